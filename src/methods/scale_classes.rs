//! Classes of equal width on an answer scale, in numbers other than the usual.
//!
//! `limit_i = 1 + i * (highest - 1) / k`, for scales to 4, 5 and 7 with k of 3,
//! 4 or 5 classes; an exact limit with more than two decimals is written as the
//! first value of two decimals that reaches it, since values are judged so:
//! 2.3333 as 2.34. The usual numbers of classes stand with the other sets (see
//! [`super::bands`]).
//!
//! Source: class width as in Sugiyono (secondary).

use super::bands::{BandSet, LIKERT_4, LIKERT_5, LIKERT_7};
use super::sources;
use std::borrow::Cow;

const THREE: &[&str] = &["low", "medium", "high"];
const FOUR: &[&str] = &["not-good", "less-good", "good", "very-good"];
const FIVE: &[&str] = &["very-bad", "not-good", "fair", "good", "very-good"];

const fn set(
    key: &'static str,
    limits: &'static [f64],
    classes: &'static [&'static str],
    highest: f64,
) -> BandSet {
    BandSet {
        key: Cow::Borrowed(key),
        limits: Cow::Borrowed(limits),
        classes,
        words: Vec::new(),
        falling: false,
        letters: &[],
        range: [1.0, highest],
        source: &sources::LIKERT,
    }
}

/// Three classes of a scale from 1 to 4.
pub static LIKERT_4_3: BandSet = set("likert4-3", &[2.0, 3.0], THREE, 4.0);
/// Five classes of a scale from 1 to 4.
pub static LIKERT_4_5: BandSet = set("likert4-5", &[1.6, 2.2, 2.8, 3.4], FIVE, 4.0);
/// Three classes of a scale from 1 to 5.
pub static LIKERT_5_3: BandSet = set("likert5-3", &[2.34, 3.67], THREE, 5.0);
/// Four classes of a scale from 1 to 5.
pub static LIKERT_5_4: BandSet = set("likert5-4", &[2.0, 3.0, 4.0], FOUR, 5.0);
/// Three classes of a scale from 1 to 7.
pub static LIKERT_7_3: BandSet = set("likert7-3", &[3.0, 5.0], THREE, 7.0);
/// Four classes of a scale from 1 to 7.
pub static LIKERT_7_4: BandSet = set("likert7-4", &[2.5, 4.0, 5.5], FOUR, 7.0);

/// The sets for a scale to 4, the usual one first.
pub static OF_FOUR: [&BandSet; 3] = [&LIKERT_4, &LIKERT_4_3, &LIKERT_4_5];
/// The sets for a scale to 5, the usual one first.
pub static OF_FIVE: [&BandSet; 3] = [&LIKERT_5, &LIKERT_5_3, &LIKERT_5_4];
/// The sets for a scale to 7, the usual one first.
pub static OF_SEVEN: [&BandSet; 3] = [&LIKERT_7, &LIKERT_7_3, &LIKERT_7_4];
