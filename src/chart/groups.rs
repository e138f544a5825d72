//! Values of several things side by side: a group of level bars for each item, one bar for each
//! thing, all on one axis. The name of a group stands above its bars.

use super::{
    Anchor, Baseline, Label, Rect, Scale, Size, Tick, fitted, length, level, place, present,
};

/// The share of a bar's row that it fills.
const BAR: f64 = 0.7;

/// The lengths that groups are laid out with; the height follows from the bars.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GroupLayout {
    /// The width of the whole drawing.
    pub width: f64,
    /// The width of the longest key, at the left of its bar.
    pub key_width: f64,
    /// The width of the longest value, after the end of its bar.
    pub value_width: f64,
    /// The width of the longest tick label, below.
    pub tick_width: f64,
    /// The height of a bar's row, at least that of a line of text.
    pub row_height: f64,
    /// The height of a line of text.
    pub line_height: f64,
    /// The distance of a text from what it belongs to.
    pub gap: f64,
    /// What the axis covers beside the values; it always begins or ends at zero.
    pub reach: f64,
    /// About how many steps the axis has.
    pub steps: usize,
}

impl Default for GroupLayout {
    fn default() -> GroupLayout {
        GroupLayout {
            width: 360.0,
            key_width: 12.0,
            value_width: 44.0,
            tick_width: 32.0,
            row_height: 18.0,
            line_height: 16.0,
            gap: 6.0,
            reach: 100.0,
            steps: 5,
        }
    }
}

/// Groups of bars.
#[derive(Clone, Debug, PartialEq)]
pub struct GroupChart {
    /// The size of the whole drawing.
    pub size: Size,
    /// The part the bars lie in.
    pub plot: Rect,
    /// The ticks of the axis, from the left.
    pub ticks: Vec<Tick>,
    /// The groups, in the order of the items.
    pub groups: Vec<Group>,
}

/// The bars of an item.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// Where its name stands; it has the whole width.
    pub name: Label,
    /// Its bars, in the order of the things.
    pub bars: Vec<GroupBar>,
}

/// The bar of a thing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GroupBar {
    /// Where its key stands.
    pub key: Label,
    /// The bar from zero to the value; without a value there is none.
    pub bar: Option<Rect>,
    /// Where the value stands, or what is said in its place.
    pub value: Label,
}

/// Lays out a group for each item: its values, one of each thing.
pub fn groups(items: &[Vec<Option<f64>>], layout: &GroupLayout) -> GroupChart {
    let (line, gap, width) = (
        length(layout.line_height),
        length(layout.gap),
        length(layout.width),
    );
    let half = length(layout.tick_width) / 2.0;
    let left = (length(layout.key_width) + gap).max(half).min(width);
    let right = (width - (length(layout.value_width) + gap).max(half)).max(left);
    let row = length(layout.row_height).max(line);
    let values = items.iter().flatten().copied().filter_map(present);
    let ends = [Some(0.0), present(Some(layout.reach))];
    let values: Vec<f64> = values.chain(ends.into_iter().flatten()).collect();
    let axis = |steps| Scale::covering(values.iter().copied(), (left, right), steps);
    let scale = fitted(&axis, layout.steps, length(layout.tick_width) + gap);
    let zero = scale.at(0.0);
    let bar = |top: f64, value: Option<f64>| {
        let middle = top + row / 2.0;
        let end = present(value).map(|value| scale.at(value));
        let far = end.map_or(left, |end| end.max(zero));
        GroupBar {
            key: Label::new(left - gap, middle, Anchor::End, Baseline::Middle),
            bar: end.map(|end| Rect {
                x: end.min(zero),
                y: middle - BAR * row / 2.0,
                width: (end - zero).abs(),
                height: BAR * row,
            }),
            value: Label::new(far + gap, middle, Anchor::Start, Baseline::Middle),
        }
    };
    let mut y = 0.0;
    let mut all = Vec::new();
    for item in items {
        let name = Label::new(0.0, y, Anchor::Start, Baseline::Top);
        y = place(y + line);
        let mut bars = Vec::new();
        for value in item {
            bars.push(bar(y, *value));
            y = place(y + row);
        }
        y = place(y + gap);
        all.push(Group { name, bars });
    }
    let plot = Rect {
        x: left,
        y: 0.0,
        width: right - left,
        height: y,
    };
    GroupChart {
        size: Size {
            width,
            height: y + gap + line,
        },
        plot,
        ticks: level(&scale, y + gap),
        groups: all,
    }
}
