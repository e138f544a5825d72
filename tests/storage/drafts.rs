//! Drafts over a store: nothing is lost, nothing foreign is touched.

use crate::sample::{SAVED, rich};
use timbang::scorecard::Scorecard;
use timbang::storage::drafts::{
    asides, create, delete, deleted, duplicate, forget_everything, list, load, purge, purge_aside,
    raw, raw_aside, rename, restore, save, set_aside,
};
use timbang::storage::{
    DraftFault, DraftId, FileFault, Listing, MemoryStore, SCHEMA, Settings, Store, StoreFault,
    write,
};

fn id(text: &str) -> DraftId {
    DraftId::parse(text).expect("a sound identity")
}

/// Everything in a store.
fn content(store: &dyn Store) -> Vec<(String, String)> {
    let keys = store.keys().expect("a memory store");
    let text = |key: &String| store.get(key).expect("a memory store").expect("listed");
    keys.iter().map(|key| (key.clone(), text(key))).collect()
}

fn set(store: &dyn Store, key: &str, text: &str) {
    store.set(key, text).expect("room");
}

fn newer() -> String {
    let schema = format!("\"schema\": {SCHEMA}");
    write(&rich(), SAVED).replacen(&schema, "\"schema\": 999", 1)
}

fn cut() -> String {
    let mut text = write(&rich(), SAVED);
    text.truncate(200);
    text
}

#[test]
fn a_draft_is_the_text_of_its_file() {
    let store = MemoryStore::new();
    let id = create(&store, &rich(), SAVED).expect("room");
    let text = write(&rich(), SAVED);
    assert_eq!(raw(&store, &id), Some(text.clone()));
    assert_eq!(
        content(&store),
        [(format!("timbang/draft/{}", id.as_str()), text)]
    );
    let opened = load(&store, &id).expect("just saved");
    assert_eq!((opened.scorecard, opened.saved), (rich(), Some(SAVED)));
    assert_eq!(load(&store, &DraftId::new(1.0, &[])), Err(DraftFault::Gone));
}

#[test]
fn identities_are_unique_and_sound() {
    let store = MemoryStore::new();
    let made: Vec<DraftId> = (0..3)
        .map(|_| create(&store, &rich(), SAVED).expect("room"))
        .collect();
    let texts: Vec<&str> = made.iter().map(DraftId::as_str).collect();
    assert_eq!(texts, ["m5d4ruo0", "m5d4ruo0-2", "m5d4ruo0-3"]);
    delete(&store, &made[1]).expect("room");
    set_aside(&store, &made[2]).expect("room");
    let next = create(&store, &rich(), SAVED).expect("room");
    assert_eq!(next.as_str(), "m5d4ruo0-4");
    for clock in [f64::NAN, -5.0, 0.0] {
        assert_eq!(DraftId::new(clock, &[]).as_str(), "0");
    }
    let endless = DraftId::new(f64::INFINITY, &[]);
    assert_eq!(DraftId::parse(endless.as_str()), Some(endless));
    for text in ["", "A", "a/b", "é", "a b", "..", &"a".repeat(41)] {
        assert_eq!(DraftId::parse(text), None, "{text}");
    }
}

