//! Interval satisfaction index: Bantul tables 4 to 9, Mojokerto, edges and words
//! of the classes.

use crate::common::*;
use timbang::evaluation::IndicatorReport;
use timbang::methods::instrument::Exhibit;
use timbang::scorecard::{Id, Path, Scorecard};

pub const KEY: &str = "interval-index";

/// Groups as name, questions, respondents and total.
pub type Group<'a> = (&'a str, &'a str, &'a str, &'a str);

/// Ekowati & Sierita, Social Service of Bantul, tables 4 to 6: employees.
pub const EMPLOYEES: [Group; 5] = [
    ("Pendapatan", "8", "30", "987"),
    ("Promosi", "5", "30", "568"),
    ("Pekerjaan", "10", "30", "1.064"),
    ("Kepala dinas", "6", "30", "669"),
    ("Rekan kerja", "10", "30", "1.078"),
];
/// The same, tables 7 to 9: superiors on their subordinates.
const SUPERIORS: [Group; 4] = [
    ("Pengambilan keputusan", "8", "7", "240"),
    ("Pengetahuan", "5", "7", "155"),
    ("Pemecahan masalah", "7", "7", "210"),
    ("Kepribadian", "5", "7", "150"),
];

pub fn groups(
    classes: &str,
    wording: &str,
    scale: [&str; 2],
    all: &[Group],
) -> (Scorecard, Id, Vec<Id>) {
    let mut card = card(&["2020"]);
    let id = add(&mut card, 3, KEY);
    choose(&mut card, id, "classes", classes);
    choose(&mut card, id, "wording", wording);
    field(&mut card, id, "lowest", scale[0]);
    field(&mut card, id, "highest", scale[1]);
    let cells: Vec<_> = all
        .iter()
        .map(|one| {
            [
                ("questions", one.1),
                ("respondents", one.2),
                ("total", one.3),
            ]
        })
        .collect();
    let lines: Vec<Line> = all
        .iter()
        .zip(&cells)
        .map(|(one, cells)| (one.0, 0, &cells[..]))
        .collect();
    let rows = table(&mut card, id, "groups", &lines);
    (card, id, rows)
}

pub fn limits(classes: &str, cells: [&str; 3]) -> (Scorecard, Id, Id) {
    let mut card = card(&["2017"]);
    let id = add(&mut card, 2, KEY);
    choose(&mut card, id, "classes", classes);
    choose(&mut card, id, "entry", "limits");
    let [least, most, total] = cells;
    let cells = [("least", least), ("most", most), ("total", total)];
    let rows = table(&mut card, id, "groups", &[("", 0, &cells)]);
    (card, id, rows[0])
}

/// The codes of the classes of the groups.
pub fn codes(report: &IndicatorReport) -> Vec<String> {
    let bands = report.details.iter().map(|one| one.band.as_ref());
    bands
        .map(|band| band.expect("a class").code().to_owned())
        .collect()
}

/// The limits in the table of classes that stand under a label.
pub fn edges(table: &Exhibit, label: &str) -> Vec<[f64; 2]> {
    let lines = table.lines.iter().filter(|line| line.label == label);
    let number = |line: &timbang::methods::instrument::Showing, column: usize| {
        line.figures[column].as_ref().expect("a limit").value
    };
    lines
        .map(|line| [number(line, 0), number(line, 1)])
        .collect()
}

#[test]
fn bantul_tables_4_to_6_employees_are_satisfied() {
    let (card, id, _) = groups("5", "", ["1", "5"], &EMPLOYEES);
    let report = measured(&card, id);
    assert_eq!(codes(&report), ["satisfied"; 5]);
    for (detail, (total, most)) in report.details.iter().zip([
        (987.0, 1200.0),
        (568.0, 750.0),
        (1064.0, 1500.0),
        (669.0, 900.0),
        (1078.0, 1500.0),
    ]) {
        let figure = detail.figure.ready().expect("a total");
        assert_eq!((figure.value, figure.maximum), (total, Some(most)));
    }
    // By hand: the sum is 4366 of 1170 to 5850; its fourth class begins at
    // 1170 + 3 * 936 = 3978 and ends at 4914.
    near(value(&card, id), 4366.0, 0.0);
    assert_eq!(report.band.as_ref().expect("a class").code(), "satisfied");
    printed(score(&card, id), "74.632479");
    // Table 6 prints 816 and 1008, 510 and 630 as the fourth and fifth class.
    let [table] = &report.exhibits[..] else {
        panic!("one table");
    };
    let revenue = [240.0, 432.0, 624.0, 816.0, 1008.0, 1200.0];
    assert_eq!(edges(table, "Pendapatan"), pairs(&revenue));
    let promotion = [150.0, 270.0, 390.0, 510.0, 630.0, 750.0];
    assert_eq!(edges(table, "Promosi"), pairs(&promotion));
    let all = [1170.0, 2106.0, 3042.0, 3978.0, 4914.0, 5850.0];
    assert_eq!(edges(table, "\u{1f}all-groups"), pairs(&all));
    assert_eq!(table.lines.len(), 30);
    // The total stands beside the class that it reaches, and nowhere else.
    let reached: Vec<_> = table.lines[..5]
        .iter()
        .map(|line| line.figures[2].is_some())
        .collect();
    assert_eq!(reached, [false, false, false, true, false]);
    // Only the last class has its upper limit.
    let included = table.lines.iter().filter(|line| line.class.is_some());
    assert_eq!(included.count(), 6);
}

fn pairs(edges: &[f64]) -> Vec<[f64; 2]> {
    edges.windows(2).map(|pair| [pair[0], pair[1]]).collect()
}

