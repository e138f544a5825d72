//! A regression's coefficients and the assumptions about its residuals.

use super::{
    Rows, Words, area, axes, cut, figure, legend, over, roomy, tick_texts, upright_ticks, widest,
};
use crate::chart::{
    self, IntervalItem, IntervalLayout, Mark, Normal, PlaneLayout, Point, Probability, ZoneItem,
    ZoneKind, ZoneLayout, ZoneValue, dots,
};
use crate::i18n::{self, Language};
use crate::sorting::sorted;
use crate::ui::drawing::{curve, line, note, point};
use yew::prelude::*;

/// The most rows of a table beside a cloud of points.
const MOST_LINES: usize = 25;
/// Decimals of standardised figures, as SPSS prints them.
const DECIMALS: usize = 3;

fn number(language: Language, value: f64) -> String {
    i18n::decimal(language, value, DECIMALS)
}

/// A P-P or Q-Q plot against this normal distribution: mean 0 and deviation 1
/// for standardised residuals.
///
/// Columns of the table, a row a point counted from the lowest, and of many
/// points evenly chosen ones with the first and the last: observed, expected.
pub fn probability(
    language: Language,
    words: &Words,
    kind: Probability,
    values: &[f64],
    normal: Normal,
) -> Html {
    let make = |layout: &PlaneLayout| {
        // As good as square.
        let mut layout = *layout;
        layout.size.height = 340.0;
        chart::probability(values, kind, normal, &layout)
    };
    let chart = roomy(language, make, |chart| &chart.plane);
    let mut shapes = axes(language, words, &chart.plane);
    let points = &chart.points;
    let path = dots(points.iter().map(|one| one.at));
    shapes.push(curve("c-dots", &path, false));
    // Over the points, which may cover it wholly.
    let [low, high] = chart.reference;
    shapes.push(line("c-limit", low, high));
    let last = points.len().saturating_sub(1);
    let lines = points.len().min(MOST_LINES);
    let rows = (0..lines).map(|row| {
        let one = &points[row * last / lines.saturating_sub(1).max(1)];
        let cells = [one.observed, one.expected].map(|value| Some(number(language, value)));
        (i18n::decimal(language, row as f64 + 1.0, 0), cells.to_vec())
    });
    let rows = rows.collect();
    figure(language, words, chart.plane.size, shapes, None, rows)
}

/// Residuals on predictions, both standardised: prediction first. `case` names
/// a row by its place in the list.
///
/// Columns of the table, the rows with the largest residuals: prediction,
/// residual.
pub fn residual_cloud(
    language: Language,
    words: &Words,
    points: &[(f64, f64)],
    case: &dyn Fn(usize) -> String,
) -> Html {
    let make = |layout: &PlaneLayout| chart::scatter(points, layout);
    let chart = roomy(language, make, |chart| &chart.plane);
    let mut shapes = axes(language, words, &chart.plane);
    let path = dots(chart.points.iter().map(|one| one.at));
    shapes.push(curve("c-dots", &path, false));
    let zero = |x| Point { x, y: chart.zero };
    let plot = chart.plane.plot;
    shapes.push(line("c-limit", zero(plot.x), zero(plot.right())));
    let usable = points.iter().enumerate();
    let usable = usable.filter(|(_, (across, up))| across.is_finite() && up.is_finite());
    let mut largest = sorted(usable.collect(), |(_, one), (_, other)| {
        other.1.abs().total_cmp(&one.1.abs())
    });
    largest.truncate(MOST_LINES);
    let rows = largest.into_iter().map(|(index, (across, up))| {
        let cells = [across, up].map(|value| Some(number(language, *value)));
        (case(index), cells.to_vec())
    });
    let rows = rows.collect();
    figure(language, words, chart.plane.size, shapes, None, rows)
}

/// Coefficients with their intervals, about a line at zero.
///
/// Columns of the table, a row a coefficient: the middle, the lower and the
/// upper end.
pub fn coefficients(language: Language, words: &Words, items: &[(&str, IntervalItem)]) -> Html {
    let names: Vec<&str> = items.iter().map(|(name, _)| *name).collect();
    let intervals: Vec<IntervalItem> = items.iter().map(|(_, item)| *item).collect();
    let mut layout = IntervalLayout {
        name_width: widest(&names),
        ..IntervalLayout::default()
    };
    let first = chart::coefficients(&intervals, &layout);
    let texts = tick_texts(language, &first.chart.ticks);
    layout.tick_width = layout.tick_width.max(widest(&texts));
    let found = chart::coefficients(&intervals, &layout);
    let chart = &found.chart;
    let texts = tick_texts(language, &chart.ticks);
    let mut shapes = upright_ticks(&chart.plot, &chart.ticks, texts);
    let zero = |y| Point { x: found.zero, y };
    shapes.push(line(
        "c-limit",
        zero(chart.plot.y),
        zero(chart.plot.bottom()),
    ));
    for (row, name) in chart.rows.iter().zip(&names) {
        shapes.push(over("c-note c-halo", &row.name, cut(name, row.room)));
        shapes.push(curve("c-line", &row.path, false));
        shapes.extend([row.low, row.high].iter().flatten().map(end));
        shapes.extend(row.median.as_ref().map(point));
    }
    let rows: Rows = items
        .iter()
        .map(|(name, item)| {
            let cells = [item.median, item.low, item.high];
            let cells = cells.map(|value| value.map(|value| number(language, value)));
            ((*name).to_owned(), cells.to_vec())
        })
        .collect();
    figure(language, words, chart.size, shapes, None, rows)
}

