//! The Bone Bolango example: what the paper prints and what follows from it.
//!
//! Nadjamuddin, Lahay & Uloli (2025), JUTIN 8(1), tables 1 to 6; the figures to
//! show are computed from its tables.

mod common;

use common::walk::{assert_sound, raw_codes};
use common::{near, printed, set};
use timbang::cases;
use timbang::evaluation::{Comparison, PerspectiveReport, Report, evaluate};
use timbang::i18n::{self, Language};
use timbang::methods::Figure;
use timbang::methods::ahp::{Method, RandomIndex};
use timbang::methods::bands::SKM_2017;
use timbang::scorecard::path::{IndicatorField, WeightingField};
use timbang::scorecard::{Group, Path, Scorecard};

/// Issue 2 gives the eigenvector and its ratio to ten digits.
const TEN_DIGITS: f64 = 1e-10;
/// A score is below 120, so weights of ten digits settle seven of its digits.
const SCORE: f64 = 1e-7;

fn card() -> Scorecard {
    (cases::find("bone-bolango").expect("the case").build)(cases::Wording::Indonesian)
}

fn by(method: &str) -> Report {
    let mut card = card();
    let path = Path::Weighting(Group::Perspectives, WeightingField::Priorities);
    set(&mut card, &path, method);
    evaluate(&card)
}

fn values(perspective: &PerspectiveReport) -> Vec<f64> {
    let all = perspective.indicators.iter();
    all.map(|one| one.value.ready().expect("a value").value)
        .collect()
}

fn score(report: &Report) -> f64 {
    report.score.ready().expect("a score").value
}

fn comparison(report: &Report) -> &Comparison {
    report.weights.ahp.as_ref().expect("a comparison")
}

#[test]
fn it_is_complete_and_sound() {
    let card = card();
    let report = evaluate(&card);
    assert_sound(&card, &report, &raw_codes());
    assert!(!report.partial);
    let wrong = common::errors(&report);
    assert_eq!((wrong, common::missing(&report)), (vec![], vec![]));
}

/// Table 1: 83.13 % and 95.45 %. The paper prints 87.63 and 95 in its text.
#[test]
fn absorption_by_year_and_over_the_years() {
    let report = evaluate(&card());
    let indicator = &report.perspectives[0].indicators[0];
    let years: Vec<&Figure> = indicator
        .periods
        .iter()
        .map(|(_, year)| year.ready().expect("a year"))
        .collect();
    printed(years[0].value, "83.13");
    printed(years[1].value, "95.45");
    assert_eq!(i18n::figure(Language::Indonesian, years[0]), "83,13\u{a0}%");
    assert_eq!(i18n::figure(Language::English, years[1]), "95.45\u{a0}%");
    // METHODS 1: mean 89.29, pooled 88.78; the paper prints 91.32.
    printed(values(&report.perspectives[0])[0], "89.29");
    let mut card = card();
    let over = Path::Indicator(indicator.id, IndicatorField::Over);
    set(&mut card, &over, "pooled");
    printed(values(&evaluate(&card).perspectives[0])[0], "88.78");
}

/// Table 2: mean 88.65. The paper grades the third quarter, 88.68, B; it is A.
#[test]
fn satisfaction_and_its_grades() {
    let report = evaluate(&card());
    let indicator = &report.perspectives[1].indicators[0];
    printed(values(&report.perspectives[1])[0], "88.65");
    assert_eq!(
        indicator.band.as_ref().and_then(|band| band.letter()),
        Some("A")
    );
    let quarters: Vec<f64> = indicator
        .details
        .iter()
        .map(|one| one.figure.ready().expect("a quarter").value)
        .collect();
    assert_eq!(quarters, [90.10, 86.07, 88.68, 89.76]);
    let grades: Vec<Option<&str>> = quarters
        .iter()
        .map(|value| SKM_2017.judge(*value).letter())
        .collect();
    assert_eq!(grades, [Some("A"), Some("B"), Some("A"), Some("A")]);
}

/// Table 3: each indicator's mean of two years, all above their target.
#[test]
fn targets_of_the_process_perspective() {
    let report = evaluate(&card());
    let mean = |first: [f64; 2], second: [f64; 2]| {
        (100.0 * first[0] / first[1] + 100.0 * second[0] / second[1]) / 2.0
    };
    let expected = [
        mean([93.0, 30.0], [191.90, 40.0]),
        mean([86.58, 85.25], [88.61, 85.45]),
        mean([84.15, 80.25], [84.15, 80.30]),
        mean([34.64, 30.25], [34.64, 30.30]),
    ];
    for (found, expected) in values(&report.perspectives[2]).iter().zip(expected) {
        near(*found, expected, common::ROUNDING * expected);
    }
    let held = report.perspectives[2].indicators.iter();
    assert!(
        held.into_iter()
            .all(|one| one.score.ready().is_some_and(|one| one.value == 100.0))
    );
}

