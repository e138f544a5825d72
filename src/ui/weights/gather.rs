//! Where experts' judgments come from: a table or a list from elsewhere, and a
//! questionnaire that each answers in this same page and sends back as a code
//! or a file. Nothing goes through a server.

use super::{Member, group_name};
use crate::editing::{Action, Change, panel as change};
use crate::i18n;
use crate::scorecard::{Group, Scorecard};
use crate::storage::exchange::{
    Imported, MOST_EXPERTS, Question, SheetFault, Signs, TemplateWords, find_codes, read_experts,
    read_list, template, text_of,
};
use crate::storage::{self, browser};
use crate::ui::figures;
use crate::ui::icons;
use crate::ui::kit::{self, Button};
use crate::ui::page::Page;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

#[derive(Properties)]
pub struct GatherProps {
    pub page: Page,
    pub group: Group,
    pub members: Vec<Member>,
}

impl PartialEq for GatherProps {
    /// See [`super::pairs::Props`].
    fn eq(&self, _: &GatherProps) -> bool {
        false
    }
}

/// Both ways.
#[component]
pub fn Gather(props: &GatherProps) -> Html {
    let GatherProps {
        page,
        group,
        members,
    } = props;
    let t = &page.later().gather;
    html! {
        <section class="panel" id="gather">
            <h2>{ t.title }</h2>
            <details class="fold" id="import-fold">
                <summary>{ t.import }</summary>
                <div class="fold-body stack"><Import page={page.clone()} group={*group} members={members.clone()} /></div>
            </details>
            <details class="fold" id="ask-fold">
                <summary>{ t.ask }</summary>
                <div class="fold-body stack"><Ask page={page.clone()} group={*group} members={members.clone()} /></div>
            </details>
        </section>
    }
}

fn labels(members: &[Member]) -> Vec<String> {
    members.iter().map(|(_, name)| name.clone()).collect()
}

/// Puts a document in place of the open one.
fn put(page: &Page, next: Option<Scorecard>) -> bool {
    let done = next.is_some();
    if let Some(next) = next {
        page.dispatch(Action::Change(Change::Put(Box::new(next))));
    }
    done
}

/// A table of experts, or a list in JSON.
fn read(text: &str, members: &[Member], signs: Signs) -> Result<Imported, SheetFault> {
    let labels = labels(members);
    match text.trim_start_matches('\u{feff}').trim_start().as_bytes() {
        [b'{' | b'[', ..] => read_list(text, &labels),
        _ => read_experts(text, &labels, signs),
    }
}

/// Reads the chosen files one after the other.
fn onfile(take: impl Fn(String, Result<String, SheetFault>) + 'static) -> Callback<Event> {
    let take = std::rc::Rc::new(take);
    Callback::from(move |event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        let files = input.files();
        let count = files.as_ref().map_or(0, web_sys::FileList::length);
        for index in 0..count {
            let file = files.as_ref().and_then(|files| files.get(index));
            let (Some(file), take) = (file, take.clone()) else {
                continue;
            };
            spawn_local(async move {
                let text = if file.size() > storage::LARGEST_FILE as f64 {
                    Err(SheetFault::TooLarge)
                } else {
                    match JsFuture::from(file.array_buffer()).await {
                        Ok(buffer) => text_of(&js_sys::Uint8Array::new(&buffer).to_vec()),
                        Err(_) => Err(SheetFault::NotText),
                    }
                };
                take(file.name(), text);
            });
        }
        // The same file can then be chosen again.
        input.set_value("");
    })
}

