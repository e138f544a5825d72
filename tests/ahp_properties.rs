//! Properties of AHP priorities: accuracy on hard matrices, symmetry, and what bad input does.
//!
//! Accuracy is proved three ways. The ratios (A w)_i / w_i of any positive w enclose lambda
//! (Collatz and Wielandt), so their spread bounds its error. The weights are compared with a
//! Gaussian elimination that shares nothing with the module. Two matrices have references from
//! mpmath at 50 digits.

use timbang::methods::ahp::{
    Fault, Judgments, LARGEST_JUDGMENT, MAX_SIZE, Method, Priorities, RandomIndex, consistency,
    priorities,
};

/// SplitMix64, so that every run sees the same matrices.
struct Random(u64);

impl Random {
    fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, n: usize) -> usize {
        (self.bits() % n as u64) as usize
    }

    /// One of the 17 Saaty values, or 9 or 1/9 when `extreme`.
    fn judgment(&mut self, extreme: bool) -> f64 {
        let size = if extreme { 9 } else { 1 + self.below(9) };
        if self.below(2) == 0 {
            size as f64
        } else {
            1.0 / size as f64
        }
    }

    fn matrix(&mut self, n: usize, extreme: bool) -> Judgments {
        let upper: Vec<f64> = (0..n * n).map(|_| self.judgment(extreme)).collect();
        Judgments::from_upper(n, |i, j| upper[i * n + j]).unwrap()
    }

    fn permutation(&mut self, n: usize) -> Vec<usize> {
        let mut order: Vec<usize> = (0..n).collect();
        for k in (1..n).rev() {
            order.swap(k, self.below(k + 1));
        }
        order
    }
}

/// Random and intransitive matrices of 1 to 15 elements.
fn hard_matrices() -> Vec<Judgments> {
    let mut random = Random(1980);
    let mut matrices = Vec::new();
    for n in 1..=15 {
        for k in 0..20 {
            matrices.push(random.matrix(n, k % 2 == 0));
        }
        let ring = |i, j| match j - i {
            1 => 9.0,
            d if d + 1 == n => 1.0 / 9.0,
            _ => 1.0,
        };
        let tournament = |i, j| if j - i <= n / 2 { 9.0 } else { 1.0 / 9.0 };
        matrices.push(Judgments::from_upper(n, ring).unwrap());
        matrices.push(Judgments::from_upper(n, tournament).unwrap());
    }
    matrices
}

fn cell(judgments: &Judgments, i: usize, j: usize) -> f64 {
    judgments.get(i, j).unwrap()
}

#[track_caller]
fn assert_close(values: &[f64], expected: &[f64], tolerance: f64) {
    assert_eq!(values.len(), expected.len());
    for (value, expected) in values.iter().zip(expected) {
        let gap = (value - expected).abs();
        assert!(gap <= tolerance, "{value} against {expected}");
    }
}

/// Solves (A - lambda I) w = 0 with its last row replaced by sum w = 1.
fn weights_by_elimination(judgments: &Judgments, lambda: f64) -> Vec<f64> {
    let n = judgments.n();
    let mut rows: Vec<Vec<f64>> = judgments.rows().map(<[f64]>::to_vec).collect();
    for (i, row) in rows.iter_mut().enumerate() {
        row[i] -= lambda;
        row.push(0.0);
    }
    rows[n - 1] = vec![1.0; n + 1];
    for k in 0..n {
        let size = |i: &usize| rows[*i][k].abs();
        let pivot = (k..n).max_by(|a, b| size(a).total_cmp(&size(b))).unwrap();
        rows.swap(k, pivot);
        let top = rows[k].clone();
        for row in rows.iter_mut().skip(k + 1) {
            let factor = row[k] / top[k];
            for (value, above) in row.iter_mut().zip(&top) {
                *value -= factor * above;
            }
        }
    }
    let mut weights = vec![0.0; n];
    for k in (0..n).rev() {
        let known: f64 = (k + 1..n).map(|j| rows[k][j] * weights[j]).sum();
        weights[k] = (rows[k][n] - known) / rows[k][k];
    }
    weights
}

