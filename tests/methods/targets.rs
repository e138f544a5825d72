//! Target achievement and direct value.

use crate::common::*;
use timbang::evaluation::evaluate;
use timbang::methods::{Note, Outcome, Problem};
use timbang::numbers::{Fault, Mark};
use timbang::scorecard::path::IndicatorField;
use timbang::scorecard::{Entry, Id, Path, Scorecard};

fn target(polarity: &str, target: &str, actual: &str) -> (Scorecard, Id) {
    let mut card = card(&["2023"]);
    let id = add(&mut card, 2, "target-achievement");
    choose(&mut card, id, "polarity", polarity);
    field(&mut card, id, "target#0", target);
    field(&mut card, id, "actual#0", actual);
    (card, id)
}

/// Nadjamuddin et al. (2025), table 3; percentages from paper-checks.json.
#[test]
fn bone_bolango_table_3() {
    for (aim, actual, percent) in [
        ("85,25%", "86,58%", "101.560117"),
        ("85,45%", "88,61%", "103.698069"),
        ("A (30,25)", "AA (34,64)", "114.512397"),
        ("A (30,30)", "AA (34,64)", "114.323432"),
        // 100 * 84.15 / 80.25 by hand.
        ("A (80,25)", "A (84,15)", "104.859813"),
    ] {
        let (card, id) = target("higher", aim, actual);
        printed(value(&card, id), percent);
        near(score(&card, id), 100.0, ROUNDING);
    }
}

/// METHODS 1, "lower is better": 100 (2 - a/t), floor 0; inverse 100 t/a.
#[test]
fn polarity_and_cap() {
    for (polarity, actual, cap, percent, points) in [
        ("higher", "8", "", 80.0, 80.0),
        ("higher", "12", "110", 120.0, 110.0),
        ("higher", "11,5", "120", 115.0, 115.0),
        ("higher", "0", "", 0.0, 0.0),
        ("lower", "10", "", 100.0, 100.0),
        ("lower", "12", "", 80.0, 80.0),
        ("lower", "8", "120", 120.0, 120.0),
        ("lower", "0", "120", 200.0, 120.0),
        ("lower", "20", "", 0.0, 0.0),
        ("lower", "25", "", 0.0, 0.0),
        ("lower-inverse", "8", "", 125.0, 100.0),
        ("lower-inverse", "40", "", 25.0, 25.0),
        ("junk", "8", "", 80.0, 80.0),
    ] {
        let (mut card, id) = target(polarity, "10", actual);
        put(&mut card, id, IndicatorField::Cap, cap);
        near(value(&card, id), percent, ROUNDING);
        near(score(&card, id), points, ROUNDING);
    }
}

#[test]
fn a_held_score_is_said_only_where_it_is_held() {
    let (mut card, id) = target("higher", "10", "11");
    let at = Path::Field(id, key(&card, "actual#0")).to_string();
    assert_eq!(remarks(&evaluate(&card)), [(at, Note::Capped)]);
    put(&mut card, id, IndicatorField::Cap, "110");
    assert_eq!(remarks(&evaluate(&card)), []);
    put(&mut card, id, IndicatorField::Cap, "");
    put(&mut card, id, IndicatorField::Rule, "complement");
    assert_eq!(remarks(&evaluate(&card)), []);
}

#[test]
fn impossible_targets_are_refused_at_their_field() {
    for (polarity, aim, actual, at, problem) in [
        ("higher", "0", "5", "target#0", Problem::TargetNotPositive),
        ("higher", "-1", "5", "target#0", Problem::TargetNotPositive),
        ("lower", "0", "5", "target#0", Problem::TargetNotPositive),
        ("higher", "10", "-0,1", "actual#0", Problem::NegativeActual),
        (
            "lower-inverse",
            "10",
            "0",
            "actual#0",
            Problem::ZeroDenominator,
        ),
        (
            "higher",
            "sepuluh",
            "5",
            "target#0",
            Problem::Unreadable(Fault::NotANumber),
        ),
        (
            "higher",
            "10",
            "A (B)",
            "actual#0",
            Problem::Unreadable(Fault::NotANumber),
        ),
        ("higher", "5e-324", "1e308", "actual#0", Problem::TooLarge),
    ] {
        let (card, id) = target(polarity, aim, actual);
        let path = Path::Field(id, key(&card, at));
        let report = measured(&card, id);
        let Outcome::Refused(refusal) = &report.value else {
            panic!("{:?}", report.value)
        };
        assert_eq!((&refusal.at, &refusal.problem), (&path, &problem));
        assert_eq!(evaluate(&card).error(&path), Some(&problem));
    }
}

