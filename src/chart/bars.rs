//! Level bars, one a row, each with the mark of its target.

use super::{Anchor, Baseline, Label, Rect, Scale, Size, Tick, length, present};

/// The value of a row and the target it is held against.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct BarItem {
    /// The value; without one there is no bar, but the row stays.
    pub value: Option<f64>,
    /// The target; without one there is no mark.
    pub target: Option<f64>,
}

/// Where the names of the rows stand.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum RowLabels {
    /// Left of the bars, in a column of this width.
    Beside(f64),
    /// Above each bar, in a line of this height: for narrow screens.
    Above(f64),
}

/// The lengths a bar chart is laid out with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BarLayout {
    /// The width of the whole chart.
    pub width: f64,
    /// Where the names of the rows stand.
    pub labels: RowLabels,
    /// The height of a row, without the line of a name above it.
    pub row_height: f64,
    /// The thickness of a bar.
    pub bar_height: f64,
    /// The width of the column of figures at the right.
    pub value_width: f64,
    /// The width of the longest tick label.
    pub tick_width: f64,
    /// The height of the line of tick labels below the rows.
    pub axis_height: f64,
    /// The distance of a text from what it belongs to.
    pub gap: f64,
    /// The end of the axis; by itself the axis ends at a tick beyond every value and target.
    pub max: Option<f64>,
    /// About how many steps the axis has.
    pub steps: usize,
}

impl Default for BarLayout {
    fn default() -> BarLayout {
        BarLayout {
            width: 360.0,
            labels: RowLabels::Above(20.0),
            row_height: 24.0,
            bar_height: 14.0,
            value_width: 64.0,
            tick_width: 32.0,
            axis_height: 24.0,
            gap: 6.0,
            max: None,
            steps: 4,
        }
    }
}

/// A bar chart.
#[derive(Clone, Debug, PartialEq)]
pub struct BarChart {
    /// The size of the whole chart.
    pub size: Size,
    /// The part the bars lie in, over all rows.
    pub plot: Rect,
    /// Where every bar begins.
    pub zero_x: f64,
    /// The ticks below the rows.
    pub ticks: Vec<Tick>,
    /// The rows, in the order of the items.
    pub rows: Vec<BarRow>,
}

/// A row of a bar chart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BarRow {
    /// The whole row, over the full width.
    pub band: Rect,
    /// The centre line of the bar.
    pub y: f64,
    /// The bar, if there is a value.
    pub bar: Option<Bar>,
    /// The mark of the target, if there is one.
    pub target: Option<TargetMark>,
    /// Where the name stands.
    pub label: Label,
    /// Where the figure stands: at the right edge, so that figures align.
    pub value_label: Label,
}

/// A bar: from zero to the right, or to the left for a negative value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bar {
    /// The rectangle.
    pub rect: Rect,
    /// Whether the value lies beyond the axis and the bar ends at its end.
    pub clipped: bool,
}

/// The mark of a target: an upright line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TargetMark {
    /// Where it stands.
    pub x: f64,
    /// Its upper end.
    pub top: f64,
    /// Its lower end.
    pub bottom: f64,
    /// Whether the target lies beyond the axis and is marked at its end.
    pub clipped: bool,
}