#[test]
fn eigenvector_is_exact_to_1e_12_on_hard_matrices() {
    for judgments in hard_matrices() {
        let p = priorities(&judgments, Method::Eigenvector);
        let lambda = p.lambda_max;
        for ratio in &p.consistency_vector {
            assert!((ratio - lambda).abs() <= 2e-13, "{ratio} in {lambda}");
        }
        let scaled: Vec<f64> = p.weights.iter().map(|w| lambda * w).collect();
        assert_close(&p.weighted_sums, &scaled, 1e-13);
        assert_close(
            &p.weights,
            &weights_by_elimination(&judgments, lambda),
            1e-13,
        );
    }
}

#[test]
fn eigenvector_agrees_with_a_50_digit_reference() {
    let upper = [
        [0.0, 1.0 / 3.0, 0.5, 3.0],
        [0.0, 0.0, 3.0, 9.0],
        [0.0, 0.0, 0.0, 3.0],
    ];
    let bone_bolango = Judgments::from_upper(4, |i, j| upper[i][j]).unwrap();
    let p = priorities(&bone_bolango, Method::Eigenvector);
    let weights = "0.15777954936599678497 0.55617555112981680648 0.2242476160453178745 \
        0.061797283458868534053";
    let expected: Vec<f64> = weights.split(' ').map(|w| w.parse().unwrap()).collect();
    assert_close(&p.weights, &expected, 1e-15);
    assert_close(&[p.lambda_max], &[4.060_647_027_554_142], 1e-14);

    let contradictory = |i: usize, j: usize| {
        let size = ((7 * i + 3 * j * j) % 9 + 1) as f64;
        if (i + j) % 2 == 1 { size } else { 1.0 / size }
    };
    let judgments = Judgments::from_upper(15, contradictory).unwrap();
    let p = priorities(&judgments, Method::Eigenvector);
    let weights = "0.044705535433738835605 0.04766960873785241915 0.097587740495819326008 \
        0.075854952233852387691 0.073089085646810449794 0.062070765310239111789 \
        0.044770715059591019717 0.07588476845343375504 0.070738117906593319156 \
        0.063038705735841577385 0.061483693994710078822 0.074676497809701319719 \
        0.065114168646108507854 0.074909169062590541992 0.068406475473117350278";
    let expected: Vec<f64> = weights.split(' ').map(|w| w.parse().unwrap()).collect();
    assert_close(&p.weights, &expected, 1e-15);
    assert_close(&[p.lambda_max], &[38.633_998_591_597_17], 1e-13);
}

/// For n = 3 the eigenvector is the row geometric mean and lambda = 1 + t + 1/t with
/// t^3 = a_12 a_23 / a_13. On the last matrix a power step gains three parts in a million.
#[test]
fn three_elements_follow_the_closed_form_up_to_the_widest_cycle() {
    for size in [3.0, 9.0, 256.0, LARGEST_JUDGMENT] {
        let cells = [size, 3.0 / size, size / 2.0];
        let t = (size * size * size / 6.0).cbrt();
        let lambda = 1.0 + t + 1.0 / t;
        let judgments = Judgments::from_upper(3, |i, j| cells[i + j - 1]).unwrap();
        let p = priorities(&judgments, Method::Eigenvector);
        let g = priorities(&judgments, Method::RowGeometricMean);
        assert_close(&p.weights, &g.weights, 1e-14);
        assert_close(&[p.lambda_max], &[lambda], 2e-15 * lambda);
    }
}

#[test]
fn permuting_the_elements_permutes_the_weights() {
    let mut random = Random(7);
    for judgments in hard_matrices() {
        let n = judgments.n();
        let order = random.permutation(n);
        let permuted =
            Judgments::from_upper(n, |i, j| cell(&judgments, order[i], order[j])).unwrap();
        for method in Method::ALL {
            let [p, q] = [&judgments, &permuted].map(|j| priorities(j, method));
            let expected: Vec<f64> = order.iter().map(|&i| p.weights[i]).collect();
            assert_close(&q.weights, &expected, 1e-13);
            assert_close(&[q.lambda_max], &[p.lambda_max], 1e-12);
        }
    }
}

