//! Charts of the results; each has a table beside it.

use super::{indicator_name, perspective_name};
use crate::chart::{
    self, Point, RadarItem, RadarLayout, Size, TrendLayout, coordinate, percent, radar, trend,
};
use crate::editing::Open;
use crate::evaluation::IndicatorReport;
use crate::i18n;
use crate::methods::Unit;
use crate::numbers::{self, Style};
use crate::scorecard::Id;
use crate::ui::drawing::{curve, drawing, line, note, point};
use crate::ui::export;
use crate::ui::kit::{self, Head, Line, Table};
use crate::ui::page::Page;
use yew::prelude::*;

/// The widest line of a chart's label, in letters, and its size in pixels.
const LINE: usize = 15;
const LETTER: f64 = 7.2;
const LEADING: f64 = 15.0;

/// The radar of the perspectives; two have none.
pub fn balance(page: &Page, open: &Open) -> Html {
    let t = &page.later().results;
    let scores: Vec<(String, Option<f64>)> = open
        .report
        .perspectives
        .iter()
        .map(|one| {
            let name = perspective_name(page, open, one.id);
            (name, one.score.ready().map(|score| score.value))
        })
        .collect();
    let number = |value: f64| i18n::number(page.language(), value, Unit::Score);
    let labels: Vec<Vec<String>> = scores
        .iter()
        .map(|(name, value)| {
            let mut lines = chart::wrap(name, LINE);
            lines.extend(value.map(number));
            lines
        })
        .collect();
    let items: Vec<RadarItem> = scores
        .iter()
        .zip(&labels)
        .map(|((_, value), lines)| {
            let longest = lines
                .iter()
                .map(|line| line.chars().count())
                .max()
                .unwrap_or_default();
            RadarItem {
                value: *value,
                target: None,
                label: Size {
                    width: LETTER * longest as f64,
                    height: LEADING * lines.len() as f64,
                },
            }
        })
        .collect();
    let layout = RadarLayout {
        size: Size {
            width: 360.0,
            height: 310.0,
        },
        ..RadarLayout::default()
    };
    let Some(chart) = radar(&items, &[25.0, 50.0, 75.0, 100.0], &layout) else {
        return html! {};
    };
    let label = |axis: &chart::RadarAxis, lines: &[String]| {
        // The label's box is placed as a whole; its lines go down from its top.
        let at = axis.label.at;
        let height = LEADING * lines.len() as f64;
        let top = match axis.label.baseline {
            chart::Baseline::Top => at.y,
            chart::Baseline::Middle => at.y - height / 2.0,
            chart::Baseline::Bottom => at.y - height,
        };
        let mut spans = Vec::new();
        for (index, line) in lines.iter().enumerate() {
            let y = top + LEADING * (index as f64 + 0.8);
            let place = [("x", coordinate(at.x)), ("y", coordinate(y))];
            spans.push(kit::shape("tspan", "", &place, kit::text(line.clone())));
        }
        let anchor = [("text-anchor", axis.label.anchor.attribute().to_owned())];
        kit::shape("text", "c-text", &anchor, kit::all(spans))
    };
    let mut shapes = Vec::new();
    for ring in &chart.rings {
        shapes.push(curve("c-grid", &ring.path, false));
    }
    for axis in &chart.axes {
        shapes.push(line("c-grid", chart.centre, axis.end));
    }
    let class = if chart.values.closed {
        "c-area"
    } else {
        "c-line"
    };
    shapes.push(curve(class, &chart.values.path, chart.values.closed));
    shapes.extend(chart.values.marks.iter().flatten().map(point));
    shapes.extend(
        chart
            .axes
            .iter()
            .zip(&labels)
            .map(|(axis, lines)| label(axis, lines)),
    );
    let rows = scores
        .iter()
        .map(|(name, value)| (name.clone(), vec![value.map(number)]));
    let table = figures_table(page, t.balance, t.perspective, &[t.score], rows.collect());
    html! {
        <figure class="chart panel" id="balance">
            <figcaption>{ t.balance }{ " " }{ kit::span("muted", t.balance_hint) }</figcaption>
            { drawing(chart.size, t.balance, shapes) }
            { table }
            { export::tools(page.language(), t.balance, true) }
        </figure>
    }
}

