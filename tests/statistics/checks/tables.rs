//! Critical values.

use super::close;
use super::data::tables::{DURBIN_WATSON, F, R, T};
use timbang::statistics::tables::{
    Sides, chi_squared, correlation, durbin_watson as bounds, fisher, student,
};

/// What the module promises, relative.
const PROMISED: f64 = 1e-12;
/// The references' own error, absolute.
const WATSON: f64 = 1e-8;

pub fn critical_values() {
    for (n, five, one) in R {
        for (level, expected) in [(0.05, five), (0.01, one)] {
            let found = correlation(*n, level, Sides::Two).expect("an r");
            close("r", found, *expected, PROMISED);
            let one_sided = correlation(*n, 0.5 * level, Sides::One);
            assert_eq!(one_sided, Some(found));
        }
    }
    // A table of a textbook has misprints: n = 29 is .367, not .387.
    let found = correlation(29, 0.05, Sides::Two).expect("an r");
    assert!((found - 0.36728).abs() < 5e-6);
    for (df, level, expected) in T {
        let found = student(*df, *level, Sides::Two).expect("a t");
        close("t", found, *expected, PROMISED);
    }
    for (d1, d2, expected) in F {
        let found = fisher(*d1, *d2, 0.05).expect("an F");
        close("F", found, *expected, PROMISED);
    }
    // DLMF 7.17: the square of the normal quantile.
    let found = chi_squared(1.0, 0.05).expect("a chi-squared");
    close("chi-squared", found, 3.841_458_820_694_124, PROMISED);
    for wrong in [0.0, 1.0, -0.1, f64::NAN, f64::INFINITY] {
        assert_eq!(correlation(20, wrong, Sides::Two), None);
        assert_eq!(student(20.0, wrong, Sides::Two), None);
        assert_eq!(fisher(2.0, 20.0, wrong), None);
        assert_eq!(bounds(20, 2, wrong), None);
    }
    for n in 0..3 {
        assert_eq!(correlation(n, 0.05, Sides::Two), None);
    }
    // One degree of freedom and a level that no t can have a square for.
    let far = correlation(3, 1e-300, Sides::Two).expect("an r");
    assert!(far <= 1.0 && far > 0.999);
}

pub fn durbin_watson() {
    for (n, k, alpha, lower, upper) in DURBIN_WATSON {
        let [low, high] = bounds(*n, *k, *alpha).expect("bounds");
        assert!((low - lower).abs() <= WATSON, "dL {n} {k}: {low} {lower}");
        assert!((high - upper).abs() <= WATSON, "dU {n} {k}: {high} {upper}");
    }
    for (n, k) in [(0, 0), (1, 0), (2, 0), (5, 3), (5, 9)] {
        assert_eq!(bounds(n, k, 0.05), None);
    }
    // Two terms: an arc sine distribution. n = 3: 4 sin²(π/6) = 1 and 3, and the
    // quarter quantile of 2 + cos of an angle is 2 - √½.
    let [low, high] = bounds(3, 0, 0.25).expect("bounds");
    let quarter = 2.0 - 0.5_f64.sqrt();
    assert!(
        (low - quarter).abs() < 1e-9 && (high - quarter).abs() < 1e-9,
        "{low}"
    );
    // Any size, between the ends, dL below dU.
    for (n, k) in [(4, 1), (10, 7), (300, 2), (1000, 30)] {
        for alpha in [1e-6, 0.01, 0.05, 0.5, 0.99] {
            let [low, high] = bounds(n, k, alpha).expect("bounds");
            assert!(0.0 < low && low <= high && high < 4.0, "{n} {k} {alpha}");
        }
    }
}
