//! Budget absorption: Bone Bolango table 1, Bantul table 2, and bad input.

use crate::common::*;
use timbang::evaluation::evaluate;
use timbang::methods::{Note, Outcome, Problem};
use timbang::scorecard::path::IndicatorField;
use timbang::scorecard::{Id, Path, Scorecard};

/// Nadjamuddin et al. (2025), table 1.
fn bone_bolango(over: &str) -> (Scorecard, Id) {
    let mut card = card(&["2022", "2023"]);
    let id = add(&mut card, 0, "budget-absorption");
    let cells = [
        ("budget#0", "3.858.495.244"),
        ("realised#0", "3.207.456.588"),
        ("budget#1", "3.266.721.230"),
        ("realised#1", "3.118.145.314"),
    ];
    table(&mut card, id, "lines", &[("DPMPTSP", 0, &cells)]);
    put(&mut card, id, IndicatorField::Over, over);
    (card, id)
}

#[test]
fn bone_bolango_table_1() {
    let (card, id) = bone_bolango("latest");
    let years: Vec<f64> = measured(&card, id)
        .periods
        .iter()
        .map(|(_, year)| year.ready().expect("a year").value)
        .collect();
    // METHODS 2.1 and paper-checks.json: 83.127136 and 95.451834.
    printed(years[0], "83.127136");
    printed(years[1], "95.451834");
    printed(value(&card, id), "95.45");
    // METHODS 1: mean 89.29, pooled 88.78 (6,325,601,902 of 7,125,216,474).
    let (card, id) = bone_bolango("mean");
    printed(value(&card, id), "89.289485");
    let (card, id) = bone_bolango("pooled");
    printed(value(&card, id), "88.777680");
}

fn one_year(lines: &[Line]) -> (Scorecard, Id, Vec<Id>) {
    let mut card = card(&["2020"]);
    let id = add(&mut card, 0, "budget-absorption");
    let rows = table(&mut card, id, "lines", lines);
    (card, id, rows)
}

fn cell(card: &Scorecard, id: Id, row: Id, column: &str) -> String {
    Path::Cell(id, "lines".to_owned(), row, key(card, column)).to_string()
}

/// Bantul, Social Service (2021), table 2: the paper drops the digits 798 of
/// the realised indirect expenditure, as its own percentage shows.
#[test]
fn bantul_table_2_nests_and_names_its_misprint() {
    let (card, id, rows) = one_year(&[
        (
            "Belanja tidak langsung",
            0,
            &[
                ("budget#0", "Rp2.887.555.498,00"),
                ("realised#0", "Rp2.594.054,00"),
            ],
        ),
        (
            "Belanja pegawai",
            1,
            &[
                ("budget#0", "Rp2.887.555.498,00"),
                ("realised#0", "Rp2.594.798.054,00"),
            ],
        ),
        (
            "Belanja langsung",
            0,
            &[
                ("budget#0", "Rp12.235.088.237,00"),
                ("realised#0", "Rp12.094.105.979,00"),
            ],
        ),
        (
            "Belanja pegawai",
            1,
            &[
                ("budget#0", "Rp1.882.230.000,00"),
                ("realised#0", "Rp1.879.445.000,00"),
            ],
        ),
        (
            "Belanja barang dan jasa",
            1,
            &[
                ("budget#0", "Rp9.046.745.337,00"),
                ("realised#0", "Rp8.909.425.579,00"),
            ],
        ),
        (
            "Belanja modal",
            1,
            &[
                ("budget#0", "Rp1.306.112.900,00"),
                ("realised#0", "Rp1.305.235.400,00"),
            ],
        ),
    ]);
    let report = measured(&card, id);
    let lines: Vec<f64> = report
        .details
        .iter()
        .map(|one| one.figure.ready().expect("a line").value)
        .collect();
    for (line, text) in lines
        .iter()
        .zip(["89.86", "89.86", "98.85", "99.85", "98.48", "99.93"])
    {
        printed(*line, text);
    }
    printed(value(&card, id), "97.13");
    let differs = Note::PartsDiffer {
        typed: 2_594_054.0,
        parts: 2_594_798_054.0,
    };
    let expected = [(cell(&card, id, rows[0], "realised#0"), differs)];
    assert_eq!(remarks(&evaluate(&card)), expected);
}

#[test]
fn a_group_without_a_name_counts_with_its_parts() {
    let (card, id, _) = one_year(&[
        ("A", 0, &[("budget#0", "100"), ("realised#0", "50")]),
        ("", 0, &[]),
        ("B1", 1, &[("budget#0", "200"), ("realised#0", "100")]),
        ("", 1, &[]),
        ("B21", 2, &[("budget#0", "100"), ("realised#0", "100")]),
        ("", 0, &[]),
    ]);
    // (50 + 100 + 100) / (100 + 200 + 100)
    near(value(&card, id), 62.5, ROUNDING);
}

