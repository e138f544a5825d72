//! Repair: which judgments contradict the rest, and what one of them would have to be.
//!
//! - Repairs: CR recomputed with each of Saaty's 17 values in place of one judgment, pair by pair.
//! - Deviations: d_ij = ln(a_ij w_j / w_i), how far a judgment lies from the weights' own ratio.
//! - Cycles: triples whose order goes around, A > B > C > A.
//!
//! Symbols: a_ij judgments; w weights; A > B where the judgment of A against B is above 1.
//! Sources: CR Saaty, *The Analytic Hierarchy Process*, 1980; replacing one judgment, his
//! *Decision-making with the AHP: why is the principal eigenvector necessary*, EJOR 145(1), 2003,
//! 85-91; cyclic triads Kendall and Babington Smith, Biometrika 31, 1940, 324-345.
//! Range: CR after a repair lies in 0 to the present CR; d in -42 to 42 on weights of these
//! judgments.
//! Degenerate input: n <= 2 and a size without RI have no repairs; weights that do not fit the
//! matrix have no deviations.
//!
//! Not every value need be tried. In x = ln a_ij of one pair lambda is convex by two methods, so
//! that it only grows beyond the first value that is worse. Eigenvector: the spectral radius of a
//! matrix whose entries are log-convex in x is log-convex (Kingman, Quart. J. Math. 12, 1961,
//! 283-284). Row means: lambda is a sum of exponentials of terms linear in x. The column mean has
//! no such proof, and all values are tried. Nine elements take about 1 ms at most, 15 take 6 ms,
//! and 40, where the tables of RI end, up to a quarter of a second.

use super::consistency::ratio;
use super::matrix::Judgments;
use super::partial::Partial;
use super::priorities::{Method, eigenvector_near, priorities};
use super::random_index::RandomIndex;
use crate::sorting::sorted;

/// A CR that falls by less has not fallen: rounding moves the last few digits.
const ROUNDING: f64 = 1e-10;

/// How far from 1 a judgment still says "equal": as far as pairs may be from reciprocal.
const EQUAL: f64 = 1e-9;

/// The values of Saaty's scale.
const SCALE: [f64; 17] = [
    1.0 / 9.0,
    1.0 / 8.0,
    1.0 / 7.0,
    1.0 / 6.0,
    1.0 / 5.0,
    1.0 / 4.0,
    1.0 / 3.0,
    1.0 / 2.0,
    1.0,
    2.0,
    3.0,
    4.0,
    5.0,
    6.0,
    7.0,
    8.0,
    9.0,
];

/// The judgment of one pair that would lower CR most.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Repair {
    /// Row of the pair, counted from 0.
    pub row: usize,
    /// Its column, greater than the row.
    pub column: usize,
    /// The judgment as it stands.
    pub judgment: f64,
    /// The value of Saaty's scale that gives the lowest CR; of equally good ones the first on the
    /// way from the judgment, downward first.
    pub suggested: f64,
    /// CR with that value alone changed, by the same method and RI.
    pub cr_after: f64,
    /// Where that value turns the preference around: the best one that does not, and its CR; none
    /// where every other one would make it worse.
    pub same_way: Option<(f64, f64)>,
}

impl Repair {
    /// Whether the suggestion prefers the other element of the pair.
    pub fn turns(&self) -> bool {
        direction(self.judgment) * direction(self.suggested) < 0
    }
}

/// For every pair whose judgment could be better, the best value of Saaty's scale, the largest
/// drop of CR first and ties by pair. Without a `table` the default for the size is used.
pub fn repairs(judgments: &Judgments, method: Method, table: Option<RandomIndex>) -> Vec<Repair> {
    let n = judgments.n();
    let table = table.or_else(|| RandomIndex::default_for(n));
    let Some(random_index) = table.and_then(|table| table.value(n)) else {
        return Vec::new();
    };
    let present = priorities(judgments, method);
    let cr = ratio(present.lambda_max, n, random_index);
    let convex = method != Method::ColumnMean;
    let mut repairs = Vec::new();
    for row in 0..n {
        for column in row + 1..n {
            let judgment = judgments.get(row, column).unwrap_or(1.0);
            let mut best = Repair {
                row,
                column,
                judgment,
                suggested: judgment,
                cr_after: cr,
                same_way: None,
            };
            // The best that leaves the preference where it is.
            let mut kept = (judgment, cr);
            for up in [false, true] {
                let mut weights = present.weights.clone();
                let mut value = judgment;
                while let Some(next) = neighbour(value, up) {
                    value = next;
                    let changed = judgments.with(row, column, value);
                    let lambda = match method {
                        Method::Eigenvector => eigenvector_near(&changed, &mut weights),
                        _ => priorities(&changed, method).lambda_max,
                    };
                    let cr_after = ratio(lambda, n, random_index);
                    let turned = direction(judgment) * direction(value) < 0;
                    if !turned && cr_after < kept.1 - ROUNDING {
                        kept = (value, cr_after);
                    }
                    if cr_after < best.cr_after - ROUNDING {
                        (best.suggested, best.cr_after) = (value, cr_after);
                    } else if convex && cr_after > best.cr_after + ROUNDING {
                        break;
                    }
                }
            }
            if best.cr_after < cr {
                best.same_way = Some(kept).filter(|(_, after)| best.turns() && *after < cr);
                repairs.push(best);
            }
        }
    }
    // Pairs of equal CR stay in order, whatever rounding says of them.
    let rounded = |repair: &Repair| (repair.cr_after / ROUNDING).round();
    sorted(repairs, |a, b| rounded(a).total_cmp(&rounded(b)))
}

