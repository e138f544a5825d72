//! Dots on whiskers: texts that must not collide at any width, and junk.

use super::{CLOSE, Junk, apart, finite, size};
use timbang::chart::{IntervalItem, IntervalLayout, Rect, intervals};

fn item(low: f64, median: f64, high: f64) -> IntervalItem {
    IntervalItem {
        low: Some(low),
        median: Some(median),
        high: Some(high),
    }
}

#[test]
fn texts_stay_inside_and_apart_at_any_width() {
    let nine: Vec<IntervalItem> = (0..9)
        .map(|index| item(2.0 * f64::from(index), 20.0, 30.0 + f64::from(index)))
        .collect();
    for (width, name_width) in [320.0, 360.0, 700.0, 1400.0]
        .into_iter()
        .flat_map(|width| [(width, 60.0), (width, 120.0), (width, 300.0)])
    {
        let layout = IntervalLayout {
            width,
            name_width,
            value_width: 70.0,
            ..IntervalLayout::default()
        };
        let chart = intervals(&nine, &layout);
        let line = layout.line_height;
        let mut boxes = Vec::new();
        for row in &chart.rows {
            assert!(row.room >= name_width.min(width), "{width}");
            boxes.push(row.name.text_box(size(name_width, line)));
            boxes.push(row.value.expect("a place").text_box(size(70.0, line)));
        }
        let ticks = chart.ticks.iter();
        let tick = size(layout.tick_width, line);
        boxes.extend(ticks.map(|tick_| tick_.label.text_box(tick)));
        // Nothing is written over a whisker.
        boxes.extend(chart.rows.iter().map(|row| {
            let (low, high) = (row.low.expect("a mark").at, row.high.expect("a mark").at);
            Rect {
                x: low.x,
                y: low.y - 4.0,
                width: high.x - low.x,
                height: 8.0,
            }
        }));
        apart(
            &boxes,
            chart.size,
            &format!("{width} wide, names {name_width}"),
        );
        assert!(chart.plot.width >= 100.0 && chart.ticks.len() >= 2);
        assert!((chart.size.width - width).abs() <= CLOSE);
    }
}

#[test]
fn a_common_axis_begins_at_zero_and_covers_all() {
    let chart = intervals(
        &[item(12.0, 18.0, 27.0), item(40.0, 44.0, 51.0)],
        &IntervalLayout::default(),
    );
    let values: Vec<f64> = chart.ticks.iter().map(|tick| tick.value).collect();
    assert_eq!(values, [0.0, 10.0, 20.0, 30.0, 40.0, 50.0, 60.0]);
    let marks = chart
        .rows
        .iter()
        .flat_map(|row| [row.low, row.median, row.high]);
    assert!(marks.flatten().all(|mark| !mark.clipped));
    assert!(intervals(&[], &IntervalLayout::default()).rows.is_empty());
}

#[test]
fn junk_gives_finite_drawings() {
    let mut junk = Junk(3);
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
        junk.spoil([&mut l.tick_width, &mut l.row_height]);
        junk.spoil([&mut l.line_height, &mut l.gap]);
        let chart = intervals(&items, &l);
        finite(&chart, &(&items, l));
        for row in &chart.rows {
            for mark in [row.low, row.median, row.high].into_iter().flatten() {
                let (left, right) = (chart.plot.x - CLOSE, chart.plot.right() + CLOSE);
                assert!((left..=right).contains(&mark.at.x), "{items:?} {l:?}");
            }
        }
    }
}
