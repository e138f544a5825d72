//! What a host may say. A message is read whole before anything is done: it is a
//! command or it is refused with a code and a place, and then nothing changes.

use super::address::PARTS;
use super::format::{FORMATS, Format};
use super::screen::Screen;
use crate::cases;
use crate::editing::Theme;
use crate::i18n::Language;
use crate::scorecard::Scorecard;
use crate::storage::{self, FORMAT, FileFault, SCHEMA};
use serde_json::Value;

/// The largest message, in bytes of its JSON.
pub const LARGEST: usize = 5_000_000;
/// The deepest nesting of a message, itself included.
pub const DEEPEST: usize = 32;
/// The longest text that a reply repeats as an `id`.
const LONGEST_ID: usize = 200;

/// Why a message is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Code {
    /// It is no object, or cannot be written as JSON.
    NotObject,
    /// More bytes than [`LARGEST`].
    TooLarge,
    /// More levels than [`DEEPEST`].
    TooDeep,
    /// More messages in a second, or more parts in a scorecard, than are taken.
    TooMany,
    /// A key that belongs to the language, not to data.
    ForbiddenKey,
    /// Another version of this contract, or none.
    WrongVersion,
    /// A field that this message needs.
    Missing,
    /// A field of another type.
    WrongType,
    /// A type of message that there is not.
    UnknownType,
    /// A value that the field does not have.
    UnknownOption,
    /// A command before `connect`.
    NotConnected,
    /// A second `connect`.
    AlreadyConnected,
    /// Nothing is open.
    NothingOpen,
    /// The document has no such part.
    NotThere,
    /// The scorecard is a file of another program.
    NotTimbang,
    /// The scorecard is a file of a newer version.
    NewerSchema,
}

impl Code {
    /// The code as a host sees it; it never changes. Where the JavaScript module has
    /// the same refusal, it has the same code.
    pub fn key(self) -> &'static str {
        match self {
            Code::NotObject => "not-object",
            Code::TooLarge => "too-large",
            Code::TooDeep => "too-deep",
            Code::TooMany => "too-many",
            Code::ForbiddenKey => "forbidden-key",
            Code::WrongVersion => "wrong-version",
            Code::Missing => "missing",
            Code::WrongType => "wrong-type",
            Code::UnknownType => "unknown-type",
            Code::UnknownOption => "unknown-option",
            Code::NotConnected => "not-connected",
            Code::AlreadyConnected => "already-connected",
            Code::NothingOpen => "nothing-open",
            Code::NotThere => "not-there",
            Code::NotTimbang => "not-timbang",
            Code::NewerSchema => "newer-schema",
        }
    }
}

/// A refused message: why, where in it, and its `id` where that could be read.
#[derive(Clone, Debug, PartialEq)]
pub struct Refusal {
    /// Why.
    pub code: Code,
    /// The place in the message, such as `scorecard.perspectives[1].role`.
    pub path: String,
    /// What the reply repeats.
    pub id: Option<Value>,
}

impl Refusal {
    /// A refusal at a place.
    pub fn at(code: Code, path: &str) -> Refusal {
        let path = path.to_owned();
        Refusal {
            code,
            path,
            id: None,
        }
    }
}

/// A message that was read.
#[derive(Debug)]
pub struct Message {
    /// What replies repeat.
    pub id: Option<Value>,
    /// What to do.
    pub command: Command,
}

