//! Employee satisfaction index: items, sums, classes, gaps and bad input.

use crate::common::*;
use timbang::evaluation::evaluate;
use timbang::methods::instrument::Rank;
use timbang::methods::{Outcome, Problem};
use timbang::scorecard::{Id, Path, Scorecard};

fn empty(entry: &str, scale: &str) -> (Scorecard, Id) {
    let mut card = card(&["2017"]);
    let id = add(&mut card, 3, "importance-satisfaction");
    choose(&mut card, id, "entry", entry);
    choose(&mut card, id, "scale", scale);
    (card, id)
}

fn totals(scale: &str, products: &str, importances: &str) -> (Scorecard, Id) {
    let (mut card, id) = empty("totals", scale);
    field(&mut card, id, "products", products);
    field(&mut card, id, "importances", importances);
    (card, id)
}

/// Items as name, importance and satisfaction.
type Item<'a> = (&'a str, &'a str, &'a str);

fn items(scale: &str, all: &[Item]) -> (Scorecard, Id, Vec<Id>) {
    let (mut card, id) = empty("items", scale);
    let cells: Vec<_> = all
        .iter()
        .map(|one| [("importance", one.1), ("satisfaction", one.2)])
        .collect();
    let lines: Vec<Line> = all
        .iter()
        .zip(&cells)
        .map(|(one, cells)| (one.0, 0, &cells[..]))
        .collect();
    let rows = table(&mut card, id, "items", &lines);
    (card, id, rows)
}

/// Made up: one item in each quadrant of the means, 4 and 3.5.
const QUADRANTS: [Item; 4] = [
    ("Ruang kerja", "3", "4,5"),
    ("Gaji", "5", "2"),
    ("Rekan kerja", "4,5", "4,5"),
    ("Seragam", "3,5", "3"),
];

#[test]
fn satisfaction_is_weighted_by_importance() {
    let (card, id, _) = items("5", &QUADRANTS);
    // By hand: 13.5 + 10 + 20.25 + 10.5 = 54.25 of 5 * 16 = 80.
    near(value(&card, id), 67.8125, ROUNDING);
    near(score(&card, id), 67.8125, ROUNDING);
    let report = measured(&card, id);
    assert_eq!(report.band.as_ref().expect("a class").code(), "satisfied");
    let ranks: Vec<_> = report.details.iter().map(|one| one.rank).collect();
    let (best, worst) = (Some(Rank::Best), Some(Rank::Worst));
    assert_eq!(ranks, [best, worst, best, None]);
    // By hand on other scales: 54.25 of 7 * 16 = 112.
    let (card, id, _) = items("7", &QUADRANTS);
    near(value(&card, id), 48.4375, ROUNDING);
    assert_eq!(
        measured(&card, id).band.expect("a class").code(),
        "not-satisfied"
    );
}

#[test]
fn items_stand_by_their_gap_with_their_quadrants() {
    let (card, id, _) = items("5", &QUADRANTS);
    let report = measured(&card, id);
    let [table] = &report.exhibits[..] else {
        panic!("one table");
    };
    let lines: Vec<_> = table
        .lines
        .iter()
        .map(|line| {
            let gap = line.figures[2].as_ref().map(|figure| figure.value);
            (line.label.as_str(), gap, line.class)
        })
        .collect();
    assert_eq!(
        lines,
        [
            ("Gaji", Some(-3.0), Some("concentrate-here")),
            ("Seragam", Some(-0.5), Some("low-priority")),
            ("Rekan kerja", Some(0.0), Some("keep-up")),
            ("Ruang kerja", Some(1.5), Some("possible-overkill")),
            ("\u{1f}quadrant-middle", None, None),
        ]
    );
    let middle = &table.lines[4].figures;
    near(middle[0].as_ref().expect("a mean").value, 4.0, ROUNDING);
    near(middle[1].as_ref().expect("a mean").value, 3.5, ROUNDING);
    // A single item has no quadrant.
    let (card, id, _) = items("5", &QUADRANTS[..1]);
    assert!(measured(&card, id).exhibits.is_empty());
    near(value(&card, id), 90.0, ROUNDING);
}

