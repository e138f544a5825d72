use serde_json::{Value, json};
use timbang::cases;
use timbang::embedding::{Code, Guest, Refusal, capabilities, error, report};
use timbang::evaluation::evaluate;
use timbang::i18n::Language;
use timbang::scorecard::Scorecard;
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
    let wanted = json!({ "timbang": 1, "type": "error", "code": "wrongType", "path": "scorecard", "id": "a" });
    assert_eq!(value(&error(&refusal)), wanted);
    let bare = value(&error(&Refusal::at(Code::TooMany, "")));
    assert_eq!(
        bare,
        json!({ "timbang": 1, "type": "error", "code": "tooMany" })
    );
}

#[test]
fn the_report_has_the_score_and_where_it_comes_from() {
    let case = cases::find("bone-bolango").expect("the case");
    let card = (case.build)(cases::Wording::Indonesian);
    let found = report(&card, &evaluate(&card), Language::Indonesian);
    // The paper prints 90.88 (tests/cases).
    let score = found["score"].as_f64().expect("a score");
    assert_eq!((score * 100.0).round() / 100.0, 90.88);
    let perspectives = found["perspectives"].as_array().expect("perspectives");
    let sum = |key: &str| {
        perspectives
            .iter()
            .filter_map(|one| one[key].as_f64())
            .sum::<f64>()
    };
    assert_eq!(perspectives.len(), card.perspectives.len());
    assert!(
        (sum("weight") - 1.0).abs() < 1e-12,
        "weights are shares of one"
    );
    assert!(
        (sum("contribution") - score).abs() < 1e-9,
        "contributions make the score"
    );
    assert!(
        perspectives
            .iter()
            .all(|one| one["name"].as_str().is_some_and(|name| !name.is_empty()))
    );
    assert!(found["band"].is_string());
    assert_eq!(found["missing"], json!([]));
}

#[test]
fn an_empty_scorecard_has_no_score_but_what_is_missing() {
    let card = Scorecard::new("2024");
    let found = report(&card, &evaluate(&card), Language::English);
    assert_eq!(
        (&found["score"], &found["band"]),
        (&Value::Null, &Value::Null)
    );
    assert!(
        found["missing"]
            .as_array()
            .is_some_and(|missing| !missing.is_empty())
    );
}
