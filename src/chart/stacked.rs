//! One stacked bar: what each perspective contributes to the total, and what is left.

use super::{MOST_VALUE, Point, Rect, Scale, length, place, present};

/// One contribution.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct StackedPart {
    /// The points it adds to the total; missing or negative ones take no room.
    pub points: Option<f64>,
    /// The width of its label, in pixels.
    pub label_width: f64,
}

impl StackedPart {
    /// The contribution of a score with a weight: their product.
    pub fn weighted(weight: Option<f64>, score: Option<f64>, label_width: f64) -> StackedPart {
        StackedPart {
            points: weight.zip(score).map(|(weight, score)| weight * score),
            label_width,
        }
    }
}

/// The lengths a stacked bar is laid out with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StackedLayout {
    /// The whole bar.
    pub bar: Rect,
    /// The points of the full total.
    pub out_of: f64,
    /// The room kept free at both sides of a label.
    pub padding: f64,
    /// The width of the label of the unreached rest.
    pub rest_label_width: f64,
}

impl Default for StackedLayout {
    fn default() -> StackedLayout {
        StackedLayout {
            bar: Rect {
                x: 0.0,
                y: 0.0,
                width: 360.0,
                height: 32.0,
            },
            out_of: 100.0,
            padding: 4.0,
            rest_label_width: 0.0,
        }
    }
}

/// A stacked bar.
#[derive(Clone, Debug, PartialEq)]
pub struct StackedBar {
    /// The whole bar.
    pub bar: Rect,
    /// The contributions, in the order given, each beginning where the one before ends.
    pub segments: Vec<StackedSegment>,
    /// What is left to the full total; of no width when it is reached.
    pub rest: StackedSegment,
    /// Where the contributions end.
    pub reached_x: f64,
    /// Where the full total lies: the end of the bar, unless the contributions exceed it.
    pub full_x: f64,
}

/// A piece of a stacked bar.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StackedSegment {
    /// The left edge.
    pub x: f64,
    /// Pixels across.
    pub width: f64,
    /// Where its label is centred.
    pub centre: Point,
    /// Whether its label fits inside.
    pub label_fits: bool,
}

/// Lays out a stacked bar.
pub fn stacked(parts: &[StackedPart], layout: &StackedLayout) -> StackedBar {
    let bar = Rect {
        x: place(layout.bar.x),
        y: place(layout.bar.y),
        width: length(layout.bar.width),
        height: length(layout.bar.height),
    };
    // The points, running up; the last sum is the total.
    let sums: Vec<f64> = parts
        .iter()
        .scan(0.0, |sum: &mut f64, part| {
            let points = present(part.points).unwrap_or(0.0).max(0.0);
            *sum = (*sum + points).min(MOST_VALUE);
            Some(*sum)
        })
        .collect();
    let reached = sums.last().copied().unwrap_or(0.0);
    let out_of = present(Some(layout.out_of)).unwrap_or(0.0).max(0.0);
    // A sum of shares may exceed the total by its rounding alone.
    let whole = if reached > out_of * (1.0 + 1e-9) {
        reached
    } else {
        out_of
    };
    let scale = Scale::new((0.0, whole), (bar.x, bar.right()), 1);

    let padding = length(layout.padding);
    let piece = |from: f64, to: f64, label_width: f64| {
        let width = (to - from).max(0.0);
        StackedSegment {
            x: from,
            width,
            centre: Point {
                x: from + width / 2.0,
                y: bar.centre().y,
            },
            label_fits: width > 0.0 && (0.0..=width - 2.0 * padding).contains(&label_width),
        }
    };
    let mut edge = bar.x;
    let mut segments = Vec::with_capacity(parts.len());
    for (part, sum) in parts.iter().zip(sums) {
        let next = scale.at(sum).max(edge);
        segments.push(piece(edge, next, part.label_width));
        edge = next;
    }
    StackedBar {
        bar,
        segments,
        rest: piece(edge, bar.right(), layout.rest_label_width),
        reached_x: edge,
        full_x: scale.at(out_of),
    }
}

#[cfg(test)]
mod tests {
    use super::{super::same, StackedBar, StackedLayout, StackedPart, stacked};

    fn draw(parts: &[(f64, Option<f64>)]) -> StackedBar {
        let part = |(weight, score): &(f64, Option<f64>)| {
            StackedPart::weighted(Some(*weight), *score, 40.0)
        };
        let parts: Vec<StackedPart> = parts.iter().map(part).collect();
        stacked(&parts, &StackedLayout::default())
    }

    #[test]
    fn segments_and_rest_fill_the_bar() {
        let parts = [(0.4, 80.0), (0.3, 60.0), (0.1, -20.0), (0.1, 100.0)];
        let mut parts = parts.map(|(weight, score)| (weight, Some(score))).to_vec();
        parts.insert(2, (0.1, None));
        let chart = draw(&parts);
        let mut edge = 0.0;
        for (segment, points) in chart.segments.iter().zip([32.0, 18.0, 0.0, 0.0, 10.0]) {
            same(segment.x, edge);
            same(segment.width, 3.6 * points);
            same(segment.centre.x, edge + 1.8 * points);
            assert_eq!(segment.label_fits, 3.6 * points >= 48.0);
            edge += segment.width;
        }
        same(chart.reached_x, edge);
        same(chart.rest.x, edge);
        same(edge + chart.rest.width, 360.0);
        same(chart.full_x, 360.0);
    }

    #[test]
    fn a_total_beyond_the_full_one_shrinks_it() {
        let chart = draw(&[(1.0, Some(120.0))]);
        same(chart.full_x, 300.0);
        same(chart.reached_x, 360.0);
        same(chart.rest.width, 0.0);
        // 0.7 x 100 + 0.2 x 100 + 0.1 x 100 is a hair beyond 100 in some orders.
        let chart = draw(&[(1.0 + 1e-12, Some(100.0))]);
        assert_eq!(chart.full_x, 360.0);
    }
}
