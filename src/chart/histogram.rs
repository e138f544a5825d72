//! A histogram, with the normal curve of the same mean and standard deviation over it.

use super::plane::{Axes, Normal, Plane, PlaneLayout, plane};
use super::scale::MOST_STEPS;
use super::{
    Anchor, Baseline, Label, MOST_VALUE, Point, Rect, Scale, Tick, length, path_through, present,
};

/// The straight pieces of which the curve is made.
const PIECES: usize = 120;
/// Every how many edges may have a label.
const EVERY: [i64; 6] = [1, 2, 5, 10, 20, 50];

/// The bins that values are counted in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Bins<'a> {
    /// About `1 + log2 n` bins, rounded up (Sturges 1926, *The choice of a class interval*), but
    /// with edges at 1, 2 or 5 times a power of ten.
    Sturges,
    /// Between these edges, in any order. Without two, or with all at nearly one place, they count
    /// as not given.
    Edges(&'a [f64]),
}

/// A histogram.
#[derive(Clone, Debug, PartialEq)]
pub struct HistogramChart {
    /// The axes: values across, counts up.
    pub plane: Plane,
    /// The bars, from the left, also those without a value.
    pub bars: Vec<HistogramBar>,
    /// The normal curve; empty without one. Its area is that of the bars.
    pub curve: String,
    /// The width of the narrowest bin: bars are as high as there are values per so much, so that
    /// their areas tell the counts. With bins of one width, heights are the counts.
    pub per: f64,
    /// How many values there are.
    pub n: usize,
    /// How many of them lie in no bin.
    pub outside: usize,
}

/// A bar.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HistogramBar {
    /// Its lower edge, which belongs to it.
    pub from: f64,
    /// Its upper edge, which belongs to the next bar; to this one if it is the last.
    pub to: f64,
    /// The values in it.
    pub count: usize,
    /// How many the normal distribution puts there; without one, nothing.
    pub expected: Option<f64>,
    /// Its place.
    pub place: Rect,
}

/// Lays out a histogram; what is not finite counts as missing.
pub fn histogram(
    values: &[f64],
    bins: Bins,
    normal: Option<Normal>,
    layout: &PlaneLayout,
) -> HistogramChart {
    let values: Vec<f64> = values
        .iter()
        .filter_map(|one| present(Some(*one)))
        .collect();
    let given = match bins {
        Bins::Edges(given) => usable(given),
        Bins::Sturges => None,
    };
    let even = given.is_none();
    let edges = given.unwrap_or_else(|| sturges(&values));
    let ends = (edges[0], edges[edges.len() - 1]);
    let counts = count(&values, &edges);
    let widths = edges.windows(2).map(|pair| pair[1] - pair[0]);
    let per = widths.fold(f64::INFINITY, f64::min);
    let heights: Vec<f64> = counts
        .iter()
        .zip(edges.windows(2))
        .map(|(count, pair)| *count as f64 * (per / (pair[1] - pair[0])))
        .collect();
    let normal = normal.and_then(Normal::usable);
    let area = values.len() as f64 * per;
    let curve = normal.map_or_else(Vec::new, |normal| curve(normal, area, ends));

    let tops = heights.iter().chain(curve.iter().map(|(_, height)| height));
    let most = tops.clone().copied().fold(0.0, f64::max);
    let up = |range, steps: usize| {
        // Steps of less than one value would say nothing.
        let steps = steps.min(most.clamp(1.0, MOST_STEPS as f64) as usize);
        Scale::covering(tops.clone().copied().chain([0.0]), range, steps)
    };
    let across = |range, steps| Scale::new(ends, range, steps);
    let (mut plane, axes) = plane(layout, &across, &up);
    plane.across = at_edges(&edges, even, &axes.across, layout, &plane);

    let expected = |from: f64, to: f64| {
        normal.map(|normal| {
            let below = |value: f64| below((value - normal.mean) / normal.sd);
            values.len() as f64 * (below(to) - below(from)).max(0.0)
        })
    };
    let bars = edges.windows(2).zip(&counts).zip(&heights);
    let bars = bars.map(|((pair, count), height)| HistogramBar {
        from: pair[0],
        to: pair[1],
        count: *count,
        expected: expected(pair[0], pair[1]),
        place: bar(&axes, pair[0], pair[1], *height),
    });
    let points: Vec<Option<Point>> = curve
        .iter()
        .map(|(value, height)| Some(axes.point(*value, *height)))
        .collect();
    HistogramChart {
        bars: bars.collect(),
        curve: path_through(&points, false),
        per,
        n: values.len(),
        outside: values.len() - counts.iter().sum::<usize>(),
        plane,
    }
}

