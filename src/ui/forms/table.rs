//! An editable table: named rows, number columns, blocks from a spreadsheet.

use super::sheet::Shown;
use crate::editing::{Action, Change, paste};
use crate::evaluation::indicator_word;
use crate::i18n;
use crate::methods::inputs::{Column, Inputs};
use crate::methods::instrument::{Rows, Table};
use crate::scorecard::{Direction, Id, Path, Row};
use crate::ui::fields;
use crate::ui::figures::Figures;
use crate::ui::icons;
use crate::ui::kit::{self, Button};
use crate::ui::page::Page;
use crate::ui::{later, second};
use wasm_bindgen::JsCast;
use web_sys::ClipboardEvent;
use yew::prelude::*;

/// A table of an instrument.
pub fn grid(
    page: &Page,
    inputs: &Inputs,
    table: &'static Table,
    report: &Shown,
    figs: &mut Figures,
) -> Html {
    let key = inputs.instrument.key;
    let scope = format!("{key}.{}", table.key);
    let caption = page.label(key, table.key);
    let hint = i18n::word(page.language(), &format!("{scope}.hint")).unwrap_or("");
    let word = i18n::user_word(page.language(), &indicator_word(inputs.indicator));
    let region = format!("{caption}: {word}");
    let row_word = page.label(&scope, "row");
    let columns = inputs.columns(table.key);
    let rows = inputs.indicator.sheet.rows(table.key);
    let id = inputs.indicator.id;
    let path = Path::Table(id, table.key.to_owned());
    // A line's own figure of a period stands behind the period's columns.
    let figured = columns.iter().any(|column| column.period.is_some());
    let body: Vec<Html> = rows
        .iter()
        .enumerate()
        .map(|(index, row)| line(page, inputs, table, report, figs, &columns, (index, row)))
        .collect();
    let add = (!matches!(table.rows, Rows::Fixed(_))).then(|| {
        let add = page.change::<MouseEvent>(Change::AddRow(id, table.key));
        html! { <div data-add-row={table.key}>{ Button::small(icons::PLUS, page.t().table.add_row).on(add) }</div> }
    });
    let box_content = html! {
        <table class="table sheet">
            { kit::caption(false, caption.into(), hint.into()) }
            { heading(page, inputs, &columns, &row_word, figured) }
            <tbody>{ for body }</tbody>
        </table>
    };
    html! {
        <div key={table.key} class="copies">
            { kit::tablebox(region.clone().into(), Some(path.to_string()), box_content) }
            { kit::slot(fields::error_of(page, &path).map(|text| kit::error(None, String::new(), text))) }
            { kit::slot(fields::remarks(page, &path)) }
            <div class="table-foot btns">
                { kit::slot(add) }
                { kit::slot(later::here().map(|here| second::copy_table(here, page, &region))) }
            </div>
        </div>
    }
}

/// The heading: two lines where numbers are entered per period.
fn heading(
    page: &Page,
    inputs: &Inputs,
    columns: &[Column],
    row_word: &str,
    figured: bool,
) -> Html {
    let name = |column: &Column| page.label(inputs.instrument.key, column.field.key);
    let head = |column: &Column| {
        let class = if column.field.words { "" } else { "num" };
        html! { <th key={column.full_key()} scope="col" {class}>{ name(column) }</th> }
    };
    let tools = html! { <span class="hidden">{ page.t().common.actions }</span> };
    let by_period = columns.iter().any(|column| column.period.is_some());
    if !by_period {
        return html! {
            <thead><tr>
                <th scope="col">{ row_word.to_owned() }</th>
                { for columns.iter().map(head) }
                <th scope="col">{ tools }</th>
            </tr></thead>
        };
    }
    let span = |period: Id| {
        let count = columns
            .iter()
            .filter(|column| column.period == Some(period))
            .count();
        (count + usize::from(figured)).to_string()
    };
    html! {
        <thead>
            <tr>
                <th scope="col" rowspan="2">{ row_word.to_owned() }</th>
                { for inputs.periods.iter().map(|period| html! {
                    <th key={period.id.0} scope="colgroup" colspan={span(period.id)}>{ period.label.clone() }</th>
                }) }
                <th scope="col" rowspan="2">{ tools }</th>
            </tr>
            <tr>
                { for inputs.periods.iter().map(|period| html! {
                    <>
                        { for columns.iter().filter(|column| column.period == Some(period.id)).map(head) }
                        if figured {
                            <th scope="col" class="num">{ "%" }</th>
                        }
                    </>
                }) }
            </tr>
        </thead>
    }
}

/// A handler that takes a block from a spreadsheet; a single value is left to
/// the browser.
fn onpaste(page: &Page, path: Path) -> Callback<Event> {
    let page = page.clone();
    Callback::from(move |event: Event| {
        let clipboard: &ClipboardEvent = event.unchecked_ref();
        let text = clipboard
            .clipboard_data()
            .and_then(|data| data.get_data("text").ok());
        if let Some(text) = text.filter(|text| paste::is_block(text)) {
            event.prevent_default();
            page.dispatch(Action::Change(Change::Paste(path.clone(), text)));
        }
    })
}

