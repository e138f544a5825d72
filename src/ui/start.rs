//! The list of drafts and examples.

use super::icons::{self, icon};
use super::kit::{self, Button};
use super::page::Page;
use super::{files, shell};
use crate::cases::{CASES, Case};
use crate::editing::{Action, ToastKind, View};
use crate::i18n;
use crate::scorecard::{Path, Scorecard};
use crate::scorecard::path::ProfileField;
use crate::storage::{DraftFault, DraftId, Listed, Listing, browser, drafts};
use yew::prelude::*;

/// The screen.
pub fn screen(page: &Page) -> Html {
    let t = &page.t().start;
    let new_draft = {
        let page = page.clone();
        Callback::from(move |_: MouseEvent| {
            let scorecard = Scorecard::new(&shell::this_year());
            files::open_as_new(&page, scorecard, None, View::Profile);
        })
    };
    let drafts = drafts::list(&*page.store).unwrap_or_default();
    let deleted = drafts::deleted(&*page.store).unwrap_or_default();
    let asides = drafts::asides(&*page.store).unwrap_or_default();
    html! {
        <div class="app" key="start">
            <a class="skip" href="#main" onclick={shell::skip()}>{ page.t().common.skip }</a>
            { shell::header(page, None, Callback::noop()) }
            <div class="frame frame-one">
                <main class="main" id="main" tabindex="-1">
                    <shell::Arrival view="start" />
                    <div class="page-head">
                        <div><h1 tabindex="-1">{ t.title }</h1><p>{ t.intro }</p></div>
                        <div class="btns">
                            <button type="button" class="btn btn-primary" id="new-draft" onclick={new_draft}>{ icon(icons::PLUS) }{ t.new_draft }</button>
                            <label class="btn">
                                { icon(icons::UPLOAD) }{ page.t().common.open_file }
                                <input class="hidden" type="file" id="open-file" accept=".json,application/json" onchange={files::onchoose(page)} />
                            </label>
                        </div>
                    </div>
                    { notices(page) }
                    <section class="section">
                        <h2>{ t.drafts }</h2>
                        if drafts.is_empty() {
                            <p class="muted">{ t.no_drafts }</p>
                        } else {
                            <ul class="cards" id="drafts">{ for drafts.iter().map(|draft| card(page, draft)) }</ul>
                        }
                    </section>
                    <section class="section">
                        <h2>{ t.examples }</h2>
                        <p class="muted">{ t.examples_intro }</p>
                        <ul class="cards" id="examples">{ for CASES.iter().map(|case| example(page, case)) }</ul>
                    </section>
                    { shelf("deleted", t.deleted, t.deleted_hint, deleted.iter().map(|draft| deleted_card(page, draft)).collect()) }
                    { shelf("asides", t.asides, t.asides_hint, asides.iter().map(|draft| aside_card(page, draft)).collect()) }
                    <footer class="foot"><p>{ (t.version)(env!("CARGO_PKG_VERSION")) }{ " · " }{ t.privacy }</p></footer>
                </main>
            </div>
        </div>
    }
}

fn notices(page: &Page) -> Html {
    let t = page.t();
    let memory = page.memory.then(|| (t.save.memory, t.save.memory_hint));
    let safe = super::rescue::safe_mode().then_some((t.messages.safe_mode, t.messages.safe_mode_hint));
    let notices = memory.into_iter().chain(safe).map(|(title, text)| {
        kit::notice("notice-warn", None, icons::WARN, title, text, Html::default(), Html::default())
    });
    kit::slot(Some(kit::all(notices.collect())))
}

fn when(page: &Page, millis: f64) -> String {
    let date = js_sys::Date::new(&millis.into());
    let language = page.language();
    let day = i18n::day(language, date.get_full_year(), date.get_month(), date.get_date());
    let clock = i18n::clock(language, date.get_hours(), date.get_minutes());
    format!("{day}, {clock}")
}

/// A button that does something with a draft and then draws the list again.
fn act(
    page: &Page,
    id: &DraftId,
    run: impl Fn(&Page, &DraftId) -> Result<Option<ToastKind>, DraftFault> + 'static,
) -> Callback<MouseEvent> {
    let (page, id) = (page.clone(), id.clone());
    Callback::from(move |_| {
        match run(&page, &id) {
            Ok(Some(said)) => page.dispatch(Action::Say(said)),
            Ok(None) => {}
            Err(fault) => page.dispatch(Action::Say(ToastKind::Refused(fault))),
        }
        page.dispatch(Action::Relist);
    })
}

