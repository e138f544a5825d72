//! Values against a normal distribution: P-P and Q-Q plots as SPSS draws them.
//!
//! The plotting position of the value with rank r of n is Blom's, `(r - 3/8) / (n + 1/4)`; equal
//! values have the mean of their ranks (IBM, *SPSS Statistics command syntax*, PPLOT: FRACTION
//! and TIES, both by default; Blom 1958, *Statistical estimates and transformed beta-variables*).
//!
//! - P-P: the position across, the probability of a smaller value up
//! - Q-Q: the value across, up the value that the distribution has at its position

use super::plane::{Axes, Normal, Plane, PlaneLayout, plane};
use super::{Point, Scale, present};
use crate::statistics::distributions::normal;
use crate::statistics::normal_score::normal_score;

/// About the most points that are drawn, see [`ProbabilityChart::points`].
pub const MOST_POINTS: usize = 400;

/// What is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Probability {
    /// Probabilities.
    Pp,
    /// Quantiles.
    Qq,
}

/// A probability plot.
#[derive(Clone, Debug, PartialEq)]
pub struct ProbabilityChart {
    /// The axes: observed across, expected up, both over the same values.
    pub plane: Plane,
    /// The points, from the lowest value. Of more than [`MOST_POINTS`] those are left out that lie
    /// next to one that is drawn, within the sum of the plot's sides over this number; the first
    /// and the last are always drawn.
    pub points: Vec<ProbabilityPoint>,
    /// The ends of the line on which the points of a normal distribution lie.
    pub reference: [Point; 2],
    /// How many values there are.
    pub n: usize,
}

/// A point.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ProbabilityPoint {
    /// What was observed: a position or a value.
    pub observed: f64,
    /// What the distribution expects: a probability or a value.
    pub expected: f64,
    /// Its place.
    pub at: Point,
}

/// Lays out a probability plot; what is not finite counts as missing. Standardised residuals
/// are compared with mean 0 and deviation 1. A deviation that is not above 0 gives no points.
pub fn probability(
    values: &[f64],
    kind: Probability,
    normal: Normal,
    layout: &PlaneLayout,
) -> ProbabilityChart {
    let mut values: Vec<f64> = values
        .iter()
        .filter_map(|one| present(Some(*one)))
        .collect();
    values.sort_by(f64::total_cmp);
    let pairs = normal.usable().map_or_else(Vec::new, |normal| {
        let positions = positions(&values).into_iter();
        let pairs = positions.zip(&values);
        let pairs = pairs.filter_map(|(position, value)| pair(kind, normal, position, *value));
        pairs.collect()
    });
    let domain = match kind {
        Probability::Pp => (0.0, 1.0),
        Probability::Qq => {
            let both = pairs.iter().flat_map(|(one, other)| [*one, *other]);
            Scale::covering(both, (0.0, 1.0), layout.steps).domain()
        }
    };
    let scale = |range, steps| Scale::new(domain, range, steps);
    let (plane, axes) = plane(layout, &scale, &scale);
    ProbabilityChart {
        points: drawn(&pairs, &axes, &plane),
        reference: [domain.0, domain.1].map(|end| axes.point(end, end)),
        n: values.len(),
        plane,
    }
}

/// Blom's position of each of these rising values.
fn positions(values: &[f64]) -> Vec<f64> {
    let n = values.len() as f64;
    let mut positions = Vec::with_capacity(values.len());
    for equal in values.chunk_by(|one, other| one == other) {
        let first = positions.len() as f64 + 1.0;
        let rank = first + (equal.len() as f64 - 1.0) / 2.0;
        positions.extend(equal.iter().map(|_| (rank - 0.375) / (n + 0.25)));
    }
    positions
}

/// What is observed and what is expected.
fn pair(kind: Probability, to: Normal, position: f64, value: f64) -> Option<(f64, f64)> {
    match kind {
        Probability::Pp => Some((position, normal((to.mean - value) / to.sd)?)),
        Probability::Qq => {
            let expected = to.mean + to.sd * normal_score(position);
            Some((value, present(Some(expected))?))
        }
    }
}

/// The points of these rising pairs that can be told apart.
fn drawn(pairs: &[(f64, f64)], axes: &Axes, plane: &Plane) -> Vec<ProbabilityPoint> {
    let apart = match pairs.len() > MOST_POINTS {
        // Both coordinates only grow, so that no more steps of this size fit between the corners.
        true => (plane.plot.width + plane.plot.height) / MOST_POINTS as f64,
        false => 0.0,
    };
    let mut drawn: Vec<ProbabilityPoint> = Vec::new();
    for (index, (observed, expected)) in pairs.iter().enumerate() {
        let at = axes.point(*observed, *expected);
        let near = drawn.last().is_some_and(|last| {
            let (across, up) = ((at.x - last.at.x).abs(), (at.y - last.at.y).abs());
            across.max(up) < apart
        });
        if !near || index + 1 == pairs.len() {
            drawn.push(ProbabilityPoint {
                observed: *observed,
                expected: *expected,
                at,
            });
        }
    }
    drawn
}

#[cfg(test)]
mod tests {
    use super::{super::same, Normal, PlaneLayout, Probability, positions, probability};

    const STANDARD: Normal = Normal { mean: 0.0, sd: 1.0 };

    #[test]
    fn positions_are_bloms_with_mean_ranks() {
        // By hand: n + 1/4 = 5.25; ranks 1, 2.5, 2.5, 4, 5.
        let expected = [0.625, 2.125, 2.125, 3.625, 4.625].map(|above| above / 5.25);
        for (found, expected) in positions(&[-1.0, 0.0, 0.0, 0.5, 2.0]).iter().zip(expected) {
            same(*found, expected);
        }
    }

    #[test]
    fn points_lie_at_probabilities_and_quantiles() {
        let values = [1.5, f64::NAN, 0.0, -1.5];
        let pp = probability(&values, Probability::Pp, STANDARD, &PlaneLayout::default());
        // Positions of three: 0.625 / 3.25, 0.5 and its mirror; table 26.1 of Abramowitz & Stegun
        // has P(1.5) = 0.9331927987.
        let first = pp.points[0];
        same(first.observed, 0.625 / 3.25);
        same(first.expected, 1.0 - 0.933_192_798_7);
        let plot = pp.plane.plot;
        same(pp.points[1].at.x, plot.centre().x);
        same(pp.points[1].at.y, plot.centre().y);
        assert_eq!((pp.points.len(), pp.n), (3, 3));

        let qq = probability(&values, Probability::Qq, STANDARD, &PlaneLayout::default());
        let last = qq.points[2];
        same(last.observed, 1.5);
        // mpmath 1.3: the normal quantile of 2.625 / 3.25.
        same(last.expected, 0.869_423_773_288_9);
        let [low, high] = qq.reference;
        same(low.x, plot.x);
        same(low.y, plot.bottom());
        same(high.x, plot.right());
        same(high.y, plot.y);
        let flat = Normal { mean: 0.0, sd: 0.0 };
        let none = probability(&values, Probability::Qq, flat, &PlaneLayout::default());
        assert!(none.points.is_empty());
    }
}
