//! Weights of the perspectives and of each perspective's indicators.

mod consistency;
mod differs;
mod experts;
mod gaps;
mod hierarchy;
mod judge;
mod matrix;
mod pairs;
mod priorities;
mod question;
mod sensitivity;
mod settings;
mod so_far;
mod steps;
mod uncertainty;

pub use consistency::Mend;
pub use judge::Judge;
pub use matrix::Matrix;
pub use pairs::Questions;
pub use steps::grid_under;

use super::page::Page;
use super::{fields, kit};
use crate::editing::{Open, Tab, View};
use crate::evaluation::{WEIGHT, Weights, perspective_word, weight_path};
use crate::i18n;
use crate::methods::panel;
use crate::scorecard::path::WeightingField;
use crate::scorecard::{Group, Id, Path, WeightMethod};
use yew::prelude::*;

/// One of those who are weighed: its identity and its name.
pub type Member = (Id, String);

/// The screen.
pub fn screen(page: &Page, open: &Open, group: Group, tab: Tab) -> Html {
    let t = &page.later().weights;
    let Some(weighting) = open.scorecard.weighting_of(group) else {
        return html! {};
    };
    let Some(weights) = weights_of(open, group) else {
        return html! {};
    };
    let members = names(page, open, group);
    let path = Path::Weighting(group, WeightingField::Method);
    let methods: Vec<_> = WeightMethod::ALL
        .iter()
        .map(|method| (method.key().to_owned(), page.label("method", method.key())))
        .collect();
    let tabs = tabs(open, group, weights);
    let tab = if tabs.contains(&tab) {
        tab
    } else {
        Tab::Judgments
    };
    let body = match (members.len(), tab) {
        (0, _) => kit::p("muted", t.no_members),
        (1, _) => kit::p("muted", t.one_member),
        (_, Tab::Judgments) => html! {
            <>
                { fields::segments(page, &path, t.method, &methods, weighting.method.key()) }
                { method(page, open, group, &members, weights) }
            </>
        },
        (_, Tab::Experts) => experts::screen(page, open, group, &members, weights),
        (_, Tab::Consistency) => consistency::screen(page, open, group, &members, weights),
        (_, Tab::Sensitivity) => sensitivity::screen(page, open, group, &members, weights),
        (_, Tab::Steps) => steps::screen(page, open, group, &members, weights),
        (_, Tab::Hierarchy) => hierarchy::screen(page, open),
    };
    html! {
        <>
            { kit::page_head(page.t().tasks.weights.to_owned(), t.intro.to_owned(), Html::default()) }
            { groups(page, open, group, tab) }
            { kit::slot((members.len() > 1).then(|| pages(page, open, group, tab, &tabs))) }
            { super::forms::errors(page, open, View::Weights(group, tab)) }
            <div class="stack" key={format!("{group}-{}", tab.key())}>{ body }</div>
        </>
    }
}

/// The weights of a group as evaluated.
pub fn weights_of(open: &Open, group: Group) -> Option<&Weights> {
    match group {
        Group::Perspectives => Some(&open.report.weights),
        Group::Indicators(id) => open.report.perspective(id).map(|one| &one.weights),
    }
}

/// The words of a group's members.
pub fn names(page: &Page, open: &Open, group: Group) -> Vec<Member> {
    i18n::members(page.language(), &open.scorecard, group)
}

/// The name of a group.
pub fn group_name(page: &Page, open: &Open, group: Group) -> String {
    match group {
        Group::Perspectives => page.t().shared.of_perspectives.to_owned(),
        Group::Indicators(id) => open
            .scorecard
            .perspective(id)
            .map_or_else(String::new, |one| {
                i18n::user_word(page.language(), &perspective_word(one))
            }),
    }
}

/// What can be weighed: the perspectives, and each perspective's indicators.
fn groups(page: &Page, open: &Open, present: Group, tab: Tab) -> Html {
    let t = &page.later().weights;
    let one = |group: Group| {
        let current = group == present;
        html! {
            <a
                key={group.to_string()}
                class="tab"
                href={View::Weights(group, tab).hash(&open.id)}
                aria-current={current.then_some("page")}
            >{ group_name(page, open, group) }</a>
        }
    };
    let inner = open
        .scorecard
        .perspectives
        .iter()
        .filter(|one| one.indicators.len() > 1);
    html! {
        <nav class="tabs" aria-label={t.group}>
            { one(Group::Perspectives) }
            { for inner.map(|perspective| one(Group::Indicators(perspective.id))) }
        </nav>
    }
}

