//! Drafts over a [`Store`], each under `timbang/draft/<id>`.
//!
//! A draft's value is the text of its file, so rescue code can offer it as it
//! is. Opening never writes. A record that this version cannot read is never
//! overwritten, and unless the store has no room for two, nothing is moved
//! before its copy stands elsewhere. Keys that do not begin with `timbang/` are
//! never touched.

use super::draft_id::DraftId;
use super::fault::FileFault;
use super::file::{self, Opened, SCHEMA};
use super::store::{Store, StoreFault};
use crate::scorecard::Scorecard;

const PREFIX: &str = "timbang/";
const DRAFTS: Shelf = Shelf("timbang/draft/");
/// No longer than the drafts' own, so that a full store still takes a deletion.
const DELETED: Shelf = Shelf("timbang/gone/");
const ASIDE: Shelf = Shelf("timbang/aside/");

/// Why something could not be done with a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DraftFault {
    /// The store refused.
    Store(StoreFault),
    /// The stored record cannot be read; it was left as it is.
    File(FileFault),
    /// The scorecard is too large to be opened again; nothing was written.
    Unfit(FileFault),
    /// There is no such draft.
    Gone,
}

impl From<StoreFault> for DraftFault {
    fn from(fault: StoreFault) -> DraftFault {
        DraftFault::Store(fault)
    }
}

/// A draft in a list.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed {
    /// Its identity.
    pub id: DraftId,
    /// What is known of it.
    pub state: Listing,
}

impl Listed {
    /// When it was saved or, where that is unknown, made.
    fn time(&self) -> f64 {
        match self.state {
            Listing::Ready { saved, .. } => saved,
            _ => self.id.made(),
        }
    }

    fn is_above(&self, other: &Listed) -> bool {
        let order = self.time().total_cmp(&other.time());
        order.then_with(|| self.id.cmp(&other.id)).is_gt()
    }
}

/// What a list says of a draft.
#[derive(Clone, Debug, PartialEq)]
pub enum Listing {
    /// It can be opened.
    Ready {
        /// The draft's name.
        name: String,
        /// The agency's name.
        agency: String,
        /// When it was saved, in milliseconds since 1970.
        saved: f64,
        /// How many indicators it has.
        indicators: usize,
    },
    /// It cannot be read.
    Unreadable {
        /// Why.
        fault: FileFault,
    },
    /// A newer version of this program wrote it.
    Newer {
        /// The schema of the record.
        schema: u32,
        /// The version that wrote it.
        app: String,
    },
}

/// The drafts, newest first.
pub fn list(store: &dyn Store) -> Result<Vec<Listed>, StoreFault> {
    DRAFTS.list(store)
}

/// The deleted drafts, newest first.
pub fn deleted(store: &dyn Store) -> Result<Vec<Listed>, StoreFault> {
    DELETED.list(store)
}

/// What was set aside, newest first: unreadable drafts, and the bytes of drafts
/// as they were before this version migrated or repaired them.
pub fn asides(store: &dyn Store) -> Result<Vec<Listed>, StoreFault> {
    ASIDE.list(store)
}

/// Opens a draft; writes nothing.
pub fn load(store: &dyn Store, id: &DraftId) -> Result<Opened, DraftFault> {
    let text = DRAFTS.get(store, id)?.ok_or(DraftFault::Gone)?;
    file::read_text(&text).map_err(DraftFault::File)
}

/// The stored text of a draft, readable or not.
pub fn raw(store: &dyn Store, id: &DraftId) -> Option<String> {
    DRAFTS.get(store, id).ok().flatten()
}

/// The stored text of what was set aside.
pub fn raw_aside(store: &dyn Store, id: &DraftId) -> Option<String> {
    ASIDE.get(store, id).ok().flatten()
}

/// Saves a scorecard as this draft, unless a record that this version cannot
/// read stands there. A record that was migrated or repaired on opening is set
/// aside before it is overwritten for the first time.
pub fn save(
    store: &dyn Store,
    id: &DraftId,
    scorecard: &Scorecard,
    now: f64,
) -> Result<(), DraftFault> {
    let text = file::try_write(scorecard, now).map_err(DraftFault::Unfit)?;
    if let Some(old) = DRAFTS.get(store, id)? {
        let opened = file::read_text(&old).map_err(DraftFault::File)?;
        if opened.from < SCHEMA || opened.repaired {
            ASIDE.deposit(store, id, &old)?;
        }
    }
    Ok(store.set(&DRAFTS.key(id), &text)?)
}

/// Saves a scorecard as a new draft.
pub fn create(store: &dyn Store, scorecard: &Scorecard, now: f64) -> Result<DraftId, DraftFault> {
    let mut taken = Vec::new();
    for shelf in [DRAFTS, DELETED, ASIDE] {
        taken.extend(shelf.ids(store)?);
    }
    let id = DraftId::new(now, &taken);
    save(store, &id, scorecard, now)?;
    Ok(id)
}

