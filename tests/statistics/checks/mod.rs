//! Checks of the statistics against reference values, as plain functions: the
//! native tests run them one by one, and a test in the browser can include this
//! folder by its path and run them all. They use nothing but `timbang`.
#![allow(dead_code, reason = "each test file uses a part of it")]

pub mod arithmetic;
pub mod assumptions;
pub mod bits;
pub mod compare;
pub mod data;
pub mod degenerate;
pub mod nist;
pub mod properties;
pub mod questionnaire;
pub mod random;
pub mod tables;

use timbang::cases::accuracy;

/// Every check with its name.
pub const ALL: &[(&str, fn())] = &[
    ("arithmetic", arithmetic::digits),
    ("nist: linear sets", nist::linear_sets),
    ("nist: Filip", nist::filip),
    ("nist: univariate sets", nist::univariate_sets),
    ("nist: every set as the page runs it", nist::as_the_page),
    ("questionnaire: instrument", questionnaire::instrument),
    ("questionnaire: description", questionnaire::description),
    ("questionnaire: regression", questionnaire::regression),
    ("questionnaire: assumptions", questionnaire::assumptions),
    ("questionnaire: gaps", questionnaire::gaps),
    ("degenerate: regressions", degenerate::regressions),
    ("degenerate: dependencies", degenerate::dependencies),
    ("degenerate: tests", degenerate::tests),
    ("degenerate: instruments", degenerate::instruments),
    ("degenerate: impossible input", degenerate::impossible),
    ("tables: r, t and F", tables::critical_values),
    ("tables: Durbin-Watson", tables::durbin_watson),
    ("assumptions: Kolmogorov", assumptions::kolmogorov_p),
    ("assumptions: Shapiro-Wilk", assumptions::shapiro_wilk_p),
    ("assumptions: Durbin-Watson", assumptions::durbin_watson_p),
    (
        "assumptions: Breusch-Godfrey",
        assumptions::breusch_godfrey_lm,
    ),
    ("assumptions: White", assumptions::white_terms),
    ("compare: groups", compare::groups),
    ("properties", properties::all),
    ("bits", bits::same_everywhere),
];

/// Digits in common, at most 15 (NIST); of a figure that is exactly 0, those after
/// the point.
pub fn digits(found: f64, expected: f64) -> f64 {
    let absolute = || (-found.abs().max(1e-15).log10()).max(0.0);
    accuracy::digits(found, expected).unwrap_or_else(absolute)
}

/// Asserts digits in common.
#[track_caller]
pub fn agrees(what: &str, found: f64, expected: f64, least: f64) {
    let have = digits(found, expected);
    assert!(
        have >= least,
        "{what}: {found:e} instead of {expected:e}, {have:.2} digits"
    );
}

/// The same with a relative tolerance.
#[track_caller]
pub fn close(what: &str, found: f64, expected: f64, relative: f64) {
    assert!(
        (found - expected).abs() <= relative * expected.abs(),
        "{what}: {found:e} instead of {expected:e}"
    );
}

/// A column without gaps.
pub fn whole(values: &[f64]) -> Vec<Option<f64>> {
    values.iter().copied().map(Some).collect()
}
