//! Questionnaires taken from a table, corrected and asked to be explained. The
//! tables are made up, like exports of Google Forms.

use crate::common::card;
use crate::{open, open_with, redo, undo};
use std::rc::Rc;
use timbang::editing::survey::{ImportFault, Plan, explain, import, question};
use timbang::editing::{Action, Change};
use timbang::methods::questionnaire::data::{Role, cells, read};
use timbang::methods::questionnaire::study::model;
use timbang::methods::questionnaire::{
    DATA, KEY, MARK, POINTS, RESPONSE, ROLE, SCALE, VARIABLE, WORD_SCORE_KEY, WORDS, chosen,
    columns, find,
};
use timbang::numbers::Mark;
use timbang::scorecard::{Id, Indicator, MOST_ANNEXES, Row, Scorecard, Sheet};
use timbang::storage::tables::{Row as Line, read_text_table};
use timbang::storage::{self, LONGEST_BLOCK, LONGEST_TEXT};

pub(crate) const FORM: &str = "\
Stempel waktu,Nama Lengkap,Jenis kelamin,X1.1 Mudah,X1.2 Cepat,Y.1 Puas,Y.2 Kembali
2024-05-01 13:45:10,Siti Rahayu,Perempuan,Sangat Setuju,Setuju,Netral,Setuju
2024-05-01 14:02:11,Budi Santoso,Laki-laki,setuju,Netral,Setuju,Sangat Setuju
2024-05-02 08:11:59,Citra Dewi,Perempuan,Tidak Setuju,Setuju,Sangat Tidak Setuju,Netral
2024-05-02 09:30:00,Dedi Irawan,Laki-laki,Netral,,Setuju,Setuju
";

fn lines(text: &str) -> Vec<Line> {
    let grid = read_text_table(text.as_bytes(), None).expect("a table");
    grid.into_rows()
}

pub(crate) fn plan(text: &str) -> Plan {
    Plan::of("Survei", lines(text))
}

fn roles(plan: &Plan) -> Vec<(Role, &str)> {
    let columns = plan.columns.iter();
    columns
        .map(|one| (one.role, one.variable.as_str()))
        .collect()
}

pub(crate) fn taken(plan: &Plan) -> (Scorecard, Id) {
    import(&card(&["2024"]), plan).expect("taken in")
}

pub(crate) fn annex(card: &Scorecard, id: Id) -> &Indicator {
    find(&card.annexes, id).expect("a questionnaire")
}

fn block(annex: &Indicator) -> &str {
    annex.sheet.texts.get(DATA).expect("answers")
}

fn said<'a>(row: &'a Row, key: &str) -> &'a str {
    row.cells.get(key).map_or("", |entry| entry.text.as_str())
}

/// Asserts that a change is one step back and one step forward, and survives
/// its file.
#[track_caller]
pub(crate) fn one_step(before: &Scorecard, after: &Scorecard) {
    let put = Action::Change(Change::Put(Box::new(after.clone())));
    let state = open_with(before.clone()).apply(put);
    assert_eq!(*open(&state).scorecard, *after);
    assert_eq!(open(&state).revision, 1);
    let back = undo(state, 1);
    assert_eq!(*open(&back).scorecard, *before);
    assert!(!open(&back).history.can_undo());
    assert_eq!(*open(&redo(back, 1)).scorecard, *after);
    let opened = storage::read_text(&storage::write(after, 0.0)).expect("opens");
    assert_eq!(opened.scorecard, *after);
    assert!(!opened.repaired);
}

#[test]
fn a_form_is_understood() {
    let plan = plan(FORM);
    assert_eq!((plan.header, plan.hidden()), (Some(0), 0));
    let (off, group) = ((Role::Off, ""), (Role::Category, ""));
    let (x, y) = ((Role::Item, "X1"), (Role::Item, "Y"));
    assert_eq!(roles(&plan), [off, off, group, x, x, y, y]);
    let [scale] = &plan.scales[..] else {
        panic!("one scale: {:?}", plan.scales)
    };
    assert_eq!((scale.name.as_str(), scale.chosen), ("", 0));
    assert_eq!(scale.columns, [3, 4, 5, 6]);
    let best = &scale.fits[0];
    assert_eq!(
        (best.score("Netral"), best.score("setuju")),
        (Some(3), Some(4))
    );
    assert_eq!(plan.asks(), None);
    assert_eq!(plan.answers().count(), 4);
}

