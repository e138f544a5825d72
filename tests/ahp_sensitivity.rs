//! One weight from 0 to 1: the total against a direct evaluation, the crossings against both of
//! their sides and against hand computation.

mod common;

use common::random::Random;
use timbang::methods::ahp::{Crossing, CrossingKind, Sweep, sweep};
use timbang::methods::bands::{ACHIEVEMENT, class_among};

/// A few additions of figures of some hundred, relative to a hundred.
const CLOSE: f64 = 1e-12;

/// How far beside a crossing both sides are judged: wider than the ten decimals that the classes
/// look at, for totals that change by at least 0.1 over the sweep.
const BESIDE: f64 = 2e-8;

/// The weights with member k at x, written out.
fn moved(k: usize, weights: &[f64], x: f64) -> Vec<f64> {
    let rest: f64 = weights.iter().sum::<f64>() - weights[k];
    let share = |i: usize| match weights.iter().enumerate().any(|(j, w)| j != k && *w > 0.0) {
        true => (1.0 - x) * weights[i] / rest,
        false => (1.0 - x) / (weights.len() - 1) as f64,
    };
    (0..weights.len())
        .map(|i| if i == k { x } else { share(i) })
        .collect()
}

fn total(weights: &[f64], scores: &[f64], base: f64, factor: f64) -> f64 {
    base + factor * weights.iter().zip(scores).map(|(w, s)| w * s).sum::<f64>()
}

/// The member with the largest loss, if any loses anything.
fn weakest(weights: &[f64], scores: &[f64], targets: &[f64]) -> Option<usize> {
    let mut worst = None;
    for i in 0..weights.len() {
        let loss = weights[i] * (targets[i] - scores[i]).max(0.0);
        if loss > worst.map_or(0.0, |(_, most)| most) {
            worst = Some((i, loss));
        }
    }
    worst.map(|(i, _)| i)
}

fn weights_of(sweep: &Sweep) -> Vec<f64> {
    sweep.crossings.iter().map(|one| one.weight).collect()
}

#[track_caller]
fn same(found: f64, expected: f64) {
    assert!(
        (found - expected).abs() <= CLOSE,
        "{found} is not {expected}"
    );
}

/// By hand: scores 90 and 40 of targets 100. total(x) = 40 + 50 x; printed 51.00 from 50.995 on, at
/// x = 0.2199; 66.00 at 0.5199; 76.00 at 0.7199; 91 never. Losses 10 x and 60 (1 - x) meet at 6/7.
#[test]
fn two_members_by_hand() {
    let (weights, scores, limits) = ([0.4, 0.6], [90.0, 40.0], &ACHIEVEMENT.limits);
    let first = sweep(0, &weights, &scores, &[100.0; 2], 0.0, 1.0, limits).unwrap();
    assert_eq!(
        (first.present, &first.at[..]),
        (0.4, &[(0.0, 40.0), (1.0, 90.0)][..])
    );
    let band = |below, above| CrossingKind::Band { below, above };
    let weak = |before, after| CrossingKind::Weakest { before, after };
    let expected = [
        (0.2199, band(0, 1)),
        (0.5199, band(1, 2)),
        (0.7199, band(2, 3)),
        (6.0 / 7.0, weak(1, 0)),
    ];
    assert_eq!(first.crossings.len(), expected.len());
    for (found, (weight, kind)) in first.crossings.iter().zip(expected) {
        same(found.weight, weight);
        assert_eq!(found.kind, kind);
    }
    // From 0.4 it is 0.5199 - 0.4 up and 0.4 - 0.2199 down.
    same(first.margin().unwrap(), 0.1199);

    // The other member: the same crossings seen from the other end.
    let other = sweep(1, &weights, &scores, &[100.0; 2], 0.0, 1.0, limits).unwrap();
    let mirrored: Vec<f64> = weights_of(&first).iter().rev().map(|w| 1.0 - w).collect();
    for (found, expected) in weights_of(&other).into_iter().zip(mirrored) {
        same(found, expected);
    }
    let kinds: Vec<CrossingKind> = other.crossings.iter().map(|one| one.kind).collect();
    assert_eq!(kinds, [weak(0, 1), band(3, 2), band(2, 1), band(1, 0)]);
    same(other.margin().unwrap(), 0.1199);

    // Half the total, the other half adding 30: 50 + 25 x, of which the 51 is at 0.0398.
    let part = sweep(0, &weights, &scores, &[100.0; 2], 30.0, 0.5, limits).unwrap();
    same(part.crossings[0].weight, 0.0398);
    same(part.total(0.4), 60.0);
}

