//! Separated cells: the one reader behind imports, group sheets and pasting.
//!
//! A quote that opens a cell holds separators and line ends within; doubled, it
//! stands for itself. Lines end with CR LF, LF or CR.

/// What parts cells, in the order in which experts' sheets believe it: commas
/// may be decimal marks.
pub(crate) const SEPARATORS: [char; 3] = [';', '\t', ','];

/// Which quotes open a cell.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Quotes {
    /// None: a quote is a letter like any other.
    Letters,
    /// One at the very start of a cell, as spreadsheets copy.
    AtStart,
    /// One behind spaces too, as people write.
    BehindSpaces,
}

/// A row of cells, which a quoted cell may spread over lines.
pub(crate) struct Record<'a> {
    /// The line on which it begins, from 1.
    pub(crate) line: usize,
    /// Its cells as they stand, no more than were asked for.
    pub(crate) cells: Vec<String>,
    /// How many cells there are.
    pub(crate) count: usize,
    /// Whether a quote stands where none should: in or right behind a cell.
    pub(crate) torn: bool,
    /// Its text.
    pub(crate) text: &'a str,
}

impl Record<'_> {
    /// Whether nothing is in it.
    pub(crate) fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim().is_empty())
    }
}

/// The records of a text, one after the other.
pub(crate) struct Records<'a> {
    text: &'a str,
    at: usize,
    line: usize,
    separator: char,
    quotes: Quotes,
    /// The most cells that a record keeps.
    pub(crate) most_cells: usize,
    /// Whether a quote was still open at the end: then quotes are letters.
    pub(crate) open: bool,
}

impl<'a> Records<'a> {
    /// The records of a text.
    pub(crate) fn new(text: &'a str, separator: char, quotes: Quotes) -> Records<'a> {
        Records {
            text,
            at: 0,
            line: 1,
            separator,
            quotes,
            most_cells: usize::MAX,
            open: false,
        }
    }
}

impl<'a> Iterator for Records<'a> {
    type Item = Record<'a>;

    fn next(&mut self) -> Option<Record<'a>> {
        let rest = self.text.get(self.at..).filter(|rest| !rest.is_empty())?;
        let first = self.line;
        let mut cells = Vec::new();
        let mut cell = String::new();
        let (mut quoted, mut closed, mut torn) = (false, false, false);
        let mut count = 0;
        let mut end = None;
        let mut letters = rest.char_indices().peekable();
        while let Some((at, letter)) = letters.next() {
            let followed_by = letters.peek().map(|(_, letter)| *letter);
            // A line of Windows ends with two letters and counts once.
            let ends_line = letter == '\n' || letter == '\r' && followed_by != Some('\n');
            self.line += usize::from(ends_line);
            if quoted {
                match (letter, followed_by) {
                    ('"', Some('"')) => {
                        letters.next();
                        cell.push('"');
                    }
                    ('"', _) => (quoted, closed) = (false, true),
                    _ => cell.push(letter),
                }
                continue;
            }
            let opens = match self.quotes {
                Quotes::Letters => false,
                Quotes::AtStart => cell.is_empty(),
                Quotes::BehindSpaces => cell.trim().is_empty(),
            };
            if ends_line {
                end = Some(at);
                self.at += at + 1;
                break;
            } else if letter == self.separator {
                count += 1;
                if cells.len() < self.most_cells {
                    cells.push(std::mem::take(&mut cell));
                }
                cell.clear();
                closed = false;
            } else if letter == '"' && opens && !closed {
                cell.clear();
                quoted = true;
            } else if letter != '\r' {
                torn |= letter == '"' || closed && !letter.is_whitespace();
                // Spaces behind a quoted cell are not its own.
                if !(closed && letter == ' ' && self.quotes == Quotes::BehindSpaces) {
                    cell.push(letter);
                }
            }
        }
        if end.is_none() {
            self.at = self.text.len();
            self.open = quoted;
        }
        count += 1;
        if cells.len() < self.most_cells {
            cells.push(cell);
        }
        Some(Record {
            line: first,
            cells,
            count,
            torn: torn && self.quotes != Quotes::Letters,
            text: rest.get(..end.unwrap_or(rest.len())).unwrap_or_default(),
        })
    }
}

/// The rows of a text up to the last that is not blank, and whether quotes were
/// taken for letters because one is never closed; `None` when there are more
/// cells than wanted.
pub(crate) fn grid(
    text: &str,
    separator: char,
    quotes: Quotes,
    most_cells: usize,
) -> Option<(Vec<Vec<String>>, bool)> {
    let mut records = Records::new(text, separator, quotes);
    let mut rows = Vec::new();
    let mut last = 0;
    let mut room = most_cells;
    loop {
        records.most_cells = room.saturating_add(1);
        let Some(record) = records.next() else {
            break;
        };
        room = room.checked_sub(record.count)?;
        let blank = record.is_blank();
        rows.push(record.cells);
        if !blank {
            last = rows.len();
        }
    }
    if records.open {
        let (rows, _) = grid(text, separator, Quotes::Letters, most_cells)?;
        return Some((rows, true));
    }
    rows.truncate(last);
    Some((rows, false))
}

/// The separator that a first line such as `sep=;` names, and the text behind
/// that line.
pub(crate) fn named_separator(text: &str) -> Option<(char, &str)> {
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
