//! The geometry of the charts: identities that hold for every input, and junk that must not break them.

use std::fmt::Debug;
use timbang::chart::{
    BarItem, BarLayout, Label, Point, RadarChart, RadarItem, RadarLayout, Rect, RowLabels, Scale,
    Size, StackedLayout, StackedPart, TrendLayout, bars, path_through, radar, stacked, trend,
};

/// Rounding of a few additions at coordinates of up to some thousands.
const CLOSE: f64 = 1e-9;

#[track_caller]
fn same(one: f64, other: f64) {
    assert!((one - other).abs() <= CLOSE, "{one} is not {other}");
}

fn item(value: impl Into<Option<f64>>, target: impl Into<Option<f64>>) -> BarItem {
    let (value, target) = (value.into(), target.into());
    BarItem { value, target }
}

fn size(width: f64, height: f64) -> Size {
    Size { width, height }
}

fn draw_radar(values: &[Option<f64>], rings: &[f64], label: Size) -> RadarChart {
    let target = None;
    let item = |value: &Option<f64>| RadarItem {
        value: *value,
        target,
        label,
    };
    let items: Vec<RadarItem> = values.iter().map(item).collect();
    radar(&items, rings, &RadarLayout::default()).expect("three axes or more")
}

fn within(inner: Rect, outer: Size, slack: f64) -> bool {
    let (width, height) = (outer.width + slack, outer.height + slack);
    inner.x.min(inner.y) >= -slack && inner.right() <= width && inner.bottom() <= height
}

/// Asserts that every two boxes leave each other alone and none leaves the drawing.
fn apart(boxes: &[Rect], size: Size, name: &str) {
    for (index, one) in boxes.iter().enumerate() {
        assert!(
            within(*one, size, CLOSE),
            "{name}: {one:?} outside {size:?}"
        );
        for other in &boxes[..index] {
            let across = one.x < other.right() && other.x < one.right();
            let down = one.y < other.bottom() && other.y < one.bottom();
            assert!(!(across && down), "{name}: {one:?} on {other:?}");
        }
    }
}

/// Numbers as a form, a file or a bug may bring them; the same ones at every run.
struct Junk(u64);

impl Junk {
    fn below(&mut self, count: u64) -> u64 {
        // Knuth's MMIX generator; its high bits are the good ones.
        self.0 = self
            .0
            .wrapping_mul(6364136223846793005)
            .wrapping_add(1442695040888963407);
        (self.0 >> 33) % count
    }

    fn number(&mut self) -> f64 {
        const ODD: [f64; 10] = [
            f64::NAN,
            f64::INFINITY,
            f64::NEG_INFINITY,
            f64::MAX,
            f64::MIN,
            5e-324,
            0.0,
            -0.0,
            1e-300,
            100.0,
        ];
        match self.below(4) {
            0 => ODD[self.below(10) as usize],
            1 => self.below(400) as f64,
            2 => self.below(2_000_000) as f64 / 1e4 - 100.0,
            _ => (self.below(2001) as f64 - 1e3) * 10f64.powi(self.below(600) as i32 - 300),
        }
    }

    fn value(&mut self) -> Option<f64> {
        (self.below(5) > 0).then(|| self.number())
    }

    fn many<T>(&mut self, make: impl Fn(&mut Junk) -> T) -> Vec<T> {
        (0..self.below(9)).map(|_| make(self)).collect()
    }

    fn size(&mut self) -> Size {
        size(self.number(), self.number())
    }

    fn steps(&mut self) -> usize {
        [0, 1, 4, 7, 20, usize::MAX][self.below(6) as usize]
    }
}

#[test]
fn ticks_are_round_and_cover_the_domain() {
    let ticks = |low, high| Scale::covering([low, high], (0.0, 200.0), 5).ticks();
    assert_eq!(ticks(0.0, 97.3), [0.0, 20.0, 40.0, 60.0, 80.0, 100.0]);
    assert_eq!(ticks(0.12, 0.38), [0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4]);
    assert_eq!(Scale::new((0.0, 95.0), (0.0, 1.0), 3).ticks(), [0.0, 50.0]);
    let mut junk = Junk(7);
    for _ in 0..20_000 {
        let values = junk.many(Junk::number);
        let scale = Scale::covering(values.iter().copied(), (10.0, 310.0), junk.steps());
        let (ticks, (low, high)) = (scale.ticks(), scale.domain());
        assert!((2..=40).contains(&ticks.len()), "{values:?}: {ticks:?}");
        assert!(ticks.windows(2).all(|pair| pair[0] < pair[1]), "{values:?}");
        same((ticks[0] - low) / (high - low), 0.0);
        same((ticks[ticks.len() - 1] - high) / (high - low), 0.0);
        let drawable = |value: &f64| (1e-280..=1e290).contains(&value.abs());
        assert!(
            values
                .into_iter()
                .filter(drawable)
                .all(|value| scale.contains(value))
        );
    }
}

