//! Weights and consistency, the three methods side by side, and every step.

use super::matrix::letter;
use crate::chart::percent;
use crate::editing::Open;
use crate::evaluation::{Comparison, Weights};
use crate::i18n;
use crate::methods::ahp::{Consistency, Method, Priorities, RandomIndex};
use crate::methods::{Outcome, Unit};
use crate::scorecard::path::WeightingField;
use crate::scorecard::{Group, Id, Path, PriorityMethod, RandomIndexChoice};
use crate::ui::fields;
use crate::ui::icons::{self, icon};
use crate::ui::kit::{self, Head, Line, Table};
use crate::ui::page::Page;
use yew::prelude::*;

/// The weights as bars, or what they wait for.
pub fn bars(page: &Page, members: &[(Id, String)], weights: &Weights) -> Html {
    let values = match &weights.values {
        Outcome::Ready(values) => values,
        Outcome::Missing(paths) => {
            let text = (page.later().weights.waiting)(&paths.len().to_string());
            return kit::p("muted", text);
        }
        Outcome::Refused(refusal) => {
            let text = i18n::problem(page.language(), &refusal.problem);
            return kit::error(None, String::new(), text);
        }
    };
    html! {
        <ul class="bars" id="weights">
            { for members.iter().zip(values).map(|((id, name), weight)| html! {
                <li key={id.0} data-weight={format!("{weight:e}")}>
                    <span>{ name.clone() }</span>
                    <svg class="bar" aria-hidden="true">
                        <rect class="c-track" width="100%" height="100%" />
                        <rect class="c-fill" width={percent(100.0 * weight)} height="100%" />
                    </svg>
                    <span class="num">{ i18n::percent_of_one(page.language(), *weight) }</span>
                </li>
            }) }
        </ul>
    }
}

fn method_key(method: Method) -> &'static str {
    match method {
        Method::Eigenvector => PriorityMethod::Eigenvector,
        Method::RowGeometricMean => PriorityMethod::GeometricMean,
        Method::ColumnMean => PriorityMethod::ColumnMean,
    }
    .key()
}

/// The result of a comparison, with the choices that shape it.
pub fn panel(
    page: &Page,
    open: &Open,
    group: Group,
    members: &[(Id, String)],
    weights: &Weights,
) -> Html {
    let t = &page.later().weights;
    let Some(weighting) = open.scorecard.weighting_of(group) else {
        return html! {};
    };
    let options = |scope: &str, keys: Vec<&'static str>| -> Vec<(String, String)> {
        keys.into_iter()
            .map(|key| (key.to_owned(), page.label(scope, key)))
            .collect()
    };
    let methods = options(
        "priorities",
        PriorityMethod::ALL.iter().map(|one| one.key()).collect(),
    );
    let indexes = options(
        "randomIndex",
        RandomIndexChoice::ALL.iter().map(|one| one.key()).collect(),
    );
    let path = |field| Path::Weighting(group, field);
    html! {
        <section class="panel">
            <h2>{ t.result }</h2>
            <div class="stack" aria-live="polite">
                { bars(page, members, weights) }
                { kit::slot(weights.ahp.as_ref().map(|ahp| verdict(page, ahp))) }
            </div>
            <div class="fields">
                { fields::select(page, &path(WeightingField::Priorities), t.priorities, None, &methods, weighting.priorities.key()) }
                { fields::select(page, &path(WeightingField::RandomIndex), t.random_index, None, &indexes, weighting.random_index.key()) }
            </div>
        </section>
    }
}

fn number(page: &Page, value: f64) -> String {
    i18n::number(page.language(), value, Unit::Weight)
}

fn verdict(page: &Page, ahp: &Comparison) -> Html {
    let t = &page.later().weights;
    let found = &ahp.consistency;
    let line = match (found.cr, found.consistent) {
        (Some(cr), Some(true)) => html! {
            <p class="verdict is-good" id="verdict">{ icon(icons::GOOD) }<span>{ (t.consistent)(&number(page, cr)) }</span></p>
        },
        (Some(cr), _) => html! {
            <p class="verdict is-bad" id="verdict">{ icon(icons::WARN) }<span>{ (t.inconsistent)(&number(page, cr)) }</span></p>
        },
        (None, _) => kit::p("muted", t.no_cr),
    };
    let source = found.source.map(RandomIndex::source);
    let fact = |name: &'static str, value: Option<f64>| {
        value
            .map(|value| html! { <><dt>{ name }</dt><dd>{ number(page, value) }</dd></> })
            .unwrap_or_default()
    };
    html! {
        <>
            { line }
            <dl class="facts">
                { fact(t.lambda, Some(found.lambda_max)) }
                { fact(t.ci, Some(found.ci)) }
                { fact(t.ri, found.random_index) }
                { fact(t.cr, found.cr) }
            </dl>
            { kit::slot(source.map(|source| kit::p("source", format!("RI: {}", i18n::source(page.language(), source))))) }
        </>
    }
}