/// The probability that a standard normal variable is smaller.
fn below(z: f64) -> f64 {
    crate::statistics::distributions::normal(-z).unwrap_or(0.0)
}

fn bar(axes: &Axes, from: f64, to: f64, height: f64) -> Rect {
    let (foot, head) = (axes.point(from, 0.0), axes.point(to, height));
    Rect {
        x: foot.x,
        y: head.y,
        width: (head.x - foot.x).max(0.0),
        height: (foot.y - head.y).max(0.0),
    }
}

/// Edges that rise, each once, if they are two or more and an axis can hold them.
fn usable(given: &[f64]) -> Option<Vec<f64>> {
    let mut edges: Vec<f64> = given.iter().filter_map(|one| present(Some(*one))).collect();
    edges.sort_by(f64::total_cmp);
    edges.dedup();
    let ends = (*edges.first()?, *edges.last()?);
    (Scale::new(ends, (0.0, 1.0), 1).domain() == ends).then_some(edges)
}

/// Edges at the ticks of an axis with about as many steps as Sturges wants bins.
fn sturges(values: &[f64]) -> Vec<f64> {
    // The bits of n - 1 are log2 n, rounded up.
    let bits = usize::BITS - values.len().saturating_sub(1).leading_zeros();
    let scale = Scale::covering(values.iter().copied(), (0.0, 1.0), bits as usize + 1);
    let mut edges = scale.ticks();
    // The ends are ticks, but for values at the limit of what is drawn.
    let (low, high) = scale.domain();
    if edges.len() < 2 {
        edges = vec![low, high];
    }
    let last = edges.len() - 1;
    edges[0] = edges[0].min(low);
    edges[last] = edges[last].max(high);
    edges
}

/// How many values lie between each edge and the next.
fn count(values: &[f64], edges: &[f64]) -> Vec<usize> {
    let mut counts = vec![0; edges.len() - 1];
    let last = edges[edges.len() - 1];
    for value in values {
        let bin = match *value == last {
            true => Some(counts.len() - 1),
            false => edges.partition_point(|edge| edge <= value).checked_sub(1),
        };
        if let Some(count) = bin.and_then(|bin| counts.get_mut(bin)) {
            *count += 1;
        }
    }
    counts
}

/// Values with the height of the curve there; nothing if it cannot be drawn.
fn curve(normal: Normal, area: f64, (low, high): (f64, f64)) -> Vec<(f64, f64)> {
    let point = |piece: usize| {
        let share = piece as f64 / PIECES as f64;
        let value = low * (1.0 - share) + high * share;
        let height = area * normal.density(value);
        (height <= MOST_VALUE).then_some((value, height))
    };
    let points: Option<Vec<(f64, f64)>> = (0..=PIECES).map(point).collect();
    points.unwrap_or_default()
}

