//! Likert description: means, standard deviations, classes.

use crate::common::*;
use timbang::evaluation::evaluate;
use timbang::methods::instrument::Rank;
use timbang::methods::{Detail, Note, Outcome, Problem};
use timbang::scorecard::path::IndicatorField;
use timbang::scorecard::{Id, Path, Scorecard};

fn survey(scale: &str, entry: &str, lines: &[Line]) -> (Scorecard, Id, Vec<Id>) {
    let mut card = card(&["2023"]);
    let id = add(&mut card, 3, "likert");
    choose(&mut card, id, "scale", scale);
    choose(&mut card, id, "entry", entry);
    let rows = table(&mut card, id, "items", lines);
    (card, id, rows)
}

/// Nadjamuddin et al. (2025), section 3.4: highest and lowest item mean.
const ITEMS: [Line; 9] = [
    ("Koordinasi", 0, &[]),
    ("Lingkungan kerja", 1, &[("mean", "4,38")]),
    ("Dilibatkan", 1, &[("mean", "3,83")]),
    ("Penghargaan", 0, &[]),
    ("Kode etik", 1, &[("mean", "4,18")]),
    ("Gaji", 1, &[("mean", "4,07")]),
    ("Dukungan", 0, &[]),
    ("Motivasi", 1, &[("mean", "4,13")]),
    ("Ruang kerja", 1, &[("mean", "3,97")]),
];

fn of(details: &[Detail], code: &str) -> Vec<f64> {
    let figures = details.iter().filter_map(|one| one.figure.ready());
    figures
        .filter(|one| one.name.code == code)
        .map(|one| one.value)
        .collect()
}

#[test]
fn bone_bolango_section_3_4() {
    let (card, id, _) = survey("5", "means", &ITEMS);
    let report = measured(&card, id);
    let variables = of(&report.details, "variable-mean");
    // By hand: (4.38 + 3.83) / 2, (4.18 + 4.07) / 2, (4.13 + 3.97) / 2.
    for (found, text) in variables.iter().zip(["4.105", "4.125", "4.050"]) {
        printed(*found, text);
    }
    printed(value(&card, id), "4.093333");
    printed(score(&card, id), "81.866667");
    assert_eq!(report.band.as_ref().map(|band| band.code()), Some("good"));
    let ranks: Vec<Option<Rank>> = report.details.iter().map(|one| one.rank).collect();
    let (best, worst) = (Some(Rank::Best), Some(Rank::Worst));
    assert_eq!(
        ranks,
        [None, best, worst, None, best, worst, None, best, worst]
    );
}

#[test]
fn a_variable_may_stand_without_items_or_without_a_name() {
    let (card, id, _) = survey(
        "5",
        "means",
        &[("A", 0, &[("mean", "4")]), ("B", 0, &[("mean", "3")])],
    );
    near(value(&card, id), 3.5, ROUNDING);
    // The unnamed variable keeps its two items: (5 + (2 + 3) / 2) / 2.
    let (card, id, rows) = survey(
        "5",
        "means",
        &[
            ("A", 0, &[]),
            ("a1", 1, &[("mean", "5")]),
            ("", 0, &[]),
            ("b1", 1, &[("mean", "2")]),
            ("b2", 1, &[("mean", "3")]),
        ],
    );
    near(value(&card, id), 3.75, ROUNDING);
    let variables: Vec<Option<Id>> = measured(&card, id)
        .details
        .iter()
        .filter(|one| one.level == 0)
        .map(|one| one.row)
        .collect();
    assert_eq!(variables, [Some(rows[0]), Some(rows[2])]);
}

#[test]
fn a_mean_typed_beside_items_is_compared_with_theirs() {
    for (typed, differs) in [("4,11", false), ("4,105", false), ("4,20", true)] {
        let mut items = ITEMS;
        let cells = [("mean", typed)];
        items[0].2 = &cells;
        let (card, id, rows) = survey("5", "means", &items);
        printed(value(&card, id), "4.093333");
        let notes = remarks(&evaluate(&card));
        let at = Path::Cell(id, "items".to_owned(), rows[0], "mean".to_owned()).to_string();
        let found = notes
            .iter()
            .find(|(path, _)| *path == at)
            .map(|(_, note)| note);
        assert_eq!(
            matches!(found, Some(Note::ItemsDiffer { .. })),
            differs,
            "{typed}"
        );
    }
}

