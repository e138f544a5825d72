//! Jarque and Bera's test of a normal distribution: `n/6 (S² + (K - 3)²/4)`, with
//! skewness S and kurtosis K over n; chi-squared with 2 degrees of freedom.
//!
//! At least 4 values; the distribution is a limit, and good for a hundred.
//! Source: Jarque & Bera (1987), *A test for normality of observations and
//! regression residuals*. Accuracy: 1e-14.

use super::{ChiSquared, scaled};
use crate::statistics::double_double::{Double, sum};
use crate::statistics::fault::Fault;

/// With 3 values, K is always 3/2.
pub const FEWEST_ROWS: usize = 4;

/// The statistic with the two figures that make it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct JarqueBera {
    /// The statistic and its p.
    pub test: ChiSquared,
    /// Skewness over n.
    pub skewness: f64,
    /// Kurtosis over n; 3 for the normal distribution.
    pub kurtosis: f64,
}

/// Tests values. [`Fault::TooFew`] under 4; [`Fault::NoVariance`] where all are
/// the same.
pub fn jarque_bera(values: &[Double]) -> Result<JarqueBera, Fault> {
    let standard = scaled(values, true, FEWEST_ROWS)?;
    let size = Double::new(standard.len() as f64);
    let mean = |power: &dyn Fn(Double) -> Double| {
        let terms: Vec<Double> = standard.iter().map(|one| power(*one)).collect();
        sum(&terms) / size
    };
    let skewness = mean(&|one| one.square() * one);
    let kurtosis = mean(&|one| one.square().square());
    let excess = kurtosis - Double::new(3.0);
    let both = skewness.square() + excess.square() / Double::new(4.0);
    Ok(JarqueBera {
        test: ChiSquared::new(both * size / Double::new(6.0), 2)?,
        skewness: skewness.value(),
        kurtosis: kurtosis.value(),
    })
}
