//! Uncertainty: how far weights, ranking and class may be off when every judgment may be.
//!
//! ln a'_ij = ln a_ij + spread z_ij, a'_ji = 1 / a'_ij; w' from A' by the chosen method;
//! total = base + factor sum_i w'_i s_i.
//!
//! Symbols: z_ij independent standard normal deviates, one for each pair i < j; s_i the score of
//! member i. Intervals run from the 5th to the 95th percentile of the draws, with linear
//! interpolation between neighbours (definition 7 of Hyndman and Fan, The American Statistician
//! 50(4), 1996, 361-365).
//! Sources: log-normal judgments Crawford and Williams, J. Math. Psychology 29(4), 1985, 387-405;
//! probability of a rank reversal Saaty and Vargas, EJOR 32(1), 1987, 107-117.
//! Range: shares and weights from 0 to 1. Spread 0.25 makes a 3 range from 2 to 4.5 in 90 % of the
//! draws. The same seed gives the same draws; the last digit may differ between host and browser,
//! whose logarithms do.
//! Degenerate input: settings are clamped; with spread 0 every draw is the base; before the first
//! draw the outcome is that of the base alone. A total that cannot be computed (as many scores as
//! elements, all figures finite and below 1e150) is left out.

use super::matrix::Judgments;
use super::perturbed::Perturbed;
use super::priorities::{Method, priorities};
use crate::methods::bands::class_among;

/// Largest standard deviation of ln a_ij; e^2 either way drowns any judgment.
pub const MAX_SPREAD: f64 = 2.0;

/// Most draws of one simulation.
pub const MAX_DRAWS: usize = 100_000;

/// Most weights kept, 32 MB: above 40 elements it takes draws off [`MAX_DRAWS`].
const MOST_KEPT: usize = 4_000_000;

/// Weights that differ by no more are level: rounding is far below, every real difference above.
const LEVEL: f64 = 1e-12;

/// Largest figure of a total, so that no product of two overflows.
pub(super) const MOST: f64 = 1e150;

/// What a simulation varies, and how often.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Settings {
    /// Standard deviation of ln a_ij, from 0 to [`MAX_SPREAD`]; what is no number counts as 0.
    pub spread: f64,
    /// Number of draws, from 1 to [`MAX_DRAWS`], for n > 40 elements to 4,000,000 / n.
    pub draws: usize,
    /// Start of the random numbers.
    pub seed: u64,
}

/// A total that follows from the weights: base + factor sum_i w_i s_i.
#[derive(Debug, Clone, PartialEq)]
pub struct Total {
    /// s_i, the score of each element.
    pub scores: Vec<f64>,
    /// What is added to the weighted mean, such as the part of the other perspectives.
    pub base: f64,
    /// The weight of the weighted mean in the total.
    pub factor: f64,
    /// Lower limits of the classes above the lowest, rising; judged as [`class_among`] does.
    pub limits: Vec<f64>,
}

impl Total {
    /// The total under these weights.
    fn of(&self, weights: &[f64]) -> f64 {
        let mean: f64 = self.scores.iter().zip(weights).map(|(s, w)| s * w).sum();
        self.base + self.factor * mean
    }

    fn usable(&self, n: usize) -> bool {
        let figures = self.scores.iter().chain([&self.base, &self.factor]);
        self.scores.len() == n && figures.into_iter().all(|figure| figure.abs() <= MOST)
    }
}

/// What the draws gave for one element.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    /// 5th percentile of the weight.
    pub low: f64,
    /// Median of the weight.
    pub median: f64,
    /// 95th percentile of the weight.
    pub high: f64,
    /// Mean of the weight.
    pub mean: f64,
}

/// What the draws gave for the total.
#[derive(Debug, Clone, PartialEq)]
pub struct TotalOutcome {
    /// 5th percentile of the total.
    pub low: f64,
    /// Median of the total.
    pub median: f64,
    /// 95th percentile of the total.
    pub high: f64,
    /// Share of draws in each class, the lowest first; they sum to 1.
    pub bands: Vec<f64>,
    /// Share of draws in another class than the base.
    pub change: f64,
}

