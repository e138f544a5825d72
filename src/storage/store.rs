//! Where texts are kept by key: the browser's storage, or memory.

use std::cell::RefCell;

/// A place that keeps texts by key. It may hold keys of others.
pub trait Store {
    /// The text under a key.
    fn get(&self, key: &str) -> Result<Option<String>, StoreFault>;
    /// Puts a text under a key; when that fails, what was there stays.
    fn set(&self, key: &str, value: &str) -> Result<(), StoreFault>;
    /// Removes a key; it is no fault when there is none.
    fn remove(&self, key: &str) -> Result<(), StoreFault>;
    /// Every key.
    fn keys(&self) -> Result<Vec<String>, StoreFault>;
}

/// Why a store did not do what it was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoreFault {
    /// No room is left.
    Full,
    /// The browser or its settings forbid it.
    Denied,
    /// There is no such storage, or it failed in a way of its own.
    Unavailable,
}

/// A store that lasts as long as the page, for browsers that forbid storage
/// and for shared computers.
#[derive(Debug, Default)]
pub struct MemoryStore {
    /// The texts with their keys; there are few.
    texts: RefCell<Vec<(String, String)>>,
    capacity: Option<usize>,
}

impl MemoryStore {
    /// An empty store without a limit.
    pub fn new() -> MemoryStore {
        MemoryStore::default()
    }

    /// An empty store that holds so many bytes, keys included.
    pub fn with_capacity(bytes: usize) -> MemoryStore {
        MemoryStore {
            capacity: Some(bytes),
            ..MemoryStore::default()
        }
    }

    /// The bytes in use.
    pub fn size(&self) -> usize {
        let texts = self.texts.borrow();
        texts.iter().map(|(key, text)| key.len() + text.len()).sum()
    }
}

impl Store for MemoryStore {
    fn get(&self, key: &str) -> Result<Option<String>, StoreFault> {
        let texts = self.texts.borrow();
        let found = texts.iter().find(|(other, _)| other == key);
        Ok(found.map(|(_, text)| text.clone()))
    }

    fn set(&self, key: &str, value: &str) -> Result<(), StoreFault> {
        let mut size = key.len() + value.len();
        for (other, text) in self.texts.borrow().iter() {
            if other != key {
                size += other.len() + text.len();
            }
        }
        if self.capacity.is_some_and(|capacity| size > capacity) {
            return Err(StoreFault::Full);
        }
        self.remove(key)?;
        let mut texts = self.texts.borrow_mut();
        texts.push((key.to_owned(), value.to_owned()));
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), StoreFault> {
        self.texts.borrow_mut().retain(|(other, _)| other != key);
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, StoreFault> {
        let texts = self.texts.borrow();
        Ok(texts.iter().map(|(key, _)| key.clone()).collect())
    }
}
