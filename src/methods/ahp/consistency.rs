//! Consistency: how far the judgments contradict each other.
//!
//! CI = (lambda - n) / (n - 1), CR = CI / RI, consistent when CR <= 0.10;
//! GCI = 2 / ((n - 1)(n - 2)) sum over i < j of ln^2(a_ij g_j / g_i).
//!
//! Symbols: n the number of elements; lambda as in `priorities`, by whichever method; RI as in
//! `random_index`; g_i the geometric mean of row i, whichever method gave the weights.
//! Sources: CI and CR Saaty, *The Analytic Hierarchy Process*, 1980; GCI Aguaron and
//! Moreno-Jimenez, EJOR 147(1), 2003, 137-145.
//! Range: CI, CR, GCI >= 0; CR may exceed 1 on a preference cycle.
//! Degenerate input: n <= 2 cannot contradict itself, so CI, CR and GCI are 0 and no RI is used.
//! A size the RI table does not reach leaves CR and the verdict `None`; CI and GCI still stand.

use super::matrix::Judgments;
use super::priorities::{Priorities, log_row_means};
use super::random_index::RandomIndex;

/// Largest CR that still counts as consistent.
pub const CR_LIMIT: f64 = 0.10;

/// Consistency of a judgment matrix under one set of weights and one RI table.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Consistency {
    /// lambda of the weights.
    pub lambda_max: f64,
    /// Consistency index.
    pub ci: f64,
    /// RI divided by; `None` for n <= 2 and where the table has none.
    pub random_index: Option<f64>,
    /// Table of that RI.
    pub source: Option<RandomIndex>,
    /// Consistency ratio; 0 for n <= 2, `None` where the table has no RI.
    pub cr: Option<f64>,
    /// Geometric consistency index; 0 for n <= 2.
    pub gci: f64,
    /// Whether CR <= [`CR_LIMIT`].
    pub consistent: Option<bool>,
}

/// Consistency of `judgments` with lambda taken from `priorities`, which must come from the same
/// matrix. Without a `table` the default for the size is used.
pub fn consistency(
    judgments: &Judgments,
    priorities: &Priorities,
    table: Option<RandomIndex>,
) -> Consistency {
    let n = judgments.n();
    let lambda_max = priorities.lambda_max;
    if n <= 2 {
        return Consistency {
            lambda_max,
            ci: 0.0,
            random_index: None,
            source: None,
            cr: Some(0.0),
            gci: 0.0,
            consistent: Some(true),
        };
    }
    let ci = index(lambda_max, n);
    let source = table
        .or_else(|| RandomIndex::default_for(n))
        .filter(|table| table.value(n).is_some());
    let random_index = source.and_then(|table| table.value(n));
    let cr = random_index.map(|ri| ratio(lambda_max, n, ri));
    Consistency {
        lambda_max,
        ci,
        random_index,
        source,
        cr,
        gci: geometric_index(judgments),
        consistent: cr.map(|cr| cr <= CR_LIMIT),
    }
}

/// CI of n >= 2 elements.
fn index(lambda: f64, n: usize) -> f64 {
    let size = n as f64;
    (lambda - size) / (size - 1.0)
}

/// CR of n >= 3 elements, by their `random_index`.
pub(super) fn ratio(lambda: f64, n: usize, random_index: f64) -> f64 {
    index(lambda, n) / random_index
}

/// GCI of a matrix with n >= 3.
fn geometric_index(judgments: &Judgments) -> f64 {
    let means = log_row_means(judgments);
    let mut sum = 0.0;
    for (i, row) in judgments.rows().enumerate() {
        for (value, mean) in row.iter().zip(&means).skip(i + 1) {
            sum += (value.ln() + mean - means[i]).powi(2);
        }
    }
    let n = judgments.n() as f64;
    2.0 * sum / ((n - 1.0) * (n - 2.0))
}
