//! What a satisfaction survey tells of its elements and of the service units.

use super::satisfaction_survey::{cell, numbers, pasted, shown, survey};
use crate::common::*;
use timbang::evaluation::evaluate;
use timbang::methods::Problem;
use timbang::methods::working::CODE;
use timbang::scorecard::{Path, Scorecard};

const NRRS: [&[(&str, &str)]; 9] = [
    &[("nrr", "3,25"), ("importance", "3")],
    &[("nrr", "3,5"), ("importance", "4")],
    &[("nrr", "3"), ("importance", "4")],
    &[("nrr", "3,75"), ("importance", "3")],
    &[("nrr", "3,25"), ("importance", "3,5")],
    &[("nrr", "3,6"), ("importance", "3,5")],
    &[("nrr", "3,75"), ("importance", "")],
    &[("nrr", "2,5"), ("importance", "3")],
    &[("nrr", "3,25"), ("importance", "4")],
];

#[test]
fn the_three_strongest_and_weakest_elements() {
    let (mut card, id, rows) = survey("means", &NRRS);
    let exhibit = shown(&card, id, "strongest-weakest").expect("an exhibit");
    let found: Vec<(String, &str)> = exhibit
        .lines
        .iter()
        .map(|line| (line.label.replace(CODE, ""), line.class.unwrap_or("")))
        .collect();
    let found: Vec<(&str, &str)> = found.iter().map(|(a, b)| (a.as_str(), *b)).collect();
    // Three share 3.25: the first of the regulation is the third weakest.
    let wanted = [
        ("cost", "strongest"),
        ("behaviour", "strongest"),
        ("competence", "strongest"),
        ("complaints", "weakest"),
        ("completion-time", "weakest"),
        ("requirements", "weakest"),
    ];
    assert_eq!(found, wanted);
    let first = &exhibit.lines[0];
    assert_eq!(numbers(first), [Some(3.75), Some(93.75)]);
    let letters: Vec<Option<&str>> = exhibit
        .lines
        .iter()
        .map(|line| line.band.as_ref().and_then(|band| band.letter()))
        .collect();
    let [a, c, d] = [Some("A"), Some("C"), Some("D")];
    // 62.50 is a D, 75 a C and 81.25 a B (PermenPANRB 14/2017, table II).
    assert_eq!(letters, [a, a, a, d, c, Some("B")]);
    // Five elements: two of each; one alone: none.
    let remove = |card: &mut Scorecard, count: usize| {
        let sheet = &mut card.indicator_mut(id).expect("here").sheet;
        sheet
            .tables
            .get_mut("elements")
            .expect("here")
            .truncate(count);
    };
    remove(&mut card, 5);
    let lines = |card: &Scorecard| shown(card, id, "strongest-weakest").map(|one| one.lines.len());
    assert_eq!(lines(&card), Some(4));
    remove(&mut card, 1);
    assert_eq!(lines(&card), None);
    assert!(shown(&card, id, "quadrant").is_none(), "{:?}", rows[0]);
}

/// By hand: the eight elements with an importance have the means 28 / 8 = 3.5
/// and 26.1 / 8 = 3.2625.
#[test]
fn typed_importance_gives_quadrants() {
    let (mut card, id, rows) = survey("means", &NRRS);
    let exhibit = shown(&card, id, "quadrant").expect("an exhibit");
    assert_eq!(exhibit.heads[0], "importance-typed");
    let found: Vec<Option<&str>> = exhibit.lines.iter().map(|line| line.class).collect();
    let (concentrate, keep) = (Some("concentrate-here"), Some("keep-up"));
    let (low, overkill) = (Some("low-priority"), Some("possible-overkill"));
    let wanted = [
        low,
        keep,
        concentrate,
        overkill,
        concentrate,
        keep,
        None,
        low,
        concentrate,
        None,
    ];
    assert_eq!(found, wanted);
    assert_eq!(numbers(&exhibit.lines[6]), [None, Some(3.75)]);
    let middle = numbers(&exhibit.lines[9]);
    near(middle[0].expect("a mean"), 3.5, ROUNDING);
    near(middle[1].expect("a mean"), 3.2625, ROUNDING);
    for row in &rows[1..] {
        set(&mut card, &cell(id, *row, "importance"), "");
    }
    assert!(shown(&card, id, "quadrant").is_none());
}

