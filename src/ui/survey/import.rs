//! A table of answers from a file: what was understood, and what will be taken.

use super::super::kit::{self, Button};
use super::super::page::Page;
use crate::editing::survey::{ImportFault, Plan, import, question};
use crate::editing::{Action, Change, View};
use crate::i18n;
use crate::methods::Unit;
use crate::methods::questionnaire::KEY;
use crate::methods::questionnaire::data::Role;
use crate::numbers::Mark;
use crate::storage::tables::{
    LARGEST_TABLE, Row, XlsxFault, check_size, is_workbook, read_text_table, read_xlsx,
};
use crate::ui::icons;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
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

/// The tables of a file, each with its name.
type Tables = Vec<(String, Vec<Row>)>;

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
            (name, sheet.rows)
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
    Ok(vec![(stem, grid.into_rows())])
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
        move |name: &str, bytes: &[u8]| match read(&page, name, bytes) {
            Ok(found) => {
                fault.set(String::new());
                // The sheet with the most rows is the one with the answers.
                let best = found.iter().max_by_key(|(_, rows)| rows.len());
                plan.set(best.map(|(name, rows)| Plan::of(name, rows.clone())));
                tables.set(found);
            }
            Err(wrong) => refuse(wrong),
        }
    };
    let choose = {
        let (page, show, latest) = (page.clone(), show.clone(), latest.clone());
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            let file = input.files().and_then(|files| files.get(0));
            input.set_value("");
            let Some(file) = file else { return };
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
        })
    };
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
                plan.set(table.map(|(name, rows): &(String, Vec<Row>)| Plan::of(name, rows.clone())));
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
    let preview = plan.as_ref().map(|found| preview(page, found, &plan));
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

/// What was understood, column by column, and what will become of it.
fn preview(page: &Page, found: &Plan, plan: &UseStateHandle<Option<Plan>>) -> Html {
    let t = &page.later().survey;
    let lines: Vec<Html> = (0..found.columns.len())
        .map(|place| row(page, found, plan, place))
        .collect();
    let fits = found.scales.iter().enumerate().map(|(place, scale)| {
        let onchange = {
            let (plan, found) = (plan.clone(), found.clone());
            Callback::from(move |event: Event| {
                let select: HtmlSelectElement = event.target_unchecked_into();
                let mut next = found.clone();
                if let Some(scale) = next.scales.get_mut(place) {
                    scale.chosen = select.selected_index().try_into().unwrap_or(0);
                }
                plan.set(Some(next));
            })
        };
        let options = scale.fits.iter().enumerate().map(|(index, fit)| {
            let mut scores: Vec<_> = fit.scores.iter().collect();
            scores.sort_by_key(|(_, score)| *score);
            let words: Vec<String> = scores.iter().map(|(word, score)| format!("{word} = {score}")).collect();
            html! { <option selected={index == scale.chosen}>{ words.join(", ") }</option> }
        });
        let unknown = scale.fits.get(scale.chosen).filter(|fit| !fit.unknown.is_empty()).map(|fit| {
            let words = fit.unknown.iter().take(10).map(|one| {
                let rows: Vec<String> = one.rows.iter().take(5).map(usize::to_string).collect();
                (t.unknown_word)(&one.text, &rows.join(", "))
            });
            let words: Vec<String> = words.collect();
            kit::p("warns", words.join(" "))
        });
        html! {
            <div class="field wide" key={place}>
                <label class="label" for={format!("scale-{place}")}>{ if scale.name.is_empty() { t.scale.to_owned() } else { format!("{}: {}", t.scale, scale.name) } }</label>
                <select class="select" id={format!("scale-{place}")} {onchange}>{ for options }</select>
                { kit::slot(unknown) }
            </div>
        }
    });
    let fits: Vec<Html> = fits.collect();
    let take = {
        let (page, found) = (page.clone(), found.clone());
        Callback::from(move |_: MouseEvent| {
            let Some(open) = page.open() else { return };
            match import(&open.scorecard, &found) {
                Ok((next, id)) => {
                    page.dispatch(Action::Change(Change::Put(Box::new(next))));
                    page.dispatch(Action::Show(View::Survey(Some(id), false)));
                }
                Err(fault) => {
                    let t = &page.later().survey;
                    let text = match fault {
                        ImportFault::NothingChosen => t.nothing_chosen.to_owned(),
                        ImportFault::Asks(place) => (t.asks)(
                            &found
                                .columns
                                .get(place)
                                .map_or_else(String::new, |one| one.described.heading.clone()),
                        ),
                        ImportFault::TooLarge { bytes, limit } => (t.too_many_bytes)(
                            &(bytes / 1000).to_string(),
                            &(limit / 1000).to_string(),
                        ),
                        ImportFault::Full => t.full.to_owned(),
                    };
                    page.dispatch(Action::Say(crate::editing::ToastKind::Told(text)));
                }
            }
        })
    };
    let hidden = found.hidden();
    let skip = (hidden > 0).then(|| {
        let onchange = {
            let (plan, found) = (plan.clone(), found.clone());
            Callback::from(move |event: Event| {
                let input: HtmlInputElement = event.target_unchecked_into();
                let mut next = found.clone();
                next.without_hidden = input.checked();
                plan.set(Some(next));
            })
        };
        html! { <label class="choice"><input type="checkbox" checked={found.without_hidden} {onchange} /><span>{ (t.hidden)(&hidden.to_string()) }</span></label> }
    });
    let table = html! {
        <table class="table" id="survey-preview">
            { kit::caption(true, t.understood.into(), "".into()) }
            <thead><tr>
                <th scope="col">{ t.heading }</th>
                <th scope="col">{ t.role }</th>
                <th scope="col">{ t.variable }</th>
                <th scope="col">{ t.sample }</th>
            </tr></thead>
            <tbody>{ for lines }</tbody>
        </table>
    };
    html! {
        <section class="panel">
            <h2>{ t.understood }</h2>
            <p id="survey-rows">{ (t.rows)(&found.answers().count().to_string(), &found.columns.len().to_string()) }</p>
            { kit::slot(skip) }
            <div class="slot">{ for fits }</div>
            { kit::tablebox(t.understood.into(), None, table) }
            { Button { icon: None, ..Button::small("", t.take_in) }.class("btn-primary").id("survey-take").on(take) }
        </section>
    }
}

