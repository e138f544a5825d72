//! The file format: round trips, and every fault by a file that has it.

use crate::sample::{SAVED, rich};
use serde_json::{Value, json};
use timbang::scorecard::{Entry, Scorecard, Sheet};
use timbang::storage::{FileFault, Opened, SCHEMA, read, read_text, write};

fn value() -> Value {
    serde_json::from_str(&write(&rich(), SAVED)).expect("what is written is JSON")
}

/// The sample's file with one value replaced.
fn changed(pointer: &str, new: Value) -> String {
    let mut value = value();
    *value
        .pointer_mut(pointer)
        .unwrap_or_else(|| panic!("no {pointer}")) = new;
    value.to_string()
}

#[track_caller]
fn fault(text: &str) -> FileFault {
    read_text(text).expect_err("this file is broken")
}

fn damaged(place: &str) -> FileFault {
    FileFault::Damaged {
        place: place.to_owned(),
    }
}

#[test]
fn what_is_written_comes_back_byte_equal() {
    for scorecard in [rich(), Scorecard::new("2024"), Scorecard::new("")] {
        let text = write(&scorecard, SAVED);
        let opened = read(text.as_bytes()).expect("our own file");
        assert_eq!(write(&opened.scorecard, SAVED), text);
        let wanted = Opened {
            scorecard,
            saved: Some(SAVED),
            from: SCHEMA,
            repaired: false,
        };
        assert_eq!(opened, wanted);
    }
}

#[test]
fn the_envelope_says_what_it_is() {
    let value = value();
    assert_eq!(value["format"], "timbang");
    assert_eq!(value["schema"], SCHEMA);
    assert_eq!(value["app"], env!("CARGO_PKG_VERSION"));
    assert_eq!(value["saved"].to_string(), "1735689600000");
    let indicator = &value["scorecard"]["perspectives"][1]["indicators"][0];
    assert_eq!(indicator["sheet"]["fields"]["of-a-later-version"], "kept");
    for (clock, saved) in [(f64::NAN, 0), (-1.0, 0), (12.9, 12)] {
        let text = write(&Scorecard::new(""), clock);
        assert!(text.contains(&format!("\"saved\": {saved},")), "{text}");
    }
}

#[test]
fn every_usual_encoding_is_accepted() {
    let text = write(&rich(), SAVED);
    let wanted = Ok(rich());
    let opened = |bytes: &[u8]| read(bytes).map(|opened| opened.scorecard);
    let units = |unit: fn(u16) -> [u8; 2]| -> Vec<u8> {
        let marked = format!("\u{feff}{text}");
        marked.encode_utf16().flat_map(unit).collect()
    };
    assert_eq!(opened(format!("\u{feff}{text}").as_bytes()), wanted);
    assert_eq!(opened(&units(u16::to_le_bytes)), wanted);
    assert_eq!(opened(&units(u16::to_be_bytes)), wanted);
    assert_eq!(opened(text.replace('\n', "\r\n").as_bytes()), wanted);
    let unmarked: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(opened(&unmarked), Err(FileFault::NotText));
}

#[test]
fn what_is_no_file_of_ours_is_named() {
    let spaces = " \n".repeat(1_500_000);
    for empty in ["", "\u{feff}", " \r\n\t", &spaces] {
        assert_eq!(fault(empty), FileFault::Empty);
    }
    for bytes in [
        &b"PK\x03\x04\xff\xfe"[..],
        b"\xff\xfe\x00\xd8a\x00",
        b"{\"a\":\"\xe9\"}",
    ] {
        assert_eq!(read(bytes), Err(FileFault::NotText));
    }
    let html = "<!DOCTYPE html><title>Masuk</title>";
    assert_eq!(fault(html), FileFault::NotJson { line: 1, column: 1 });
    assert_eq!(
        fault("{\n\"é\": x}"),
        FileFault::NotJson { line: 2, column: 6 }
    );
    let twice = format!("{}{{}}", write(&rich(), SAVED));
    assert!(matches!(
        fault(&twice),
        FileFault::NotJson { column: 1, .. }
    ));
    assert_eq!(
        fault("{\n \"format\":"),
        FileFault::Cut {
            line: 2,
            column: 10
        }
    );
    let within = FileFault::Cut { line: 2, column: 2 };
    assert_eq!(read(b"{\n\"\xc3\xa9\xc3"), Err(within));
    for foreign in [
        "{}",
        "[1]",
        "12",
        "null",
        r#"{"format":"Timbang","schema":1}"#,
    ] {
        assert_eq!(fault(foreign), FileFault::NotOurs);
    }
}

#[test]
fn a_newer_file_is_known_as_one() {
    let newer = |schema: Value, app: Value| {
        json!({ "format": "timbang", "schema": schema, "app": app, "scorecard": [] }).to_string()
    };
    let named = |schema, app: &str| FileFault::Newer {
        schema,
        app: app.to_owned(),
    };
    assert_eq!(
        fault(&newer(json!(SCHEMA + 1), json!("9.8"))),
        named(SCHEMA + 1, "9.8")
    );
    assert_eq!(
        fault(&newer(json!(1_u64 << 40), json!(7))),
        named(u32::MAX, "")
    );
    let long = "9".repeat(1_000);
    assert_eq!(fault(&newer(json!(7), json!(long))), named(7, &long[..40]));
    for schema in [
        json!(0),
        json!(-1),
        json!(1.5),
        json!("1"),
        json!(null),
        json!(1e300),
    ] {
        assert_eq!(fault(&newer(schema, json!("1"))), damaged("schema"));
    }
}

