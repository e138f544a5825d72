//! Gathering: what is missing, partial totals, improvements, findings.

use crate::common::*;
use crate::{ALL, agency, filled, type_weights};
use timbang::evaluation::{Report, Status, evaluate};
use timbang::methods::{Outcome, Problem};
use timbang::numbers::Fault;
use timbang::scorecard::path::IndicatorField;
use timbang::scorecard::{Id, Path};

#[test]
fn what_is_missing_stops_the_total_unless_a_partial_one_is_wanted() {
    let (mut card, ids) = filled(["80", "90", "", "60"]);
    let report = evaluate(&card);
    let at = Path::Field(ids[2], key(&card, "value#0"));
    assert_eq!(report.score, Outcome::missing(at.clone()));
    assert_eq!(missing(&report), [at.to_string()]);
    assert_eq!(report.band, None);
    assert!(!report.partial);
    let status = |report: &Report| report.perspectives[2].status;
    assert_eq!(status(&report), Status::NotStarted);

    set(&mut card, &Path::Partial, "yes");
    type_weights(&mut card, ["20", "30", "40", "10"]);
    let report = evaluate(&card);
    assert!(report.partial);
    // (20 * 80 + 30 * 90 + 10 * 60) / 60
    near(agency(&report), 4900.0 / 60.0, ROUNDING);
    let parts: Vec<Option<f64>> = report
        .perspectives
        .iter()
        .map(|one| one.contribution)
        .collect();
    near(parts[0].expect("a part"), 1600.0 / 60.0, ROUNDING);
    assert_eq!(parts[2], None);
    assert_eq!(missing(&report), [at.to_string()]);

    // What is wrong is left out in the same way, and stays an error.
    field(&mut card, ids[2], "value#0", "abc");
    let report = evaluate(&card);
    near(agency(&report), 4900.0 / 60.0, ROUNDING);
    assert!(report.error(&at).is_some());
    assert_eq!(status(&report), Status::Incomplete);
    field(&mut card, ids[2], "value#0", "70");
    assert!(!evaluate(&card).partial, "nothing is left out");

    // Nothing is left of the weights, or of the scores.
    field(&mut card, ids[2], "value#0", "");
    type_weights(&mut card, ["0", "0", "100", "0"]);
    let none = evaluate(&card).score;
    assert_eq!(none, Outcome::refused(Problem::NoWeight, Path::Name));
    for id in ids {
        field(&mut card, id, "value#0", "");
    }
    let report = evaluate(&card);
    assert!(matches!(report.score, Outcome::Missing(_)) && !report.partial);
}

#[test]
fn a_partial_perspective_says_so_at_the_agency() {
    let (mut card, ids) = filled(["80", "90", "70", "60"]);
    add(&mut card, 0, "direct-value");
    set(&mut card, &Path::Partial, "yes");
    let report = evaluate(&card);
    near(agency(&report), 75.0, ROUNDING);
    assert!(report.partial);
    assert_eq!(report.perspectives[0].status, Status::Incomplete);
    assert!(
        report
            .indicator(ids[0])
            .is_some_and(|one| one.status == Status::Complete)
    );
}

#[test]
fn an_empty_perspective_is_named_and_no_perspective_is_no_score() {
    let (mut card, ids) = filled(["80", "90", "70", "60"]);
    card.remove_indicator(ids[1]);
    let at = Path::Indicators(card.perspectives[1].id);
    let report = evaluate(&card);
    assert_eq!(report.score, Outcome::missing(at.clone()));
    assert_eq!(missing(&report), [at.to_string()]);
    card.perspectives.clear();
    for method in ["equal", "typed", "ahp"] {
        weigh(&mut card, ALL, method);
        assert!(evaluate(&card).score.ready().is_none(), "{method}");
    }
}

#[test]
fn an_unknown_instrument_is_named_and_its_data_stay() {
    let (mut card, ids) = filled(["80", "90", "70", "60"]);
    card.indicator_mut(ids[0]).expect("here").instrument = "astrology".to_owned();
    let report = evaluate(&card);
    let at = Path::Indicator(ids[0], IndicatorField::Name);
    assert_eq!(report.error(&at), Some(&Problem::UnknownInstrument));
    assert!(matches!(report.score, Outcome::Refused(_)));
    assert_eq!(
        card.text(&Path::Field(ids[0], key(&card, "value#0")))
            .as_deref(),
        Some("80")
    );
}

