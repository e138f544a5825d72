//! The list of drafts and examples.

use super::app::address;
use super::icons::{self, icon};
use super::kit::{self, Button};
use super::page::Page;
use super::{files, later, second, shell};
use crate::cases::{CARDS, Card};
use crate::editing::{Action, ToastKind, View};
use crate::i18n::{self, Language};
use crate::scorecard::Scorecard;
use crate::storage::{DraftId, Listed, Listing, browser, drafts};
use yew::prelude::*;

/// The page that the address asks for and that belongs to no draft.
pub fn beside() -> Option<&'static str> {
    View::beside(&address())
}

/// The screen: the list, or a page that belongs to no draft.
pub fn screen(page: &Page) -> Html {
    let (key, body) = match beside() {
        Some(key) => {
            let draw = |here| second::beside(here, page, key);
            (key, later::screen(page, "Timbang".to_owned(), draw))
        }
        None => ("start", list(page)),
    };
    html! {
        <div class="app" {key}>
            <a class="skip" href="#main" onclick={shell::skip()}>{ page.t().common.skip }</a>
            { shell::header(page, None, Callback::noop()) }
            <div class="frame frame-one">
                <main class="main" id="main" tabindex="-1">
                    <shell::Arrival view={key} />
                    { body }
                </main>
            </div>
        </div>
    }
}

/// The list of drafts and examples.
fn list(page: &Page) -> Html {
    let t = &page.t().start;
    let new_draft = {
        let page = page.clone();
        Callback::from(move |_: MouseEvent| {
            let scorecard = Scorecard::new(&shell::this_year());
            files::open_as_new(&page, scorecard, None, View::Profile);
        })
    };
    let new_draft = Button::small(icons::PLUS, t.new_draft)
        .class("btn-primary")
        .id("new-draft")
        .on(new_draft);
    let head = html! { <>{ new_draft }{ files::chooser(page, "btn") }</> };
    let drafts = drafts::list(&*page.store).unwrap_or_default();
    html! {
        <>
            { kit::page_head(t.title.to_owned(), t.intro.to_owned(), head) }
            { notices(page) }
            { kit::shelf("drafts", t.drafts, if drafts.is_empty() { t.no_drafts } else { "" }, drafts.iter().map(|draft| card(page, draft)).collect()) }
            { kit::shelf("examples", t.examples, t.examples_intro, CARDS.iter().map(|card| example(page, card)).collect()) }
            { kit::slot(later::here().map(|here| second::leftovers(here, page))) }
            <footer class="foot"><p>{ (t.version)(env!("CARGO_PKG_VERSION")) }{ " · " }{ t.privacy }{ links(page) }</p></footer>
        </>
    }
}

/// Links to the pages that belong to no draft.
fn links(page: &Page) -> Html {
    let links = later::here().map(|here| second::links(here, page));
    links.unwrap_or_default()
}

fn notices(page: &Page) -> Html {
    let t = page.t();
    let memory = page.memory.then_some((t.save.memory, t.save.memory_hint));
    let safe =
        super::rescue::safe_mode().then_some((t.messages.safe_mode, t.messages.safe_mode_hint));
    let notices = memory.into_iter().chain(safe).map(|(title, text)| {
        kit::notice(
            "notice-warn",
            None,
            icons::WARN,
            title,
            text,
            Html::default(),
            Html::default(),
        )
    });
    kit::slot(Some(kit::all(notices.collect())))
}

/// A day and a time of day.
pub fn when(page: &Page, millis: f64) -> String {
    let date = js_sys::Date::new(&millis.into());
    let language = page.language();
    let day = i18n::day(
        language,
        date.get_full_year(),
        date.get_month(),
        date.get_date(),
    );
    let clock = i18n::clock(language, date.get_hours(), date.get_minutes());
    format!("{day}, {clock}")
}

/// A button of a card, with the draft's name in its own.
pub fn button(
    class: &'static str,
    shape: &'static str,
    text: &'static str,
    name: &str,
    onclick: Callback<MouseEvent>,
) -> Html {
    let button = Button::small(shape, text).name(format!("{text}: {name}"));
    button.class(class).on(onclick)
}

