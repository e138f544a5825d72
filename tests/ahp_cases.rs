//! Published AHP cases: each figure as printed, to its printed digits, and recomputed to 1e-9.

#[path = "common/judgment_cases.rs"]
mod judgment_cases;

use judgment_cases::CASES;
use timbang::methods::ahp::Method::{self, ColumnMean, Eigenvector, RowGeometricMean};
use timbang::methods::ahp::{Judgments, RandomIndex, consistency, priorities};

const METHODS: [Method; 3] = [Eigenvector, RowGeometricMean, ColumnMean];

/// RI by Alonso and Lamata 2006, n = 3 to 10.
const ALONSO_LAMATA: &str = "0.5247 0.8816 1.1086 1.2479 1.3417 1.4057 1.4499 1.4854";

fn number(text: &str) -> f64 {
    let mut parts = text.split('/').map(|part| part.parse::<f64>().unwrap());
    let value = parts.next().unwrap();
    parts.fold(value, |value, divisor| value / divisor)
}

fn numbers(text: &str) -> Vec<f64> {
    text.split_whitespace().map(number).collect()
}

fn matrix(text: &str) -> Judgments {
    let rows: Vec<Vec<f64>> = text.split(';').map(numbers).collect();
    Judgments::new(&rows).unwrap()
}

#[track_caller]
fn assert_near(value: f64, expected: f64, tolerance: f64, what: &str) {
    let gap = (value - expected).abs();
    assert!(gap <= tolerance, "{what}: {value} against {expected}");
}

/// Compares with figures as printed: half a unit of the last digit, and `slack`.
#[track_caller]
fn assert_printed(values: &[f64], printed: &str, slack: f64, what: &str) {
    assert_eq!(values.len(), printed.split_whitespace().count(), "{what}");
    for (value, text) in values.iter().zip(printed.split_whitespace()) {
        let digits = text
            .split_once('.')
            .map_or(12, |(_, decimals)| decimals.len());
        let half_unit = 0.5 * 10f64.powi(-(digits.min(12) as i32));
        assert_near(*value, number(text), half_unit + slack, what);
    }
}

#[test]
fn cases_hold_to_the_printed_and_recomputed_digits() {
    for case in &CASES {
        let judgments = matrix(case.judgments);
        let n = judgments.n();
        let weights: Vec<&str> = case.weights.split(';').collect();
        for (k, method) in METHODS.into_iter().enumerate() {
            let what = &format!("{}, {method:?}", case.source);
            let p = priorities(&judgments, method);
            let saaty = consistency(&judgments, &p, None);
            let alonso = consistency(&judgments, &p, Some(RandomIndex::AlonsoLamata2006));
            let expected = numbers(weights[k % weights.len()]);
            assert_eq!(p.weights.len(), expected.len(), "{what}");
            for (weight, expected) in p.weights.iter().zip(expected) {
                assert_near(*weight, expected, 1e-9, what);
            }
            assert_near(p.lambda_max, numbers(case.lambda)[k], 1e-9, what);
            assert_near(saaty.cr.unwrap(), numbers(case.cr)[k], 1e-9, what);
            assert_eq!(saaty.consistent, Some(numbers(case.cr)[k] <= 0.1), "{what}");
            if n > 2 {
                let cr = saaty.ci / numbers(ALONSO_LAMATA)[n - 3];
                assert_near(alonso.cr.unwrap(), cr, 1e-15, what);
            }
            if method == Eigenvector {
                let line = (p.lambda_max - n as f64) / (2.7699 * n as f64 - 4.3513 - n as f64);
                let [ci, line_cr, gci] = numbers(case.ci_line_gci)[..] else {
                    panic!("{what}");
                };
                assert_near(saaty.ci, ci, 1e-9, what);
                assert_near(saaty.gci, gci, 1e-9, what);
                assert_near(line, line_cr, 1e-9, what);
            }
            for (_, weights, slack) in case.printed.iter().filter(|p| p.0 == method) {
                assert_printed(&p.weights, weights, *slack, what);
            }
            if let Some((_, ri, cr)) = case.printed_cr.filter(|p| p.0 == method) {
                assert_printed(&[saaty.ci / ri], cr, 0.0, what);
            }
        }
    }
}

#[test]
fn bone_bolango_tables_4_to_6_come_out_as_printed() {
    let judgments = matrix(CASES[0].judgments);
    let p = priorities(&judgments, ColumnMean);
    let c = consistency(&judgments, &p, Some(RandomIndex::Saaty1980));
    let normalised = judgments.normalised().concat();
    let table_5 = "0.16 0.19 0.10 0.19 0.47 0.56 0.62 0.56 0.32 0.19 0.21 0.19 0.05 0.06 0.07 0.06";
    assert_printed(
        &judgments.column_sums(),
        "6.33333 1.77778 4.83333 16.0",
        0.0,
        "table 4",
    );
    assert_printed(&normalised, table_5, 0.0, "table 5");
    assert_printed(&p.weights, "0.159 0.555 0.224 0.062", 0.0, "weights");
    assert_printed(
        &p.weighted_sums,
        "0.64 2.26 0.91 0.25",
        0.0,
        "table 6, sums",
    );
    assert_printed(
        &p.consistency_vector,
        "4.030 4.074 4.066 4.074",
        0.0,
        "table 6, lambda",
    );
    let printed = [p.lambda_max, c.ci, c.random_index.unwrap(), c.cr.unwrap()];
    assert_printed(&printed, "4.061 0.0203 0.90 0.02256", 0.0, "consistency");
}