fn line(
    page: &Page,
    inputs: &Inputs,
    table: &'static Table,
    report: &Shown,
    figs: &mut Figures,
    columns: &[Column],
    (index, row): (usize, &Row),
) -> Html {
    let id = inputs.indicator.id;
    let fixed = i18n::word(page.language(), &row.key);
    let name = match fixed {
        Some(word) => word.to_owned(),
        None if row.label.trim().is_empty() => format!("{} {}", page.t().table.row, index + 1),
        None => row.label.clone(),
    };
    let rows = inputs.indicator.sheet.rows(table.key);
    let parent = rows
        .get(index + 1)
        .is_some_and(|next| next.level > row.level);
    let mut cells = Vec::new();
    for (place, column) in columns.iter().enumerate() {
        cells.push(number(page, inputs, table, *column, row, &name));
        let ends = columns
            .get(place + 1)
            .is_none_or(|next| next.period != column.period);
        if let Some(period) = column.period.filter(|_| ends) {
            let found = report
                .details
                .iter()
                .find(|detail| detail.row == Some(row.id) && detail.period == Some(period));
            let figure = found.and_then(|detail| detail.figure.ready());
            let key = format!("indicator.{id}.row.{}.{period}", row.id);
            let shown = figure.map(|figure| figs.button(key, figure));
            cells.push(html! { <td key={format!("figure-{period}")} class="num">{ shown.unwrap_or_default() }</td> });
        }
    }
    let label_path = Path::RowLabel(id, table.key.to_owned(), row.id);
    let label = match fixed {
        Some(word) => html! { <span class="cell-fixed">{ word }</span> },
        None => html! {
            <input
                class="cell cell-name"
                id={fields::field_id(&label_path)}
                type="text"
                autocomplete="off"
                aria-label={format!("{} {}", page.t().table.row_name, index + 1)}
                placeholder={format!("{} {}", page.t().table.row, index + 1)}
                value={row.label.clone()}
                oninput={fields::oninput(page, &label_path)}
                onblur={page.on::<FocusEvent>(Action::Settle)}
                onpaste={onpaste(page, label_path.clone())}
            />
        },
    };
    // Every child has a key: one without makes Yew match them by place, and the
    // input being typed into would be rebuilt when a figure appears.
    html! {
        <tr key={row.id.0} class={format!("lv-{}{}", row.level, if parent { " is-parent" } else { "" })}>
            <th key="name" scope="row">{ label }</th>
            { for cells }
            <td key="tools" class="cell-tools">{ tools(page, inputs, table, (index, row), &name) }</td>
        </tr>
    }
}

fn number(
    page: &Page,
    inputs: &Inputs,
    table: &'static Table,
    column: Column,
    row: &Row,
    name: &str,
) -> Html {
    let path = inputs.cell_path(table.key, row.id, column.field.key, column.period);
    let field = page.label(inputs.instrument.key, column.field.key);
    let period = column
        .period
        .map(|id| inputs.periods.iter().find(|one| one.id == id));
    let period = period.flatten().map_or("", |period| &period.label);
    let title = format!("{name}, {field} {period}");
    let content = fields::cell(
        page,
        &path,
        column.field,
        title.trim(),
        onpaste(page, path.clone()),
    );
    let class = if column.field.words { "" } else { "num" };
    html! { <td key={column.full_key()} {class}>{ content }</td> }
}

fn tools(
    page: &Page,
    inputs: &Inputs,
    table: &'static Table,
    (index, row): (usize, &Row),
    name: &str,
) -> Html {
    let t = &page.t().table;
    let id = inputs.indicator.id;
    let (nested, named) = match table.rows {
        Rows::Free { nested, .. } => (nested, false),
        Rows::Named(_) | Rows::Fixed(_) => (false, !row.key.is_empty()),
    };
    if named {
        return html! {};
    }
    let above = index
        .checked_sub(1)
        .and_then(|above| inputs.indicator.sheet.rows(table.key).get(above));
    let deeper = nested
        && above.is_some_and(|above| above.level >= row.level)
        && row.level < crate::scorecard::sheet::DEEPEST_LEVEL;
    let mut tools = Vec::new();
    let mut tool = |name: String, shape, change| {
        tools.push(kit::icon_button(name, shape, page.change(change)));
    };
    if nested {
        tool(
            (t.add_part)(name),
            icons::PART,
            Change::AddPart(id, table.key, row.id),
        );
    }
    if deeper {
        tool(
            (t.indent)(name),
            icons::INDENT,
            Change::IndentRow(id, table.key, row.id, true),
        );
    }
    if row.level > 0 {
        tool(
            (t.outdent)(name),
            icons::OUTDENT,
            Change::IndentRow(id, table.key, row.id, false),
        );
    }
    if index > 0 {
        let change = Change::MoveRow(id, table.key, row.id, Direction::Up);
        tool((t.move_up)(name), icons::UP, change);
    }
    tool(
        (t.remove_row)(name),
        icons::TRASH,
        Change::RemoveRow(id, table.key, row.id),
    );
    kit::all(tools)
}
