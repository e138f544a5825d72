//! Ways to other answers, and what is said of the one in hand.

use super::COLUMNS;
use super::hand::Handle;
use super::line::Mark;
use crate::editing::survey::take_out;
use crate::i18n;
use crate::methods::Unit;
use crate::methods::questionnaire::data::{Column, Data, Role};
use crate::ui::icons;
use crate::ui::kit::{self, Button};
use crate::ui::page::Page;
use std::ops::Range;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

/// What leads to other answers, and what removes a respondent.
pub fn tools(
    handle: &Handle,
    data: &Data,
    active: [usize; 2],
    count: usize,
    first: UseStateHandle<usize>,
) -> Html {
    let page = &handle.page;
    let t = &page.later().survey;
    let open = |place: usize, row: usize| {
        let column = data.columns.get(place)?;
        let scored = matches!(column.role, Role::Item | Role::Number);
        Some(scored && matches!(column.scores.get(row), Some(None)))
    };
    let per_column = |column: &Column| match column.role {
        Role::Item | Role::Number => column.scores.iter().filter(|score| score.is_none()).count(),
        _ => 0,
    };
    let gaps: usize = data.columns.iter().map(per_column).sum();
    let columns = data.columns.len();
    let turn = {
        let (handle, first) = (handle.clone(), first.clone());
        Callback::from(move |to: [usize; 2]| {
            first.set(to[1] / COLUMNS * COLUMNS);
            handle.go(to);
        })
    };
    let next_gap = {
        let from = active[0] * columns + active[1];
        let all = count * columns;
        let places = (1..=all).map(move |step| (from + step) % all.max(1));
        let mut places =
            places.filter(|place| open(place % columns, place / columns) == Some(true));
        places
            .next()
            .map(|place| [place / columns, place % columns])
    };
    let next = next_gap.filter(|_| gaps > 0).map(|to| {
        let turn = turn.clone();
        Button::small(icons::INFO, (t.next_gap)(&gaps.to_string()))
            .id("next-gap")
            .on(Callback::from(move |_| turn.emit(to)))
    });
    let onchange = {
        let turn = turn.clone();
        Callback::from(move |event: Event| {
            let field: HtmlInputElement = event.target_unchecked_into();
            if let Ok(number @ 1..) = field.value().trim().parse::<usize>() {
                turn.emit([(number - 1).min(count - 1), active[1]]);
            }
            field.set_value("");
        })
    };
    let sets = (columns > COLUMNS).then(|| {
        let onchange = Callback::from(move |event: Event| {
            let select: HtmlSelectElement = event.target_unchecked_into();
            if let Ok(column) = select.value().parse() {
                turn.emit([active[0], column]);
            }
        });
        let sets = (0..columns).step_by(COLUMNS).map(|from| {
            let name = format!("{}–{}", from + 1, columns.min(from + COLUMNS));
            html! { <option value={from.to_string()} selected={from == *first}>{ (t.columns_shown)(&name) }</option> }
        });
        html! { <select class="select" id="answers-columns" aria-label={t.columns} {onchange}>{ for sets }</select> }
    });
    let take = {
        let handle = handle.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(card) = handle.now() {
                handle.draft.replace(None);
                handle.put(take_out(&card, handle.id, active[0]));
            }
        })
    };
    let take = Button::small(icons::TRASH, (t.take_out)(&(active[0] + 1).to_string()))
        .class("btn-small btn-danger")
        .id("take-out")
        .on(take);
    html! {
        <div class="row">
            <label class="row"><span>{ t.go_to }</span><input class="cell cell-short num" id="go-to" type="text" inputmode="numeric" autocomplete="off" {onchange} /></label>
            { kit::slot(sets) }
            { kit::slot(next) }
            { take }
        </div>
    }
}

/// How the answer in hand is understood.
pub fn said(
    page: &Page,
    data: &Data,
    active: [usize; 2],
    block: &str,
    places: &[Range<usize>],
) -> Html {
    let t = &page.later().survey;
    let line = places
        .get(active[0])
        .and_then(|place| block.get(place.clone()));
    let text = line
        .and_then(|line| line.split('\t').nth(active[1]))
        .unwrap_or("")
        .trim();
    let column = data.columns.get(active[1]);
    let meaning = column.map_or(String::new(), |column| {
        match Mark::of(column, active[0], text) {
            Mark::Plain => match column.scores.get(active[0]) {
                Some(Some(score)) => {
                    (t.answer_scores)(&i18n::input(page.language(), *score, Unit::Plain))
                }
                _ => t.answer_text.to_owned(),
            },
            Mark::Blank => t.answer_blank.to_owned(),
            Mark::Unread => t.answer_unread.to_owned(),
        }
    });
    let heading = column.map_or("", |column| column.heading.as_str());
    let who = (t.respondent)(&(active[0] + 1).to_string());
    html! { <output class="reading" id="answer-reading" for="answer">{ format!("{who}, {heading}: “{text}”. {meaning}") }</output> }
}
