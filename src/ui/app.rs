//! The whole page: state, store, address, keys and drops.

use super::page::Page;
use super::saving::{KEEPER, Keeper, use_saver};
use super::{files, later, rescue, second, shell, start};
use crate::editing::{Action, AppState, SaveState, Theme, ToastKind, View};
use crate::i18n::Language;
use crate::storage::browser::LocalStore;
use crate::storage::{MemoryStore, Settings, Store, StoreFault, drafts};
use gloo::events::{EventListener, EventListenerOptions};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{BeforeUnloadEvent, DragEvent, KeyboardEvent, StorageEvent};
use yew::prelude::*;

impl Reducible for AppState {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(Rc::unwrap_or_clone(self).apply(action))
    }
}

/// The browser's store, or memory where the browser offers none.
fn open_store() -> (Rc<dyn Store>, Option<StoreFault>) {
    let local = LocalStore::open().and_then(|store| store.keys().map(|_| store));
    match local {
        Ok(store) => (Rc::new(store), None),
        Err(fault) => (Rc::new(MemoryStore::new()), Some(fault)),
    }
}

/// The outermost element of the page.
fn root() -> Option<web_sys::Element> {
    let document = web_sys::window().and_then(|window| window.document());
    document.and_then(|document| document.document_element())
}

/// What stands in the address from `#` on.
pub fn address() -> String {
    let window = web_sys::window();
    window
        .and_then(|window| window.location().hash().ok())
        .unwrap_or_default()
}

/// Puts an address in place of the present one. A presentation of the results
/// stands in an address below theirs, which stays.
pub fn set_address(hash: &str) {
    if address() != hash && !(hash.ends_with("/results") && address().starts_with(hash)) {
        rescue::call("timbangGo", Some(hash));
    }
}

/// The page.
#[component]
pub fn App() -> Html {
    let stores = use_memo((), |()| open_store());
    let (store, fault) = (&stores.0, stores.1);
    let state = use_reducer(|| first_state(&**store));
    let saver = use_saver(&state, store);
    let page = Page {
        state: state.clone(),
        store: store.clone(),
        memory: fault.is_some() && KEEPER.get() == Keeper::Store,
        saver,
    };
    let dragging = use_state(|| false);
    // Listeners outlive a rendering; they find the latest page here.
    let latest = use_mut_ref(|| page.clone());
    *latest.borrow_mut() = page.clone();
    if let Some(here) = later::here() {
        second::drawn(here, &page);
    }

    use_effect_with((), |()| rescue::ready());
    super::focus::use_kept_focus();
    later::use_second_part(&latest);
    use_settings(&page);
    use_address(&page, &latest);
    use_keys(&latest);
    use_drops(&latest, &dragging);
    use_other_tabs(&latest);
    use_warning(&latest);

    let close = {
        let page = page.clone();
        Callback::from(move |()| {
            if page.may_leave() {
                page.dispatch(Action::Close);
            }
        })
    };
    let body = match page.open() {
        Some(open) => shell::draft(&page, open, close),
        None => start::screen(&page),
    };
    html! {
        <>
            { body }
            { shell::toasts(&page) }
            <div class="slot">
                if *dragging {
                    <div class="dropzone">
                        { super::icons::icon(super::icons::UPLOAD) }
                        <p class="strong">{ page.t().start.drop_here }</p>
                    </div>
                }
            </div>
        </>
    }
}

/// Language and theme as the static shell has set them (from the address or the
/// settings), and the draft that the address names. After a start that never
/// finished no draft is opened.
fn first_state(store: &dyn Store) -> AppState {
    let said = |name| {
        root()
            .and_then(|root| root.get_attribute(name))
            .unwrap_or_default()
    };
    let language = Language::from_code(&said("lang"));
    let state = AppState::new(language, Theme::from_key(&said("data-theme")));
    let Some((id, view)) = View::parse(&address()).filter(|_| !rescue::safe_mode()) else {
        return state;
    };
    match drafts::load(store, &id) {
        Ok(opened) => {
            let saved = SaveState::Saved(opened.saved.unwrap_or_default());
            let view = view.unwrap_or(View::Profile);
            state.apply(Action::Open(id, Rc::new(opened.scorecard), view, saved))
        }
        Err(fault) => state.apply(Action::Say(ToastKind::Refused(fault))),
    }
}

