//! Several experts: published judgments, with figures recomputed to ten decimals.

#[path = "common/group_cases.rs"]
mod group_cases;

use group_cases::{CASES, numbers};
use timbang::methods::ahp::Method::{ColumnMean, Eigenvector, RowGeometricMean};
use timbang::methods::ahp::{
    Judgments, Partial, RandomIndex, Voice, aggregate_judgments, aggregate_priorities, consensus,
    consistency, disagreement, priorities,
};

/// Ten decimals were recomputed.
const RECOMPUTED: f64 = 1e-9;

/// Two ways to compute the same figure differ by rounding only.
const ROUNDING: f64 = 1e-12;

#[track_caller]
fn assert_close(values: &[f64], expected: &[f64], tolerance: f64, what: &str) {
    assert_eq!(values.len(), expected.len(), "{what}");
    for (value, expected) in values.iter().zip(expected) {
        let gap = (value - expected).abs();
        assert!(gap <= tolerance, "{what}: {value} against {expected}");
    }
}

fn matrix(text: &str) -> Judgments {
    let rows: Vec<Vec<f64>> = text.split(';').map(numbers).collect();
    Judgments::new(&rows).unwrap()
}

/// Voices of these weights, which are repeated as needed.
fn voices<'a>(weights: &[f64], judgments: &'a [Partial]) -> Vec<Voice<'a>> {
    let pairs = weights.iter().cycle().zip(judgments);
    let voice = |(&weight, judgments)| Voice { weight, judgments };
    pairs.map(voice).collect()
}

fn pairs<'a>(weights: &[f64], priorities: &'a [Vec<f64>]) -> Vec<(f64, &'a [f64])> {
    let pairs = weights.iter().cycle().zip(priorities);
    pairs.map(|(&weight, own)| (weight, &own[..])).collect()
}

#[test]
fn cases_hold_to_the_recomputed_digits() {
    for case in &CASES {
        let what = case.source;
        let own: Vec<f64> = case.experts.iter().map(|(weight, _)| *weight).collect();
        let judgments: Vec<Judgments> = case.experts.iter().map(|one| matrix(one.1)).collect();
        let partials: Vec<Partial> = judgments.iter().map(Partial::from).collect();
        let n = judgments[0].n();

        let group = aggregate_judgments(&voices(&own, &partials)).unwrap();
        let full = group.complete().unwrap();
        let cells: Vec<f64> = full.rows().flatten().copied().collect();
        let expected: Vec<f64> = case.aggregate.split(';').flat_map(numbers).collect();
        assert_close(&cells, &expected, 1e-14, what);
        let methods = [Eigenvector, RowGeometricMean, ColumnMean];
        for (k, (method, expected)) in methods.into_iter().zip(case.weights).enumerate() {
            let p = priorities(&full, method);
            let c = consistency(&full, &p, Some(RandomIndex::Saaty1980));
            assert_close(&p.weights, &numbers(expected), RECOMPUTED, what);
            let found = [c.lambda_max, c.cr.unwrap()];
            if k > 0 {
                let expected = numbers(case.other_lambdas[k - 1]);
                assert_close(&found, &expected, RECOMPUTED, what);
                continue;
            }
            let size = n as f64;
            let line = (c.lambda_max - size) / (2.7699 * size - 4.3513 - size);
            let found = [c.lambda_max, c.ci, found[1], line, c.gci];
            assert_close(&found, &numbers(case.consistency), RECOMPUTED, what);
        }

        let single: Vec<_> = judgments
            .iter()
            .map(|one| priorities(one, Eigenvector))
            .collect();
        for ((one, p), (cr, expected)) in judgments
            .iter()
            .zip(&single)
            .zip(numbers(case.cr).into_iter().zip(case.eigenvectors))
        {
            assert_close(&p.weights, &numbers(expected), RECOMPUTED, what);
            let found = consistency(one, p, Some(RandomIndex::Saaty1980))
                .cr
                .unwrap();
            assert_close(&[found], &[cr], RECOMPUTED, what);
        }

        let single: Vec<Vec<f64>> = single.into_iter().map(|p| p.weights).collect();
        let experts = pairs(&own, &single);
        for (geometric, expected) in [false, true].into_iter().zip(case.priorities) {
            let found = aggregate_priorities(&experts, geometric).unwrap();
            assert_close(&found, &numbers(expected), RECOMPUTED, what);
        }
        let c = consensus(&pairs(&[1.0], &single)).unwrap();
        let diversity = c.h_beta.exp();
        let found = [
            c.h_alpha,
            c.h_gamma,
            c.h_beta,
            diversity,
            c.h_min,
            c.cor,
            c.indicator,
        ];
        let expected = numbers(case.consensus);
        assert_close(&found, &expected, RECOMPUTED, what);
        // 0 and 1 are exact.
        if expected[6] == 0.0 || expected[6] == 1.0 {
            assert_close(&[c.indicator], &expected[6..], ROUNDING, what);
        }
    }
}

/// The family of gluc/ahp, counted by hand. Costs beside fun: 4, 1/4 and 1/9 have the mean .644;
/// costs beside spa: 9, 1/9 and 1 have the mean 1, from which the parents are equally far.
#[test]
fn the_family_disagrees_pair_by_pair() {
    let family: Vec<Partial> = CASES[1]
        .experts
        .iter()
        .map(|one| Partial::from(&matrix(one.1)))
        .collect();
    let spread = disagreement(&voices(&[0.4, 0.4, 0.2], &family));
    let counts = |k: usize| {
        let pair = spread[k];
        (
            pair.first_ahead,
            pair.equal,
            pair.second_ahead,
            pair.farthest,
        )
    };
    assert_eq!(counts(0), (1, 0, 2, Some(0)));
    assert_eq!(counts(1), (1, 1, 1, None));
    assert_eq!(counts(2), (2, 0, 1, Some(1)));
    let means: Vec<f64> = spread.iter().map(|pair| pair.mean).collect();
    let expected = [0.644_394_014_977_254_2, 1.0, 1.419_333_641_525_110_3];
    assert_close(&means, &expected, 1e-15, "means");
    let deviation = 0.8f64.sqrt() * 9f64.ln();
    assert_close(&[spread[1].spread], &[deviation], 1e-14, "spread");
}

/// The weights .4 .4 .2 of the same family; its eigenvectors are row geometric means, and Python's
/// decimal numbers of 40 digits gave the rest.
#[test]
fn the_weights_of_the_family_count_in_its_consensus() {
    let own = |one: &(f64, &str)| priorities(&matrix(one.1), Eigenvector).weights;
    let single: Vec<Vec<f64>> = CASES[1].experts.iter().map(own).collect();
    let c = consensus(&pairs(&[0.4, 0.4, 0.2], &single)).unwrap();
    let found = [c.h_alpha, c.h_gamma, c.h_beta, c.indicator];
    let expected = numbers("0.7050756434 1.0984539549 0.3933783115 0.1714525458");
    assert_close(&found, &expected, 1e-10, "weighted");
}