/// Experts from a table or a list.
#[component]
fn Import(props: &GatherProps) -> Html {
    let GatherProps {
        page,
        group,
        members,
    } = props;
    let t = &page.later().gather;
    let text = use_state(String::new);
    let signs = use_state(|| Signs::Ask);
    let replace = use_state(|| false);
    // The file's own fault, before its text can be looked at.
    let fault = use_state(|| None::<SheetFault>);
    let seen = use_memo(
        ((*text).clone(), *signs, labels(members)),
        |(text, signs, _)| (!text.trim().is_empty()).then(|| read(text, members, *signs)),
    );
    let choose = {
        let (text, fault) = (text.clone(), fault.clone());
        onfile(move |_, found| match found {
            Ok(found) => {
                fault.set(None);
                text.set(found);
            }
            Err(wrong) => fault.set(Some(wrong)),
        })
    };
    let oninput = {
        let (text, fault) = (text.clone(), fault.clone());
        Callback::from(move |event: InputEvent| {
            let area: HtmlTextAreaElement = event.target_unchecked_into();
            fault.set(None);
            text.set(area.value());
        })
    };
    let get_template = {
        let (page, members) = (page.clone(), members.clone());
        Callback::from(move |_: MouseEvent| {
            let t = &page.later().gather;
            let words = TemplateWords {
                name: t.template_name,
                weight: t.template_weight,
                example: t.template_example,
            };
            let table = template(&labels(&members), words);
            browser::download(t.template_file, "text/csv", &table);
        })
    };
    let wrong = (*fault).clone().map(Err).or_else(|| (*seen).clone());
    let asks = matches!(wrong, Some(Err(SheetFault::SignsUnknown)));
    let signed = asks || *signs != Signs::Ask;
    let first = members.first().map_or("", |member| member.1.as_str());
    let second = members.get(1).map_or("", |member| member.1.as_str());
    let sign = |meaning: Signs, word: String| {
        let signs_set = signs.clone();
        let choose = Callback::from(move |_: Event| signs_set.set(meaning));
        html! {
            <label class="choice" key={word.clone()}>
                <input type="radio" name="signs" checked={*signs == meaning} onchange={choose} />
                <span>{ word }</span>
            </label>
        }
    };
    let question = signed.then(|| {
        html! {
            <fieldset class="group" id="signs">
                <legend>{ t.signs }</legend>
                <div class="choices">
                    { sign(Signs::NegativeFavoursFirst, (t.signs_of)(first, second, first)) }
                    { sign(Signs::NegativeFavoursSecond, (t.signs_of)(first, second, second)) }
                </div>
            </fieldset>
        }
    });
    let preview = match &wrong {
        None => Html::default(),
        Some(Err(SheetFault::SignsUnknown)) => kit::p("warns", t.signs_hint),
        Some(Err(wrong)) => {
            let lines = i18n::sheet_fault(page.language(), wrong);
            html! { <div role="alert" id="import-refused">{ for lines.into_iter().map(|line| kit::error(None, String::new(), line)) }</div> }
        }
        Some(Ok(found)) => {
            let add = {
                let (page, found, text, group) =
                    (page.clone(), found.clone(), text.clone(), *group);
                let (replace, signs, fault) = (*replace, signs.clone(), fault.clone());
                Callback::from(move |_: MouseEvent| {
                    let open = page.open();
                    let next = open
                        .and_then(|open| change::import(&open.scorecard, group, &found, replace));
                    if put(&page, next) {
                        text.set(String::new());
                        signs.set(Signs::Ask);
                    } else {
                        fault.set(Some(SheetFault::TooMany {
                            limit: MOST_EXPERTS,
                        }));
                    }
                })
            };
            let replace_all = {
                let replace = replace.clone();
                Callback::from(move |event: Event| {
                    let input: HtmlInputElement = event.target_unchecked_into();
                    replace.set(input.checked());
                })
            };
            let count = found.experts.len().to_string();
            html! {
                <div class="stack" id="import-preview">
                    <ul>{ for i18n::understood(page.language(), found).into_iter().map(|line| html! { <li>{ line }</li> }) }</ul>
                    <label class="choice"><input type="checkbox" id="import-replace" checked={*replace} onchange={replace_all} /><span>{ t.replace }</span></label>
                    { Button { icon: None, ..Button::small("", (t.add_found)(&count)) }.class("btn-primary").id("import-add").on(add) }
                </div>
            }
        }
    };
    html! {
        <>
            { kit::p("muted", t.import_hint) }
            <div class="btns">
                <label class="btn btn-small">
                    { icons::icon(icons::UPLOAD) }{ t.choose_file }
                    <input class="hidden" type="file" id="import-file" accept=".csv,.txt,.tsv,.json,text/csv,application/json" onchange={choose} />
                </label>
                { Button::small(icons::DOWNLOAD, t.get_template).id("template").on(get_template) }
            </div>
            <div class="field">
                <label class="label" for="import-text">{ t.paste }</label>
                <textarea class="area" id="import-text" rows="4" spellcheck="false" value={(*text).clone()} {oninput} />
            </div>
            { kit::slot(question) }
            <div class="slot" key="preview">{ preview }</div>
        </>
    }
}

