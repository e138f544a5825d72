//! Amounts, their percentages and their totals.

use super::{check, lines, sheet, verdicts};
use crate::common::errors;
use timbang::evaluation::evaluate;
use timbang::methods::checking::{Line, Reason, Verdict};
use timbang::methods::{Outcome, Problem};
use timbang::numbers::Fault;

const CHECK: &str = "check-amounts";

fn row(cells: [&str; 3]) -> [(&str, &str); 3] {
    let [whole, part, printed] = cells;
    [("whole", whole), ("part", part), ("printed", printed)]
}

fn of(lines: &[Line], aspect: &str, item: &str) -> Line {
    let mut found = lines.iter();
    let found = found.find(|line| line.aspect == aspect && line.item == item);
    found.unwrap_or_else(|| panic!("{item} {aspect}")).clone()
}

/// Ekowati & Sierita (2021), table 2: the realisation of indirect spending
/// has lost the digits 798; the other figures agree (paper-checks.json).
#[test]
fn bantul_table_2() {
    let found = check(
        CHECK,
        &[
            (
                "Total",
                0,
                &row(["Rp15.122.643.735,00", "Rp14.688.904.033,00", "97,13%"]),
            ),
            (
                "Indirect",
                1,
                &row(["Rp2.887.555.498,00", "Rp2.594.054,00", "89,86%"]),
            ),
            (
                "Personnel",
                2,
                &row(["Rp2.887.555.498,00", "Rp2.594.054,00", "89,86%"]),
            ),
            (
                "Direct",
                1,
                &row(["Rp12.235.088.237,00", "Rp12.094.105.979,00", "98,85%"]),
            ),
            (
                "Direct personnel",
                2,
                &row(["Rp1.882.230.000,00", "Rp1.879.445.000,00", "99,85%"]),
            ),
            (
                "Goods",
                2,
                &row(["Rp9.046.745.337,00", "Rp8.909.425.579,00", "98,48%"]),
            ),
            (
                "Capital",
                2,
                &row(["Rp1.306.112.900,00", "Rp1.305.235.400,00", "99,93%"]),
            ),
        ],
    );
    let dropped = Some(Reason::DigitsDropped(2_594_798_054.0));
    let percent = |item| of(&found, "check-amounts.percentage", item);
    for item in ["Indirect", "Personnel"] {
        let line = percent(item);
        assert_eq!(
            (line.verdict, line.reason.clone()),
            (Verdict::Contradicts, dropped.clone())
        );
        // 2,594,054 / 2,887,555,498 = 0.089836 % (paper-checks.json).
        assert!((line.figure().unwrap().value - 0.089_836).abs() < 5e-7);
    }
    for item in ["Total", "Direct", "Direct personnel", "Goods", "Capital"] {
        assert_eq!(percent(item).verdict, Verdict::Agrees, "{item}");
        assert_eq!(percent(item).reason, None, "{item}");
    }
    let total = of(&found, "check-amounts.part", "Total");
    let in_part = Reason::InPart("Indirect".to_owned(), 2_594_798_054.0);
    assert_eq!(
        (total.verdict, total.reason),
        (Verdict::Contradicts, Some(in_part))
    );
    for (aspect, item) in [
        ("check-amounts.whole", "Total"),
        ("check-amounts.whole", "Direct"),
        ("check-amounts.part", "Direct"),
        ("check-amounts.part", "Indirect"),
    ] {
        assert_eq!(
            of(&found, aspect, item).verdict,
            Verdict::Agrees,
            "{item} {aspect}"
        );
    }
    // In the order of the rows.
    let items: Vec<&str> = found.iter().map(|line| line.item.as_str()).collect();
    assert_eq!(
        items[..6],
        [
            "Total", "Total", "Total", "Indirect", "Indirect", "Indirect"
        ]
    );
}

