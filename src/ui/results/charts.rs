//! Charts of the results; each has a table beside it.

use super::{indicator_name, perspective_name};
use crate::chart::{
    self, RadarItem, RadarLayout, Size, TrendLayout, coordinate, radar, trend,
};
use crate::editing::Open;
use crate::i18n;
use crate::methods::Unit;
use crate::ui::kit::{self, Head, Line, Table};
use crate::ui::page::Page;
use yew::prelude::*;

/// The widest line of a chart's label, in letters, and its size in pixels.
const LINE: usize = 15;
const LETTER: f64 = 7.2;
const LEADING: f64 = 15.0;

/// Breaks a label into lines at its spaces.
fn wrap(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= LINE => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// The radar of the perspectives; two have none.
pub fn balance(page: &Page, open: &Open) -> Html {
    let t = &page.t().results;
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
            let mut lines = wrap(name);
            lines.extend(value.map(number));
            lines
        })
        .collect();
    let items: Vec<RadarItem> = scores
        .iter()
        .zip(&labels)
        .map(|((_, value), lines)| {
            let longest = lines.iter().map(|line| line.chars().count()).max().unwrap_or_default();
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
        html! {
            <text class="c-text" text-anchor={axis.label.anchor.attribute()}>
                { for lines.iter().enumerate().map(|(index, line)| html! {
                    <tspan key={index} x={coordinate(at.x)} y={coordinate(top + LEADING * (index as f64 + 0.8))}>{ line.clone() }</tspan>
                }) }
            </text>
        }
    };
    html! {
        <figure class="chart panel" id="balance">
            <figcaption>{ t.balance }{ " " }<span class="muted">{ t.balance_hint }</span></figcaption>
            <svg viewBox={format!("0 0 {} {}", chart.size.width, chart.size.height)} role="img" aria-label={t.balance}>
                <title>{ t.balance }</title>
                { for chart.rings.iter().map(|ring| html! { <path key={coordinate(ring.value)} class="c-grid" d={ring.path.clone()} fill="none" /> }) }
                { for chart.axes.iter().enumerate().map(|(index, axis)| html! {
                    <line key={index} class="c-grid" x1={coordinate(chart.centre.x)} y1={coordinate(chart.centre.y)} x2={coordinate(axis.end.x)} y2={coordinate(axis.end.y)} />
                }) }
                <path class={if chart.values.closed { "c-area" } else { "c-line" }} d={chart.values.path.clone()} />
                { for chart.values.marks.iter().enumerate().filter_map(|(index, mark)| mark.map(|mark| html! {
                    <circle key={index} class="c-point" cx={coordinate(mark.at.x)} cy={coordinate(mark.at.y)} r="3.5" />
                })) }
                { for chart.axes.iter().zip(&labels).map(|(axis, lines)| label(axis, lines)) }
            </svg>
            { figures_table(page, t.balance, t.perspective, &[t.score], scores.iter().map(|(name, value)| (name.clone(), vec![value.map(number)])).collect()) }
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
    let t = &page.t().common;
    let cell = |value: Option<String>| kit::text(value.unwrap_or_else(|| "–".to_owned()));
    let lines = rows.into_iter().map(|(name, values)| {
        Line::new(kit::text(name), values.into_iter().map(cell).collect())
    });
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
    let t = &page.t().results;
    let all: Vec<_> =
        open.report.perspectives.iter().flat_map(|one| &one.indicators).collect();
    if all.is_empty() {
        return html! {};
    }
    let number = |value: f64| i18n::number(page.language(), value, Unit::Score);
    let score = |one: &crate::evaluation::IndicatorReport| one.score.ready().map(|one| one.value);
    let top = all.iter().map(|one| score(one).unwrap_or(0.0).max(one.target));
    let top = top.fold(100.0, f64::max);
    let percent = |value: f64| format!("{:.2}%", 100.0 * value.clamp(0.0, top) / top);
    html! {
        <figure class="chart panel" id="against-target">
            <figcaption>{ t.indicators }{ " " }<span class="muted">{ t.indicators_hint }</span></figcaption>
            <ul class="bars bars-two">
                { for all.iter().map(|one| {
                    let value = score(one);
                    let text = value.map(number).unwrap_or_else(|| "–".to_owned());
                    html! {
                        <li key={one.id.0}>
                            <span>{ indicator_name(page, open, one.id) }</span>
                            <svg class="bar bar-target" aria-hidden="true">
                                <rect class="c-track" width="100%" y="3" height="10" />
                                <rect class="c-fill" y="3" height="10" width={percent(value.unwrap_or(0.0))} />
                                // A target at the very end is drawn just inside.
                                <line class="c-target" x1={percent((one.target).min(0.997 * top))} x2={percent((one.target).min(0.997 * top))} y1="0" y2="16" />
                            </svg>
                            <span class="num nowrap">{ format!("{text} / {}", number(one.target)) }</span>
                        </li>
                    }
                }) }
            </ul>
            { figures_table(page, t.indicators, t.indicator, &[t.score, t.target], all.iter().map(|one| {
                (indicator_name(page, open, one.id), vec![score(one).map(number), Some(number(one.target))])
            }).collect()) }
        </figure>
    }
}

/// The values of each indicator that was measured in several periods.
pub fn trends(page: &Page, open: &Open) -> Html {
    let t = &page.t().results;
    let all = open.report.perspectives.iter().flat_map(|one| &one.indicators);
    let several: Vec<_> = all.filter(|one| one.periods.len() > 1).collect();
    if several.is_empty() {
        return html! {};
    }
    let periods = &open.scorecard.periods;
    html! {
        <section class="panel" id="trends">
            <h2>{ t.trend }</h2>
            <div class="cards">
                { for several.iter().map(|one| {
                    let figure = |id| one.periods.iter().find(|(period, _)| *period == id).and_then(|(_, figure)| figure.ready());
                    let values: Vec<Option<f64>> = periods.iter().map(|period| figure(period.id).map(|figure| figure.value)).collect();
                    let chart = trend(&[values], &TrendLayout { from_zero: false, ..TrendLayout::default() });
                    let name = indicator_name(page, open, one.id);
                    html! {
                        <figure class="chart" key={one.id.0}>
                            <figcaption>{ name.clone() }</figcaption>
                            <svg viewBox={format!("0 0 {} {}", chart.size.width, chart.size.height)} role="img" aria-label={name.clone()}>
                                <title>{ name.clone() }</title>
                                { for chart.ticks.iter().map(|tick| html! {
                                    <g key={coordinate(tick.at)}>
                                        <line class="c-grid" x1={coordinate(chart.plot.x)} x2={coordinate(chart.plot.right())} y1={coordinate(tick.at)} y2={coordinate(tick.at)} />
                                        <text class="c-note" x={coordinate(tick.label.at.x)} y={coordinate(tick.label.at.y)} text-anchor={tick.label.anchor.attribute()} dominant-baseline={tick.label.baseline.attribute()}>
                                            { i18n::input(page.language(), tick.value, Unit::Plain) }
                                        </text>
                                    </g>
                                }) }
                                { for chart.periods.iter().zip(periods).enumerate().filter_map(|(index, (place, period))| place.label.map(|label| html! {
                                    <text key={index} class="c-note" x={coordinate(label.at.x)} y={coordinate(label.at.y)} text-anchor={label.anchor.attribute()} dominant-baseline={label.baseline.attribute()}>{ period.label.clone() }</text>
                                })) }
                                { for chart.series.iter().map(|series| html! {
                                    <>
                                        <path class="c-line" d={series.path.clone()} fill="none" />
                                        { for series.marks.iter().enumerate().filter_map(|(index, mark)| mark.map(|mark| html! { <circle key={index} class="c-point" cx={coordinate(mark.at.x)} cy={coordinate(mark.at.y)} r="3.5" /> })) }
                                    </>
                                }) }
                            </svg>
                            { figures_table(page, &name, page.t().profile.period, &[page.t().common.value], periods.iter().map(|period| {
                                (period.label.clone(), vec![figure(period.id).map(|figure| i18n::figure(page.language(), figure))])
                            }).collect()) }
                        </figure>
                    }
                }) }
            </div>
        </section>
    }
}