/// A questionnaire for experts, and their answers.
#[component]
fn Ask(props: &GatherProps) -> Html {
    let GatherProps {
        page,
        group,
        members,
    } = props;
    let t = &page.later().gather;
    let title = use_state(|| None::<String>);
    let about = use_state(String::new);
    let link = use_state(|| None::<(Question, String)>);
    let codes = use_state(String::new);
    let said = use_state(Vec::<(bool, String)>::new);
    let log = use_mut_ref(Vec::<(bool, String)>::new);
    let Some(open) = page.open() else {
        return Html::default();
    };
    let agency = open.scorecard.profile.agency.trim();
    let usual = match agency {
        "" => (t.usual_title)(&group_name(page, open, *group)),
        agency => format!(
            "{}, {agency}",
            (t.usual_title)(&group_name(page, open, *group))
        ),
    };
    let shown_title = (*title).clone().unwrap_or(usual);
    let make = {
        let (page, members, link, group) = (page.clone(), members.clone(), link.clone(), *group);
        let (title, about) = (shown_title.clone(), (*about).clone());
        Callback::from(move |_: MouseEvent| {
            let Some(open) = page.open() else { return };
            let asked = change::ask(&open.scorecard, group, open.id.as_str(), &members);
            let Some((next, key, members)) = asked else {
                return;
            };
            let question = Question {
                key,
                title: title.clone(),
                about: about.clone(),
                members,
                language: page.language().code().to_owned(),
            };
            let address = web_sys::window().and_then(|window| window.location().href().ok());
            let address = address.unwrap_or_default();
            let base = address.split('#').next().unwrap_or_default();
            let text = format!("{base}#q={}", question.to_fragment());
            if next != *open.scorecard {
                put(&page, Some(next));
            }
            link.set(Some((question, text)));
        })
    };
    let set_text = |state: &UseStateHandle<String>| {
        let state = state.clone();
        Callback::from(move |event: InputEvent| {
            let area: HtmlTextAreaElement = event.target_unchecked_into();
            state.set(area.value());
        })
    };
    let set_title = {
        let title = title.clone();
        Callback::from(move |event: InputEvent| {
            let input: HtmlInputElement = event.target_unchecked_into();
            title.set(Some(input.value()));
        })
    };
    let made = (*link).as_ref().map(|(question, text)| {
        let file = {
            let question = question.clone();
            Callback::from(move |_: MouseEvent| {
                let mut answer = change::answer(&question, 0);
                answer.name.clone_from(&question.title);
                let text = storage::write(&answer, browser::now());
                browser::download(&storage::safe_file_name(&question.title), "application/json", &text);
            })
        };
        let length = (t.length)(&text.chars().count().to_string());
        html! {
            <div class="stack">
                <div class="field">
                    <label class="label" for="ask-link">{ t.link }</label>
                    <p class="hint">{ length }</p>
                    <textarea class="area" id="ask-link" rows="3" readonly=true value={text.clone()} />
                </div>
                <div class="btns">
                    { Button::small(icons::COPY, t.copy_link).id("copy-link").on(figures::copy(page, text.clone())) }
                    { Button::small(icons::DOWNLOAD, t.question_file).id("question-file").on(file) }
                </div>
            </div>
        }
    });
    let take_codes = {
        let (page, codes, said, group) = (page.clone(), codes.clone(), said.clone(), *group);
        Callback::from(move |_: MouseEvent| {
            let lines = take(&page, group, &codes);
            if lines.iter().all(|(good, _)| *good) {
                codes.set(String::new());
            }
            said.set(lines);
        })
    };
    let take_files = {
        let (page, said, group) = (page.clone(), said.clone(), *group);
        // Files come one by one; a handle of the state would show them as they
        // were when this was drawn.
        let log = log.clone();
        onfile(move |name, text| {
            log.borrow_mut()
                .extend(take_file(&page, group, &name, text));
            said.set(log.borrow().clone());
        })
    };
    let told = (!said.is_empty()).then(|| html! {
        <ul class="plain stack" role="status" id="taken">
            { for said.iter().map(|(good, line)| {
                let shape = if *good { icons::GOOD } else { icons::BAD };
                html! { <li class={if *good { "row" } else { "row error" }}>{ icons::icon(shape) }<span>{ line.clone() }</span></li> }
            }) }
        </ul>
    });
    html! {
        <>
            { kit::p("muted", t.ask_hint) }
            <div class="field">
                <label class="label" for="ask-title">{ t.question_title }</label>
                <input class="input" id="ask-title" type="text" maxlength="200" value={shown_title} oninput={set_title} />
            </div>
            <div class="field wide">
                <label class="label" for="ask-about">{ t.about }</label>
                <p class="hint">{ t.about_hint }</p>
                <textarea class="area" id="ask-about" rows="2" maxlength="1000" value={(*about).clone()} oninput={set_text(&about)} />
            </div>
            { Button { icon: None, ..Button::small("", t.make_link) }.class("btn-primary").id("make-link").on(make) }
            { kit::slot(made) }
            <div class="field wide">
                <label class="label" for="codes">{ t.codes }</label>
                <p class="hint">{ t.codes_hint }</p>
                <textarea class="area" id="codes" rows="4" spellcheck="false" value={(*codes).clone()} oninput={set_text(&codes)} />
            </div>
            <div class="btns">
                { Button { icon: None, ..Button::small("", t.take) }.class("btn-primary").id("take-codes").on(take_codes) }
                <label class="btn btn-small">
                    { icons::icon(icons::UPLOAD) }{ t.take_files }
                    <input class="hidden" type="file" id="answer-files" multiple=true accept=".json,application/json" onchange={take_files} />
                </label>
            </div>
            { kit::slot(told) }
        </>
    }
}

