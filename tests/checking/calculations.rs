//! The reader of calculations, and the check that uses it.

use super::{check, lines, sheet, verdicts};
use crate::common::errors;
use crate::common::random::Random;
use timbang::evaluation::evaluate;
use timbang::i18n::{Language, substituted};
use timbang::methods::checking::{Reason, Verdict, calculation};
use timbang::methods::{Expr, Problem};

const CHECK: &str = "check-calculations";

fn value(text: &str) -> f64 {
    match calculation::read(text) {
        Ok(expr) => expr.value(),
        Err(problem) => panic!("{text}: {problem:?}"),
    }
}

/// Computed by hand.
#[test]
fn calculations_follow_the_usual_order() {
    for (text, expected) in [
        ("1 + 2 * 3", 7.0),
        ("(1 + 2) x 3", 9.0),
        ("10 - 4 - 3", 3.0),
        ("24 / 4 / 2", 3.0),
        ("24 : 4 · 2", 12.0),
        ("6÷3×4", 8.0),
        ("-2^2", -4.0),
        ("(-2)^2", 4.0),
        ("2^-1", 0.5),
        ("2 - -3", 5.0),
        ("2 − 3 – 4", -5.0),
        ("10 - 4 + 3", 9.0),
        ("1 + (2 + 3) + 4", 10.0),
        ("akar(9) + √(16)", 7.0),
        ("rata(1; 2; 6)", 3.0),
        ("Rata-rata(1;2)", 1.5),
        ("jumlah(1; 2; 6)", 9.0),
        ("SUM(1;2) * mean(2;4)", 9.0),
        ("maks(1; 3) + min(4; 2)", 5.0),
        ("max(1;3)", 3.0),
        ("bulat(862,5; 0)", 863.0),
        ("round(2,345; 2)", 2.35),
        ("exact(0,11) * 9", 0.99),
        ("1.187 / 1.187", 1.0),
        ("1.187 + 0,5", 1187.5),
        ("1.187 + 0.5", 1.687),
        ("1,187 + 0.5", 1187.5),
        (",108 + -,106", 0.108 - 0.106),
        (
            "= Rp3.207.456.588 / Rp. 3.858.495.244 x 100%",
            100.0 * 3_207_456_588.0 / 3_858_495_244.0,
        ),
        ("84,8% + 15,4%", 84.8 + 15.4),
        ("3,64E-02 * 100", 0.0364 * 100.0),
        ("2x3", 6.0),
    ] {
        assert_eq!(value(text), expected, "{text}");
    }
}

#[test]
fn what_cannot_be_read_names_the_letter() {
    for (text, place) in [
        ("", 1),
        ("1 +", 4),
        ("1 + x", 5),
        ("2 3", 3),
        ("(1 + 2", 7),
        ("1 + 2)", 6),
        ("sinus(3)", 1),
        ("1 + akar(1; 2)", 5),
        ("rata()", 6),
        ("bulat(1; 0,5)", 13),
        ("bulat(1; 13)", 12),
        ("2^0,5", 3),
        ("2^100", 3),
        ("1.2.3", 1),
        ("1 $ 2", 3),
        ("akar 4", 1),
    ] {
        assert_eq!(
            calculation::read(text),
            Err(Problem::BadCalculation(place)),
            "{text}"
        );
    }
    for text in ["1 / 0", "5 / (2 - 2)", "0^-1"] {
        assert_eq!(
            calculation::read(text),
            Err(Problem::ZeroDenominator),
            "{text}"
        );
    }
    assert_eq!(calculation::read("akar(1 - 2)"), Err(Problem::Below(0.0)));
}

#[test]
fn numbers_with_decimals_are_known_within_half_a_unit() {
    let span = |text| calculation::read(text).unwrap().span();
    assert_eq!(span("351"), [351.0, 351.0]);
    assert_eq!(span("tepat(0,5)"), [0.5, 0.5]);
    assert_eq!(
        span("0,5 - tepat(0,5)").map(|end| (end * 100.0).round()),
        [-5.0, 5.0]
    );
    let [low, high] = span("3,604 x 25");
    assert!((low - 90.0875).abs() < 1e-9 && (high - 90.1125).abs() < 1e-9);
    let [low, high] = span("-0,5");
    assert!((low + 0.55).abs() < 1e-9 && (high + 0.45).abs() < 1e-9);
}

#[test]
fn the_working_is_what_was_typed() {
    let shown = |text| substituted(Language::Indonesian, &calculation::read(text).unwrap());
    for (text, expected) in [
        ("1.187/351", "1.187 / 351"),
        ("(68 + 91)/2", "(68 + 91) / 2"),
        ("15/7,5 x 100%", "15 / 7,5 × 100\u{a0}%"),
        ("2 - (3 - 4)", "2 − (3 − 4)"),
        ("2^3 + akar(4)", "2^3 + √(4)"),
        ("(2^3)^2", "(2^3)^2"),
        ("bulat(79,5; 0)", "bulat(79,5; 0)"),
        ("maks(1; 2 + 3)", "maks(1; 2 + 3)"),
        ("2 x -3", "2 × (−3)"),
    ] {
        assert_eq!(shown(text), expected, "{text}");
    }
    let english = substituted(
        Language::English,
        &calculation::read("maks(1; bulat(2,55; 1))").unwrap(),
    );
    assert_eq!(english, "max(1, round(2.55, 1))");
}

