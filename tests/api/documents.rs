//! Scorecards through `evaluate`, `check` and `migrate`.

use crate::{ask, refused};
use serde_json::{Value, json};
use timbang::api;
use timbang::cases::{self, Wording};
use timbang::evaluation::evaluate;
use timbang::scorecard::Scorecard;
use timbang::storage;

/// The documents that the product ships, and the fixtures of the tests.
fn all() -> Vec<(String, Scorecard)> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir("tests/cases").expect("a folder") {
        let path = entry.expect("an entry").path();
        let text = std::fs::read_to_string(&path).expect("a text");
        let opened = storage::read_text(&text).expect("opens");
        all.push((path.display().to_string(), opened.scorecard));
    }
    let studies = cases::CASES.iter();
    all.extend(studies.map(|one| (one.key.to_owned(), (one.build)(Wording::Indonesian))));
    all
}

fn value(card: &Scorecard) -> Value {
    serde_json::to_value(card).expect("JSON")
}

/// Every number and every text of a value with its place.
fn leaves<'a>(value: &'a Value, found: &mut Vec<&'a Value>) {
    match value {
        Value::Array(items) => items.iter().for_each(|one| leaves(one, found)),
        Value::Object(members) => members.values().for_each(|one| leaves(one, found)),
        leaf => found.push(leaf),
    }
}

#[test]
fn reports_hold_what_the_page_shows() {
    for (name, card) in all() {
        let report = evaluate(&card);
        let found = ask("evaluate", &value(&card), &Value::Null);
        assert_eq!(found["ok"], true, "{name}: {found}");
        let data = &found["report"];
        let score = report.score.ready().map(|figure| figure.value);
        assert_eq!(data["score"]["value"].as_f64(), score, "{name}");
        let band = report.band.as_ref().map(|band| band.code());
        assert_eq!(data["band"]["code"].as_str(), band, "{name}");
        let list = data["perspectives"].as_array().expect("perspectives");
        assert_eq!(list.len(), report.perspectives.len());
        for (one, own) in list.iter().zip(&report.perspectives) {
            assert_eq!(
                one["weight"]["value"].as_f64(),
                own.weight.ready().copied(),
                "{name}"
            );
            assert_eq!(one["contribution"].as_f64(), own.contribution, "{name}");
            for (one, own) in one["indicators"]
                .as_array()
                .expect("a list")
                .iter()
                .zip(&own.indicators)
            {
                let value = own.value.ready().map(|figure| figure.value);
                assert_eq!(one["value"]["value"].as_f64(), value, "{name}");
                let state = match (own.score.ready(), &own.score) {
                    (Some(_), _) => "ready",
                    (_, timbang::methods::Outcome::Missing(_)) => "missing",
                    _ => "refused",
                };
                assert_eq!(one["score"]["state"], state, "{name}");
            }
        }
        let checked = ask("check", &value(&card), &Value::Null);
        assert_eq!(checked["findings"], data["findings"], "{name}");
        assert_eq!(
            checked["findings"].as_array().map(Vec::len),
            Some(report.findings.len())
        );
    }
}

#[test]
fn words_stand_beside_codes_only_where_a_language_is_given() {
    let card = value(&(cases::CASES[0].build)(Wording::Indonesian));
    let bare = ask("evaluate", &card, &Value::Null);
    let words = [
        "\"text\":",
        "\"place\":",
        "\"formula\":",
        "\"substituted\":",
        "\"texts\":",
    ];
    for word in words {
        assert!(!bare.to_string().contains(word), "{word}");
    }
    for (language, word) in [("id", "Skor instansi"), ("en", "Agency score")] {
        let found = ask("evaluate", &card, &json!({ "language": language }));
        assert_eq!(found["report"]["score"]["name"]["text"], word);
        assert!(found["report"]["score"]["working"]["formula"].is_string());
        assert!(found["report"]["band"]["text"].is_string());
        // A word is no code, and nothing is left without one.
        let mut all = Vec::new();
        leaves(&found, &mut all);
        let marked = |leaf: &&&Value| leaf.as_str().is_some_and(|text| text.contains('\u{1f}'));
        assert_eq!(all.iter().find(marked), None);
    }
    assert_eq!(
        refused("evaluate", card, json!({ "language": "fr" })).1,
        "language"
    );
}

#[test]
fn wrong_types_are_named_at_their_place() {
    let card = value(&(cases::CASES[0].build)(Wording::Indonesian));
    let mut changed = card.clone();
    changed["perspectives"][1]["role"] = json!(5);
    let found = refused("evaluate", changed, Value::Null);
    assert_eq!(
        found,
        ("wrong-type".to_owned(), "perspectives[1].role".to_owned())
    );
    let mut changed = card.clone();
    changed["perspectives"][0]["indicators"] = json!("none");
    let found = refused("check", changed, Value::Null);
    assert_eq!(found.1, "perspectives[0].indicators");
    let mut changed = card.clone();
    changed["name"] = "x".repeat(3000).into();
    assert_eq!(
        refused("check", changed, Value::Null),
        ("too-many".to_owned(), "name".to_owned())
    );
    let mut changed = card;
    changed
        .as_object_mut()
        .expect("an object")
        .remove("perspectives");
    let found = refused("check", changed, Value::Null);
    assert_eq!(found, ("missing".to_owned(), "perspectives".to_owned()));
    for wrong in [json!(null), json!([]), json!("text"), json!(5), json!(true)] {
        refused("check", wrong.clone(), Value::Null);
        refused("evaluate", wrong.clone(), Value::Null);
        refused("migrate", wrong, Value::Null);
    }
}

