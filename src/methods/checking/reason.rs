//! Why a print is wrong, told from the print and the recomputed figure alone.
//!
//! The detectors run on contradictions only, the most specific first, and one
//! reason stands. None is a proof: each says which slip would give this print.

use super::line::{Line, Verdict, meet};
use super::printed::Printed;
use crate::methods::{Expr, Figure};
use crate::numbers::{Notation, Style, format};

/// Why a print is wrong, or why it is right although it looks wrong.
#[derive(Clone, Debug, PartialEq)]
pub enum Reason {
    /// The author's remark, as text or code.
    Said(String),
    /// It agrees, but only because the inputs were printed rounded.
    Rounding,
    /// The sign is the other one.
    Sign,
    /// Its digits are those of this number with some left out.
    DigitsDropped(f64),
    /// Its digits are those of this number with two neighbours exchanged.
    DigitsSwapped(f64),
    /// One digit differs from this number.
    DigitWrong(f64),
    /// It is so many times the figure: 1000, or 0.1.
    Factor(f64),
    /// Cut off after its last digit; rounded it would be this.
    Cut(f64),
    /// The sum of so many values where their mean belongs.
    SumForMean(usize),
    /// The mean of so many values where their sum belongs.
    MeanForSum(usize),
    /// What is left to 100 instead of the figure.
    Complement,
    /// The ratio upside down.
    Inverted,
    /// Above the highest value that the definition allows.
    AboveLimit(f64),
    /// Below the lowest value that the definition allows.
    BelowLimit(f64),
    /// The value of another line, copied.
    Copied(String),
    /// The amount that would fit the other figures.
    Needed(f64),
    /// An amount between these two would fit the other figures.
    NeededBetween([f64; 2]),
    /// The slip is in a part, where this amount would fit.
    InPart(String, f64),
    /// No class holds the totals from the one to the other.
    Gap([f64; 2]),
    /// The class reaches into the next one.
    Overlap,
    /// Divided by the one instead of by the other; 1 is not divided at all.
    Divisor([f64; 2]),
    /// The class next to the right one.
    NeighbourClass,
    /// The class that would be right if the scale ran the other way.
    Polarity,
}

/// The shortest print in which dropped or exchanged digits are more than
/// chance, and the shortest in which one wrong digit is.
const FEWEST_DIGITS: usize = 3;
const FEWEST_FOR_ONE: usize = 4;
/// Factors that a misplaced mark or a changed unit gives.
const FACTORS: [f64; 6] = [10.0, 100.0, 1000.0, 0.1, 0.01, 0.001];

/// The reason that a print contradicts a figure, if one is seen.
pub fn of(printed: &Printed, figure: &Figure) -> Option<Reason> {
    let print = printed.span();
    let span = figure.working.span();
    if meet([-print[1], -print[0]], span) {
        return Some(Reason::Sign);
    }
    let scaled = |factor: f64| span.map(|end| factor * end);
    // A single digit is ten times something too easily.
    let telling = digits(printed.value, printed.decimals.max(0) as usize).len() >= 2;
    let factor = FACTORS.iter().find(|one| meet(print, scaled(**one)));
    if let (true, Some(factor)) = (telling, factor) {
        return Some(Reason::Factor(*factor));
    }
    match &figure.working {
        Expr::Mean(items) if items.len() > 1 && meet(print, scaled(items.len() as f64)) => {
            return Some(Reason::SumForMean(items.len()));
        }
        Expr::Sum(items) if items.len() > 1 && meet(print, scaled(1.0 / items.len() as f64)) => {
            return Some(Reason::MeanForSum(items.len()));
        }
        _ => {}
    }
    if let Some(slip) = slip(printed, figure.value) {
        return Some(slip);
    }
    match &figure.working {
        Expr::Percent(_) if meet(print, [100.0 - span[1], 100.0 - span[0]]) => {
            return Some(Reason::Complement);
        }
        Expr::Percent(_) if span[0] > 0.0 && meet(print, [1e4 / span[1], 1e4 / span[0]]) => {
            return Some(Reason::Inverted);
        }
        Expr::Over(_) if span[0] > 0.0 && meet(print, [1.0 / span[1], 1.0 / span[0]]) => {
            return Some(Reason::Inverted);
        }
        _ => {}
    }
    let beyond = figure.maximum.filter(|most| print[0] > *most);
    beyond.map(Reason::AboveLimit)
}

/// The slip of the pen or the keyboard that turns a number into this print.
pub fn slip(printed: &Printed, value: f64) -> Option<Reason> {
    let decimals = usize::try_from(printed.decimals).ok()?;
    // The number as it should have been printed, and its digits.
    let right = crate::numbers::round_half_away(value, decimals);
    let of = |value: f64| digits(value, decimals);
    let (print, whole) = (of(printed.value), of(right));
    if cut(value, decimals) == print && (value < 0.0) == (printed.value < 0.0) {
        return Some(Reason::Cut(right));
    }
    if print.len() < FEWEST_DIGITS {
        return None;
    }
    let same = |a: &mut dyn Iterator<Item = (&u8, &u8)>| a.take_while(|(x, y)| x == y).count();
    let head = same(&mut print.iter().zip(&whole));
    let tail = same(&mut print.iter().rev().zip(whole.iter().rev()));
    if print.len() < whole.len() {
        let left_out = head + tail >= print.len();
        return left_out.then_some(Reason::DigitsDropped(right));
    }
    if print.len() > whole.len() || head + tail >= print.len() {
        return None;
    }
    // From the first to the last digit that differs.
    match (
        &print[head..print.len() - tail],
        &whole[head..whole.len() - tail],
    ) {
        ([a, b], [c, d]) if a == d && b == c => Some(Reason::DigitsSwapped(right)),
        // In the last place a digit is as likely rounding as a slip.
        ([_], _) if tail > 0 && print.len() >= FEWEST_FOR_ONE => Some(Reason::DigitWrong(right)),
        _ => None,
    }
}

/// The digits of a number printed with so many decimals, without leading zeros.
fn digits(value: f64, decimals: usize) -> Vec<u8> {
    let text = format(value, decimals, Style::Plain, Notation::Indonesian);
    let digits = text.bytes().filter(u8::is_ascii_digit);
    digits.skip_while(|digit| *digit == b'0').collect()
}

/// The digits of a number cut off after so many decimals.
fn cut(value: f64, decimals: usize) -> Vec<u8> {
    // Ten more decimals hold every digit that is data rather than residue.
    let mut all = digits(value, decimals + 10);
    all.truncate(all.len().saturating_sub(10));
    all
}

/// Names the lines whose print is the figure of another line.
pub fn copied(lines: &mut [Line]) {
    for index in 0..lines.len() {
        let line = &lines[index];
        let open = line.verdict == Verdict::Contradicts
            && matches!(
                line.reason,
                None | Some(Reason::DigitWrong(_) | Reason::DigitsSwapped(_))
            );
        let Some(print) = line.read.as_ref().filter(|_| open) else {
            continue;
        };
        let size = print.value.abs();
        if digits(size, print.decimals.max(0) as usize).len() < FEWEST_DIGITS {
            continue;
        }
        let other = lines.iter().enumerate().find(|(place, other)| {
            let right = other.figure().map(|figure| figure.value.abs());
            let there = other.read.as_ref().map(|read| read.value.abs());
            *place != index
                && other.verdict == Verdict::Agrees
                && (there == Some(size)
                    || right.is_some_and(|right| meet(print.span(), [right; 2])))
        });
        if let Some((_, other)) = other {
            let from = other.item.clone();
            lines[index].reason = Some(Reason::Copied(from));
        }
    }
}
