//! The codes in a pasted chat or mail.

use super::MOST_EXPERTS;
use super::reply::{CodeFault, Reply, is_hyphenated, prefix, take};

/// The most places that are looked at, so that no text takes long.
const MOST_PLACES: usize = 4 * MOST_EXPERTS;

/// Every code in a text, in order, with what is wrong with those that cannot be
/// read. Words may stand around a code, and quoting (`> `) may part it. A code
/// that was quoted again is found again: two experts may well agree.
///
/// What only looks like a code, such as `TB1` in a sentence, is passed over.
pub fn find_codes(text: &str) -> Vec<Result<Reply, CodeFault>> {
    let mut found = Vec::new();
    let mut places = 0;
    let mut next = 0;
    let mut within = false;
    for (at, letter) in text.char_indices() {
        if at < next {
            continue;
        }
        let begins = letter.is_alphanumeric() && !within;
        within = letter.is_alphanumeric();
        let Some((version, rest)) = text.get(at..).filter(|_| begins).and_then(prefix) else {
            continue;
        };
        places += 1;
        if places > MOST_PLACES {
            break;
        }
        let (reply, used) = take(version, rest);
        let hyphen = is_hyphenated(rest) && {
            let mut letters = rest.chars().skip(1);
            letters.next().is_some_and(char::is_alphanumeric)
        };
        if hyphen || reply != Err(CodeFault::Damaged) {
            found.push(reply);
        }
        // Behind the code, or else behind its prefix: a code cut short must not
        // hide the next one.
        next = text.len() - rest.len() + used;
        within = true;
    }
    found
}
