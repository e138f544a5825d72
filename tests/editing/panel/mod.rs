//! Changes of how a group is compared: each is one step that can be taken back.

mod matrix;
mod question;

use crate::common::{add, card, judge, set, weigh};
use crate::{open, open_with, redo, undo};
use timbang::editing::panel::{
    add_expert, add_own, choose, import, leave_out, paste_matrix, print,
};
use timbang::editing::{Action, Change};
use timbang::methods::panel::{self, EXPERTS, annex, experts, group_of, left_out, settings};
use timbang::scorecard::{Entry, Group, Id, Path, Row, Scorecard, WeightMethod, pair};
use timbang::storage;
use timbang::storage::exchange::{ExpertRow, Imported, MOST_EXPERTS};

/// A scorecard whose first perspective has so many direct values.
fn compared(members: usize) -> (Scorecard, Group) {
    let mut card = card(&["2023"]);
    for _ in 0..members {
        add(&mut card, 0, "direct-value");
    }
    let group = Group::Indicators(card.perspectives[0].id);
    (card, group)
}

/// Asserts that a change is one step back and one step forward, and survives
/// its file.
#[track_caller]
fn one_step(before: &Scorecard, after: &Scorecard) {
    let put = |next: &Scorecard| Action::Change(Change::Put(Box::new(next.clone())));
    let state = open_with(before.clone());
    let state = state.apply(put(after));
    assert_eq!(*open(&state).scorecard, *after);
    assert_eq!(open(&state).revision, 1);
    assert!(state.toast.is_none(), "nothing was removed");
    // Nothing changes when nothing differs.
    let still = state.clone().apply(put(after));
    assert_eq!(open(&still).revision, 1);
    let back = undo(state, 1);
    assert_eq!(*open(&back).scorecard, *before);
    assert!(!open(&back).history.can_undo());
    assert_eq!(*open(&redo(back, 1)).scorecard, *after);
    let opened = storage::read_text(&storage::write(after, 0.0)).expect("opens");
    assert_eq!(opened.scorecard, *after);
    assert!(!opened.repaired);
}

fn rows(card: &Scorecard, group: Group) -> &[Row] {
    experts(annex(card, group))
}

/// An expert's cells in the order of the pairs, blank where there is none.
fn upper(card: &Scorecard, group: Group, row: &Row) -> Vec<String> {
    let members = card.members(group);
    let mut texts = Vec::new();
    for (index, first) in members.iter().enumerate() {
        for second in &members[index + 1..] {
            let entry = row.cells.get(&pair(*first, *second));
            texts.push(entry.map_or_else(String::new, |entry| entry.text.clone()));
        }
    }
    texts
}

fn named(name: &str, weight: &str, judgments: &[&str]) -> ExpertRow {
    let texts = judgments.iter();
    ExpertRow {
        row: 1,
        name: name.to_owned(),
        weight: weight.to_owned(),
        judgments: texts
            .map(|text| (!text.is_empty()).then(|| (*text).to_owned()))
            .collect(),
    }
}

fn imported(experts: Vec<ExpertRow>) -> Imported {
    Imported {
        experts,
        ..Imported::default()
    }
}

#[test]
fn choices_and_prints_stand_in_the_annex_of_their_group() {
    let (card, group) = compared(3);
    assert!(annex(&card, group).is_none());
    let first = settings(None);
    assert!(!first.panel && first.gaps.is_none());
    let next = choose(&card, group, panel::SCALE, "balanced").expect("room");
    one_step(&card, &next);
    assert_eq!(next.annexes.len(), 1);
    assert_eq!(group_of(&next.annexes[0]), Some(group));
    let again = choose(&next, group, panel::GAPS, "harker").expect("room");
    let again = print(&again, group, "cr", "0,0226").expect("room");
    assert_eq!(again.annexes.len(), 1, "one for each group");
    one_step(&next, &again);
    let sheet = &again.annexes[0].sheet;
    let printed = sheet.fields.get("cr").map(|entry| entry.text.as_str());
    assert_eq!(printed, Some("0,0226"));
    let made = settings(annex(&again, group));
    assert!(made.gaps.is_some());
    // An emptied print leaves no trace.
    let emptied = print(&again, group, "cr", "").expect("room");
    assert!(emptied.annexes[0].sheet.fields.is_empty());
    // Other groups have annexes of their own.
    let both = choose(&again, Group::Perspectives, panel::SCALE, "power").expect("room");
    assert_eq!(both.annexes.len(), 2);
    assert_eq!(settings(annex(&both, group)), made);
    // There is room for so many annexes, and then for none.
    let mut full = card.clone();
    while full.add_annex("class-set", Default::default()).is_some() {}
    assert_eq!(choose(&full, group, panel::SCALE, "power"), None);
    assert_eq!(add_expert(&full, group), None);
}

