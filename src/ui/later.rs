//! The second part of the program: what is there from the start is the first
//! part; `static/parts.js` fetches the second right after the first view has been
//! painted. `script/split.mjs` divides the finished program at the functions of
//! [`super::second`], and each of those asks for [`Here`], so that none can be
//! called too early.
//!
//! A program that was not divided (a debug build, the tests) has all its parts
//! from the start.

use super::icons;
use super::kit::{self, Button};
use super::page::Page;
use super::{rescue, second};
use crate::editing::{Action, ToastKind};
use gloo::events::EventListener;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use yew::prelude::*;

/// What `static/parts.js` writes on the outermost element: `loading`, `ready` or
/// `failed`; nothing where the program was not divided.
const STATE: &str = "data-second";

/// The event by which it says that this has changed.
const CHANGED: &str = "timbang-second";

/// Proof that the second part is there.
#[derive(Clone, Copy)]
pub struct Here(());

/// What waits for the second part.
type Act = Box<dyn FnOnce(Here, &Page)>;

thread_local! {
    static ARRIVED: Cell<bool> = const { Cell::new(false) };
    static AWAITING: RefCell<Option<Act>> = const { RefCell::new(None) };
}

fn state() -> Option<String> {
    let document = web_sys::window().and_then(|window| window.document());
    let root = document.and_then(|document| document.document_element());
    root.and_then(|root| root.get_attribute(STATE))
}

fn failed() -> bool {
    state().as_deref() == Some("failed")
}

/// The proof, once the second part is there.
pub fn here() -> Option<Here> {
    if !ARRIVED.get() {
        ARRIVED.set(matches!(state().as_deref(), None | Some("ready")));
    }
    ARRIVED.get().then_some(Here(()))
}

/// Draws the page again when the second part has come, or has failed to, and
/// does then what waited for it.
#[hook]
pub fn use_second_part(latest: &Rc<RefCell<Page>>) {
    let redraw = use_force_update();
    let latest = latest.clone();
    use_effect_with((), move |()| {
        // A program that was not divided has everything already.
        if let Some(here) = here() {
            second::arrive(here, &latest.borrow().clone());
        }
        let listener = web_sys::window().map(|window| {
            EventListener::new(&window, CHANGED, move |_| {
                if rescue::is_dead() {
                    return;
                }
                redraw.force_update();
                let page = latest.borrow().clone();
                let here = here();
                if here.is_none() && !failed() {
                    return;
                }
                if let Some(here) = here {
                    second::arrive(here, &page);
                }
                match (AWAITING.take(), here) {
                    (Some(act), Some(here)) if page.may_leave() => {
                        page.dispatch(Action::Hush);
                        act(here, &page);
                    }
                    (Some(_), None) => page.dispatch(Action::Say(ToastKind::PartMissing)),
                    _ => {}
                }
            })
        });
        move || drop(listener)
    });
}

/// Does something of the second part: at once, or when it is there. Only what
/// was asked for last waits.
pub fn then(page: &Page, act: impl FnOnce(Here, &Page) + 'static) {
    if let Some(here) = here() {
        act(here, page);
        return;
    }
    AWAITING.set(Some(Box::new(act)));
    page.dispatch(Action::Say(ToastKind::PartAwaited));
    again();
}

/// Fetches once more what has failed.
fn again() {
    rescue::call("timbangSecondAgain", None);
}

/// A block of the second part, or what stands in its place until it is there.
/// It stands alone in an element of its own.
pub fn block(page: &Page, draw: impl FnOnce(Here) -> Html) -> Html {
    here().map_or_else(|| waiting(page), draw)
}

/// A screen of the second part; until it is there, its title and a message.
pub fn screen(page: &Page, title: &'static str, draw: impl FnOnce(Here) -> Html) -> Html {
    match here() {
        Some(here) => html! { <div class="stack" key="here">{ draw(here) }</div> },
        None => html! {
            <div class="stack" key="waiting">
                { kit::page_head(title.to_owned(), String::new(), Html::default()) }
                { waiting(page) }
            </div>
        },
    }
}

fn waiting(page: &Page) -> Html {
    let t = &page.t().messages;
    if !failed() {
        return html! { <p class="muted" role="status" data-later="waiting">{ t.later_wait }</p> };
    }
    let button = Button {
        icon: None,
        ..Button::small("", t.later_again)
    };
    let why = rescue::call("timbangSecondWhy", Some(page.language().code())).as_string();
    let notice = kit::notice(
        "notice-bad",
        Some("alert"),
        icons::BAD,
        t.later_failed,
        &why.unwrap_or_default(),
        Html::default(),
        button.id("later-again").on(Callback::from(|_| again())),
    );
    html! { <div data-later="failed">{ notice }</div> }
}
