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
