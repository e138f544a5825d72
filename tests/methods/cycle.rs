//! Service cycle efficiency: Bantul, Mojokerto, both readings, bad input.

use crate::common::*;
use timbang::evaluation::evaluate;
use timbang::methods::{Note, Outcome, Problem};
use timbang::scorecard::path::IndicatorField;
use timbang::scorecard::{Id, Path, Scorecard};

/// Services with their two times in the columns of a reading.
fn services(reading: &str, times: &[(&str, &str, &str)]) -> (Scorecard, Id, Vec<Id>) {
    let mut card = card(&["2020"]);
    let id = add(&mut card, 2, "cycle-efficiency");
    choose(&mut card, id, "reading", reading);
    let columns = match reading {
        "standard-actual" => ["standard#0", "actual#0"],
        _ => ["processing#0", "throughput#0"],
    };
    let cells: Vec<[(&str, &str); 2]> = times
        .iter()
        .map(|(_, part, whole)| [(columns[0], *part), (columns[1], *whole)])
        .collect();
    let lines: Vec<Line> = times
        .iter()
        .zip(&cells)
        .map(|((name, ..), cells)| (*name, 0, &cells[..]))
        .collect();
    let rows = table(&mut card, id, "services", &lines);
    (card, id, rows)
}

fn cell(card: &Scorecard, id: Id, row: Id, column: &str) -> String {
    Path::Cell(id, "services".to_owned(), row, key(card, column)).to_string()
}

fn all(id: Id) -> String {
    Path::Table(id, "services".to_owned()).to_string()
}

/// Ekowati & Sierita, internal process perspective: a standard of 15 minutes,
/// 7.5 actual minutes, 200 %.
const BANTUL: [(&str, &str, &str); 1] = [("Jamkesda dan BPJS", "15", "7,5")];

#[test]
fn bantul_is_faster_than_its_standard() {
    let (mut card, id, rows) = services("standard-actual", &BANTUL);
    near(value(&card, id), 200.0, ROUNDING);
    let faster = |at: String| (at, Note::FasterThanStandard);
    let expected = [
        faster(cell(&card, id, rows[0], "standard#0")),
        faster(all(id)),
    ];
    assert_eq!(remarks(&evaluate(&card)), expected);
    for (cap, points) in [("", 100.0), ("110", 110.0), ("120", 120.0)] {
        put(&mut card, id, IndicatorField::Cap, cap);
        near(score(&card, id), points, ROUNDING);
    }
    let report = measured(&card, id);
    assert_eq!(report.rule, "capped");
    let [saved] = &report.exhibits[..] else {
        panic!("one exhibit");
    };
    assert_eq!(saved.code, "time-saved");
    assert_eq!(saved.lines[0].label, "Jamkesda dan BPJS");
    let time = saved.lines[0].figures[0].as_ref().expect("a time");
    near(time.value, 7.5, ROUNDING);
}

/// The same times read as value-added time contradict the definition; no cap
/// lets the part count for more than its whole.
#[test]
fn bantul_by_the_definition_is_never_silent() {
    let (mut card, id, rows) = services("value-added", &BANTUL);
    near(value(&card, id), 200.0, ROUNDING);
    let above = |at: String| (at, Note::AboveWhole);
    let expected = [
        above(cell(&card, id, rows[0], "processing#0")),
        above(all(id)),
    ];
    assert_eq!(remarks(&evaluate(&card)), expected);
    for cap in ["", "120"] {
        put(&mut card, id, IndicatorField::Cap, cap);
        near(score(&card, id), 100.0, ROUNDING);
    }
    assert_eq!(measured(&card, id).rule, "percent-of-maximum");
    // The rule of the user still comes first: 100 - 200, at least 0.
    put(&mut card, id, IndicatorField::Rule, "complement");
    near(score(&card, id), 0.0, ROUNDING);
}