#[test]
fn transposing_inverts_the_row_geometric_mean() {
    for judgments in hard_matrices() {
        let transposed =
            Judgments::from_upper(judgments.n(), |i, j| cell(&judgments, j, i)).unwrap();
        let [p, q] = [&judgments, &transposed].map(|j| priorities(j, Method::RowGeometricMean));
        let sum: f64 = p.weights.iter().map(|w| 1.0 / w).sum();
        let expected: Vec<f64> = p.weights.iter().map(|w| 1.0 / w / sum).collect();
        assert_close(&q.weights, &expected, 1e-14);
        let [c, d] = [(&judgments, &p), (&transposed, &q)].map(|(j, p)| consistency(j, p, None));
        assert_close(&[d.gci], &[c.gci], 1e-12);
    }
}

#[test]
fn consistent_matrices_give_their_weights_by_every_method() {
    let mut random = Random(2006);
    for n in (1..=15).cycle().take(150) {
        let parts: Vec<f64> = (0..n).map(|_| 1.0 + random.below(1000) as f64).collect();
        let sum: f64 = parts.iter().sum();
        let expected: Vec<f64> = parts.iter().map(|part| part / sum).collect();
        let judgments = Judgments::from_upper(n, |i, j| parts[i] / parts[j]).unwrap();
        for method in Method::ALL {
            let p = priorities(&judgments, method);
            let c = consistency(&judgments, &p, None);
            assert_close(&p.weights, &expected, 1e-15);
            assert_close(&[p.lambda_max, c.ci, c.gci], &[n as f64, 0.0, 0.0], 1e-13);
            assert!(c.ci.is_sign_positive() && c.consistent == Some(true));
        }
    }
}

#[test]
fn one_and_two_elements_are_consistent_by_definition() {
    for (n, expected) in [(1, vec![1.0]), (2, vec![0.875, 0.125])] {
        let judgments = Judgments::from_upper(n, |_, _| 7.0).unwrap();
        for method in Method::ALL {
            let p = priorities(&judgments, method);
            assert_close(&p.weights, &expected, 1e-15);
            assert_close(&[p.lambda_max], &[n as f64], 1e-15);
            for table in [None, Some(RandomIndex::Saaty1980)] {
                let c = consistency(&judgments, &p, table);
                assert_eq!((c.ci, c.cr, c.gci), (0.0, Some(0.0), 0.0));
                assert_eq!((c.random_index, c.source), (None, None));
                assert_eq!(c.consistent, Some(true));
            }
        }
    }
}

#[test]
fn random_index_ends_where_its_table_ends() {
    use RandomIndex::{AlonsoLamata2006, Saaty1980, Simulated};
    let ends = [0, 2, 3, 10, 11, 15, 16, usize::MAX];
    let saaty = [None, None, Some(0.58), Some(1.49), None, None, None, None];
    let alonso = [
        None,
        None,
        Some(0.5247),
        Some(1.4854),
        Some(1.5140),
        Some(1.5838),
        None,
        None,
    ];
    assert_eq!(ends.map(|n| Saaty1980.value(n)), saaty);
    assert_eq!(ends.map(|n| AlonsoLamata2006.value(n)), alonso);
    let (s, a, own) = (Some(Saaty1980), Some(AlonsoLamata2006), Some(Simulated));
    assert_eq!(
        ends.map(RandomIndex::default_for),
        [None, None, s, s, a, a, own, None]
    );

    let mut random = Random(3);
    for (n, table) in [(41, None), (11, s)] {
        let judgments = random.matrix(n, false);
        let p = priorities(&judgments, Method::Eigenvector);
        let c = consistency(&judgments, &p, table);
        assert_eq!(
            (c.random_index, c.source, c.cr, c.consistent),
            (None, None, None, None)
        );
        assert!(c.ci > 0.1 && c.gci > 0.1);
    }
}

