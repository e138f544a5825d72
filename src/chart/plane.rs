//! A plane: a plot between an upright and a level axis, with ticks and the names of both.

use super::{
    Anchor, Baseline, Label, Point, Rect, Scale, Size, Tick, coordinate, fitted, length, level,
    upright,
};
use crate::statistics::distributions::normal_density;

/// A normal distribution.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Normal {
    /// Its mean.
    pub mean: f64,
    /// Its standard deviation.
    pub sd: f64,
}

impl Normal {
    /// This one if it can be drawn: its mean is a number and its deviation is above 0.
    pub(super) fn usable(self) -> Option<Normal> {
        (self.mean.is_finite() && self.sd.is_finite() && self.sd > 0.0).then_some(self)
    }

    /// The density at a value.
    pub(super) fn density(self, value: f64) -> f64 {
        normal_density((value - self.mean) / self.sd) / self.sd
    }
}

/// The lengths a plane is laid out with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlaneLayout {
    /// The whole drawing.
    pub size: Size,
    /// The width of the longest text beside a tick of the upright axis, at the left.
    pub tick_width: f64,
    /// The width of the longest text below a tick of the level axis.
    pub across_width: f64,
    /// Whether the axes have names, each up to as wide as the drawing.
    pub names: bool,
    /// The height of a line of text.
    pub line_height: f64,
    /// The distance of a text from what it belongs to.
    pub gap: f64,
    /// About how many steps each axis has.
    pub steps: usize,
}

impl Default for PlaneLayout {
    fn default() -> PlaneLayout {
        PlaneLayout {
            size: Size {
                width: 360.0,
                height: 260.0,
            },
            tick_width: 32.0,
            across_width: 40.0,
            names: true,
            line_height: 16.0,
            gap: 6.0,
            steps: 5,
        }
    }
}

/// A plane.
#[derive(Clone, Debug, PartialEq)]
pub struct Plane {
    /// The size of the whole drawing.
    pub size: Size,
    /// The part between the axes.
    pub plot: Rect,
    /// The ticks of the upright axis, from below.
    pub ticks: Vec<Tick>,
    /// The ticks of the level axis, from the left.
    pub across: Vec<Tick>,
    /// Where the names of the axes stand: of the upright one above it at the left, of the level
    /// one below all.
    pub names: Option<[Label; 2]>,
}

/// The scales of a plane.
pub(super) struct Axes {
    pub(super) across: Scale,
    pub(super) up: Scale,
}

impl Axes {
    /// The place of two values.
    pub(super) fn point(&self, across: f64, up: f64) -> Point {
        Point {
            x: self.across.at(across),
            y: self.up.at(up),
        }
    }
}

/// A scale onto a range of pixels with about so many steps.
pub(super) type Scaling<'a> = &'a dyn Fn((f64, f64), usize) -> Scale;

/// Lays out a plane whose axes have as many steps as asked for, or as there is room for.
pub(super) fn plane(layout: &PlaneLayout, across: Scaling, up: Scaling) -> (Plane, Axes) {
    let size = layout.size.settled();
    let (line, gap) = (length(layout.line_height), length(layout.gap));
    let (beside, under) = (length(layout.tick_width), length(layout.across_width));
    let name = if layout.names { line } else { 0.0 };
    // The outermost tick labels of each axis stand half beyond it.
    let x = (beside + gap).max(under / 2.0).min(size.width);
    let y = (name + line / 2.0).min(size.height);
    let below = gap.max(line / 2.0);
    let plot = Rect {
        x,
        y,
        width: (size.width - under / 2.0 - x).max(0.0),
        height: (size.height - name - line - below - y).max(0.0),
    };
    let level_range = (plot.x, plot.right());
    let across = fitted(
        &|steps| across(level_range, steps),
        layout.steps,
        under + gap,
    );
    let upright_range = (plot.bottom(), plot.y);
    let up = fitted(&|steps| up(upright_range, steps), layout.steps, line);
    let under = plot.bottom() + below;
    let names = [
        Label::new(0.0, 0.0, Anchor::Start, Baseline::Top),
        Label::new(
            size.width / 2.0,
            under + line,
            Anchor::Middle,
            Baseline::Top,
        ),
    ];
    let plane = Plane {
        size,
        plot,
        ticks: upright(&up, (plot.x - gap).max(0.0)),
        across: level(&across, under),
        names: layout.names.then_some(names),
    };
    (plane, Axes { across, up })
}

/// The path of points alone: with round ends of its lines each is a dot, and thousands of them
/// are one shape.
pub fn dots(points: impl IntoIterator<Item = Point>) -> String {
    let mut path = String::new();
    for point in points {
        // Not of length zero: some programs draw no ends then.
        let (x, y) = (coordinate(point.x), coordinate(point.y));
        path.push_str(&format!("M{x},{y}h.01"));
    }
    path
}

#[cfg(test)]
mod tests {
    use super::{super::same, Normal, PlaneLayout, dots, plane};
    use crate::chart::{Point, Scale};

    #[test]
    fn the_axes_meet_the_edges_of_the_plot() {
        let scale = |range, steps| Scale::new((-2.0, 3.0), range, steps);
        let (plane, axes) = plane(&PlaneLayout::default(), &scale, &scale);
        let plot = plane.plot;
        same(axes.point(-2.0, 3.0).x, plot.x);
        same(axes.point(-2.0, 3.0).y, plot.y);
        same(axes.point(3.0, -2.0).x, plot.right());
        same(axes.point(3.0, -2.0).y, plot.bottom());
        let middle = axes.point(0.5, 0.5);
        same(middle.x, plot.centre().x);
        same(middle.y, plot.centre().y);
        assert_eq!((plane.ticks.len(), plane.across.len()), (6, 6));
    }

    #[test]
    fn the_density_is_that_of_a_normal_distribution() {
        let normal = Normal { mean: 3.0, sd: 2.0 };
        // Abramowitz & Stegun, table 26.1: Z(0) = 0.3989422804, Z(1) = 0.2419707245.
        assert!((normal.density(3.0) - 0.398_942_280_4 / 2.0).abs() < 1e-10);
        assert!((normal.density(1.0) - 0.241_970_724_5 / 2.0).abs() < 1e-10);
        let none = |mean, sd| Normal { mean, sd }.usable().is_none();
        assert!(none(0.0, 0.0) && none(0.0, -1.0) && none(f64::NAN, 1.0));
    }

    #[test]
    fn dots_are_one_path() {
        let points = [Point { x: 1.0, y: 2.5 }, Point { x: 3.0, y: 4.0 }];
        assert_eq!(dots(points), "M1,2.5h.01M3,4h.01");
        assert_eq!(dots([]), "");
    }
}