#[test]
fn the_scale_is_linear_and_clamps() {
    let scale = Scale::new((-50.0, 150.0), (20.0, 220.0), 4);
    let wanted = [
        (-50.0, 20.0),
        (0.0, 70.0),
        (150.0, 220.0),
        (1e9, 220.0),
        (f64::NAN, 20.0),
    ];
    wanted
        .into_iter()
        .for_each(|(value, at)| same(scale.at(value), at));
    same(Scale::new((0.0, 10.0), (100.0, 0.0), 4).at(2.5), 75.0);
    for values in [vec![], vec![0.0, 0.0], vec![f64::NAN]] {
        assert_eq!(Scale::covering(values, (0.0, 1.0), 4).domain(), (0.0, 1.0));
    }
}

#[test]
fn a_path_is_lifted_at_gaps() {
    let path = |places: [Option<f64>; 6], closed| {
        path_through(&places.map(|x| x.map(|x| Point { x, y: 1.005 })), closed)
    };
    let broken = [Some(0.0), Some(1.0), None, Some(3.0), None, Some(5.0)];
    assert_eq!(path(broken, false), "M0,1L1,1");
    assert_eq!(path(broken, true), "M5,1L0,1L1,1");
    assert_eq!(path([None; 6], true), "");
    assert_eq!(path_through(&[], true), "");
}

#[test]
fn bars_and_target_marks_lie_where_the_scale_says() {
    let layout = BarLayout {
        width: 500.0,
        labels: RowLabels::Beside(120.0),
        value_width: 80.0,
        max: Some(150.0),
        ..BarLayout::default()
    };
    let chart = bars(
        &[item(75.0, 100.0), item(None, 75.0), item(200.0, 160.0)],
        &layout,
    );
    assert_eq!((chart.plot.x, chart.plot.width), (120.0, 300.0));
    let (bar, mark) = (
        |row: usize| chart.rows[row].bar,
        |row: usize| chart.rows[row].target,
    );
    let first = bar(0).expect("a bar");
    same(first.rect.x, 120.0);
    same(first.rect.width, 150.0);
    same(first.rect.centre().y, chart.rows[0].y);
    same(mark(0).expect("a mark").x, 320.0);
    same(mark(1).expect("a mark").x, 270.0);
    same(bar(2).expect("a bar").rect.right(), 420.0);
    same(chart.rows[1].y - chart.rows[0].y, layout.row_height);
    assert!(bar(1).is_none() && !first.clipped);
    assert!(bar(2).expect("a bar").clipped && mark(2).expect("a mark").clipped);
    assert!(bars(&[], &layout).rows.is_empty());
}

#[test]
fn negative_bars_lie_left_of_zero() {
    let chart = bars(
        &[item(-40.0, 20.0), item(60.0, 80.0)],
        &BarLayout::default(),
    );
    let [negative, positive] = [0, 1].map(|row| chart.rows[row].bar.expect("a bar").rect);
    same(negative.right(), chart.zero_x);
    same(positive.x, chart.zero_x);
    same(negative.width / positive.width, 40.0 / 60.0);
    assert!(negative.x >= chart.plot.x && negative.width > 0.0);
    let zero = chart.ticks.iter().find(|tick| tick.value == 0.0);
    same(zero.expect("a tick at zero").at, chart.zero_x);
    let text = |tick: &timbang::chart::Tick| tick.label.text_box(size(32.0, 16.0));
    apart(
        &chart.ticks.iter().map(text).collect::<Vec<_>>(),
        chart.size,
        "ticks",
    );
}

#[test]
fn permuting_the_items_permutes_the_rows() {
    let items = [
        item(12.0, 30.0),
        item(-8.0, 5.0),
        BarItem::default(),
        item(95.0, 90.0),
    ];
    let order = [2, 0, 3, 1];
    let plain = bars(&items, &BarLayout::default());
    let moved = bars(&order.map(|from| items[from]), &BarLayout::default());
    assert_eq!(plain.ticks, moved.ticks);
    for (row, from) in moved.rows.iter().zip(order) {
        let was = plain.rows[from];
        let span = |bar: timbang::chart::Bar| (bar.rect.x, bar.rect.width);
        assert_eq!(was.bar.map(span), row.bar.map(span));
        assert_eq!(was.target.map(|mark| mark.x), row.target.map(|mark| mark.x));
    }
    assert!(
        moved
            .rows
            .iter()
            .zip(&plain.rows)
            .all(|(one, other)| one.band == other.band)
    );
}

