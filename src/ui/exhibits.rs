//! Further results beside a value, as tables.

use super::export;
use super::figures::{self, Figures};
use super::kit::{self, Head, Line, Table};
use super::page::Page;
use crate::i18n;
use crate::methods::instrument::{Exhibit, Showing};
use yew::prelude::*;

/// Every exhibit of an indicator, each folded under its title; `scope` begins
/// the keys of its figures, `whose` is its name.
pub fn section(
    page: &Page,
    scope: &str,
    whose: &str,
    exhibits: &[Exhibit],
    figs: &mut Figures,
) -> Html {
    let all = exhibits.iter().filter(|one| !one.lines.is_empty());
    let all = all.map(|one| exhibit(page, scope, whose, one, figs));
    kit::block("div", "stack", kit::all(all.collect()))
}

fn exhibit(page: &Page, scope: &str, whose: &str, exhibit: &Exhibit, figs: &mut Figures) -> Html {
    let language = page.language();
    let title = page.label("", exhibit.code);
    let numbers = exhibit.lines.iter().map(|one| one.figures.len()).max();
    let numbers = numbers.unwrap_or_default();
    let heads = exhibit.heads.iter().enumerate().map(|(index, head)| {
        let word = page.label("", head);
        if index < numbers {
            Head::number(word)
        } else {
            Head::words(word)
        }
    });
    let line = |(row, one): (usize, &Showing)| {
        let mut cells: Vec<Html> = one
            .figures
            .iter()
            .enumerate()
            .map(|(column, figure)| match figure {
                Some(figure) => {
                    let key = format!("{scope}.{}.{row}.{column}", exhibit.code);
                    figs.button(key, figure)
                }
                None => kit::span("muted", "–"),
            })
            .collect();
        cells.resize_with(numbers.max(cells.len()), Html::default);
        if exhibit.heads.len() > numbers {
            let class = one.class.map(|code| kit::text(page.label("", code)));
            let band = one.band.as_ref().map(|band| figures::band(page, band));
            cells.push(
                html! { <>{ band.unwrap_or_default() }{ " " }{ class.unwrap_or_default() }</> },
            );
        }
        Line::new(kit::text(i18n::user_word(language, &one.label)), cells)
    };
    let lines = exhibit.lines.iter().enumerate().map(line).collect();
    let table = Table {
        id: None,
        caption: format!("{title}: {whose}").into(),
        remark: "".into(),
        hidden: true,
        corner: page.t().common.figure.into(),
        heads: heads.collect(),
        lines,
        foot: None,
    };
    let written = i18n::export::exhibit(language, whose, exhibit);
    let tools = kit::block(
        "div",
        "btns",
        kit::all(vec![
            export::copy(page, &written.title, &written),
            export::download(page, "", &written.title, &written),
        ]),
    );
    kit::fold(false, title, "", html! { <>{ table.draw() }{ tools }</> })
}
