//! `ahpGroup`: several experts.

use super::ahp::{Way, disconnected, full, incomplete, judgments, table, way};
use super::fault::{Code, Fault};
use super::input::{At, all_finite, finite};
use super::{Answer, members};
use crate::methods::ahp::{
    IncompleteMethod, Partial, RandomIndex, Voice, aggregate_judgments, aggregate_priorities,
    consensus, consistency, priorities,
};
use serde_json::{Value, json};

/// The most experts, as many as the page takes.
const MOST_EXPERTS: usize = 1_000;

/// What is put together.
#[derive(Clone, Copy, PartialEq)]
enum Aggregate {
    Judgments,
    Priorities { geometric: bool },
}

const AGGREGATES: [(&str, Aggregate); 3] = [
    ("judgments", Aggregate::Judgments),
    ("priorities", Aggregate::Priorities { geometric: false }),
    (
        "prioritiesGeometric",
        Aggregate::Priorities { geometric: true },
    ),
];

struct Expert {
    weight: f64,
    partial: Partial,
    own: Vec<f64>,
    cr: Option<f64>,
}

pub(super) fn ahp_group(at: &At) -> Answer {
    at.object(&["experts", "aggregate", "method", "randomIndex"])?;
    let list = at.need("experts")?;
    let aggregate = at.get("aggregate").map(|one| one.option(&AGGREGATES));
    let aggregate = aggregate.transpose()?.unwrap_or(Aggregate::Judgments);
    let table = table(at)?;
    let members_of = list.list()?;
    if members_of.is_empty() {
        return Err(Fault::at(Code::Empty, &list.path));
    }
    if members_of.len() > MOST_EXPERTS {
        let detail = json!({ "found": members_of.len(), "most": MOST_EXPERTS });
        return Err(Fault::at(Code::TooMany, &list.path).with(detail));
    }
    let mut experts = Vec::with_capacity(members_of.len());
    for one in &members_of {
        experts.push(expert(at, one, table)?);
    }
    let n = experts.first().map_or(0, |one| one.partial.n());
    for (one, place) in experts.iter().zip(&members_of) {
        place.need("judgments")?.length(one.partial.n(), n)?;
    }
    if experts.iter().all(|one| one.weight == 0.0) {
        return Err(Fault::at(Code::NoWeight, &list.path));
    }
    let mut found = match aggregate {
        Aggregate::Judgments => by_judgments(at, &experts, table)?,
        Aggregate::Priorities { geometric } => by_priorities(&experts, geometric)?,
    };
    let told = consensus(&pairs(&experts)).ok_or(Fault::of(Code::Undefined))?;
    found["consensus"] = finite(told.indicator);
    let own = experts
        .iter()
        .map(|one| json!({ "weights": all_finite(&one.own), "cr": one.cr }));
    found["experts"] = own.collect();
    Ok(members(found))
}

fn pairs(experts: &[Expert]) -> Vec<(f64, &[f64])> {
    experts
        .iter()
        .map(|one| (one.weight, &one.own[..]))
        .collect()
}

fn expert(at: &At, one: &At, table: Option<RandomIndex>) -> Result<Expert, Fault> {
    one.object(&["name", "weight", "judgments"])?;
    if let Some(name) = one.get("name") {
        name.text()?;
    }
    let weight = one.get("weight").map(|weight| match weight.number() {
        Ok(number) if number < 0.0 => Err(Fault::at(Code::OutOfRange, weight.path)),
        number => number,
    });
    let place = one.need("judgments")?;
    let partial = judgments(&place)?;
    let way = way(at, &partial)?;
    let (own, cr) = match partial.complete() {
        Some(judgments) => {
            let found = priorities(&judgments, full(way));
            let cr = consistency(&judgments, &found, table).cr;
            (found.weights, cr)
        }
        // With a method for complete judgments an expert's own gaps are bridged
        // all the same: what counts is whether the group's are complete.
        None => {
            let way = match way {
                Way::Gaps(way) => way,
                Way::Full(_) => IncompleteMethod::LogLeastSquares,
            };
            let own = way.weights(&partial);
            (
                own.map_err(|groups| disconnected(groups, &place.path))?,
                None,
            )
        }
    };
    Ok(Expert {
        weight: weight.transpose()?.unwrap_or(1.0),
        partial,
        own,
        cr,
    })
}

fn by_judgments(at: &At, experts: &[Expert], table: Option<RandomIndex>) -> Result<Value, Fault> {
    let voice = |one: &Expert| (one.weight, one.partial.clone());
    let all: Vec<(f64, Partial)> = experts.iter().map(voice).collect();
    let voices = all.iter().map(|(weight, judgments)| Voice {
        weight: *weight,
        judgments,
    });
    let voices: Vec<Voice> = voices.collect();
    let partial = aggregate_judgments(&voices).ok_or(Fault::at(Code::NoWeight, "experts"))?;
    let way = way(at, &partial)?;
    match (partial.complete(), way) {
        (Some(judgments), way) => {
            let found = priorities(&judgments, full(way));
            let told = consistency(&judgments, &found, table);
            let rows: Value = judgments.rows().map(all_finite).collect();
            Ok(json!({
                "weights": all_finite(&found.weights),
                "judgments": rows,
                "lambdaMax": finite(found.lambda_max),
                "cr": told.cr,
            }))
        }
        (None, Way::Gaps(way)) => {
            let weights = way.weights(&partial);
            let weights = weights.map_err(|groups| disconnected(groups, "experts"))?;
            Ok(json!({
                "weights": all_finite(&weights),
                "judgments": null,
                "lambdaMax": null,
                "cr": null,
            }))
        }
        (None, Way::Full(_)) => Err(Fault {
            path: "experts".to_owned(),
            ..incomplete(&partial, "")
        }),
    }
}

fn by_priorities(experts: &[Expert], geometric: bool) -> Result<Value, Fault> {
    let weights = aggregate_priorities(&pairs(experts), geometric);
    let weights = weights.ok_or(Fault::of(Code::Undefined))?;
    Ok(json!({
        "weights": all_finite(&weights),
        "judgments": null,
        "lambdaMax": null,
        "cr": null,
    }))
}