#[test]
fn totals_equal_a_direct_evaluation() {
    let mut random = Random::new(4);
    let mut unit = |most: f64| random.below(1_000_001) as f64 / 1e6 * most;
    for n in (2..=10).cycle().take(300) {
        let parts: Vec<f64> = (0..n).map(|_| unit(1.0) + 1e-3).collect();
        let sum: f64 = parts.iter().sum();
        let weights: Vec<f64> = parts.iter().map(|part| part / sum).collect();
        let scores: Vec<f64> = (0..n).map(|_| unit(120.0)).collect();
        let targets: Vec<f64> = (0..n).map(|_| unit(120.0)).collect();
        let (base, factor) = (unit(50.0), unit(1.0));
        for k in 0..n {
            let limits = &ACHIEVEMENT.limits;
            let found = sweep(k, &weights, &scores, &targets, base, factor, limits).unwrap();
            let direct = |x: f64| total(&moved(k, &weights, x), &scores, base, factor);
            same(found.present, weights[k]);
            let present = total(&weights, &scores, base, factor);
            same(found.total(weights[k]) / 100.0, present / 100.0);
            for x in [0.0, 1.0, unit(1.0), unit(1.0), unit(1.0)] {
                same(found.total(x) / 100.0, direct(x) / 100.0);
            }
            let inside = |one: &Crossing| one.weight > 0.0 && one.weight < 1.0;
            assert!(found.crossings.iter().all(inside));
            let places = weights_of(&found);
            assert!(places.windows(2).all(|pair| pair[0] <= pair[1]));
            if (direct(1.0) - direct(0.0)).abs() < 0.1 {
                continue;
            }
            let class = |x: f64| class_among(limits, direct(x.clamp(0.0, 1.0)));
            let worst = |x: f64| weakest(&moved(k, &weights, x.clamp(0.0, 1.0)), &scores, &targets);
            for one in &found.crossings {
                let (low, high) = (one.weight - 1e-6, one.weight + 1e-6);
                match one.kind {
                    CrossingKind::Band { below, above } => {
                        let near = (one.weight - BESIDE, one.weight + BESIDE);
                        assert_eq!((class(near.0), class(near.1)), (below, above));
                    }
                    CrossingKind::Weakest { before, after } => {
                        assert_eq!((worst(low), worst(high)), (Some(before), Some(after)));
                    }
                }
            }
            // Nothing is left out: between the crossings nothing changes.
            let ends: Vec<f64> = [0.0].into_iter().chain(places).chain([1.0]).collect();
            for pair in ends.windows(2).filter(|pair| pair[1] - pair[0] > 1e-4) {
                let (low, high) = (pair[0] + 1e-5, pair[1] - 1e-5);
                assert_eq!((class(low), worst(low)), (class(high), worst(high)));
            }
        }
    }
}

#[test]
fn limits_are_met_where_the_printed_total_meets_them() {
    let at = |limit: f64, from: f64, to: f64| {
        let scores = [to, from];
        let found = sweep(0, &[0.5, 0.5], &scores, &scores, 0.0, 1.0, &[limit]).unwrap();
        found.crossings.first().map(|one| one.weight)
    };
    // The smallest printed total that reaches it: 76.61 for 76.605, 0.29 for 0.29 (whose binary
    // value times 100 is below 29), and below zero -0.29; half a hundredth before each.
    for (limit, edge) in [
        (76.605, 76.605),
        (76.6, 76.595),
        (76.61, 76.605),
        (0.29, 0.285),
        (-0.29, -0.295),
        (0.0, -0.005),
    ] {
        same(at(limit, -100.0, 100.0).unwrap(), (edge + 100.0) / 200.0);
    }
    // One that is never reached, always reached, and reached at an end only.
    assert_eq!(
        [
            at(101.0, 0.0, 100.0),
            at(-1.0, 0.0, 100.0),
            at(50.0, 50.0, 50.0)
        ],
        [None; 3]
    );
    assert_eq!(at(50.0, 0.0, 49.99), None);
    // Two limits on the same hundredth are one crossing over two classes.
    let twice = [75.998, 76.0];
    let found = sweep(0, &[0.5, 0.5], &[100.0, 0.0], &[0.0; 2], 0.0, 1.0, &twice).unwrap();
    let kind = CrossingKind::Band { below: 0, above: 2 };
    assert_eq!(
        found.crossings,
        [Crossing {
            weight: found.crossings[0].weight,
            kind
        }]
    );
    same(found.crossings[0].weight, 0.75995);
}

