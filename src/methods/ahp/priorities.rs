//! Priorities: the weights of the compared elements, by three methods.
//!
//! | method | formula | source |
//! |---|---|---|
//! | eigenvector | A w = lambda w for the largest lambda | Saaty 1980 |
//! | row geometric mean | g_i = (prod_j a_ij)^(1/n), w = g / sum g | Crawford and Williams 1985, J. Math. Psychology 29(4) |
//! | column mean | w_i = mean over j of a_ij / sum_k a_kj | Saaty 1980, his hand approximation |
//!
//! In all of them sum w = 1, the weighted sums are (A w)_i, the consistency vector is
//! (A w)_i / w_i and lambda is its mean. For the eigenvector all its entries agree.
//!
//! Range: 0 < w_i <= 1 and lambda >= n. On the 1-9 scale weights and lambda are within 1e-12 of
//! the exact eigenvector.
//! Degenerate input: one element has weight 1 and lambda 1; for n = 2 and for any consistent
//! matrix the three methods agree and lambda = n.
//!
//! The eigenvector comes from A, A^2, A^4, A^8, ..., whose row sums tend to it. The plain power
//! method needs some 200 steps on a cycle of 9s; squaring doubles them each time. All numbers are
//! positive, nothing cancels, so rounding stays at a few units in the last place.

use super::matrix::Judgments;

/// Relative change of the weights, from one squaring to the next, that counts as none.
const STEP: f64 = 1e-14;

/// Squarings at most, 2^64 power steps: reached only if rounding alone moves more than [`STEP`].
const MAX_SQUARINGS: usize = 64;

/// Steps of the plain power method at most: those of most matrices take fewer than 50, and then
/// squaring is cheaper.
const MAX_STEPS: usize = 100;

/// Relative change of the weights, from one plain step to the next, that counts as none: what is
/// left to go is a few times that, and lambda is known to 1e-12.
const NEAR_STEP: f64 = 1e-13;

/// How weights are derived from judgments.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Method {
    /// Principal right eigenvector.
    #[default]
    Eigenvector,
    /// Geometric mean of each row (logarithmic least squares).
    RowGeometricMean,
    /// Mean of each row of the normalised matrix.
    ColumnMean,
}

impl Method {
    /// All methods, the default first.
    pub const ALL: [Self; 3] = [Self::Eigenvector, Self::RowGeometricMean, Self::ColumnMean];
}

/// Weights of the compared elements with the working behind lambda.
#[derive(Debug, Clone, PartialEq)]
pub struct Priorities {
    /// The method used.
    pub method: Method,
    /// w, summing to 1.
    pub weights: Vec<f64>,
    /// The weighted sum vector (A w)_i.
    pub weighted_sums: Vec<f64>,
    /// The consistency vector (A w)_i / w_i.
    pub consistency_vector: Vec<f64>,
    /// Mean of the consistency vector; with the eigenvector, the principal eigenvalue.
    pub lambda_max: f64,
}

/// Derives the weights by `method`.
pub fn priorities(judgments: &Judgments, method: Method) -> Priorities {
    let weights = match method {
        Method::Eigenvector => eigenvector(judgments.cells(), judgments.n(), 0),
        Method::RowGeometricMean => row_geometric_mean(judgments),
        Method::ColumnMean => column_mean(judgments),
    };
    let weighted_sums = times(judgments.cells(), &weights);
    let ratio = |(sum, weight): (&f64, &f64)| sum / weight;
    let consistency_vector: Vec<f64> = weighted_sums.iter().zip(&weights).map(ratio).collect();
    let n = judgments.n() as f64;
    // For any positive w the mean is 1 + (1/n) sum_{i<j} (x + 1/x) with x = a_ij w_j / w_i, so it
    // is below n by rounding only, and CI would show as -0.
    let lambda_max = (consistency_vector.iter().sum::<f64>() / n).max(n);
    Priorities {
        method,
        weights,
        weighted_sums,
        consistency_vector,
        lambda_max,
    }
}

/// ln g_i, the mean of the logarithms of row i.
pub(super) fn log_row_means(judgments: &Judgments) -> Vec<f64> {
    let n = judgments.n() as f64;
    let mean = |row: &[f64]| row.iter().map(|a| a.ln()).sum::<f64>() / n;
    judgments.rows().map(mean).collect()
}

