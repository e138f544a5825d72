//! Judgments as cells hold them: fractions, decimals, and whole numbers with a
//! sign that says which of the two outweighs the other.

use super::Signs;
use crate::evaluation;
use crate::methods::inputs::Cell;
use crate::numbers::{self, Reading, plain_text};
use crate::scorecard::Entry;

/// The largest step of Saaty's scale.
const MOST: u8 = 9;
/// The place of "equal" among the steps 1/9 … 1 … 9.
const EQUAL: u8 = MOST - 1;
/// How far a computed 1/3 may lie from the step.
const NEAR: f64 = 1e-9;
/// The largest number of a signed scale, as far above 9 as entry fields allow.
const MOST_SIGNED: f64 = 9.1;

/// The place of a judgment among the 17 steps, if it is one of them.
pub(super) fn step_of(value: f64) -> Option<u8> {
    (0..=2 * EQUAL).find(|step| (value - step_value(*step)).abs() <= NEAR)
}

/// The judgment of a step; 9 for what is beyond.
pub(super) fn step_value(step: u8) -> f64 {
    match step.checked_sub(EQUAL) {
        Some(above) => f64::from((above + 1).min(MOST)),
        None => 1.0 / f64::from(MOST - step),
    }
}

/// A judgment as people write it: `3`, `1/3`, or with decimals.
pub(super) fn written(value: f64) -> String {
    let Some(step) = step_of(value) else {
        return plain_text(value);
    };
    let (fraction, whole) = match step.checked_sub(EQUAL) {
        Some(above) => ("", above + 1),
        None => ("1/", MOST - step),
    };
    [fraction, &plain_text(f64::from(whole))].concat()
}

/// The reciprocal of a judgment that was typed so; its digits are kept where
/// they would be lost.
pub(super) fn inverse(value: f64, typed: &str) -> String {
    let other = 1.0 / value;
    if step_of(other).is_none() && !typed.contains(['/', ':']) {
        let text = ["1/", typed].concat();
        if read(&text).is_some_and(|read| read.is_some()) {
            return text;
        }
    }
    written(other)
}

/// What a cell says: `None` when it cannot be read, and within that `None` when
/// it says nothing.
pub(super) fn read(text: &str) -> Option<Option<f64>> {
    match numbers::read_judgment(text) {
        Reading::Blank => Some(None),
        Reading::Value(value) => Some(Some(value)),
        _ => None,
    }
}

/// Whether an entry field takes this text for a judgment.
pub(super) fn is_judgment(text: &str) -> bool {
    matches!(evaluation::read_judgment(&Entry::new(text)), Cell::Value(_))
}

/// Whether a number is one of a signed scale that an unsigned one lacks.
pub(super) fn is_signed(text: &str) -> bool {
    let range = -MOST_SIGNED..=-1.0;
    read(text)
        .flatten()
        .is_some_and(|value| range.contains(&value))
}

/// Whether a cell could be a judgment on either scale, or is blank.
pub(super) fn is_plausible(text: &str) -> bool {
    read(text) == Some(None) || is_judgment(text) || is_signed(text)
}

/// The text for an entry field, `None` for a blank cell; a fault when the cell
/// is no judgment. `inverted` says that the column names the pair the other way
/// round, `signs` is what a sign means, where the sheet has any.
pub(super) fn judgment(
    text: &str,
    inverted: bool,
    signs: Option<Signs>,
) -> Result<Option<String>, ()> {
    let Some(value) = read(text).ok_or(())? else {
        return Ok(None);
    };
    let (typed, value, inverted) = match signs {
        None => (text.trim().to_owned(), value, inverted),
        // Between -1 and 1 a signed scale has nothing.
        Some(_) if value.abs() < 1.0 => return Err(()),
        Some(signs) => {
            let first = (value < 0.0) == (signs == Signs::NegativeFavoursFirst);
            let size = value.abs();
            (written(size), size, inverted == first)
        }
    };
    let text = if inverted {
        inverse(value, &typed)
    } else {
        typed
    };
    is_judgment(&text).then_some(Some(text)).ok_or(())
}