#[test]
fn where_one_member_has_all_weight_the_others_share_equally() {
    let scores = [50.0, 90.0, 60.0];
    let found = sweep(0, &[1.0, 0.0, 0.0], &scores, &[100.0; 3], 0.0, 1.0, &[]).unwrap();
    assert_eq!((found.present, found.at[0]), (1.0, (0.0, 75.0)));
    // 50 x and 40 (1 - x) / 2 meet at 2/7.
    same(found.crossings[0].weight, 2.0 / 7.0);
    let kind = CrossingKind::Weakest {
        before: 2,
        after: 0,
    };
    assert_eq!((found.crossings[0].kind, found.margin()), (kind, None));
    // Weights in percent mean the same.
    let percent = sweep(1, &[20.0, 50.0, 30.0], &scores, &[100.0; 3], 0.0, 1.0, &[]).unwrap();
    same(percent.present, 0.5);
    same(percent.total(0.5), 73.0);
}

#[test]
fn junk_gives_no_sweep_or_finite_figures() {
    let none = |weights: &[f64], scores: &[f64], targets: &[f64], base: f64| {
        sweep(0, weights, scores, targets, base, 1.0, &[50.0]).is_none()
    };
    assert!(none(&[], &[], &[], 0.0) && none(&[1.0], &[1.0], &[1.0], 0.0));
    assert!(none(&[0.5; 2], &[1.0], &[1.0; 2], 0.0) && none(&[0.0; 2], &[1.0; 2], &[1.0; 2], 0.0));
    assert!(none(&[1.5, -0.5], &[1.0; 2], &[1.0; 2], 0.0));
    assert!(none(&[0.5; 2], &[1.0; 2], &[1.0; 2], f64::NAN));
    assert!(sweep(2, &[0.5; 2], &[1.0; 2], &[1.0; 2], 0.0, 1.0, &[]).is_none());

    let odd = [
        0.0,
        5e-324,
        1e-300,
        0.5,
        1.0,
        91.0,
        1e149,
        1e150,
        f64::NAN,
        f64::INFINITY,
        -1.0,
    ];
    let mut random = Random::new(6);
    let mut swept = 0;
    for _ in 0..20_000 {
        let n = 1 + random.below(4);
        let mut many = |count: usize| -> Vec<f64> {
            let usual = |random: &mut Random| random.below(12_000) as f64 / 100.0;
            let one = |random: &mut Random| match random.chance(70) {
                true => usual(random),
                false => odd[random.below(odd.len())],
            };
            (0..count).map(|_| one(&mut random)).collect()
        };
        let (weights, scores, targets) = (many(n), many(n), many(n));
        let (ends, limits) = (many(2), many(3));
        let found = sweep(0, &weights, &scores, &targets, ends[0], ends[1], &limits);
        if let Some(found) = found {
            swept += 1;
            let figures = found.at.iter().map(|(_, total)| *total);
            let figures = figures.chain([found.present, found.margin().unwrap_or(0.0)]);
            let mut figures = figures.chain([found.total(f64::NAN), found.total(0.3)]);
            assert!(figures.all(f64::is_finite));
            let inside = |weight: f64| weight > 0.0 && weight < 1.0;
            assert!(weights_of(&found).into_iter().all(inside));
        }
    }
    assert!((1_000..15_000).contains(&swept), "{swept}");
}
