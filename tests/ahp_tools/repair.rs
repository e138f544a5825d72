//! Repairs, deviations and cycles.
//!
//! Expected repairs come from a brute force of its own over all pairs and values (power method on
//! A + I in Python, to the last digit), written down to ten decimals.

use crate::random::Random;
use crate::{
    BONE_BOLANGO, CYCLE, HOUSE, cell, likely_matrix, matrix, permuted, random_matrix, saaty,
};
use timbang::methods::ahp::{
    Cycle, CycleKind, Judgments, Method, RandomIndex, Repair, consistency, cycles, deviations,
    priorities, repairs,
};

/// Two ways to compute one CR, on CRs to 9 or so.
const SAME_CR: f64 = 1e-10;

fn cr(judgments: &Judgments, method: Method, table: Option<RandomIndex>) -> f64 {
    let p = priorities(judgments, method);
    consistency(judgments, &p, table).cr.unwrap()
}

/// The matrix with one judgment replaced.
fn with(judgments: &Judgments, row: usize, column: usize, value: f64) -> Judgments {
    let upper = |i, j| {
        if (i, j) == (row, column) {
            value
        } else {
            cell(judgments, i, j)
        }
    };
    Judgments::from_upper(judgments.n(), upper).unwrap()
}

#[track_caller]
fn assert_first(judgments: &str, method: Method, expected: &[(usize, usize, f64, f64)]) {
    let found = repairs(&matrix(judgments), method, None);
    for (one, (row, column, suggested, cr_after)) in found.iter().zip(expected) {
        assert_eq!((one.row, one.column), (*row, *column), "{method:?}");
        assert!((one.suggested - suggested).abs() < 1e-15, "{one:?}");
        assert!((one.cr_after - cr_after).abs() <= 6e-11, "{one:?}");
    }
    assert!(found.len() >= expected.len());
}

/// Saaty, EJOR 145, 2003: CR of the house falls from .17 to .083 when its judgment of the third
/// against the seventh element, 6, becomes 1/2.
#[test]
fn the_house_is_repaired_as_saaty_does() {
    let expected = [
        (2, 6, 0.5, 0.0822419518),
        (0, 6, 2.0, 0.1343367000),
        (0, 2, 1.0, 0.1445307789),
        (2, 7, 0.5, 0.1560142385),
    ];
    assert_first(HOUSE, Method::Eigenvector, &expected);
    let expected = [(2, 6, 0.5, 0.0818815598), (0, 6, 2.0, 0.1319754991)];
    assert_first(HOUSE, Method::RowGeometricMean, &expected);
    let expected = [(2, 6, 0.5, 0.0852147776), (0, 6, 2.0, 0.1356853531)];
    assert_first(HOUSE, Method::ColumnMean, &expected);
    let house = matrix(HOUSE);
    let counts = Method::ALL.map(|method| repairs(&house, method, None).len());
    assert_eq!(counts, [26, 26, 25]);
    let first = repairs(&house, Method::Eigenvector, None)[0];
    assert_eq!(first.judgment, 6.0);
    assert!(
        (cr(&house, Method::Eigenvector, None) - 0.1690868609).abs() < 1e-9 && first.cr_after < 0.1
    );
}

/// By hand, three elements: lambda = 1 + t + 1/t with t^3 = a_12 a_23 / a_13. With a_13 = 6 t is
/// 1; with a_23 or a_12 as low as 1/9 t^3 is 4/3 or 2.
#[test]
fn a_cycle_of_three_is_repaired() {
    let by_hand = |cube: f64| (cube.cbrt() + 1.0 / cube.cbrt() - 2.0) / 2.0 / 0.58;
    let expected = [
        (0, 2, 6.0, 0.0),
        (1, 2, 1.0 / 9.0, by_hand(4.0 / 3.0)),
        (0, 1, 1.0 / 9.0, by_hand(2.0)),
    ];
    assert_first(CYCLE, Method::Eigenvector, &expected);
    assert_first(CYCLE, Method::RowGeometricMean, &expected);
    let strict = Cycle {
        elements: [0, 1, 2],
        kind: CycleKind::Strict,
    };
    assert_eq!(cycles(&matrix(CYCLE)), [strict]);
}

/// Three repairs of Bone Bolango tie by the eigenvector: they stand in order of their pairs.
#[test]
fn equal_repairs_stand_in_order() {
    let expected = [
        (0, 2, 1.0, 0.0),
        (0, 1, 0.25, 0.0169701054),
        (0, 3, 2.0, 0.0169701054),
        (1, 2, 2.0, 0.0169701054),
    ];
    assert_first(BONE_BOLANGO, Method::Eigenvector, &expected);
}

