//! Bars side by side: their lengths, texts that must not collide, and junk.

use super::{CLOSE, Junk, apart, finite, same, size};
use timbang::chart::{GroupLayout, groups};

#[test]
fn bars_reach_from_zero_to_their_values() {
    let items = [
        vec![Some(80.0), None, Some(-20.0)],
        vec![Some(0.0), Some(f64::NAN), Some(120.0)],
    ];
    let chart = groups(&items, &GroupLayout::default());
    let ticks: Vec<f64> = chart.ticks.iter().map(|tick| tick.value).collect();
    let (low, high) = (ticks[0], ticks[ticks.len() - 1]);
    assert!(low <= -20.0 && high >= 120.0, "{ticks:?}");
    let at = |value: f64| chart.plot.x + chart.plot.width * (value - low) / (high - low);
    for (group, values) in chart.groups.iter().zip(&items) {
        assert_eq!(group.bars.len(), 3);
        for (one, value) in group.bars.iter().zip(values) {
            let Some(value) = value.filter(|value| value.is_finite()) else {
                assert!(one.bar.is_none());
                same(one.value.at.x, chart.plot.x + GroupLayout::default().gap);
                continue;
            };
            let bar = one.bar.expect("a bar");
            same(bar.x, at(value.min(0.0)));
            same(bar.right(), at(value.max(0.0)));
            // What it is stands after its end, in the middle of its height.
            same(one.value.at.x, bar.right() + GroupLayout::default().gap);
            same(one.value.at.y, bar.centre().y);
            same(one.key.at.y, bar.centre().y);
        }
    }
}

#[test]
fn texts_stay_inside_and_apart_at_any_width() {
    let nine = vec![
        Some(0.0),
        Some(100.0),
        None,
        Some(50.0),
        Some(99.0),
        Some(12.0),
    ];
    let items = vec![nine; 9];
    for width in [280.0, 320.0, 360.0, 700.0] {
        let layout = GroupLayout {
            width,
            ..GroupLayout::default()
        };
        let chart = groups(&items, &layout);
        let line = layout.line_height;
        let mut boxes = Vec::new();
        for group in &chart.groups {
            boxes.push(group.name.text_box(size(width, line)));
            for one in &group.bars {
                boxes.push(one.key.text_box(size(layout.key_width, line)));
                boxes.push(one.value.text_box(size(layout.value_width, line)));
                boxes.extend(one.bar);
            }
        }
        let tick = size(layout.tick_width, line);
        boxes.extend(chart.ticks.iter().map(|one| one.label.text_box(tick)));
        // A bar of no length is nowhere.
        boxes.retain(|one| one.width > CLOSE);
        apart(&boxes, chart.size, &format!("{width} wide"));
    }
}

#[test]
fn junk_gives_finite_drawings() {
    let mut junk = Junk(3);
    for _ in 0..3_000 {
        let items = junk.many(|junk| junk.many(Junk::value));
        let mut l = GroupLayout {
            steps: junk.steps(),
            ..GroupLayout::default()
        };
        junk.spoil([&mut l.width, &mut l.key_width, &mut l.value_width]);
        junk.spoil([&mut l.tick_width, &mut l.row_height, &mut l.line_height]);
        junk.spoil([&mut l.gap, &mut l.reach]);
        finite(&groups(&items, &l), &(&items, l));
    }
}