/// Gains: 0.4 * 20 = 8, 0.3 * 10 = 3, 0.2 * (80 - 70) = 2; the last is done.
#[test]
fn what_to_improve_first_is_weight_times_distance() {
    let (mut card, ids) = filled(["90", "80", "70", "60"]);
    type_weights(&mut card, ["30", "40", "20", "10"]);
    put(&mut card, ids[2], IndicatorField::Target, "80");
    put(&mut card, ids[3], IndicatorField::Target, "60");
    let found = evaluate(&card).improvements;
    let order: Vec<Id> = found.iter().map(|one| one.indicator).collect();
    assert_eq!(order, [ids[1], ids[0], ids[2]]);
    for (one, gain) in found.iter().zip([8.0, 3.0, 2.0]) {
        near(one.gain, gain, ROUNDING);
    }
    // A target that cannot be read is an error and 100 meanwhile.
    put(&mut card, ids[3], IndicatorField::Target, "121");
    let report = evaluate(&card);
    let at = Path::Indicator(ids[3], IndicatorField::Target);
    assert_eq!(report.error(&at), Some(&Problem::Above(120.0)));
    near(report.improvements[1].gain, 4.0, ROUNDING);
}

/// Half of a perspective that weighs 0.4: 0.4 * 0.5 * 20 = 4.
#[test]
fn a_gain_counts_the_weight_within_the_perspective() {
    let (mut card, ids) = filled(["100", "80", "100", "100"]);
    type_weights(&mut card, ["30", "40", "20", "10"]);
    let second = add(&mut card, 1, "direct-value");
    field(&mut card, second, "value#0", "100");
    let found = evaluate(&card).improvements;
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].indicator, ids[1]);
    near(found[0].weight, 0.2, ROUNDING);
    near(found[0].gain, 4.0, ROUNDING);
}

#[test]
fn a_total_without_an_empty_perspective_is_partial() {
    let (mut card, ids) = filled(["80", "90", "70", "60"]);
    set(&mut card, &Path::Partial, "yes");
    card.remove_indicator(ids[3]);
    let report = evaluate(&card);
    assert!(report.partial);
    near(agency(&report), 80.0, ROUNDING);
}

/// A result stops at the first refusal; every field says its own error.
#[test]
fn every_wrong_field_is_named() {
    let mut card = card(&["2023"]);
    let id = add(&mut card, 0, "target-achievement");
    field(&mut card, id, "target#0", "x");
    field(&mut card, id, "actual#0", "y");
    let report = evaluate(&card);
    for name in ["target#0", "actual#0"] {
        let at = Path::Field(id, key(&card, name));
        assert_eq!(
            report.error(&at),
            Some(&Problem::Unreadable(Fault::NotANumber))
        );
    }
}

#[test]
fn the_total_is_judged_by_the_chosen_classes() {
    let (mut card, _) = filled(["88", "89", "88", "89"]);
    for (key, code) in [("", "high"), ("skm2017", "very-good"), ("junk", "high")] {
        set(&mut card, &Path::Bands, key);
        assert_eq!(
            evaluate(&card).band.as_ref().map(|band| band.code()),
            Some(code),
            "{key}"
        );
    }
}

#[test]
fn a_finding_stands_once_at_its_field() {
    let mut card = card(&["2022", "2023"]);
    let id = add(&mut card, 0, "budget-absorption");
    let cells = [
        ("budget#0", "x"),
        ("realised#0", "-1"),
        ("budget#1", "5"),
        ("realised#1", ""),
    ];
    let rows = table(&mut card, id, "lines", &[("A", 0, &cells)]);
    let report = evaluate(&card);
    let at = |column: &str| Path::Cell(id, "lines".into(), rows[0], key(&card, column)).to_string();
    let words = Problem::Unreadable(Fault::NotANumber);
    let expected = [
        (at("budget#0"), words),
        (at("realised#0"), Problem::Below(0.0)),
    ];
    let mut found = errors(&report);
    found.sort_by(|a, b| a.0.cmp(&b.0));
    assert_eq!(found, expected);
    let empty = missing(&report)
        .into_iter()
        .filter(|one| *one == at("realised#1"));
    assert_eq!(empty.count(), 1);
}
