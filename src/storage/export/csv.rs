//! Tables as separated cells: CSV as an Indonesian spreadsheet opens it by a
//! double click (semicolons, decimal comma, the mark of UTF-8, CRLF), and tabs
//! for the clipboard.
//!
//! A text that a spreadsheet would compute gets an apostrophe before it (OWASP,
//! CSV injection): `=`, `+`, `-`, `@`, tab, line ends and the full-width forms,
//! also behind spaces and letters that show nothing. Numbers are written by
//! this program alone and stay numbers: `-0,1`.

use super::{Book, Cell, Sign, Table};

const MARK_OF_UTF8: char = '\u{feff}';
const LINE_END: &str = "\r\n";

/// How cells are parted and numbers written.
#[derive(Clone, Copy)]
struct Form {
    separator: char,
    mark: char,
}

const CSV: Form = Form {
    separator: ';',
    mark: ',',
};

/// One table, headings first: nothing above it that a program would have to
/// pass over.
pub fn csv(table: &Table) -> String {
    let mut text = String::from(MARK_OF_UTF8);
    CSV.write(&mut text, table);
    text
}

/// All tables in one file, each under its sheet and title, with a blank line
/// between them.
pub fn csv_of_all(book: &Book) -> String {
    let mut text = String::from(MARK_OF_UTF8);
    CSV.line(&mut text, &[Cell::text(book.title.as_str())]);
    for (sheet, table) in book.tables() {
        text.push_str(LINE_END);
        let names = [sheet.name.as_str(), table.title.as_str()];
        CSV.line(&mut text, &names.map(Cell::text));
        CSV.write(&mut text, table);
        if !table.note.is_empty() {
            CSV.line(&mut text, &[Cell::text(table.note.as_str())]);
        }
    }
    text
}

/// A table for the clipboard: title, then cells parted by tabs.
pub fn tabbed(table: &Table, mark: char) -> String {
    let form = Form {
        separator: '\t',
        mark,
    };
    let mut text = String::new();
    form.line(&mut text, &[Cell::text(table.title.as_str())]);
    form.write(&mut text, table);
    text.truncate(text.trim_end_matches(['\r', '\n']).len());
    text
}

impl Form {
    fn write(self, text: &mut String, table: &Table) {
        if !table.heads.is_empty() {
            let heads = table.heads.iter().enumerate();
            let heads = heads.map(|(column, head)| {
                let unit = match table.sign_of(column) {
                    Some(Sign::Percent) => "%",
                    Some(Sign::Rupiah) => "Rp",
                    _ => "",
                };
                let said = unit.is_empty() || head.contains(unit);
                Cell::text(match said {
                    true => head.clone(),
                    false => format!("{head} ({unit})"),
                })
            });
            self.line(text, &heads.collect::<Vec<_>>());
        }
        for row in table.lines() {
            self.line(text, row);
        }
    }

    fn line(self, text: &mut String, cells: &[Cell]) {
        for (column, cell) in cells.iter().enumerate() {
            if column > 0 {
                text.push(self.separator);
            }
            match cell {
                Cell::Blank => {}
                Cell::Text(words) => self.words(text, words),
                Cell::Number(number) => text.push_str(&number.bare(self.mark)),
            }
        }
        text.push_str(LINE_END);
    }

    fn words(self, text: &mut String, words: &str) {
        // No text file has control letters, and a table on the clipboard no other
        // breaks.
        let kept = |letter: &char| !letter.is_control() || matches!(letter, '\t' | '\n' | '\r');
        let mut words: String = words.chars().filter(kept).collect();
        if self.separator == '\t' {
            words = words.replace(['\t', '\r', '\n'], " ");
        }
        if is_formula(&words) {
            words.insert(0, '\'');
        }
        // Programs that paste look at tabs alone.
        let marks: &[char] = match self.separator {
            '\t' => &['"'],
            _ => &[',', ';', '\t', '"', '\n', '\r'],
        };
        if words.contains(marks) {
            text.extend(["\"", &words.replace('"', "\"\""), "\""]);
        } else {
            text.push_str(&words);
        }
    }
}

/// Whether a spreadsheet could take a text for a formula.
///
/// ```
/// use timbang::storage::export::is_formula;
/// assert!(is_formula("=1+1") && is_formula(" ＝A1") && is_formula("\t5"));
/// assert!(!is_formula("Dinas A = B"));
/// ```
pub fn is_formula(text: &str) -> bool {
    if text.starts_with(['\t', '\r', '\n']) {
        return true;
    }
    let shown = |letter: &char| {
        !letter.is_whitespace()
            && !letter.is_control()
            && !matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}' | '\u{feff}')
    };
    let first = text.chars().find(shown);
    first.is_some_and(|first| {
        let computes = [
            '=', '+', '-', '@', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}',
        ];
        computes.contains(&first)
    })
}
