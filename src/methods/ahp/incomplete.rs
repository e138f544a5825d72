//! Weights from judgments of some of the pairs, and the pair to judge next.
//!
//! | method | formula |
//! |---|---|
//! | log least squares | minimise the sum over judged pairs of (ln a_ij - y_i + y_j)^2: L y = b; w = exp y / sum exp y |
//! | Harker | H w = lambda w for the largest lambda, h_ij = a_ij, 0 where missing, h_ii = 1 + m_i |
//!
//! Symbols: L the Laplacian of the graph of judged pairs (l_ii the number of pairs judged in row
//! i, l_ij = -1 where judged); b_i the sum of ln a_ij over the pairs judged in row i; m_i the
//! number missing in row i; L^+ the pseudoinverse; k the number of pairs judged.
//! Sources: Bozoki, Fulop and Ronyai, Math. Comput. Modelling 52, 2010, 318-333; Harker, Math.
//! Modelling 9(11), 1987, 837-848; effective resistance Klein and Randic, J. Math. Chemistry 12,
//! 1993, 81-95.
//! Range: 0 <= w_i <= 1, 0 only where a chain of extreme judgments leads below the smallest
//! number there is; lambda >= n.
//! Degenerate input: weights exist when the judgments connect all elements; otherwise both methods
//! are refused with the groups that do connect. With k = n - 1 (a tree) both give the weights that
//! contradict no judgment and lambda = n. With no pair missing they are the row geometric mean
//! and the eigenvector.
//!
//! CI = (lambda - n) / (n - 1) holds for Harker too, but every missing pair counts in it as one
//! that fits: beside an RI of complete matrices it looks the more consistent the fewer pairs were
//! judged.

use super::partial::Partial;
use super::priorities::{Method, Priorities, eigenvector, scaled_to_one, times};
use crate::sorting::sorted;
use crate::statistics::distributions::student_quantile;

/// Part of the probability above an interval of 90 %; as much lies below.
const TAIL: f64 = 0.05;

/// Resistances so close, relatively, are equal: symmetric pairs differ by rounding.
const SAME_RESISTANCE: f64 = 1e-9;

/// Where an element of an eigenvector is smaller, its ratio (H v)_i / v_i has lost its digits.
const SMALLEST_PART: f64 = 1e-290;

/// How weights are derived where pairs are missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum IncompleteMethod {
    /// Logarithmic least squares over the pairs judged.
    #[default]
    LogLeastSquares,
    /// Eigenvector of Harker's matrix.
    Harker,
}

impl IncompleteMethod {
    /// Both methods, the default first.
    pub const ALL: [Self; 2] = [Self::LogLeastSquares, Self::Harker];

    /// The weights by this method, summing to 1, or the groups that no judgment connects.
    pub fn weights(self, partial: &Partial) -> Result<Vec<f64>, Vec<Vec<usize>>> {
        match self {
            Self::LogLeastSquares => Ok(shares(&solved(partial)?.0)),
            Self::Harker => Ok(harker(partial)?.weights),
        }
    }
}

/// Weights by log least squares, with what the judgments beyond a tree say of their accuracy.
#[derive(Debug, Clone, PartialEq)]
pub struct Estimate {
    /// w, summing to 1.
    pub weights: Vec<f64>,
    /// Judgments beyond the n - 1 that weights need: k - (n - 1).
    pub redundancy: usize,
    /// Residual standard deviation s of ln a_ij, s^2 = sum of the squared residuals / redundancy;
    /// `None` where nothing is redundant.
    pub deviation: Option<f64>,
    /// Approximate 90 % interval of each weight, from 0 to 1; `None` where nothing is redundant.
    ///
    /// The covariance of y is taken as s^2 L^+. The delta method gives the standard error e of
    /// the log odds ln(w_i / (1 - w_i)) with the gradient 1 at i and -w_k / (1 - w_i) elsewhere;
    /// the ends are the weights at log odds -+ t e, t Student's 5 % point with the redundancy as
    /// its degrees of freedom. It covers what random contradiction between independent judgments
    /// of the same spread would do, and one weight at a time.
    pub intervals: Option<Vec<[f64; 2]>>,
}

