//! A radar: one axis an item, the first straight up, the others following clockwise.

use super::{
    Anchor, Baseline, Label, Mark, Point, Rect, Scale, Size, length, path_through, present,
};
use std::f64::consts::TAU;

/// The least radius, as a share of the shorter side: below it labels give way.
const LEAST_RADIUS: f64 = 0.25;

/// The value of an axis, its target, and the size of its label.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct RadarItem {
    /// The value; a missing one breaks the outline.
    pub value: Option<f64>,
    /// The target; without any there is no second outline.
    pub target: Option<f64>,
    /// The room the label wants.
    pub label: Size,
}

/// The lengths a radar is laid out with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RadarLayout {
    /// The whole drawing; nothing leaves it.
    pub size: Size,
    /// The distance of a label from the end of its axis.
    pub gap: f64,
    /// About how many rings there are when none are given.
    pub steps: usize,
}

impl Default for RadarLayout {
    fn default() -> RadarLayout {
        RadarLayout {
            size: Size {
                width: 360.0,
                height: 320.0,
            },
            gap: 8.0,
            steps: 4,
        }
    }
}

/// A radar.
#[derive(Clone, Debug, PartialEq)]
pub struct RadarChart {
    /// The size of the whole drawing.
    pub size: Size,
    /// Where the axes meet: the value zero.
    pub centre: Point,
    /// The length of an axis.
    pub radius: f64,
    /// The value at the ends of the axes.
    pub max: f64,
    /// The rings, from the innermost.
    pub rings: Vec<Ring>,
    /// The axes, in the order of the items.
    pub axes: Vec<RadarAxis>,
    /// The outline of the values.
    pub values: RadarShape,
    /// The outline of the targets, if any item has one.
    pub targets: Option<RadarShape>,
}

/// A ring: the same value on every axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Ring {
    /// Its value.
    pub value: f64,
    /// Its distance from the centre along the axes.
    pub radius: f64,
    /// Its closed outline.
    pub path: String,
    /// Where its value is written: beside the first axis.
    pub label: Label,
}

/// An axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RadarAxis {
    /// Its outer end.
    pub end: Point,
    /// Where its label stands.
    pub label: Label,
    /// The box of its label, inside the drawing; narrower than asked where there is no room.
    pub label_box: Rect,
    /// The width a label can have here without leaving the drawing.
    pub room: f64,
}

/// An outline.
#[derive(Clone, Debug, PartialEq)]
pub struct RadarShape {
    /// The point on each axis that has a value.
    pub marks: Vec<Option<Mark>>,
    /// The lines between neighbours that both have a value.
    pub path: String,
    /// Whether the outline is whole and can be filled.
    pub closed: bool,
}

/// Lays out a radar; fewer than three axes make none.
///
/// The outermost ring ends the axes. Without a usable ring they end at a
/// round value beyond every value and target. Values below zero lie at the
/// centre.
pub fn radar(items: &[RadarItem], rings: &[f64], layout: &RadarLayout) -> Option<RadarChart> {
    if items.len() < 3 {
        return None;
    }
    let spoke = |(index, item): (usize, &RadarItem)| Spoke::new(index, items.len(), item.label);
    let spokes: Vec<Spoke> = items.iter().enumerate().map(spoke).collect();
    let (size, gap) = (layout.size.settled(), length(layout.gap));
    let (centre, radius) = fit(&spokes, size, gap);

    let rings = usable_rings(items, rings, layout.steps);
    let max = rings.last().copied().unwrap_or(1.0);
    let scale = Scale::new((0.0, max), (0.0, radius), layout.steps);
    let shape = |value_of: fn(&RadarItem) -> Option<f64>| {
        let mark = |(item, spoke): (&RadarItem, &Spoke)| {
            Mark::of(value_of(item), &scale, |far| spoke.at(centre, far))
        };
        let marks: Vec<Option<Mark>> = items.iter().zip(&spokes).map(mark).collect();
        RadarShape {
            path: path_through(&Mark::points(&marks), true),
            closed: marks.iter().all(Option::is_some),
            marks,
        }
    };
    let ring = |value: f64| {
        let radius = scale.at(value);
        let corner = |spoke: &Spoke| Some(spoke.at(centre, radius));
        let (x, y) = (centre.x + gap / 2.0, centre.y - radius);
        Ring {
            value,
            radius,
            path: path_through(&spokes.iter().map(corner).collect::<Vec<_>>(), true),
            label: Label::new(x, y, Anchor::Start, Baseline::Middle),
        }
    };
    Some(RadarChart {
        size,
        centre,
        radius,
        max,
        rings: rings.into_iter().map(ring).collect(),
        axes: spokes
            .iter()
            .map(|spoke| spoke.axis(centre, radius, gap, size))
            .collect(),
        values: shape(|item| item.value),
        targets: items
            .iter()
            .any(|item| present(item.target).is_some())
            .then(|| shape(|item| item.target)),
    })
}

/// The given rings that can be drawn, rising; or round ones over the data.
fn usable_rings(items: &[RadarItem], rings: &[f64], steps: usize) -> Vec<f64> {
    let mut usable: Vec<f64> = rings
        .iter()
        .filter_map(|value| present(Some(*value)))
        .filter(|value| *value > 0.0)
        .collect();
    if usable.is_empty() {
        let drawn = items
            .iter()
            .flat_map(|item| [present(item.value), present(item.target), Some(0.0)])
            .flatten()
            .map(|value| value.max(0.0));
        usable = Scale::covering(drawn, (0.0, 1.0), steps).ticks();
        usable.retain(|value| *value > 0.0);
    }
    let mut rising: Vec<f64> = Vec::new();
    for value in usable {
        let place = rising.partition_point(|one| *one < value);
        if rising.get(place) != Some(&value) {
            rising.insert(place, value);
        }
    }
    rising
}