fn button(class: &'static str, shape: &'static str, text: &'static str, name: &str, onclick: Callback<MouseEvent>) -> Html {
    let button = Button::small(shape, text).name(format!("{text}: {name}"));
    button.class(class).on(onclick)
}

fn card(page: &Page, draft: &Listed) -> Html {
    let t = &page.t().start;
    let id = draft.id.clone();
    let raw = act(page, &id, |page, id| {
        if let Some(text) = drafts::raw(&*page.store, id) {
            files::download_text(id.as_str(), &text);
        }
        Ok(None)
    });
    let aside = act(page, &id, |page, id| drafts::set_aside(&*page.store, id).map(|_| None));
    match &draft.state {
        Listing::Ready { name, agency, saved, indicators } => {
            let title = shell::draft_name(page, name);
            let duplicate = {
                let title = title.clone();
                act(page, &id, move |page, id| {
                    let name = (page.t().start.copy_of)(&title);
                    drafts::duplicate(&*page.store, id, &name, browser::now()).map(|_| None)
                })
            };
            let delete = {
                let title = title.clone();
                act(page, &id, move |page, id| {
                    drafts::delete(&*page.store, id)?;
                    Ok(Some(ToastKind::Deleted(id.clone(), title.clone())))
                })
            };
            html! {
                <li class="card" key={id.as_str().to_owned()}>
                    <h3 class="card-title">{ title.clone() }</h3>
                    <p class="card-meta">
                        { [agency.clone(), (t.indicators)(&indicators.to_string()), (t.changed)(&when(page, *saved))]
                            .into_iter().filter(|part| !part.trim().is_empty()).collect::<Vec<_>>().join(" · ") }
                    </p>
                    <div class="btns">
                        <a class="btn btn-primary btn-small" href={View::Results.hash(&id).replace("/results", "")} aria-label={format!("{}: {title}", t.go_on)}>{ t.go_on }</a>
                        <Rename page={page.clone()} id={id.clone()} name={name.clone()} />
                        { button("btn-small", icons::COPY, t.duplicate, &title, duplicate) }
                        { button("btn-small btn-danger", icons::TRASH, t.delete, &title, delete) }
                    </div>
                </li>
            }
        }
        Listing::Unreadable { fault } => {
            let why = i18n::file_fault(page.language(), fault);
            broken(page, &id, t.unreadable, why, raw, aside)
        }
        Listing::Newer { schema, app } => {
            let fault = crate::storage::FileFault::Newer { schema: *schema, app: app.clone() };
            broken(page, &id, t.newer, i18n::file_fault(page.language(), &fault), raw, aside)
        }
    }
}

fn broken(
    page: &Page,
    id: &DraftId,
    title: &'static str,
    why: String,
    raw: Callback<MouseEvent>,
    aside: Callback<MouseEvent>,
) -> Html {
    let t = &page.t().start;
    html! {
        <li class="card" key={id.as_str().to_owned()}>
            <h3 class="card-title">{ title }</h3>
            <p class="card-meta">{ why }{ " " }{ t.unreadable_hint }</p>
            <div class="btns">
                { button("btn-small", icons::DOWNLOAD, t.download_raw, id.as_str(), raw) }
                { button("btn-small", icons::FOLDER, t.set_aside, id.as_str(), aside) }
            </div>
        </li>
    }
}

/// A list of records that are not drafts any more; nothing when it is empty.
fn shelf(id: &'static str, title: &'static str, hint: &'static str, cards: Vec<Html>) -> Html {
    kit::slot((!cards.is_empty()).then(|| {
        html! {
            <section class="section">
                { kit::h2(title) }
                { kit::p("muted", hint) }
                <ul class="cards" {id}>{ for cards }</ul>
            </section>
        }
    }))
}