/// Takes the answers in a text, and says what became of each.
fn take(page: &Page, group: Group, text: &str) -> Vec<(bool, String)> {
    let t = &page.later().gather;
    let found = find_codes(text);
    if found.is_empty() {
        return vec![(false, t.no_code.to_owned())];
    }
    let mut lines = Vec::new();
    let mut replies = Vec::new();
    for (index, one) in found.into_iter().enumerate() {
        match one {
            Ok(reply) => replies.push(reply),
            Err(fault) => {
                let place = (t.code_number)(&(index + 1).to_string());
                lines.push((
                    false,
                    format!("{place}: {}", i18n::code_fault(page.language(), fault)),
                ));
            }
        }
    }
    if replies.is_empty() {
        return lines;
    }
    let open = page.open();
    match open.and_then(|open| change::take(&open.scorecard, group, &replies)) {
        Some((next, taken)) => {
            put(page, Some(next));
            lines.extend(taken.iter().map(|one| told(page, one)));
        }
        None => lines.push((false, t.not_asked.to_owned())),
    }
    lines
}

/// Takes the answer in a file.
fn take_file(
    page: &Page,
    group: Group,
    name: &str,
    text: Result<String, SheetFault>,
) -> Vec<(bool, String)> {
    let t = &page.later().gather;
    let bad = |line: String| vec![(false, format!("{name}: {line}"))];
    let text = match text {
        Ok(text) => text,
        Err(fault) => return bad(i18n::sheet_fault(page.language(), &fault).join(" ")),
    };
    let opened = match storage::read_text(&text) {
        Ok(opened) => opened,
        Err(fault) => return bad(i18n::file_fault(page.language(), &fault)),
    };
    let Some(open) = page.open() else {
        return Vec::new();
    };
    if change::asked(&open.scorecard, group).is_none() {
        return bad(t.not_asked.to_owned());
    }
    match change::take_answer(&open.scorecard, group, &opened.scorecard) {
        Some((next, taken)) => {
            put(page, Some(next));
            taken.iter().map(|one| told(page, one)).collect()
        }
        None => bad(t.no_answer_file.to_owned()),
    }
}

/// What became of an answer, and whether it is well.
fn told(page: &Page, taken: &change::Taken) -> (bool, String) {
    use change::Taken;
    let t = &page.later().gather;
    let (good, say, name) = match taken {
        Taken::Added(name) => (true, t.added, name),
        Taken::Changed(name) => (true, t.changed, name),
        Taken::Known(name) => (true, t.known, name),
        Taken::OtherQuestion(name) => (false, t.other_question, name),
        Taken::OtherSize(name) => (false, t.other_size, name),
        Taken::Full(name) => (false, t.full, name),
    };
    let name = if name.trim().is_empty() {
        t.unnamed
    } else {
        name
    };
    (good, say(name))
}
