//! The state of the page: typing, undo, pasting, views, the save state.

#[path = "../common/mod.rs"]
mod common;

mod answers;
mod panel;
mod pasting;
mod saving;
mod structure;
mod survey;
mod undo;

use std::rc::Rc;
use timbang::editing::{Action, AppState, Open, SaveState, View};
use timbang::scorecard::{Path, Scorecard};
use timbang::storage::DraftId;

fn open_with(card: Scorecard) -> AppState {
    let id = DraftId::parse("draft").expect("an identity");
    let action = Action::Open(id, Rc::new(card), View::Profile, SaveState::Saved(1.0));
    AppState::default().apply(action)
}

fn open(state: &AppState) -> &Open {
    state.open.as_ref().expect("an open draft")
}

fn text(state: &AppState, path: &Path) -> String {
    open(state).scorecard.text(path).expect("a field")
}

fn type_text(mut state: AppState, path: &Path, typed: &str) -> AppState {
    for end in 1..=typed.chars().count() {
        let text = typed.chars().take(end).collect();
        let path = path.clone();
        state = state.apply(Action::Edit { path, text });
    }
    state
}

fn undo(state: AppState, steps: usize) -> AppState {
    (0..steps).fold(state, |state, _| state.apply(Action::Undo))
}

fn redo(state: AppState, steps: usize) -> AppState {
    (0..steps).fold(state, |state, _| state.apply(Action::Redo))
}
