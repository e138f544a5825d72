//! The questions that an expert answers, and nothing else: who answers, one
//! pair at a time, how consistent the answers are, and the code to send back.

use super::app::set_address;
use super::figures;
use super::icons;
use super::kit::{self, Button};
use super::page::Page;
use super::weights::{Judge, Matrix, Member, Questions};
use super::{fields, files};
use crate::editing::{Action, Open, SaveState, ToastKind, View, panel};
use crate::i18n;
use crate::methods::answer;
use crate::scorecard::path::ProfileField;
use crate::scorecard::{Group, Path};
use crate::storage::exchange::Question;
use crate::storage::{DraftId, browser, drafts};
use std::rc::Rc;
use yew::prelude::*;

/// What an answer's own number is below: it stays short in a code.
const SHEETS: f64 = 4_294_967_295.0;

/// A number that tells this answer from those of other experts.
pub fn fresh_sheet() -> u32 {
    1 + (js_sys::Math::random() * (SHEETS - 1.0)) as u32
}

/// Opens the questions that an address holds: again where they were begun, as a
/// new draft else. What is wrong with the address is said.
pub fn open(page: &Page, fragment: &str) {
    let question = match Question::from_fragment(fragment) {
        Ok(question) => question,
        Err(fault) => {
            let text = i18n::link_fault(page.language(), fault);
            page.dispatch(Action::Say(ToastKind::Told(text)));
            // What is open stays, and is what a reload brings back.
            if let Some(open) = page.open() {
                set_address(&open.view.hash(&open.id));
            }
            return;
        }
    };
    let Some(id) = DraftId::parse(&format!("q-{:08x}", question.key)) else {
        return;
    };
    if drafts::load(&*page.store, &id).is_ok() {
        files::open_stored(page, &id, Some(View::Answer));
        return;
    }
    let document = panel::answer(&question, fresh_sheet());
    let now = browser::now();
    let save = match drafts::save(&*page.store, &id, &document, now) {
        Ok(()) => SaveState::Saved(now),
        // It can still be answered; the banner says that it is not stored.
        Err(fault) => SaveState::Refused(fault),
    };
    page.dispatch(Action::Open(id, Rc::new(document), View::Answer, save));
}

/// Begins the same questions anew, for the next expert at this computer.
fn begin_anew(page: &Page) -> Callback<MouseEvent> {
    let page = page.clone();
    Callback::from(move |_| {
        let Some(open) = page.open().filter(|_| page.may_leave()) else {
            return;
        };
        let fresh = panel::again(&open.scorecard, fresh_sheet());
        files::open_as_new(&page, fresh, None, View::Answer);
    })
}

/// The screen.
pub fn screen(page: &Page, open: &Open) -> Html {
    let t = &page.later().answer;
    let Some(home) = open.scorecard.perspectives.first() else {
        return Html::default();
    };
    let Some(annex) = answer::annex(&open.scorecard) else {
        return Html::default();
    };
    let group = Group::Indicators(home.id);
    let members: Vec<Member> = home
        .indicators
        .iter()
        .map(|one| (one.id, one.name.clone()))
        .collect();
    let Some(judge) = Judge::own(open, group) else {
        return Html::default();
    };
    let about = annex.sheet.texts.get(answer::ABOUT);
    let about = about.filter(|text| !text.trim().is_empty());
    let pairs = members.len() * members.len().saturating_sub(1) / 2;
    let partial = judge.partial(&members);
    let judged = partial.as_ref().map_or(0, |partial| partial.judged());
    let report = open.report.perspective(home.id).map(|one| &one.weights);
    let found = report.and_then(|weights| weights.ahp.as_ref());
    let cr = found.and_then(|ahp| ahp.consistency.cr);
    let verdict = cr.map(|cr| {
        let text = i18n::decimal(page.language(), cr, 3);
        if cr <= crate::methods::ahp::CR_LIMIT {
            html! { <p class="verdict is-good" id="verdict">{ icons::icon(icons::GOOD) }<span>{ (t.consistent)(&text) }</span></p> }
        } else {
            html! { <p class="verdict is-bad" id="verdict">{ icons::icon(icons::WARN) }<span>{ (t.inconsistent)(&text) }</span></p> }
        }
    });
    let name = Path::Profile(ProfileField::Analyst);
    let code = panel::reply(&open.scorecard).and_then(|reply| reply.code());
    let send = html! {
        <section class="panel" id="send">
            <h2>{ t.send }</h2>
            <p class="muted">{ t.send_hint }</p>
            { kit::slot((judged < pairs).then(|| kit::p("warns", (t.unfinished)(&(pairs - judged).to_string())))) }
            { match (judged, code) {
                (0, _) => kit::p("muted", t.nothing_yet),
                (_, Some(code)) => html! {
                    <div class="stack" key="code">
                        <div class="field">
                            <label class="label" for="answer-code">{ t.code }</label>
                            <textarea class="area" id="answer-code" rows="3" readonly=true value={code.clone()} />
                        </div>
                        <div class="btns">
                            { Button::small(icons::COPY, t.copy_code).class("btn-primary").id("copy-code").on(figures::copy(page, code)) }
                            { file(page) }
                        </div>
                    </div>
                },
                (_, None) => html! {
                    <div class="stack" key="file"><p>{ t.only_file }</p><div class="btns">{ file(page) }</div></div>
                },
            } }
        </section>
    };
    html! {
        <div class="answer stack">
            { kit::page_head(open.scorecard.name.clone(), t.intro.to_owned(), Html::default()) }
            { kit::slot(about.map(|text| kit::p("notice notice-info note", text.clone()))) }
            <section class="panel">{ fields::text(page, &name, t.name, Some(t.name_hint)) }</section>
            <Questions page={page.clone()} judge={judge.clone()} members={members.clone()} single=true fill=false after={Some((AttrValue::from(t.to_code), "#answer-code"))} />
            { kit::slot(verdict) }
            { kit::slot(mend(page, cr, &judge, &members)) }
            <details class="fold">
                <summary>{ page.later().weights.matrix }</summary>
                <div class="fold-body stack"><Matrix page={page.clone()} judge={judge} members={members} /></div>
            </details>
            { send }
            <div class="row"><p class="muted small">{ t.next_expert }</p>{ Button { icon: None, ..Button::small("", t.begin_anew) }.id("begin-anew").on(begin_anew(page)) }</div>
        </div>
    }
}

/// What an inconsistent expert can look at again.
fn mend(page: &Page, cr: Option<f64>, judge: &Judge, members: &[Member]) -> Option<Html> {
    let strained = cr.is_some_and(|cr| cr > crate::methods::ahp::CR_LIMIT);
    strained.then(|| {
        html! {
            <super::weights::Mend
                page={page.clone()} judge={judge.clone()} members={members.to_vec()}
                method={crate::methods::ahp::Method::Eigenvector} table={None::<crate::methods::ahp::RandomIndex>}
            />
        }
    })
}

fn file(page: &Page) -> Html {
    let t = &page.later().answer;
    let page = page.clone();
    let save = Callback::from(move |_: MouseEvent| files::download_open(&page));
    Button::small(icons::DOWNLOAD, t.save_file)
        .id("answer-file")
        .on(save)
}
