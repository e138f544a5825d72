//! Lines over periods, broken where a period has no value.

use super::{
    Anchor, Baseline, Label, Mark, Point, Rect, Scale, Size, Tick, length, path_through, present,
    spread, upright,
};

/// The lengths a trend is laid out with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TrendLayout {
    /// The whole drawing.
    pub size: Size,
    /// The width of the longest tick label, at the left.
    pub tick_width: f64,
    /// The width of the longest period label, below.
    pub period_width: f64,
    /// The width of the longest series label, at the right; with 0 there are none.
    pub series_width: f64,
    /// The height of a line of text.
    pub line_height: f64,
    /// The distance of a text from what it belongs to.
    pub gap: f64,
    /// The ends of the upright axis; by itself it goes from tick to tick over every value.
    pub domain: Option<(f64, f64)>,
    /// Whether an axis without given ends includes zero.
    pub from_zero: bool,
    /// About how many steps the upright axis has.
    pub steps: usize,
}

impl Default for TrendLayout {
    fn default() -> TrendLayout {
        TrendLayout {
            size: Size {
                width: 360.0,
                height: 220.0,
            },
            tick_width: 32.0,
            period_width: 40.0,
            series_width: 0.0,
            line_height: 16.0,
            gap: 6.0,
            domain: None,
            from_zero: true,
            steps: 4,
        }
    }
}

/// A trend.
#[derive(Clone, Debug, PartialEq)]
pub struct TrendChart {
    /// The size of the whole drawing.
    pub size: Size,
    /// The part the lines lie in.
    pub plot: Rect,
    /// The ticks of the upright axis, from below.
    pub ticks: Vec<Tick>,
    /// The periods, in order.
    pub periods: Vec<Period>,
    /// The series, in order.
    pub series: Vec<TrendSeries>,
}

/// A period.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Period {
    /// Where it lies.
    pub x: f64,
    /// Where its name stands; without room for all names some periods have none, never the last.
    pub label: Option<Label>,
}

/// The line of a series.
#[derive(Clone, Debug, PartialEq)]
pub struct TrendSeries {
    /// The point of each period that has a value.
    pub marks: Vec<Option<Mark>>,
    /// The lines between neighbours that both have a value.
    pub path: String,
    /// Where its name stands: at the right, level with its last point or close to it.
    pub label: Option<Label>,
}

/// Lays out a trend over as many periods as the longest series has.
pub fn trend<S: AsRef<[Option<f64>]>>(series: &[S], layout: &TrendLayout) -> TrendChart {
    let size = layout.size.settled();
    let plot = plot(layout, size);
    let scale = axis(series, layout, &plot);
    let count = series.iter().map(|one| one.as_ref().len()).max();
    let places = places(count.unwrap_or(0), layout, size, &plot);

    let mut lines: Vec<TrendSeries> = series
        .iter()
        .map(|one| line(one.as_ref(), &places, &scale))
        .collect();
    if length(layout.series_width) > 0.0 {
        label_lines(&mut lines, layout, &plot);
    }
    TrendChart {
        size,
        plot,
        ticks: upright(&scale, (plot.x - length(layout.gap)).max(0.0)),
        periods: name_periods(&places, layout, &plot),
        series: lines,
    }
}

/// The part of the drawing that the texts around it leave.
fn plot(layout: &TrendLayout, size: Size) -> Rect {
    let (line, gap) = (length(layout.line_height), length(layout.gap));
    let names = length(layout.series_width);
    let x = (length(layout.tick_width) + gap).min(size.width);
    let right = size.width - if names > 0.0 { names + gap } else { 0.0 };
    // The topmost tick label stands half above its tick.
    let y = (line / 2.0).min(size.height);
    Rect {
        x,
        y,
        width: (right - x).max(0.0),
        height: (size.height - line - gap - y).max(0.0),
    }
}

