//! An exercise as part of the document: which study it was made from, and which
//! of its answers are shown. Its sheet holds choices only; nothing is measured.

use super::instrument::{Instrument, Measured};
use super::outcome::Outcome;
use crate::scorecard::{Indicator, Path, Scorecard};

/// The annex.
pub static INSTRUMENT: Instrument = Instrument::annex("exercise", |inputs| {
    let at = Path::Choice(inputs.indicator.id, CASE.to_owned());
    Measured::whole(Outcome::missing(at))
});

/// The exercise of a document, if it is one.
pub fn annex(scorecard: &Scorecard) -> Option<&Indicator> {
    let mut annexes = scorecard.annexes.iter();
    annexes.find(|one| one.instrument == INSTRUMENT.key)
}

/// The choice that names the study.
pub const CASE: &str = "case";
