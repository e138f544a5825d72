//! What the functions say of impossible input, and what they leave open.

use crate::{ask, refused};
use serde_json::{Value, json};
use timbang::api;

#[track_caller]
fn says(function: &str, input: Value, code: &str, path: &str) {
    let found = refused(function, input, Value::Null);
    assert_eq!(found, (code.to_owned(), path.to_owned()));
}

#[test]
fn judgments_that_cannot_be() {
    let ahp = |judgments: Value| json!({ "judgments": judgments });
    says("ahp", json!({}), "missing", "judgments");
    says("ahp", json!([]), "wrong-type", "");
    says(
        "ahp",
        json!({ "judgements": [[1]] }),
        "unknown-key",
        "judgements",
    );
    says("ahp", ahp(json!("1")), "wrong-type", "judgments");
    says("ahp", ahp(json!([])), "empty", "judgments");
    says("ahp", ahp(json!([[1, 2]])), "wrong-length", "judgments[0]");
    // Three rows of four.
    says(
        "ahp",
        ahp(json!(vec![[1; 4]; 3])),
        "wrong-length",
        "judgments[0]",
    );
    says(
        "ahp",
        ahp(json!([[1, "3"], [1, 1]])),
        "wrong-type",
        "judgments[0][1]",
    );
    says(
        "ahp",
        ahp(json!([[1, -3], [null, 1]])),
        "not-positive",
        "judgments[0][1]",
    );
    says(
        "ahp",
        ahp(json!([[1, null], [0, 1]])),
        "not-positive",
        "judgments[1][0]",
    );
    says(
        "ahp",
        ahp(json!([[1, 1e9], [null, 1]])),
        "out-of-range",
        "judgments[0][1]",
    );
    says(
        "ahp",
        ahp(json!([[1, 3], [0.2, 1]])),
        "not-reciprocal",
        "judgments[0][1]",
    );
    says(
        "ahp",
        ahp(json!([[2, 3], [null, 1]])),
        "not-reciprocal",
        "judgments[0][0]",
    );
    says(
        "ahp",
        ahp(json!([[1, null], [null, 1]])),
        "disconnected",
        "judgments",
    );
    let big = vec![vec![Value::Null; 101]; 101];
    says("ahp", ahp(json!(big)), "too-many", "judgments");
    let named = json!({ "judgments": [[1, 2], [0.5, 1]], "labels": ["A"] });
    says("ahp", named, "wrong-length", "labels");
    let method = json!({ "judgments": [[1]], "method": "eigen" });
    says("ahp", method, "unknown-option", "method");
    let gaps = json!({ "judgments": [[1, 2, null], [null, 1, 3], [null, null, 1]], "method": "eigenvector" });
    says("ahp", gaps, "incomplete", "judgments[0][2]");
}

#[test]
fn halves_that_are_rounded_mean_the_larger() {
    let rounded = json!({ "judgments": [[1, 0.333, 0.5], [3, 1, 7], [2, 0.14, 1]] });
    let exact = json!({ "judgments": [[1, null, null], [3, 1, 7], [2, null, 1]] });
    assert_eq!(
        ask("ahp", &rounded, &Value::Null),
        ask("ahp", &exact, &Value::Null)
    );
}

#[test]
fn what_has_no_consistency_says_null() {
    let two = ask(
        "ahp",
        &json!({ "judgments": [[1, 3], [null, 1]] }),
        &Value::Null,
    );
    assert_eq!(two["cr"], 0.0);
    assert_eq!(two["randomIndex"], Value::Null);
    assert_eq!(two["consistent"], true);
    // Saaty's table ends at 10.
    let upper = |i: usize, j: usize| if i < j { json!(2) } else { Value::Null };
    let eleven: Vec<Vec<Value>> = (0..11)
        .map(|i| (0..11).map(|j| upper(i, j)).collect())
        .collect();
    let input = json!({ "judgments": eleven, "randomIndex": "saaty1980" });
    let found = ask("ahp", &input, &Value::Null);
    assert_eq!(
        (&found["cr"], &found["consistent"]),
        (&Value::Null, &Value::Null)
    );
    assert!(found["ci"].is_number() && found["gci"].is_number());
    // Where judgments are missing CR would flatter.
    let gaps = json!({ "judgments": [[1, 2, null], [null, 1, 3], [null, null, 1]] });
    let found = ask("ahp", &gaps, &Value::Null);
    assert_eq!(found["method"], "logLeastSquares");
    assert_eq!((&found["cr"], &found["gci"]), (&Value::Null, &Value::Null));
    assert_eq!(found["lambdaMax"], 3.0);
}