/// The pages that a group has.
fn tabs(open: &Open, group: Group, weights: &Weights) -> Vec<Tab> {
    let ahp = weights.method == WeightMethod::Ahp;
    let shown = |tab: &Tab| match tab {
        Tab::Judgments | Tab::Sensitivity => true,
        Tab::Experts | Tab::Consistency | Tab::Steps => ahp,
        Tab::Hierarchy => group == Group::Perspectives && open.scorecard.indicators().count() > 0,
    };
    Tab::ALL.into_iter().filter(shown).collect()
}

fn pages(page: &Page, open: &Open, group: Group, present: Tab, tabs: &[Tab]) -> Html {
    let t = &page.later().weights;
    let experts = panel::experts(panel::annex(&open.scorecard, group)).len();
    let name = |tab: Tab| match tab {
        Tab::Judgments => t.tab_judgments.to_owned(),
        Tab::Experts if experts > 0 => format!("{} ({experts})", t.tab_experts),
        Tab::Experts => t.tab_experts.to_owned(),
        Tab::Consistency => t.tab_consistency.to_owned(),
        Tab::Sensitivity => t.tab_sensitivity.to_owned(),
        Tab::Steps => t.tab_steps.to_owned(),
        Tab::Hierarchy => t.tab_hierarchy.to_owned(),
    };
    html! {
        <nav class="tabs tabs-inner" aria-label={t.pages}>
            { for tabs.iter().map(|tab| html! {
                <a
                    key={tab.key()} class="tab" id={format!("tab-{}", tab.key())}
                    href={View::Weights(group, *tab).hash(&open.id)}
                    aria-current={(*tab == present).then_some("page")}
                >{ name(*tab) }</a>
            }) }
        </nav>
    }
}

fn method(page: &Page, open: &Open, group: Group, members: &[Member], weights: &Weights) -> Html {
    let t = &page.later().weights;
    let result = priorities::bars(page, members, weights);
    match weights.method {
        WeightMethod::Equal => {
            html! { <div key="equal">{ kit::panel(None, t.weights, t.equal_hint, result) }</div> }
        }
        WeightMethod::Typed => {
            let field = |(id, name): &Member| {
                fields::number(page, &weight_path(group, *id), &WEIGHT, name, None)
            };
            html! {
                <div class="split split-wide" key="typed">
                    { kit::panel(None, t.typed, t.typed_hint, html! { <div class="fields">{ for members.iter().map(field) }</div> }) }
                    { kit::panel(None, t.weights, "", result) }
                </div>
            }
        }
        WeightMethod::Ahp => {
            let annex = panel::annex(&open.scorecard, group);
            let result = priorities::panel(page, open, group, members, weights);
            let body = if panel::settings(annex).panel {
                html! {
                    <div class="stack" key="panel">
                        { experts::told(page, open, group, weights) }
                        { result }
                    </div>
                }
            } else {
                own(page, open, group, members, weights, result)
            };
            html! {
                <div class="stack" key="ahp">
                    { settings::judges(page, open, group) }
                    { body }
                </div>
            }
        }
    }
}

/// From so many members on the matrix takes the whole width.
const WIDE: usize = 6;

/// The analyst's own judgments.
fn own(
    page: &Page,
    open: &Open,
    group: Group,
    members: &[Member],
    weights: &Weights,
    result: Html,
) -> Html {
    let Some(judge) = Judge::own(open, group) else {
        return Html::default();
    };
    let wide = members.len() >= WIDE;
    let matrix =
        html! { <Matrix page={page.clone()} judge={judge.clone()} members={members.to_vec()} /> };
    let [beside, below] = if wide {
        [None, Some(matrix)]
    } else {
        [Some(matrix), None]
    };
    html! {
        <div class="stack" key="own">
            <div class="split split-wide">
                <Questions key="questions" page={page.clone()} {judge} members={members.to_vec()} single=false fill=true />
                <div class="stack" key="result">
                    { kit::slot(beside) }
                    { result }
                    { kit::slot(gaps::section(page, open, group, members, weights)) }
                </div>
            </div>
            { kit::slot(below) }
        </div>
    }
}
