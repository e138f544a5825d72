//! Geometry of the charts: numbers in; points, rectangles and path strings out.
//!
//! Lengths are pixels, x runs to the right and y down, as in SVG. There are no
//! colours, words or number formats here: the page adds those, and a table
//! beside each chart.
//!
//! Every function is total. A value that is not finite counts as missing, a
//! length that is not finite or is negative counts as zero, and every
//! coordinate that comes out is finite.

pub mod answers;
pub mod code;
pub mod coefficients;
pub mod groups;
pub mod histogram;
pub mod intervals;
pub mod plane;
pub mod probability;
pub mod radar;
pub mod scale;
pub mod scatter;
pub mod sweep;
pub mod tree;
pub mod trend;
pub mod zones;

pub use answers::{CountChart, CountRow, Segment, StackedChart, StackedRow, counts, stacked};
pub use code::{Code, code};
pub use coefficients::{CoefficientChart, coefficients};
pub use groups::{Group, GroupBar, GroupChart, GroupLayout, groups};
pub use histogram::{Bins, HistogramBar, HistogramChart, histogram};
pub use intervals::{IntervalChart, IntervalItem, IntervalLayout, IntervalRow, intervals};
pub use plane::{Normal, Plane, PlaneLayout, dots};
pub use probability::{Probability, ProbabilityChart, ProbabilityPoint, probability};
pub use radar::{RadarAxis, RadarChart, RadarItem, RadarLayout, RadarShape, Ring, radar, wrap};
pub use scale::Scale;
pub use scatter::{ScatterChart, ScatterPoint, scatter};
pub use sweep::{SweepChart, SweepItem, SweepLayout, SweepLimit, SweepLine, SweepMark, sweep};
pub use tree::{TreeBox, TreeBranch, TreeChart, TreeLayout, tree};
pub use trend::{Period, TrendChart, TrendLayout, TrendSeries, trend};
pub use zones::{
    Zone, ZoneChart, ZoneItem, ZoneKind, ZoneLayout, ZoneLimit, ZoneMark, ZoneValue, zones,
};

/// The longest length and the farthest coordinate, in pixels.
pub const MOST_PIXELS: f64 = 100_000.0;

/// The largest magnitude of a value; larger ones are drawn as this one.
pub const MOST_VALUE: f64 = 1e290;

/// A place in the drawing.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// Pixels from the left edge.
    pub x: f64,
    /// Pixels from the top edge.
    pub y: f64,
}

/// A width and a height.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Size {
    /// Pixels across.
    pub width: f64,
    /// Pixels down.
    pub height: f64,
}

impl Size {
    /// This size with both lengths made usable.
    fn settled(self) -> Size {
        Size {
            width: length(self.width),
            height: length(self.height),
        }
    }
}

/// An upright rectangle.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect {
    /// The left edge.
    pub x: f64,
    /// The top edge.
    pub y: f64,
    /// Pixels across.
    pub width: f64,
    /// Pixels down.
    pub height: f64,
}

impl Rect {
    /// The right edge.
    pub fn right(&self) -> f64 {
        self.x + self.width
    }

    /// The bottom edge.
    pub fn bottom(&self) -> f64 {
        self.y + self.height
    }

    /// The middle.
    pub fn centre(&self) -> Point {
        Point {
            x: self.x + self.width / 2.0,
            y: self.y + self.height / 2.0,
        }
    }
}

/// Which end of a text lies at its point: SVG's `text-anchor`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// The text runs to the right of its point.
    Start,
    /// The text is centred on its point.
    Middle,
    /// The text runs up to its point.
    End,
}

impl Anchor {
    /// The value of the `text-anchor` attribute.
    pub fn attribute(self) -> &'static str {
        match self {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        }
    }
}

/// Which height of a text lies at its point: SVG's `dominant-baseline`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Baseline {
    /// The text hangs below its point.
    Top,
    /// The text is centred on its point.
    Middle,
    /// The text stands above its point.
    Bottom,
}

impl Baseline {
    /// The value of the `dominant-baseline` attribute.
    pub fn attribute(self) -> &'static str {
        match self {
            Baseline::Top => "hanging",
            Baseline::Middle => "central",
            Baseline::Bottom => "text-after-edge",
        }
    }
}

/// Where a text stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Label {
    /// The point it is anchored to.
    pub at: Point,
    /// Its side on that point.
    pub anchor: Anchor,
    /// Its height on that point.
    pub baseline: Baseline,
}

impl Label {
    fn new(x: f64, y: f64, anchor: Anchor, baseline: Baseline) -> Label {
        Label {
            at: Point { x, y },
            anchor,
            baseline,
        }
    }

    /// The rectangle that a text of this size fills here.
    pub fn text_box(&self, text: Size) -> Rect {
        let text = text.settled();
        Rect {
            x: match self.anchor {
                Anchor::Start => self.at.x,
                Anchor::Middle => self.at.x - text.width / 2.0,
                Anchor::End => self.at.x - text.width,
            },
            y: match self.baseline {
                Baseline::Top => self.at.y,
                Baseline::Middle => self.at.y - text.height / 2.0,
                Baseline::Bottom => self.at.y - text.height,
            },
            width: text.width,
            height: text.height,
        }
    }
}

/// A value marked on an axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tick {
    /// The value to write.
    pub value: f64,
    /// Its place along the axis: x on a level axis, y on an upright one.
    pub at: f64,
    /// Where the value is written.
    pub label: Label,
}

