//! Published studies as scorecards, typed in from their tables.

pub mod accuracy;
mod bantul;
mod bone_bolango;
mod boyolali;
pub mod exercise;
mod mojokerto_library;
mod mojokerto_revenue;

use crate::methods;
use crate::scorecard::path::{IndicatorField, ProfileField};
use crate::scorecard::{Id, Path, Scorecard};

/// A text in Indonesian and in English.
pub type Both = (&'static str, &'static str);

/// The language in which a study's rows and remarks are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wording {
    /// Indonesian.
    Indonesian,
    /// English.
    English,
}

impl Wording {
    /// The text in this language.
    pub fn pick(self, both: Both) -> &'static str {
        match self {
            Wording::Indonesian => both.0,
            Wording::English => both.1,
        }
    }
}

/// A text that is the same in both languages.
const fn same(text: &'static str) -> Both {
    (text, text)
}

/// What the list of examples says of a study: the study itself comes with the
/// second part of the page (`ui::later`).
pub struct Card {
    /// Key of the case in addresses and tests.
    pub key: &'static str,
    /// Its title.
    pub title: Both,
    /// What it shows.
    pub about: Both,
    /// Where it was published.
    pub cite: &'static str,
    /// Whether its score can be computed from what it prints. Such a case opens
    /// on its results and can be an exercise.
    pub scored: bool,
}

/// A published study.
pub struct Case {
    /// Key of the case in addresses and tests.
    pub key: &'static str,
    /// Its title.
    pub title: Both,
    /// What it shows.
    pub about: Both,
    /// Where it was published.
    pub cite: &'static str,
    /// What a reader must know: assumptions where the paper prints no figure.
    pub note: Both,
    /// Whether it has a score, as its card says.
    pub scored: bool,
    /// Builds the scorecard from the paper's tables, without name and note.
    pub build: fn(Wording) -> Scorecard,
}

/// The card of every case, in the order in which it is offered.
pub static CARDS: [Card; 5] = [
    bone_bolango::CARD,
    bantul::CARD,
    mojokerto_revenue::CARD,
    boyolali::CARD,
    mojokerto_library::CARD,
];

/// Every case, in the same order.
pub static CASES: [&Case; 5] = [
    &bone_bolango::CASE,
    &bantul::CASE,
    &mojokerto_revenue::CASE,
    &boyolali::CASE,
    &mojokerto_library::CASE,
];

/// The case of this key.
pub fn find(key: &str) -> Option<&'static Case> {
    CASES.iter().find(|case| case.key == key).copied()
}

/// Fills the agency's profile.
fn profile(scorecard: &mut Scorecard, fields: &[(ProfileField, &str)]) {
    for (field, text) in fields {
        scorecard.set_text(&Path::Profile(*field), text);
    }
}

/// Adds an indicator with its name and source note.
fn indicator(
    scorecard: &mut Scorecard,
    perspective: usize,
    instrument: &str,
    name: &str,
    source: &str,
) -> Id {
    let home = scorecard
        .perspectives
        .get(perspective)
        .map(|one| one.id)
        .unwrap_or_default();
    let sheet = methods::find(instrument).map(|one| one.sheet(&mut scorecard.mint));
    let sheet = sheet.unwrap_or_default();
    let id = scorecard
        .add_indicator(home, instrument, sheet)
        .unwrap_or_default();
    scorecard.set_text(&Path::Indicator(id, IndicatorField::Name), name);
    scorecard.set_text(&Path::Indicator(id, IndicatorField::Source), source);
    id
}

/// A row of a table: its name, its level, and its cells by column key.
type Line<'a> = (&'a str, u8, &'a [(String, &'a str)]);

/// Fills a table's rows from the first on. An empty name leaves the row's own.
fn fill(scorecard: &mut Scorecard, indicator: Id, table: &str, rows: &[Line]) {
    let Some(found) = scorecard.indicator(indicator) else {
        return;
    };
    for _ in found.sheet.rows(table).len()..rows.len() {
        scorecard.add_row(indicator, table, None);
    }
    let Some(found) = scorecard.indicator_mut(indicator) else {
        return;
    };
    let Some(present) = found.sheet.tables.get_mut(table) else {
        return;
    };
    for (row, (name, level, cells)) in present.iter_mut().zip(rows) {
        row.label = (*name).to_owned();
        row.level = *level;
        for (key, text) in *cells {
            row.cells.insert(key.clone(), (*text).into());
        }
    }
}

/// A row of a printed table: its name, its cells as printed, and what a reader
/// sees and no check can.
struct Row {
    item: Both,
    level: u8,
    cells: &'static [&'static str],
    note: Both,
}

/// A row at the top level, without a note.
const fn row(item: Both, cells: &'static [&'static str]) -> Row {
    Row {
        item,
        level: 0,
        cells,
        note: same(""),
    }
}

impl Row {
    /// The same row as a part of one above it.
    const fn within(mut self, level: u8) -> Row {
        self.level = level;
        self
    }

    /// The same row with a note.
    const fn note(mut self, note: Both) -> Row {
        self.note = note;
        self
    }
}

/// The table and the columns of the checks that have one table.
const LINES: &str = "lines";
const AMOUNTS: [&str; 3] = ["whole", "part", "printed"];
const GRADES: [&str; 2] = ["value", "class"];
const CALCULATIONS: [&str; 2] = ["printed", "calculation"];
const STATEMENTS: [&str; 2] = ["first", "second"];

/// Kind, title, source, columns and rows of a check that has one table.
type Table = (
    &'static str,
    Both,
    Both,
    &'static [&'static str],
    &'static [Row],
);

/// Adds checks that have one table.
fn tables(scorecard: &mut Scorecard, wording: Wording, tables: &[Table]) {
    for (kind, title, source, columns, rows) in tables {
        let id = check(scorecard, wording, kind, *title, *source);
        copy(scorecard, wording, id, LINES, columns, rows);
    }
}

/// Adds a check with its title and the place that it checks.
fn check(scorecard: &mut Scorecard, wording: Wording, kind: &str, title: Both, source: Both) -> Id {
    let sheet = methods::find(kind).map(|one| one.sheet(&mut scorecard.mint));
    let id = scorecard
        .add_annex(kind, sheet.unwrap_or_default())
        .unwrap_or_default();
    let path = |field| Path::Indicator(id, field);
    scorecard.set_text(&path(IndicatorField::Name), wording.pick(title));
    scorecard.set_text(&path(IndicatorField::Source), wording.pick(source));
    id
}

/// Fills a table of a check as it was printed.
fn copy(
    scorecard: &mut Scorecard,
    wording: Wording,
    check: Id,
    table: &str,
    columns: &[&str],
    rows: &[Row],
) {
    let cells = |row: &Row| {
        let cells = columns.iter().copied().zip(row.cells.iter().copied());
        let note = std::iter::once(("note", wording.pick(row.note)));
        let cells = cells.chain(note).filter(|(_, text)| !text.is_empty());
        cells
            .map(|(key, text)| (key.to_owned(), text))
            .collect::<Vec<_>>()
    };
    let cells: Vec<_> = rows.iter().map(cells).collect();
    let line = |(row, cells): (&Row, _)| (wording.pick(row.item), row.level, cells);
    let rows = rows.iter().zip(cells.iter().map(Vec::as_slice)).map(line);
    fill(scorecard, check, table, &rows.collect::<Vec<_>>());
}
