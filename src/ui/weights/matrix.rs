//! The comparison matrix, editable in either half, and taken from a spreadsheet.

use super::Member;
use super::judge::Judge;
use crate::editing::panel::{self, MatrixFault};
use crate::editing::{Action, Change, paste};
use crate::i18n::{self, letter};
use crate::methods::inputs::Cell;
use crate::scorecard::{Id, Typed};
use crate::ui::page::Page;
use crate::ui::{export, fields, kit};
use wasm_bindgen::JsCast;
use web_sys::ClipboardEvent;
use yew::prelude::*;

/// What stands in a cell: the typed text, or the reciprocal of the text typed
/// on the other side.
fn text(page: &Page, judge: &Judge, row: Id, column: Id) -> String {
    match judge.typed(row, column) {
        None => String::new(),
        Some(Typed::Direct(entry)) => entry.text.clone(),
        Some(Typed::Inverse(_)) => match judge.cell(row, column) {
            Cell::Value(value) => i18n::judgment(page.language(), value),
            _ => String::new(),
        },
    }
}

/// A handler that takes a whole matrix; a single value is left to the browser.
/// A block of another size is said to be one, and changes nothing.
fn onpaste(page: &Page, judge: &Judge, said: &UseStateHandle<String>) -> Callback<Event> {
    let (page, judge, said) = (page.clone(), judge.clone(), said.clone());
    Callback::from(move |event: Event| {
        let clipboard: &ClipboardEvent = event.unchecked_ref();
        let text = clipboard
            .clipboard_data()
            .and_then(|data| data.get_data("text").ok());
        let Some(text) = text.filter(|text| paste::is_block(text)) else {
            return;
        };
        event.prevent_default();
        let Some(open) = page.open() else { return };
        let expert = judge.expert.map(|(_, row)| row);
        match panel::paste_matrix(&open.scorecard, judge.group, expert, &text) {
            Ok(next) => {
                said.set(String::new());
                page.dispatch(Action::Change(Change::Put(Box::new(next))));
            }
            Err(fault) => {
                let t = &page.later().weights;
                let n = open.scorecard.members(judge.group).len().to_string();
                said.set(match fault {
                    MatrixFault::Size { rows, columns } => {
                        (t.matrix_size)(&rows.to_string(), &columns.to_string(), &n)
                    }
                    MatrixFault::Diagonal(row) => (t.matrix_diagonal)(&(row + 1).to_string()),
                });
            }
        }
    })
}

#[derive(Properties)]
pub struct Props {
    pub page: Page,
    pub judge: Judge,
    pub members: Vec<Member>,
}

impl PartialEq for Props {
    /// See [`super::pairs::Props`].
    fn eq(&self, _: &Props) -> bool {
        false
    }
}

/// The matrix.
#[component]
pub fn Matrix(props: &Props) -> Html {
    let Props {
        page,
        judge,
        members,
    } = props;
    let t = &page.later().weights;
    let said = use_state(String::new);
    let cell = |row: &Member, column: &Member| {
        if row.0 == column.0 {
            return html! { <td key={column.0.0} class="diag">{ "1" }</td> };
        }
        let path = judge.path(row.0, column.0);
        let id = fields::field_id(&path);
        let own = fields::error_of(page, &path).is_some();
        // What contradicts is told once, at the first of the two cells.
        let told = if own {
            path.clone()
        } else {
            judge.path(column.0, row.0)
        };
        let bad = own || judge.conflict(row.0, column.0).is_some();
        html! {
            <td key={column.0.0}>
                <input
                    class="cell"
                    {id}
                    type="text"
                    inputmode="text"
                    autocomplete="off"
                    aria-label={(t.matrix_cell)(&row.1, &column.1)}
                    aria-invalid={bad.then_some("true")}
                    aria-describedby={bad.then(|| format!("{told}-error"))}
                    value={text(page, judge, row.0, column.0)}
                    oninput={fields::oninput(page, &path)}
                    onblur={page.on::<FocusEvent>(Action::Settle)}
                    onpaste={onpaste(page, judge, &said)}
                />
            </td>
        }
    };
    let mut errors: Vec<Html> = Vec::new();
    for (index, row) in members.iter().enumerate() {
        for column in members {
            let path = judge.path(row.0, column.0);
            if let Some(text) = fields::error_of(page, &path) {
                let place = (t.matrix_cell)(&row.1, &column.1);
                errors.push(kit::error(
                    Some(format!("{path}-error")),
                    String::new(),
                    format!("{place}: {text}"),
                ));
            }
        }
        let rest = members.iter().skip(index + 1);
        errors
            .extend(rest.filter_map(|column| super::question::conflict(page, judge, row, column)));
    }
    let mut heads = Vec::new();
    let mut rows = Vec::new();
    for (index, row) in members.iter().enumerate() {
        heads.push(kit::th(
            false,
            html! { <abbr title={row.1.clone()}>{ letter(index) }</abbr> },
        ));
        rows.push(html! {
            <tr key={row.0.0}>
                <th key="name" scope="row" title={row.1.clone()}>{ letter(index) }{ " " }{ kit::span("muted", row.1.clone()) }</th>
                { for members.iter().map(|column| cell(row, column)) }
            </tr>
        });
    }
    let table = html! {
        <table class="table matrix" id="matrix">
            { kit::caption(false, t.matrix.into(), t.matrix_hint.into()) }
            <thead><tr><td></td>{ for heads }</tr></thead>
            <tbody>{ for rows }</tbody>
        </table>
    };
    let refused = (!said.is_empty()).then(|| {
        html! { <div role="alert" id="matrix-refused">{ kit::error(None, String::new(), (*said).clone()) }</div> }
    });
    html! {
        <section class="panel" id="matrix-panel">
            { export::copies(page, t.matrix, kit::tablebox(t.matrix.into(), None, table)) }
            { kit::slot(refused) }
            { kit::block("div", "stack", kit::all(errors)) }
        </section>
    }
}
