//! Every score rule, at its edges.

use crate::common::*;
use timbang::methods::scoring::{CAPS, RULES};
use timbang::methods::{Outcome, Problem};
use timbang::numbers::Fault;
use timbang::scorecard::path::IndicatorField;
use timbang::scorecard::{Id, Path, Scorecard};

/// The numbers of a rule, by key.
type Numbers<'a> = &'a [(&'a str, &'a str)];
/// A rule, its numbers, a value, the cap or the number looked at, the result.
type Ruled<'a, T> = (&'a str, Numbers<'a>, &'a str, &'a str, T);

fn ruled(rule: &str, numbers: Numbers, value: &str, cap: &str) -> (Scorecard, Id) {
    let mut card = card(&["2023"]);
    let id = add(&mut card, 0, "direct-value");
    choose(&mut card, id, "meaning", "number");
    field(&mut card, id, "value#0", value);
    put(&mut card, id, IndicatorField::Rule, rule);
    put(&mut card, id, IndicatorField::Cap, cap);
    for (key, text) in numbers {
        set(&mut card, &Path::RuleNumber(id, (*key).to_owned()), text);
    }
    (card, id)
}

/// METHODS 1, table of score rules; the numbers follow from it by hand.
#[test]
fn every_rule() {
    let to_50: Numbers = &[("target", "50")];
    let near_50: Numbers = &[("target", "50"), ("tolerance", "5")];
    let exactly_50: Numbers = &[("target", "50"), ("tolerance", "0")];
    let ranged: Numbers = &[("lowest", "20"), ("highest", "60")];
    let rising: Numbers = &[("base", "40"), ("target", "60")];
    let falling: Numbers = &[("base", "60"), ("target", "40")];
    let cases: &[Ruled<f64>] = &[
        ("capped", &[], "87,5", "", 87.5),
        ("capped", &[], "-5", "", 0.0),
        ("capped", &[], "130", "110", 110.0),
        ("percent-of-maximum", &[], "87,5", "120", 87.5),
        ("percent-of-maximum", &[], "130", "120", 100.0),
        ("higher", to_50, "40", "", 80.0),
        ("higher", to_50, "50", "", 100.0),
        ("higher", to_50, "60", "", 100.0),
        ("higher", to_50, "60", "120", 120.0),
        ("higher", to_50, "-10", "", 0.0),
        ("lower", to_50, "50", "", 100.0),
        ("lower", to_50, "60", "", 80.0),
        ("lower", to_50, "100", "", 0.0),
        ("lower", to_50, "130", "", 0.0),
        ("lower", to_50, "45", "110", 110.0),
        ("lower", to_50, "-50", "120", 120.0),
        ("lower-inverse", to_50, "100", "", 50.0),
        ("lower-inverse", to_50, "40", "120", 120.0),
        ("lower-inverse", to_50, "40", "", 100.0),
        // 100 within the tolerance, then a point per percent of the target.
        ("stabilise", near_50, "50", "", 100.0),
        ("stabilise", near_50, "55", "", 100.0),
        ("stabilise", near_50, "45", "", 100.0),
        ("stabilise", near_50, "60", "", 90.0),
        ("stabilise", near_50, "40", "", 90.0),
        ("stabilise", near_50, "0", "", 10.0),
        ("stabilise", near_50, "200", "", 0.0),
        ("stabilise", near_50, "50", "120", 100.0),
        ("stabilise", exactly_50, "51", "", 98.0),
        ("range", ranged, "20", "", 0.0),
        ("range", ranged, "50", "", 75.0),
        ("range", ranged, "10", "", 0.0),
        ("range", ranged, "64", "110", 110.0),
        ("baseline", rising, "45", "", 25.0),
        ("baseline", rising, "30", "", 0.0),
        ("baseline", falling, "45", "", 75.0),
        ("baseline", falling, "39", "110", 105.0),
        ("ratio-good-to-100", &[], "80", "", 100.0),
        ("ratio-good-to-100", &[], "100", "", 100.0),
        ("ratio-good-to-100", &[], "130", "", 70.0),
        ("ratio-good-to-100", &[], "250", "", 0.0),
        ("complement", &[], "0,59", "", 99.41),
        ("complement", &[], "-20", "", 100.0),
        ("complement", &[], "120", "", 0.0),
        // A rule that this version does not know falls back to the instrument's.
        ("junk", &[], "87,5", "999", 87.5),
    ];
    for (rule, numbers, value, cap, expected) in cases {
        let (card, id) = ruled(rule, numbers, value, cap);
        near(score(&card, id), *expected, 1e-11);
    }
    for rule in &RULES {
        assert!(
            cases.iter().any(|(key, ..)| *key == rule.key),
            "{} has no case",
            rule.key
        );
    }
    assert_eq!(CAPS, ["100", "110", "120"]);
}

