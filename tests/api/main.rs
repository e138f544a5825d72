//! The functions of the JavaScript module, without JavaScript.

mod answers;
mod documents;
mod junk;
mod schema;
mod shared;
mod sources;
mod words;

#[path = "../statistics/checks/mod.rs"]
mod checks;
#[path = "../common/mod.rs"]
mod common;
#[path = "../common/corpus.rs"]
mod corpus;
#[path = "../common/judgment_cases.rs"]
mod judgment_cases;

use serde_json::Value;
use timbang::api;

/// Calls a function; the answer says whether it is one.
pub fn ask(function: &str, input: &Value, options: &Value) -> Value {
    let answer = api::call(function, &input.to_string(), &options.to_string());
    let answer: Value = serde_json::from_str(&answer).expect("JSON");
    assert!(answer["ok"].is_boolean(), "{answer}");
    answer
}

/// The code and the place of a failure.
#[track_caller]
pub fn refused(function: &str, input: Value, options: Value) -> (String, String) {
    let answer = ask(function, &input, &options);
    assert_eq!(answer["ok"], false, "{answer}");
    let text = |key: &str| answer["error"][key].as_str().unwrap_or("").to_owned();
    (text("code"), text("path"))
}
