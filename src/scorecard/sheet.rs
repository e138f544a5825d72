//! The data of one indicator: choices, fields, tables and pasted blocks.
//!
//! A sheet does not know what its keys mean; the indicator's instrument (see
//! `methods`) declares them. So a new instrument needs no new document type,
//! and a key that this version does not know survives saving.

use super::entry::Entry;
use super::named::Named;
use super::{Id, Mint};
use std::rc::Rc;

/// What the user entered for one indicator.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// Chosen options by choice key; absent means the first option.
    pub choices: Named<String>,
    /// Single numbers by field key, or by `key@period`.
    pub fields: Named<Entry>,
    /// Tables by key.
    pub tables: Named<Vec<Row>>,
    /// Pasted blocks and free texts by key.
    pub texts: Named<Block>,
}

/// A text that may be large: copies of a document share it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block(Rc<str>);

impl Default for Block {
    fn default() -> Block {
        Block::new("")
    }
}

impl Block {
    /// A block with this text.
    pub fn new(text: &str) -> Block {
        Block(text.into())
    }

    /// Whether both are one text in one place, so that what was read from the one
    /// holds for the other.
    pub fn is(&self, other: &Block) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl std::ops::Deref for Block {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

/// One row of a table. Rows nest by level: a row's parts are the rows below it
/// with a higher level.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// The row's identity, stable while rows move.
    pub id: Id,
    /// The name of a row that the instrument fixes (an element of the survey).
    pub key: String,
    /// The user's name for the row.
    pub label: String,
    /// Depth in the tree of rows, 0 at the top.
    pub level: u8,
    /// Numbers by column key, or by `key@period`.
    pub cells: Named<Entry>,
}

/// The deepest level of a nested row.
pub const DEEPEST_LEVEL: u8 = 3;

impl Row {
    /// An empty row with a new identity.
    pub fn blank(mint: &mut Mint) -> Row {
        Row {
            id: mint.fresh(),
            ..Row::default()
        }
    }

    /// True when neither a name nor a number was typed.
    pub fn is_blank(&self) -> bool {
        self.label.trim().is_empty() && self.cells.values().all(Entry::is_blank)
    }
}

/// Whether a row or one of its parts holds a name or a number.
pub fn is_used(rows: &[Row], index: usize) -> bool {
    let Some(row) = rows.get(index) else {
        return false;
    };
    let mut parts = rows[index + 1..]
        .iter()
        .take_while(|one| one.level > row.level);
    !row.is_blank() || parts.any(|one| !one.is_blank())
}

impl Sheet {
    /// The rows of a table; none when the table was never touched.
    pub fn rows(&self, table: &str) -> &[Row] {
        self.tables.get(table).map_or(&[], Vec::as_slice)
    }

    /// True when the user typed nothing into this sheet.
    pub fn is_blank(&self) -> bool {
        self.fields.values().all(Entry::is_blank)
            && self.tables.values().flatten().all(Row::is_blank)
            && self.texts.values().all(|text| text.trim().is_empty())
    }

    /// Forgets the numbers that belong to one period.
    pub fn forget_period(&mut self, period: Id) {
        let suffix = period_key("", period);
        self.fields.retain(|key, _| !key.ends_with(&suffix));
        for row in self.tables.values_mut().flatten() {
            row.cells.retain(|key, _| !key.ends_with(&suffix));
        }
    }
}

/// The key of a number that is entered once per period.
pub fn period_key(key: &str, period: Id) -> String {
    format!("{key}@{period}")
}