#[test]
fn segments_and_rest_fill_the_bar() {
    let part = |weight, score| StackedPart::weighted(Some(weight), score, 40.0);
    let draw = |parts: &[StackedPart]| stacked(parts, &StackedLayout::default());
    let scores = [
        (0.4, Some(80.0)),
        (0.3, Some(60.0)),
        (0.2, None),
        (0.1, Some(100.0)),
    ];
    let chart = draw(&scores.map(|(weight, score)| part(weight, score)));
    let mut edge = 0.0;
    for (segment, points) in chart.segments.iter().zip([32.0, 18.0, 0.0, 10.0]) {
        same(segment.x, edge);
        same(segment.width, 3.6 * points);
        same(segment.centre.x, segment.x + segment.width / 2.0);
        assert_eq!(segment.label_fits, 3.6 * points >= 48.0);
        edge += segment.width;
    }
    same(chart.reached_x, edge);
    same(chart.rest.x, edge);
    same(edge + chart.rest.width, 360.0);
    same(chart.full_x, 360.0);
    let over = draw(&[part(1.0, Some(120.0))]);
    same(over.full_x, 300.0);
    same(over.reached_x, 360.0);
    assert_eq!(over.rest.width, 0.0);
}

#[test]
fn radar_points_lie_at_their_angles() {
    let values = [100.0, 50.0, 25.0, 0.0, 75.0];
    let chart = draw_radar(&values.map(Some), &[25.0, 100.0, 50.0], size(60.0, 16.0));
    assert!(chart.values.closed && chart.values.path.ends_with('Z') && chart.targets.is_none());
    for (index, value) in values.into_iter().enumerate() {
        let at = chart.values.marks[index].expect("a mark").at;
        let (angle, far) = (
            (72.0 * index as f64).to_radians(),
            chart.radius * value / 100.0,
        );
        same(at.x, chart.centre.x + far * angle.sin());
        same(at.y, chart.centre.y - far * angle.cos());
        let end = chart.axes[index].end;
        same(
            (end.x - chart.centre.x).hypot(end.y - chart.centre.y),
            chart.radius,
        );
    }
    for (ring, share) in chart.rings.iter().zip([0.25, 0.5, 1.0]) {
        same(ring.radius, share * chart.radius);
    }
    let two = [RadarItem::default(); 2];
    assert!(radar(&two, &[], &RadarLayout::default()).is_none());
}

#[test]
fn a_missing_value_breaks_the_outline() {
    let values = [Some(80.0), None, Some(40.0), Some(60.0)];
    let shape = draw_radar(&values, &[100.0], Size::default()).values;
    assert!(!shape.closed && shape.marks[1].is_none() && shape.marks[2].is_some());
    let count = |letter| shape.path.matches(letter).count();
    assert_eq!((count('M'), count('L'), count('Z')), (1, 2, 0));
}

#[test]
fn radar_labels_stay_inside_and_apart() {
    for count in 3..=9 {
        for width in [40.0, 80.0, 110.0, 190.0, 400.0] {
            let chart = draw_radar(&vec![Some(1.0); count], &[], size(width, 32.0));
            let name = format!("{count} axes, {width} wide");
            let boxes: Vec<Rect> = chart.axes.iter().map(|axis| axis.label_box).collect();
            apart(&boxes, chart.size, &name);
            assert!(chart.radius >= 80.0, "{name}: {}", chart.radius);
            let whole = |one: &Rect| one.width >= width - CLOSE;
            assert!(width > 80.0 || boxes.iter().all(whole), "{name}: {boxes:?}");
        }
    }
}

#[test]
fn a_trend_spreads_its_periods_and_keeps_gaps() {
    let domain = Some((0.0, 100.0));
    let layout = TrendLayout {
        domain,
        ..TrendLayout::default()
    };
    let long = vec![Some(10.0), Some(20.0), None, Some(40.0), Some(50.0)];
    let chart = trend(&[long, vec![None, Some(90.0), None, Some(120.0)]], &layout);
    let step = chart.periods[1].x - chart.periods[0].x;
    chart
        .periods
        .windows(2)
        .for_each(|pair| same(pair[1].x - pair[0].x, step));
    let [long, short] = &chart.series[..] else {
        panic!("two series")
    };
    assert!(long.marks[2].is_none() && long.path.matches('M').count() == 2);
    let mark = long.marks[3].expect("a mark");
    same(mark.at.x, chart.periods[3].x);
    same(mark.at.y, chart.plot.bottom() - 0.4 * chart.plot.height);
    assert_eq!((short.marks.len(), short.path.as_str()), (5, ""));
    assert!(short.marks[3].expect("a mark").clipped && !mark.clipped);
}

