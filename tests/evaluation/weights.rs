//! Weights: equal, typed, by comparison.

use crate::common::*;
use crate::{ALL, agency, filled, type_weights};
use timbang::evaluation::{Report, Status, evaluate};
use timbang::methods::ahp::{Method, RandomIndex};
use timbang::methods::{Note, Outcome, Problem};
use timbang::numbers::{Fault, Mark};
use timbang::scorecard::path::{IndicatorField, WeightingField};
use timbang::scorecard::{Entry, Group, Path, Scorecard};

fn weights(report: &Report) -> Vec<f64> {
    report.weights.values.ready().expect("weights").clone()
}

#[test]
fn equal_weights_give_the_mean() {
    let (card, _) = filled(["80", "90", "70", "60"]);
    let report = evaluate(&card);
    near(agency(&report), 75.0, ROUNDING);
    assert_eq!(report.band.as_ref().map(|band| band.code()), Some("medium"));
    assert_eq!(weights(&report), [0.25; 4]);
    assert!(!report.partial);
    assert!(
        report
            .perspectives
            .iter()
            .all(|one| one.status == Status::Complete)
    );
}

/// (4 * 80 + 3 * 90 + 2 * 70 + 60) / 10 = 79.
#[test]
fn typed_weights_are_taken_in_any_unit() {
    let (mut card, _) = filled(["80", "90", "70", "60"]);
    for (texts, sum) in [
        (["0,4", "0,3", "0,2", "0,1"], None),
        (["40", "30", "20", "10"], None),
        (["40%", "30 %", "20%", "10%"], None),
        (["4", "3", "2", "1"], Some(10.0)),
        (["400", "300", "200", "100"], Some(1000.0)),
        (["1.200", "900", "600", "300"], None),
    ] {
        type_weights(&mut card, texts);
        if texts[0] == "1.200" {
            // 1.2 or 1200: neither the column nor a percentage says which.
            let at = Path::PerspectiveWeight(card.members(ALL)[0]);
            let both = Problem::Ambiguous {
                thousands: 1200.0,
                decimal: 1.2,
            };
            assert_eq!(evaluate(&card).error(&at), Some(&both));
            let entry = Entry {
                mark: Some(Mark::Thousands),
                ..Entry::new("1.200")
            };
            card.set_entry(&at, entry);
            near(agency(&evaluate(&card)), 79.0, ROUNDING);
            continue;
        }
        let report = evaluate(&card);
        near(agency(&report), 79.0, ROUNDING);
        let said = remarks(&report).pop().map(|(_, note)| note);
        assert_eq!(said, sum.map(Note::Rescaled), "{texts:?}");
    }
}

/// Shares rounded to whole percents miss 100 by half a point at most; more is
/// said.
#[test]
fn a_sum_that_misses_the_whole_is_said() {
    let (mut card, _) = filled(["80", "90", "70", "60"]);
    for (last, said) in [
        ("24,5", None),
        ("25,5", None),
        ("24", Some(99.0)),
        ("26", Some(101.0)),
    ] {
        type_weights(&mut card, ["25", "25", "25", last]);
        let note = remarks(&evaluate(&card)).pop().map(|(_, note)| note);
        assert_eq!(note, said.map(Note::Rescaled), "{last}");
    }
}

#[test]
fn an_ambiguous_column_is_settled_by_one_clear_weight() {
    let (mut card, _) = filled(["80", "90", "70", "60"]);
    type_weights(&mut card, ["1,125", "1,125", "1,250", "0,5"]);
    let report = evaluate(&card);
    near(weights(&report)[0], 1.125 / 4.0, ROUNDING);
    // The user's answer at one weight holds for the others.
    type_weights(&mut card, ["1,125", "1,125", "1,250", "500"]);
    assert!(matches!(
        evaluate(&card).weights.values,
        Outcome::Refused(_)
    ));
    let first = Path::PerspectiveWeight(card.members(ALL)[0]);
    card.set_entry(
        &first,
        Entry {
            mark: Some(Mark::Thousands),
            ..Entry::new("1,125")
        },
    );
    near(weights(&evaluate(&card))[3], 500.0 / 4000.0, ROUNDING);
    // A new text takes the answer back.
    set(&mut card, &first, "1,126");
    assert!(matches!(
        evaluate(&card).weights.values,
        Outcome::Refused(_)
    ));
}

#[test]
fn typed_weights_that_cannot_be_used_are_refused() {
    let (mut card, _) = filled(["80", "90", "70", "60"]);
    let at = |card: &Scorecard, index: usize| Path::PerspectiveWeight(card.members(ALL)[index]);
    for (texts, index, problem) in [
        (["0", "0", "0", "0"], 0, Problem::NoWeight),
        (["50", "-50", "50", "50"], 1, Problem::Below(0.0)),
        (
            ["50", "50", "banyak", "0"],
            2,
            Problem::Unreadable(Fault::NotANumber),
        ),
        (["1e308", "1e308", "1", "1"], 0, Problem::TooLarge),
    ] {
        type_weights(&mut card, texts);
        let report = evaluate(&card);
        assert_eq!(report.error(&at(&card, index)), Some(&problem), "{texts:?}");
        assert!(matches!(report.score, Outcome::Refused(_)));
    }
    type_weights(&mut card, ["50", "", "50", " "]);
    let waits = Outcome::Missing(vec![at(&card, 1), at(&card, 3)]);
    assert_eq!(evaluate(&card).weights.values, waits);
    // A weight of nothing is a weight.
    type_weights(&mut card, ["50", "0", "50", "0"]);
    near(agency(&evaluate(&card)), 75.0, ROUNDING);
}

