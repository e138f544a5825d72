//! One committed draft per released schema: it opens, and gives its results.

use crate::sample::{SAVED, rich};
use serde_json::Value;
use std::path::PathBuf;
use timbang::evaluation::evaluate;
use timbang::scorecard::Id;
use timbang::storage::{SCHEMA, read, write};

/// Results of a migrated draft may differ by rounding only (quality case S12).
const GOLDEN: f64 = 1e-9;

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/migrations")
}

fn fixture(name: &str) -> Vec<u8> {
    let path = folder().join(name);
    std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn drafts_of_every_schema_open_with_their_results() {
    for schema in 1..=SCHEMA {
        let opened = read(&fixture(&format!("schema-{schema}.json")));
        let opened = opened.unwrap_or_else(|fault| panic!("schema {schema}: {fault:?}"));
        assert_eq!((opened.from, opened.saved), (schema, Some(SAVED)));
        let expected = fixture(&format!("schema-{schema}.results.json"));
        let expected: Value = serde_json::from_slice(&expected).expect("JSON");
        let report = evaluate(&opened.scorecard);
        let close = |found: Option<f64>, wanted: &Value, what: &str| {
            let (found, wanted) = (found.expect(what), wanted.as_f64().expect(what));
            assert!(
                (found - wanted).abs() <= GOLDEN,
                "{what}: {found} is not {wanted}"
            );
        };
        let figure = report.score.ready().map(|figure| figure.value);
        close(figure, &expected["score"], "the score");
        let indicators = expected["indicators"].as_object().expect("indicators");
        assert_eq!(indicators.len(), opened.scorecard.indicators().count());
        for (id, wanted) in indicators {
            let id = Id(id.parse().expect("an identity"));
            let value = report.indicator(id).and_then(|one| one.value.ready());
            close(
                value.map(|figure| figure.value),
                wanted,
                &format!("indicator {id}"),
            );
        }
    }
}

/// A change to the document's types that changes this file needs a new schema,
/// a migration and a new fixture.
#[test]
fn the_present_schema_is_written_as_it_was_released() {
    let fixture = fixture(&format!("schema-{SCHEMA}.json"));
    let opened = read(&fixture).expect("the fixture opens");
    let without_version = |text: &str| -> Vec<String> {
        let lines = text.lines().filter(|line| !line.starts_with("  \"app\":"));
        lines.map(str::to_owned).collect()
    };
    let fixture = String::from_utf8(fixture).expect("UTF-8");
    let written = write(&opened.scorecard, SAVED);
    assert_eq!(without_version(&written), without_version(&fixture));
}

#[test]
#[ignore = "prints the sample's file (--nocapture), the fixture of a new schema"]
fn prints_the_sample() {
    print!("{}", write(&rich(), SAVED));
}
