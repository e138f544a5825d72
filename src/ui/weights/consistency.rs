//! How consistent the judgments are: which pairs strain them most, which single
//! change mends most, and orders that go around.

use super::judge::Judge;
use super::{Member, differs};
use crate::editing::{Action, Open};
use crate::evaluation::{Weights, priority_method, random_index};
use crate::i18n::{self, letter};
use crate::methods::Unit;
use crate::methods::ahp::{
    self, CycleKind, Judgments, Method, RandomIndex, Repair, cycles, deviations, repairs,
};
use crate::methods::panel::{annex, settings};
use crate::scorecard::{Group, Path};
use crate::ui::icons;
use crate::ui::kit::{self, Button, Head, Line, Table};
use crate::ui::page::Page;
use yew::prelude::*;

/// The most repairs that are listed.
const MOST_REPAIRS: usize = 8;

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
    let mend = mend.unwrap_or_else(|| kit::p("notice notice-info", t.of_experts));
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

/// What was tried: the field, the text that stood there, and its words.
#[derive(Clone, PartialEq)]
struct Tried {
    path: Path,
    before: String,
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
    let judged = |value: f64| i18n::judgment(page.language(), value);
    let all = repairs(&judgments, *method, *table);
    let line = |repair: &Repair| {
        let (a, b) = (&members[repair.row], &members[repair.column]);
        let path = judge.path(a.0, b.0);
        let words = format!("{} / {}", a.1, b.1);
        let after = number(repair.cr_after);
        let said = (t.tried)(&words, &judged(repair.judgment), &judged(repair.suggested));
        let text = judged(repair.suggested);
        let open = page.open();
        let before = open
            .and_then(|open| open.scorecard.text(&path))
            .unwrap_or_default();
        // Typed the other way round: the text that brings it back is this one.
        let before = if before.is_empty() {
            judged(repair.judgment)
        } else {
            before
        };
        let try_it = {
            let (page, tried) = (page.clone(), tried.clone());
            let note = Tried {
                path: path.clone(),
                before,
                said,
            };
            Callback::from(move |_: MouseEvent| {
                tried.set(Some(note.clone()));
                edit(&page, &note.path, &text);
            })
        };
        let button = Button {
            icon: None,
            ..Button::small("", t.try_it)
        };
        let button = button.name(format!("{}: {words}", t.try_it)).on(try_it);
        Line::new(
            kit::text(words),
            vec![
                kit::text(judged(repair.judgment)),
                kit::text(judged(repair.suggested)),
                html! { <span class={if repair.cr_after <= ahp::CR_LIMIT { "strong" } else { "" }}>{ after }</span> },
                button,
            ],
        )
    };
    let lines: Vec<Line> = all.iter().take(MOST_REPAIRS).map(line).collect();
    let body = if lines.is_empty() {
        kit::p("muted", t.nothing_to_mend)
    } else {
        Table {
            id: Some("repairs"),
            caption: t.mend.into(),
            remark: "".into(),
            hidden: true,
            corner: t.pair.into(),
            heads: vec![
                Head::number(t.now),
                Head::number(t.suggested),
                Head::number(t.cr_after),
                Head::words(""),
            ],
            lines,
            foot: None,
        }
        .draw()
    };
    let back = (*tried).as_ref().map(|note| {
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
    html! {
        <section class="panel" id="mend">
            <h2>{ t.mend }</h2>
            <p class="muted small">{ t.mend_hint }</p>
            <p>{ (t.cr_now)(&number(cr)) }</p>
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

/// Orders that go around, which no weights can follow.
fn circles(page: &Page, members: &[Member], judgments: &Judgments) -> Option<Html> {
    let t = &page.later().consistency;
    let all = cycles(judgments);
    let name = |index: usize| members.get(index).map_or("", |member| member.1.as_str());
    let sentence = |cycle: &ahp::Cycle| {
        let [a, b, c] = cycle.elements.map(name);
        match cycle.kind {
            CycleKind::Strict => (t.circle)(a, b, c),
            CycleKind::Weak => (t.weak_circle)(a, b, c),
        }
    };
    (!all.is_empty()).then(|| html! {
        <section class="panel" id="circles">
            <h2>{ t.circles }</h2>
            <p class="muted small">{ t.circles_hint }</p>
            <ul>{ for all.iter().take(20).map(|cycle| html! { <li>{ sentence(cycle) }</li> }) }</ul>
            { kit::slot((all.len() > 20).then(|| kit::p("muted", (t.more)(&(all.len() - 20).to_string())))) }
        </section>
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
        kit::tablebox(t.heat.into(), None, table),
    )
}
