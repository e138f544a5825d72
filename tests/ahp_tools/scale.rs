//! Judgment scales.

use crate::random::Random;
use crate::{HOUSE, cell, matrix, random_matrix, saaty};
use timbang::methods::ahp::{Judgments, LARGEST_JUDGMENT, Method, Scale, priorities};

/// Rounding of one formula.
const ROUNDING: f64 = 1e-13;

/// f(3) and f(9) by hand, from the formulas of Goepel, IJITDM 18(2), 2019.
#[test]
fn scales_give_their_formulas() {
    let expected = [
        (Scale::Linear, 3.0, 9.0),
        (Scale::Logarithmic, 2.0, 10f64.log2()),
        (Scale::SquareRoot, 3f64.sqrt(), 3.0),
        (Scale::InverseLinear, 9.0 / 7.0, 9.0),
        (Scale::Balanced, 1.5, 9.0),
        (Scale::Power, 9.0, 81.0),
        (Scale::Geometric, 4.0, 256.0),
    ];
    assert_eq!(expected.map(|(scale, ..)| scale), Scale::ALL);
    for (scale, three, nine) in expected {
        assert!(
            (scale.apply(3.0) / three - 1.0).abs() < ROUNDING,
            "{scale:?}"
        );
        assert!(
            (scale.apply(9.0) / nine - 1.0).abs() < ROUNDING,
            "{scale:?}"
        );
        assert_eq!(scale.apply(1.0), 1.0, "{scale:?}");
    }
    // Salo and Hamalainen 1997: the larger of two weights goes 0.50, 0.55, ..., 0.90.
    for x in 1..=9 {
        let ratio = Scale::Balanced.apply(f64::from(x));
        let weight = 0.45 + 0.05 * f64::from(x);
        assert!((ratio / (1.0 + ratio) - weight).abs() < ROUNDING);
    }
}

#[test]
fn scales_grow_and_mirror() {
    for scale in Scale::ALL {
        let inside: Vec<f64> = (0..=8100).map(|k| 1.0 + 0.001 * f64::from(k)).collect();
        for pair in inside.windows(2) {
            assert!(
                scale.apply(pair[0]) < scale.apply(pair[1]),
                "{scale:?} {pair:?}"
            );
            let [up, down] = [pair[1], 1.0 / pair[1]].map(|x| scale.apply(x));
            assert!((up * down - 1.0).abs() < ROUNDING, "{scale:?} {pair:?}");
        }
        // Beyond the scale nothing falls, and the pole of 9 / (10 - x) has no sudden millions.
        let mut last = 0.0;
        for k in -700..=700 {
            let value = scale.apply((0.02 * f64::from(k)).exp());
            assert!(value >= last, "{scale:?} {k}");
            last = value;
        }
        assert!(last <= LARGEST_JUDGMENT);
    }
    for scale in [Scale::InverseLinear, Scale::Balanced] {
        assert!((9.5..=10.0 + 1e-9).contains(&scale.apply(1e6)), "{scale:?}");
    }
}

#[test]
fn any_number_has_a_finite_value() {
    let odd = [
        f64::NAN,
        f64::INFINITY,
        f64::NEG_INFINITY,
        0.0,
        -0.0,
        -3.0,
        5e-324,
        f64::MAX,
        10.0,
        0.1,
        11.0,
        1.0 / 11.0,
    ];
    for scale in Scale::ALL {
        for judgment in odd {
            let value = scale.apply(judgment);
            let range = 1.0 / LARGEST_JUDGMENT..=LARGEST_JUDGMENT;
            assert!(range.contains(&value), "{scale:?} {judgment} {value}");
        }
        assert_eq!(scale.apply(f64::NAN), 1.0);
    }
}

#[test]
fn scaled_judgments_are_judgments() {
    let mut random = Random::new(1997);
    for n in 1..=12 {
        let judgments = random_matrix(&mut random, n, n % 2 == 0);
        assert_eq!(judgments.scaled(Scale::Linear), judgments);
        for scale in Scale::ALL {
            let scaled = judgments.scaled(scale);
            let rows: Vec<Vec<f64>> = scaled.rows().map(<[f64]>::to_vec).collect();
            assert!(Judgments::new(&rows).is_ok(), "{scale:?}");
            for i in 0..n {
                for j in 0..n {
                    let expected = scale.apply(cell(&judgments, i, j));
                    let value = cell(&scaled, i, j);
                    assert!((value / expected - 1.0).abs() < ROUNDING, "{scale:?}");
                }
            }
        }
    }
    let far = Judgments::from_upper(3, |i, _| [1e6, 1e-6][i]).unwrap();
    for scale in Scale::ALL {
        let p = priorities(&far.scaled(scale), Method::Eigenvector);
        assert!(p.weights.iter().all(|w| w.is_finite() && *w > 0.0));
    }
}

/// The square root shrinks, the power scale stretches the row geometric means: exactly to their
/// root and their square, since both pass through the product.
#[test]
fn root_and_power_act_on_geometric_means() {
    let house = matrix(HOUSE);
    let by = |judgments: &Judgments| priorities(judgments, Method::RowGeometricMean).weights;
    let linear = by(&house);
    for (scale, power) in [(Scale::SquareRoot, 0.5), (Scale::Power, 2.0)] {
        let raised: Vec<f64> = linear.iter().map(|w| w.powf(power)).collect();
        let sum: f64 = raised.iter().sum();
        for (weight, expected) in by(&house.scaled(scale)).iter().zip(&raised) {
            assert!((weight - expected / sum).abs() < ROUNDING, "{scale:?}");
        }
    }
    assert!(saaty().iter().all(|x| Scale::Linear.apply(*x) == *x));
}
