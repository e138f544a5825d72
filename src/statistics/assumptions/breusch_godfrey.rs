//! Breusch and Godfrey's test: whether residuals resemble those one to `order`
//! rows before. Regresses them on the predictors and on themselves shifted, with
//! 0 before the first; `n R²` is chi-squared with `order` degrees of freedom.
//!
//! Unlike Durbin and Watson's it needs no table and looks back further; like it,
//! it means nothing where rows have no order. At least two rows more than
//! coefficients. Sources: Breusch (1978), Godfrey (1978), *Testing against general
//! autoregressive and moving average error models*. Accuracy: 1e-13.

use super::{ChiSquared, scaled};
use crate::statistics::double_double::Double;
use crate::statistics::fault::Fault;
use crate::statistics::least_squares::Basis;

/// Tests the residuals of a regression on these columns. [`Fault::Impossible`]
/// for order 0, [`Fault::TooFew`], [`Fault::NoVariance`] without residuals, and
/// the faults of [`Basis::new`].
pub fn breusch_godfrey(
    columns: &[Vec<Double>],
    intercept: bool,
    residuals: &[Double],
    order: usize,
) -> Result<ChiSquared, Fault> {
    let rows = residuals.len();
    let needed = columns.len() + order + 1 + usize::from(intercept);
    if order == 0 {
        return Err(Fault::Impossible);
    }
    if rows < needed {
        return Err(Fault::TooFew { rows, needed });
    }
    let standard = scaled(residuals, false, 1)?;
    let before = |lag: usize| {
        let mut shifted = vec![Double::ZERO; lag];
        shifted.extend_from_slice(&standard[..rows - lag]);
        shifted
    };
    let mut all = columns.to_vec();
    all.extend((1..=order).map(before));
    let basis = Basis::new(&all, intercept)?.finish();
    let fit = basis.fit(&standard);
    // About 0: without an intercept the residuals' mean is not 0.
    let total = Double::new(rows as f64);
    ChiSquared::new(total - fit.residual, order)
}