/// What a host may want.
#[derive(Debug)]
pub enum Command {
    /// To hand over the port on which all else is said.
    Connect,
    /// Another language, theme, or other parts hidden.
    Configure(Option<Language>, Option<Theme>, Option<Vec<&'static str>>),
    /// To open a document.
    Load(Load),
    /// The document in a format.
    Export(Format),
    /// To show a screen.
    Goto(Screen),
    /// To know whether anybody is there.
    Ping,
    /// To say that the document of this number is stored.
    Saved(u64),
}

/// A document to open.
#[derive(Debug)]
pub struct Load {
    /// Where it comes from.
    pub source: Source,
    /// Whether the host stores it.
    pub autosave: bool,
    /// Whether it is only looked at.
    pub read_only: bool,
}

/// Where a document comes from.
#[derive(Debug)]
pub enum Source {
    /// From the host, with the time at which it was saved.
    Scorecard(Box<Scorecard>, Option<f64>),
    /// A published study, by its key.
    Case(&'static str),
    /// Nowhere: a new one.
    Empty,
}

/// Reads a message from its JSON.
///
/// ```
/// use timbang::embedding::{Code, read};
/// assert!(read(r#"{"timbang": 1, "type": "ping"}"#).is_ok());
/// let refused = read(r#"{"timbang": 1, "type": "pong"}"#).map_err(|one| one.code);
/// assert_eq!(refused.err(), Some(Code::UnknownType));
/// ```
pub fn read(text: &str) -> Result<Message, Refusal> {
    if text.len() > LARGEST {
        return Err(Refusal::at(Code::TooLarge, ""));
    }
    if depth(text) > DEEPEST {
        return Err(Refusal::at(Code::TooDeep, ""));
    }
    let value: Value = match serde_json::from_str(text) {
        Ok(value @ Value::Object(_)) => value,
        _ => return Err(Refusal::at(Code::NotObject, "")),
    };
    let id = value.get("id").cloned();
    let id = match id {
        Some(Value::String(text)) if text.len() > LONGEST_ID => {
            return Err(Refusal::at(Code::TooLarge, "id"));
        }
        Some(Value::String(_) | Value::Number(_)) | None => id,
        Some(_) => return Err(Refusal::at(Code::WrongType, "id")),
    };
    match command(&value) {
        Ok(command) => Ok(Message { id, command }),
        Err(refusal) => Err(Refusal { id, ..refusal }),
    }
}

fn command(value: &Value) -> Result<Command, Refusal> {
    if let Some(path) = forbidden(value) {
        return Err(Refusal::at(Code::ForbiddenKey, &path));
    }
    match value.get("timbang") {
        Some(version) if version.as_u64() == Some(1) => {}
        _ => return Err(Refusal::at(Code::WrongVersion, "timbang")),
    }
    let kind = text(value, "type")?.ok_or_else(|| Refusal::at(Code::Missing, "type"))?;
    Ok(match kind {
        "connect" => Command::Connect,
        "configure" => Command::Configure(
            choice(value, "lang", &LANGUAGES)?,
            choice(value, "theme", &THEMES)?,
            parts(value)?,
        ),
        "load" => Command::Load(load(value)?),
        "export" => {
            // Its answer comes later and among others.
            if value.get("id").is_none() {
                return Err(Refusal::at(Code::Missing, "id"));
            }
            Command::Export(choice(value, "format", &FORMATS)?.unwrap_or_default())
        }
        "goto" => {
            let view = text(value, "view")?.ok_or_else(|| Refusal::at(Code::Missing, "view"))?;
            let screen = Screen::from_key(view);
            Command::Goto(screen.ok_or_else(|| Refusal::at(Code::UnknownOption, "view"))?)
        }
        "ping" => Command::Ping,
        "saved" => match value.get("revision") {
            None => return Err(Refusal::at(Code::Missing, "revision")),
            Some(number) => {
                let number = number.as_u64();
                Command::Saved(number.ok_or_else(|| Refusal::at(Code::WrongType, "revision"))?)
            }
        },
        _ => return Err(Refusal::at(Code::UnknownType, "type")),
    })
}

const LANGUAGES: [(&str, Language); 2] = [("id", Language::Indonesian), ("en", Language::English)];

const THEMES: [(&str, Theme); 3] = [
    ("auto", Theme::Auto),
    ("light", Theme::Light),
    ("dark", Theme::Dark),
];

fn load(value: &Value) -> Result<Load, Refusal> {
    let given = |key: &str| value.get(key).filter(|value| !value.is_null());
    let empty = flag(value, "empty")?;
    let source = match (given("scorecard"), given("case"), empty) {
        (Some(scorecard), None, false) => document(scorecard)?,
        (None, Some(Value::String(key)), false) => {
            let case = cases::find(key);
            Source::Case(
                case.ok_or_else(|| Refusal::at(Code::UnknownOption, "case"))?
                    .key,
            )
        }
        (None, Some(_), false) => return Err(Refusal::at(Code::WrongType, "case")),
        (None, None, true) => Source::Empty,
        (None, None, false) => return Err(Refusal::at(Code::Missing, "scorecard")),
        // Two documents at once: which one is meant nobody can say.
        _ => return Err(Refusal::at(Code::TooMany, "scorecard")),
    };
    Ok(Load {
        source,
        autosave: flag(value, "autosave")?,
        read_only: flag(value, "readOnly")?,
    })
}

/// Reads a draft file, or what stands in one of the present schema.
fn document(value: &Value) -> Result<Source, Refusal> {
    let whole = value.get("format").is_some();
    let text = value.to_string();
    let text = match whole {
        true => text,
        false => format!(r#"{{"format":"{FORMAT}","schema":{SCHEMA},"scorecard":{text}}}"#),
    };
    match storage::read_text(&text) {
        Ok(opened) => Ok(Source::Scorecard(Box::new(opened.scorecard), opened.saved)),
        Err(fault) => {
            let (code, place) = fault_code(&fault);
            // The path leads through the message.
            let path = match (whole, place) {
                (_, "") => "scorecard".to_owned(),
                (true, place) => format!("scorecard.{place}"),
                (false, place) => place.to_owned(),
            };
            Err(Refusal::at(code, &path))
        }
    }
}

fn fault_code(fault: &FileFault) -> (Code, &str) {
    match fault {
        FileFault::TooLarge { .. } => (Code::TooLarge, ""),
        FileFault::TooDeep => (Code::TooDeep, ""),
        FileFault::TooMany { place } => (Code::TooMany, place),
        FileFault::Damaged { place } => (Code::WrongType, place),
        FileFault::Newer { .. } => (Code::NewerSchema, "schema"),
        FileFault::NotOurs => (Code::NotTimbang, "format"),
        FileFault::Empty
        | FileFault::NotText
        | FileFault::NotJson { .. }
        | FileFault::Cut { .. } => (Code::WrongType, ""),
    }
}

fn text<'a>(value: &'a Value, key: &str) -> Result<Option<&'a str>, Refusal> {
    match value.get(key) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(text)) => Ok(Some(text)),
        Some(_) => Err(Refusal::at(Code::WrongType, key)),
    }
}