/// Section 3.4: the mean of three variables, each from its two printed items.
#[test]
fn staff_satisfaction() {
    let report = evaluate(&card());
    let expected = ((4.38 + 3.83) / 2.0 + (4.18 + 4.07) / 2.0 + (4.13 + 3.97) / 2.0) / 3.0;
    near(
        values(&report.perspectives[3])[0],
        expected,
        common::ROUNDING,
    );
    assert_eq!(
        report.perspectives[3].indicators[0]
            .band
            .as_ref()
            .map(|band| band.code()),
        Some("good")
    );
}

/// Table 4, row by row; computed here without the product's code.
const MATRIX: [[f64; 4]; 4] = [
    [1.0, 1.0 / 3.0, 0.5, 3.0],
    [3.0, 1.0, 3.0, 9.0],
    [2.0, 1.0 / 3.0, 1.0, 3.0],
    [1.0 / 3.0, 1.0 / 9.0, 1.0 / 3.0, 1.0],
];

fn column_means() -> [f64; 4] {
    let sum = |column: usize| MATRIX.iter().map(|row| row[column]).sum::<f64>();
    let sums = [0, 1, 2, 3].map(sum);
    MATRIX.map(|row| row.iter().zip(sums).map(|(a, sum)| a / sum).sum::<f64>() / 4.0)
}

/// Tables 5 and 6: weights .159 .555 .224 .062, lambda 4.061, CI .0203, CR .02256.
#[test]
fn weights_by_column_mean() {
    let report = by("columnMean");
    let found = comparison(&report);
    assert_eq!(found.priorities.method, Method::ColumnMean);
    let texts = ["0.159", "0.555", "0.224", "0.062"];
    for ((weight, text), exact) in found
        .priorities
        .weights
        .iter()
        .zip(texts)
        .zip(column_means())
    {
        printed(*weight, text);
        near(*weight, exact, common::ROUNDING);
    }
    let consistency = &found.consistency;
    printed(consistency.lambda_max, "4.0609");
    printed(consistency.ci, "0.0203");
    printed(consistency.cr.expect("a ratio"), "0.0226");
    printed(consistency.cr.expect("a ratio"), "0.02256");
    assert_eq!(consistency.random_index, Some(0.90));
    assert_eq!(consistency.source, Some(RandomIndex::Saaty1980));
    assert_eq!(consistency.consistent, Some(true));
}

const EIGENVECTOR: [f64; 4] = [
    0.157_779_549_4,
    0.556_175_551_1,
    0.224_247_616_0,
    0.061_797_283_5,
];

#[test]
fn weights_by_eigenvector() {
    let report = evaluate(&card());
    let found = comparison(&report);
    assert_eq!(found.priorities.method, Method::Eigenvector, "the default");
    for (weight, exact) in found.priorities.weights.iter().zip(EIGENVECTOR) {
        near(*weight, exact, TEN_DIGITS);
    }
    near(
        found.consistency.cr.expect("a ratio"),
        0.022_461_862_1,
        TEN_DIGITS,
    );
    // A w = lambda w, in the matrix of table 4.
    let weights = &found.priorities.weights;
    for (row, weight) in MATRIX.iter().zip(weights) {
        let product: f64 = row.iter().zip(weights).map(|(a, w)| a * w).sum();
        near(product / weight, found.consistency.lambda_max, 1e-12);
    }
}

/// The scores of the four perspectives from the tables' numbers.
fn scores() -> [f64; 4] {
    let absorption = (3_207_456_588.0 / 3_858_495_244.0 + 3_118_145_314.0 / 3_266_721_230.0) / 2.0;
    let satisfaction = (90.10 + 86.07 + 88.68 + 89.76) / 4.0;
    let staff = (4.38 + 3.83 + 4.18 + 4.07 + 4.13 + 3.97) / 6.0;
    [100.0 * absorption, satisfaction, 100.0, staff / 5.0 * 100.0]
}

/// The paper never computes it: weights times scores.
#[test]
fn the_score_of_the_agency() {
    for (method, weights) in [("eigenvector", EIGENVECTOR), ("columnMean", column_means())] {
        let report = by(method);
        let expected: f64 = weights.iter().zip(scores()).map(|(w, x)| w * x).sum();
        near(score(&report), expected, SCORE);
        assert_eq!(
            report.band.as_ref().map(|band| band.code()),
            Some("high"),
            "below 91"
        );
        for ((one, weight), score) in report.perspectives.iter().zip(weights).zip(scores()) {
            near(one.contribution.expect("a part"), weight * score, SCORE);
        }
    }
    printed(score(&by("eigenvector")), "90.8783");
    printed(score(&by("columnMean")), "90.8821");
}

/// The largest weight is the customers', but process and staff differ more.
#[test]
fn what_to_improve_first() {
    let report = evaluate(&card());
    let found: Vec<(usize, f64)> = report
        .improvements
        .iter()
        .map(|one| {
            let place = report
                .perspectives
                .iter()
                .position(|other| other.id == one.perspective);
            (place.expect("a perspective"), one.gain)
        })
        .collect();
    let gain = |index: usize| EIGENVECTOR[index] * (100.0 - scores()[index]);
    assert_eq!(
        found.iter().map(|(place, _)| *place).collect::<Vec<_>>(),
        [1, 0, 3]
    );
    for (place, found) in found {
        near(found, gain(place), SCORE);
    }
}
