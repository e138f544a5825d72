//! Autosave: 300 ms after a change, and at once when the page is hidden.

use super::rescue;
use crate::editing::{Action, AppState, SaveState};
use crate::scorecard::Scorecard;
use crate::storage::{self, DraftId, Store, browser, drafts};
use gloo::timers::callback::Timeout;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use yew::prelude::*;

/// How long after the last change a draft is stored, in milliseconds.
const DELAY: u32 = 300;

struct Pending {
    id: DraftId,
    scorecard: Rc<Scorecard>,
    revision: u64,
}

/// Who keeps what is typed, where the page stands in a frame of another.
#[derive(Clone, Copy, PartialEq)]
pub enum Keeper {
    /// The store, as everywhere.
    Store,
    /// Nobody, and nobody expects it.
    Nobody,
    /// The page around this one.
    Host,
}

thread_local! {
    /// Set by the second part alone (`super::embedding`).
    pub static KEEPER: Cell<Keeper> = const { Cell::new(Keeper::Store) };
}

/// Stores what is not stored yet.
#[derive(Clone)]
pub struct Saver {
    store: Rc<dyn Store>,
    pending: Rc<RefCell<Option<Pending>>>,
    state: UseReducerDispatcher<AppState>,
}

impl PartialEq for Saver {
    fn eq(&self, other: &Saver) -> bool {
        Rc::ptr_eq(&self.pending, &other.pending)
    }
}

impl Saver {
    /// Stores the pending draft now; false when the store refuses it.
    pub fn flush(&self) -> bool {
        if rescue::is_dead() {
            return false;
        }
        let Some(draft) = self.pending.borrow_mut().take() else {
            return true;
        };
        // The host says itself when it has stored the draft.
        if KEEPER.get() == Keeper::Host {
            return true;
        }
        let now = browser::now();
        match drafts::save(&*self.store, &draft.id, &draft.scorecard, now) {
            Ok(()) => {
                self.state.dispatch(Action::Stored(draft.revision, now));
                true
            }
            Err(fault) => {
                keep_for_rescue(&draft.scorecard, now);
                *self.pending.borrow_mut() = Some(draft);
                self.state.dispatch(Action::StoreRefused(fault));
                false
            }
        }
    }

    /// Forgets what is pending: another tab owns the draft now.
    fn forget(&self) {
        self.pending.borrow_mut().take();
    }

    fn note(&self, draft: Pending) {
        let other = self
            .pending
            .borrow()
            .as_ref()
            .is_some_and(|one| one.id != draft.id);
        if other {
            self.flush();
        }
        *self.pending.borrow_mut() = Some(draft);
    }
}

/// Leaves the document where the rescue panel finds it when the store does not
/// hold it.
fn keep_for_rescue(scorecard: &Scorecard, now: f64) {
    if let Some(window) = web_sys::window() {
        let text = storage::write(scorecard, now);
        // Without this property the panel offers the stored drafts only.
        let _ = js_sys::Reflect::set(&window, &"timbangDraft".into(), &text.into());
    }
}

/// Stores the open draft after every change.
#[hook]
pub fn use_saver(state: &UseReducerHandle<AppState>, store: &Rc<dyn Store>) -> Saver {
    let saver = use_memo((), |()| Saver {
        store: store.clone(),
        pending: Rc::default(),
        state: state.dispatcher(),
    });
    let saver = Saver::clone(&saver);
    let open = state.open.as_ref();
    let elsewhere = open.is_some_and(|open| open.save == SaveState::Elsewhere);
    let current = open.map(|open| (open.id.clone(), open.revision));
    {
        let saver = saver.clone();
        let scorecard = open.map(|open| open.scorecard.clone());
        use_effect_with((current, elsewhere), move |(current, elsewhere)| {
            let mut timer = None;
            match (current, scorecard) {
                _ if *elsewhere => saver.forget(),
                (Some((id, revision)), Some(scorecard)) if *revision > 0 => {
                    saver.note(Pending {
                        id: id.clone(),
                        scorecard,
                        revision: *revision,
                    });
                    let saver = saver.clone();
                    timer = Some(Timeout::new(DELAY, move || {
                        saver.flush();
                    }));
                }
                // The list of drafts, or a draft just opened: nothing may wait.
                _ => {
                    saver.flush();
                }
            }
            move || drop(timer)
        });
    }
    {
        let saver = saver.clone();
        use_effect_with((), move |()| {
            let listen = |target: &web_sys::EventTarget, name: &'static str| {
                let saver = saver.clone();
                gloo::events::EventListener::new(target, name, move |_| {
                    saver.flush();
                })
            };
            let window = web_sys::window();
            let document = window.as_ref().and_then(web_sys::Window::document);
            let mut listeners = Vec::new();
            listeners.extend(window.map(|window| listen(&window, "pagehide")));
            listeners.extend(document.map(|document| listen(&document, "visibilitychange")));
            move || drop(listeners)
        });
    }
    saver
}
