//! An exercise: the participant's figures beside the study's, step by step.

use super::figures::Figures;
use super::icons::{self, icon};
use super::kit::{self, Button, Head, Line, Table};
use super::page::Page;
use super::tasks;
use crate::cases::exercise::{self, Differing, Part, Standing, Step, Value};
use crate::editing::{Action, Change, Open};
use crate::evaluation::{indicator_word, perspective_word};
use crate::i18n;
use crate::methods::Unit;
use crate::scorecard::Path;
use yew::prelude::*;

/// The screen.
pub fn screen(page: &Page, open: &Open) -> Html {
    let t = &page.later().exercise;
    let Some((annex, case)) = exercise::of(&open.scorecard) else {
        return Html::default();
    };
    let id = annex.id;
    let show = |step: &Step| {
        page.on::<MouseEvent>(Action::Edit {
            path: Path::Choice(id, step.key.clone()),
            text: "shown".to_owned(),
        })
    };
    let steps = exercise::steps(&open.scorecard, &open.report, page.wording());
    let mut buttons = Vec::new();
    if let Some(next) = steps.iter().find(|step| !step.shown) {
        let button = Button::small(icons::RIGHT, t.show_next).class("btn-primary");
        buttons.push(button.id("show-next").on(show(next)));
    }
    let reset = format!("{} ({})", t.reset, t.reset_hint);
    let reset = Button::small(icons::UNDO, reset).class("").id("reset");
    buttons.push(reset.on(reset_of(page)));
    let right = steps
        .iter()
        .filter(|step| step.standing == Standing::Right)
        .count();
    let tally = if right == steps.len() {
        t.all_right.to_owned()
    } else {
        (t.right_of)(&right.to_string(), &steps.len().to_string())
    };
    let mut figs = Figures::new(page);
    let line = |step: &Step| {
        let name = name(page, open, step.part);
        let mut value = |value: &Value, whose: &str| match value {
            Value::Figure(figure) => figs.button(format!("{whose}.{}", step.key), figure),
            Value::Weights(weights) => {
                let number = |one: &f64| i18n::number(page.language(), *one, Unit::Weight);
                let texts: Vec<String> = weights.iter().map(number).collect();
                kit::span("num", texts.join(" · "))
            }
        };
        let yours = step.yours.as_ref().map(|yours| value(yours, "yours"));
        let answer = if step.shown {
            value(&step.answer, "answer")
        } else {
            let button = Button {
                icon: None,
                ..Button::small("", t.show)
            };
            button.name((t.show_of)(&name)).on(show(step))
        };
        let (class, shape, _) = looks(page, step);
        let sign = html! { <span class={format!("{class} sign")} aria-hidden="true">{ icon(shape) }</span> };
        let link =
            html! { <>{ sign }<a href={view(open, step.part).hash(&open.id)}>{ name }</a></> };
        let yours = yours.unwrap_or_else(|| kit::span("muted", "–"));
        let cells = vec![yours, answer, standing(page, open, step)];
        Line::new(link, cells)
    };
    let table = Table {
        id: Some("steps"),
        caption: page.t().tasks.exercise.into(),
        remark: "".into(),
        hidden: true,
        corner: t.step.into(),
        heads: vec![
            Head::number(t.yours),
            Head::number(t.answer),
            Head::words(t.standing),
        ],
        lines: steps.iter().map(line).collect(),
        foot: None,
    };
    let study = page.language().pick(case.title.0, case.title.1);
    html! {
        <>
            { kit::page_head(page.t().tasks.exercise.to_owned(), (t.intro)(study), kit::all(buttons)) }
            { kit::p("source", case.cite) }
            <p id="tally" role="status">{ tally }</p>
            { table.draw() }
            { figs.panel() }
        </>
    }
}

/// A handler that begins the exercise again.
fn reset_of(page: &Page) -> Callback<MouseEvent> {
    let page = page.clone();
    Callback::from(move |_| restart(&page))
}

/// Begins the open exercise again; nothing where the draft is none.
pub fn restart(page: &Page) {
    let open = page.open();
    let begun = open.and_then(|open| exercise::again(&open.scorecard, page.wording()));
    if let Some(begun) = begun {
        page.dispatch(Action::Change(Change::Replace(Box::new(begun))));
    }
}

/// The look of a step and its word.
fn looks(page: &Page, step: &Step) -> (&'static str, &'static str, &'static str) {
    let t = &page.later().exercise;
    match step.standing {
        Standing::Right => ("verdict is-good", icons::CHECK, t.right),
        Standing::Wrong => ("verdict is-bad", icons::BAD, t.wrong),
        Standing::Open => ("verdict", icons::INFO, t.open),
    }
}

/// How a step stands, and why it differs: with the answers once they are shown,
/// before that only where to look.
fn standing(page: &Page, open: &Open, step: &Step) -> Html {
    let t = &page.later().exercise;
    let (class, shape, word) = looks(page, step);
    let mut why = Vec::new();
    if !step.parts.is_empty() {
        let parts: Vec<String> = step
            .parts
            .iter()
            .map(|part| name(page, open, *part))
            .collect();
        why.push((t.because)(&parts.join(", ")));
    }
    if step.shown {
        why.extend(step.fields.iter().map(|one| differing(page, open, one)));
    } else if !step.fields.is_empty() {
        why.push((t.check_fields)(&step.fields.len().to_string()));
    }
    let why = why.into_iter().map(|text| kit::p("small", text)).collect();
    html! { <><span {class}>{ icon(shape) }{ word }</span>{ kit::all(why) }</> }
}

fn differing(page: &Page, open: &Open, one: &Differing) -> String {
    let t = &page.later().exercise;
    let place = i18n::place(page.language(), &open.scorecard, &one.at);
    let said = |text: &str| match text.trim() {
        "" => t.blank.to_owned(),
        text => text.chars().take(60).collect(),
    };
    if one.answer.trim().is_empty() {
        (t.extra)(&place, &said(&one.yours))
    } else {
        (t.differs)(&place, &said(&one.yours), &said(&one.answer))
    }
}

fn name(page: &Page, open: &Open, part: Part) -> String {
    let t = &page.later().exercise;
    let word = match part {
        Part::Indicator(id) => open.scorecard.indicator(id).map(indicator_word),
        Part::Perspective(id) => open.scorecard.perspective(id).map(perspective_word),
        Part::Weights(_) => Some(t.weights.to_owned()),
        Part::Agency => Some(t.agency.to_owned()),
    };
    i18n::user_word(page.language(), &word.unwrap_or_default())
}

fn view(open: &Open, part: Part) -> crate::editing::View {
    use crate::editing::View;
    match part {
        Part::Indicator(id) => {
            let name = crate::scorecard::path::IndicatorField::Name;
            tasks::view_of(&open.scorecard, &Path::Indicator(id, name))
        }
        Part::Perspective(id) => View::Perspective(id),
        Part::Weights(group) => View::weights(group),
        Part::Agency => View::Results,
    }
}
