//! Several experts: their judgments or their priorities made one, and where they disagree.
//!
//! | aggregate | formula |
//! |---|---|
//! | of judgments | a_ij = exp(sum_k u_k ln a_ijk / sum_k u_k) over the experts k who judged the pair |
//! | of priorities, arithmetic | w_i = sum_k u_k w_ik |
//! | of priorities, geometric | w_i in proportion to prod_k w_ik^(u_k) |
//!
//! Symbols: u_k the weight of expert k, taken as a share of all weights; a_ijk that expert's
//! judgment; w_ik that expert's priority of element i, taken as a share of all elements.
//! Sources: geometric mean of judgments Aczel and Saaty, J. Math. Psychology 27, 1983, 93-102;
//! aggregates of judgments and of priorities Forman and Peniwati, EJOR 108, 1998, 165-169.
//! Range: as that of a judgment; priorities 0 to 1 with the sum 1.
//! Degenerate input: no expert, experts of different sizes, a weight that is negative or no finite
//! number, and weights that are all 0 give `None`. An expert of weight 0 counts nowhere. A pair
//! that nobody judged stays missing.
//!
//! With row geometric means of complete matrices the aggregate of judgments and the geometric one
//! of priorities are the same; by the eigenvector they differ a little.

use super::matrix::LARGEST_JUDGMENT;
use super::partial::Partial;

/// Logarithms of judgments so close are equal: below this there is rounding only.
const SAME_LOG: f64 = 1e-12;

/// One expert: a weight of 0 or more, in any unit, and the judgments.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Voice<'a> {
    /// Weight beside the other experts.
    pub weight: f64,
    /// What the expert judged.
    pub judgments: &'a Partial,
}

/// How the experts judged one pair.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PairSpread {
    /// The element named first.
    pub row: usize,
    /// The element named second, `row < column`.
    pub column: usize,
    /// Experts who judged the pair, at least 1.
    pub voices: usize,
    /// Weighted geometric mean of their judgments.
    pub mean: f64,
    /// Weighted standard deviation of ln a, sqrt(sum u (ln a - ln mean)^2 / sum u); 0 or more.
    pub spread: f64,
    /// Smallest judgment.
    pub low: f64,
    /// Largest judgment.
    pub high: f64,
    /// Experts for whom the first element outweighs the second, a > 1.
    pub first_ahead: usize,
    /// Experts for whom both are equal, a = 1.
    pub equal: usize,
    /// Experts for whom the second element outweighs the first, a < 1.
    pub second_ahead: usize,
    /// Place, among the voices, of the expert whose ln a is farthest from that of the mean; `None`
    /// where all agree or several are equally far.
    pub farthest: Option<usize>,
}

/// One set of judgments for all: the weighted geometric mean of each pair.
pub fn aggregate_judgments(voices: &[Voice]) -> Option<Partial> {
    let (n, shares) = checked(voices)?;
    let mean = |i, j| Some(mean(&opinions(voices, &shares, i, j))?.0);
    Partial::from_upper(n, mean).ok()
}

/// One set of priorities for all, from each expert's weight and priorities: the weighted
/// arithmetic mean, or the weighted geometric mean scaled to the sum 1.
///
/// `None` also where an expert has no priorities or one that is negative or no finite number, and
/// where no element has a geometric mean above 0.
pub fn aggregate_priorities(experts: &[(f64, &[f64])], geometric: bool) -> Option<Vec<f64>> {
    let (shares, priorities) = distributions(experts)?;
    let mut sums = vec![0.0; priorities.first()?.len()];
    for (share, own) in shares.iter().zip(&priorities) {
        // 0 times the logarithm of 0 is no number.
        if *share > 0.0 {
            for (sum, weight) in sums.iter_mut().zip(own) {
                *sum += share * if geometric { weight.ln() } else { *weight };
            }
        }
    }
    if geometric {
        sums = sums.into_iter().map(f64::exp).collect();
    }
    shares_of(&sums)
}

/// How far the experts agree on each pair that somebody judged, in order of the pairs. Empty where
/// [`aggregate_judgments`] gives `None`.
pub fn disagreement(voices: &[Voice]) -> Vec<PairSpread> {
    let mut pairs = Vec::new();
    let Some((n, shares)) = checked(voices) else {
        return pairs;
    };
    for row in 0..n {
        for column in row + 1..n {
            let opinions = opinions(voices, &shares, row, column);
            pairs.extend(pair_spread(&opinions, row, column));
        }
    }
    pairs
}