#[test]
fn trend_names_stay_inside_and_apart() {
    let layout = TrendLayout {
        series_width: 70.0,
        ..TrendLayout::default()
    };
    let series = [50.0, 50.1, 50.2, 50.3].map(|value| vec![Some(value); 12]);
    let chart = trend(&series, &layout);
    let fit = |labels: Vec<Label>, width: f64, name: &str| {
        let text = size(width, layout.line_height);
        let boxes: Vec<Rect> = labels.iter().map(|label| label.text_box(text)).collect();
        apart(&boxes, chart.size, name);
    };
    fit(
        chart.series.iter().filter_map(|line| line.label).collect(),
        70.0,
        "series",
    );
    fit(
        chart.periods.iter().filter_map(|one| one.label).collect(),
        40.0,
        "periods",
    );
    fit(
        chart.ticks.iter().map(|tick| tick.label).collect(),
        32.0,
        "ticks",
    );
    assert!(chart.periods[11].label.is_some() && chart.periods[10].label.is_none());
}

#[test]
fn junk_gives_finite_drawings() {
    fn finite(chart: &impl Debug, input: &dyn Debug) {
        let text = format!("{chart:?}");
        assert!(
            !text.contains("NaN") && !text.contains("inf"),
            "{input:?} gives {text}"
        );
    }
    let mut junk = Junk(1);
    for _ in 0..20_000 {
        let items = junk.many(|junk| item(junk.value(), junk.value()));
        let labels = [RowLabels::Beside, RowLabels::Above][junk.below(2) as usize](junk.number());
        let layout = BarLayout {
            width: junk.number(),
            labels,
            row_height: junk.number(),
            bar_height: junk.number(),
            value_width: junk.number(),
            tick_width: junk.number(),
            axis_height: junk.number(),
            gap: junk.number(),
            max: junk.value(),
            steps: junk.steps(),
        };
        let chart = bars(&items, &layout);
        finite(&chart, &(&items, layout));
        let drawn = chart.rows.iter().filter_map(|row| row.bar);
        assert!(
            drawn
                .into_iter()
                .all(|bar| within(bar.rect, chart.size, 1e-6))
        );

        let (corner, bar) = (junk.size(), junk.size());
        let layout = StackedLayout {
            bar: Rect {
                x: corner.width,
                y: corner.height,
                width: bar.width,
                height: bar.height,
            },
            out_of: junk.number(),
            padding: junk.number(),
            rest_label_width: junk.number(),
        };
        let parts =
            junk.many(|junk| StackedPart::weighted(junk.value(), junk.value(), junk.number()));
        let chart = stacked(&parts, &layout);
        finite(&chart, &(&parts, layout));
        let sum: f64 = chart.segments.iter().map(|segment| segment.width).sum();
        assert!((sum + chart.rest.width - chart.bar.width).abs() < 1e-6);

        let layout = RadarLayout {
            size: junk.size(),
            gap: junk.number(),
            steps: junk.steps(),
        };
        let make = |junk: &mut Junk| {
            let (value, target, label) = (junk.value(), junk.value(), junk.size());
            RadarItem {
                value,
                target,
                label,
            }
        };
        let (items, rings) = (junk.many(make), junk.many(Junk::number));
        let chart = radar(&items, &rings, &layout);
        finite(&chart, &(&items, &rings, layout));
        if let Some(chart) = chart {
            let outside = |one: Rect| !within(one, chart.size, 1e-6);
            assert!(
                !chart.axes.iter().any(|axis| outside(axis.label_box)),
                "{items:?} {layout:?}"
            );
        }

        let layout = TrendLayout {
            size: junk.size(),
            tick_width: junk.number(),
            period_width: junk.number(),
            series_width: junk.number(),
            line_height: junk.number(),
            gap: junk.number(),
            domain: junk.value().zip(junk.value()),
            from_zero: junk.below(2) == 0,
            steps: junk.steps(),
        };
        let series = junk.many(|junk| junk.many(Junk::value));
        finite(&trend(&series, &layout), &(&series, layout));
    }
}
