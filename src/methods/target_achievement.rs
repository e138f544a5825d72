//! Achievement of a target, as in a performance agreement (IKU).
//!
//! - higher is better: `100 * actual / target`
//! - lower is better: `100 * (2 - actual / target)`, at least 0
//! - lower is better, inverse: `100 * target / actual`
//!
//! Target and actual are in a unit of the user's own and may be a grade with its
//! number, `A (80,25)`: the number counts. A target of zero or less and a
//! negative actual have no percentage and are refused. Several periods pool to
//! the same formula of the sum of actuals and the sum of targets.
//!
//! Source: the percentage rule of performance reports (PermenPANRB 53/2014,
//! secondary); example: Nadjamuddin et al. (2025), table 3, SAKIP 2022: target
//! A (80,25), actual A (84,15) is 104.86 %. Score: held between 0 and the cap.

use super::bands::{ACHIEVEMENT, BandSet};
use super::inputs::{Cell, Inputs};
use super::instrument::{Choice, Field, Instrument, Measured, Note, Number, Reach};
use super::outcome::{Outcome, Problem};
use super::working::{Expr, Figure, Name, Unit};
use super::{scoring, sources};
use crate::numbers::{Kind, round_half_away};
use crate::scorecard::{Id, Path, Role};

/// The instrument.
pub static INSTRUMENT: Instrument = Instrument {
    key: "target-achievement",
    roles: &[Role::Process, Role::Growth, Role::Customer, Role::Financial],
    choices: &[Choice {
        key: POLARITY,
        options: &["higher", "lower", "lower-inverse"],
        shown: None,
    }],
    fields: &[
        Field::new(TARGET, Number::any(Kind::Ratio))
            .by_period()
            .graded(),
        Field::new(ACTUAL, Number::any(Kind::Ratio))
            .by_period()
            .graded(),
    ],
    tables: &[],
    texts: &[],
    criteria: |_| CRITERIA,
    rule: "capped",
    by_period: true,
    pooled: true,
    measure,
};

static CRITERIA: &[&BandSet] = &[&ACHIEVEMENT];
const POLARITY: &str = "polarity";
const TARGET: &str = "target";
const ACTUAL: &str = "actual";

fn measure(inputs: &Inputs) -> Measured {
    let polarity = inputs.choice(POLARITY);
    let held = scoring::rule_of(inputs.indicator, INSTRUMENT.rule).key == INSTRUMENT.rule;
    let cap = scoring::cap_of(inputs.indicator);
    let mut each = Vec::new();
    let mut notes = Vec::new();
    let mut pairs = Vec::new();
    for period in inputs.periods {
        let (target, actual) = (
            inputs.field(TARGET, Some(period.id)),
            inputs.field(ACTUAL, Some(period.id)),
        );
        if target.0 == Cell::Blank && actual.0 == Cell::Blank {
            continue;
        }
        let at = actual.1.clone();
        let pair = pair(inputs, period.id, &period.label);
        let name = Name::of("achievement-of-target", period.label.clone());
        let figure = pair
            .clone()
            .and_then(|[actual, target]| achieved(polarity, name, actual, target, &at));
        if figure
            .ready()
            .is_some_and(|figure| held && round_half_away(figure.value, 9) > cap)
        {
            notes.push((at, Note::Capped));
        }
        pairs.push(pair);
        each.push((period.id, figure));
    }
    let pooled = (!pairs.is_empty()).then(|| {
        Outcome::all(pairs).and_then(|pairs| {
            let [actual, target] = [0, 1].map(|side: usize| {
                Expr::Sum(pairs.iter().map(|pair| pair[side].clone()).collect())
            });
            let at = inputs
                .field(ACTUAL, inputs.periods.last().map(|one| one.id))
                .1;
            achieved(
                polarity,
                Name::new("achievement-of-target"),
                actual,
                target,
                &at,
            )
        })
    });
    Measured {
        notes,
        ..Measured::of(Reach::Periods { each, pooled })
    }
}

/// The percentage of one target, or of the sums over several periods.
fn achieved(polarity: &str, name: Name, actual: Expr, target: Expr, at: &Path) -> Outcome<Figure> {
    let working = match polarity {
        "lower" => {
            let rest = Expr::minus(Expr::Constant(2.0), Expr::over(actual, target));
            let percent = Expr::Times(vec![Expr::Constant(100.0), rest]);
            Expr::AtLeast(Box::new(percent), 0.0)
        }
        "lower-inverse" if actual.value() == 0.0 => {
            return Outcome::refused(Problem::ZeroDenominator, at.clone());
        }
        "lower-inverse" => Expr::percent(target, actual),
        _ => Expr::percent(actual, target),
    };
    Figure::new(name, working, Unit::Percent, &sources::ACHIEVEMENT, at)
}

/// Actual and target of a period.
fn pair(inputs: &Inputs, period: Id, label: &str) -> Outcome<[Expr; 2]> {
    let term = |code, value| Inputs::term(code, label, value, Unit::Plain);
    let (cell, path) = inputs.field(TARGET, Some(period));
    let target = cell.required(path.clone()).and_then(|value| match value {
        value if value > 0.0 => Outcome::Ready(term(TARGET, value)),
        _ => Outcome::refused(Problem::TargetNotPositive, path),
    });
    let (cell, path) = inputs.field(ACTUAL, Some(period));
    let actual = cell.required(path.clone()).and_then(|value| match value {
        value if value >= 0.0 => Outcome::Ready(term(ACTUAL, value)),
        _ => Outcome::refused(Problem::NegativeActual, path),
    });
    actual.and(target).map(|(actual, target)| [actual, target])
}
