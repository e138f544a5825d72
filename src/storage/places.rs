//! Reading a document from JSON values so that a wrong value's place is known.

use serde::de::value::StrDeserializer;
use serde::de::{
    Deserialize, DeserializeSeed, Deserializer, Error as _, IntoDeserializer, MapAccess, SeqAccess,
    Visitor,
};
use serde::forward_to_deserialize_any;
use serde_json::{Error, Value};
use std::cell::RefCell;

/// The most characters of a key that a place shows.
const LONGEST_KEY: usize = 40;

/// The value as a `T`; otherwise the place, below `root`, of what is wrong.
pub(super) fn read_at<'de, T: Deserialize<'de>>(
    value: &'de Value,
    root: &str,
) -> Result<T, String> {
    let trail = Trail(RefCell::new(root.to_owned()));
    let read = T::deserialize(Walker {
        value,
        trail: &trail,
    });
    read.map_err(|_| trail.0.into_inner())
}

/// The place that is being read. It stays where it is when something fails.
struct Trail(RefCell<String>);

impl Trail {
    fn within<T>(&self, step: &str, read: impl FnOnce() -> Result<T, Error>) -> Result<T, Error> {
        let length = self.0.borrow().len();
        self.0.borrow_mut().push_str(step);
        let value = read()?;
        self.0.borrow_mut().truncate(length);
        Ok(value)
    }
}

#[derive(Clone, Copy)]
struct Walker<'de, 't> {
    value: &'de Value,
    trail: &'t Trail,
}

impl<'de> Deserializer<'de> for Walker<'de, '_> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.value {
            Value::Object(members) => visitor.visit_map(Members {
                rest: members.iter(),
                current: None,
                trail: self.trail,
            }),
            Value::Array(items) => visitor.visit_seq(Items {
                rest: items.iter().enumerate(),
                trail: self.trail,
            }),
            plain => plain.deserialize_any(visitor),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.value {
            Value::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.value.deserialize_enum(name, variants, visitor)
    }

    /// Only an object is a struct: serde would take `[]` for one in which
    /// everything is left to its default.
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        match self.value {
            Value::Object(_) => self.deserialize_any(visitor),
            _ => Err(Error::custom("not an object")),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf
        unit unit_struct seq tuple tuple_struct map identifier ignored_any
    }
}

struct Members<'de, 't> {
    rest: serde_json::map::Iter<'de>,
    current: Option<(&'de str, &'de Value)>,
    trail: &'t Trail,
}

impl<'de> MapAccess<'de> for Members<'de, '_> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Error> {
        self.current = self.rest.next().map(|(key, value)| (key.as_str(), value));
        let Some((key, _)) = self.current else {
            return Ok(None);
        };
        let key: StrDeserializer<Error> = key.into_deserializer();
        seed.deserialize(key).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Error> {
        let Some((key, value)) = self.current.take() else {
            return Err(Error::custom("a value before its key"));
        };
        let trail = self.trail;
        let shown: String = key
            .chars()
            .filter(|letter| !letter.is_control())
            .take(LONGEST_KEY)
            .collect();
        trail.within(&format!(".{shown}"), || {
            seed.deserialize(Walker { value, trail })
        })
    }
}

struct Items<'de, 't> {
    rest: std::iter::Enumerate<std::slice::Iter<'de, Value>>,
    trail: &'t Trail,
}

impl<'de> SeqAccess<'de> for Items<'de, '_> {
    type Error = Error;

    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Error> {
        let Some((index, value)) = self.rest.next() else {
            return Ok(None);
        };
        let trail = self.trail;
        let read = || seed.deserialize(Walker { value, trail });
        trail.within(&format!("[{index}]"), read).map(Some)
    }
}
