//! The question of one pair, and the judgment as a sentence.

use super::Member;
use super::judge::Judge;
use crate::editing::{Change, panel};
use crate::i18n;
use crate::methods::Unit;
use crate::methods::inputs::Cell;
use crate::scorecard::Id;
use crate::ui::icons;
use crate::ui::kit::{self, Button};
use crate::ui::page::Page;
use yew::prelude::*;

/// The identity of a question's element, whichever of the two comes first.
pub fn name(first: Id, second: Id) -> String {
    let (low, high) = (first.min(second), first.max(second));
    format!("pair-{low}-{high}")
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

/// The question.
pub fn question(page: &Page, judge: &Judge, [first, second]: &[&Member; 2]) -> Html {
    let t = &page.later().weights;
    let cell = judge.cell(first.0, second.0);
    let value = match &cell {
        Cell::Value(value) => Some(*value),
        _ => None,
    };
    let chosen = value.and_then(step);
    let name = name(first.0, second.0);
    let set = |text: String| judge.set::<Event>(page, first.0, second.0, text);
    // A step of size 2 to 9 towards one side.
    let radio = |size: i32, ahead: &Member, sign: i32| {
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
    let name_of = |member: &Member, sign: f64| {
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
    let side = |member: &Member, steps: Vec<Html>| {
        html! {
            <div class="pair-side">
                <span class="pair-owner" aria-hidden="true"><b>{ member.1.clone() }</b>{ " " }{ t.more_important }</span>
                { for steps }
            </div>
        }
    };
    let clear = (cell != Cell::Blank).then(|| {
        let name = format!("{}: {}", t.clear, (t.question)(&first.1, &second.1));
        let clear = Button::small(icons::CLOSE, t.clear).class("btn-quiet btn-small");
        clear
            .name(name)
            .on(judge.set(page, first.0, second.0, String::new()))
    });
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
                <p>{ value.map_or_else(String::new, |value| answer(page, &first.1, &second.1, value)) }</p>
                { kit::slot(clear) }
            </div>
            { kit::slot(conflict(page, judge, first, second)) }
        </fieldset>
    }
}

/// Two judgments of one pair that contradict each other, with either repair.
pub fn conflict(page: &Page, judge: &Judge, first: &Member, second: &Member) -> Option<Html> {
    let t = &page.later().weights;
    let texts = judge.conflict(first.0, second.0)?;
    let expert = judge.expert.map(|(_, row)| row);
    let keep = |text: &str, ahead: &Member, behind: &Member| {
        let open = page.open()?;
        let next = panel::keep(&open.scorecard, judge.group, expert, ahead.0, behind.0)?;
        let word = (t.keep)(&format!("{} / {}", ahead.1, behind.1), text);
        let button = Button {
            icon: None,
            ..Button::small("", word)
        };
        Some(button.on(page.change(Change::Put(Box::new(next)))))
    };
    let buttons = [
        keep(&texts[0], first, second),
        keep(&texts[1], second, first),
    ];
    Some(html! {
        <div class="ask" role="group" aria-label={t.conflict}>
            { kit::span("", (t.conflict_of)(&first.1, &second.1)) }
            { for buttons.into_iter().flatten() }
        </div>
    })
}

/// The judgment as a sentence.
pub fn answer(page: &Page, first: &str, second: &str, value: f64) -> String {
    let t = &page.later().weights;
    if (value - 1.0).abs() < 1e-12 {
        return t.answer_same.to_owned();
    }
    let (ahead, behind, size) = if value > 1.0 {
        (first, second, value)
    } else {
        (second, first, 1.0 / value)
    };
    let nearest = (size.round() as usize).clamp(2, t.degrees.len());
    let degree = t.degrees[nearest - 1];
    let number = i18n::input(page.language(), size, Unit::Plain);
    format!("{} ({number})", (t.answer)(ahead, behind, degree))
}
