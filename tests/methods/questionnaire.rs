//! Answers of a questionnaire as numbers. The answers are made up; every
//! expected number is computed by hand, as the comment beside it says.

use std::rc::Rc;
use timbang::methods::questionnaire::cache::shared;
use timbang::methods::questionnaire::data::{Data, MOST_LISTED, Role, block, cells, plain, read};
use timbang::methods::questionnaire::study::{alpha, model, reliable};
use timbang::methods::questionnaire::{
    ALPHA, COLUMNS, DATA, KEY, MARK, POINTS, PREDICTOR, RELIABLE, RESPONSE, REVERSED, ROLE, SCALE,
    SCORE, VARIABLE, WORD_SCORE_KEY, WORDS,
};
use timbang::scorecard::{Block, Entry, Id, Indicator, Row, Scorecard, Sheet};

/// A heading, and what is said of its column.
pub type Said<'a> = (&'a str, &'a [(&'a str, &'a str)]);

/// A sheet with these columns and these lines of cells parted by `|`.
pub fn sheet(columns: &[Said], lines: &[&str]) -> Sheet {
    let heads: Vec<String> = columns.iter().map(|one| one.0.to_owned()).collect();
    let rows: Vec<Vec<String>> = lines
        .iter()
        .map(|line| line.split('|').map(str::to_owned).collect())
        .collect();
    let mut sheet = Sheet::default();
    let data = Block::new(&block(&heads, &rows));
    sheet.texts.insert(DATA.to_owned(), data);
    let rows = (100..)
        .zip(columns)
        .map(|(id, (label, said))| row(id, label, said));
    sheet.tables.insert(COLUMNS.to_owned(), rows.collect());
    sheet
}

fn row(id: u32, label: &str, said: &[(&str, &str)]) -> Row {
    let mut row = Row {
        id: Id(id),
        label: label.to_owned(),
        ..Row::default()
    };
    for (key, text) in said {
        row.cells.insert((*key).to_owned(), Entry::new(*text));
    }
    row
}

/// An item of X.
const X: &[(&str, &str)] = &[(ROLE, "item"), (VARIABLE, "X")];

fn annex(sheet: Sheet) -> Indicator {
    let mut card = Scorecard::new("2024");
    let id = card.add_annex(KEY, sheet).expect("room");
    card.indicator(id).expect("an annex").clone()
}

fn answers(columns: &[Said], lines: &[&str]) -> Data {
    read(&annex(sheet(columns, lines)))
}

/// Puts words with their scales and scores into a sheet.
fn words(sheet: &mut Sheet, words: &[(&str, &str, &str)]) {
    let rows = (200..).zip(words).map(|(id, (word, scale, score))| {
        row(id, word, &[(SCALE, *scale), (WORD_SCORE_KEY, *score)])
    });
    sheet.tables.insert(WORDS.to_owned(), rows.collect());
}

fn choose(sheet: &mut Sheet, key: &str, option: &str) {
    sheet.choices.insert(key.to_owned(), option.to_owned());
}

#[test]
fn digits_and_other_numbers_are_their_own_scores() {
    let data = answers(
        &[("X1", X)],
        &["1", "9", " 3 ", "", "10", "-", "-2", "1.234.567"],
    );
    let scores = &data.columns[0].scores;
    let (one, nine, three) = (Some(1.0), Some(9.0), Some(3.0));
    let many = Some(1_234_567.0);
    assert_eq!(
        *scores,
        [one, nine, three, None, Some(10.0), None, Some(-2.0), many]
    );
    assert_eq!((data.rows, data.columns[0].unknown_count), (8, 0));
    assert_eq!(data.columns[0].ambiguous, None);
}

#[test]
fn words_are_scored_whatever_their_case_spaces_and_hyphens() {
    assert_eq!(plain("  Ragu-Ragu  "), "ragu ragu");
    assert_eq!(plain("SANGAT__tidak \u{a0} Setuju"), "sangat tidak setuju");
    let lines = ["SETUJU", "ragu  ragu", "Ragu-ragu", "sangat_setuju", "2"];
    let mut sheet = sheet(&[("X1", X)], &lines);
    let all = [
        ("Setuju", "", "4"),
        ("Ragu-Ragu", "", "2,5"),
        ("Sangat Setuju", "", "5"),
        // Neither a word nor a score is no score.
        ("", "", "1"),
        ("Lainnya", "", ""),
    ];
    words(&mut sheet, &all);
    let data = read(&annex(sheet));
    let half = Some(2.5);
    assert_eq!(
        data.columns[0].scores,
        [Some(4.0), half, half, Some(5.0), Some(2.0)]
    );
}

