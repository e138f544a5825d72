//! Class sets of the user's own: what they hold, and what stops them.

use crate::common::{Line, add, card, errors, field, measured, put, table};
use timbang::editing::Change;
use timbang::evaluation::evaluate;
use timbang::methods::Problem;
use timbang::numbers::Mark;
use timbang::scorecard::path::IndicatorField;
use timbang::scorecard::{Entry, Id, Path, Scorecard};

const CLASSES: &str = "classes";

/// An indicator of this value, judged by a set with these names and limits.
fn judged(value: &str, classes: &[[&str; 2]]) -> (Scorecard, Id, Id) {
    let mut card = card(&["2024"]);
    let indicator = add(&mut card, 0, "direct-value");
    field(&mut card, indicator, "value#0", value);
    let kind = timbang::methods::find("class-set").expect("class sets");
    let sheet = kind.sheet(&mut card.mint);
    let set = card.add_annex(kind.key, sheet).expect("room");
    let cells: Vec<[(&str, &str); 1]> = classes.iter().map(|[_, from]| [("from", *from)]).collect();
    let lines: Vec<Line> = classes
        .iter()
        .zip(&cells)
        .map(|([name, _], cells)| (*name, 0, &cells[..]))
        .collect();
    table(&mut card, set, CLASSES, &lines);
    put(
        &mut card,
        indicator,
        IndicatorField::Criteria,
        &set.to_string(),
    );
    (card, indicator, set)
}

fn class(card: &Scorecard, indicator: Id) -> String {
    let report = measured(card, indicator);
    let band = report.band.expect("a class");
    band.code().to_owned()
}

/// By hand: two classes typed from the highest down would have nothing between.
#[test]
fn limits_that_fall_are_refused_from_the_first_on() {
    let (card, indicator, _) = judged("60", &[["Baik", "75"], ["Buruk", "0"]]);
    let problems = errors(&evaluate(&card));
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert_eq!(problems[0].1, Problem::NotRising);
    assert_eq!(class(&card, indicator), "low", "the published set judges");
    for first in ["", "0", "-5"] {
        let (card, indicator, _) = judged("60", &[["Buruk", first], ["Baik", "75"]]);
        assert_eq!(errors(&evaluate(&card)), [], "{first}");
        assert_eq!(class(&card, indicator), "Buruk");
    }
    let (card, ..) = judged("60", &[["", "50"], ["Baik", "50"]]);
    assert_eq!(errors(&evaluate(&card))[0].1, Problem::NotRising);
}

#[test]
fn a_class_without_a_name_has_its_number() {
    let (card, indicator, _) = judged("60", &[["Buruk", ""], ["", "50"], ["Baik", "75"]]);
    assert_eq!(class(&card, indicator), "2");
}

/// 2,125 is a number in two ways; the column, or the user, says which.
#[test]
fn limits_are_read_with_their_column() {
    let rows = [["Buruk", ""], ["Cukup", "2,125"], ["Baik", "3,5"]];
    let (card, indicator, _) = judged("3", &rows);
    assert_eq!(errors(&evaluate(&card)), []);
    assert_eq!(class(&card, indicator), "Cukup");
    let (mut card, indicator, set) = judged("3", &[["Buruk", ""], ["Baik", "2,125"]]);
    let [(_, Problem::Ambiguous { .. })] = errors(&evaluate(&card))[..] else {
        panic!("{:?}", errors(&evaluate(&card)));
    };
    let row = card.indicator(set).expect("the set").sheet.rows(CLASSES)[1].id;
    let path = Path::Cell(set, CLASSES.to_owned(), row, "from".to_owned());
    let mark = Some(Mark::Decimal);
    let text = "2,125".to_owned();
    card.set_entry(&path, Entry { text, mark });
    assert_eq!(class(&card, indicator), "Baik");
    // A copy of this set is read as the set is.
    let criteria = Path::Indicator(indicator, IndicatorField::Criteria);
    let words = vec!["Buruk".to_owned(), "Baik".to_owned()];
    assert!(Change::OwnClasses(criteria, words).apply(&mut card).0);
    assert_eq!(errors(&evaluate(&card)), []);
    assert_eq!(class(&card, indicator), "Baik");
    // Gone while in use: the published set judges again.
    let copy = card.annexes.last().expect("the copy").id;
    assert!(Change::RemoveAnnex(copy).apply(&mut card).0);
    assert_eq!(class(&card, indicator), "very-low");
}
