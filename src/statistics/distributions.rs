//! Probabilities beyond a value, and the values beyond which a probability
//! lies: Student t, F, normal and chi-squared.
//!
//! | distribution | P(X > x) |
//! |---|---|
//! | Student t, df | half of `I_w(df/2, 1/2)`, `w = df / (df + t²)`, for t > 0 |
//! | F, d1 and d2 | `I_w(d2/2, d1/2)`, `w = d2 / (d2 + d1 F)` |
//! | normal | half of `Q(1/2, z²/2)`, for z > 0 |
//! | chi-squared, df | `Q(df/2, x/2)` |
//!
//! Every tail is computed as such, never as 1 minus the other one; t and the
//! normal distribution have their lower tails at minus the value. Degrees of freedom lie
//! between 1e-9 and 1e9 and need not be whole: beyond, the fractions lose their
//! digits, and no sample is that large. What is no number or out of range gives
//! `None`.
//!
//! Source: NIST Handbook of Mathematical Functions 8.17, 8.2; Abramowitz &
//! Stegun (1964), 26.4 to 26.7. Accuracy: 1e-12 relative for degrees of freedom
//! up to 10,000 and tails down to 1e-300.

use super::elementary::{exp, power};
use super::incomplete::{beta, gamma};

/// From here on the tail of Student's t is its leading power of t, to rounding,
/// while the square of t is still far from overflow.
const FAR: f64 = 1e100;

/// The fewest and the most degrees of freedom.
const DEGREES: std::ops::RangeInclusive<f64> = 1e-9..=1e9;

fn degrees(df: f64) -> Option<f64> {
    DEGREES.contains(&df).then_some(df)
}

/// The probability that |T| is larger than |t|: the two-sided p of a t test.
///
/// ```
/// use timbang::statistics::distributions::student_two_sided;
/// // Susianti, Setyani & Yuniatin, Boyolali, table 5: t 3.327, 41 degrees of
/// // freedom, printed .002.
/// let p = student_two_sided(3.327, 41.0).unwrap();
/// assert_eq!(format!("{p:.5}"), "0.00186");
/// ```
pub fn student_two_sided(t: f64, df: f64) -> Option<f64> {
    let df = degrees(df)?;
    if t.is_nan() {
        return None;
    }
    let near = t.abs().min(FAR);
    let square = near * near;
    let tail = beta(df / 2.0, 0.5, df / (df + square), square / (df + square));
    Some(match t.abs() > FAR {
        true => tail * power(FAR / t.abs(), df),
        false => tail,
    })
}

/// The probability that T is larger than t.
pub fn student(t: f64, df: f64) -> Option<f64> {
    let half = 0.5 * student_two_sided(t, df)?;
    Some(if t < 0.0 { 1.0 - half } else { half })
}

/// The probability that F with `d1` over `d2` degrees of freedom is larger.
pub fn fisher(f: f64, d1: f64, d2: f64) -> Option<f64> {
    let [below, above] = shares(f, d1, d2)?;
    Some(beta(d2 / 2.0, d1 / 2.0, above, below))
}

/// The probability that F with `d1` over `d2` degrees of freedom is smaller.
pub fn fisher_lower(f: f64, d1: f64, d2: f64) -> Option<f64> {
    let [below, above] = shares(f, d1, d2)?;
    Some(beta(d1 / 2.0, d2 / 2.0, below, above))
}

/// `d1 F / (d2 + d1 F)` and what it leaves of 1.
fn shares(f: f64, d1: f64, d2: f64) -> Option<[f64; 2]> {
    let (d1, d2) = (degrees(d1)?, degrees(d2)?);
    if f.is_nan() {
        return None;
    }
    let scaled = d1 * f.max(0.0);
    if scaled.is_infinite() {
        // Then d2 counts for nothing beside it.
        return Some([1.0, d2 / d1 / f]);
    }
    Some([scaled / (d2 + scaled), d2 / (d2 + scaled)])
}

