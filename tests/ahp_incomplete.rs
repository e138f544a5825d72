//! Weights from judgments of some of the pairs: what must hold for any set of judgments.

#[allow(dead_code, reason = "each test file uses a part of it")]
#[path = "common/random.rs"]
mod random;

use random::Random;
use timbang::methods::ahp::{
    Fault, IncompleteMethod, Judgments, LARGEST_JUDGMENT, MAX_SIZE, Method, Partial, Priorities,
    completed, harker, log_least_squares, next_pair, priorities,
};

/// Two ways to compute the same weights differ by rounding only.
const ROUNDING: f64 = 1e-12;

#[track_caller]
fn assert_close(values: &[f64], expected: &[f64], tolerance: f64) {
    assert_eq!(values.len(), expected.len());
    for (value, expected) in values.iter().zip(expected) {
        let gap = (value - expected).abs();
        assert!(gap <= tolerance, "{value} against {expected}");
    }
}

/// One of the 17 Saaty values.
fn saaty(random: &mut Random) -> f64 {
    let size = 1.0 + random.below(9) as f64;
    if random.chance(50) { size } else { 1.0 / size }
}

/// Pairs drawn so many times in a hundred; `value` is asked for each.
fn drawn(
    random: &mut Random,
    n: usize,
    percent: usize,
    mut value: impl FnMut(&mut Random, usize, usize) -> f64,
) -> Partial {
    let mut cells = vec![None; n * n];
    for i in 0..n {
        for j in i + 1..n {
            cells[i * n + j] = random.chance(percent).then(|| value(random, i, j));
        }
    }
    Partial::from_upper(n, |i, j| cells[i * n + j]).unwrap()
}

/// Random judgments that connect all elements, 1 to 15 of them.
fn connected() -> Vec<Partial> {
    let mut random = Random::new(1987);
    let mut all = Vec::new();
    for round in 0..1500 {
        let n = 1 + round % 15;
        let percent = 20 + random.below(81);
        let partial = drawn(&mut random, n, percent, |random, _, _| saaty(random));
        if partial.components().len() == 1 {
            all.push(partial);
        }
    }
    assert!(all.len() > 1000, "{}", all.len());
    all
}

fn with(partial: &Partial, pair: (usize, usize), value: f64) -> Partial {
    let judgment = |i, j| partial.get(i, j).or(((i, j) == pair).then_some(value));
    Partial::from_upper(partial.n(), judgment).unwrap()
}

/// 2000 matrices whose logarithms scatter by 0.1 about known weights: nine intervals of ten should
/// cover, and 10,000 of them do so within a percent or two.
#[test]
fn nine_of_ten_intervals_cover_weights_known_beforehand() {
    let mut random = Random::new(5);
    let truth = [0.4, 0.25, 0.2, 0.1, 0.05];
    let (mut covered, mut all) = (0, 0);
    for _ in 0..2000 {
        // The sum of twelve uniform numbers less 6 is near enough to a standard normal one.
        let scatter = |random: &mut Random, i: usize, j: usize| {
            let sum: usize = (0..12).map(|_| random.below(10_000)).sum();
            truth[i] / truth[j] * (0.1 * (sum as f64 / 10_000.0 - 6.0)).exp()
        };
        let partial = drawn(&mut random, 5, 90, scatter);
        let Ok(e) = log_least_squares(&partial) else {
            continue;
        };
        for ([low, high], truth) in e.intervals.unwrap_or_default().iter().zip(truth) {
            covered += usize::from((*low..=*high).contains(&truth));
            all += 1;
        }
    }
    let share = covered as f64 / all as f64;
    assert!(all > 9000 && (share - 0.9).abs() < 0.02, "{share} of {all}");
}

#[test]
fn nothing_missing_gives_the_methods_of_the_full_matrix() {
    let mut random = Random::new(3);
    for n in (1..=15).cycle().take(150) {
        let partial = drawn(&mut random, n, 100, |random, _, _| saaty(random));
        let full = partial.complete().unwrap();
        assert_eq!(Partial::from(&full), partial);
        assert_eq!(completed(&partial, &[]), full);
        assert_eq!((next_pair(&partial), partial.sparse()), (None, false));
        let e = log_least_squares(&partial).unwrap();
        let g = priorities(&full, Method::RowGeometricMean);
        assert_close(&e.weights, &g.weights, ROUNDING);
        let h = harker(&partial).unwrap();
        let p = priorities(&full, Method::Eigenvector);
        assert_close(&h.weights, &p.weights, ROUNDING);
        assert_close(&h.weighted_sums, &p.weighted_sums, ROUNDING);
        assert_close(&[h.lambda_max], &[p.lambda_max], ROUNDING * p.lambda_max);
    }
}

