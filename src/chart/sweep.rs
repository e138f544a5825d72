//! Sweeps: straight lines of the total over a weight from 0 to 100 %, with class limits across
//! and marks at the present weight and where something changes.

use super::{
    Anchor, Baseline, Label, Mark, Point, Rect, Scale, Size, Tick, fitted, length, level,
    path_through, present, spread, upright,
};

/// The line of one member.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SweepItem {
    /// The total at weight 0.
    pub from: f64,
    /// The total at weight 1.
    pub to: f64,
    /// The weight at present, from 0 to 1.
    pub present: f64,
    /// The weights at which something changes, from 0 to 1.
    pub crossings: Vec<f64>,
}

impl SweepItem {
    fn total(&self, weight: f64) -> Option<f64> {
        let (from, to) = present(Some(self.from)).zip(present(Some(self.to)))?;
        Some(from * (1.0 - weight) + to * weight)
    }
}

/// The lengths a sweep is laid out with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SweepLayout {
    /// The whole drawing.
    pub size: Size,
    /// The width of the longest total beside a tick, at the left.
    pub tick_width: f64,
    /// The width of the longest weight, below and above.
    pub weight_width: f64,
    /// Whether weights are written above the marks.
    pub notes: bool,
    /// The width of the longest name of a limit, at the right; with 0 there are none.
    pub limit_width: f64,
    /// The width of the longest name of a line, at the far right; with 0 there are none.
    pub name_width: f64,
    /// The height of a line of text.
    pub line_height: f64,
    /// The distance of a text from what it belongs to.
    pub gap: f64,
    /// The ends of the upright axis; by itself it goes from tick to tick over every line.
    pub domain: Option<(f64, f64)>,
    /// About how many steps each axis has.
    pub steps: usize,
}

impl Default for SweepLayout {
    fn default() -> SweepLayout {
        SweepLayout {
            size: Size {
                width: 360.0,
                height: 220.0,
            },
            tick_width: 32.0,
            weight_width: 40.0,
            notes: true,
            limit_width: 0.0,
            name_width: 0.0,
            line_height: 16.0,
            gap: 6.0,
            domain: None,
            steps: 5,
        }
    }
}

/// A sweep.
#[derive(Clone, Debug, PartialEq)]
pub struct SweepChart {
    /// The size of the whole drawing.
    pub size: Size,
    /// The part the lines lie in.
    pub plot: Rect,
    /// The ticks of the upright axis, totals, from below.
    pub ticks: Vec<Tick>,
    /// The ticks of the level axis, weights in percent, from the left.
    pub weights: Vec<Tick>,
    /// The limits that the upright axis reaches, in the order given.
    pub limits: Vec<SweepLimit>,
    /// The lines, in the order of the items.
    pub lines: Vec<SweepLine>,
}

/// A level line at the lower limit of a class.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SweepLimit {
    /// Its place in the list of limits: the class it begins is the next one.
    pub index: usize,
    /// Its value.
    pub value: f64,
    /// Its y; it goes from edge to edge of the plot.
    pub y: f64,
    /// Where its name stands: at the right, level with it or close to it.
    pub label: Option<Label>,
}

/// A mark on a line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SweepMark {
    /// The mark.
    pub mark: Mark,
    /// Where its weight is written: above the plot, straight over the mark. Where it would touch
    /// one that came before, it is left out.
    pub label: Option<Label>,
}

/// The line of one member.
#[derive(Clone, Debug, PartialEq)]
pub struct SweepLine {
    /// The line; where it leaves the axis it goes along the edge.
    pub path: String,
    /// The weight at present.
    pub present: Option<SweepMark>,
    /// The weights at which something changes, in the order given.
    pub crossings: Vec<Option<SweepMark>>,
    /// Where its name stands: at the far right, level with its end or close to it.
    pub label: Option<Label>,
}

