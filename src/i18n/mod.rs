//! Words: every code of the core in Indonesian and English.
//!
//! Texts of the screens are fields of [`Texts`], so a missing one is a compile
//! error. Words of codes stand in tables; `tests/texts.rs` walks every code
//! that the core can name and fails when one has no word in either language.

mod checking;
mod comparison;
mod en;
mod exchange;
pub mod export;
mod figures;
mod id;
pub mod instruments;
mod later;
mod notes;
mod places;
mod sentences;
pub mod statistics;
mod tables;
mod texts;
mod words;
mod working;

pub use checking::{item, reason, statement, verdict};
pub use comparison::{Grid, judgment, letter, members, method, method_key, random_index, steps};
pub use exchange::{code_fault, link_fault, sheet_fault, understood};
pub use figures::{clock, day, decimal, figure, input, number, percent_of_one};
pub use later::LaterTexts;
pub use notes::note;
pub use places::place;
pub use sentences::{band, draft_fault, file_fault, name, problem, source, user_word, within};
pub use tables::{text_fault, workbook_fault};
pub use texts::Texts;
pub use words::{WORDS, Word, label, word};
pub use working::{formula, line, substituted};

use crate::numbers::Notation;

/// A language of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// Indonesian, the default.
    #[default]
    Indonesian,
    /// English.
    English,
}

impl Language {
    /// Both languages.
    pub const ALL: [Language; 2] = [Language::Indonesian, Language::English];

    /// The code of the language: `id` or `en`.
    pub fn code(self) -> &'static str {
        match self {
            Language::Indonesian => "id",
            Language::English => "en",
        }
    }

    /// The language of this code; Indonesian when unknown.
    pub fn from_code(code: &str) -> Language {
        match code {
            "en" => Language::English,
            _ => Language::Indonesian,
        }
    }

    /// How numbers are written in this language.
    pub fn notation(self) -> Notation {
        match self {
            Language::Indonesian => Notation::Indonesian,
            Language::English => Notation::English,
        }
    }

    /// The texts of the screens.
    pub fn texts(self) -> &'static Texts {
        match self {
            Language::Indonesian => &id::TEXTS,
            Language::English => &en::TEXTS,
        }
    }

    /// One of two texts.
    pub fn pick<T>(self, indonesian: T, english: T) -> T {
        match self {
            Language::Indonesian => indonesian,
            Language::English => english,
        }
    }
}
