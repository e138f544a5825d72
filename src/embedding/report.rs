//! The results as a host gets them: the score, its class, and where it comes from.

use crate::evaluation::{FindingKind, Report};
use crate::i18n::{Language, label};
use crate::methods::bands::Band;
use crate::methods::{Figure, Outcome};
use crate::scorecard::Scorecard;
use serde_json::{Value, json};

/// The report of a scorecard. What has no value is `null`; the fields that are
/// still empty stand in `missing`.
pub fn report(scorecard: &Scorecard, report: &Report, language: Language) -> Value {
    let perspectives = report.perspectives.iter().map(|one| {
        let own = scorecard.perspective(one.id);
        let name = own.map(|one| match one.name.trim() {
            "" => label(language, "", one.role.key()),
            _ => one.name.clone(),
        });
        json!({
            "id": one.id.0,
            "role": own.map(|one| one.role.key()),
            "name": name,
            "weight": one.weight.ready().copied().and_then(finite),
            "score": score(&one.score),
            "band": band(one.band.as_ref()),
            "contribution": one.contribution.and_then(finite),
        })
    });
    let missing = report
        .findings
        .iter()
        .filter(|one| one.kind == FindingKind::Missing);
    json!({
        "score": score(&report.score),
        "band": band(report.band.as_ref()),
        "partial": report.partial,
        "perspectives": perspectives.collect::<Vec<_>>(),
        "missing": missing.map(|one| one.at.to_string()).collect::<Vec<_>>(),
    })
}

fn score(score: &Outcome<Figure>) -> Option<f64> {
    score.ready().and_then(|figure| finite(figure.value))
}

fn band(band: Option<&Band>) -> Option<&str> {
    band.map(Band::code)
}

fn finite(value: f64) -> Option<f64> {
    Some(value).filter(|value| value.is_finite())
}
