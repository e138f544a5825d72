//! Tables of random indexes: which one divides CI, and up to which size.

use super::*;
use timbang::evaluation::Comparison;
use timbang::methods::ahp::RandomIndex;
use timbang::scorecard::path::WeightingField;

fn comparison(card: &Scorecard, group: Group) -> Comparison {
    let report = evaluate(card);
    let found = weights_of(&report, group).ahp.as_ref();
    found.expect("a complete matrix").clone()
}

/// CI .0373451750 of the city's experts and two of the ratios: recomputed in
/// tests/common/group_cases.rs; the others are CI over the tables' number for
/// five, 1.1086 (Alonso and Lamata 2006) and 1.1088 (src/methods/ahp).
#[test]
fn every_table_divides_the_same_ci() {
    let case = &group_cases::CASES[0];
    let (mut card, group) = published::experts(case);
    let ci = 0.037_345_175;
    use RandomIndex::{AlonsoLamata2006, AlonsoLamataLine, Saaty1980, Simulated};
    for (choice, source, cr) in [
        ("automatic", Saaty1980, 0.033_343_906_2),
        ("saaty1980", Saaty1980, 0.033_343_906_2),
        ("alonsoLamata2006", AlonsoLamata2006, ci / 1.1086),
        ("alonsoLamataLine", AlonsoLamataLine, 0.033_208_994_7),
        ("simulated", Simulated, ci / 1.1088),
    ] {
        let at = Path::Weighting(group, WeightingField::RandomIndex);
        set(&mut card, &at, choice);
        let found = comparison(&card, group).consistency;
        assert_eq!(found.source, Some(source), "{choice}");
        near(found.ci, ci, 1e-9);
        near(found.cr.expect("a ratio"), cr, 1e-9);
        // The experts' own ratios are divided by the same table: .0607 of the
        // first with Saaty's 1.12.
        let own = judged(&card, group).experts[0].cr.expect("a ratio");
        let index = source.value(5).expect("five");
        near(own, 0.060_706_750_5 * 1.12 / index, 1e-9);
    }
}

/// One contradiction among so many that are equal, and the number of the table
/// in force: 1.5365 for twelve (Alonso and Lamata 2006), 1.5951 for sixteen and
/// 1.6935 for forty (simulated, src/methods/ahp/random_index.rs).
#[test]
fn beyond_fifteen_the_simulated_table_divides() {
    use RandomIndex::{AlonsoLamata2006, Saaty1980, Simulated};
    for (size, source, index) in [
        (10, Saaty1980, 1.49),
        (12, AlonsoLamata2006, 1.5365),
        (15, AlonsoLamata2006, 1.5838),
        (16, Simulated, 1.5951),
        (40, Simulated, 1.6935),
    ] {
        let (mut card, group) = compared(size);
        for first in 0..size {
            for second in first + 1..size {
                judge(&mut card, group, [first, second], "1");
            }
        }
        judge(&mut card, group, [0, 1], "9");
        let found = comparison(&card, group).consistency;
        assert_eq!(
            (found.source, found.random_index),
            (Some(source), Some(index))
        );
        assert!(found.ci > 0.0);
        near(found.cr.expect("a ratio"), found.ci / index, ROUNDING);
        // Saaty's table ends at ten, that of Alonso and Lamata at fifteen.
        for (choice, end) in [
            ("saaty1980", 10),
            ("alonsoLamata2006", 15),
            ("simulated", 40),
        ] {
            let at = Path::Weighting(group, WeightingField::RandomIndex);
            set(&mut card, &at, choice);
            let found = comparison(&card, group).consistency;
            assert_eq!(found.cr.is_some(), size <= end, "{choice} {size}");
            assert_eq!(weights(&card, group).len(), size, "weights need no ratio");
        }
    }
}
