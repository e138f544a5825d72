//! Community satisfaction index from each way of entry.

use crate::common::*;
use timbang::evaluation::evaluate;
use timbang::methods::bands::SKM_2017;
use timbang::methods::instrument::Rank;
use timbang::methods::{Note, Outcome, Problem};
use timbang::scorecard::path::IndicatorField;
use timbang::scorecard::{Id, Path, Scorecard};

fn empty(entry: &str) -> (Scorecard, Id) {
    let mut card = card(&["2023"]);
    let id = add(&mut card, 1, "satisfaction-index");
    choose(&mut card, id, "entry", entry);
    (card, id)
}

/// Nadjamuddin et al. (2025), table 2 and section 3.2.
const QUARTERS: [Line; 4] = [
    (
        "Triwulan I",
        0,
        &[("index", "90,10%"), ("respondents", "320")],
    ),
    (
        "Triwulan II",
        0,
        &[("index", "86,07%"), ("respondents", "238")],
    ),
    (
        "Triwulan III",
        0,
        &[("index", "88,68%"), ("respondents", "202")],
    ),
    (
        "Triwulan IV",
        0,
        &[("index", "89,76%"), ("respondents", "222")],
    ),
];

#[test]
fn bone_bolango_table_2() {
    let (mut card, id) = empty("quarters");
    table(&mut card, id, "quarters", &QUARTERS);
    let report = measured(&card, id);
    printed(value(&card, id), "88.6525");
    assert_eq!(
        report.band.as_ref().and_then(|band| band.letter()),
        Some("A")
    );
    near(score(&card, id), 88.6525, ROUNDING);
    // The paper calls the third quarter B; 88.68 is A.
    let grade = |index: usize| {
        let quarter = report.details[index].figure.ready().expect("a quarter");
        SKM_2017.judge(quarter.value).letter()
    };
    assert_eq!(
        [0, 1, 2, 3].map(grade),
        [Some("A"), Some("B"), Some("A"), Some("A")]
    );
    // paper-checks.json: weighted by the 982 respondents.
    choose(&mut card, id, "combine", "by-respondents");
    printed(value(&card, id), "88.754318");
}

#[test]
fn an_unfinished_quarter_is_missing_and_an_untouched_one_is_not() {
    let (mut card, id) = empty("quarters");
    let rows = table(&mut card, id, "quarters", &QUARTERS[..2]);
    near(value(&card, id), (90.10 + 86.07) / 2.0, ROUNDING);
    let cell =
        |row: Id, column: &str| Path::Cell(id, "quarters".to_owned(), row, column.to_owned());
    set(&mut card, &cell(rows[1], "respondents"), "");
    near(value(&card, id), (90.10 + 86.07) / 2.0, ROUNDING);
    choose(&mut card, id, "combine", "by-respondents");
    let waits = Outcome::missing(cell(rows[1], "respondents"));
    assert_eq!(measured(&card, id).value, waits);
    choose(&mut card, id, "combine", "mean");
    // A named quarter without its index, and one with respondents only.
    set(
        &mut card,
        &Path::RowLabel(id, "quarters".to_owned(), rows[2]),
        "Triwulan III",
    );
    assert_eq!(
        measured(&card, id).value,
        Outcome::missing(cell(rows[2], "index"))
    );
    set(
        &mut card,
        &Path::RowLabel(id, "quarters".to_owned(), rows[2]),
        "",
    );
    set(&mut card, &cell(rows[2], "respondents"), "12");
    assert_eq!(
        measured(&card, id).value,
        Outcome::missing(cell(rows[2], "index"))
    );
}

#[test]
fn quarters_outside_the_scale_are_refused() {
    for (index, respondents, problem) in [
        ("24,99", "10", Problem::Below(25.0)),
        ("100,01", "10", Problem::Above(100.0)),
        ("3,604", "10", Problem::Below(25.0)),
        ("90", "0", Problem::Below(1.0)),
        ("90", "2,5", Problem::NotWhole),
    ] {
        let (mut card, id) = empty("quarters");
        let cells = [("index", index), ("respondents", respondents)];
        table(&mut card, id, "quarters", &[("I", 0, &cells)]);
        let Outcome::Refused(refusal) = measured(&card, id).value else {
            panic!("{index}")
        };
        assert_eq!(refusal.problem, problem, "{index}");
    }
}