fn axis<S: AsRef<[Option<f64>]>>(series: &[S], layout: &TrendLayout, plot: &Rect) -> Scale {
    let range = (plot.bottom(), plot.y);
    if let Some((low, high)) = layout.domain
        && low.is_finite()
        && high.is_finite()
    {
        return Scale::new((low, high), range, layout.steps);
    }
    let values = series
        .iter()
        .flat_map(|one| one.as_ref())
        .filter_map(|value| present(*value));
    let zero = layout.from_zero.then_some(0.0);
    Scale::covering(values.chain(zero), range, layout.steps)
}

/// The places of the periods: evenly spread, the first and last name inside the drawing.
fn places(count: usize, layout: &TrendLayout, size: Size, plot: &Rect) -> Vec<f64> {
    let half = length(layout.period_width) / 2.0;
    let (first, last) = (plot.x.max(half), plot.right().min(size.width - half));
    if count < 2 || first > last {
        return vec![plot.centre().x; count];
    }
    (0..count)
        .map(|index| {
            let share = index as f64 / (count - 1) as f64;
            first * (1.0 - share) + last * share
        })
        .collect()
}

/// Names every period, or every second, third ... counted back from the last.
fn name_periods(places: &[f64], layout: &TrendLayout, plot: &Rect) -> Vec<Period> {
    let apart = match places {
        [first, second, ..] => second - first,
        _ => 0.0,
    };
    let wanted = length(layout.period_width) + length(layout.gap);
    let every = if wanted <= apart {
        1
    } else if apart > 0.0 {
        (wanted / apart).ceil() as usize
    } else {
        places.len().max(1)
    };
    places
        .iter()
        .enumerate()
        .map(|(index, x)| Period {
            x: *x,
            label: (places.len() - 1 - index).is_multiple_of(every).then(|| {
                let y = plot.bottom() + length(layout.gap);
                Label::new(*x, y, Anchor::Middle, Baseline::Top)
            }),
        })
        .collect()
}

fn line(values: &[Option<f64>], places: &[f64], scale: &Scale) -> TrendSeries {
    let marks: Vec<Option<Mark>> = places
        .iter()
        .enumerate()
        .map(|(index, x)| {
            let value = values.get(index).copied().flatten();
            Mark::of(value, scale, |y| Point { x: *x, y })
        })
        .collect();
    TrendSeries {
        path: path_through(&Mark::points(&marks), false),
        marks,
        label: None,
    }
}

/// Names the lines at the right, moved apart where names would overlap.
fn label_lines(lines: &mut [TrendSeries], layout: &TrendLayout, plot: &Rect) {
    let apart = length(layout.line_height);
    let mut ends: Vec<(usize, f64)> = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        if let Some(last) = line.marks.iter().rev().find_map(|mark| *mark) {
            let place = ends.partition_point(|(_, y)| *y <= last.at.y);
            ends.insert(place, (index, last.at.y));
        }
    }
    spread(&mut ends, (plot.y, plot.bottom()), apart);
    let x = plot.right() + length(layout.gap);
    for (index, y) in ends {
        lines[index].label = Some(Label::new(x, y, Anchor::Start, Baseline::Middle));
    }
}

#[cfg(test)]
mod tests {
    use super::{super::same, TrendLayout, trend};

    #[test]
    fn periods_are_evenly_spread_and_gaps_stay() {
        let layout = TrendLayout {
            domain: Some((0.0, 100.0)),
            ..TrendLayout::default()
        };
        let long = vec![Some(10.0), Some(20.0), None, Some(40.0), Some(50.0)];
        let short = vec![None, Some(90.0), Some(f64::NAN), Some(120.0)];
        let chart = trend(&[long, short], &layout);
        let step = chart.periods[1].x - chart.periods[0].x;
        for pair in chart.periods.windows(2) {
            same(pair[1].x - pair[0].x, step);
        }
        let [long, short] = &chart.series[..] else {
            panic!("two series");
        };
        assert!(long.marks[2].is_none() && long.path.matches('M').count() == 2);
        let mark = long.marks[3].expect("a mark");
        same(mark.at.x, chart.periods[3].x);
        same(mark.at.y, chart.plot.bottom() - 0.4 * chart.plot.height);
        assert_eq!((short.marks.len(), short.path.as_str()), (5, ""));
        assert!(short.marks[3].expect("a mark").clipped && !mark.clipped);
    }
}
