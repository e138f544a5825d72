//! A CSV text as records of cells, for each of the characters that may part
//! them.

use super::{MOST_EXPERTS, SheetFault};

/// What parts cells, in the order in which it is believed: commas may be
/// decimal marks.
pub(super) const SEPARATORS: [char; 3] = [';', '\t', ','];

/// A record: a row of the table, which a quoted cell may spread over lines.
pub(super) struct Record<'a> {
    /// The line on which it begins, from 1.
    pub(super) line: usize,
    /// Its cells, without white space around and no more than were asked for.
    pub(super) cells: Vec<String>,
    /// How many cells there are.
    pub(super) count: usize,
    /// Its text.
    pub(super) text: &'a str,
}

impl Record<'_> {
    /// A cell; empty beyond the last.
    pub(super) fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }

    /// How many cells there are up to the last that is not blank.
    pub(super) fn filled(&self) -> usize {
        let last = self.cells.iter().rposition(|cell| !cell.is_empty());
        last.map_or(0, |last| last + 1)
    }

    /// Whether the record has cells for so many columns and nothing beyond.
    pub(super) fn is_wide(&self, columns: usize) -> bool {
        self.count >= columns && self.filled() <= columns
    }
}

/// The separator that a first line such as `sep=;` names, and the text behind
/// that line.
pub(super) fn named_separator(text: &str) -> Option<(char, &str)> {
    let end = text.find(['\n', '\r']).unwrap_or(text.len());
    let (line, rest) = text.split_at(end);
    let (key, value) = line.trim_matches('"').split_once('=')?;
    let mut letters = value.chars();
    let separator = letters.next()?;
    let alone = letters.as_str().trim().is_empty();
    let known = SEPARATORS.contains(&separator) && key.trim().eq_ignore_ascii_case("sep");
    let rest = rest.strip_prefix('\r').unwrap_or(rest);
    let rest = rest.strip_prefix('\n').unwrap_or(rest);
    (known && alone).then_some((separator, rest))
}

/// Parts a text into records; blank ones are passed over. A quote that is never
/// closed is a letter like any other.
pub(super) fn split(
    text: &str,
    separator: char,
    most_cells: usize,
) -> Result<Vec<Record<'_>>, SheetFault> {
    let quoted = part(text, separator, most_cells, true)?;
    match quoted {
        Some(records) => Ok(records),
        None => part(text, separator, most_cells, false).map(Option::unwrap_or_default),
    }
}

/// `None` when a quote is still open at the end.
fn part(
    text: &str,
    separator: char,
    most_cells: usize,
    quotes: bool,
) -> Result<Option<Vec<Record<'_>>>, SheetFault> {
    let mut records = Vec::new();
    let mut cell = String::new();
    let mut cells = Vec::new();
    let (mut count, mut start) = (0, 0);
    let (mut line, mut first) = (1, 1);
    let mut quoted = false;
    let mut letters = text.char_indices().peekable();
    loop {
        let next = letters.next();
        let (at, letter) = next.unwrap_or((text.len(), '\n'));
        let followed_by = letters.peek().map(|(_, letter)| *letter);
        // A line of Windows ends with two letters and counts once.
        let ends_line = letter == '\n' || letter == '\r' && followed_by != Some('\n');
        line += usize::from(ends_line && next.is_some());
        if quoted && next.is_some() {
            match (letter, followed_by) {
                ('"', Some('"')) => {
                    letters.next();
                    cell.push('"');
                }
                ('"', _) => quoted = false,
                _ => cell.push(letter),
            }
            continue;
        }
        if letter == '"' && quotes && cell.trim().is_empty() {
            cell.clear();
            quoted = true;
        } else if letter == separator || ends_line {
            count += 1;
            if cells.len() < most_cells {
                cells.push(cell.trim().to_owned());
            }
            cell.clear();
        } else if letter != '\r' {
            cell.push(letter);
        }
        if ends_line {
            let cells = std::mem::take(&mut cells);
            if cells.iter().any(|cell| !cell.is_empty()) {
                let text = text.get(start..at).unwrap_or_default();
                records.push(Record {
                    line: first,
                    cells,
                    count,
                    text,
                });
            }
            (count, start, first) = (0, at + 1, line);
            // One is the header.
            if records.len() > MOST_EXPERTS + 1 {
                let limit = MOST_EXPERTS;
                return Err(SheetFault::TooMany { limit });
            }
        }
        if next.is_none() {
            return Ok((!quoted).then_some(records));
        }
    }
}
