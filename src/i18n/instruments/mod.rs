//! The words of each instrument: its name, what it is for, its fields, options
//! and hints. One table a file, keyed by `instrument`, `instrument.part` and
//! `instrument.part.hint`.

mod ahp_panel;
mod budget_absorption;
mod check_ahp;
mod check_amounts;
mod check_calculations;
mod check_classes;
mod check_grades;
mod check_regression;
mod check_statements;
mod class_set;
mod cycle_efficiency;
mod direct_value;
mod importance_satisfaction;
mod interval_index;
mod likert;
mod questionnaire;
mod retention;
mod satisfaction_index;
mod target_achievement;
mod value_for_money;

use super::Word;

/// Every instrument's words. Adding an instrument is a file here and a line.
pub static TABLES: &[&[Word]] = &[
    budget_absorption::WORDS,
    value_for_money::WORDS,
    satisfaction_index::WORDS,
    cycle_efficiency::WORDS,
    interval_index::WORDS,
    target_achievement::WORDS,
    likert::WORDS,
    importance_satisfaction::WORDS,
    retention::WORDS,
    direct_value::WORDS,
    class_set::WORDS,
];

/// Words that the page fetches apart: of the checks of printed figures, and of
/// comparisons by experts.
pub static LATER: &[&[Word]] = &[
    check_amounts::WORDS,
    check_grades::WORDS,
    check_calculations::WORDS,
    check_statements::WORDS,
    check_classes::WORDS,
    check_ahp::WORDS,
    check_regression::WORDS,
    ahp_panel::WORDS,
    questionnaire::WORDS,
];

#[cfg(target_arch = "wasm32")]
thread_local! {
    static FETCHED: std::cell::Cell<&'static [&'static [Word]]> = const { std::cell::Cell::new(&[]) };
}

/// Those words, once they are there (see `methods::later`).
pub fn later() -> &'static [&'static [Word]] {
    #[cfg(target_arch = "wasm32")]
    return FETCHED.get();
    #[cfg(not(target_arch = "wasm32"))]
    LATER
}

/// Says that those words have come.
#[cfg(target_arch = "wasm32")]
pub fn have_come() {
    FETCHED.set(LATER);
}
