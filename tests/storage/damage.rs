//! Drafts that were cut or garbled: no panic, no other data, no overwriting.

use crate::sample::{Dice, SAVED, rich};
use serde_json::{Value, json};
use timbang::evaluation::evaluate;
use timbang::scorecard::Scorecard;
use timbang::storage::drafts::save;
use timbang::storage::{
    DraftFault, DraftId, FileFault, MemoryStore, Store, read, read_text, write,
};

#[test]
fn a_cut_draft_is_refused_at_every_position() {
    let (text, wanted) = (write(&rich(), SAVED), rich());
    let store = MemoryStore::new();
    let id = DraftId::new(SAVED, &[]);
    let key = format!("timbang/draft/{}", id.as_str());
    for end in 0..text.len() {
        let whole = text.get(end..).is_some_and(|rest| rest.trim().is_empty());
        match read(&text.as_bytes()[..end]) {
            Ok(opened) => assert!(whole && opened.scorecard == wanted, "at {end}"),
            Err(FileFault::Empty) => assert_eq!(end, 0),
            Err(fault) => assert!(
                matches!(fault, FileFault::Cut { .. }),
                "at {end}: {fault:?}"
            ),
        }
        let Some(cut) = text.get(..end).filter(|_| !whole) else {
            continue;
        };
        store.set(&key, cut).expect("room");
        let saved = save(&store, &id, &wanted, SAVED);
        assert!(matches!(saved, Err(DraftFault::File(_))), "at {end}");
        assert_eq!(
            store.get(&key).expect("a memory store").as_deref(),
            Some(cut)
        );
    }
}

/// What people type, and keys of options that belong elsewhere.
const TEXTS: [&str; 28] = [
    "",
    " ",
    "1e308",
    "-1",
    "0",
    "1/0",
    "NaN",
    "inf",
    "1.187",
    "1e-320",
    "9999999999999999999999",
    "100",
    "A (80,25)",
    "\u{0}",
    "𝄞",
    "ahp",
    "typed",
    "lower-inverse",
    "answers",
    "stabilise",
    "1\t2\n3\t4",
    "1/3",
    "ratio-good-to-100",
    "baseline",
    "mean",
    "pooled",
    "0,000001",
    "range",
];

/// Keys whose values are refused when they are wrong; others are more telling.
const STRICT: [&str; 9] = [
    "id",
    "mint",
    "role",
    "over",
    "partial",
    "level",
    "method",
    "priorities",
    "randomIndex",
];

/// Values that a broken program or a hand might write.
fn junk(dice: &mut Dice) -> Value {
    let numbers = [
        0.0,
        -0.0,
        -1.0,
        1e308,
        -1e308,
        5e-324,
        0.1,
        4.5,
        1e15,
        4_294_967_295.0,
        1e300,
    ];
    match dice.roll(8) {
        0 => Value::Null,
        1 => json!(dice.roll(2) == 0),
        2 => json!(*dice.pick(&numbers)),
        3 => json!(dice.roll(60)),
        4 => json!([]),
        5 => json!({}),
        _ => json!(*dice.pick(&TEXTS)),
    }
}

/// Changes, removes or doubles one value somewhere below `value`.
fn mutate(value: &mut Value, dice: &mut Dice) {
    match value {
        Value::Object(members) if !members.is_empty() && dice.roll(100) > 0 => {
            let keys: Vec<String> = members.keys().cloned().collect();
            let key = dice.pick(&keys);
            if STRICT.contains(&key.as_str()) && dice.roll(10) > 0 {
                return mutate(value, dice);
            }
            match dice.roll(40) {
                0 => drop(members.remove(key)),
                1 => {
                    let other = members.get(dice.pick(&keys)).cloned();
                    members.insert(key.clone(), other.unwrap_or_default());
                }
                _ => members
                    .get_mut(key)
                    .into_iter()
                    .for_each(|one| mutate(one, dice)),
            }
        }
        Value::Array(items) if !items.is_empty() && dice.roll(100) > 0 => {
            let index = dice.roll(items.len());
            match dice.roll(20) {
                0 => drop(items.remove(index)),
                1 => items.push(items[index].clone()),
                _ => mutate(&mut items[index], dice),
            }
        }
        Value::String(text) if dice.roll(8) > 0 => *text = dice.pick(&TEXTS).to_string(),
        other => *other = junk(dice),
    }
}

/// A number that is not finite, outside quotes, in the debug text of a report.
fn not_finite(debug: &str) -> Option<String> {
    let mut bare = String::new();
    let mut letters = debug.chars();
    let mut quoted = false;
    while let Some(letter) = letters.next() {
        match letter {
            '\\' if quoted => drop(letters.next()),
            '"' => quoted = !quoted,
            letter if !quoted => bare.push(letter),
            _ => {}
        }
    }
    let mut words = bare.split(|letter: char| !letter.is_alphanumeric());
    words
        .find(|word| matches!(*word, "NaN" | "inf"))
        .map(str::to_owned)
}

#[track_caller]
fn evaluates(scorecard: &Scorecard, origin: &dyn Fn() -> String) {
    let report = format!("{:?}", evaluate(scorecard));
    assert_eq!(not_finite(&report), None, "{report}\n{}", origin());
}

#[test]
fn whatever_opens_evaluates_to_finite_numbers() {
    let whole: Value = serde_json::from_str(&write(&rich(), SAVED)).expect("our own file");
    let mut dice = Dice::new(1);
    let (rounds, mut opened) = (2_000, 0);
    for round in 0..rounds {
        let mut value = whole.clone();
        for _ in 0..=dice.roll(6) {
            mutate(&mut value["scorecard"], &mut dice);
        }
        let text = value.to_string();
        let Ok(read) = read_text(&text) else {
            continue;
        };
        opened += 1;
        evaluates(&read.scorecard, &|| format!("round {round}: {text}"));
        let again = read_text(&write(&read.scorecard, SAVED)).map(|again| again.scorecard);
        assert_eq!(again.as_ref(), Ok(&read.scorecard), "round {round}");
    }
    assert!(opened > rounds / 3, "only {opened} opened");
}

#[test]
fn garbled_bytes_never_panic() {
    let whole = write(&rich(), SAVED).into_bytes();
    let mut dice = Dice::new(2);
    for round in 0..2_000 {
        let mut bytes = whole.clone();
        for _ in 0..=dice.roll(4) {
            let at = dice.roll(bytes.len());
            match dice.roll(3) {
                0 => bytes[at] = u8::try_from(dice.roll(256)).unwrap_or_default(),
                1 => drop(bytes.drain(at..(at + dice.roll(20)).min(bytes.len()))),
                _ => bytes.insert(at, *dice.pick(b"{}[]\",:\\-+.eE019 \xff\xc3")),
            }
        }
        if let Ok(opened) = read(&bytes) {
            let text = || format!("round {round}: {}", String::from_utf8_lossy(&bytes));
            evaluates(&opened.scorecard, &text);
        }
    }
}
