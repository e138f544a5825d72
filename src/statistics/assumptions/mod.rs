//! The classical assumptions of a regression, each with its test, what it needs,
//! and a fault where it cannot say anything.

pub mod breusch_godfrey;
pub mod jarque_bera;
pub mod kolmogorov;
pub mod scedasticity;
pub mod shapiro;
pub mod white;

use super::distributions::chi_squared;
use super::double_double::{Double, dot, sum};
use super::fault::Fault;

/// A statistic that has chi-squared's distribution.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ChiSquared {
    /// The statistic.
    pub statistic: f64,
    /// Its degrees of freedom.
    pub df: usize,
    /// The probability of a larger one.
    pub p: f64,
}

impl ChiSquared {
    fn new(statistic: Double, df: usize) -> Result<ChiSquared, Fault> {
        let statistic = statistic.value();
        match chi_squared(statistic, df as f64) {
            Some(p) if statistic.is_finite() => Ok(ChiSquared { statistic, df, p }),
            _ => Err(Fault::NoVariance),
        }
    }
}

/// Values about their mean in units of the square root of their mean square,
/// which every test here is indifferent to: so no power leaves the range.
/// [`Fault::TooFew`] under `needed` values; [`Fault::NoVariance`] where all are
/// the same.
fn scaled(values: &[Double], about_mean: bool, needed: usize) -> Result<Vec<Double>, Fault> {
    let rows = values.len();
    if rows < needed.max(1) {
        return Err(Fault::TooFew { rows, needed });
    }
    let size = Double::new(rows as f64);
    let mean = match about_mean {
        true => sum(values) / size,
        false => Double::ZERO,
    };
    let largest = values
        .iter()
        .fold(0.0, |most: f64, one| most.max(one.value().abs()));
    // First to a size whose square is a number.
    let unit = Double::new(largest);
    if !(largest > 0.0 && largest.is_finite()) {
        return Err(Fault::NoVariance);
    }
    let away: Vec<Double> = values.iter().map(|one| (*one - mean) / unit).collect();
    let root = (dot(&away, &away) / size).sqrt();
    match root.value() > SAME {
        true => Ok(away.iter().map(|one| *one / root).collect()),
        false => Err(Fault::NoVariance),
    }
}

/// Values that differ by less than this part of the largest differ by rounding.
const SAME: f64 = 1e-25;
