//! What depends on the weights of a group is the score that evaluation gives.

use super::*;
use crate::{agency, filled, type_weights};
use timbang::evaluation::{Stakes, stakes};
use timbang::scorecard::path::IndicatorField;

/// A sum of four products of numbers below 120.
const SUM: f64 = 1e-11;

fn total(stakes: &Stakes, weights: &[f64]) -> f64 {
    let parts = weights.iter().zip(&stakes.scores);
    stakes.base + stakes.factor * parts.map(|(weight, score)| weight * score).sum::<f64>()
}

/// Four perspectives, the second with three indicators of 90, 30 and 60.
fn uneven() -> (Scorecard, Vec<Id>) {
    let (mut card, mut ids) = filled(["80", "90", "70", "60"]);
    for text in ["30", "60"] {
        let id = add(&mut card, 1, "direct-value");
        field(&mut card, id, "value#0", text);
        ids.push(id);
    }
    type_weights(&mut card, ["40", "30", "20", "10"]);
    (card, ids)
}

#[test]
fn the_total_at_the_present_weights_is_the_score() {
    let (mut card, _) = uneven();
    let inner = Group::Indicators(card.perspectives[1].id);
    weigh(&mut card, inner, "ahp");
    expert(&mut card, inner, "2", &["3", "5", "2"]);
    expert(&mut card, inner, "1", &["1/2", "4", "6"]);
    let report = evaluate(&card);
    for group in [
        Group::Perspectives,
        inner,
        Group::Indicators(card.perspectives[0].id),
    ] {
        let found = stakes(&card, &report, group).expect("every score is there");
        assert!(found.agency);
        near(total(&found, &found.weights), agency(&report), SUM);
    }
}

/// The weights are changed in the document, and the score is the one foretold.
#[test]
fn other_weights_give_the_total_that_was_foretold() {
    let (mut card, ids) = uneven();
    let inner = Group::Indicators(card.perspectives[1].id);
    weigh(&mut card, inner, "typed");
    for (id, text) in [ids[1], ids[4], ids[5]].into_iter().zip(["50", "30", "20"]) {
        put(&mut card, id, IndicatorField::Weight, text);
    }
    let report = evaluate(&card);
    let outer = stakes(&card, &report, Group::Perspectives).expect("every score");
    let within = stakes(&card, &report, inner).expect("every score");
    // 45 + 9 + 12 = 66 for the second: 32 + 19,8 + 14 + 6; without it 52.
    near(agency(&report), 71.8, SUM);
    all_near(&outer.scores, &[80.0, 66.0, 70.0, 60.0], SUM);
    near(within.base, 52.0, SUM);
    near(within.factor, 0.3, SUM);
    let mut other = card.clone();
    type_weights(&mut other, ["10", "60", "20", "10"]);
    let foretold = total(&outer, &[0.1, 0.6, 0.2, 0.1]);
    near(agency(&evaluate(&other)), foretold, SUM);
    near(foretold, 67.6, SUM);
    for (id, text) in [ids[1], ids[4], ids[5]].into_iter().zip(["10", "80", "10"]) {
        put(&mut card, id, IndicatorField::Weight, text);
    }
    let foretold = total(&within, &[0.1, 0.8, 0.1]);
    near(agency(&evaluate(&card)), foretold, SUM);
    // 52 + 0,3 × (9 + 24 + 6)
    near(foretold, 63.7, SUM);
}

/// A target of 90 for one of three equal indicators: (90 + 100 + 100) / 3.
#[test]
fn targets_are_those_of_the_indicators() {
    let (mut card, ids) = uneven();
    put(&mut card, ids[4], IndicatorField::Target, "90");
    let report = evaluate(&card);
    let inner = Group::Indicators(card.perspectives[1].id);
    let found = stakes(&card, &report, inner).expect("every score");
    assert_eq!(found.targets, [100.0, 90.0, 100.0]);
    let found = stakes(&card, &report, Group::Perspectives).expect("every score");
    all_near(&found.targets, &[100.0, 290.0 / 3.0, 100.0, 100.0], SUM);
}

#[test]
fn without_the_agencys_score_a_perspectives_own_is_at_stake() {
    let (mut card, ids) = uneven();
    let inner = Group::Indicators(card.perspectives[1].id);
    field(&mut card, ids[0], "value#0", "");
    let report = evaluate(&card);
    assert!(stakes(&card, &report, Group::Perspectives).is_none());
    let found = stakes(&card, &report, inner).expect("its own scores");
    assert!(!found.agency);
    let own = report.perspectives[1].score.ready().expect("a score").value;
    near(total(&found, &found.weights), own, SUM);
    near(own, 60.0, SUM);
    // An indicator without a score leaves nothing to weigh.
    field(&mut card, ids[4], "value#0", "x");
    assert!(stakes(&card, &evaluate(&card), inner).is_none());
    // Neither do weights that are still missing, nor a group that is gone.
    field(&mut card, ids[4], "value#0", "30");
    weigh(&mut card, inner, "ahp");
    assert!(stakes(&card, &evaluate(&card), inner).is_none());
    let gone = Group::Indicators(Id(9999));
    assert!(stakes(&card, &evaluate(&card), gone).is_none());
}