#[test]
fn a_scale_scores_the_columns_that_name_it() {
    let often: &[(&str, &str)] = &[(ROLE, "item"), (VARIABLE, "Y"), (SCALE, "Y")];
    let mut sheet = sheet(&[("X1", X), ("Y1", often)], &["Baik|Baik", "Sering|Sering"]);
    words(
        &mut sheet,
        &[("baik", "", "3"), ("baik", "Y", "4"), ("sering", "Y", "5")],
    );
    let data = read(&annex(sheet));
    assert_eq!(data.columns[0].scores, [Some(3.0), None]);
    assert_eq!(data.columns[0].unknown, [(1, "Sering".to_owned())]);
    assert_eq!(data.columns[1].scores, [Some(4.0), Some(5.0)]);
}

#[test]
fn a_mark_means_what_the_column_or_the_user_says() {
    let number = |mark: &str, lines: &[&str]| {
        let said = [(ROLE, "number"), (MARK, mark)];
        let data = answers(&[("Umur", &said)], lines);
        (
            data.columns[0].scores.clone(),
            data.columns[0].ambiguous.clone(),
        )
    };
    // Another cell settles it: 85,47 has a decimal comma, 85.47 a decimal dot.
    let settled = number("", &["3,125", "85,47"]);
    assert_eq!(settled, (vec![Some(3.125), Some(85.47)], None));
    let settled = number("", &["3,125", "85.47"]);
    assert_eq!(settled, (vec![Some(3125.0), Some(85.47)], None));
    // Nothing settles it; the first such cell is kept to be asked about.
    let open = number("", &["7", "3,125", "4,500"]);
    let first = Some("3,125".to_owned());
    assert_eq!(open, (vec![Some(7.0), None, None], first));
    let said = number("decimal", &["7", "3,125", "4,500"]);
    assert_eq!(said, (vec![Some(7.0), Some(3.125), Some(4.5)], None));
    let said = number("thousands", &["7", "3,125", "4,500"]);
    assert_eq!(said, (vec![Some(7.0), Some(3125.0), Some(4500.0)], None));
}

#[test]
fn unknown_words_are_listed_with_their_respondents() {
    let data = answers(&[("X1", X)], &["3", "tidak tahu", "", "4/5"]);
    let column = &data.columns[0];
    let listed = [(1, "tidak tahu".to_owned()), (3, "4/5".to_owned())];
    assert_eq!(column.unknown, listed);
    assert_eq!(column.unknown_count, 2);
    assert_eq!(column.scores, [Some(3.0), None, None, None]);
    // Many are counted, the first of them listed.
    let data = answers(&[("X1", X)], &["apa"; 60]);
    assert_eq!(data.columns[0].unknown.len(), MOST_LISTED);
    assert_eq!(data.columns[0].unknown_count, 60);
}

#[test]
fn reversed_items_count_from_the_other_end_of_the_scale() {
    let reversed: &[(&str, &str)] = &[(ROLE, "item"), (VARIABLE, "X"), (REVERSED, "yes")];
    let columns = [("X1", X), ("X2", reversed)];
    let data = answers(&columns, &["5|1", "4|2", "3|", "2|5"]);
    // By hand, from 1 to 5: 6 - 1, 6 - 2, nothing, 6 - 5.
    let scores = [Some(5.0), Some(4.0), None, Some(1.0)];
    assert_eq!(data.columns[1].scores, scores);
    assert_eq!(data.variables[0].scale, [1.0, 5.0]);
    // By hand: (5 + 5) / 2, (4 + 4) / 2, (2 + 1) / 2.
    let totals = [Some(5.0), Some(4.0), None, Some(1.5)];
    assert_eq!(data.variables[0].scores, totals);
    // From 0 where somebody answers 0: 0 + 4 - 1 = 3.
    let data = answers(&columns, &["0|1", "3|0"]);
    assert_eq!(data.variables[0].scale, [0.0, 4.0]);
    assert_eq!(data.columns[1].scores, [Some(3.0), Some(4.0)]);
    // To 4 at least, though nobody answers more than 3: 1 + 4 - 3 = 2.
    let data = answers(&columns, &["3|3", "2|1"]);
    assert_eq!(data.columns[1].scores, [Some(2.0), Some(4.0)]);
}