/// The end of a whisker.
fn end(mark: &Mark) -> Html {
    let at = |dy: f64| Point {
        x: mark.at.x,
        y: mark.at.y + dy,
    };
    line("c-line", at(-5.0), at(5.0))
}

/// The words of Durbin and Watson's zones.
#[derive(Clone, Copy, Debug)]
pub struct Zones<'a> {
    /// What d shows: positive autocorrelation, nothing for certain, none,
    /// negative autocorrelation.
    pub kinds: [&'a str; 4],
    /// The statistic, such as `d`.
    pub statistic: &'a str,
    /// The lower limit, such as `dL`.
    pub lower: &'a str,
    /// The upper limit, such as `dU`.
    pub upper: &'a str,
}

/// Durbin and Watson's d among its limits on a line from 0 to 4.
///
/// Column of the table, a row for each limit and for d: the value.
pub fn autocorrelation(language: Language, words: &Words, zones: &Zones, item: &ZoneItem) -> Html {
    let name = |which: ZoneValue| match which {
        ZoneValue::Least | ZoneValue::Most => String::new(),
        ZoneValue::Lower => zones.lower.to_owned(),
        ZoneValue::Upper => zones.upper.to_owned(),
        ZoneValue::FromUpper => format!("4 − {}", zones.upper),
        ZoneValue::FromLower => format!("4 − {}", zones.lower),
    };
    let value = |which: ZoneValue, value: f64| match which {
        ZoneValue::Least | ZoneValue::Most => i18n::decimal(language, value, 0),
        _ => number(language, value),
    };
    let d = item.d.filter(|d| d.is_finite());
    let said = d.map(|d| format!("{} = {}", zones.statistic, number(language, d)));
    let texts = [ZoneValue::FromUpper, ZoneValue::FromLower].map(name);
    let layout = ZoneLayout {
        label_width: widest(&texts).max(42.0),
        note_width: said.as_ref().map_or(0.0, |said| widest(&[said])),
        ..ZoneLayout::default()
    };
    let chart = chart::zones(item, &layout);
    let mut shapes: Vec<Html> = chart
        .zones
        .iter()
        .map(|zone| area(class(zone.kind), &zone.place))
        .collect();
    shapes.push(curve("c-axis", &chart.curve, false));
    let plot = chart.plot;
    for y in [plot.y, plot.bottom()] {
        let at = |x| Point { x, y };
        shapes.push(line("c-axis", at(plot.x), at(plot.right())));
    }
    for limit in &chart.limits {
        shapes.push(curve("c-axis", &limit.leader, false));
        if let Some([first, second]) = &limit.texts {
            let name = name(limit.which);
            let value = value(limit.which, limit.value);
            // 0 and 4 have no name: their value stands in its place.
            match name.is_empty() {
                true => shapes.push(note(first, value)),
                false => shapes.extend([note(first, name), note(second, value)]),
            }
        }
    }
    if let Some((mark, said)) = chart.statistic.zip(said) {
        let at = |y| Point {
            x: mark.mark.at.x,
            y,
        };
        shapes.push(line("c-target", at(mark.top), at(plot.bottom())));
        shapes.push(note(&mark.label, said));
    }
    let kinds = [
        ZoneKind::Positive,
        ZoneKind::Undecided,
        ZoneKind::Free,
        ZoneKind::Negative,
    ];
    let there = kinds.into_iter().zip(zones.kinds).filter(|(kind, _)| {
        let mut drawn = chart.zones.iter();
        drawn.any(|zone| zone.kind == *kind)
    });
    let legend = legend(there.map(|(kind, name)| (class(kind), name)));
    let limits = chart
        .limits
        .iter()
        .filter(|limit| !name(limit.which).is_empty());
    let mut rows: Rows = limits
        .map(|limit| (name(limit.which), vec![Some(number(language, limit.value))]))
        .collect();
    rows.push((
        zones.statistic.to_owned(),
        vec![d.map(|d| number(language, d))],
    ));
    figure(language, words, chart.size, shapes, Some(legend), rows)
}

/// The colour of a zone.
fn class(kind: ZoneKind) -> &'static str {
    match kind {
        ZoneKind::Positive => "s5 c-seg",
        ZoneKind::Undecided => "s8 c-seg",
        ZoneKind::Free => "s1 c-seg",
        ZoneKind::Negative => "s6 c-seg",
    }
}
