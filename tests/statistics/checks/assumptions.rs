//! The tests of assumptions one by one.

use super::questionnaire::{found, scores};
use super::random::Random;
use super::{close, whole};
use timbang::statistics::assumptions::breusch_godfrey::breusch_godfrey;
use timbang::statistics::assumptions::kolmogorov::{SPSS_CAP, lilliefors, limit};
use timbang::statistics::assumptions::shapiro::shapiro_wilk;
use timbang::statistics::assumptions::white::terms;
use timbang::statistics::double_double::doubles;
use timbang::statistics::durbin_watson::bounds;
use timbang::statistics::regression::{Options, regress};

/// Older programs print `√n D` and its uncorrected p; five theses of the public
/// web (n, Z, printed), with Kolmogorov's series and nortest's formula in 15
/// digits. For two of them the verdict turns.
const LEGACY: [(f64, f64, f64, f64, f64); 5] = [
    (
        97.0,
        1.336,
        0.056,
        0.05632216345601413,
        0.00014747547327747506,
    ),
    (98.0, 0.587, 0.881, 0.8810137760153188, 0.5404225430468834),
    (42.0, 0.77, 0.594, 0.5936282557581772, 0.14298085783641729),
    (
        169.0,
        1.191,
        0.117,
        0.11718327638492339,
        0.0014641927640289237,
    ),
    (
        56.0,
        0.862,
        0.447,
        0.44727398794143813,
        0.061701619136566854,
    ),
];

/// Newer ones print Lilliefors' p up to .200: n, D with three digits, printed.
const MODERN: [(f64, f64, f64); 6] = [
    (65.0, 0.135, 0.005),
    (65.0, 0.084, 0.2),
    (65.0, 0.142, 0.002),
    (65.0, 0.144, 0.002),
    (65.0, 0.17, 0.0),
    (120.0, 0.074, 0.099),
];

pub fn kolmogorov_p() {
    for (n, z, printed, uncorrected, corrected) in LEGACY {
        close("uncorrected", limit(z), uncorrected, 1e-11);
        // Z has three decimals.
        assert!((limit(z) - printed).abs() < 1.5e-3);
        close("Lilliefors", lilliefors(z / n.sqrt(), n), corrected, 1e-11);
    }
    for (n, d, printed) in MODERN {
        let ends = [d + 0.0005, d - 0.0005].map(|d| lilliefors(d, n).min(SPSS_CAP));
        let fits = printed >= ends[0] - 0.0005 && printed <= ends[1] + 0.0005;
        assert!(fits, "{n} {d}: {ends:?}");
    }
    // Both forms of the limit meet.
    assert!((limit(1.0 - 1e-12) - limit(1.0)).abs() < 1e-11);
    assert_eq!((limit(0.0), limit(-1.0), limit(40.0)), (1.0, 1.0, 0.0));
}

/// scipy 1.17.1, `shapiro` of `(7 i²) mod 101 + i²/100`, i from 1 to n. It takes
/// its normal scores with fewer digits.
const SHAPIRO: [(u32, f64, f64); 11] = [
    (3, 0.9795918367346934, 0.7262263099420573),
    (4, 0.875173086391712, 0.3184299028229178),
    (5, 0.8814034748405878, 0.3157193317136525),
    (6, 0.9233252871821487, 0.5296268822384327),
    (8, 0.9624397372653242, 0.8329951887263698),
    (11, 0.9748757989306625, 0.9310654929103919),
    (12, 0.9626904231284681, 0.8214388856459249),
    (30, 0.9570256210024004, 0.25953011577172724),
    (100, 0.9793362993394629, 0.11799895340199618),
    (1000, 0.8956473749033236, 1.7271376497610733e-25),
    (5000, 0.8952485742618067, 5.394783918475354e-50),
];

pub fn shapiro_wilk_p() {
    for (n, w, p) in SHAPIRO {
        let value = |i| f64::from((7 * i * i) % 101) + f64::from(i * i) / 100.0;
        let values: Vec<f64> = (1..=n).map(value).collect();
        let found = shapiro_wilk(&doubles(&values)).expect("a test");
        close("W", found.w, w, 1e-8);
        close("p", found.p, p, 1e-6);
    }
}

