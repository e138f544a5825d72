//! Sweeps: texts that must not collide, marks on their lines, and junk.

use super::{Junk, apart, finite, same, size};
use timbang::chart::{Rect, SweepChart, SweepItem, SweepLayout, sweep};

/// The limits of the achievement classes (src/methods/bands.rs).
const LIMITS: [f64; 4] = [51.0, 66.0, 76.0, 91.0];

fn item(from: f64, to: f64, present: f64, crossings: &[f64]) -> SweepItem {
    SweepItem {
        from,
        to,
        present,
        crossings: crossings.to_vec(),
    }
}

/// Four members of one total: every line passes through it at its present weight.
fn members() -> Vec<SweepItem> {
    // By hand: 0.1 95 + 0.4 80 + 0.3 70 + 0.2 50 = 72.5, and the mean of the others follows.
    [(0.1, 95.0), (0.4, 80.0), (0.3, 70.0), (0.2, 50.0)]
        .map(|(weight, score)| {
            let from = (72.5 - weight * score) / (1.0 - weight);
            item(from, score, weight, &[weight + 0.02, 0.5, 0.8])
        })
        .to_vec()
}

fn texts(chart: &SweepChart, layout: &SweepLayout) -> Vec<Rect> {
    let line = layout.line_height;
    let mut boxes = Vec::new();
    let ticks = chart.ticks.iter().map(|tick| tick.label);
    boxes.extend(ticks.map(|label| label.text_box(size(layout.tick_width, line))));
    let weights = chart.weights.iter().map(|tick| tick.label);
    boxes.extend(weights.map(|label| label.text_box(size(layout.weight_width, line))));
    let limits = chart.limits.iter().filter_map(|limit| limit.label);
    boxes.extend(limits.map(|label| label.text_box(size(layout.limit_width, line))));
    for one in &chart.lines {
        let name = size(layout.name_width, line);
        boxes.extend(one.label.map(|label| label.text_box(name)));
        let marks = one.crossings.iter().flatten().chain(&one.present);
        let labels = marks.filter_map(|mark| mark.label);
        boxes.extend(labels.map(|label| label.text_box(size(layout.weight_width, line))));
    }
    boxes
}

#[test]
fn texts_stay_inside_and_apart_at_any_width() {
    for width in [320.0, 360.0, 560.0, 1200.0] {
        for (limit_width, name_width) in [(0.0, 0.0), (70.0, 0.0), (0.0, 80.0), (60.0, 70.0)] {
            for domain in [None, Some((0.0, 100.0))] {
                let layout = SweepLayout {
                    size: size(width, 240.0),
                    limit_width,
                    name_width,
                    domain,
                    ..SweepLayout::default()
                };
                let chart = sweep(&members(), &LIMITS, &layout);
                let name = format!("{width} wide, {limit_width} and {name_width}, {domain:?}");
                apart(&texts(&chart, &layout), chart.size, &name);
                assert!(chart.plot.width >= 120.0, "{name}: {:?}", chart.plot);
                // The first present weight is always written.
                let first = chart.lines[0].present.expect("a mark");
                assert!(first.label.is_some(), "{name}");
                let named = |one: &timbang::chart::SweepLine| one.label.is_some();
                assert_eq!(chart.lines.iter().all(named), name_width > 0.0);
            }
        }
    }
}

#[test]
fn every_line_passes_through_the_present_total() {
    let chart = sweep(&members(), &LIMITS, &SweepLayout::default());
    let marks = chart
        .lines
        .iter()
        .map(|line| line.present.expect("a mark").mark);
    let marks: Vec<_> = marks.collect();
    for (mark, member) in marks.iter().zip(members()) {
        same(mark.at.y, marks[0].at.y);
        same(mark.at.x, chart.plot.x + member.present * chart.plot.width);
        assert!(!mark.clipped);
    }
    // The lines reach from 50 to 95, so 51, 66, 76 and 91 are all drawn.
    assert_eq!(chart.limits.len(), 4);
    let high = SweepLayout {
        domain: Some((70.0, 80.0)),
        ..SweepLayout::default()
    };
    let shown = sweep(&members(), &LIMITS, &high).limits;
    assert_eq!((shown.len(), shown[0].index, shown[0].value), (1, 2, 76.0));
    assert!(sweep(&[], &[], &high).lines.is_empty());
}

#[test]
fn names_without_room_are_left_out() {
    let layout = SweepLayout {
        size: size(360.0, 120.0),
        name_width: 60.0,
        limit_width: 60.0,
        domain: Some((0.0, 100.0)),
        ..SweepLayout::default()
    };
    let many: Vec<SweepItem> = (0..30)
        .map(|n| item(50.0, f64::from(n), 0.5, &[]))
        .collect();
    let limits: Vec<f64> = (1..30).map(f64::from).collect();
    let chart = sweep(&many, &limits, &layout);
    apart(&texts(&chart, &layout), chart.size, "thirty lines");
    assert!(chart.lines.iter().any(|line| line.label.is_some()));
}

#[test]
fn junk_gives_finite_drawings_with_marks_inside() {
    let mut junk = Junk(5);
    for _ in 0..5_000 {
        let items = junk.many(|junk| SweepItem {
            from: junk.number(),
            to: junk.number(),
            present: [0.0, 0.3, 1.0, junk.number()][junk.below(4) as usize],
            crossings: junk.many(|junk| junk.below(1000) as f64 / 900.0),
        });
        let limits = junk.many(Junk::number);
        let mut l = SweepLayout {
            steps: junk.steps(),
            domain: junk.value().zip(junk.value()),
            notes: junk.below(2) == 0,
            ..SweepLayout::default()
        };
        junk.spoil([&mut l.size.width, &mut l.size.height, &mut l.gap]);
        junk.spoil([&mut l.tick_width, &mut l.weight_width, &mut l.line_height]);
        junk.spoil([&mut l.limit_width, &mut l.name_width]);
        let chart = sweep(&items, &limits, &l);
        finite(&chart, &(&items, &limits, l));
        for line in &chart.lines {
            for one in line.crossings.iter().flatten().chain(&line.present) {
                let (at, plot) = (one.mark.at, chart.plot);
                let inside = (plot.x - 1e-6..=plot.right() + 1e-6).contains(&at.x)
                    && (plot.y - 1e-6..=plot.bottom() + 1e-6).contains(&at.y);
                assert!(inside, "{items:?} {l:?}");
            }
        }
    }
}
