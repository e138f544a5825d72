//! What several test files share: documents built by hand, a walk over every
//! number and every text of a report, and a small generator of random numbers.
#![allow(dead_code, reason = "each test file uses a part of it")]

pub mod cases;
pub mod changes;
pub mod documents;
pub mod group_cases;
pub mod panels;
pub mod prints;
pub mod random;
pub mod tame;
pub mod walk;

use timbang::editing::new_indicator;
use timbang::evaluation::{FindingKind, IndicatorReport, Report, evaluate};
use timbang::methods::{Note, Problem};
use timbang::scorecard::path::{IndicatorField, WeightingField};
use timbang::scorecard::{Entry, Group, Id, Path, Scorecard, period_key};

/// What separates two ways to compute the same number in `f64`.
pub const ROUNDING: f64 = 1e-12;

/// A scorecard with these periods and the four usual perspectives.
pub fn card(periods: &[&str]) -> Scorecard {
    let mut card = Scorecard::new(periods[0]);
    for label in &periods[1..] {
        card.add_period(label).expect("room for a period");
    }
    card
}

/// Adds an empty indicator to a perspective, counted from 0.
pub fn add(card: &mut Scorecard, perspective: usize, instrument: &str) -> Id {
    let home = card.perspectives[perspective].id;
    new_indicator(card, home, instrument).expect("a known instrument and room for it")
}

/// A key with its period where it names one: `budget#0` is the first period's.
pub fn key(card: &Scorecard, key: &str) -> String {
    match key.split_once('#') {
        Some((key, index)) => {
            let index: usize = index.parse().expect("the index of a period");
            period_key(key, card.periods[index].id)
        }
        None => key.to_owned(),
    }
}

/// Types into any field.
pub fn set(card: &mut Scorecard, path: &Path, text: &str) {
    assert!(card.set_text(path, text), "no field {path}");
}

/// Types into a single number; `#0` in the key names the first period.
pub fn field(card: &mut Scorecard, indicator: Id, name: &str, text: &str) {
    let path = Path::Field(indicator, key(card, name));
    set(card, &path, text);
}

/// Types a number for each period.
pub fn by_year(card: &mut Scorecard, indicator: Id, name: &str, texts: &[&str]) {
    for (index, text) in texts.iter().enumerate() {
        field(card, indicator, &format!("{name}#{index}"), text);
    }
}

/// Chooses an option of the instrument.
pub fn choose(card: &mut Scorecard, indicator: Id, choice: &str, option: &str) {
    set(card, &Path::Choice(indicator, choice.to_owned()), option);
}

/// Sets a field that every indicator has.
pub fn put(card: &mut Scorecard, indicator: Id, field: IndicatorField, text: &str) {
    set(card, &Path::Indicator(indicator, field), text);
}

/// A row of a table: its name, its level, and its cells by column key.
pub type Line<'a> = (&'a str, u8, &'a [(&'a str, &'a str)]);

/// Fills a table from its first row on and returns the rows' identities.
pub fn table(card: &mut Scorecard, indicator: Id, table: &str, lines: &[Line]) -> Vec<Id> {
    let present = card
        .indicator(indicator)
        .map_or(0, |one| one.sheet.rows(table).len());
    for _ in present..lines.len() {
        card.add_row(indicator, table, None).expect("a row");
    }
    let ids: Vec<Id> = {
        let rows = card
            .indicator(indicator)
            .expect("an indicator")
            .sheet
            .rows(table);
        rows.iter().map(|row| row.id).collect()
    };
    for (id, (label, level, cells)) in ids.iter().zip(lines) {
        set(
            card,
            &Path::RowLabel(indicator, table.to_owned(), *id),
            label,
        );
        for (column, text) in *cells {
            let column = key(card, column);
            set(
                card,
                &Path::Cell(indicator, table.to_owned(), *id, column),
                text,
            );
        }
        let sheet = &mut card.indicator_mut(indicator).expect("an indicator").sheet;
        let rows = sheet.tables.get_mut(table).expect("a table");
        rows.iter_mut()
            .filter(|row| row.id == *id)
            .for_each(|row| row.level = *level);
    }
    ids
}

/// Lets weights be given by this method.
pub fn weigh(card: &mut Scorecard, group: Group, method: &str) {
    set(
        card,
        &Path::Weighting(group, WeightingField::Method),
        method,
    );
}

/// Judges two members of a group, counted from 0.
pub fn judge(card: &mut Scorecard, group: Group, pair: [usize; 2], text: &str) {
    let members = card.members(group);
    let path = Path::Judgment(group, members[pair[0]], members[pair[1]]);
    assert!(card.set_entry(&path, Entry::new(text)), "no field {path}");
}

/// A direct value in every perspective, so that only the one looked at matters.
pub fn fill_up(card: &mut Scorecard, texts: &[&str]) -> Vec<Id> {
    let fill = |(index, text): (usize, &&str)| {
        let id = add(card, index, "direct-value");
        field(card, id, "value#0", text);
        id
    };
    texts.iter().enumerate().map(fill).collect()
}

/// The result of the one indicator that a test looks at.
pub fn measured(card: &Scorecard, indicator: Id) -> IndicatorReport {
    evaluate(card)
        .indicator(indicator)
        .expect("in the report")
        .clone()
}

/// The value of an indicator that must have one.
pub fn value(card: &Scorecard, indicator: Id) -> f64 {
    let report = measured(card, indicator);
    report
        .value
        .ready()
        .unwrap_or_else(|| panic!("no value: {:?}", report.value))
        .value
}

/// The score of an indicator that must have one.
pub fn score(card: &Scorecard, indicator: Id) -> f64 {
    let report = measured(card, indicator);
    report
        .score
        .ready()
        .unwrap_or_else(|| panic!("no score: {:?}", report.score))
        .value
}

/// What is wrong, by field.
pub fn errors(report: &Report) -> Vec<(String, Problem)> {
    let error = |kind: &FindingKind| match kind {
        FindingKind::Error(problem) => Some(problem.clone()),
        _ => None,
    };
    let found = report.findings.iter();
    found
        .filter_map(|one| Some((one.at.to_string(), error(&one.kind)?)))
        .collect()
}

/// What is worth knowing, by field.
pub fn remarks(report: &Report) -> Vec<(String, Note)> {
    let remark = |kind: &FindingKind| match kind {
        FindingKind::Remark(note) => Some(note.clone()),
        _ => None,
    };
    let found = report.findings.iter();
    found
        .filter_map(|one| Some((one.at.to_string(), remark(&one.kind)?)))
        .collect()
}

/// The fields that are still empty.
pub fn missing(report: &Report) -> Vec<String> {
    let found = report
        .findings
        .iter()
        .filter(|one| one.kind == FindingKind::Missing);
    found.map(|one| one.at.to_string()).collect()
}

/// Asserts that two numbers agree to within a tolerance.
#[track_caller]
pub fn near(found: f64, expected: f64, tolerance: f64) {
    assert!(
        (found - expected).abs() <= tolerance,
        "{found} instead of {expected} ± {tolerance}"
    );
}

/// Asserts that a number is printed so: rounded to the decimals that the
/// printed text has.
#[track_caller]
pub fn printed(found: f64, text: &str) {
    let decimals = text
        .split_once('.')
        .map_or(0, |(_, decimals)| decimals.len());
    let rounded = timbang::numbers::round_half_away(found, decimals);
    assert_eq!(format!("{rounded:.decimals$}"), text, "from {found}");
}