/// By hand, with the respondents' means 4, 3 and 2 kept by the other elements:
/// the first element goes with them (r = 1), the last against them (r = -1),
/// and the second, 3 everywhere, does not vary.
#[test]
fn importance_is_derived_from_the_answers() {
    let text = "4 3 4 4 4 4 4 4 1\n3 3 3 3 3 3 3 3 2\n2 3 2 2 2 2 2 2 3\n";
    let (mut card, id) = pasted(text);
    let exhibit = shown(&card, id, "quadrant").expect("an exhibit");
    assert_eq!(exhibit.heads[0], "importance-derived");
    let [r, flat, against] = [0, 1, 8].map(|line: usize| numbers(&exhibit.lines[line])[0]);
    near(r.expect("a correlation"), 1.0, ROUNDING);
    near(against.expect("a correlation"), -1.0, ROUNDING);
    assert_eq!(flat, None);
    let classes = [0, 1, 8].map(|line: usize| exhibit.lines[line].class);
    assert_eq!(classes, [Some("keep-up"), None, Some("low-priority")]);
    // Two respondents say nothing, and neither do respondents who all agree.
    for text in [
        "4 3 4 4 4 4 4 4 1\n3 3 3 3 3 3 3 3 2",
        "1 2 3 4 1 2 3 4 1\n1 2 3 4 1 2 3 4 1\n1 2 3 4 1 2 3 4 1",
    ] {
        set(&mut card, &Path::Text(id, "answers".to_owned()), text);
        assert!(shown(&card, id, "quadrant").is_none(), "{text}");
    }
}

/// By hand: nine times 4 and 2 is 75, nine times 4 is 100, and nine times 3 is 75.
#[test]
fn units_are_compared() {
    let text = "Unit;U1;U2;U3;U4;U5;U6;U7;U8;U9\n\
                Loket 1;4;4;4;4;4;4;4;4;4\nLoket 2;4;4;4;4;4;4;4;4;4\n\
                Loket 1;2;2;2;2;2;2;2;2;2\n;3;3;3;3;3;3;3;3;3\n\
                Loket 3;4;4;4;4;4;4;4;4;\nLoket 4;;;;;;;;;\n";
    let (mut card, id) = pasted(text);
    let at = Path::Text(id, "answers".to_owned());
    // Not told apart, a tenth column is one too many.
    let columns = Problem::AnswerColumns {
        line: 2,
        found: 10,
        expected: 9,
    };
    assert_eq!(evaluate(&card).error(&at), Some(&columns));
    choose(&mut card, id, "units", "first-column");
    let exhibit = shown(&card, id, "units").expect("an exhibit");
    let unnamed = format!("{CODE}unit-unnamed");
    let found: Vec<(&str, Vec<Option<f64>>)> = exhibit
        .lines
        .iter()
        .map(|line| (line.label.as_str(), numbers(line)))
        .collect();
    let wanted = [
        ("Loket 2", vec![Some(1.0), Some(100.0), Some(1.0)]),
        ("Loket 1", vec![Some(2.0), Some(75.0), Some(2.0)]),
        (unnamed.as_str(), vec![Some(1.0), Some(75.0), Some(2.0)]),
        ("Loket 3", vec![Some(1.0), None, None]),
    ];
    assert_eq!(found, wanted);
    let letter = |line: usize| {
        exhibit.lines[line]
            .band
            .as_ref()
            .and_then(|one| one.letter())
    };
    assert_eq!([0, 1, 3].map(letter), [Some("A"), Some("C"), None]);
    // (4 + 4 + 2 + 3 + 4) / 5 for eight elements, (4 + 4 + 2 + 3) / 4 for the last.
    near(
        value(&card, id),
        (8.0 * 3.4 + 3.25) / 9.0 * 25.0,
        ROUNDING * 100.0,
    );
    // Parted by spaces, a name may have several words.
    set(
        &mut card,
        &at,
        "Loket 12 A 4 4 4 4 4 4 4 4 4\n3 3 3 3 3 3 3 3 3 3",
    );
    let exhibit = shown(&card, id, "units").expect("an exhibit");
    let names: Vec<&str> = exhibit.lines.iter().map(|one| one.label.as_str()).collect();
    assert_eq!(names, ["Loket 12 A", "3"]);
    let scale = Problem::AnswerScale {
        line: 1,
        column: 3,
        highest: 4.0,
    };
    for (text, problem) in [
        ("A;4;5;4;4;4;4;4;4;4".to_owned(), scale),
        (
            "A;4;4;4;4;4;4;4;4".to_owned(),
            Problem::AnswerColumns {
                line: 1,
                found: 8,
                expected: 9,
            },
        ),
        (
            (0..=200)
                .map(|unit| format!("U{unit};4;4;4;4;4;4;4;4;4\n"))
                .collect(),
            Problem::TooManyUnits(200),
        ),
    ] {
        set(&mut card, &at, &text);
        assert_eq!(evaluate(&card).error(&at), Some(&problem), "{text}");
    }
}
