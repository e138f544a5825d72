//! Printed numbers, spans, verdicts and reasons.

use timbang::methods::checking::{Found, Line, Print, Printed, Reason, Verdict, reason};
use timbang::methods::working::{Name, Unit};
use timbang::methods::{Expr, Figure, Outcome, Problem, sources};
use timbang::numbers::{Fault, Kind, Mark};
use timbang::scorecard::{Entry, Path};

fn read(text: &str, kind: Kind) -> Print {
    Print::of(text, kind)
}

fn figure(working: Expr) -> Outcome<Figure> {
    let name = Name::new("check-calculations.result");
    Figure::new(name, working, Unit::Plain, &sources::OWN, &Path::Name)
}

fn line(print: &str, working: Expr) -> Line {
    let print_read = read(print, Kind::Ratio);
    Line::compare("", Path::Name, print, &print_read, figure(working))
}

fn verdict(print: &str, working: Expr) -> (Verdict, Option<Reason>) {
    let line = line(print, working);
    (line.verdict, line.reason)
}

fn known(value: f64, half: f64) -> Expr {
    Expr::Constant(value).rounded(half)
}

fn exact(value: f64) -> Expr {
    Expr::Constant(value)
}

/// Prints as the papers have them: Boyolali tables 3 and 5, Bantul table 2,
/// Bone Bolango tables 1 and 4.
#[test]
fn a_print_is_known_within_half_a_unit_of_its_last_digit() {
    for (text, kind, value, half) in [
        (",108", Kind::Ratio, 0.108, 0.0005),
        ("-,106", Kind::Ratio, -0.106, 0.0005),
        ("Rp2.594.054,00", Kind::Rupiah, 2_594_054.0, 0.005),
        ("89,86%", Kind::Percent, 89.86, 0.005),
        ("84.6%", Kind::Percent, 84.6, 0.05),
        ("Rp.3.858.495.244,-", Kind::Rupiah, 3_858_495_244.0, 0.5),
        ("351", Kind::Count, 351.0, 0.5),
        ("1.187", Kind::Count, 1187.0, 0.5),
        ("6,33333", Kind::Ratio, 6.33333, 0.000_005),
        ("3.64E-02", Kind::Ratio, 0.0364, 0.000_05),
    ] {
        let found = Printed::read(text, kind).unwrap_or_else(|| panic!("{text}"));
        assert_eq!((found.value, found.half), (value, half), "{text}");
        assert_eq!(found.text, text);
    }
    assert_eq!(read(" - ", Kind::Ratio), Print::Blank);
    let fault = Problem::Unreadable(Fault::NotANumber);
    assert_eq!(read("n/a", Kind::Ratio), Print::Bad(fault));
}

#[test]
fn a_mark_with_two_meanings_is_settled_by_answer_or_by_the_figure() {
    let entry = |mark| Entry {
        text: "13.606".to_owned(),
        mark,
    };
    let value = |mark| match Print::read(&entry(mark), Kind::Ratio, None) {
        Print::Number(one) => (one.value, one.half),
        other => panic!("{other:?}"),
    };
    assert_eq!(value(Some(Mark::Thousands)), (13606.0, 0.5));
    assert_eq!(value(Some(Mark::Decimal)), (13.606, 0.0005));
    let either = Print::read(&entry(None), Kind::Ratio, None);
    assert_eq!(either.beside(13.71).unwrap().value, 13.606);
    assert_eq!(either.beside(13_000.0).unwrap().half, 0.5);
    assert!(matches!(
        either.settled(),
        Some(Err(Problem::Ambiguous { .. }))
    ));
}

