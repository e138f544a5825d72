//! The strongest and the weakest elements.
//!
//! The three elements with the highest mean, and the three with the lowest,
//! each with its converted value `NRR * 25` and the class of that. With fewer
//! than six elements there are fewer of both, so that none stands twice; among
//! equal means the earlier element of the regulation comes first.
//!
//! Source: PermenPANRB 14/2017, which asks a report to name them.

use super::{CONVERSION, TABLE, converted, entry};
use crate::methods::bands::Band;
use crate::methods::inputs::Inputs;
use crate::methods::instrument::{Exhibit, Showing};
use crate::methods::working::{Expr, Figure, Name};

const MOST: usize = 3;

pub(super) fn exhibit(inputs: &Inputs, nrrs: &[Figure]) -> Option<Exhibit> {
    let count = MOST.min(nrrs.len() / 2);
    let mut taken = Vec::new();
    let mut lines = Vec::new();
    for (class, sign) in [("strongest", 1.0), ("weakest", -1.0)] {
        for _ in 0..count {
            let mut next: Option<usize> = None;
            for (index, nrr) in nrrs.iter().enumerate() {
                let ahead = next.is_none_or(|next| sign * nrr.value > sign * nrrs[next].value);
                if ahead && !taken.contains(&index) {
                    next = Some(index);
                }
            }
            let next = next?;
            // One as strong as a strongest element is no weak one.
            let tied = |one: &usize| nrrs[*one].value <= nrrs[next].value;
            if class == "weakest" && taken[..count].iter().any(tied) {
                break;
            }
            taken.push(next);
            lines.push(line(inputs, &nrrs[next], class));
        }
    }
    (count > 0).then_some(Exhibit {
        code: "strongest-weakest",
        heads: &["nrr", "element-converted", "grade"],
        lines,
    })
}

fn line(inputs: &Inputs, nrr: &Figure, class: &'static str) -> Showing {
    let working = Expr::Times(vec![nrr.term(), Expr::Constant(CONVERSION)]);
    let name = Name::of("element-converted", nrr.name.label.clone());
    let figure = converted(name, working, &inputs.table_path(TABLE));
    let figure = figure.ready().cloned();
    let set = inputs.classes();
    Showing {
        label: entry::word(nrr),
        band: set
            .zip(figure.as_ref())
            .map(|(set, figure)| Band::of(&set, figure.value)),
        figures: vec![Some(nrr.clone()), figure],
        class: Some(class),
    }
}