/// Writes language and theme to the page and to the store.
#[hook]
fn use_settings(page: &Page) {
    let page = page.clone();
    let last = page.open().map(|open| open.id.clone());
    use_effect_with(
        (page.language(), page.state.theme, last),
        move |(language, theme, last)| {
            if let Some(root) = root() {
                // Setting an attribute by a valid name does not fail.
                let _ = root.set_attribute("lang", language.code());
                let _ = match theme {
                    Theme::Auto => root.remove_attribute("data-theme"),
                    theme => root.set_attribute("data-theme", theme.key()),
                };
            }
            let settings = Settings {
                language: language.code().to_owned(),
                theme: theme.key().to_owned(),
                last: last.clone(),
            };
            // Settings are a convenience: a refused write is no news to anybody.
            let _ = settings.write(&*page.store);
        },
    );
}

/// Keeps the address and the state in step, whichever changes.
#[hook]
fn use_address(page: &Page, latest: &Rc<RefCell<Page>>) {
    let hash = page
        .open()
        .map_or("#/".to_owned(), |open| open.view.hash(&open.id));
    let title = shell::title(page);
    use_effect_with((hash, title), move |(hash, title)| {
        if hash != "#/" || View::parse(&address()).is_some() {
            set_address(hash);
        }
        if let Some(document) = web_sys::window().and_then(|window| window.document()) {
            document.set_title(title);
        }
    });
    let latest = latest.clone();
    use_effect_with((), move |()| {
        linked(&latest.borrow().clone());
        let listener = web_sys::window().map(|window| {
            EventListener::new(&window, "hashchange", move |_| {
                let page = latest.borrow().clone();
                follow(&page);
            })
        });
        move || drop(listener)
    });
}

/// Opens what the address itself holds, if it does: the questions for an expert,
/// or a scorecard.
fn linked(page: &Page) -> bool {
    let address = address();
    let holds = matches!(address.as_bytes(), [b'#', b'q' | b'd', b'=', ..]);
    if holds {
        later::then(page, move |here, page| second::linked(here, page, &address));
    }
    holds
}

/// Shows what the address names.
fn follow(page: &Page) {
    if rescue::is_dead() {
        return;
    }
    match (View::parse(&address()), page.open()) {
        (Some((id, view)), Some(open)) if open.id == id => {
            if let Some(view) = view.filter(|view| *view != open.view) {
                page.dispatch(Action::Show(view));
            }
        }
        // Leaving would lose what is not stored: the address goes back.
        (_, Some(open)) if !page.may_leave() => set_address(&open.view.hash(&open.id)),
        (Some((id, view)), _) => {
            files::open_stored(page, &id, view);
        }
        (None, _) if linked(page) => {}
        (None, Some(_)) => page.dispatch(Action::Close),
        // The list of drafts, or the page beside it.
        (None, None) => page.dispatch(Action::Relist),
    }
}

fn active() -> EventListenerOptions {
    EventListenerOptions::enable_prevent_default()
}

/// Undo and redo from the keyboard, in every field.
#[hook]
fn use_keys(latest: &Rc<RefCell<Page>>) {
    let latest = latest.clone();
    use_effect_with((), move |()| {
        let listener = web_sys::window().map(|window| {
            EventListener::new_with_options(&window, "keydown", active(), move |event| {
                let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
                    return;
                };
                let page = latest.borrow().clone();
                if rescue::is_dead() || page.open().is_none() {
                    return;
                }
                let command = event.ctrl_key() || event.meta_key();
                if event.key() == "F9" && !command {
                    if let Some(here) = later::here() {
                        second::restart(here, &page);
                    }
                    return;
                }
                let action = match event.key().to_ascii_lowercase().as_str() {
                    "z" if command && event.shift_key() => Action::Redo,
                    "z" if command => Action::Undo,
                    "y" if command => Action::Redo,
                    "escape" if page.state.working.is_some() => Action::Working(None),
                    _ => return,
                };
                event.prevent_default();
                page.dispatch(action);
            })
        });
        move || drop(listener)
    });
}

