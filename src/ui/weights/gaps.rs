//! What is known while pairs are missing: whether the judgments hang together,
//! the weights by either method with how sure they are, and which pair to judge
//! next.

use super::judge::Judge;
use super::settings::choose;
use super::{Member, pairs};
use crate::editing::Open;
use crate::evaluation::Weights;
use crate::i18n;
use crate::methods::Unit;
use crate::methods::ahp::next_pair;
use crate::methods::panel::{GAPS, annex, settings};
use crate::scorecard::Group;
use crate::ui::kit::{self, Button, Head, Line, Table};
use crate::ui::page::Page;
use yew::prelude::*;

/// The section; none where every pair is judged, or none yet.
pub fn section(
    page: &Page,
    open: &Open,
    group: Group,
    members: &[Member],
    weights: &Weights,
) -> Option<Html> {
    let t = &page.later().gaps;
    let judged = weights.judged.as_ref()?;
    let partial = &judged.partial;
    if partial.is_complete() || partial.judged() == 0 || !weights.faults.is_empty() {
        return None;
    }
    let name = |index: &usize| members.get(*index).map_or("", |member| member.1.as_str());
    let judge = Judge::own(open, group)?;
    let next = next_pair(partial).map(|(i, j)| {
        let go = {
            let (page, judge, members) = (page.clone(), judge.clone(), members.to_vec());
            let pair = [members[i].0, members[j].0];
            Callback::from(move |_: MouseEvent| pairs::go_to(&page, &judge, &members, pair))
        };
        let words = (t.next)(name(&i), name(&j));
        let go_to = Button {
            icon: None,
            ..Button::small("", t.go)
        };
        html! { <div class="row" id="next-pair"><p>{ words }</p>{ go_to.on(go) }</div> }
    });
    let body = match &judged.estimates {
        Err(groups) => {
            let names = groups.iter().map(|group| {
                let all: Vec<&str> = group.iter().map(name).collect();
                html! { <li>{ all.join(", ") }</li> }
            });
            html! {
                <div id="disconnected">
                    { kit::p("strong", t.disconnected) }
                    <ul>{ for names }</ul>
                </div>
            }
        }
        Ok((squares, harker)) => {
            let number = |value: f64| i18n::percent_of_one(page.language(), value);
            let lines = members.iter().enumerate().map(|(index, member)| {
                let range = squares.intervals.as_ref().and_then(|all| all.get(index));
                let range =
                    range.map(|[low, high]| format!("{} – {}", number(*low), number(*high)));
                let at = |values: &[f64]| {
                    values
                        .get(index)
                        .map_or_else(String::new, |one| number(*one))
                };
                let cells = [
                    at(&squares.weights),
                    range.unwrap_or_else(|| "–".to_owned()),
                    at(&harker.weights),
                ];
                Line::new(kit::text(member.1.clone()), cells.map(kit::text).into())
            });
            let table = Table {
                id: Some("estimates"),
                caption: t.title.into(),
                remark: "".into(),
                hidden: true,
                corner: "".into(),
                heads: vec![
                    Head::number(page.label("ahp-panel.gaps", "logLeastSquares")),
                    Head::number(t.range),
                    Head::number(page.label("ahp-panel.gaps", "harker")),
                ],
                lines: lines.collect(),
                foot: None,
            };
            let sure = match squares.deviation {
                Some(far) => (t.deviation)(
                    &squares.redundancy.to_string(),
                    &i18n::decimal(page.language(), far.exp(), 2),
                ),
                None => t.no_redundancy.to_owned(),
            };
            let sparse = partial.sparse().then(|| kit::p("warns", t.sparse));
            html! { <>{ table.draw() }{ kit::p("small", sure) }{ kit::slot(sparse) }</> }
        }
    };
    let waits = settings(annex(&open.scorecard, group)).gaps.is_none();
    let use_them = (waits && judged.estimates.is_ok()).then(|| {
        let page = page.clone();
        let act =
            Callback::from(move |_: MouseEvent| choose(&page, group, GAPS, "logLeastSquares"));
        Button {
            icon: None,
            ..Button::small("", t.use_them)
        }
        .id("use-gaps")
        .on(act)
    });
    let count = (t.judged)(&partial.judged().to_string(), &partial.pairs().to_string());
    let lambda = judged.estimates.as_ref().ok().map(|(_, harker)| {
        let value = i18n::number(page.language(), harker.lambda_max, Unit::Weight);
        kit::p("small muted", (t.lambda)(&value))
    });
    Some(html! {
        <section class="panel" id="gaps">
            <h2>{ t.title }</h2>
            <p class="muted small">{ count }</p>
            { body }
            { kit::slot(lambda) }
            { kit::slot(next) }
            { kit::slot(use_them) }
        </section>
    })
}
