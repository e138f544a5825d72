use serde_json::{Value, json};
use timbang::embedding::{Code, Guest, Refusal, capabilities, error};
use timbang::storage::SCHEMA;

fn value(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}

#[test]
fn the_first_message_says_nothing_of_the_user_or_the_host() {
    let guest =
        Guest::read("embed=1&origin=https://rahasia.go.id&case=bone-bolango").expect("a guest");
    let text = capabilities(&guest);
    assert!(!text.contains("rahasia") && !text.contains("bone"));
    let init = value(&text);
    assert_eq!(
        (&init["timbang"], &init["type"]),
        (&json!(1), &json!("init"))
    );
    assert_eq!(
        (&init["app"], &init["schema"]),
        (&json!(env!("CARGO_PKG_VERSION")), &json!(SCHEMA))
    );
    assert_eq!(init["capabilities"]["connects"], true);
    let closed = value(&capabilities(&Guest::default()));
    assert_eq!(closed["capabilities"]["connects"], false);
    assert_eq!(closed["capabilities"]["storage"], "none");
}

#[test]
fn an_error_has_a_code_a_place_and_the_id() {
    let refusal = Refusal {
        id: Some(json!("a")),
        ..Refusal::at(Code::WrongType, "scorecard")
    };
    let wanted = json!({ "timbang": 1, "type": "error", "code": "wrong-type", "path": "scorecard", "id": "a" });
    assert_eq!(value(&error(&refusal)), wanted);
    let bare = value(&error(&Refusal::at(Code::TooMany, "")));
    assert_eq!(
        bare,
        json!({ "timbang": 1, "type": "error", "code": "too-many" })
    );
}