/// What the draws gave.
#[derive(Debug, Clone, PartialEq)]
pub struct Uncertainty {
    /// Number of draws so far.
    pub draws: usize,
    /// The weight of each element.
    pub elements: Vec<Interval>,
    /// Share of draws in which some element overtakes one that is ahead of it in the base.
    pub reversal: f64,
    /// Share of draws in which each element ranks first; those level at the top divide the draw,
    /// so that the shares sum to 1.
    pub first_place: Vec<f64>,
    /// Share of draws in which element i outweighs element j, row i and column j; a draw with
    /// both level counts for neither.
    pub ahead: Vec<Vec<f64>>,
    /// The total, if one was asked for and can be computed.
    pub total: Option<TotalOutcome>,
}

/// A simulation that runs in pieces, so that a page stays responsive. Memory is taken at the
/// start, none for each draw.
#[derive(Debug, Clone)]
pub struct Simulation {
    n: usize,
    draws: usize,
    perturbed: Perturbed,
    total: Option<Total>,
    /// The weights from the judgments themselves.
    base: Vec<f64>,
    done: usize,
    /// All weights drawn, draw after draw.
    kept: Vec<f64>,
    totals: Vec<f64>,
    reversed: usize,
    first: Vec<f64>,
    ahead: Vec<u32>,
}

impl Simulation {
    /// Prepares a simulation; nothing is drawn yet.
    ///
    /// ```
    /// use timbang::methods::ahp::{Judgments, Method, Settings, Simulation};
    /// let judgments = Judgments::from_upper(2, |_, _| 3.0).unwrap();
    /// let settings = Settings { spread: 0.25, draws: 1000, seed: 1 };
    /// let mut simulation = Simulation::new(&judgments, Method::Eigenvector, settings, None);
    /// while !simulation.finished() {
    ///     simulation.run(300);
    /// }
    /// // By hand: w_1 = a / (1 + a), and a lies between 3 exp(-1.645 0.25) and 3 exp(1.645 0.25)
    /// // in 90 % of the draws: 0.665 and 0.819.
    /// let element = simulation.outcome().elements[0];
    /// assert!((element.low - 0.665).abs() < 0.02 && (element.high - 0.819).abs() < 0.02);
    /// ```
    pub fn new(
        judgments: &Judgments,
        method: Method,
        settings: Settings,
        total: Option<Total>,
    ) -> Simulation {
        let n = judgments.n();
        let draws = settings.draws.clamp(1, MAX_DRAWS).min(MOST_KEPT / n);
        let base = priorities(judgments, method).weights;
        let spread = match settings.spread {
            spread if spread > 0.0 => spread.min(MAX_SPREAD),
            _ => 0.0,
        };
        let total = total.filter(|total| total.usable(n));
        Simulation {
            n,
            draws,
            perturbed: Perturbed::new(judgments, method, spread, settings.seed, &base),
            base,
            totals: Vec::with_capacity(if total.is_some() { draws } else { 0 }),
            total,
            done: 0,
            kept: Vec::with_capacity(draws * n),
            reversed: 0,
            first: vec![0.0; n],
            ahead: vec![0; n * n],
        }
    }

    /// Makes so many further draws, or as many as are left.
    pub fn run(&mut self, draws: usize) {
        for _ in 0..draws.min(self.draws - self.done) {
            self.perturbed.draw(&self.base);
            self.count();
        }
    }

    /// Number of draws made.
    pub fn done(&self) -> usize {
        self.done
    }

    /// Number of draws to be made in all.
    pub fn total(&self) -> usize {
        self.draws
    }

    /// Whether all draws are made.
    pub fn finished(&self) -> bool {
        self.done >= self.draws
    }

