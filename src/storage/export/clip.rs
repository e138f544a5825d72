//! A table for the clipboard as word processors take it: a table, not lines of
//! text. Spreadsheets take it as well, and compute nothing of it.

use super::csv::is_formula;
use super::page::Node;

/// A table of words: its title, its rows, and how it came about. Cells that are
/// numbers stand at the right.
pub fn clip(title: &str, heads: &[String], rows: &[Vec<String>], note: &str) -> Node {
    let mut all = Vec::new();
    if !title.is_empty() {
        all.push(Node::new("p", "", vec![Node::words("b", "", title)]));
    }
    let line = |tag: &'static str, cells: &[String]| {
        let cell = |text: &String| {
            let cell = Node::words(tag, "", harmless(text));
            match is_number(text) {
                true => cell.with("align", "right"),
                false => cell,
            }
        };
        Node::new("tr", "", cells.iter().map(cell).collect())
    };
    let mut lines = Vec::new();
    if !heads.is_empty() {
        lines.push(line("th", heads));
    }
    lines.extend(rows.iter().map(|row| line("td", row)));
    all.push(
        Node::new("table", "", lines)
            .with("border", "1")
            .with("cellspacing", "0")
            .with("cellpadding", "4"),
    );
    if !note.is_empty() {
        all.push(Node::words("p", "", note));
    }
    Node::new("div", "", all)
}

/// A written cell that no spreadsheet computes: behind an apostrophe where it could
/// be taken for a formula and is no number.
///
/// ```
/// use timbang::storage::export::harmless;
/// assert_eq!(harmless("=1+1"), "'=1+1");
/// assert_eq!(harmless("-0,34"), "-0,34");
/// ```
pub fn harmless(text: &str) -> String {
    match is_formula(text) && !is_number(text) {
        true => format!("'{text}"),
        false => text.to_owned(),
    }
}

/// Whether a written cell is a number: digits and the marks that stand beside them.
fn is_number(text: &str) -> bool {
    let text = text.strip_prefix(['-', '\u{2212}']).unwrap_or(text);
    let text = text.strip_prefix("Rp").unwrap_or(text);
    let text = text.strip_suffix("\u{a0}%").unwrap_or(text);
    let mut letters = text.chars();
    letters.all(|letter| letter.is_ascii_digit() || matches!(letter, '.' | ','))
        && text.contains(|letter: char| letter.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_stay_texts_and_numbers_stand_at_the_right() {
        let row = |cells: [&str; 2]| cells.map(str::to_owned).to_vec();
        let rows = [
            row(["=cmd|' /C calc'!A0", "-0,34"]),
            row(["<img src=x>", "95,45\u{a0}%"]),
        ];
        let text = clip("T & T", &row(["+A", "r"]), &rows, "").markup();
        assert_eq!(
            text,
            "<div><p><b>T &amp; T</b></p><table border=\"1\" cellspacing=\"0\" cellpadding=\"4\">\
             <tr><th>'+A</th><th>r</th></tr>\
             <tr><td>'=cmd|' /C calc'!A0</td><td align=\"right\">-0,34</td></tr>\
             <tr><td>&lt;img src=x&gt;</td><td align=\"right\">95,45\u{a0}%</td></tr></table></div>"
        );
        for no_number in ["", "-", "%", "1+1", "-1-1", "--2+3", "3 hari"] {
            assert!(!is_number(no_number), "{no_number}");
        }
        for number in [",079", "Rp1.000", "\u{2212}2", "100\u{a0}%"] {
            assert!(is_number(number), "{number}");
        }
    }
}
