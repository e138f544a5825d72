//! One question per pair, nine steps each way.

use crate::editing::{Action, Change, Open};
use crate::evaluation::judgment;
use crate::i18n;
use crate::methods::Unit;
use crate::methods::inputs::Cell;
use crate::scorecard::{Group, Id, Path};
use crate::ui::icons;
use crate::ui::kit::{self, Button};
use crate::ui::page::Page;
use yew::prelude::*;

/// Every pair of a group, in reading order of the matrix.
pub fn all(members: &[(Id, String)]) -> Vec<[&(Id, String); 2]> {
    let pairs = members.iter().enumerate();
    pairs
        .flat_map(|(index, first)| {
            members[index + 1..]
                .iter()
                .map(move |second| [first, second])
        })
        .collect()
}

/// The step that a judgment takes: positive when the first is ahead, negative
/// when the second is, 1 when both are equal; none between the steps.
fn step(value: f64) -> Option<i32> {
    let (size, sign) = if value >= 1.0 {
        (value, 1)
    } else {
        (1.0 / value, -1)
    };
    let whole = size.round();
    ((size - whole).abs() < 1e-9 && whole <= 9.0)
        .then(|| if whole == 1.0 { 1 } else { sign * whole as i32 })
}

/// The questions.
pub fn questions(page: &Page, open: &Open, group: Group, members: &[(Id, String)]) -> Html {
    let t = &page.later().weights;
    let Some(weighting) = open.scorecard.weighting_of(group) else {
        return html! {};
    };
    let pairs = all(members);
    let cells: Vec<Cell> = pairs
        .iter()
        .map(|[a, b]| judgment(weighting, group, a.0, b.0).0)
        .collect();
    let done = cells
        .iter()
        .filter(|cell| matches!(cell, Cell::Value(_)))
        .count();
    let [one, three, five, seven, nine] = t.scale_words;
    let words = [
        ("1", one),
        ("3", three),
        ("5", five),
        ("7", seven),
        ("9", nine),
    ];
    let equal = (done < pairs.len()).then(|| {
        let button = Button {
            icon: None,
            ..Button::small("", t.start_equal)
        };
        button.on(page.change(Change::JudgeEqual(group)))
    });
    html! {
        <section class="panel">
            <div class="panel-head">
                <div>
                    <h2>{ t.pairs }</h2>
                    <p class="muted small" id="judged">{ (t.judged)(&done.to_string(), &pairs.len().to_string()) }</p>
                </div>
                { kit::block("div", "btns", equal.unwrap_or_default()) }
            </div>
            <p class="scale-words">
                { for words.iter().map(|(number, word)| html! { <span key={*number}><b>{ *number }</b>{ " " }{ *word }</span> }) }
            </p>
            <div class="stack">
                { for pairs.iter().zip(&cells).map(|([a, b], cell)| question(page, group, a, b, cell)) }
            </div>
        </section>
    }
}

fn question(
    page: &Page,
    group: Group,
    first: &(Id, String),
    second: &(Id, String),
    cell: &Cell,
) -> Html {
    let t = &page.later().weights;
    let value = match cell {
        Cell::Value(value) => Some(*value),
        _ => None,
    };
    let chosen = value.and_then(step);
    let name = format!("pair-{}-{}", first.0, second.0);
    let set = |text: String| {
        let (page, path) = (page.clone(), Path::Judgment(group, first.0, second.0));
        Callback::from(move |_: Event| {
            page.dispatch(Action::Edit {
                path: path.clone(),
                text: text.clone(),
            });
            page.dispatch(Action::Settle);
        })
    };
    // A step of size 2 to 9 towards one side.
    let radio = |size: i32, ahead: &(Id, String), sign: i32| {
        let text = if sign > 0 {
            size.to_string()
        } else {
            format!("1/{size}")
        };
        let degree = t.degrees.get((size - 1) as usize).copied().unwrap_or("");
        let label = format!("{} {degree} ({size})", ahead.1);
        html! {
            <label key={sign * size} class={if size % 2 == 0 { "pair-step is-even" } else { "pair-step" }} title={label.clone()}>
                <input
                    type="radio" name={name.clone()} value={text.clone()} aria-label={label}
                    checked={chosen == Some(sign * size)} onchange={set(text)}
                />
                <span>{ size }</span>
            </label>
        }
    };
    let name_of = |member: &(Id, String), sign: f64| {
        let ahead = value.is_some_and(|value| sign * value.ln() > 1e-12);
        kit::span(
            if ahead {
                "pair-name is-ahead"
            } else {
                "pair-name"
            },
            member.1.clone(),
        )
    };
    let side = |member: &(Id, String), steps: Vec<Html>| {
        html! {
            <div class="pair-side">
                <span class="pair-owner" aria-hidden="true"><b>{ member.1.clone() }</b>{ " " }{ t.degrees[4] }</span>
                { for steps }
            </div>
        }
    };
    let clear = {
        let (page, path) = (page.clone(), Path::Judgment(group, first.0, second.0));
        Callback::from(move |_: MouseEvent| {
            page.dispatch(Action::Edit {
                path: path.clone(),
                text: String::new(),
            });
            page.dispatch(Action::Settle);
        })
    };
    html! {
        <fieldset class="pair" key={name.clone()} id={name.clone()}>
            <legend class="hidden">{ (t.question)(&first.1, &second.1) }</legend>
            <div class="pair-names" aria-hidden="true">
                { name_of(first, 1.0) }
                { kit::span("pair-versus", t.versus) }
                { name_of(second, -1.0) }
            </div>
            <div class="pair-scale">
                { side(first, (2..=9).rev().map(|size| radio(size, first, 1)).collect()) }
                <div class="pair-mid">
                    <label class="pair-step" title={t.same}>
                        <input type="radio" name={name.clone()} value="1" aria-label={t.same} checked={chosen == Some(1)} onchange={set("1".to_owned())} />
                        <span>{ "1" }<span class="pair-word">{ i18n::within(t.same) }</span></span>
                    </label>
                </div>
                { side(second, (2..=9).map(|size| radio(size, second, -1)).collect()) }
            </div>
            <div class="pair-answer">
                <p>{ answer(page, first, second, value) }</p>
                { kit::slot((*cell != Cell::Blank).then(|| {
                    let name = format!("{}: {}", t.clear, (t.question)(&first.1, &second.1));
                    Button::small(icons::CLOSE, t.clear).class("btn-quiet btn-small").name(name).on(clear)
                })) }
            </div>
        </fieldset>
    }
}

/// The judgment as a sentence.
fn answer(page: &Page, first: &(Id, String), second: &(Id, String), value: Option<f64>) -> String {
    let t = &page.later().weights;
    let Some(value) = value else {
        return String::new();
    };
    if (value - 1.0).abs() < 1e-12 {
        return t.answer_same.to_owned();
    }
    let (ahead, behind, size) = if value > 1.0 {
        (&first.1, &second.1, value)
    } else {
        (&second.1, &first.1, 1.0 / value)
    };
    let nearest = (size.round() as usize).clamp(2, t.degrees.len());
    let degree = t.degrees[nearest - 1];
    let number = i18n::input(page.language(), size, Unit::Plain);
    format!("{} ({number})", (t.answer)(ahead, behind, degree))
}
