//! Figures that carry their own working.
//!
//! A figure's value is computed from its expression, so what "show how" prints
//! (the formula, then the same formula with the user's numbers) is what was
//! computed and nothing else.

use super::outcome::{Outcome, Problem};
use super::sources::Source;
use crate::numbers::round_half_away;
use crate::scorecard::Path;
use crate::statistics::distributions::{fisher, student_two_sided};

/// What a number measures; decides how it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Indonesian rupiah.
    Rupiah,
    /// A count of people, answers or things.
    Count,
    /// Percent; 83.13 means 83.13 %.
    Percent,
    /// An index or score from 0 to 100.
    Score,
    /// A mean on an answer scale.
    Mean,
    /// A share of 1, such as a weight.
    Weight,
    /// A ratio or a number in a unit of the user's own.
    Plain,
}

/// What a number is called: a code that the language tables translate, and the
/// user's own word for the thing where there is one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// Key into the language tables.
    pub code: &'static str,
    /// The user's word, such as a budget line or a year; may be empty.
    pub label: String,
}

/// Begins a label that is itself a code: the usual name of something that the
/// user has not named. A control character, because no name begins with one.
pub const CODE: char = '\u{1f}';

impl Name {
    /// A name without a word of the user's.
    pub fn new(code: &'static str) -> Name {
        Name::of(code, "")
    }

    /// A name for one thing among several.
    pub fn of(code: &'static str, label: impl Into<String>) -> Name {
        Name {
            code,
            label: label.into(),
        }
    }
}

/// An expression that can be computed and shown.
#[derive(Clone, Debug, PartialEq)]
pub enum Expr {
    /// An input or an earlier result.
    Term {
        /// What it is called.
        name: Name,
        /// Its value.
        value: f64,
        /// How it is written.
        unit: Unit,
    },
    /// A constant of the formula.
    Constant(f64),
    /// A sum.
    Sum(Vec<Expr>),
    /// First minus second.
    Minus(Box<[Expr; 2]>),
    /// A product.
    Times(Vec<Expr>),
    /// First over second.
    Over(Box<[Expr; 2]>),
    /// First over second, times 100 %.
    Percent(Box<[Expr; 2]>),
    /// The arithmetic mean.
    Mean(Vec<Expr>),
    /// The sum of weight times value, for weights that sum to 1.
    Weighted(Vec<[Expr; 2]>),
    /// The sum of weight times value over the sum of the weights.
    WeightedMean(Vec<[Expr; 2]>),
    /// The square root.
    Root(Box<Expr>),
    /// The expression, but no more than this.
    AtMost(Box<Expr>, f64),
    /// The expression, but no less than this.
    AtLeast(Box<Expr>, f64),
    /// A printed number, known within this much on both sides.
    Rounded(Box<Expr>, f64),
    /// A whole power.
    Power(Box<Expr>, i32),
    /// The expression rounded to so many decimals, half away from zero.
    ToDecimals(Box<Expr>, usize),
    /// The least of several.
    Least(Vec<Expr>),
    /// The greatest of several.
    Greatest(Vec<Expr>),
    /// The probability that Student's |t| is larger: t and its degrees of
    /// freedom.
    BeyondT(Box<[Expr; 2]>),
    /// The probability that F is larger: F and its two degrees of freedom.
    BeyondF(Box<[Expr; 3]>),
}

impl Expr {
    /// A named number.
    pub fn term(name: Name, value: f64, unit: Unit) -> Expr {
        Expr::Term { name, value, unit }
    }

    /// Whether every number in it is finite: one over an overflow is a finite
    /// 0 that nobody should read.
    pub fn is_finite(&self) -> bool {
        let pairs = |items: &[[Expr; 2]]| items.iter().flatten().all(Expr::is_finite);
        let parts = match self {
            Expr::Term { .. } | Expr::Constant(_) => true,
            Expr::Sum(items)
            | Expr::Times(items)
            | Expr::Mean(items)
            | Expr::Least(items)
            | Expr::Greatest(items) => items.iter().all(Expr::is_finite),
            Expr::Minus(pair) | Expr::Over(pair) | Expr::Percent(pair) => {
                pair.iter().all(Expr::is_finite)
            }
            Expr::BeyondT(of) => of.iter().all(Expr::is_finite),
            Expr::BeyondF(of) => of.iter().all(Expr::is_finite),
            Expr::Weighted(items) | Expr::WeightedMean(items) => pairs(items),
            Expr::Root(inner)
            | Expr::AtMost(inner, _)
            | Expr::AtLeast(inner, _)
            | Expr::Rounded(inner, _)
            | Expr::Power(inner, _)
            | Expr::ToDecimals(inner, _) => inner.is_finite(),
        };
        parts && self.value().is_finite()
    }

