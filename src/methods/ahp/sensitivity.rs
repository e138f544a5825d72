//! Sensitivity: what one weight would have to be for the class or the weakest member to change.
//!
//! With w_k = x the others keep their proportions: w_i = (1 - x) v_i, v_i = w_i / sum_{j != k} w_j.
//! total(x) = base + factor (x s_k + (1 - x) sum_i v_i s_i), linear in x;
//! loss_i(x) = w_i max(0, t_i - s_i), and the weakest member is that of the largest loss: bringing
//! it to its target would add most.
//!
//! Symbols: s_i the score and t_i the target of member i; v_i its share among the others.
//! A class changes where the total as printed reaches a limit: half a hundredth below the first
//! hundredth that is not below the limit (see `bands`). The losses of the others are all
//! proportional to 1 - x, so the weakest of them, of loss (1 - x) m, stays the same, and changes
//! place with member k only at x = m / (m + t_k - s_k).
//! Source: one-at-a-time weights as in Triantaphyllou and Sanchez, Decision Sciences 28(1), 1997,
//! 151-194.
//! Range: weights from 0 to 1; weights that do not sum to 1 are divided by their sum.
//! Degenerate input: where the others have no weight at present they share equally. Of members
//! with the same loss the first is the weakest. Fewer than two members, lists of different
//! lengths, a negative weight, no weight at all, and a figure that is not finite or beyond 1e150
//! give no sweep.

use super::uncertainty::MOST;
use crate::methods::bands::class_among;

/// Weights nearer to each other than this are one crossing.
const SAME: f64 = 1e-12;

/// What changes at a crossing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CrossingKind {
    /// The class of the total, 0 for the lowest.
    Band {
        /// Class at weights just below.
        below: usize,
        /// Class at weights just above.
        above: usize,
    },
    /// The member with the largest loss.
    Weakest {
        /// That member at weights just below.
        before: usize,
        /// That member at weights just above: the one whose weight is swept.
        after: usize,
    },
}

/// A weight at which something changes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Crossing {
    /// The weight, above 0 and below 1.
    pub weight: f64,
    /// What changes there.
    pub kind: CrossingKind,
}

/// The total while one weight goes from 0 to 1.
#[derive(Debug, Clone, PartialEq)]
pub struct Sweep {
    /// The weight at present, from 0 to 1.
    pub present: f64,
    /// Weight and total at both ends; between them the total is linear.
    pub at: Vec<(f64, f64)>,
    /// What changes on the way, by rising weight.
    pub crossings: Vec<Crossing>,
}

impl Sweep {
    /// The total at a weight from 0 to 1; other weights count as the nearer end, NaN as 0.
    pub fn total(&self, weight: f64) -> f64 {
        let [(_, from), (_, to)] = self.at[..] else {
            return 0.0;
        };
        let weight = match weight {
            weight if weight > 0.0 => weight.min(1.0),
            _ => 0.0,
        };
        from * (1.0 - weight) + to * weight
    }

    /// The least change of the weight, either way, at which the class changes; `None` where no
    /// weight changes it.
    pub fn margin(&self) -> Option<f64> {
        let mut least = None;
        for crossing in &self.crossings {
            if let CrossingKind::Band { .. } = crossing.kind {
                let far = (crossing.weight - self.present).abs();
                least = Some(least.map_or(far, |least: f64| least.min(far)));
            }
        }
        least
    }
}

