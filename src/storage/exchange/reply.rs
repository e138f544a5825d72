//! An expert's judgments in a short code: `TB1-1AKW-…`.
//!
//! Behind the prefix stand, in base 32: members and length of the bytes in 16
//! bits, the question's key, the answer's own number, the judgments as one number
//! in base 18 (a digit a pair: missing, or one of Saaty's 17 steps), the name,
//! and the sum. The sum covers the version too. Every version begins with such 16 bits and ends with
//! such a sum, so that a newer code is told from a damaged one.

use super::cells::{step_of, step_value};
use super::{MOST_MEMBERS, code, few, pairs};

/// The version that this program writes, and the newest that it reads.
const VERSION: u8 = 1;
const PREFIX: &str = "TB1-";
/// The most characters of a name in a code.
pub const LONGEST_NAME: usize = 60;

/// Members and length, the key, and the answer's number.
const HEAD: usize = 10;
const LENGTH_BITS: usize = 10;
/// Missing, or one of the steps.
const BASE: u32 = 18;
/// How far the text of a code may be spread by quoting, in bytes.
const SPREAD: usize = 4_000;

/// An expert's answer to a question.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reply {
    /// The key of the question; see [`super::key_of`].
    pub question: u32,
    /// A number that tells this answer from those of other experts, and that it
    /// keeps when it is corrected and sent again.
    pub sheet: u32,
    /// The expert's name; may be empty.
    pub name: String,
    /// How many times the first of a pair outweighs the second, row by row
    /// above the diagonal; `None` where it was not judged.
    pub judgments: Vec<Option<f64>>,
}

/// Why a text is no reply.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeFault {
    /// Nothing.
    Empty,
    /// A text that does not begin as codes do.
    NotACode,
    /// A code of which a part is changed, missing or too much.
    Damaged,
    /// A code of a newer version of this program.
    Newer,
}

/// Why a reply does not belong to a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Misfit {
    /// It answers another question, or the members were changed since.
    OtherQuestion,
    /// It compares another number of members.
    OtherSize,
}

impl Reply {
    /// The number of members compared; 0 when the judgments fill no triangle.
    pub fn members(&self) -> usize {
        let count = self.judgments.len();
        let mut sizes = 2..=MOST_MEMBERS;
        sizes.find(|size| pairs(*size) == count).unwrap_or_default()
    }

    /// The code; `None` when a judgment is none of Saaty's 17 steps or there is
    /// no such number of pairs. The name is cut to [`LONGEST_NAME`].
    ///
    /// ```
    /// use timbang::storage::exchange::Reply;
    /// let judgments = vec![Some(3.0), None, Some(1.0 / 5.0)];
    /// let reply = Reply { question: 7, sheet: 1, name: "Ani".to_owned(), judgments };
    /// let code = reply.code().expect("three steps");
    /// assert!(code.starts_with("TB1-") && code.len() < 50);
    /// assert_eq!(Reply::parse(&code), Ok(reply));
    /// ```
    pub fn code(&self) -> Option<String> {
        let members = self.members();
        let mut digits = Vec::new();
        for judgment in &self.judgments {
            digits.push(match judgment {
                None => 0,
                Some(value) => 1 + step_of(*value)?,
            });
        }
        if members == 0 {
            return None;
        }
        let name = few(&self.name, LONGEST_NAME, false);
        let packed = pack(&digits);
        let length = HEAD + packed.len() + name.len() + code::SUM;
        let size = u16::try_from(members << LENGTH_BITS | length).ok()?;
        let mut bytes = vec![VERSION];
        bytes.extend(size.to_be_bytes());
        bytes.extend(self.question.to_be_bytes());
        bytes.extend(self.sheet.to_be_bytes());
        bytes.extend(packed);
        bytes.extend(name.as_bytes());
        code::seal(&mut bytes);
        Some([PREFIX, &code::to_letters(&bytes[1..])].concat())
    }

    /// Reads one code. Case, hyphens, spaces, line breaks and quotation marks
    /// do not matter.
    pub fn parse(text: &str) -> Result<Reply, CodeFault> {
        let text = text.trim_start_matches(|letter: char| !letter.is_alphanumeric());
        if text.is_empty() {
            return Err(CodeFault::Empty);
        }
        let (version, rest) = prefix(text).ok_or(CodeFault::NotACode)?;
        let (reply, used) = take(version, rest);
        let more = rest
            .get(used..)
            .is_some_and(|more| more.contains(char::is_alphanumeric));
        match reply {
            Ok(_) | Err(CodeFault::Newer) if more => Err(CodeFault::Damaged),
            reply => reply,
        }
    }

    /// Whether the reply answers the question with this key and so many members.
    pub fn fits(&self, key: u32, members: usize) -> Result<(), Misfit> {
        if self.question != key {
            return Err(Misfit::OtherQuestion);
        }
        if self.judgments.len() != pairs(members) {
            return Err(Misfit::OtherSize);
        }
        Ok(())
    }
}

