//! Whatever comes in, an answer comes out, and no number in it is not finite.

use crate::common::documents::document;
use crate::common::random::Random;
use serde_json::{Value, json};
use timbang::api::{self, FUNCTIONS};

/// How many arguments each function is tried with.
const TIMES: u64 = 3_000;

const TEXTS: [&str; 16] = [
    "",
    "1",
    "1e999",
    "NaN",
    "1.187",
    "eigenvector",
    "harker",
    "judgments",
    "normal",
    "t",
    "f",
    "upper",
    "__proto__",
    "\u{0}",
    "\u{1f}financial",
    "saaty1980",
];

const KEYS: [&str; 24] = [
    "judgments",
    "labels",
    "method",
    "randomIndex",
    "experts",
    "weight",
    "name",
    "aggregate",
    "items",
    "names",
    "y",
    "x",
    "intercept",
    "df",
    "p",
    "tail",
    "kind",
    "perspectives",
    "indicators",
    "id",
    "format",
    "schema",
    "scorecard",
    "__proto__",
];

fn number(random: &mut Random) -> Value {
    const NUMBERS: [f64; 14] = [
        0.0,
        -0.0,
        1.0,
        -1.0,
        3.0,
        1.0 / 3.0,
        0.5,
        9.0,
        1e-300,
        1e300,
        1e15,
        -7.25,
        f64::MAX,
        f64::MIN_POSITIVE,
    ];
    json!(NUMBERS[random.below(NUMBERS.len())])
}

/// Any value.
fn anything(random: &mut Random, depth: usize) -> Value {
    match random.below(if depth == 0 { 5 } else { 8 }) {
        0 => Value::Null,
        1 => random.chance(50).into(),
        2 | 3 => number(random),
        4 => TEXTS[random.below(TEXTS.len())].into(),
        5 | 6 => (0..random.below(5))
            .map(|_| anything(random, depth - 1))
            .collect(),
        _ => {
            let mut object = json!({});
            for _ in 0..random.below(5) {
                object[KEYS[random.below(KEYS.len())]] = anything(random, depth - 1);
            }
            object
        }
    }
}

/// A table that is nearly one.
fn table(random: &mut Random, rows: usize, columns: usize) -> Value {
    let cell = |random: &mut Random| match random.below(12) {
        0 => Value::Null,
        1 => anything(random, 1),
        2 => number(random),
        _ => json!(1 + random.below(9)),
    };
    let row = |random: &mut Random| (0..columns).map(|_| cell(random)).collect::<Value>();
    (0..rows).map(|_| row(random)).collect()
}

/// An argument that is nearly right.
fn nearly(random: &mut Random, function: &str) -> Value {
    let size = 1 + random.below(6);
    let mut input = match function {
        "ahp" => {
            let mut rows = table(random, size, size);
            for i in 0..size {
                for j in 0..i {
                    rows[i][j] = Value::Null;
                }
                rows[i][i] = Value::Null;
            }
            json!({ "judgments": rows })
        }
        "ahpGroup" => {
            let one = nearly(random, "ahp");
            let other = if random.chance(70) {
                one.clone()
            } else {
                nearly(random, "ahp")
            };
            json!({ "experts": [one, other] })
        }
        "reliability" => json!({ "items": table(random, 2 + size, size) }),
        "regression" => {
            let y = table(random, 1, 3 + size)[0].clone();
            let predictors = 1 + random.below(3);
            json!({ "y": y, "x": table(random, predictors, 3 + size), "intercept": random.chance(60) })
        }
        "distribution" => {
            let df: Value = (0..random.below(3)).map(|_| number(random)).collect();
            let name = random.pick(&["normal", "t", "f", "chiSquared"]);
            let given = random.pick(&["x", "p"]);
            json!({ "name": name, "df": df, given: number(random) })
        }
        "evaluate" | "check" => serde_json::to_value(document(random, true)).expect("JSON"),
        _ => anything(random, 3),
    };
    if random.chance(30) && input.is_object() {
        input[KEYS[random.below(KEYS.len())]] = anything(random, 2);
    }
    input
}

/// JSON has no number that is not finite; what it has must come back as it was.
fn sound(function: &str, input: &str, answer: &str) {
    let value: Value = serde_json::from_str(answer)
        .unwrap_or_else(|error| panic!("{function} {input}: {answer}: {error}"));
    let ok = value["ok"]
        .as_bool()
        .unwrap_or_else(|| panic!("{function} {input}: {answer}"));
    assert_eq!(ok, value.get("error").is_none(), "{answer}");
    if !ok {
        assert!(value["error"]["code"].is_string(), "{answer}");
        assert_ne!(value["error"]["code"], "internal", "{function} {input}");
    }
}

#[test]
fn junk_is_answered() {
    for (place, function) in FUNCTIONS.iter().enumerate() {
        let times = if matches!(*function, "evaluate" | "check") {
            TIMES / 10
        } else {
            TIMES
        };
        for seed in 0..times {
            let random = &mut Random::new(seed + 100_000 * place as u64);
            let input = match seed % 3 {
                0 => anything(random, 4),
                _ => nearly(random, function),
            };
            let options = match random.below(4) {
                0 => anything(random, 2).to_string(),
                1 => json!({ "kind": "ratio" }).to_string(),
                2 => json!({ "language": "en" }).to_string(),
                _ => String::new(),
            };
            let input = input.to_string();
            sound(function, &input, &api::call(function, &input, &options));
        }
    }
}

/// Text with bytes changed, cut and doubled.
#[test]
fn damaged_text_is_answered() {
    let file = std::fs::read_to_string("tests/migrations/schema-2.json").expect("a fixture");
    let input =
        r#"{ "judgments": [[1, 3, 0.5], [null, 1, 2], [null, null, 1]], "method": "harker" }"#;
    for seed in 0..TIMES {
        let random = &mut Random::new(seed);
        let (function, text) = match seed % 2 {
            0 => ("ahp", input),
            _ => ("migrateText", file.as_str()),
        };
        let mut bytes = text.as_bytes().to_vec();
        for _ in 0..1 + random.below(4) {
            let at = random.below(bytes.len());
            match random.below(3) {
                0 => bytes[at] = b"\"{}[],:0e-9\\\x80"[random.below(13)],
                1 => bytes.truncate(at + 1),
                _ => bytes.insert(at, bytes[at]),
            }
        }
        let damaged = String::from_utf8_lossy(&bytes);
        sound(function, &damaged, &api::call(function, &damaged, ""));
        sound("openBytes", &damaged, &api::open_bytes(&bytes));
    }
}
