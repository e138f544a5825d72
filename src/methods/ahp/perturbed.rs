//! Perturbed judgments: one draw of a simulation, without taking memory.
//!
//! Formula, symbols and sources stand in `uncertainty`. The random numbers are taken pair by
//! pair, by rows above the diagonal, whichever method gives the weights.
//! Range: every a'_ij lies between 1e-17 and 1e17 (a judgment of 1e6 at twelve deviations of
//! spread 2), so no product overflows.

use super::matrix::Judgments;
use super::priorities::{Method, log_row_means, scale_to_one, square_into};
use crate::statistics::random::Random;

/// Relative change of the weights in one power step that counts as none.
const STEP: f64 = 1e-12;

/// Power steps before the matrix is squared, which doubles what a step gains. Matrices that
/// people judge settle before; only preference cycles go on.
const STEPS: usize = 16;

/// Squarings at most; never reached, since squares settle as fast as those in `priorities`.
const SQUARINGS: usize = 64;

/// The judgments, and room for one draw of them.
#[derive(Debug, Clone)]
pub(super) struct Perturbed {
    n: usize,
    method: Method,
    spread: f64,
    random: Random,
    /// A by rows.
    judgments: Vec<f64>,
    /// ln of the geometric mean of each row of A.
    log_means: Vec<f64>,
    /// A', and room for its square.
    matrix: Vec<f64>,
    square: Vec<f64>,
    /// The weights from A'.
    pub(super) weights: Vec<f64>,
    /// Room for sums, logarithms and the next power step.
    next: Vec<f64>,
}

impl Perturbed {
    /// Nothing drawn yet: the weights are the `base` of A.
    pub(super) fn new(
        judgments: &Judgments,
        method: Method,
        spread: f64,
        seed: u64,
        base: &[f64],
    ) -> Perturbed {
        let n = judgments.n();
        Perturbed {
            n,
            method,
            spread,
            random: Random::new(seed),
            judgments: judgments.rows().flatten().copied().collect(),
            log_means: log_row_means(judgments),
            matrix: vec![1.0; n * n],
            square: vec![0.0; n * n],
            weights: base.to_vec(),
            next: vec![0.0; n],
        }
    }

    /// Draws the judgments again and fills the weights; `base` are those of A.
    pub(super) fn draw(&mut self, base: &[f64]) {
        let n = self.n;
        let geometric = self.method == Method::RowGeometricMean;
        self.next.copy_from_slice(&self.log_means);
        for i in 0..n {
            for j in i + 1..n {
                let shift = self.spread * self.random.normal();
                if geometric {
                    self.next[i] += shift / n as f64;
                    self.next[j] -= shift / n as f64;
                } else {
                    let (cell, mirror) = (i * n + j, j * n + i);
                    let factor = shift.exp();
                    self.matrix[cell] = self.judgments[cell] * factor;
                    self.matrix[mirror] = self.judgments[mirror] / factor;
                }
            }
        }
        match self.method {
            Method::RowGeometricMean => {
                for (weight, mean) in self.weights.iter_mut().zip(&self.next) {
                    *weight = mean.exp();
                }
                scale_to_one(&mut self.weights);
            }
            Method::ColumnMean => self.column_mean(),
            Method::Eigenvector => self.eigenvector(base),
        }
    }

    fn column_mean(&mut self) {
        self.next.fill(0.0);
        for row in self.matrix.chunks_exact(self.n) {
            for (sum, value) in self.next.iter_mut().zip(row) {
                *sum += value;
            }
        }
        let rows = self.matrix.chunks_exact(self.n);
        for (weight, row) in self.weights.iter_mut().zip(rows) {
            *weight = row.iter().zip(&self.next).map(|(a, sum)| a / sum).sum();
        }
        scale_to_one(&mut self.weights);
    }

    /// Power steps from the base weights, which are close: never from the last draw, so that
    /// a draw depends on its own judgments only.
    fn eigenvector(&mut self, base: &[f64]) {
        self.weights.copy_from_slice(base);
        for _ in 0..SQUARINGS {
            for _ in 0..STEPS {
                let rows = self.matrix.chunks_exact(self.n);
                for (next, row) in self.next.iter_mut().zip(rows) {
                    *next = row.iter().zip(&self.weights).map(|(a, w)| a * w).sum();
                }
                scale_to_one(&mut self.next);
                let pairs = self.weights.iter().zip(&self.next);
                let step = pairs.fold(0.0, |step: f64, (old, new)| {
                    step.max((new - old).abs() / new)
                });
                std::mem::swap(&mut self.weights, &mut self.next);
                if step <= STEP {
                    return;
                }
            }
            square_into(&mut self.square, &self.matrix, self.n);
            std::mem::swap(&mut self.matrix, &mut self.square);
            scale_to_one(&mut self.matrix);
        }
    }
}
