//! The choices of a group's comparison: who judges, on which scale, and what
//! becomes of pairs that nobody judged.

use crate::editing::{Action, Change, Open, panel as change};
use crate::methods::panel::{AGGREGATION, GAPS, INSTRUMENT, JUDGES, KEY, SCALE, annex};
use crate::scorecard::{Group, Path};
use crate::ui::page::Page;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// The options of a choice with their words, and which is made.
fn options(
    page: &Page,
    open: &Open,
    group: Group,
    key: &str,
) -> (Vec<(&'static str, String)>, String) {
    let choice = INSTRUMENT.choices.iter().find(|choice| choice.key == key);
    let all = choice.map_or(&[][..], |choice| choice.options);
    let word = |option: &&'static str| {
        let scope = format!("{KEY}.{key}");
        (*option, page.label(&scope, option))
    };
    let chosen = annex(&open.scorecard, group).and_then(|annex| annex.sheet.choices.get(key));
    let first = all.first().copied().unwrap_or_default();
    let chosen = chosen.map_or(first, String::as_str).to_owned();
    (all.iter().map(word).collect(), chosen)
}

/// Makes a choice.
pub fn choose(page: &Page, group: Group, key: &str, option: &str) {
    let next = page
        .open()
        .and_then(|open| change::choose(&open.scorecard, group, key, option));
    if let Some(next) = next {
        page.dispatch(Action::Change(Change::Put(Box::new(next))));
    }
}

/// A choice as a list that drops down.
fn select(page: &Page, open: &Open, group: Group, key: &'static str) -> Html {
    let (options, chosen) = options(page, open, group, key);
    let onchange = {
        let page = page.clone();
        Callback::from(move |event: Event| {
            let select: HtmlSelectElement = event.target_unchecked_into();
            choose(&page, group, key, &select.value());
        })
    };
    let id = format!("{group}.{key}");
    html! {
        <div class="field">
            <label class="label" for={id.clone()}>{ page.label(KEY, key) }</label>
            <p class="hint">{ page.label(KEY, &format!("{key}.hint")) }</p>
            <select class="select" {id} {onchange}>
                { for options.into_iter().map(|(option, word)| html! {
                    <option key={option} value={option} selected={option == chosen}>{ word }</option>
                }) }
            </select>
        </div>
    }
}

/// Who judges.
pub fn judges(page: &Page, open: &Open, group: Group) -> Html {
    let (options, chosen) = options(page, open, group, JUDGES);
    let name = format!("{group}.{JUDGES}");
    html! {
        <fieldset class="group">
            <legend>{ page.label(KEY, JUDGES) }</legend>
            <div class="seg" id="judges">
                { for options.into_iter().map(|(option, word)| {
                    let page = page.clone();
                    let choose = Callback::from(move |_: Event| choose(&page, group, JUDGES, option));
                    html! {
                        <label class="seg-item" key={option}>
                            <input type="radio" name={name.clone()} value={option} checked={option == chosen} onchange={choose} />
                            <span>{ word }</span>
                        </label>
                    }
                }) }
            </div>
        </fieldset>
    }
}

/// The scale, and what becomes of gaps.
pub fn scale_and_gaps(page: &Page, open: &Open, group: Group) -> Html {
    html! { <>{ select(page, open, group, SCALE) }{ select(page, open, group, GAPS) }</> }
}

/// What is averaged over experts.
pub fn aggregation(page: &Page, open: &Open, group: Group) -> Html {
    select(page, open, group, AGGREGATION)
}

/// Puts what somebody has printed into its field.
pub fn print(page: &Page, group: Group, key: &str, text: &str) {
    let Some(open) = page.open() else { return };
    let action = match annex(&open.scorecard, group) {
        Some(annex) => Some(Action::Edit {
            path: Path::Field(annex.id, key.to_owned()),
            text: text.to_owned(),
        }),
        // The first keystroke makes the annex.
        None => change::print(&open.scorecard, group, key, text)
            .map(|next| Action::Change(Change::Put(Box::new(next)))),
    };
    if let Some(action) = action {
        page.dispatch(action);
    }
}
