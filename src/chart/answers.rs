//! Answers on a scale from 1 to k: how many gave each, as bars, and their shares of several
//! questions, as parts of one bar each. Rows are those of [`super::intervals`].

use super::intervals::{IntervalLayout, Rows};
use super::scale::MOST_STEPS;
use super::{Anchor, Baseline, Label, Rect, Scale, Size, Tick, length};

/// The share of a row's height that its bar has, where it holds no text.
const BAR: f64 = 0.6;

/// A bar for each answer.
#[derive(Clone, Debug, PartialEq)]
pub struct CountChart {
    /// The size of the whole drawing.
    pub size: Size,
    /// The part the bars lie in.
    pub plot: Rect,
    /// The ticks of the axis, counts, from the left.
    pub ticks: Vec<Tick>,
    /// The rows, in the order of the answers.
    pub rows: Vec<CountRow>,
}

/// The row of an answer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CountRow {
    /// Where its name stands: at the left, or above where that would take too much width.
    pub name: Label,
    /// The width a name can have there.
    pub room: f64,
    /// Where its count stands, if there is room for values.
    pub value: Option<Label>,
    /// How many gave it.
    pub count: usize,
    /// Their share of all, from 0 to 1; without any answer there is none.
    pub share: Option<f64>,
    /// Its bar.
    pub bar: Rect,
}

/// A bar of 100 % for each question.
#[derive(Clone, Debug, PartialEq)]
pub struct StackedChart {
    /// The size of the whole drawing.
    pub size: Size,
    /// The part the bars lie in.
    pub plot: Rect,
    /// The ticks of the axis, percent, from the left.
    pub ticks: Vec<Tick>,
    /// The rows, in the order of the questions.
    pub rows: Vec<StackedRow>,
}

/// The row of a question.
#[derive(Clone, Debug, PartialEq)]
pub struct StackedRow {
    /// Where its name stands: at the left, or above where that would take too much width.
    pub name: Label,
    /// The width a name can have there.
    pub room: f64,
    /// Where its value stands, if there is room for values.
    pub value: Option<Label>,
    /// The parts, one an answer, from the left; none for a question without an answer.
    pub segments: Vec<Segment>,
}

/// The part of one answer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Segment {
    /// How many gave it.
    pub count: usize,
    /// Their share of all, from 0 to 1.
    pub share: f64,
    /// Its place.
    pub place: Rect,
    /// Where its share is written: in its middle, if it is wide enough.
    pub label: Option<Label>,
}

/// Lays out a bar for each answer, from the lowest. The ends of `layout` do not count.
pub fn counts(counts: &[usize], layout: &IntervalLayout) -> CountChart {
    let rows = Rows::new(layout, counts.len());
    let most = counts.iter().copied().max().unwrap_or_default();
    let scale = rows.axis(layout.steps, &|range, steps: usize| {
        // Steps of less than one answer would say nothing.
        let steps = steps.min(most.clamp(1, MOST_STEPS));
        Scale::covering([0.0, most as f64], range, steps)
    });
    let all = sum(counts);
    let place = |(index, count): (usize, &usize)| {
        let (start, end) = (scale.at(0.0), scale.at(*count as f64));
        let height = BAR * rows.thick;
        CountRow {
            name: rows.name(index),
            room: rows.room,
            value: rows.value(index),
            count: *count,
            share: (all > 0.0).then(|| *count as f64 / all),
            bar: Rect {
                x: start,
                y: rows.middle(index) - height / 2.0,
                width: (end - start).max(0.0),
                height,
            },
        }
    };
    CountChart {
        size: rows.size(),
        plot: rows.plot,
        ticks: rows.ticks(&scale),
        rows: counts.iter().enumerate().map(place).collect(),
    }
}

/// Lays out a bar of 100 % for each question, given how many gave each answer. `label_width` is
/// that of the longest share written in a part. The ends of `layout` do not count.
pub fn stacked<C: AsRef<[usize]>>(
    questions: &[C],
    label_width: f64,
    layout: &IntervalLayout,
) -> StackedChart {
    let rows = Rows::new(layout, questions.len());
    let scale = rows.axis(layout.steps, &|range, steps| {
        Scale::new((0.0, 100.0), range, steps)
    });
    let (line, gap) = (length(layout.line_height), length(layout.gap));
    let height = (rows.thick - gap).max(line);
    let wanted = length(label_width) + gap;
    let place = |(index, question): (usize, &C)| {
        let y = rows.middle(index);
        let mut before = 0.0;
        let all = sum(question.as_ref());
        let answers = question.as_ref().iter().filter(|_| all > 0.0);
        let segments = answers.map(|count| {
            let after = before + *count as f64;
            let at = |part: f64| scale.at(100.0 * (part / all));
            let (start, end) = (at(before), at(after));
            before = after;
            let place = Rect {
                x: start,
                y: y - height / 2.0,
                width: (end - start).max(0.0),
                height,
            };
            let middle = Label::new(place.centre().x, y, Anchor::Middle, Baseline::Middle);
            Segment {
                count: *count,
                share: *count as f64 / all,
                place,
                label: (place.width >= wanted).then_some(middle),
            }
        });
        StackedRow {
            name: rows.name(index),
            room: rows.room,
            value: rows.value(index),
            segments: segments.collect(),
        }
    };
    StackedChart {
        size: rows.size(),
        plot: rows.plot,
        ticks: rows.ticks(&scale),
        rows: questions.iter().enumerate().map(place).collect(),
    }
}

fn sum(counts: &[usize]) -> f64 {
    counts.iter().map(|count| *count as f64).sum()
}

#[cfg(test)]
mod tests {
    use super::{super::same, IntervalLayout, counts, stacked};

    #[test]
    fn bars_begin_at_zero_and_end_at_their_counts() {
        let chart = counts(&[0, 4, 10, 6], &IntervalLayout::default());
        let ticks: Vec<f64> = chart.ticks.iter().map(|tick| tick.value).collect();
        assert_eq!(ticks, [0.0, 2.0, 4.0, 6.0, 8.0, 10.0]);
        for (row, share) in chart.rows.iter().zip([0.0, 0.4, 1.0, 0.6]) {
            same(row.bar.x, chart.plot.x);
            same(row.bar.width, share * chart.plot.width);
            same(row.share.expect("a share"), share / 2.0);
        }
        let none = counts(&[0; 5], &IntervalLayout::default());
        assert!(
            none.rows
                .iter()
                .all(|row| row.share.is_none() && row.bar.width == 0.0)
        );
    }

    #[test]
    fn parts_fill_their_bar() {
        let chart = stacked(
            &[vec![1, 9, 0, 10], vec![0, 0]],
            40.0,
            &IntervalLayout::default(),
        );
        let [first, second] = &chart.rows[..] else {
            panic!("two rows");
        };
        let mut x = chart.plot.x;
        for (part, share) in first.segments.iter().zip([0.05, 0.45, 0.0, 0.5]) {
            same(part.place.x, x);
            same(part.share, share);
            x = part.place.right();
        }
        same(x, chart.plot.right());
        let written: Vec<bool> = first
            .segments
            .iter()
            .map(|part| part.label.is_some())
            .collect();
        assert_eq!(written, [false, true, false, true]);
        assert!(second.segments.is_empty());
    }
}
