//! A class set of the user's own: the name of each class and the value from
//! which it begins. Only lower limits are asked for, so that no set can have a
//! gap or an overlap; a limit belongs to the class above it.
//!
//! The first class begins with the range: its limit stays empty, or only has to
//! lie below the next one. Limits must rise; a set with a limit that is missing
//! or does not rise is not used, and says at the field why. A class without a
//! name is called by its number.

use super::bands::{BandSet, Classes};
use super::inputs::{Cell, Inputs, column_marks, read};
use super::instrument::{Field, Instrument, Measured, Number, Rows, Table};
use super::outcome::{Outcome, Problem};
use crate::numbers::Kind;
use crate::scorecard::{Id, Indicator, Path, Row};
use std::borrow::Cow;

/// The set as part of the document.
pub static INSTRUMENT: Instrument = Instrument {
    tables: &[Table {
        key: CLASSES,
        columns: &[FROM],
        rows: Rows::Free {
            first: 2,
            nested: false,
        },
        shown: None,
    }],
    ..Instrument::annex("class-set", measure)
};

/// The table of classes.
pub const CLASSES: &str = "classes";
/// The lower limit of a class.
pub const LIMIT: &str = "from";
const FROM: Field = Field::new(LIMIT, Number::any(Kind::Ratio)).optional();

/// The fewest and the most classes of a set.
const FEWEST: usize = 2;

/// The set of the user's own with this key, in place of a published one whose
/// range and direction it takes over; `None` while it is not whole.
pub fn own(annexes: &[Indicator], key: &str, like: &BandSet) -> Option<Classes> {
    let id: u32 = key.parse().ok()?;
    let set = annexes.iter().find(|one| one.id.0 == id)?;
    (set.instrument == INSTRUMENT.key).then_some(())?;
    let limits = limits(set).ready()?.clone();
    let words = rows(set)
        .enumerate()
        .map(|(class, row)| row_word(class, row));
    Some(Cow::Owned(BandSet {
        key: Cow::Owned(key.to_owned()),
        limits: Cow::Owned(limits),
        classes: &[],
        words: words.collect(),
        letters: &[],
        falling: like.falling,
        range: like.range,
        source: &super::sources::OWN,
    }))
}

fn row_word(class: usize, row: &Row) -> String {
    match row.label.trim() {
        "" => (class + 1).to_string(),
        word => word.to_owned(),
    }
}

fn rows(set: &Indicator) -> impl Iterator<Item = &Row> {
    let rows = set.sheet.rows(CLASSES).iter();
    rows.filter(|row| !row.is_blank())
}

/// The limits above the lowest class, or what is wrong with them.
pub fn limits(set: &Indicator) -> Outcome<Vec<f64>> {
    let at = |row: Id| Path::Cell(set.id, CLASSES.to_owned(), row, LIMIT.to_owned());
    let blank = crate::scorecard::Entry::default();
    let typed = rows(set).filter_map(|row| row.cells.get(LIMIT));
    let marks = column_marks(&typed.collect::<Vec<_>>());
    let mut limits: Vec<f64> = Vec::new();
    let mut last = f64::NEG_INFINITY;
    let mut count = 0;
    for row in rows(set) {
        count += 1;
        let entry = row.cells.get(LIMIT).unwrap_or(&blank);
        let cell = read(entry, &FROM, marks.as_ref());
        if count == 1 {
            match cell {
                Cell::Bad(problem) => return Outcome::refused(problem, at(row.id)),
                Cell::Value(least) => last = least,
                Cell::Blank => {}
            }
            continue;
        }
        match cell.required(at(row.id)) {
            Outcome::Ready(limit) if limit > last => {
                last = limit;
                limits.push(limit);
            }
            Outcome::Ready(_) => return Outcome::refused(Problem::NotRising, at(row.id)),
            Outcome::Missing(paths) => return Outcome::Missing(paths),
            Outcome::Refused(refusal) => return Outcome::Refused(refusal),
        }
    }
    if count < FEWEST {
        return Outcome::missing(Path::Table(set.id, CLASSES.to_owned()));
    }
    Outcome::Ready(limits)
}

/// A set has no value; it is refused or missing where it is not whole.
fn measure(inputs: &Inputs) -> Measured {
    let at = inputs.table_path(CLASSES);
    let whole = limits(inputs.indicator);
    Measured::whole(whole.and_then(|_| Outcome::missing(at)))
}
