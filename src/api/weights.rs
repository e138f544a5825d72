//! The weights of a group with the comparison behind them, as data.

use super::ahp::{TABLES, key_of};
use super::input::{all_finite, finite};
use super::report::Writer;
use crate::evaluation::{Comparison, ExpertReport, Judged, Standing, Weights};
use crate::i18n::method_key;
use crate::methods::ahp::{Consistency, Priorities};
use serde_json::{Value, json};

impl Writer<'_> {
    /// The weights of a group.
    pub(super) fn weights(&self, weights: &Weights) -> Value {
        let faults = weights
            .faults
            .iter()
            .map(|(at, problem)| json!({ "at": at.to_string(), "problem": self.problem(problem) }));
        json!({
            "method": weights.method.key(),
            "values": self.outcome(&weights.values, &|values| json!({ "values": all_finite(values) })),
            "ahp": weights.ahp.as_ref().map(comparison),
            "judged": weights.judged.as_deref().map(judged),
            "faults": faults.collect::<Vec<_>>(),
        })
    }
}

fn comparison(found: &Comparison) -> Value {
    let rows: Value = found.judgments.rows().map(all_finite).collect();
    let mut all = told(&found.priorities, &found.consistency);
    all["judgments"] = rows;
    all["weightedSums"] = all_finite(&found.priorities.weighted_sums);
    all["consistencyVector"] = all_finite(&found.priorities.consistency_vector);
    let others = found.others.iter();
    all["others"] = others.map(|(weights, own)| told(weights, own)).collect();
    all
}

fn told(priorities: &Priorities, found: &Consistency) -> Value {
    json!({
        "method": method_key(priorities.method),
        "weights": all_finite(&priorities.weights),
        "lambdaMax": finite(found.lambda_max),
        "ci": finite(found.ci),
        "randomIndex": found.random_index,
        "randomIndexSource": found.source.map(|one| key_of(&TABLES, &one)),
        "cr": found.cr,
        "gci": finite(found.gci),
        "consistent": found.consistent,
    })
}

fn judged(judged: &Judged) -> Value {
    let (estimates, groups) = match &judged.estimates {
        Ok((squares, harker)) => {
            let both = json!({
                "logLeastSquares": all_finite(&squares.weights),
                "harker": all_finite(&harker.weights),
            });
            (both, Value::Null)
        }
        Err(groups) => (Value::Null, json!(groups)),
    };
    json!({
        "pairs": judged.partial.pairs(),
        "pairsJudged": judged.partial.judged(),
        "estimates": estimates,
        "groups": groups,
        "consensus": judged.consensus.map(|one| one.indicator),
        "experts": judged.experts.iter().map(expert).collect::<Vec<_>>(),
    })
}

fn expert(one: &ExpertReport) -> Value {
    let standing = match one.standing {
        Standing::Counted => "counted",
        Standing::LeftOut => "left-out",
        Standing::Incomplete => "incomplete",
        Standing::Disconnected => "disconnected",
        Standing::Faulty => "faulty",
    };
    json!({
        "id": one.id.0,
        "standing": standing,
        "weight": finite(one.weight),
        "pairsJudged": one.judged,
        "weights": one.weights.as_deref().map(all_finite),
        "cr": one.cr,
        "apart": one.apart,
    })
}