#[test]
fn a_form_becomes_a_questionnaire() {
    let before = card(&["2024"]);
    let (after, id) = taken(&plan(FORM));
    one_step(&before, &after);
    let annex = annex(&after, id);
    assert_eq!(
        (annex.name.as_str(), annex.instrument.as_str()),
        ("Survei", KEY)
    );
    // Names and times are not in the document at all.
    let text = storage::write(&after, 0.0);
    assert!(!text.contains("Siti") && !text.contains("13:45"));
    let (heads, rows) = cells(block(annex));
    let wanted = [
        "Jenis kelamin",
        "X1.1 Mudah",
        "X1.2 Cepat",
        "Y.1 Puas",
        "Y.2 Kembali",
    ];
    assert_eq!(heads, wanted);
    assert_eq!(rows.len(), 4);
    assert_eq!(
        rows[1],
        ["Laki-laki", "setuju", "Netral", "Setuju", "Sangat Setuju"]
    );
    let described = columns(annex).iter();
    let described: Vec<_> = described
        .map(|row| (row.label.as_str(), said(row, ROLE), said(row, VARIABLE)))
        .collect();
    assert_eq!(described[0], ("Jenis kelamin", "category", ""));
    assert_eq!(described[1], ("X1.1 Mudah", "item", "X1"));
    assert_eq!(described[4], ("Y.2 Kembali", "item", "Y"));
    let data = read(annex);
    // By hand, from 1 (sangat tidak setuju) to 5: (5 + 4) / 2, (4 + 3) / 2,
    // (2 + 4) / 2, one blank; (3 + 4) / 2, (4 + 5) / 2, (1 + 3) / 2, 4.
    let x = data.variable("X1").expect("X1");
    assert_eq!(x.scores, [Some(4.5), Some(3.5), Some(3.0), None]);
    let y = data.variable("Y").expect("Y");
    assert_eq!(y.scores, [Some(3.5), Some(4.5), Some(2.0), Some(4.0)]);
    assert!(data.columns.iter().all(|one| one.unknown_count == 0));
}

#[test]
fn variables_may_have_scales_of_their_own() {
    let plan = plan(
        "Nama,X1,X2,Y1,Y2\n\
         Ani,Sangat Setuju,Setuju,Selalu,Sering\n\
         Budi,Tidak Setuju,Netral,Jarang,Selalu\n\
         Citra,Setuju,Sangat Tidak Setuju,Tidak Pernah,Kadang-kadang\n",
    );
    let names: Vec<_> = plan
        .scales
        .iter()
        .map(|scale| (scale.name.as_str(), scale.columns.clone()))
        .collect();
    assert_eq!(names, [("X", vec![1, 2]), ("Y", vec![3, 4])]);
    let (after, id) = taken(&plan);
    one_step(&card(&["2024"]), &after);
    let annex = annex(&after, id);
    let scales: Vec<&str> = columns(annex).iter().map(|row| said(row, SCALE)).collect();
    assert_eq!(scales, ["X", "X", "Y", "Y"]);
    let words = annex.sheet.rows(WORDS);
    let score = |scale: &str, word: &str| {
        let mut all = words.iter();
        let row = all.find(|row| row.label == word && said(row, SCALE) == scale);
        row.map(|row| said(row, WORD_SCORE_KEY).to_owned())
    };
    assert_eq!(score("X", "Sangat Setuju").as_deref(), Some("5"));
    // Both scales have five steps, whatever was chosen of them.
    assert_eq!(chosen(annex, POINTS), "5");
    assert_eq!(score("Y", "Selalu").as_deref(), Some("5"));
    assert_eq!(score("Y", "Sangat Setuju"), None);
    // By hand: (5 + 4) / 2, (2 + 3) / 2, (4 + 1) / 2.
    let data = read(annex);
    assert_eq!(data.variables[0].scores, [Some(4.5), Some(2.5), Some(2.5)]);
    assert!(data.columns.iter().all(|one| one.unknown_count == 0));
}

const ASKS: &str = "Nama;Biaya;X1;X2\nAni;3,125;4;5\nBudi;4,500;3;2\n";