#[test]
fn an_added_expert_lets_experts_judge() {
    let (mut card, group) = compared(3);
    judge(&mut card, group, [0, 1], "3");
    judge(&mut card, group, [2, 1], "1/2");
    let (next, id) = add_expert(&card, group).expect("room");
    one_step(&card, &next);
    assert!(settings(annex(&next, group)).panel);
    let weighting = next.weighting_of(group).expect("a group");
    assert_eq!(weighting.method, WeightMethod::Ahp);
    assert_eq!(
        weighting.judgments,
        card.perspectives[0].weighting.judgments
    );
    let row = &rows(&next, group)[0];
    assert!(row.id == id && row.is_blank());

    let (own, id) = add_own(&card, group).expect("room");
    one_step(&card, &own);
    let row = &rows(&own, group)[0];
    assert_eq!(row.id, id);
    assert_eq!(row.cells, card.perspectives[0].weighting.judgments);
    let (second, other) = add_expert(&own, group).expect("room");
    assert_eq!(rows(&second, group).len(), 2);
    assert_ne!(id, other);
}

#[test]
fn leaving_out_keeps_what_was_judged() {
    let (card, group) = compared(2);
    let all = imported(vec![named("Ani", "2", &["3"]), named("Budi", "", &["5"])]);
    let card = import(&card, group, &all, false).expect("room");
    let id = rows(&card, group)[0].id;
    let out = leave_out(&card, group, id, true).expect("an expert");
    one_step(&card, &out);
    let [first, second] = rows(&out, group) else {
        panic!("two experts")
    };
    assert!(left_out(first) && !left_out(second));
    assert_eq!(upper(&out, group, first), ["3"]);
    assert_eq!(leave_out(&out, group, id, false), Some(card.clone()));
    assert_eq!(leave_out(&card, group, id, false), Some(card.clone()));
    assert_eq!(leave_out(&card, group, Id(9999), true), None);
}

#[test]
fn a_file_of_experts_is_added_or_replaces_those_there_are() {
    let (card, group) = compared(3);
    let found = imported(vec![
        named("Ani", "2", &["3", "", "1/2"]),
        named("", " ", &["1", "2", "3"]),
    ]);
    let next = import(&card, group, &found, false).expect("room");
    one_step(&card, &next);
    let [ani, other] = rows(&next, group) else {
        panic!("two experts")
    };
    assert_eq!(ani.label, "Ani");
    assert_eq!(upper(&next, group, ani), ["3", "", "1/2"]);
    assert_eq!(
        ani.cells.get(panel::WEIGHT).map(|one| one.text.as_str()),
        Some("2")
    );
    assert!(!other.cells.contains_key(panel::WEIGHT), "a blank weight");
    assert_eq!(ani.cells.len(), 3, "what was not judged leaves no trace");
    assert!(settings(annex(&next, group)).panel);

    let more = imported(vec![named("Citra", "", &["9", "9", "1"])]);
    let added = import(&next, group, &more, false).expect("room");
    let names = |card: &Scorecard| -> Vec<String> {
        let all = rows(card, group).iter();
        all.map(|row| row.label.clone()).collect()
    };
    assert_eq!(names(&added), ["Ani", "", "Citra"]);
    let replaced = import(&next, group, &more, true).expect("room");
    one_step(&next, &replaced);
    assert_eq!(names(&replaced), ["Citra"]);
    // New experts are no old ones under another name.
    let old: Vec<Id> = rows(&next, group).iter().map(|row| row.id).collect();
    assert!(!old.contains(&rows(&replaced, group)[0].id));
}

#[test]
fn a_group_has_room_for_a_thousand_experts() {
    let (card, group) = compared(2);
    let many = |count: usize| imported(vec![named("", "", &["3"]); count]);
    assert_eq!(MOST_EXPERTS, 1000);
    let full = import(&card, group, &many(1000), false).expect("room");
    assert_eq!(rows(&full, group).len(), 1000);
    assert_eq!(import(&card, group, &many(1001), false), None);
    assert_eq!(import(&full, group, &many(1), false), None);
    assert_eq!(add_expert(&full, group), None);
    assert_eq!(add_own(&full, group), None);
    let replaced = import(&full, group, &many(1000), true).expect("room");
    assert_eq!(rows(&replaced, group).len(), 1000);
    // All of them can be saved and opened.
    let text = storage::try_write(&full, 0.0).expect("not too large");
    assert_eq!(storage::read_text(&text).expect("opens").scorecard, full);
}

/// Nothing would show what experts said of a perspective that is gone, and
/// their names are not to stay in a file that is passed on.
#[test]
fn experts_go_with_their_perspective_and_come_back_with_it() {
    let (card, group) = compared(2);
    let all = imported(vec![named("Ani", "", &["3"])]);
    let card = import(&card, group, &all, false).expect("room");
    let card = import(
        &card,
        Group::Perspectives,
        &imported(vec![named("Budi", "", &["1"; 6])]),
        false,
    );
    let card = card.expect("room");
    let home = card.perspectives[0].id;
    let state = open_with(card.clone());
    let state = state.apply(Action::Change(Change::RemovePerspective(home)));
    let text = storage::write(&open(&state).scorecard, 0.0);
    assert!(!text.contains("Ani") && text.contains("Budi"));
    assert_eq!(*open(&undo(state, 1)).scorecard, card);
}
