use serde_json::{Value, json};
use timbang::cases;
use timbang::embedding::{Code, Command, DEEPEST, Format, LARGEST, Load, Refusal, Source, read};
use timbang::scorecard::Scorecard;
use timbang::storage;

fn message(members: Value) -> String {
    let mut message = json!({ "timbang": 1 });
    for (key, value) in members.as_object().expect("an object") {
        message[key] = value.clone();
    }
    message.to_string()
}

fn command(members: Value) -> Command {
    read(&message(members)).expect("a command").command
}

fn refused(text: &str) -> (Code, String) {
    let Refusal { code, path, .. } = read(text).expect_err("a refusal");
    (code, path)
}

fn refuses(members: Value, code: Code, path: &str) {
    let text = message(members);
    assert_eq!(refused(&text), (code, path.to_owned()), "{text:.200}");
}

fn file() -> Value {
    let text = storage::write(&Scorecard::new("2024"), 5.0);
    serde_json::from_str(&text).expect("JSON")
}

#[test]
fn only_an_object_of_this_version_is_a_message() {
    for text in [
        "",
        "1",
        "null",
        "\"ping\"",
        "[]",
        "[{}]",
        "{",
        "{\"timbang\":1",
        "{} {}",
    ] {
        assert_eq!(refused(text).0, Code::NotObject, "{text}");
    }
    for version in [
        json!(null),
        json!(0),
        json!(2),
        json!("1"),
        json!(1.5),
        json!(true),
        json!([1]),
    ] {
        refuses(
            json!({ "timbang": version, "type": "ping" }),
            Code::WrongVersion,
            "timbang",
        );
    }
    assert_eq!(
        refused(r#"{"type":"ping"}"#),
        (Code::WrongVersion, "timbang".to_owned())
    );
}

#[test]
fn the_type_is_one_of_the_contract() {
    refuses(json!({}), Code::Missing, "type");
    refuses(json!({ "type": 3 }), Code::WrongType, "type");
    for kind in ["", "Ping", "init", "loaded", "toString", "__proto__"] {
        refuses(json!({ "type": kind }), Code::UnknownType, "type");
    }
}

#[test]
fn size_and_depth_have_their_limits() {
    let sized = |bytes: usize| {
        let bare = message(json!({ "type": "ping", "x": "" })).len();
        message(json!({ "type": "ping", "x": "a".repeat(bytes - bare) }))
    };
    assert!(read(&sized(LARGEST)).is_ok());
    assert_eq!(refused(&sized(LARGEST + 1)).0, Code::TooLarge);
    assert_eq!(refused(&sized(10_000_000)).0, Code::TooLarge);
    let deep = |levels: usize| {
        let inner = format!("{}{}", "[".repeat(levels - 1), "]".repeat(levels - 1));
        format!(r#"{{"timbang":1,"type":"ping","x":{inner}}}"#)
    };
    assert!(read(&deep(DEEPEST)).is_ok());
    assert_eq!(refused(&deep(DEEPEST + 1)).0, Code::TooDeep);
    assert_eq!(refused(&deep(10_000)).0, Code::TooDeep);
    // Brackets in a text are no nesting.
    let text = format!(
        r#"{{"timbang":1,"type":"ping","x":"\"{}"}}"#,
        "[".repeat(99)
    );
    assert!(read(&text).is_ok());
}

#[test]
fn keys_that_tamper_with_objects_are_refused_wherever_they_stand() {
    let with = |text: &str| format!(r#"{{"timbang":1,"type":"ping",{text}}}"#);
    for (text, path) in [
        (r#""__proto__":{"a":1}"#, "__proto__"),
        (r#""constructor":1"#, "constructor"),
        (r#""prototype":{}"#, "prototype"),
        (r#""a":{"b":[0,{"__proto__":null}]}"#, "a.b[1].__proto__"),
        (r#""a":[[{"\u005f_proto__":null}]]"#, "a[0][0].__proto__"),
    ] {
        assert_eq!(refused(&with(text)), (Code::ForbiddenKey, path.to_owned()));
    }
    assert!(read(&with(r#""a":{"constructor":1},"b":"__proto__""#)).is_ok());
}

#[test]
fn the_id_comes_back_and_is_short() {
    for id in [json!(7), json!("a"), json!(0.5)] {
        let message = read(&message(json!({ "type": "ping", "id": id }))).expect("a ping");
        assert_eq!(message.id, Some(id));
    }
    for id in [json!(null), json!({}), json!([]), json!(true)] {
        refuses(json!({ "type": "ping", "id": id }), Code::WrongType, "id");
    }
    refuses(
        json!({ "type": "ping", "id": "x".repeat(201) }),
        Code::TooLarge,
        "id",
    );
    let refusal = read(&message(json!({ "type": "no", "id": "r1" }))).err();
    assert_eq!(refusal.and_then(|one| one.id), Some(json!("r1")));
}

#[test]
fn configure_takes_what_there_is_or_nothing() {
    let done =
        command(json!({ "type": "configure", "lang": "en", "theme": "dark", "hide": ["print"] }));
    assert!(
        matches!(done, Command::Configure(Some(_), Some(_), Some(parts)) if parts == ["print"])
    );
    assert!(matches!(
        command(json!({ "type": "configure" })),
        Command::Configure(None, None, None)
    ));
    let refuses = |members: Value, code, path| {
        let mut members = members;
        members["type"] = "configure".into();
        refuses(members, code, path);
    };
    refuses(json!({ "lang": "fr" }), Code::UnknownOption, "lang");
    refuses(json!({ "lang": 1 }), Code::WrongType, "lang");
    refuses(
        json!({ "lang": "en", "theme": "blue" }),
        Code::UnknownOption,
        "theme",
    );
    refuses(json!({ "hide": "print" }), Code::WrongType, "hide");
    refuses(
        json!({ "hide": ["print", "all"] }),
        Code::UnknownOption,
        "hide[1]",
    );
    refuses(json!({ "hide": [1] }), Code::WrongType, "hide[0]");
}

#[test]
fn exactly_one_document_is_loaded() {
    let load = |members: Value| {
        let mut members = members;
        members["type"] = "load".into();
        message(members)
    };
    for (members, code, path) in [
        (json!({}), Code::Missing, "scorecard"),
        (json!({ "empty": false }), Code::Missing, "scorecard"),
        (
            json!({ "empty": true, "case": "bone-bolango" }),
            Code::TooMany,
            "scorecard",
        ),
        (
            json!({ "scorecard": file(), "empty": true }),
            Code::TooMany,
            "scorecard",
        ),
        (
            json!({ "scorecard": file(), "case": "bone-bolango" }),
            Code::TooMany,
            "scorecard",
        ),
        (json!({ "case": "nowhere" }), Code::UnknownOption, "case"),
        (json!({ "case": 1 }), Code::WrongType, "case"),
        (json!({ "empty": 1 }), Code::WrongType, "empty"),
        (
            json!({ "empty": true, "autosave": "yes" }),
            Code::WrongType,
            "autosave",
        ),
        (
            json!({ "empty": true, "readOnly": 0 }),
            Code::WrongType,
            "readOnly",
        ),
    ] {
        assert_eq!(refused(&load(members)), (code, path.to_owned()));
    }
    let loaded = |members: Value| match read(&load(members)).expect("a load").command {
        Command::Load(load) => load,
        other => panic!("{other:?}"),
    };
    let Load {
        source,
        autosave,
        read_only,
    } = loaded(json!({ "empty": true, "readOnly": true }));
    assert!(matches!(source, Source::Empty) && !autosave && read_only);
    let Load {
        source, autosave, ..
    } = loaded(json!({ "case": "bone-bolango", "autosave": true }));
    assert!(matches!(source, Source::Case("bone-bolango")) && autosave);
    assert!(matches!(
        loaded(json!({ "scorecard": file() })).source,
        Source::Scorecard(card, Some(5.0)) if *card == Scorecard::new("2024")
    ));
    assert!(matches!(
        loaded(json!({ "scorecard": file()["scorecard"] })).source,
        Source::Scorecard(card, None) if *card == Scorecard::new("2024")
    ));
}

#[test]
fn a_damaged_scorecard_is_refused_with_its_place() {
    let load = |scorecard: Value, code, path| {
        refuses(
            json!({ "type": "load", "id": 1, "scorecard": scorecard }),
            code,
            path,
        );
    };
    load(json!(7), Code::WrongType, "scorecard");
    load(json!([]), Code::WrongType, "scorecard");
    load(json!({}), Code::WrongType, "scorecard.perspectives");
    load(
        json!({ "format": "other" }),
        Code::NotTimbang,
        "scorecard.format",
    );
    let mut newer = file();
    newer["schema"] = (storage::SCHEMA + 1).into();
    load(newer, Code::NewerSchema, "scorecard.schema");
    let mut damaged = file();
    damaged["scorecard"]["perspectives"][1]["role"] = 5.into();
    load(
        damaged.clone(),
        Code::WrongType,
        "scorecard.scorecard.perspectives[1].role",
    );
    load(
        damaged["scorecard"].clone(),
        Code::WrongType,
        "scorecard.perspectives[1].role",
    );
}

#[test]
fn what_a_host_stored_opens_byte_for_byte() {
    for case in cases::CASES {
        let card = (case.build)(cases::Wording::Indonesian);
        let text = storage::write(&card, 1_700_000_000_123.0);
        let sent = timbang::embedding::autosave(9, &text);
        let sent: Value = serde_json::from_str(&sent).expect("JSON");
        assert_eq!(sent["revision"], 9);
        let back = message(json!({ "type": "load", "scorecard": sent["scorecard"] }));
        let Command::Load(Load {
            source: Source::Scorecard(opened, Some(at)),
            ..
        }) = read(&back).expect("a load").command
        else {
            panic!("{}", case.key);
        };
        assert_eq!(storage::write(&opened, at), text, "{}", case.key);
    }
}

#[test]
fn the_other_commands_need_what_they_are_about() {
    refuses(
        json!({ "type": "export", "format": "json" }),
        Code::Missing,
        "id",
    );
    refuses(
        json!({ "type": "export", "id": 1, "format": "pdf" }),
        Code::UnknownOption,
        "format",
    );
    assert!(matches!(
        command(json!({ "type": "export", "id": 1 })),
        Command::Export(Format::Draft)
    ));
    refuses(json!({ "type": "goto" }), Code::Missing, "view");
    refuses(
        json!({ "type": "goto", "view": "../x" }),
        Code::UnknownOption,
        "view",
    );
    refuses(
        json!({ "type": "goto", "view": 3 }),
        Code::WrongType,
        "view",
    );
    refuses(json!({ "type": "saved" }), Code::Missing, "revision");
    for number in [json!(-1), json!("3"), json!(1.5), json!(null)] {
        refuses(
            json!({ "type": "saved", "revision": number }),
            Code::WrongType,
            "revision",
        );
    }
    assert!(matches!(
        command(json!({ "type": "saved", "revision": 3 })),
        Command::Saved(3)
    ));
}