#[test]
fn experts_that_cannot_be() {
    let pair = json!([[1, 3], [null, 1]]);
    says("ahpGroup", json!({ "experts": [] }), "empty", "experts");
    let uneven = json!({ "experts": [{ "judgments": pair }, { "judgments": [[1]] }] });
    says("ahpGroup", uneven, "wrong-length", "experts[1].judgments");
    let none = json!({ "experts": [{ "judgments": pair, "weight": 0 }] });
    says("ahpGroup", none, "no-weight", "experts");
    let negative = json!({ "experts": [{ "judgments": pair, "weight": -1 }] });
    says("ahpGroup", negative, "out-of-range", "experts[0].weight");
    let silent =
        json!({ "experts": [{ "judgments": pair }, { "judgments": [[1, null], [null, 1]] }] });
    says("ahpGroup", silent, "disconnected", "experts[1].judgments");
}

#[test]
fn scales_that_cannot_be() {
    let items = |items: Value| json!({ "items": items });
    says("reliability", items(json!([])), "empty", "");
    says(
        "reliability",
        items(json!([[1, 2], [2]])),
        "wrong-length",
        "items[1]",
    );
    says("reliability", items(json!([[1, 2], [2, 3]])), "too-few", "");
    says(
        "reliability",
        items(json!([[1], [2], [3]])),
        "too-few",
        "items",
    );
    says(
        "reliability",
        items(json!([[1, 2], [1, 2], [1, 2]])),
        "no-variance",
        "",
    );
    says(
        "reliability",
        items(json!([[1, 2e200], [1, 2], [3, 2]])),
        "out-of-range",
        "items[0][1]",
    );
    // An item that never varies has no correlation, and says why.
    let found = ask(
        "reliability",
        &items(json!([[1, 2, 3], [2, 3, 3], [4, 3, 3], [5, 6, 3]])),
        &Value::Null,
    );
    let constant = &found["items"][2];
    assert_eq!(
        (&constant["itemTotal"], &constant["reason"]),
        (&Value::Null, &json!("constant"))
    );
    assert!(found["alpha"].is_number());
}

#[test]
fn regressions_that_cannot_be() {
    let y = json!([1, 3, 2, 5, 4, 6]);
    let x = |x: Value| json!({ "y": y, "x": x });
    says("regression", x(json!([])), "empty", "");
    says("regression", x(json!([[1, 2]])), "wrong-length", "x[0]");
    says(
        "regression",
        x(json!([[1, 1, 1, 1, 1, 1]])),
        "constant",
        "x[0]",
    );
    let twice = json!([[1, 2, 3, 4, 5, 6], [2, 4, 6, 8, 10, 12]]);
    says("regression", x(twice), "collinear", "x[1]");
    let flat = json!({ "y": [2, 2, 2, 2], "x": [[1, 2, 3, 4]] });
    says("regression", flat, "constant", "y");
    says(
        "regression",
        json!({ "y": [1, 2], "x": [[1, 2]] }),
        "too-few",
        "",
    );
    let rows = json!([[1, 1], [2, 1], [3, 1], [4, 1], [5, 1], [6, 1]]);
    says("regression", x(rows), "constant", "x[0][1]");
}

#[test]
fn predictors_come_as_rows_or_as_columns() {
    let y = json!([1, 3, 2, 5, 4, 6, 9]);
    let columns = json!({ "y": y, "x": [[1, 2, 3, 4, 5, 6, 7], [1, 0, 1, null, 0, 1, 1]] });
    let rows = json!({ "y": y, "x": [[1, 1], [2, 0], [3, 1], [4, null], [5, 0], [6, 1], [7, 1]] });
    let found = ask("regression", &columns, &Value::Null);
    assert_eq!(found, ask("regression", &rows, &Value::Null));
    assert_eq!(found["excludedRows"], json!([3]));
    assert_eq!(found["coefficients"][0]["name"], "intercept");
    assert_eq!(found["coefficients"][2]["name"], "x2");
}

#[test]
fn a_perfect_fit_has_no_tests_and_says_so() {
    let input = json!({ "y": [2, 4, 6, 8, 10], "x": [[1, 2, 3, 4, 5]] });
    let found = ask("regression", &input, &Value::Null);
    assert_eq!(
        (&found["f"], &found["fP"], &found["assumptions"]),
        (&Value::Null, &Value::Null, &Value::Null)
    );
    assert_eq!(found["warnings"], json!(["few-degrees", "perfect-fit"]));
    assert_eq!(found["coefficients"][1]["t"], Value::Null);
    assert_eq!(found["coefficients"][1]["reason"], "perfect-fit");
}