/// Weights by log least squares, or the groups that no judgment connects.
pub fn log_least_squares(partial: &Partial) -> Result<Estimate, Vec<Vec<usize>>> {
    let (logs, inverse) = solved(partial)?;
    let n = partial.n();
    let redundancy = partial.judged() + 1 - n;
    let mut squares = 0.0;
    for i in 0..n {
        for j in i + 1..n {
            if let Some(value) = partial.get(i, j) {
                squares += (value.ln() - logs[i] + logs[j]).powi(2);
            }
        }
    }
    let freedom = redundancy as f64;
    let deviation = (redundancy > 0).then(|| (squares / freedom).sqrt());
    let intervals = deviation.and_then(|deviation| {
        let factor = deviation * student_quantile(TAIL, freedom)?;
        let interval = |i| interval(&logs, &inverse, i, factor);
        Some((0..n).map(interval).collect())
    });
    Ok(Estimate {
        weights: shares(&logs),
        redundancy,
        deviation,
        intervals,
    })
}

/// The interval of weight i at `factor` standard errors for s = 1. Done in logarithms: the odds
/// of an extreme matrix are no numbers.
fn interval(logs: &[f64], inverse: &[f64], i: usize, factor: f64) -> [f64; 2] {
    let n = logs.len();
    let mut others = logs.to_vec();
    others[i] = f64::NEG_INFINITY;
    let top = others.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let sum: f64 = others.iter().map(|y| (y - top).exp()).sum();
    let rest = top + sum.ln();
    let mut gradient: Vec<f64> = others.iter().map(|y| -(y - rest).exp()).collect();
    gradient[i] = 1.0;
    // The gradient sums to 0, so that the inverse of L + J stands for L^+.
    let product = times(inverse, &gradient);
    let variance: f64 = (0..n).map(|k| gradient[k] * product[k]).sum();
    let half = factor * variance.max(0.0).sqrt();
    let odds = logs[i] - rest;
    [odds - half, odds + half].map(|odds| 1.0 / (1.0 + (-odds).exp()))
}

/// Priorities by Harker's eigenvector, named [`Method::Eigenvector`], or the groups that no
/// judgment connects. The weighted sums are (H w)_i.
pub fn harker(partial: &Partial) -> Result<Priorities, Vec<Vec<usize>>> {
    // The eigenvector v of h_ij exp(y_j - y_i) is w / exp y. For judgments that contradict each
    // other little that matrix is close to one of zeros and ones whose rows sum to n, and v to
    // equal parts, however far the weights lie apart.
    let (logs, _) = solved(partial)?;
    let n = partial.n();
    let mut scaled = vec![0.0; n * n];
    for (i, row) in scaled.chunks_exact_mut(n).enumerate() {
        let mut own = n as f64;
        for (j, cell) in row.iter_mut().enumerate() {
            if let Some(value) = partial.get(i, j).filter(|_| i != j) {
                *cell = (value.ln() + logs[j] - logs[i]).exp();
                own -= 1.0;
            }
        }
        row[i] = own;
    }
    // On a path, the slowest graph, lambda and the next eigenvalue differ by some 10 / n^2: 4 n^3
    // power steps and more.
    let parts = eigenvector(&scaled, n, 3 * n.ilog2() as usize + 5);
    let sums = times(&scaled, &parts);
    let ratio = |(sum, part): (&f64, &f64)| (*part > SMALLEST_PART).then(|| sum / part);
    let ratios: Vec<Option<f64>> = sums.iter().zip(&parts).map(ratio).collect();
    let known: Vec<f64> = ratios.iter().flatten().copied().collect();
    // As for a full matrix the mean lies below n by rounding only.
    let lambda_max = (known.iter().sum::<f64>() / known.len() as f64).max(n as f64);
    let with_parts: Vec<f64> = logs.iter().zip(&parts).map(|(y, v)| y + v.ln()).collect();
    let weights = shares(&with_parts);
    let filled = |ratio: &Option<f64>| ratio.unwrap_or(lambda_max);
    let consistency_vector: Vec<f64> = ratios.iter().map(filled).collect();
    let pairs = consistency_vector.iter().zip(&weights);
    Ok(Priorities {
        method: Method::Eigenvector,
        weighted_sums: pairs.map(|(ratio, weight)| ratio * weight).collect(),
        weights,
        consistency_vector,
        lambda_max,
    })
}