    /// Counts the weights at hand as a draw.
    fn count(&mut self) {
        let (n, weights, base) = (self.n, &self.perturbed.weights, &self.base);
        let above = |one: f64, other: f64| one - other > LEVEL;
        let mut reversed = false;
        for i in 0..n {
            for j in 0..n {
                if above(weights[i], weights[j]) {
                    self.ahead[i * n + j] += 1;
                    reversed |= above(base[j], base[i]);
                }
            }
        }
        self.reversed += usize::from(reversed);
        let top = weights
            .iter()
            .fold(0.0, |top: f64, weight| top.max(*weight));
        let leads = |weight: &f64| !above(top, *weight);
        let leading = weights.iter().filter(|weight| leads(weight)).count();
        for (first, weight) in self.first.iter_mut().zip(weights) {
            if leads(weight) {
                *first += 1.0 / leading as f64;
            }
        }
        self.kept.extend_from_slice(weights);
        if let Some(total) = &self.total {
            self.totals.push(total.of(weights));
        }
        self.done += 1;
    }

    /// What the draws so far gave.
    pub fn outcome(&self) -> Uncertainty {
        if self.done == 0 {
            let mut alone = self.clone();
            alone.perturbed.weights.copy_from_slice(&self.base);
            alone.count();
            let outcome = alone.outcome();
            return Uncertainty {
                draws: 0,
                ..outcome
            };
        }
        let draws = self.done as f64;
        let mut column = vec![0.0; self.done];
        let mut elements = Vec::with_capacity(self.n);
        for element in 0..self.n {
            let drawn = self.kept.iter().skip(element).step_by(self.n);
            for (place, weight) in column.iter_mut().zip(drawn) {
                *place = *weight;
            }
            elements.push(interval(&mut column));
        }
        let ahead = self.ahead.chunks_exact(self.n);
        Uncertainty {
            draws: self.done,
            elements,
            reversal: self.reversed as f64 / draws,
            first_place: self.first.iter().map(|first| first / draws).collect(),
            ahead: ahead
                .map(|row| row.iter().map(|&count| f64::from(count) / draws).collect())
                .collect(),
            total: self.total.as_ref().map(|total| self.judge(total)),
        }
    }

    fn judge(&self, total: &Total) -> TotalOutcome {
        let mut totals = self.totals.clone();
        let Interval {
            low, median, high, ..
        } = interval(&mut totals);
        // Rounding keeps the order, so each class is a run of the ordered totals: a few values are
        // judged instead of all, for rounding a number as it is printed is slow.
        let below =
            |class: usize| totals.partition_point(|one| class_among(&total.limits, *one) < class);
        let mut bands = Vec::with_capacity(total.limits.len() + 1);
        for class in 0..=total.limits.len() {
            let count = below(class + 1) - below(class);
            bands.push(count as f64 / self.done as f64);
        }
        let own = class_among(&total.limits, total.of(&self.base));
        let others = bands.iter().enumerate().filter(|(class, _)| *class != own);
        TotalOutcome {
            low,
            median,
            high,
            change: others.map(|(_, share)| share).sum(),
            bands,
        }
    }
}

/// Puts at least one value in order and takes the percentiles.
fn interval(values: &mut [f64]) -> Interval {
    let mean = values.iter().sum::<f64>() / values.len() as f64;
    sort(values);
    Interval {
        low: quantile(values, 0.05),
        median: quantile(values, 0.5),
        high: quantile(values, 0.95),
        mean,
    }
}

/// The value below which a share of the ordered values lies.
fn quantile(ordered: &[f64], share: f64) -> f64 {
    let place = (ordered.len() - 1) as f64 * share;
    let index = place as usize;
    let low = ordered[index];
    let high = ordered[(index + 1).min(ordered.len() - 1)];
    low + (high - low) * (place - index as f64)
}

/// Heap sort: the standard library's sort is many times larger as code, and is not needed else.
fn sort(values: &mut [f64]) {
    for start in (0..values.len() / 2).rev() {
        sift(values, start);
    }
    for end in (1..values.len()).rev() {
        values.swap(0, end);
        sift(&mut values[..end], 0);
    }
}

/// Lets a value sink until no child is larger.
fn sift(heap: &mut [f64], mut parent: usize) {
    loop {
        let mut child = 2 * parent + 1;
        if child >= heap.len() {
            return;
        }
        if child + 1 < heap.len() && heap[child + 1] > heap[child] {
            child += 1;
        }
        if heap[parent] >= heap[child] {
            return;
        }
        heap.swap(parent, child);
        parent = child;
    }
}