    /// One over the other, in percent.
    pub fn percent(part: Expr, whole: Expr) -> Expr {
        Expr::Percent(Box::new([part, whole]))
    }

    /// One over the other.
    pub fn over(part: Expr, whole: Expr) -> Expr {
        Expr::Over(Box::new([part, whole]))
    }

    /// One minus the other.
    pub fn minus(from: Expr, take: Expr) -> Expr {
        Expr::Minus(Box::new([from, take]))
    }

    /// A number that was printed rounded, known within this much on both sides.
    pub fn rounded(self, half: f64) -> Expr {
        Expr::Rounded(Box::new(self), half)
    }

    /// The expression held between two limits.
    pub fn between(self, least: f64, most: f64) -> Expr {
        Expr::AtMost(Box::new(Expr::AtLeast(Box::new(self), least)), most)
    }

    /// The value; not finite only when an input is, or a division by zero or
    /// an overflow was not refused before ([`Figure::new`] refuses it then).
    pub fn value(&self) -> f64 {
        let sum = |items: &[Expr]| items.iter().map(Expr::value).sum::<f64>();
        let weighted = |items: &[[Expr; 2]]| {
            let products = items.iter().map(|[w, x]| w.value() * x.value());
            products.sum::<f64>()
        };
        match self {
            Expr::Term { value, .. } | Expr::Constant(value) => *value,
            Expr::Sum(items) => sum(items),
            Expr::Minus(pair) => pair[0].value() - pair[1].value(),
            Expr::Times(items) => items.iter().map(Expr::value).product(),
            Expr::Over(pair) => pair[0].value() / pair[1].value(),
            Expr::Percent(pair) => 100.0 * pair[0].value() / pair[1].value(),
            Expr::Mean(items) => sum(items) / items.len() as f64,
            Expr::Weighted(items) => weighted(items),
            Expr::WeightedMean(items) => {
                weighted(items) / items.iter().map(|[w, _]| w.value()).sum::<f64>()
            }
            Expr::Root(inner) => inner.value().sqrt(),
            Expr::AtMost(inner, most) => inner.value().min(*most),
            Expr::AtLeast(inner, least) => inner.value().max(*least),
            Expr::Rounded(inner, _) => inner.value(),
            Expr::Power(base, power) => base.value().powi(*power),
            Expr::ToDecimals(inner, decimals) => round_half_away(inner.value(), *decimals),
            Expr::Least(items) => items.iter().map(Expr::value).fold(f64::INFINITY, f64::min),
            Expr::Greatest(items) => {
                let values = items.iter().map(Expr::value);
                values.fold(f64::NEG_INFINITY, f64::max)
            }
            Expr::BeyondT(of) => {
                let [t, df] = [0, 1].map(|part: usize| of[part].value());
                student_two_sided(t, df).unwrap_or(f64::NAN)
            }
            Expr::BeyondF(of) => {
                let [f, d1, d2] = [0, 1, 2].map(|part: usize| of[part].value());
                fisher(f, d1, d2).unwrap_or(f64::NAN)
            }
        }
    }
}

/// A result with its name, unit, working and source.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// What it is called.
    pub name: Name,
    /// Its value, always finite.
    pub value: f64,
    /// How it is written.
    pub unit: Unit,
    /// The highest value it can take, where there is one.
    pub maximum: Option<f64>,
    /// How it was computed.
    pub working: Expr,
    /// Who defined the formula.
    pub source: &'static Source,
}

impl Figure {
    /// Computes a figure; a result that is no finite number is refused at the
    /// given field.
    pub fn new(
        name: Name,
        working: Expr,
        unit: Unit,
        source: &'static Source,
        at: &Path,
    ) -> Outcome<Figure> {
        let value = working.value();
        if !value.is_finite() || !working.is_finite() {
            return Outcome::refused(Problem::TooLarge, at.clone());
        }
        Outcome::Ready(Figure {
            name,
            value,
            unit,
            maximum: None,
            working,
            source,
        })
    }

    /// This figure as an input of the next formula.
    pub fn term(&self) -> Expr {
        Expr::term(self.name.clone(), self.value, self.unit)
    }

    /// The same with a highest possible value.
    pub fn out_of(mut self, maximum: f64) -> Figure {
        self.maximum = Some(maximum);
        self
    }

    /// The same under another name.
    pub fn named(mut self, name: Name) -> Figure {
        self.name = name;
        self
    }
}
