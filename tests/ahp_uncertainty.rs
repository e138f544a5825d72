//! Simulated judgments: what must hold whatever is drawn, and closed forms for two elements.

mod common;

use common::random::Random;
use timbang::methods::ahp::{
    Judgments, MAX_DRAWS, MAX_SIZE, Method, Settings, Simulation, Total, Uncertainty, priorities,
};
use timbang::methods::bands::{ACHIEVEMENT, class_among};
use timbang::statistics::distributions::normal;

/// Standard errors that a simulated share may be off; the seeds are fixed.
const SLACK: f64 = 4.0;

fn settings(spread: f64, draws: usize, seed: u64) -> Settings {
    Settings {
        spread,
        draws,
        seed,
    }
}

fn run(judgments: &Judgments, method: Method, s: Settings, total: Option<Total>) -> Uncertainty {
    let mut simulation = Simulation::new(judgments, method, s, total);
    simulation.run(usize::MAX);
    assert!(simulation.finished());
    simulation.outcome()
}

/// Bone Bolango's perspectives (Nadjamuddin et al. 2025, table 4).
fn bone_bolango() -> Judgments {
    let upper = [
        [1.0, 1.0 / 3.0, 0.5, 3.0],
        [0.0, 1.0, 3.0, 9.0],
        [0.0, 0.0, 1.0, 3.0],
    ];
    Judgments::from_upper(4, |i, j| upper[i][j]).unwrap()
}

fn saaty(random: &mut Random, n: usize) -> Judgments {
    let upper: Vec<f64> = (0..n * n)
        .map(|_| {
            let size = (1 + random.below(9)) as f64;
            if random.chance(50) { size } else { 1.0 / size }
        })
        .collect();
    Judgments::from_upper(n, |i, j| upper[i * n + j]).unwrap()
}

fn total(scores: &[f64]) -> Total {
    Total {
        scores: scores.to_vec(),
        base: 0.0,
        factor: 1.0,
        limits: ACHIEVEMENT.limits.to_vec(),
    }
}

#[track_caller]
fn assert_close(found: &[f64], expected: &[f64], tolerance: f64) {
    assert_eq!(found.len(), expected.len());
    for (found, expected) in found.iter().zip(expected) {
        let gap = (found - expected).abs();
        assert!(gap <= tolerance, "{found} against {expected}");
    }
}

#[test]
fn without_spread_every_draw_is_the_base() {
    let mut random = Random::new(1);
    let mut matrices = vec![bone_bolango(), Judgments::equal(5).unwrap()];
    matrices.extend((1..=15).map(|n| saaty(&mut random, n)));
    for judgments in &matrices {
        for method in Method::ALL {
            let base = priorities(judgments, method).weights;
            let outcome = run(judgments, method, settings(0.0, 7, 1), None);
            assert_eq!((outcome.draws, outcome.reversal), (7, 0.0));
            for (element, weight) in outcome.elements.iter().zip(&base) {
                let found = [element.low, element.median, element.high, element.mean];
                // Rounding of one more power step.
                assert_close(&found, &[*weight; 4], 1e-14);
            }
            let top = base.iter().copied().fold(0.0, f64::max);
            for (share, weight) in outcome.first_place.iter().zip(&base) {
                assert_eq!(*share > 0.0, top - weight <= 1e-12);
            }
        }
    }
    let level = run(&matrices[1], Method::Eigenvector, settings(0.0, 3, 1), None);
    assert_close(&level.first_place, &[0.2; 5], 1e-15);
    assert_eq!(level.ahead, vec![vec![0.0; 5]; 5]);
}

