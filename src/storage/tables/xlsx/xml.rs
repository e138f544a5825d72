//! XML as a stream of events: what workbooks need, and nothing that reaches
//! outside the text or makes more of it. Prefixes of names are dropped.

use super::super::Limit;
use std::borrow::Cow;

/// Elements within elements; a sheet needs six.
const DEEPEST: usize = 64;

/// Why a text cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum XmlFault {
    /// A document type is declared.
    DocumentType,
    /// It is not XML, or not what the part should hold.
    Damaged,
    /// It holds more than is read.
    TooLarge(Limit),
}

/// What comes next.
pub(super) enum Event<'a> {
    /// An element begins.
    Open(Tag<'a>),
    /// The element of this name ends; empty ones end too.
    Close(&'a str),
    /// Text within an element.
    Text(Cow<'a, str>),
    /// The text is over.
    End,
}

/// The beginning of an element.
pub(super) struct Tag<'a> {
    /// Its name.
    pub(super) name: &'a str,
    attributes: &'a str,
}

impl<'a> Tag<'a> {
    /// An attribute.
    pub(super) fn get(&self, name: &str) -> Option<Cow<'a, str>> {
        let mut rest = self.attributes;
        loop {
            let (key, behind) = rest.split_once('=')?;
            let behind = behind.trim_start();
            let quote = behind
                .chars()
                .next()
                .filter(|one| matches!(one, '"' | '\''))?;
            let (value, behind) = behind.get(1..)?.split_once(quote)?;
            if local(key.trim()) == name {
                return decode(value);
            }
            rest = behind;
        }
    }

    /// Whether an attribute says yes.
    pub(super) fn says(&self, name: &str) -> bool {
        matches!(self.get(name).as_deref(), Some("1" | "true" | "on"))
    }
}

/// A reader of events.
pub(super) struct Xml<'a> {
    rest: &'a str,
    /// The elements that are open.
    open: Vec<&'a str>,
    /// Whether the innermost was empty and ends at once.
    ends: bool,
    begun: bool,
}

impl<'a> Xml<'a> {
    /// Reads a text from its beginning.
    pub(super) fn new(text: &'a str) -> Xml<'a> {
        Xml {
            rest: text.strip_prefix('\u{feff}').unwrap_or(text),
            open: Vec::new(),
            ends: false,
            begun: false,
        }
    }

    /// The element in which the innermost open one stands.
    pub(super) fn parent(&self) -> &'a str {
        let place = self.open.len().checked_sub(2);
        let parent = place.and_then(|place| self.open.get(place));
        parent.map_or("", |name| local(name))
    }

    /// What comes next.
    pub(super) fn next(&mut self) -> Result<Event<'a>, XmlFault> {
        loop {
            if std::mem::take(&mut self.ends) {
                return Ok(Event::Close(self.pop()));
            }
            let Some(behind) = self.rest.strip_prefix('<') else {
                let end = self.rest.find('<').unwrap_or(self.rest.len());
                let (text, rest) = self.rest.split_at(end);
                self.rest = rest;
                if !self.open.is_empty() && !text.is_empty() {
                    return decode(text).map(Event::Text).ok_or(XmlFault::Damaged);
                }
                if !text.trim().is_empty() {
                    return Err(XmlFault::Damaged);
                }
                if rest.is_empty() {
                    // A text that stops before its elements end was cut.
                    return match self.open.is_empty() && self.begun {
                        true => Ok(Event::End),
                        false => Err(XmlFault::Damaged),
                    };
                }
                continue;
            };
            if let Some(behind) = behind.strip_prefix("!--") {
                self.rest = past(behind, "-->")?.1;
            } else if let Some(behind) = behind.strip_prefix("![CDATA[") {
                let (text, rest) = past(behind, "]]>")?;
                self.rest = rest;
                if self.open.is_empty() {
                    return Err(XmlFault::Damaged);
                }
                return Ok(Event::Text(Cow::Borrowed(text)));
            } else if behind.starts_with('!') {
                // Nothing else begins so.
                return Err(XmlFault::DocumentType);
            } else if let Some(behind) = behind.strip_prefix('?') {
                self.rest = past(behind, "?>")?.1;
            } else if let Some(behind) = behind.strip_prefix('/') {
                let (name, rest) = behind.split_once('>').ok_or(XmlFault::Damaged)?;
                self.rest = rest;
                if self.open.last() != Some(&name.trim_end()) {
                    return Err(XmlFault::Damaged);
                }
                return Ok(Event::Close(self.pop()));
            } else {
                return self.element(behind).map(Event::Open);
            }
        }
    }

    fn element(&mut self, text: &'a str) -> Result<Tag<'a>, XmlFault> {
        let end = end_of_tag(text).ok_or(XmlFault::Damaged)?;
        let (tag, rest) = text.split_at(end);
        self.rest = rest.get(1..).unwrap_or_default();
        let (tag, empty) = match tag.strip_suffix('/') {
            Some(tag) => (tag, true),
            None => (tag, false),
        };
        let name_end = tag.find(char::is_whitespace).unwrap_or(tag.len());
        let (name, attributes) = tag.split_at(name_end);
        let second = self.begun && self.open.is_empty();
        if name.is_empty() || second || self.open.len() == DEEPEST {
            return Err(XmlFault::Damaged);
        }
        self.open.push(name);
        (self.ends, self.begun) = (empty, true);
        Ok(Tag {
            name: local(name),
            attributes,
        })
    }

    fn pop(&mut self) -> &'a str {
        self.open.pop().map_or("", local)
    }
}

/// A name without its prefix.
fn local(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}

/// What stands before a mark, and behind it.
fn past<'a>(text: &'a str, mark: &str) -> Result<(&'a str, &'a str), XmlFault> {
    text.split_once(mark).ok_or(XmlFault::Damaged)
}

/// Where a tag ends; a quoted attribute may hold what looks like it.
fn end_of_tag(text: &str) -> Option<usize> {
    let mut quote = None;
    text.bytes().position(|byte| {
        match quote {
            Some(open) if byte == open => quote = None,
            Some(_) => {}
            None if byte == b'"' || byte == b'\'' => quote = Some(byte),
            None => return byte == b'>',
        }
        false
    })
}

/// A text with its entities; `None` when one is not of the five or a number.
fn decode(text: &str) -> Option<Cow<'_, str>> {
    if !text.contains('&') {
        return Some(Cow::Borrowed(text));
    }
    let mut parts = text.split('&');
    let mut decoded = parts.next()?.to_owned();
    for part in parts {
        let (name, behind) = part.split_once(';')?;
        decoded.push(match name {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "apos" => '\'',
            _ => {
                let number = name.strip_prefix('#')?;
                let code = match number.strip_prefix(['x', 'X']) {
                    Some(digits) => u32::from_str_radix(digits, 16),
                    None => number.parse(),
                };
                char::from_u32(code.ok()?).filter(|letter| *letter != '\0')?
            }
        });
        decoded.push_str(behind);
    }
    Some(Cow::Owned(decoded))
}
