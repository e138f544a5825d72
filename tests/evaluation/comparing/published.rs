//! Published experts as documents: tests/common/group_cases.rs, ten decimals
//! recomputed.

use super::*;
use group_cases::{CASES, Case, numbers};

const RECOMPUTED: f64 = 1e-9;

/// A document in which these experts judge the indicators of one perspective.
pub fn experts(case: &Case) -> (Scorecard, Group) {
    let size = case.experts[0].1.split(';').count();
    let (mut card, group) = compared(size);
    for (weight, matrix) in case.experts {
        let rows = matrix.split(';').enumerate();
        let upper = rows.flat_map(|(index, row)| row.split_whitespace().skip(index + 1));
        let weight = weight.to_string().replace('.', ",");
        expert(&mut card, group, &weight, &upper.collect::<Vec<_>>());
    }
    (card, group)
}

fn by(card: &mut Scorecard, group: Group, method: &str) {
    use timbang::scorecard::path::WeightingField;
    set(
        card,
        &Path::Weighting(group, WeightingField::Priorities),
        method,
    );
}

#[test]
fn judgments_put_together_give_the_published_figures() {
    for case in &CASES {
        let (mut card, group) = experts(case);
        let methods = ["eigenvector", "geometricMean", "columnMean"];
        for (method, expected) in methods.into_iter().zip(case.weights) {
            by(&mut card, group, method);
            all_near(&weights(&card, group), &numbers(expected), RECOMPUTED);
        }
        for (method, expected) in methods[1..].iter().zip(case.other_lambdas) {
            by(&mut card, group, method);
            let report = evaluate(&card);
            let found = weights_of(&report, group).ahp.as_ref().expect("a matrix");
            let found = [
                found.consistency.lambda_max,
                found.consistency.cr.expect("a ratio"),
            ];
            all_near(&found, &numbers(expected), RECOMPUTED);
        }
        by(&mut card, group, "eigenvector");
        let report = evaluate(&card);
        let found = weights_of(&report, group).ahp.as_ref().expect("a matrix");
        let cells: Vec<f64> = found.judgments.rows().flatten().copied().collect();
        let expected: Vec<f64> = case.aggregate.split(';').flat_map(numbers).collect();
        all_near(&cells, &expected, 1e-14);
        let of = &found.consistency;
        let cr = of.cr.expect("a ratio");
        let expected = numbers(case.consistency);
        let [lambda, ci, saaty, _line, gci] = expected[..] else {
            panic!("five figures: {}", case.source)
        };
        all_near(
            &[of.lambda_max, of.ci, cr, of.gci],
            &[lambda, ci, saaty, gci],
            RECOMPUTED,
        );
    }
}

#[test]
fn priorities_put_together_give_the_published_figures() {
    for case in &CASES {
        let (mut card, group) = experts(case);
        for (aggregation, expected) in AGGREGATIONS[1..].iter().zip(case.priorities) {
            choosing(&mut card, group, "aggregation", aggregation);
            all_near(&weights(&card, group), &numbers(expected), RECOMPUTED);
        }
        let found = judged(&card, group);
        for ((one, weights), cr) in found
            .experts
            .iter()
            .zip(case.eigenvectors)
            .zip(numbers(case.cr))
        {
            let own = one.weights.as_ref().expect("weights");
            all_near(own, &numbers(weights), RECOMPUTED);
            near(one.cr.expect("a ratio"), cr, RECOMPUTED);
        }
    }
}

/// S* and the entropies behind it; the published ones count every expert once,
/// and those of the family with its weights .4 .4 .2 are from
/// tests/ahp_group_cases.rs.
#[test]
fn experts_agree_as_far_as_published() {
    for (index, case) in CASES.iter().enumerate() {
        let (mut card, group) = experts(case);
        let figures = |card: &Scorecard| {
            let found = judged(card, group).consensus.expect("a consensus");
            [found.h_alpha, found.h_gamma, found.h_beta, found.indicator]
        };
        if index == 1 {
            let weighted = [
                0.705_075_643_4,
                1.098_453_954_9,
                0.393_378_311_5,
                0.171_452_545_8,
            ];
            all_near(&figures(&card), &weighted, 1e-9);
        }
        for one in judged(&card, group).experts {
            let at = cell(&card, group, one.id, "weight");
            set(&mut card, &at, "");
        }
        let all = numbers(case.consensus);
        all_near(
            &figures(&card),
            &[all[0], all[1], all[2], all[6]],
            RECOMPUTED,
        );
    }
}

/// The family, counted by hand: costs beside fun 4, 1/4 and 1/9.
#[test]
fn who_disagrees_is_named_among_those_who_count() {
    let (mut card, group) = experts(&CASES[1]);
    let found = judged(&card, group);
    let pair = found.spreads[0];
    assert_eq!((pair.row, pair.column, pair.voices), (0, 1, 3));
    assert_eq!((pair.first_ahead, pair.second_ahead), (1, 2));
    assert_eq!(found.voices, [0, 1, 2]);
    assert_eq!(pair.farthest.map(|place| found.voices[place]), Some(0));
    // Without the father the child, of half the mother's weight, is farther off.
    card = panel::leave_out(&card, group, found.experts[0].id, true).expect("an expert");
    let found = judged(&card, group);
    assert_eq!(found.voices, [1, 2]);
    let pair = found.spreads[0];
    assert_eq!(pair.farthest.map(|place| found.voices[place]), Some(2));
}
