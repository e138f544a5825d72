//! A questionnaire in a link: what an expert needs in order to judge the pairs.
//!
//! What the envelope holds is language, key, and texts parted by zero.

use super::envelope::{Envelope, LONGEST_FRAGMENT, LinkFault};
use super::{MOST_MEMBERS, few};
use crate::storage::sum::crc32;

/// How questions travel.
const ENVELOPE: Envelope = Envelope {
    mark: "q=",
    version: 1,
    check: 0xa5,
};
/// The most characters of a title and of a member's label.
pub const LONGEST_LABEL: usize = 200;
/// The most characters of the instructions.
pub const LONGEST_ABOUT: usize = 1_000;

/// Language and key.
const FIXED: usize = 5;
const LANGUAGES: [&str; 2] = ["id", "en"];

/// How many characters a label and the instructions keep: all that is allowed,
/// or less until the link is short enough. Even labels of emoji fit at the end.
const CUTS: [(usize, usize); 5] = [
    (LONGEST_LABEL, LONGEST_ABOUT),
    (LONGEST_LABEL, 200),
    (100, 200),
    (50, 100),
    (25, 50),
];

/// A questionnaire: the members of one group, every pair of which an expert is
/// to judge.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Question {
    /// What ties replies to it; see [`key_of`].
    pub key: u32,
    /// What is asked, in the analyst's words.
    pub title: String,
    /// Instructions by the analyst; may be empty.
    pub about: String,
    /// The labels of what is compared, in the order of the matrix.
    pub members: Vec<String>,
    /// The language of the page: `id` or `en`.
    pub language: String,
}

impl Question {
    /// The payload of a link: letters, digits, `-` and `_` only, and at most
    /// [`LONGEST_FRAGMENT`] of them. Texts beyond the limits are shortened, and
    /// all of them further when the whole would not fit. Empty when there are
    /// fewer than two or more than 40 members, for those are no question.
    ///
    /// ```
    /// use timbang::storage::exchange::Question;
    /// let members = vec!["Mutu".to_owned(), "Biaya".to_owned()];
    /// let question = Question { members, language: "id".to_owned(), ..Question::default() };
    /// assert_eq!(Question::from_fragment(&question.to_fragment()), Ok(question));
    /// ```
    pub fn to_fragment(&self) -> String {
        if !(2..=MOST_MEMBERS).contains(&self.members.len()) {
            return String::new();
        }
        let fragments = CUTS
            .iter()
            .map(|(label, about)| self.cut_to(*label, *about));
        let mut short = fragments.filter(|text| text.len() <= LONGEST_FRAGMENT);
        short.next().unwrap_or_default()
    }

    fn cut_to(&self, label: usize, about: usize) -> String {
        let english = self.language == LANGUAGES[1];
        let mut body = vec![u8::from(english)];
        body.extend(self.key.to_be_bytes());
        body.extend(few(&self.title, label, false).as_bytes());
        body.push(0);
        body.extend(few(&self.about, about, true).as_bytes());
        for member in &self.members {
            body.push(0);
            body.extend(few(member, label, false).as_bytes());
        }
        ENVELOPE.close(&body)
    }

    /// Reads the payload of a link, or a whole link or fragment with `q=`; what
    /// a line break or a full stop added to it is passed over.
    pub fn from_fragment(text: &str) -> Result<Question, LinkFault> {
        let body = ENVELOPE.open(text)?;
        content(&body).ok_or(LinkFault::Altered)
    }
}

/// `None` for what this program does not write, though the sum is right.
fn content(body: &[u8]) -> Option<Question> {
    let ([language, key @ ..], texts) = body.split_first_chunk::<FIXED>()?;
    let mut texts = std::str::from_utf8(texts).ok()?.split('\0');
    let title = few(texts.next()?, LONGEST_LABEL, false);
    let about = few(texts.next()?, LONGEST_ABOUT, true);
    let mut members = Vec::new();
    for text in texts {
        if members.len() == MOST_MEMBERS {
            return None;
        }
        members.push(few(text, LONGEST_LABEL, false));
    }
    let language = LANGUAGES.get(usize::from(*language))?;
    (members.len() >= 2).then(|| Question {
        key: u32::from_be_bytes(*key),
        title,
        about,
        members,
        language: (*language).to_owned(),
    })
}

/// A key for the questionnaire of a group: the same as long as the draft, the
/// group and its members' labels are.
pub fn key_of(draft: &str, group: &str, members: &[String]) -> u32 {
    let mut bytes = Vec::new();
    let texts = members.iter().map(String::as_str);
    for text in [draft, group].into_iter().chain(texts) {
        // With its length, so that a letter cannot move from one to the next.
        bytes.extend((text.len() as u64).to_be_bytes());
        bytes.extend(text.as_bytes());
    }
    crc32(&bytes)
}