/// The direction of an axis, and how its label stands on its end.
struct Spoke {
    dx: f64,
    dy: f64,
    anchor: Anchor,
    baseline: Baseline,
    label: Size,
}

/// Sine and cosine of a part of a turn, 0 to 1. The standard library's, exact
/// for any angle, are many times larger than the series that a turn needs.
fn direction(turn: f64) -> (f64, f64) {
    // Within an eighth of a turn on either side of the nearest quarter.
    let quarter = (4.0 * turn).round();
    let angle = TAU * (turn - quarter / 4.0);
    let square = angle * angle;
    let (mut sine, mut cosine) = (0.0, 0.0);
    for step in (0..8).rev() {
        let even = f64::from(2 * step);
        cosine = 1.0 - square / ((even + 1.0) * (even + 2.0)) * cosine;
        sine = 1.0 - square / ((even + 2.0) * (even + 3.0)) * sine;
    }
    let sine = angle * sine;
    match quarter as i64 % 4 {
        1 => (cosine, -sine),
        2 => (-sine, -cosine),
        3 => (-cosine, sine),
        _ => (sine, cosine),
    }
}

impl Spoke {
    fn new(index: usize, count: usize, label: Size) -> Spoke {
        let (dx, up) = direction(index as f64 / count as f64);
        Spoke {
            dx,
            dy: -up,
            anchor: match dx {
                dx if dx > 0.05 => Anchor::Start,
                dx if dx < -0.05 => Anchor::End,
                _ => Anchor::Middle,
            },
            baseline: match up {
                up if up > 0.8 => Baseline::Bottom,
                up if up < -0.8 => Baseline::Top,
                _ => Baseline::Middle,
            },
            label: label.settled(),
        }
    }

    fn at(&self, centre: Point, distance: f64) -> Point {
        Point {
            x: centre.x + self.dx * distance,
            y: centre.y + self.dy * distance,
        }
    }

    fn label(&self, centre: Point, distance: f64) -> Label {
        Label {
            at: self.at(centre, distance),
            anchor: self.anchor,
            baseline: self.baseline,
        }
    }

    fn axis(&self, centre: Point, radius: f64, gap: f64, size: Size) -> RadarAxis {
        let mut label = self.label(centre, radius + gap);
        label.at.x = label.at.x.clamp(0.0, size.width);
        let at = label.at;
        let room = match self.anchor {
            Anchor::Start => size.width - at.x,
            Anchor::Middle => 2.0 * at.x.min(size.width - at.x),
            Anchor::End => at.x,
        };
        let text = Size {
            width: self.label.width.min(room),
            height: self.label.height.min(size.height),
        };
        let top = label.text_box(text).y;
        label.at.y += top.clamp(0.0, size.height - text.height) - top;
        RadarAxis {
            end: self.at(centre, radius),
            label,
            label_box: label.text_box(text),
            room,
        }
    }
}

/// The centre and the largest radius with which every label stays inside.
fn fit(spokes: &[Spoke], size: Size, gap: f64) -> (Point, f64) {
    let fits = |radius: f64| {
        let (left, right, up, down) = reach(spokes, radius, gap);
        left + right <= size.width && up + down <= size.height
    };
    let mut radius = LEAST_RADIUS * size.width.min(size.height);
    let mut most = size.width.max(size.height);
    if fits(radius) {
        // Halving 40 times leaves less than a millionth of a pixel.
        for _ in 0..40 {
            let middle = (radius + most) / 2.0;
            if fits(middle) {
                radius = middle;
            } else {
                most = middle;
            }
        }
    }
    let (left, right, up, down) = reach(spokes, radius, gap);
    let centre = Point {
        x: between(left, right, size.width, radius),
        y: between(up, down, size.height, radius),
    };
    (centre, radius)
}

/// Where the centre lies on a side: spare room is halved, lacking room is shared in proportion.
fn between(before: f64, after: f64, side: f64, radius: f64) -> f64 {
    if before + after <= side {
        before + (side - before - after) / 2.0
    } else {
        (side * before / (before + after)).clamp(radius, (side - radius).max(radius))
    }
}

/// How far axes and labels reach from the centre: left, right, up and down.
fn reach(spokes: &[Spoke], radius: f64, gap: f64) -> (f64, f64, f64, f64) {
    let origin = Point::default();
    let mut reach = (0f64, 0f64, 0f64, 0f64);
    for spoke in spokes {
        let end = spoke.at(origin, radius);
        let text = spoke.label(origin, radius + gap).text_box(spoke.label);
        reach.0 = reach.0.max(-text.x).max(-end.x);
        reach.1 = reach.1.max(text.right()).max(end.x);
        reach.2 = reach.2.max(-text.y).max(-end.y);
        reach.3 = reach.3.max(text.bottom()).max(end.y);
    }
    reach
}

/// Breaks a label into lines at its spaces, each of at most so many letters where
/// a word is not longer.
///
/// ```
/// assert_eq!(timbang::chart::wrap("proses bisnis internal", 15), ["proses bisnis", "internal"]);
/// ```
pub fn wrap(label: &str, letters: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in label.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= letters => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn directions_are_those_of_the_standard_library() {
        for step in 0..=720 {
            let turn = f64::from(step) / 720.0;
            let (sine, cosine) = (TAU * turn).sin_cos();
            let (dx, up) = direction(turn);
            assert!(
                (dx - sine).abs() < 1e-14 && (up - cosine).abs() < 1e-14,
                "{turn}"
            );
        }
    }
}
