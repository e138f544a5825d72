//! Pasted answers: one respondent a line, one question a column.
//!
//! Columns are parted by tab, semicolon, comma or spaces, whichever the first
//! line of answers uses, in that order of preference. A first line without a
//! number is taken for the heading. An empty column is a blank answer.

use super::outcome::{Outcome, Problem, Refusal};
use crate::numbers::{self, Kind, Reading};
use crate::scorecard::Path;

/// The most answers that a pasted block may hold.
pub const MOST_ANSWERS: usize = 2_000_000;

/// Answers read from a block.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answers {
    /// Respondent by respondent; `None` is a blank answer.
    pub rows: Vec<Vec<Option<f64>>>,
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

/// Reads a pasted block of whole answers from 1 to `highest`, `columns` a line.
pub fn read(text: &str, columns: usize, highest: f64, at: &Path) -> Outcome<Answers> {
    let refuse = |problem| {
        let at = at.clone();
        Outcome::Refused(Refusal { problem, at })
    };
    let mut answers = Answers::default();
    let lines = text.lines().enumerate();
    let mut lines = lines.filter(|(_, line)| !line.trim().is_empty()).peekable();
    if let Some((_, first)) = lines.peek() {
        // A heading such as `U1;U2;U3` holds digits but no number.
        let cells = split(first, separator(first)).into_iter().map(number);
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
        while cells.len() > columns && cells.last().is_some_and(|cell| cell.is_empty()) {
            cells.pop();
        }
        if cells.len() != columns {
            return refuse(Problem::AnswerColumns {
                line: index + 1,
                found: cells.len(),
                expected: columns,
            });
        }
        let mut row = Vec::with_capacity(columns);
        for (column, cell) in cells.into_iter().enumerate() {
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
                        column: column + 1,
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
}