fn card(page: &Page, draft: &Listed) -> Html {
    let t = &page.t().start;
    let id = draft.id.clone();
    match &draft.state {
        Listing::Ready {
            name,
            agency,
            saved,
            indicators,
        } => {
            let title = shell::draft_name(page, name);
            let duplicate = {
                let title = title.clone();
                files::act(page, &id, move |page, id| {
                    let name = (page.t().start.copy_of)(&title);
                    drafts::duplicate(&*page.store, id, &name, browser::now()).map(|_| None)
                })
            };
            let delete = {
                let title = title.clone();
                files::act(page, &id, move |page, id| {
                    drafts::delete(&*page.store, id)?;
                    Ok(Some(ToastKind::Deleted(id.clone(), title.clone())))
                })
            };
            let about = [
                agency.clone(),
                (t.indicators)(&indicators.to_string()),
                (t.changed)(&when(page, *saved)),
            ];
            let about = about.into_iter().filter(|part| !part.trim().is_empty());
            let about = about.collect::<Vec<_>>().join(" · ");
            let open = html! {
                <a class="btn btn-primary btn-small" href={format!("#/{}", id.as_str())} aria-label={format!("{}: {title}", t.go_on)}>{ t.go_on }</a>
            };
            let buttons = vec![
                open,
                html! { <Rename page={page.clone()} language={page.language()} id={id.clone()} name={name.clone()} /> },
                button("btn-small", icons::COPY, t.duplicate, &title, duplicate),
                button(
                    "btn-small btn-danger",
                    icons::TRASH,
                    t.delete,
                    &title,
                    delete,
                ),
            ];
            kit::card(
                id.as_str(),
                title,
                vec![kit::p("card-meta", about)],
                buttons,
            )
        }
        // What cannot be opened can wait a moment.
        Listing::Unreadable { .. } | Listing::Newer { .. } => {
            let card = later::here().map(|here| second::broken(here, page, draft));
            card.unwrap_or_default()
        }
    }
}

#[derive(Properties)]
struct RenameProps {
    page: Page,
    // Beside the page: an old handle of the state shows the present state, so
    // comparing two pages tells nothing.
    language: Language,
    id: DraftId,
    name: String,
}

impl PartialEq for RenameProps {
    fn eq(&self, other: &RenameProps) -> bool {
        self.id == other.id && self.name == other.name && self.language == other.language
    }
}

/// A button that becomes a field for the draft's new name.
#[component]
fn Rename(props: &RenameProps) -> Html {
    let editing = use_state(|| false);
    let input = use_node_ref();
    let t = props.page.t();
    let done = {
        let (editing, input, page, id) = (
            editing.clone(),
            input.clone(),
            props.page.clone(),
            props.id.clone(),
        );
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

fn example(page: &Page, case: &'static Card) -> Html {
    let t = &page.t().start;
    let language = page.language();
    let title = language.pick(case.title.0, case.title.1);
    let open = |exercise: bool| {
        let page = page.clone();
        Callback::from(move |_: MouseEvent| {
            later::then(&page, move |here, page| {
                second::example(here, page, case.key, exercise);
            });
        })
    };
    let button = Button {
        icon: None,
        ..Button::small("", t.open_example)
    };
    let button = button
        .class("btn-primary btn-small")
        .name(format!("{}: {title}", t.open_example));
    let button = html! { <span data-case={case.key}>{ button.on(open(false)) }</span> };
    let begin = Button {
        icon: None,
        ..Button::small("", page.t().shared.begin)
    }
    .name((page.t().shared.begin_name)(title))
    .on(open(true));
    let begin = html! { <span data-exercise={case.key}>{ begin }</span> };
    let buttons = if case.scored {
        vec![button, begin]
    } else {
        vec![button]
    };
    let about = vec![
        kit::p("", language.pick(case.about.0, case.about.1)),
        kit::p("card-meta", case.cite),
    ];
    kit::card(case.key, title.to_owned(), about, buttons)
}