/// (H w)_i / w_i of any positive w enclose lambda (Collatz and Wielandt); H is built again here.
#[test]
fn harker_is_an_eigenvector_of_his_matrix() {
    for partial in connected() {
        let n = partial.n();
        let p = harker(&partial).unwrap();
        for i in 0..n {
            let others = (0..n).filter(|j| *j != i);
            let missing = others.clone().filter(|j| partial.get(i, *j).is_none());
            let own = (1 + missing.count()) as f64 * p.weights[i];
            let cell = |j| partial.get(i, j).unwrap_or(0.0) * p.weights[j];
            let sum = own + others.map(cell).sum::<f64>();
            assert_close(&[sum], &[p.weighted_sums[i]], ROUNDING);
            assert_close(&[sum / p.weights[i]], &[p.lambda_max], 1e-11);
        }
    }
}

/// At the least squares the residuals of each row sum to 0.
#[test]
fn log_least_squares_balances_every_row() {
    for partial in connected() {
        let n = partial.n();
        let e = log_least_squares(&partial).unwrap();
        let mut squares = 0.0;
        for i in 0..n {
            let residual = |j| {
                let ratio = e.weights[i] / e.weights[j];
                Some((partial.get(i, j)? / ratio).ln())
            };
            let residuals: Vec<f64> = (0..n).filter_map(residual).collect();
            assert_close(&[residuals.iter().sum()], &[0.0], ROUNDING);
            squares += residuals.iter().map(|r| r * r).sum::<f64>();
        }
        assert_eq!(e.redundancy, partial.judged() - (n - 1));
        if let Some(deviation) = e.deviation {
            let expected = (squares / 2.0 / e.redundancy as f64).sqrt();
            assert_close(&[deviation], &[expected], ROUNDING);
        }
        for (weight, [low, high]) in e.weights.iter().zip(e.intervals.unwrap_or_default()) {
            assert!(0.0 <= low && low <= weight + 1e-15 && weight - 1e-15 <= high && high <= 1.0);
        }
    }
}

#[test]
fn any_spanning_tree_of_a_consistent_matrix_gives_its_weights() {
    let mut random = Random::new(2010);
    for n in (1..=20).cycle().take(400) {
        let parts: Vec<f64> = (0..n).map(|_| 1.0 + random.below(1000) as f64).collect();
        let sum: f64 = parts.iter().sum();
        let expected: Vec<f64> = parts.iter().map(|part| part / sum).collect();
        let order = random.order(n);
        let mut edges = Vec::new();
        for k in 1..n {
            let (a, b) = (order[k], order[random.below(k)]);
            edges.push((a.min(b), a.max(b)));
        }
        let judgment = |i, j| edges.contains(&(i, j)).then(|| parts[i] / parts[j]);
        let tree = Partial::from_upper(n, judgment).unwrap();
        assert_eq!((tree.judged(), tree.components().len()), (n - 1, 1));
        let e = log_least_squares(&tree).unwrap();
        let h = harker(&tree).unwrap();
        assert_close(&e.weights, &expected, ROUNDING);
        assert_close(&h.weights, &expected, ROUNDING);
        assert_close(&[h.lambda_max], &[n as f64], ROUNDING);
        assert_eq!((e.redundancy, e.deviation), (0, None));
        let full = completed(&tree, &e.weights);
        for (i, row) in full.rows().enumerate() {
            for (j, value) in row.iter().enumerate() {
                let ratio = parts[i] / parts[j];
                assert_close(&[value / ratio], &[1.0], ROUNDING);
            }
        }
    }
}

#[test]
fn permuting_the_elements_permutes_the_weights() {
    let mut random = Random::new(7);
    for partial in connected() {
        let n = partial.n();
        let order = random.order(n);
        let judgment = |i: usize, j: usize| partial.get(order[i], order[j]);
        let permuted = Partial::from_upper(n, judgment).unwrap();
        for method in IncompleteMethod::ALL {
            let [p, q] = [&partial, &permuted].map(|one| method.weights(one).unwrap());
            let expected: Vec<f64> = order.iter().map(|&i| p[i]).collect();
            assert_close(&q, &expected, ROUNDING);
        }
        let [e, f] = [&partial, &permuted].map(|one| log_least_squares(one).unwrap());
        if let (Some(e), Some(f)) = (e.intervals, f.intervals) {
            for (f, &i) in f.iter().zip(&order) {
                assert_close(f, &e[i], ROUNDING);
            }
        }
    }
}

#[test]
fn unconnected_judgments_name_their_groups() {
    let pairs = [(0, 4), (2, 5), (4, 6)];
    let partial = Partial::from_upper(7, |i, j| pairs.contains(&(i, j)).then_some(2.0)).unwrap();
    let groups = vec![vec![0, 4, 6], vec![1], vec![2, 5], vec![3]];
    assert_eq!(partial.components(), groups);
    assert_eq!(log_least_squares(&partial), Err(groups.clone()));
    assert_eq!(harker(&partial), Err(groups.clone()));
    for method in IncompleteMethod::ALL {
        assert_eq!(method.weights(&partial), Err(groups.clone()));
    }
    assert!(partial.sparse() && partial.complete().is_none());
    assert_eq!(next_pair(&partial), Some((0, 2)));
}