const NRRS: [&str; 9] = [
    "3,25", "3,5", "3", "3,75", "3,25", "3,5", "3,75", "3", "3,25",
];

#[test]
fn means_weigh_the_same() {
    let (mut card, id) = empty("means");
    let cells: Vec<[(&str, &str); 1]> = NRRS.iter().map(|nrr| [("nrr", *nrr)]).collect();
    let lines: Vec<Line> = cells
        .iter()
        .map(|cells| ("", 0, cells.as_slice()))
        .collect();
    let rows = table(&mut card, id, "elements", &lines);
    // By hand: 30.25 / 9 * 25.
    near(value(&card, id), 30.25 / 9.0 * 25.0, ROUNDING);
    let report = measured(&card, id);
    assert_eq!(
        report.band.as_ref().and_then(|band| band.letter()),
        Some("B")
    );
    let ranks: Vec<Option<Rank>> = report.details.iter().map(|one| one.rank).collect();
    let (best, worst) = (Some(Rank::Best), Some(Rank::Worst));
    assert_eq!(
        ranks,
        [None, None, worst, best, None, None, best, worst, None]
    );
    // A further element counts once something stands in it.
    card.add_row(id, "elements", None).expect("a row");
    near(value(&card, id), 30.25 / 9.0 * 25.0, ROUNDING);
    let last = card.indicator(id).expect("here").sheet.rows("elements")[9].id;
    set(
        &mut card,
        &Path::RowLabel(id, "elements".to_owned(), last),
        "Keamanan",
    );
    assert!(matches!(measured(&card, id).value, Outcome::Missing(_)));
    let cell = |row: Id| Path::Cell(id, "elements".to_owned(), row, "nrr".to_owned());
    set(&mut card, &cell(last), "4");
    near(value(&card, id), 34.25 / 10.0 * 25.0, ROUNDING);
    // Blank and wrong elements.
    set(&mut card, &cell(rows[4]), "");
    assert_eq!(measured(&card, id).value, Outcome::missing(cell(rows[4])));
    set(&mut card, &cell(rows[4]), "4,01");
    assert_eq!(
        measured(&card, id).value,
        Outcome::refused(Problem::Above(4.0), cell(rows[4]))
    );
}

/// Bantul (2021), table 3, element 1: 1,187 over 351 questionnaires is 3.382.
/// The product's nine elements are given the same sum, so the index is 25 times it.
#[test]
fn sums_are_divided_by_the_questionnaires() {
    let (mut card, id) = empty("sums");
    field(&mut card, id, "filled", "351");
    let cells = [("sum", "1.187")];
    let lines: Vec<Line> = (0..9).map(|_| ("", 0, cells.as_slice())).collect();
    let rows = table(&mut card, id, "elements", &lines);
    let report = measured(&card, id);
    printed(
        report.details[0].figure.ready().expect("an element").value,
        "3.382",
    );
    printed(value(&card, id), "84.544160");
    assert!(
        report.details.iter().all(|one| one.rank.is_none()),
        "all agree"
    );
    let cell = Path::Cell(id, "elements".to_owned(), rows[8], "sum".to_owned());
    for (sum, problem) in [
        ("350", Problem::Below(351.0)),
        ("1405", Problem::Above(1404.0)),
        ("1186,5", Problem::NotWhole),
    ] {
        set(&mut card, &cell, sum);
        assert_eq!(evaluate(&card).error(&cell), Some(&problem));
    }
    for (sum, ready) in [("351", true), ("1404", true), ("", false)] {
        set(&mut card, &cell, sum);
        assert_eq!(measured(&card, id).value.ready().is_some(), ready, "{sum}");
    }
    let filled = Path::Field(id, "filled".to_owned());
    set(&mut card, &filled, "0");
    assert_eq!(evaluate(&card).error(&filled), Some(&Problem::Below(1.0)));
}

fn block(text: &str) -> (Scorecard, Id) {
    let (mut card, id) = empty("answers");
    set(&mut card, &Path::Text(id, "answers".to_owned()), text);
    (card, id)
}