/// Nadjamuddin et al. (2025), table 4.
const JUDGMENTS: [([usize; 2], &str); 6] = [
    ([0, 1], "1/3"),
    ([0, 2], "1/2"),
    ([0, 3], "3"),
    ([1, 2], "3"),
    ([1, 3], "9"),
    ([2, 3], "3"),
];

fn judged(texts: [&str; 4]) -> Scorecard {
    let (mut card, _) = filled(texts);
    weigh(&mut card, ALL, "ahp");
    for (pair, text) in JUDGMENTS {
        judge(&mut card, ALL, pair, text);
    }
    card
}

/// Weights and CR recomputed to ten digits from tables 4 to 6 of the paper.
#[test]
fn ahp_weights_enter_the_score_with_every_method_beside_them() {
    let mut card = judged(["80", "90", "70", "60"]);
    let exact = [
        0.157_779_549_4,
        0.556_175_551_1,
        0.224_247_616_0,
        0.061_797_283_5,
    ];
    let report = evaluate(&card);
    for (found, expected) in weights(&report).iter().zip(exact) {
        near(*found, expected, 1e-10);
    }
    let expected: f64 = exact
        .iter()
        .zip([80.0, 90.0, 70.0, 60.0])
        .map(|(w, x)| w * x)
        .sum();
    near(agency(&report), expected, 1e-7);
    let compared = report.weights.ahp.as_ref().expect("a comparison");
    near(
        compared.consistency.cr.expect("a ratio"),
        0.022_461_862_1,
        1e-10,
    );
    assert_eq!(compared.consistency.source, Some(RandomIndex::Saaty1980));
    let others: Vec<Method> = compared.others.iter().map(|(one, _)| one.method).collect();
    assert_eq!(others, [Method::RowGeometricMean, Method::ColumnMean]);

    let random_index = Path::Weighting(ALL, WeightingField::RandomIndex);
    set(&mut card, &random_index, "alonsoLamata2006");
    let report = evaluate(&card);
    let consistency = report.weights.ahp.expect("a comparison").consistency;
    near(
        consistency.cr.expect("a ratio"),
        consistency.ci / 0.8816,
        ROUNDING,
    );
}

#[test]
fn a_judgment_counts_in_either_direction() {
    let mut card = judged(["80", "90", "70", "60"]);
    let before = weights(&evaluate(&card));
    judge(&mut card, ALL, [1, 0], "3");
    judge(&mut card, ALL, [3, 1], "1:9");
    for (old, new) in before.iter().zip(weights(&evaluate(&card))) {
        near(new, *old, ROUNDING);
    }
}

#[test]
fn contradicting_judgments_are_said_and_impossible_ones_refused() {
    let mut card = judged(["80", "90", "70", "60"]);
    judge(&mut card, ALL, [0, 1], "9");
    let notes = remarks(&evaluate(&card));
    let [(at, Note::Inconsistent(cr))] = notes.as_slice() else {
        panic!("{notes:?}")
    };
    assert_eq!(at, "weighting.perspectives.method");
    assert!(*cr > 0.10);

    let members = card.members(ALL);
    let at = Path::Judgment(ALL, members[1], members[2]);
    for (text, problem) in [
        ("0", Problem::JudgmentScale),
        ("12", Problem::JudgmentScale),
        ("-3", Problem::JudgmentScale),
        ("1/12", Problem::JudgmentScale),
        ("3/0", Problem::Unreadable(Fault::ZeroDivisor)),
        ("tiga", Problem::JudgmentScale),
    ] {
        judge(&mut card, ALL, [1, 2], text);
        let report = evaluate(&card);
        assert_eq!(report.error(&at), Some(&problem), "{text}");
        assert!(report.score.ready().is_none());
        // Judged the other way round, the error stands where it was typed.
        judge(&mut card, ALL, [2, 1], text);
        let other = Path::Judgment(ALL, members[2], members[1]);
        assert_eq!(evaluate(&card).error(&other), Some(&problem), "{text}");
        judge(&mut card, ALL, [1, 2], "3");
    }
    judge(&mut card, ALL, [1, 2], "");
    assert_eq!(evaluate(&card).weights.values, Outcome::missing(at));
}

#[test]
fn indicators_are_weighed_within_their_perspective() {
    let (mut card, ids) = filled(["80", "90", "70", "60"]);
    let second = add(&mut card, 0, "direct-value");
    field(&mut card, second, "value#0", "40");
    let group = Group::Indicators(card.perspectives[0].id);
    let financial = |card: &Scorecard| {
        evaluate(card).perspectives[0]
            .score
            .ready()
            .expect("a score")
            .value
    };
    near(financial(&card), 60.0, ROUNDING);
    weigh(&mut card, group, "typed");
    put(&mut card, ids[0], IndicatorField::Weight, "75");
    put(&mut card, second, IndicatorField::Weight, "25");
    near(financial(&card), 70.0, ROUNDING);
    weigh(&mut card, group, "ahp");
    judge(&mut card, group, [0, 1], "1/4");
    near(financial(&card), 48.0, ROUNDING);
    let ahp = evaluate(&card).perspectives[0]
        .weights
        .ahp
        .clone()
        .expect("a comparison");
    assert_eq!(
        ahp.consistency.cr,
        Some(0.0),
        "two cannot contradict each other"
    );
    // An only indicator weighs all, whatever is typed.
    assert!(card.remove_indicator(second));
    assert!(card.perspectives[0].weighting.judgments.is_empty());
    near(financial(&card), 80.0, ROUNDING);
    weigh(&mut card, group, "typed");
    put(&mut card, ids[0], IndicatorField::Weight, "");
    near(financial(&card), 80.0, ROUNDING);
}
