//! Tables as they stand on the page, whoever drew them.

use super::thing::Thing;
use super::tools::copied_with;
use crate::editing::{Action, ToastKind};
use crate::i18n::Language;
use crate::i18n::export::typed;
use crate::storage::export::{Cell, Table, tabbed};
use crate::ui::icons;
use crate::ui::kit::Button;
use crate::ui::page::Page;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// A table, and below it a button that copies it as it stands.
pub fn copies(page: &Page, title: &str, table: Html) -> Html {
    html! { <div class="copies">{ table }<div class="btns">{ button(page, title) }</div></div> }
}

/// A button that copies the first table of the nearest element of the class
/// `copies`.
pub fn button(page: &Page, title: &str) -> Html {
    let t = &page.later().export;
    let name = format!("{}: {title}", t.copy_table);
    let (page, title) = (page.clone(), title.to_owned());
    let copy = Callback::from(move |event: MouseEvent| {
        let Some(target) = event.target() else { return };
        let around = Thing(target.into()).call("closest", &[".copies".into()]);
        let language = page.language();
        let found = table(language, &around, &title);
        let page = page.clone();
        spawn_local(async move {
            let text = tabbed(&found, language.pick(',', '.'));
            let done = copied_with(&text, &found.clip(language.notation())).await;
            page.dispatch(Action::Say(match done {
                true => ToastKind::Copied,
                false => ToastKind::NotCopied,
            }));
        });
    });
    Button::small(icons::COPY, t.table)
        .class("btn-small btn-quiet")
        .name(name)
        .on(copy)
}

/// The table in an element as it is written there: what is typed in its fields, and
/// numbers as numbers.
pub fn table(language: Language, around: &Thing, title: &str) -> Table {
    let mut heads: Vec<Vec<String>> = Vec::new();
    let mut rows: Vec<Vec<String>> = Vec::new();
    // How many rows a cell from above still reaches down, by column.
    let mut reaching: Vec<usize> = Vec::new();
    for row in around.find("table").get("rows").list() {
        let mut line = Vec::new();
        for cell in row.get("cells").list() {
            fill(&mut line, &mut reaching);
            let down = (cell.get("rowSpan").number() as usize).max(1) - 1;
            let across = (cell.get("colSpan").number() as usize).clamp(1, 1000);
            for part in 0..across {
                let place = line.len();
                reaching.resize(reaching.len().max(place + 1), 0);
                reaching[place] = down;
                line.push(match part {
                    0 => written(&cell),
                    _ => String::new(),
                });
            }
        }
        fill(&mut line, &mut reaching);
        let is_head = row.get("parentNode").get("tagName").text() == "THEAD";
        if is_head { &mut heads } else { &mut rows }.push(line);
    }
    let notation = language.notation();
    let words = |line: &Vec<String>| line.iter().map(|text| Cell::text(text.as_str())).collect();
    let cells = |line: &Vec<String>| line.iter().map(|text| typed(notation, text)).collect();
    // Two lines of headings have no single heading for each column.
    let above = heads.iter().map(words).filter(|_| heads.len() > 1);
    let all: Vec<Vec<Cell>> = above.chain(rows.iter().map(cells)).collect();
    Table {
        title: title.to_owned(),
        heads: match heads.len() {
            1 => heads.swap_remove(0),
            _ => Vec::new(),
        },
        rows: all,
        ..Table::default()
    }
}

/// Leaves the places free that cells from above reach.
fn fill(line: &mut Vec<String>, reaching: &mut [usize]) {
    while let Some(rows) = reaching.get_mut(line.len()).filter(|rows| **rows > 0) {
        *rows -= 1;
        line.push(String::new());
    }
}

/// What a cell says to those who see it.
fn written(cell: &Thing) -> String {
    let field = cell.find("input:not([type=checkbox]), textarea");
    if !field.is_none() {
        return field.get("value").text().trim().to_owned();
    }
    let select = cell.find("select");
    if !select.is_none() {
        let chosen = select.get("selectedOptions").list();
        return chosen
            .iter()
            .map(|one| one.get("textContent").text())
            .collect();
    }
    let copy = cell.call("cloneNode", &[true.into()]);
    for hidden in copy
        .call("querySelectorAll", &[".hidden, svg".into()])
        .list()
    {
        hidden.call("remove", &[]);
    }
    // A no-break space belongs to numbers.
    let text = copy.get("textContent").text();
    let words: Vec<&str> = text
        .split([' ', '\n', '\t'])
        .filter(|word| !word.is_empty())
        .collect();
    words.join(" ")
}