#[test]
fn a_missing_half_is_named() {
    let (card, id) = target("higher", "10", "");
    let at = Path::Field(id, key(&card, "actual#0"));
    assert_eq!(measured(&card, id).value, Outcome::missing(at));
    // A grade without its number is no number.
    let (card, id) = target("higher", "A", "84,15");
    let at = Path::Field(id, key(&card, "target#0"));
    assert_eq!(measured(&card, id).value, Outcome::missing(at));
}

/// SKM targets of table 3: 101.560117 and 103.698069 by year.
#[test]
fn periods_combine_as_chosen() {
    for (polarity, over, expected) in [
        ("higher", "latest", 100.0 * 88.61 / 85.45),
        (
            "higher",
            "mean",
            (100.0 * 86.58 / 85.25 + 100.0 * 88.61 / 85.45) / 2.0,
        ),
        (
            "higher",
            "pooled",
            100.0 * (86.58 + 88.61) / (85.25 + 85.45),
        ),
        (
            "lower",
            "pooled",
            100.0 * (2.0 - (86.58 + 88.61) / (85.25 + 85.45)),
        ),
        (
            "lower-inverse",
            "pooled",
            100.0 * (85.25 + 85.45) / (86.58 + 88.61),
        ),
    ] {
        let mut card = card(&["2022", "2023"]);
        let id = add(&mut card, 2, "target-achievement");
        choose(&mut card, id, "polarity", polarity);
        put(&mut card, id, IndicatorField::Over, over);
        for (name, text) in [
            ("target#0", "85,25"),
            ("target#1", "85,45"),
            ("actual#0", "86,58"),
            ("actual#1", "88,61"),
        ] {
            field(&mut card, id, name, text);
        }
        near(value(&card, id), expected, 1e-11);
    }
}

#[test]
fn an_ambiguous_grade_is_settled_by_the_users_answer() {
    let (mut card, id) = target("higher", "A (80.250)", "A (84,15)");
    let at = Path::Field(id, key(&card, "target#0"));
    let ambiguous = Problem::Ambiguous {
        thousands: 80_250.0,
        decimal: 80.25,
    };
    assert_eq!(evaluate(&card).error(&at), Some(&ambiguous));
    let entry = Entry {
        mark: Some(Mark::Decimal),
        ..Entry::new("A (80.250)")
    };
    assert!(card.set_entry(&at, entry));
    printed(value(&card, id), "104.859813");
}

#[test]
fn direct_value_is_taken_as_typed() {
    for (meaning, text, expected, points) in [
        ("percent", "87,5 %", 87.5, 87.5),
        ("score", "0", 0.0, 0.0),
        ("number", "-3,25", -3.25, 0.0),
        ("percent", "130", 130.0, 100.0),
    ] {
        let mut card = card(&["2023"]);
        let id = add(&mut card, 0, "direct-value");
        choose(&mut card, id, "meaning", meaning);
        field(&mut card, id, "value#0", text);
        near(value(&card, id), expected, ROUNDING);
        near(score(&card, id), points, ROUNDING);
    }
    let mut card = card(&["2022", "2023", "2024"]);
    let id = add(&mut card, 0, "direct-value");
    field(&mut card, id, "value#0", "60");
    field(&mut card, id, "value#1", "90");
    near(value(&card, id), 90.0, ROUNDING);
    put(&mut card, id, IndicatorField::Over, "mean");
    near(value(&card, id), 75.0, ROUNDING);
    let notes = remarks(&evaluate(&card));
    assert_eq!(
        notes.first().map(|(_, note)| note),
        Some(&Note::NotMeasured("2024".into()))
    );
}
