//! A questionnaire for experts as a link or a file, and their answers.

use super::gather::{GatherProps, onfile, put};
use crate::editing::panel as change;
use crate::i18n;
use crate::methods::panel::{self, ABOUT, TITLE};
use crate::scorecard::Group;
use crate::storage::exchange::{Question, SheetFault, find_codes};
use crate::storage::{self, browser};
use crate::ui::figures;
use crate::ui::icons;
use crate::ui::kit::{self, Button};
use crate::ui::page::Page;
use crate::ui::weights::group_name;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

/// A questionnaire for experts, and their answers.
#[component]
pub fn Ask(props: &GatherProps) -> Html {
    let GatherProps {
        page,
        group,
        members,
    } = props;
    let t = &page.later().gather;
    let title = use_state(|| said(page, *group, TITLE));
    let about = use_state(|| said(page, *group, ABOUT).unwrap_or_default());
    let link = use_state(|| None::<(Question, String)>);
    let codes = use_state(String::new);
    let said = use_state(Vec::<(bool, String)>::new);
    let log = use_mut_ref(Vec::<(bool, String)>::new);
    let Some(open) = page.open() else {
        return Html::default();
    };
    let whole = group_name(page, open, *group);
    let whole = match group {
        Group::Perspectives => whole,
        Group::Indicators(_) => (t.usual_title)(&whole),
    };
    let usual = match open.scorecard.profile.agency.trim() {
        "" => whole,
        agency => format!("{whole}, {agency}"),
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
            // What was asked is kept with the draft.
            let kept = change::say(&next, group, TITLE, &title);
            let kept = kept.and_then(|kept| change::say(&kept, group, ABOUT, &about));
            put(&page, kept.filter(|kept| *kept != *open.scorecard));
            link.set(Some((question, text)));
        })
    };
    let set_codes = {
        let codes = codes.clone();
        Callback::from(move |event: InputEvent| {
            let area: HtmlTextAreaElement = event.target_unchecked_into();
            codes.set(area.value());
        })
    };
    // A link holds the words of its time: with others it goes, and is made again.
    let set_about = {
        let (about, link) = (about.clone(), link.clone());
        Callback::from(move |event: InputEvent| {
            let area: HtmlTextAreaElement = event.target_unchecked_into();
            about.set(area.value());
            link.set(None);
        })
    };
    let set_title = {
        let (title, link) = (title.clone(), link.clone());
        Callback::from(move |event: InputEvent| {
            let input: HtmlInputElement = event.target_unchecked_into();
            title.set(Some(input.value()));
            link.set(None);
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
        <div role="status" id="taken">
            <ul class="plain stack">
                { for said.iter().map(|(good, line)| {
                    let shape = if *good { icons::GOOD } else { icons::BAD };
                    html! { <li class={if *good { "row" } else { "error" }}>{ icons::icon(shape) }<span>{ line.clone() }</span></li> }
                }) }
            </ul>
        </div>
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
                <textarea class="area" id="ask-about" rows="2" maxlength="1000" value={(*about).clone()} oninput={set_about} />
            </div>
            { Button { icon: None, ..Button::small("", t.make_link) }.class("btn-primary").id("make-link").on(make) }
            { kit::slot(made) }
            <div class="field wide">
                <label class="label" for="codes">{ t.codes }</label>
                <p class="hint">{ t.codes_hint }</p>
                <textarea class="area" id="codes" rows="4" spellcheck="false" value={(*codes).clone()} oninput={set_codes} />
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

/// What the draft holds of the questionnaire asked last.
fn said(page: &Page, group: Group, key: &str) -> Option<String> {
    let annex = panel::annex(&page.open()?.scorecard, group)?;
    annex.sheet.texts.get(key).map(|text| text.to_string())
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