/// Ticks at the edges that have room for a label. Of even ones every second, fifth ... counted
/// from zero.
fn at_edges(
    edges: &[f64],
    even: bool,
    scale: &Scale,
    layout: &PlaneLayout,
    plane: &Plane,
) -> Vec<Tick> {
    let apart = length(layout.across_width) + length(layout.gap);
    let step = edges[1] - edges[0];
    let every = |every: i64| -> Vec<f64> {
        let nth = |edge: &f64| (edge / step).round() as i64;
        let chosen = edges.iter().filter(|edge| nth(edge) % every == 0);
        chosen.copied().collect()
    };
    let fits = |chosen: &Vec<f64>| {
        let far = |pair: &[f64]| scale.at(pair[1]) - scale.at(pair[0]) >= apart;
        chosen.len() > 1 && chosen.windows(2).all(far)
    };
    let found = EVERY.iter().map(|number| every(*number)).find(fits);
    let chosen = found.filter(|_| even).unwrap_or_else(|| {
        let mut free = f64::NEG_INFINITY;
        let mut chosen = edges.to_vec();
        chosen.retain(|edge| {
            let room = scale.at(*edge) >= free;
            if room {
                free = scale.at(*edge) + apart;
            }
            room
        });
        chosen
    });
    let y = plane.across.first().map_or(0.0, |tick| tick.label.at.y);
    let tick = |value: f64| {
        let at = scale.at(value);
        let label = Label::new(at, y, Anchor::Middle, Baseline::Top);
        Tick { value, at, label }
    };
    chosen.into_iter().map(tick).collect()
}

#[cfg(test)]
mod tests {
    use super::{super::same, Bins, Normal, PlaneLayout, histogram};

    #[test]
    fn values_are_counted_between_round_edges() {
        // Sturges: 1 + log2 8 = 4 bins over 40, so steps of 10.
        let values = [10.0, 19.9, 20.0, 35.0, 36.0, 40.0, 50.0, f64::NAN, 12.0];
        let chart = histogram(&values, Bins::Sturges, None, &PlaneLayout::default());
        let bars: Vec<_> = chart
            .bars
            .iter()
            .map(|bar| (bar.from, bar.to, bar.count))
            .collect();
        assert_eq!(
            bars,
            [
                (10.0, 20.0, 3),
                (20.0, 30.0, 1),
                (30.0, 40.0, 2),
                (40.0, 50.0, 2)
            ]
        );
        assert_eq!((chart.n, chart.outside, chart.per), (8, 0, 10.0));
        let plot = chart.plane.plot;
        // The axis of counts goes to 3.
        same(chart.bars[0].place.height, plot.height);
        same(chart.bars[1].place.height, plot.height / 3.0);
        same(chart.bars[3].place.right(), plot.right());
        assert!(chart.curve.is_empty() && chart.bars[0].expected.is_none());
    }

    #[test]
    fn uneven_bins_tell_counts_by_their_area() {
        let values = [0.5, 1.0, 2.0, 3.0, 9.0];
        let edges = [4.0, 0.0, 1.0, 1.0, f64::NAN];
        let chart = histogram(&values, Bins::Edges(&edges), None, &PlaneLayout::default());
        let [first, second] = &chart.bars[..] else {
            panic!("two bars");
        };
        assert_eq!((first.count, second.count, chart.outside), (1, 3, 1));
        same(first.place.height, second.place.height);
        same(3.0 * first.place.width, second.place.width);
    }

    #[test]
    fn the_curve_has_the_area_of_the_bars() {
        let values: Vec<f64> = (0..100).map(f64::from).collect();
        let normal = Normal {
            mean: 50.0,
            sd: 20.0,
        };
        let chart = histogram(
            &values,
            Bins::Sturges,
            Some(normal),
            &PlaneLayout::default(),
        );
        // Its peak: 100 values, bins of 10, 0.39894 / 20 each.
        let peak = 100.0 * chart.per * 0.398_942_280_4 / 20.0;
        let (plot, top) = (chart.plane.plot, chart.plane.ticks.last().expect("a tick"));
        let y = plot.bottom() - plot.height * peak / top.value;
        let middle = super::super::coordinate(plot.centre().x);
        let y = super::super::coordinate(y);
        assert!(
            chart.curve.contains(&format!("L{middle},{y}L")),
            "{}",
            chart.curve
        );
        // Between 50 and 60: 0.19146 of all (Abramowitz & Stegun, table 26.1, P(0.5) - 0.5).
        let bar = chart
            .bars
            .iter()
            .find(|bar| bar.from == 50.0)
            .expect("a bar");
        assert!((bar.expected.expect("a number") - 19.146_246).abs() < 1e-5);
    }
}
