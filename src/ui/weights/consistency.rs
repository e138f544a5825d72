//! How consistent the judgments are: which pairs strain them most, which single
//! change mends most, and orders that go around.

use super::judge::Judge;
use super::{Member, differs, question};
use crate::editing::{Action, Open, Tab, View};
use crate::evaluation::{Weights, priority_method, random_index};
use crate::i18n::{self, letter};
use crate::methods::Unit;
use crate::methods::ahp::{
    self, CycleKind, Judgments, Method, RandomIndex, Repair, cycles, deviations, repairs,
};
use crate::methods::panel::{annex, settings};
use crate::scorecard::{Group, Path};
use crate::ui::export;
use crate::ui::icons;
use crate::ui::kit::{self, Button};
use crate::ui::page::Page;
use yew::prelude::*;

/// The most repairs that are listed.
const MOST_REPAIRS: usize = 8;

/// The most orders that are listed.
const MOST_CIRCLES: usize = 12;

/// From these factors on a cell of the heat map is warmer.
const HEAT: [f64; 4] = [1.25, 1.6, 2.2, 3.0];

/// The page.
pub fn screen(
    page: &Page,
    open: &Open,
    group: Group,
    members: &[Member],
    weights: &Weights,
) -> Html {
    let t = &page.later().consistency;
    let Some(found) = &weights.ahp else {
        return kit::p("notice notice-info", t.waits);
    };
    let Some(weighting) = open.scorecard.weighting_of(group) else {
        return Html::default();
    };
    let panel = settings(annex(&open.scorecard, group)).panel;
    let own = Judge::own(open, group).filter(|_| !panel);
    let mend = own.map(|judge| {
        html! {
            <Mend
                page={page.clone()} {judge} members={members.to_vec()}
                method={priority_method(weighting)} table={random_index(weighting, members.len())}
            />
        }
    });
    let mend = mend.unwrap_or_else(|| {
        let there = View::Weights(group, Tab::Experts).hash(&open.id);
        html! {
            <div class="notice notice-info">
                { icons::icon(icons::INFO) }
                <p>{ t.of_experts }</p>
                <div class="btns"><a class="btn btn-small" href={there}>{ page.later().experts.to_experts }</a></div>
            </div>
        }
    });
    html! {
        <div class="stack">
            { mend }
            { kit::slot(circles(page, members, &found.judgments)) }
            { heat(page, members, &found.judgments, &found.priorities.weights) }
            { differs::section(page, open, group, members, &found.judgments) }
        </div>
    }
}

#[derive(Properties)]
pub struct MendProps {
    pub page: Page,
    pub judge: Judge,
    pub members: Vec<Member>,
    pub method: Method,
    pub table: Option<RandomIndex>,
}

impl PartialEq for MendProps {
    /// See [`super::pairs::Props`].
    fn eq(&self, _: &MendProps) -> bool {
        false
    }
}

/// What was tried: the field, the texts before and after, and its words.
#[derive(Clone, PartialEq)]
struct Tried {
    path: Path,
    before: String,
    after: String,
    said: String,
}

/// For each pair the one change that lowers CR most; nothing changes unless the
/// user tries it, and what was tried can be taken back.
#[component]
pub fn Mend(props: &MendProps) -> Html {
    let MendProps {
        page,
        judge,
        members,
        method,
        table,
    } = props;
    let t = &page.later().consistency;
    let tried = use_state(|| None::<Tried>);
    let judgments = judge
        .partial(members)
        .and_then(|partial| partial.complete());
    let Some(judgments) = judgments else {
        return kit::p("muted", t.waits);
    };
    let found = ahp::priorities(&judgments, *method);
    let Some(cr) = ahp::consistency(&judgments, &found, *table).cr else {
        return kit::p("muted", page.later().weights.no_cr);
    };
    let number = |value: f64| i18n::number(page.language(), value, Unit::Weight);
    let all = repairs(&judgments, *method, *table);
    let line = |repair: &Repair| {
        let (a, b) = (&members[repair.row], &members[repair.column]);
        let path = judge.path(a.0, b.0);
        let words = format!("{} / {}", a.1, b.1);
        let said = |value: f64| question::answer(page, &a.1, &b.1, value);
        let open = page.open();
        let before = open.and_then(|open| open.scorecard.text(&path));
        // Typed the other way round: the text that brings it back is this one.
        let present = i18n::judgment(page.language(), repair.judgment);
        let before = before.filter(|text| !text.is_empty()).unwrap_or(present);
        let try_it = |value: f64, cr: f64, turns: bool| {
            let text = i18n::judgment(page.language(), value);
            let note = Tried {
                path: path.clone(),
                before: before.clone(),
                after: text.clone(),
                said: (t.tried)(&words, &said(repair.judgment), &said(value)),
            };
            let act = {
                let (page, tried) = (page.clone(), tried.clone());
                Callback::from(move |_: MouseEvent| {
                    tried.set(Some(note.clone()));
                    edit(&page, &note.path, &note.after);
                })
            };
            let button = Button {
                icon: None,
                ..Button::small("", t.try_it)
            };
            let button = button
                .name(format!("{}: {words}, {text}", t.try_it))
                .on(act);
            let enough = if cr <= ahp::CR_LIMIT { "strong" } else { "" };
            let turns = turns.then(|| kit::span("tag", t.turns));
            html! {
                <div class="mend-way">
                    <p>{ said(value) }{ " " }{ turns.unwrap_or_default() }</p>
                    <span class={format!("num nowrap {enough}")}>{ (t.cr_then)(&number(cr)) }</span>
                    { button }
                </div>
            }
        };
        let ways = [
            Some(try_it(repair.suggested, repair.cr_after, repair.turns())),
            repair.same_way.map(|(value, cr)| try_it(value, cr, false)),
        ];
        html! {
            <li key={words.clone()} class="mend-pair">
                <p><b>{ words.clone() }</b>{ ": " }{ kit::span("muted", (t.now_is)(&said(repair.judgment))) }</p>
                { for ways.into_iter().flatten() }
            </li>
        }
    };
    let lines: Vec<Html> = all.iter().take(MOST_REPAIRS).map(line).collect();
    let good = cr <= ahp::CR_LIMIT;
    let list = html! { <ul class="plain mend-list" id="repairs">{ for lines.clone() }</ul> };
    let body = match (lines.is_empty(), good) {
        (true, _) => kit::p("muted", t.nothing_to_mend),
        (_, false) => list,
        // There is no need to change anything.
        (_, true) => kit::fold(false, t.still_lower, "", list),
    };
    let held = |note: &&Tried| {
        let text = page.open().and_then(|open| open.scorecard.text(&note.path));
        text.as_deref() == Some(note.after.as_str())
    };
    let back = (*tried).as_ref().filter(held).map(|note| {
        let undo = {
            let (page, tried, note) = (page.clone(), tried.clone(), note.clone());
            Callback::from(move |_: MouseEvent| {
                tried.set(None);
                edit(&page, &note.path, &note.before);
            })
        };
        html! {
            <div class="notice notice-good" role="status" id="tried">
                { icons::icon(icons::CHECK) }
                <p>{ note.said.clone() }</p>
                <div class="btns">{ Button::small(icons::UNDO, t.take_back).id("take-back").on(undo) }</div>
            </div>
        }
    });
    let verdict = if good {
        (t.cr_good)(&number(cr))
    } else {
        (t.cr_now)(&number(cr))
    };
    html! {
        <section class="panel" id="mend">
            <h2>{ t.mend }</h2>
            <p class="muted small">{ t.mend_hint }</p>
            <p id="cr-now">{ verdict }</p>
            { kit::slot(back) }
            { body }
        </section>
    }
}

