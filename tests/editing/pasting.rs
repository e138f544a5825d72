//! Blocks from a spreadsheet, and ambiguous columns.

use crate::common::{self, add};
use crate::{open, open_with, undo};
use timbang::editing::paste::{self, Pasted, grid, is_block};
use timbang::editing::{Action, AppState, Change, ToastKind};
use timbang::evaluation::evaluate;
use timbang::numbers::Mark;
use timbang::scorecard::{Id, Path, Row, Scorecard, period_key};
use timbang::storage::MOST_ROWS;

/// A budget table with one row, over two years.
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

/// Each row's name and its cells, in the order of their keys.
fn lines(state: &AppState, id: Id) -> Vec<(String, Vec<String>)> {
    let indicator = open(state).scorecard.indicator(id).expect("here");
    let texts = |row: &Row| row.cells.values().map(|one| one.text.clone()).collect();
    let rows = indicator.sheet.rows("lines").iter();
    rows.map(|row| (row.label.clone(), texts(row))).collect()
}

fn line(name: &str, cells: &[&str]) -> (String, Vec<String>) {
    let cells = cells.iter().map(|cell| (*cell).to_owned()).collect();
    (name.to_owned(), cells)
}

#[test]
fn an_excel_block_fills_names_and_columns_in_one_step() {
    let (state, id, row) = budget();
    let label = Path::RowLabel(id, "lines".into(), row);
    // CRLF, a name with a line end, a name with a tab and quotes, empty last cells.
    let block = "\"Belanja\npegawai\"\t100\t90\t200\t190\r\n\"A\t\"\"B\"\"\"\t50\t\t\t\r\n";
    let after = paste_at(state.clone(), label.clone(), block);
    let all = Pasted {
        rows: 2,
        columns: 5,
        left_out: 0,
    };
    assert_eq!(pasted(&after), all);
    // By key: the budgets, then what was realised.
    let first = line("Belanja\npegawai", &["100", "200", "90", "190"]);
    assert_eq!(lines(&after, id), [first, line("A\t\"B\"", &["50"])]);
    let before = &open(&state).scorecard;
    assert_eq!(&open(&undo(after.clone(), 1)).scorecard, before, "one step");
    // Empty cells empty what stood there.
    let after = paste_at(after, label, "C\t\t80\r\n");
    assert_eq!(lines(&after, id)[0], line("C", &["200", "80", "190"]));
    assert_eq!(lines(&after, id).len(), 2);
}

#[test]
fn a_block_wider_than_the_table_says_what_was_left_out() {
    let (state, id, row) = budget();
    let last = period_key("realised", open(&state).scorecard.periods[1].id);
    let cell = Path::Cell(id, "lines".into(), row, last);
    let after = paste_at(state, cell, "1\t2\t3\n4\n");
    let some = Pasted {
        rows: 2,
        columns: 1,
        left_out: 2,
    };
    assert_eq!(pasted(&after), some);
    assert_eq!(lines(&after, id), [line("", &["1"]), line("", &["4"])]);
}

#[test]
fn a_long_block_stays_within_what_can_be_stored() {
    let (state, id, row) = budget();
    let label = Path::RowLabel(id, "lines".into(), row);
    let block = "x\t1\t1\n".repeat(MOST_ROWS + 500);
    let after = paste_at(state, label, &block);
    assert_eq!(pasted(&after).rows, MOST_ROWS);
    assert_eq!(lines(&after, id).len(), MOST_ROWS);
    let rows = open(&after)
        .scorecard
        .indicator(id)
        .expect("here")
        .sheet
        .rows("lines");
    let last = Path::RowLabel(id, "lines".into(), rows[MOST_ROWS - 2].id);
    let after = paste_at(after, last, "y\ny\ny\n");
    assert_eq!(pasted(&after).rows, 2);
    assert_eq!(lines(&after, id).len(), MOST_ROWS);
}

/// QUALITY I9: 61 rows of 13 from Excel, CRLF, a line end at the close, empty
/// last cells.
#[test]
fn a_survey_of_61_by_13_comes_in_exactly() {
    let cell = |row: usize, column: usize| match (row + column) % 6 {
        0 => String::new(),
        answer => answer.to_string(),
    };
    let row = |row: usize| (0..13).map(|column| cell(row, column)).collect();
    let rows: Vec<Vec<String>> = (0..61).map(row).collect();
    let text: String = rows.iter().map(|row| row.join("\t") + "\r\n").collect();
    assert_eq!(grid(&text), rows);
    let trailed = text + "\t\t\t\r\n\r\n";
    assert_eq!(grid(&trailed), rows, "empty rows at the end are no rows");
}