#[test]
fn ties_of_the_base_are_no_reversal() {
    // Two level elements far above a third: the third never overtakes, the two change places.
    let upper = [[1.0, 1.0, 9.0], [0.0, 1.0, 9.0]];
    let judgments = Judgments::from_upper(3, |i, j| upper[i][j]).unwrap();
    for method in Method::ALL {
        let outcome = run(&judgments, method, settings(0.05, 2000, 5), None);
        assert_eq!(outcome.reversal, 0.0);
        let error = (0.25 / 2000.0_f64).sqrt();
        assert!((outcome.ahead[0][1] - 0.5).abs() <= SLACK * error);
        assert_eq!((outcome.ahead[0][2], outcome.ahead[2][0]), (1.0, 0.0));
    }
    // Each of seven beats the next three alike: level, but their sums are rounded differently.
    let wins = [0.0, 3.0, 1.7, 1.3, 1.0 / 1.3, 1.0 / 1.7, 1.0 / 3.0];
    let judgments = Judgments::from_upper(7, |i, j| wins[j - i]).unwrap();
    for method in Method::ALL {
        let outcome = run(&judgments, method, settings(0.0, 5, 1), None);
        assert_eq!(outcome.ahead, vec![vec![0.0; 7]; 7]);
        let outcome = run(&judgments, method, settings(0.3, 200, 1), None);
        assert_eq!(outcome.reversal, 0.0);
    }
}

#[test]
fn the_seed_decides_and_pieces_do_not() {
    let judgments = bone_bolango();
    for method in Method::ALL {
        let scores = Some(total(&[80.0, 90.0, 70.0, 60.0]));
        let whole = run(&judgments, method, settings(0.3, 500, 9), scores.clone());
        assert_eq!(
            whole,
            run(&judgments, method, settings(0.3, 500, 9), scores.clone())
        );
        assert_ne!(
            whole,
            run(&judgments, method, settings(0.3, 500, 8), scores.clone())
        );
        let mut pieces = Simulation::new(&judgments, method, settings(0.3, 500, 9), scores);
        for (step, done) in [(0, 0), (1, 1), (199, 200), (7, 207), (1000, 500)] {
            pieces.run(step);
            assert_eq!((pieces.done(), pieces.total()), (done, 500));
            assert_eq!(pieces.finished(), done == 500);
            assert_eq!(pieces.outcome().draws, done);
        }
        assert_eq!(pieces.outcome(), whole);
    }
}

/// For two elements ln(w_1 / w_2) = ln a + spread z by every method.
#[test]
fn two_elements_follow_the_normal_distribution() {
    let draws = 20_000;
    let (a, spread) = (1.5_f64, 0.4);
    let judgments = Judgments::from_upper(2, |_, _| a).unwrap();
    let overtaken = normal(a.ln() / spread).unwrap();
    let error = (overtaken * (1.0 - overtaken) / draws as f64).sqrt();
    // Total 40 + 60 w_1, printed 66.00 from 65.995 on.
    let scores = Total {
        scores: vec![120.0, 0.0],
        base: 40.0,
        factor: 0.5,
        limits: vec![66.0, 200.0],
    };
    let edge = (65.995 - 40.0) / 60.0_f64;
    let low = 1.0 - normal(((edge / (1.0 - edge)).ln() - a.ln()) / spread).unwrap();
    for method in Method::ALL {
        let s = settings(spread, draws, 3);
        let outcome = run(&judgments, method, s, Some(scores.clone()));
        for found in [
            outcome.reversal,
            outcome.ahead[1][0],
            outcome.first_place[1],
        ] {
            assert!((found - overtaken).abs() <= SLACK * error, "{found}");
        }
        let share = |z: f64| 1.0 / (1.0 + (-(a.ln() + spread * z)).exp());
        let element = outcome.elements[0];
        let found = [element.low, element.median, element.high];
        // 1.644854 is the printed 95 % point; a percentile's standard error is at most
        // sqrt(p q / draws) over its density: 0.0016 here at the ends.
        let expected = [share(-1.644_854), share(0.0), share(1.644_854)];
        assert_close(&found, &expected, SLACK * 0.0016);
        let total = outcome.total.unwrap();
        let error = (low * (1.0 - low) / draws as f64).sqrt();
        assert_close(&total.bands, &[low, 1.0 - low, 0.0], SLACK * error);
        // The base, 40 + 60 0.6 = 76, is in the second class.
        assert_close(&[total.change], &[total.bands[0]], 1e-15);
        assert_close(&[total.median], &[76.0], 60.0 * SLACK * 0.0016);
    }
}