fn row(page: &Page, found: &Plan, plan: &UseStateHandle<Option<Plan>>, place: usize) -> Html {
    let t = &page.later().survey;
    let column = &found.columns[place];
    let heading = match column.described.heading.trim() {
        "" => (t.nameless)(&(place + 1).to_string()),
        heading => heading.to_owned(),
    };
    let set = |make: fn(&mut Plan, usize, String)| {
        let (plan, found) = (plan.clone(), found.clone());
        move |text: String| {
            let mut next = found.clone();
            make(&mut next, place, text);
            plan.set(Some(next));
        }
    };
    let onrole = {
        let set = set(|plan, place, text| plan.columns[place].role = Role::from_key(&text));
        Callback::from(move |event: Event| {
            let select: HtmlSelectElement = event.target_unchecked_into();
            set(select.value());
        })
    };
    let onvariable = {
        let set = set(|plan, place, text| plan.columns[place].variable = text);
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            set(input.value());
        })
    };
    let roles = Role::ALL.iter().map(|role| {
        let word = page.label(KEY, &format!("role.{}", role.key()));
        html! { <option value={role.key()} selected={*role == column.role}>{ word }</option> }
    });
    let item = column.role == Role::Item;
    let sample = column.described.values.iter().take(4);
    let sample: Vec<&str> = sample.map(|one| one.text.as_str()).collect();
    let used = matches!(column.role, Role::Item | Role::Number);
    let asks = question(&column.described).filter(|_| used && column.mark.is_none());
    let asks = asks.map(|(text, thousands, decimal)| {
        let number = |value: f64| i18n::input(page.language(), value, Unit::Plain);
        let answer = |mark: Mark| {
            let (plan, found) = (plan.clone(), found.clone());
            Callback::from(move |_: MouseEvent| {
                let mut next = found.clone();
                next.columns[place].mark = Some(mark);
                plan.set(Some(next));
            })
        };
        let t = &page.t().perspective;
        let button = |text: String, mark| {
            Button {
                icon: None,
                ..Button::small("", text)
            }
            .on(answer(mark))
        };
        html! {
            <div class="ask" role="group" aria-label={t.ambiguous}>
                { kit::span("", format!("{text}: {}", t.ambiguous)) }
                { button((t.as_thousands)(&number(thousands)), Mark::Thousands) }
                { button((t.as_decimal)(&number(decimal)), Mark::Decimal) }
            </div>
        }
    });
    html! {
        <tr key={place}>
            <th key="heading" scope="row">{ heading.clone() }</th>
            <td key="role"><select class="select" aria-label={format!("{}: {heading}", t.role)} onchange={onrole}>{ for roles }</select></td>
            <td key="variable">
                { kit::slot(item.then(|| html! {
                    <input class="cell cell-short" type="text" autocomplete="off" aria-label={format!("{}: {heading}", t.variable)} value={column.variable.clone()} onchange={onvariable} />
                })) }
            </td>
            <td key="sample">{ kit::span("muted small", sample.join(" · ")) }{ kit::slot(asks) }</td>
        </tr>
    }
}