/// Lays out a sweep; `limits` are the lower limits of the classes above the lowest.
pub fn sweep(items: &[SweepItem], limits: &[f64], layout: &SweepLayout) -> SweepChart {
    let size = layout.size.settled();
    let plot = plot(layout, size);
    let gap = length(layout.gap);
    let scale = axis(items, layout, &plot);
    let across = |steps: usize| Scale::new((0.0, 100.0), (plot.x, plot.right()), steps);
    let across = fitted(&across, layout.steps, length(layout.weight_width) + gap);

    let mut lines: Vec<SweepLine> = items
        .iter()
        .map(|item| line(item, &across, &scale))
        .collect();
    if layout.notes {
        // The present weights first: they are what the others are compared with.
        let presents = lines.iter_mut().filter_map(|line| line.present.as_mut());
        let mut taken = Vec::new();
        note(presents, layout, size, &mut taken);
        let crossings = lines.iter_mut().flat_map(|line| &mut line.crossings);
        note(crossings.flatten(), layout, size, &mut taken);
    }
    let mut shown = shown_limits(limits, &scale);
    let column = plot.right() + gap;
    if length(layout.limit_width) > 0.0 {
        let places = shown.iter().enumerate();
        let places = places.map(|(index, limit)| (index, limit.y)).collect();
        for (index, label) in aside(places, column, layout, &plot) {
            shown[index].label = Some(label);
        }
    }
    if length(layout.name_width) > 0.0 {
        let ends = items.iter().enumerate();
        let ends = ends.filter_map(|(index, item)| Some((index, scale.at(item.total(1.0)?))));
        let used = match length(layout.limit_width) {
            width if width > 0.0 => width + gap,
            _ => 0.0,
        };
        for (index, label) in aside(ends.collect(), column + used, layout, &plot) {
            lines[index].label = Some(label);
        }
    }
    SweepChart {
        size,
        plot,
        ticks: upright(&scale, (plot.x - gap).max(0.0)),
        weights: level(&across, plot.bottom() + below(layout)),
        limits: shown,
        lines,
    }
}

/// How far below the plot the weights stand: the lowest total stands half below its tick.
fn below(layout: &SweepLayout) -> f64 {
    length(layout.gap).max(length(layout.line_height) / 2.0)
}

/// The part of the drawing that the texts around it leave.
fn plot(layout: &SweepLayout, size: Size) -> Rect {
    let (line, gap) = (length(layout.line_height), length(layout.gap));
    let half = length(layout.weight_width) / 2.0;
    let column = |width: f64| match length(width) {
        width if width > 0.0 => width + gap,
        _ => 0.0,
    };
    let x = (length(layout.tick_width) + gap).max(half).min(size.width);
    let aside = column(layout.limit_width) + column(layout.name_width);
    let right = size.width - aside.max(half);
    // The topmost total stands half above its tick, and below the weights above the plot.
    let above = if layout.notes { line } else { 0.0 };
    let y = (above + line / 2.0).min(size.height);
    Rect {
        x,
        y,
        width: (right - x).max(0.0),
        height: (size.height - line - below(layout) - y).max(0.0),
    }
}

fn axis(items: &[SweepItem], layout: &SweepLayout, plot: &Rect) -> Scale {
    let range = (plot.bottom(), plot.y);
    let domain = layout.domain;
    let domain = domain.filter(|(low, high)| low.is_finite() && high.is_finite());
    let scale = |steps: usize| match domain {
        Some(domain) => Scale::new(domain, range, steps),
        None => {
            let ends = items
                .iter()
                .flat_map(|item| [item.total(0.0), item.total(1.0)]);
            Scale::covering(ends.flatten(), range, steps)
        }
    };
    fitted(&scale, layout.steps, length(layout.line_height))
}

fn line(item: &SweepItem, across: &Scale, scale: &Scale) -> SweepLine {
    let point = |weight: f64| {
        item.total(weight).map(|total| Point {
            x: across.at(100.0 * weight),
            y: scale.at(total),
        })
    };
    let mark = |weight: f64| {
        let total = item.total(weight).filter(|_| (0.0..=1.0).contains(&weight));
        let mark = Mark::of(total, scale, |y| Point {
            x: across.at(100.0 * weight),
            y,
        });
        mark.map(|mark| SweepMark { mark, label: None })
    };
    // Straight between its ends, but bent where it meets an end of the axis.
    let (low, high) = scale.domain();
    let met = |total: f64| (total - item.from) / (item.to - item.from);
    let (one, other) = (met(low), met(high));
    let mut weights = vec![0.0];
    let inside = |weight: &f64| *weight > 0.0 && *weight < 1.0;
    weights.extend(
        [one.min(other), one.max(other)]
            .iter()
            .filter(|one| inside(one)),
    );
    weights.push(1.0);
    let points: Vec<Option<Point>> = weights.into_iter().map(point).collect();
    SweepLine {
        path: path_through(&points, false),
        present: mark(item.present),
        crossings: item.crossings.iter().map(|weight| mark(*weight)).collect(),
        label: None,
    }
}

