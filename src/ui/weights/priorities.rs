//! Weights and consistency, the three methods side by side, and every step.

use super::matrix::letter;
use crate::editing::Open;
use crate::evaluation::{Comparison, Weights};
use crate::i18n;
use crate::methods::ahp::{Consistency, Method, Priorities, RandomIndex};
use crate::methods::{Outcome, Unit, sources};
use crate::scorecard::path::WeightingField;
use crate::scorecard::{Group, Id, Path, PriorityMethod, RandomIndexChoice};
use crate::ui::fields;
use crate::ui::icons::{self, icon};
use crate::ui::page::Page;
use yew::prelude::*;

/// The weights as bars, or what they wait for.
pub fn bars(page: &Page, members: &[(Id, String)], weights: &Weights) -> Html {
    let values = match &weights.values {
        Outcome::Ready(values) => values,
        Outcome::Missing(paths) => {
            let text = (page.t().weights.waiting)(&paths.len().to_string());
            return html! { <p class="muted">{ text }</p> };
        }
        Outcome::Refused(refusal) => {
            let text = i18n::problem(page.language(), &refusal.problem);
            return html! { <p class="error">{ icon(icons::BAD) }<span>{ text }</span></p> };
        }
    };
    html! {
        <ul class="bars" id="weights">
            { for members.iter().zip(values).map(|((id, name), weight)| html! {
                <li key={id.0} data-weight={weight.to_string()}>
                    <span>{ name.clone() }</span>
                    <svg class="bar" aria-hidden="true">
                        <rect class="c-track" width="100%" height="100%" />
                        <rect class="c-fill" width={format!("{:.2}%", 100.0 * weight)} height="100%" />
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
    let t = &page.t().weights;
    let Some(weighting) = open.scorecard.weighting_of(group) else {
        return html! {};
    };
    let options = |scope: &str, keys: Vec<&'static str>| -> Vec<(String, String)> {
        keys.into_iter().map(|key| (key.to_owned(), page.label(scope, key))).collect()
    };
    let methods = options("priorities", PriorityMethod::ALL.iter().map(|one| one.key()).collect());
    let indexes = options("randomIndex", RandomIndexChoice::ALL.iter().map(|one| one.key()).collect());
    let path = |field| Path::Weighting(group, field);
    html! {
        <section class="panel">
            <h2>{ t.result }</h2>
            <div aria-live="polite">
                { bars(page, members, weights) }
                { fields::slot(weights.ahp.as_ref().map(|ahp| verdict(page, ahp))) }
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
    let t = &page.t().weights;
    let found = &ahp.consistency;
    let line = match (found.cr, found.consistent) {
        (Some(cr), Some(true)) => html! {
            <p class="verdict is-good" id="verdict">{ icon(icons::GOOD) }<span>{ (t.consistent)(&number(page, cr)) }</span></p>
        },
        (Some(cr), _) => html! {
            <p class="verdict is-bad" id="verdict">{ icon(icons::WARN) }<span>{ (t.inconsistent)(&number(page, cr)) }</span></p>
        },
        (None, _) => html! { <p class="muted" id="verdict">{ t.no_cr }</p> },
    };
    let source = found.source.map(|source| match source {
        RandomIndex::Saaty1980 => &sources::SAATY_1980,
        RandomIndex::AlonsoLamata2006 => &sources::ALONSO_LAMATA_2006,
    });
    let fact = |name: &'static str, value: Option<f64>| {
        value.map(|value| html! { <><dt>{ name }</dt><dd>{ number(page, value) }</dd></> }).unwrap_or_default()
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
            { fields::slot(source.map(|source| html! { <p class="source">{ "RI: " }{ i18n::source(page.language(), source) }</p> })) }
        </>
    }
}

/// The three methods side by side, and the steps that the papers print.
pub fn steps(page: &Page, members: &[(Id, String)], ahp: &Comparison) -> Html {
    let t = &page.t().weights;
    html! {
        <>
            <section class="panel">
                <h2>{ t.compare }</h2>
                <p class="muted small">{ t.compare_hint }</p>
                { compared(page, members, ahp) }
            </section>
            <details class="fold">
                <summary>{ t.working }</summary>
                <div class="fold-body stack">
                    { table(page, members, t.matrix, &ahp.judgments.rows().map(<[f64]>::to_vec).collect::<Vec<_>>(), Some(&ahp.judgments.column_sums())) }
                    { table(page, members, t.normalised, &ahp.judgments.normalised(), None) }
                    { vectors(page, members, ahp) }
                </div>
            </details>
        </>
    }
}

fn compared(page: &Page, members: &[(Id, String)], ahp: &Comparison) -> Html {
    let t = &page.t().weights;
    let present = (&ahp.priorities, &ahp.consistency);
    let others = ahp.others.iter().map(|(priorities, consistency)| (priorities, consistency));
    let mut all: Vec<(&Priorities, &Consistency)> = std::iter::once(present).chain(others).collect();
    all.sort_by_key(|(priorities, _)| {
        Method::ALL.iter().position(|method| *method == priorities.method)
    });
    let row = |name: String, value: &dyn Fn(&Priorities, &Consistency) -> Option<f64>| {
        html! {
            <tr key={name.clone()}>
                <th scope="row" class="sticky">{ name.clone() }</th>
                { for all.iter().map(|(priorities, consistency)| {
                    let text = value(priorities, consistency).map(|value| number(page, value));
                    html! { <td key={method_key(priorities.method)} class="num">{ text.unwrap_or_else(|| "–".to_owned()) }</td> }
                }) }
            </tr>
        }
    };
    let weights = members.iter().enumerate().map(|(index, (_, name))| {
        row(name.clone(), &|priorities, _| priorities.weights.get(index).copied())
    });
    html! {
        <div class="tablebox" role="region" aria-label={t.compare} tabindex="0">
            <table class="table" id="methods">
                <caption class="hidden">{ t.compare }</caption>
                <thead><tr>
                    <td></td>
                    { for all.iter().map(|(priorities, _)| html! {
                        <th key={method_key(priorities.method)} scope="col" class="num">{ page.label("priorities", method_key(priorities.method)) }</th>
                    }) }
                </tr></thead>
                <tbody>
                    { for weights }
                    { row(t.lambda.to_owned(), &|priorities, _| Some(priorities.lambda_max)) }
                    { row(t.ci.to_owned(), &|_, consistency| Some(consistency.ci)) }
                    { row(t.cr.to_owned(), &|_, consistency| consistency.cr) }
                </tbody>
            </table>
        </div>
    }
}

fn table(
    page: &Page,
    members: &[(Id, String)],
    title: &'static str,
    rows: &[Vec<f64>],
    sums: Option<&[f64]>,
) -> Html {
    let t = &page.t().weights;
    let cells = |values: &[f64]| -> Html {
        values.iter().map(|value| html! { <td class="num">{ number(page, *value) }</td> }).collect()
    };
    html! {
        <div class="tablebox" role="region" aria-label={title} tabindex="0">
            <table class="table">
                <caption>{ title }</caption>
                <thead><tr>
                    <td></td>
                    { for members.iter().enumerate().map(|(index, (id, name))| html! { <th key={id.0} scope="col" class="num"><abbr title={name.clone()}>{ letter(index) }</abbr></th> }) }
                    if sums.is_none() {
                        <th scope="col" class="num">{ t.row_sum }</th>
                    }
                </tr></thead>
                <tbody>
                    { for members.iter().zip(rows).enumerate().map(|(index, ((id, name), values))| html! {
                        <tr key={id.0}>
                            <th scope="row" class="sticky" title={name.clone()}>{ letter(index) }{ " " }<span class="muted">{ name.clone() }</span></th>
                            { cells(values) }
                            if sums.is_none() {
                                <td class="num">{ number(page, values.iter().sum()) }</td>
                            }
                        </tr>
                    }) }
                </tbody>
                if let Some(sums) = sums {
                    <tfoot><tr><th scope="row" class="sticky">{ t.column_sum }</th>{ cells(sums) }</tr></tfoot>
                }
            </table>
        </div>
    }
}

fn vectors(page: &Page, members: &[(Id, String)], ahp: &Comparison) -> Html {
    let t = &page.t().weights;
    let found = &ahp.priorities;
    html! {
        <div class="tablebox" role="region" aria-label={t.lambda} tabindex="0">
            <table class="table">
                <caption>{ t.lambda }{ " " }<span class="muted">{ page.label("priorities", method_key(found.method)) }</span></caption>
                <thead><tr>
                    <td></td>
                    <th scope="col" class="num">{ t.weight }</th>
                    <th scope="col" class="num">{ t.weighted_sum }</th>
                    <th scope="col" class="num">{ t.ratio }</th>
                </tr></thead>
                <tbody>
                    { for members.iter().enumerate().map(|(index, (id, name))| html! {
                        <tr key={id.0}>
                            <th scope="row" class="sticky">{ letter(index) }{ " " }<span class="muted">{ name.clone() }</span></th>
                            { for [&found.weights, &found.weighted_sums, &found.consistency_vector].map(|column| html! {
                                <td class="num">{ column.get(index).map(|value| number(page, *value)).unwrap_or_default() }</td>
                            }) }
                        </tr>
                    }) }
                </tbody>
                <tfoot><tr>
                    <th scope="row" class="sticky">{ t.lambda }</th>
                    <td></td><td></td>
                    <td class="num">{ number(page, found.lambda_max) }</td>
                </tr></tfoot>
            </table>
        </div>
    }
}