/// Bhote (1996) in Fajriah & Hidayat, table 4: 50 % or less, 50 to 80 %, 80 %
/// or more. They print 75 %, satisfied, for the agency.
#[test]
fn classes_of_bhote_at_their_edges() {
    for (products, percent, class) in [
        ("20", 20.0, "not-satisfied"),
        ("50", 50.0, "not-satisfied"),
        ("50,004", 50.004, "not-satisfied"),
        ("50,01", 50.01, "satisfied"),
        ("75", 75.0, "satisfied"),
        ("79,99", 79.99, "satisfied"),
        ("80", 80.0, "very-satisfied"),
        ("100", 100.0, "very-satisfied"),
    ] {
        let (mut card, id) = totals("5", "", "20");
        let path = Path::Field(id, "products".to_owned());
        let mark = Some(timbang::numbers::Mark::Decimal);
        let text = products.to_owned();
        assert!(card.set_entry(&path, timbang::scorecard::Entry { text, mark }));
        near(value(&card, id), percent, 1e-9);
        assert_eq!(
            measured(&card, id).band.expect("a class").code(),
            class,
            "{percent}"
        );
    }
}

#[test]
fn impossible_numbers_are_refused_at_their_field() {
    for (scale, products, importances, at, problem) in [
        ("5", "0", "0", "importances", Problem::ZeroDenominator),
        ("5", "39", "40", "products", Problem::Below(40.0)),
        ("5", "201", "40", "products", Problem::Above(200.0)),
        ("4", "161", "40", "products", Problem::Above(160.0)),
        ("5", "50", "-1", "importances", Problem::Below(0.0)),
    ] {
        let (card, id) = totals(scale, products, importances);
        let at = Path::Field(id, at.to_owned());
        assert_eq!(measured(&card, id).value, Outcome::refused(problem, at));
    }
    for (importance, satisfaction, at, problem) in [
        ("4,5", "3", "importance", Problem::Above(4.0)),
        ("3", "4,01", "satisfaction", Problem::Above(4.0)),
        ("3", "0,5", "satisfaction", Problem::Below(1.0)),
    ] {
        let (card, id, rows) = items("4", &[("A", importance, satisfaction)]);
        let at = Path::Cell(id, "items".to_owned(), rows[0], at.to_owned());
        assert_eq!(measured(&card, id).value, Outcome::refused(problem, at));
    }
}

#[test]
fn what_is_missing_is_named() {
    let (card, id, rows) = items("5", &[("A", "4", "3"), ("B", "", "3")]);
    let at = Path::Cell(id, "items".to_owned(), rows[1], "importance".to_owned());
    let report = measured(&card, id);
    assert_eq!(report.value, Outcome::missing(at));
    assert!(report.exhibits.is_empty());
    let (card, id) = totals("5", "150", "");
    let at = Path::Field(id, "importances".to_owned()).to_string();
    assert!(missing(&evaluate(&card)).contains(&at));
    let (card, id) = empty("items", "5");
    let at = Path::Table(id, "items".to_owned());
    assert_eq!(measured(&card, id).value, Outcome::missing(at));
}

/// Fajriah & Hidayat print 75 %, satisfied, without items or sums.
#[test]
fn mojokerto_employees_as_printed() {
    for (text, percent, class) in [
        ("75", 75.0, "satisfied"),
        ("50", 50.0, "not-satisfied"),
        ("80", 80.0, "very-satisfied"),
    ] {
        let (mut card, id) = empty("percent", "");
        field(&mut card, id, "percent", text);
        assert_eq!(value(&card, id), percent);
        assert_eq!(score(&card, id), percent);
        let report = measured(&card, id);
        assert_eq!(report.band.expect("a class").code(), class);
        assert!(report.exhibits.is_empty() && report.details.is_empty());
    }
    let (mut card, id) = empty("percent", "");
    let at = Path::Field(id, "percent".to_owned());
    assert_eq!(measured(&card, id).value, Outcome::missing(at.clone()));
    for (text, problem) in [
        ("100,01", Problem::Above(100.0)),
        ("-1", Problem::Below(0.0)),
    ] {
        set(&mut card, &at, text);
        let refused = Outcome::refused(problem, at.clone());
        assert_eq!(measured(&card, id).value, refused);
    }
}

/// Items that were typed before the entry was changed are out of sight.
#[test]
fn hidden_items_have_no_quadrants() {
    let (mut card, id, _) = items("5", &[("a", "4", "3"), ("b", "3", "4")]);
    assert_eq!(measured(&card, id).exhibits.len(), 1);
    for entry in ["totals", "percent"] {
        choose(&mut card, id, "entry", entry);
        assert!(measured(&card, id).exhibits.is_empty(), "{entry}");
    }
}