/// Lays out a bar chart; its height follows from the number of items.
pub fn bars(items: &[BarItem], layout: &BarLayout) -> BarChart {
    let (width, gap) = (length(layout.width), length(layout.gap));
    let (beside, above) = match layout.labels {
        RowLabels::Beside(width) => (length(width), 0.0),
        RowLabels::Above(height) => (0.0, length(height)),
    };
    let row_height = length(layout.row_height);
    let band_height = above + row_height;
    let rows_height = band_height * items.len() as f64;

    let left = beside.min(width);
    let right = (width - length(layout.value_width)).max(left);
    let plot = Rect {
        x: left,
        y: 0.0,
        width: right - left,
        height: rows_height,
    };

    let scale = axis(items, layout, &plot);
    let zero_x = scale.at(0.0);
    let bar_height = length(layout.bar_height).min(row_height);
    // A target mark stands out of its bar by half of what the row leaves.
    let mark_height = (bar_height + row_height) / 2.0;

    let row = |(index, item): (usize, &BarItem)| {
        let top = band_height * index as f64;
        let y = top + above + row_height / 2.0;
        let name = match layout.labels {
            RowLabels::Beside(_) => ((beside - gap).max(0.0), y, Anchor::End),
            RowLabels::Above(_) => (0.0, top + above / 2.0, Anchor::Start),
        };
        BarRow {
            band: Rect {
                x: 0.0,
                y: top,
                width,
                height: band_height,
            },
            y,
            bar: present(item.value).map(|value| {
                let tip = scale.at(value);
                Bar {
                    rect: Rect {
                        x: tip.min(zero_x),
                        y: y - bar_height / 2.0,
                        width: (tip - zero_x).abs(),
                        height: bar_height,
                    },
                    clipped: !scale.contains(value),
                }
            }),
            target: present(item.target).map(|target| TargetMark {
                x: scale.at(target),
                top: y - mark_height / 2.0,
                bottom: y + mark_height / 2.0,
                clipped: !scale.contains(target),
            }),
            label: Label::new(name.0, name.1, name.2, Baseline::Middle),
            value_label: Label::new(width, y, Anchor::End, Baseline::Middle),
        }
    };

    BarChart {
        size: Size {
            width,
            height: rows_height + length(layout.axis_height),
        },
        plot,
        zero_x,
        ticks: scale
            .ticks()
            .into_iter()
            .map(|value| {
                let at = scale.at(value);
                let anchor = inside(at, length(layout.tick_width), width);
                Tick {
                    value,
                    at,
                    label: Label::new(at, plot.bottom() + gap, anchor, Baseline::Top),
                }
            })
            .collect(),
        rows: items.iter().enumerate().map(row).collect(),
    }
}

/// The axis: from zero, or from the least negative end, to the given or a round maximum.
fn axis(items: &[BarItem], layout: &BarLayout, plot: &Rect) -> Scale {
    let range = (plot.x, plot.right());
    let drawn = || {
        items
            .iter()
            .flat_map(|item| [present(item.value), present(item.target)])
            .flatten()
    };
    match present(layout.max).filter(|max| *max > 0.0) {
        Some(max) => Scale::new((drawn().fold(0.0, f64::min), max), range, layout.steps),
        None => Scale::covering(drawn().chain([0.0]), range, layout.steps),
    }
}

/// Centred, unless a text of this width would then leave the drawing.
fn inside(at: f64, text: f64, width: f64) -> Anchor {
    if at < text / 2.0 {
        Anchor::Start
    } else if at + text / 2.0 > width {
        Anchor::End
    } else {
        Anchor::Middle
    }
}

#[cfg(test)]
mod tests {
    use super::{super::same, *};

    fn draw(items: &[(Option<f64>, f64)], max: Option<f64>) -> BarChart {
        let item = |(value, target): &(Option<f64>, f64)| BarItem {
            value: *value,
            target: Some(*target),
        };
        let layout = BarLayout {
            width: 500.0,
            labels: RowLabels::Beside(120.0),
            value_width: 80.0,
            max,
            ..BarLayout::default()
        };
        bars(&items.iter().map(item).collect::<Vec<_>>(), &layout)
    }

    #[test]
    fn bars_and_marks_lie_where_the_scale_says() {
        let items = [(Some(75.0), 100.0), (None, 75.0), (Some(200.0), 160.0)];
        let chart = draw(&items, Some(150.0));
        let bar = |row: usize| chart.rows[row].bar.expect("a bar");
        let mark = |row: usize| chart.rows[row].target.expect("a mark");
        same(bar(0).rect.x, 120.0);
        same(bar(0).rect.width, 150.0);
        same(bar(0).rect.centre().y, chart.rows[0].y);
        same(bar(2).rect.right(), 420.0);
        same(mark(0).x, 320.0);
        same(mark(1).x, 270.0);
        same(chart.rows[1].y - chart.rows[0].y, 24.0);
        assert!(chart.rows[1].bar.is_none() && !bar(0).clipped);
        assert!(bar(2).clipped && mark(2).clipped && !mark(0).clipped);
        let own = draw(&[(Some(70.0), 80.0)], None).rows[0];
        same(own.bar.expect("a bar").rect.width, 300.0 * 70.0 / 80.0);
    }

    #[test]
    fn negative_bars_lie_left_of_zero() {
        for max in [None, Some(100.0)] {
            let chart = draw(&[(Some(-40.0), 20.0), (Some(60.0), 80.0)], max);
            let [negative, positive] = [0, 1].map(|row| chart.rows[row].bar.expect("a bar").rect);
            same(negative.right(), chart.zero_x);
            same(positive.x, chart.zero_x);
            same(negative.width / positive.width, 40.0 / 60.0);
            let zero = chart.ticks.iter().find(|tick| tick.value == 0.0);
            same(zero.expect("a tick at zero").at, chart.zero_x);
        }
    }
}
