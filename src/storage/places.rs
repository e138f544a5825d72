//! Where something stands in a document, spelt out only when it is wrong.

use std::fmt::Write;

/// The most characters of a key that a place shows.
const LONGEST_KEY: usize = 40;

/// A part of a document, known by the part around it.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    around: Option<&'a Place<'a>>,
    step: Step<'a>,
}

#[derive(Clone, Copy)]
enum Step<'a> {
    Key(&'a str),
    Index(usize),
}

impl<'a> Place<'a> {
    /// The outermost part.
    pub(super) fn root(name: &'a str) -> Place<'a> {
        Place {
            around: None,
            step: Step::Key(name),
        }
    }

    /// The part under a key of this one.
    pub(super) fn key(&'a self, key: &'a str) -> Place<'a> {
        Place {
            around: Some(self),
            step: Step::Key(key),
        }
    }

    /// An item of this part.
    pub(super) fn item(&'a self, index: usize) -> Place<'a> {
        Place {
            around: Some(self),
            step: Step::Index(index),
        }
    }

    /// The place as text, such as `scorecard.perspectives[1].role`.
    pub(super) fn text(&self) -> String {
        let mut text = String::new();
        self.write(&mut text);
        text
    }

    fn write(&self, text: &mut String) {
        if let Some(around) = self.around {
            around.write(text);
        }
        match self.step {
            Step::Key(key) => {
                if !text.is_empty() {
                    text.push('.');
                }
                let shown = key.chars().filter(|letter| !letter.is_control());
                text.extend(shown.take(LONGEST_KEY));
            }
            // Writing to a text cannot fail.
            Step::Index(index) => drop(write!(text, "[{index}]")),
        }
    }
}