/// What was set aside can be downloaded, and deleted for ever.
fn aside_card(page: &Page, draft: &Listed) -> Html {
    let t = &page.t().start;
    let name = match &draft.state {
        Listing::Ready { name, .. } => shell::draft_name(page, name),
        Listing::Newer { .. } => t.newer.to_owned(),
        Listing::Unreadable { .. } => t.unreadable.to_owned(),
    };
    let raw = act(page, &draft.id, |page, id| {
        if let Some(text) = drafts::raw_aside(&*page.store, id) {
            files::download_text(id.as_str(), &text);
        }
        Ok(None)
    });
    let purge = act(page, &draft.id, |page, id| drafts::purge_aside(&*page.store, id).map(|()| None));
    html! {
        <li class="card" key={draft.id.as_str().to_owned()}>
            <h3 class="card-title">{ name.clone() }</h3>
            <div class="btns">
                { button("btn-small", icons::DOWNLOAD, t.download_raw, &name, raw) }
                { button("btn-small btn-danger", icons::TRASH, t.purge, &name, purge) }
            </div>
        </li>
    }
}

fn deleted_card(page: &Page, draft: &Listed) -> Html {
    let t = &page.t().start;
    let name = match &draft.state {
        Listing::Ready { name, .. } => shell::draft_name(page, name),
        _ => t.unreadable.to_owned(),
    };
    let restore = act(page, &draft.id, |page, id| drafts::restore(&*page.store, id).map(|_| None));
    let purge = act(page, &draft.id, |page, id| drafts::purge(&*page.store, id).map(|()| None));
    html! {
        <li class="card" key={draft.id.as_str().to_owned()}>
            <h3 class="card-title">{ name.clone() }</h3>
            <div class="btns">
                { button("btn-small", icons::UNDO, t.restore, &name, restore) }
                { button("btn-small btn-danger", icons::TRASH, t.purge, &name, purge) }
            </div>
        </li>
    }
}

#[derive(Properties)]
struct RenameProps {
    page: Page,
    id: DraftId,
    name: String,
}

impl PartialEq for RenameProps {
    fn eq(&self, other: &RenameProps) -> bool {
        self.id == other.id && self.name == other.name && self.page.language() == other.page.language()
    }
}

/// A button that becomes a field for the draft's new name.
#[component]
fn Rename(props: &RenameProps) -> Html {
    let editing = use_state(|| false);
    let input = use_node_ref();
    let t = props.page.t();
    let done = {
        let (editing, input, page, id) = (editing.clone(), input.clone(), props.page.clone(), props.id.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            editing.set(false);
            if let Some(input) = input.cast::<web_sys::HtmlInputElement>() {
                let name = input.value();
                if let Err(fault) = drafts::rename(&*page.store, &id, &name, browser::now()) {
                    page.dispatch(Action::Say(ToastKind::Refused(fault)));
                }
                page.dispatch(Action::Relist);
            }
        })
    };
    if *editing {
        html! {
            <form class="row" onsubmit={done}>
                <input ref={input} class="input w-20" type="text" autocomplete="off" aria-label={t.common.draft_name} value={props.name.clone()} autofocus=true />
                <button type="submit" class="btn btn-small">{ icon(icons::CHECK) }{ t.start.rename }</button>
            </form>
        }
    } else {
        let begin = {
            let editing = editing.clone();
            Callback::from(move |_: MouseEvent| editing.set(true))
        };
        let name = shell::draft_name(&props.page, &props.name);
        html! {
            <button type="button" class="btn btn-small" aria-label={format!("{}: {name}", t.start.rename)} onclick={begin}>{ t.start.rename }</button>
        }
    }
}

fn example(page: &Page, case: &'static Case) -> Html {
    let t = &page.t().start;
    let language = page.language();
    let title = language.pick(case.title.0, case.title.1);
    let open = {
        let page = page.clone();
        Callback::from(move |_: MouseEvent| {
            let language = page.language();
            let mut scorecard = (case.build)();
            scorecard.set_text(&Path::Name, language.pick(case.title.0, case.title.1));
            let note = format!("{}\n{}", case.cite, language.pick(case.note.0, case.note.1));
            scorecard.set_text(&Path::Profile(ProfileField::Note), &note);
            files::open_as_new(&page, scorecard, None, View::Results);
        })
    };
    html! {
        <li class="card" key={case.key}>
            <h3 class="card-title">{ title }</h3>
            <p>{ language.pick(case.about.0, case.about.1) }</p>
            <p class="card-meta">{ case.cite }</p>
            <div class="btns">
                <button type="button" class="btn btn-primary btn-small" data-case={case.key} aria-label={format!("{}: {title}", t.open_example)} onclick={open}>{ t.open_example }</button>
            </div>
        </li>
    }
}