/// Saves a copy of a draft under a new name.
pub fn duplicate(
    store: &dyn Store,
    id: &DraftId,
    new_name: &str,
    now: f64,
) -> Result<DraftId, DraftFault> {
    let mut scorecard = load(store, id)?.scorecard;
    new_name.clone_into(&mut scorecard.name);
    create(store, &scorecard, now)
}

/// Gives a draft another name.
pub fn rename(store: &dyn Store, id: &DraftId, name: &str, now: f64) -> Result<(), DraftFault> {
    let mut scorecard = load(store, id)?.scorecard;
    name.clone_into(&mut scorecard.name);
    save(store, id, &scorecard, now)
}

/// Moves a draft to the deleted ones, byte for byte. When there is no room for
/// it there, nothing happens.
pub fn delete(store: &dyn Store, id: &DraftId) -> Result<(), DraftFault> {
    shift(store, id, DRAFTS, DELETED).map(|_| ())
}

/// Moves a deleted draft back; its identity changes if another draft has it.
pub fn restore(store: &dyn Store, id: &DraftId) -> Result<DraftId, DraftFault> {
    shift(store, id, DELETED, DRAFTS)
}

/// Forgets a deleted draft for good.
pub fn purge(store: &dyn Store, id: &DraftId) -> Result<(), DraftFault> {
    Ok(store.remove(&DELETED.key(id))?)
}

/// Moves a draft out of the list, byte for byte, to what was set aside.
pub fn set_aside(store: &dyn Store, id: &DraftId) -> Result<DraftId, DraftFault> {
    shift(store, id, DRAFTS, ASIDE)
}

/// Forgets for good what was set aside under this identity.
pub fn purge_aside(store: &dyn Store, id: &DraftId) -> Result<(), DraftFault> {
    Ok(store.remove(&ASIDE.key(id))?)
}

/// Removes everything that this program stored, and nothing else. A key that
/// cannot be removed does not save the others.
pub fn forget_everything(store: &dyn Store) -> Result<(), StoreFault> {
    let mut done = Ok(());
    for key in store.keys()? {
        if key.starts_with(PREFIX) {
            done = done.and(store.remove(&key));
        }
    }
    done
}

fn shift(store: &dyn Store, id: &DraftId, from: Shelf, to: Shelf) -> Result<DraftId, DraftFault> {
    let text = from.get(store, id)?.ok_or(DraftFault::Gone)?;
    let key = from.key(id);
    match to.deposit(store, id, &text) {
        Ok(place) => {
            store.remove(&key)?;
            Ok(place)
        }
        // A full store has no room for two copies: the first makes place, and
        // comes back when even that is not enough.
        Err(StoreFault::Full) => {
            store.remove(&key)?;
            to.deposit(store, id, &text).or_else(|fault| {
                store.set(&key, &text)?;
                Err(fault.into())
            })
        }
        Err(fault) => Err(fault.into()),
    }
}

/// Records whose keys begin alike.
#[derive(Clone, Copy)]
struct Shelf(&'static str);

impl Shelf {
    fn key(self, id: &DraftId) -> String {
        format!("{}{}", self.0, id.as_str())
    }

    fn get(self, store: &dyn Store, id: &DraftId) -> Result<Option<String>, StoreFault> {
        store.get(&self.key(id))
    }

    fn ids(self, store: &dyn Store) -> Result<Vec<DraftId>, StoreFault> {
        let keys = store.keys()?;
        let ids = keys
            .iter()
            .filter_map(|key| DraftId::parse(key.strip_prefix(self.0)?));
        Ok(ids.collect())
    }

    /// Puts a text on the shelf, under this identity if it is free, and never
    /// over another text.
    fn deposit(self, store: &dyn Store, id: &DraftId, text: &str) -> Result<DraftId, StoreFault> {
        for id in id.candidates() {
            match self.get(store, &id)? {
                Some(other) if other != text => {}
                Some(_) => return Ok(id),
                None => return store.set(&self.key(&id), text).map(|()| id),
            }
        }
        Err(StoreFault::Full)
    }

    fn list(self, store: &dyn Store) -> Result<Vec<Listed>, StoreFault> {
        let mut all: Vec<Listed> = Vec::new();
        for id in self.ids(store)? {
            let Some(text) = self.get(store, &id)? else {
                continue;
            };
            let state = match file::read_text(&text) {
                Ok(opened) => Listing::Ready {
                    indicators: opened.scorecard.indicators().count(),
                    name: opened.scorecard.name,
                    agency: opened.scorecard.profile.agency,
                    saved: opened.saved.unwrap_or_else(|| id.made()),
                },
                Err(FileFault::Newer { schema, app }) => Listing::Newer { schema, app },
                Err(fault) => Listing::Unreadable { fault },
            };
            let listed = Listed { id, state };
            // Put in its place at once: sorting would take far more code.
            let place = all.partition_point(|other| other.is_above(&listed));
            all.insert(place, listed);
        }
        Ok(all)
    }
}
