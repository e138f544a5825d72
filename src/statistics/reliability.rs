//! Do the items of a scale measure one thing: item-total correlations (validity,
//! as Indonesian theses call it) and Cronbach's alpha (reliability).
//!
//! For k items, T their total, v variances over n - 1:
//!
//! | figure | formula |
//! |---|---|
//! | item-total r | `cov(i, T) / √(v_i v_T)` |
//! | corrected | `(cov(i, T) - v_i) / √(v_i v_(T-i))`, `v_(T-i) = v_T - 2 cov(i, T) + v_i` |
//! | r tabel | critical r for n rows, two-sided |
//! | alpha | `k / (k - 1) * (1 - sum v_i / v_T)` |
//! | alpha if deleted | the same without the item, k - 1 items |
//! | standardised alpha | `k r / (1 + (k - 1) r)`, r the mean correlation of two items |
//!
//! An item that never varies has no correlation and, as in SPSS, is no part of k.
//! Rows with a gap are left out and named. At least 3 complete rows: with 2 every
//! correlation is 1 or -1. No McDonald's omega: it needs an iteration whose result
//! depends on its method. Sources: Cronbach (1951), *Coefficient alpha and the
//! internal structure of tests*; IBM SPSS Statistics Algorithms, RELIABILITY.
//! Accuracy: 1e-14 relative, p 1e-12.

use super::complete::listwise;
use super::double_double::{Double, dot, doubles, sum};
use super::fault::Fault;
use super::least_squares::in_range;
use super::tables::{Sides, correlation, correlation_p};

/// With fewer rows there is no correlation to speak of.
pub const FEWEST_ROWS: usize = 3;

/// How an item goes with a total.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Association {
    /// Pearson's r.
    pub r: f64,
    /// Its two-sided p with n - 2 degrees of freedom.
    pub p: f64,
}

/// An item of a scale.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// Mean of the answers.
    pub mean: f64,
    /// Their standard deviation, over n - 1.
    pub sd: f64,
    /// With the total of all items; none where the item never varies.
    pub total: Option<Association>,
    /// With the total of the others; none where one of both never varies.
    pub corrected: Option<Association>,
    /// Whether the r with the total is above the table's.
    pub valid: bool,
    /// Alpha of the others; none with fewer than two of them that vary.
    pub alpha_if_deleted: Option<f64>,
    /// Mean of the total of the others.
    pub mean_if_deleted: f64,
    /// Variance of the total of the others.
    pub variance_if_deleted: f64,
}

/// A scale of items.
#[derive(Clone, Debug, PartialEq)]
pub struct Reliability {
    /// Complete rows.
    pub n: usize,
    /// Rows left out because an answer is missing, counted from 0.
    pub excluded: Vec<usize>,
    /// Cronbach's alpha; none with fewer than two items that vary.
    pub alpha: Option<f64>,
    /// Alpha of the standardised items.
    pub standardised_alpha: Option<f64>,
    /// Mean correlation of two items.
    pub mean_correlation: Option<f64>,
    /// Mean of the total.
    pub mean: f64,
    /// Standard deviation of the total.
    pub sd: f64,
    /// The r of the table that a valid item exceeds.
    pub critical_r: f64,
    /// The items, in their order.
    pub items: Vec<Item>,
}

/// A column about its mean, and its sum of squares.
struct Centred {
    mean: Double,
    away: Vec<Double>,
    square: Double,
}

fn centred(values: &[Double]) -> Centred {
    let mean = sum(values) / Double::new(values.len() as f64);
    let away: Vec<Double> = match values.iter().all(|one| *one == values[0]) {
        true => vec![Double::ZERO; values.len()],
        false => values.iter().map(|one| *one - mean).collect(),
    };
    let square = dot(&away, &away);
    Centred { mean, away, square }
}

/// `cov / √(a b)`, within -1 and 1: two columns that agree must not come out a
/// rounding above 1.
fn association(cross: Double, a: Double, b: Double, n: usize) -> Option<Association> {
    let product = a * b;
    if product.value() <= 0.0 {
        return None;
    }
    let mut r = cross / product.sqrt();
    if (Double::ONE - r.abs()).value() < SAME {
        r = Double::new(1.0_f64.copysign(r.value()));
    }
    Some(Association {
        r: r.value(),
        p: correlation_p(r, n)?,
    })
}

