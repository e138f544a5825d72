//! Several experts: what they come to together, who they are, where their
//! judgments come from, and on what they disagree.

mod ask;
mod gather;
mod import;
mod spreads;
mod table;
mod written;

use self::gather::Gather;
use self::table::Experts;
use super::{Member, priorities, settings};
use crate::editing::{Change, Open, Tab, View, panel as change};
use crate::evaluation::{ExpertReport, Judged, Standing, Weights, random_index};
use crate::i18n;
use crate::methods::ahp::{CR_LIMIT, Consensus};
use crate::methods::panel;
use crate::scorecard::{Group, Id, Scorecard};
use crate::ui::kit::{self, Button};
use crate::ui::page::Page;
pub use written::written;
use yew::prelude::*;

/// The page.
pub fn screen(
    page: &Page,
    open: &Open,
    group: Group,
    members: &[Member],
    weights: &Weights,
) -> Html {
    let annex = panel::annex(&open.scorecard, group);
    let several = panel::settings(annex).panel;
    let judged = weights.judged.as_ref().filter(|_| several);
    let spread = judged.filter(|judged| judged.voices.len() > 1);
    html! {
        <div class="stack">
            { settings::judges(page, open, group) }
            { kit::slot(judged.map(|judged| summary(page, open, group, members, weights, judged))) }
            <Experts key="experts" page={page.clone()} {group} members={members.to_vec()} />
            <Gather key="gather" page={page.clone()} {group} members={members.to_vec()} />
            { kit::slot(spread.map(|judged| spreads::section(page, open, group, members, judged))) }
        </div>
    }
}

/// What the experts come to, in short, for the page of judgments.
pub fn told(page: &Page, open: &Open, group: Group, weights: &Weights) -> Html {
    let t = &page.later().experts;
    let Some(judged) = &weights.judged else {
        return Html::default();
    };
    let there = View::Weights(group, Tab::Experts).hash(&open.id);
    let more = html! { <a class="btn" href={there}>{ t.to_experts }</a> };
    html! {
        <section class="panel">
            <div class="panel-head"><h2>{ t.title }</h2>{ more }</div>
            { counts(page, open, group, judged) }
            { kit::slot(agreed(judged).map(|found| consensus(page, found))) }
        </section>
    }
}

/// How many count, and how many are inconsistent.
fn counts(page: &Page, open: &Open, group: Group, judged: &Judged) -> Html {
    let t = &page.later().experts;
    let weighting = open.scorecard.weighting_of(group);
    let n = judged.partial.n();
    let index = weighting.and_then(|weighting| random_index(weighting, n));
    let index = index.map_or_else(String::new, |index| {
        i18n::random_index(page.language(), index)
    });
    let all = judged.experts.len();
    let strained = inconsistent(judged).count();
    html! {
        <>
            <p id="counted">{ (t.counted)(&judged.voices.len().to_string(), &all.to_string()) }</p>
            { kit::slot((strained > 0).then(|| html! {
                <p class="warns" id="strained" data-count={strained.to_string()}>{ (t.strained)(&strained.to_string(), &index) }</p>
            })) }
        </>
    }
}

/// The experts whose CR is above the limit.
fn inconsistent(judged: &Judged) -> impl Iterator<Item = &ExpertReport> {
    let above = |one: &&ExpertReport| one.cr.is_some_and(|cr| cr > CR_LIMIT);
    judged.experts.iter().filter(above)
}

/// How far they agree, where there is more than one.
fn agreed(judged: &Judged) -> Option<&Consensus> {
    let found = judged.consensus.as_ref();
    found.filter(|_| judged.voices.len() > 1)
}

fn consensus(page: &Page, found: &Consensus) -> Html {
    let t = &page.later().experts;
    let share = i18n::percent_of_one(page.language(), found.indicator);
    // The word scale of Goepel for his consensus indicator.
    let level = [0.5, 0.625, 0.75, 0.875]
        .iter()
        .filter(|limit| found.indicator >= **limit)
        .count();
    let word = t.consensus_words.get(level).copied().unwrap_or_default();
    html! {
        <div>
            <p id="consensus" data-consensus={format!("{:e}", found.indicator)}>{ (t.consensus)(&share, word) }</p>
            <p class="source">{ t.consensus_source }</p>
        </div>
    }
}

fn summary(
    page: &Page,
    open: &Open,
    group: Group,
    members: &[Member],
    weights: &Weights,
    judged: &Judged,
) -> Html {
    let t = &page.later().experts;
    let strained: Vec<Id> = inconsistent(judged)
        .filter(|one| one.standing == Standing::Counted)
        .map(|one| one.id)
        .collect();
    let left_out: Vec<Id> = judged
        .experts
        .iter()
        .filter(|one| one.standing == Standing::LeftOut)
        .map(|one| one.id)
        .collect();
    let leave = |ids: &[Id], out: bool| {
        let start: Option<Scorecard> = Some(Scorecard::clone(&open.scorecard));
        let next = ids
            .iter()
            .fold(start, |next, id| change::leave_out(&next?, group, *id, out));
        let change = next.map(|next| Change::Put(Box::new(next)));
        change.map(|change| page.change::<MouseEvent>(change))
    };
    let button = |text: String, id: &'static str, ids: &[Id], out: bool| {
        let act = leave(ids, out).filter(|_| !ids.is_empty())?;
        Some(
            Button {
                icon: None,
                ..Button::small("", text)
            }
            .id(id)
            .on(act),
        )
    };
    let out = button(
        (t.leave_strained)(&strained.len().to_string()),
        "leave-strained",
        &strained,
        true,
    );
    let back = button(
        (t.take_all)(&left_out.len().to_string()),
        "take-all",
        &left_out,
        false,
    );
    html! {
        <div class="split split-wide">
            <section class="panel">
                <h2>{ t.title }</h2>
                { counts(page, open, group, judged) }
                { kit::slot(agreed(judged).map(|found| consensus(page, found))) }
                <div class="btns">{ kit::slot(out) }{ kit::slot(back) }</div>
                { settings::aggregation(page, open, group) }
            </section>
            { priorities::panel(page, open, group, members, weights) }
        </div>
    }
}
