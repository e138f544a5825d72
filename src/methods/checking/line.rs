//! One printed figure and its verdict.

use crate::methods::{Figure, Outcome};
use crate::scorecard::Path;

/// A printed figure beside the recomputed one.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// What the figure is: the user's word, or a code.
    pub item: String,
    /// The field in which the printed figure was typed.
    pub at: Path,
    /// The figure as printed; empty where nothing was printed.
    pub printed: String,
    /// What follows from the inputs.
    pub found: Found,
    /// The lowest and highest value that would agree: the recomputed range,
    /// widened by half a unit of the last printed digit.
    pub within: Option<[f64; 2]>,
    /// The verdict.
    pub verdict: Verdict,
    /// Why the print is wrong, where that can be told.
    pub reason: Option<Reason>,
}

/// What a check found for one line.
#[derive(Clone, Debug, PartialEq)]
pub enum Found {
    /// A number with its working, or what keeps it from being one.
    Figure(Outcome<Figure>),
    /// A class or another statement; codes are marked as such.
    Words(String),
}

/// Whether a printed figure agrees with its own inputs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The print is the recomputed figure, rounded.
    Agrees,
    /// The print cannot come from its inputs.
    Contradicts,
    /// Nothing was printed to compare with.
    Unprinted,
    /// Something is missing or cannot be read.
    Open,
}

/// Why a print is wrong.
#[derive(Clone, Debug, PartialEq)]
pub enum Reason {
    /// The author's remark, as text or code.
    Said(String),
}