/// The table beside a chart, folded.
fn figures_table(
    page: &Page,
    chart: &str,
    head: &'static str,
    columns: &[&'static str],
    rows: Vec<(String, Vec<Option<String>>)>,
) -> Html {
    let t = &page.later().results;
    let cell = |value: Option<String>| kit::text(value.unwrap_or_else(|| "–".to_owned()));
    let lines = rows
        .into_iter()
        .map(|(name, values)| Line::new(kit::text(name), values.into_iter().map(cell).collect()));
    let table = Table {
        id: None,
        caption: format!("{}: {chart}", t.table_of_figures).into(),
        remark: "".into(),
        hidden: true,
        corner: head.into(),
        heads: columns.iter().map(|column| Head::number(*column)).collect(),
        lines: lines.collect(),
        foot: None,
    };
    kit::fold(false, t.table_of_figures, "", table.draw())
}

/// Every indicator's score against its target.
pub fn indicators(page: &Page, open: &Open) -> Html {
    let t = &page.later().results;
    let all = open
        .report
        .perspectives
        .iter()
        .flat_map(|one| &one.indicators);
    let all: Vec<&IndicatorReport> = all.collect();
    if all.is_empty() {
        return Html::default();
    }
    let number = |value: f64| i18n::number(page.language(), value, Unit::Score);
    let score = |one: &IndicatorReport| one.score.ready().map(|one| one.value);
    let top = all
        .iter()
        .map(|one| score(one).unwrap_or(0.0).max(one.target));
    let top = top.fold(100.0, f64::max);
    let percent = |value: f64| percent(100.0 * value.clamp(0.0, top) / top);
    let bar = |class: &'static str, width: String| {
        let size = [
            ("width", width),
            ("y", "3".to_owned()),
            ("height", "10".to_owned()),
        ];
        kit::shape("rect", class, &size, Html::default())
    };
    let mut lines = Vec::new();
    let mut rows = Vec::new();
    for one in &all {
        let name = indicator_name(page, open, one.id);
        let value = score(one);
        let text = value.map(number).unwrap_or_else(|| "–".to_owned());
        // A target at the very end is drawn just inside.
        let goal = percent(one.target.min(0.997 * top));
        let goal = [
            ("x1", goal.clone()),
            ("x2", goal),
            ("y1", "0".to_owned()),
            ("y2", "16".to_owned()),
        ];
        let shapes = vec![
            bar("c-track", "100%".to_owned()),
            bar("c-fill", percent(value.unwrap_or(0.0))),
            kit::shape("line", "c-target", &goal, Html::default()),
        ];
        lines.push(html! {
            <li key={one.id.0}>
                { kit::span("", name.clone()) }
                <svg class="bar bar-target" aria-hidden="true">{ kit::all(shapes) }</svg>
                { kit::span("num nowrap", format!("{text} / {}", number(one.target))) }
            </li>
        });
        rows.push((name, vec![value.map(number), Some(number(one.target))]));
    }
    html! {
        <figure class="chart panel" id="against-target">
            <figcaption>{ t.indicators }{ " " }{ kit::span("muted", t.indicators_hint) }</figcaption>
            { kit::block("ul", "bars bars-two", kit::all(lines)) }
            { figures_table(page, t.indicators, t.indicator, &[t.score, t.target], rows) }
            { export::tools(page.language(), t.indicators, true) }
        </figure>
    }
}

/// The values of each indicator that was measured in several periods.
pub fn trends(page: &Page, open: &Open) -> Html {
    let all = open
        .report
        .perspectives
        .iter()
        .flat_map(|one| &one.indicators);
    let several = all.filter(|one| one.periods.len() > 1);
    let charts: Vec<Html> = several.map(|one| development(page, open, one)).collect();
    let body = kit::block("div", "cards", kit::all(charts.clone()));
    let panel = || kit::panel(Some("trends"), page.later().results.trend, "", body.clone());
    kit::slot((!charts.is_empty()).then(panel))
}

fn development(page: &Page, open: &Open, one: &IndicatorReport) -> Html {
    let periods = &open.scorecard.periods;
    let name = indicator_name(page, open, one.id);
    let figure = |id: Id| {
        let found = one.periods.iter().find(|(period, _)| *period == id);
        found.and_then(|(_, figure)| figure.ready())
    };
    let values: Vec<Option<f64>> = periods
        .iter()
        .map(|period| figure(period.id).map(|figure| figure.value))
        .collect();
    let layout = TrendLayout {
        from_zero: false,
        tick_width: 48.0,
        gap: 12.0,
        ..TrendLayout::default()
    };
    let chart = trend(&[values], &layout);
    // As many decimals as the finest tick needs, so that all look alike.
    let needs = |value: f64| {
        (0..4)
            .find(|decimals| numbers::round_half_away(value, *decimals) == value)
            .unwrap_or(4)
    };
    let decimals = chart
        .ticks
        .iter()
        .map(|tick| needs(tick.value))
        .max()
        .unwrap_or(0);
    let mut shapes = Vec::new();
    for tick in &chart.ticks {
        let at = |x| Point { x, y: tick.at };
        shapes.push(line("c-grid", at(chart.plot.x), at(chart.plot.right())));
        let text = numbers::format(
            tick.value,
            decimals,
            Style::Plain,
            page.language().notation(),
        );
        shapes.push(note(&tick.label, text));
    }
    for (place, period) in chart.periods.iter().zip(periods) {
        shapes.extend(
            place
                .label
                .as_ref()
                .map(|label| note(label, period.label.clone())),
        );
    }
    for series in &chart.series {
        shapes.push(curve("c-line", &series.path, false));
        shapes.extend(series.marks.iter().flatten().map(point));
    }
    let rows = periods.iter().map(|period| {
        let text = figure(period.id).map(|figure| i18n::figure(page.language(), figure));
        (period.label.clone(), vec![text])
    });
    let columns = [page.t().common.value];
    let table = figures_table(
        page,
        &name,
        page.t().profile.period,
        &columns,
        rows.collect(),
    );
    html! {
        <figure class="chart" key={one.id.0}>
            <figcaption>{ name.clone() }</figcaption>
            { drawing(chart.size, &name, shapes) }
            { table }
            { export::tools(page.language(), &name, true) }
        </figure>
    }
}
