//! What changes when one weight does: the total along each weight, where its
//! class changes, and where another member becomes the one to improve first.

use super::{Member, uncertainty};
use crate::chart;
use crate::chart::{Point, Size, SweepItem, SweepLayout};
use crate::editing::Open;
use crate::evaluation::{Stakes, Weights, stakes};
use crate::i18n;
use crate::methods::Unit;
use crate::methods::ahp::{CrossingKind, Sweep, sweep};
use crate::numbers;
use crate::scorecard::Group;
use crate::ui::drawing::{curve, drawing, line, note, point};
use crate::ui::export;
use crate::ui::kit::{self, Head, Line, Table};
use crate::ui::page::Page;
use yew::prelude::*;

/// The page.
pub fn screen(
    page: &Page,
    open: &Open,
    group: Group,
    members: &[Member],
    weights: &Weights,
) -> Html {
    let t = &page.later().sensitivity;
    let found = stakes(&open.scorecard, &open.report, group);
    let judgments = weights.ahp.as_ref().map(|ahp| ahp.judgments.clone());
    let judged = || {
        weights
            .judged
            .as_ref()
            .and_then(|judged| judged.partial.complete())
    };
    let sure = judgments.or_else(judged).map(|judgments| {
        let method = open.scorecard.weighting_of(group);
        let method = method
            .map(crate::evaluation::priority_method)
            .unwrap_or_default();
        html! {
            <uncertainty::Uncertain
                key={open.revision.to_string()} page={page.clone()} {judgments} {method}
                members={members.to_vec()} stakes={found.clone()}
            />
        }
    });
    let swept = match &found {
        Some(stakes) => sweeps(page, members, stakes),
        None => kit::p("notice notice-info", t.waits),
    };
    html! {
        <div class="stack">
            { swept }
            { kit::slot(sure) }
        </div>
    }
}

/// One sweep a member.
fn sweeps(page: &Page, members: &[Member], stakes: &Stakes) -> Html {
    let t = &page.later().sensitivity;
    let limits = stakes.classes.limits.to_vec();
    let of = |k: usize| {
        sweep(
            k,
            &stakes.weights,
            &stakes.scores,
            &stakes.targets,
            stakes.base,
            stakes.factor,
            &limits,
        )
    };
    let all: Vec<(usize, Sweep)> = (0..members.len())
        .filter_map(|k| Some((k, of(k)?)))
        .collect();
    let name = |index: usize| members.get(index).map_or("", |member| member.1.as_str());
    let percent = |share: f64| i18n::percent_of_one(page.language(), share);
    let number = |value: f64| i18n::number(page.language(), value, Unit::Score);
    let class = |index: usize| i18n::within(&page.label("", stakes.classes.word(index)));
    let crossing = |crossing: &crate::methods::ahp::Crossing| {
        let at = percent(crossing.weight);
        match crossing.kind {
            CrossingKind::Band { below, above } => {
                (t.class_changes)(&at, &class(below), &class(above))
            }
            CrossingKind::Weakest { before, after } => {
                (t.weakest_changes)(&at, name(before), name(after))
            }
        }
    };
    let lines = all.iter().map(|(k, sweep)| {
        let total = |weight: f64| number(sweep.total(weight));
        let changes: Vec<Html> = sweep
            .crossings
            .iter()
            .map(|one| html! { <li>{ crossing(one) }</li> })
            .collect();
        let changes = if changes.is_empty() {
            kit::span("muted", t.no_change)
        } else {
            html! { <ul class="plain">{ for changes }</ul> }
        };
        let margin = sweep.margin().map_or_else(
            || "–".to_owned(),
            |margin| (t.points)(&i18n::decimal(page.language(), 100.0 * margin, 2)),
        );
        let cells = vec![
            kit::text(percent(sweep.present)),
            kit::text(total(0.0)),
            kit::text(total(sweep.present)),
            kit::text(total(1.0)),
            kit::text(margin),
            changes,
        ];
        Line::new(kit::text(name(*k).to_owned()), cells)
    });
    let table = Table {
        id: Some("crossings"),
        caption: t.title.into(),
        remark: "".into(),
        hidden: true,
        corner: "".into(),
        heads: vec![
            Head::number(page.t().shared.weight),
            Head::number((t.total_at)("0 %")),
            Head::number(t.total_now),
            Head::number((t.total_at)("100 %")),
            Head {
                title: Some(t.margin_hint.into()),
                ..Head::number(t.margin)
            },
            Head::words(t.changes),
        ],
        lines: lines.collect(),
        foot: None,
    };
    let charts = all
        .iter()
        .map(|(k, sweep)| picture(page, name(*k), stakes, sweep));
    let hint = if stakes.agency {
        t.hint
    } else {
        t.hint_perspective
    };
    let body = html! {
        <>
            { export::copies(page, t.title, table.draw()) }
            <div class="cards">{ for charts }</div>
        </>
    };
    kit::panel(Some("sweeps"), t.title, hint, body)
}

/// The total along one member's weight.
fn picture(page: &Page, name: &str, stakes: &Stakes, sweep: &Sweep) -> Html {
    let t = &page.later().sensitivity;
    let limits = stakes.classes.limits.to_vec();
    let item = SweepItem {
        from: sweep.total(0.0),
        to: sweep.total(1.0),
        present: sweep.present,
        crossings: sweep.crossings.iter().map(|one| one.weight).collect(),
    };
    let layout = SweepLayout {
        size: Size {
            width: 360.0,
            height: 220.0,
        },
        weight_width: 56.0,
        ..SweepLayout::default()
    };
    let chart = chart::sweep(&[item], &limits, &layout);
    let decimal = |value: f64, decimals| i18n::decimal(page.language(), value, decimals);
    // As many decimals as the finest tick needs, so that all look alike.
    let needs = |value: f64| {
        let fits = |decimals: &usize| numbers::round_half_away(value, *decimals) == value;
        (0..4).find(fits).unwrap_or(4)
    };
    let fine = chart.ticks.iter().map(|tick| needs(tick.value)).max();
    let mut shapes = Vec::new();
    for tick in &chart.ticks {
        let at = |x| Point { x, y: tick.at };
        shapes.push(line("c-grid", at(chart.plot.x), at(chart.plot.right())));
        shapes.push(note(&tick.label, decimal(tick.value, fine.unwrap_or(0))));
    }
    for tick in &chart.weights {
        shapes.push(note(&tick.label, format!("{} %", decimal(tick.value, 0))));
    }
    for limit in &chart.limits {
        let at = |x| Point { x, y: limit.y };
        shapes.push(line("c-limit", at(chart.plot.x), at(chart.plot.right())));
    }
    for drawn in &chart.lines {
        shapes.push(curve("c-line", &drawn.path, false));
        for mark in drawn.crossings.iter().flatten() {
            shapes.push(line(
                "c-cross",
                Point {
                    x: mark.mark.at.x,
                    y: chart.plot.y,
                },
                Point {
                    x: mark.mark.at.x,
                    y: chart.plot.bottom(),
                },
            ));
        }
        if let Some(mark) = &drawn.present {
            shapes.push(point(&mark.mark));
            shapes.extend(
                mark.label
                    .as_ref()
                    .map(|label| note(label, i18n::percent_of_one(page.language(), sweep.present))),
            );
        }
    }
    let title = (t.picture)(name);
    html! {
        <figure class="chart" key={name.to_owned()}>
            <figcaption>{ title.clone() }</figcaption>
            { drawing(chart.size, &title, shapes) }
            { export::tools(page.language(), &title, false) }
        </figure>
    }
}
