//! What each column of a table holds.

use super::cell::{Cell, CellError, Row};
use super::identity::{Identity, identity_of, identity_within};
use super::scales::presets_for;
use crate::numbers::{self, ColumnMarks, Kind, Mark, Reading, column_mark};
use crate::sorting::sorted;
use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

/// The most distinct values that are listed of a column.
pub const MOST_SHOWN: usize = 200;
/// The most distinct values of a category.
const MOST_CLASSES: usize = 12;
/// Words that mean that there is no answer.
const MISSING: [&str; 6] = ["n/a", "na", "n.a.", "null", "nan", "."];

/// A column.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Its name; blank where there is none.
    pub heading: String,
    /// What it seems to hold.
    pub kind: ColumnKind,
    /// Cells with a value.
    pub filled: usize,
    /// Cells without; also those of `errors`.
    pub missing: usize,
    /// Rows in which a spreadsheet found no value, by their numbers.
    pub errors: Vec<usize>,
    /// The distinct values by how often they occur; at most [`MOST_SHOWN`].
    pub values: Vec<Distinct>,
    /// How many distinct values there are.
    pub distinct: usize,
}

/// What a column seems to hold.
#[derive(Clone, Debug, PartialEq)]
pub enum ColumnKind {
    /// Nothing.
    Blank,
    /// Who answered, and when: off unless somebody wants it.
    Identity(Identity),
    /// Numbers.
    Number(Marks),
    /// Few distinct words: answers on a scale, or groups.
    Category,
    /// Words of all kinds.
    Words,
    /// Days or times.
    Date,
    /// Numbers, and words in so many rows.
    Mixed {
        /// Cells that are no number.
        words: usize,
        /// What dot and comma mean in those that are.
        marks: Marks,
    },
}

impl ColumnKind {
    /// Whether the column is used unless somebody says otherwise.
    pub fn is_on(&self) -> bool {
        use ColumnKind::{Blank, Date, Identity, Words};
        !matches!(self, Blank | Date | Identity(_) | Words)
    }
}

/// What dot and comma mean in the numbers of a column.
#[derive(Clone, Debug, PartialEq)]
pub enum Marks {
    /// Every number reads alike whatever they mean.
    Plain,
    /// Some numbers tell, and so the others are read.
    Known(ColumnMarks),
    /// Nothing tells how this number and others like it are to be read: it is
    /// asked once for the column.
    Ask {
        /// The first such cell.
        text: String,
        /// The value if the mark groups digits.
        thousands: f64,
        /// The value if the mark separates decimals.
        decimal: f64,
    },
}

impl Marks {
    /// How to read the column; `None` also while it is to be asked.
    pub fn known(&self) -> Option<ColumnMarks> {
        match self {
            Marks::Known(marks) => Some(*marks),
            _ => None,
        }
    }
}

/// How a column is read once the question of [`Marks::Ask`] is answered.
pub fn answer_all(marks: &Marks, mark: Mark) -> Marks {
    match marks {
        Marks::Ask { text, .. } => {
            ColumnMarks::answered(text, mark).map_or_else(|| marks.clone(), Marks::Known)
        }
        _ => marks.clone(),
    }
}

/// A value of a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Distinct {
    /// The value as it first stands, without white space around.
    pub text: String,
    /// The numbers of its rows.
    pub rows: Vec<usize>,
}

/// What the columns of a table hold, below the row that names them.
pub fn describe(rows: &[Row], header: Option<usize>) -> Vec<Column> {
    let width = rows
        .iter()
        .map(|row| row.cells.len())
        .max()
        .unwrap_or_default();
    let names = header.and_then(|place| rows.get(place));
    let start = header.map_or(0, |place| place + 1);
    let answers = rows.get(start..).unwrap_or_default();
    let column = |column: usize| {
        let heading = names.map_or_else(String::new, |row| row.cell(column).text());
        one(heading.trim().to_owned(), answers, column)
    };
    (0..width).map(column).collect()
}

fn one(heading: String, rows: &[Row], column: usize) -> Column {
    let values = distinct(rows, &[column]);
    let filled = values.iter().map(|value| value.rows.len()).sum::<usize>();
    let has_no_value = |row: &&Row| error_of(row.cell(column)).is_some();
    let errors = rows.iter().filter(has_no_value).map(|row| row.number);
    Column {
        kind: kind(&heading, rows, column, &values, filled),
        heading,
        filled,
        missing: rows.len() - filled.min(rows.len()),
        errors: errors.collect(),
        distinct: values.len(),
        values: values.into_iter().take(MOST_SHOWN).collect(),
    }
}

fn kind<'a>(
    heading: &str,
    rows: &'a [Row],
    column: usize,
    values: &[Distinct],
    filled: usize,
) -> ColumnKind {
    if filled == 0 {
        return ColumnKind::Blank;
    }
    // A text that comes again says nothing new.
    let mut seen: HashSet<&str> = HashSet::new();
    let mut repeats = |cell: &'a Cell| match cell {
        Cell::Text(text) => !seen.insert(text),
        _ => false,
    };
    let all = rows.iter().map(|row| row.cell(column));
    let first: Vec<&Cell> = all.filter(|cell| !repeats(cell)).collect();
    let cells = first.iter().copied().filter(|cell| !is_missing(cell));
    if let Some(identity) = identity_of(heading).or_else(|| identity_within(cells.clone())) {
        return ColumnKind::Identity(identity);
    }
    let date = |cell: &&Cell| match cell {
        Cell::Date(_) => true,
        Cell::Text(text) => is_date(text),
        _ => false,
    };
    if cells.clone().all(|cell| date(&cell)) {
        return ColumnKind::Date;
    }
    // An answer that is a number is one in each of its rows.
    let numbers = values
        .iter()
        .filter(|value| is_number(&reading_of(&value.text)));
    let numbers = numbers.map(|value| value.rows.len()).sum::<usize>();
    // A number among many words is rather an answer of its own.
    if numbers == filled {
        return ColumnKind::Number(marks(cells));
    }
    if numbers * 10 >= filled {
        let words = filled - numbers;
        let marks = marks(cells);
        return ColumnKind::Mixed { words, marks };
    }
    let few = values.len() <= MOST_CLASSES;
    match few && (2 * values.len() <= filled || !presets_for(values).is_empty()) {
        true => ColumnKind::Category,
        false => ColumnKind::Words,
    }
}

