//! Kolmogorov and Smirnov's test of a normal distribution whose mean and standard
//! deviation come from the sample, with Lilliefors' p.
//!
//! - `D+ = max(i/n - F(z_i))`, `D- = max(F(z_i) - (i - 1)/n)`, `D` the larger;
//!   z standardised with n - 1
//! - p up to 0.1: Dallal & Wilkinson (1986), *An analytic approximation to the
//!   distribution of Lilliefors's test statistic*; above, a polynomial in
//!   `(√n - 0.01 + 0.85/√n) D` by Stephens (1974) and Gross & Ligges in R's
//!   nortest
//! - uncorrected p: Kolmogorov's limit, `2 sum (-1)^(k-1) exp(-2 k² n D²)`. It is
//!   wrong for an estimated mean: programs that print "Kolmogorov-Smirnov Z" show
//!   it, and only to reproduce them it stands here.
//!
//! At least 5 values. Accuracy: D 1e-14; the approximations of p have two to three
//! digits in themselves and are reproduced to 1e-11.

use super::scaled;
use crate::statistics::distributions::normal;
use crate::statistics::double_double::Double;
use crate::statistics::elementary::{exp, power};
use crate::statistics::fault::Fault;
use std::f64::consts::PI;

/// The approximation of p holds from here on.
pub const FEWEST_ROWS: usize = 5;
/// SPSS prints no p above this one, "a lower bound of the true significance".
pub const SPSS_CAP: f64 = 0.2;

/// The distance of a sample from the normal distribution.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Kolmogorov {
    /// The larger of the two distances.
    pub d: f64,
    /// How far the sample's distribution is above the normal one.
    pub above: f64,
    /// How far it is below.
    pub below: f64,
    /// Lilliefors' p; SPSS prints it up to [`SPSS_CAP`].
    pub p: f64,
    /// `√n D`, as older programs print it.
    pub z: f64,
    /// The p of older programs, which is too large.
    pub p_uncorrected: f64,
}

/// Tests values. [`Fault::TooFew`] under 5; [`Fault::NoVariance`] where all are
/// the same.
pub fn kolmogorov(values: &[Double]) -> Result<Kolmogorov, Fault> {
    let standard = scaled(values, true, FEWEST_ROWS)?;
    let n = standard.len() as f64;
    let scale = ((n - 1.0) / n).sqrt();
    let mut sorted: Vec<f64> = standard.iter().map(|one| one.value() * scale).collect();
    sorted.sort_by(f64::total_cmp);
    let [mut above, mut below] = [0.0_f64; 2];
    for (place, z) in sorted.iter().enumerate() {
        let under = normal(-z).unwrap_or(0.5);
        above = above.max((place as f64 + 1.0) / n - under);
        below = below.max(under - place as f64 / n);
    }
    let d = above.max(below);
    let z = n.sqrt() * d;
    Ok(Kolmogorov {
        d,
        above,
        below,
        p: lilliefors(d, n),
        z,
        p_uncorrected: limit(z),
    })
}

/// Lilliefors' p of a distance D among n values, `n >= 5`.
pub fn lilliefors(d: f64, n: f64) -> f64 {
    let (scaled, count) = match n > 100.0 {
        true => (d * power(n / 100.0, 0.49), 100.0),
        false => (d, n),
    };
    let shifted = count + 2.78019;
    let exponent = -7.01256 * scaled * scaled * shifted + 2.99587 * scaled * shifted.sqrt()
        - 0.122119
        + 0.974598 / count.sqrt()
        + 1.67997 / count;
    let p = exp(exponent);
    if p <= 0.1 {
        return p;
    }
    let at = (n.sqrt() - 0.01 + 0.85 / n.sqrt()) * d;
    let polynomial = |terms: [f64; 5]| terms.iter().fold(0.0, |sum, term| sum * at + term);
    let p = if at <= 0.302 {
        1.0
    } else if at <= 0.5 {
        polynomial([81.218052, -138.55152, 80.709644, -19.828315, 2.76773])
    } else if at <= 0.9 {
        polynomial([-32.355711, 94.029866, -97.490286, 40.662806, -4.901232])
    } else if at <= 1.31 {
        polynomial([2.423045, -12.234627, 23.186922, -19.558097, 6.198765])
    } else {
        0.0
    };
    p.clamp(0.0, 1.0)
}

/// Kolmogorov's limit: the probability of a larger `√n D` of a distribution that
/// is wholly known.
pub fn limit(z: f64) -> f64 {
    if z.is_nan() || z <= 0.0 {
        return 1.0;
    }
    // Two forms of one function (Smirnov 1948): each converges on its side.
    if z < 1.0 {
        let odd = [1.0, 3.0, 5.0, 7.0].map(|k| exp(-k * k * PI * PI / (8.0 * z * z)));
        let below = (2.0 * PI).sqrt() / z * odd.iter().rev().sum::<f64>();
        return (1.0 - below).clamp(0.0, 1.0);
    }
    let term = |k: f64| exp(-2.0 * k * k * z * z);
    let p = 2.0 * (term(1.0) - term(2.0) + term(3.0) - term(4.0));
    p.clamp(0.0, 1.0)
}