/// A value drawn as a point.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mark {
    /// Its place.
    pub at: Point,
    /// Whether the value lies outside the axis and is drawn at its end.
    pub clipped: bool,
}

impl Mark {
    /// The mark of a value, if there is one to draw, where `at` puts its place on the scale.
    fn of(value: Option<f64>, scale: &Scale, at: impl Fn(f64) -> Point) -> Option<Mark> {
        present(value).map(|value| Mark {
            at: at(scale.at(value)),
            clipped: !scale.contains(value),
        })
    }

    fn points(marks: &[Option<Mark>]) -> Vec<Option<Point>> {
        marks.iter().map(|mark| mark.map(|mark| mark.at)).collect()
    }
}

/// A coordinate as an attribute: at most two decimals, a point, no exponent.
///
/// ```
/// use timbang::chart::coordinate;
/// let written = [12.3456, -7.5, -0.001, f64::NAN, 1e300].map(coordinate);
/// assert_eq!(written, ["12.35", "-7.5", "0", "0", "100000"]);
/// ```
pub fn coordinate(value: f64) -> String {
    // In whole hundredths: the library's writer of any number is far larger.
    let hundredths = (place(value) * 100.0).round() as i64;
    let sign = if hundredths < 0 { "-" } else { "" };
    let size = hundredths.unsigned_abs();
    match (size / 100, size % 100) {
        (whole, 0) => format!("{sign}{whole}"),
        (whole, part) if part % 10 == 0 => format!("{sign}{whole}.{}", part / 10),
        (whole, part) => format!("{sign}{whole}.{part:02}"),
    }
}

/// A share of a hundred as an attribute: `12.5%`.
pub fn percent(value: f64) -> String {
    format!("{}%", coordinate(value))
}

/// The path through the points, lifted where one is missing.
///
/// With `closed` the last point is a neighbour of the first. A point with no
/// neighbour adds nothing: it is drawn as a dot.
pub fn path_through(points: &[Option<Point>], closed: bool) -> String {
    let gap = points.iter().position(Option::is_none);
    let whole = closed && gap.is_none();
    // Begins after a gap, so that the run over the last and the first is one.
    let start = gap.filter(|_| closed).map_or(0, |gap| gap + 1);
    let mut path = String::new();
    let (mut previous, mut down) = (None, false);
    for step in 0..points.len() {
        let point = points[(start + step) % points.len()];
        match (previous, point) {
            (Some(from), Some(to)) => {
                if !down {
                    add(&mut path, 'M', from);
                }
                add(&mut path, 'L', to);
                down = true;
            }
            _ => down = false,
        }
        previous = point;
    }
    if whole && down {
        path.push('Z');
    }
    path
}

fn add(path: &mut String, command: char, to: Point) {
    path.push(command);
    path.push_str(&coordinate(to.x));
    path.push(',');
    path.push_str(&coordinate(to.y));
}

/// Moves places apart, in order, so that texts centred on them do not overlap; they stay between
/// the ends as far as there is room.
fn spread(places: &mut [(usize, f64)], (first, last): (f64, f64), apart: f64) {
    let mut least = first;
    for (_, place) in places.iter_mut() {
        *place = place.max(least);
        least = *place + apart;
    }
    let mut most = last;
    for (_, place) in places.iter_mut().rev() {
        *place = place.min(most).max(first);
        most = *place - apart;
    }
}

/// The scale with as many steps as asked for, or fewer where ticks would be nearer than `apart`.
fn fitted(scale: &dyn Fn(usize) -> Scale, steps: usize, apart: f64) -> Scale {
    let mut steps = steps.clamp(1, scale::MOST_STEPS);
    loop {
        let axis = scale(steps);
        let far = match axis.ticks()[..] {
            [first, second, ..] => (axis.at(second) - axis.at(first)).abs(),
            _ => apart,
        };
        if steps <= 1 || far >= apart {
            return axis;
        }
        steps -= 1;
    }
}

/// The ticks of a level axis, their values written below `y`.
fn level(axis: &Scale, y: f64) -> Vec<Tick> {
    let tick = |value: f64| {
        let at = axis.at(value);
        let label = Label::new(at, y, Anchor::Middle, Baseline::Top);
        Tick { value, at, label }
    };
    axis.ticks().into_iter().map(tick).collect()
}

/// The ticks of an upright axis, their values written up to `x`.
fn upright(axis: &Scale, x: f64) -> Vec<Tick> {
    let tick = |value: f64| {
        let at = axis.at(value);
        let label = Label::new(x, at, Anchor::End, Baseline::Middle);
        Tick { value, at, label }
    };
    axis.ticks().into_iter().map(tick).collect()
}

/// A usable length: finite, not negative, not absurd.
fn length(value: f64) -> f64 {
    if value.is_finite() {
        value.clamp(0.0, MOST_PIXELS)
    } else {
        0.0
    }
}

/// A usable coordinate: finite and not absurd.
fn place(value: f64) -> f64 {
    if value.is_finite() {
        value.clamp(-MOST_PIXELS, MOST_PIXELS)
    } else {
        0.0
    }
}

/// The value if there is one to draw.
fn present(value: Option<f64>) -> Option<f64> {
    value
        .filter(|value| value.is_finite())
        .map(|value| value.clamp(-MOST_VALUE, MOST_VALUE))
}

/// Asserts that two coordinates agree up to the rounding of a few additions.
#[cfg(test)]
#[track_caller]
fn same(one: f64, other: f64) {
    assert!((one - other).abs() <= 1e-9, "{one} is not {other}");
}
