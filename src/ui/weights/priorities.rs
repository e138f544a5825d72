//! The weights that follow, and how consistent the judgments are.

use super::{Member, settings};
use crate::chart::percent;
use crate::editing::{Open, Tab, View};
use crate::evaluation::{Comparison, Weights};
use crate::i18n;
use crate::methods::{Outcome, Unit};
use crate::scorecard::path::WeightingField;
use crate::scorecard::{Group, Path, PriorityMethod, RandomIndexChoice, WeightMethod};
use crate::ui::fields;
use crate::ui::icons::{self, icon};
use crate::ui::kit;
use crate::ui::page::Page;
use yew::prelude::*;

/// The weights as bars, or what they wait for. While pairs are missing, those
/// that follow from the others are shown as provisional.
pub fn bars(page: &Page, members: &[Member], weights: &Weights) -> Html {
    let t = &page.later().weights;
    match &weights.values {
        Outcome::Ready(values) => list(page, members, values, "bars"),
        Outcome::Missing(paths) => {
            let judged = weights.judged.as_ref();
            let so_far = judged.and_then(|judged| {
                let (squares, _) = judged.estimates.as_ref().ok()?;
                (judged.partial.judged() > 0).then_some(&squares.weights)
            });
            let so_far = so_far.map(|values| {
                html! { <>{ kit::p("small strong", t.provisional) }{ list(page, members, values, "bars is-provisional") }</> }
            });
            let open = paths.len().to_string();
            let text = match (weights.method, judged) {
                (WeightMethod::Typed, _) => (t.waiting_typed)(&open),
                (_, Some(judged)) if judged.experts.is_empty() => (t.waiting)(&open),
                _ => t.waiting_experts.to_owned(),
            };
            html! { <>{ kit::p("muted", text) }{ kit::slot(so_far) }</> }
        }
        Outcome::Refused(refusal) => {
            let text = i18n::problem(page.language(), &refusal.problem);
            kit::error(None, String::new(), text)
        }
    }
}

fn list(page: &Page, members: &[Member], values: &[f64], class: &'static str) -> Html {
    html! {
        <ul {class} id="weights">
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

/// The result of a comparison, with the choices that shape it.
pub fn panel(
    page: &Page,
    open: &Open,
    group: Group,
    members: &[Member],
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
                { kit::slot(weights.ahp.as_ref().map(|ahp| verdict(page, open, group, ahp))) }
            </div>
            <div class="fields">
                { fields::select(page, &path(WeightingField::Priorities), t.priorities, None, &methods, weighting.priorities.key()) }
                { fields::select(page, &path(WeightingField::RandomIndex), t.random_index, None, &indexes, weighting.random_index.key()) }
                { settings::scale_and_gaps(page, open, group) }
            </div>
        </section>
    }
}

fn number(page: &Page, value: f64) -> String {
    i18n::number(page.language(), value, Unit::Weight)
}

fn verdict(page: &Page, open: &Open, group: Group, ahp: &Comparison) -> Html {
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
    let source = found.source.map(|source| source.source());
    let mend = (found.consistent == Some(false)).then(|| {
        let there = View::Weights(group, Tab::Consistency).hash(&open.id);
        html! { <a class="btn btn-small" href={there}>{ t.mend }</a> }
    });
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
                { fact(t.gci, Some(found.gci)) }
            </dl>
            { kit::slot(mend) }
            { kit::slot(source.map(|source| kit::p("source", format!("RI: {}", i18n::source(page.language(), source))))) }
        </>
    }
}