#[test]
fn the_place_of_a_wrong_value_is_named() {
    for (pointer, new, place) in [
        ("", json!(7), ""),
        ("", json!([]), ""),
        ("", json!(null), ""),
        ("/name", json!(7), ".name"),
        ("/profile", json!([]), ".profile"),
        ("/profile/headNumber", json!(198_501), ".profile.headNumber"),
        ("/periods", json!({}), ".periods"),
        ("/periods/1/id", json!(-3), ".periods[1].id"),
        ("/perspectives", json!(null), ".perspectives"),
        ("/perspectives/2", json!("?"), ".perspectives[2]"),
        (
            "/perspectives/1/role",
            json!("boss"),
            ".perspectives[1].role",
        ),
        ("/perspectives/1/id", json!(4.5), ".perspectives[1].id"),
        ("/perspectives/1", json!({ "id": 3 }), ".perspectives[1]"),
        (
            "/perspectives/0/indicators/0/sheet/tables/lines/1/level",
            json!(256),
            ".perspectives[0].indicators[0].sheet.tables.lines[1].level",
        ),
        (
            "/perspectives/0/indicators/0/sheet/tables",
            json!([[3, 4]]),
            ".perspectives[0].indicators[0].sheet.tables",
        ),
        (
            "/perspectives/1/indicators/0/sheet/choices/combine",
            json!({}),
            ".perspectives[1].indicators[0].sheet.choices.combine",
        ),
        ("/weighting/method", json!(true), ".weighting.method"),
        (
            "/weighting/judgments",
            json!([[1, 2], [3, 4]]),
            ".weighting.judgments",
        ),
        ("/partial", json!("yes"), ".partial"),
        ("/mint", json!(1e30), ".mint"),
    ] {
        let text = changed(&format!("/scorecard{pointer}"), new);
        assert_eq!(fault(&text), damaged(&format!("scorecard{place}")));
    }
    let mut value = value();
    let scorecard = value["scorecard"].as_object_mut().expect("an object");
    scorecard.remove("perspectives");
    assert_eq!(fault(&value.to_string()), damaged("scorecard.perspectives"));
    value
        .as_object_mut()
        .expect("an object")
        .remove("scorecard");
    assert_eq!(fault(&value.to_string()), damaged("scorecard"));
}

#[test]
fn a_wrong_number_stays_in_its_field() {
    let at = "/scorecard/perspectives/1/indicators/0/sheet/fields/of-a-later-version";
    for (written, kept) in [
        ("1e999", "1e999"),
        ("-1E400", "-1E400"),
        ("196501011990031001", "196501011990031001"),
        ("-3", "-3"),
        ("1.187", "1,1870"),
        ("null", ""),
        ("[1,2]", "[1,2]"),
        ("true", "true"),
    ] {
        let text = changed(at, json!("WRITTEN")).replace("\"WRITTEN\"", written);
        let opened = read_text(&text).expect("only a field is wrong").scorecard;
        let fields = &opened.perspectives[1].indicators[0].sheet.fields;
        assert_eq!(fields.get("of-a-later-version"), Some(&Entry::new(kept)));
    }
    let number = json!(196_501_011_990_031_001_u64);
    let opened = read_text(&changed("/scorecard/profile/headNumber", number));
    let kept = opened.map(|opened| opened.scorecard.profile.head_number);
    assert_eq!(kept.as_deref(), Ok("196501011990031001"));
}

#[test]
fn keys_that_stand_twice_or_mean_nothing_do_no_harm() {
    let text = write(&rich(), SAVED);
    let junk = r#""__proto__": {"x": [1]}, "constructor": {"prototype": null}, "name": "first", "#;
    let with_junk = text.replacen("\"name\":", &format!("{junk}\"name\":"), 1);
    assert_ne!(with_junk, text);
    let opened = read_text(&with_junk).map(|opened| opened.scorecard);
    assert_eq!(opened, Ok(rich()));
}

#[test]
fn identities_of_foreign_files_are_put_in_order() {
    let opened = read_text(&changed("/scorecard/perspectives/1/id", json!(2))).expect("readable");
    assert!(opened.repaired);
    let again = read_text(&write(&opened.scorecard, SAVED)).expect("ours");
    assert_eq!((again.repaired, again.scorecard), (false, opened.scorecard));
    let few = read_text(&changed("/scorecard/perspectives", json!([]))).expect("readable");
    assert_eq!(few.scorecard.perspectives.len(), 0);
}

/// Adds a part of each kind to what was opened, and opens it again.
#[track_caller]
fn grow_and_open_again(opened: Opened) -> Opened {
    let mut scorecard = opened.scorecard;
    let part = scorecard.add_perspective().expect("room");
    scorecard.add_period("more").expect("room");
    scorecard
        .add_indicator(part, "likert", Sheet::default())
        .expect("room");
    let again = read_text(&write(&scorecard, SAVED)).expect("ours");
    assert!(!again.repaired, "mint {}", scorecard.mint.0);
    assert_eq!(again.scorecard, scorecard);
    again
}

#[test]
fn a_large_mint_or_identity_leaves_room_for_new_ones() {
    let half = u32::MAX / 2;
    let room = 1 << 20;
    for mint in [
        half - 1,
        half,
        half + 1,
        half + room,
        u32::MAX - 1,
        u32::MAX,
    ] {
        let opened = read_text(&changed("/scorecard/mint", json!(mint))).expect("readable");
        assert_eq!(opened.repaired, mint > half, "{mint}");
        let again = grow_and_open_again(opened);
        grow_and_open_again(again);
    }
    for id in [half, half + 1, half + room + 1, u32::MAX] {
        let opened = read_text(&changed("/scorecard/perspectives/3/id", json!(id)));
        let again = grow_and_open_again(opened.expect("readable"));
        grow_and_open_again(again);
    }
}