fn flag(value: &Value, key: &str) -> Result<bool, Refusal> {
    match value.get(key) {
        None | Some(Value::Null) => Ok(false),
        Some(Value::Bool(flag)) => Ok(*flag),
        Some(_) => Err(Refusal::at(Code::WrongType, key)),
    }
}

fn choice<T: Copy>(value: &Value, key: &str, all: &[(&str, T)]) -> Result<Option<T>, Refusal> {
    let Some(text) = text(value, key)? else {
        return Ok(None);
    };
    let found = all.iter().find(|(name, _)| *name == text);
    let found = found.ok_or_else(|| Refusal::at(Code::UnknownOption, key))?;
    Ok(Some(found.1))
}

fn parts(value: &Value) -> Result<Option<Vec<&'static str>>, Refusal> {
    let names = match value.get("hide") {
        None | Some(Value::Null) => return Ok(None),
        Some(Value::Array(names)) => names,
        Some(_) => return Err(Refusal::at(Code::WrongType, "hide")),
    };
    let mut parts = Vec::new();
    for (index, name) in names.iter().enumerate() {
        let place = format!("hide[{index}]");
        let name = name
            .as_str()
            .ok_or_else(|| Refusal::at(Code::WrongType, &place))?;
        let part = PARTS.iter().find(|part| **part == name);
        parts.push(*part.ok_or_else(|| Refusal::at(Code::UnknownOption, &place))?);
    }
    Ok(Some(parts))
}

/// How many brackets are open at most.
fn depth(text: &str) -> usize {
    let (mut depth, mut deepest) = (0_usize, 0);
    let (mut quoted, mut escaped) = (false, false);
    for byte in text.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            b'[' | b'{' if !quoted => {
                depth += 1;
                deepest = deepest.max(depth);
            }
            b']' | b'}' if !quoted => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    deepest
}

/// The place of a key by which objects of JavaScript are tampered with.
fn forbidden(value: &Value) -> Option<String> {
    const OUTERMOST: [&str; 2] = ["constructor", "prototype"];
    let outer = OUTERMOST.iter().find(|key| value.get(**key).is_some());
    outer
        .map(|key| (*key).to_owned())
        .or_else(|| tampered(value))
}

fn tampered(value: &Value) -> Option<String> {
    const PROTO: &str = "__proto__";
    match value {
        Value::Object(members) => members.iter().find_map(|(key, value)| {
            if key == PROTO {
                return Some(PROTO.to_owned());
            }
            tampered(value).map(|rest| match rest.starts_with('[') {
                true => format!("{key}{rest}"),
                false => format!("{key}.{rest}"),
            })
        }),
        Value::Array(items) => items.iter().enumerate().find_map(|(index, value)| {
            tampered(value).map(|rest| match rest.starts_with('[') {
                true => format!("[{index}]{rest}"),
                false => format!("[{index}].{rest}"),
            })
        }),
        _ => None,
    }
}