/// The three methods side by side, and the steps that the papers print.
pub fn steps(page: &Page, members: &[(Id, String)], ahp: &Comparison) -> Html {
    let t = &page.later().weights;
    let rows = ahp.judgments.rows().map(<[f64]>::to_vec).collect();
    let steps = vec![
        matrix(
            page,
            members,
            t.matrix,
            rows,
            Some(ahp.judgments.column_sums()),
        ),
        matrix(
            page,
            members,
            t.normalised,
            ahp.judgments.normalised(),
            None,
        ),
        vectors(page, members, ahp),
    ];
    html! {
        <>
            { kit::panel(None, t.compare, t.compare_hint, compared(page, members, ahp)) }
            { kit::fold(false, t.working, "", kit::all(steps)) }
        </>
    }
}

fn compared(page: &Page, members: &[(Id, String)], ahp: &Comparison) -> Html {
    let t = &page.later().weights;
    let mut all: Vec<(&Priorities, &Consistency)> = Vec::new();
    for method in Method::ALL {
        let others = ahp
            .others
            .iter()
            .map(|(priorities, consistency)| (priorities, consistency));
        let mut present = std::iter::once((&ahp.priorities, &ahp.consistency)).chain(others);
        all.extend(present.find(|(priorities, _)| priorities.method == method));
    }
    let line = |name: &str, value: &dyn Fn(&Priorities, &Consistency) -> Option<f64>| {
        let cells = all.iter().map(|(priorities, consistency)| {
            let text = value(priorities, consistency).map(|value| number(page, value));
            kit::text(text.unwrap_or_else(|| "–".to_owned()))
        });
        Line::new(kit::text(name.to_owned()), cells.collect())
    };
    let mut lines: Vec<Line> = Vec::new();
    for (index, (_, name)) in members.iter().enumerate() {
        lines.push(line(name, &|priorities, _| {
            priorities.weights.get(index).copied()
        }));
    }
    lines.push(line(t.lambda, &|priorities, _| Some(priorities.lambda_max)));
    lines.push(line(t.ci, &|_, consistency| Some(consistency.ci)));
    lines.push(line(t.cr, &|_, consistency| consistency.cr));
    let heads = all.iter().map(|(priorities, _)| {
        Head::number(page.label("priorities", method_key(priorities.method)))
    });
    Table {
        id: Some("methods"),
        caption: t.compare.into(),
        remark: "".into(),
        hidden: true,
        corner: "".into(),
        heads: heads.collect(),
        lines,
        foot: None,
    }
    .draw()
}

/// The heading of a member's row: its letter and its name.
fn head(index: usize, name: &str) -> Html {
    html! { <>{ letter(index) }{ " " }{ kit::span("muted", name.to_owned()) }</> }
}

fn cells(page: &Page, values: &[f64]) -> Vec<Html> {
    values
        .iter()
        .map(|value| kit::text(number(page, *value)))
        .collect()
}

fn matrix(
    page: &Page,
    members: &[(Id, String)],
    title: &'static str,
    rows: Vec<Vec<f64>>,
    sums: Option<Vec<f64>>,
) -> Html {
    let t = &page.later().weights;
    let mut heads: Vec<Head> = Vec::new();
    for (index, (_, name)) in members.iter().enumerate() {
        heads.push(Head {
            title: Some(name.clone().into()),
            ..Head::number(letter(index))
        });
    }
    let mut lines: Vec<Line> = Vec::new();
    for (index, ((_, name), mut values)) in members.iter().zip(rows).enumerate() {
        if sums.is_none() {
            values.push(values.iter().sum());
        }
        lines.push(Line::new(head(index, name), cells(page, &values)));
    }
    if sums.is_none() {
        heads.push(Head::number(t.row_sum));
    }
    Table {
        id: None,
        caption: title.into(),
        remark: "".into(),
        hidden: false,
        corner: "".into(),
        heads,
        lines,
        foot: sums.map(|sums| Line::new(kit::text(t.column_sum), cells(page, &sums))),
    }
    .draw()
}

fn vectors(page: &Page, members: &[(Id, String)], ahp: &Comparison) -> Html {
    let t = &page.later().weights;
    let found = &ahp.priorities;
    let mut lines: Vec<Line> = Vec::new();
    for (index, (_, name)) in members.iter().enumerate() {
        let columns = [
            &found.weights,
            &found.weighted_sums,
            &found.consistency_vector,
        ];
        let values: Vec<f64> = columns
            .iter()
            .filter_map(|column| column.get(index).copied())
            .collect();
        lines.push(Line::new(head(index, name), cells(page, &values)));
    }
    let blank = || kit::text("");
    let mean = kit::text(number(page, found.lambda_max));
    Table {
        id: None,
        caption: t.lambda.into(),
        remark: page.label("priorities", method_key(found.method)).into(),
        hidden: false,
        corner: "".into(),
        heads: [page.t().shared.weight, t.weighted_sum, t.ratio]
            .map(Head::number)
            .into(),
        lines,
        foot: Some(Line::new(kit::text(t.lambda), vec![blank(), blank(), mean])),
    }
    .draw()
}
