//! The functions of the JavaScript module: JSON text in, JSON text out.
//!
//! Every answer is `{ "ok": true, … }` or `{ "ok": false, "error": { "code", … } }`;
//! nothing fails in another way, and no number that is not finite comes out. The
//! crate in `api/` is this module behind wasm-bindgen; `docs/api.md` and
//! `api/timbang.d.ts` describe it to callers. [`schema`] is the JSON Schema of a
//! scorecard, and [`report`] the report as data, for whoever passes one on.

mod ahp;
pub mod fault;
mod figures;
mod group;
mod input;
mod numbers;
mod regression;
pub mod report;
pub mod schema;
mod scorecard;
mod statistics;
mod weights;

pub use input::{DEEPEST, LARGEST_INPUT, MOST_VALUES};

use crate::storage::SCHEMA;
use fault::{Code, Fault};
use input::At;
use serde_json::{Map, Value, json};

/// The members of an answer, or why there is none.
pub type Answer = Result<Map<String, Value>, Fault>;

/// The names of the functions, as [`call`] knows them.
pub const FUNCTIONS: [&str; 12] = [
    "version",
    "evaluate",
    "check",
    "migrate",
    "migrateText",
    "ahp",
    "ahpGroup",
    "reliability",
    "regression",
    "distribution",
    "parseNumber",
    "formatNumber",
];

/// Makes known what the page fetches after its first view.
#[cfg(target_arch = "wasm32")]
pub fn come() {
    crate::methods::later::come();
    crate::evaluation::later::come();
    crate::i18n::instruments::have_come();
}

/// Answers a call: the name of a function, its argument and its options, both
/// JSON (of `migrateText` the text of a file).
///
/// ```
/// let answer = timbang::api::call("distribution", r#"{ "name": "normal", "p": 0.5 }"#, "");
/// assert_eq!(answer, r#"{"ok":true,"value":0.0}"#);
/// let answer = timbang::api::call("ahp", r#"{ "judgements": [[1]] }"#, "");
/// assert_eq!(answer, r#"{"error":{"code":"unknown-key","path":"judgements"},"ok":false}"#);
/// ```
pub fn call(function: &str, input: &str, options: &str) -> String {
    text(answer(function, input, options))
}

/// Opens the bytes of a file, as `migrate` does its value.
pub fn open_bytes(bytes: &[u8]) -> String {
    text(scorecard::migrate_bytes(bytes))
}

fn answer(function: &str, input: &str, options: &str) -> Answer {
    match function {
        "evaluate" => scorecard::evaluate(input, options),
        "check" => scorecard::check(input),
        "migrate" => scorecard::migrate(input),
        "migrateText" => scorecard::migrate_text(input),
        "version" => Ok(members(json!({
            "app": env!("CARGO_PKG_VERSION"),
            "schema": SCHEMA,
        }))),
        _ => {
            let value = input::parse(input)?;
            let at = At::root(&value);
            match function {
                "ahp" => ahp::ahp(&at),
                "ahpGroup" => group::ahp_group(&at),
                "reliability" => statistics::reliability(&at),
                "regression" => regression::regression(&at),
                "distribution" => statistics::distribution(&at),
                "parseNumber" => numbers::parse(&at, options),
                "formatNumber" => numbers::format(&at, options),
                _ => Err(Fault::of(Code::UnknownFunction)),
            }
        }
    }
}

/// The options of a call: an object, or nothing.
fn options(text: &str) -> Result<Value, Fault> {
    match text.trim() {
        "" | "null" => Ok(json!({})),
        text => input::parse(text),
    }
}

fn text(answer: Answer) -> String {
    let value = match answer {
        Ok(mut members) => {
            members.insert("ok".to_owned(), true.into());
            Value::Object(members)
        }
        Err(fault) => json!({ "ok": false, "error": fault.json() }),
    };
    value.to_string()
}

/// The members of an object.
fn members(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(members) => members,
        _ => Map::new(),
    }
}