/// A correlation that is so near to 1 is 1: a rounding of 32 digits, where an
/// answer that differs leaves far more.
const SAME: f64 = 1e-28;

fn alpha(items: usize, parts: Double, whole: Double) -> Option<f64> {
    if items < 2 || whole.value() <= 0.0 {
        return None;
    }
    let k = Double::new(items as f64);
    Some((k / (k - Double::ONE) * (Double::ONE - parts / whole)).value())
}

/// Describes a scale from its items, a column each, at a level such as 0.05.
///
/// [`Fault::Empty`] without items, [`Fault::Lengths`], [`Fault::OutOfRange`],
/// [`Fault::TooFew`] with fewer than 3 complete rows, [`Fault::NoVariance`] where
/// all totals are the same, [`Fault::Impossible`] for a level that is none.
pub fn reliability(items: &[Vec<Option<f64>>], level: f64) -> Result<Reliability, Fault> {
    let views: Vec<&[Option<f64>]> = items.iter().map(Vec::as_slice).collect();
    let complete = listwise(&views)?;
    let n = complete.rows.len();
    if n < FEWEST_ROWS {
        return Err(Fault::TooFew {
            rows: n,
            needed: FEWEST_ROWS,
        });
    }
    let critical_r = correlation(n, level, Sides::Two).ok_or(Fault::Impossible)?;
    let columns: Vec<Vec<Double>> = complete.columns.iter().map(|one| doubles(one)).collect();
    if let Some(column) = columns.iter().position(|column| !in_range(column)) {
        return Err(Fault::OutOfRange {
            column: Some(column),
        });
    }
    let total = |row: usize| columns.iter().fold(Double::ZERO, |sum, one| sum + one[row]);
    let total = centred(&(0..n).map(total).collect::<Vec<_>>());
    if total.square.value() <= 0.0 {
        return Err(Fault::NoVariance);
    }
    let parts: Vec<Centred> = columns.iter().map(|one| centred(one)).collect();
    let squares: Vec<Double> = parts.iter().map(|one| one.square).collect();
    let squares_sum = sum(&squares);
    let varying = squares.iter().filter(|one| one.value() > 0.0).count();
    let freedom = Double::new(n as f64 - 1.0);
    let item = |part: &Centred| {
        let cross = dot(&part.away, &total.away);
        let own = part.square;
        let varies = own.value() > 0.0;
        let rest = total.square - cross - cross + own;
        // The total of the others may be the same everywhere but for rounding.
        let rest = match rest.value() > SAME * total.square.value() {
            true => rest,
            false => Double::ZERO,
        };
        let whole = association(cross, own, total.square, n);
        Item {
            mean: part.mean.value(),
            sd: (own / freedom).sqrt().value(),
            total: whole,
            corrected: association(cross - own, own, rest, n),
            valid: whole.is_some_and(|found| found.r > critical_r),
            alpha_if_deleted: alpha(varying - usize::from(varies), squares_sum - own, rest),
            mean_if_deleted: (total.mean - part.mean).value(),
            variance_if_deleted: (rest / freedom).value(),
        }
    };
    let mean_correlation = mean_correlation(&parts, varying);
    let k = Double::new(varying as f64);
    let standardised = mean_correlation.and_then(|r| {
        let below = Double::ONE + (k - Double::ONE) * r;
        (below.value() > 0.0).then(|| (k * r / below).value())
    });
    Ok(Reliability {
        n,
        excluded: complete.excluded,
        alpha: alpha(varying, squares_sum, total.square),
        standardised_alpha: standardised,
        mean_correlation: mean_correlation.map(Double::value),
        mean: total.mean.value(),
        sd: (total.square / freedom).sqrt().value(),
        critical_r,
        items: parts.iter().map(item).collect(),
    })
}

/// The mean correlation of two items: the square of the sum of the standardised
/// items holds all of them, each twice, and the k squares.
fn mean_correlation(parts: &[Centred], varying: usize) -> Option<Double> {
    let rows = parts.first()?.away.len();
    let mut together = vec![Double::ZERO; rows];
    for part in parts.iter().filter(|part| part.square.value() > 0.0) {
        let scale = Double::ONE / part.square.sqrt();
        for (sum, value) in together.iter_mut().zip(&part.away) {
            *sum = *sum + *value * scale;
        }
    }
    let k = Double::new(varying as f64);
    let pairs = k * (k - Double::ONE);
    (varying > 1).then(|| (dot(&together, &together) - k) / pairs)
}
