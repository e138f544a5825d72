//! Critical values for any sample and level, as the tables at the back of
//! textbooks print them: computed, never embedded.
//!
//! | table | value |
//! |---|---|
//! | t | exceeded with probability alpha, or alpha / 2 on each side |
//! | F, chi-squared | exceeded with probability alpha |
//! | r, n pairs | `t / √(n - 2 + t²)` with the t of n - 2 degrees of freedom |
//! | dL, dU | [`durbin_watson::bounds`](super::durbin_watson::bounds) |
//!
//! Outside of `0 < alpha < 1` and of the degrees of freedom of
//! [`distributions`](super::distributions) there is no value. Source: Fisher (1915,
//! 1921) for r. Accuracy: 1e-12 relative.

use super::distributions::{
    chi_squared_quantile, fisher_quantile, student_quantile, student_two_sided,
};
use super::double_double::Double;

pub use super::durbin_watson::bounds as durbin_watson;

/// On how many sides of a distribution the level lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sides {
    /// The level lies above.
    One,
    /// Half of the level lies above and half below.
    Two,
}

/// The t of a table, for degrees of freedom and a level.
pub fn student(df: f64, alpha: f64, sides: Sides) -> Option<f64> {
    let above = match sides {
        Sides::One => alpha,
        Sides::Two => 0.5 * alpha,
    };
    (alpha < 1.0).then(|| student_quantile(above, df))?
}

/// The F of a table, for `d1` over `d2` degrees of freedom and a level.
pub fn fisher(d1: f64, d2: f64, alpha: f64) -> Option<f64> {
    fisher_quantile(alpha, d1, d2)
}

/// The chi-squared of a table, for degrees of freedom and a level.
pub fn chi_squared(df: f64, alpha: f64) -> Option<f64> {
    chi_squared_quantile(alpha, df)
}

/// The r of a table ("r tabel") for n pairs, n >= 3, and a level.
///
/// ```
/// use timbang::statistics::tables::{Sides, correlation};
/// // n = 46, two-sided 5 %.
/// assert_eq!(format!("{:.4}", correlation(46, 0.05, Sides::Two).unwrap()), "0.2907");
/// ```
pub fn correlation(n: usize, alpha: f64, sides: Sides) -> Option<f64> {
    let df = n.checked_sub(2).filter(|df| *df > 0)? as f64;
    let t = student(df, alpha, sides)?;
    // The square of a t of one degree of freedom may be out of range.
    Some(1.0_f64.copysign(t) / (1.0 + df / t / t).sqrt())
}

/// The two-sided p of a correlation of n pairs, `n >= 3`, `|r| <= 1`: Student's t
/// of `r √((n - 2) / (1 - r²))`.
pub fn correlation_p(r: Double, n: usize) -> Option<f64> {
    let df = n.checked_sub(2).filter(|df| *df > 0)? as f64;
    let left = Double::ONE - r.square();
    if left.value() <= 0.0 {
        return Some(0.0);
    }
    let t = r * (Double::new(df) / left).sqrt();
    student_two_sided(t.value(), df)
}
