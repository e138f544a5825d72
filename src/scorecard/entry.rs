//! What the user typed into a number field, kept letter by letter.

use crate::numbers::{self, Kind, Mark, Reading};

/// The text of a number field, with the user's answer where its mark can be
/// read in two ways (`1.187`).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// The text as typed.
    pub text: String,
    /// How the user answered when asked about an ambiguous mark.
    pub mark: Option<Mark>,
}

impl Entry {
    /// An entry holding this text, with no mark decided.
    pub fn new(text: impl Into<String>) -> Entry {
        Entry {
            text: text.into(),
            mark: None,
        }
    }

    /// True when nothing but white space stands in the field.
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Reads the text as a number of this kind, by the user's answer if given.
    pub fn reading(&self, kind: Kind) -> Reading {
        match (numbers::read(&self.text, kind), self.mark) {
            (Reading::Ambiguous { .. }, Some(mark)) => numbers::read_as(&self.text, mark),
            (reading, _) => reading,
        }
    }
}

impl From<&str> for Entry {
    fn from(text: &str) -> Entry {
        Entry::new(text)
    }
}