#[test]
fn each_draw_has_the_weights_that_the_priorities_have() {
    // One draw at a time, its judgments drawn again here: hard cycles need the squarings.
    let mut random = Random::new(3);
    let ring = |i: usize, j: usize| if j - i == 1 { 9.0 } else { 1.0 / 9.0 };
    let mut matrices = vec![Judgments::from_upper(9, ring).unwrap()];
    matrices.extend((3..=12).map(|n| saaty(&mut random, n)));
    for (seed, judgments) in matrices.iter().enumerate() {
        for (method, spread) in Method::ALL.into_iter().flat_map(|m| [(m, 0.2), (m, 2.0)]) {
            let s = settings(spread, 1, seed as u64);
            let outcome = run(judgments, method, s, None);
            let mut numbers = timbang::statistics::random::Random::new(seed as u64);
            let n = judgments.n();
            let mut drawn = vec![0.0; n * n];
            for i in 0..n {
                for j in i + 1..n {
                    let a = judgments.get(i, j).unwrap();
                    drawn[i * n + j] = a * (spread * numbers.normal()).exp();
                }
            }
            let drawn = Judgments::from_upper(n, |i, j| drawn[i * n + j]).unwrap();
            let expected = priorities(&drawn, method).weights;
            let found: Vec<f64> = outcome.elements.iter().map(|one| one.median).collect();
            // A power step that moves 1e-12 of a weight may leave some ten times as much.
            assert_close(&found, &expected, 1e-11);
        }
    }
}

#[test]
fn permuting_the_elements_permutes_the_shares() {
    let judgments = bone_bolango();
    let order = [2, 0, 3, 1];
    let moved =
        Judgments::from_upper(4, |i, j| judgments.get(order[i], order[j]).unwrap()).unwrap();
    let draws = 20_000;
    // Two independent shares differ by sqrt(2) times the largest standard error, 0.5 / sqrt(draws).
    let slack = SLACK * (0.5 / draws as f64).sqrt();
    for method in Method::ALL {
        let p = run(&judgments, method, settings(0.5, draws, 1), None);
        let q = run(&moved, method, settings(0.5, draws, 2), None);
        assert_close(&[q.reversal], &[p.reversal], slack);
        for (i, &own) in order.iter().enumerate() {
            assert_close(&[q.first_place[i]], &[p.first_place[own]], slack);
            assert_close(&[q.elements[i].mean], &[p.elements[own].mean], 0.01);
            for (j, &other) in order.iter().enumerate() {
                assert_close(&[q.ahead[i][j]], &[p.ahead[own][other]], slack);
            }
        }
    }
}

#[test]
fn shares_are_whole_and_intervals_in_order() {
    let mut random = Random::new(7);
    for round in 0..60 {
        let judgments = saaty(&mut random, 1 + round % 12);
        let n = judgments.n();
        let scores: Vec<f64> = (0..n)
            .map(|_| random.below(12_000) as f64 / 100.0)
            .collect();
        let spread = [0.1, 0.5, 2.0][round % 3];
        let method = Method::ALL[round / 3 % 3];
        let s = settings(spread, 200, round as u64);
        let outcome = run(&judgments, method, s, Some(total(&scores)));
        assert_close(&[outcome.first_place.iter().sum()], &[1.0], 1e-12);
        let means: f64 = outcome.elements.iter().map(|one| one.mean).sum();
        assert_close(&[means], &[1.0], 1e-12);
        for one in &outcome.elements {
            assert!(one.low <= one.median && one.median <= one.high);
            assert!(one.low > 0.0 && one.high <= 1.0 + 1e-15);
        }
        for i in 0..n {
            for j in 0..n {
                let both = outcome.ahead[i][j] + outcome.ahead[j][i];
                // Level draws count for neither; with noise there are none.
                assert_close(&[both], &[f64::from(i != j)], 1e-12);
            }
        }
        let total = outcome.total.unwrap();
        assert_close(&[total.bands.iter().sum()], &[1.0], 1e-12);
        assert!((0.0..=1.0).contains(&total.change));
        assert!(total.low <= total.median && total.median <= total.high);
        let class = class_among(&ACHIEVEMENT.limits, total.median);
        assert!(total.bands[class] > 0.0);
    }
}