/// Of every pair the best of all values and its CR, by trying them from scratch.
fn brute_force(judgments: &Judgments, method: Method, found: &[Repair]) {
    let n = judgments.n();
    let present = cr(judgments, method, None);
    for row in 0..n {
        for column in row + 1..n {
            let own = cell(judgments, row, column);
            let values = saaty().into_iter().filter(|v| (v / own - 1.0).abs() > 1e-9);
            let all = values.map(|v| (v, cr(&with(judgments, row, column, v), method, None)));
            let best = all.min_by(|a, b| a.1.total_cmp(&b.1)).unwrap();
            let one = found.iter().find(|r| (r.row, r.column) == (row, column));
            let Some(one) = one else {
                assert!(present - best.1 <= 1.1e-10, "{row} {column} {best:?}");
                continue;
            };
            assert_eq!(one.judgment, own);
            assert!(one.cr_after < present);
            assert!(
                (one.cr_after - best.1).abs() <= 2.0 * SAME_CR,
                "{one:?} {best:?}"
            );
            let again = cr(&with(judgments, row, column, one.suggested), method, None);
            assert!((one.cr_after - again).abs() <= SAME_CR, "{one:?} {again}");
        }
    }
    let ordered = |pair: &[Repair]| pair[0].cr_after <= pair[1].cr_after + SAME_CR;
    assert!(found.windows(2).all(ordered));
}

#[test]
fn repairs_are_the_best_of_all_values_with_their_true_cr() {
    let mut random = Random::new(145);
    let mut tried = 0;
    for n in 3..=9 {
        for round in 0..6 {
            let judgments = match round % 3 {
                0 => random_matrix(&mut random, n, false),
                1 => random_matrix(&mut random, n, true),
                _ => likely_matrix(&mut random, n),
            };
            for method in Method::ALL {
                let found = repairs(&judgments, method, None);
                brute_force(&judgments, method, &found);
                tried += found.len();
            }
        }
    }
    assert!(tried > 1000, "{tried}");
}

/// Rings and tournaments of 9s, where the power method is slow, and judgments far off the scale.
#[test]
fn repairs_hold_on_hard_matrices() {
    for n in [3, 4, 7, 12, 15] {
        let ring = |i, j| match j - i {
            1 => 9.0,
            d if d + 1 == n => 1.0 / 9.0,
            _ => 1.0,
        };
        let tournament = |i, j| if j - i <= n / 2 { 9.0 } else { 1.0 / 9.0 };
        let far = |i: usize, j: usize| [1e6, 2e-6, 3.5][(i + j) % 3];
        let shapes: [&dyn Fn(usize, usize) -> f64; 3] = [&ring, &tournament, &far];
        for upper in shapes {
            let judgments = Judgments::from_upper(n, upper).unwrap();
            for method in Method::ALL {
                let present = cr(&judgments, method, None);
                for one in repairs(&judgments, method, None) {
                    let changed = with(&judgments, one.row, one.column, one.suggested);
                    let again = cr(&changed, method, None);
                    // Far off the scale CR runs into tens of thousands.
                    let gap = (one.cr_after - again).abs() / again.max(1.0);
                    assert!(gap <= SAME_CR && again < present, "{one:?} {again}");
                }
            }
        }
    }
}

#[test]
fn permuting_the_elements_permutes_the_repairs() {
    let mut random = Random::new(7);
    for n in 3..=8 {
        // Decimals, so that no two values are equally good.
        let judgments = random_matrix(&mut random, n, true);
        let order = random.order(n);
        let other = permuted(&judgments, &order);
        for method in Method::ALL {
            let [own, moved] = [&judgments, &other].map(|j| repairs(j, method, None));
            assert_eq!(own.len(), moved.len());
            for one in moved {
                let (row, column) = (order[one.row], order[one.column]);
                let (pair, value) = if row < column {
                    ((row, column), one.suggested)
                } else {
                    ((column, row), 1.0 / one.suggested)
                };
                let same = own.iter().find(|r| (r.row, r.column) == pair).unwrap();
                assert!((same.suggested - value).abs() < 1e-15, "{same:?} {one:?}");
                assert!((same.cr_after - one.cr_after).abs() <= SAME_CR);
            }
        }
    }
}

#[test]
fn consistent_judgments_need_no_repair_and_deviate_nowhere() {
    let mut random = Random::new(1980);
    for n in 1..=15 {
        let parts: Vec<f64> = (0..n).map(|_| 1.0 + random.below(1000) as f64).collect();
        let judgments = Judgments::from_upper(n, |i, j| parts[i] / parts[j]).unwrap();
        for method in Method::ALL {
            assert_eq!(repairs(&judgments, method, None), []);
            let map = deviations(&judgments, &priorities(&judgments, method).weights);
            assert!(map.iter().flatten().all(|one| one.abs() < 1e-13));
        }
        assert_eq!(cycles(&judgments), []);
    }
}

#[test]
fn sizes_without_an_index_have_no_repairs() {
    let two = Judgments::from_upper(2, |_, _| 7.0).unwrap();
    assert_eq!(repairs(&two, Method::Eigenvector, None), []);
    let mut random = Random::new(3);
    let eleven = random_matrix(&mut random, 11, false);
    let saaty = Some(RandomIndex::Saaty1980);
    assert_eq!(repairs(&eleven, Method::ColumnMean, saaty), []);
    assert!(!repairs(&eleven, Method::ColumnMean, None).is_empty());
    let many = random_matrix(&mut random, 41, false);
    assert_eq!(repairs(&many, Method::Eigenvector, None), []);
    // The table scales CR and nothing else.
    let line = Some(RandomIndex::AlonsoLamataLine);
    let [by_saaty, by_line] = [saaty, line].map(|table| {
        let house = matrix(HOUSE);
        repairs(&house, Method::Eigenvector, table)
    });
    for (a, b) in by_saaty.iter().zip(&by_line) {
        assert_eq!(
            (a.row, a.column, a.suggested),
            (b.row, b.column, b.suggested)
        );
        let scaled = a.cr_after * 1.41 / line.and_then(|line| line.value(8)).unwrap();
        assert!((scaled - b.cr_after).abs() < 1e-12);
    }
}