/// Without percentages the slip of digits alone points at the part.
#[test]
fn a_slip_of_digits_points_at_a_part() {
    let found = check(
        CHECK,
        &[
            ("Total", 0, &row(["14.688.904.033", "", ""])),
            ("Tidak langsung", 1, &row(["2.594.054", "", ""])),
            ("Langsung", 1, &row(["12.094.105.979", "", ""])),
        ],
    );
    let total = of(&found, "check-amounts.whole", "Total");
    let part = Reason::InPart("Tidak langsung".to_owned(), 2_594_798_054.0);
    assert_eq!(
        (total.verdict, total.reason),
        (Verdict::Contradicts, Some(part))
    );
}

/// Nadjamuddin, Lahay & Uloli (2025), table 1 and section 3.1: the amounts
/// agree with their totals, so 87,63 is the slip, and 95 % is rounded.
#[test]
fn bone_bolango_table_1() {
    let found = check(
        CHECK,
        &[
            ("Total", 0, &row(["7.125.216.474", "6.325.601.902", ""])),
            (
                "2022",
                1,
                &row(["3.858.495.244", "3.207.456.588", "87,63%"]),
            ),
            ("2023", 1, &row(["3.266.721.230", "3.118.145.314", "95%"])),
        ],
    );
    assert_eq!(
        verdicts(&found),
        [
            ("Total", Verdict::Unprinted, None),
            ("Total", Verdict::Agrees, None),
            ("Total", Verdict::Agrees, None),
            ("2022", Verdict::Contradicts, None),
            ("2023", Verdict::Agrees, None),
        ]
    );
    // Pooled over both years: paper-checks.json.
    assert!((found[0].figure().unwrap().value - 88.77768).abs() < 5e-6);
}

#[test]
fn without_a_total_the_fitting_amount_is_a_range() {
    let found = check(CHECK, &[("2022", 0, &row(["1.000", "400", "50,0%"]))]);
    let Some(Reason::NeededBetween([low, high])) = found[0].reason else {
        panic!("{:?}", found[0].reason)
    };
    // 49.95 % and 50.05 % of 1000.
    assert!(
        (low - 499.5).abs() < 1e-9 && (high - 500.5).abs() < 1e-9,
        "{low} {high}"
    );
}

/// The total itself can be the wrong one: by hand, 600 of 1000 is 60 %.
#[test]
fn a_total_against_its_own_percentage_is_the_slip() {
    let found = check(
        CHECK,
        &[
            ("Total", 0, &row(["1.000", "700", "60%"])),
            ("A", 1, &row(["500", "400", "80%"])),
            ("B", 1, &row(["500", "200", "40%"])),
        ],
    );
    assert_eq!(
        verdicts(&found)[..3],
        [
            ("Total", Verdict::Contradicts, Some(Reason::Needed(600.0))),
            ("Total", Verdict::Agrees, None),
            ("Total", Verdict::Contradicts, None),
        ]
    );
}

/// By hand: B is 200, as its 40 % and the total say; the 70 % of C is another
/// slip and does not draw suspicion on its amount.
#[test]
fn a_wrong_percentage_does_not_hide_the_wrong_amount() {
    let found = check(
        CHECK,
        &[
            ("Total", 0, &row(["1.500", "1.000", ""])),
            ("A", 1, &row(["500", "400", "80%"])),
            ("B", 1, &row(["500", "20", "40%"])),
            ("C", 1, &row(["500", "400", "70%"])),
        ],
    );
    let total = of(&found, "check-amounts.part", "Total");
    assert_eq!(total.reason, Some(Reason::InPart("B".to_owned(), 200.0)));
    let b = of(&found, "check-amounts.percentage", "B");
    assert_eq!(
        (b.verdict, b.reason),
        (Verdict::Contradicts, Some(Reason::Needed(200.0)))
    );
}

/// Mojokerto, table 06: amounts in millions with two decimals.
#[test]
fn amounts_in_millions() {
    let found = check(
        CHECK,
        &[
            ("2013", 0, &row(["18.327,75", "15.007,98", "81,89"])),
            ("2014", 0, &row(["22.438,25", "17.633,29", "78,59"])),
        ],
    );
    for (line, value) in found.iter().zip([81.886_647, 78.585_852]) {
        assert_eq!((line.verdict, line.reason.clone()), (Verdict::Agrees, None));
        assert!((line.figure().unwrap().value - value).abs() < 5e-7);
    }
}

