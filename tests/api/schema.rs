//! The committed JSON Schema is the generated one, and it says what the reader
//! reads and the writer writes.

#[path = "../storage/sample.rs"]
#[allow(dead_code, reason = "only the filled scorecard is used here")]
mod sample;

use crate::common::documents::document;
use crate::common::random::Random;
use serde_json::{Value, json};
use timbang::api::{self, schema};
use timbang::cases::{self, Wording};

const FILE: &str = "static/scorecard.schema.json";

fn generated() -> Value {
    serde_json::from_str(&schema::scorecard()).expect("JSON")
}

#[test]
fn the_committed_schema_is_the_generated_one() {
    if std::env::var_os("TIMBANG_WRITE").is_some() {
        std::fs::write(FILE, schema::scorecard()).expect("writable");
    }
    let file = std::fs::read_to_string(FILE).expect(FILE);
    assert!(
        file == schema::scorecard(),
        "TIMBANG_WRITE=1 cargo test --test api schema writes {FILE} anew"
    );
}

/// A value that the schema forbids, with its place; `strict` forbids members that
/// the schema does not name.
fn forbidden(
    root: &Value,
    schema: &Value,
    value: &Value,
    place: &str,
    strict: bool,
) -> Option<String> {
    let wrong = || Some(format!("{place}: {value}"));
    if let Some(name) = schema["$ref"].as_str() {
        let name = name.strip_prefix("#/$defs/").expect("a definition");
        return forbidden(root, &root["$defs"][name], value, place, strict);
    }
    if let Some(options) = schema["anyOf"].as_array() {
        let fits = |one: &Value| forbidden(root, one, value, place, strict).is_none();
        return if options.iter().any(fits) {
            None
        } else {
            wrong()
        };
    }
    if let Some(options) = schema["enum"].as_array() {
        return if options.contains(value) {
            None
        } else {
            wrong()
        };
    }
    let limit = |key: &str| schema[key].as_u64().unwrap_or(u64::MAX) as usize;
    match (schema["type"].as_str().expect("a type"), value) {
        ("null", Value::Null) | ("boolean", Value::Bool(_)) | ("number", Value::Number(_)) => None,
        ("integer", Value::Number(number)) => {
            let fits = |number: u64| schema["maximum"].as_u64().is_none_or(|most| number <= most);
            if number.as_u64().is_some_and(fits) {
                None
            } else {
                wrong()
            }
        }
        ("string", Value::String(text)) => {
            if text.chars().count() <= limit("maxLength") {
                None
            } else {
                wrong()
            }
        }
        ("array", Value::Array(items)) => {
            if items.len() > limit("maxItems") {
                return wrong();
            }
            let each = items.iter().enumerate();
            let mut each = each.map(|(at, one)| {
                forbidden(
                    root,
                    &schema["items"],
                    one,
                    &format!("{place}[{at}]"),
                    strict,
                )
            });
            each.find_map(|one| one)
        }
        ("object", Value::Object(members)) => {
            for key in schema["required"].as_array().into_iter().flatten() {
                if !members.contains_key(key.as_str().expect("a key")) {
                    return wrong();
                }
            }
            members.iter().find_map(|(key, one)| {
                let place = format!("{place}.{key}");
                match (
                    schema["properties"].get(key),
                    schema.get("additionalProperties"),
                ) {
                    (Some(own), _) | (None, Some(own)) => forbidden(root, own, one, &place, strict),
                    (None, None) => strict.then(|| format!("{place} is not in the schema")),
                }
            })
        }
        _ => wrong(),
    }
}

#[test]
fn what_is_written_fits_the_schema() {
    let root = generated();
    let fits = |name: &str, card: Value| {
        let found = forbidden(&root, &root, &card, name, true);
        assert_eq!(found, None);
    };
    let value = |card| serde_json::to_value(card).expect("JSON");
    fits("rich", value(sample::rich()));
    for case in cases::CASES {
        fits(case.key, value((case.build)(Wording::Indonesian)));
    }
    for seed in 0..40 {
        let card = document(&mut Random::new(seed), seed % 2 == 0);
        fits(&format!("random {seed}"), value(card));
    }
}

