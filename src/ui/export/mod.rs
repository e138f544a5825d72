//! The results for other programs: a workbook, CSV, tables to copy; and the
//! pictures of figures.

mod picture;
mod thing;
mod tools;

pub use thing::Thing;
pub use tools::{copied, tools};

use super::figures;
use super::icons;
use super::kit::{self, Button, Head, Line};
use super::page::Page;
use crate::editing::{Action, Open, ToastKind};
use crate::evaluation::Report;
use crate::i18n::Language;
use crate::i18n::export::paper::{self, Kind};
use crate::i18n::export::{Study, book, sections};
use crate::methods::questionnaire::computed::Computed;
use crate::scorecard::{Indicator, Scorecard};
use crate::statistics::fault::Fault;
use crate::statistics::regression::Regression;
use crate::storage::export::{Book, Cell, Sheet, Table, XLSX_TYPE, csv, csv_of_all, tabbed, xlsx};
use crate::storage::{browser, safe_name};
use gloo::timers::future::TimeoutFuture;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;
use yew::prelude::*;

/// The type under which CSV is downloaded.
const CSV_TYPE: &str = "text/csv;charset=utf-8";
/// How long the page may stand still, in milliseconds.
const PIECE_MILLIS: f64 = 40.0;

/// The section of the results from which they are taken out.
pub fn section(page: &Page, open: &Open) -> Html {
    let t = &page.later().export;
    let all = |write: fn(&Page, &Book)| {
        let page = page.clone();
        Callback::from(move |_: MouseEvent| take_all(&page, write))
    };
    let workbook = Button {
        class: "btn-primary",
        ..Button::small(icons::DOWNLOAD, t.workbook)
    };
    let revision = open.revision;
    let report = {
        let page = page.clone();
        Callback::from(move |_: MouseEvent| save_report(&page, Kind::Full))
    };
    html! {
        <section class="section screen-only" id="export">
            <div>
                <h2 id="export-title" tabindex="-1">{ t.title }</h2>
                { kit::p("muted small", t.hint) }
            </div>
            <div class="panel">
                <div class="btns">
                    { workbook.id("export-xlsx").on(all(save_workbook)) }
                    { Button { class: "", ..Button::small(icons::DOWNLOAD, t.all_csv) }.id("export-csv").on(all(save_csv)) }
                    { Button { class: "", ..Button::small(icons::DOWNLOAD, page.later().report.as_file) }.id("export-report").on(report) }
                </div>
                { kit::p("muted small", t.workbook_hint) }
                { kit::p("muted small", t.csv_hint) }
                <Tables page={page.clone()} {revision} />
            </div>
        </section>
    }
}

/// A file name from what the book is about.
fn file_name(language: Language, book: &Book, ending: &str) -> String {
    let title = match book.title.as_str() {
        "" => "Timbang",
        title => title,
    };
    safe_name(&(language.later_texts().export.file)(title), ending)
}

/// Says whether a file was handed to the browser.
fn tell(page: &Page, name: &str, done: bool) {
    let t = &page.later().export;
    let said = match done {
        true => (t.done)(name),
        false => t.failed.to_owned(),
    };
    page.dispatch(Action::Say(ToastKind::Told(said)));
}

fn save_workbook(page: &Page, book: &Book) {
    let name = file_name(page.language(), book, ".xlsx");
    let bytes = xlsx(book, page.later().export.sheet);
    let done = browser::download_bytes(&name, XLSX_TYPE, &bytes);
    tell(page, &name, done);
}

fn save_csv(page: &Page, book: &Book) {
    let name = file_name(page.language(), book, ".csv");
    let done = browser::download(&name, CSV_TYPE, &csv_of_all(book));
    tell(page, &name, done);
}

/// Downloads a report as a file of its own.
pub fn save_report(page: &Page, kind: Kind) {
    let Some((scorecard, report)) = page
        .open()
        .map(|open| (open.scorecard.clone(), open.report.clone()))
    else {
        return;
    };
    let page = page.clone();
    spawn_local(async move {
        let language = page.language();
        let studies = match kind {
            Kind::Full => studies(&page, language, &scorecard).await,
            _ => Vec::new(),
        };
        let text = paper::file(kind, language, &scorecard, &report, &studies);
        let title = match crate::i18n::export::title(&scorecard) {
            title if title.trim().is_empty() => "Timbang".to_owned(),
            title => title,
        };
        let name = safe_name(&format!("{title} - {}", kind.name(language)), ".html");
        let done = browser::download(&name, "text/html;charset=utf-8", &text);
        tell(&page, &name, done);
    });
}

/// Makes every table, those of questionnaires piece by piece, and writes them.
fn take_all(page: &Page, write: fn(&Page, &Book)) {
    let Some((scorecard, report)) = page
        .open()
        .map(|open| (open.scorecard.clone(), open.report.clone()))
    else {
        return;
    };
    let page = page.clone();
    spawn_local(async move {
        let language = page.language();
        let studies = studies(&page, language, &scorecard).await;
        write(&page, &book(language, &scorecard, &report, &studies));
    });
}