#[test]
fn bantul_tables_7_to_9_superiors_strongly_agree() {
    let (card, id, _) = groups("5", "agreement", ["1", "5"], &SUPERIORS);
    let report = measured(&card, id);
    assert_eq!(codes(&report), ["strongly-agree"; 4]);
    assert_eq!(
        report.band.as_ref().expect("a class").code(),
        "strongly-agree"
    );
    // By hand: 755 of 25 * 7 * 5 = 875.
    printed(score(&card, id), "86.285714");
    let found = edges(&report.exhibits[0], "Pengambilan keputusan");
    // Paper-checks.json: the classes share 100.8, 145.6, 190.4 and 235.2.
    for (pair, text) in found
        .iter()
        .zip(["100.8", "145.6", "190.4", "235.2", "280.0"])
    {
        printed(pair[1], text);
    }
}

/// Totals that table 9 leaves between two printed classes, such as 100 between
/// 56-99.8 and 100.8-144.6 (paper-checks.json).
#[test]
fn a_total_between_printed_classes_has_a_class() {
    for (group, totals) in [
        (
            SUPERIORS[0],
            &[
                ("56", "strongly-disagree"),
                ("100", "strongly-disagree"),
                ("101", "disagree"),
                ("145", "disagree"),
                ("190", "neutral"),
                ("235", "agree"),
                ("236", "strongly-agree"),
                ("280", "strongly-agree"),
            ][..],
        ),
        (
            SUPERIORS[2],
            &[("88", "strongly-disagree"), ("89", "disagree")],
        ),
        // Table 6: 432 begins the second class, 431 ends the first.
        (
            EMPLOYEES[0],
            &[
                ("431", "strongly-disagree"),
                ("432", "disagree"),
                ("1008", "strongly-agree"),
            ],
        ),
    ] {
        for (total, class) in totals {
            let (name, questions, respondents, _) = group;
            let one = [(name, questions, respondents, *total)];
            let (card, id, _) = groups("5", "agreement", ["1", "5"], &one);
            let report = measured(&card, id);
            assert_eq!(codes(&report), [*class], "{total}");
            assert_eq!(report.band.expect("a class").code(), *class, "{total}");
        }
    }
}

/// Fajriah & Hidayat, Revenue Agency of Mojokerto: 50 respondents, 23 questions
/// from 1 to 4; 3685 of 1150 to 4600 is satisfied.
#[test]
fn mojokerto_customers_are_satisfied() {
    let (card, id, _) = groups("4", "", ["1", "4"], &[("", "23", "50", "3.685")]);
    let report = measured(&card, id);
    assert_eq!(report.band.as_ref().expect("a class").code(), "satisfied");
    printed(score(&card, id), "80.11");
    // The width is 862.5; the paper prints 863.
    let found = edges(&report.exhibits[0], "\u{1f}all-groups");
    let edges = [1150.0, 2012.5, 2875.0, 3737.5, 4600.0];
    assert_eq!(found, pairs(&edges));
    for (total, class) in [
        ("1150", "not-satisfied"),
        ("2012", "not-satisfied"),
        ("2013", "less-satisfied"),
        ("2874", "less-satisfied"),
        ("2875", "satisfied"),
        ("3737", "satisfied"),
        ("3738", "very-satisfied"),
        ("4600", "very-satisfied"),
    ] {
        let (card, id, _) = groups("4", "", ["1", "4"], &[("", "23", "50", total)]);
        assert_eq!(
            measured(&card, id).band.expect("a class").code(),
            class,
            "{total}"
        );
    }
}

/// The same paper on facilities: 510 lies in 429-557. It does not print the
/// limits; 171 to 684 is the only pair of a whole R * PP whose width, rounded
/// up to 129, begins the third class at 429.
#[test]
fn mojokerto_facilities_by_typed_limits() {
    let (card, id, _) = limits("4", ["171", "684", "510"]);
    let report = measured(&card, id);
    assert_eq!(codes(&report), ["satisfied"]);
    let found = edges(&report.exhibits[0], "\u{1f}all-groups");
    assert_eq!(found[2], [427.5, 555.75]);
    printed(score(&card, id), "74.56");
}

#[test]
fn every_number_of_classes_has_its_words() {
    for wording in ["satisfaction", "agreement"] {
        for count in ["2", "3", "4", "5", "6", "7"] {
            let (card, id, _) = groups(count, wording, ["1", "5"], &EMPLOYEES[..1]);
            let set = measured(&card, id).classes.expect("classes");
            let words: std::collections::BTreeSet<&str> = (0..=set.limits.len())
                .map(|class| set.word(class))
                .collect();
            assert_eq!(words.len().to_string(), count, "{wording}: {words:?}");
            for code in words {
                for language in timbang::i18n::Language::ALL {
                    assert!(timbang::i18n::word(language, code).is_some(), "{code}");
                }
            }
        }
    }
}

#[test]
fn words_of_the_users_own_and_numbers_for_the_rest() {
    let (mut card, id, _) = groups("3", "own", ["1", "5"], &EMPLOYEES[..1]);
    let labels: Vec<Id> = {
        let rows = card
            .indicator(id)
            .expect("an indicator")
            .sheet
            .rows("labels");
        rows.iter().map(|row| row.id).collect()
    };
    assert_eq!(labels.len(), 7);
    for (class, word) in [(0, "Buruk"), (2, " Istimewa ")] {
        let path = Path::Cell(id, "labels".to_owned(), labels[class], "label".to_owned());
        set(&mut card, &path, word);
    }
    let set = measured(&card, id).classes.expect("classes");
    assert_eq!(set.words, ["Buruk", "2", "Istimewa"]);
    // By hand: 240 + 2 * 320 = 880 begins the third class.
    assert_eq!(codes(&measured(&card, id)), ["Istimewa"]);
}
