//! The comparison matrix, editable in either half.

use crate::editing::{Action, Open};
use crate::evaluation::judgment;
use crate::i18n;
use crate::methods::Unit;
use crate::methods::inputs::Cell;
use crate::scorecard::{Group, Id, Path, Typed, Weighting};
use crate::ui::page::Page;
use crate::ui::{fields, kit};
use yew::prelude::*;

/// The letter of a row or column: A, B, C …
pub fn letter(index: usize) -> String {
    let letter = char::from(b'A' + (index % 26) as u8);
    match index / 26 {
        0 => letter.to_string(),
        round => format!("{letter}{round}"),
    }
}

/// A judgment as people write it: whole numbers, their reciprocals as
/// fractions, others as decimals.
fn written(page: &Page, value: f64) -> String {
    let whole = |value: f64| (value - value.round()).abs() < 1e-9;
    if whole(value) {
        return i18n::input(page.language(), value.round(), Unit::Plain);
    }
    if whole(1.0 / value) {
        let below = i18n::input(page.language(), (1.0 / value).round(), Unit::Plain);
        return format!("1/{below}");
    }
    i18n::input(page.language(), value, Unit::Plain)
}

/// What stands in a cell: the typed text, or the reciprocal of the text typed
/// on the other side.
fn text(page: &Page, weighting: &Weighting, group: Group, row: Id, column: Id) -> String {
    match weighting.judgment(row, column) {
        None => String::new(),
        Some(Typed::Direct(entry)) => entry.text.clone(),
        Some(Typed::Inverse(_)) => match judgment(weighting, group, row, column).0 {
            Cell::Value(value) => written(page, value),
            _ => String::new(),
        },
    }
}

/// The matrix.
pub fn entry(page: &Page, open: &Open, group: Group, members: &[(Id, String)]) -> Html {
    let t = &page.later().weights;
    let Some(weighting) = open.scorecard.weighting_of(group) else {
        return html! {};
    };
    let cell = |row: &(Id, String), column: &(Id, String)| {
        if row.0 == column.0 {
            return html! { <td key={column.0.0} class="diag">{ "1" }</td> };
        }
        let path = Path::Judgment(group, row.0, column.0);
        let id = fields::field_id(&path);
        let error = fields::error_of(page, &path);
        html! {
            <td key={column.0.0}>
                <input
                    class="cell"
                    id={id.clone()}
                    type="text"
                    inputmode="text"
                    autocomplete="off"
                    aria-label={(t.matrix_cell)(&row.1, &column.1)}
                    aria-invalid={error.is_some().then_some("true")}
                    aria-describedby={error.is_some().then(|| format!("{id}-error"))}
                    value={text(page, weighting, group, row.0, column.0)}
                    oninput={fields::oninput(page, &path)}
                    onblur={page.on::<FocusEvent>(Action::Settle)}
                />
            </td>
        }
    };
    let errors = members
        .iter()
        .flat_map(|row| members.iter().map(move |column| (row, column)));
    let errors = errors.filter_map(|(row, column)| {
        let path = Path::Judgment(group, row.0, column.0);
        let text = fields::error_of(page, &path)?;
        let place = (t.matrix_cell)(&row.1, &column.1);
        Some(kit::error(
            Some(format!("{path}-error")),
            String::new(),
            format!("{place}: {text}"),
        ))
    });
    let errors: Vec<Html> = errors.collect();
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
    html! {
        <section class="panel">
            { kit::tablebox(t.matrix.into(), None, table) }
            { kit::block("div", "stack", kit::all(errors)) }
        </section>
    }
}