#[test]
fn spans_hold_every_value_that_the_inputs_allow() {
    let pair = |a, b| Box::new([a, b]);
    let a = || known(2.0, 0.5);
    let zero = || known(0.0, 1.0);
    let unbounded = [f64::NEG_INFINITY, f64::INFINITY];
    for (expr, span) in [
        (exact(3.0), [3.0, 3.0]),
        (a(), [1.5, 2.5]),
        (Expr::Sum(vec![a(), a()]), [3.0, 5.0]),
        (Expr::minus(a(), a()), [-1.0, 1.0]),
        (Expr::Times(vec![a(), exact(-2.0)]), [-5.0, -3.0]),
        (Expr::Times(vec![zero(), zero()]), [-1.0, 1.0]),
        (Expr::over(exact(3.0), a()), [1.2, 2.0]),
        (Expr::percent(exact(3.0), a()), [120.0, 200.0]),
        (Expr::over(exact(3.0), zero()), unbounded),
        (Expr::Percent(pair(exact(0.0), zero())), unbounded),
        (Expr::Mean(vec![a(), exact(4.0)]), [2.75, 3.25]),
        (
            Expr::Weighted(vec![[a(), exact(2.0)], [exact(1.0), a()]]),
            [4.5, 7.5],
        ),
        (
            Expr::WeightedMean(vec![[exact(1.0), a()], [exact(3.0), exact(2.0)]]),
            [1.875, 2.125],
        ),
        (
            Expr::Root(Box::new(known(6.25, 2.25))),
            [2.0, 8.5_f64.sqrt()],
        ),
        (Expr::Root(Box::new(zero())), [0.0, 1.0]),
        (Expr::AtMost(Box::new(a()), 2.0), [1.5, 2.0]),
        (Expr::AtLeast(Box::new(a()), 2.0), [2.0, 2.5]),
        (Expr::Power(Box::new(a()), 2), [2.25, 6.25]),
        (Expr::Power(Box::new(known(-1.0, 2.0)), 2), [0.0, 9.0]),
        (Expr::Power(Box::new(known(-1.0, 2.0)), 3), [-27.0, 1.0]),
        (Expr::Power(Box::new(zero()), -1), unbounded),
        (Expr::Power(Box::new(a()), -1), [0.4, 1.0 / 1.5]),
        (Expr::ToDecimals(Box::new(known(2.44, 0.02)), 1), [2.4, 2.5]),
        (Expr::Least(vec![a(), exact(2.0)]), [1.5, 2.0]),
        (Expr::Greatest(vec![a(), exact(2.0)]), [2.0, 2.5]),
        (
            Expr::Times(vec![exact(f64::MAX), a()]),
            [f64::INFINITY, f64::INFINITY],
        ),
    ] {
        assert_eq!(expr.span(), span, "{expr:?}");
        let value = expr.value();
        assert!(
            !value.is_finite() || (span[0] <= value && value <= span[1]),
            "{expr:?}"
        );
    }
}

/// Boyolali, tables 3 and 5: B over SE, both printed with three decimals, and
/// Bone Bolango, table 2: NRR times 25.
#[test]
fn a_print_agrees_when_rounded_inputs_allow_it() {
    let t = |b, se| Expr::over(known(b, 0.0005), known(se, 0.0005));
    let rounding = Some(Reason::Rounding);
    assert_eq!(
        verdict("13,710", t(0.830, 0.061)),
        (Verdict::Agrees, rounding.clone())
    );
    assert_eq!(
        verdict("-,515", t(-0.108, 0.210)),
        (Verdict::Agrees, rounding.clone())
    );
    assert_eq!(verdict("-3,327", t(-0.419, 0.124)).0, Verdict::Contradicts);
    let ikm = |nrr| Expr::Times(vec![known(nrr, 0.0005), exact(25.0)]);
    assert_eq!(verdict("90,10", ikm(3.604)), (Verdict::Agrees, None));
    // 86.075 is the edge of what is printed 86.07, and edges count.
    assert_eq!(
        verdict("86,07", Expr::Times(vec![exact(3.443), exact(25.0)])).0,
        Verdict::Agrees
    );
    assert_eq!(
        verdict(
            "91,32",
            Expr::Mean(vec![known(83.13, 0.005), known(95.45, 0.005)])
        )
        .0,
        Verdict::Contradicts
    );
    let within = line(
        "91,32",
        Expr::Mean(vec![known(83.13, 0.005), known(95.45, 0.005)]),
    )
    .within;
    let [low, high] = within.unwrap();
    assert!(
        (low - 89.28).abs() < 1e-9 && (high - 89.30).abs() < 1e-9,
        "{low} {high}"
    );
}

#[test]
fn nothing_printed_and_missing_inputs_are_no_contradiction() {
    assert_eq!(verdict("", exact(88.78)), (Verdict::Unprinted, None));
    let missing = Line::compare(
        "",
        Path::Name,
        "5",
        &read("5", Kind::Ratio),
        Outcome::missing(Path::Name),
    );
    assert_eq!(missing.verdict, Verdict::Open);
    let bad = line("n/a", exact(1.0));
    assert_eq!(bad.verdict, Verdict::Open);
    let refused = Outcome::refused(Problem::Unreadable(Fault::NotANumber), Path::Name);
    assert_eq!(bad.found, Found::Figure(refused));
    // What cannot be bounded excludes nothing.
    let line = line("5", Expr::over(exact(1.0), known(0.1, 0.5)));
    assert_eq!((line.verdict, line.within), (Verdict::Agrees, None));
}

