//! Questionnaires: taking one in, its columns, and what follows from it.

pub mod charts;
mod columns;
mod exhibits;
mod grid;
mod import;
mod results;
mod settings;
mod takers;
mod words;

pub use import::{dropped, is_table};
pub use takers::fed;

use super::kit::{self, Button};
use super::page::Page;
use super::{fields, icons};
use crate::editing::{Change, Open, View};
use crate::methods::questionnaire::{self, cache};
use crate::scorecard::path::IndicatorField;
use crate::scorecard::{Id, Indicator, Path};
use yew::prelude::*;

/// The screen: a questionnaire's columns or its results, or where one is taken in.
pub fn screen(page: &Page, open: &Open, id: Option<Id>, results: bool) -> Html {
    let t = &page.later().survey;
    let found = id.and_then(|id| questionnaire::find(&open.scorecard.annexes, id));
    let body = match found {
        Some(annex) => one(page, open, annex, results),
        None => html! { <import::Import key="import" page={page.clone()} /> },
    };
    html! {
        <>
            { kit::page_head(page.t().tasks.survey.to_owned(), t.intro.to_owned(), Html::default()) }
            { tabs(page, open, id) }
            <div class="stack" key={format!("{id:?}-{results}")}>{ body }</div>
        </>
    }
}

/// What a questionnaire is called.
fn name(page: &Page, annex: &Indicator) -> String {
    if annex.name.trim().is_empty() {
        page.label("", questionnaire::KEY)
    } else {
        annex.name.clone()
    }
}

/// The questionnaires of the draft, and the way to another.
fn tabs(page: &Page, open: &Open, present: Option<Id>) -> Html {
    let t = &page.later().survey;
    let tab = |id: Option<Id>, name: String| {
        let current = id == present;
        html! {
            <a
                key={format!("{id:?}")} class="tab" href={View::Survey(id, false).hash(&open.id)}
                aria-current={current.then_some("page")}
            >{ name }</a>
        }
    };
    let all = questionnaire::all(&open.scorecard);
    let all: Vec<Html> = all
        .map(|annex| tab(Some(annex.id), name(page, annex)))
        .collect();
    let none = all.is_empty();
    kit::slot((!none).then(|| html! {
        <nav class="tabs" aria-label={page.t().tasks.survey}>{ for all }{ tab(None, t.add.to_owned()) }</nav>
    }))
}

fn one(page: &Page, open: &Open, annex: &Indicator, results: bool) -> Html {
    let t = &page.later().survey;
    let found = cache::shared(annex);
    let inner = |to: bool, name: &'static str| {
        let there = View::Survey(Some(annex.id), to).hash(&open.id);
        let id = if to { "survey-results" } else { "survey-data" };
        html! { <a class="tab" {id} href={there} aria-current={(to == results).then_some("page")}>{ name }</a> }
    };
    let path = Path::Indicator(annex.id, IndicatorField::Name);
    let remove = Button::small(icons::TRASH, t.remove)
        .class("btn-small btn-danger")
        .on(page.change(Change::RemoveAnnex(annex.id)));
    let body = if results {
        html! { <results::Results page={page.clone()} id={annex.id} revision={open.revision} /> }
    } else {
        html! {
            <>
                <section class="panel">
                    <div class="fields">{ fields::text(page, &path, t.name, None) }</div>
                    <p id="survey-size">{ (t.size)(&found.rows.to_string(), &found.columns.len().to_string(), &found.variables.len().to_string()) }</p>
                    <div class="btns">{ remove }</div>
                </section>
                { columns::section(page, annex, &found) }
                { words::section(page, annex, &found) }
                <grid::Grid page={page.clone()} id={annex.id} />
                { takers::section(page, open, annex, &found) }
            </>
        }
    };
    html! {
        <>
            <nav class="tabs tabs-inner" aria-label={t.pages}>{ inner(false, t.data) }{ inner(true, t.results) }</nav>
            { body }
        </>
    }
}
