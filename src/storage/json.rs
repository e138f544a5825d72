//! Values of JSON: read one by one with their places, and written as text.
//!
//! Both sides work on a few plain types, where derived implementations would be
//! compiled anew for every type of the document and be most of the page's size.

use super::fault::FileFault;
use super::places::Place;
use crate::scorecard::Named;
use serde_json::Value;
use std::fmt::Write;

/// Whether all is well. A fault is boxed, for nearly every line hands one on.
pub(super) type Done = Result<(), Box<FileFault>>;

/// A value that is to be read, and where it stands.
///
/// Each method puts what it reads into a field that the caller names; a value
/// of another type is a fault, which names the place.
pub(super) struct At<'a> {
    pub(super) value: &'a Value,
    place: Place<'a>,
}

impl<'a> At<'a> {
    /// The outermost value.
    pub(super) fn root(value: &'a Value, name: &'a str) -> At<'a> {
        let place = Place::root(name);
        At { value, place }
    }

    /// Reads a text.
    pub(super) fn text(&self, into: &mut String) -> Done {
        self.put(into, self.value.as_str().map(str::to_owned))
    }

    /// Reads yes or no.
    pub(super) fn flag(&self, into: &mut bool) -> Done {
        self.put(into, self.value.as_bool())
    }

    /// Reads a whole number that the field can hold.
    pub(super) fn whole<T: TryFrom<u64>>(&self, into: &mut T) -> Done {
        let whole = self.value.as_u64();
        self.put(into, whole.and_then(|whole| T::try_from(whole).ok()))
    }

    /// Reads the key of a choice.
    pub(super) fn choice<T>(&self, into: &mut T, from_key: fn(&str) -> Option<T>) -> Done {
        self.put(into, self.value.as_str().and_then(from_key))
    }

    /// Reads a list, filling a blank for each item.
    pub(super) fn list<T>(
        &self,
        into: &mut Vec<T>,
        blank: fn() -> T,
        read: fn(&At, &mut T) -> Done,
    ) -> Done {
        let Value::Array(values) = self.value else {
            return self.wrong();
        };
        into.clear();
        for (index, value) in values.iter().enumerate() {
            let place = self.place.item(index);
            let mut item = blank();
            read(&At { value, place }, &mut item)?;
            into.push(item);
        }
        Ok(())
    }

    /// Reads an object whose keys mean nothing here.
    pub(super) fn map<T: Default>(
        &self,
        into: &mut Named<T>,
        read: fn(&At, &mut T) -> Done,
    ) -> Done {
        into.clear();
        self.members(&mut |key, at| {
            let mut item = T::default();
            read(at, &mut item)?;
            into.insert(key.to_owned(), item);
            Ok(())
        })
    }

    /// Reads the members of an object.
    pub(super) fn members(&self, read: &mut dyn FnMut(&str, &At) -> Done) -> Done {
        let Value::Object(members) = self.value else {
            return self.wrong();
        };
        for (key, value) in members {
            let place = self.place.key(key);
            read(key, &At { value, place })?;
        }
        Ok(())
    }

    /// Makes sure that an object has a key.
    pub(super) fn requires(&self, key: &str) -> Done {
        match self.value.get(key) {
            Some(_) => Ok(()),
            None => self.wrong(),
        }
    }

    fn put<T>(&self, into: &mut T, found: Option<T>) -> Done {
        match found {
            Some(found) => {
                *into = found;
                Ok(())
            }
            None => self.wrong(),
        }
    }

    fn wrong(&self) -> Done {
        let place = self.place.text();
        Err(Box::new(FileFault::Damaged { place }))
    }
}

/// A JSON text that is being written.
pub(super) struct Json {
    text: String,
    /// How many objects and lists are open; `None` puts all on one line.
    depth: Option<usize>,
}

impl Json {
    /// A text indented by two spaces.
    pub(super) fn indented() -> Json {
        Json {
            text: String::new(),
            depth: Some(0),
        }
    }

    /// A text without white space.
    pub(super) fn compact() -> Json {
        Json {
            text: String::new(),
            depth: None,
        }
    }

    /// The text so far, which becomes the whole.
    pub(super) fn finish(self) -> String {
        self.text
    }

    /// The key of the value that follows.
    pub(super) fn key(&mut self, key: &str) -> &mut Json {
        self.item();
        self.text(key);
        self.text
            .push_str(if self.depth.is_some() { ": " } else { ":" });
        self
    }

    /// A text.
    pub(super) fn text(&mut self, text: &str) {
        // A text can always be written.
        let quoted = serde_json::to_string(text).unwrap_or_default();
        self.text.push_str(&quoted);
    }

    /// A whole number.
    pub(super) fn whole(&mut self, number: u64) {
        // Writing to a text cannot fail.
        let _ = write!(self.text, "{number}");
    }

    /// Yes or no.
    pub(super) fn flag(&mut self, flag: bool) {
        self.text.push_str(if flag { "true" } else { "false" });
    }

    /// Any value.
    pub(super) fn value(&mut self, value: &Value) {
        match value {
            Value::Null => self.text.push_str("null"),
            Value::Bool(flag) => self.flag(*flag),
            Value::Number(number) => {
                let number = number.as_f64().unwrap_or_default();
                let _ = write!(self.text, "{number}");
            }
            Value::String(text) => self.text(text),
            Value::Array(items) => self.list(items, Json::value),
            Value::Object(members) => self.object(|json| {
                for (key, value) in members {
                    json.key(key).value(value);
                }
            }),
        }
    }

    /// An object with the members that are written within.
    pub(super) fn object(&mut self, within: impl FnOnce(&mut Json)) {
        self.open('{');
        within(self);
        self.close('}');
    }

    /// A list, each item written alike.
    pub(super) fn list<T>(&mut self, items: &[T], write: fn(&mut Json, &T)) {
        self.open('[');
        for item in items {
            self.item();
            write(self, item);
        }
        self.close(']');
    }

    /// A text under a key, unless it is empty.
    pub(super) fn text_if_any(&mut self, key: &str, text: &str) {
        if !text.is_empty() {
            self.key(key).text(text);
        }
    }

    /// Values by their keys, under a key and each written alike, unless there
    /// is none.
    pub(super) fn map_if_any<T>(&mut self, key: &str, map: &Named<T>, write: fn(&mut Json, &T)) {
        if !map.is_empty() {
            self.key(key).object(|json| {
                for (key, value) in map {
                    write(json.key(key), value);
                }
            });
        }
    }

    fn open(&mut self, bracket: char) {
        self.text.push(bracket);
        self.depth = self.depth.map(|depth| depth + 1);
    }

    fn close(&mut self, bracket: char) {
        self.depth = self.depth.map(|depth| depth - 1);
        // An empty pair of brackets stays together.
        if !self.text.ends_with(['{', '[']) {
            self.line();
        }
        self.text.push(bracket);
    }

    /// Begins an item of a list or a member of an object.
    fn item(&mut self) {
        if !self.text.ends_with(['{', '[']) {
            self.text.push(',');
        }
        self.line();
    }

    fn line(&mut self) {
        if let Some(depth) = self.depth {
            self.text.push('\n');
            (0..depth).for_each(|_| self.text.push_str("  "));
        }
    }
}
