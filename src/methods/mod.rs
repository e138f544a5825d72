//! One published formula a file, and the registry of instruments.
//!
//! Each file's header gives the formula, its symbols and units, its source and
//! what blank or impossible input does. Nothing here knows a language.

pub mod ahp;
mod amounts;
pub mod answer;
pub mod answers;
pub mod bands;
mod budget_absorption;
pub mod checking;
pub mod class_set;
mod cycle_efficiency;
mod direct_value;
pub mod exercise;
mod importance_satisfaction;
pub mod inputs;
pub mod instrument;
mod interval_index;
pub mod later;
mod likert;
mod note;
pub mod outcome;
pub mod panel;
pub mod paper;
pub mod questionnaire;
mod retention;
mod satisfaction_index;
pub mod scale_classes;
pub mod scoring;
pub mod sources;
pub mod summary;
mod target_achievement;
mod value_for_money;
pub mod working;

pub use instrument::{Detail, Instrument, Measured, Note, Reach};
pub use outcome::{Outcome, Problem, Refusal};
pub use working::{Expr, Figure, Name, Unit};

/// Every instrument. Adding one is a file in this folder with its words in
/// `i18n/instruments/`, and a line here.
pub static INSTRUMENTS: [&Instrument; 12] = [
    &budget_absorption::INSTRUMENT,
    &value_for_money::ECONOMY,
    &value_for_money::EFFICIENCY,
    &value_for_money::EFFECTIVENESS,
    &satisfaction_index::INSTRUMENT,
    &interval_index::INSTRUMENT,
    &cycle_efficiency::INSTRUMENT,
    &target_achievement::INSTRUMENT,
    &likert::INSTRUMENT,
    &importance_satisfaction::INSTRUMENT,
    &retention::INSTRUMENT,
    &direct_value::INSTRUMENT,
];

/// What a document can hold beside its perspectives: sets of classes, and
/// exercises. They have sheets as instruments have.
pub static ANNEXES: [&Instrument; 2] = [&class_set::INSTRUMENT, &exercise::INSTRUMENT];

/// The checks of printed figures: annexes too, which the page fetches apart.
pub static CHECKS: [&Instrument; 7] = [
    &checking::amounts::INSTRUMENT,
    &checking::grades::INSTRUMENT,
    &checking::calculations::INSTRUMENT,
    &checking::statements::INSTRUMENT,
    &checking::classes::INSTRUMENT,
    &checking::ahp::INSTRUMENT,
    &checking::regression::INSTRUMENT,
];

/// Whether an annex is a check of printed figures.
pub fn is_check(key: &str) -> bool {
    key.starts_with("check-")
}

/// How groups are compared, what an expert answers, questionnaires, and what a
/// printed report says beside its figures: annexes that the page
/// fetches apart as well.
pub static FURTHER: [&Instrument; 4] = [
    &panel::INSTRUMENT,
    &answer::INSTRUMENT,
    &questionnaire::INSTRUMENT,
    &paper::INSTRUMENT,
];

/// The instrument of this key, or the annex.
pub fn find(key: &str) -> Option<&'static Instrument> {
    let all = INSTRUMENTS.iter().chain(&ANNEXES);
    let mut all = all.chain(later::checks()).chain(later::further());
    all.find(|one| one.key == key).copied()
}