/// Writes weights above the plot where none of those taken is in the way.
fn note<'a>(
    marks: impl Iterator<Item = &'a mut SweepMark>,
    layout: &SweepLayout,
    size: Size,
    taken: &mut Vec<f64>,
) {
    let width = length(layout.weight_width);
    for one in marks {
        let half = (width / 2.0).min(size.width / 2.0);
        let x = one.mark.at.x.clamp(half, size.width - half);
        if taken.iter().all(|other| (other - x).abs() >= width) {
            taken.push(x);
            one.label = Some(Label::new(x, 0.0, Anchor::Middle, Baseline::Top));
        }
    }
}

fn shown_limits(limits: &[f64], scale: &Scale) -> Vec<SweepLimit> {
    let limits = limits.iter().enumerate();
    let shown = limits.filter(|(_, value)| scale.contains(**value));
    shown
        .map(|(index, value)| SweepLimit {
            index,
            value: *value,
            y: scale.at(*value),
            label: None,
        })
        .collect()
}

/// Texts at the right, each level with its y or moved so that none touches another. Without room
/// for all, those that come last from above are left out.
fn aside(
    mut places: Vec<(usize, f64)>,
    x: f64,
    layout: &SweepLayout,
    plot: &Rect,
) -> Vec<(usize, Label)> {
    let line = length(layout.line_height);
    let mut ordered: Vec<(usize, f64)> = Vec::new();
    for one in places.drain(..) {
        let place = ordered.partition_point(|(_, y)| *y <= one.1);
        ordered.insert(place, one);
    }
    if line > 0.0 {
        ordered.truncate(((plot.height / line) as usize).saturating_add(1));
    }
    spread(&mut ordered, (plot.y, plot.bottom()), line);
    let label = |(index, y)| (index, Label::new(x, y, Anchor::Start, Baseline::Middle));
    ordered.into_iter().map(label).collect()
}

#[cfg(test)]
mod tests {
    use super::{super::same, SweepItem, SweepLayout, sweep};

    #[test]
    fn lines_limits_and_marks_lie_on_the_axes() {
        let item = SweepItem {
            from: 40.0,
            to: 120.0,
            present: 0.25,
            crossings: vec![0.5, 1.5, f64::NAN],
        };
        let layout = SweepLayout {
            domain: Some((50.0, 100.0)),
            ..SweepLayout::default()
        };
        let chart = sweep(&[item], &[51.0, 75.0, 101.0], &layout);
        let (plot, line) = (chart.plot, &chart.lines[0]);
        let x = |weight: f64| plot.x + weight * plot.width;
        let y = |total: f64| plot.bottom() - (total - 50.0) / 50.0 * plot.height;
        // Bent at 50 and 100, which the total 40 + 80 x meets at 1/8 and 3/4.
        let place = |weight: f64, total: f64| {
            let [x, y] = [x(weight), y(total)].map(super::super::coordinate);
            format!("{x},{y}")
        };
        let corners = [(0.0, 50.0), (0.125, 50.0), (0.75, 100.0), (1.0, 100.0)];
        let corners = corners
            .map(|(weight, total)| place(weight, total))
            .join("L");
        assert_eq!(line.path, format!("M{corners}"));
        let present = line.present.expect("a mark");
        same(present.mark.at.x, x(0.25));
        same(present.mark.at.y, y(60.0));
        assert!(line.crossings[0].is_some() && line.crossings[1..] == [None, None]);
        let shown: Vec<usize> = chart.limits.iter().map(|limit| limit.index).collect();
        assert_eq!(shown, [0, 1]);
        same(chart.limits[1].y, y(75.0));
        let weights: Vec<f64> = chart.weights.iter().map(|tick| tick.value).collect();
        assert_eq!(weights, [0.0, 20.0, 40.0, 60.0, 80.0, 100.0]);
    }
}