#[test]
fn the_list_shows_every_draft_newest_first() {
    let store = MemoryStore::new();
    let mut scorecard = rich();
    scorecard.name = "Lama".to_owned();
    let old = create(&store, &scorecard, SAVED).expect("room");
    scorecard.name = "Baru".to_owned();
    let new = create(&store, &scorecard, SAVED + 3.0).expect("room");
    let broken = DraftId::new(SAVED + 2.0, &[]);
    set(
        &store,
        &format!("timbang/draft/{}", broken.as_str()),
        &cut(),
    );
    let later = DraftId::new(SAVED + 1.0, &[]);
    set(
        &store,
        &format!("timbang/draft/{}", later.as_str()),
        &newer(),
    );
    set(&store, "timbang/draft/NOT OURS", "x");
    let listed = list(&store).expect("a memory store");
    let ids: Vec<&DraftId> = listed.iter().map(|one| &one.id).collect();
    assert_eq!(ids, [&new, &broken, &later, &old]);
    let ready = Listing::Ready {
        name: "Baru".to_owned(),
        agency: "Dinas Penanaman Modal dan PTSP".to_owned(),
        saved: SAVED + 3.0,
        indicators: 5,
    };
    assert_eq!(listed[0].state, ready);
    let is_cut = |state: &Listing| {
        matches!(
            state,
            Listing::Unreadable {
                fault: FileFault::Cut { .. }
            }
        )
    };
    assert!(is_cut(&listed[1].state), "{:?}", listed[1].state);
    let app = env!("CARGO_PKG_VERSION").to_owned();
    assert_eq!(listed[2].state, Listing::Newer { schema: 999, app });
}

#[test]
fn what_cannot_be_read_is_never_overwritten() {
    let store = MemoryStore::new();
    for (name, text) in [("cut", cut()), ("newer", newer()), ("empty", String::new())] {
        let (id, key) = (id(name), format!("timbang/draft/{name}"));
        set(&store, &key, &text);
        let before = content(&store);
        let refused =
            |done: Result<(), DraftFault>| assert!(matches!(done, Err(DraftFault::File(_))));
        refused(load(&store, &id).map(|_| ()));
        refused(save(&store, &id, &rich(), SAVED));
        refused(rename(&store, &id, "x", SAVED));
        refused(duplicate(&store, &id, "x", SAVED).map(|_| ()));
        list(&store).expect("a memory store");
        assert_eq!(raw(&store, &id), Some(text.clone()));
        assert_eq!(content(&store), before);
        let place = set_aside(&store, &id).expect("room");
        assert_eq!(
            (raw(&store, &id), raw_aside(&store, &place)),
            (None, Some(text))
        );
        save(&store, &id, &rich(), SAVED).expect("nothing stands there now");
    }
    assert_eq!(asides(&store).map(|all| all.len()), Ok(3));
    set(&store, "timbang/draft/cut", "other bytes");
    let place = set_aside(&store, &id("cut")).expect("room");
    assert_eq!(place.as_str(), "cut-2");
    assert_eq!(raw_aside(&store, &id("cut")), Some(cut()));
    purge_aside(&store, &place).expect("a memory store");
    assert_eq!(raw_aside(&store, &place), None);
}

#[test]
fn the_bytes_before_a_repair_are_kept() {
    let store = MemoryStore::new();
    let mut scorecard = rich();
    scorecard.perspectives[1].id = scorecard.perspectives[0].id;
    let before = write(&scorecard, SAVED);
    set(&store, "timbang/draft/twice", &before);
    let opened = load(&store, &id("twice")).expect("readable");
    assert!(opened.repaired);
    for time in [SAVED + 1.0, SAVED + 2.0] {
        save(&store, &id("twice"), &opened.scorecard, time).expect("room");
        assert_eq!(raw_aside(&store, &id("twice")), Some(before.clone()));
        assert_eq!(asides(&store).map(|all| all.len()), Ok(1));
    }
}

#[test]
fn deleting_and_restoring_keep_every_byte() {
    let store = MemoryStore::new();
    let first = create(&store, &rich(), SAVED).expect("room");
    let text = raw(&store, &first);
    delete(&store, &first).expect("room");
    assert_eq!(list(&store), Ok(Vec::new()));
    assert_eq!(deleted(&store).map(|all| all.len()), Ok(1));
    assert_eq!(delete(&store, &first), Err(DraftFault::Gone));
    assert_eq!(restore(&store, &first), Ok(first.clone()));
    assert_eq!(
        (raw(&store, &first), deleted(&store)),
        (text.clone(), Ok(Vec::new()))
    );
    delete(&store, &first).expect("room");
    save(&store, &first, &Scorecard::new("another tab"), SAVED).expect("room");
    let second = restore(&store, &first).expect("room");
    assert_ne!(first, second);
    assert_eq!(raw(&store, &second), text);
    delete(&store, &second).expect("room");
    purge(&store, &second).expect("a memory store");
    assert_eq!(restore(&store, &second), Err(DraftFault::Gone));
}

