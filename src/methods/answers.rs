//! Pasted answers: one respondent a line, one question a column.
//!
//! Columns are parted by tab, semicolon, comma or spaces, whichever the first
//! line of answers uses, in that order of preference. A first line without a
//! number is taken for the heading. An empty column is a blank answer. Where
//! asked for, the first column names the unit to which the respondent went.

use super::outcome::{Outcome, Problem, Refusal};
use crate::numbers::{self, Kind, Reading};
use crate::scorecard::Path;

/// The most answers that a pasted block may hold.
pub const MOST_ANSWERS: usize = 2_000_000;
/// The most units that a pasted block may name.
pub const MOST_UNITS: usize = 200;

/// What a block is expected to hold.
#[derive(Clone, Copy, Debug)]
pub struct Layout {
    /// Answers a line.
    pub columns: usize,
    /// The highest answer; the lowest is 1.
    pub highest: f64,
    /// Whether the name of a unit stands before the answers.
    pub units: bool,
}

/// Answers read from a block.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answers {
    /// Respondent by respondent; `None` is a blank answer.
    pub rows: Vec<Vec<Option<f64>>>,
    /// The units by name, in the order in which they come first.
    pub units: Vec<String>,
    /// The place of each respondent's unit; none when units were not asked for.
    pub unit_of: Vec<usize>,
    /// How many answers are blank.
    pub blanks: usize,
    /// Whether a heading was skipped.
    pub heading: bool,
}

fn separator(line: &str) -> Option<char> {
    ['\t', ';', ',']
        .into_iter()
        .find(|mark| line.contains(*mark))
}

fn split(line: &str, separator: Option<char>) -> Vec<&str> {
    match separator {
        Some(mark) => line.split(mark).map(str::trim).collect(),
        None => line.split_whitespace().collect(),
    }
}

/// Reads a pasted block of whole answers from 1 to the highest.
pub fn read(text: &str, layout: Layout, at: &Path) -> Outcome<Answers> {
    let refuse = |problem| {
        let at = at.clone();
        Outcome::Refused(Refusal { problem, at })
    };
    let Layout {
        columns, highest, ..
    } = layout;
    let before = usize::from(layout.units);
    let mut answers = Answers::default();
    let lines = text.lines().enumerate();
    let mut lines = lines.filter(|(_, line)| !line.trim().is_empty()).peekable();
    if let Some((_, first)) = lines.peek() {
        // A heading such as `U1;U2;U3` holds digits but no number.
        let cells = split(first, separator(first));
        let cells = cells.into_iter().skip(before).map(number);
        let wordy = |reading: &Reading| matches!(reading, Reading::Unreadable(_));
        let mut filled = cells
            .filter(|reading| *reading != Reading::Blank)
            .peekable();
        if filled.peek().is_some() && filled.all(|reading| wordy(&reading)) {
            answers.heading = true;
            lines.next();
        }
    }
    let Some((_, first)) = lines.peek() else {
        return Outcome::missing(at.clone());
    };
    let mark = separator(first);
    for (index, line) in lines {
        let mut cells = split(line.trim_matches(['\r', '\n', ' ']), mark);
        while cells.len() > columns + before && cells.last().is_some_and(|cell| cell.is_empty()) {
            cells.pop();
        }
        // Parted by spaces, a name of several words takes several cells.
        let named = match mark {
            None if layout.units => cells.len().saturating_sub(columns).max(1),
            _ => before,
        };
        if cells.len() != columns + named {
            return refuse(Problem::AnswerColumns {
                line: index + 1,
                found: cells.len().saturating_sub(named),
                expected: columns,
            });
        }
        let answered = cells.split_off(named);
        if layout.units {
            let place = answers.place_of(&cells.join(" "));
            if place >= MOST_UNITS {
                return refuse(Problem::TooManyUnits(MOST_UNITS));
            }
            answers.unit_of.push(place);
        }
        let mut row = Vec::with_capacity(columns);
        for (column, cell) in answered.into_iter().enumerate() {
            match number(cell) {
                Reading::Blank => row.push(None),
                Reading::Value(value)
                    if value >= 1.0 && value <= highest && value.fract() == 0.0 =>
                {
                    row.push(Some(value));
                }
                _ => {
                    return refuse(Problem::AnswerScale {
                        line: index + 1,
                        column: column + 1 + before,
                        highest,
                    });
                }
            }
        }
        answers.blanks += row.iter().filter(|answer| answer.is_none()).count();
        answers.rows.push(row);
        if answers.rows.len() * columns > MOST_ANSWERS {
            return refuse(Problem::TooManyAnswers(MOST_ANSWERS));
        }
    }
    Outcome::Ready(answers)
}

fn number(cell: &str) -> Reading {
    match cell.as_bytes() {
        // Nearly every answer; a block may hold 150,000 of them.
        [digit @ b'0'..=b'9'] => Reading::Value(f64::from(digit - b'0')),
        _ => numbers::read(cell, Kind::Count),
    }
}

impl Answers {
    /// The valid answers of one column.
    pub fn column(&self, index: usize) -> impl Iterator<Item = f64> + Clone + '_ {
        self.rows
            .iter()
            .filter_map(move |row| row.get(index).copied().flatten())
    }

    /// The answers of one unit's respondents.
    pub fn unit(&self, place: usize) -> Answers {
        let rows = self.rows.iter().zip(&self.unit_of);
        let rows = rows.filter(|(_, unit)| **unit == place);
        Answers {
            rows: rows.map(|(row, _)| row.clone()).collect(),
            ..Answers::default()
        }
    }

    /// The place of a unit, which is new where its name is.
    fn place_of(&mut self, name: &str) -> usize {
        let known = self.units.iter().position(|unit| unit == name);
        known.unwrap_or_else(|| {
            self.units.push(name.to_owned());
            self.units.len() - 1
        })
    }
}