fn row_geometric_mean(judgments: &Judgments) -> Vec<f64> {
    let means = log_row_means(judgments);
    scaled_to_one(means.into_iter().map(f64::exp).collect())
}

fn column_mean(judgments: &Judgments) -> Vec<f64> {
    let normalised = judgments.normalised();
    scaled_to_one(normalised.iter().map(|row| row.iter().sum()).collect())
}

/// Principal eigenvector, scaled to sum 1, of the n by n matrix `a`, stored by rows, whose powers
/// become positive. At least `least` squarings are made: a matrix with many zeros may move so
/// slowly at first that a step below [`STEP`] proves nothing.
pub(super) fn eigenvector(a: &[f64], n: usize, least: usize) -> Vec<f64> {
    let mut power = a.to_vec();
    let mut square = vec![0.0; n * n];
    let mut weights = row_sums(&power, n);
    for squarings in 1..=MAX_SQUARINGS {
        square_into(&mut square, &power, n);
        std::mem::swap(&mut power, &mut square);
        scale_to_one(&mut power);
        let next = row_sums(&power, n);
        let step = largest_relative_change(&weights, &next);
        weights = next;
        if step <= STEP && squarings >= least {
            break;
        }
    }
    // Two steps with A itself damp what rounding the squares left.
    for _ in 0..2 {
        weights = scaled_to_one(times(a, &weights));
    }
    weights
}

/// lambda of the eigenvector, n >= 2, from `weights` of a matrix that differs in a few judgments;
/// they become the weights of this one. The power method on A + CI I: the other eigenvalues
/// average -CI, and without the shift those of a preference cycle slow it down. It agrees with
/// [`priorities`] to rounding, which does the work where these steps are not enough.
pub(super) fn eigenvector_near(judgments: &Judgments, weights: &mut Vec<f64>) -> f64 {
    let n = judgments.n() as f64;
    for _ in 0..MAX_STEPS {
        let sums = times(judgments.cells(), weights);
        // Weights of sum 1 make this the mean of (A w)_i / w_i weighted by w.
        let lambda: f64 = sums.iter().sum();
        let shift = (lambda - n).max(0.0) / (n - 1.0);
        let shifted = sums.iter().zip(&*weights).map(|(sum, w)| sum + shift * w);
        let next = scaled_to_one(shifted.collect());
        let step = largest_relative_change(weights, &next);
        *weights = next;
        if step <= NEAR_STEP {
            return lambda.max(n);
        }
    }
    let exact = priorities(judgments, Method::Eigenvector);
    *weights = exact.weights;
    exact.lambda_max
}

/// Writes the square of the n by n matrix `a`, both stored by rows.
pub(super) fn square_into(square: &mut [f64], a: &[f64], n: usize) {
    square.fill(0.0);
    for (target, left) in square.chunks_exact_mut(n).zip(a.chunks_exact(n)) {
        for (factor, right) in left.iter().zip(a.chunks_exact(n)) {
            for (sum, value) in target.iter_mut().zip(right) {
                *sum += factor * value;
            }
        }
    }
}

fn row_sums(a: &[f64], n: usize) -> Vec<f64> {
    scaled_to_one(a.chunks_exact(n).map(|row| row.iter().sum()).collect())
}

fn largest_relative_change(old: &[f64], new: &[f64]) -> f64 {
    let change = |(old, new): (&f64, &f64)| (new - old).abs() / new;
    old.iter().zip(new).map(change).fold(0.0, f64::max)
}

/// A w, of a matrix `a` stored by rows.
pub(super) fn times(a: &[f64], weights: &[f64]) -> Vec<f64> {
    let dot = |row: &[f64]| row.iter().zip(weights).map(|(a, w)| a * w).sum();
    a.chunks_exact(weights.len()).map(dot).collect()
}

/// Divides by the sum, which is positive: every caller passes numbers of 0 or more, not all 0.
pub(super) fn scaled_to_one(mut values: Vec<f64>) -> Vec<f64> {
    scale_to_one(&mut values);
    values
}

/// The same in place.
pub(super) fn scale_to_one(values: &mut [f64]) {
    let sum: f64 = values.iter().sum();
    for value in values {
        *value /= sum;
    }
}
