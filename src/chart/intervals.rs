//! Intervals: a dot on a whisker for each item, all on one level axis.

use super::{
    Anchor, Baseline, Label, Mark, Point, Rect, Scale, Size, Tick, fitted, length, level,
    path_through, present,
};

/// The largest share of the width that names may take beside their rows; longer ones stand above.
const MOST_NAMES: f64 = 0.4;

/// What is known of an item, in the unit of the axis.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct IntervalItem {
    /// The lower end.
    pub low: Option<f64>,
    /// The middle.
    pub median: Option<f64>,
    /// The upper end.
    pub high: Option<f64>,
}

/// The lengths that intervals are laid out with; the height follows from the rows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct IntervalLayout {
    /// The width of the whole drawing.
    pub width: f64,
    /// The width of the longest name.
    pub name_width: f64,
    /// The width of the longest value, written at the right of its row; with 0 there are none.
    pub value_width: f64,
    /// The width of the longest tick label, below.
    pub tick_width: f64,
    /// The height of a row, at least that of a line of text.
    pub row_height: f64,
    /// The height of a line of text.
    pub line_height: f64,
    /// The distance of a text from what it belongs to.
    pub gap: f64,
    /// The ends of the axis; by itself it goes from tick to tick over zero and every value.
    pub domain: Option<(f64, f64)>,
    /// About how many steps the axis has.
    pub steps: usize,
}

impl Default for IntervalLayout {
    fn default() -> IntervalLayout {
        IntervalLayout {
            width: 360.0,
            name_width: 100.0,
            value_width: 0.0,
            tick_width: 32.0,
            row_height: 28.0,
            line_height: 16.0,
            gap: 6.0,
            domain: None,
            steps: 5,
        }
    }
}

/// Intervals.
#[derive(Clone, Debug, PartialEq)]
pub struct IntervalChart {
    /// The size of the whole drawing.
    pub size: Size,
    /// The part the whiskers lie in.
    pub plot: Rect,
    /// The ticks of the axis, from the left.
    pub ticks: Vec<Tick>,
    /// The rows, in the order of the items.
    pub rows: Vec<IntervalRow>,
}

/// A row.
#[derive(Clone, Debug, PartialEq)]
pub struct IntervalRow {
    /// Where its name stands: at the left, or above where that would take too much width.
    pub name: Label,
    /// The width a name can have there.
    pub room: f64,
    /// Where its value stands, if there is room for values.
    pub value: Option<Label>,
    /// The lower end.
    pub low: Option<Mark>,
    /// The middle.
    pub median: Option<Mark>,
    /// The upper end.
    pub high: Option<Mark>,
    /// The line from end to end; empty where one is missing.
    pub path: String,
}

/// Rows one below the other, with the names and values of each beside the plot.
pub(super) struct Rows {
    /// The width of the whole drawing.
    width: f64,
    /// The part between the names and the values.
    pub(super) plot: Rect,
    /// Whether names stand above their rows.
    above: bool,
    /// The height of a row, with its name where that stands above.
    row: f64,
    /// The height of a row alone.
    pub(super) thick: f64,
    /// The width a name can have.
    pub(super) room: f64,
    /// The x of the values, if there is room for values.
    values: Option<f64>,
    /// The y of the tick labels.
    below: f64,
    /// The height of a line of text.
    line: f64,
    /// The least distance of two ticks.
    apart: f64,
}

impl Rows {
    /// As many rows.
    pub(super) fn new(layout: &IntervalLayout, count: usize) -> Rows {
        let (line, gap, width) = (
            length(layout.line_height),
            length(layout.gap),
            length(layout.width),
        );
        let (names, texts) = (length(layout.name_width), length(layout.value_width));
        let above = names > MOST_NAMES * width;
        let half = length(layout.tick_width) / 2.0;
        let left = if above { half } else { (names + gap).max(half) };
        let values = if texts > 0.0 { texts + gap } else { 0.0 };
        let (x, right) = (left.min(width), width - values.max(half));
        let thick = length(layout.row_height).max(line);
        let row = thick + if above { line } else { 0.0 };
        let plot = Rect {
            x,
            y: 0.0,
            width: (right - x).max(0.0),
            height: row * count as f64,
        };
        Rows {
            width,
            plot,
            above,
            row,
            thick,
            room: if above { width } else { names.min(width) },
            values: (texts > 0.0).then(|| (plot.right() + gap).min(width)),
            below: plot.bottom() + gap,
            line,
            apart: length(layout.tick_width) + gap,
        }
    }

