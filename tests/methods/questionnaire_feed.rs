//! Indicators that take their answers from a questionnaire have the values that
//! they have when the same answers are typed.

use super::questionnaire::{Said, sheet};
use crate::common::*;
use timbang::editing::survey::{correct, take_from};
use timbang::evaluation::evaluate;
use timbang::methods::questionnaire::feed::{FROM, FROM_SECOND, FROM_VARIABLE, TAKERS, source};
use timbang::methods::questionnaire::{KEY, REVERSED, ROLE, VARIABLE};
use timbang::scorecard::{Id, Path, Scorecard};

const X1: &[(&str, &str)] = &[(ROLE, "item"), (VARIABLE, "X1")];
const X2: &[(&str, &str)] = &[(ROLE, "item"), (VARIABLE, "X2")];
const TURNED: &[(&str, &str)] = &[(ROLE, "item"), (VARIABLE, "X2"), (REVERSED, "yes")];

/// Made up: eight respondents, so that a mean can have three decimals, a group
/// beside the items and an item that is asked the other way round.
const COLUMNS: [Said; 5] = [
    ("Kelamin", &[(ROLE, "category")]),
    ("X1.1", X1),
    ("X1.2", X1),
    ("X2.1", X2),
    ("X2.2", TURNED),
];
const LINES: [&str; 8] = [
    "P|5|4|3|1",
    "L|4|4|3|2",
    "P|3|2|4|2",
    "L|3|5|4|3",
    "P|4|4|5|1",
    "P|2|3|1|5",
    "L|3|4|2|4",
    "P|1|3|3|2",
];
/// The same answers as they are typed: the last column is 6 less the answer.
const TYPED: &str = "5\t4\t3\t5\n4\t4\t3\t4\n3\t2\t4\t4\n3\t5\t4\t3\n\
                     4\t4\t5\t5\n2\t3\t1\t1\n3\t4\t2\t2\n1\t3\t3\t4\n";

fn with(columns: &[Said], lines: &[&str], instrument: &str) -> (Scorecard, Id, Id) {
    let mut card = card(&["2024"]);
    let annex = card.add_annex(KEY, sheet(columns, lines)).expect("room");
    let id = add(&mut card, 3, instrument);
    let card = take_from(&card, id, Some(annex)).expect("an indicator");
    (card, id, annex)
}

fn fed(instrument: &str) -> (Scorecard, Id, Id) {
    with(&COLUMNS, &LINES, instrument)
}

fn name(card: &mut Scorecard, id: Id, key: &str, variable: &str) {
    let sheet = &mut card.indicator_mut(id).expect("an indicator").sheet;
    sheet.choices.insert(key.to_owned(), variable.to_owned());
}

fn by_hand(instrument: &str, entry: &str) -> (Scorecard, Id) {
    let mut card = card(&["2024"]);
    let id = add(&mut card, 3, instrument);
    choose(&mut card, id, "entry", entry);
    (card, id)
}

fn paste(card: &mut Scorecard, id: Id, text: &str) {
    set(card, &Path::Text(id, "answers".to_owned()), text);
}

/// The value and the score are those of the indicator that was typed.
#[track_caller]
fn alike(one: (&Scorecard, Id), other: (&Scorecard, Id)) {
    near(value(one.0, one.1), value(other.0, other.1), 0.0);
    near(score(one.0, one.1), score(other.0, other.1), 0.0);
    assert!(errors(&evaluate(one.0)).is_empty());
}

/// Nine elements, four respondents.
const ELEMENTS: [&str; 4] = [
    "4|3|4|3|4|3|4|3|4",
    "3|3|3|3|3|3|3|3|3",
    "4|4|4|4|4|4|4|4|4",
    "3|4|2|3|4|3|2|4|3",
];

#[test]
fn an_index_of_satisfaction() {
    let item: &[(&str, &str)] = &[(ROLE, "item"), (VARIABLE, "U")];
    let heads = ["U1", "U2", "U3", "U4", "U5", "U6", "U7", "U8", "U9"];
    let columns: Vec<Said> = heads.iter().map(|head| (*head, item)).collect();
    let (card, id, annex) = with(&columns, &ELEMENTS, "satisfaction-index");
    assert_eq!(
        source(card.indicator(id).expect("an indicator")),
        Some(annex)
    );
    let (mut typed, own) = by_hand("satisfaction-index", "answers");
    paste(&mut typed, own, &ELEMENTS.join("\n").replace('|', "\t"));
    alike((&card, id), (&typed, own));
    // By hand: the lines add up to 32, 27, 36 and 28, so 123 / 36 * 25.
    near(value(&card, id), 123.0 / 36.0 * 25.0, ROUNDING * 100.0);
    // A corrected answer: 124 in place of 123.
    let better = correct(&card, annex, [1, 8], "4").expect("a questionnaire");
    near(value(&better, id), 124.0 / 36.0 * 25.0, ROUNDING * 100.0);
}

