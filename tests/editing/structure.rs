//! Rows that move with their parts, and the limits of a document.

use crate::common::{self, add};
use crate::{open, open_with};
use timbang::editing::{Action, AppState, Change};
use timbang::scorecard::{Direction, Group, Id, Row, Scorecard, period_key};

/// Rows and levels in one line: `A0 a11` is A with its part a1.
fn order(state: &AppState, id: Id) -> String {
    let indicator = open(state).scorecard.indicator(id).expect("here");
    let row = |row: &Row| format!("{}{}", row.label, row.level);
    let rows: Vec<String> = indicator.sheet.rows("lines").iter().map(row).collect();
    rows.join(" ")
}

#[test]
fn rows_move_with_their_parts_and_keep_their_depth() {
    let mut card = common::card(&["2023"]);
    let id = add(&mut card, 0, "budget-absorption");
    let lines: [common::Line; 7] = [
        ("A", 0, &[]),
        ("a1", 1, &[]),
        ("a11", 2, &[]),
        ("a2", 1, &[]),
        ("B", 0, &[]),
        ("b1", 1, &[]),
        ("C", 0, &[]),
    ];
    let rows = common::table(&mut card, id, "lines", &lines);
    let state = open_with(card);
    let same = order(&state, id);
    assert_eq!(same, "A0 a11 a112 a21 B0 b11 C0");
    let step = |change: Change| order(&state.clone().apply(Action::Change(change)), id);
    let moved = |index: usize, way| step(Change::MoveRow(id, "lines", rows[index], way));
    let (up, down) = (Direction::Up, Direction::Down);
    assert_eq!(moved(0, down), "B0 b11 A0 a11 a112 a21 C0");
    assert_eq!(moved(4, up), "B0 b11 A0 a11 a112 a21 C0");
    assert_eq!(moved(3, up), "A0 a21 a11 a112 B0 b11 C0");
    assert_eq!(moved(6, up), "A0 a11 a112 a21 C0 B0 b11");
    for (index, way) in [(0, up), (1, up), (2, up), (3, down), (5, up), (6, down)] {
        assert_eq!(moved(index, way), same, "row {index} has no such neighbour");
    }
    let removed = step(Change::RemoveRow(id, "lines", rows[0]));
    assert_eq!(removed, "a10 a111 a20 B0 b11 C0");
    let part = step(Change::AddPart(id, "lines", rows[1]));
    assert_eq!(part, "A0 a11 a112 2 a21 B0 b11 C0");
    let indent = |index: usize, deeper| step(Change::IndentRow(id, "lines", rows[index], deeper));
    assert_eq!(indent(0, true), same, "nothing stands above the first row");
    assert_eq!(indent(4, true), "A0 a11 a112 a21 B1 b11 C0");
    assert_eq!(indent(1, false), "A0 a10 a111 a21 B0 b11 C0");
}

#[test]
fn structure_keeps_its_limits_and_forgets_what_goes() {
    let change = |state: AppState, change| state.apply(Action::Change(change));
    let mut state = open_with(Scorecard::new("2024"));
    for _ in 0..20 {
        state = change(state, Change::AddPerspective);
        state = change(state, Change::AddPeriod(String::new()));
    }
    let card = &open(&state).scorecard;
    assert_eq!((card.perspectives.len(), card.periods.len()), (9, 12));
    let all = Group::Perspectives;
    let mut state = change(state, Change::JudgeEqual(all));
    assert_eq!(open(&state).scorecard.weighting.judgments.len(), 36);
    let again = change(state.clone(), Change::JudgeEqual(all));
    assert_eq!(open(&again).revision, open(&state).revision);
    for _ in 0..20 {
        let card = &open(&state).scorecard;
        let (first, period) = (card.perspectives[0].id, card.periods[0].id);
        state = change(state, Change::RemovePerspective(first));
        state = change(state, Change::RemovePeriod(period));
    }
    let card = &open(&state).scorecard;
    assert_eq!((card.perspectives.len(), card.periods.len()), (2, 1));
    let left = card.weighting.judgments.len();
    assert_eq!(left, 1, "judgments go with their members");
}

#[test]
fn a_removed_period_takes_its_numbers_along() {
    let mut card = common::card(&["2022", "2023"]);
    let id = add(&mut card, 0, "budget-absorption");
    let cells = [("budget#0", "1"), ("realised#0", "2"), ("budget#1", "3")];
    common::table(&mut card, id, "lines", &[("A", 0, &cells)]);
    let target = add(&mut card, 0, "target-achievement");
    common::by_year(&mut card, target, "target", &["4", "5"]);
    let (first, second) = (card.periods[0].id, card.periods[1].id);
    let state = open_with(card);
    let state = state.apply(Action::Change(Change::RemovePeriod(first)));
    let card = &open(&state).scorecard;
    let row = &card.indicator(id).expect("here").sheet.rows("lines")[0];
    let left: Vec<&String> = row.cells.keys().collect();
    assert_eq!(left, [&period_key("budget", second)]);
    let fields = &card.indicator(target).expect("here").sheet.fields;
    let left: Vec<&String> = fields.keys().collect();
    assert_eq!(left, [&period_key("target", second)]);
}
