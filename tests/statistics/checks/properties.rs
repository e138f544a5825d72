//! What holds for any data.

use super::random::Random;
use super::whole;
use timbang::statistics::complete::listwise;
use timbang::statistics::description::describe;
use timbang::statistics::fault::Fault;
use timbang::statistics::regression::{Options, Regression, Slope, regress};
use timbang::statistics::reliability::reliability;
use timbang::statistics::tables;

/// Units in the last place of a result whose 32 digits are rounded once or twice.
const FEW: f64 = 4.0;

fn fit(y: &[f64], x: &[Vec<f64>]) -> Regression {
    let x: Vec<_> = x.iter().map(|one| whole(one)).collect();
    regress(&whole(y), &x, Options::default()).expect("a regression")
}

#[track_caller]
fn same(found: f64, expected: f64) {
    let unit = f64::EPSILON * expected.abs();
    let off = (found - expected).abs();
    assert!(off <= FEW * unit, "{found:e} instead of {expected:e}");
}

/// All that a change of units leaves.
fn same_slope(found: &Slope, expected: &Slope, unit: f64) {
    same(found.estimate.b * unit, expected.estimate.b);
    same(found.estimate.se * unit, expected.estimate.se);
    let [own, other] = [found, expected].map(|one| one.estimate.test.expect("a test"));
    same(own.t, other.t);
    // p follows t with as many times its error as there are degrees of freedom.
    assert!((own.p - other.p).abs() <= 1e-13 * other.p);
    same(found.beta, expected.beta);
    same(found.tolerance, expected.tolerance);
    same(found.zero_order, expected.zero_order);
}

pub fn all() {
    for seed in 0..12 {
        let mut random = Random(seed);
        let (y, x) = random.survey(20 + 10 * seed as usize, 1 + seed as usize % 5);
        let base = fit(&y, &x);
        affine(&y, &x, &base);
        row_order(&y, &x, &base);
        response(&y, &x, &base);
    }
    anything();
}

/// Another unit of a predictor: powers of two to the bit, others to a rounding.
fn affine(y: &[f64], x: &[Vec<f64>], base: &Regression) {
    for (factor, shift, exact) in [(8.0, 0.0, true), (-3.0, 7.0, false), (1e3, -1e4, false)] {
        let mut changed = x.to_vec();
        changed[0].iter_mut().for_each(|x| *x = factor * *x + shift);
        let found = fit(y, &changed);
        same_slope(
            &found.slopes[0],
            &Slope {
                beta: base.slopes[0].beta * f64::signum(factor),
                zero_order: base.slopes[0].zero_order * f64::signum(factor),
                estimate: sign(base.slopes[0].estimate, f64::signum(factor)),
                ..base.slopes[0]
            },
            f64::abs(factor),
        );
        if exact {
            assert_eq!(
                found.slopes[0].estimate.b * factor,
                base.slopes[0].estimate.b
            );
            assert_eq!(found.slopes[1..], base.slopes[1..]);
            // Glejser's slopes have the predictor's unit.
            let [own, other] = [&found, base].map(|one| one.assumptions.clone().expect("tests"));
            assert_eq!(
                (own.white, own.breusch_pagan, own.durbin_watson),
                (other.white, other.breusch_pagan, other.durbin_watson)
            );
        }
        for (one, other) in found.slopes.iter().zip(&base.slopes).skip(1) {
            same_slope(one, other, 1.0);
        }
        same(found.overall.r2, base.overall.r2);
        for (one, other) in found.leverage.iter().zip(&base.leverage) {
            same(*one, *other);
        }
    }
}

type Estimate = timbang::statistics::regression::estimates::Estimate;

/// The estimate of a predictor whose sign is turned.
fn sign(mut estimate: Estimate, sign: f64) -> Estimate {
    estimate.b *= sign;
    if let Some(test) = &mut estimate.test {
        test.t *= sign;
    }
    estimate
}

