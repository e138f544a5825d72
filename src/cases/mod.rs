//! Published studies as scorecards, typed in from their tables.

mod bone_bolango;
pub mod exercise;

use crate::methods;
use crate::scorecard::path::IndicatorField;
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
    /// Builds the scorecard from the paper's tables, without name and note.
    pub build: fn(Wording) -> Scorecard,
}

/// The card of every case, in the order in which it is offered.
pub static CARDS: [Card; 1] = [bone_bolango::CARD];

/// Every case, in the same order.
pub static CASES: [&Case; 1] = [&bone_bolango::CASE];

/// The case of this key.
pub fn find(key: &str) -> Option<&'static Case> {
    CASES.iter().find(|case| case.key == key).copied()
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