/// By hand: three respondents answer 4, 3 and 2 everywhere, but the second
/// leaves the last element blank: eight elements at 3, one at (4 + 2) / 2 = 3.
#[test]
fn answers_leave_blanks_out_of_their_element() {
    let text = "U1\tU2\tU3\tU4\tU5\tU6\tU7\tU8\tU9\r\n\
                4\t4\t4\t4\t4\t4\t4\t4\t4\r\n\
                3\t3\t3\t3\t3\t3\t3\t3\t\r\n\
                \r\n\
                2\t2\t2\t2\t2\t2\t2\t2\t2\t\r\n";
    let (card, id) = block(text);
    near(value(&card, id), 75.0, ROUNDING);
    let last = measured(&card, id).details[8]
        .figure
        .ready()
        .expect("an element")
        .value;
    near(last, 3.0, ROUNDING);
    let notes: Vec<Note> = remarks(&evaluate(&card))
        .into_iter()
        .map(|(_, note)| note)
        .collect();
    assert_eq!(notes, [Note::BlankAnswers(1), Note::HeadingSkipped]);
    assert_eq!(
        measured(&card, id)
            .band
            .as_ref()
            .and_then(|band| band.letter()),
        Some("C")
    );
}

#[test]
fn every_separator_and_digit_is_read() {
    for text in [
        "4;4;4;4;4;4;4;4;4\n3;3;3;3;3;3;3;3;3",
        "4,4,4,4,4,4,4,4,4\n3,3,3,3,3,3,3,3,3",
        "4 4 4 4 4 4 4 4 4\n3 3  3 3 3 3 3 3 3 \n\n",
        "４;４;４;４;４;４;４;４;４\n3;3;3;3;3;3;3;3;3",
    ] {
        let (card, id) = block(text);
        near(value(&card, id), 87.5, ROUNDING);
        assert_eq!(remarks(&evaluate(&card)), [], "{text}");
    }
}

#[test]
fn wrong_answers_are_named_by_line_and_column() {
    let good = "4;4;4;4;4;4;4;4;4\n";
    let scale = |line, column| Problem::AnswerScale {
        line,
        column,
        highest: 4.0,
    };
    for (text, problem) in [
        (format!("{good}\n4;4;4;4;4;4;4;4;5\n"), scale(3, 9)),
        (format!("{good}4;0;4;4;4;4;4;4;4\n"), scale(2, 2)),
        (format!("{good}4;4;3,5;4;4;4;4;4;4\n"), scale(2, 3)),
        (format!("{good}4;4;baik;4;4;4;4;4;4\n"), scale(2, 3)),
        (
            format!("a;b;c\n{good}4;4;4\n"),
            Problem::AnswerColumns {
                line: 3,
                found: 3,
                expected: 9,
            },
        ),
        (
            format!("{good}4;4;4;4;4;4;4;4;4;4\n"),
            Problem::AnswerColumns {
                line: 2,
                found: 10,
                expected: 9,
            },
        ),
        (
            ";1;1;1;1;1;1;1;1\n;2;2;2;2;2;2;2;2\n".to_owned(),
            Problem::NoAnswers,
        ),
    ] {
        let (card, id) = block(&text);
        let at = Path::Text(id, "answers".to_owned());
        assert_eq!(evaluate(&card).error(&at), Some(&problem), "{text}");
    }
    for text in ["", "\n \n", "U1;U2;U3;U4;U5;U6;U7;U8;U9\n"] {
        let (card, id) = block(text);
        let at = Path::Text(id, "answers".to_owned());
        assert_eq!(measured(&card, id).value, Outcome::missing(at), "{text:?}");
    }
}

#[test]
fn the_old_rule_judges_when_chosen() {
    let (mut card, id) = empty("quarters");
    table(&mut card, id, "quarters", &[("I", 0, &[("index", "82")])]);
    let letter = |card: &Scorecard| {
        measured(card, id)
            .band
            .as_ref()
            .and_then(|band| band.letter())
    };
    assert_eq!(letter(&card), Some("B"));
    put(&mut card, id, IndicatorField::Criteria, "skm2004");
    assert_eq!(letter(&card), Some("A"));
    put(&mut card, id, IndicatorField::Criteria, "likert5");
    assert_eq!(
        letter(&card),
        Some("B"),
        "a set that is not on offer is not used"
    );
}
