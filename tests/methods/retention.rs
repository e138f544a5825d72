//! Retention and turnover: Mojokerto, both measures, bad input.

use crate::common::*;
use timbang::evaluation::evaluate;
use timbang::methods::{Outcome, Problem};
use timbang::scorecard::path::IndicatorField;
use timbang::scorecard::{Id, Path, Scorecard};

fn counts(leavers: &[&str], employees: &[&str]) -> (Scorecard, Id) {
    let years = ["2015", "2016", "2017"];
    let mut card = card(&years[..leavers.len()]);
    let id = add(&mut card, 3, "retention");
    by_year(&mut card, id, "leavers", leavers);
    by_year(&mut card, id, "employees", employees);
    (card, id)
}

/// Both rates of every line of the exhibit: retention, then turnover.
fn both(card: &Scorecard, id: Id) -> Vec<(String, f64, f64)> {
    let report = measured(card, id);
    let [exhibit] = &report.exhibits[..] else {
        panic!("one exhibit");
    };
    assert_eq!(exhibit.code, "retention-and-turnover");
    assert_eq!(exhibit.heads, ["retention-rate", "turnover-rate"]);
    let value = |figure: &Option<timbang::methods::Figure>| figure.as_ref().expect("a rate").value;
    let lines = exhibit.lines.iter();
    lines
        .map(|one| {
            (
                one.label.clone(),
                value(&one.figures[0]),
                value(&one.figures[1]),
            )
        })
        .collect()
}

/// Fajriah & Hidayat divide leavers by employees and print 0.59 % as retention
/// (paper-checks.json: "formula leavers/total is TURNOVER; retention = 99.41 %").
#[test]
fn mojokerto_prints_turnover_and_keeps_99_41() {
    let mut card = card(&["2017"]);
    let id = add(&mut card, 3, "retention");
    choose(&mut card, id, "entry", "turnover");
    field(&mut card, id, "turnover#0", "0,59%");
    near(value(&card, id), 99.41, ROUNDING);
    near(score(&card, id), 99.41, ROUNDING);
    assert_eq!(
        measured(&card, id).band.expect("a class").code(),
        "very-high"
    );
    let [(label, retention, turnover)] = &both(&card, id)[..] else {
        panic!("one year");
    };
    assert_eq!(label, "2017");
    near(*retention, 99.41, ROUNDING);
    near(*turnover, 0.59, ROUNDING);
    // As turnover the same year scores the same, and no scale calls it very low.
    choose(&mut card, id, "measure", "turnover");
    near(value(&card, id), 0.59, ROUNDING);
    near(score(&card, id), 99.41, ROUNDING);
    let report = measured(&card, id);
    assert_eq!((report.rule, report.band), ("complement", None));
}

/// By hand: 1 of 200 is 0.5 %, 3 of 150 is 2 %.
#[test]
fn counts_by_year() {
    let (mut card, id) = counts(&["1", "", "3"], &["200", "", "150"]);
    near(value(&card, id), 98.0, ROUNDING);
    let years = [
        ("2015".to_owned(), 99.5, 0.5),
        ("2017".to_owned(), 98.0, 2.0),
    ];
    assert_eq!(both(&card, id), years);
    put(&mut card, id, IndicatorField::Over, "mean");
    near(value(&card, id), 98.75, ROUNDING);
    choose(&mut card, id, "measure", "turnover");
    near(value(&card, id), 1.25, ROUNDING);
    near(score(&card, id), 98.75, ROUNDING);
    // Everybody may leave, and nobody.
    for (leavers, kept) in [("4", 0.0), ("0", 100.0)] {
        let (card, id) = counts(&[leavers], &["4"]);
        near(value(&card, id), kept, ROUNDING);
        near(score(&card, id), kept, ROUNDING);
    }
}

#[test]
fn impossible_counts_are_refused_at_their_field() {
    for (leavers, employees, at, problem) in [
        ("5", "4", "leavers#0", Problem::Above(4.0)),
        ("-1", "4", "leavers#0", Problem::Below(0.0)),
        ("1,5", "4", "leavers#0", Problem::NotWhole),
        ("0", "0", "employees#0", Problem::Below(1.0)),
    ] {
        let (card, id) = counts(&[leavers], &[employees]);
        let at = Path::Field(id, key(&card, at)).to_string();
        assert_eq!(errors(&evaluate(&card)), [(at, problem)]);
        assert!(matches!(measured(&card, id).value, Outcome::Refused(_)));
    }
    let (card, id) = counts(&["1"], &[""]);
    let at = Path::Field(id, key(&card, "employees#0")).to_string();
    assert!(missing(&evaluate(&card)).contains(&at));
    let (mut card, id) = counts(&["1"], &["4"]);
    choose(&mut card, id, "entry", "turnover");
    field(&mut card, id, "turnover#0", "100,5");
    let at = Path::Field(id, key(&card, "turnover#0")).to_string();
    assert_eq!(errors(&evaluate(&card)), [(at, Problem::Above(100.0))]);
}
