//! What stands beside priorities and CR: repairs, deviations, cycles, scales, and which method
//! reproduces a print.

#[path = "../common/random.rs"]
mod random;
mod repair;
mod reproduction;
mod scale;

use random::Random;
use timbang::methods::ahp::Judgments;

/// The 17 values of Saaty's scale, ascending.
pub fn saaty() -> Vec<f64> {
    let fractions = (2..=9).rev().map(|k| 1.0 / f64::from(k));
    fractions.chain((1..=9).map(f64::from)).collect()
}

/// A matrix from rows of cells such as `1/3`, divided by semicolons.
pub fn matrix(text: &str) -> Judgments {
    let number = |cell: &str| {
        let mut parts = cell.split('/').map(|part| part.parse::<f64>().unwrap());
        let value = parts.next().unwrap();
        parts.fold(value, |value, divisor| value / divisor)
    };
    let row = |row: &str| row.split_whitespace().map(number).collect();
    let rows: Vec<Vec<f64>> = text.split(';').map(row).collect();
    Judgments::new(&rows).unwrap()
}

/// Random judgments of Saaty's scale; off it with decimals when `decimals`.
pub fn random_matrix(random: &mut Random, n: usize, decimals: bool) -> Judgments {
    let scale = saaty();
    let mut cell = || {
        let value = scale[random.below(17)];
        let part = 1.0 + 0.001 * random.below(1000) as f64;
        if decimals { value * part } else { value }
    };
    let upper: Vec<f64> = (0..n * n).map(|_| cell()).collect();
    Judgments::from_upper(n, |i, j| upper[i * n + j]).unwrap()
}

/// Judgments that an expert might give: ratios of weights, off by a few steps of the scale.
pub fn likely_matrix(random: &mut Random, n: usize) -> Judgments {
    let scale = saaty();
    let weights: Vec<f64> = (0..n).map(|_| 1.0 + random.below(9) as f64).collect();
    let mut off = || random.below(5);
    let upper: Vec<usize> = (0..n * n).map(|_| off()).collect();
    Judgments::from_upper(n, |i, j| {
        let ratio = weights[i] / weights[j];
        let at = scale.iter().filter(|one| **one < ratio).count();
        scale[(at + upper[i * n + j]).saturating_sub(2).min(16)]
    })
    .unwrap()
}

/// The judgment of a cell.
pub fn cell(judgments: &Judgments, i: usize, j: usize) -> f64 {
    judgments.get(i, j).unwrap()
}

/// Elements in another order.
pub fn permuted(judgments: &Judgments, order: &[usize]) -> Judgments {
    Judgments::from_upper(judgments.n(), |i, j| cell(judgments, order[i], order[j])).unwrap()
}

/// Nadjamuddin et al., JUTIN 8(1), 2025, table 4.
pub const BONE_BOLANGO: &str = "1 1/3 1/2 3; 3 1 3 9; 2 1/3 1 3; 1/3 1/9 1/3 1";

/// Saaty 1990, EJOR 48, the house.
pub const HOUSE: &str = "1 5 3 7 6 6 1/3 1/4; 1/5 1 1/3 5 3 3 1/5 1/7; 1/3 3 1 6 3 4 6 1/5; \
    1/7 1/5 1/6 1 1/3 1/4 1/7 1/8; 1/6 1/3 1/3 3 1 1/2 1/5 1/6; 1/6 1/3 1/4 4 2 1 1/5 1/6; \
    3 5 1/6 7 5 5 1 1/2; 4 7 5 8 6 6 2 1";

/// wjladams/pyanp, test_incon_std: a preference cycle.
pub const CYCLE: &str = "1 2 1/6; 1/2 1 3; 6 1/3 1";
