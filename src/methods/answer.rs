//! The questions that an expert answers as a document of its own: one
//! perspective whose indicators are the elements to be judged, and an annex that
//! says to which questionnaire the answers belong.

use super::instrument::{Instrument, Measured};
use super::outcome::Outcome;
use crate::scorecard::{Indicator, Path, Scorecard};

/// The annex.
pub static INSTRUMENT: Instrument = Instrument::annex(KEY, |inputs| {
    let at = Path::Choice(inputs.indicator.id, QUESTION.to_owned());
    Measured::whole(Outcome::missing(at))
});

/// The kind of annex.
pub const KEY: &str = "ahp-answer";
/// The number of the questionnaire.
pub const QUESTION: &str = "question";
/// What tells this answer from those of other experts.
pub const SHEET: &str = "sheet";
/// What the analyst asks the expert to do.
pub const ABOUT: &str = "about";

/// The annex of a document that is an expert's answer.
pub fn annex(scorecard: &Scorecard) -> Option<&Indicator> {
    let mut annexes = scorecard.annexes.iter();
    annexes.find(|one| one.instrument == KEY)
}