/// The missing pair (i, j), i < j, whose judgment would tell most; `None` where none is missing.
///
/// While groups are unconnected it joins the two largest by their smallest elements. After that it
/// is the pair of the largest effective resistance (e_i - e_j)^T L^+ (e_i - e_j): the variance of
/// ln(w_i / w_j) over s^2, so the ratio known worst. Ties go to the first in order.
pub fn next_pair(partial: &Partial) -> Option<(usize, usize)> {
    let n = partial.n();
    let (_, inverse) = match solved(partial) {
        Ok(solved) => solved,
        Err(groups) => {
            // Of equal groups the one of the smaller element comes first.
            let groups = sorted(groups, |one, other| other.len().cmp(&one.len()));
            let (one, other) = (*groups.first()?.first()?, *groups.get(1)?.first()?);
            return Some((one.min(other), one.max(other)));
        }
    };
    let mut best = None;
    let mut largest = 0.0;
    for i in 0..n {
        for j in i + 1..n {
            let cell = |i: usize, j: usize| inverse[i * n + j];
            let resistance = cell(i, i) + cell(j, j) - 2.0 * cell(i, j);
            let larger = resistance > largest * (1.0 + SAME_RESISTANCE);
            if partial.get(i, j).is_none() && larger {
                largest = resistance;
                best = Some((i, j));
            }
        }
    }
    best
}

/// y and the inverse of L + J, by rows.
type Solved = (Vec<f64>, Vec<f64>);

/// y, which sums to 0, and the inverse of L + J by rows, J being all ones. On vectors that sum to
/// 0, as b does, that inverse is L^+; for a complete matrix L + J is n times the unit matrix.
fn solved(partial: &Partial) -> Result<Solved, Vec<Vec<usize>>> {
    let groups = partial.components();
    if groups.len() > 1 {
        return Err(groups);
    }
    let n = partial.n();
    let mut matrix = vec![1.0; n * n];
    let mut sums = vec![0.0; n];
    for i in 0..n {
        for j in (0..n).filter(|j| *j != i) {
            if let Some(value) = partial.get(i, j) {
                matrix[i * n + i] += 1.0;
                matrix[i * n + j] = 0.0;
                sums[i] += value.ln();
            }
        }
    }
    invert(&mut matrix, n);
    Ok((times(&matrix, &sums), matrix))
}

/// Inverts a symmetric positive definite matrix in its place (Gauss and Jordan). Its pivots are
/// positive whatever their order, and L + J of a connected graph is such a matrix.
fn invert(matrix: &mut [f64], n: usize) {
    for k in 0..n {
        let pivot = 1.0 / matrix[k * n + k];
        matrix[k * n + k] = 1.0;
        for j in 0..n {
            matrix[k * n + j] *= pivot;
        }
        let top = matrix[k * n..(k + 1) * n].to_vec();
        for (i, row) in matrix.chunks_exact_mut(n).enumerate() {
            if i != k {
                let factor = row[k];
                row[k] = 0.0;
                for (value, above) in row.iter_mut().zip(&top) {
                    *value -= factor * above;
                }
            }
        }
    }
}

/// exp y / sum exp y, of which the largest is finite.
fn shares(logs: &[f64]) -> Vec<f64> {
    let top = logs.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    scaled_to_one(logs.iter().map(|y| (y - top).exp()).collect())
}
