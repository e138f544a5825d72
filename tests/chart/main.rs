//! The charts as a whole: identities, texts that must not collide, and junk that must not break them.

mod answers;
mod groups;
mod histogram;
mod intervals;
mod residuals;
mod sweep;
mod tree;
mod zones;

use std::fmt::Debug;
use timbang::chart::{
    Label, Point, RadarChart, RadarItem, RadarLayout, Rect, Scale, Size, TrendLayout, path_through,
    radar, trend,
};

/// Rounding of a few additions at coordinates of up to some thousands.
const CLOSE: f64 = 1e-9;

/// The same at coordinates of up to a hundred thousand.
const ROUGH: f64 = 1e-6;

#[track_caller]
fn same(one: f64, other: f64) {
    assert!((one - other).abs() <= CLOSE, "{one} is not {other}");
}

fn size(width: f64, height: f64) -> Size {
    Size { width, height }
}

fn draw_radar(values: &[Option<f64>], rings: &[f64], label: Size) -> RadarChart {
    let item = |value: &Option<f64>| RadarItem {
        value: *value,
        target: None,
        label,
    };
    let items: Vec<RadarItem> = values.iter().map(item).collect();
    radar(&items, rings, &RadarLayout::default()).expect("three axes or more")
}

fn within(inner: Rect, outer: Size, slack: f64) -> bool {
    let (width, height) = (outer.width + slack, outer.height + slack);
    inner.x.min(inner.y) >= -slack && inner.right() <= width && inner.bottom() <= height
}

/// Asserts that no two boxes overlap and none leaves the drawing.
fn apart(boxes: &[Rect], size: Size, name: &str) {
    for (index, one) in boxes.iter().enumerate() {
        assert!(within(*one, size, CLOSE), "{name}: {one:?} outside");
        for other in &boxes[..index] {
            let across = one.x < other.right() && other.x < one.right();
            let down = one.y < other.bottom() && other.y < one.bottom();
            assert!(!(across && down), "{name}: {one:?} on {other:?}");
        }
    }
}

fn finite(chart: &impl Debug, input: &dyn Debug) {
    let text = format!("{chart:?}");
    let broken = ["NaN", "inf"].iter().any(|word| text.contains(word));
    assert!(!broken, "{input:?} gives {text}");
}

/// Numbers as a form, a file or a bug may bring them; the same ones at every run.
struct Junk(u64);

impl Junk {
    fn below(&mut self, count: u64) -> u64 {
        // Knuth's MMIX generator; its high bits are the good ones.
        let next = self.0.wrapping_mul(6364136223846793005);
        self.0 = next.wrapping_add(1442695040888963407);
        (self.0 >> 33) % count
    }

    fn number(&mut self) -> f64 {
        const ODD: [f64; 6] = [f64::NAN, f64::INFINITY, f64::MAX, 5e-324, 0.0, 100.0];
        let sign = [1.0, 1.0, -1.0][self.below(3) as usize];
        match self.below(4) {
            0 => sign * ODD[self.below(6) as usize],
            1 => self.below(400) as f64,
            2 => sign * self.below(2_000_000) as f64 / 1e4,
            _ => sign * self.below(1000) as f64 * 10f64.powi(self.below(600) as i32 - 300),
        }
    }

    fn value(&mut self) -> Option<f64> {
        (self.below(5) > 0).then(|| self.number())
    }

    fn many<T>(&mut self, make: impl Fn(&mut Junk) -> T) -> Vec<T> {
        (0..self.below(9)).map(|_| make(self)).collect()
    }

    /// Spoils about every third of the lengths, or leaves all as they are.
    fn spoil<const N: usize>(&mut self, lengths: [&mut f64; N]) {
        let some = self.below(4) > 0;
        for length in lengths {
            if some && self.below(3) == 0 {
                *length = self.number();
            }
        }
    }

    fn steps(&mut self) -> usize {
        [0, 1, 4, 7, 20, usize::MAX][self.below(6) as usize]
    }
}

#[test]
fn ticks_cover_any_domain() {
    let mut junk = Junk(7);
    for _ in 0..20_000 {
        let values = junk.many(Junk::number);
        let scale = Scale::covering(values.iter().copied(), (10.0, 310.0), junk.steps());
        let (ticks, (low, high)) = (scale.ticks(), scale.domain());
        assert!((2..=40).contains(&ticks.len()), "{values:?}: {ticks:?}");
        assert!(ticks.windows(2).all(|pair| pair[0] < pair[1]), "{ticks:?}");
        same((ticks[0] - low) / (high - low), 0.0);
        same((ticks[ticks.len() - 1] - high) / (high - low), 0.0);
        let mut drawn = values.iter().filter(|value| value.abs() <= 1e290);
        assert!(drawn.all(|value| scale.contains(*value) || value.abs() < 1e-280));
    }
}

#[test]
fn a_path_is_lifted_at_gaps() {
    let at = |x: f64| Some(Point { x, y: 1.004 });
    let broken = [at(0.0), at(1.0), None, at(3.0), None, at(5.0)];
    assert_eq!(path_through(&broken, false), "M0,1L1,1");
    assert_eq!(path_through(&broken, true), "M5,1L0,1L1,1");
    assert_eq!(path_through(&broken[..2], true), "M0,1L1,1Z");
    assert_eq!(path_through(&[None; 3], true), "");
}

