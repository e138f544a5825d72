//! The way from each released schema to the next.
//!
//! A step turns the document of one schema into that of the next and looks at
//! nothing else: no clock, no storage, no current type. It never fails; what a
//! step does not understand it leaves as it is, and reading names the place.
//!
//! A new schema is three things: [`SCHEMA`] one higher, a step at the end of
//! [`STEPS`], and `tests/migrations/schema-N.json`; without any of them the
//! build or a test fails.

use super::file::SCHEMA;
use serde_json::Value;

/// Turns the document of one schema into that of the next.
type Step = fn(Value) -> Value;

/// The steps, the first from schema 1 to 2.
const STEPS: [Step; SCHEMA as usize - 1] = [annexes];

/// Schema 2 has annexes beside the perspectives; earlier documents have none.
fn annexes(mut document: Value) -> Value {
    if let Some(members) = document.as_object_mut() {
        members.insert("annexes".to_owned(), Value::Array(Vec::new()));
    }
    document
}

/// The document of an earlier schema as one of the present schema.
pub(super) fn migrate(document: Value, from: u32) -> Value {
    let done = usize::try_from(from.saturating_sub(1)).unwrap_or(usize::MAX);
    let steps = STEPS.iter().skip(done);
    steps.fold(document, |document, step| step(document))
}
