//! Scorecards side by side: rows, differences, places, and what is not alike.

use crate::common::*;
use crate::{ALL, filled, type_weights};
use timbang::evaluation::contrast::{Cell, Unlike, at_period, contrast};
use timbang::evaluation::evaluate;
use timbang::scorecard::path::IndicatorField;
use timbang::scorecard::{Path, Scorecard};

fn three() -> [Scorecard; 3] {
    let one = |texts| filled(texts).0;
    [
        one(["80", "90", "70", "60"]),
        one(["90", "90", "70", "70"]),
        one(["80", "90", "70", "60"]),
    ]
}

fn side_by_side(cards: &[Scorecard], base: usize) -> timbang::evaluation::contrast::Contrast {
    contrast(&cards.iter().collect::<Vec<_>>(), base)
}

#[test]
fn differences_are_from_the_base_and_equal_scores_share_a_place() {
    let found = side_by_side(&three(), 1);
    // Means of four: 75, 80, 75.
    let scores: Vec<Option<f64>> = found.sides.iter().map(|one| one.score).collect();
    assert_eq!(scores, [Some(75.0), Some(80.0), Some(75.0)]);
    let differences: Vec<Option<f64>> = found.sides.iter().map(|one| one.difference).collect();
    assert_eq!(differences, [Some(-5.0), Some(0.0), Some(-5.0)]);
    let ranks: Vec<Option<usize>> = found.sides.iter().map(|one| one.rank).collect();
    assert_eq!(ranks, [Some(2), Some(1), Some(2)]);
    assert!(found.sides.iter().all(|one| one.unlike.is_empty()));
    assert_eq!(found.rows.len(), 4);
    let growth = &found.rows[3].cells;
    let expected = [(60.0, -10.0), (70.0, 0.0), (60.0, -10.0)];
    for (cell, (score, difference)) in growth.iter().zip(expected) {
        assert_eq!(
            (cell.score, cell.difference),
            (Some(score), Some(difference))
        );
        assert_eq!(cell.weight, Some(0.25));
    }
}

#[test]
fn other_weights_rules_and_perspectives_are_said() {
    let [base, mut weights, mut rules] = three();
    type_weights(&mut weights, ["40", "30", "20", "10"]);
    let indicator = rules.perspectives[0].indicators[0].id;
    put(&mut rules, indicator, IndicatorField::Cap, "110");
    let mut more = base.clone();
    let id = more.add_perspective().expect("room");
    set(&mut more, &Path::PerspectiveName(id), "Lingkungan");
    let mut renamed = base.clone();
    let id = renamed.perspectives[1].indicators[0].id;
    put(&mut renamed, id, IndicatorField::Name, "Lain");
    let mut partial = base.clone();
    let id = partial.perspectives[2].indicators[0].id;
    field(&mut partial, id, "value#0", "");
    set(&mut partial, &Path::Partial, "yes");

    let found = side_by_side(&[base, weights, rules, more, renamed, partial], 0);
    let unlike = |place: usize| found.sides[place].unlike.clone();
    assert_eq!(unlike(0), []);
    assert_eq!(unlike(1), [Unlike::Weights]);
    assert_eq!(unlike(2), [Unlike::Rules]);
    assert_eq!(unlike(3), [Unlike::Perspectives, Unlike::Weights]);
    assert_eq!(unlike(4), [Unlike::Indicators]);
    assert_eq!(unlike(5), [Unlike::Partial]);
    // The row that one alone has stands last, and is empty elsewhere.
    assert_eq!(found.rows.len(), 5);
    assert_eq!(found.rows[4].word, "Lingkungan");
    assert_eq!(found.rows[4].cells[0], Cell::default());
    assert!(found.rows[4].cells[3].there && found.rows[4].cells[3].score.is_none());
    // Missing is missing: no score, no place, no difference.
    let missing = &found.sides[3];
    assert_eq!(
        (missing.score, missing.rank, missing.difference),
        (None, None, None)
    );
}

#[test]
fn a_perspective_keeps_its_row_under_another_name() {
    let [base, mut renamed, _] = three();
    let id = renamed.perspectives[0].id;
    set(&mut renamed, &Path::PerspectiveName(id), "Anggaran");
    assert_eq!(side_by_side(&[base, renamed], 0).rows.len(), 4);
}

#[test]
fn a_year_of_a_scorecard_is_its_numbers_of_that_year() {
    let mut card = card(&["2022", "2023"]);
    for place in 0..4 {
        let id = add(&mut card, place, "direct-value");
        by_year(&mut card, id, "value", &["60", "80"]);
    }
    let years: Vec<Scorecard> = card
        .periods
        .iter()
        .map(|one| at_period(&card, one.id))
        .collect();
    let found = side_by_side(&years, 0);
    let scores: Vec<Option<f64>> = found.sides.iter().map(|one| one.score).collect();
    assert_eq!(scores, [Some(60.0), Some(80.0)]);
    assert_eq!(found.sides[1].difference, Some(20.0));
    assert!(found.sides[1].unlike.is_empty());
}

#[test]
fn nothing_and_any_base_are_no_trouble() {
    assert!(side_by_side(&[], 0).sides.is_empty());
    let found = side_by_side(&three(), 9);
    assert!(
        found
            .sides
            .iter()
            .all(|one| one.difference.is_none() && one.score.is_some())
    );
    let many: Vec<Scorecard> = (0..20).map(|_| three()[0].clone()).collect();
    assert_eq!(side_by_side(&many, 0).sides.len(), 9);
    assert!(evaluate(&many[0]).weights.values.ready().is_some());
    weigh(&mut many[0].clone(), ALL, "typed");
}
