//! A questionnaire in a link: what an expert needs in order to judge the pairs.
//!
//! The bytes are a head of four (version, length of what follows, a check of the
//! three), then language, key, texts parted by zero, and the sum over all of it.
//! The length comes first because messengers cut long links, and who sends one
//! must learn that it was cut and not that it is wrong.

use super::code;
use super::{MOST_MEMBERS, few};

/// The version that this program writes, and the newest that it reads.
const VERSION: u8 = 1;
/// The most letters of a link's payload; messengers and mail programs carry as
/// many.
pub const LONGEST_FRAGMENT: usize = 8_192;
/// The most characters of a title and of a member's label.
pub const LONGEST_LABEL: usize = 200;
/// The most characters of the instructions.
pub const LONGEST_ABOUT: usize = 1_000;

const HEAD: usize = 4;
/// Language and key.
const FIXED: usize = 5;
/// Any value will do that makes a head of zeros no head.
const HEAD_CHECK: u8 = 0xa5;
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

/// Why a link holds no question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkFault {
    /// Nothing.
    Empty,
    /// A text that is no such link.
    NotALink,
    /// The end is missing.
    Cut,
    /// Something in it was changed.
    Altered,
    /// Made by a newer version of this program.
    Newer {
        /// The version of the link.
        version: u8,
    },
    /// Longer than any link of this program.
    TooLong,
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
        let length = u16::try_from(body.len() + code::SUM).unwrap_or(u16::MAX);
        let [high, low] = length.to_be_bytes();
        let mut bytes = vec![VERSION, high, low, head_check(VERSION, high, low)];
        bytes.extend(body);
        code::seal(&mut bytes);
        code::to_link(&bytes)
    }

    /// Reads the payload of a link, or a whole link or fragment with `q=`; what
    /// a line break or a full stop added to it is passed over.
    pub fn from_fragment(text: &str) -> Result<Question, LinkFault> {
        let text = match text.split_once("#q=") {
            Some((_, payload)) => payload,
            None => text.trim_start().trim_start_matches("q="),
        };
        let mut values = Vec::new();
        let mut letters = text.chars();
        let mut foreign = false;
        for letter in letters.by_ref().filter(|letter| !letter.is_whitespace()) {
            let Some(value) = code::link_value_of(letter) else {
                foreign = true;
                break;
            };
            if values.len() == LONGEST_FRAGMENT {
                return Err(LinkFault::TooLong);
            }
            values.push(value);
        }
        // Only punctuation may follow, as behind a link in a sentence.
        let goes_on = foreign && letters.any(|letter| code::link_value_of(letter).is_some());
        match open(&values) {
            Err(LinkFault::Cut) if goes_on => Err(LinkFault::Altered),
            Err(LinkFault::Empty) if foreign => Err(LinkFault::NotALink),
            other => other,
        }
    }
}

/// One changed letter touches six neighbouring bits, which fall on different
/// bits of this.
fn head_check(version: u8, high: u8, low: u8) -> u8 {
    version ^ high ^ low ^ HEAD_CHECK
}

fn open(values: &[u8]) -> Result<Question, LinkFault> {
    if values.is_empty() {
        return Err(LinkFault::Empty);
    }
    // The head is whole letters and some bits of the next.
    let letters = (HEAD * 8).div_ceil(6);
    let Some(head) = values.get(..letters) else {
        // The first letter of every version up to 3; there is no more to go by.
        return Err(match values.first() {
            Some(0) => LinkFault::Cut,
            _ => LinkFault::NotALink,
        });
    };
    let mut head = head.to_vec();
    // Those bits belong to what follows.
    if let Some(last) = head.last_mut() {
        *last &= 0b11_0000;
    }
    let head = code::from_link_values(&head).unwrap_or_default();
    let [version, high, low, check] = head[..] else {
        return Err(LinkFault::NotALink);
    };
    if check != head_check(version, high, low) {
        return Err(match version {
            VERSION => LinkFault::Altered,
            _ => LinkFault::NotALink,
        });
    }
    let length = HEAD + usize::from(u16::from_be_bytes([high, low]));
    let letters = (length * 8).div_ceil(6);
    if values.len() < letters {
        return Err(LinkFault::Cut);
    }
    let bytes = match code::from_link_values(values) {
        Some(bytes) if values.len() == letters && code::is_sound(&bytes) => bytes,
        _ => return Err(LinkFault::Altered),
    };
    // Every version keeps the head and the sum, so this is not damage.
    if version > VERSION {
        return Err(LinkFault::Newer { version });
    }
    let body = bytes.get(HEAD..bytes.len() - code::SUM);
    body.and_then(content).ok_or(LinkFault::Altered)
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
    code::sum(&bytes)
}
