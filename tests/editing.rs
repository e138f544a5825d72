//! The state of the page: typing, undo, pasting, views, the save state.

mod common;

use common::add;
use std::rc::Rc;
use timbang::editing::paste::{self, Pasted, grid, is_block};
use timbang::editing::{Action, AppState, Change, Open, SaveState, ToastKind, View};
use timbang::evaluation::evaluate;
use timbang::numbers::Mark;
use timbang::scorecard::{Direction, Group, Id, Path, Scorecard, period_key};
use timbang::storage::{DraftFault, DraftId, MOST_ROWS, StoreFault};

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
        state = state.apply(Action::Edit {
            path: path.clone(),
            text,
        });
    }
    state
}

fn undo(state: AppState, steps: usize) -> AppState {
    (0..steps).fold(state, |state, _| state.apply(Action::Undo))
}

fn redo(state: AppState, steps: usize) -> AppState {
    (0..steps).fold(state, |state, _| state.apply(Action::Redo))
}

fn notes() -> [Path; 2] {
    [Path::Name, Path::Bands]
}

#[test]
fn typing_in_one_field_is_one_step_until_it_is_left() {
    let [name, other] = notes();
    let state = type_text(open_with(Scorecard::new("2024")), &name, "Dinas");
    let state = type_text(state, &other, "x");
    let state = type_text(state, &name, "Dinas A");
    let state = state.apply(Action::Settle);
    let state = type_text(state, &name, "Kantor");
    assert_eq!(
        open(&state).revision,
        5 + 1 + 6 + 6,
        "typing what stands there changes nothing"
    );
    let state = undo(state, 1);
    assert_eq!(text(&state, &name), "Dinas A");
    let state = undo(state, 1);
    assert_eq!(
        (text(&state, &name), text(&state, &other)),
        ("Dinas".into(), "x".into())
    );
    let state = undo(state, 1);
    assert_eq!(
        (text(&state, &name), text(&state, &other)),
        ("Dinas".into(), String::new())
    );
    let state = undo(state, 1);
    assert_eq!(text(&state, &name), "");
    assert!(!open(&state).history.can_undo());
    assert_eq!(
        undo(state.clone(), 3).open.map(|one| one.revision),
        Some(open(&state).revision)
    );
    let state = redo(state, 4);
    assert_eq!(text(&state, &name), "Kantor");
    assert!(!open(&state).history.can_redo());
    // Undo ends a run of typing, and typing ends what could be redone.
    let state = type_text(undo(state, 1), &name, "B");
    assert!(!open(&state).history.can_redo());
    assert_eq!(text(&undo(state, 1), &name), "Dinas A");
}

#[test]
fn the_report_always_belongs_to_the_document() {
    let mut card = Scorecard::new("2024");
    for index in 0..4 {
        add(&mut card, index, "direct-value");
    }
    let paths: Vec<Path> = card
        .indicators()
        .map(|one| Path::Field(one.id, period_key("value", card.periods[0].id)))
        .collect();
    let mut state = open_with(card);
    for path in &paths {
        state = type_text(state, path, "80");
        state = state.apply(Action::Settle);
    }
    assert_eq!(
        open(&state).report.score.ready().map(|one| one.value),
        Some(80.0)
    );
    let state = undo(state, 3);
    assert!(open(&state).report.score.ready().is_none());
    assert_eq!(text(&state, &paths[0]), "80");
    let state = redo(state, 3);
    assert_eq!(
        open(&state).report.score.ready().map(|one| one.value),
        Some(80.0)
    );
}

