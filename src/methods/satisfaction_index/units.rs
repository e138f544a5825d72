//! The index of each service unit, when the answers name it.
//!
//! The same means and weights as for the whole survey, over the respondents of
//! one unit. Units stand in the order of their rank, 1 for the highest index;
//! equal ones share it. A unit in which some element has no valid answer has
//! no index and stands last; one without any answer is not shown.
//!
//! Source: PermenPANRB 14/2017, index per service unit.

use super::entry;
use super::weights::Weights;
use super::{TABLE, converted};
use crate::methods::answers::Answers;
use crate::methods::bands::Band;
use crate::methods::inputs::Inputs;
use crate::methods::instrument::{Exhibit, Showing};
use crate::methods::sources::PERMENPANRB_14_2017;
use crate::methods::working::{CODE, Expr, Figure, Name, Unit};

/// Indexes closer than this differ by binary residue alone.
const RESIDUE: f64 = 1e-9;

/// A unit with its respondents and its index.
struct Served {
    label: String,
    respondents: f64,
    index: Option<Figure>,
}

impl Served {
    fn value(&self) -> f64 {
        self.index.as_ref().map_or(-1.0, |figure| figure.value)
    }
}

pub(super) fn exhibit(
    inputs: &Inputs,
    nrrs: &[Figure],
    answers: &Answers,
    weights: &Weights,
) -> Option<Exhibit> {
    let at = inputs.table_path(TABLE);
    let mut units: Vec<Served> = Vec::new();
    for (place, name) in answers.units.iter().enumerate() {
        let own = answers.unit(place);
        let answered = |row: &&Vec<Option<f64>>| row.iter().any(Option::is_some);
        let respondents = own.rows.iter().filter(answered).count();
        if respondents == 0 {
            continue;
        }
        let label = match name.as_str() {
            "" => format!("{CODE}unit-unnamed"),
            name => name.to_owned(),
        };
        let index = entry::nrrs(inputs, &own, nrrs).and_then(|nrrs| {
            let name = Name::of("ikm-converted", label.clone());
            converted(name, weights.index(&nrrs), &at)
        });
        let unit = Served {
            label,
            respondents: respondents as f64,
            index: index.ready().cloned(),
        };
        let before = units.iter().position(|other| unit.value() > other.value());
        units.insert(before.unwrap_or(units.len()), unit);
    }
    let figure = |code, label: &str, working| {
        let name = Name::of(code, label);
        let figure = Figure::new(name, working, Unit::Count, &PERMENPANRB_14_2017, &at);
        figure.ready().cloned()
    };
    let line = |unit: &Served| {
        let term = |code, value| Inputs::term(code, &unit.label, value, Unit::Count);
        let value = unit.value();
        let above = units.iter().filter(|other| other.value() > value + RESIDUE);
        let above = term("units-above", above.count() as f64);
        let rank = Expr::Sum(vec![above, Expr::Constant(1.0)]);
        let ranked = unit.index.is_some();
        let count = term("respondents", unit.respondents);
        Showing {
            figures: vec![
                figure("respondents", &unit.label, count),
                unit.index.clone(),
                figure("unit-rank", &unit.label, rank).filter(|_| ranked),
            ],
            band: inputs
                .classes()
                .filter(|_| ranked)
                .map(|set| Band::of(&set, value)),
            label: unit.label.clone(),
            class: None,
        }
    };
    let lines: Vec<Showing> = units.iter().map(line).collect();
    (!lines.is_empty()).then_some(Exhibit {
        code: "units",
        heads: &["respondents", "ikm-converted", "unit-rank", "grade"],
        lines,
    })
}
