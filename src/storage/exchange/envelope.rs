//! Bytes as the payload of a link, so that damage on the way is told from bytes
//! that were never ours.
//!
//! The bytes are a head of four (version, length of what follows, a check of the
//! three), then the content, and the sum over all of it. The length comes first
//! because messengers cut long links, and who sends one must learn that it was
//! cut and not that it is wrong.

use super::code;

/// The most letters of a link's payload; messengers and mail programs carry as
/// many.
pub const LONGEST_FRAGMENT: usize = 8_192;

const HEAD: usize = 4;
/// No link of any kind has fewer letters.
const LEAST: usize = 24;

/// What a kind of link has of its own.
pub(super) struct Envelope {
    /// What stands before the payload in an address.
    pub mark: &'static str,
    /// The version that this program writes, and the newest that it reads.
    pub version: u8,
    /// What the check of the head is mixed with. Any value will do that makes a
    /// head of zeros no head and differs from other kinds'.
    pub check: u8,
}

/// Why a link holds nothing that can be read.
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

impl Envelope {
    /// The payload that carries this content.
    pub fn close(&self, content: &[u8]) -> String {
        let length = u16::try_from(content.len() + code::SUM).unwrap_or(u16::MAX);
        let [high, low] = length.to_be_bytes();
        let mut bytes = vec![self.version, high, low];
        bytes.push(self.head_check(self.version, high, low));
        bytes.extend(content);
        code::seal(&mut bytes);
        code::to_link(&bytes)
    }

    /// The content of a payload, of a whole link, or of a fragment; what a line
    /// break or a full stop added to it is passed over.
    pub fn open(&self, text: &str) -> Result<Vec<u8>, LinkFault> {
        let text = match text.split_once(&format!("#{}", self.mark)) {
            Some((_, payload)) => payload,
            None => text.trim_start().trim_start_matches(self.mark),
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
        match self.content(&values) {
            Err(LinkFault::Cut) if goes_on => Err(LinkFault::Altered),
            Err(LinkFault::Empty) if foreign => Err(LinkFault::NotALink),
            other => other,
        }
    }

    /// One changed letter touches six neighbouring bits, which fall on different
    /// bits of this.
    fn head_check(&self, version: u8, high: u8, low: u8) -> u8 {
        version ^ high ^ low ^ self.check
    }

    fn content(&self, values: &[u8]) -> Result<Vec<u8>, LinkFault> {
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
        if check != self.head_check(version, high, low) {
            // What is as long as a link was one.
            return Err(match version == self.version || values.len() >= LEAST {
                true => LinkFault::Altered,
                false => LinkFault::NotALink,
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
        if version > self.version {
            return Err(LinkFault::Newer { version });
        }
        let content = bytes.get(HEAD..bytes.len().saturating_sub(code::SUM));
        content.map(<[u8]>::to_vec).ok_or(LinkFault::Altered)
    }
}
