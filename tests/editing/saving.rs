//! Views, addresses and the save state.

use crate::{open, open_with, redo, type_text, undo};
use timbang::editing::{Action, AppState, Change, SaveState, ToastKind, View};
use timbang::scorecard::{Group, Id, Path, Scorecard};
use timbang::storage::{DraftFault, DraftId, StoreFault};

#[test]
fn the_view_leaves_what_is_gone_and_comes_back_with_it() {
    let state = open_with(Scorecard::new("2024"));
    let last = open(&state).scorecard.perspectives[3].id;
    let weights = |group| View::weights(group);
    for (view, fallback) in [
        (View::Perspective(last), View::Profile),
        (
            weights(Group::Indicators(last)),
            weights(Group::Perspectives),
        ),
    ] {
        let shown = state.clone().apply(Action::Show(view));
        assert_eq!(open(&shown).view, view);
        let gone = shown.apply(Action::Change(Change::RemovePerspective(last)));
        assert_eq!(open(&gone).view, fallback);
        let said = gone.toast.as_ref().map(|toast| &toast.kind);
        assert_eq!(said, Some(&ToastKind::Removed));
        let back = undo(gone, 1);
        assert_eq!((open(&back).view, &back.toast), (view, &None));
    }
    let shown = state.apply(Action::Show(View::Perspective(Id(99))));
    assert_eq!(open(&shown).view, View::Profile);
}

#[test]
fn addresses_survive_their_text() {
    let draft = DraftId::parse("m5d2ww00-2").expect("an identity");
    for view in [
        View::Profile,
        View::Results,
        View::Compare,
        View::Perspective(Id(3)),
        View::weights(Group::Perspectives),
        View::weights(Group::Indicators(Id(7))),
    ] {
        let read = View::parse(&view.hash(&draft));
        assert_eq!(read, Some((draft.clone(), Some(view))));
    }
    assert_eq!(View::parse("#/m5d2ww00-2/junk"), Some((draft, None)));
    for hash in ["", "#", "#/", "#/A B/results", "#/../x", View::ACCURACY] {
        assert_eq!(View::parse(hash), None, "{hash}");
    }
}

fn save(state: &AppState) -> SaveState {
    open(state).save.clone()
}

#[test]
fn the_save_state_is_never_better_than_the_truth() {
    let full = || DraftFault::Store(StoreFault::Full);
    let state = open_with(Scorecard::new("2024"));
    assert_eq!(save(&state), SaveState::Saved(1.0));
    let state = type_text(state, &Path::Name, "ab");
    assert_eq!(save(&state), SaveState::Unsaved);
    // An older revision was stored while typing went on.
    let state = state.apply(Action::Stored(1, 5.0));
    assert_eq!(save(&state), SaveState::Unsaved);
    let state = state.apply(Action::Stored(2, 6.0));
    assert_eq!(save(&state), SaveState::Saved(6.0));
    // A refusal stays until a write of what stands here succeeds.
    let state = state.apply(Action::StoreRefused(full()));
    let state = type_text(state, &Path::Name, "abc");
    assert_eq!(save(&state), SaveState::Refused(full()));
    let state = undo(state, 1);
    assert_eq!(save(&state), SaveState::Refused(full()));
    let revision = open(&state).revision;
    let late = state.clone().apply(Action::Stored(revision - 1, 7.0));
    assert_eq!(save(&late), SaveState::Refused(full()));
    let state = state.apply(Action::Stored(revision, 8.0));
    assert_eq!(save(&state), SaveState::Saved(8.0));
    let redone = redo(state.clone(), 1);
    assert_eq!(save(&redone), SaveState::Unsaved, "a redo is a change");
    // Another tab's version is not overwritten after a late success or refusal.
    let state = type_text(state.apply(Action::StoredElsewhere), &Path::Name, "x");
    let stored = Action::Stored(open(&state).revision, 9.0);
    for action in [stored, Action::StoreRefused(full())] {
        let after = state.clone().apply(action);
        assert_eq!(save(&after), SaveState::Elsewhere);
    }
}