/// Imhof's integral over the eigenvalues (numpy) by quadrature in 20 digits.
pub fn durbin_watson_p() {
    let p = |y: &[f64], x: &[Vec<f64>], intercept| {
        let x: Vec<_> = x.iter().map(|one| whole(one)).collect();
        let options = Options {
            intercept,
            ..Options::default()
        };
        let found = regress(&whole(y), &x, options).expect("a regression");
        let all = found.assumptions.expect("tests");
        all.durbin_watson.expect("a test")
    };
    for (rows, predictors, d, below) in [
        (6_u32, 2_u32, 2.608805496316403, 0.743_794_587_819_900_9),
        (7, 3, 2.7743589743589745, 0.809_801_603_051_376_2),
        (30, 3, 3.128709274318549, 0.999_533_117_232_932_5),
    ] {
        let y: Vec<f64> = (1..=rows).map(|i| f64::from((7 * i) % 13)).collect();
        let column = |j: u32| {
            (1..=rows)
                .map(|i| f64::from((i * i * (j + 3)) % 11))
                .collect()
        };
        let x: Vec<Vec<f64>> = (0..predictors).map(column).collect();
        let found = p(&y, &x, true);
        close("d", found.d, d, 1e-12);
        assert!((found.p_positive - below).abs() < 1e-10, "{found:?}");
        assert!((found.p_positive + found.p_negative - 1.0).abs() < 1e-9);
    }
    // NIST's NoInt1: no intercept, and nearly every residual like the one before.
    let y: Vec<f64> = (130..=140).map(f64::from).collect();
    let x: Vec<f64> = (60..=70).map(f64::from).collect();
    let found = p(&y, &[x], false);
    assert!((found.p_positive - 2.94e-11).abs() < 1e-11, "{found:?}");
    assert_eq!(found.bounds, None);
    // Predictors that are the slowest waves leave the fastest: there d has just the
    // distribution whose quantile is dU, which is computed another way.
    for (rows, waves) in [(12, 4), (80, 3), (300, 8)] {
        let mut random = Random(rows as u64);
        let y: Vec<f64> = (0..rows).map(|_| random.normal()).collect();
        let wave = |j: usize| {
            let angle = std::f64::consts::PI * j as f64 / rows as f64;
            (0..rows)
                .map(|i| (angle * (i as f64 + 0.5)).cos())
                .collect()
        };
        let x: Vec<Vec<f64>> = (1..=waves).map(wave).collect();
        let found = p(&y, &x, true);
        let [_, upper] = bounds(rows, waves, found.p_positive).expect("bounds");
        assert!((upper - found.d).abs() < 1e-10, "{upper} {found:?}");
    }
}

/// statsmodels 0.15.0, `acorr_breusch_godfrey` of the questionnaire's residuals.
pub fn breusch_godfrey_lm() {
    let x: Vec<_> = scores()[..4].iter().map(|one| doubles(one)).collect();
    let residuals = doubles(&found().residuals);
    for (order, statistic, p) in [
        (1, 3.3118270082502503, 0.06878298159803124),
        (2, 4.780825770399994, 0.09159185914632464),
        (4, 8.591567115764672, 0.07215976866732146),
    ] {
        let own = breusch_godfrey(&x, true, &residuals, order).expect("a test");
        close("LM", own.statistic, statistic, 1e-11);
        close("p", own.p, p, 1e-11);
        assert_eq!(own.df, order);
    }
}

/// A variable of two values: its square is no new term. Normal equations in 40
/// digits (mpmath).
pub fn white_terms() {
    assert_eq!([1, 4, 30].map(terms), [2, 14, 495]);
    let column = |value: &dyn Fn(u32) -> u32| {
        let each = (0..20).map(|row| Some(f64::from(value(row))));
        each.collect::<Vec<_>>()
    };
    let x = [column(&|row| row % 2), column(&|row| (7 * row) % 11)];
    let y = column(&|row| (5 * row) % 13);
    let found = regress(&y, &x, Options::default()).expect("a regression");
    let white = found.assumptions.expect("tests").white.expect("a test");
    assert_eq!(white.df, 4);
    close("White", white.statistic, WHITE_OF_TWO_VALUES[0], 1e-12);
    close("p", white.p, WHITE_OF_TWO_VALUES[1], 1e-11);
}

const WHITE_OF_TWO_VALUES: [f64; 2] = [3.068733985945703, 0.5463895511286941];
