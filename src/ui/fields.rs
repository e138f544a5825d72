//! Form fields: a label, a hint, what is wrong, the control, and how it was read.

use super::kit::{self, Button, slot};
use super::page::Page;
use crate::editing::{Action, Change};
use crate::i18n;
use crate::methods::inputs::{Cell, read};
use crate::methods::instrument::Field;
use crate::methods::{Note, Problem, Unit};
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
    let hidden = format!("{}: ", page.t().common.error);
    Some(kit::error(Some(format!("{path}-error")), hidden, text))
}

/// What stands around a control.
struct Frame<'a> {
    class: &'static str,
    path: &'a Path,
    label: &'a str,
    optional: bool,
    hint: Option<&'a str>,
    after: Vec<Option<Html>>,
}

impl Frame<'_> {
    /// Draws label, hint and error, then the control, then what follows it. The
    /// optional ones have an element each, so the control is never rebuilt.
    fn around(self, page: &Page, control: Html) -> Html {
        let id = field_id(self.path);
        let error = error_line(page, self.path);
        let state = if error.is_some() { "is-error" } else { "" };
        let hint = self.hint.map(|hint| {
            html! { <p class="hint" id={format!("{id}-hint")}>{ hint.to_owned() }</p> }
        });
        let optional = self
            .optional
            .then(|| format!(" ({})", page.t().common.optional));
        html! {
            <div class={format!("field {} {state}", self.class)} key={id.clone()}>
                <label class="label" for={id}>
                    { self.label.to_owned() }{ kit::span("muted", optional.unwrap_or_default()) }
                </label>
                { slot(hint) }
                { slot(error) }
                { control }
                { kit::all(self.after.into_iter().map(slot).collect()) }
            </div>
        }
    }
}

/// The elements that describe a field to those who do not see them.
fn described(page: &Page, path: &Path, hint: Option<&str>) -> Option<String> {
    let id = field_id(path);
    let mut parts = Vec::new();
    if hint.is_some() {
        parts.push(format!("{id}-hint"));
    }
    if error_of(page, path).is_some() {
        parts.push(format!("{id}-error"));
    }
    (!parts.is_empty()).then(|| parts.join(" "))
}

/// The remarks at a field, and how its number was read or must be read.
pub fn remarks(page: &Page, path: &Path) -> Option<Html> {
    let open = page.open()?;
    let note = |note: &Note| {
        let class = if note.warns() { "hint warns" } else { "hint" };
        kit::p(class, i18n::note(page.language(), note))
    };
    let notes: Vec<Html> = open.report.remarks(path).map(note).collect();
    (!notes.is_empty()).then(|| kit::all(notes))
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
        let button = Button {
            icon: None,
            ..Button::small("", text)
        };
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
        return Html::default();
    };
    let read = reading(page, &entry, field);
    let id = field_id(path);
    let reading = read.map(|text| html! { <output class="reading" for={id}>{ text }</output> });
    let control = number_input(
        page,
        path,
        field,
        "input num w-12",
        None,
        hint,
        Callback::noop(),
    );
    let frame = Frame {
        class: "",
        path,
        label,
        optional: field.optional,
        hint,
        after: vec![reading, question(page, path, &entry), remarks(page, path)],
    };
    frame.around(page, control)
}

/// The input of a number: the one place that reads a number from the page.
fn number_input(
    page: &Page,
    path: &Path,
    field: &Field,
    class: &'static str,
    name: Option<String>,
    hint: Option<&str>,
    onpaste: Callback<Event>,
) -> Html {
    let entry = page
        .open()
        .and_then(|open| open.scorecard.entry(path))
        .unwrap_or_default();
    let problem = page.open().and_then(|open| open.report.error(path));
    html! {
        <input
            {class}
            id={field_id(path)}
            type="text"
            inputmode={if field.words { "text" } else { "decimal" }}
            autocomplete="off"
            aria-label={name}
            value={entry.text}
            aria-invalid={problem.map(|_| "true")}
            aria-describedby={described(page, path, hint)}
            oninput={oninput(page, path)}
            onblur={onblur(page, path, field.number.kind)}
            {onpaste}
        />
    }
}

/// A number field in a table cell; its name is read out, not shown. How it was
/// read is shown where a grade stands beside the number.
pub fn cell(page: &Page, path: &Path, field: &Field, name: &str, onpaste: Callback<Event>) -> Html {
    let entry = page
        .open()
        .and_then(|open| open.scorecard.entry(path))
        .unwrap_or_default();
    let read = field.graded.then(|| reading(page, &entry, field)).flatten();
    let class = match field.number.kind {
        _ if field.words => "cell cell-long",
        Kind::Rupiah => "cell num",
        _ => "cell num cell-short",
    };
    let name = Some(name.to_owned());
    let after = [
        read.map(|text| html! { <output class="reading">{ text }</output> }),
        error_line(page, path),
        question(page, path, &entry),
        remarks(page, path),
    ];
    html! {
        <>
            { number_input(page, path, field, class, name, None, onpaste) }
            { kit::all(after.into_iter().map(slot).collect()) }
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
        return Html::default();
    };
    let control = html! {
        <input
            class="input"
            id={field_id(path)}
            type="text"
            autocomplete="off"
            maxlength={LONGEST}
            placeholder={usual}
            aria-describedby={described(page, path, hint)}
            {value}
            oninput={oninput(page, path)}
            onblur={page.on::<FocusEvent>(Action::Settle)}
        />
    };
    plain_frame(path, "", label, hint).around(page, control)
}

fn plain_frame<'a>(
    path: &'a Path,
    class: &'static str,
    label: &'a str,
    hint: Option<&'a str>,
) -> Frame<'a> {
    Frame {
        class,
        path,
        label,
        optional: false,
        hint,
        after: Vec::new(),
    }
}

/// A text field of several lines.
pub fn area(page: &Page, path: &Path, label: &str, hint: Option<&str>, rows: &'static str) -> Html {
    let Some(value) = page.open().and_then(|open| open.scorecard.text(path)) else {
        return Html::default();
    };
    let oninput = {
        let (page, path) = (page.clone(), path.clone());
        Callback::from(move |event: InputEvent| {
            let input: HtmlTextAreaElement = event.target_unchecked_into();
            edit(&page, &path, input.value());
        })
    };
    let control = html! {
        <textarea
            class="area"
            id={field_id(path)}
            {rows}
            aria-describedby={described(page, path, hint)}
            {value}
            {oninput}
            onblur={page.on::<FocusEvent>(Action::Settle)}
        />
    };
    let mut frame = plain_frame(path, "wide", label, hint);
    frame.after.push(remarks(page, path));
    frame.around(page, control)
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
    let option = |(key, word): &(String, String)| {
        html! { <option key={key.clone()} value={key.clone()} selected={key == chosen}>{ word.clone() }</option> }
    };
    let options: Vec<Html> = options.iter().map(option).collect();
    let control = html! { <select class="select" {id} {onchange}>{ for options }</select> };
    plain_frame(path, "", label, hint).around(page, control)
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
            { slot(error_line(page, path)) }
            { slot(remarks(page, path)) }
        </fieldset>
    }
}
