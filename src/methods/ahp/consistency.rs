//! Consistency: how far the judgments contradict each other.
//!
//! CI = (lambda - n) / (n - 1), CR = CI / RI, consistent when CR <= 0.10;
//! GCI = 2 / ((n - 1)(n - 2)) sum over i < j of ln^2(a_ij g_j / g_i).
//!
//! Symbols: n the number of elements; lambda as in `priorities`, by whichever method; RI the mean
//! CI of random matrices of the same size; g_i the geometric mean of row i, whichever method gave
//! the weights.
//! Sources: CI, CR and RI Saaty, *The Analytic Hierarchy Process*, 1980; RI also Alonso and
//! Lamata, IJUFKS 14(4), 2006, 445-459; GCI Aguaron and Moreno-Jimenez, EJOR 147(1), 2003,
//! 137-145.
//! Range: CI, CR, GCI >= 0; CR may exceed 1 on a preference cycle.
//! Degenerate input: n <= 2 cannot contradict itself, so CI, CR and GCI are 0 and no RI is used.
//! A size the RI table does not reach leaves CR and the verdict `None`; CI and GCI still stand.
//!
//! AHP-OS prints another "Alonso-Lamata" CR, (lambda - n) / (2.7699 n - 4.3513 - n): their line
//! through the table rather than the table, 3 % lower at n = 4 and 9 % higher at n = 3.

use super::matrix::Judgments;
use super::priorities::{Priorities, log_row_means};

/// Largest CR that still counts as consistent.
pub const CR_LIMIT: f64 = 0.10;

/// Saaty 1980, n = 3 to 10.
const SAATY_1980: [f64; 8] = [0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49];

/// Alonso and Lamata 2006, 500,000 random matrices each, n = 3 to 15.
const ALONSO_LAMATA_2006: [f64; 13] = [
    0.5247, 0.8816, 1.1086, 1.2479, 1.3417, 1.4057, 1.4499, 1.4854, 1.5140, 1.5365, 1.5551, 1.5713,
    1.5838,
];

/// A published table of the random index RI.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RandomIndex {
    /// Saaty 1980, n = 3 to 10.
    Saaty1980,
    /// Alonso and Lamata 2006, n = 3 to 15.
    AlonsoLamata2006,
}

impl RandomIndex {
    /// Both tables.
    pub const ALL: [Self; 2] = [Self::Saaty1980, Self::AlonsoLamata2006];

    /// RI for n elements, or `None` where the table has no value to divide by.
    pub fn value(self, n: usize) -> Option<f64> {
        let table: &[f64] = match self {
            Self::Saaty1980 => &SAATY_1980,
            Self::AlonsoLamata2006 => &ALONSO_LAMATA_2006,
        };
        table.get(n.checked_sub(3)?).copied()
    }

    /// The table used unless another is asked for: Saaty to n = 10, Alonso and Lamata to n = 15,
    /// none beyond and none for n <= 2.
    pub fn default_for(n: usize) -> Option<Self> {
        match n {
            3..=10 => Some(Self::Saaty1980),
            11..=15 => Some(Self::AlonsoLamata2006),
            _ => None,
        }
    }
}

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
    let size = n as f64;
    let ci = (lambda_max - size) / (size - 1.0);
    let source = table
        .or_else(|| RandomIndex::default_for(n))
        .filter(|table| table.value(n).is_some());
    let random_index = source.and_then(|table| table.value(n));
    let cr = random_index.map(|ri| ci / ri);
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