/// The probability that a standard normal variable is larger than z.
pub fn normal(z: f64) -> Option<f64> {
    if z.is_nan() {
        return None;
    }
    let half = 0.5 * gamma(0.5, 0.5 * z * z)[1];
    Some(if z < 0.0 { 1.0 - half } else { half })
}

/// The density of a standard normal variable at z.
pub fn normal_density(z: f64) -> f64 {
    exp(-0.5 * z * z) / std::f64::consts::TAU.sqrt()
}

/// The probability that chi-squared with `df` degrees of freedom is larger.
pub fn chi_squared(x: f64, df: f64) -> Option<f64> {
    let df = degrees(df)?;
    (!x.is_nan()).then(|| gamma(df / 2.0, x / 2.0)[1])
}

/// The probability that chi-squared with `df` degrees of freedom is smaller.
pub fn chi_squared_lower(x: f64, df: f64) -> Option<f64> {
    let df = degrees(df)?;
    (!x.is_nan()).then(|| gamma(df / 2.0, x / 2.0)[0])
}

/// The t that is exceeded with probability p, `0 < p < 1`.
///
/// ```
/// use timbang::statistics::distributions::student_quantile;
/// // Two-sided 5 % with 41 degrees of freedom, as in every printed t table.
/// assert_eq!(format!("{:.3}", student_quantile(0.025, 41.0).unwrap()), "2.020");
/// ```
pub fn student_quantile(p: f64, df: f64) -> Option<f64> {
    degrees(df)?;
    symmetric(p, &|t| student(t, df))
}

/// The F that is exceeded with probability p, `0 < p < 1`.
pub fn fisher_quantile(p: f64, d1: f64, d2: f64) -> Option<f64> {
    upper(p, &|f| fisher(f, d1, d2))
}

/// The z that is exceeded with probability p, `0 < p < 1`.
pub fn normal_quantile(p: f64) -> Option<f64> {
    symmetric(p, &normal)
}

/// The chi-squared that is exceeded with probability p, `0 < p < 1`.
pub fn chi_squared_quantile(p: f64, df: f64) -> Option<f64> {
    upper(p, &|x| chi_squared(x, df))
}

/// The F below which it lies with probability p, `0 < p < 1`.
pub fn fisher_lower_quantile(p: f64, d1: f64, d2: f64) -> Option<f64> {
    // The reciprocal of F is an F with the degrees exchanged.
    fisher_quantile(p, d2, d1).map(|f| 1.0 / f)
}

/// The chi-squared below which it lies with probability p, `0 < p < 1`.
pub fn chi_squared_lower_quantile(p: f64, df: f64) -> Option<f64> {
    upper(p, &|inverse| chi_squared_lower(1.0 / inverse, df)).map(|x| 1.0 / x)
}

/// The quantile of a distribution symmetric about 0.
fn symmetric(p: f64, tail: &dyn Fn(f64) -> Option<f64>) -> Option<f64> {
    if p == 0.5 {
        return Some(0.0);
    }
    match p > 0.5 {
        true => Some(-upper(1.0 - p, tail)?),
        false => upper(p, tail),
    }
}

/// The positive x at which a falling tail has this probability, by halving: a
/// step more for each bit of the result, and no start value that could fail.
/// `None` where x is no number that can be held.
fn upper(p: f64, tail: &dyn Fn(f64) -> Option<f64>) -> Option<f64> {
    if !(p > 0.0 && p < 1.0) {
        return None;
    }
    let [mut low, mut high] = [1.0, 1.0];
    while tail(high)? > p {
        low = high;
        high *= 2.0;
    }
    while tail(low)? < p {
        high = low;
        low /= 2.0;
    }
    if low == 0.0 || high.is_infinite() {
        return None;
    }
    loop {
        let middle = low + 0.5 * (high - low);
        if middle <= low || middle >= high {
            return Some(middle);
        }
        match tail(middle)? > p {
            true => low = middle,
            false => high = middle,
        }
    }
}
