//! Each file of `tests/cases` gives what it expects: adding a file adds a test.
//!
//! A file is one that the product opens, with two keys more: `about` says what
//! it shows, and `expected` holds the results with their source. In `expected`,
//! `score`, `band`, `partial` and `findings` are the agency's; `perspectives`
//! stand in order, `indicators` by identity; null means that there is no result.

mod common;

use common::cases::{self, Case};
use common::walk::{assert_sound, raw_codes};
use serde_json::Value;
use timbang::evaluation::{FindingKind, Report, evaluate};
use timbang::methods::bands::Band;
use timbang::methods::{Figure, Outcome};
use timbang::scorecard::Id;
use timbang::storage;

/// Expected numbers are written to seven decimals.
const PRINTED: f64 = 5.1e-8;

/// What differs from the file, one line each.
#[derive(Default)]
struct Differences(Vec<String>);

impl Differences {
    fn same(&mut self, place: &str, found: Value, expected: &Value) {
        let close = match (found.as_f64(), expected.as_f64()) {
            (Some(found), Some(expected)) => {
                (found - expected).abs() <= PRINTED * expected.abs().max(1.0)
            }
            _ => found == *expected,
        };
        if !close {
            self.0
                .push(format!("{place}: {found} instead of {expected}"));
        }
    }

    fn result(
        &mut self,
        place: &str,
        figure: &Outcome<Figure>,
        band: &Option<Band>,
        expected: &Value,
    ) {
        let number = figure.ready().map(|figure| figure.value);
        self.same(&format!("{place} value"), number.into(), &expected["value"]);
        self.band(place, band, expected);
    }

    fn band(&mut self, place: &str, band: &Option<Band>, expected: &Value) {
        self.same(
            &format!("{place} band"),
            band.as_ref().map(Band::code).into(),
            &expected["band"],
        );
    }
}

fn number(figure: &Outcome<Figure>) -> Value {
    figure.ready().map(|figure| figure.value).into()
}

fn findings(report: &Report) -> Vec<String> {
    let line = |kind: &FindingKind| format!("{kind:?}");
    let all = report.findings.iter();
    all.map(|finding| format!("{}: {}", finding.at, line(&finding.kind)))
        .collect()
}

fn compare(case: &Case, report: &Report) -> Differences {
    let expected = &case.expected;
    let mut found = Differences::default();
    assert!(
        expected["source"].is_string(),
        "{}: every number names its source",
        case.name
    );
    found.same("score", number(&report.score), &expected["score"]);
    found.band("agency", &report.band, expected);
    found.same("partial", report.partial.into(), &expected["partial"]);
    let repaired = expected["repaired"].as_bool().unwrap_or(false);
    found.same("repaired", case.opened.repaired.into(), &repaired.into());
    if let Some(all) = expected["perspectives"].as_array() {
        found.same(
            "perspectives",
            report.perspectives.len().into(),
            &all.len().into(),
        );
        for (index, (one, expected)) in report.perspectives.iter().zip(all).enumerate() {
            found.same(
                &format!("perspective {index}"),
                number(&one.score),
                &expected["score"],
            );
            let weight = one.weight.ready().copied().into();
            found.same(&format!("weight {index}"), weight, &expected["weight"]);
        }
    }
    for (id, expected) in expected["indicators"].as_object().into_iter().flatten() {
        let one = report.indicator(Id(id.parse().expect("an identity")));
        let one = one.unwrap_or_else(|| panic!("{}: no indicator {id}", case.name));
        let place = format!("indicator {id}");
        found.result(&place, &one.value, &one.band, expected);
        found.same(
            &format!("{place} score"),
            number(&one.score),
            &expected["score"],
        );
    }
    let mut said = findings(report);
    let wanted = expected["findings"]
        .as_array()
        .expect("a list of findings")
        .iter();
    let mut wanted: Vec<String> = wanted
        .map(|one| one.as_str().expect("a text").to_owned())
        .collect();
    said.sort();
    wanted.sort();
    let odd = said.iter().filter(|one| !wanted.contains(one));
    found.0.extend(odd.map(|one| format!("found {one}")));
    let odd = wanted.iter().filter(|one| !said.contains(one));
    found.0.extend(odd.map(|one| format!("expected {one}")));
    found
}

/// The report, the way through a file and back, and both languages.
fn check(case: &Case) -> Vec<String> {
    let card = &case.opened.scorecard;
    let report = evaluate(card);
    let mut found = compare(case, &report);
    let again = storage::read_text(&storage::write(card, 0.0)).expect("opens again");
    if again.scorecard != *card || again.repaired {
        found.0.push("changed by saving and opening".to_owned());
    }
    assert_sound(card, &report, &raw_codes());
    found.0
}

#[test]
fn every_case_gives_what_its_file_expects() {
    let all = cases::all();
    assert!(all.len() >= 16, "only {} cases", all.len());
    let mut faults = Vec::new();
    for case in &all {
        faults.extend(
            check(case)
                .into_iter()
                .map(|fault| format!("{}: {fault}", case.name)),
        );
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}
