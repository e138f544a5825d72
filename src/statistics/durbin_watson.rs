//! Durbin and Watson's d: whether a residual resembles the one before.
//!
//! - `d = sum (e_t - e_(t-1))² / sum e_t²`
//! - exact p: `P(sum (m_i - d) z_i² < 0)`, m the eigenvalues of `M A M`, where M
//!   leaves the residuals and A takes the differences. They are not computed:
//!   `φ(s)` is a determinant of `I - 2 s (A - d I)`, which has three diagonals,
//!   times one of the size of the columns: `det(N'BN) = det B det(Q' B^-1 Q)` for
//!   orthonormal columns Q and a basis N of what they leave.
//! - dL and dU with k predictors and an intercept: the quantiles of
//!   `sum a_i z_i² / sum z_i²`, `a_i = 4 sin²(π i / (2n))`, over the smallest and
//!   the largest n - 1 - k of `i = 1..n-1`. Any n, k and level; never a table.
//!
//! d means nothing where rows have no order, as in most questionnaires.
//! Sources: Durbin & Watson (1950, 1951, 1971), *Testing for serial correlation
//! in least squares regression*; Farebrother (1980). Accuracy: p 1e-10 absolute,
//! bounds 1e-10.

use super::double_double::{Double, dot};
use super::elementary::sine_of_right_angle;
use super::normal_score::normal_score;
use super::quadratic_form::{Complex, Inversion, VANISHED, ln_product, tails};

/// The smallest number of terms of a ratio: with one it is a constant.
const FEWEST: usize = 2;
/// What is left between two bounds of a quantile.
const CLOSE: f64 = 1e-13;
/// Steps to a quantile at most.
const MOST_STEPS: usize = 200;

/// The statistic; `None` for fewer than two residuals or all 0.
pub fn statistic(residuals: &[Double]) -> Option<f64> {
    let squares = dot(residuals, residuals);
    let steps: Vec<Double> = residuals.windows(2).map(|two| two[1] - two[0]).collect();
    let d = (dot(&steps, &steps) / squares).value();
    (residuals.len() > 1 && d.is_finite()).then_some(d)
}

/// An eigenvalue of the differences of n values.
fn eigenvalue(i: usize, n: usize) -> f64 {
    let sine = sine_of_right_angle(i as f64, n as f64);
    4.0 * sine * sine
}

/// dL and dU: the values of d below which, at this level, one-sided, it certainly
/// and possibly shows positive autocorrelation. For n rows and k predictors beside
/// an intercept, `n >= k + 3`, `0 < alpha < 1`; `None` elsewhere.
///
/// ```
/// use timbang::statistics::durbin_watson::bounds;
/// // Savin & White (1977), n = 25, k = 3, 5 %: 1.123 and 1.654.
/// let [lower, upper] = bounds(25, 3, 0.05).unwrap();
/// assert_eq!(format!("{lower:.3} {upper:.3}"), "1.123 1.654");
/// ```
pub fn bounds(n: usize, k: usize, alpha: f64) -> Option<[f64; 2]> {
    let terms = n.checked_sub(k)?.checked_sub(1).filter(|m| *m >= FEWEST)?;
    let all: Vec<f64> = (1..n).map(|i| eigenvalue(i, n)).collect();
    Some([
        quantile(&all[..terms], alpha)?,
        quantile(&all[n - 1 - terms..], alpha)?,
    ])
}

/// The value below which `sum a_i z_i² / sum z_i²` lies with this probability,
/// for rising a.
fn quantile(values: &[f64], alpha: f64) -> Option<f64> {
    if !(alpha > 0.0 && alpha < 1.0) {
        return None;
    }
    let over = |d: f64| {
        let shifted: Vec<f64> = values.iter().map(|a| a - d).collect();
        tails(&shifted).map_or(f64::NAN, |tails| tails[0] - alpha)
    };
    let count = values.len() as f64;
    let mean = values.iter().sum::<f64>() / count;
    let square: f64 = values.iter().map(|a| (a - mean) * (a - mean)).sum();
    let spread = (2.0 * square / (count * (count + 2.0))).sqrt();
    let ends = [*values.first()?, *values.last()?];
    // The normal distribution is near; from there to both sides until the
    // quantile lies between.
    let start = (mean + spread * normal_score(alpha)).clamp(ends[0], ends[1]);
    let [mut low, mut high] = [start; 2];
    let mut reach = 0.25 * spread;
    let [mut below, mut above] = [over(start); 2];
    while below > 0.0 && low > ends[0] {
        low = (low - reach).max(ends[0]);
        below = over(low);
        reach *= 2.0;
    }
    while above < 0.0 && high < ends[1] {
        high = (high + reach).min(ends[1]);
        above = over(high);
        reach *= 2.0;
    }
    // The Illinois form of the false position (Dowell & Jarratt 1971).
    let mut side = 0;
    for _ in 0..MOST_STEPS {
        if high - low <= CLOSE * high {
            break;
        }
        let mut next = low - below * (high - low) / (above - below);
        if !(next > low && next < high) {
            next = 0.5 * (low + high);
        }
        let value = over(next);
        if value.is_nan() {
            return None;
        }
        if value == 0.0 {
            return Some(next);
        }
        if value > 0.0 {
            [high, above] = [next, value];
            below *= if side == 1 { 0.5 } else { 1.0 };
            side = 1;
        } else {
            [low, below] = [next, value];
            above *= if side == -1 { 0.5 } else { 1.0 };
            side = -1;
        }
    }
    Some(0.5 * (low + high))
}

