//! Consensus: how far the priorities of several experts are the same.
//!
//! H(p) = -sum_i p_i ln p_i; H_alpha = sum_k u_k H(p_k); H_gamma = H(sum_k u_k p_k);
//! H_beta = H_gamma - H_alpha; m = 9 / (n + 8), r = 1 / (n + 8);
//! H_min = -m ln m - (n - 1) r ln r; cor = n / exp(H_min);
//! S* = (exp(-H_beta) - 1 / cor) / (1 - 1 / cor).
//!
//! Symbols: n the number of elements; p_k the priorities of expert k and u_k the share of all
//! weights; m and r the priorities of the one element that is 9 times every other, and of those.
//! Source: Goepel, *Implementation of an Online Software Tool for the Analytic Hierarchy Process*,
//! IJAHP 10(3), 2018, 469-487, doi 10.13033/ijahp.v10i3.590 (Shannon alpha and beta entropy).
//! Range: entropies in nats, 0 to ln n; S* at most 1, where all experts have the same priorities,
//! and 0 where n experts prefer one element each as strongly as the scale lets them.
//! Degenerate input: no expert, no priorities, lists of different lengths, a value that is
//! negative or no finite number, and weights or priorities that are all 0 give `None`. One element
//! alone is full consensus. An expert of weight 0 does not count.
//!
//! S* is not cut off at 0, for H_min is not the least entropy there is, and experts whose
//! priorities are more uneven can differ more. The 1-9 scale allows it from n = 6 on: 9 for one
//! element beside all others and 9 for a second beside the rest. Beyond the scale any n does.

use super::group::{distributions, shares_of};

/// S* so close to 0 is 0: below this there is rounding only.
const ZERO: f64 = 1e-12;

/// Consensus of several experts, with the working.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Consensus {
    /// H_alpha, the mean entropy of one expert's priorities.
    pub h_alpha: f64,
    /// H_beta, what the experts' differences add; 0 or more.
    pub h_beta: f64,
    /// H_gamma, the entropy of the mean priorities.
    pub h_gamma: f64,
    /// H_min, the entropy of the priorities m, r, ..., r.
    pub h_min: f64,
    /// cor, the exp(H_beta) of n experts who prefer one element each as strongly as they can.
    pub cor: f64,
    /// S*, 1 for full consensus.
    pub indicator: f64,
}

/// Consensus of experts given by weight and priorities.
pub fn consensus(experts: &[(f64, &[f64])]) -> Option<Consensus> {
    let (shares, priorities) = distributions(experts)?;
    let n = priorities.first()?.len();
    let mut mean = vec![0.0; n];
    let mut h_alpha = 0.0;
    for (share, own) in shares.iter().zip(&priorities) {
        h_alpha += share * entropy(own);
        for (sum, weight) in mean.iter_mut().zip(own) {
            *sum += share * weight;
        }
    }
    let h_gamma = entropy(&mean);
    // Entropy is concave, so only rounding leads below 0.
    let h_beta = (h_gamma - h_alpha).max(0.0);
    let size = n as f64;
    let mut extreme = vec![1.0 / (size + 8.0); n];
    extreme[0] = 9.0 / (size + 8.0);
    let h_min = entropy(&extreme);
    let cor = size / h_min.exp();
    let floor = 1.0 / cor;
    let indicator = match n {
        1 => 1.0,
        _ => ((-h_beta).exp() - floor) / (1.0 - floor),
    };
    Some(Consensus {
        h_alpha,
        h_beta,
        h_gamma,
        h_min,
        cor,
        indicator: if indicator.abs() < ZERO {
            0.0
        } else {
            indicator
        },
    })
}

/// How far two sets of priorities lie apart, such as an expert's and the group's: half the sum of
/// |a_i - b_i|, the share of the weight that is placed elsewhere. From 0, the same, to 1. Each is
/// first taken with the sum 1. `None` for different lengths, and for what is no set of priorities.
pub fn apart(one: &[f64], other: &[f64]) -> Option<f64> {
    let (one, other) = (shares_of(one)?, shares_of(other)?);
    if one.len() != other.len() {
        return None;
    }
    let gap = |(a, b): (&f64, &f64)| (a - b).abs();
    Some((0.5 * one.iter().zip(&other).map(gap).sum::<f64>()).min(1.0))
}

/// H(p) in nats; a priority of 0 adds nothing.
fn entropy(p: &[f64]) -> f64 {
    let part = |p: &&f64| **p > 0.0;
    // The sum of nothing is -0, and so is that of ln 1.
    0.0 - p.iter().filter(part).map(|p| p * p.ln()).sum::<f64>()
}