/// Sweeps the weight of member `k`. `base` and `factor` make the total of the weighted mean;
/// `limits` are the lower limits of the classes above the lowest, rising.
///
/// ```
/// use timbang::methods::ahp::{CrossingKind, sweep};
/// // By hand: the total is 60 + 40 x, printed 76.00 from 75.995 on, so x = 0.399875; the losses
/// // 0 x and 40 (1 - x) never meet.
/// let scores = [100.0, 60.0];
/// let sweep = sweep(0, &[0.5, 0.5], &scores, &[100.0; 2], 0.0, 1.0, &[76.0]).unwrap();
/// assert_eq!(sweep.at, [(0.0, 60.0), (1.0, 100.0)]);
/// assert!((sweep.crossings[0].weight - 0.399875).abs() < 1e-12);
/// assert_eq!(sweep.crossings[0].kind, CrossingKind::Band { below: 0, above: 1 });
/// assert!((sweep.margin().unwrap() - 0.100125).abs() < 1e-12);
/// ```
pub fn sweep(
    k: usize,
    weights: &[f64],
    scores: &[f64],
    targets: &[f64],
    base: f64,
    factor: f64,
    limits: &[f64],
) -> Option<Sweep> {
    let n = weights.len();
    let lists = [weights, scores, targets, &[base, factor]];
    let sane = lists
        .iter()
        .all(|list| list.iter().all(|one| one.abs() <= MOST));
    let fit = n >= 2 && k < n && scores.len() == n && targets.len() == n;
    if !sane || !fit || weights.iter().any(|weight| *weight < 0.0) {
        return None;
    }
    let others = || (0..n).filter(|i| *i != k);
    let rest: f64 = others().map(|i| weights[i]).sum();
    let whole = rest + weights[k];
    if whole <= 0.0 {
        return None;
    }
    let share = |i: usize| match rest > 0.0 {
        true => weights[i] / rest,
        false => 1.0 / (n - 1) as f64,
    };
    let mean: f64 = others().map(|i| share(i) * scores[i]).sum();
    let mut sweep = Sweep {
        present: weights[k] / whole,
        at: vec![
            (0.0, base + factor * mean),
            (1.0, base + factor * scores[k]),
        ],
        crossings: Vec::new(),
    };
    band_crossings(&mut sweep, limits);

    let gap = |i: usize| (targets[i] - scores[i]).max(0.0);
    let mut weakest = (0, 0.0);
    for i in others() {
        let loss = share(i) * gap(i);
        if loss > weakest.1 {
            weakest = (i, loss);
        }
    }
    let (before, most) = weakest;
    let weight = most / (most + gap(k));
    if weight > 0.0 && weight < 1.0 {
        insert(
            &mut sweep.crossings,
            Crossing {
                weight,
                kind: CrossingKind::Weakest { before, after: k },
            },
        );
    }
    Some(sweep)
}

/// Adds the weights at which the class changes. Each is computed from its limit and then judged
/// on both sides, midway to its neighbours: what changes no class is none.
fn band_crossings(sweep: &mut Sweep, limits: &[f64]) {
    let [(_, from), (_, to)] = sweep.at[..] else {
        return;
    };
    let mut places: Vec<f64> = vec![0.0, 1.0];
    for limit in limits {
        let place = (threshold(*limit) - from) / (to - from);
        let index = places.partition_point(|one| *one < place);
        let apart = |other: Option<&f64>| other.is_some_and(|one| (one - place).abs() > SAME);
        // Nothing is before the first place and behind the last one.
        if index > 0 && apart(places.get(index - 1)) && apart(places.get(index)) {
            places.insert(index, place);
        }
    }
    let class = |low: f64, high: f64| class_among(limits, sweep.total(low + (high - low) / 2.0));
    let mut found = Vec::new();
    for near in places.windows(3) {
        let (below, above) = (class(near[0], near[1]), class(near[1], near[2]));
        if below != above {
            found.push(Crossing {
                weight: near[1],
                kind: CrossingKind::Band { below, above },
            });
        }
    }
    sweep.crossings = found;
}

/// The smallest total that reaches a limit once it is rounded to hundredths.
fn threshold(limit: f64) -> f64 {
    let mut hundredths = (limit * 100.0).floor() - 1.0;
    // Two steps reach the limit, whichever way the product was rounded.
    for _ in 0..2 {
        if hundredths / 100.0 < limit {
            hundredths += 1.0;
        }
    }
    (hundredths - 0.5) / 100.0
}

fn insert(crossings: &mut Vec<Crossing>, new: Crossing) {
    let place = crossings.partition_point(|one| one.weight <= new.weight);
    crossings.insert(place, new);
}