#[test]
fn cells_part_as_spreadsheets_copy_them() {
    let cases: &[(&str, &[&[&str]])] = &[
        ("", &[]),
        ("\r\n", &[]),
        ("a", &[&["a"]]),
        ("a\r\n", &[&["a"]]),
        ("a\t", &[&["a", ""]]),
        ("a\rb", &[&["a"], &["b"]]),
        ("a\n\nb", &[&["a"], &[""], &["b"]]),
        ("\"a\tb\"\tc", &[&["a\tb", "c"]]),
        ("\"a\r\nb\"", &[&["a\r\nb"]]),
        ("\"\"\"a\"\"\"", &[&["\"a\""]]),
        ("5\" pipa\t2", &[&["5\" pipa", "2"]]),
        // A quote that is never closed swallows nothing.
        ("\"lain\t1\nb\t2", &[&["\"lain", "1"], &["b", "2"]]),
    ];
    for (text, cells) in cases {
        assert_eq!(grid(text), *cells, "{text:?}");
        let block = cells.len() > 1 || cells.first().is_some_and(|row| row.len() > 1);
        assert_eq!(is_block(text), block, "{text:?}");
    }
}

#[test]
fn one_answer_decides_the_whole_column() {
    let mut card = common::card(&["2023"]);
    let id = add(&mut card, 3, "likert");
    let means = ["3.382", "2,5", "3.419", ""].map(|one| [("mean", one)]);
    let lines = means.each_ref().map(|one| ("A", 0, one.as_slice()));
    let rows = common::table(&mut card, id, "items", &lines);
    let cell = |index: usize| Path::Cell(id, "items".into(), rows[index], "mean".into());
    let mark = |state: &AppState, index: usize| {
        let entry = open(state).scorecard.entry(&cell(index));
        entry.expect("a cell").mark
    };
    let state = open_with(card);
    let state = state.apply(Action::Change(Change::Decide(cell(2), Mark::Decimal)));
    let decimal = Some(Mark::Decimal);
    let marks = [0, 1, 2, 3].map(|index| mark(&state, index));
    assert_eq!(marks, [decimal, None, decimal, None]);
    assert_eq!(mark(&undo(state.clone(), 1), 0), None, "one step");
    // A new text takes the answer back; the column still knows it.
    let text = "3.441".to_owned();
    let state = state.apply(Action::Edit {
        path: cell(0),
        text,
    });
    assert_eq!(mark(&state, 0), None);
    assert_eq!(open(&state).report.error(&cell(0)), None);
}

#[test]
fn a_grade_with_an_ambiguous_number_can_be_decided() {
    let mut card = Scorecard::new("2024");
    let id = add(&mut card, 0, "target-achievement");
    let key = period_key("target", card.periods[0].id);
    let target = Path::Field(id, key);
    assert!(card.set_text(&target, "A (80.250)"));
    assert!(evaluate(&card).error(&target).is_some());
    assert!(paste::decide(&mut card, &target, Mark::Decimal));
    assert_eq!(evaluate(&card).error(&target), None);
    let again = paste::decide(&mut card, &target, Mark::Decimal);
    assert!(!again, "nothing is left to decide");
}

/// Table 06 of Fajriah & Hidayat (2019) has a year a line; the form has its
/// years across. As lines of their own the years would be added up.
#[test]
fn years_down_a_table_go_across() {
    let (state, id, row) = budget();
    let label = Path::RowLabel(id, "lines".into(), row);
    let block = "Tahun\tAnggaran\tRealisasi\tRasio\n2023\t22.438,25\t17.633,29\t78,59\n2022\t18.327,75\t15.007,98\t81,89\n";
    let after = paste_at(state, label, block);
    assert_eq!(
        lines(&after, id),
        [line(
            "",
            &["18.327,75", "22.438,25", "15.007,98", "17.633,29"]
        )]
    );
}

#[test]
fn a_heading_is_left_out_and_a_text_column_is_not_taken_for_one() {
    let (state, id, row) = budget();
    let label = Path::RowLabel(id, "lines".into(), row);
    let after = paste_at(
        state,
        label,
        "Uraian\tAnggaran\tRealisasi\nPegawai\t100\t90\nBarang\t50\t40",
    );
    assert_eq!(
        lines(&after, id),
        [
            line("Pegawai", &["100", "90"]),
            line("Barang", &["50", "40"])
        ]
    );
    // Two lines without numbers are no heading and its table.
    let (state, id, row) = budget();
    let label = Path::RowLabel(id, "lines".into(), row);
    let after = paste_at(state, label, "Pegawai\tbelum ada\nBarang\tbelum ada");
    assert_eq!(lines(&after, id).len(), 2);
}

#[test]
fn spaces_before_names_make_parts() {
    let (state, id, row) = budget();
    let label = Path::RowLabel(id, "lines".into(), row);
    let after = paste_at(
        state,
        label,
        "Langsung\t100\t90\n  Pegawai\t60\t50\n  Barang\t40\t40\nTak langsung\t10\t9",
    );
    let indicator = open(&after).scorecard.indicator(id).expect("here");
    let levels: Vec<(&str, u8)> = indicator
        .sheet
        .rows("lines")
        .iter()
        .map(|row| (row.label.as_str(), row.level))
        .collect();
    assert_eq!(
        levels,
        [
            ("Langsung", 0),
            ("Pegawai", 1),
            ("Barang", 1),
            ("Tak langsung", 0)
        ]
    );
}