/// Files dropped anywhere on the page.
#[hook]
fn use_drops(latest: &Rc<RefCell<Page>>, dragging: &UseStateHandle<bool>) {
    let latest = latest.clone();
    let dragging = dragging.clone();
    use_effect_with((), move |()| {
        let Some(window) = web_sys::window() else {
            return Box::new(|| ()) as Box<dyn FnOnce()>;
        };
        let holds_files = |event: &web_sys::Event| {
            let data = event
                .dyn_ref::<DragEvent>()
                .and_then(DragEvent::data_transfer);
            data.is_some_and(|data| data.types().includes(&"Files".into(), 0))
        };
        let over = {
            let dragging = dragging.clone();
            EventListener::new_with_options(&window, "dragover", active(), move |event| {
                if holds_files(event) {
                    event.prevent_default();
                    dragging.set(true);
                }
            })
        };
        let leave = {
            let dragging = dragging.clone();
            EventListener::new(&window, "dragleave", move |event| {
                let outside = event
                    .dyn_ref::<DragEvent>()
                    .is_some_and(|event| event.related_target().is_none());
                if outside {
                    dragging.set(false);
                }
            })
        };
        let drop_file = EventListener::new_with_options(&window, "drop", active(), move |event| {
            dragging.set(false);
            if !holds_files(event) {
                return;
            }
            event.prevent_default();
            let data = event
                .dyn_ref::<DragEvent>()
                .and_then(DragEvent::data_transfer);
            let file = data
                .and_then(|data| data.files())
                .and_then(|files| files.get(0));
            if let Some(file) = file {
                files::read(&latest.borrow().clone(), file);
            }
        });
        Box::new(move || drop((over, leave, drop_file)))
    });
}

/// Notices when another tab stores the open draft or changes the list.
#[hook]
fn use_other_tabs(latest: &Rc<RefCell<Page>>) {
    let latest = latest.clone();
    use_effect_with((), move |()| {
        let listener = web_sys::window().map(|window| {
            EventListener::new(&window, "storage", move |event| {
                let key = event.unchecked_ref::<StorageEvent>().key();
                let page = latest.borrow().clone();
                if rescue::is_dead() {
                    return;
                }
                let Some(key) = key else { return };
                let ours = |id: &str| key == format!("timbang/draft/{id}");
                if page.open().is_some_and(|open| ours(open.id.as_str())) {
                    page.dispatch(Action::StoredElsewhere);
                } else if page.open().is_none() && key.starts_with("timbang/") {
                    page.dispatch(Action::Relist);
                }
            })
        });
        move || drop(listener)
    });
}

/// Asks before the page is left while something is not stored.
#[hook]
fn use_warning(latest: &Rc<RefCell<Page>>) {
    let latest = latest.clone();
    use_effect_with((), move |()| {
        let listener = web_sys::window().map(|window| {
            EventListener::new_with_options(&window, "beforeunload", active(), move |event| {
                if rescue::is_dead() {
                    return;
                }
                let page = latest.borrow().clone();
                page.saver.flush();
                let lost = page.open().is_some_and(|open| {
                    matches!(open.save, SaveState::Refused(_) | SaveState::Elsewhere)
                        || (page.memory && open.revision > 0)
                });
                if lost {
                    event.prevent_default();
                    event
                        .unchecked_ref::<BeforeUnloadEvent>()
                        .set_return_value("?");
                }
            })
        });
        move || drop(listener)
    });
}
