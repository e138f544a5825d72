//! Charts of residuals: points that are left out cannot be missed, texts that must not collide at
//! any width, and junk.

use super::histogram::texts;
use super::{Junk, apart, finite, same, size};
use timbang::chart::{
    IntervalItem, IntervalLayout, Normal, PlaneLayout, Point, Probability, coefficients, intervals,
    probability, scatter,
};
use timbang::statistics::distributions::normal;
use timbang::statistics::normal_score::normal_score;

const STANDARD: Normal = Normal { mean: 0.0, sd: 1.0 };
const KINDS: [Probability; 2] = [Probability::Pp, Probability::Qq];

fn layout(width: f64) -> PlaneLayout {
    PlaneLayout {
        size: size(width, 300.0),
        ..PlaneLayout::default()
    }
}

/// Values of nearly a normal distribution (Irwin and Hall's sum of twelve), and one far out.
fn residuals(n: usize) -> Vec<f64> {
    let mut junk = Junk(19);
    let mut one = || {
        (0..12)
            .map(|_| junk.below(1 << 20) as f64 / 1_048_576.0)
            .sum::<f64>()
            - 6.0
    };
    let mut all: Vec<f64> = (0..n).map(|_| one()).collect();
    all[n / 2] = 5.5;
    all
}

#[test]
fn probability_plots_stay_inside_and_apart_at_any_width() {
    for width in [320.0, 360.0, 560.0, 1200.0] {
        for (kind, n) in KINDS.into_iter().flat_map(|kind| [(kind, 3), (kind, 300)]) {
            let layout = layout(width);
            let chart = probability(&residuals(n), kind, STANDARD, &layout);
            let name = format!("{width} wide, {kind:?} of {n}");
            apart(&texts(&chart.plane, &layout), chart.plane.size, &name);
            assert_eq!((chart.points.len(), chart.n), (n, n), "{name}");
            let plot = chart.plane.plot;
            let [low, high] = chart.reference;
            same(low.x, plot.x);
            same(low.y, plot.bottom());
            same(high.x, plot.right());
            same(high.y, plot.y);
        }
    }
}

#[test]
fn a_normal_sample_lies_on_the_reference() {
    let all = residuals(300);
    for kind in KINDS {
        let chart = probability(&all[..150], kind, STANDARD, &layout(360.0));
        let far = chart
            .points
            .iter()
            .map(|one| (one.observed - one.expected).abs());
        // Kolmogorov's 1 % point for 150 values is 0.13; quantiles of the tails vary more.
        let most = [0.13, 1.0][usize::from(kind == Probability::Qq)];
        assert!(far.fold(0.0, f64::max) < most, "{kind:?}");
    }
    // Rising in both, and tied values at one place.
    let chart = probability(
        &[2.0, 1.0, 1.0, 1.0],
        Probability::Qq,
        STANDARD,
        &layout(360.0),
    );
    let places: Vec<Point> = chart.points.iter().map(|one| one.at).collect();
    assert!(places[0] == places[1] && places[1] == places[2] && places[2].x < places[3].x);
}

#[test]
fn of_thousands_those_that_can_be_told_apart_are_drawn() {
    let mut all = residuals(20_000);
    all.sort_by(f64::total_cmp);
    for kind in KINDS {
        let chart = probability(&all, kind, STANDARD, &layout(360.0));
        let [first, .., last] = chart.points[..] else {
            panic!("points");
        };
        let drawn = chart.points.len();
        assert!((100..=402).contains(&drawn), "{kind:?}: {drawn}");
        assert_eq!(chart.n, 20_000);
        // Where every value would be drawn, by Blom's positions. Few are equal, and those have
        // neighbouring ranks.
        let line = |one: f64, other: f64, from: f64, to: f64, value: f64| {
            from + (to - from) * (value - one) / (other - one)
        };
        let near = (chart.plane.plot.width + chart.plane.plot.height) / 400.0 + 0.01;
        for (rank, value) in all.iter().enumerate() {
            let position = (rank as f64 + 0.625) / 20_000.25;
            let (observed, expected) = match kind {
                Probability::Pp => (position, normal(-value).expect("a number")),
                Probability::Qq => (*value, normal_score(position)),
            };
            let x = line(
                first.observed,
                last.observed,
                first.at.x,
                last.at.x,
                observed,
            );
            let y = line(
                first.expected,
                last.expected,
                first.at.y,
                last.at.y,
                expected,
            );
            let close = |at: Point| (at.x - x).abs() <= near && (at.y - y).abs() <= near;
            assert!(
                chart.points.iter().any(|one| close(one.at)),
                "{kind:?} {rank}"
            );
        }
        if kind == Probability::Qq {
            assert_eq!((first.observed, last.observed), (all[0], all[19_999]));
        }
    }
}

