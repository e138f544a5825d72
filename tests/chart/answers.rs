//! Answers on a scale: texts that must not collide at any width, and junk.

use super::{CLOSE, Junk, apart, finite, size};
use timbang::chart::{CountChart, IntervalLayout, Rect, StackedChart, counts, stacked};

const WIDTHS: [f64; 4] = [320.0, 360.0, 700.0, 1400.0];

fn layout(width: f64, name_width: f64) -> IntervalLayout {
    IntervalLayout {
        width,
        name_width,
        value_width: 84.0,
        ..IntervalLayout::default()
    }
}

#[test]
fn counts_stay_inside_and_apart_at_any_width() {
    for (width, name_width) in WIDTHS
        .into_iter()
        .flat_map(|width| [(width, 20.0), (width, 128.0), (width, 300.0)])
    {
        let layout = layout(width, name_width);
        let chart: CountChart = counts(&[3, 0, 41, 1200, 7], &layout);
        let line = layout.line_height;
        let mut boxes: Vec<Rect> = Vec::new();
        for row in &chart.rows {
            assert!(row.room >= name_width.min(width), "{width}");
            boxes.push(row.name.text_box(size(name_width, line)));
            boxes.push(row.value.expect("a place").text_box(size(84.0, line)));
            boxes.push(row.bar);
        }
        let ticks = chart.ticks.iter();
        let text = size(layout.tick_width, line);
        boxes.extend(ticks.map(|tick| tick.label.text_box(text)));
        let name = format!("{width} wide, names {name_width}");
        apart(&boxes, chart.size, &name);
        assert!(chart.ticks.len() >= 2 && chart.plot.width >= 90.0, "{name}");
    }
}

#[test]
fn shares_are_written_where_they_fit() {
    let questions = [
        vec![1, 2, 10, 60, 27],
        vec![0, 0, 0, 0, 5],
        vec![20; 5],
        vec![0; 5],
    ];
    for width in WIDTHS {
        let layout = layout(width, 128.0);
        let chart: StackedChart = stacked(&questions, 36.0, &layout);
        let text = size(36.0, layout.line_height);
        let mut boxes: Vec<Rect> = Vec::new();
        for row in &chart.rows {
            boxes.push(row.name.text_box(size(128.0, layout.line_height)));
            let value = row.value.expect("a place");
            boxes.push(value.text_box(size(84.0, layout.line_height)));
            for part in &row.segments {
                let Some(label) = part.label else { continue };
                let label = label.text_box(text);
                let place = part.place;
                assert!(label.x >= place.x && label.right() <= place.right() + CLOSE);
                assert!(label.y >= place.y - CLOSE && label.bottom() <= place.bottom() + CLOSE);
                boxes.push(label);
            }
        }
        apart(&boxes, chart.size, &format!("{width} wide"));
        // 60 % is always written, all of one answer too, and 1 % never at these widths.
        let written = |row: usize, part: usize| chart.rows[row].segments[part].label.is_some();
        assert!(written(0, 3) && written(1, 4) && !written(0, 0), "{width}");
        assert!(chart.rows[3].segments.is_empty());
        let plots = chart.rows.iter().map(|row| row.segments.iter());
        let bars: Vec<Rect> = plots.flat_map(|row| row.map(|part| part.place)).collect();
        let wide: Vec<Rect> = bars.into_iter().filter(|bar| bar.width > 1e-6).collect();
        let shrunk = wide.iter().map(|bar| Rect {
            width: bar.width - 1e-6,
            ..*bar
        });
        apart(&shrunk.collect::<Vec<_>>(), chart.size, "parts");
    }
}

#[test]
fn junk_gives_finite_drawings() {
    let mut junk = Junk(17);
    for _ in 0..5_000 {
        let count = |junk: &mut Junk| match junk.below(4) {
            0 => 0,
            1 => usize::MAX,
            _ => junk.below(300) as usize,
        };
        let questions = junk.many(|junk| junk.many(count));
        let mut l = IntervalLayout {
            steps: junk.steps(),
            domain: junk.value().zip(junk.value()),
            ..IntervalLayout::default()
        };
        junk.spoil([&mut l.width, &mut l.name_width, &mut l.value_width]);
        junk.spoil([&mut l.tick_width, &mut l.row_height]);
        junk.spoil([&mut l.line_height, &mut l.gap]);
        let label = junk.number();
        let chart = stacked(&questions, label, &l);
        finite(&chart, &(&questions, label, l));
        for row in &chart.rows {
            let end = row.segments.last().map_or(0.0, |part| part.place.right());
            assert!(end <= chart.plot.right() + 1e-6, "{questions:?} {l:?}");
        }
        let first = questions.first().cloned().unwrap_or_default();
        let chart = counts(&first, &l);
        finite(&chart, &(&first, l));
        let inside = |bar: Rect| bar.right() <= chart.plot.right() + 1e-6;
        assert!(
            chart.rows.iter().all(|row| inside(row.bar)),
            "{first:?} {l:?}"
        );
    }
}
