//! Where experts' judgments come from: a table or a list from elsewhere, and a
//! questionnaire that each answers in this same page and sends back as a code
//! or a file. Nothing goes through a server.

use super::ask::Ask;
use super::import::Import;
use crate::editing::{Action, Change};
use crate::scorecard::{Group, Scorecard};
use crate::storage;
use crate::storage::exchange::{SheetFault, text_of};
use crate::ui::page::Page;
use crate::ui::weights::Member;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::HtmlInputElement;
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

/// Puts a document in place of the open one; false where there is none.
pub fn put(page: &Page, next: Option<Scorecard>) -> bool {
    let done = next.is_some();
    if let Some(next) = next {
        page.dispatch(Action::Change(Change::Put(Box::new(next))));
    }
    done
}

/// Reads the chosen files one after the other.
pub fn onfile(take: impl Fn(String, Result<String, SheetFault>) + 'static) -> Callback<Event> {
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