/// Pieces of calculations in any order: read or refused, never more, and what
/// is read gives a value within its own span.
#[test]
fn no_text_breaks_the_reader() {
    const PIECES: [&str; 36] = [
        "1", "0", "2,5", "1.187", ",108", "1e308", "1e-308", "9e99", "351", "100", "%", "+", "-",
        "−", "*", "x", "/", ":", "^", "(", ")", "(", ")", ";", "akar(", "rata(", "sum(", "bulat(",
        "min(", "tepat(", "Rp", "=", " ", "√", "Ü", "e",
    ];
    let mut random = Random::new(7);
    let mut read = 0;
    for _ in 0..4_000 {
        let count = 1 + random.below(12);
        let text: String = (0..count).map(|_| random.pick(&PIECES)).collect();
        if let Ok(expr) = calculation::read(&text) {
            read += 1;
            let [low, high] = expr.span();
            assert!(low <= high, "{text}: {low} {high}");
            let value = expr.value();
            let near = 1e-9 * value.abs();
            assert!(
                !value.is_finite() || (low - near <= value && value <= high + near),
                "{text}: {value} outside {low} to {high}"
            );
        }
    }
    assert!(read > 100, "only {read} could be read");
}

#[test]
fn long_and_deep_texts_are_refused_soon() {
    for text in [
        "1+".repeat(900) + "1",
        "1/".repeat(900) + "1",
        "(".repeat(1999),
        "-".repeat(1999),
        "akar(".repeat(300),
        "2^".repeat(900),
        "√".repeat(600),
        "1".repeat(100_000),
    ] {
        assert!(calculation::read(&text).is_err());
    }
    let most = "1+".repeat(70) + "1";
    assert_eq!(value(&most), 71.0);
    let deepest = "(".repeat(25) + "1" + &")".repeat(25);
    assert_eq!(calculation::read(&deepest), Ok(Expr::Constant(1.0)));
}

#[test]
fn lines_of_the_check() {
    let row = |printed, calculation| [("printed", printed), ("calculation", calculation)];
    let found = check(
        CHECK,
        &[
            // Boyolali, table 3 and text 3.
            ("t Pelanggan", 0, &row("3,327", "0,393 / 0,118")),
            ("t PBI", 0, &row("-3,327", "-0,419 / 0,124")),
            // Nadjamuddin et al. (2025), table 3.
            ("PMA dan PMDN", 0, &row("191,90%", "rata(192; -0,1)")),
            (
                "Gabungan",
                0,
                &row("", "100 x 6.325.601.902 / 7.125.216.474"),
            ),
            ("Tanpa hitungan", 0, &row("5", "")),
            ("", 0, &row("", "1 + 1")),
        ],
    );
    let copied = Some(Reason::Copied("t Pelanggan".to_owned()));
    assert_eq!(
        verdicts(&found),
        [
            ("t Pelanggan", Verdict::Agrees, Some(Reason::Rounding)),
            ("t PBI", Verdict::Contradicts, copied),
            (
                "PMA dan PMDN",
                Verdict::Contradicts,
                Some(Reason::SumForMean(2))
            ),
            ("Gabungan", Verdict::Unprinted, None),
            ("Tanpa hitungan", Verdict::Open, None),
            ("6", Verdict::Unprinted, None),
        ]
    );
}

#[test]
fn unreadable_cells_are_named() {
    let (card, _) = sheet(
        CHECK,
        &[
            ("a", 0, &[("printed", "1"), ("calculation", "1 +")]),
            ("b", 0, &[("printed", "satu"), ("calculation", "1 + 1")]),
            (
                "c",
                0,
                &[
                    ("printed", "1"),
                    ("calculation", "9^99 * 9^99 * 9^99 * 9^99"),
                ],
            ),
        ],
    );
    assert!(
        lines(&card)
            .iter()
            .all(|line| line.verdict == Verdict::Open)
    );
    let found = errors(&evaluate(&card));
    let places: Vec<&str> = found
        .iter()
        .map(|(at, _)| at.rsplit('.').next().unwrap())
        .collect();
    assert_eq!(places, ["calculation", "printed", "calculation"]);
}

/// Nadjamuddin et al. (2025), table 1: a percentage beside a plain ratio is no
/// slip of a hundred; without the sign it is.
#[test]
fn a_printed_percentage_may_stand_beside_a_ratio() {
    let ratio = "3.207.456.588 / 3.858.495.244";
    let found = check(
        "check-calculations",
        &[
            ("2022", 0, &[("printed", "83,13%"), ("calculation", ratio)]),
            ("2022", 0, &[("printed", "83,13"), ("calculation", ratio)]),
            ("2022", 0, &[("printed", "87,63%"), ("calculation", ratio)]),
        ],
    );
    let verdicts: Vec<Verdict> = found.iter().map(|line| line.verdict).collect();
    let wrong = Verdict::Contradicts;
    assert_eq!(verdicts, [Verdict::Agrees, wrong, wrong]);
    let value = found[0].figure().expect("a figure").value;
    assert!((value - 83.127136).abs() < 1e-6, "{value}");
}
