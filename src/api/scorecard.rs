//! `evaluate`, `check` and `migrate`: the scorecard's own JSON.

use super::fault::{Code, Fault};
use super::input::{At, sane};
use super::numbers::LANGUAGES;
use super::report::Writer;
use super::{Answer, members, options};
use crate::evaluation;
use crate::scorecard::Scorecard;
use crate::storage::{self, FORMAT, LARGEST_FILE, Opened, SCHEMA};
use serde::de::IgnoredAny;
use serde_json::{Map, Value, json};

/// What a path begins with when a scorecard stands in a file.
const WITHIN: &str = "scorecard";

/// Reads a scorecard of the present schema, as its file would be opened.
fn read(text: &str) -> Result<Scorecard, Fault> {
    if text.len() > LARGEST_FILE {
        let detail = json!({ "bytes": text.len(), "limit": LARGEST_FILE });
        return Err(Fault::of(Code::TooLarge).with(detail));
    }
    sane(text)?;
    // One whole value, so that nothing can stand beside it in the envelope.
    let whole = serde_json::from_str::<IgnoredAny>(text);
    whole.map_err(|error| {
        let detail = json!({ "line": error.line(), "column": error.column() });
        Fault::of(Code::NotJson).with(detail)
    })?;
    let file = format!(r#"{{"format":"{FORMAT}","schema":{SCHEMA},"{WITHIN}":{text}}}"#);
    let opened = storage::read_text(&file).map_err(|fault| {
        let fault = Fault::from(fault);
        // The argument is what stands in the file.
        let path = fault.path.strip_prefix(WITHIN).unwrap_or(&fault.path);
        let path = path.strip_prefix('.').unwrap_or(path).to_owned();
        Fault { path, ..fault }
    });
    Ok(opened.map_err(absent)?.scorecard)
}

/// A part that is not there at all, rather than of a wrong type.
fn absent(fault: Fault) -> Fault {
    match fault.path.ends_with("perspectives") && fault.code == Code::WrongType {
        true => Fault {
            code: Code::Missing,
            ..fault
        },
        false => fault,
    }
}

pub(super) fn evaluate(input: &str, choices: &str) -> Answer {
    let choices = options(choices)?;
    let choices = At::root(&choices);
    choices.object(&["language"])?;
    let language = choices.get("language").map(|one| one.option(&LANGUAGES));
    let language = language.transpose()?;
    let scorecard = read(input)?;
    let report = evaluation::evaluate(&scorecard);
    let writer = Writer::new(&scorecard, language);
    Ok(Map::from_iter([(
        "report".to_owned(),
        writer.report(&report),
    )]))
}

pub(super) fn check(input: &str) -> Answer {
    let scorecard = read(input)?;
    let report = evaluation::evaluate(&scorecard);
    let writer = Writer::new(&scorecard, None);
    let findings = writer.findings(&report);
    Ok(Map::from_iter([("findings".to_owned(), findings)]))
}

/// A file as a value.
pub(super) fn migrate(input: &str) -> Answer {
    sane(input)?;
    migrate_text(input)
}

/// The text of a file.
pub(super) fn migrate_text(text: &str) -> Answer {
    opened(storage::read_text(text)?)
}

/// The bytes of a file.
pub(super) fn migrate_bytes(bytes: &[u8]) -> Answer {
    opened(storage::read(bytes)?)
}

fn opened(opened: Opened) -> Answer {
    let scorecard = serde_json::to_value(&opened.scorecard);
    let scorecard: Value = scorecard.map_err(|_| Fault::of(Code::Internal))?;
    Ok(members(
        json!({ "scorecard": scorecard, "from": opened.from }),
    ))
}
