//! What each column of a questionnaire is.

use super::super::kit;
use super::super::page::Page;
use crate::editing::Action;
use crate::i18n;
use crate::methods::questionnaire::data::{Column, Data, Role};
use crate::methods::questionnaire::{self as survey, COLUMNS, REVERSED, ROLE, VARIABLE};
use crate::scorecard::{Id, Indicator, Path};
use crate::ui::fields;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

fn cell(annex: Id, row: Id, key: &str) -> Path {
    Path::Cell(annex, COLUMNS.to_owned(), row, key.to_owned())
}

fn edit(page: &Page, path: &Path, text: String) {
    page.dispatch(Action::Edit {
        path: path.clone(),
        text,
    });
    page.dispatch(Action::Settle);
}

/// The table of columns.
pub fn section(page: &Page, annex: &Indicator, data: &Data) -> Html {
    let t = &page.later().survey;
    let line = |column: &Column| line(page, annex, data, column);
    let table = html! {
        <table class="table" id="columns">
            { kit::caption(true, t.columns.into(), "".into()) }
            <thead><tr>
                <th scope="col">{ t.heading }</th>
                <th scope="col">{ t.role }</th>
                <th scope="col">{ t.variable }</th>
                <th scope="col">{ t.reversed }</th>
                { kit::th(true, kit::text(t.answers)) }
                { kit::th(true, kit::text(t.mean)) }
                <th scope="col">{ t.unread }</th>
            </tr></thead>
            <tbody>{ for data.columns.iter().map(line) }</tbody>
        </table>
    };
    kit::panel(
        None,
        t.columns,
        t.columns_hint,
        kit::tablebox(t.columns.into(), None, table),
    )
}

fn line(page: &Page, annex: &Indicator, data: &Data, column: &Column) -> Html {
    let t = &page.later().survey;
    let path = cell(annex.id, column.id, ROLE);
    let onrole = {
        let (page, path) = (page.clone(), path.clone());
        Callback::from(move |event: Event| {
            let select: HtmlSelectElement = event.target_unchecked_into();
            edit(&page, &path, select.value());
        })
    };
    let roles = Role::ALL.iter().map(|role| {
        let word = page.label(survey::KEY, &format!("role.{}", role.key()));
        html! { <option value={role.key()} selected={*role == column.role}>{ word }</option> }
    });
    let variable = cell(annex.id, column.id, VARIABLE);
    let item = column.role == Role::Item;
    let reverse = {
        let (page, path) = (page.clone(), cell(annex.id, column.id, REVERSED));
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            let text = if input.checked() { "yes" } else { "" };
            edit(&page, &path, text.to_owned());
        })
    };
    let valid = column.scores.iter().flatten();
    let count = valid.clone().count();
    let mean = (count > 0).then(|| valid.sum::<f64>() / count as f64);
    let mean = mean.map_or_else(
        || "–".to_owned(),
        |mean| i18n::decimal(page.language(), mean, 3),
    );
    // Only what has scores is counted.
    let scored = matches!(column.role, Role::Item | Role::Number);
    let filled = match scored {
        true => format!("{count}/{}", data.rows),
        false => "–".to_owned(),
    };
    let unread = (column.unknown_count > 0).then(|| {
        let named = column.unknown.iter().take(3);
        let named = named.map(|(row, text)| (t.unread_at)(&(row + 1).to_string(), text));
        let named: Vec<String> = named.collect();
        let more = column.unknown_count.saturating_sub(3);
        let more = match more {
            0 => String::new(),
            more => (t.more)(&more.to_string()),
        };
        kit::p("small warns", format!("{} {more}", named.join(" ")))
    });
    html! {
        <tr key={column.id.0}>
            <th key="heading" scope="row">{ column.heading.clone() }</th>
            <td key="role"><select class="select" aria-label={format!("{}: {}", t.role, column.heading)} onchange={onrole}>{ for roles }</select></td>
            <td key="variable">
                { kit::slot(item.then(|| html! {
                    <input
                        class="cell cell-short" type="text" autocomplete="off" aria-label={format!("{}: {}", t.variable, column.heading)}
                        value={column.variable.clone()} oninput={fields::oninput(page, &variable)} onblur={page.on::<FocusEvent>(Action::Settle)}
                    />
                })) }
            </td>
            <td key="reversed">
                { kit::slot(item.then(|| html! {
                    <input class="check" type="checkbox" checked={column.reversed} onchange={reverse} aria-label={format!("{}: {}", t.reversed, column.heading)} />
                })) }
            </td>
            <td key="answers" class="num">{ filled }</td>
            <td key="mean" class="num">{ mean }</td>
            <td key="unread">{ kit::slot(unread) }</td>
        </tr>
    }
}
