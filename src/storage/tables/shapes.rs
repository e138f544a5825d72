//! The scales that are known, as degrees and as words.

use super::degrees::Degree;
use super::scales::Family;
use Degree::{Enough, Less, Middle, Not, Plain, Very, VeryNot};

/// A scale as degrees: what its steps may be called, how many must be used, and
/// what else must hold, so that rare scales are not seen everywhere.
pub(super) struct Shape {
    /// From the lowest score up.
    pub(super) steps: &'static [&'static [Degree]],
    /// How many steps must be used.
    pub(super) least: usize,
    /// What must hold of the degrees that are used.
    pub(super) holds: fn(&[Degree]) -> bool,
}

fn always(_: &[Degree]) -> bool {
    true
}

/// The scales that are known.
pub(super) const SHAPES: [Shape; 7] = [
    Shape {
        steps: &[
            &[VeryNot],
            &[Not],
            &[Middle, Less, Enough],
            &[Plain],
            &[Very],
        ],
        least: 1,
        holds: always,
    },
    Shape {
        steps: &[&[Not], &[Less], &[Enough, Middle], &[Plain], &[Very]],
        least: 1,
        holds: |used| used.contains(&Enough) || used.contains(&Less) && used.contains(&Middle),
    },
    Shape {
        steps: &[&[VeryNot], &[Not], &[Plain], &[Very]],
        least: 1,
        holds: always,
    },
    Shape {
        steps: &[&[Not], &[Less], &[Plain], &[Very]],
        least: 1,
        holds: always,
    },
    Shape {
        steps: &[&[Not, Less], &[Enough], &[Plain], &[Very]],
        least: 1,
        holds: |used| used.contains(&Enough),
    },
    Shape {
        steps: &[
            &[VeryNot],
            &[Not],
            &[Less],
            &[Enough, Middle],
            &[Plain],
            &[Very],
        ],
        least: 6,
        holds: always,
    },
    Shape {
        steps: &[
            &[VeryNot],
            &[Not],
            &[Less],
            &[Middle],
            &[Enough],
            &[Plain],
            &[Very],
        ],
        least: 6,
        holds: always,
    },
];

/// Scales of words that are no degrees, from the lowest score up.
pub(super) const LISTS: [(Family, &[&[&str]]); 4] = [
    (
        Family::Frequency,
        &[NEVER, RARELY, SOMETIMES, OFTEN, ALWAYS],
    ),
    (Family::Frequency, &[NEVER, RARELY, OFTEN, ALWAYS]),
    (Family::Frequency, &[NEVER, SOMETIMES, OFTEN, ALWAYS]),
    (
        Family::Quality,
        &[
            &["poor"],
            &["fair"],
            &["good"],
            &["very good"],
            &["excellent"],
        ],
    ),
];
const NEVER: &[&str] = &["tidak pernah", "never", "tp"];
const RARELY: &[&str] = &["jarang", "rarely", "seldom", "j", "jr"];
const SOMETIMES: &[&str] = &[
    "kadang kadang",
    "kadang",
    "kadang2",
    "sometimes",
    "occasionally",
    "kd",
    "kk",
];
const OFTEN: &[&str] = &["sering", "often", "frequently", "sr"];
const ALWAYS: &[&str] = &["selalu", "always", "sl"];