/// By hand: squared distances 2 of 5, 10 of 5, 0 of 4 and 19.2 of 5 answers.
#[test]
fn answers_give_means_and_sample_deviations() {
    let lines: [Line; 6] = [
        ("X", 0, &[]),
        ("x1", 1, &[]),
        ("x2", 1, &[]),
        ("Y", 0, &[]),
        ("y1", 1, &[]),
        ("y2", 1, &[]),
    ];
    let (mut card, id, _) = survey("5", "answers", &lines);
    let at = Path::Text(id, "answers".to_owned());
    set(
        &mut card,
        &at,
        "3;1;2;5\n4;2;2;1\n5;3;;5\n4;4;2;1\n4;5;2;5\n",
    );
    let details = measured(&card, id).details;
    let means = of(&details, "item-mean");
    for (found, exact) in means.iter().zip([4.0, 3.0, 2.0, 3.4]) {
        near(*found, exact, ROUNDING);
    }
    let spread = of(&details, "standard-deviation");
    for (found, variance) in spread.iter().zip([2.0 / 4.0, 10.0 / 4.0, 0.0, 19.2 / 4.0]) {
        near(*found, f64::sqrt(variance), ROUNDING);
    }
    assert_eq!(of(&details, "respondents"), [5.0, 5.0, 4.0, 5.0]);
    // ((4 + 3) / 2 + (2 + 3.4) / 2) / 2
    near(value(&card, id), 3.1, ROUNDING);
    assert_eq!(
        remarks(&evaluate(&card)),
        [(at.to_string(), Note::BlankAnswers(1))]
    );
    // One respondent has no deviation.
    set(&mut card, &at, "3;1;2;5");
    assert!(of(&measured(&card, id).details, "standard-deviation").is_empty());
    near(value(&card, id), 2.75, ROUNDING);
}

#[test]
fn each_scale_has_its_limit_its_classes_and_its_maximum() {
    for (scale, mean, class, points) in [
        ("4", "3,25", "very-good", 81.25),
        ("4", "1,74", "not-good", 43.5),
        ("5", "3,39", "fair", 67.8),
        ("5", "1,79", "very-bad", 35.8),
        ("7", "5,8", "very-good", 580.0 / 7.0),
        ("7", "7", "very-good", 100.0),
    ] {
        let (card, id, _) = survey(scale, "means", &[("A", 0, &[("mean", mean)])]);
        let report = measured(&card, id);
        assert_eq!(
            report.band.as_ref().map(|band| band.code()),
            Some(class),
            "{scale}: {mean}"
        );
        near(score(&card, id), points, ROUNDING);
    }
    for (scale, mean, problem) in [
        ("4", "4,01", Problem::Above(4.0)),
        ("5", "6", Problem::Above(5.0)),
        ("7", "7,5", Problem::Above(7.0)),
        ("5", "0,99", Problem::Below(1.0)),
    ] {
        let (card, id, rows) = survey(scale, "means", &[("A", 0, &[("mean", mean)])]);
        let at = Path::Cell(id, "items".to_owned(), rows[0], "mean".to_owned());
        assert_eq!(evaluate(&card).error(&at), Some(&problem));
        assert!(matches!(measured(&card, id).value, Outcome::Refused(_)));
    }
}

/// By hand: a scale to 5 in three classes of 4/3 each, in four of 1 each.
#[test]
fn the_number_of_classes_is_chosen_as_criteria() {
    let (mut card, id, _) = survey("5", "means", &[("A", 0, &[("mean", "3,5")])]);
    for (criteria, class) in [
        ("", "good"),
        ("likert5-3", "medium"),
        ("likert5-4", "good"),
        ("likert7-3", "good"),
    ] {
        put(&mut card, id, IndicatorField::Criteria, criteria);
        let band = measured(&card, id).band.expect("a class");
        assert_eq!(band.code(), class, "{criteria}");
    }
    set(&mut card, &Path::Choice(id, "scale".to_owned()), "4");
    put(&mut card, id, IndicatorField::Criteria, "likert4-3");
    let band = measured(&card, id).band.expect("a class");
    assert_eq!(band.code(), "high");
}

#[test]
fn an_empty_survey_is_missing() {
    let (card, id, _) = survey("5", "means", &[]);
    let at = Path::Table(id, "items".to_owned());
    assert_eq!(measured(&card, id).value, Outcome::missing(at));
    let (card, id, rows) = survey("5", "means", &[("A", 0, &[]), ("a1", 1, &[])]);
    let at = Path::Cell(id, "items".to_owned(), rows[1], "mean".to_owned());
    assert_eq!(measured(&card, id).value, Outcome::missing(at));
}
