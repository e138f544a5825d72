//! Direct value: a percentage or score that was computed elsewhere.
//!
//! The number is taken as typed, per period; its source belongs in the
//! indicator's source note. Score: the number held between 0 and the cap, or
//! any other score rule that the user chooses (a target, a range, a baseline).

use super::bands::{ACHIEVEMENT, BandSet};
use super::inputs::{Cell, Inputs};
use super::instrument::{Choice, Field, Instrument, Measured, Number, Reach};
use super::sources;
use super::working::{Figure, Name, Unit};
use crate::numbers::Kind;
use crate::scorecard::Role;

/// The instrument.
pub static INSTRUMENT: Instrument = Instrument {
    key: "direct-value",
    roles: &[
        Role::Financial,
        Role::Customer,
        Role::Process,
        Role::Growth,
        Role::Other,
    ],
    choices: &[Choice {
        key: MEANING,
        options: &["percent", "score", "number"],
        shown: None,
    }],
    fields: &[Field::new(VALUE, Number::any(Kind::Ratio)).by_period()],
    tables: &[],
    texts: &[],
    criteria: |_| CRITERIA,
    rule: "capped",
    by_period: true,
    pooled: false,
    measure,
};

static CRITERIA: &[&BandSet] = &[&ACHIEVEMENT];
const MEANING: &str = "meaning";
const VALUE: &str = "value";

fn measure(inputs: &Inputs) -> Measured {
    let unit = match inputs.choice(MEANING) {
        "percent" => Unit::Percent,
        "score" => Unit::Score,
        _ => Unit::Plain,
    };
    let mut each = Vec::new();
    for period in inputs.periods {
        let (cell, path) = inputs.field(VALUE, Some(period.id));
        if cell == Cell::Blank {
            continue;
        }
        let name = Name::of("direct-value", period.label.clone());
        let figure = cell.required(path.clone()).and_then(|value| {
            let working = Inputs::term("typed-value", &period.label, value, unit);
            Figure::new(name, working, unit, &sources::OWN, &path)
        });
        each.push((period.id, figure));
    }
    Measured::of(Reach::Periods { each, pooled: None })
}