#[test]
fn sums_of_sen_do_not_differ_from_their_total() {
    let parts: [Line; 3] = [
        ("A", 0, &[("budget#0", "0,3"), ("realised#0", "0,3")]),
        ("A1", 1, &[("budget#0", "0,1"), ("realised#0", "0,1")]),
        ("A2", 1, &[("budget#0", "0,2"), ("realised#0", "0,2")]),
    ];
    let (card, id, _) = one_year(&parts);
    near(value(&card, id), 100.0, ROUNDING);
    assert_eq!(remarks(&evaluate(&card)), []);
}

#[test]
fn overspending_is_said_and_held_at_the_cap() {
    let (mut card, id, _) = one_year(&[("A", 0, &[("budget#0", "100"), ("realised#0", "115")])]);
    assert_eq!(
        remarks(&evaluate(&card)).pop().map(|(_, note)| note),
        Some(Note::Overspent)
    );
    near(value(&card, id), 115.0, ROUNDING);
    for (cap, expected) in [("", 100.0), ("110", 110.0), ("120", 115.0)] {
        put(&mut card, id, IndicatorField::Cap, cap);
        near(score(&card, id), expected, ROUNDING);
    }
}

#[test]
fn bad_amounts_are_named_at_their_cell() {
    let zero = Problem::Unreadable(timbang::numbers::Fault::NotANumber);
    for (budget, realised, column, problem) in [
        ("-5", "3", "budget#0", Problem::Below(0.0)),
        ("100", "(3)", "realised#0", Problem::Below(0.0)),
        ("seratus", "3", "budget#0", zero),
        ("0", "0", "budget#0", Problem::ZeroDenominator),
    ] {
        let cells = [("budget#0", budget), ("realised#0", realised)];
        let (card, id, rows) = one_year(&[("A", 0, &cells)]);
        let report = evaluate(&card);
        let at = cell(&card, id, rows[0], column);
        assert!(
            errors(&report).contains(&(at, problem)),
            "{budget}: {:?}",
            report.findings
        );
        assert!(matches!(measured(&card, id).value, Outcome::Refused(_)));
    }
}

#[test]
fn an_overflowing_sum_is_refused_and_not_taken_for_nothing() {
    let big = [("budget#0", "1e308"), ("realised#0", "5")];
    let (card, id, _) = one_year(&[("A", 0, &big), ("B", 0, &big)]);
    let Outcome::Refused(refusal) = measured(&card, id).value else {
        panic!("5 of infinitely many is no 0 %");
    };
    assert_eq!(refusal.problem, Problem::TooLarge);
}

#[test]
fn what_is_missing_is_named_and_an_unmeasured_year_is_left_out() {
    let (card, id, rows) = one_year(&[("A", 0, &[("budget#0", "100")]), ("B", 0, &[])]);
    assert_eq!(
        missing(&evaluate(&card))
            .iter()
            .filter(|one| one.contains("cell"))
            .collect::<Vec<_>>(),
        [
            &cell(&card, id, rows[0], "realised#0"),
            &cell(&card, id, rows[1], "realised#0"),
            &cell(&card, id, rows[1], "budget#0"),
        ]
    );

    let (mut card, id) = bone_bolango("mean");
    let row = card.indicator(id).expect("here").sheet.rows("lines")[0].id;
    for column in ["budget#0", "realised#0"] {
        let path = Path::Cell(id, "lines".to_owned(), row, key(&card, column));
        set(&mut card, &path, "");
    }
    printed(value(&card, id), "95.45");
    let over = Path::Indicator(id, IndicatorField::Over).to_string();
    let skipped = Note::NotMeasured("2022".to_owned());
    assert_eq!(remarks(&evaluate(&card)), [(over.clone(), skipped)]);
    // A year without a name goes by its number.
    let year = card.periods[0].id;
    set(&mut card, &Path::Period(year), " ");
    let skipped = Note::NotMeasured("1".to_owned());
    assert_eq!(remarks(&evaluate(&card)), [(over, skipped)]);
}

/// 0.1 and 0.2 are not more than 0.3, although their binary sum is.
#[test]
fn binary_residue_is_no_overspending() {
    for (last, over) in [("0,20", false), ("0,21", true)] {
        let mut card = card(&["2024"]);
        let id = add(&mut card, 0, "budget-absorption");
        let first = [("budget#0", "0,15"), ("realised#0", "0,10")];
        let second = [("budget#0", "0,15"), ("realised#0", last)];
        table(
            &mut card,
            id,
            "lines",
            &[("a", 0, &first), ("b", 0, &second)],
        );
        let remarks = remarks(&evaluate(&card));
        let found = remarks.iter().any(|(_, note)| *note == Note::Overspent);
        assert_eq!(found, over, "{last}: {remarks:?}");
    }
}