#[test]
fn edits_of_nothing_change_nothing() {
    let state = open_with(Scorecard::new("2024"));
    for path in [
        Path::PerspectiveName(Id(99)),
        Path::Indicators(Id(2)),
        Path::Table(Id(1), "x".into()),
    ] {
        let after = state.clone().apply(Action::Edit {
            path,
            text: "x".into(),
        });
        assert_eq!(open(&after).revision, 0);
    }
    for change in [
        Change::RemovePerspective(Id(99)),
        Change::RemovePeriod(open(&state).scorecard.periods[0].id),
        Change::MovePerspective(open(&state).scorecard.perspectives[0].id, Direction::Up),
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

/// A budget table with one row; returns the state and the row.
fn budget() -> (AppState, Id, Id) {
    let mut card = common::card(&["2022", "2023"]);
    let id = add(&mut card, 0, "budget-absorption");
    let row = card.indicator(id).expect("here").sheet.rows("lines")[0].id;
    (open_with(card), id, row)
}

fn paste_at(state: AppState, path: Path, block: &str) -> AppState {
    state.apply(Action::Change(Change::Paste(path, block.to_owned())))
}

fn pasted(state: &AppState) -> Pasted {
    match state.toast.as_ref().map(|toast| &toast.kind) {
        Some(ToastKind::Pasted(pasted)) => *pasted,
        other => panic!("{other:?}"),
    }
}

fn lines(state: &AppState, id: Id) -> Vec<(String, Vec<String>)> {
    let rows = open(state)
        .scorecard
        .indicator(id)
        .expect("here")
        .sheet
        .rows("lines");
    let cells =
        |row: &timbang::scorecard::Row| row.cells.values().map(|one| one.text.clone()).collect();
    rows.iter()
        .map(|row| (row.label.clone(), cells(row)))
        .collect()
}

#[test]
fn an_excel_block_fills_names_and_columns_in_one_step() {
    let (state, id, row) = budget();
    let label = Path::RowLabel(id, "lines".into(), row);
    // CRLF, a quoted name with a line end, a quoted tab, an empty last cell.
    let block = "\"Belanja\npegawai\"\t100\t90\t200\t190\r\n\"A\t\"\"B\"\"\"\t50\t\t\t\r\n";
    let after = paste_at(state.clone(), label.clone(), block);
    assert_eq!(
        pasted(&after),
        Pasted {
            rows: 2,
            columns: 5,
            left_out: 0
        }
    );
    let found = lines(&after, id);
    assert_eq!(found.len(), 2, "no row for the line end at the close");
    assert_eq!(found[0].0, "Belanja\npegawai");
    assert_eq!(
        found[0].1,
        ["100", "200", "90", "190"],
        "by key: budgets, then realised"
    );
    assert_eq!(found[1], ("A\t\"B\"".to_owned(), vec!["50".to_owned()]));
    assert_eq!(
        *open(&undo(after.clone(), 1)).scorecard,
        *open(&state).scorecard
    );
    // Pasted again over it, with less: empty cells empty what stood there.
    let after = paste_at(after, label, "C\t\t80\r\n");
    assert_eq!(
        lines(&after, id)[0],
        (
            "C".to_owned(),
            vec!["200".into(), "80".into(), "190".into()]
        )
    );
    assert_eq!(lines(&after, id).len(), 2);
}

#[test]
fn a_block_wider_than_the_table_says_what_was_left_out() {
    let (state, id, row) = budget();
    let second = period_key("realised", open(&state).scorecard.periods[1].id);
    let cell = Path::Cell(id, "lines".into(), row, second);
    let after = paste_at(state, cell, "1\t2\t3\n4\n");
    assert_eq!(
        pasted(&after),
        Pasted {
            rows: 2,
            columns: 1,
            left_out: 2
        }
    );
    assert_eq!(
        lines(&after, id),
        [
            (String::new(), vec!["1".into()]),
            (String::new(), vec!["4".into()])
        ]
    );
}

#[test]
fn a_long_block_stays_within_what_can_be_stored() {
    let (state, id, row) = budget();
    let label = Path::RowLabel(id, "lines".into(), row);
    let block = "x\t1\t1\n".repeat(MOST_ROWS + 500);
    let after = paste_at(state, label, &block);
    assert_eq!(pasted(&after).rows, MOST_ROWS);
    assert_eq!(lines(&after, id).len(), MOST_ROWS);
}

#[test]
fn the_survey_of_61_by_13_comes_in_exactly() {
    let cells = |row: usize| (0..13).map(move |column| (1 + (row * column) % 5).to_string());
    let rows: Vec<Vec<String>> = (0..61).map(|row| cells(row).collect()).collect();
    let mut text: String = rows.iter().map(|row| row.join("\t") + "\r\n").collect();
    assert_eq!(grid(&text), rows);
    text.push_str("\t\t\t\r\n\r\n");
    assert_eq!(grid(&text), rows, "empty rows at the end are no rows");
}

#[test]
fn cells_part_as_spreadsheets_copy_them() {
    for (text, cells) in [
        ("", vec![]),
        ("\r\n", vec![]),
        ("a", vec![vec!["a"]]),
        ("a\r\n", vec![vec!["a"]]),
        ("a\t", vec![vec!["a", ""]]),
        ("a\rb", vec![vec!["a"], vec!["b"]]),
        ("a\n\nb", vec![vec!["a"], vec![""], vec!["b"]]),
        ("\"a\tb\"\tc", vec![vec!["a\tb", "c"]]),
        ("\"a\r\nb\"", vec![vec!["a\r\nb"]]),
        ("\"\"\"a\"\"\"", vec![vec!["\"a\""]]),
        ("5\" pipa\t2", vec![vec!["5\" pipa", "2"]]),
        // A quote that is never closed swallows nothing.
        ("\"lain\t1\nb\t2", vec![vec!["\"lain", "1"], vec!["b", "2"]]),
    ] {
        assert_eq!(grid(text), cells, "{text:?}");
        let block = cells.len() > 1 || cells.first().is_some_and(|row| row.len() > 1);
        assert_eq!(is_block(text), block, "{text:?}");
    }
}

#[test]
fn one_answer_decides_the_whole_column() {
    let mut card = common::card(&["2023"]);
    let id = add(&mut card, 3, "likert");
    let means = ["3.382", "2,5", "3.419", ""];
    let cells: Vec<[(&str, &str); 1]> = means.iter().map(|one| [("mean", *one)]).collect();
    let lines: Vec<common::Line> = cells.iter().map(|one| ("A", 0, one.as_slice())).collect();
    let rows = common::table(&mut card, id, "items", &lines);
    let cell = |index: usize| Path::Cell(id, "items".into(), rows[index], "mean".into());
    let mark = |card: &Scorecard, index: usize| card.entry(&cell(index)).and_then(|one| one.mark);
    let state = open_with(card).apply(Action::Change(Change::Decide(cell(2), Mark::Decimal)));
    let decided = &open(&state).scorecard;
    let marks = [0, 1, 2, 3].map(|index| mark(decided, index));
    assert_eq!(
        marks,
        [Some(Mark::Decimal), None, Some(Mark::Decimal), None]
    );
    assert_eq!(
        mark(&open(&undo(state.clone(), 1)).scorecard, 0),
        None,
        "one step"
    );
    // A new text takes the answer back; the column still knows it.
    let state = state.apply(Action::Edit {
        path: cell(0),
        text: "3.441".into(),
    });
    assert_eq!(mark(&open(&state).scorecard, 0), None);
    assert!(open(&state).report.error(&cell(0)).is_none());

    let mut card = Scorecard::new("2024");
    let id = add(&mut card, 0, "target-achievement");
    let target = Path::Field(id, period_key("target", card.periods[0].id));
    assert!(card.set_text(&target, "A (80.250)"));
    assert!(
        paste::decide(&mut card, &target, Mark::Decimal),
        "beside a grade too"
    );
    assert!(evaluate(&card).error(&target).is_none());
    assert!(
        !paste::decide(&mut card, &target, Mark::Decimal),
        "nothing is left to decide"
    );
}

#[test]
fn the_view_leaves_what_is_gone_and_comes_back_with_it() {
    let state = open_with(Scorecard::new("2024"));
    let last = open(&state).scorecard.perspectives[3].id;
    for (view, fallback) in [
        (View::Perspective(last), View::Profile),
        (
            View::Weights(Group::Indicators(last)),
            View::Weights(Group::Perspectives),
        ),
    ] {
        let shown = state.clone().apply(Action::Show(view));
        assert_eq!(open(&shown).view, view);
        let gone = shown.apply(Action::Change(Change::RemovePerspective(last)));
        assert_eq!(open(&gone).view, fallback);
        assert_eq!(
            gone.toast.as_ref().map(|one| &one.kind),
            Some(&ToastKind::Removed)
        );
        let back = undo(gone, 1);
        assert_eq!((open(&back).view, &back.toast), (view, &None));
    }
    let shown = state.apply(Action::Show(View::Perspective(Id(99))));
    assert_eq!(open(&shown).view, View::Profile);
}

#[test]
fn addresses_survive_their_text() {
    let draft = DraftId::parse("m5d2ww00-2").expect("an identity");
    let groups = [Group::Perspectives, Group::Indicators(Id(7))];
    let mut views = vec![View::Profile, View::Results, View::Perspective(Id(3))];
    views.extend(groups.map(View::Weights));
    for view in views {
        assert_eq!(
            View::parse(&view.hash(&draft)),
            Some((draft.clone(), Some(view)))
        );
    }
    assert_eq!(View::parse("#/m5d2ww00-2/junk"), Some((draft, None)));
    for hash in ["", "#", "#/", "#/A B/results", "#/../x"] {
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
    assert_eq!(
        save(&state.clone().apply(Action::Stored(revision - 1, 7.0))),
        save(&state)
    );
    let state = state.apply(Action::Stored(revision, 8.0));
    assert_eq!(save(&state), SaveState::Saved(8.0));
    assert_eq!(
        save(&redo(state.clone(), 1)),
        SaveState::Unsaved,
        "a redo is a change"
    );
    // Another tab's version is not overwritten by a late success or refusal.
    let state = state.apply(Action::StoredElsewhere);
    let state = type_text(state, &Path::Name, "x");
    for action in [
        Action::Stored(open(&state).revision, 9.0),
        Action::StoreRefused(full()),
    ] {
        assert_eq!(save(&state.clone().apply(action)), SaveState::Elsewhere);
    }
}

#[test]
fn rows_move_with_their_parts_and_keep_their_depth() {
    let mut card = common::card(&["2023"]);
    let id = add(&mut card, 0, "budget-absorption");
    let names = [
        ("A", 0),
        ("a1", 1),
        ("a11", 2),
        ("a2", 1),
        ("B", 0),
        ("b1", 1),
        ("C", 0),
    ];
    let lines: Vec<common::Line> = names.map(|(name, level)| (name, level, &[][..])).into();
    let rows = common::table(&mut card, id, "lines", &lines);
    let state = open_with(card);
    let order = |state: &AppState| -> String {
        let rows = open(state)
            .scorecard
            .indicator(id)
            .expect("here")
            .sheet
            .rows("lines");
        let row = |row: &timbang::scorecard::Row| format!("{}{}", row.label, row.level);
        rows.iter().map(row).collect::<Vec<_>>().join(" ")
    };
    let step =
        |state: &AppState, change: Change| order(&state.clone().apply(Action::Change(change)));
    let moved = |index: usize, direction| Change::MoveRow(id, "lines", rows[index], direction);
    assert_eq!(
        step(&state, moved(0, Direction::Down)),
        "B0 b11 A0 a11 a112 a21 C0"
    );
    assert_eq!(
        step(&state, moved(4, Direction::Up)),
        "B0 b11 A0 a11 a112 a21 C0"
    );
    assert_eq!(
        step(&state, moved(3, Direction::Up)),
        "A0 a21 a11 a112 B0 b11 C0"
    );
    let same = order(&state);
    for (index, direction) in [
        (0, Direction::Up),
        (1, Direction::Up),
        (3, Direction::Down),
        (5, Direction::Up),
        (6, Direction::Down),
    ] {
        assert_eq!(
            step(&state, moved(index, direction)),
            same,
            "{index}: no such neighbour"
        );
    }
    let removed = Change::RemoveRow(id, "lines", rows[0]);
    assert_eq!(step(&state, removed), "a10 a111 a20 B0 b11 C0");
    let part = Change::AddPart(id, "lines", rows[1]);
    assert_eq!(step(&state, part), "A0 a11 a112 2 a21 B0 b11 C0");
    let indent = |index: usize, deeper| Change::IndentRow(id, "lines", rows[index], deeper);
    assert_eq!(
        step(&state, indent(0, true)),
        same,
        "the first row has nothing to be part of"
    );
    assert_eq!(step(&state, indent(4, true)), "A0 a11 a112 a21 B1 b11 C0");
    assert_eq!(step(&state, indent(1, false)), "A0 a10 a111 a21 B0 b11 C0");
}

#[test]
fn structure_keeps_its_limits_and_forgets_what_goes() {
    let mut state = open_with(Scorecard::new("2024"));
    for _ in 0..20 {
        state = state.apply(Action::Change(Change::AddPerspective));
        state = state.apply(Action::Change(Change::AddPeriod(String::new())));
    }
    let card = &open(&state).scorecard;
    assert_eq!((card.perspectives.len(), card.periods.len()), (9, 12));
    let group = Group::Perspectives;
    let mut state = state.apply(Action::Change(Change::JudgeEqual(group)));
    assert_eq!(open(&state).scorecard.weighting.judgments.len(), 36);
    assert_eq!(
        open(
            &state
                .clone()
                .apply(Action::Change(Change::JudgeEqual(group)))
        )
        .revision,
        open(&state).revision
    );
    for _ in 0..20 {
        let first = open(&state).scorecard.perspectives[0].id;
        let period = open(&state).scorecard.periods[0].id;
        state = state.apply(Action::Change(Change::RemovePerspective(first)));
        state = state.apply(Action::Change(Change::RemovePeriod(period)));
    }
    let card = &open(&state).scorecard;
    assert_eq!((card.perspectives.len(), card.periods.len()), (2, 1));
    assert_eq!(
        card.weighting.judgments.len(),
        1,
        "judgments go with their members"
    );
}
