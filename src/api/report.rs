//! A report as data: codes and numbers, and words where a language is given.

use super::input::{all_finite, finite};
use crate::evaluation::{
    AnnexReport, Finding, FindingKind, Improvement, IndicatorReport, PerspectiveReport, Report,
    Status, indicator_word, perspective_word,
};
use crate::i18n::{self, Language};
use crate::methods::Detail;
use crate::methods::checking::{Found, Line, Verdict};
use crate::methods::instrument::{Exhibit, Rank, Showing};
use crate::scorecard::{Path, Scorecard};
use serde_json::{Value, json};

/// Writes the report of a scorecard.
pub struct Writer<'a> {
    pub(super) scorecard: &'a Scorecard,
    pub(super) language: Option<Language>,
}

impl<'a> Writer<'a> {
    /// For this scorecard, whose report it writes, with words in a language.
    pub fn new(scorecard: &'a Scorecard, language: Option<Language>) -> Writer<'a> {
        Writer {
            scorecard,
            language,
        }
    }

    /// The report.
    ///
    /// ```
    /// use timbang::api::report::Writer;
    /// let card = timbang::scorecard::Scorecard::new("2024");
    /// let report = timbang::evaluation::evaluate(&card);
    /// let data = Writer::new(&card, None).report(&report);
    /// assert_eq!(data["score"]["state"], "missing");
    /// ```
    pub fn report(&self, report: &Report) -> Value {
        let missing = report
            .findings
            .iter()
            .filter(|one| one.kind == FindingKind::Missing);
        let missing: Vec<String> = missing.map(|one| one.at.to_string()).collect();
        let perspectives = report.perspectives.iter().map(|one| self.perspective(one));
        json!({
            "score": self.result(&report.score),
            "band": self.band(&report.band),
            "classes": self.classes(&report.bands),
            "partial": report.partial,
            "weights": self.weights(&report.weights),
            "perspectives": perspectives.collect::<Vec<_>>(),
            "annexes": report.annexes.iter().map(|one| self.annex(one)).collect::<Vec<_>>(),
            "improvements": report.improvements.iter().map(improvement).collect::<Vec<_>>(),
            "findings": self.findings(report),
            "missing": missing,
        })
    }

    /// What is wrong, missing or worth knowing.
    pub fn findings(&self, report: &Report) -> Value {
        report
            .findings
            .iter()
            .map(|one| self.finding(one))
            .collect()
    }

    fn finding(&self, finding: &Finding) -> Value {
        let (kind, mut found) = match &finding.kind {
            FindingKind::Error(problem) => ("error", self.problem(problem)),
            FindingKind::Remark(note) => ("remark", self.note(note)),
            FindingKind::Missing => ("missing", json!({})),
        };
        found["kind"] = kind.into();
        self.place(&mut found, &finding.at);
        found
    }

    /// Puts a field beside what is said of it.
    fn place(&self, found: &mut Value, at: &Path) {
        found["at"] = at.to_string().into();
        if let Some(language) = self.language {
            found["place"] = i18n::place(language, self.scorecard, at).into();
        }
    }

    fn perspective(&self, report: &PerspectiveReport) -> Value {
        let own = self.scorecard.perspective(report.id);
        let mut found = self.label(&own.map(perspective_word).unwrap_or_default());
        found["id"] = report.id.0.into();
        found["role"] = own.map(|one| one.role.key()).into();
        found["score"] = self.result(&report.score);
        found["band"] = self.band(&report.band);
        found["weight"] = self.outcome(&report.weight, &weight);
        found["contribution"] = report.contribution.map(finite).into();
        found["weights"] = self.weights(&report.weights);
        found["status"] = status(report.status).into();
        let indicators = report.indicators.iter().map(|one| self.indicator(one));
        found["indicators"] = indicators.collect();
        found
    }

    fn indicator(&self, report: &IndicatorReport) -> Value {
        let own = self.scorecard.indicator(report.id);
        let periods = report.periods.iter().map(|(id, figure)| {
            let mut found = self.result(figure);
            found["period"] = id.0.into();
            found["periodLabel"] = self.scorecard.period_label(*id).into();
            found
        });
        let periods: Value = periods.collect();
        let classes = report.classes.as_ref().map(|set| self.classes(set));
        let mut found = self.label(&own.map(indicator_word).unwrap_or_default());
        found["id"] = report.id.0.into();
        found["instrument"] = own.map(|one| one.instrument.as_str()).into();
        found["value"] = self.result(&report.value);
        found["periods"] = periods;
        found["band"] = self.band(&report.band);
        found["classes"] = classes.into();
        found["rule"] = report.rule.into();
        found["score"] = self.result(&report.score);
        found["target"] = finite(report.target);
        found["weight"] = self.outcome(&report.weight, &weight);
        found["status"] = status(report.status).into();
        found["details"] = report.details.iter().map(|one| self.detail(one)).collect();
        found["exhibits"] = report
            .exhibits
            .iter()
            .map(|one| self.exhibit(one))
            .collect();
        found
    }

    fn detail(&self, detail: &Detail) -> Value {
        let mut found = self.result(&detail.figure);
        found["row"] = detail.row.map(|id| id.0).into();
        found["period"] = detail.period.map(|id| id.0).into();
        found["level"] = detail.level.into();
        found["band"] = self.band(&detail.band);
        found["rank"] = match detail.rank {
            Some(Rank::Best) => "best".into(),
            Some(Rank::Worst) => "worst".into(),
            None => Value::Null,
        };
        found
    }

    fn exhibit(&self, exhibit: &Exhibit) -> Value {
        let mut found = json!({
            "code": exhibit.code,
            "heads": exhibit.heads,
            "lines": exhibit.lines.iter().map(|one| self.showing(one)).collect::<Vec<_>>(),
        });
        if let Some(language) = self.language {
            let word = |code: &str| i18n::label(language, "", code);
            found["text"] = word(exhibit.code).into();
            found["headTexts"] = exhibit.heads.iter().map(|head| word(head)).collect();
        }
        found
    }

    fn showing(&self, line: &Showing) -> Value {
        let mut found = self.label(&line.label);
        let figures = line.figures.iter();
        let figures = figures.map(|one| one.as_ref().map(|figure| self.figure(figure)));
        found["figures"] = figures.map(Value::from).collect();
        found["class"] = line.class.into();
        found["band"] = self.band(&line.band);
        found
    }

    fn annex(&self, report: &AnnexReport) -> Value {
        let own = self.scorecard.indicator(report.id);
        let mut found = self.label(&own.map(indicator_word).unwrap_or_default());
        found["id"] = report.id.0.into();
        found["instrument"] = own.map(|one| one.instrument.as_str()).into();
        found["lines"] = report.lines.iter().map(|one| self.line(one)).collect();
        found
    }

    fn line(&self, line: &Line) -> Value {
        let verdict = match line.verdict {
            Verdict::Agrees => "agrees",
            Verdict::Contradicts => "contradicts",
            Verdict::Unprinted => "unprinted",
            Verdict::Open => "open",
        };
        let mut found = self.label(&line.item);
        found["aspect"] = line.aspect.into();
        found["printed"] = line.printed.as_str().into();
        found["figure"] = match &line.found {
            Found::Figure(figure) => self.result(figure),
            Found::Class(_) | Found::Words(_) => Value::Null,
        };
        found["class"] = match &line.found {
            Found::Class(class) => class.code().into(),
            Found::Figure(_) | Found::Words(_) => Value::Null,
        };
        found["within"] = line.within.as_ref().map(|ends| all_finite(ends)).into();
        found["verdict"] = verdict.into();
        self.place(&mut found, &line.at);
        if let Some(language) = self.language {
            found["text"] = i18n::item(language, line).into();
            let reason = line.reason.as_ref();
            found["reason"] = reason.map(|one| i18n::reason(language, one)).into();
            found["statement"] = i18n::statement(language, &line.found).into();
        }
        found
    }
}

fn weight(value: &f64) -> Value {
    json!({ "value": finite(*value) })
}

fn status(status: Status) -> &'static str {
    match status {
        Status::NotStarted => "not-started",
        Status::Incomplete => "incomplete",
        Status::Complete => "complete",
    }
}

fn improvement(one: &Improvement) -> Value {
    json!({
        "perspective": one.perspective.0,
        "indicator": one.indicator.0,
        "score": finite(one.score),
        "target": finite(one.target),
        "weight": finite(one.weight),
        "gain": finite(one.gain),
    })
}
