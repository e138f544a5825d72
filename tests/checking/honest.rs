//! Honest prints that look wrong, wrong ones that look honest, and texts meant
//! to break the reader. All by hand.

use super::tables::{annex, code, found, one, wrong};
use super::{check, lines, sheet, verdicts};
use crate::common::{Line as Row, choose, errors, field, table};
use std::time::{Duration, Instant};
use timbang::evaluation::evaluate;
use timbang::methods::checking::{Line, Reason, Verdict};
use timbang::scorecard::{Entry, Id, Scorecard};

const AMOUNTS: &str = "check-amounts";
const CALCULATIONS: &str = "check-calculations";

/// Amounts in trillions: 1.2 and 1.3 are no parts of 2.1.
#[test]
fn small_amounts_are_no_total_of_each_other() {
    let row = |whole, part| [("whole", whole), ("part", part)];
    let rows = [row("1,2", "1,0"), row("1,3", "1,1"), row("2,1", "1,7")];
    let rows = ["a", "b", "c"].iter().zip(&rows);
    let rows: Vec<Row> = rows.map(|(name, cells)| (*name, 0, &cells[..])).collect();
    assert_eq!(wrong(&check(AMOUNTS, &rows)), []);
    // 1.2 and 1.3 printed from 1.24 and 1.34 are.
    let last = row("2,6", "2,1");
    let rows = [rows[0], rows[1], ("c", 0, &last)];
    let found = check(AMOUNTS, &rows);
    assert_eq!(wrong(&found), []);
    assert_eq!(
        one(&found, "c", "check-amounts.whole").verdict,
        Verdict::Agrees
    );
}

/// A total that cannot be read leaves nothing known for its parts.
#[test]
fn no_reason_is_made_of_an_unreadable_total() {
    let lines = check(
        AMOUNTS,
        &[
            ("t", 0, &[("whole", "300"), ("part", "abc")]),
            (
                "x",
                1,
                &[("whole", "100"), ("part", "0"), ("printed", "5%")],
            ),
            (
                "y",
                1,
                &[("whole", "200"), ("part", "10"), ("printed", "5%")],
            ),
        ],
    );
    let slip = one(&lines, "x", "check-amounts.percentage");
    assert_eq!(slip.verdict, Verdict::Contradicts);
    assert_eq!(slip.reason, Some(Reason::NeededBetween([4.5, 5.5])));
}

fn calculation(printed: &str, text: &str) -> Vec<Line> {
    check(
        CALCULATIONS,
        &[("x", 0, &[("printed", printed), ("calculation", text)])],
    )
}

/// A per cent is a hundredth, whether or not the author wrote `x 100`.
#[test]
fn a_ratio_may_be_printed_in_percent() {
    for (printed, text, verdict) in [
        ("90%", "45/50", Verdict::Agrees),
        ("90%", "45/50 x 100", Verdict::Agrees),
        ("90", "45/50", Verdict::Contradicts),
        ("91%", "45/50", Verdict::Contradicts),
        ("89,29%", "178,58 / 2", Verdict::Agrees),
        ("8.929%", "178,58 / 2 + 0", Verdict::Contradicts),
    ] {
        let found = calculation(printed, text);
        assert_eq!(found[0].verdict, verdict, "{printed} {text}");
    }
    let found = calculation("24,1%", "12/50");
    let figure = found[0].figure().expect("a figure");
    assert_eq!(
        (found[0].verdict, figure.value),
        (Verdict::Contradicts, 0.24)
    );
}

/// A number of no size is known to no decimal place, not to every one.
#[test]
fn exponents_beyond_every_number() {
    for text in ["0e400", "0e999999", "0e99999999999999999999"] {
        assert_eq!(calculation(text, "1e-9")[0].verdict, Verdict::Agrees);
        let half = calculation(text, "3")[0].read.as_ref().expect("read").half;
        assert!(half.is_finite(), "{text}: {half}");
    }
    for text in ["1e-400", "1e-1000000", "1e-99999999999999999999"] {
        assert_eq!(calculation(text, "3")[0].verdict, Verdict::Contradicts);
    }
}

