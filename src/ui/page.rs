//! What every part of the page is drawn from.

use super::saving::Saver;
use crate::cases::Wording;
use crate::editing::{Action, AppState, Change, Open, SaveState};
use crate::i18n::{self, Language, LaterTexts, Texts};
use crate::storage::Store;
use std::rc::Rc;
use yew::prelude::*;

/// The state, the way to change it, and the store.
#[derive(Clone)]
pub struct Page {
    pub state: UseReducerHandle<AppState>,
    pub store: Rc<dyn Store>,
    /// True when the browser offers no storage and drafts live in memory only.
    pub memory: bool,
    pub saver: Saver,
}

impl Page {
    pub fn language(&self) -> Language {
        self.state.language
    }

    pub fn t(&self) -> &'static Texts {
        self.language().texts()
    }

    /// The language of a study's own words.
    pub fn wording(&self) -> Wording {
        self.language().pick(Wording::Indonesian, Wording::English)
    }

    /// The texts of the second part's screens.
    pub fn later(&self) -> &'static LaterTexts {
        self.language().later_texts()
    }

    /// The word of a code within a scope.
    pub fn label(&self, scope: &str, code: &str) -> String {
        i18n::label(self.language(), scope, code)
    }

    pub fn open(&self) -> Option<&Open> {
        self.state.open.as_ref()
    }

    /// Stores what is pending; false when the open draft would be lost by leaving
    /// it. The banner that says so takes the focus then.
    pub fn may_leave(&self) -> bool {
        let stored = self.saver.flush();
        let lost = self.open().is_some_and(|open| {
            open.save == SaveState::Elsewhere || (!stored && open.revision > 0)
        });
        if lost {
            super::focus::put_on(".notice[role=alert] button");
        }
        !lost
    }

    pub fn dispatch(&self, action: Action) {
        self.state.dispatch(action);
    }

    /// A handler that performs an action, whatever the event says.
    pub fn on<E>(&self, action: Action) -> Callback<E> {
        let dispatch = self.state.dispatcher();
        Callback::from(move |_| dispatch.dispatch(action.clone()))
    }

    /// A handler that changes the document's structure.
    pub fn change<E>(&self, change: Change) -> Callback<E> {
        self.on(Action::Change(change))
    }
}
