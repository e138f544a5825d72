//! The results as a report: shown as it prints, with what is written once for it.

use super::export::{self, Thing, studies};
use super::fields;
use super::icons;
use super::kit::{self, Button};
use super::page::Page;
use crate::editing::{Action, Change, Open};
use crate::i18n::export::Study;
use crate::i18n::export::paper::{Kind, LOOKS, paper};
use crate::methods::{paper as words, questionnaire};
use crate::scorecard::path::ProfileField;
use crate::scorecard::{Indicator, Path};
use crate::storage::export::Node;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;
use yew::virtual_dom::{VTag, VText};

/// The screen.
pub fn screen(page: &Page, open: &Open) -> Html {
    html! { <Report page={page.clone()} id={open.id.as_str().to_owned()} /> }
}

#[derive(Properties)]
pub struct ReportProps {
    page: Page,
    id: String,
}

impl PartialEq for ReportProps {
    /// The document may have changed.
    fn eq(&self, _: &ReportProps) -> bool {
        false
    }
}

thread_local! {
    /// The kind that was looked at last.
    static KIND: Cell<Kind> = const { Cell::new(Kind::Summary) };
    /// Whether the page knows how a report looks.
    static DRESSED: Cell<bool> = const { Cell::new(false) };
}

/// Gives the page the looks of a report. A strict content security policy allows
/// a sheet of rules that a program makes, and no style element.
fn dress() {
    if DRESSED.replace(true) {
        return;
    }
    let window = Thing::window();
    let Some(sheet) = window.get("CSSStyleSheet").build(&[]) else {
        return;
    };
    sheet.call("replaceSync", &[LOOKS.into()]);
    let document = Thing::document();
    let mut all = document.get("adoptedStyleSheets").list();
    all.push(sheet);
    let list = js_sys::Array::new();
    for one in all {
        list.push(&one.0);
    }
    document.set("adoptedStyleSheets", list);
}

/// A page of elements as the browser draws it.
fn drawn(node: &Node) -> Html {
    match node {
        Node::Text(text) => VText::new(text.clone()).into(),
        Node::Element {
            tag,
            attributes,
            content,
        } => {
            let mut element = VTag::new(*tag);
            for (name, value) in attributes {
                element.add_attribute(name, value.clone());
            }
            element.add_children(content.iter().map(drawn));
            element.into()
        }
    }
}

/// The report of the chosen kind.
#[component]
pub fn Report(props: &ReportProps) -> Html {
    let page = &props.page;
    let kind = use_state(|| KIND.get());
    let found = use_state(|| Rc::new(Vec::<Study>::new()));
    let latest = use_mut_ref(|| 0_u32);
    use_effect_with((), |()| dress());
    let asked: Vec<Indicator> = match (page.open(), *kind) {
        (Some(open), Kind::Full) => questionnaire::all(&open.scorecard).cloned().collect(),
        _ => Vec::new(),
    };
    {
        let (page, found) = (page.clone(), found.clone());
        use_effect_with((asked, page.language()), move |(asked, language)| {
            let number = latest.borrow().wrapping_add(1);
            *latest.borrow_mut() = number;
            if !asked.is_empty() {
                compute(page, found, *language, latest, number);
            }
        });
    }
    let Some(open) = page.open() else {
        return Html::default();
    };
    let t = &page.later().report;
    let choices = Kind::ALL.map(|one| {
        let choose = {
            let kind = kind.clone();
            Callback::from(move |_: Event| {
                KIND.set(one);
                kind.set(one);
            })
        };
        html! {
            <label class="seg-item" key={one.key()}>
                <input type="radio" name="report-kind" value={one.key()} checked={one == *kind} onchange={choose} />
                <span>{ one.name(page.language()) }</span>
            </label>
        }
    });
    let print = Callback::from(|_: MouseEvent| {
        Thing::window().call("print", &[]);
    });
    let save = export::take(page, export::Product::Report(*kind));
    let buttons = html! {
        <>
            { Button::small(icons::PRINT, page.t().common.print).class("btn-primary").id("print-report").on(print) }
            { Button::small(icons::DOWNLOAD, t.file).class("").id("save-report").on(save) }
        </>
    };
    let written = paper(
        *kind,
        page.language(),
        &open.scorecard,
        &open.report,
        &found,
    );
    html! {
        <div class="stack">
            <div class="screen-only stack">
                { kit::page_head(page.t().tasks.report.to_owned(), t.hint.to_owned(), buttons) }
                <fieldset class="group" id="report-kinds">
                    <legend class="hidden">{ t.kind }</legend>
                    <div class="seg">{ for choices }</div>
                </fieldset>
                { writing(page, open, *kind) }
            </div>
            <div id="paper" key={format!("{} {}", props.id, kind.key())}>{ drawn(&written) }</div>
        </div>
    }
}

/// Computes what follows from the questionnaires; only the latest counts.
fn compute(
    page: Page,
    found: UseStateHandle<Rc<Vec<Study>>>,
    language: crate::i18n::Language,
    latest: Rc<RefCell<u32>>,
    number: u32,
) {
    let Some(scorecard) = page.open().map(|open| open.scorecard.clone()) else {
        return;
    };
    spawn_local(async move {
        let all = studies(&page, language, &scorecard).await;
        if *latest.borrow() == number {
            found.set(Rc::new(all));
            page.dispatch(Action::Hush);
        }
    });
}

/// What is typed once: for the signature, and for the survey's report.
fn writing(page: &Page, open: &Open, kind: Kind) -> Html {
    let t = &page.later().report;
    let Some(annex) = words::annex(&open.scorecard) else {
        let begin = Button {
            icon: None,
            ..Button::small("", t.begin)
        };
        let begin = begin
            .id("report-begin")
            .on(page.change(Change::AddAnnex(words::KEY)));
        return kit::fold(
            false,
            t.signature,
            "",
            html! { <>{ kit::p("muted small", t.begin_hint) }{ begin }</> },
        );
    };
    let id = annex.id;
    let line = |(key, label): (&&str, &&str)| {
        fields::text(page, &Path::Choice(id, (*key).to_owned()), label, None)
    };
    let lines: Vec<Html> = words::LINES.iter().zip(&t.lines).map(line).collect();
    let own = |field: ProfileField| {
        let label = page.label("profile", field.key());
        fields::text(page, &Path::Profile(field), &label, None)
    };
    let wanted =
        |key: &str| kind == Kind::Survey || (kind == Kind::Poster && key == words::ANSWERERS);
    let area = |(key, label): (&&str, &&str)| {
        fields::area(page, &Path::Text(id, (*key).to_owned()), label, None, "3")
    };
    let areas = words::PARAGRAPHS.iter().zip(&t.paragraphs);
    let areas: Vec<Html> = areas.filter(|(key, _)| wanted(key)).map(area).collect();
    let body = html! {
        <div class="fields" key={kind.key()}>
            { for lines }
            { own(ProfileField::Head) }
            { own(ProfileField::HeadNumber) }
            { for areas }
        </div>
    };
    let title = if kind == Kind::Survey {
        t.writing
    } else {
        t.signature
    };
    kit::fold(true, title, "", body)
}
