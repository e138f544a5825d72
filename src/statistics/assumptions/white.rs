//! White's test: regresses the squared residuals on the predictors, their squares
//! and their products of two; `n R²` is chi-squared.
//!
//! The degrees of freedom are the number of these terms that are no combination of
//! others: the square of a variable of two values, or a product that repeats
//! another term, counts for nothing, as in EViews. k predictors have k (k + 3) / 2
//! terms: with 30 predictors 495, which a questionnaire of a few hundred rows
//! cannot carry, and whose decomposition on 5,000 rows keeps a slow telephone busy
//! for half a minute; hence [`MOST_WORK`]. Source: White (1980), *A heteroskedasticity-consistent
//! covariance matrix estimator and a direct test for heteroskedasticity*.
//! Accuracy: 1e-12.

use super::scedasticity::regress;
use super::{ChiSquared, scaled};
use crate::statistics::double_double::Double;
use crate::statistics::fault::Fault;
use crate::statistics::least_squares::{Basis, centre};

/// Rows times the square of the terms: so much takes a quarter of a second
/// natively, and one or two on a slow telephone.
pub const MOST_WORK: f64 = 5e7;

/// The test, a column at a time.
#[derive(Clone, Debug)]
pub struct White {
    basis: Basis,
    squares: Vec<Double>,
}

/// How many terms k predictors have.
pub fn terms(k: usize) -> usize {
    k * (k + 3) / 2
}

impl White {
    /// Prepares the test of residuals on predictors. [`Fault::TooLarge`] where the
    /// work is more than `most`, [`Fault::TooFew`] with no more rows than terms and
    /// a constant, [`Fault::NoVariance`] without residuals.
    pub fn new(columns: &[Vec<Double>], residuals: &[Double], most: f64) -> Result<White, Fault> {
        if let Some(column) = columns.iter().position(|one| one.len() != residuals.len()) {
            return Err(Fault::Lengths {
                column: Some(column),
            });
        }
        let terms = terms(columns.len());
        let rows = residuals.len();
        if rows < terms + 2 {
            return Err(Fault::TooFew {
                rows,
                needed: terms + 2,
            });
        }
        if rows as f64 * terms as f64 * terms as f64 > most {
            return Err(Fault::TooLarge { terms });
        }
        let standard = scaled(residuals, false, 1)?;
        let squares = standard.iter().map(|one| one.square()).collect();
        // Centred predictors span the same, and their squares do not all look
        // alike.
        let alike = |column: &Vec<Double>| {
            let (mut away, _, length) = centre(column, true).ok()?;
            let scale = Double::new((rows as f64).sqrt()) / length;
            away.iter_mut().for_each(|one| *one = *one * scale);
            Some(away)
        };
        let mut all: Vec<Vec<Double>> = columns.iter().filter_map(alike).collect();
        let firsts = all.len();
        for one in 0..firsts {
            for other in 0..=one {
                let pairs = all[one].iter().zip(&all[other]);
                let product: Vec<Double> = pairs.map(|(a, b)| *a * *b).collect();
                if !constant(&product) {
                    all.push(product);
                }
            }
        }
        Ok(White {
            basis: Basis::new(&all, true)?,
            squares,
        })
    }

    /// Does one more column; says whether there may be more to do.
    pub fn step(&mut self) -> bool {
        self.basis.step()
    }

    /// The result when all columns are done.
    pub fn finish(mut self) -> Result<ChiSquared, Fault> {
        while self.step() {}
        let fit = regress(&self.basis, &self.squares)?;
        let rows = Double::new(self.basis.rows() as f64);
        ChiSquared::new(rows * fit.explained / fit.total, self.basis.rank())
    }
}

/// Products of standardised values that never vary, but for rounding: the square
/// of a variable with two values that are equally frequent.
fn constant(values: &[Double]) -> bool {
    let ends = values
        .iter()
        .fold([f64::MAX, f64::MIN], |[least, most], one| {
            [least.min(one.value()), most.max(one.value())]
        });
    ends[1] - ends[0] <= SAME * ends[1].abs()
}

/// What 16 digits of input can leave of a spread that is none.
const SAME: f64 = 1e-12;
