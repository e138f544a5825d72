//! A table of answers from a file: what was understood, and what will be taken.

mod preview;

use super::super::kit;
use super::super::page::Page;
use crate::editing::survey::Plan;
use crate::editing::{Action, View};
use crate::i18n;
use crate::methods::answer;
use crate::methods::questionnaire::KEY;
use crate::scorecard::Scorecard;
use crate::storage::tables::{
    LARGEST_TABLE, Row, XlsxFault, check_size, is_workbook, read_text_table, read_xlsx,
};
use crate::ui::{files, icons, shell};
use gloo::timers::callback::Timeout;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{File, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;

#[derive(Properties)]
pub struct ImportProps {
    pub page: Page,
}

impl PartialEq for ImportProps {
    /// A handle of the page always shows its present state, so an old one tells
    /// nothing: every drawing counts as new.
    fn eq(&self, _: &ImportProps) -> bool {
        false
    }
}

thread_local! {
    /// A table dropped on the page, for the screen that takes it in.
    static DROPPED: Cell<Option<File>> = const { Cell::new(None) };
}

/// Whether a file of this name is a table, or would be one to who dropped it.
pub fn is_table(name: &str) -> bool {
    let ending = name.rsplit('.').next().unwrap_or_default().to_lowercase();
    let known = ["csv", "tsv", "txt", "xlsx", "xlsm", "xlsb", "xls", "ods"];
    known.contains(&ending.as_str())
}

/// Shows what a dropped table holds, in the open draft or in a new one.
pub fn dropped(page: &Page, file: File) {
    let view = View::Survey(None, false);
    let stem = file.name();
    let stem = stem.rsplit_once('.').map_or(&stem[..], |(stem, _)| stem);
    DROPPED.set(Some(file));
    if page
        .open()
        .is_some_and(|open| answer::annex(&open.scorecard).is_none())
    {
        page.dispatch(Action::Show(view));
    } else {
        let fresh = Scorecard::new(&shell::this_year());
        files::open_as_new(page, fresh, Some(stem), view);
    }
}

/// The tables of a file, each with its name.
type Tables = Vec<(String, Rc<Vec<Row>>)>;

/// Reads a file: a workbook, or text.
fn read(page: &Page, name: &str, bytes: &[u8]) -> Result<Tables, String> {
    let language = page.language();
    let stem = name
        .rsplit_once('.')
        .map_or(name, |(stem, _)| stem)
        .to_owned();
    if is_workbook(bytes) {
        let book = read_xlsx(bytes).map_err(|fault| i18n::workbook_fault(language, &fault))?;
        let sheets = book.sheets.into_iter().map(|sheet| {
            let name = if sheet.name.trim().is_empty() {
                stem.clone()
            } else {
                sheet.name
            };
            (name, Rc::new(sheet.rows))
        });
        return Ok(sheets.collect());
    }
    // What only looks like a workbook, such as .xls and .ods, is refused by name.
    let ending = name.rsplit('.').next().unwrap_or_default().to_lowercase();
    if matches!(ending.as_str(), "xlsx" | "xls" | "ods" | "xlsm" | "xlsb")
        && let Err(fault) = read_xlsx(bytes)
        && fault != XlsxFault::NotZip
    {
        return Err(i18n::workbook_fault(language, &fault));
    }
    let grid = read_text_table(bytes, None).map_err(|fault| i18n::text_fault(language, &fault))?;
    Ok(vec![(stem, Rc::new(grid.into_rows()))])
}

/// Taking in a questionnaire.
#[component]
pub fn Import(props: &ImportProps) -> Html {
    let page = &props.page;
    let t = &page.later().survey;
    let tables = use_state(Tables::new);
    let plan = use_state(|| None::<Plan>);
    let fault = use_state(String::new);
    // A file that is read slowly must not replace one chosen later.
    let latest = use_mut_ref(|| 0_u32);
    let refuse = {
        let (tables, plan, fault) = (tables.clone(), plan.clone(), fault.clone());
        move |wrong: String| {
            // Nothing of another file stays beside the message.
            tables.set(Tables::new());
            plan.set(None);
            fault.set(wrong);
        }
    };
    let show = {
        let (page, refuse) = (page.clone(), refuse.clone());
        let (tables, plan, fault) = (tables.clone(), plan.clone(), fault.clone());
        let planning = use_mut_ref(|| None::<Timeout>);
        move |name: &str, bytes: &[u8]| match read(&page, name, bytes) {
            Ok(found) => {
                fault.set(String::new());
                // In a turn of its own: both are work where there are thousands of
                // rows, and the page is to breathe between them.
                let (tables, plan) = (tables.clone(), plan.clone());
                let later = Timeout::new(0, move || {
                    // The sheet with the most rows is the one with the answers.
                    let best = found.iter().max_by_key(|(_, rows)| rows.len());
                    plan.set(best.map(|(name, rows)| Plan::of(name, rows.clone())));
                    tables.set(found);
                });
                planning.replace(Some(later));
            }
            Err(wrong) => {
                planning.replace(None);
                refuse(wrong);
            }
        }
    };
    let take = {
        let (page, show, latest) = (page.clone(), show.clone(), latest.clone());
        move |file: File| {
            *latest.borrow_mut() += 1;
            let t = &page.later().survey;
            let size = file.size() as usize;
            if size > LARGEST_TABLE || check_size(size).is_err() {
                return refuse((t.too_large)(&(LARGEST_TABLE / 1_000_000).to_string()));
            }
            let (show, refuse, latest) = (show.clone(), refuse.clone(), latest.clone());
            let (mine, unread) = (*latest.borrow(), t.file_unread);
            spawn_local(async move {
                let buffer = JsFuture::from(file.array_buffer()).await;
                if *latest.borrow() != mine {
                    return;
                }
                match buffer {
                    Ok(buffer) => show(&file.name(), &js_sys::Uint8Array::new(&buffer).to_vec()),
                    Err(_) => refuse(unread.to_owned()),
                }
            });
        }
    };
    {
        let take = take.clone();
        use_effect(move || {
            if let Some(file) = DROPPED.take() {
                take(file);
            }
        });
    }
    let choose = Callback::from(move |event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        let file = input.files().and_then(|files| files.get(0));
        input.set_value("");
        if let Some(file) = file {
            take(file);
        }
    });
    let onpaste = {
        let (show, name) = (show.clone(), page.label("", KEY));
        Callback::from(move |event: InputEvent| {
            let area: HtmlTextAreaElement = event.target_unchecked_into();
            if !area.value().trim().is_empty() {
                *latest.borrow_mut() += 1;
                show(&name, area.value().as_bytes());
            }
        })
    };
    let refused = (!fault.is_empty()).then(|| html! {
        <div role="alert" id="survey-refused">{ kit::error(None, String::new(), (*fault).clone()) }</div>
    });
    let sheets = (tables.len() > 1).then(|| {
        let onchange = {
            let (tables, plan) = (tables.clone(), plan.clone());
            Callback::from(move |event: Event| {
                let select: HtmlSelectElement = event.target_unchecked_into();
                let place = select.selected_index().try_into().unwrap_or(0);
                let table = tables.get(place);
                plan.set(table.map(|(name, rows): &(String, Rc<Vec<Row>>)| Plan::of(name, rows.clone())));
            })
        };
        let chosen = plan.as_ref().map(|plan| plan.name.clone()).unwrap_or_default();
        html! {
            <div class="field">
                <label class="label" for="survey-sheet">{ t.sheet }</label>
                <select class="select w-20" id="survey-sheet" {onchange}>
                    { for tables.iter().map(|(name, _)| html! { <option selected={*name == chosen}>{ name.clone() }</option> }) }
                </select>
            </div>
        }
    });
    let preview = plan
        .as_ref()
        .map(|found| preview::preview(page, found, &plan));
    html! {
        <>
            <section class="panel" id="survey-import">
                <h2>{ t.import }</h2>
                <p class="muted">{ t.import_hint }</p>
                <div class="btns">
                    <label class="btn btn-primary">
                        { icons::icon(icons::UPLOAD) }{ t.choose_file }
                        <input class="hidden" type="file" id="survey-file" accept=".csv,.tsv,.txt,.xlsx,text/csv" onchange={choose} />
                    </label>
                </div>
                <div class="field wide">
                    <label class="label" for="survey-text">{ t.paste }</label>
                    <textarea class="area" id="survey-text" rows="3" spellcheck="false" oninput={onpaste} />
                </div>
                { kit::slot(refused) }
                { kit::slot(sheets) }
            </section>
            { kit::slot(preview) }
        </>
    }
}