#[test]
fn bad_tables_are_refused_by_cell() {
    let with = |row: usize, column: usize, value: f64| {
        let mut rows = vec![vec![1.0; 3]; 3];
        rows[row][column] = value;
        Judgments::new(&rows).unwrap_err()
    };
    let (row, column) = (2, 1);
    for value in [0.0, -0.0, -3.0, f64::NAN, f64::NEG_INFINITY] {
        assert_eq!(with(row, column, value), Fault::NotPositive { row, column });
    }
    for value in [
        f64::INFINITY,
        1.1 * LARGEST_JUDGMENT,
        1e-7,
        f64::MIN_POSITIVE,
    ] {
        assert_eq!(with(row, column, value), Fault::OutOfRange { row, column });
    }
    assert_eq!(with(2, 1, 3.0), Fault::NotReciprocal { row: 1, column: 2 });
    assert_eq!(with(1, 1, 3.0), Fault::NotReciprocal { row: 1, column: 1 });
    let rough = [vec![1.0, 0.33], vec![3.0, 1.0]];
    assert_eq!(
        Judgments::new(&rough),
        Err(Fault::NotReciprocal { row: 0, column: 1 })
    );
    assert_eq!(Judgments::new(&[]), Err(Fault::Empty));
    assert_eq!(
        Judgments::new(&[vec![1.0, 1.0], vec![1.0]]),
        Err(Fault::NotSquare)
    );
    assert_eq!(
        Judgments::new(&vec![vec![]; MAX_SIZE + 1]),
        Err(Fault::TooLarge)
    );
    assert_eq!(Judgments::equal(usize::MAX), Err(Fault::TooLarge));
    let zero = Judgments::from_upper(2, |_, _| 0.0);
    assert_eq!(zero, Err(Fault::NotPositive { row: 0, column: 1 }));
}

#[test]
fn accepted_tables_are_reciprocal_and_say_what_is_off_the_scale() {
    let typed = [
        vec![1.0, 0.333_333_333_3, 9.5],
        vec![3.0, 1.0, 9.0],
        vec![1.0 / 9.5, 0.111_111_111_1, 1.0],
    ];
    let judgments = Judgments::new(&typed).unwrap();
    let exact = Judgments::from_upper(3, |i, j| [1.0 / 3.0, 9.5, 9.0][i + j - 1]).unwrap();
    assert_eq!(judgments, exact);
    assert_eq!(judgments.outside_saaty_scale(), [(0, 2)]);
    assert_eq!((judgments.get(0, 3), judgments.get(3, 0)), (None, None));
    assert_eq!(
        Judgments::equal(2).unwrap().normalised(),
        [[0.5, 0.5], [0.5, 0.5]]
    );
}

#[test]
fn every_accepted_table_gives_finite_figures() {
    let mut random = Random(11);
    let finite = |p: &Priorities| {
        let all = p
            .weights
            .iter()
            .chain(&p.weighted_sums)
            .chain(&p.consistency_vector);
        all.chain([&p.lambda_max])
            .all(|value| value.is_finite() && *value > 0.0)
    };
    for round in 0..400 {
        let n = [1 + round % 20, MAX_SIZE][usize::from(round % 100 == 99)];
        let power = |bits: u64| 10f64.powf((bits % 12_001) as f64 / 1000.0 - 6.0);
        let upper: Vec<f64> = (0..n * n).map(|_| power(random.bits())).collect();
        let judgments = Judgments::from_upper(n, |i, j| upper[i * n + j]).unwrap();
        for method in Method::ALL {
            let p = priorities(&judgments, method);
            let c = consistency(&judgments, &p, None);
            assert!(finite(&p) && c.ci.is_finite() && c.gci.is_finite());
        }
    }
    let odd = [0.0, -1.0, f64::NAN, f64::INFINITY, 5e-324, 1e300];
    let mut accepted = 0;
    for _ in 0..20_000 {
        let n = random.below(4);
        let mut rows = vec![vec![1.0; n]; n];
        for _ in 0..random.below(4) {
            let (i, j) = (random.below(3), random.below(3));
            let value = 10f64.powi(random.below(14) as i32 - 7);
            if i < n && j < n {
                (rows[i][j], rows[j][i]) = (value, 1.0 / value);
            }
        }
        if n > 0 && random.below(4) == 0 {
            rows[random.below(n)][random.below(n)] = odd[random.below(odd.len())];
        }
        if let Ok(judgments) = Judgments::new(&rows) {
            accepted += 1;
            assert!(finite(&priorities(&judgments, Method::Eigenvector)));
        }
    }
    assert!((5_000..15_000).contains(&accepted), "{accepted}");
}