#[test]
fn copies_and_names() {
    let store = MemoryStore::new();
    let first = create(&store, &rich(), SAVED).expect("room");
    let copy = duplicate(&store, &first, "Salinan", SAVED + 1.0).expect("room");
    rename(&store, &first, "Asli", SAVED + 2.0).expect("room");
    let name = |id| load(&store, id).map(|opened| opened.scorecard.name);
    assert_eq!(name(&first), Ok("Asli".to_owned()));
    assert_eq!(name(&copy), Ok("Salinan".to_owned()));
    let mut same = load(&store, &copy).expect("there").scorecard;
    same.name = rich().name;
    assert_eq!(same, rich());
}

#[test]
fn a_full_store_loses_nothing() {
    let store = MemoryStore::with_capacity(write(&rich(), SAVED).len() * 3 / 2);
    let id = create(&store, &rich(), SAVED).expect("room for one");
    let before = content(&store);
    let full = DraftFault::Store(StoreFault::Full);
    let mut larger = rich();
    larger.profile.note = "x".repeat(2_000);
    let block = "4;".repeat(5_000);
    larger.perspectives[1].indicators[0]
        .sheet
        .texts
        .insert("answers".to_owned(), timbang::scorecard::Block::new(&block));
    assert_eq!(save(&store, &id, &larger, SAVED), Err(full.clone()));
    assert_eq!(create(&store, &rich(), SAVED), Err(full.clone()));
    assert_eq!(content(&store), before);
    // A full store moves a draft without room for two, unless it fits nowhere.
    delete(&store, &id).expect("room for one");
    assert_eq!(restore(&store, &id), Ok(id.clone()));
    assert_eq!(content(&store), before);
    let tight = MemoryStore::with_capacity(store.size());
    set(&tight, &before[0].0, &before[0].1);
    // The key of a deleted draft is no longer than the draft's.
    delete(&tight, &id).expect("its own place is enough");
    assert_eq!(content(&tight)[0].1, before[0].1);
    assert_eq!(restore(&tight, &id), Ok(id.clone()));
    let other = MemoryStore::with_capacity(store.size());
    set(&other, &before[0].0, &before[0].1);
    assert_eq!(set_aside(&other, &id), Ok(id.clone()));
    assert_eq!(raw_aside(&other, &id).as_ref(), Some(&before[0].1));
    save(&store, &id, &rich(), SAVED + 1.0).expect("room for the same again");
    larger.profile.note.push('x');
    let unfit = save(&store, &id, &larger, SAVED);
    assert!(matches!(
        unfit,
        Err(DraftFault::Unfit(FileFault::TooMany { .. }))
    ));
}

#[test]
fn only_our_own_keys_are_forgotten() {
    let store = MemoryStore::new();
    let foreign = ["timbang", "timbangan/draft/a", "theme", "x/timbang/draft/a"];
    for key in foreign {
        set(&store, key, "theirs");
    }
    let first = create(&store, &rich(), SAVED).expect("room");
    create(&store, &rich(), SAVED).expect("room");
    delete(&store, &first).expect("room");
    set(&store, "timbang/draft/NOT OURS", "x");
    set(&store, "timbang/of-a-later-version", "x");
    Settings::default().write(&store).expect("room");
    forget_everything(&store).expect("a memory store");
    let mut kept: Vec<String> = content(&store).into_iter().map(|(key, _)| key).collect();
    kept.sort();
    let mut wanted = foreign.map(str::to_owned);
    wanted.sort();
    assert_eq!(kept, wanted);
}
