//! What the user typed into a number field, kept letter by letter.

use crate::numbers::{self, Kind, Mark, Reading};
use serde::de::{Deserialize, Deserializer};
use serde::ser::{Serialize, SerializeStruct, Serializer};

/// The text of a number field, with the user's answer where its mark can be
/// read in two ways (`1.187`).
///
/// In JSON an entry is its text, or `{ "text": …, "mark": … }` once a mark is
/// decided. A JSON number is accepted and becomes text; anything else is kept
/// as text that no reader will take for a number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// The text as typed.
    pub text: String,
    /// How the user answered when asked about an ambiguous mark.
    pub mark: Option<Mark>,
}

impl Entry {
    /// An entry holding this text, with no mark decided.
    pub fn new(text: impl Into<String>) -> Entry {
        Entry {
            text: text.into(),
            mark: None,
        }
    }

    /// True when nothing but white space stands in the field.
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Reads the text as a number of this kind, by the user's answer if given.
    pub fn reading(&self, kind: Kind) -> Reading {
        match (numbers::read(&self.text, kind), self.mark) {
            (Reading::Ambiguous { .. }, Some(mark)) => numbers::read_as(&self.text, mark),
            (reading, _) => reading,
        }
    }
}

impl From<&str> for Entry {
    fn from(text: &str) -> Entry {
        Entry::new(text)
    }
}

impl Serialize for Entry {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Some(mark) = self.mark else {
            return serializer.serialize_str(&self.text);
        };
        let mut object = serializer.serialize_struct("Entry", 2)?;
        object.serialize_field("text", &self.text)?;
        object.serialize_field("mark", mark_key(mark))?;
        object.end()
    }
}

impl<'de> Deserialize<'de> for Entry {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Entry, D::Error> {
        use serde_json::Value;
        Ok(match Value::deserialize(deserializer)? {
            Value::Null => Entry::default(),
            Value::String(text) => Entry::new(text),
            Value::Number(number) => match number.as_f64().filter(|value| value.is_finite()) {
                Some(value) => Entry::new(numbers::plain_text(value)),
                None => Entry::new(number.to_string()),
            },
            Value::Object(object) => match object.get("text") {
                Some(Value::String(text)) => Entry {
                    text: text.clone(),
                    mark: object
                        .get("mark")
                        .and_then(Value::as_str)
                        .and_then(mark_from_key),
                },
                _ => Entry::new(Value::Object(object).to_string()),
            },
            other => Entry::new(other.to_string()),
        })
    }
}

fn mark_key(mark: Mark) -> &'static str {
    match mark {
        Mark::Thousands => "thousands",
        Mark::Decimal => "decimal",
    }
}

fn mark_from_key(key: &str) -> Option<Mark> {
    match key {
        "thousands" => Some(Mark::Thousands),
        "decimal" => Some(Mark::Decimal),
        _ => None,
    }
}