#[test]
fn contradictions_have_reasons() {
    let whole = |value| exact(value);
    for (print, working, reason) in [
        // Bantul, table 2: 14,688,904,033 - 12,094,105,979.
        (
            "2.594.054",
            Expr::minus(whole(14_688_904_033.0), whole(12_094_105_979.0)),
            Reason::DigitsDropped(2_594_798_054.0),
        ),
        // Bone Bolango, table 3: 192 + (-0.1) stands where a mean belongs.
        (
            "191,9",
            Expr::Mean(vec![exact(192.0), known(-0.1, 0.05)]),
            Reason::SumForMean(2),
        ),
        // By hand.
        ("79", exact(79.6), Reason::Cut(80.0)),
        ("88,6", exact(88.675), Reason::Cut(88.7)),
        // Boyolali: 4.225 in the equation, 4.255 in the tables.
        ("4,225", known(4.255, 0.0005), Reason::DigitWrong(4.255)),
        ("4,525", exact(4.255), Reason::DigitsSwapped(4.255)),
        ("8,313", exact(83.127), Reason::Factor(0.1)),
        ("8313", exact(83.13), Reason::Factor(100.0)),
        ("0,515", exact(-0.515), Reason::Sign),
        (
            "60",
            Expr::Sum(vec![exact(80.0), exact(40.0)]),
            Reason::MeanForSum(2),
        ),
        // Mojokerto: leavers over staff, called retention.
        (
            "99,41",
            Expr::percent(exact(1.0), exact(169.49)),
            Reason::Complement,
        ),
        (
            "120,3",
            Expr::percent(exact(83.13), exact(100.0)),
            Reason::Inverted,
        ),
    ] {
        assert_eq!(
            verdict(print, working),
            (Verdict::Contradicts, Some(reason)),
            "{print}"
        );
    }
    // Two digits, or the last one: no slip is seen.
    assert_eq!(verdict("0,399", exact(0.393)), (Verdict::Contradicts, None));
    assert_eq!(verdict("47", exact(57.0)), (Verdict::Contradicts, None));
    let over = figure(exact(95.0)).map(|figure| figure.out_of(100.0));
    let line = Line::compare("", Path::Name, "200", &read("200", Kind::Percent), over);
    assert_eq!(line.reason, Some(Reason::AboveLimit(100.0)));
}

/// Boyolali, text 3: the t of internal processes is -3.327 there, which is the
/// t of customers; the table has -3.380.
#[test]
fn a_copied_value_names_the_line_it_came_from() {
    let t = |item: &str, print: &str, b, se| {
        let working = Expr::over(known(b, 0.0005), known(se, 0.0005));
        Line::compare(
            item,
            Path::Name,
            print,
            &read(print, Kind::Ratio),
            figure(working),
        )
    };
    let mut lines = [
        t("Pelanggan", "3,327", 0.393, 0.118),
        t("PBI", "-3,327", -0.419, 0.124),
    ];
    reason::copied(&mut lines);
    assert_eq!(lines[0].reason, Some(Reason::Rounding));
    assert_eq!(
        lines[1].reason,
        Some(Reason::Copied("Pelanggan".to_owned()))
    );
    let said = lines[1].clone().said(" remark ");
    assert_eq!(said.reason, Some(Reason::Said("remark".to_owned())));
}

#[test]
fn two_statements_are_compared_as_numbers_or_as_words() {
    let same = |a, b| Line::same("", Path::Name, a, b).verdict;
    // Bone Bolango, section 3.3 and table 3; Bantul, methods and results.
    assert_eq!(same("AA", "A (30,25)"), Verdict::Contradicts);
    assert_eq!(same("38", "37"), Verdict::Contradicts);
    assert_eq!(same("88,65", "88,61"), Verdict::Contradicts);
    // The coarser print decides: Boyolali, 13.71 and 13.710.
    assert_eq!(same("13,71", "13,710"), Verdict::Agrees);
    assert_eq!(same("95", "95,45"), Verdict::Agrees);
    assert_eq!(same("Sangat  baik", "sangat baik"), Verdict::Agrees);
    assert_eq!(same("Sangat baik", "baik"), Verdict::Contradicts);
    assert_eq!(same("", "baik"), Verdict::Open);
}
