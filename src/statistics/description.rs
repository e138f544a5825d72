//! Description of one list of numbers, as SPSS prints it.
//!
//! | figure | formula, `m_j = sum (x - mean)^j` |
//! |---|---|
//! | variance, sd | `m_2 / (n - 1)`, its root; n >= 2 |
//! | standard error of the mean | `sd / √n` |
//! | quartiles | at `(n + 1) p` of the sorted values, between two of them by proportion (type 6 of Hyndman & Fan 1996, SPSS's HAVERAGE), at the ends the end value |
//! | skewness G1 | `n m_3 / ((n - 1)(n - 2) sd^3)`; n >= 3 |
//! | kurtosis G2 | `n (n + 1) m_4 / ((n - 1)(n - 2)(n - 3) sd^4) - 3 (n - 1)² / ((n - 2)(n - 3))`; n >= 4 |
//! | error of G1 | `√(6 n (n - 1) / ((n - 2)(n + 1)(n + 3)))` |
//! | error of G2 | `2 * error of G1 * √((n² - 1) / ((n - 3)(n + 5)))` |
//! | autocorrelation | `sum (x_t - mean)(x_(t-1) - mean) / m_2` |
//!
//! Sources: IBM SPSS Statistics Algorithms, DESCRIPTIVES and EXAMINE; NIST/SEMATECH
//! e-Handbook 1.3.5.12 for the autocorrelation. Accuracy: all digits the input
//! carries (NIST's univariate sets), by sums of 32 digits about the mean.

use super::double_double::{Double, SMALLEST, dot, doubles, sum};
use super::fault::Fault;
use super::least_squares::in_range;

/// What describes a list of numbers; `None` where there are too few of them or
/// all are the same.
#[derive(Clone, Debug, PartialEq)]
pub struct Description {
    /// How many values.
    pub n: usize,
    /// Their sum.
    pub sum: f64,
    /// Their mean.
    pub mean: f64,
    /// Standard deviation, over n - 1.
    pub sd: Option<f64>,
    /// Its square.
    pub variance: Option<f64>,
    /// Standard error of the mean.
    pub standard_error: Option<f64>,
    /// The smallest value.
    pub min: f64,
    /// The largest value.
    pub max: f64,
    /// First quartile, median and third quartile.
    pub quartiles: [f64; 3],
    /// Skewness G1 and its standard error.
    pub skewness: Option<[f64; 2]>,
    /// Excess kurtosis G2 and its standard error.
    pub kurtosis: Option<[f64; 2]>,
    /// Autocorrelation with the value before.
    pub autocorrelation: Option<f64>,
}

/// The value at `(n + 1) part` of sorted values.
fn quantile(sorted: &[f64], part: f64) -> f64 {
    let place = (sorted.len() + 1) as f64 * part;
    let below = place.floor().clamp(1.0, sorted.len() as f64);
    let share = (place - below).clamp(0.0, 1.0);
    let low = sorted[below as usize - 1];
    let high = sorted[(below as usize).min(sorted.len() - 1)];
    low + share * (high - low)
}

/// Describes numbers. [`Fault::Empty`] without any; [`Fault::OutOfRange`] where
/// one is no number or its square could not be held.
///
/// ```
/// use timbang::statistics::description::describe;
/// // NIST, NumAcc1: the certified standard deviation is 1.
/// let found = describe(&[10000001.0, 10000003.0, 10000002.0]).unwrap();
/// assert_eq!((found.mean, found.sd), (10000002.0, Some(1.0)));
/// ```
pub fn describe(values: &[f64]) -> Result<Description, Fault> {
    let n = values.len();
    let exact = doubles(values);
    if n == 0 {
        return Err(Fault::Empty);
    }
    if !in_range(&exact) {
        return Err(Fault::OutOfRange { column: None });
    }
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let (min, max) = (sorted[0], sorted[n - 1]);
    let size = n as f64;
    let total = sum(&exact);
    let mean = total / Double::new(size);
    let away: Vec<Double> = match min == max {
        // The mean of 32 digits need not be the one value.
        true => vec![Double::ZERO; n],
        false => exact.iter().map(|value| *value - mean).collect(),
    };
    let squares: Vec<Double> = away.iter().map(|one| one.square()).collect();
    let second = sum(&squares);
    if min != max && second.sqrt().value() < SMALLEST {
        return Err(Fault::OutOfRange { column: None });
    }
    let variance = (n > 1).then(|| second / Double::new(size - 1.0));
    let sd = variance.map(Double::sqrt);
    // Moments in standard deviations: the fourth power of a value may be out of
    // range where its square is not.
    let moment = |power: &dyn Fn(Double) -> Double| {
        let scale = sd.filter(|sd| sd.value() > 0.0)?;
        let terms: Vec<Double> = away.iter().map(|one| power(*one / scale)).collect();
        Some(sum(&terms).value())
    };
    let skew_error =
        (6.0 * size * (size - 1.0) / ((size - 2.0) * (size + 1.0) * (size + 3.0))).sqrt();
    let skewness = moment(&|one| one.square() * one).filter(|_| n > 2);
    let skewness = skewness.map(|third| [size * third / ((size - 1.0) * (size - 2.0)), skew_error]);
    let kurtosis = moment(&|one| one.square().square()).filter(|_| n > 3);
    let kurtosis = kurtosis.map(|fourth| {
        let pairs = (size - 2.0) * (size - 3.0);
        let first = size * (size + 1.0) * fourth / ((size - 1.0) * pairs);
        let error = (size * size - 1.0) / ((size - 3.0) * (size + 5.0));
        [
            first - 3.0 * (size - 1.0) * (size - 1.0) / pairs,
            2.0 * skew_error * error.sqrt(),
        ]
    });
    Ok(Description {
        n,
        sum: total.value(),
        mean: mean.value(),
        sd: sd.map(Double::value),
        variance: variance.map(Double::value),
        standard_error: sd.map(|sd| (sd / Double::new(size).sqrt()).value()),
        min,
        max,
        quartiles: [0.25, 0.5, 0.75].map(|part| quantile(&sorted, part)),
        skewness,
        kurtosis,
        autocorrelation: (second.value() > 0.0).then(|| (dot(&away[1..], &away) / second).value()),
    })
}