    /// The size of the whole drawing.
    pub(super) fn size(&self) -> Size {
        Size {
            width: self.width,
            height: self.below + self.line,
        }
    }

    /// The axis with as many steps as there is room for.
    pub(super) fn axis(&self, steps: usize, scale: &dyn Fn((f64, f64), usize) -> Scale) -> Scale {
        let range = (self.plot.x, self.plot.right());
        fitted(&|steps| scale(range, steps), steps, self.apart)
    }

    /// The ticks of the axis.
    pub(super) fn ticks(&self, scale: &Scale) -> Vec<Tick> {
        level(scale, self.below)
    }

    /// The y of what a row shows.
    pub(super) fn middle(&self, index: usize) -> f64 {
        self.row * index as f64 + self.row - self.thick / 2.0
    }

    /// Where the name of a row stands.
    pub(super) fn name(&self, index: usize) -> Label {
        match self.above {
            true => Label::new(0.0, self.row * index as f64, Anchor::Start, Baseline::Top),
            false => Label::new(0.0, self.middle(index), Anchor::Start, Baseline::Middle),
        }
    }

    /// Where the value of a row stands.
    pub(super) fn value(&self, index: usize) -> Option<Label> {
        let label = |x| Label::new(x, self.middle(index), Anchor::Start, Baseline::Middle);
        self.values.map(label)
    }
}

/// Lays out intervals, one row an item.
pub fn intervals(items: &[IntervalItem], layout: &IntervalLayout) -> IntervalChart {
    let rows = Rows::new(layout, items.len());
    let scale = rows.axis(layout.steps, &|range, steps| match layout.domain {
        Some(ends) => Scale::new(ends, range, steps),
        None => {
            let values = items
                .iter()
                .flat_map(|item| [Some(0.0), item.low, item.median, item.high]);
            Scale::covering(values.filter_map(present), range, steps)
        }
    });
    let place = |(index, item): (usize, &IntervalItem)| {
        let y = rows.middle(index);
        let mark = |value: Option<f64>| Mark::of(value, &scale, |x| Point { x, y });
        let (low, high) = (mark(item.low), mark(item.high));
        IntervalRow {
            name: rows.name(index),
            room: rows.room,
            value: rows.value(index),
            low,
            median: mark(item.median),
            high,
            path: path_through(&Mark::points(&[low, high]), false),
        }
    };
    IntervalChart {
        size: rows.size(),
        plot: rows.plot,
        ticks: rows.ticks(&scale),
        rows: items.iter().enumerate().map(place).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::{super::same, IntervalItem, IntervalLayout, intervals};

    #[test]
    fn whiskers_lie_on_their_axis() {
        let item = |low, median, high| IntervalItem {
            low: Some(low),
            median: Some(median),
            high,
        };
        let items = [item(10.0, 20.0, Some(40.0)), item(-5.0, 60.0, None)];
        let layout = IntervalLayout {
            domain: Some((0.0, 50.0)),
            ..IntervalLayout::default()
        };
        let chart = intervals(&items, &layout);
        let at = |value: f64| chart.plot.x + chart.plot.width * value / 50.0;
        let row = &chart.rows[0];
        for (mark, value) in [(row.low, 10.0), (row.median, 20.0), (row.high, 40.0)] {
            let mark = mark.expect("a mark");
            same(mark.at.x, at(value));
            same(mark.at.y, layout.row_height / 2.0);
            assert!(!mark.clipped);
        }
        let row = &chart.rows[1];
        assert!(row.path.is_empty() && row.high.is_none());
        let clipped = |value: Option<super::Mark>| value.is_some_and(|mark| mark.clipped);
        assert!(clipped(row.low) && clipped(row.median));
    }
}