#[test]
fn a_step_that_nobody_chose_counts_where_the_scale_is_said() {
    let reversed: &[(&str, &str)] = &[(ROLE, "item"), (VARIABLE, "X"), (REVERSED, "yes")];
    let columns = [("X1", X), ("X2", reversed)];
    let mut annex = annex(sheet(&columns, &["4|1", "2|4"]));
    // By hand, from 1 to 4 as the answers show: 5 - 1 and 5 - 4.
    assert_eq!(shared(&annex).columns[1].scores, [Some(4.0), Some(1.0)]);
    // By hand, from 1 to 5: 6 - 1 and 6 - 4. The same questionnaire, read anew.
    choose(&mut annex.sheet, POINTS, "5");
    assert_eq!(shared(&annex).columns[1].scores, [Some(5.0), Some(2.0)]);
    // An answer above what was said: 7 - 1 and 7 - 4.
    let text = annex
        .sheet
        .texts
        .get(DATA)
        .expect("answers")
        .replace("2\t4", "6\t4");
    annex.sheet.texts.insert(DATA.to_owned(), Block::new(&text));
    assert_eq!(shared(&annex).columns[1].scores, [Some(6.0), Some(3.0)]);
}

#[test]
fn variables_are_means_or_sums_of_complete_answers() {
    let number: &[(&str, &str)] = &[(ROLE, "number")];
    let group: &[(&str, &str)] = &[(ROLE, "category")];
    let nowhere: &[(&str, &str)] = &[(ROLE, "item")];
    let columns = [
        ("X1", X),
        ("Umur", number),
        ("Kelamin", group),
        ("X2", X),
        ("Catatan", &[]),
        ("Z", nowhere),
    ];
    let lines = ["4|30|P|3|9|5", "5||L||9|5", "2|41", "1|50|P|2|9|5"];
    let mut sheet = sheet(&columns, &lines);
    let data = read(&annex(sheet.clone()));
    let names: Vec<&str> = data.variables.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(names, ["X", "Umur"]);
    let roles: Vec<Role> = data.columns.iter().map(|one| one.role).collect();
    let (item, off) = (Role::Item, Role::Off);
    assert_eq!(roles, [item, Role::Number, Role::Category, item, off, item]);
    // Categories and what is off have no scores and are not looked at.
    assert!(data.columns[2].scores.is_empty() && data.columns[2].unknown.is_empty());
    assert!(data.columns[4].scores.is_empty());
    let x = data.variable("X").expect("X");
    assert_eq!((x.columns.clone(), x.of_items), (vec![0, 3], true));
    let headings: Vec<&str> = data.items(x).map(|one| one.heading.as_str()).collect();
    assert_eq!(headings, ["X1", "X2"]);
    // By hand: (4 + 3) / 2, two with a blank, (1 + 2) / 2.
    assert_eq!(x.scores, [Some(3.5), None, None, Some(1.5)]);
    let age = data.variable("Umur").expect("Umur");
    assert!(!age.of_items);
    assert_eq!(age.scores, [Some(30.0), None, Some(41.0), Some(50.0)]);
    assert!(data.variable("Z").is_none());
    choose(&mut sheet, SCORE, "sum");
    let data = read(&annex(sheet));
    assert_eq!(data.variables[0].scores, [Some(7.0), None, None, Some(3.0)]);
    // A number is itself either way.
    assert_eq!(data.variables[1].scores[0], Some(30.0));
}

#[test]
fn an_empty_questionnaire_has_nothing() {
    assert_eq!(read(&annex(Sheet::default())), Data::default());
    let data = answers(&[("X1", X)], &[]);
    assert_eq!((data.rows, data.variables[0].scores.len()), (0, 0));
}

