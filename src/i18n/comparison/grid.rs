//! A table of results in words: drawn on the screen, copied into a report.

use crate::storage::export::{Node, clip, harmless};

/// A table whose cells are written already.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Grid {
    /// What it shows.
    pub title: String,
    /// How it came about.
    pub note: String,
    /// The heading of the rows' names.
    pub corner: String,
    /// The headings of the columns.
    pub heads: Vec<String>,
    /// What a heading stands for where it is a letter.
    pub spelt: Vec<String>,
    /// Each row: its name and its cells.
    pub rows: Vec<(String, Vec<String>)>,
    /// A closing row.
    pub foot: Option<(String, Vec<String>)>,
}

impl Grid {
    /// The table as a spreadsheet takes it: title, then cells parted by tabs.
    pub fn tabbed(&self) -> String {
        let mut text = format!("{}\n{}", self.title, clean(&self.corner));
        for head in &self.heads {
            text.push('\t');
            text.push_str(&clean(head));
        }
        for (name, cells) in self.rows.iter().chain(&self.foot) {
            text.push('\n');
            text.push_str(&clean(name));
            for cell in cells {
                text.push('\t');
                text.push_str(&clean(cell));
            }
        }
        if !self.note.is_empty() {
            text.push('\n');
            text.push_str(&self.note);
        }
        text
    }

    /// The table as word processors take it.
    pub fn clip(&self) -> Node {
        let mut heads = vec![self.corner.clone()];
        heads.extend(self.heads.iter().cloned());
        let lines = self.rows.iter().chain(&self.foot);
        let row = |(name, cells): &(String, Vec<String>)| {
            let mut row = vec![name.clone()];
            row.extend(cells.iter().cloned());
            row
        };
        let rows: Vec<Vec<String>> = lines.map(row).collect();
        clip(&self.title, &heads, &rows, &self.note)
    }
}

/// A cell holds no mark that parts cells, and nothing that a spreadsheet computes.
fn clean(cell: &str) -> String {
    harmless(cell).replace(['\t', '\n', '\r'], " ")
}
