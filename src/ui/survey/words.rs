//! The words of a questionnaire that have a score, and those that lack one.

use super::super::kit::{self, Button};
use super::super::page::Page;
use crate::editing::survey::add_word;
use crate::editing::{Action, Change};
use crate::methods::questionnaire::data::Data;
use crate::methods::questionnaire::{COLUMNS, SCALE, WORD_SCORE, WORD_SCORE_KEY, WORDS};
use crate::numbers::Kind;
use crate::scorecard::{Id, Indicator, Path, Row};
use crate::ui::fields;
use crate::ui::icons;
use yew::prelude::*;

/// The most words without a score that are offered at once.
const MOST_OFFERED: usize = 20;

/// The scores of words; nothing where all answers are numbers.
pub fn section(page: &Page, annex: &Indicator, data: &Data) -> Html {
    let t = &page.later().survey;
    let words = annex.sheet.rows(WORDS);
    let lacking = lacking(annex, data);
    if words.is_empty() && lacking.is_empty() {
        return html! {};
    }
    let scaled = words.iter().any(|row| !scale(row).is_empty());
    let line = |row: &Row| {
        let path = Path::Cell(
            annex.id,
            WORDS.to_owned(),
            row.id,
            WORD_SCORE_KEY.to_owned(),
        );
        let name = format!("{}: {}", t.score, row.label);
        let entry = row.cells.get(WORD_SCORE_KEY);
        let scored = entry.is_some_and(|entry| entry.reading(Kind::Ratio).value().is_some());
        let open = (!scored).then(|| kit::p("small warns", t.no_score));
        html! {
            <tr key={row.id.0}>
                <th key="word" scope="row">{ row.label.clone() }</th>
                { if scaled { html! { <td key="scale">{ scale(row).to_owned() }</td> } } else { html! {} } }
                <td key="score" class="num">{ fields::cell(page, &path, &WORD_SCORE, &name, Callback::noop()) }{ kit::slot(open) }</td>
            </tr>
        }
    };
    let offered = lacking.iter().take(MOST_OFFERED).map(|(scale, word)| {
        let name = (t.score_word)(word);
        Button::small(icons::PLUS, name).on(add(page, annex.id, scale, word))
    });
    let offered: Vec<Html> = offered.collect();
    let table = (!words.is_empty()).then(|| {
        let table = html! {
            <table class="table sheet" id="words">
                { kit::caption(true, t.words.into(), "".into()) }
                <thead><tr>
                    <th scope="col">{ t.word }</th>
                    { if scaled { html! { <th scope="col">{ t.variable }</th> } } else { html! {} } }
                    { kit::th(true, kit::text(t.score)) }
                </tr></thead>
                <tbody>{ for words.iter().map(line) }</tbody>
            </table>
        };
        kit::tablebox(t.words.into(), None, table)
    });
    let body = html! {
        <>
            { kit::slot(table) }
            <div class="btns" id="words-lacking">{ for offered }</div>
        </>
    };
    kit::panel(None, t.words, t.words_hint, body)
}

fn scale(row: &Row) -> &str {
    row.cells.get(SCALE).map_or("", |entry| entry.text.trim())
}

/// Words among the answers without a score, each with the scale of its column.
fn lacking(annex: &Indicator, data: &Data) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    let known = |scale_of: &str, word: &str| {
        annex
            .sheet
            .rows(WORDS)
            .iter()
            .any(|row| row.label == word && scale(row) == scale_of)
    };
    for (column, row) in data.columns.iter().zip(annex.sheet.rows(COLUMNS)) {
        for (_, word) in &column.unknown {
            let one = (scale(row).to_owned(), word.clone());
            if !known(&one.0, word) && !found.contains(&one) {
                found.push(one);
            }
        }
    }
    found
}

fn add(page: &Page, id: Id, scale: &str, word: &str) -> Callback<MouseEvent> {
    let (page, scale, word) = (page.clone(), scale.to_owned(), word.to_owned());
    Callback::from(move |_| {
        let next = page
            .open()
            .and_then(|open| add_word(&open.scorecard, id, &scale, &word).ok());
        if let Some(next) = next {
            page.dispatch(Action::Change(Change::Put(Box::new(next))));
        }
    })
}