/// A cap left behind by another rule is no maximum of one without.
#[test]
fn the_highest_score_is_the_cap_where_one_applies() {
    for (rule, cap, highest) in [
        ("capped", "", 100.0),
        ("capped", "110", 110.0),
        ("capped", "120", 120.0),
        ("percent-of-maximum", "120", 100.0),
        ("complement", "110", 100.0),
    ] {
        let (card, id) = ruled(rule, &[], "50", cap);
        let report = measured(&card, id);
        let maximum = report.score.ready().and_then(|score| score.maximum);
        assert_eq!(maximum, Some(highest), "{rule} {cap}");
    }
}

#[test]
fn a_rule_without_its_numbers_waits_for_them() {
    for rule in RULES.iter().filter(|rule| !rule.numbers.is_empty()) {
        let (card, id) = ruled(rule.key, &[], "50", "");
        let paths = rule.numbers.iter();
        let paths = paths
            .map(|field| Path::RuleNumber(id, field.key.to_owned()))
            .collect();
        assert_eq!(
            measured(&card, id).score,
            Outcome::Missing(paths),
            "{}",
            rule.key
        );
        assert!(
            measured(&card, id).value.ready().is_some(),
            "the value stands"
        );
    }
}

#[test]
fn impossible_rules_are_refused_at_their_number() {
    let words = Problem::Unreadable(Fault::NotANumber);
    let cases: &[Ruled<Problem>] = &[
        (
            "higher",
            &[("target", "0")],
            "5",
            "target",
            Problem::TargetNotPositive,
        ),
        (
            "lower",
            &[("target", "-2")],
            "5",
            "target",
            Problem::TargetNotPositive,
        ),
        (
            "lower-inverse",
            &[("target", "0")],
            "5",
            "target",
            Problem::TargetNotPositive,
        ),
        (
            "stabilise",
            &[("target", "0"), ("tolerance", "1")],
            "5",
            "target",
            Problem::TargetNotPositive,
        ),
        (
            "stabilise",
            &[("target", "5"), ("tolerance", "-1")],
            "5",
            "tolerance",
            Problem::Below(0.0),
        ),
        (
            "range",
            &[("lowest", "5"), ("highest", "5")],
            "5",
            "highest",
            Problem::EmptyRange,
        ),
        (
            "range",
            &[("lowest", "9"), ("highest", "5")],
            "5",
            "highest",
            Problem::Below(9.0),
        ),
        (
            "baseline",
            &[("base", "5"), ("target", "5")],
            "5",
            "target",
            Problem::EmptyRange,
        ),
        ("higher", &[("target", "lima")], "5", "target", words),
    ];
    for (rule, numbers, value, key, problem) in cases {
        let (card, id) = ruled(rule, numbers, value, "");
        let at = Path::RuleNumber(id, (*key).to_owned());
        assert_eq!(
            measured(&card, id).score,
            Outcome::refused(problem.clone(), at),
            "{rule}"
        );
    }
    let (card, id) = ruled("lower-inverse", &[("target", "5")], "0", "");
    let at = Path::Indicator(id, IndicatorField::Rule);
    assert_eq!(
        measured(&card, id).score,
        Outcome::refused(Problem::ZeroDenominator, at)
    );
}
