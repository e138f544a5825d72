//! Arguments: JSON text with limits, read member by member with its place.

use super::fault::{Code, Fault};
use serde_json::{Value, json};

/// The most characters of an argument, in bytes.
pub const LARGEST_INPUT: usize = 20_000_000;
/// The most values in an argument: 5,000 answers to 200 items.
pub const MOST_VALUES: usize = 1_000_000;
/// The deepest nesting of an argument.
pub const DEEPEST: usize = 64;

/// Reads an argument's text.
pub(super) fn parse(text: &str) -> Result<Value, Fault> {
    if text.len() > LARGEST_INPUT {
        let detail = json!({ "bytes": text.len(), "limit": LARGEST_INPUT });
        return Err(Fault::of(Code::TooLarge).with(detail));
    }
    sane(text)?;
    serde_json::from_str(text).map_err(|error| {
        let detail = json!({ "line": error.line(), "column": error.column() });
        let code = match error.to_string().starts_with("number out of range") {
            true => Code::NotFinite,
            false => Code::NotJson,
        };
        Fault::of(code).with(detail)
    })
}

/// Looks over a text before it is parsed: how deep, how many values.
pub(super) fn sane(text: &str) -> Result<(), Fault> {
    let (mut depth, mut values, mut quoted, mut escaped) = (0_usize, 0_usize, false, false);
    for byte in text.bytes() {
        if quoted {
            (escaped, quoted) = (byte == b'\\' && !escaped, byte != b'"' || escaped);
            continue;
        }
        match byte {
            b'"' => quoted = true,
            b'[' | b'{' => (depth, values) = (depth + 1, values + 1),
            b']' | b'}' => depth = depth.saturating_sub(1),
            b',' => values += 1,
            _ => {}
        }
        if depth > DEEPEST {
            return Err(Fault::of(Code::TooDeep).with(json!({ "most": DEEPEST })));
        }
        if values > MOST_VALUES {
            return Err(Fault::of(Code::TooMany).with(json!({ "most": MOST_VALUES })));
        }
    }
    Ok(())
}

/// A value of an argument, and where it stands.
pub(super) struct At<'a> {
    value: &'a Value,
    pub(super) path: String,
}

/// Numbers of which some may be missing.
pub(super) type Gaps = Vec<Option<f64>>;

impl<'a> At<'a> {
    /// The whole argument.
    pub(super) fn root(value: &'a Value) -> At<'a> {
        At {
            value,
            path: String::new(),
        }
    }

    fn wrong(&self, expected: &str) -> Fault {
        wrong(&self.path, expected)
    }

    /// Makes sure of an object with no other members than these.
    pub(super) fn object(&self, known: &[&str]) -> Result<(), Fault> {
        let Value::Object(members) = self.value else {
            return Err(self.wrong("object"));
        };
        match members.keys().find(|key| !known.contains(&key.as_str())) {
            Some(key) => {
                let shown: String = key
                    .chars()
                    .filter(|one| !one.is_control())
                    .take(40)
                    .collect();
                Err(Fault::at(Code::UnknownKey, self.join(&shown)))
            }
            None => Ok(()),
        }
    }

    fn join(&self, key: &str) -> String {
        match self.path.is_empty() {
            true => key.to_owned(),
            false => format!("{}.{key}", self.path),
        }
    }

    /// A member, unless it is not there or null.
    pub(super) fn get(&self, key: &str) -> Option<At<'a>> {
        let value = self.value.get(key).filter(|value| !value.is_null())?;
        let path = self.join(key);
        Some(At { value, path })
    }

    /// A member that has to be there.
    pub(super) fn need(&self, key: &str) -> Result<At<'a>, Fault> {
        self.get(key)
            .ok_or_else(|| Fault::at(Code::Missing, self.join(key)))
    }

    /// The elements of a list.
    pub(super) fn list(&self) -> Result<Vec<At<'a>>, Fault> {
        let Value::Array(items) = self.value else {
            return Err(self.wrong("array"));
        };
        let item = |(index, value): (usize, &'a Value)| At {
            value,
            path: format!("{}[{index}]", self.path),
        };
        Ok(items.iter().enumerate().map(item).collect())
    }

    /// A number.
    pub(super) fn number(&self) -> Result<f64, Fault> {
        self.value.as_f64().ok_or_else(|| self.wrong("number"))
    }

    /// Numbers, null where one is missing.
    pub(super) fn numbers(&self) -> Result<Gaps, Fault> {
        let Value::Array(items) = self.value else {
            return Err(self.wrong("array"));
        };
        let number = |(index, value): (usize, &Value)| match value {
            Value::Null => Ok(None),
            value => match value.as_f64() {
                Some(number) => Ok(Some(number)),
                None => Err(wrong(&format!("{}[{index}]", self.path), "number or null")),
            },
        };
        items.iter().enumerate().map(number).collect()
    }

    /// Rows of numbers.
    pub(super) fn rows(&self) -> Result<Vec<Gaps>, Fault> {
        self.list()?.iter().map(At::numbers).collect()
    }

    /// A text.
    pub(super) fn text(&self) -> Result<&'a str, Fault> {
        self.value.as_str().ok_or_else(|| self.wrong("string"))
    }

    /// Texts, as many as there have to be.
    pub(super) fn texts(&self, count: usize) -> Result<Vec<String>, Fault> {
        let items = self.list()?;
        self.length(items.len(), count)?;
        items
            .iter()
            .map(|one| one.text().map(str::to_owned))
            .collect()
    }

    /// Yes or no.
    pub(super) fn flag(&self) -> Result<bool, Fault> {
        self.value.as_bool().ok_or_else(|| self.wrong("boolean"))
    }

    /// One of these options.
    pub(super) fn option<T: Copy>(&self, options: &[(&str, T)]) -> Result<T, Fault> {
        let text = self.text()?;
        let found = options.iter().find(|(key, _)| *key == text);
        found.map(|(_, option)| *option).ok_or_else(|| {
            let keys: Vec<&str> = options.iter().map(|(key, _)| *key).collect();
            Fault::at(Code::UnknownOption, &self.path).with(json!({ "options": keys }))
        })
    }

    /// Makes sure of a length.
    pub(super) fn length(&self, found: usize, expected: usize) -> Result<(), Fault> {
        length(&self.path, found, expected)
    }
}

/// A value of another type than is asked for.
fn wrong(path: &str, expected: &str) -> Fault {
    Fault::at(Code::WrongType, path).with(json!({ "expected": expected }))
}

/// Makes sure of a length.
pub(super) fn length(path: &str, found: usize, expected: usize) -> Result<(), Fault> {
    if found == expected {
        return Ok(());
    }
    let detail = json!({ "found": found, "expected": expected });
    Err(Fault::at(Code::WrongLength, path).with(detail))
}

/// A finite number, or null.
pub(super) fn finite(value: f64) -> Value {
    // A number that is none of JSON becomes null.
    Value::from(value)
}

/// The same of several numbers.
pub(super) fn all_finite(values: &[f64]) -> Value {
    values.iter().copied().map(finite).collect()
}