/// The version of a code that begins a text, and what follows the prefix.
pub(super) fn prefix(text: &str) -> Option<(u8, &str)> {
    let mut letters = text.chars();
    let found = |letter: Option<char>, wanted: char| {
        letter.filter(|letter| letter.eq_ignore_ascii_case(&wanted))
    };
    found(letters.next(), 'T')?;
    found(letters.next(), 'B')?;
    let version = code::value_of(letters.next()?)?;
    (1..10)
        .contains(&version)
        .then_some((version, letters.as_str()))
}

/// Whether a prefix is followed by a hyphen, as this program writes it; word
/// processors make a dash of it.
pub(super) fn is_hyphenated(rest: &str) -> bool {
    rest.starts_with(|letter| matches!(letter, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}'))
}

/// Reads a code from behind its prefix; also how many bytes of the text it
/// took. Its length ends it, so words may follow.
pub(super) fn take(version: u8, rest: &str) -> (Result<Reply, CodeFault>, usize) {
    let damaged = (Err(CodeFault::Damaged), 0);
    let mut values = Vec::new();
    let mut length = 0;
    let mut within = false;
    for (at, letter) in rest.char_indices().take_while(|(at, _)| *at < SPREAD) {
        let begins = letter.is_alphanumeric() && !within;
        within = letter.is_alphanumeric();
        if !within {
            continue;
        }
        // The next code begins before this one is complete.
        if begins && prefix(&rest[at..]).is_some_and(|(_, rest)| is_hyphenated(rest)) {
            return damaged;
        }
        let Some(value) = code::value_of(letter) else {
            return damaged;
        };
        values.push(value);
        if let [one, two, three, four] = values[..] {
            let bits = [one, two, three, four].into_iter();
            let bits = bits.fold(0, |bits, value| bits << 5 | usize::from(value));
            // 20 bits were read, of which four belong to the key.
            length = bits >> 4 & ((1 << LENGTH_BITS) - 1);
            if length < HEAD + code::SUM {
                return damaged;
            }
        }
        if length > 0 && values.len() == code::letters_for(length) {
            return (decode(version, &values), at + letter.len_utf8());
        }
    }
    damaged
}

fn decode(version: u8, values: &[u8]) -> Result<Reply, CodeFault> {
    let mut bytes = vec![version];
    bytes.extend(code::from_values(values).ok_or(CodeFault::Damaged)?);
    if !code::is_sound(&bytes) {
        return Err(CodeFault::Damaged);
    }
    if version > VERSION {
        return Err(CodeFault::Newer);
    }
    let content = bytes.get(1..bytes.len() - code::SUM);
    content.and_then(reply).ok_or(CodeFault::Damaged)
}

/// `None` for what this program does not write, though the sum is right.
fn reply(content: &[u8]) -> Option<Reply> {
    let (head, rest) = content.split_first_chunk::<HEAD>()?;
    let [high, low, k, e, y, z, sheet @ ..] = head;
    let members = usize::from(u16::from_be_bytes([*high, *low])) >> LENGTH_BITS;
    if !(2..=MOST_MEMBERS).contains(&members) {
        return None;
    }
    let count = pairs(members);
    let (packed, name) = rest.split_at_checked(packed_size(count))?;
    let name = std::str::from_utf8(name).ok()?;
    let digits = unpack(packed, count)?;
    let judgment = |digit: &u8| digit.checked_sub(1).map(step_value);
    Some(Reply {
        question: u32::from_be_bytes([*k, *e, *y, *z]),
        sheet: u32::from_be_bytes(*sheet),
        name: few(name, LONGEST_NAME, false),
        judgments: digits.iter().map(judgment).collect(),
    })
}

/// How many bytes hold so many digits: a digit takes 4.1699 bits.
fn packed_size(digits: usize) -> usize {
    (digits * 4_170).div_ceil(8_000)
}

/// Digits of base 18 as one number, its lowest byte first.
fn pack(digits: &[u8]) -> Vec<u8> {
    let mut bytes = vec![0; packed_size(digits.len())];
    for digit in digits.iter().rev() {
        let mut carry = u32::from(*digit);
        for byte in &mut bytes {
            carry += u32::from(*byte) * BASE;
            *byte = carry as u8;
            carry >>= 8;
        }
    }
    bytes
}

/// The reverse of `pack`; `None` when the number has more digits than that.
fn unpack(bytes: &[u8], count: usize) -> Option<Vec<u8>> {
    let mut bytes = bytes.to_vec();
    let mut digits = Vec::new();
    for _ in 0..count {
        let mut rest = 0;
        for byte in bytes.iter_mut().rev() {
            rest = rest << 8 | u32::from(*byte);
            *byte = (rest / BASE) as u8;
            rest %= BASE;
        }
        digits.push(rest as u8);
    }
    bytes.iter().all(|byte| *byte == 0).then_some(digits)
}