/// Fajriah & Hidayat print 94 % and no times.
#[test]
fn mojokerto_enters_the_printed_ratio() {
    let mut card = card(&["2016", "2017"]);
    let id = add(&mut card, 2, "cycle-efficiency");
    choose(&mut card, id, "entry", "ratio");
    field(&mut card, id, "ratio#1", "94 %");
    near(value(&card, id), 94.0, ROUNDING);
    near(score(&card, id), 94.0, ROUNDING);
    let report = measured(&card, id);
    assert_eq!(report.band.expect("a class").code(), "very-high");
    assert!(report.exhibits.is_empty());
    field(&mut card, id, "ratio#0", "106");
    put(&mut card, id, IndicatorField::Over, "mean");
    near(value(&card, id), 100.0, ROUNDING);
    let at = Path::Field(id, key(&card, "ratio#0")).to_string();
    for (reading, note) in [
        ("value-added", Note::AboveWhole),
        ("standard-actual", Note::FasterThanStandard),
    ] {
        choose(&mut card, id, "reading", reading);
        assert_eq!(remarks(&evaluate(&card)), [(at.clone(), note)]);
    }
    field(&mut card, id, "ratio#0", "-1");
    assert_eq!(errors(&evaluate(&card)), [(at, Problem::Below(0.0))]);
}

/// By hand: 10 of 20 and 30 of 40 minutes are 50 and 75 %; 40 of 60 is 66.67 %,
/// the mean of the two 62.5 %.
#[test]
fn several_services_pool_or_average() {
    let times = [("KK", "10", "20"), ("", "", ""), ("", "30", "40")];
    let (mut card, id, _) = services("value-added", &times);
    printed(value(&card, id), "66.666667");
    choose(&mut card, id, "combine", "mean");
    near(value(&card, id), 62.5, ROUNDING);
    choose(&mut card, id, "unit", "hours");
    near(value(&card, id), 62.5, ROUNDING);
    let report = measured(&card, id);
    let ratios = report
        .details
        .iter()
        .map(|one| one.figure.ready().expect("a ratio").value);
    assert_eq!(ratios.collect::<Vec<_>>(), [50.0, 75.0]);
    let [waiting] = &report.exhibits[..] else {
        panic!("one exhibit");
    };
    assert_eq!(waiting.code, "time-without-value");
    assert_eq!(waiting.heads, ["cycle-efficiency.unit.hours"]);
    let times = waiting
        .lines
        .iter()
        .map(|one| one.figures[0].as_ref().expect("a time").value);
    assert_eq!(times.collect::<Vec<_>>(), [10.0, 10.0]);
    assert_eq!(remarks(&evaluate(&card)), []);
}

/// A total within the whole does not hide a service that is above it.
#[test]
fn a_service_above_its_whole_is_named_in_a_sound_total() {
    let (card, id, rows) = services("value-added", &[("A", "12", "10"), ("B", "1", "10")]);
    near(value(&card, id), 65.0, ROUNDING);
    let at = cell(&card, id, rows[0], "processing#0");
    assert_eq!(remarks(&evaluate(&card)), [(at, Note::AboveWhole)]);
    // A second service that takes no time at all has no ratio.
    let (card, id, _) = services("value-added", &[("A", "0,1", "0,3"), ("B", "0,2", "0")]);
    assert!(matches!(measured(&card, id).value, Outcome::Refused(_)));
    // All of the time is work; 100 * 0.69 / 0.69 is 100.00000000000001.
    let (card, id, _) = services("value-added", &[("A", "0,69", "0,69")]);
    near(value(&card, id), 100.0, ROUNDING);
    assert_eq!(remarks(&evaluate(&card)), []);
}

#[test]
fn impossible_times_are_refused_at_their_cell() {
    for (reading, part, whole) in [
        ("value-added", "processing#0", "throughput#0"),
        ("standard-actual", "standard#0", "actual#0"),
    ] {
        for (times, at, problem) in [
            (("A", "5", "0"), whole, Problem::ZeroDenominator),
            (("A", "5", "-1"), whole, Problem::Below(0.0)),
            (("A", "-5", "10"), part, Problem::Below(0.0)),
        ] {
            let (card, id, rows) = services(reading, &[times]);
            let found = errors(&evaluate(&card));
            assert_eq!(found, [(cell(&card, id, rows[0], at), problem)]);
            assert!(matches!(measured(&card, id).score, Outcome::Refused(_)));
        }
        let (card, id, rows) = services(reading, &[("A", "5", "10"), ("B", "5", "")]);
        assert!(missing(&evaluate(&card)).contains(&cell(&card, id, rows[1], whole)));
    }
}
