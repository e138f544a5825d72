//! What a printed report says beside its figures: where, when and by whom it is
//! signed, and the paragraphs of a survey's report. Nothing is measured.

use super::instrument::{Instrument, Measured};
use super::outcome::Outcome;
use crate::scorecard::{Indicator, Path, Scorecard};

/// The annex.
pub static INSTRUMENT: Instrument = Instrument::annex(KEY, |inputs| {
    let at = Path::Choice(inputs.indicator.id, PLACE.to_owned());
    Measured::whole(Outcome::missing(at))
});

/// The kind of annex.
pub const KEY: &str = "report";
/// Where the report is signed.
pub const PLACE: &str = "place";
/// When it is signed.
pub const DATE: &str = "date";
/// The office of who signs.
pub const OFFICE: &str = "office";
/// What is written on one line.
pub const LINES: [&str; 3] = [PLACE, DATE, OFFICE];

/// Why the survey was held.
pub const BACKGROUND: &str = "background";
/// What it is for.
pub const PURPOSE: &str = "purpose";
/// Who held it, when, and how answers were gathered.
pub const CONDUCT: &str = "conduct";
/// Who answered: sex, age, schooling, work.
pub const ANSWERERS: &str = "answerers";
/// What the results say.
pub const ANALYSIS: &str = "analysis";
/// What will be done.
pub const PLAN: &str = "plan";
/// What is written in paragraphs, in the order of the report.
pub const PARAGRAPHS: [&str; 6] = [BACKGROUND, PURPOSE, CONDUCT, ANSWERERS, ANALYSIS, PLAN];

/// What is written for the reports of a document.
pub fn annex(scorecard: &Scorecard) -> Option<&Indicator> {
    let mut annexes = scorecard.annexes.iter();
    annexes.find(|one| one.instrument == KEY)
}

/// A line or a paragraph of it; empty where nothing is written.
pub fn written<'a>(scorecard: &'a Scorecard, key: &str) -> &'a str {
    let sheet = annex(scorecard).map(|one| &one.sheet);
    let line = sheet.and_then(|sheet| sheet.choices.get(key));
    let text = sheet.and_then(|sheet| sheet.texts.get(key));
    let text = text.map(|text| text as &str);
    line.map(String::as_str).or(text).unwrap_or_default().trim()
}
