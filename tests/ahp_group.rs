//! Several experts: what must hold for any group, and figures by hand.

#[allow(dead_code, reason = "each test file uses a part of it")]
#[path = "common/random.rs"]
mod random;

use random::Random;
use timbang::methods::ahp::Method::{self, Eigenvector, RowGeometricMean};
use timbang::methods::ahp::{
    Judgments, LARGEST_JUDGMENT, Partial, Voice, aggregate_judgments, aggregate_priorities, apart,
    consensus, disagreement, priorities,
};

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

fn weights(partial: &Partial, method: Method) -> Vec<f64> {
    priorities(&partial.complete().unwrap(), method).weights
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

/// Random complete matrices of Saaty's values.
fn group(random: &mut Random, n: usize, experts: usize) -> Vec<Partial> {
    let mut all = Vec::new();
    for _ in 0..experts {
        let mut cell = |_| {
            let size = 1.0 + random.below(9) as f64;
            if random.chance(50) { size } else { 1.0 / size }
        };
        let cells: Vec<f64> = (0..n * n).map(&mut cell).collect();
        all.push(Partial::from_upper(n, |i, j| Some(cells[i * n + j])).unwrap());
    }
    all
}

fn random_weights(random: &mut Random, experts: usize) -> Vec<f64> {
    (0..experts).map(|_| 1.0 + random.below(9) as f64).collect()
}

#[test]
fn one_expert_or_several_of_one_mind_are_the_group() {
    let mut random = Random::new(1);
    for n in 1..=15 {
        let one = group(&mut random, n, 1);
        for experts in [1, 2, 7] {
            let same = vec![one[0].clone(); experts];
            let own = random_weights(&mut random, experts);
            assert_eq!(aggregate_judgments(&voices(&own, &same)).unwrap(), one[0]);
            let p = weights(&one[0], Eigenvector);
            let all = vec![p.clone(); experts];
            let all = pairs(&own, &all);
            for geometric in [false, true] {
                let found = aggregate_priorities(&all, geometric).unwrap();
                assert_close(&found, &p, 1e-15, "priorities");
                assert_close(&[apart(&found, &p).unwrap()], &[0.0], 1e-15, "apart");
            }
            let c = consensus(&all).unwrap();
            assert_close(&[c.indicator], &[1.0], ROUNDING, "S*");
            let spread = disagreement(&voices(&own, &same));
            assert_eq!(spread.len(), one[0].pairs());
            for pair in spread {
                let value = one[0].get(pair.row, pair.column).unwrap();
                assert_eq!([pair.mean, pair.low, pair.high], [value; 3]);
                assert_eq!((pair.spread, pair.farthest), (0.0, None));
                assert_eq!(pair.voices, experts);
            }
        }
    }
}

/// By hand: both are exp of the same double sum of u_k ln a_ijk.
#[test]
fn with_row_geometric_means_both_geometric_aggregates_agree() {
    let mut random = Random::new(1998);
    for n in (1..=15).cycle().take(90) {
        let experts = 1 + random.below(8);
        let judgments = group(&mut random, n, experts);
        let own = random_weights(&mut random, experts);
        let joint = aggregate_judgments(&voices(&own, &judgments)).unwrap();
        let single: Vec<Vec<f64>> = judgments
            .iter()
            .map(|one| weights(one, RowGeometricMean))
            .collect();
        let found = aggregate_priorities(&pairs(&own, &single), true).unwrap();
        let expected = weights(&joint, RowGeometricMean);
        assert_close(&found, &expected, ROUNDING, "aggregates");
    }
}

#[test]
fn consensus_lies_between_0_and_1_whatever_the_order() {
    let mut random = Random::new(2018);
    for n in (1..=15).cycle().take(300) {
        let experts = 1 + random.below(12);
        let own = random_weights(&mut random, experts);
        let single: Vec<Vec<f64>> = group(&mut random, n, experts)
            .iter()
            .map(|one| weights(one, Eigenvector))
            .collect();
        let all = pairs(&own, &single);
        let c = consensus(&all).unwrap();
        assert!((0.0..=1.0).contains(&c.indicator), "{c:?}");
        assert!(c.h_beta >= 0.0 && c.h_gamma <= (n as f64).ln() + ROUNDING);
        let shuffled: Vec<_> = random.order(experts).iter().map(|&k| all[k]).collect();
        let d = consensus(&shuffled).unwrap();
        assert_close(&[d.indicator], &[c.indicator], ROUNDING, "order");
        // Renaming the elements changes nothing either.
        let order = random.order(n);
        let moved = |own: &Vec<f64>| order.iter().map(|&i| own[i]).collect();
        let moved: Vec<Vec<f64>> = single.iter().map(moved).collect();
        let d = consensus(&pairs(&own, &moved)).unwrap();
        assert_close(&[d.indicator], &[c.indicator], ROUNDING, "elements");
    }
}

/// Goepel 2018, section 9, for n experts and n elements: exp(H_beta) = cor by construction.
#[test]
fn as_many_extreme_experts_as_elements_have_no_consensus() {
    for n in 2..=15 {
        let extreme = |k: usize| -> Vec<f64> {
            let part = |i| if i == k { 9.0 } else { 1.0 };
            (0..n).map(part).collect()
        };
        let all: Vec<Vec<f64>> = (0..n).map(extreme).collect();
        let c = consensus(&pairs(&[2.0], &all)).unwrap();
        assert_eq!(c.indicator, 0.0);
        assert_close(&[c.h_beta.exp()], &[c.cor], ROUNDING, "cor");
        assert_close(&[c.h_alpha], &[c.h_min], ROUNDING, "H_min");
    }
}

/// One element 9 beside all others and a second 9 beside the rest: with six elements that is an
/// entropy below H_min, so S* is below 0 and is not cut off.
#[test]
fn six_experts_on_the_scale_can_fall_below_no_consensus() {
    let upper = |i, _| if i < 2 { 9.0 } else { 1.0 };
    let judgments = Judgments::from_upper(6, upper).unwrap();
    let p = priorities(&judgments, RowGeometricMean).weights;
    let turned = |k: usize| (0..6).map(|i| p[(i + k) % 6]).collect();
    let all: Vec<Vec<f64>> = (0..6).map(turned).collect();
    let c = consensus(&pairs(&[1.0], &all)).unwrap();
    assert!(c.h_alpha < c.h_min);
    // By hand: 9^(5/6), 9^(1/2) and four times 9^(-1/3), each over their sum.
    let parts = [9f64.powf(5.0 / 6.0), 3.0, 4.0 * 9f64.powf(-1.0 / 3.0)];
    let sum: f64 = parts.iter().sum();
    let h = |x: f64| -x / sum * (x / sum).ln();
    let h_alpha = h(parts[0]) + h(parts[1]) + 4.0 * h(parts[2] / 4.0);
    let floor = 1.0 / c.cor;
    let expected = (h_alpha.exp() / 6.0 - floor) / (1.0 - floor);
    assert!(expected < -0.005);
    assert_close(&[c.indicator], &[expected], ROUNDING, "S*");
}

/// By hand: experts of weights 1 and 3 say 8 and 2, a third of weight 9 does not judge the pair,
/// and a fourth of weight 0 does not count. ln mean = (ln 8 + 3 ln 2) / 4 = 1.5 ln 2, and the
/// variance is (1.5^2 + 3 * 0.5^2) / 4 ln^2 2 = 0.75 ln^2 2.
#[test]
fn a_pair_is_weighed_among_those_who_judged_it() {
    let said = [Some(8.0), Some(2.0), None, Some(1.0 / 9.0)];
    let experts = said.map(|value| {
        let judgment = |i: usize, j: usize| if (i, j) == (0, 2) { value } else { None };
        Partial::from_upper(3, judgment).unwrap()
    });
    let own = [1.0, 3.0, 9.0, 0.0];
    let joint = aggregate_judgments(&voices(&own, &experts)).unwrap();
    let mean = 2f64.powf(1.5);
    assert_eq!(joint.judged(), 1);
    assert_close(&[joint.get(0, 2).unwrap()], &[mean], 1e-15, "mean");
    let spread = disagreement(&voices(&own, &experts));
    assert_eq!(spread.len(), 1);
    let pair = spread[0];
    assert_eq!((pair.row, pair.column, pair.voices), (0, 2, 2));
    let deviation = 0.75f64.sqrt() * 2f64.ln();
    assert_close(&[pair.mean, pair.spread], &[mean, deviation], 1e-15, "pair");
    assert_eq!((pair.low, pair.high, pair.farthest), (2.0, 8.0, Some(0)));
    assert_eq!((pair.first_ahead, pair.equal, pair.second_ahead), (2, 0, 0));
}

/// Of two who are equally far from the mean in opposite directions, neither is named.
#[test]
fn rounding_does_not_choose_who_is_farthest() {
    for size in 2..=9 {
        for step in [2.0, 3.0, 5.0, 7.0] {
            let value = f64::from(size) / step;
            let experts = [1.0, value, 1.0 / value, 1.0]
                .map(|value| Partial::from_upper(2, |_, _| Some(value)).unwrap());
            let spread = disagreement(&voices(&[1.0, 2.0, 2.0, 4.0], &experts));
            assert_eq!(spread[0].farthest, None, "{value}");
        }
    }
}

#[test]
fn priorities_lie_apart_by_the_weight_placed_elsewhere() {
    assert_eq!(apart(&[1.0, 0.0], &[0.0, 1.0]), Some(1.0));
    let found = apart(&[0.5, 0.3, 0.2], &[0.2, 0.3, 0.5]).unwrap();
    assert_close(&[found], &[0.3], 1e-15, "apart");
    assert_eq!(apart(&[1.0], &[0.5, 0.5]), None);
    assert_eq!(apart(&[], &[]), None);
    assert_eq!(apart(&[f64::NAN, 1.0], &[0.5, 0.5]), None);
}

#[test]
fn groups_that_are_none_are_refused() {
    let mut random = Random::new(5);
    let [two, three] = [2, 3].map(|n| group(&mut random, n, 2));
    let mixed = [two[0].clone(), three[0].clone()];
    assert_eq!(aggregate_judgments(&[]), None);
    assert_eq!(aggregate_judgments(&voices(&[1.0], &mixed)), None);
    for weight in [0.0, -1.0, f64::NAN, f64::INFINITY] {
        let bad = voices(&[weight], &two);
        assert_eq!(aggregate_judgments(&bad), None);
        assert_eq!(disagreement(&bad), []);
        let p = [vec![0.5, 0.5]];
        assert_eq!(consensus(&pairs(&[weight], &p)), None);
        assert_eq!(aggregate_priorities(&pairs(&[weight], &p), false), None);
    }
    let bad = [
        vec![],
        vec![vec![]],
        vec![vec![0.5, 0.5], vec![1.0]],
        vec![vec![0.5, -0.5]],
        vec![vec![0.0, 0.0]],
        vec![vec![0.5, f64::NAN]],
        vec![vec![f64::INFINITY, 1.0]],
    ];
    for one in &bad {
        assert_eq!(consensus(&pairs(&[1.0], one)), None);
        for geometric in [false, true] {
            assert_eq!(aggregate_priorities(&pairs(&[1.0], one), geometric), None);
        }
    }
    // Each gives all to another element: no geometric mean is above 0.
    let opposed = [vec![1.0, 0.0], vec![0.0, 1.0]];
    assert_eq!(aggregate_priorities(&pairs(&[1.0], &opposed), true), None);
    let only_one = aggregate_priorities(&pairs(&[1.0, 0.0], &opposed), true);
    assert_eq!(only_one, Some(vec![1.0, 0.0]));
    let alone = consensus(&[(1.0, &[1.0])]).unwrap();
    assert_eq!((alone.indicator, alone.h_alpha, alone.cor), (1.0, 0.0, 1.0));
    assert!(alone.h_alpha.is_sign_positive() && alone.h_min.is_sign_positive());
}

#[test]
fn every_group_gives_finite_figures() {
    let mut random = Random::new(9);
    let odd = [0.0, 5e-324, 1e-300, 1.0, 1e300, f64::MAX];
    for round in 0..2000 {
        let n = 1 + round % 5;
        let experts = 1 + random.below(5);
        let own: Vec<f64> = (0..experts).map(|_| odd[random.below(6)]).collect();
        let mut judgments = Vec::new();
        let mut single = Vec::new();
        for _ in 0..experts {
            let cells: Vec<Option<f64>> = (0..n * n)
                .map(|_| {
                    let value = LARGEST_JUDGMENT.powi(random.below(3) as i32 - 1);
                    random.chance(70).then_some(value)
                })
                .collect();
            judgments.push(Partial::from_upper(n, |i, j| cells[i * n + j]).unwrap());
            single.push((0..n).map(|_| odd[random.below(6)]).collect::<Vec<f64>>());
        }
        let voices = voices(&own, &judgments);
        let joint = aggregate_judgments(&voices);
        assert_eq!(joint.is_none(), own.iter().all(|weight| *weight == 0.0));
        let spread = disagreement(&voices);
        assert_eq!(spread.len(), joint.map_or(0, |joint| joint.judged()));
        for pair in spread {
            let figures = [pair.mean, pair.spread, pair.low, pair.high];
            assert!(
                figures.iter().all(|x| x.is_finite() && *x >= 0.0),
                "{pair:?}"
            );
            assert!(pair.low <= pair.mean * 1.000_001 && pair.mean <= pair.high * 1.000_001);
        }
        let all = pairs(&own, &single);
        for geometric in [false, true] {
            for weight in aggregate_priorities(&all, geometric).unwrap_or_default() {
                assert!((0.0..=1.0).contains(&weight));
            }
        }
        if let Some(c) = consensus(&all) {
            let figures = [c.h_alpha, c.h_beta, c.h_gamma, c.h_min, c.cor];
            assert!(figures.iter().all(|x| x.is_finite() && *x >= 0.0), "{c:?}");
            assert!(c.indicator.is_finite() && c.indicator <= 1.0);
        }
        if let Some(gap) = apart(&single[0], &single[experts - 1]) {
            assert!((0.0..=1.0).contains(&gap));
        }
    }
}