#[test]
fn wrong_entries_are_findings_not_faults() {
    let text = r#"{ "periods": [{ "id": 1, "label": "2024" }], "perspectives": [
        { "id": 2, "role": "financial", "indicators": [{ "id": 3, "instrument": "direct-value",
          "sheet": { "fields": { "value@1": ENTRY } } }] },
        { "id": 4, "role": "customer" }] }"#;
    for (entry, code) in [
        ("\"abc\"", "not-a-number"),
        ("1e999", "too-large"),
        ("true", "not-a-number"),
        ("[1, 2]", "not-a-number"),
        ("\"1.187\"", "ambiguous"),
    ] {
        let answer = api::call("check", &text.replace("ENTRY", entry), "");
        let answer: Value = serde_json::from_str(&answer).expect("JSON");
        let all = answer["findings"].as_array().expect("findings");
        let own = all
            .iter()
            .find(|one| one["at"] == "indicator.3.field.value@1");
        assert_eq!(
            own.map(|one| &one["code"]),
            Some(&json!(code)),
            "{entry}: {answer}"
        );
        assert_eq!(own.map(|one| &one["kind"]), Some(&json!("error")));
    }
    let blank = api::call("check", &text.replace("ENTRY", "null"), "");
    assert!(
        blank.contains(r#"{"at":"indicator.3.field.value@1","kind":"missing"}"#),
        "{blank}"
    );
}

#[test]
fn keys_that_mean_harm_mean_nothing() {
    let text = r#"{ "__proto__": { "x": 1 }, "constructor": { "prototype": { "x": 1 } },
        "name": "first", "name": "last", "perspectives": [] }"#;
    let answer: Value = serde_json::from_str(&api::call("check", text, "")).expect("JSON");
    assert_eq!(answer["ok"], true);
    let file = format!(r#"{{ "format": "timbang", "schema": 2, "scorecard": {text} }}"#);
    let answer = ask("migrateText", &json!(null), &Value::Null);
    assert_eq!(answer["ok"], false);
    let answer: Value = serde_json::from_str(&api::call("migrateText", &file, "")).expect("JSON");
    // Of a key that stands twice the last counts.
    assert_eq!(answer["scorecard"]["name"], "last");
    assert_eq!(answer["scorecard"].get("__proto__"), None);
    for function in [
        "ahp",
        "ahpGroup",
        "reliability",
        "regression",
        "distribution",
    ] {
        let answer = api::call(function, r#"{ "__proto__": { "judgments": [[1]] } }"#, "");
        assert!(answer.contains("unknown-key"), "{function}: {answer}");
    }
}

#[test]
fn files_of_every_schema_migrate() {
    for schema in 1..=storage::SCHEMA {
        let path = format!("tests/migrations/schema-{schema}.json");
        let text = std::fs::read_to_string(&path).expect("a fixture");
        let file: Value = serde_json::from_str(&text).expect("JSON");
        let found = ask("migrate", &file, &Value::Null);
        assert_eq!(
            (&found["ok"], &found["from"]),
            (&json!(true), &json!(schema))
        );
        let by_text: Value =
            serde_json::from_str(&api::call("migrateText", &text, "")).expect("JSON");
        let by_bytes: Value =
            serde_json::from_str(&api::open_bytes(text.as_bytes())).expect("JSON");
        assert_eq!((&by_text, &by_bytes), (&found, &found));
        // What comes out is evaluated as what went in, and the score is the same.
        let opened = storage::read_text(&text).expect("opens").scorecard;
        let report = ask("evaluate", &found["scorecard"], &Value::Null);
        let score = evaluate(&opened).score.ready().map(|figure| figure.value);
        assert_eq!(report["report"]["score"]["value"].as_f64(), score);
    }
    for (text, code) in [
        ("", "empty"),
        ("<html>", "not-json"),
        ("{}", "not-timbang"),
        (
            r#"{"format":"timbang","schema":99,"app":"9.9"}"#,
            "newer-schema",
        ),
        (r#"{"format":"timbang","schema":2"#, "cut"),
        (
            r#"{"format":"timbang","schema":2,"scorecard":{}}"#,
            "wrong-type",
        ),
    ] {
        let answer = api::call("migrateText", text, "");
        assert!(
            answer.contains(&format!("\"code\":\"{code}\"")),
            "{text}: {answer}"
        );
    }
    assert!(api::open_bytes(&[0xff, 0xfe, 0x00]).contains("\"ok\":false"));
    assert!(api::open_bytes(&[0x80, 0x81]).contains("not-text"));
}
