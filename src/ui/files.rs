//! Files: opening by button or drop, and downloading.

use super::icons;
use super::page::Page;
use super::{answer, embedding, later, second, survey};
use crate::editing::{Action, Change, SaveState, ToastKind, View, panel};
use crate::scorecard::Scorecard;
use crate::storage::{self, DraftFault, DraftId, FileFault, browser, drafts};
use std::rc::Rc;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The type under which drafts are downloaded.
const JSON: &str = "application/json";

/// Opens a document on a screen: as a new draft, or in place of the draft that the
/// page around this one keeps.
pub fn open_as_new(page: &Page, mut scorecard: Scorecard, name: Option<&str>, view: View) {
    if let Some(name) = name.filter(|_| scorecard.name.trim().is_empty()) {
        name.clone_into(&mut scorecard.name);
    }
    // A host keeps one draft: what is opened takes its place, and undo brings it back.
    if page.state.hosted && page.open().is_some() {
        page.dispatch(Action::Change(Change::Replace(Box::new(scorecard))));
        return page.dispatch(Action::Show(view));
    }
    let now = browser::now();
    let (id, save) = match drafts::create(&*page.store, &scorecard, now) {
        Ok(id) => (id, SaveState::Saved(now)),
        // It can still be worked with; the banner says that it is not stored.
        Err(fault) => (DraftId::new(now, &[]), SaveState::Refused(fault)),
    };
    page.dispatch(Action::Open(id, Rc::new(scorecard), view, save));
}

/// Opens a stored draft; says why when it cannot be opened.
pub fn open_stored(page: &Page, id: &DraftId, view: Option<View>) -> bool {
    match drafts::load(&*page.store, id) {
        Ok(opened) => {
            let saved = SaveState::Saved(opened.saved.unwrap_or_default());
            let view = view.unwrap_or(View::Profile);
            page.dispatch(Action::Open(
                id.clone(),
                Rc::new(opened.scorecard),
                view,
                saved,
            ));
            true
        }
        Err(fault) => {
            page.dispatch(Action::Close);
            page.dispatch(Action::Say(ToastKind::Refused(fault)));
            false
        }
    }
}

/// Reads a file that the user chose or dropped, and opens it as a new draft.
pub fn read(page: &Page, file: web_sys::File) {
    if page.may_leave() {
        later::then(page, |here, page| second::open_file(here, page, file));
    }
}

/// The reading itself; a table is taken for the answers of a questionnaire.
pub fn open_file(page: &Page, file: web_sys::File) {
    // A host that shows a draft, or hides this, wants none in its place.
    if page.state.locked || embedding::hides("import") {
        return;
    }
    if survey::is_table(&file.name()) {
        return survey::dropped(page, file);
    }
    let page = page.clone();
    spawn_local(async move {
        let bytes = file.size() as usize;
        let opened = if bytes > storage::LARGEST_FILE {
            Err(FileFault::TooLarge {
                bytes,
                limit: storage::LARGEST_FILE,
            })
        } else {
            match JsFuture::from(file.array_buffer()).await {
                Ok(buffer) => storage::read(&js_sys::Uint8Array::new(&buffer).to_vec()),
                Err(_) => Err(FileFault::NotText),
            }
        };
        match opened {
            Ok(mut opened) => {
                // Many may open one questionnaire; each answer needs its number.
                panel::own_sheet(&mut opened.scorecard, answer::fresh_sheet());
                let name = file.name();
                let stem = name.trim_end_matches(".json").trim_end_matches(".timbang");
                open_as_new(&page, opened.scorecard, Some(stem), View::Results);
                page.dispatch(Action::Say(ToastKind::Opened(name)));
            }
            Err(fault) => page.dispatch(Action::Say(ToastKind::NotOpened(fault))),
        }
    });
}

/// The control that chooses a file.
pub fn chooser(page: &Page, class: &'static str) -> Html {
    html! {
        <label {class}>
            { icons::icon(icons::UPLOAD) }{ page.t().common.open_file }
            <input class="hidden" type="file" id="open-file" accept=".json,application/json" onchange={onchoose(page)} />
        </label>
    }
}

/// Reads the file chosen in a file input.
fn onchoose(page: &Page) -> Callback<Event> {
    let page = page.clone();
    Callback::from(move |event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            read(&page, file);
        }
        // The same file can then be chosen again.
        input.set_value("");
    })
}

/// Downloads the open draft.
pub fn download_open(page: &Page) {
    if let Some(open) = page.open() {
        let text = storage::write(&open.scorecard, browser::now());
        browser::download(&storage::safe_file_name(&open.scorecard.name), JSON, &text);
    }
}

/// Downloads a stored record as it is.
pub fn download_text(name: &str, text: &str) {
    browser::download(&storage::safe_file_name(name), JSON, text);
}

/// A button that does something with a draft and then draws the list again.
pub fn act(
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
