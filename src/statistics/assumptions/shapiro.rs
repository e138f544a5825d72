//! Shapiro and Wilk's test of a normal distribution, by Royston's approximation.
//!
//! - `W = (sum a_i x_(i))² / sum (x_i - mean)²`; a from normal scores
//!   `Φ^-1((i - 3/8) / (n + 1/4))`, the two outer ones by polynomials in `1/√n`
//! - p: `ln(1 - W)` is about normal, up to 11 values `-ln(γ - ln(1 - W))`; exact
//!   for 3 values
//!
//! 3 to 5000 values. Source: Royston (1995), *Remark AS R94: a remark on algorithm
//! AS 181: the W-test for normality*. Accuracy: that of the remark's coefficients;
//! they are reproduced to 1e-11.

use super::scaled;
use crate::statistics::distributions::normal;
use crate::statistics::double_double::Double;
use crate::statistics::elementary::{exp, ln};
use crate::statistics::fault::Fault;
use crate::statistics::normal_score::normal_score;
use std::f64::consts::{FRAC_1_SQRT_2, PI};

/// With two values, W is 1.
pub const FEWEST_ROWS: usize = 3;
/// Beyond, the approximation was not tried.
pub const MOST_ROWS: usize = 5000;

/// The outer weights, in `1/√n`, the highest power first.
const FIRST: [f64; 6] = [-2.706056, 4.434685, -2.07119, -0.147981, 0.221157, 0.0];
const SECOND: [f64; 6] = [-3.582633, 5.682633, -1.752461, -0.293762, 0.042981, 0.0];
/// Mean and logarithm of the spread, up to 11 values in n, above in `ln n`.
const SMALL_MEAN: [f64; 4] = [-6.714e-4, 0.025054, -0.39978, 0.544];
const SMALL_SPREAD: [f64; 4] = [-0.0020322, 0.062767, -0.77857, 1.3822];
const LARGE_MEAN: [f64; 4] = [0.0038915, -0.083751, -0.31082, -1.5861];
const LARGE_SPREAD: [f64; 3] = [0.0030302, -0.082676, -0.4803];

/// W and its p.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ShapiroWilk {
    /// 1 for a sample that lies as normal scores do, less otherwise.
    pub w: f64,
    /// The probability of a smaller W.
    pub p: f64,
}

fn polynomial(terms: &[f64], at: f64) -> f64 {
    terms.iter().fold(0.0, |sum, term| sum * at + term)
}

/// The weights of the upper half of the sorted values, the outermost first.
fn weights(n: usize) -> Vec<f64> {
    if n == 3 {
        return vec![FRAC_1_SQRT_2];
    }
    let count = n as f64;
    let score = |i: usize| -normal_score((i as f64 + 0.625) / (count + 0.25));
    let scores: Vec<f64> = (0..n / 2).map(score).collect();
    let squares = 2.0 * scores.iter().map(|m| m * m).sum::<f64>();
    let (length, at) = (squares.sqrt(), 1.0 / count.sqrt());
    let mut outer = vec![scores[0] / length + polynomial(&FIRST, at)];
    if n > 5 {
        outer.push(scores[1] / length + polynomial(&SECOND, at));
    }
    let mut rest = squares;
    let mut share = 1.0;
    for (weight, score) in outer.iter().zip(&scores) {
        rest -= 2.0 * score * score;
        share -= 2.0 * weight * weight;
    }
    let scale = (rest / share).sqrt();
    let inner = scores[outer.len()..].iter().map(|score| score / scale);
    let inner: Vec<f64> = inner.collect();
    outer.into_iter().chain(inner).collect()
}

/// The arc sine of x, `0 <= x <= 1/2`, by its series.
fn arc_sine(x: f64) -> f64 {
    let (mut term, mut sum) = (x, x);
    for step in 0..28 {
        let odd = f64::from(2 * step + 1);
        term *= x * x * odd / (odd + 1.0);
        sum += term / (odd + 2.0);
    }
    sum
}

/// Tests values. [`Fault::TooFew`] under 3, [`Fault::TooMany`] above 5000,
/// [`Fault::NoVariance`] where all are the same.
pub fn shapiro_wilk(values: &[Double]) -> Result<ShapiroWilk, Fault> {
    let n = values.len();
    if n > MOST_ROWS {
        let most = MOST_ROWS;
        return Err(Fault::TooMany { rows: n, most });
    }
    let standard = scaled(values, true, FEWEST_ROWS)?;
    let mut sorted: Vec<f64> = standard.iter().map(|one| one.value()).collect();
    sorted.sort_by(f64::total_cmp);
    let weights = weights(n);
    let (mut along, mut length) = (0.0, 0.0);
    for (place, weight) in weights.iter().enumerate() {
        along += weight * (sorted[n - 1 - place] - sorted[place]);
        length += 2.0 * weight * weight;
    }
    // The sum of squares is n. 1 - W without a difference of equals.
    let most = (length * n as f64).sqrt();
    let left = ((most - along) * (most + along) / (most * most)).max(0.0);
    Ok(ShapiroWilk {
        w: 1.0 - left,
        p: p(left, n),
    })
}

/// The p of `1 - W`.
fn p(left: f64, n: usize) -> f64 {
    let count = n as f64;
    if n == 3 {
        // 6/π (asin √W - asin √(3/4)), by the complement.
        return (1.0 - 6.0 / PI * arc_sine(left.sqrt().min(0.5))).clamp(0.0, 1.0);
    }
    if left <= 0.0 {
        return 1.0;
    }
    let logarithm = ln(left);
    let (value, mean, spread) = if n <= 11 {
        let end = -2.273 + 0.459 * count;
        if logarithm >= end {
            return 0.0;
        }
        (
            -ln(end - logarithm),
            polynomial(&SMALL_MEAN, count),
            exp(polynomial(&SMALL_SPREAD, count)),
        )
    } else {
        let at = ln(count);
        (
            logarithm,
            polynomial(&LARGE_MEAN, at),
            exp(polynomial(&LARGE_SPREAD, at)),
        )
    };
    // All three are finite for any W in (0, 1) and n: there is always a probability.
    normal((value - mean) / spread).unwrap_or(1.0)
}
