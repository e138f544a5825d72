//! Typing, undo and redo, and the report beside them.

use crate::common::add;
use crate::{open, open_with, redo, text, type_text, undo};
use timbang::editing::{Action, AppState, Change};
use timbang::numbers::Mark;
use timbang::scorecard::{Direction, Id, Path, Scorecard, period_key};

#[test]
fn typing_in_one_field_is_one_step_until_it_is_left() {
    let [name, other] = [Path::Name, Path::Bands];
    let both = |state: &AppState| (text(state, &name), text(state, &other));
    let state = type_text(open_with(Scorecard::new("2024")), &name, "Dinas");
    let state = type_text(state, &other, "x");
    let state = type_text(state, &name, "Dinas A");
    let state = state.apply(Action::Settle);
    let state = type_text(state, &name, "Kantor");
    assert_eq!(open(&state).revision, 5 + 1 + 7 + 6);
    let state = undo(state, 1);
    assert_eq!(text(&state, &name), "Dinas A");
    let state = undo(state, 1);
    assert_eq!(both(&state), ("Dinas".into(), "x".into()));
    let state = undo(state, 1);
    assert_eq!(both(&state), ("Dinas".into(), String::new()));
    let state = undo(state, 1);
    assert_eq!(text(&state, &name), "");
    assert!(!open(&state).history.can_undo());
    let still = undo(state.clone(), 3);
    assert_eq!(open(&still).revision, open(&state).revision);
    let state = redo(state, 4);
    assert_eq!(text(&state, &name), "Kantor");
    assert!(!open(&state).history.can_redo());
    // Undo ends a run of typing, and typing ends what could be redone.
    let state = type_text(undo(state, 1), &name, "B");
    assert!(!open(&state).history.can_redo());
    assert_eq!(text(&undo(state, 1), &name), "Dinas A");
}

#[test]
fn typing_again_after_undo_is_a_step_of_its_own() {
    let name = Path::Name;
    let state = type_text(open_with(Scorecard::new("2024")), &name, "a");
    let state = type_text(undo(state, 1), &name, "b");
    assert_eq!(text(&undo(state, 1), &name), "");
    // So is typing after a change of structure.
    let state = type_text(open_with(Scorecard::new("2024")), &name, "a");
    let state = state.apply(Action::Change(Change::AddPerspective));
    let state = undo(type_text(state, &name, "ab"), 1);
    assert_eq!(text(&state, &name), "a");
    assert_eq!(open(&state).scorecard.perspectives.len(), 5);
}

#[test]
fn the_report_always_belongs_to_the_document() {
    let mut card = Scorecard::new("2024");
    for index in 0..4 {
        add(&mut card, index, "direct-value");
    }
    let key = period_key("value", card.periods[0].id);
    let path = |id: Id| Path::Field(id, key.clone());
    let paths: Vec<Path> = card.indicators().map(|one| path(one.id)).collect();
    let mut state = open_with(card);
    for path in &paths {
        state = type_text(state, path, "80").apply(Action::Settle);
    }
    let score = |state: &AppState| open(state).report.score.ready().map(|one| one.value);
    assert_eq!(score(&state), Some(80.0));
    let state = undo(state, 3);
    assert_eq!(score(&state), None);
    assert_eq!(text(&state, &paths[0]), "80");
    assert_eq!(score(&redo(state, 3)), Some(80.0));
}

#[test]
fn edits_of_nothing_change_nothing() {
    let state = open_with(Scorecard::new("2024"));
    let card = &open(&state).scorecard;
    let (period, first) = (card.periods[0].id, card.perspectives[0].id);
    for path in [
        Path::PerspectiveName(Id(99)),
        Path::Indicators(first),
        Path::Table(Id(1), "x".into()),
    ] {
        let text = "x".into();
        let after = state.clone().apply(Action::Edit { path, text });
        assert_eq!(open(&after).revision, 0);
    }
    for change in [
        Change::RemovePerspective(Id(99)),
        Change::RemovePeriod(period),
        Change::MovePerspective(first, Direction::Up),
        Change::Paste(Path::Name, "a\tb".into()),
        Change::Decide(Path::Name, Mark::Decimal),
        Change::AddIndicator(Id(99), "direct-value"),
    ] {
        let after = state.clone().apply(Action::Change(change.clone()));
        assert_eq!(open(&after).revision, 0, "{change:?}");
        assert!(!open(&after).history.can_undo() && after.toast.is_none());
    }
    // Without an open draft every action is harmless.
    for action in [
        Action::Undo,
        Action::Settle,
        Action::Stored(0, 1.0),
        Action::Close,
    ] {
        assert!(AppState::default().apply(action).open.is_none());
    }
}