/// The exact p of a statistic, computed a point of the integral at a time.
#[derive(Clone, Debug)]
pub(super) struct ExactP {
    d: f64,
    /// A row for each row of the regression: orthonormal columns.
    orthonormal: Vec<f64>,
    columns: usize,
    /// The pivots where the line crosses the real axis.
    pivots: Vec<f64>,
    line: Option<Inversion>,
    tails: Option<[f64; 2]>,
}

impl ExactP {
    /// For a statistic d and orthonormal columns that span those of the
    /// regression, the intercept's among them, row by row. With fewer than two
    /// rows more than columns there is no distribution: `None`.
    pub fn new(d: f64, orthonormal: Vec<f64>, columns: usize) -> Option<ExactP> {
        let rows = orthonormal.len().checked_div(columns)?;
        if rows < columns + FEWEST || !(0.0..=4.0).contains(&d) {
            return None;
        }
        let all: Vec<f64> = (0..rows).map(|i| eigenvalue(i, rows) - d).collect();
        let mut found = ExactP {
            d,
            orthonormal,
            columns,
            pivots: Vec::new(),
            line: Inversion::new(&all),
            tails: Some(if d > 2.0 { [1.0, 0.0] } else { [0.0, 1.0] }),
        };
        if let Some(line) = &found.line {
            let centre = Complex {
                re: line.centre,
                im: 0.0,
            };
            let mut pivots = Vec::new();
            found.determinant(centre, |pivot| {
                pivots.push(pivot.re);
                true
            });
            // Rounding at the very end of the line's strip.
            if pivots.iter().all(|pivot| *pivot > 0.0) {
                found.pivots = pivots;
            } else {
                found.line = None;
            }
        }
        Some(found)
    }

    /// Gives the pivots whose product is the determinant, until told to stop.
    fn determinant(&self, s: Complex, mut each: impl FnMut(Complex) -> bool) {
        let rows = self.orthonormal.len() / self.columns;
        let size = self.columns;
        let off = s.scaled(2.0);
        let mut lower = vec![Complex::default(); size];
        let mut square = vec![Complex::default(); size * size];
        let mut factor = Complex::default();
        for (row, line) in self.orthonormal.chunks_exact(size).enumerate() {
            let diagonal = if row == 0 || row == rows - 1 {
                1.0
            } else {
                2.0
            };
            let own = Complex::ONE.minus(s.scaled(2.0 * (diagonal - self.d)));
            let pivot = own.minus(off.times(factor));
            if !each(pivot) {
                return;
            }
            let inverse = pivot.inverse();
            for (value, own) in lower.iter_mut().zip(line) {
                let carried = factor.times(*value);
                *value = Complex {
                    re: own - carried.re,
                    im: -carried.im,
                };
            }
            for (place, value) in lower.iter().enumerate() {
                let scaled = value.times(inverse);
                let sums = &mut square[place * size..place * size + place + 1];
                for (sum, other) in sums.iter_mut().zip(&lower) {
                    *sum = sum.minus(scaled.times(*other).scaled(-1.0));
                }
            }
            factor = off.times(inverse);
        }
        // Symmetric elimination of the lower triangle.
        for place in 0..size {
            let pivot = square[place * size + place];
            if !each(pivot) {
                return;
            }
            let inverse = pivot.inverse();
            for below in place + 1..size {
                let part = square[below * size + place].times(inverse);
                for along in place + 1..=below {
                    let change = part.times(square[along * size + place]);
                    let target = &mut square[below * size + along];
                    *target = target.minus(change);
                }
            }
        }
    }

    /// Adds a point; says whether there are more.
    pub fn step(&mut self) -> bool {
        let Some(mut line) = self.line.take() else {
            return false;
        };
        let s = Complex {
            re: line.centre,
            im: line.next(),
        };
        let (mut product, mut place) = (Complex::ONE, 0);
        self.determinant(s, |pivot| {
            let ratio = pivot.scaled(1.0 / self.pivots[place]);
            place += 1;
            product = product.times(ratio.root());
            product.square() < VANISHED
        });
        let more = line.add(product.inverse());
        match more {
            true => self.line = Some(line),
            false => self.tails = line.tails(-0.5 * ln_product(self.pivots.iter().copied())),
        }
        more
    }

    /// P of a smaller d (positive autocorrelation) and of a larger one, when all
    /// steps are done.
    pub fn tails(mut self) -> Option<[f64; 2]> {
        while self.step() {}
        self.tails
    }
}
