//! NIST's Statistical Reference Datasets as a measure of this program, which the
//! page runs in the user's own browser.
//!
//! The measure of a figure is the number of digits it has in common with the
//! exact one, NIST's log relative error: `-log10(|x - c| / |c|)`, from 0 to 15.
//! It has no meaning for a figure that is exactly 0 (the errors of a perfect
//! fit), which is left out. What other programs reach is in [`others`], and two
//! plain ways of computing run beside ours in [`plain`].

mod filip;
mod measured;
pub mod others;
mod pi;
pub mod plain;
mod run;
mod univariate;
mod wampler;

pub use filip::FILIP;
pub use measured::{LONGLEY, NOINT1, NOINT2, NORRIS, PONTIUS};
pub use run::{Answer, Digits, Figure, Reached, Run, digits, worst};
pub use univariate::{
    LEW, LOTTERY, MAVRO, MICHELSO, NUMACC1, NUMACC2, NUMACC3, NUMACC4, PI_DIGITS,
};
pub use wampler::{WAMPLER1, WAMPLER2, WAMPLER3, WAMPLER4, WAMPLER5};

use crate::statistics::double_double::{Double, doubles, nearest, powers};
use crate::statistics::regression::Options;

/// A regression with its exact answer.
#[derive(Debug)]
pub struct Linear {
    /// NIST's name for it.
    pub name: &'static str,
    /// Whether there is a constant.
    pub intercept: bool,
    /// The predictors are the powers of the one column up to this.
    pub degree: usize,
    /// The response.
    pub y: fn() -> Vec<f64>,
    /// The columns.
    pub x: fn() -> Vec<Vec<f64>>,
    /// The coefficients, the constant first.
    pub beta: &'static [f64],
    /// Their standard errors.
    pub se: &'static [f64],
    /// The standard deviation of the residuals.
    pub residual_sd: f64,
    /// R².
    pub r_squared: f64,
    /// The explained sum of squares.
    pub ss_reg: f64,
    /// The residual sum of squares.
    pub ss_res: f64,
    /// F; none in a perfect fit.
    pub f: Option<f64>,
    /// The digits that the exact answer for the data rounded to `f64` has in its
    /// coefficients: no program that reads `f64` can have more.
    pub ceiling: f64,
    /// The same where the powers too are rounded.
    pub rounded_ceiling: f64,
}

/// A list of numbers with its exact description.
#[derive(Debug)]
pub struct Univariate {
    /// NIST's name for it.
    pub name: &'static str,
    /// The numbers.
    pub values: fn() -> Vec<f64>,
    /// Their mean.
    pub mean: f64,
    /// Their standard deviation.
    pub sd: f64,
    /// Their autocorrelation with the value before.
    pub r1: f64,
    /// The digits that the data rounded to `f64` have in their standard deviation.
    pub ceiling: f64,
}

/// The numbers of a text.
fn numbers(text: &str) -> Vec<f64> {
    let numbers = text.split_ascii_whitespace();
    numbers.filter_map(|one| one.parse().ok()).collect()
}

impl Linear {
    /// How many predictors there are.
    pub fn predictors(&self) -> usize {
        self.beta.len() - usize::from(self.intercept)
    }

    /// The predictors with all digits of their powers.
    pub fn exact(&self) -> Vec<Vec<Double>> {
        let columns = (self.x)();
        match columns.first() {
            Some(first) if self.degree > 1 => powers(first, self.degree),
            _ => columns.iter().map(|one| doubles(one)).collect(),
        }
    }

    /// The predictors as a file of data would hold them: their powers rounded.
    pub fn rounded(&self) -> Vec<Vec<f64>> {
        self.exact().iter().map(|one| nearest(one)).collect()
    }

    /// What is chosen for it.
    pub fn options(&self) -> Options {
        Options {
            intercept: self.intercept,
            ..Options::default()
        }
    }
}

/// What a set asks for.
#[derive(Clone, Copy, Debug)]
pub enum Task {
    /// A regression.
    Linear(&'static Linear),
    /// The same with its powers rounded to `f64` before it begins.
    Rounded(&'static Linear),
    /// A description.
    Univariate(&'static Univariate),
}

/// A set and what is wanted of it.
#[derive(Clone, Copy, Debug)]
pub struct Set {
    /// What it asks for.
    pub task: Task,
    /// So many digits every figure must have.
    pub least: f64,
}

/// What every set must reach where its data do not forbid it.
const LEAST: f64 = 12.0;

const fn linear(set: &'static Linear) -> Set {
    Set {
        task: Task::Linear(set),
        least: LEAST,
    }
}

const fn list(set: &'static Univariate, least: f64) -> Set {
    Set {
        task: Task::Univariate(set),
        least,
    }
}

/// Every set, in NIST's order of difficulty.
pub static SETS: [Set; 21] = [
    linear(&NORRIS),
    linear(&PONTIUS),
    linear(&NOINT1),
    linear(&NOINT2),
    Set {
        task: Task::Linear(&FILIP),
        least: 13.0,
    },
    // Rounded, Filip's tenth powers are another problem, whose exact answer has
    // 7.6 digits in common with the certified one.
    Set {
        task: Task::Rounded(&FILIP),
        least: 7.0,
    },
    linear(&LONGLEY),
    linear(&WAMPLER1),
    linear(&WAMPLER2),
    linear(&WAMPLER3),
    linear(&WAMPLER4),
    linear(&WAMPLER5),
    list(&PI_DIGITS, LEAST),
    list(&LOTTERY, LEAST),
    list(&LEW, LEAST),
    list(&MAVRO, LEAST),
    list(&MICHELSO, LEAST),
    list(&NUMACC1, LEAST),
    list(&NUMACC2, LEAST),
    // Their decimals are no binary numbers: so many digits the data have.
    list(&NUMACC3, 9.4),
    list(&NUMACC4, 8.2),
];

impl Set {
    /// NIST's name for it.
    pub fn name(&self) -> &'static str {
        match self.task {
            Task::Linear(set) | Task::Rounded(set) => set.name,
            Task::Univariate(set) => set.name,
        }
    }

    /// Whether its powers are rounded before it begins.
    pub fn is_rounded(&self) -> bool {
        matches!(self.task, Task::Rounded(_))
    }

    /// How many rows it has.
    pub fn rows(&self) -> usize {
        match self.task {
            Task::Linear(set) | Task::Rounded(set) => (set.y)().len(),
            Task::Univariate(set) => (set.values)().len(),
        }
    }

    /// How many predictors it has; none in a list of numbers.
    pub fn predictors(&self) -> Option<usize> {
        match self.task {
            Task::Linear(set) | Task::Rounded(set) => Some(set.predictors()),
            Task::Univariate(_) => None,
        }
    }

    /// The most digits that its data allow in the coefficients or the standard
    /// deviation.
    pub fn ceiling(&self) -> f64 {
        match self.task {
            Task::Linear(set) => set.ceiling,
            Task::Rounded(set) => set.rounded_ceiling,
            Task::Univariate(set) => set.ceiling,
        }
    }

    /// The figures that it certifies.
    pub fn figures(&self) -> &'static [Figure] {
        match self.task {
            Task::Univariate(_) => &Figure::LIST,
            _ => &Figure::REGRESSION,
        }
    }
}
