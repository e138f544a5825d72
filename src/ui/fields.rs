//! Form fields: a label, a hint, what is wrong, the control, and how it was read.

use super::icons::{self, icon};
use super::kit::{self, Button, slot};
use super::page::Page;
use crate::editing::{Action, Change};
use crate::i18n;
use crate::methods::inputs::{Cell, read};
use crate::methods::instrument::Field;
use crate::methods::{Problem, Unit};
use crate::numbers::{self, Kind, Mark, Style};
use crate::scorecard::{Entry, Path};
use web_sys::{HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;

/// The longest one-line text that is stored (`storage::LONGEST_TEXT`).
pub const LONGEST: &str = "2000";

/// The identity of a field's element: its path.
pub fn field_id(path: &Path) -> String {
    path.to_string()
}

fn edit(page: &Page, path: &Path, text: String) {
    page.dispatch(Action::Edit {
        path: path.clone(),
        text,
    });
}

/// Handles keystrokes in an input.
pub fn oninput(page: &Page, path: &Path) -> Callback<InputEvent> {
    let (page, path) = (page.clone(), path.clone());
    Callback::from(move |event: InputEvent| {
        let input: HtmlInputElement = event.target_unchecked_into();
        edit(&page, &path, input.value());
    })
}

/// Handles leaving a number field: amounts and counts get their group marks.
fn onblur(page: &Page, path: &Path, kind: Kind) -> Callback<FocusEvent> {
    let (page, path) = (page.clone(), path.clone());
    Callback::from(move |event: FocusEvent| {
        let input: HtmlInputElement = event.target_unchecked_into();
        let typed = input.value();
        if matches!(kind, Kind::Rupiah | Kind::Count)
            && let numbers::Reading::Value(value) = numbers::read(&typed, kind)
        {
            let whole = numbers::format(value, 0, Style::Plain, page.language().notation());
            if value.fract() == 0.0 && whole != typed {
                edit(&page, &path, whole);
            }
        }
        page.dispatch(Action::Settle);
    })
}

/// What is wrong at a field, as a sentence.
pub fn error_of(page: &Page, path: &Path) -> Option<String> {
    let problem = page.open()?.report.error(path)?;
    (!matches!(problem, Problem::Ambiguous { .. })).then(|| i18n::problem(page.language(), problem))
}

fn error_line(page: &Page, path: &Path) -> Option<Html> {
    let text = error_of(page, path)?;
    Some(html! {
        <p class="error" id={format!("{path}-error")}>
            { icon(icons::BAD) }
            <span><span class="hidden">{ format!("{}: ", page.t().common.error) }</span>{ text }</span>
        </p>
    })
}

/// The remarks at a field, and how its number was read or must be read.
pub fn remarks(page: &Page, path: &Path) -> Option<Html> {
    let open = page.open()?;
    let notes: Vec<String> =
        open.report.remarks(path).map(|note| i18n::note(page.language(), note)).collect();
    (!notes.is_empty()).then(|| {
        kit::all(notes.into_iter().map(|note| kit::p("hint", note)).collect())
    })
}

/// The question that an ambiguous number raises, with its two answers.
fn question(page: &Page, path: &Path, entry: &Entry) -> Option<Html> {
    let report = &page.open()?.report;
    let Some(Problem::Ambiguous { thousands, decimal }) = report.error(path) else {
        return None;
    };
    let t = &page.t().perspective;
    let number = |value: f64| i18n::input(page.language(), value, Unit::Plain);
    let button = |text: String, mark| {
        let button = Button { icon: None, ..Button::small("", text) };
        button.on(page.change(Change::Decide(path.clone(), mark)))
    };
    Some(html! {
        <div class="ask" role="group" aria-label={t.ambiguous}>
            { kit::span("", format!("{}: {}", entry.text.trim(), t.ambiguous)) }
            { button((t.as_thousands)(&number(*thousands)), Mark::Thousands) }
            { button((t.as_decimal)(&number(*decimal)), Mark::Decimal) }
        </div>
    })
}

/// How a number was read.
fn reading(page: &Page, entry: &Entry, field: &Field) -> Option<String> {
    let t = &page.t().perspective;
    let Cell::Value(value) = read(entry, field, None) else {
        return None;
    };
    let text = i18n::input(page.language(), value, Unit::Plain);
    if field.graded
        && let Some(grade) = numbers::read_graded(&entry.text, field.number.kind).grade
    {
        return Some((t.read_grade)(&text, &grade));
    }
    Some((t.read_as)(&text))
}

/// A number field with its label.
pub fn number(page: &Page, path: &Path, field: &Field, label: &str, hint: Option<&str>) -> Html {
    let Some(entry) = page.open().and_then(|open| open.scorecard.entry(path)) else {
        return html! {};
    };
    let id = field_id(path);
    let error = error_line(page, path);
    let ask = question(page, path, &entry);
    let invalid = error.is_some() || ask.is_some();
    let described = [
        hint.map(|_| format!("{id}-hint")),
        error.is_some().then(|| format!("{id}-error")),
    ];
    let described: Vec<String> = described.into_iter().flatten().collect();
    let read = reading(page, &entry, field);
    html! {
        <div class={classes!("field", error.is_some().then_some("is-error"))} key={id.clone()}>
            <label class="label" for={id.clone()}>
                { label }
                if field.optional {
                    <span class="muted">{ format!(" ({})", page.t().common.optional) }</span>
                }
            </label>
            { slot(hint.map(|hint| html! { <p class="hint" id={format!("{id}-hint")}>{ hint }</p> })) }
            { slot(error) }
            <input
                class="input num w-12"
                id={id.clone()}
                type="text"
                inputmode="decimal"
                autocomplete="off"
                value={entry.text.clone()}
                aria-invalid={invalid.then_some("true")}
                aria-describedby={(!described.is_empty()).then(|| described.join(" "))}
                oninput={oninput(page, path)}
                onblur={onblur(page, path, field.number.kind)}
            />
            { slot(read.map(|text| html! { <output class="reading" for={id.clone()}>{ text }</output> })) }
            { slot(ask) }
            { slot(remarks(page, path)) }
        </div>
    }
}

/// A number field in a table cell; its name is read out, not shown. How it was
/// read is shown where a grade stands beside the number.
pub fn cell(
    page: &Page,
    path: &Path,
    field: &Field,
    name: &str,
    onpaste: Callback<Event>,
) -> Html {
    let entry = page.open().and_then(|open| open.scorecard.entry(path)).unwrap_or_default();
    let id = field_id(path);
    let error = error_line(page, path);
    let ask = question(page, path, &entry);
    let invalid = error.is_some() || ask.is_some();
    let described = error.is_some().then(|| format!("{id}-error"));
    let read = field.graded.then(|| reading(page, &entry, field)).flatten();
    html! {
        <>
            <input
                class={classes!("cell", "num", (field.number.kind != Kind::Rupiah).then_some("cell-short"))}
                id={id}
                type="text"
                inputmode="decimal"
                autocomplete="off"
                aria-label={name.to_owned()}
                value={entry.text.clone()}
                aria-invalid={invalid.then_some("true")}
                aria-describedby={described}
                oninput={oninput(page, path)}
                onblur={onblur(page, path, field.number.kind)}
                {onpaste}
            />
            { slot(read.map(|text| html! { <output class="reading">{ text }</output> })) }
            { slot(error) }
            { slot(ask) }
            { slot(remarks(page, path)) }
        </>
    }
}

/// A one-line text field with its label.
pub fn text(page: &Page, path: &Path, label: &str, hint: Option<&str>) -> Html {
    text_or(page, path, label, hint, None)
}

/// The same, showing what an empty field means.
pub fn text_or(
    page: &Page,
    path: &Path,
    label: &str,
    hint: Option<&str>,
    usual: Option<String>,
) -> Html {
    let Some(value) = page.open().and_then(|open| open.scorecard.text(path)) else {
        return html! {};
    };
    let id = field_id(path);
    let describedby = hint.map(|_| format!("{id}-hint"));
    html! {
        <div class="field" key={id.clone()}>
            <label class="label" for={id.clone()}>{ label }</label>
            { slot(hint.map(|hint| html! { <p class="hint" id={format!("{id}-hint")}>{ hint }</p> })) }
            <input
                class="input"
                id={id}
                type="text"
                autocomplete="off"
                maxlength={LONGEST}
                placeholder={usual}
                aria-describedby={describedby}
                {value}
                oninput={oninput(page, path)}
                onblur={page.on::<FocusEvent>(Action::Settle)}
            />
        </div>
    }
}

/// A text field of several lines.
pub fn area(page: &Page, path: &Path, label: &str, hint: Option<&str>, rows: &'static str) -> Html {
    let Some(value) = page.open().and_then(|open| open.scorecard.text(path)) else {
        return html! {};
    };
    let id = field_id(path);
    let error = error_line(page, path);
    let oninput = {
        let (page, path) = (page.clone(), path.clone());
        Callback::from(move |event: InputEvent| {
            let input: HtmlTextAreaElement = event.target_unchecked_into();
            edit(&page, &path, input.value());
        })
    };
    let describedby = hint.map(|_| format!("{id}-hint"));
    html! {
        <div class={classes!("field", "wide", error.is_some().then_some("is-error"))} key={id.clone()}>
            <label class="label" for={id.clone()}>{ label }</label>
            { slot(hint.map(|hint| html! { <p class="hint" id={format!("{id}-hint")}>{ hint }</p> })) }
            { slot(error) }
            <textarea
                class="area"
                id={id}
                {rows}
                aria-describedby={describedby}
                {value}
                {oninput}
                onblur={page.on::<FocusEvent>(Action::Settle)}
            />
            { slot(remarks(page, path)) }
        </div>
    }
}

/// A choice among a few, as a list that drops down. Options are key and word.
pub fn select(
    page: &Page,
    path: &Path,
    label: &str,
    hint: Option<&str>,
    options: &[(String, String)],
    chosen: &str,
) -> Html {
    let id = field_id(path);
    let onchange = {
        let (page, path) = (page.clone(), path.clone());
        Callback::from(move |event: Event| {
            let select: HtmlSelectElement = event.target_unchecked_into();
            edit(&page, &path, select.value());
            page.dispatch(Action::Settle);
        })
    };
    html! {
        <div class="field" key={id.clone()}>
            <label class="label" for={id.clone()}>{ label }</label>
            { slot(hint.map(|hint| html! { <p class="hint">{ hint }</p> })) }
            <select class="select" id={id} {onchange}>
                { for options.iter().map(|(key, word)| html! {
                    <option key={key.clone()} value={key.clone()} selected={key == chosen}>{ word }</option>
                }) }
            </select>
        </div>
    }
}

/// A choice among a few, all visible at once.
pub fn segments(
    page: &Page,
    path: &Path,
    label: &str,
    options: &[(String, String)],
    chosen: &str,
) -> Html {
    let name = field_id(path);
    html! {
        <fieldset class="group" key={name.clone()}>
            <legend>{ label }</legend>
            <div class="seg">
                { for options.iter().map(|(key, word)| {
                    let choose = {
                        let (page, path, key) = (page.clone(), path.clone(), key.clone());
                        Callback::from(move |_: Event| {
                            edit(&page, &path, key.clone());
                            page.dispatch(Action::Settle);
                        })
                    };
                    html! {
                        <label class="seg-item" key={key.clone()}>
                            <input type="radio" name={name.clone()} value={key.clone()} checked={key == chosen} onchange={choose} />
                            <span>{ word }</span>
                        </label>
                    }
                }) }
            </div>
        </fieldset>
    }
}
