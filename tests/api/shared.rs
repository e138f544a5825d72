//! The cases that the module is held to in Node as well: those of the native
//! tests, with their references and with the answers computed here.
//!
//! `tests/module/cases.json` holds them; a difference fails, and
//! `TIMBANG_WRITE=1 cargo test --test api shared` writes the file anew.

use crate::sources::cases;
use serde_json::{Value, json};

const FILE: &str = "tests/module/cases.json";
/// Between two machines: their `ln` and `exp` may differ in the last digits.
const MACHINES: f64 = 1e-12;

/// A call with what is known of its answer from elsewhere.
pub struct Case {
    pub about: String,
    pub function: &'static str,
    pub input: Value,
    pub options: Value,
    pub references: Vec<(String, f64, f64)>,
}

impl Case {
    /// A call without options.
    pub fn new(about: &str, function: &'static str, input: Value) -> Case {
        Case {
            about: about.to_owned(),
            function,
            input,
            options: Value::Null,
            references: Vec::new(),
        }
    }

    /// A figure with an absolute tolerance.
    pub fn near(&mut self, at: &str, value: f64, tolerance: f64) {
        self.references.push((at.to_owned(), value, tolerance));
    }

    /// The same, relative.
    pub fn close(&mut self, at: &str, value: f64, relative: f64) {
        self.near(at, value, relative * value.abs());
    }

    /// Figures of a list.
    pub fn all_near(&mut self, at: &str, values: &[f64], tolerance: f64) {
        for (index, value) in values.iter().enumerate() {
            self.near(&format!("{at}.{index}"), *value, tolerance);
        }
    }

    /// What the function says here.
    pub fn answer(&self) -> Value {
        crate::ask(self.function, &self.input, &self.options)
    }
}

/// The value at a place such as `weights.0`.
fn at<'a>(answer: &'a Value, place: &str) -> &'a Value {
    place
        .split('.')
        .fold(answer, |value, step| match step.parse::<usize>() {
            Ok(index) => &value[index],
            Err(_) => &value[step],
        })
}

#[test]
fn answers_agree_with_their_references() {
    let mut wrong = Vec::new();
    for case in cases() {
        let answer = case.answer();
        for (place, value, tolerance) in &case.references {
            let found = at(&answer, place).as_f64();
            if found.is_none_or(|found| (found - value).abs() > *tolerance) {
                wrong.push(format!(
                    "{} {place}: {found:?} instead of {value}",
                    case.about
                ));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn the_file_of_cases_is_that_of_these_tests() {
    let line = |case: Case| {
        let references: Vec<Value> = case
            .references
            .iter()
            .map(|(at, value, tolerance)| json!([at, value, tolerance]))
            .collect();
        json!({
            "about": case.about,
            "function": case.function,
            "input": case.input,
            "options": case.options,
            "references": references,
            "answer": case.answer(),
        })
    };
    let all: Vec<Value> = cases().into_iter().map(line).collect();
    if std::env::var_os("TIMBANG_WRITE").is_some() {
        let lines: Vec<String> = all.iter().map(Value::to_string).collect();
        std::fs::write(FILE, format!("[\n{}\n]\n", lines.join(",\n"))).expect("writable");
        return;
    }
    let file = std::fs::read_to_string(FILE).expect(FILE);
    let file: Vec<Value> = serde_json::from_str(&file).expect("JSON");
    assert_eq!(file.len(), all.len(), "TIMBANG_WRITE=1 writes {FILE} anew");
    for (written, wanted) in file.iter().zip(&all) {
        same(written, wanted, wanted["about"].as_str().unwrap_or(""));
    }
}

/// Both hold the same, numbers up to the last digits.
#[track_caller]
fn same(one: &Value, other: &Value, place: &str) {
    match (one, other) {
        (Value::Array(a), Value::Array(b)) => {
            assert_eq!(a.len(), b.len(), "{place}");
            for (index, (a, b)) in a.iter().zip(b).enumerate() {
                same(a, b, &format!("{place}.{index}"));
            }
        }
        (Value::Object(a), Value::Object(b)) => {
            assert!(a.keys().eq(b.keys()), "{place}");
            for (key, value) in a {
                same(value, &b[key], &format!("{place}.{key}"));
            }
        }
        _ => match (one.as_f64(), other.as_f64()) {
            (Some(a), Some(b)) => {
                let off = (a - b).abs();
                assert!(off <= MACHINES * b.abs().max(1e-3), "{place}: {a} and {b}");
            }
            _ => assert_eq!(one, other, "{place}: TIMBANG_WRITE=1 writes {FILE} anew"),
        },
    }
}
