//! Histograms: every value in one bin, texts that must not collide at any width, and junk.

use super::{CLOSE, Junk, apart, finite, same, size};
use timbang::chart::{Bins, HistogramChart, Normal, PlaneLayout, Rect, histogram};

fn layout(width: f64, across_width: f64) -> PlaneLayout {
    PlaneLayout {
        size: size(width, 260.0),
        across_width,
        ..PlaneLayout::default()
    }
}

/// The texts of a plane, its names as wide as they may be.
pub fn texts(plane: &timbang::chart::Plane, layout: &PlaneLayout) -> Vec<Rect> {
    let line = layout.line_height;
    let text = |width| size(width, line);
    let up = plane.ticks.iter().map(|tick| (tick, layout.tick_width));
    let across = plane.across.iter().map(|tick| (tick, layout.across_width));
    let mut boxes: Vec<Rect> = up
        .chain(across)
        .map(|(tick, width)| tick.label.text_box(text(width)))
        .collect();
    let names = plane.names.iter().flatten();
    boxes.extend(names.map(|name| name.text_box(text(plane.size.width))));
    boxes
}

/// Values about 0 in a bell, `n` of them.
fn bell(n: u32) -> Vec<f64> {
    let mut junk = Junk(11);
    let one = |junk: &mut Junk| junk.below(2000) as f64 / 1000.0 - 1.0;
    (0..n)
        .map(|_| one(&mut junk) + one(&mut junk) + one(&mut junk))
        .collect()
}

const STANDARD: Normal = Normal { mean: 0.0, sd: 1.0 };

#[test]
fn texts_stay_inside_and_apart_at_any_width() {
    for width in [320.0, 360.0, 560.0, 1200.0] {
        for across_width in [30.0, 60.0, 110.0] {
            for n in [1, 5, 40, 1000, 50_000] {
                let values = bell(n);
                let uneven = [-3.0, -1.0, -0.9, -0.8, 0.0, 0.5, 3.0];
                for bins in [Bins::Sturges, Bins::Edges(&uneven)] {
                    let layout = layout(width, across_width);
                    let chart = histogram(&values, bins, Some(STANDARD), &layout);
                    let name = format!("{width} wide, {across_width}, {n} in {bins:?}");
                    apart(&texts(&chart.plane, &layout), chart.plane.size, &name);
                    assert!(chart.plane.across.len() >= 2, "{name}");
                    assert!(chart.plane.plot.width >= 150.0, "{name}");
                    filled(&chart, &name);
                }
            }
        }
    }
}

/// Asserts that the bars stand side by side on the ground and tell all values.
fn filled(chart: &HistogramChart, name: &str) {
    let plot = chart.plane.plot;
    let counted: usize = chart.bars.iter().map(|bar| bar.count).sum();
    assert_eq!(counted + chart.outside, chart.n, "{name}");
    let mut x = plot.x;
    for bar in &chart.bars {
        let place = bar.place;
        assert!((place.x - x).abs() <= 1e-6, "{name}: {bar:?}");
        assert!((place.bottom() - plot.bottom()).abs() <= 1e-6, "{name}");
        assert!(place.y >= plot.y - 1e-6, "{name}: {bar:?}");
        x = place.right();
    }
    assert!((x - plot.right()).abs() <= 1e-6, "{name}");
}

#[test]
fn bins_are_about_as_many_as_sturges_wants() {
    // 1 + log2 n, rounded up: 1, 3, 7, 11, 17. Round edges make up to twice or half as many; the
    // values of a bell fill less than its whole range.
    for (n, wanted) in [(2, 2.0), (40, 7.0), (1000, 11.0), (50_000, 17.0)] {
        let chart = histogram(&bell(n), Bins::Sturges, None, &layout(360.0, 40.0));
        let found = chart.bars.len() as f64 / wanted;
        assert!((0.5..=2.0).contains(&found), "{n}: {}", chart.bars.len());
        let widths = chart.bars.iter().map(|bar| bar.to - bar.from);
        assert!(
            widths
                .into_iter()
                .all(|width| (width - chart.per).abs() <= CLOSE)
        );
        assert_eq!(chart.outside, 0);
    }
}

#[test]
fn labels_count_from_zero() {
    let chart = histogram(&bell(1000), Bins::Sturges, None, &layout(320.0, 40.0));
    assert!(chart.bars.len() > 8, "{}", chart.bars.len());
    let values: Vec<f64> = chart.plane.across.iter().map(|tick| tick.value).collect();
    assert!(values.contains(&0.0), "{values:?}");
    for tick in &chart.plane.across {
        let edge =
            |bar: &timbang::chart::HistogramBar| bar.from == tick.value || bar.to == tick.value;
        assert!(chart.bars.iter().any(edge), "{values:?}");
    }
}

#[test]
fn counts_have_whole_ticks() {
    for n in [0, 1, 2, 3, 7] {
        let values = &bell(7)[..n];
        let chart = histogram(values, Bins::Sturges, None, &PlaneLayout::default());
        let whole = |tick: &timbang::chart::Tick| tick.value.fract() == 0.0;
        assert!(
            chart.plane.ticks.iter().all(whole),
            "{:?}",
            chart.plane.ticks
        );
    }
}

#[test]
fn what_the_normal_distribution_expects_sums_to_all() {
    let values = bell(200);
    let edges = [-40.0, -1.0, 0.0, 2.0, 40.0];
    let chart = histogram(
        &values,
        Bins::Edges(&edges),
        Some(STANDARD),
        &PlaneLayout::default(),
    );
    let expected = chart.bars.iter().filter_map(|bar| bar.expected);
    same(expected.sum::<f64>(), 200.0);
    let none = Normal { mean: 0.0, sd: 0.0 };
    let chart = histogram(&values, Bins::Sturges, Some(none), &PlaneLayout::default());
    assert!(chart.curve.is_empty() && chart.bars[0].expected.is_none());
}

#[test]
fn junk_gives_finite_drawings() {
    let mut junk = Junk(13);
    for _ in 0..5_000 {
        let values = junk.many(Junk::number);
        let edges = junk.many(Junk::number);
        let bins = [Bins::Sturges, Bins::Edges(&edges)][junk.below(2) as usize];
        let normal = junk.value().zip(junk.value());
        let normal = normal.map(|(mean, sd)| Normal { mean, sd });
        let mut l = PlaneLayout {
            steps: junk.steps(),
            names: junk.below(2) == 0,
            ..PlaneLayout::default()
        };
        junk.spoil([&mut l.size.width, &mut l.size.height, &mut l.gap]);
        junk.spoil([&mut l.tick_width, &mut l.across_width, &mut l.line_height]);
        let chart = histogram(&values, bins, normal, &l);
        finite(&chart, &(&values, bins, normal, l));
        filled(&chart, &format!("{values:?} {bins:?} {normal:?} {l:?}"));
    }
}