#[test]
fn a_cloud_is_thinned_to_what_can_be_seen() {
    let up = residuals(30_000);
    let mut across = residuals(30_001);
    across.rotate_left(7);
    let points: Vec<(f64, f64)> = across.into_iter().zip(up).collect();
    let few = scatter(&points[..2000], &layout(360.0));
    assert_eq!((few.points.len(), few.n), (2000, 2000));
    let chart = scatter(&points, &layout(360.0));
    let drawn = chart.points.len();
    assert!((500..=2000).contains(&drawn), "{drawn}");
    assert_eq!(chart.n, 30_000);
    let indices: Vec<usize> = chart.points.iter().map(|one| one.index).collect();
    assert!(indices.windows(2).all(|pair| pair[0] < pair[1]));
    // The farthest to each side are drawn.
    type Side = fn(&(f64, f64)) -> f64;
    let sides: [Side; 4] = [|p| p.0, |p| -p.0, |p| p.1, |p| -p.1];
    for side in sides {
        let most = points.iter().map(side).fold(f64::NEG_INFINITY, f64::max);
        let drawn = indices.iter().map(|index| side(&points[*index]));
        same(drawn.fold(f64::NEG_INFINITY, f64::max), most);
    }
    // Every point that is left out has one that is drawn in its cell, 8 pixels wide at most.
    let plot = chart.plane.plot;
    let (low, high) = ends(&chart.plane.across);
    let (down, top) = ends(&chart.plane.ticks);
    let at = |(x, y): (f64, f64)| Point {
        x: plot.x + plot.width * (x - low) / (high - low),
        y: plot.bottom() - plot.height * (y - down) / (top - down),
    };
    for point in points.iter().step_by(37).map(|point| at(*point)) {
        let near = |one: Point| (one.x - point.x).abs() <= 8.0 && (one.y - point.y).abs() <= 8.0;
        assert!(chart.points.iter().any(|one| near(one.at)), "{point:?}");
    }
}

fn ends(ticks: &[timbang::chart::Tick]) -> (f64, f64) {
    (ticks[0].value, ticks[ticks.len() - 1].value)
}

#[test]
fn clouds_stay_inside_and_apart_at_any_width() {
    let up = residuals(50);
    let points: Vec<(f64, f64)> = up.iter().rev().copied().zip(up.iter().copied()).collect();
    for width in [320.0, 360.0, 560.0, 1200.0] {
        let layout = layout(width);
        let chart = scatter(&points, &layout);
        apart(
            &texts(&chart.plane, &layout),
            chart.plane.size,
            &format!("{width} wide"),
        );
        let plot = chart.plane.plot;
        assert!(chart.zero > plot.y && chart.zero < plot.bottom());
        let zero = chart.plane.ticks.iter().find(|tick| tick.value == 0.0);
        same(zero.expect("a tick").at, chart.zero);
    }
}

#[test]
fn junk_gives_finite_drawings_with_points_inside() {
    let mut junk = Junk(23);
    for _ in 0..5_000 {
        let mut l = PlaneLayout {
            steps: junk.steps(),
            names: junk.below(2) == 0,
            ..PlaneLayout::default()
        };
        junk.spoil([&mut l.size.width, &mut l.size.height, &mut l.gap]);
        junk.spoil([&mut l.tick_width, &mut l.across_width, &mut l.line_height]);
        let values = junk.many(Junk::number);
        let kind = KINDS[junk.below(2) as usize];
        let normal = Normal {
            mean: junk.number(),
            sd: junk.number(),
        };
        let chart = probability(&values, kind, normal, &l);
        finite(&chart, &(&values, kind, normal, l));
        let plot = chart.plane.plot;
        let inside = |at: Point| {
            (plot.x - 1e-6..=plot.right() + 1e-6).contains(&at.x)
                && (plot.y - 1e-6..=plot.bottom() + 1e-6).contains(&at.y)
        };
        let all = chart.points.iter().map(|one| one.at).chain(chart.reference);
        assert!(all.into_iter().all(inside), "{values:?} {normal:?} {l:?}");

        let points = junk.many(|junk| (junk.number(), junk.number()));
        let chart = scatter(&points, &l);
        finite(&chart, &(&points, l));
        assert!(
            chart.points.iter().all(|one| inside(one.at)),
            "{points:?} {l:?}"
        );
        assert!((plot.y - 1e-6..=plot.bottom() + 1e-6).contains(&chart.zero));
    }
}

#[test]
fn zero_lies_among_the_whiskers_of_coefficients() {
    let mut junk = Junk(29);
    for _ in 0..5_000 {
        let items = junk.many(|junk| IntervalItem {
            low: junk.value(),
            median: junk.value(),
            high: junk.value(),
        });
        let mut l = IntervalLayout {
            steps: junk.steps(),
            domain: junk.value().zip(junk.value()),
            ..IntervalLayout::default()
        };
        junk.spoil([&mut l.width, &mut l.name_width, &mut l.value_width]);
        junk.spoil([&mut l.tick_width, &mut l.row_height, &mut l.gap]);
        let found = coefficients(&items, &l);
        finite(&found, &(&items, l));
        let plot = found.chart.plot;
        let inside = plot.x - 1e-6..=plot.right() + 1e-6;
        assert!(inside.contains(&found.zero), "{items:?} {l:?}");
        if l.domain.is_none() {
            // An axis of its own includes zero by itself.
            assert_eq!(found.chart, intervals(&items, &l));
        }
        let side = |mark: Option<timbang::chart::Mark>, value: Option<f64>| {
            let (Some(mark), Some(value)) = (mark, value) else {
                return true;
            };
            let right = mark.at.x - found.zero;
            right.abs() <= 1e-6 || (right > 0.0) == (value > 0.0)
        };
        for (row, item) in found.chart.rows.iter().zip(&items) {
            let sides = [
                (row.low, item.low),
                (row.median, item.median),
                (row.high, item.high),
            ];
            assert!(
                sides.into_iter().all(|(mark, value)| side(mark, value)),
                "{items:?} {l:?}"
            );
        }
    }
}
