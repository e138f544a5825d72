//! One judges, and pairs are missing.

use super::*;
use timbang::methods::{Note, Outcome, Problem};
use timbang::scorecard::path::WeightingField;

const RECOMPUTED: f64 = 1e-9;

fn notes(card: &Scorecard) -> Vec<Note> {
    let all = remarks(&evaluate(card)).into_iter();
    all.map(|(_, note)| note).collect()
}

/// Bozoki, Fulop and Ronyai 2010; weights as in tests/ahp_incomplete_cases.rs.
#[test]
fn incomplete_judgments_wait_or_give_weights_by_the_chosen_method() {
    let (mut card, group) = compared(4);
    for (pair, text) in [
        ([0, 1], "1"),
        ([0, 2], "5"),
        ([0, 3], "2"),
        ([1, 2], "3"),
        ([1, 3], "4"),
    ] {
        judge(&mut card, group, pair, text);
    }
    let members = card.members(group);
    let open = Path::Judgment(group, members[2], members[3]);
    let squares = [
        0.374_182_954_2,
        0.391_633_028_4,
        0.098_840_748_5,
        0.135_343_268_9,
    ];
    let harker = [
        0.373_578_523_2,
        0.392_122_942_8,
        0.098_176_528_7,
        0.136_122_005_3,
    ];
    for gaps in ["", "wait"] {
        if !gaps.is_empty() {
            choosing(&mut card, group, "gaps", gaps);
        }
        let report = evaluate(&card);
        let found = weights_of(&report, group);
        assert_eq!(found.values, Outcome::missing(open.clone()));
        assert!(missing(&report).contains(&open.to_string()));
        // A preview of both stands beside it.
        let judged = judged(&card, group);
        let (first, second) = judged.estimates.expect("connected");
        all_near(&first.weights, &squares, RECOMPUTED);
        all_near(&second.weights, &harker, RECOMPUTED);
        assert_eq!(notes(&card), []);
    }
    for (gaps, expected) in [("logLeastSquares", squares), ("harker", harker)] {
        choosing(&mut card, group, "gaps", gaps);
        all_near(&weights(&card, group), &expected, RECOMPUTED);
        let said = Note::Coded("ahp-panel.incomplete", vec![5.0, 6.0]);
        assert_eq!(notes(&card), [said]);
        let report = evaluate(&card);
        assert!(weights_of(&report, group).ahp.is_none(), "no CR yet");
        assert!(!missing(&report).contains(&open.to_string()));
    }
    // Once complete, it is a comparison like any other.
    judge(&mut card, group, [3, 2], "2");
    let report = evaluate(&card);
    assert!(weights_of(&report, group).ahp.is_some());
    assert_eq!(notes(&card), []);
}

/// Two judgments of three contradict nothing: .6 .3 .1 by hand, as pyanp's
/// test_harker_fix in tests/ahp_incomplete_cases.rs.
#[test]
fn a_tree_of_judgments_is_sparse() {
    let (mut card, group) = compared(3);
    judge(&mut card, group, [0, 1], "2");
    judge(&mut card, group, [2, 0], "1/6");
    for gaps in ["logLeastSquares", "harker"] {
        choosing(&mut card, group, "gaps", gaps);
        all_near(&weights(&card, group), &[0.6, 0.3, 0.1], ROUNDING);
        let said = Note::Coded("ahp-panel.sparse", vec![2.0, 3.0]);
        let at = Path::Weighting(group, WeightingField::Method);
        assert_eq!(remarks(&evaluate(&card)), [(at.to_string(), said)]);
    }
}

#[test]
fn groups_that_nothing_joins_are_refused() {
    let (mut card, group) = compared(4);
    judge(&mut card, group, [0, 1], "2");
    judge(&mut card, group, [2, 3], "2");
    let members = card.members(group);
    let open = Path::Judgment(group, members[0], members[2]);
    assert!(matches!(
        &weights_of(&evaluate(&card), group).values,
        Outcome::Missing(paths) if paths.len() == 4 && paths[0] == open
    ));
    for gaps in ["logLeastSquares", "harker"] {
        choosing(&mut card, group, "gaps", gaps);
        let report = evaluate(&card);
        let refused = Outcome::refused(Problem::Coded("ahp-panel.disconnected"), open.clone());
        assert_eq!(weights_of(&report, group).values, refused);
        let groups = judged(&card, group).estimates.expect_err("two groups");
        assert_eq!(groups, [vec![0, 1], vec![2, 3]]);
    }
    // A wrong entry comes first: it may be the one that joins them.
    judge(&mut card, group, [1, 2], "x");
    let at = Path::Judgment(group, members[1], members[2]);
    let refused = Outcome::refused(Problem::JudgmentScale, at);
    assert_eq!(weights_of(&evaluate(&card), group).values, refused);
    judge(&mut card, group, [1, 2], "2");
    // 8 : 4 : 2 : 1
    let expected = [8.0, 4.0, 2.0, 1.0].map(|part| part / 15.0);
    all_near(&weights(&card, group), &expected, ROUNDING);
}
