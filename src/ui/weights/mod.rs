//! Weights of the perspectives and of each perspective's indicators.

mod matrix;
mod pairs;
mod priorities;

use super::page::Page;
use super::{fields, kit};
use crate::editing::{Open, View};
use crate::evaluation::{WEIGHT, Weights, indicator_word, perspective_word, weight_path};
use crate::i18n;
use crate::scorecard::path::WeightingField;
use crate::scorecard::{Group, Id, Path, WeightMethod};
use yew::prelude::*;

/// The screen.
pub fn screen(page: &Page, open: &Open, group: Group) -> Html {
    let t = &page.later().weights;
    let Some(weighting) = open.scorecard.weighting_of(group) else {
        return html! {};
    };
    let weights = match group {
        Group::Perspectives => Some(&open.report.weights),
        Group::Indicators(id) => open.report.perspective(id).map(|one| &one.weights),
    };
    let Some(weights) = weights else {
        return html! {};
    };
    let members = names(page, open, group);
    let path = Path::Weighting(group, WeightingField::Method);
    let methods: Vec<_> = WeightMethod::ALL
        .iter()
        .map(|method| (method.key().to_owned(), page.label("method", method.key())))
        .collect();
    let body = match members.len() {
        0 => kit::p("muted", t.no_members),
        1 => kit::p("muted", t.one_member),
        _ => html! {
            <>
                { fields::segments(page, &path, t.method, &methods, weighting.method.key()) }
                { method(page, open, group, &members, weights) }
            </>
        },
    };
    html! {
        <>
            { kit::page_head(page.t().tasks.weights.to_owned(), t.intro.to_owned(), Html::default()) }
            { groups(page, open, group) }
            { super::forms::errors(page, open, View::Weights(group)) }
            <div class="stack" key={group.to_string()}>{ body }</div>
        </>
    }
}

/// The words of a group's members.
fn names(page: &Page, open: &Open, group: Group) -> Vec<(Id, String)> {
    let word = |text: String| i18n::user_word(page.language(), &text);
    match group {
        Group::Perspectives => {
            let all = open.scorecard.perspectives.iter();
            all.map(|one| (one.id, word(perspective_word(one))))
                .collect()
        }
        Group::Indicators(id) => {
            let found = open.scorecard.perspective(id);
            let all = found.map_or(&[][..], |one| &one.indicators).iter();
            all.map(|one| (one.id, word(indicator_word(one)))).collect()
        }
    }
}

/// What can be weighed: the perspectives, and each perspective's indicators.
fn groups(page: &Page, open: &Open, present: Group) -> Html {
    let t = &page.later().weights;
    let tab = |group: Group, name: String| {
        let current = group == present;
        html! {
            <a
                key={group.to_string()}
                class="tab"
                href={View::Weights(group).hash(&open.id)}
                aria-current={current.then_some("page")}
            >{ name }</a>
        }
    };
    let inner = open
        .scorecard
        .perspectives
        .iter()
        .filter(|one| one.indicators.len() > 1);
    let inner = inner.map(|one| {
        let word = i18n::user_word(page.language(), &perspective_word(one));
        tab(Group::Indicators(one.id), word)
    });
    html! {
        <nav class="tabs" aria-label={t.group}>
            { tab(Group::Perspectives, page.t().shared.of_perspectives.to_owned()) }
            { for inner }
        </nav>
    }
}

fn method(
    page: &Page,
    open: &Open,
    group: Group,
    members: &[(Id, String)],
    weights: &Weights,
) -> Html {
    let t = &page.later().weights;
    let result = priorities::bars(page, members, weights);
    match weights.method {
        WeightMethod::Equal => {
            html! { <div key="equal">{ kit::panel(None, t.result, t.equal_hint, result) }</div> }
        }
        WeightMethod::Typed => {
            let field = |(id, name): &(Id, String)| {
                fields::number(page, &weight_path(group, *id), &WEIGHT, name, None)
            };
            html! {
                <div class="split split-wide" key="typed">
                    { kit::panel(None, t.typed, t.typed_hint, html! { <div class="fields">{ for members.iter().map(field) }</div> }) }
                    { kit::panel(None, t.result, "", result) }
                </div>
            }
        }
        WeightMethod::Ahp => html! {
            <div class="stack" key="ahp">
                <div class="split split-wide">
                    { pairs::questions(page, open, group, members) }
                    <div class="stack">
                        { matrix::entry(page, open, group, members) }
                        { priorities::panel(page, open, group, members, weights) }
                    </div>
                </div>
                { kit::slot(weights.ahp.as_ref().map(|ahp| priorities::steps(page, members, ahp))) }
            </div>
        },
    }
}