#[test]
fn deviations_are_logarithms_of_judgment_over_ratio() {
    let mut random = Random::new(5);
    for n in 1..=9 {
        let judgments = random_matrix(&mut random, n, true);
        let weights: Vec<f64> = (0..n).map(|_| 1e-9 + random.below(1000) as f64).collect();
        let map = deviations(&judgments, &weights);
        for i in 0..n {
            for j in 0..n {
                assert_eq!(map[i][j], -map[j][i]);
                let expected = (cell(&judgments, i, j) * weights[j] / weights[i]).ln();
                assert!((map[i][j] - expected).abs() < 1e-13);
            }
        }
    }
    let three = matrix(CYCLE);
    let bad = [f64::NAN, 0.0, -1.0, f64::INFINITY];
    for weight in bad {
        assert!(deviations(&three, &[0.5, weight, 0.5]).is_empty());
    }
    assert!(deviations(&three, &[0.5, 0.5]).is_empty());
    let tiny = deviations(&three, &[5e-324, 1e308, 1.0]);
    assert!(tiny.iter().flatten().all(|one| one.is_finite()));
}

/// Ordinal contradictions by definition: some order of the three goes down or stays level at
/// every step around, and down at least once.
fn cyclic(judgments: &Judgments, [i, j, k]: [usize; 3]) -> (bool, bool) {
    let orders = [[i, j, k], [i, k, j]];
    let around =
        |[a, b, c]: [usize; 3]| [(a, b), (b, c), (c, a)].map(|(a, b)| cell(judgments, a, b));
    let strict = orders.iter().any(|o| around(*o).iter().all(|v| *v > 1.0));
    let weak = |o: &[usize; 3]| {
        let values = around(*o);
        values.iter().all(|v| *v >= 1.0) && values.iter().any(|v| *v > 1.0)
    };
    (strict, orders.iter().any(weak))
}

#[test]
fn cycles_are_those_of_the_definition() {
    let mut random = Random::new(1940);
    let (mut strict, mut weak) = (0, 0);
    for round in 0..300 {
        let n = 1 + round % 9;
        let values = [1.0, 1.0, 3.0, 1.0 / 3.0, 9.0, 0.2];
        let upper: Vec<f64> = (0..n * n).map(|_| values[random.below(6)]).collect();
        let judgments = Judgments::from_upper(n, |i, j| upper[i * n + j]).unwrap();
        let mut found = cycles(&judgments).into_iter().peekable();
        for i in 0..n {
            for j in i + 1..n {
                for k in j + 1..n {
                    let sorted = |one: &Cycle| {
                        let mut elements = one.elements;
                        elements.sort_unstable();
                        elements == [i, j, k]
                    };
                    let one = found.next_if(|one| sorted(one));
                    let kind = match cyclic(&judgments, [i, j, k]) {
                        (true, _) => Some(CycleKind::Strict),
                        (_, true) => Some(CycleKind::Weak),
                        _ => None,
                    };
                    assert_eq!(one.map(|one| one.kind), kind);
                    let Some(Cycle { elements, kind }) = one else {
                        continue;
                    };
                    assert_eq!(elements[0], i);
                    let [a, b, c] = elements;
                    if kind == CycleKind::Strict {
                        strict += 1;
                        let down = [(a, b), (b, c), (c, a)];
                        assert!(down.iter().all(|(a, b)| cell(&judgments, *a, *b) > 1.0));
                    } else {
                        weak += 1;
                        assert_eq!(elements, [i, j, k]);
                    }
                }
            }
        }
        assert_eq!(found.next(), None);
    }
    assert!(strict > 500 && weak > 500, "{strict} {weak}");
}

#[test]
fn an_order_has_no_cycles() {
    let mut random = Random::new(11);
    for n in 1..=12 {
        let order = random.order(n);
        let size = 2.0 + random.below(8) as f64;
        let upper = |i: usize, j: usize| {
            if order[i] < order[j] {
                size
            } else {
                1.0 / size
            }
        };
        assert_eq!(cycles(&Judgments::from_upper(n, upper).unwrap()), []);
    }
    // Equal to ten digits is equal: a group's mean need not be 1 to the last bit.
    let nearly = Judgments::from_upper(3, |i, j| if i + j == 2 { 3.0 } else { 1.0 + 1e-12 });
    let weak = Cycle {
        elements: [0, 1, 2],
        kind: CycleKind::Weak,
    };
    assert_eq!(cycles(&nearly.unwrap()), [weak]);
}
