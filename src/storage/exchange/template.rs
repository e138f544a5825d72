//! An empty table of experts, for a spreadsheet.

use super::heads::Members;
use super::sheet::FORMULA;

/// The words of a template in the language of the page.
#[derive(Clone, Copy, Debug)]
pub struct TemplateWords<'a> {
    /// The heading of names, one that reading knows: `Nama`, `Name`.
    pub name: &'a str,
    /// The heading of weights: `Bobot`, `Weight`.
    pub weight: &'a str,
    /// The name of the expert in the example.
    pub example: &'a str,
}

/// A table with headings and one example in which all is equal, parted by
/// semicolons for Indonesian spreadsheets. Pairs are headed by labels, or by
/// letters when labels leave a doubt.
pub fn template(labels: &[String], words: TemplateWords) -> String {
    let members = Members::new(labels);
    let sound = |heads: &Vec<String>| {
        let mut all = heads.iter().enumerate();
        all.all(|(place, head)| members.pair(&guarded(head)) == Some((place, false)))
    };
    let by_labels = Some(headings(labels)).filter(sound);
    let heads = by_labels.or_else(|| Some(headings(&members.letters())).filter(sound));
    // Headings that say nothing are taken in order.
    let count = super::pairs(labels.len());
    let heads = heads.unwrap_or_else(|| (1..=count).map(|place| place.to_string()).collect());
    let mut text = String::from("\u{feff}");
    let (mut first, mut second) = (vec![words.name, words.weight], vec![words.example, "1"]);
    for head in &heads {
        first.push(head);
        second.push("1");
    }
    for row in [first, second] {
        for (index, cell) in row.into_iter().enumerate() {
            if index > 0 {
                text.push(';');
            }
            write_cell(&mut text, &guarded(cell));
        }
        text.push_str("\r\n");
    }
    text
}

fn headings(names: &[String]) -> Vec<String> {
    let mut heads = Vec::new();
    for (index, first) in names.iter().enumerate() {
        let rest = names.iter().skip(index + 1);
        heads.extend(rest.map(|second| [first, " / ", second].concat()));
    }
    heads
}

/// A cell that no spreadsheet takes for a formula.
fn guarded(cell: &str) -> String {
    let cell = cell.trim();
    let guard = if cell.starts_with(FORMULA) { "'" } else { "" };
    [guard, cell].concat()
}

fn write_cell(text: &mut String, cell: &str) {
    // Without zeros, which no text file has.
    let cell = cell.replace('\0', "");
    if cell.contains([';', ',', '\t', '"', '\n', '\r']) {
        text.extend(["\"", &cell.replace('"', "\"\""), "\""]);
    } else {
        text.push_str(&cell);
    }
}
