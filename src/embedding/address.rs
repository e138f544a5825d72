//! What the address of a frame asks for. It stands in the query, so that the
//! fragment stays free for data.

use super::screen::Screen;
use crate::editing::Theme;
use crate::i18n::Language;

/// The parts that a host can hide.
pub const PARTS: [&str; 5] = ["share", "import", "export", "print", "help"];

/// What the person in front of a frame may do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// Everything.
    #[default]
    Edit,
    /// Look only.
    View,
    /// Everything, but nothing is ever stored.
    Demo,
}

impl Mode {
    /// The key in addresses.
    pub fn key(self) -> &'static str {
        match self {
            Mode::Edit => "edit",
            Mode::View => "view",
            Mode::Demo => "demo",
        }
    }
}

/// A page in a frame, as its address describes it. What cannot be read counts as
/// not said, and is counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Guest {
    /// Who may give commands; nobody when empty.
    pub origins: Vec<String>,
    /// The language.
    pub language: Language,
    /// The colours.
    pub theme: Theme,
    /// What the person in front may do.
    pub mode: Mode,
    /// The screen that is shown first.
    pub view: Option<Screen>,
    /// Key of the study that is opened first.
    pub case: Option<String>,
    /// Whether drafts go into the browser's own storage.
    pub local: bool,
    /// What is hidden, of [`PARTS`].
    pub hide: Vec<&'static str>,
    /// How many values could not be read.
    pub unread: u32,
}

/// Whether an address asks for the page as a guest.
pub fn is_guest(query: &str) -> bool {
    pairs(query).any(|(key, value)| key == "embed" && value == "1")
}

impl Guest {
    /// Reads a query, with or without its `?`; none when it does not say
    /// `embed=1`. Of a parameter that may stand once, the first counts, as for
    /// `URLSearchParams.get`.
    ///
    /// ```
    /// use timbang::embedding::Guest;
    /// let guest = Guest::read("?embed=1&origin=https%3A%2F%2Fintranet.example.go.id");
    /// let origins = guest.map(|guest| guest.origins);
    /// assert_eq!(origins, Some(vec!["https://intranet.example.go.id".to_owned()]));
    /// ```
    pub fn read(query: &str) -> Option<Guest> {
        if !is_guest(query) {
            return None;
        }
        let mut guest = Guest::default();
        let mut seen: Vec<String> = Vec::new();
        for (key, value) in pairs(query) {
            if key == "origin" {
                guest.origin(value);
                continue;
            }
            if seen.contains(&key) {
                continue;
            }
            let read = guest.set(&key, &value);
            guest.unread += u32::from(!read);
            seen.push(key);
        }
        // A page on which nothing may be stored has no use for the storage.
        guest.local &= guest.mode == Mode::Edit;
        Some(guest)
    }

    fn origin(&mut self, value: String) {
        if !origin_is_exact(&value) {
            self.unread += 1;
        } else if !self.origins.contains(&value) {
            self.origins.push(value);
        }
    }

    /// False for a value that the parameter does not have.
    fn set(&mut self, key: &str, value: &str) -> bool {
        match (key, value) {
            ("lang", "id") => self.language = Language::Indonesian,
            ("lang", "en") => self.language = Language::English,
            ("theme", "auto") => self.theme = Theme::Auto,
            ("theme", "light") => self.theme = Theme::Light,
            ("theme", "dark") => self.theme = Theme::Dark,
            ("mode", "edit") => self.mode = Mode::Edit,
            ("mode", "view") => self.mode = Mode::View,
            ("mode", "demo") => self.mode = Mode::Demo,
            ("storage", "none") => self.local = false,
            ("storage", "local") => self.local = true,
            ("view", screen) => {
                self.view = Screen::from_key(screen);
                return self.view.is_some();
            }
            ("case", case) => self.case = Some(case.to_owned()),
            ("hide", list) => return self.hide(list),
            ("lang" | "theme" | "mode" | "storage", _) => return false,
            // Others belong to the host's server, or to a later version.
            _ => {}
        }
        true
    }

    fn hide(&mut self, list: &str) -> bool {
        let names = list.split([',', ' ']).filter(|name| !name.is_empty());
        let mut known = true;
        for name in names {
            match PARTS.iter().find(|part| **part == name) {
                Some(part) if !self.hide.contains(part) => self.hide.push(part),
                Some(_) => {}
                None => known = false,
            }
        }
        known
    }
}

/// Whether a text is an origin as a browser writes it: scheme, host and port, and
/// nothing else. `null` is everybody's, and `*` is nobody's.
pub fn origin_is_exact(text: &str) -> bool {
    let host = ["https://", "http://"]
        .iter()
        .find_map(|scheme| text.strip_prefix(scheme));
    let Some(host) = host else { return false };
    let default = match text.starts_with("https:") {
        true => ":443",
        false => ":80",
    };
    let sound = |one: u8| {
        one.is_ascii_lowercase()
            || one.is_ascii_digit()
            || matches!(one, b'.' | b'-' | b':' | b'[' | b']')
    };
    !host.is_empty() && host.bytes().all(sound) && !host.ends_with(default) && !host.ends_with(':')
}

/// The keys and values of a query.
fn pairs(query: &str) -> impl Iterator<Item = (String, String)> + '_ {
    let query = query.strip_prefix('?').unwrap_or(query);
    query
        .split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            (decode(key), decode(value))
        })
}

/// A text without its percent signs; what is no code of a byte stays as it is.
fn decode(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let [first, others @ ..] = rest {
        let code = match others {
            [high, low, ..] if *first == b'%' => hex(*high).zip(hex(*low)),
            _ => None,
        };
        match code {
            Some((high, low)) => {
                bytes.push(high * 16 + low);
                rest = others.get(2..).unwrap_or_default();
            }
            None => {
                bytes.push(if *first == b'+' { b' ' } else { *first });
                rest = others;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn hex(digit: u8) -> Option<u8> {
    let value = char::from(digit).to_digit(16)?;
    u8::try_from(value).ok()
}