/// The reports of the document's questionnaires.
pub async fn studies(page: &Page, language: Language, scorecard: &Scorecard) -> Vec<Study> {
    let mut all = Vec::new();
    for annex in crate::methods::questionnaire::all(scorecard) {
        let working = page.later().export.working.to_owned();
        page.dispatch(Action::Say(ToastKind::Told(working)));
        TimeoutFuture::new(0).await;
        let regression = regression(annex).await;
        all.push(Study {
            id: annex.id,
            sections: sections(language, annex, regression.as_ref()),
        });
    }
    all
}

/// The regression of a questionnaire, in pieces between which the page goes on.
async fn regression(annex: &Indicator) -> Option<Result<Regression, Fault>> {
    let mut study = match Computed::of(annex).study()? {
        Ok(study) => study,
        Err(fault) => return Some(Err(fault)),
    };
    let mut begun = browser::now();
    loop {
        match study.step() {
            Err(fault) => return Some(Err(fault)),
            Ok(false) => return Some(study.finish()),
            Ok(true) if browser::now() - begun > PIECE_MILLIS => {
                TimeoutFuture::new(0).await;
                begun = browser::now();
            }
            Ok(true) => {}
        }
    }
}

#[derive(Properties)]
pub struct TablesProps {
    pub page: Page,
    pub revision: u64,
}

impl PartialEq for TablesProps {
    /// The document may have changed; its revision alone does not tell.
    fn eq(&self, _: &TablesProps) -> bool {
        false
    }
}

/// Every table by itself; made only while the list is unfolded.
#[component]
pub fn Tables(props: &TablesProps) -> Html {
    let page = &props.page;
    let t = &page.later().export;
    let shown = use_state(|| false);
    let ontoggle = {
        let shown = shown.clone();
        Callback::from(move |event: Event| {
            let fold: HtmlElement = event.target_unchecked_into();
            shown.set(fold.has_attribute("open"));
        })
    };
    let open = page.open().filter(|_| *shown);
    let list = open.map(|open| list(page, &open.scorecard, &open.report));
    html! {
        <details class="fold" id="export-tables" {ontoggle}>
            <summary>{ t.each }</summary>
            <div class="fold-body stack">
                { kit::p("muted small", t.each_hint) }
                { kit::slot(list) }
            </div>
        </details>
    }
}

fn list(page: &Page, scorecard: &Scorecard, report: &Rc<Report>) -> Html {
    let book = book(page.language(), scorecard, report, &[]);
    let line = |(place, (sheet, table)): (usize, (&Sheet, &Table))| {
        let name = match table.title.as_str() {
            "" => sheet.name.clone(),
            title => format!("{}: {title}", sheet.name),
        };
        html! {
            <li class="export-line" key={place}>
                { kit::span("", name.clone()) }
                <div class="btns">{ download(page, &book.title, &name, table) }{ copy(page, &name, table) }</div>
            </li>
        }
    };
    let lines: Vec<Html> = book.tables().enumerate().map(line).collect();
    html! { <ul class="export-list">{ for lines }</ul> }
}

/// A button that downloads a table as CSV.
pub fn download(page: &Page, about: &str, name: &str, table: &Table) -> Html {
    let t = &page.later().export;
    let file = match about {
        "" => name.to_owned(),
        about => format!("{about} - {name}"),
    };
    let file = safe_name(&file, ".csv");
    let (own, text) = (page.clone(), csv(table));
    let save = Callback::from(move |_: MouseEvent| {
        let done = browser::download(&file, CSV_TYPE, &text);
        tell(&own, &file, done);
    });
    Button::small(icons::DOWNLOAD, t.csv)
        .class("btn-small btn-export")
        .name((t.csv_of)(name))
        .on(save)
}

/// A button that copies a table.
pub fn copy(page: &Page, name: &str, table: &Table) -> Html {
    let t = &page.later().export;
    let mark = page.language().pick(',', '.');
    Button::small(icons::COPY, page.t().common.copy)
        .name(format!("{}: {name}", t.copy_table))
        .on(figures::copy(page, tabbed(table, mark)))
}

/// A table on the page, with buttons that take it.
pub fn drawn(page: &Page, name: &str, table: &Table) -> Html {
    let notation = page.language().notation();
    let numbers = |column: usize| {
        let mut cells = table.lines().filter_map(|row| row.get(column));
        cells.any(|cell| cell.number().is_some())
    };
    let heads = table.heads.iter().enumerate().skip(1);
    let heads = heads.map(|(column, head)| Head {
        number: numbers(column),
        ..Head::words(head.clone())
    });
    let line = |row: &Vec<Cell>| {
        let mut cells = row.iter().map(|cell| kit::text(cell.written(notation)));
        Line::new(cells.next().unwrap_or_default(), cells.collect())
    };
    let title = match table.title.as_str() {
        "" => name.to_owned(),
        title => format!("{name}: {title}"),
    };
    let drawn = kit::Table {
        id: None,
        caption: title.clone().into(),
        remark: "".into(),
        hidden: true,
        corner: table.heads.first().cloned().unwrap_or_default().into(),
        heads: heads.collect(),
        lines: table.rows.iter().map(line).collect(),
        foot: table.foot.as_ref().map(line),
    };
    let tools = vec![copy(page, &title, table), download(page, "", &title, table)];
    html! { <>{ drawn.draw() }{ kit::block("div", "btns", kit::all(tools)) }</> }
}