#[test]
fn amounts_left_out_are_summed_and_missing_ones_leave_the_line_open() {
    let found = check(
        CHECK,
        &[
            ("Total", 0, &row(["", "", "60%"])),
            ("A", 1, &row(["500", "400", ""])),
            ("B", 1, &row(["500", "200", ""])),
            ("C", 0, &row(["500", "", "1%"])),
            ("", 0, &row(["", "", ""])),
        ],
    );
    let expected = [
        ("Total", Verdict::Agrees),
        ("A", Verdict::Unprinted),
        ("B", Verdict::Unprinted),
        ("C", Verdict::Open),
    ];
    let told: Vec<_> = found
        .iter()
        .map(|line| (line.item.as_str(), line.verdict))
        .collect();
    assert_eq!(told, expected);
}

#[test]
fn what_cannot_be_read_is_named_at_its_cell() {
    let (card, _) = sheet(
        CHECK,
        &[
            ("A", 0, &row(["0", "5", "5%"])),
            ("B", 0, &row(["satu", "5", "5%"])),
            ("C", 0, &row(["5", "5", "seratus"])),
        ],
    );
    assert!(
        lines(&card)
            .iter()
            .all(|line| line.verdict == Verdict::Open)
    );
    let mut found = errors(&evaluate(&card));
    found.sort_by_key(|(at, _)| at.clone());
    let problems: Vec<Problem> = found.into_iter().map(|(_, problem)| problem).collect();
    let unreadable = Problem::Unreadable(Fault::NotANumber);
    assert_eq!(
        problems,
        [Problem::ZeroDenominator, unreadable.clone(), unreadable]
    );
    assert!(matches!(
        evaluate(&card).annexes[0].lines[0].found,
        timbang::methods::checking::Found::Figure(Outcome::Refused(_))
    ));
}

/// The same table as it is pasted: no levels, the total at the end.
#[test]
fn a_pasted_table_with_its_total_at_the_end() {
    let table = |total: &'static str| {
        check(
            CHECK,
            &[
                (
                    "Belanja tidak langsung",
                    0,
                    &row(["Rp2.887.555.498,00", "Rp2.594.054,00", "89,86%"]),
                ),
                (
                    "Belanja langsung",
                    0,
                    &row(["Rp12.235.088.237,00", "Rp12.094.105.979,00", "98,85%"]),
                ),
                (
                    total,
                    0,
                    &row(["Rp15.122.643.735,00", "Rp14.688.904.033,00", "97,13%"]),
                ),
            ],
        )
    };
    // By its name, or because its budget is the sum of the two above.
    for total in ["Jumlah", "Belanja seluruhnya"] {
        let found = table(total);
        let slip = of(&found, "check-amounts.percentage", "Belanja tidak langsung");
        assert_eq!(slip.verdict, Verdict::Contradicts);
        assert_eq!(slip.reason, Some(Reason::DigitsDropped(2_594_798_054.0)));
        let sum = of(&found, "check-amounts.part", total);
        assert_eq!(sum.verdict, Verdict::Contradicts, "{total}");
        let right = of(&found, "check-amounts.percentage", "Belanja langsung");
        assert_eq!(right.verdict, Verdict::Agrees);
        let items: Vec<&str> = found.iter().map(|line| line.item.as_str()).collect();
        assert_eq!(items.last(), Some(&total), "the order of the table stays");
    }
}

/// Rows of years are no parts of the last year (Mojokerto, table 06).
#[test]
fn the_last_of_several_years_is_no_total() {
    let found = check(
        CHECK,
        &[
            ("2013", 0, &row(["18.327,75", "15.007,98", "81,89"])),
            ("2014", 0, &row(["22.438,25", "17.633,29", "78,59"])),
            ("2015", 0, &row(["24.887,29", "21.301,42", "85,59"])),
        ],
    );
    assert_eq!(found.len(), 3, "{found:?}");
    assert!(found.iter().all(|line| line.verdict == Verdict::Agrees));
}