#[test]
fn what_was_read_is_shared_until_it_changes() {
    let mut one = annex(sheet(&[("X1", X)], &["3", "4"]));
    let first = shared(&one);
    assert!(Rc::ptr_eq(&first, &shared(&one.clone())));
    // The same text in another place, and choices that change no score.
    one.sheet = sheet(&[("X1", X)], &["3", "4"]);
    choose(&mut one.sheet, ALPHA, "0.01");
    assert!(Rc::ptr_eq(&first, &shared(&one)));
    let mut changes: Vec<Sheet> = vec![sheet(&[("X1", X)], &["3", "5"])];
    changes.push(sheet(&[("X1", &[(ROLE, "number")])], &["3", "4"]));
    let mut other = one.sheet.clone();
    choose(&mut other, SCORE, "sum");
    changes.push(other);
    let mut other = one.sheet.clone();
    words(&mut other, &[("baik", "", "3")]);
    changes.push(other);
    // More of them than are kept: the first is read again in the end.
    for sheet in changes {
        let other = annex(sheet);
        let found = shared(&other);
        assert!(!Rc::ptr_eq(&first, &found));
        assert_eq!(*found, read(&other));
    }
    assert_eq!(*first, *shared(&one));
}

#[test]
fn y_is_explained_by_all_others_unless_somebody_says_otherwise() {
    let item = |variable: &'static str| [(ROLE, "item"), (VARIABLE, variable)];
    let (x1, y, x2) = (item("X1"), item("Y"), item("X2"));
    let mut named = annex(sheet(&[("a", &x1), ("b", &y), ("c", &x2)], &["1|2|3"]));
    let data = read(&named);
    let of = |annex: &Indicator| {
        let model = model(annex, &data);
        (model.response, model.predictors)
    };
    assert_eq!(of(&named), (Some(1), vec![0, 2]));
    choose(&mut named.sheet, RESPONSE, "X2");
    assert_eq!(of(&named), (Some(2), vec![0, 1]));
    // A variable that is gone is as none.
    choose(&mut named.sheet, RESPONSE, "X9");
    assert_eq!(of(&named), (Some(1), vec![0, 2]));
    choose(&mut named.sheet, &format!("{PREDICTOR}X2"), "yes");
    assert_eq!(of(&named), (Some(1), vec![2]));
    choose(&mut named.sheet, &format!("{PREDICTOR}X2"), "no");
    assert_eq!(of(&named), (Some(1), vec![]));
    // Without a Y, the last.
    let (first, second) = (item("Disiplin"), item("Kinerja"));
    let plain = annex(sheet(&[("a", &first), ("b", &second)], &["1|2"]));
    let last = model(&plain, &read(&plain));
    assert_eq!((last.response, last.predictors), (Some(1), vec![0]));
    let none = model(&plain, &Data::default());
    assert_eq!((none.response, none.predictors), (None, vec![]));
}

#[test]
fn levels_are_the_first_option_or_the_chosen_one() {
    let mut one = annex(Sheet::default());
    assert_eq!((alpha(&one), reliable(&one)), (0.05, 0.6));
    choose(&mut one.sheet, ALPHA, "0.10");
    choose(&mut one.sheet, RELIABLE, "0.70");
    assert_eq!((alpha(&one), reliable(&one)), (0.1, 0.7));
    choose(&mut one.sheet, ALPHA, "0.01");
    assert_eq!(alpha(&one), 0.01);
}

#[test]
fn a_block_holds_one_line_a_row_whatever_the_cells_hold() {
    let own =
        |cells: &[&str]| -> Vec<String> { cells.iter().map(|cell| (*cell).to_owned()).collect() };
    let heads = own(&["Apa\tini", "Dua\r\nbaris"]);
    let rows = [
        own(&["a\tb", " c\nd "]),
        own(&["", ""]),
        own(&["\"e\"", "f"]),
    ];
    let text = block(&heads, &rows);
    assert_eq!(text, "Apa ini\tDua  baris\na b\tc d\n\t\n\"e\"\tf\n");
    let (found, lines) = cells(&text);
    assert_eq!(found, ["Apa ini", "Dua  baris"]);
    assert_eq!(lines, [["a b", "c d"], ["", ""], ["\"e\"", "f"]]);
    let again: Vec<Vec<String>> = lines.iter().map(|line| own(line)).collect();
    assert_eq!(block(&own(&found), &again), text);
    // A blank answer to a single question is a respondent too.
    let single = block(&own(&["X1"]), &[own(&["3"]), own(&[""])]);
    assert_eq!(cells(&single).1, [["3"], [""]]);
    assert_eq!(cells(""), (vec![], vec![]));
}
