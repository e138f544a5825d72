//! How the judgments hang together while they are being made.

use super::Member;
use super::judge::Judge;
use crate::i18n;
use crate::methods::ahp::{self, CR_LIMIT, CycleKind, Method, log_least_squares, partial_cycles};
use crate::ui::icons::{self, icon};
use crate::ui::kit;
use crate::ui::page::Page;
use yew::prelude::*;

/// CR once every pair is judged; before, how far the judgments stray from the
/// weights that follow so far, as soon as one pair can check another; and the
/// first order that goes around.
pub fn line(page: &Page, judge: &Judge, members: &[Member]) -> Option<Html> {
    let t = &page.later().weights;
    let partial = judge.partial(members)?;
    let name = |index: usize| members.get(index).map_or("", |member| member.1.as_str());
    let around = partial_cycles(&partial);
    let around = around.iter().find(|cycle| cycle.kind == CycleKind::Strict);
    let around = around.map(|cycle| {
        let [a, b, c] = cycle.elements.map(name);
        html! { <p class="warns" id="around">{ (page.later().consistency.circle)(a, b, c) }</p> }
    });
    let (good, text) = match partial.complete() {
        Some(judgments) => {
            let found = ahp::priorities(&judgments, Method::Eigenvector);
            let cr = ahp::consistency(&judgments, &found, None).cr?;
            let number = i18n::decimal(page.language(), cr, 3);
            (cr <= CR_LIMIT, (t.cr_live)(&number))
        }
        None => {
            let far = log_least_squares(&partial).ok()?.deviation?.exp();
            let number = i18n::decimal(page.language(), far, 2);
            (far < STRAINED, (t.so_far)(&number))
        }
    };
    let (class, shape) = if good {
        ("is-good", icons::GOOD)
    } else {
        ("is-bad", icons::WARN)
    };
    Some(html! {
        <>
            <p class={format!("verdict small {class}")} id="live-cr" role="status">{ icon(shape) }<span>{ text }</span></p>
            { kit::slot(around) }
        </>
    })
}

/// A standard deviation of the judgments, as a factor, from which on they are
/// worth a second look.
const STRAINED: f64 = 1.6;
