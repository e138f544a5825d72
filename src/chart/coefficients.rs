//! Coefficients with their intervals about zero: rows as in [`super::intervals`], on an axis that
//! includes zero, and a line there.

use super::intervals::{IntervalChart, IntervalItem, IntervalLayout, intervals};

/// Coefficients.
#[derive(Clone, Debug, PartialEq)]
pub struct CoefficientChart {
    /// The axis and the rows.
    pub chart: IntervalChart,
    /// The x of zero, from the top to the bottom of the plot.
    pub zero: f64,
}

/// Lays out coefficients. Given ends of the axis are widened to zero.
pub fn coefficients(items: &[IntervalItem], layout: &IntervalLayout) -> CoefficientChart {
    let domain = layout.domain;
    let domain = domain.filter(|(low, high)| low.is_finite() && high.is_finite());
    let layout = IntervalLayout {
        domain: domain.map(|(low, high)| (low.min(high).min(0.0), low.max(high).max(0.0))),
        ..*layout
    };
    let chart = intervals(items, &layout);
    // Ticks are whole steps from zero, so that zero is one of them.
    let tick = chart.ticks.iter().find(|tick| tick.value == 0.0);
    CoefficientChart {
        zero: tick.map_or(chart.plot.x, |tick| tick.at),
        chart,
    }
}

#[cfg(test)]
mod tests {
    use super::{super::same, IntervalItem, IntervalLayout, coefficients};

    #[test]
    fn zero_is_on_the_axis() {
        let item = |low, median, high| IntervalItem {
            low: Some(low),
            median: Some(median),
            high: Some(high),
        };
        let items = [item(-0.31, 0.1, 0.52), item(0.2, 0.4, 0.6)];
        let found = coefficients(&items, &IntervalLayout::default());
        let plot = found.chart.plot;
        // From -0.4 to 0.6 by 0.2.
        same(found.zero, plot.x + 0.4 * plot.width);
        let given = IntervalLayout {
            domain: Some((1.0, 0.5)),
            ..IntervalLayout::default()
        };
        same(coefficients(&items, &given).zero, plot.x);
        let below = [item(-0.9, -0.5, -0.1)];
        let found = coefficients(&below, &IntervalLayout::default());
        same(found.zero, found.chart.plot.right());
    }
}