#[test]
fn a_total_is_judged_as_it_is_printed() {
    // 90.995 is printed 91.00 and 90.9949 is 90.99 (src/methods/bands.rs).
    for (score, class) in [(90.995, 4), (90.9949, 3), (54.999, 1)] {
        let judgments = Judgments::equal(3).unwrap();
        let scores = total(&[score; 3]);
        let outcome = run(
            &judgments,
            Method::Eigenvector,
            settings(0.2, 50, 1),
            Some(scores),
        );
        let found = outcome.total.unwrap();
        let mut expected = [0.0; 5];
        expected[class] = 1.0;
        assert_eq!(found.bands, expected);
        assert_eq!(found.change, 0.0);
    }
}

#[test]
fn strange_settings_and_totals_are_tame() {
    let judgments = bone_bolango();
    let create = |s, t| Simulation::new(&judgments, Method::Eigenvector, s, t);
    for (spread, draws, seed) in [
        (f64::NAN, 0, 0),
        (-1.0, 5, u64::MAX),
        (f64::INFINITY, 5, 1),
        (1e300, 5, 2),
    ] {
        let mut simulation = create(settings(spread, draws, seed), None);
        assert_eq!(simulation.total(), draws.max(1));
        simulation.run(usize::MAX);
        let finite = |value: f64| value.is_finite() && value > 0.0;
        let outcome = simulation.outcome();
        assert!(
            outcome
                .elements
                .iter()
                .all(|one| finite(one.low) && finite(one.high))
        );
    }
    assert_eq!(
        create(settings(0.1, usize::MAX, 1), None).total(),
        MAX_DRAWS
    );
    let large = Judgments::equal(MAX_SIZE).unwrap();
    let s = settings(0.1, usize::MAX, 1);
    assert_eq!(
        Simulation::new(&large, Method::Eigenvector, s, None).total(),
        40_000
    );

    let fresh = create(settings(0.1, 5, 1), Some(total(&[91.0, 91.0, 91.0, 90.0]))).outcome();
    assert_eq!((fresh.draws, fresh.reversal), (0, 0.0));
    assert_eq!(fresh.first_place, [0.0, 1.0, 0.0, 0.0]);
    // The base: 91 less the last weight, 0.0618.
    assert_eq!(fresh.total.unwrap().bands, [0.0, 0.0, 0.0, 1.0, 0.0]);

    for bad in [f64::NAN, f64::INFINITY, 1e200] {
        let with = |scores: &[f64], base: f64, factor: f64| Total {
            base,
            factor,
            ..total(scores)
        };
        for broken in [
            with(&[bad, 1.0, 1.0, 1.0], 0.0, 1.0),
            with(&[1.0; 4], bad, 1.0),
            with(&[1.0; 4], 0.0, bad),
            with(&[1.0; 3], 0.0, 1.0),
        ] {
            let outcome = create(settings(0.1, 5, 1), Some(broken)).outcome();
            assert_eq!(outcome.total, None);
        }
        let odd = Total {
            limits: vec![bad, 50.0, -bad, 50.0],
            ..total(&[80.0; 4])
        };
        let mut simulation = create(settings(0.1, 5, 1), Some(odd));
        simulation.run(5);
        let found = simulation.outcome().total.unwrap();
        assert_close(&[found.bands.iter().sum()], &[1.0], 1e-15);
    }
}