fn pair_spread(opinions: &[Opinion], row: usize, column: usize) -> Option<PairSpread> {
    let (mean, total) = mean(opinions)?;
    let mut pair = PairSpread {
        row,
        column,
        voices: opinions.len(),
        mean,
        spread: 0.0,
        low: f64::INFINITY,
        high: 0.0,
        first_ahead: 0,
        equal: 0,
        second_ahead: 0,
        farthest: None,
    };
    let mut farthest = 0.0;
    for opinion in opinions {
        let value = opinion.value;
        let gap = (value / mean).ln().abs();
        pair.spread += opinion.share * gap * gap;
        pair.low = pair.low.min(value);
        pair.high = pair.high.max(value);
        pair.first_ahead += usize::from(value > 1.0);
        pair.equal += usize::from(value == 1.0);
        pair.second_ahead += usize::from(value < 1.0);
        // Of several that are equally far none is named.
        if gap > farthest + SAME_LOG {
            farthest = gap;
            pair.farthest = Some(opinion.voice);
        } else if gap > farthest - SAME_LOG {
            pair.farthest = None;
        }
    }
    pair.spread = (pair.spread / total).sqrt();
    Some(pair)
}

/// One expert's judgment of one pair.
struct Opinion {
    voice: usize,
    share: f64,
    value: f64,
}

/// The judgments of a pair by the experts who count.
fn opinions(voices: &[Voice], shares: &[f64], i: usize, j: usize) -> Vec<Opinion> {
    let mut all = Vec::with_capacity(voices.len());
    for (voice, (one, &share)) in voices.iter().zip(shares).enumerate() {
        if let Some(value) = one.judgments.get(i, j).filter(|_| share > 0.0) {
            all.push(Opinion {
                voice,
                share,
                value,
            });
        }
    }
    all
}

/// The weighted geometric mean and the sum of the shares; `None` without opinions.
fn mean(opinions: &[Opinion]) -> Option<(f64, f64)> {
    // Taken beside the first judgment, so that equal judgments give exactly what each of them is.
    let first = opinions.first()?.value;
    let (mut total, mut logs) = (0.0, 0.0);
    for opinion in opinions {
        total += opinion.share;
        logs += opinion.share * (opinion.value / first).ln();
    }
    let mean = first * (logs / total).exp();
    // Rounding alone could leave the range.
    Some((mean.clamp(1.0 / LARGEST_JUDGMENT, LARGEST_JUDGMENT), total))
}

/// The common number of elements and the shares of the experts.
fn checked(voices: &[Voice]) -> Option<(usize, Vec<f64>)> {
    let n = voices.first()?.judgments.n();
    let weights: Vec<f64> = voices.iter().map(|voice| voice.weight).collect();
    let same = voices.iter().all(|voice| voice.judgments.n() == n);
    Some((n, shares_of(&weights).filter(|_| same)?))
}

/// The shares of the experts, and each one's priorities with the sum 1.
pub(super) fn distributions(experts: &[(f64, &[f64])]) -> Option<(Vec<f64>, Vec<Vec<f64>>)> {
    let n = experts.first()?.1.len();
    let weights: Vec<f64> = experts.iter().map(|(weight, _)| *weight).collect();
    let mut priorities = Vec::with_capacity(experts.len());
    for (_, own) in experts {
        priorities.push(shares_of(own).filter(|own| own.len() == n)?);
    }
    Some((shares_of(&weights)?, priorities))
}

/// The values over their sum; `None` unless they are finite, none is negative and one is not 0.
pub(super) fn shares_of(values: &[f64]) -> Option<Vec<f64>> {
    let top = values.iter().copied().fold(0.0, f64::max);
    let accepted = |value: &f64| value.is_finite() && *value >= 0.0;
    if top == 0.0 || !values.iter().all(accepted) {
        return None;
    }
    // Over the largest first: the sum itself may be too large for a number.
    let mut shares: Vec<f64> = values.iter().map(|value| value / top).collect();
    let sum: f64 = shares.iter().sum();
    for share in &mut shares {
        *share /= sum;
    }
    Some(shares)
}