#[test]
fn a_likert_of_all_variables_or_of_one() {
    let (mut card, id, annex) = fed("likert");
    let (mut typed, own) = by_hand("likert", "answers");
    choose(&mut typed, own, "scale", "5");
    let lines: [Line; 6] = [
        ("X1", 0, &[]),
        ("X1.1", 1, &[]),
        ("X1.2", 1, &[]),
        ("X2", 0, &[]),
        ("X2.1", 1, &[]),
        ("X2.2", 1, &[]),
    ];
    table(&mut typed, own, "items", &lines);
    paste(&mut typed, own, TYPED);
    alike((&card, id), (&typed, own));
    // By hand: the items add up to 25, 29, 25 and 28, their means over eight
    // respondents to 107 / 8, and the mean of the four is 107 / 32.
    near(value(&card, id), 107.0 / 32.0, ROUNDING);
    name(&mut card, id, FROM_VARIABLE, "X1");
    // By hand: (25 + 29) / 16.
    near(value(&card, id), 54.0 / 16.0, ROUNDING);
    let better = correct(&card, annex, [7, 1], "5").expect("a questionnaire");
    near(value(&better, id), 58.0 / 16.0, ROUNDING);
}

#[test]
fn an_interval_index() {
    let (card, id, _) = fed("interval-index");
    let (mut typed, own) = by_hand("interval-index", "answers");
    field(&mut typed, own, "highest", "5");
    let lines: [Line; 2] = [
        ("X1", 0, &[("questions", "2")]),
        ("X2", 0, &[("questions", "2")]),
    ];
    table(&mut typed, own, "groups", &lines);
    paste(&mut typed, own, TYPED);
    alike((&card, id), (&typed, own));
    // By hand: 25 + 29 and 25 + 28, the totals of the groups.
    let report = measured(&card, id);
    let totals = report.details.iter();
    let totals: Vec<f64> = totals
        .map(|one| one.figure.ready().expect("a total").value)
        .collect();
    assert_eq!(totals, [54.0, 53.0]);
}

#[test]
fn importance_and_satisfaction() {
    let (mut card, id, annex) = fed("importance-satisfaction");
    name(&mut card, id, FROM_VARIABLE, "X1");
    name(&mut card, id, FROM_SECOND, "X2");
    let (mut typed, own) = by_hand("importance-satisfaction", "items");
    choose(&mut typed, own, "scale", "5");
    // By hand: 25 / 8, 29 / 8, 25 / 8 and 28 / 8; three decimals after one mark
    // are written with a fourth, so that nothing is asked.
    let lines: [Line; 2] = [
        (
            "X1.1",
            0,
            &[("importance", "3,1250"), ("satisfaction", "3,1250")],
        ),
        (
            "X1.2",
            0,
            &[("importance", "3,6250"), ("satisfaction", "3,5")],
        ),
    ];
    table(&mut typed, own, "items", &lines);
    alike((&card, id), (&typed, own));
    // By hand: 3.125 * 3.125 + 3.625 * 3.5 = 22.453125 of 5 * 6.75.
    near(
        value(&card, id),
        22.453125 / 33.75 * 100.0,
        ROUNDING * 100.0,
    );
    let better = correct(&card, annex, [0, 3], "5").expect("a questionnaire");
    // By hand: 3.125 * 3.375 + 12.6875 = 23.234375.
    near(
        value(&better, id),
        23.234375 / 33.75 * 100.0,
        ROUNDING * 100.0,
    );
}

#[test]
fn without_its_questionnaire_an_indicator_has_its_own_fields() {
    for instrument in TAKERS {
        let (mut card, id, annex) = fed(instrument);
        let asked = card.indicator(id).expect("an indicator").clone();
        assert!(card.remove_annex(annex));
        assert_eq!(*card.indicator(id).expect("an indicator"), asked);
        let report = measured(&card, id);
        assert!(
            report.value.ready().is_none(),
            "{instrument}: nothing typed"
        );
    }
    let (mut card, id, annex) = fed("importance-satisfaction");
    choose(&mut card, id, "entry", "items");
    choose(&mut card, id, "scale", "5");
    let line: Line = ("Gaji", 0, &[("importance", "4"), ("satisfaction", "3")]);
    table(&mut card, id, "items", &[line]);
    // Evaluating changes nothing in the document.
    let before = card.clone();
    evaluate(&card);
    assert_eq!(card, before);
    // By hand: 12 of 5 * 4.
    let own = take_from(&card, id, None).expect("an indicator");
    let choices = &own.indicator(id).expect("an indicator").sheet.choices;
    assert!(!choices.contains_key(FROM));
    near(value(&own, id), 60.0, ROUNDING * 100.0);
    assert!(card.remove_annex(annex));
    near(value(&card, id), 60.0, ROUNDING * 100.0);
}
