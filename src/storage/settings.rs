//! What the page remembers besides drafts.

use super::draft_id::DraftId;
use super::json::Json;
use super::store::{Store, StoreFault};
use serde_json::Value;

/// The key of the settings.
const KEY: &str = "timbang/settings";
const LANGUAGES: [&str; 2] = ["id", "en"];
const THEMES: [&str; 3] = ["auto", "light", "dark"];

/// What the page remembers besides drafts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The language: `id` or `en`.
    pub language: String,
    /// The theme: `auto`, `light` or `dark`.
    pub theme: String,
    /// The draft that was open last.
    pub last: Option<DraftId>,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            language: LANGUAGES[0].to_owned(),
            theme: THEMES[0].to_owned(),
            last: None,
        }
    }
}

impl Settings {
    /// The stored settings; the default for whatever is absent or unreadable.
    pub fn read(store: &dyn Store) -> Settings {
        let text = store.get(KEY).ok().flatten().unwrap_or_default();
        let value: Value = serde_json::from_str(&text).unwrap_or_default();
        let one_of = |key: &str, options: &[&str]| {
            let found = value.get(key).and_then(Value::as_str);
            let known = found.filter(|found| options.contains(found));
            known.unwrap_or(options[0]).to_owned()
        };
        let last = value.get("last").and_then(Value::as_str);
        Settings {
            language: one_of("language", &LANGUAGES),
            theme: one_of("theme", &THEMES),
            last: last.and_then(DraftId::parse),
        }
    }

    /// Stores the settings.
    pub fn write(&self, store: &dyn Store) -> Result<(), StoreFault> {
        let mut json = Json::compact();
        json.object(|json| {
            json.key("language").text(&self.language);
            json.key("theme").text(&self.theme);
            if let Some(last) = &self.last {
                json.key("last").text(last.as_str());
            }
        });
        store.set(KEY, &json.finish())
    }
}