#[test]
fn a_number_of_two_meanings_is_asked_about() {
    let mut plan = plan(ASKS);
    assert_eq!(plan.asks(), Some(1));
    let asked = question(&plan.columns[1].described);
    assert_eq!(asked, Some(("3,125", 3125.0, 3.125)));
    let before = card(&["2024"]);
    assert_eq!(import(&before, &plan), Err(ImportFault::Asks(1)));
    // A column that is not used is not asked about.
    let mut without = plan.clone();
    without.columns[1].role = Role::Off;
    assert_eq!(without.asks(), None);
    for (mark, key, value) in [
        (Mark::Decimal, "decimal", 3.125),
        (Mark::Thousands, "thousands", 3125.0),
    ] {
        plan.columns[1].mark = Some(mark);
        assert_eq!(plan.asks(), None);
        let (after, id) = taken(&plan);
        assert_eq!(said(&columns(annex(&after, id))[0], MARK), key);
        let data = read(annex(&after, id));
        assert_eq!(data.columns[0].scores[0], Some(value));
    }
}

#[test]
fn the_row_of_names_may_be_another() {
    let text = "Nama,X1,X2\nAni,4,5\nBudi,3,2\n";
    let mut plan = Plan::with_header("Survei", lines(text), Some(1));
    assert_eq!(plan.answers().count(), 1);
    assert_eq!(plan.columns[0].described.heading, "Ani");
    // None at all: every row is an answer and columns are named by place.
    plan = Plan::with_header("Survei", lines("4;5\n3;2\n"), None);
    assert_eq!(plan.answers().count(), 2);
    let (after, id) = taken(&plan);
    let (heads, rows) = cells(block(annex(&after, id)));
    assert_eq!(heads, ["K1", "K2"]);
    assert_eq!(rows, [["4", "5"], ["3", "2"]]);
}

#[test]
fn hidden_rows_are_taken_unless_somebody_says_otherwise() {
    let mut rows = lines(FORM);
    rows[2].hidden = true;
    let mut plan = Plan::of("Survei", rows);
    assert_eq!((plan.hidden(), plan.answers().count()), (1, 4));
    plan.without_hidden = true;
    assert_eq!(plan.answers().count(), 3);
    let (after, id) = taken(&plan);
    let data = read(annex(&after, id));
    assert_eq!(data.rows, 3);
    // The second respondent of those who are left: (2 + 4) / 2.
    assert_eq!(data.variables[0].scores[1], Some(3.0));
}

#[test]
fn what_cannot_be_taken_in_is_said() {
    let before = card(&["2024"]);
    let mut none = plan(FORM);
    for column in &mut none.columns {
        column.role = Role::Off;
    }
    assert_eq!(import(&before, &none), Err(ImportFault::NothingChosen));
    let mut full = before.clone();
    for _ in 0..MOST_ANNEXES {
        full.add_annex(KEY, Sheet::default()).expect("room");
    }
    assert_eq!(import(&full, &plan(FORM)), Err(ImportFault::Full));
    let mut large = plan(FORM);
    let line = large.rows[1].clone();
    Rc::make_mut(&mut large.rows).resize(40_000, line);
    let Err(ImportFault::TooLarge { bytes, limit }) = import(&before, &large) else {
        panic!("too large")
    };
    // By hand: 57 bytes of headings, 45 + 45 + 57 + 32 of the four respondents,
    // and 45 of each of 39,995 like the first.
    assert_eq!((bytes, limit), (1_800_011, LONGEST_BLOCK));
}

#[test]
fn a_heading_longer_than_a_name_leaves_a_document_that_opens() {
    let long = "pertanyaan ".repeat(LONGEST_TEXT / 10);
    let text = format!("Nama,X1 {long},X2\nAni,4,5\nBudi,3,2\n");
    let (after, id) = taken(&plan(&text));
    assert_eq!(storage::check(&after), Ok(()));
    one_step(&card(&["2024"]), &after);
    let data = read(annex(&after, id));
    assert_eq!(data.columns[0].scores, [Some(4.0), Some(3.0)]);
}

#[test]
fn another_variable_is_explained() {
    let (before, id) = taken(&plan(FORM));
    let of = |card: &Scorecard| {
        let annex = annex(card, id);
        let model = model(annex, &read(annex));
        (model.response, model.predictors)
    };
    assert_eq!(of(&before), (Some(1), vec![0]));
    let after = explain(&before, id, "X1").expect("a questionnaire");
    one_step(&before, &after);
    let choices = &annex(&after, id).sheet.choices;
    assert_eq!(choices.get(RESPONSE).map(String::as_str), Some("X1"));
    assert_eq!(of(&after), (Some(0), vec![1]));
    assert_eq!(explain(&before, Id(99_999), "X1"), None);
}
