//! Interval satisfaction index: pasted answers, bad input and what is missing.

use super::interval::{EMPLOYEES, KEY, codes, edges, groups, limits};
use crate::common::*;
use timbang::evaluation::evaluate;
use timbang::methods::{Note, Outcome, Problem};
use timbang::scorecard::{Id, Path, Scorecard};

fn cell(id: Id, row: Id, column: &str) -> Path {
    Path::Cell(id, "groups".to_owned(), row, column.to_owned())
}

const PASTED: &str = "p1;p2;p3\n4;5;1\n3;5;2\n";

fn answers(text: &str) -> (Scorecard, Id) {
    let mut card = card(&["2020"]);
    let id = add(&mut card, 3, KEY);
    choose(&mut card, id, "entry", "answers");
    field(&mut card, id, "highest", "5");
    let lines: [Line; 2] = [
        ("A", 0, &[("questions", "2")]),
        ("B", 0, &[("questions", "1")]),
    ];
    table(&mut card, id, "groups", &lines);
    set(&mut card, &Path::Text(id, "answers".to_owned()), text);
    (card, id)
}

#[test]
fn pasted_answers_make_the_totals() {
    let (card, id) = answers(PASTED);
    let report = measured(&card, id);
    // By hand: A is 4 + 5 + 3 + 5 of 4 to 20, B is 1 + 2 of 2 to 10.
    let totals: Vec<_> = report
        .details
        .iter()
        .map(|one| one.figure.ready().expect("a total"))
        .map(|figure| (figure.value, figure.maximum))
        .collect();
    assert_eq!(totals, [(17.0, Some(20.0)), (3.0, Some(10.0))]);
    // 4 + 4 * 3.2 = 16.8 begins the fifth class of A, 2 + 1.6 the second of B.
    assert_eq!(codes(&report), ["very-satisfied", "very-dissatisfied"]);
    near(value(&card, id), 20.0, 0.0);
    let at = Path::Text(id, "answers".to_owned()).to_string();
    assert_eq!(remarks(&evaluate(&card)), [(at, Note::HeadingSkipped)]);
}

#[test]
fn a_blank_answer_is_neither_in_the_total_nor_in_its_limits() {
    let (card, id) = answers("4;5;1\n3;;2\n");
    let report = measured(&card, id);
    let figure = report.details[0].figure.ready().expect("a total");
    assert_eq!((figure.value, figure.maximum), (12.0, Some(15.0)));
    assert_eq!(edges(&report.exhibits[0], "A")[0][0], 3.0);
    let at = Path::Text(id, "answers".to_owned());
    assert_eq!(
        remarks(&evaluate(&card)),
        [(at.to_string(), Note::BlankAnswersLeftOut(1))]
    );
    // Nobody answered B.
    let (card, id) = answers("4;5;\n3;5;\n");
    let refused = Outcome::refused(Problem::NoAnswers, at);
    assert_eq!(measured(&card, id).value, refused);
}

#[test]
fn pasted_answers_must_fit_the_questions_and_the_scale() {
    for (text, problem) in [
        (
            "4;5\n",
            Problem::AnswerColumns {
                line: 1,
                found: 2,
                expected: 3,
            },
        ),
        (
            "4;5;6\n",
            Problem::AnswerScale {
                line: 1,
                column: 3,
                highest: 5.0,
            },
        ),
    ] {
        let (card, id) = answers(text);
        let at = Path::Text(id, "answers".to_owned());
        assert_eq!(measured(&card, id).value, Outcome::refused(problem, at));
    }
    let (card, id) = answers("");
    let at = Path::Text(id, "answers".to_owned());
    assert!(missing(&evaluate(&card)).contains(&at.to_string()));
}

#[test]
fn impossible_numbers_are_refused_at_their_field() {
    let employees = |scale, total| {
        let (name, questions, respondents, _) = EMPLOYEES[0];
        groups("5", "", scale, &[(name, questions, respondents, total)])
    };
    for (total, problem) in [
        ("239", Problem::Below(240.0)),
        ("1201", Problem::Above(1200.0)),
        ("987,5", Problem::NotWhole),
    ] {
        let (card, id, rows) = employees(["1", "5"], total);
        let at = cell(id, rows[0], "total");
        assert_eq!(
            measured(&card, id).value,
            Outcome::refused(problem.clone(), at.clone())
        );
        assert!(errors(&evaluate(&card)).contains(&(at.to_string(), problem)));
        // The classes are known all the same.
        assert_eq!(measured(&card, id).exhibits[0].lines.len(), 5);
    }
    for (scale, problem) in [
        (["5", "5"], Problem::Below(6.0)),
        (["3", "2"], Problem::Below(4.0)),
    ] {
        let (card, id, _) = employees(scale, "987");
        let at = Path::Field(id, "highest".to_owned());
        assert_eq!(measured(&card, id).value, Outcome::refused(problem, at));
        assert_eq!(measured(&card, id).classes, None);
    }
    let (card, id, row) = limits("4", ["684", "684", "684"]);
    let refused = Outcome::refused(Problem::Below(685.0), cell(id, row, "most"));
    assert_eq!(measured(&card, id).value, refused);
    let (card, id, rows) = groups("5", "", ["1", "5"], &[("A", "0", "30", "40")]);
    let at = cell(id, rows[0], "questions").to_string();
    assert!(errors(&evaluate(&card)).contains(&(at, Problem::Below(1.0))));
    // IKmax is more than a number can be.
    let (card, id, _) = groups("5", "", ["1", "5"], &[("A", "1E+200", "1E+200", "40")]);
    assert!(matches!(measured(&card, id).value, Outcome::Refused(_)));
}

#[test]
fn what_is_missing_is_named() {
    let (mut card, id, rows) = groups("5", "", ["1", ""], &[EMPLOYEES[0]]);
    let waits = missing(&evaluate(&card));
    assert!(waits.contains(&Path::Field(id, "highest".to_owned()).to_string()));
    field(&mut card, id, "highest", "5");
    near(value(&card, id), 987.0, 0.0);
    set(&mut card, &cell(id, rows[0], "respondents"), "");
    let waits = missing(&evaluate(&card));
    assert_eq!(
        waits.iter().filter(|at| at.contains("respondents")).count(),
        1
    );
    // One group without its total: no value, but the other keeps its class.
    let (card, id, rows) = groups("5", "", ["1", "5"], &[EMPLOYEES[0], ("B", "5", "30", "")]);
    let report = measured(&card, id);
    assert_eq!(report.value, Outcome::missing(cell(id, rows[1], "total")));
    assert_eq!(
        report.details[0].band.as_ref().expect("a class").code(),
        "satisfied"
    );
    assert_eq!(report.details[1].band, None);
    // An empty sheet waits for its table.
    let mut blank = timbang::scorecard::Scorecard::new("2020");
    let id = add(&mut blank, 3, KEY);
    let at = Path::Table(id, "groups".to_owned());
    assert_eq!(measured(&blank, id).value, Outcome::missing(at));
}