#[test]
fn tests_without_a_result_say_why() {
    // Three rows: no Lilliefors, no Jarque-Bera, no White.
    let input = json!({ "y": [1, 3, 2], "x": [[1, 2, 3]] });
    let found = ask("regression", &input, &Value::Null);
    let tests = &found["assumptions"];
    assert_eq!(
        tests["kolmogorovSmirnov"],
        json!({ "d": null, "p": null, "reason": "too-few" })
    );
    assert_eq!(tests["white"], Value::Null);
    let warnings = found["warnings"].as_array().expect("a list");
    assert!(warnings.contains(&json!("white-too-few")), "{warnings:?}");
    let bare = json!({ "y": [1, 3, 2, 5, 4, 6], "x": [[1, 2, 3, 4, 5, 6]], "intercept": false });
    let watson = &ask("regression", &bare, &Value::Null)["assumptions"]["durbinWatson"];
    assert_eq!(
        (&watson["lower"], &watson["reason"]),
        (&Value::Null, &json!("no-bounds"))
    );
    assert!(watson["d"].is_number());
}

#[test]
fn distributions_that_cannot_be() {
    says(
        "distribution",
        json!({ "name": "normal" }),
        "either-x-or-p",
        "",
    );
    says(
        "distribution",
        json!({ "name": "normal", "x": 1, "p": 0.5 }),
        "either-x-or-p",
        "",
    );
    says(
        "distribution",
        json!({ "name": "t", "x": 1 }),
        "wrong-length",
        "df",
    );
    says(
        "distribution",
        json!({ "name": "t", "x": 1, "df": [0] }),
        "out-of-range",
        "df[0]",
    );
    says(
        "distribution",
        json!({ "name": "normal", "p": 1 }),
        "out-of-range",
        "p",
    );
    says(
        "distribution",
        json!({ "name": "gamma", "x": 1 }),
        "unknown-option",
        "name",
    );
    says(
        "distribution",
        json!({ "name": "f", "p": "a", "df": [1, 2] }),
        "wrong-type",
        "p",
    );
}

#[test]
fn numbers_as_typed() {
    let kind = |kind: &str| json!({ "kind": kind });
    let found = ask("parseNumber", &json!("Rp1.234.567,50"), &kind("rupiah"));
    assert_eq!(
        found,
        json!({ "ok": true, "value": 1234567.5, "reading": "1.234.567,5" })
    );
    let found = ask("parseNumber", &json!("1.187"), &kind("mean"));
    let readings = json!({ "code": "ambiguous", "readings": [1187.0, 1.187] });
    assert_eq!(found, json!({ "ok": false, "error": readings }));
    for (text, code) in [
        ("", "blank"),
        ("abc", "not-a-number"),
        ("1-2", "two-numbers"),
        ("1..2", "misplaced-mark"),
        ("1e999", "too-large"),
        ("12345678901234567890123", "too-long"),
    ] {
        assert_eq!(
            refused("parseNumber", json!(text), kind("ratio")).0,
            code,
            "{text}"
        );
    }
    assert_eq!(refused("parseNumber", json!("1"), kind("cm")).1, "kind");
    assert_eq!(
        refused("parseNumber", json!(1), kind("ratio")).0,
        "wrong-type"
    );
}

#[test]
fn numbers_as_written() {
    let written =
        |value: f64, options: Value| ask("formatNumber", &json!(value), &options)["text"].clone();
    assert_eq!(written(-1234567.891, Value::Null), "\u{2212}1.234.567,891");
    assert_eq!(
        written(
            83.126,
            json!({ "decimals": 1, "style": "percent", "language": "en" })
        ),
        "83.1\u{a0}%"
    );
    assert_eq!(
        written(-5000.0, json!({ "style": "rupiah" })),
        "\u{2212}Rp5.000"
    );
    // An option that is none is passed over, and not the others.
    let odd = json!({ "style": "x", "decimals": 2, "language": 7, "more": true });
    assert_eq!(written(1234.5, odd), "1.234,50");
    for decimals in [json!(-1), json!(2.7), json!(21), json!("2")] {
        assert_eq!(written(1.25, json!({ "decimals": decimals })), "1,25");
    }
}

#[test]
fn text_that_is_no_argument() {
    for (input, code) in [
        ("", "not-json"),
        ("{", "not-json"),
        ("{} {}", "not-json"),
        ("{\"judgments\":[[1e999]]}", "not-finite"),
        (&"[".repeat(100_000), "too-deep"),
        (
            &format!("[0{}]", ",0".repeat(api::MOST_VALUES + 1)),
            "too-many",
        ),
        (
            &format!("\"{}\"", "x".repeat(api::LARGEST_INPUT)),
            "too-large",
        ),
    ] {
        for function in ["ahp", "evaluate", "regression"] {
            let answer = api::call(function, input, "");
            let expected = match (function, code) {
                // In a scorecard such a number is text that is no number.
                ("evaluate", "not-finite") => "missing",
                _ => code,
            };
            let wanted = format!("\"code\":\"{expected}\"");
            assert!(answer.contains(&wanted), "{function} {code}: {answer}");
        }
    }
    assert!(api::call("nothing", "{}", "").contains("unknown-function"));
    assert!(api::call("evaluate", "{\"perspectives\":[]}", "{").contains("not-json"));
}