/// The check with so many rows that all hold one text in a column.
fn long(kind: &str, column: &str, text: &str, calculation: &str) -> Scorecard {
    let (mut card, id) = sheet(kind, &[]);
    for _ in 0..1998 {
        card.add_row(id, "lines", None).expect("a row");
    }
    let sheet = &mut card.indicator_mut(id).expect("the check").sheet;
    let rows = sheet.tables.get_mut("lines").expect("its lines");
    for (index, row) in rows.iter_mut().enumerate() {
        row.cells
            .insert(column.to_owned(), Entry::new(format!("{text}{index}")));
        row.cells
            .insert("calculation".to_owned(), Entry::new(calculation));
    }
    card
}

/// Two thousand rows on a slow machine, without optimisation: it took 24 s
/// while every place of an exponent was counted out, 3 s while every line was
/// written down again for every other.
#[test]
fn thousands_of_lines_take_no_time() {
    for (text, right) in [("1e-99", "7"), ("5", "5,5")] {
        let mut card = long(CALCULATIONS, "printed", text, right);
        let id = card.annexes[0].id;
        let sheet = &mut card.indicator_mut(id).expect("the check").sheet;
        let rows = sheet.tables.get_mut("lines").expect("its lines");
        for row in rows.iter_mut().step_by(2) {
            row.cells.insert("printed".to_owned(), Entry::new(right));
        }
        let begin = Instant::now();
        assert_eq!(lines(&card).len(), 2000);
        assert!(begin.elapsed() < Duration::from_secs(10), "{text}");
    }
}

/// SPSS 27 and later: `<,001`.
#[test]
fn a_small_probability_is_printed_as_less_than() {
    for (printed, verdict) in [
        ("<,001", Verdict::Agrees),
        ("< 0.001", Verdict::Agrees),
        ("<,05", Verdict::Agrees),
        (",001", Verdict::Contradicts),
        ("<0,00000001", Verdict::Contradicts),
    ] {
        let (mut card, id) = annex("check-regression", &[("n", "46"), ("k", "4")]);
        // t 5 with 41 degrees of freedom: p is 1.1e-5.
        let cells = [("t", "5,000"), ("sig", printed)];
        table(&mut card, id, "coefficients", &[("X", 0, &cells)]);
        let found = found(&card);
        assert_eq!(
            one(&found, "X", "check-regression.sig").verdict,
            verdict,
            "{printed}"
        );
    }
    for printed in ["<", "<<,001", "<-,001", "<x", "<5"] {
        let found = calculation(printed, "0,0001");
        assert_eq!(found[0].verdict, Verdict::Open, "{printed}");
    }
    let statement = check(
        "check-statements",
        &[("p", 0, &[("first", "<,001"), ("second", ",000")])],
    );
    assert_eq!(statement[0].verdict, Verdict::Agrees);
    let _ = calculation(&"<".repeat(2000), &"(".repeat(2000));
}

/// Three elements: 1, 1/3, 1/2 and 2 above the diagonal; the column sums are 6,
/// 11/6 and 7/2, lambda is 3.0092.
fn three(matrix: [[&str; 3]; 3], sums: [&str; 3], end: &[(&str, &str)]) -> Vec<Line> {
    let (mut card, id) = annex("check-ahp", end);
    choose(&mut card, id, "size", "3");
    let keys = ["c1", "c2", "c3"];
    let cells = matrix.map(|row| [0, 1, 2].map(|place| (keys[place], row[place])));
    let rows: [Row; 3] = [0, 1, 2].map(|place| (["A", "B", "C"][place], 0, &cells[place][..]));
    table(&mut card, id, "matrix", &rows);
    let sums = [0, 1, 2].map(|place| (keys[place], sums[place]));
    table(&mut card, id, "sums", &[("", 0, &sums)]);
    found(&card)
}