#[test]
fn radar_points_lie_at_their_angles() {
    let values = [100.0, 50.0, 25.0, 0.0, 75.0];
    let chart = draw_radar(&values.map(Some), &[25.0, 100.0, 50.0], size(60.0, 16.0));
    assert!(chart.values.closed && chart.values.path.ends_with('Z') && chart.targets.is_none());
    for (index, value) in values.into_iter().enumerate() {
        let at = chart.values.marks[index].expect("a mark").at;
        let angle = (72.0 * index as f64).to_radians();
        let far = chart.radius * value / 100.0;
        same(at.x, chart.centre.x + far * angle.sin());
        same(at.y, chart.centre.y - far * angle.cos());
        let end = chart.axes[index].end;
        let long = (end.x - chart.centre.x).hypot(end.y - chart.centre.y);
        same(long, chart.radius);
    }
    for (ring, share) in chart.rings.iter().zip([0.25, 0.5, 1.0]) {
        same(ring.radius, share * chart.radius);
    }
    assert!(radar(&[RadarItem::default(); 2], &[], &RadarLayout::default()).is_none());
}

#[test]
fn a_missing_value_breaks_the_outline() {
    let values = [Some(80.0), Some(f64::NAN), Some(40.0), Some(60.0)];
    let shape = draw_radar(&values, &[100.0], Size::default()).values;
    assert!(!shape.closed && shape.marks[1].is_none() && shape.marks[2].is_some());
    let count = |letter| shape.path.matches(letter).count();
    assert_eq!((count('M'), count('L'), count('Z')), (1, 2, 0));
}

#[test]
fn radar_labels_stay_inside_and_apart() {
    for (count, width) in (3..=9).flat_map(|n| [40.0, 80.0, 110.0, 190.0, 400.0].map(|w| (n, w))) {
        let chart = draw_radar(&vec![Some(1.0); count], &[], size(width, 32.0));
        let name = format!("{count} axes, {width} wide");
        let boxes: Vec<Rect> = chart.axes.iter().map(|axis| axis.label_box).collect();
        apart(&boxes, chart.size, &name);
        assert!(chart.radius >= 80.0, "{name}: {}", chart.radius);
        let whole = |one: &Rect| one.width >= width - CLOSE;
        assert!(width > 80.0 || boxes.iter().all(whole), "{name}");
    }
}

#[test]
fn trend_names_stay_inside_and_apart() {
    for (count, period_width) in [(12, 40.0), (3, 100.0)] {
        let layout = TrendLayout {
            series_width: 40.0,
            period_width,
            ..TrendLayout::default()
        };
        let series = [0.0, 1.0, 0.5, 99.0, 100.0].map(|value| vec![Some(value); count]);
        let chart = trend(&series, &layout);
        let fit = |labels: Vec<Label>, width: f64, name: &str| {
            let text = size(width, layout.line_height);
            let boxes: Vec<Rect> = labels.iter().map(|label| label.text_box(text)).collect();
            apart(&boxes, chart.size, name);
        };
        let lines = chart.series.iter().filter_map(|line| line.label);
        fit(lines.collect(), layout.series_width, "series");
        let periods = chart.periods.iter().filter_map(|one| one.label);
        fit(periods.collect(), period_width, "periods");
        let ticks = chart.ticks.iter().map(|tick| tick.label);
        fit(ticks.collect(), layout.tick_width, "ticks");
        let named = |period: usize| chart.periods[period].label.is_some();
        assert!(named(count - 1) && named(count - 2) == (count == 3));
    }
}

#[test]
fn junk_gives_finite_drawings_that_stay_inside() {
    let mut junk = Junk(1);
    for _ in 0..5_000 {
        let items = junk.many(|junk| RadarItem {
            value: junk.value(),
            target: junk.value(),
            label: size(junk.number(), junk.number()),
        });
        let rings = junk.many(Junk::number);
        let mut l = RadarLayout {
            steps: junk.steps(),
            ..RadarLayout::default()
        };
        junk.spoil([&mut l.size.width, &mut l.size.height, &mut l.gap]);
        if let Some(chart) = radar(&items, &rings, &l) {
            finite(&chart, &(&items, &rings, l));
            for axis in &chart.axes {
                let at = axis.end;
                let end = Label { at, ..axis.label }.text_box(Size::default());
                let inside = |one: Rect| within(one, chart.size, ROUGH);
                assert!(inside(axis.label_box) && inside(end), "{items:?} {l:?}");
            }
        }

        let series = junk.many(|junk| junk.many(Junk::value));
        let mut l = TrendLayout {
            steps: junk.steps(),
            ..TrendLayout::default()
        };
        (l.domain, l.from_zero) = (junk.value().zip(junk.value()), junk.below(2) == 0);
        junk.spoil([&mut l.size.width, &mut l.size.height, &mut l.gap]);
        junk.spoil([&mut l.tick_width]);
        junk.spoil([&mut l.period_width, &mut l.series_width, &mut l.line_height]);
        finite(&trend(&series, &l), &(&series, l));
    }
}