/// Resistances in series add up: on the path 0-1-2-3 the ends are 3 apart. On the ring 0-1-2-3-0
/// both missing pairs have 2 beside 2, which is 1.
#[test]
fn the_next_pair_is_the_one_of_the_largest_resistance() {
    let path = Partial::from_upper(4, |i, j| (j == i + 1).then_some(3.0)).unwrap();
    assert_eq!(next_pair(&path), Some((0, 3)));
    let ring = with(&path, (0, 3), 1.0);
    assert_eq!(next_pair(&ring), Some((0, 2)));
    assert_eq!(next_pair(&with(&ring, (0, 2), 1.0)), Some((1, 3)));
}

#[test]
fn following_the_next_pair_joins_the_groups_first_and_ends() {
    let mut random = Random::new(11);
    for round in 0..120 {
        let n = 1 + round % 12;
        let mut partial = drawn(&mut random, n, round % 40, |random, _, _| saaty(random));
        let mut steps = partial.pairs() - partial.judged();
        while let Some((i, j)) = next_pair(&partial) {
            assert!(i < j && j < n && partial.get(i, j).is_none());
            let groups = partial.components();
            if groups.len() > 1 {
                let home = |one| groups.iter().position(|group| group.contains(one));
                assert_ne!(home(&i), home(&j));
            }
            partial = with(&partial, (i, j), saaty(&mut random));
            steps -= 1;
        }
        assert!(steps == 0 && partial.is_complete());
    }
}

#[test]
fn judgments_are_kept_as_given_and_bad_ones_refused() {
    let partial = Partial::from_upper(3, |i, j| ((i, j) == (0, 2)).then_some(1.0 / 3.0)).unwrap();
    assert_eq!(partial.get(0, 2), Some(1.0 / 3.0));
    assert_eq!(partial.get(2, 0), Some(3.0));
    assert_eq!((partial.get(0, 1), partial.get(1, 1)), (None, Some(1.0)));
    assert_eq!((partial.get(0, 3), partial.get(3, 3)), (None, None));
    assert_eq!((partial.n(), partial.judged(), partial.pairs()), (3, 1, 3));

    let refused = |n, value| Partial::from_upper(n, |_, _| Some(value)).unwrap_err();
    let (row, column) = (0, 1);
    for value in [0.0, -2.0, f64::NAN] {
        assert_eq!(refused(2, value), Fault::NotPositive { row, column });
    }
    for value in [f64::INFINITY, 1.1 * LARGEST_JUDGMENT, 1e-7] {
        assert_eq!(refused(2, value), Fault::OutOfRange { row, column });
    }
    assert_eq!(refused(0, 1.0), Fault::Empty);
    assert_eq!(refused(MAX_SIZE + 1, 1.0), Fault::TooLarge);
    assert_eq!(refused(usize::MAX, 1.0), Fault::TooLarge);

    let one = Partial::from_upper(1, |_, _| None).unwrap();
    assert!(one.is_complete() && !one.sparse() && next_pair(&one).is_none());
    assert_eq!(log_least_squares(&one).unwrap().weights, [1.0]);
    assert_eq!(harker(&one).unwrap().weights, [1.0]);
}

fn all_finite(p: &Priorities) -> bool {
    let all = p.weights.iter().chain(&p.weighted_sums);
    let all = all.chain(&p.consistency_vector).chain([&p.lambda_max]);
    all.into_iter()
        .all(|value| value.is_finite() && *value >= 0.0)
}

/// Long chains of the largest judgment, whose weights lie 10^594 apart, also behind a cycle.
#[test]
fn every_set_of_judgments_gives_finite_figures() {
    let mut random = Random::new(13);
    let mut all = Vec::new();
    for extra in [(0, 0), (0, 2), (0, 99), (40, 60)] {
        for value in [LARGEST_JUDGMENT, 1.0 / LARGEST_JUDGMENT] {
            let judgment = |i, j| {
                let chain = (j == i + 1).then_some(value);
                chain.or(((i, j) == extra).then_some(1.0 / value))
            };
            all.push(Partial::from_upper(MAX_SIZE, judgment).unwrap());
        }
    }
    for round in 0..300 {
        let n = if round % 100 == 0 {
            MAX_SIZE
        } else {
            2 + round % 20
        };
        let power = |random: &mut Random, _, _| 10f64.powi(random.below(13) as i32 - 6);
        all.push(drawn(&mut random, n, 5 + round % 96, power));
    }
    for partial in all {
        let weights = match log_least_squares(&partial) {
            Ok(e) => {
                let ends = e.intervals.iter().flatten().flatten();
                let figures = e.weights.iter().chain(ends).chain(&e.deviation);
                assert!(figures.into_iter().all(|x| x.is_finite() && *x >= 0.0));
                assert!(all_finite(&harker(&partial).unwrap()));
                e.weights
            }
            Err(groups) => {
                assert!(groups.len() > 1);
                vec![0.0; partial.n()]
            }
        };
        for fill in [&weights[..], &[], &[f64::NAN, f64::INFINITY, -1.0]] {
            let full = completed(&partial, fill);
            let cells: Vec<f64> = full.rows().flatten().copied().collect();
            assert!(cells.iter().all(|a| *a > 0.0 && a.is_finite()));
            assert!(Judgments::from_upper(full.n(), |i, j| cells[i * full.n() + j]).is_ok());
        }
    }
}
