//! Judgments of some of the pairs: a judgment matrix with gaps.
//!
//! Symbols: n the number of elements compared; a_ij how many times element i outweighs element j,
//! given for some pairs i < j of the n (n - 1) / 2 there are. The graph of the judgments has the
//! elements as its nodes and an edge for each pair judged.
//! Source: Harker, Mathematical Modelling 9(11), 1987, 837-848, who lets an expert leave out pairs.
//! Range: as for the full matrix: n from 1 to `MAX_SIZE`, a_ij from 1/`LARGEST_JUDGMENT` to
//! `LARGEST_JUDGMENT`.
//! Degenerate input: a value that a full matrix would refuse is refused with the same fault. No
//! pair need be judged. One element alone has no pair and is complete.

use super::matrix::{Fault, Judgments, LARGEST_JUDGMENT, checked_size};

/// Pairwise judgments of n elements, some of which may be missing.
#[derive(Debug, Clone, PartialEq)]
pub struct Partial {
    /// A missing pair holds 1, so that equal judgments are equal values.
    judgments: Judgments,
    /// By rows, in both triangles; the diagonal is no pair.
    given: Vec<bool>,
}

impl Partial {
    /// Takes the cells above the diagonal: `judgment(i, j)` is asked for i < j < n only and gives
    /// `None` where the pair was not judged.
    pub fn from_upper(
        n: usize,
        judgment: impl Fn(usize, usize) -> Option<f64>,
    ) -> Result<Self, Fault> {
        let n = checked_size(n)?;
        let mut cells = vec![None; n * n];
        for i in 0..n {
            for j in i + 1..n {
                cells[i * n + j] = judgment(i, j);
            }
        }
        let judgments = Judgments::from_upper(n, |i, j| cells[i * n + j].unwrap_or(1.0))?;
        let mirrored = |k: usize| cells[k].is_some() || cells[k % n * n + k / n].is_some();
        let given = (0..n * n).map(mirrored).collect();
        Ok(Self { judgments, given })
    }

    /// Number of elements compared, at least 1.
    pub fn n(&self) -> usize {
        self.judgments.n()
    }

    /// The judgment a_ij, 1 on the diagonal; `None` where missing and outside the matrix.
    pub fn get(&self, row: usize, column: usize) -> Option<f64> {
        let value = self.judgments.get(row, column)?;
        (row == column || self.given[row * self.n() + column]).then_some(value)
    }

    /// Number of pairs judged, 0 to n (n - 1) / 2.
    pub fn judged(&self) -> usize {
        self.given.iter().filter(|given| **given).count() / 2
    }

    /// Number of pairs there are, n (n - 1) / 2.
    pub fn pairs(&self) -> usize {
        self.n() * (self.n() - 1) / 2
    }

    /// Whether every pair is judged.
    pub fn is_complete(&self) -> bool {
        self.judged() == self.pairs()
    }

    /// Whether fewer than n pairs are judged and some are missing. So few that connect all
    /// elements are a tree, in which no judgment can be checked against the others.
    pub fn sparse(&self) -> bool {
        !self.is_complete() && self.judged() < self.n()
    }

    /// The full matrix, where every pair is judged.
    pub fn complete(&self) -> Option<Judgments> {
        self.is_complete().then(|| self.judgments.clone())
    }

    /// The elements that judgments connect, group by group: the connected components of the graph,
    /// each in ascending order, in order of their smallest element. With one group weights follow.
    pub fn components(&self) -> Vec<Vec<usize>> {
        let n = self.n();
        let mut seen = vec![false; n];
        let mut groups = Vec::new();
        for start in 0..n {
            if seen[start] {
                continue;
            }
            seen[start] = true;
            let mut group = vec![start];
            let mut next = 0;
            while let Some(&i) = group.get(next) {
                for (j, seen) in seen.iter_mut().enumerate() {
                    if self.given[i * n + j] && !*seen {
                        *seen = true;
                        group.push(j);
                    }
                }
                next += 1;
            }
            group.sort_unstable();
            groups.push(group);
        }
        groups
    }
}

impl From<&Judgments> for Partial {
    fn from(judgments: &Judgments) -> Self {
        let n = judgments.n();
        Self {
            judgments: judgments.clone(),
            given: (0..n * n).map(|k| k / n != k % n).collect(),
        }
    }
}

/// The full matrix in which a missing a_ij is w_i / w_j, held within the range of a judgment.
/// Where that is no number, as for two weights of 0, it is 1.
pub fn completed(partial: &Partial, weights: &[f64]) -> Judgments {
    let ratio = |i: usize, j: usize| {
        let ratio = weights.get(i)? / weights.get(j)?;
        let ratio = ratio.clamp(1.0 / LARGEST_JUDGMENT, LARGEST_JUDGMENT);
        (!ratio.is_nan()).then_some(ratio)
    };
    let filled = Judgments::fill(partial.n(), |i, j| {
        Ok(match (partial.get(i, j), partial.get(j, i)) {
            (Some(value), Some(mirror)) => (value, mirror),
            _ => {
                let value = ratio(i, j).unwrap_or(1.0);
                (value, 1.0 / value)
            }
        })
    });
    // Nothing above is refused.
    filled.unwrap_or_else(|_| partial.judgments.clone())
}
