//! A cloud of points about a line at zero, such as residuals on predictions.

use super::plane::{Plane, PlaneLayout, plane};
use super::{Point, Scale, present};
use std::collections::BTreeSet;

/// The most points that are all drawn.
pub const MOST_POINTS: usize = 2000;
/// The side of a cell of which one point is drawn, in pixels, and by what it grows.
const CELL: f64 = 2.0;
const GROWTH: f64 = 1.25;

/// A cloud of points.
#[derive(Clone, Debug, PartialEq)]
pub struct ScatterChart {
    /// The axes.
    pub plane: Plane,
    /// The points, in the order given. Of more than [`MOST_POINTS`] one is drawn of each cell of a
    /// grid that is just wide enough, and those farthest to each side.
    pub points: Vec<ScatterPoint>,
    /// The y of zero, from edge to edge of the plot.
    pub zero: f64,
    /// How many points there are.
    pub n: usize,
}

/// A point.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ScatterPoint {
    /// Its place in the list.
    pub index: usize,
    /// Its place in the drawing.
    pub at: Point,
}

/// Lays out a cloud of points, each with its values across and up; one with a value that is not
/// finite counts as missing. The upright axis includes zero.
pub fn scatter(points: &[(f64, f64)], layout: &PlaneLayout) -> ScatterChart {
    let usable = |(index, (across, up)): (usize, &(f64, f64))| {
        Some((index, present(Some(*across))?, present(Some(*up))?))
    };
    let values: Vec<(usize, f64, f64)> = points.iter().enumerate().filter_map(usable).collect();
    let across = |range, steps| {
        let across = values.iter().map(|(_, across, _)| *across);
        Scale::covering(across, range, steps)
    };
    let up = |range, steps| {
        let up = values.iter().map(|(_, _, up)| *up);
        Scale::covering(up.chain([0.0]), range, steps)
    };
    let (plane, axes) = plane(layout, &across, &up);
    let all: Vec<ScatterPoint> = values
        .iter()
        .map(|(index, across, up)| ScatterPoint {
            index: *index,
            at: axes.point(*across, *up),
        })
        .collect();
    ScatterChart {
        n: all.len(),
        points: thinned(all),
        zero: axes.up.at(0.0),
        plane,
    }
}

/// The points farthest to the left, to the right, above and below.
fn outermost(points: &[ScatterPoint]) -> Vec<usize> {
    let sides: [&dyn Fn(&Point) -> f64; 4] = [&|p| p.x, &|p| -p.x, &|p| p.y, &|p| -p.y];
    let farthest = |side: &dyn Fn(&Point) -> f64| {
        let places = points.iter().enumerate();
        let place = places.min_by(|one, other| side(&one.1.at).total_cmp(&side(&other.1.at)));
        place.map(|(place, _)| place)
    };
    sides.into_iter().filter_map(farthest).collect()
}

fn thinned(points: Vec<ScatterPoint>) -> Vec<ScatterPoint> {
    if points.len() <= MOST_POINTS {
        return points;
    }
    let first = outermost(&points);
    let mut side = CELL;
    loop {
        let mut cells = BTreeSet::new();
        let mut kept = BTreeSet::new();
        for place in first.iter().copied().chain(0..points.len()) {
            let Point { x, y } = points[place].at;
            if cells.insert(((x / side) as i64, (y / side) as i64)) {
                kept.insert(place);
            }
            if kept.len() > MOST_POINTS {
                break;
            }
        }
        if kept.len() <= MOST_POINTS {
            return kept.into_iter().map(|place| points[place]).collect();
        }
        side *= GROWTH;
    }
}

#[cfg(test)]
mod tests {
    use super::{super::same, PlaneLayout, scatter};

    #[test]
    fn points_lie_on_the_axes_and_zero_is_drawn() {
        let points = [
            (1.0, 2.0),
            (f64::NAN, 1.0),
            (3.0, 4.0),
            (2.0, f64::INFINITY),
        ];
        let chart = scatter(&points, &PlaneLayout::default());
        let indices: Vec<usize> = chart.points.iter().map(|point| point.index).collect();
        assert_eq!((indices, chart.n), (vec![0, 2], 2));
        let plot = chart.plane.plot;
        // From 1 to 3, and from 0 to 4.
        same(chart.points[0].at.x, plot.x);
        same(chart.points[0].at.y, plot.centre().y);
        same(chart.points[1].at.x, plot.right());
        same(chart.points[1].at.y, plot.y);
        same(chart.zero, plot.bottom());
    }
}