#[test]
fn what_the_schema_forbids_does_not_fit() {
    let root = generated();
    let whole = serde_json::to_value(sample::rich()).expect("JSON");
    let spoilt = |change: &dyn Fn(&mut Value)| {
        let mut card = whole.clone();
        change(&mut card);
        forbidden(&root, &root, &card, "", true)
    };
    assert_eq!(spoilt(&|_| {}), None);
    for change in [
        &(|card: &mut Value| card["perspectives"][0]["role"] = json!("boss"))
            as &dyn Fn(&mut Value),
        &|card| card["perspectives"][0]["id"] = json!(-1),
        &|card| card["perspectives"][0]["id"] = json!(4_294_967_296_u64),
        &|card| card["periods"] = json!([{}; 13].to_vec()),
        &|card| card["name"] = json!("x".repeat(2001)),
        &|card| card["misspelt"] = json!(1),
        &|card| card["perspectives"][0]["weight"] = json!([]),
        &|card| {
            drop(
                card.as_object_mut()
                    .expect("an object")
                    .remove("perspectives"),
            )
        },
    ] {
        assert!(spoilt(change).is_some());
    }
}

/// Every object of the schema with a value that holds all of its members.
fn members<'a>(
    root: &'a Value,
    schema: &'a Value,
    place: &str,
    found: &mut Vec<(String, &'a Value)>,
) -> Value {
    if let Some(name) = schema["$ref"].as_str() {
        let name = name.strip_prefix("#/$defs/").expect("a definition");
        return members(root, &root["$defs"][name], place, found);
    }
    found.push((place.to_owned(), schema));
    if schema["anyOf"].is_array() {
        return json!("5");
    }
    if let Some(options) = schema["enum"].as_array() {
        return options[0].clone();
    }
    match schema["type"].as_str().expect("a type") {
        "boolean" => json!(true),
        "integer" => json!(1),
        "string" => json!("text"),
        "array" => json!([members(
            root,
            &schema["items"],
            &format!("{place}[0]"),
            found
        )]),
        _ => {
            let mut value = json!({});
            for (key, own) in schema["properties"].as_object().into_iter().flatten() {
                value[key] = members(root, own, &format!("{place}.{key}"), found);
            }
            if let Some(own) = schema.get("additionalProperties") {
                value["any"] = members(root, own, &format!("{place}.any"), found);
            }
            value
        }
    }
}

/// Puts a value at a place such as `.perspectives[0].role`.
fn put(whole: &mut Value, place: &str, value: Value) {
    let pointer = place.replace(['.', '['], "/").replace(']', "");
    *whole.pointer_mut(&pointer).expect("a place") = value;
}

/// So the schema names no member that the reader passes over: each is refused, by
/// its place, where it has a type that the schema forbids.
#[test]
fn the_reader_reads_every_member_as_the_schema_says() {
    let root = generated();
    let mut places = Vec::new();
    let whole = members(&root, &root, "", &mut places);
    let read = |card: &Value| api::call("check", &card.to_string(), "");
    assert!(read(&whole).contains("\"ok\":true"), "{}", read(&whole));
    assert!(places.len() > 60);
    for (place, schema) in places
        .iter()
        .filter(|(place, schema)| !place.is_empty() && !schema["anyOf"].is_array())
    {
        let mut spoilt = whole.clone();
        put(&mut spoilt, place, json!(1.5));
        let found = read(&spoilt);
        let path = place.trim_start_matches('.');
        assert!(
            found.contains(&format!("\"path\":\"{path}\"")),
            "{place}: {found}"
        );
        for key in schema["required"].as_array().into_iter().flatten() {
            let mut spoilt = whole.clone();
            let pointer = format!("{place}.{}", key.as_str().expect("a key"));
            let (object, key) = pointer.rsplit_once('.').expect("an object");
            let object = object.replace(['.', '['], "/").replace(']', "");
            let object = spoilt.pointer_mut(&object).expect("a place");
            object.as_object_mut().expect("an object").remove(key);
            assert!(
                read(&spoilt).contains("\"ok\":false"),
                "{place} without {key}"
            );
        }
    }
}

#[test]
fn the_schema_names_what_the_declarations_name() {
    let text = std::fs::read_to_string("api/timbang.d.ts").expect("the declarations");
    let mut places = Vec::new();
    let root = generated();
    members(&root, &root, "", &mut places);
    for (place, schema) in &places {
        for key in schema["properties"]
            .as_object()
            .into_iter()
            .flatten()
            .map(|(key, _)| key)
        {
            assert!(
                text.contains(&format!("{key}:")) || text.contains(&format!("{key}?:")),
                "{place}.{key}"
            );
        }
        for option in schema["enum"].as_array().into_iter().flatten() {
            assert!(text.contains(&option.to_string()), "{place}: {option}");
        }
    }
}
