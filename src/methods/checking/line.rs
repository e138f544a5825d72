//! One printed figure and its verdict.
//!
//! A print agrees when some value within its rounding can follow from inputs
//! within theirs: `[print ± half]` and the recomputed span share a point, edges
//! included. Nothing printed is no fault; an input that is missing or cannot be
//! read leaves the line open.

use super::printed::{Print, Printed};
use super::reason::{self, Reason};
use crate::methods::bands::Band;
use crate::methods::{Figure, Outcome};
use crate::numbers::Kind;
use crate::scorecard::Path;

/// Room for binary rounding, as a share of the larger number: edges such as
/// 86.075 count as shared.
const SLACK: f64 = 1e-12;

/// A printed figure beside the recomputed one.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// What the figure is: the user's word, or a code.
    pub item: String,
    /// Which of its figures, as a code; empty where it has one.
    pub aspect: &'static str,
    /// The field in which the printed figure was typed.
    pub at: Path,
    /// The figure as printed; empty where nothing was printed.
    pub printed: String,
    /// The printed figure as a number, where it was read as one; of a class the
    /// printed value that was judged.
    pub read: Option<Printed>,
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
    /// A class of a set.
    Class(Band),
    /// Another statement; codes are marked as such.
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

impl Line {
    /// Compares a print with what follows from the inputs. Of a print that is
    /// a number in two ways the reading nearer to the recomputed figure counts.
    pub fn compare(
        item: &str,
        at: Path,
        print: &str,
        read: &Print,
        found: Outcome<Figure>,
    ) -> Line {
        let mut line = Line {
            item: item.to_owned(),
            aspect: "",
            at,
            printed: print.trim().to_owned(),
            read: None,
            found: Found::Figure(found),
            within: None,
            verdict: Verdict::Open,
            reason: None,
        };
        if let Print::Bad(problem) = read {
            line.found = Found::Figure(Outcome::refused(problem.clone(), line.at.clone()));
            return line;
        }
        let Found::Figure(Outcome::Ready(figure)) = &line.found else {
            return line;
        };
        let Some(printed) = read.beside(figure.value) else {
            line.verdict = Verdict::Unprinted;
            return line;
        };
        let span = figure.working.span();
        let [low, high] = [span[0] - printed.half, span[1] + printed.half];
        // An unbounded range is one that cannot be shown, and excludes nothing.
        line.within = (low.is_finite() && high.is_finite()).then_some([low, high]);
        if meet(printed.span(), span) {
            line.verdict = Verdict::Agrees;
            line.reason = (!meet(printed.span(), [figure.value; 2])).then_some(Reason::Rounding);
        } else {
            line.verdict = Verdict::Contradicts;
            line.reason = reason::of(printed, figure);
        }
        line.read = Some(printed.clone());
        line
    }

    /// Compares two statements about one thing: as numbers within the coarser
    /// print where both are numbers, else as words without regard to case and
    /// spaces. The second stands where a recomputed figure would.
    pub fn same(item: &str, at: Path, first: &str, second: &str) -> Line {
        let (first, second) = (first.trim(), second.trim());
        let [one, other] = [first, second].map(|text| Print::of(text, Kind::Ratio));
        let [one, other] = [one.nearest(&other), other.nearest(&one)].map(|read| read.cloned());
        let mut line = Line {
            item: item.to_owned(),
            aspect: "",
            at,
            printed: first.to_owned(),
            read: one,
            found: Found::Words(second.to_owned()),
            within: None,
            verdict: Verdict::Open,
            reason: None,
        };
        if first.is_empty() || second.is_empty() {
            return line;
        }
        let agree = match (&line.read, other) {
            (Some(one), Some(other)) => {
                let half = one.half.max(other.half);
                let agree = meet([one.value - half, one.value + half], [other.value; 2]);
                line.within = Some([other.value - half, other.value + half]);
                if !agree {
                    line.reason = reason::slip(one, other.value);
                }
                agree
            }
            _ => plain(first) == plain(second),
        };
        line.verdict = if agree {
            Verdict::Agrees
        } else {
            Verdict::Contradicts
        };
        line
    }

    /// A class or another statement beside the one that follows; open where
    /// nothing follows, unprinted where nothing was printed.
    pub fn word(item: &str, at: Path, print: &str, follows: String, agrees: bool) -> Line {
        let printed = print.trim().to_owned();
        let verdict = match (printed.is_empty(), follows.is_empty(), agrees) {
            (_, true, _) => Verdict::Open,
            (true, ..) => Verdict::Unprinted,
            (_, _, true) => Verdict::Agrees,
            _ => Verdict::Contradicts,
        };
        Line {
            item: item.to_owned(),
            aspect: "",
            at,
            printed,
            read: None,
            found: Found::Words(follows),
            within: None,
            verdict,
            reason: None,
        }
    }

    /// The same, of this figure of the item.
    pub fn of(mut self, aspect: &'static str) -> Line {
        self.aspect = aspect;
        self
    }

    /// The same with the author's remark in place of any other reason.
    pub fn said(mut self, remark: &str) -> Line {
        if !remark.trim().is_empty() {
            self.reason = Some(Reason::Said(remark.trim().to_owned()));
        }
        self
    }

    /// The same with this reason, if it is a contradiction and has none.
    pub fn because(mut self, reason: Option<Reason>) -> Line {
        if self.verdict == Verdict::Contradicts && self.reason.is_none() {
            self.reason = reason;
        }
        self
    }

    /// The recomputed figure, where there is one.
    pub fn figure(&self) -> Option<&Figure> {
        match &self.found {
            Found::Figure(outcome) => outcome.ready(),
            _ => None,
        }
    }
}

/// Whether two ranges share a point, edges included.
pub fn meet(a: [f64; 2], b: [f64; 2]) -> bool {
    let room = |x: f64, y: f64| {
        let size = x.abs().max(y.abs());
        if size.is_finite() { SLACK * size } else { 0.0 }
    };
    a[0] <= b[1] + room(a[0], b[1]) && b[0] <= a[1] + room(b[0], a[1])
}

/// A text without what does not count: case and spaces.
pub fn plain(text: &str) -> String {
    let letters = text.chars().filter(|letter| !letter.is_whitespace());
    letters.flat_map(char::to_lowercase).collect()
}