/// What number a text holds.
fn reading_of(text: &str) -> Reading {
    numbers::read(text, Kind::Ratio)
}

fn is_number(reading: &Reading) -> bool {
    matches!(reading, Reading::Value(_) | Reading::Ambiguous { .. })
}

/// What dot and comma mean in these cells; those that are no text need none.
fn marks<'a>(cells: impl Iterator<Item = &'a Cell> + Clone) -> Marks {
    let texts = cells.filter_map(|cell| match cell {
        Cell::Text(text) => Some(text.as_str()),
        _ => None,
    });
    let known = column_mark(texts.clone());
    for text in texts {
        let reading = match &known {
            Some(marks) => marks.read(text, Kind::Ratio),
            None => numbers::read(text, Kind::Ratio),
        };
        if let Reading::Ambiguous { thousands, decimal } = reading {
            return Marks::Ask {
                text: text.trim().to_owned(),
                thousands,
                decimal,
            };
        }
    }
    known.map_or(Marks::Plain, Marks::Known)
}

/// What number a cell holds; missing ones read as blank.
pub fn reading(cell: &Cell, marks: Option<&ColumnMarks>) -> Reading {
    match (cell, marks) {
        (Cell::Number(value) | Cell::Percent(value), _) => Reading::Value(*value),
        _ if is_missing(cell) => Reading::Blank,
        (Cell::Text(text), Some(marks)) => marks.read(text, Kind::Ratio),
        (Cell::Text(text), None) => numbers::read(text, Kind::Ratio),
        _ => Reading::Unreadable(numbers::Fault::NotANumber),
    }
}

/// Why a cell has no value, in a workbook or as a CSV file shows it.
fn error_of(cell: &Cell) -> Option<CellError> {
    match cell {
        Cell::Error(error) => Some(*error),
        Cell::Text(text) if text.trim_start().starts_with('#') => CellError::named(text),
        _ => None,
    }
}

fn is_missing(cell: &Cell) -> bool {
    match cell {
        Cell::Blank => true,
        Cell::Text(text) => {
            let word = text.trim();
            let said = MISSING.iter().any(|one| one.eq_ignore_ascii_case(word));
            // A lone dash reads as blank, also behind a currency.
            let dash = || {
                !word.ends_with(char::is_alphanumeric)
                    && numbers::read(word, Kind::Ratio) == Reading::Blank
            };
            said || error_of(cell).is_some() || dash()
        }
        _ => error_of(cell).is_some(),
    }
}

/// The distinct values of some columns, the most frequent first and of equals
/// the one that comes first; missing ones are none. Items of one scale are
/// looked at together, for one alone may lack an answer.
pub fn distinct(rows: &[Row], columns: &[usize]) -> Vec<Distinct> {
    // Of a text once looked at: its place among the values; none where it is
    // missing. Thousands of respondents give a handful of answers.
    let mut places: HashMap<Cow<str>, Option<usize>> = HashMap::new();
    let mut values: Vec<Distinct> = Vec::new();
    for row in rows {
        for column in columns {
            let cell = row.cell(*column);
            let text = match cell {
                Cell::Blank => continue,
                Cell::Text(text) => Cow::Borrowed(text.trim()),
                other if is_missing(other) => continue,
                other => Cow::Owned(other.text().trim().to_owned()),
            };
            let place = match places.get(&text) {
                Some(place) => *place,
                None => {
                    let place = (!is_missing(cell)).then_some(values.len());
                    if place.is_some() {
                        values.push(Distinct {
                            text: text.clone().into_owned(),
                            rows: Vec::new(),
                        });
                    }
                    places.insert(text, place);
                    place
                }
            };
            if let Some(value) = place.and_then(|place| values.get_mut(place)) {
                value.rows.push(row.number);
            }
        }
    }
    sorted(values, |one, other| other.rows.len().cmp(&one.rows.len()))
}

/// Words of the clock.
const CLOCK: [&str; 9] = ["am", "pm", "wib", "wita", "wit", "gmt", "utc", "z", "pukul"];

/// Whether a text is a day, with or without a time: three numbers or more, a
/// year among them, and perhaps words of the clock.
pub(super) fn is_date(text: &str) -> bool {
    let (mut numbers, mut years) = (0, 0);
    let marks = [' ', '/', '-', '.', ':', ',', '+', '\u{202f}', '\u{a0}'];
    for word in text.trim().split(marks) {
        // `2024-05-01T13:45:10`, and `GMT+7`, of which the sign is a mark.
        for part in word.split_inclusive('T') {
            let digits = part.strip_suffix('T').unwrap_or(part);
            let part = if is_digits(digits) { digits } else { word };
            if CLOCK.iter().any(|known| known.eq_ignore_ascii_case(part)) {
                break;
            }
            if !is_digits(part) {
                return false;
            }
            numbers += usize::from(!part.is_empty());
            match part.len() {
                0..=3 => {}
                4 if part.starts_with("19") || part.starts_with("20") => years += 1,
                _ => return false,
            }
        }
    }
    let marked = text.contains(['/', '-', '.']);
    marked && (3..=7).contains(&numbers) && years == 1
}

fn is_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}
