//! The file format: a versioned envelope around the scorecard, in JSON.
//!
//! ```json
//! { "format": "timbang", "schema": 2, "app": "0.1.0", "saved": 1735689600000,
//!   "scorecard": { … } }
//! ```
//!
//! Keys that are not known are ignored, except in sheets, where they survive;
//! of a key that stands twice the last counts.

use super::fault::FileFault;
use super::json::Json;
use super::{document, limits, migrations, scan};
use crate::scorecard::Scorecard;
use serde_json::Value;
use std::borrow::Cow;

/// The present schema of the document.
pub const SCHEMA: u32 = 2;
/// What marks a file as this program's.
pub const FORMAT: &str = "timbang";
/// The largest file that is opened, in bytes.
pub const LARGEST_FILE: usize = 5_000_000;

/// The most characters shown of the version that a newer file names.
const LONGEST_VERSION: usize = 40;

/// A file that was opened.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// The document, brought to the present schema.
    pub scorecard: Scorecard,
    /// When it was saved, in milliseconds since 1970.
    pub saved: Option<f64>,
    /// The schema in which it was written.
    pub from: u32,
    /// Whether identities or levels had to be put in order.
    pub repaired: bool,
}

/// The text of a file; the same document and time always give the same text.
///
/// ```
/// use timbang::scorecard::Scorecard;
/// use timbang::storage::{read_text, write};
/// let scorecard = Scorecard::new("2024");
/// let opened = read_text(&write(&scorecard, 1_735_689_600_000.0));
/// assert_eq!(opened.map(|opened| opened.scorecard), Ok(scorecard));
/// ```
pub fn write(scorecard: &Scorecard, saved: f64) -> String {
    let mut text = written(Json::indented(), scorecard, saved);
    text.push('\n');
    text
}

/// The same text without white space.
pub(super) fn write_compact(scorecard: &Scorecard, saved: f64) -> String {
    written(Json::compact(), scorecard, saved)
}

fn written(mut json: Json, scorecard: &Scorecard, saved: f64) -> String {
    json.object(|json| {
        json.key("format").text(FORMAT);
        json.key("schema").whole(SCHEMA.into());
        json.key("app").text(env!("CARGO_PKG_VERSION"));
        // `as` takes NaN and anything negative to 0.
        json.key("saved").whole(saved as u64);
        document::write(json.key("scorecard"), scorecard);
    });
    json.finish()
}

/// The text of a file, unless it is too large to be opened again.
pub fn try_write(scorecard: &Scorecard, saved: f64) -> Result<String, FileFault> {
    limits::check(scorecard)?;
    let text = write(scorecard, saved);
    small(text.len())?;
    Ok(text)
}

/// Opens the bytes of a file: UTF-8, or UTF-16 with its mark.
pub fn read(bytes: &[u8]) -> Result<Opened, FileFault> {
    small(bytes.len())?;
    read_text(&decode(bytes)?)
}

/// Opens the text of a file.
pub fn read_text(text: &str) -> Result<Opened, FileFault> {
    small(text.len())?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() {
        return Err(FileFault::Empty);
    }
    if text.contains('\0') {
        return Err(FileFault::NotText);
    }
    let text = scan::prepare(text)?;
    let envelope = serde_json::from_str(&text).map_err(|error| syntax_fault(&text, &error))?;
    open(envelope)
}

fn open(mut envelope: Value) -> Result<Opened, FileFault> {
    if envelope.get("format").and_then(Value::as_str) != Some(FORMAT) {
        return Err(FileFault::NotOurs);
    }
    let schema = envelope.get("schema").and_then(Value::as_u64);
    let schema = schema
        .filter(|schema| *schema > 0)
        .ok_or_else(|| damaged("schema"))?;
    let from = u32::try_from(schema).unwrap_or(u32::MAX);
    if from > SCHEMA {
        let app = envelope
            .get("app")
            .and_then(Value::as_str)
            .unwrap_or_default();
        let app = app.chars().take(LONGEST_VERSION).collect();
        return Err(FileFault::Newer { schema: from, app });
    }
    let saved = envelope.get("saved").and_then(Value::as_f64);
    let document = envelope
        .get_mut("scorecard")
        .ok_or_else(|| damaged("scorecard"))?;
    let document = migrations::migrate(document.take(), from);
    // Without this a misspelt key would open as four empty perspectives.
    if document.is_object() && document.get("perspectives").is_none() {
        return Err(damaged("scorecard.perspectives"));
    }
    let mut scorecard = document::read(&document)?;
    limits::check(&scorecard)?;
    let before = write(&scorecard, 0.0);
    scorecard.settle();
    Ok(Opened {
        // Comparing the texts takes far less code than comparing the parts.
        repaired: write(&scorecard, 0.0) != before,
        scorecard,
        saved: saved.filter(|saved| *saved >= 0.0),
        from,
    })
}

fn small(bytes: usize) -> Result<(), FileFault> {
    if bytes > LARGEST_FILE {
        let limit = LARGEST_FILE;
        return Err(FileFault::TooLarge { bytes, limit });
    }
    Ok(())
}

fn damaged(place: &str) -> FileFault {
    let place = place.to_owned();
    FileFault::Damaged { place }
}

/// The text of bytes in UTF-8, or in UTF-16 with its mark.
pub(super) fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, FileFault> {
    let unit: fn([u8; 2]) -> u16 = match bytes {
        [0xff, 0xfe, ..] => u16::from_le_bytes,
        [0xfe, 0xff, ..] => u16::from_be_bytes,
        _ => return decode_utf8(bytes).map(Cow::Borrowed),
    };
    let units = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
    let mut text = String::new();
    for letter in char::decode_utf16(units) {
        text.push(letter.map_err(|_| FileFault::NotText)?);
    }
    Ok(Cow::Owned(text))
}

fn decode_utf8(bytes: &[u8]) -> Result<&str, FileFault> {
    std::str::from_utf8(bytes).map_err(|error| {
        let sound = bytes.get(..error.valid_up_to()).unwrap_or_default();
        match (error.error_len(), std::str::from_utf8(sound)) {
            // The bytes end within a character.
            (None, Ok(text)) => {
                let last = text.rsplit('\n').next().unwrap_or(text);
                FileFault::Cut {
                    line: text.matches('\n').count() + 1,
                    column: last.chars().count(),
                }
            }
            _ => FileFault::NotText,
        }
    })
}

/// What is wrong with a text that is not JSON.
pub(super) fn syntax_fault(text: &str, error: &serde_json::Error) -> FileFault {
    let line = error.line();
    // serde_json counts bytes; people count characters.
    let bytes = text
        .split('\n')
        .nth(line.saturating_sub(1))
        .unwrap_or_default();
    let before = bytes
        .char_indices()
        .take_while(|(at, _)| *at < error.column());
    let column = before.count();
    if error.is_eof() {
        FileFault::Cut { line, column }
    } else {
        FileFault::NotJson { line, column }
    }
}