#[test]
fn a_matrix_that_is_printed_with_decimals() {
    let sums = ["6,00", "1,83", "3,50"];
    let end = [("lambda-max", "3,009"), ("ci", "0,005"), ("cr", "0,008")];
    let full = [
        ["1,00", "0,33", "0,50"],
        ["3,00", "1,00", "2,00"],
        ["2,00", "0,50", "1,00"],
    ];
    let upper = [["1", "0,33", "0,50"], ["", "1", "2"], ["", "", "1"]];
    for matrix in [full, upper] {
        assert_eq!(wrong(&three(matrix, sums, &end)), []);
    }
    let slip = three(full, ["6,03", "1,83", "3,50"], &end);
    assert_eq!(
        wrong(&slip),
        [("A".to_owned(), "check-ahp.column-sum", None)]
    );
}

/// Means of a group's judgments, 1.8249 and 1.2640 before they were printed:
/// the second column sums to 3.616, although the prints sum to 3.614.
#[test]
fn means_of_judgments_are_known_within_their_rounding() {
    let matrix = [
        ["1", "1,82", "2,29"],
        ["0,55", "1", "1,26"],
        ["0,44", "0,79", "1"],
    ];
    let end = |ci, cr| [("lambda-max", "3,010"), ("ci", ci), ("cr", cr)];
    let sums = ["1,99", "3,62", "4,55"];
    assert_eq!(wrong(&three(matrix, sums, &end("0,005", "0,009"))), []);
    // The printed steps still decide: CI of lambda, CR of CI.
    let items = |lines: &[Line]| -> Vec<String> {
        wrong(lines).into_iter().map(|(item, ..)| item).collect()
    };
    let slip = three(matrix, sums, &end("0,010", "0,017"));
    assert_eq!(items(&slip), [code("check-ahp.ci")]);
    let slip = three(matrix, sums, &end("0,005", "0,005"));
    assert_eq!(items(&slip), [code("check-ahp.cr")]);
    let slip = three(matrix, ["1,99", "3,69", "4,55"], &end("0,005", "0,009"));
    assert_eq!(items(&slip), ["B"]);
}

/// 56 to 280 in five classes, the best one first.
#[test]
fn a_table_may_begin_with_its_highest_class() {
    let rows = [
        ("SS", "236", "280"),
        ("S", "191", "235"),
        ("N", "146", "190"),
        ("TS", "101", "145"),
        ("STS", "56", "100"),
    ];
    let document = |fields: &[(&str, &str)], class: &str| -> (Scorecard, Id) {
        let (mut card, id) = annex("check-classes", fields);
        let cells = rows.map(|(_, from, to)| [("from", from), ("to", to)]);
        let lines: Vec<Row> = rows
            .iter()
            .zip(&cells)
            .map(|(row, cells)| (row.0, 0, &cells[..]))
            .collect();
        table(&mut card, id, "classes", &lines);
        table(
            &mut card,
            id,
            "totals",
            &[("x", 0, &[("total", "200"), ("class", class)])],
        );
        (card, id)
    };
    for fields in [&[][..], &[("ik-min", "56"), ("ik-max", "280")]] {
        let (card, _) = document(fields, "S");
        assert_eq!(wrong(&found(&card)), []);
        assert_eq!(errors(&evaluate(&card)), []);
        let (mut card, id) = document(fields, "N");
        assert_eq!(wrong(&found(&card)).len(), 1);
        field(&mut card, id, "width", "50");
        assert_eq!(wrong(&found(&card)).len(), 2);
    }
}

/// 112 % of a target is reached very well; an index of 112 does not exist.
#[test]
fn achievement_has_no_upper_end() {
    for (set, class, verdict) in [
        ("achievement", "Sangat Tinggi", Verdict::Agrees),
        ("achievement", "Tinggi", Verdict::Contradicts),
        ("skm2017", "A", Verdict::Contradicts),
    ] {
        let (mut card, id) = sheet(
            "check-grades",
            &[("x", 0, &[("value", "112,50"), ("class", class)])],
        );
        choose(&mut card, id, "set", set);
        assert_eq!(verdicts(&lines(&card))[0].1, verdict, "{set} {class}");
    }
}
