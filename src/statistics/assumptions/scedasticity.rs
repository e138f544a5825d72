//! Do the residuals spread equally: tests that regress their size on the
//! predictors.
//!
//! | test | regressed on X and a constant | statistic |
//! |---|---|---|
//! | Breusch-Pagan, original | `e² / (RSS / n)` | half of the explained sum of squares, chi-squared |
//! | Breusch-Pagan, studentised by Koenker | the same | `n R²`, chi-squared |
//! | Glejser | `\|e\|` | t of each predictor, and F |
//!
//! The original assumes normal residuals; Koenker's does not. Degrees of freedom:
//! the number of predictors. At least as many rows as coefficients and one.
//! Sources: Breusch & Pagan (1979), *A simple test for heteroscedasticity and
//! random coefficient variation*; Koenker (1981); Glejser (1969), *A new test for
//! heteroskedasticity*. Accuracy: 1e-13, p 1e-12.

use super::{ChiSquared, scaled};
use crate::statistics::double_double::{Double, dot};
use crate::statistics::fault::Fault;
use crate::statistics::least_squares::{Basis, Fit, Inverse};
use crate::statistics::regression::estimates::{Estimate, Freedom, Overall, estimates, overall};

/// A response whose squares about the mean are less than this is the same in all
/// rows but for rounding.
const SAME: f64 = 1e-25;

/// Both forms of Breusch and Pagan's test.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BreuschPagan {
    /// Studentised by Koenker: `n R²`.
    pub koenker: ChiSquared,
    /// The original: half the explained sum of squares.
    pub original: ChiSquared,
}

/// Glejser's regression of the residuals' size.
#[derive(Clone, Debug, PartialEq)]
pub struct Glejser {
    /// The constant, which reports print though nothing depends on it.
    pub constant: Option<Estimate>,
    /// Each predictor, in their order.
    pub slopes: Vec<Estimate>,
    /// F of all of them.
    pub overall: Overall,
}

/// Regresses a response that is about 1 on a basis with an intercept.
pub(super) fn regress(basis: &Basis, response: &[Double]) -> Result<Fit, Fault> {
    let needed = basis.rank() + 2;
    let rows = basis.rows();
    if rows < needed {
        return Err(Fault::TooFew { rows, needed });
    }
    let fit = basis.fit(response);
    match fit.total.value() > SAME * rows as f64 {
        true => Ok(fit),
        false => Err(Fault::NoVariance),
    }
}

/// Breusch and Pagan's test of residuals, from the decomposed predictors with an
/// intercept. [`Fault::TooFew`]; [`Fault::NoVariance`] where there are no
/// residuals or all have one size.
pub(in crate::statistics) fn breusch_pagan(
    basis: &Basis,
    residuals: &[Double],
) -> Result<BreuschPagan, Fault> {
    let standard = scaled(residuals, false, 1)?;
    let squares: Vec<Double> = standard.iter().map(|one| one.square()).collect();
    let fit = regress(basis, &squares)?;
    let rows = Double::new(basis.rows() as f64);
    Ok(BreuschPagan {
        koenker: ChiSquared::new(rows * fit.explained / fit.total, basis.rank())?,
        original: ChiSquared::new(fit.explained / Double::new(2.0), basis.rank())?,
    })
}

/// Glejser's test of residuals, from the decomposed predictors with an intercept,
/// of full rank. Faults as above.
pub(in crate::statistics) fn glejser(
    basis: &Basis,
    inverse: &Inverse,
    residuals: &[Double],
    freedom: &Freedom,
) -> Result<Glejser, Fault> {
    let standard = scaled(residuals, false, 1)?;
    let sizes: Vec<Double> = standard.iter().map(|one| one.abs()).collect();
    let fit = regress(basis, &sizes)?;
    let unit = (dot(residuals, residuals) / Double::new(basis.rows() as f64)).sqrt();
    let [first, slopes] = estimates(basis, inverse, &fit, fit.residual, freedom);
    let in_units = |one: Estimate| one.scaled(unit.value());
    Ok(Glejser {
        constant: first.first().copied().map(in_units),
        slopes: slopes.into_iter().map(in_units).collect(),
        overall: overall(basis, &fit, fit.residual).ok_or(Fault::NoVariance)?,
    })
}
