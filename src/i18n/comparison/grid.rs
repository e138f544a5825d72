//! A table of results in words: drawn on the screen, copied into a report.

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
}

/// A cell holds no mark that parts cells.
fn clean(cell: &str) -> String {
    cell.replace(['\t', '\n', '\r'], " ")
}
