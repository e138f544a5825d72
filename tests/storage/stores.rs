//! Settings, and stores that refuse.

use crate::sample::{SAVED, rich};
use std::cell::RefCell;
use timbang::storage::drafts::{create, delete, forget_everything};
use timbang::storage::{DraftFault, DraftId, MemoryStore, Settings, Store, StoreFault};

/// A store that refuses some keys and notes what it was asked to remove.
#[derive(Default)]
struct Stubborn {
    inner: MemoryStore,
    asked: RefCell<Vec<String>>,
}

impl Store for Stubborn {
    fn get(&self, key: &str) -> Result<Option<String>, StoreFault> {
        self.inner.get(key)
    }

    fn set(&self, key: &str, value: &str) -> Result<(), StoreFault> {
        self.inner.set(key, value)
    }

    fn remove(&self, key: &str) -> Result<(), StoreFault> {
        self.asked.borrow_mut().push(key.to_owned());
        Err(StoreFault::Denied)
    }

    fn keys(&self) -> Result<Vec<String>, StoreFault> {
        self.inner.keys()
    }
}

#[test]
fn a_store_that_refuses_to_remove_keeps_both_copies() {
    let store = Stubborn::default();
    let id = create(&store, &rich(), SAVED).expect("room");
    let denied = DraftFault::Store(StoreFault::Denied);
    for _ in 0..2 {
        assert_eq!(delete(&store, &id), Err(denied.clone()));
        assert_eq!(store.keys().map(|keys| keys.len()), Ok(2));
    }
    store.asked.borrow_mut().clear();
    assert_eq!(forget_everything(&store), Err(StoreFault::Denied));
    assert_eq!(store.asked.borrow().len(), 2);
}

#[test]
fn settings_survive_and_junk_becomes_the_default() {
    let store = MemoryStore::new();
    assert_eq!(Settings::read(&store), Settings::default());
    let settings = Settings {
        language: "en".to_owned(),
        theme: "dark".to_owned(),
        last: DraftId::parse("m5d4ruo0-2"),
    };
    settings.write(&store).expect("room");
    assert_eq!(Settings::read(&store), settings);
    let deep = "[".repeat(100_000);
    for junk in [
        "",
        "null",
        "{",
        "[]",
        r#"{"language":7,"theme":"neon","last":"../x"}"#,
        &deep,
    ] {
        store.set("timbang/settings", junk).expect("room");
        assert_eq!(Settings::read(&store), Settings::default());
    }
    let partial = r#"{"theme":"light","more":1}"#;
    store.set("timbang/settings", partial).expect("room");
    assert_eq!(Settings::read(&store).theme, "light");
}
