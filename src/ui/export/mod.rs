//! The results for other programs: a workbook, CSV, tables to copy; and the
//! pictures of figures.

mod picture;
mod standing;
mod thing;
mod tools;

pub use standing::{button as copy_button, copies};
pub use thing::Thing;
pub use tools::{copied, copied_with, tools};

use super::figures;
use super::icons;
use super::kit::{self, Button, Head, Line};
use super::page::Page;
use super::pieces;
use crate::editing::{Action, Open, ToastKind};
use crate::evaluation::Report;
use crate::i18n::Language;
use crate::i18n::export::paper::{self, Kind};
use crate::i18n::export::{Study, book, sections};
use crate::methods::questionnaire::computed::Computed;
use crate::scorecard::{Indicator, Scorecard};
use crate::statistics::fault::Fault;
use crate::statistics::regression::Regression;
use crate::storage::export::{Cell, Sheet, Table, XLSX_TYPE, csv, csv_of_all, tabbed, xlsx};
use crate::storage::{browser, safe_name};
use gloo::timers::future::TimeoutFuture;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;
use yew::prelude::*;

/// The type under which CSV is downloaded.
const CSV_TYPE: &str = "text/csv;charset=utf-8";
/// The type of a report that is a page of its own.
const HTML_TYPE: &str = "text/html;charset=utf-8";

/// The section of the results from which they are taken out.
pub fn section(page: &Page, open: &Open) -> Html {
    let t = &page.later().export;
    let workbook = Button {
        class: "btn-primary",
        ..Button::small(icons::DOWNLOAD, t.workbook)
    };
    let revision = open.revision;
    html! {
        <section class="section screen-only" id="export">
            <div>
                <h2 id="export-title" tabindex="-1">{ t.title }</h2>
                { kit::p("muted small", t.hint) }
            </div>
            <div class="panel">
                <div class="btns">
                    { workbook.id("export-xlsx").on(take(page, Product::Workbook)) }
                    { Button { class: "", ..Button::small(icons::DOWNLOAD, t.all_csv) }.id("export-csv").on(take(page, Product::Csv)) }
                    { Button { class: "", ..Button::small(icons::DOWNLOAD, page.later().report.as_file) }.id("export-report").on(take(page, Product::Report(Kind::Full))) }
                </div>
                { kit::p("muted small", t.workbook_hint) }
                { kit::p("muted small", t.csv_hint) }
                <Tables page={page.clone()} {revision} />
            </div>
        </section>
    }
}

/// Something made of the whole document.
#[derive(Clone, Copy)]
pub enum Product {
    /// Every table as a workbook.
    Workbook,
    /// Every table one below the other.
    Csv,
    /// A report as a page of its own.
    Report(Kind),
}

/// A file to be handed over.
pub struct Made {
    /// Its name.
    pub name: String,
    /// Its type.
    pub mime: &'static str,
    /// What stands in it.
    pub bytes: Vec<u8>,
}

/// Makes a file of a document as it stands now; the studies of questionnaires are
/// computed piece by piece.
pub async fn make(page: &Page, open: Open, product: Product) -> Made {
    let language = page.language();
    let Open {
        scorecard, report, ..
    } = open;
    let studies = match product {
        Product::Report(kind) if kind != Kind::Full => Vec::new(),
        _ => studies(page, language, &scorecard).await,
    };
    let title = match crate::i18n::export::title(&scorecard) {
        title if title.trim().is_empty() => "Timbang".to_owned(),
        title => title,
    };
    let t = &language.later_texts().export;
    let book = || book(language, &scorecard, &report, &studies);
    let (name, mime, bytes) = match product {
        Product::Workbook => {
            let name = safe_name(&(t.file)(&title), ".xlsx");
            (name, XLSX_TYPE, xlsx(&book(), t.sheet))
        }
        Product::Csv => {
            let name = safe_name(&(t.file)(&title), ".csv");
            (name, CSV_TYPE, csv_of_all(&book()).into_bytes())
        }
        Product::Report(kind) => {
            let text = paper::file(kind, language, &scorecard, &report, &studies);
            let name = format!("{title} - {}", kind.name(language));
            (safe_name(&name, ".html"), HTML_TYPE, text.into_bytes())
        }
    };
    Made { name, mime, bytes }
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

/// A handler that makes a file and downloads it.
pub fn take(page: &Page, product: Product) -> Callback<MouseEvent> {
    let page = page.clone();
    Callback::from(move |_: MouseEvent| {
        let Some(open) = page.open().cloned() else {
            return;
        };
        let page = page.clone();
        spawn_local(async move {
            let made = make(&page, open, product).await;
            let done = browser::download_bytes(&made.name, made.mime, &made.bytes);
            tell(&page, &made.name, done);
        });
    })
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

/// The regression of a questionnaire.
async fn regression(annex: &Indicator) -> Option<Result<Regression, Fault>> {
    match Computed::of(annex).study()? {
        Ok(study) => Some(pieces::whole(study).await),
        Err(fault) => Some(Err(fault)),
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
        .on(figures::copy_table(
            page,
            tabbed(table, mark),
            table.clip(page.language().notation()),
        ))
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
