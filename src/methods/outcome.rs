//! What becomes of a figure: ready, missing input, or refused with a reason.

use crate::numbers::Fault;
use crate::scorecard::Path;

/// The result of a computation that never invents a number.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome<T> {
    /// The value.
    Ready(T),
    /// Nothing wrong was typed, but these fields are still empty.
    Missing(Vec<Path>),
    /// What was typed does not allow a result.
    Refused(Refusal),
}

/// Why there is no result, and at which field.
#[derive(Clone, Debug, PartialEq)]
pub struct Refusal {
    /// What is wrong.
    pub problem: Problem,
    /// The field to correct.
    pub at: Path,
}

/// What can be wrong with an input.
#[derive(Clone, Debug, PartialEq)]
pub enum Problem {
    /// The text is no number.
    Unreadable(Fault),
    /// The text is a number in two ways.
    Ambiguous {
        /// Its value when the mark groups thousands.
        thousands: f64,
        /// Its value when the mark stands before decimals.
        decimal: f64,
    },
    /// The number is below what the field allows.
    Below(f64),
    /// The number is above what the field allows.
    Above(f64),
    /// The number must be whole.
    NotWhole,
    /// A ratio to a target of zero or less is not defined.
    TargetNotPositive,
    /// A negative result has no achievement percentage.
    NegativeActual,
    /// A ratio to zero is not defined.
    ZeroDenominator,
    /// The two bounds of a score rule are the same.
    EmptyRange,
    /// The sum of the weights is zero.
    NoWeight,
    /// The limit of a class is not above that of the class before.
    NotRising,
    /// A judgment outside 1/9 to 9.
    JudgmentScale,
    /// The result is larger than a number can be.
    TooLarge,
    /// This version does not know the instrument.
    UnknownInstrument,
    /// A line of pasted answers has the wrong number of columns.
    AnswerColumns {
        /// The line, counted from 1.
        line: usize,
        /// How many answers stand in it.
        found: usize,
        /// How many are expected.
        expected: usize,
    },
    /// A pasted answer is outside the scale or no number.
    AnswerScale {
        /// The line, counted from 1.
        line: usize,
        /// The column, counted from 1.
        column: usize,
        /// The highest answer.
        highest: f64,
    },
    /// More answers were pasted than the page can hold.
    TooManyAnswers(usize),
    /// An element or item has no valid answer at all.
    NoAnswers,
    /// More units are named than can be compared.
    TooManyUnits(usize),
    /// A weight meant for nine elements was chosen for another number of them.
    WeightForNine(usize),
    /// The weights of the elements sum to this instead of 1.
    WeightSum(f64),
    /// A calculation that cannot be read from this letter on, counted from 1.
    BadCalculation(usize),
    /// The chosen set has no class of this name.
    UnknownClass,
    /// Another problem, whose word this code has.
    Coded(&'static str),
}

impl<T> Outcome<T> {
    /// A refusal at this field.
    pub fn refused(problem: Problem, at: Path) -> Outcome<T> {
        Outcome::Refused(Refusal { problem, at })
    }

    /// A result that waits for one field.
    pub fn missing(path: Path) -> Outcome<T> {
        Outcome::Missing(vec![path])
    }

    /// The value, when ready.
    pub fn ready(&self) -> Option<&T> {
        match self {
            Outcome::Ready(value) => Some(value),
            _ => None,
        }
    }

    /// The same with a look at the value.
    pub fn as_ref(&self) -> Outcome<&T> {
        match self {
            Outcome::Ready(value) => Outcome::Ready(value),
            Outcome::Missing(paths) => Outcome::Missing(paths.clone()),
            Outcome::Refused(refusal) => Outcome::Refused(refusal.clone()),
        }
    }

    /// Applies a function to a ready value.
    pub fn map<U>(self, f: impl FnOnce(T) -> U) -> Outcome<U> {
        self.and_then(|value| Outcome::Ready(f(value)))
    }

    /// Goes on with a ready value.
    pub fn and_then<U>(self, f: impl FnOnce(T) -> Outcome<U>) -> Outcome<U> {
        match self {
            Outcome::Ready(value) => f(value),
            Outcome::Missing(paths) => Outcome::Missing(paths),
            Outcome::Refused(refusal) => Outcome::Refused(refusal),
        }
    }

    /// Both values, or all that is missing in either, or the first refusal.
    pub fn and<U>(self, other: Outcome<U>) -> Outcome<(T, U)> {
        match (self, other) {
            (Outcome::Ready(a), Outcome::Ready(b)) => Outcome::Ready((a, b)),
            (Outcome::Refused(refusal), _) | (_, Outcome::Refused(refusal)) => {
                Outcome::Refused(refusal)
            }
            (Outcome::Missing(mut a), Outcome::Missing(b)) => {
                join(&mut a, b);
                Outcome::Missing(a)
            }
            (Outcome::Missing(paths), _) | (_, Outcome::Missing(paths)) => Outcome::Missing(paths),
        }
    }

    /// All values, or all that is missing in any, or the first refusal.
    pub fn all(outcomes: impl IntoIterator<Item = Outcome<T>>) -> Outcome<Vec<T>> {
        let mut values = Vec::new();
        let mut missing = None;
        for outcome in outcomes {
            match outcome {
                Outcome::Ready(value) => values.push(value),
                Outcome::Missing(paths) => join(missing.get_or_insert_default(), paths),
                Outcome::Refused(refusal) => return Outcome::Refused(refusal),
            }
        }
        match missing {
            Some(paths) => Outcome::Missing(paths),
            None => Outcome::Ready(values),
        }
    }
}

/// Adds fields to those that are missing already; nine elements may wait for
/// one and the same block of answers.
fn join(all: &mut Vec<Path>, more: Vec<Path>) {
    let last = all.last().cloned();
    all.extend(more.into_iter().filter(|path| last.as_ref() != Some(path)));
}
