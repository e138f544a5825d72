//! The numbers by which a host knows the states of the document: they rise over
//! all documents that a frame opens, so that a late word about one is never taken
//! for another.

use crate::storage::DraftId;

/// The numbers so far.
#[derive(Clone, Debug, Default)]
pub struct Revisions {
    open: Option<DraftId>,
    base: u64,
    last: u64,
}

impl Revisions {
    /// The number of a draft's revision. Revisions of another draft than before
    /// begin above all numbers given.
    pub fn number(&mut self, id: &DraftId, revision: u64) -> u64 {
        if self.open.as_ref() != Some(id) {
            self.base = match self.open {
                Some(_) => self.last + 1,
                None => 1,
            };
            self.open = Some(id.clone());
        }
        let number = self.base + revision;
        self.last = self.last.max(number);
        number
    }

    /// The revision of the open draft that has this number.
    pub fn revision(&self, number: u64) -> Option<u64> {
        number.checked_sub(self.base)
    }
}