/// The next value of Saaty's scale above or below, at least a rounding away.
fn neighbour(value: f64, up: bool) -> Option<f64> {
    let found = if up {
        SCALE.iter().find(|one| **one > value * (1.0 + EQUAL))
    } else {
        SCALE.iter().rev().find(|one| **one * (1.0 + EQUAL) < value)
    };
    found.copied()
}

/// The heat map of a matrix: ln(a_ij w_j / w_i) by rows, 0 where a judgment is the ratio of the
/// weights, positive where it favours the row too much; antisymmetric. Empty unless there are n
/// positive finite `weights`.
pub fn deviations(judgments: &Judgments, weights: &[f64]) -> Vec<Vec<f64>> {
    let n = judgments.n();
    let good = |weight: &f64| weight.is_finite() && *weight > 0.0;
    if weights.len() != n || !weights.iter().all(good) {
        return Vec::new();
    }
    let logs: Vec<f64> = weights.iter().map(|weight| weight.ln()).collect();
    let mut map = vec![vec![0.0; n]; n];
    for (row, values) in judgments.rows().enumerate() {
        for (column, value) in values.iter().enumerate().skip(row + 1) {
            let deviation = value.ln() + logs[column] - logs[row];
            map[row][column] = deviation;
            map[column][row] = -deviation;
        }
    }
    map
}

/// How strongly a triple contradicts itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CycleKind {
    /// A > B, B > C and C > A.
    Strict,
    /// One or two of the three are equal: A > B, B > C, C = A, or A > B, B = C, C = A.
    Weak,
}

/// Three elements whose order goes around.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cycle {
    /// The elements, the first in the document first. In a strict cycle each is above the next
    /// and the last above the first; in a weak one they stand as in the document.
    pub elements: [usize; 3],
    /// Strict or weak.
    pub kind: CycleKind,
}

/// The ordinal contradictions, which no weights can remove: triples in which no two judgments
/// around point against each other, and not all are equal. In document order.
pub fn cycles(judgments: &Judgments) -> Vec<Cycle> {
    around(judgments.n(), &|row, column| judgments.get(row, column))
}

/// The same of judgments as far as they go: a triple with a pair that is not judged goes around
/// nowhere.
pub fn partial_cycles(partial: &Partial) -> Vec<Cycle> {
    around(partial.n(), &|row, column| partial.get(row, column))
}

fn around(n: usize, judgment: &dyn Fn(usize, usize) -> Option<f64>) -> Vec<Cycle> {
    let mut cycles = Vec::new();
    for i in 0..n {
        for j in i + 1..n {
            for k in j + 1..n {
                let pairs = [(i, j), (j, k), (k, i)].map(|(row, column)| judgment(row, column));
                let [Some(a), Some(b), Some(c)] = pairs else {
                    continue;
                };
                let around = [a, b, c].map(direction);
                let down = around.iter().filter(|one| **one > 0).count();
                let up = around.iter().filter(|one| **one < 0).count();
                let (elements, kind) = match (down, up) {
                    (3, 0) => ([i, j, k], CycleKind::Strict),
                    (0, 3) => ([i, k, j], CycleKind::Strict),
                    (1 | 2, 0) | (0, 1 | 2) => ([i, j, k], CycleKind::Weak),
                    _ => continue,
                };
                cycles.push(Cycle { elements, kind });
            }
        }
    }
    cycles
}

/// 1 where the first of a pair is above the second, -1 where it is below, 0 where they are equal.
fn direction(value: f64) -> i8 {
    i8::from(value > 1.0 + EQUAL) - i8::from(1.0 / value > 1.0 + EQUAL)
}
