//! What this page says to its host, as JSON.

use super::address::Guest;
use super::format::FORMATS;
use super::message::Refusal;
use crate::storage::SCHEMA;
use serde_json::{Value, json};

/// A message of this type with these members, and the `id` that it answers.
///
/// ```
/// use timbang::embedding::post;
/// let text = post("pong", None, serde_json::json!({ "revision": 3 }));
/// assert_eq!(text, r#"{"revision":3,"timbang":1,"type":"pong"}"#);
/// ```
pub fn post(kind: &str, id: Option<&Value>, members: Value) -> String {
    let mut message = members;
    message["timbang"] = 1.into();
    message["type"] = kind.into();
    if let Some(id) = id {
        message["id"] = id.clone();
    }
    message.to_string()
}

/// The first message, which anybody may read: it says nothing of any user.
pub fn capabilities(guest: &Guest) -> String {
    let formats: Vec<&str> = FORMATS.iter().map(|(name, _)| *name).collect();
    post(
        "init",
        None,
        json!({
            "app": env!("CARGO_PKG_VERSION"),
            "schema": SCHEMA,
            "capabilities": {
                "commands": ["connect", "configure", "load", "export", "goto", "ping", "saved"],
                "formats": formats,
                "mode": guest.mode.key(),
                "storage": if guest.local { "local" } else { "none" },
                "connects": !guest.origins.is_empty(),
            },
        }),
    )
}

/// The answer to a refused message.
pub fn error(refusal: &Refusal) -> String {
    let mut members = json!({ "code": refusal.code.key() });
    if !refusal.path.is_empty() {
        members["path"] = refusal.path.as_str().into();
    }
    post("error", refusal.id.as_ref(), members)
}

/// The document of this number, for the host to store. `file` is the text of its
/// draft file, which is put in as it is.
pub fn autosave(number: u64, file: &str) -> String {
    let file = file.trim_end();
    format!(r#"{{"timbang":1,"type":"autosave","revision":{number},"scorecard":{file}}}"#)
}