fn edit(page: &Page, path: &Path, text: &str) {
    page.dispatch(Action::Edit {
        path: path.clone(),
        text: text.to_owned(),
    });
    page.dispatch(Action::Settle);
}

/// Orders that go around, which no weights can follow: those without an equal
/// pair first, the others folded.
fn circles(page: &Page, members: &[Member], judgments: &Judgments) -> Option<Html> {
    let t = &page.later().consistency;
    let all = cycles(judgments);
    let name = |index: usize| {
        let name = members.get(index).map_or("", |member| member.1.as_str());
        format!("{} {name}", letter(index))
    };
    let sentence = |cycle: &&ahp::Cycle| {
        let [a, b, c] = cycle.elements.map(name);
        let text = match cycle.kind {
            CycleKind::Strict => (t.circle)(&a, &b, &c),
            CycleKind::Weak => (t.weak_circle)(&a, &b, &c),
        };
        html! { <li>{ text }</li> }
    };
    let list = |all: &[&ahp::Cycle]| {
        let more = all.len().saturating_sub(MOST_CIRCLES);
        html! {
            <>
                <ul>{ for all.iter().take(MOST_CIRCLES).map(sentence) }</ul>
                { kit::slot((more > 0).then(|| kit::p("muted", (t.more)(&more.to_string())))) }
            </>
        }
    };
    let (strict, weak): (Vec<_>, Vec<_>) = all
        .iter()
        .partition(|cycle| cycle.kind == CycleKind::Strict);
    let folded = (!weak.is_empty())
        .then(|| kit::fold(false, t.weak_circles, weak.len().to_string(), list(&weak)));
    (!all.is_empty()).then(|| {
        html! {
            <section class="panel" id="circles">
                <h2>{ t.circles }</h2>
                <p class="muted small">{ t.circles_hint }</p>
                { list(&strict) }
                { kit::slot(folded) }
            </section>
        }
    })
}

/// How far each judgment lies from the ratio of the weights.
fn heat(page: &Page, members: &[Member], judgments: &Judgments, weights: &[f64]) -> Html {
    let t = &page.later().consistency;
    let map = deviations(judgments, weights);
    let cell = |row: usize, column: usize| {
        if row == column {
            return html! { <td class="diag">{ "1" }</td> };
        }
        let far = map
            .get(row)
            .and_then(|row| row.get(column))
            .copied()
            .unwrap_or_default();
        let factor = far.abs().exp();
        let warmth = HEAT.iter().filter(|limit| factor >= **limit).count();
        let sign = if far >= 0.0 { "×" } else { "÷" };
        let text = format!("{sign}{}", i18n::decimal(page.language(), factor, 2));
        html! { <td class={format!("num heat-{warmth}")}>{ text }</td> }
    };
    let rows = members.iter().enumerate().map(|(row, member)| html! {
        <tr key={member.0.0}>
            <th scope="row" class="sticky">{ letter(row) }{ " " }{ kit::span("muted", member.1.clone()) }</th>
            { for (0..members.len()).map(|column| cell(row, column)) }
        </tr>
    });
    let heads = members.iter().enumerate().map(|(column, member)| {
        kit::th(
            true,
            html! { <abbr title={member.1.clone()}>{ letter(column) }</abbr> },
        )
    });
    let table = html! {
        <table class="table heat" id="heat">
            { kit::caption(true, t.heat.into(), "".into()) }
            <thead><tr><td></td>{ for heads }</tr></thead>
            <tbody>{ for rows }</tbody>
        </table>
    };
    kit::panel(
        None,
        t.heat,
        t.heat_hint,
        export::copies(page, t.heat, kit::tablebox(t.heat.into(), None, table)),
    )
}
