//! Which method and RI give a print.

use crate::random::Random;
use crate::{BONE_BOLANGO, HOUSE, matrix, random_matrix};
use timbang::methods::ahp::Method::{ColumnMean, Eigenvector, RowGeometricMean};
use timbang::methods::ahp::RandomIndex::{AlonsoLamata2006, AlonsoLamataLine, Saaty1980};
use timbang::methods::ahp::{
    Judgments, Method, Printed, RandomIndex, Reproduction, consistency, priorities, reproduces,
    side_by_side,
};

/// Half a unit of the last printed digit on either side.
fn printed(text: &str) -> Option<[f64; 2]> {
    let decimals = text.split_once('.').map_or(0, |(_, end)| end.len());
    let half = 0.5 * 10f64.powi(-(decimals as i32));
    let value: f64 = text.parse().unwrap();
    Some([value - half, value + half])
}

fn print(weights: &str, lambda: &str, cr: &str) -> Printed {
    let maybe = |text: &str| (text != "-").then(|| printed(text)).flatten();
    Printed {
        weights: weights.split_whitespace().map(maybe).collect(),
        lambda: maybe(lambda),
        cr: maybe(cr),
    }
}

/// Nadjamuddin et al., JUTIN 8(1), 2025, tables 4 to 6.
#[test]
fn bone_bolango_averaged_columns_and_divided_by_saaty() {
    let judgments = matrix(BONE_BOLANGO);
    let found = reproduces(
        &judgments,
        &print("0.159 0.555 0.224 0.062", "4.061", "0.02256"),
    );
    assert_eq!(found.all, [(ColumnMean, Some(Saaty1980))]);
    // .1578 .5562 .2242 .0618, .1568 .5593 .2217 .0621 by the others (tests/ahp_cases.rs).
    let expected: [&[Method]; 4] = [
        &[ColumnMean],
        &[ColumnMean],
        &[Eigenvector, ColumnMean],
        &[Eigenvector, RowGeometricMean, ColumnMean],
    ];
    assert_eq!(found.weights, expected);
    // Lambda 4.0606, 4.0604 and 4.0609.
    assert_eq!(found.lambda, [Eigenvector, ColumnMean]);
    assert_eq!(found.cr, [(ColumnMean, Some(Saaty1980))]);
}

/// Run on this matrix, AHP-OS gives the weights .1578 .5562 .2242 .0618, lambda 4.0606 and CR
/// .0222, where Saaty's index would give .0225.
#[test]
fn ahp_os_divides_by_its_line() {
    let judgments = matrix(BONE_BOLANGO);
    let found = reproduces(
        &judgments,
        &print("0.1578 0.5562 0.2242 0.0618", "4.0606", "0.0222"),
    );
    assert_eq!(found.all, [(Eigenvector, Some(AlonsoLamataLine))]);
    // Saaty's CR of .17 on the house has too few digits to tell the tables apart.
    let house = matrix(HOUSE);
    let found = reproduces(&house, &print("0.173 0.054 0.188", "9.669", "0.17"));
    let tables = RandomIndex::ALL.map(|table| (Eigenvector, Some(table)));
    assert_eq!(found.all, tables);
}

#[test]
fn missing_figures_exclude_nothing() {
    let judgments = matrix(BONE_BOLANGO);
    let found = reproduces(&judgments, &Printed::default());
    assert_eq!(found.all, Method::ALL.map(|method| (method, None)));
    let only = (&found.weights, &found.lambda, &found.cr);
    assert_eq!(only, (&vec![], &vec![], &vec![]));
    let found = reproduces(&judgments, &print("- 0.555 -", "-", "-"));
    assert_eq!(found.all, [(ColumnMean, None)]);
    assert_eq!(found.weights, [vec![], vec![ColumnMean], vec![]]);
    // No table, no method: nothing gives this CR.
    let found = reproduces(&judgments, &print("0.159", "4.061", "0.03"));
    assert_eq!((found.all, found.cr), (vec![], vec![]));
    assert_eq!(found.lambda, [Eigenvector, ColumnMean]);
    // Nor is there a fifth weight.
    let found = reproduces(&judgments, &print("- - - - 0.1", "-", "-"));
    assert_eq!((found.all, found.weights[4].len()), (vec![], 0));
}

#[test]
fn impossible_intervals_hold_nothing() {
    let judgments = matrix(BONE_BOLANGO);
    let bad = [
        [f64::NAN, 1.0],
        [0.0, f64::NAN],
        [1.0, 0.0],
        [f64::INFINITY, f64::INFINITY],
    ];
    for span in bad.map(Some) {
        let print = Printed {
            weights: vec![span],
            lambda: span,
            cr: span,
        };
        let nothing = Reproduction {
            weights: vec![vec![]],
            ..Reproduction::default()
        };
        assert_eq!(reproduces(&judgments, &print), nothing);
    }
    let any = Some([f64::NEG_INFINITY, f64::INFINITY]);
    let print = Printed {
        cr: any,
        ..Printed::default()
    };
    // Every table that has an RI, by every method.
    assert_eq!(reproduces(&judgments, &print).all.len(), 12);
    let twelve = random_matrix(&mut Random::new(12), 12, false);
    let ways = reproduces(&twelve, &print).all;
    assert!(ways.len() == 9 && ways.iter().all(|way| way.1 != Some(Saaty1980)));
    let fifty = random_matrix(&mut Random::new(50), 50, false);
    assert_eq!(reproduces(&fifty, &print).all, []);
}

#[test]
fn two_elements_have_a_cr_of_zero_by_no_table() {
    let two = Judgments::from_upper(2, |_, _| 3.0).unwrap();
    let found = reproduces(&two, &print("0.75 0.25", "2", "0"));
    assert_eq!(found.all, Method::ALL.map(|method| (method, None)));
    assert_eq!(found.cr, found.all);
    assert_eq!(reproduces(&two, &print("0.75", "-", "0.1")).all, []);
}

#[test]
fn side_by_side_is_every_method_by_every_table() {
    let mut random = Random::new(4);
    for n in 1..=17 {
        let judgments = random_matrix(&mut random, n, true);
        let all = side_by_side(&judgments);
        assert_eq!(all.len(), 3);
        for (one, method) in all.iter().zip(Method::ALL) {
            let p = priorities(&judgments, method);
            assert_eq!((one.method, &one.priorities), (method, &p));
            for ((table, cr), expected) in one.cr.iter().zip(RandomIndex::ALL) {
                let c = consistency(&judgments, &p, Some(expected));
                assert_eq!(
                    (*table, *cr, one.ci, one.gci),
                    (expected, c.cr, c.ci, c.gci)
                );
            }
        }
        // What a method gives is reproduced by it, to the last digit.
        let exact = |value: f64| Some([value, value]);
        let print = Printed {
            weights: all[1]
                .priorities
                .weights
                .iter()
                .map(|w| exact(*w))
                .collect(),
            lambda: exact(all[1].priorities.lambda_max),
            cr: all[1].cr[1].1.and_then(exact),
        };
        let way = (
            RowGeometricMean,
            (3..=15).contains(&n).then_some(AlonsoLamata2006),
        );
        assert!(reproduces(&judgments, &print).all.contains(&way), "{n}");
    }
}