/// The order of rows changes Durbin-Watson only.
fn row_order(y: &[f64], x: &[Vec<f64>], base: &Regression) {
    let turned = |column: &[f64]| column.iter().rev().copied().collect::<Vec<f64>>();
    let rotated = |column: &[f64]| {
        let mut all = turned(column);
        all.rotate_left(column.len() / 3);
        all
    };
    let x: Vec<_> = x.iter().map(|one| rotated(one)).collect();
    let found = fit(&rotated(y), &x);
    for (one, other) in found.slopes.iter().zip(&base.slopes) {
        same_slope(one, other, 1.0);
    }
    let [own, other] = [&found, base].map(|one| one.assumptions.clone().expect("tests"));
    let pair = |own: f64, other: f64| assert!((own - other).abs() <= 1e-12 * other.abs());
    let [a, b] = [own.white, other.white].map(|one| one.expect("White").statistic);
    pair(a, b);
    let [a, b] = [own.kolmogorov, other.kolmogorov].map(|one| one.expect("K-S").d);
    pair(a, b);
    let [a, b] = [own.durbin_watson, other.durbin_watson].map(|one| one.expect("d"));
    assert_eq!(a.bounds, b.bounds);
    assert!(a.d != b.d);
}

/// A constant more of the response changes the intercept only.
fn response(y: &[f64], x: &[Vec<f64>], base: &Regression) {
    // A power of two: the sum is exact but for the last bits.
    let y: Vec<f64> = y.iter().map(|y| (y * 1024.0).round()).collect();
    let base_own = fit(&y, x);
    let more: Vec<f64> = y.iter().map(|y| y + 1_048_576.0).collect();
    let found = fit(&more, x);
    assert_eq!(found.slopes, base_own.slopes);
    assert_eq!(found.residuals, base_own.residuals);
    assert_eq!(found.assumptions, base_own.assumptions);
    let [own, first] = [found, base_own].map(|one| one.intercept.expect("one"));
    assert!((own.b - first.b - 1_048_576.0).abs() < 1e-9);
    assert_eq!(own.se, first.se);
    assert_eq!(base.slopes.len(), x.len());
}

/// Small and odd data: a result or a fault, and only numbers in it.
fn anything() {
    let values = [
        0.0,
        1.0,
        1.0,
        2.0,
        -3.0,
        1e-9,
        1e9,
        0.1,
        1e90,
        -1e-90,
        f64::NAN,
    ];
    let mut random = Random(7);
    let mut results = 0;
    for round in 0..1000 {
        let rows = 1 + random.below(12) as usize;
        let width = 1 + random.below(4) as usize;
        let kinds = if round % 2 == 0 { 5 } else { 11 };
        let columns: Vec<Vec<Option<f64>>> = (0..=width)
            .map(|_| {
                let cell = |_| {
                    let value = values[random.below(kinds) as usize];
                    (random.below(20) > 0.0).then_some(value)
                };
                (0..rows).map(cell).collect()
            })
            .collect();
        let options = Options {
            intercept: round % 3 > 0,
            ..Options::default()
        };
        let found = regress(&columns[0], &columns[1..], options);
        results += usize::from(found.is_ok());
        finite(&found);
        finite(&reliability(&columns, 0.05));
        let complete = listwise(&columns.iter().map(Vec::as_slice).collect::<Vec<_>>());
        for column in &complete.expect("a table").columns {
            finite(&describe(column));
        }
        let alpha = (1.0 + random.below(98)) / 99.0;
        let [n, k] = [random.below(60), random.below(60)].map(|one| one as usize);
        finite(&tables::durbin_watson(n, k, alpha).ok_or(Fault::Impossible));
    }
    assert!(results > 100, "{results}");
}

fn finite<T: std::fmt::Debug>(found: &Result<T, Fault>) {
    if let Ok(found) = found {
        let text = format!("{found:?}");
        let bad = text.contains("NaN") || text.contains("inf,") || text.contains("inf)");
        assert!(!bad && !text.contains("inf]"), "{text}");
    }
}
