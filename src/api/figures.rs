//! Figures with their working, classes, problems and remarks, as data.

use super::input::{all_finite, finite};
use super::report::Writer;
use crate::i18n;
use crate::methods::bands::{Band, BandSet};
use crate::methods::sources::Source;
use crate::methods::working::CODE;
use crate::methods::{Expr, Figure, Name, Note, Outcome, Problem, Unit};
use crate::numbers::Fault;
use serde_json::{Value, json};

impl Writer<'_> {
    /// What became of a result: `state` is `ready`, `missing` or `refused`, and
    /// the members of `ready` stand beside it.
    pub(super) fn outcome<T>(&self, outcome: &Outcome<T>, ready: &dyn Fn(&T) -> Value) -> Value {
        match outcome {
            Outcome::Ready(value) => {
                let mut found = ready(value);
                found["state"] = "ready".into();
                found
            }
            Outcome::Missing(paths) => {
                let fields: Vec<String> = paths.iter().map(ToString::to_string).collect();
                json!({ "state": "missing", "fields": fields })
            }
            Outcome::Refused(refusal) => json!({
                "state": "refused",
                "problem": self.problem(&refusal.problem),
                "at": refusal.at.to_string(),
            }),
        }
    }

    /// A figure that may be missing or refused.
    pub(super) fn result(&self, outcome: &Outcome<Figure>) -> Value {
        self.outcome(outcome, &|figure| self.figure(figure))
    }

    /// A figure.
    pub(super) fn figure(&self, figure: &Figure) -> Value {
        let mut working = json!({ "expression": self.expression(&figure.working) });
        let mut found = json!({
            "name": self.name(&figure.name),
            "value": finite(figure.value),
            "unit": unit(figure.unit),
            "maximum": figure.maximum,
            "source": self.source(figure.source),
        });
        if let Some(language) = self.language {
            found["text"] = i18n::figure(language, figure).into();
            working["formula"] = i18n::formula(language, &figure.working).into();
            working["substituted"] = i18n::substituted(language, &figure.working).into();
        }
        found["working"] = working;
        found
    }

    fn name(&self, name: &Name) -> Value {
        let mut found = self.label(&name.label);
        found["code"] = name.code.into();
        if let Some(language) = self.language {
            found["text"] = i18n::name(language, name).into();
        }
        found
    }

    /// A word of the user's, or the code of a usual name.
    pub(super) fn label(&self, label: &str) -> Value {
        let mut found = match label.strip_prefix(CODE) {
            Some(code) => json!({ "label": "", "labelCode": code }),
            None => json!({ "label": label }),
        };
        if let Some(language) = self.language {
            found["text"] = i18n::user_word(language, label).into();
        }
        found
    }

    pub(super) fn source(&self, source: &Source) -> Value {
        let mut found = json!({ "cite": source.cite, "secondary": source.secondary });
        if let Some(language) = self.language {
            found["text"] = i18n::source(language, source).into();
        }
        found
    }

    fn expression(&self, expr: &Expr) -> Value {
        let of = |op: &str, items: &mut dyn Iterator<Item = &Expr>| {
            let items: Vec<Value> = items.map(|one| self.expression(one)).collect();
            json!({ "op": op, "of": items })
        };
        let with = |op: &str, inner: &Expr, key: &str, value: Value| {
            let mut found = of(op, &mut std::iter::once(inner));
            found[key] = value;
            found
        };
        let pairs = |op: &str, items: &[[Expr; 2]]| {
            let pair = |[weight, value]: &[Expr; 2]| json!({ "weight": self.expression(weight), "value": self.expression(value) });
            json!({ "op": op, "pairs": items.iter().map(pair).collect::<Vec<_>>() })
        };
        match expr {
            Expr::Term {
                name,
                value,
                unit: measured,
            } => json!({
                "op": "term",
                "name": self.name(name),
                "value": finite(*value),
                "unit": unit(*measured),
            }),
            Expr::Constant(value) => json!({ "op": "constant", "value": finite(*value) }),
            Expr::Sum(items) => of("sum", &mut items.iter()),
            Expr::Minus(pair) => of("minus", &mut pair.iter()),
            Expr::Times(items) => of("times", &mut items.iter()),
            Expr::Over(pair) => of("over", &mut pair.iter()),
            Expr::Percent(pair) => of("percent", &mut pair.iter()),
            Expr::Mean(items) => of("mean", &mut items.iter()),
            Expr::Weighted(items) => pairs("weighted", items),
            Expr::WeightedMean(items) => pairs("weighted-mean", items),
            Expr::Root(inner) => of("root", &mut std::iter::once(&**inner)),
            Expr::AtMost(inner, limit) => with("at-most", inner, "limit", finite(*limit)),
            Expr::AtLeast(inner, limit) => with("at-least", inner, "limit", finite(*limit)),
            Expr::Rounded(inner, half) => with("rounded", inner, "half", finite(*half)),
            Expr::Power(inner, power) => with("power", inner, "power", (*power).into()),
            Expr::ToDecimals(inner, decimals) => {
                with("to-decimals", inner, "decimals", (*decimals).into())
            }
            Expr::Least(items) => of("least", &mut items.iter()),
            Expr::Greatest(items) => of("greatest", &mut items.iter()),
            Expr::BeyondT(items) => of("beyond-t", &mut items.iter()),
            Expr::BeyondF(items) => of("beyond-f", &mut items.iter()),
        }
    }

    /// The class of a value.
    pub(super) fn band(&self, band: &Option<Band>) -> Value {
        let Some(band) = band else { return Value::Null };
        let mut found = json!({
            "set": band.set.key,
            "class": band.class,
            "code": band.code(),
            "letter": band.letter(),
            "tone": band.tone(),
        });
        if let Some(language) = self.language {
            found["text"] = i18n::band(language, band).into();
        }
        found
    }

    /// A set of classes.
    pub(super) fn classes(&self, set: &BandSet) -> Value {
        let count = set.limits.len() + 1;
        let words: Vec<&str> = (0..count).map(|class| set.word(class)).collect();
        let mut found = json!({
            "set": set.key,
            "limits": all_finite(&set.limits),
            "classes": words,
            "letters": set.letters,
            "falling": set.falling,
            "range": all_finite(&set.range),
            "source": self.source(set.source),
        });
        if let Some(language) = self.language {
            let text = |word: &&str| i18n::word(language, word).unwrap_or(word).to_owned();
            found["texts"] = words.iter().map(text).collect();
        }
        found
    }

    /// What is wrong.
    pub(super) fn problem(&self, problem: &Problem) -> Value {
        let (code, detail) = problem_code(problem);
        let mut found = json!({ "code": code });
        if !detail.is_null() {
            found["detail"] = detail;
        }
        if let Some(language) = self.language {
            found["text"] = i18n::problem(language, problem).into();
        }
        found
    }

    /// What is worth knowing.
    pub(super) fn note(&self, note: &Note) -> Value {
        let (code, detail) = note_code(note);
        let mut found = json!({ "code": code, "warns": note.warns() });
        if !detail.is_null() {
            found["detail"] = detail;
        }
        if let Some(language) = self.language {
            found["text"] = i18n::note(language, note).into();
        }
        found
    }
}

/// The key of a unit.
pub(super) fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Rupiah => "rupiah",
        Unit::Count => "count",
        Unit::Percent => "percent",
        Unit::Score => "score",
        Unit::Mean => "mean",
        Unit::Weight => "weight",
        Unit::Plain => "plain",
    }
}

fn problem_code(problem: &Problem) -> (&str, Value) {
    match problem {
        Problem::Unreadable(fault) => (unreadable(*fault), Value::Null),
        Problem::Ambiguous { thousands, decimal } => {
            ("ambiguous", json!({ "readings": [thousands, decimal] }))
        }
        Problem::Below(least) => ("below", json!({ "least": least })),
        Problem::Above(most) => ("above", json!({ "most": most })),
        Problem::NotWhole => ("not-whole", Value::Null),
        Problem::TargetNotPositive => ("target-not-positive", Value::Null),
        Problem::NegativeActual => ("negative-actual", Value::Null),
        Problem::ZeroDenominator => ("zero-denominator", Value::Null),
        Problem::EmptyRange => ("empty-range", Value::Null),
        Problem::NoWeight => ("no-weight", Value::Null),
        Problem::NotRising => ("not-rising", Value::Null),
        Problem::JudgmentScale => ("judgment-scale", Value::Null),
        Problem::TooLarge => ("too-large", Value::Null),
        Problem::UnknownInstrument => ("unknown-instrument", Value::Null),
        Problem::AnswerColumns {
            line,
            found,
            expected,
        } => (
            "answer-columns",
            json!({ "line": line, "found": found, "expected": expected }),
        ),
        Problem::AnswerScale {
            line,
            column,
            highest,
        } => (
            "answer-scale",
            json!({ "line": line, "column": column, "highest": highest }),
        ),
        Problem::TooManyAnswers(most) => ("too-many-answers", json!({ "most": most })),
        Problem::NoAnswers => ("no-answers", Value::Null),
        Problem::TooManyUnits(most) => ("too-many-units", json!({ "most": most })),
        Problem::WeightForNine(found) => ("weight-for-nine", json!({ "found": found })),
        Problem::WeightSum(sum) => ("weight-sum", json!({ "sum": sum })),
        Problem::BadCalculation(letter) => ("bad-calculation", json!({ "letter": letter })),
        Problem::UnknownClass => ("unknown-class", Value::Null),
        Problem::Coded(code) => (code, Value::Null),
    }
}

fn unreadable(fault: Fault) -> &'static str {
    super::fault::number(fault).key()
}

fn note_code(note: &Note) -> (&str, Value) {
    match note {
        Note::PartsDiffer { typed, parts } => {
            ("parts-differ", json!({ "typed": typed, "parts": parts }))
        }
        Note::ItemsDiffer { typed, items } => {
            ("items-differ", json!({ "typed": typed, "items": items }))
        }
        Note::Overspent => ("overspent", Value::Null),
        Note::NotMeasured(periods) => ("not-measured", json!({ "periods": periods })),
        Note::Rescaled(sum) => ("rescaled", json!({ "sum": sum })),
        Note::BlankAnswers(count) => ("blank-answers", json!({ "count": count })),
        Note::BlankAnswersCounted(count) => ("blank-answers-counted", json!({ "count": count })),
        Note::BlankAnswersLeftOut(count) => ("blank-answers-left-out", json!({ "count": count })),
        Note::WeightChangesClass {
            value,
            exact,
            bands,
        } => {
            let codes = bands.each_ref().map(Band::code);
            let detail = json!({ "value": value, "exact": exact, "classes": codes });
            ("weight-changes-class", detail)
        }
        Note::WeightChangesIndex { value, exact } => (
            "weight-changes-index",
            json!({ "value": value, "exact": exact }),
        ),
        Note::MoreThanPopulation {
            respondents,
            population,
        } => (
            "more-than-population",
            json!({ "respondents": respondents, "population": population }),
        ),
        Note::HeadingSkipped => ("heading-skipped", Value::Null),
        Note::Capped => ("capped", Value::Null),
        Note::AboveWhole => ("above-whole", Value::Null),
        Note::FasterThanStandard => ("faster-than-standard", Value::Null),
        Note::Inconsistent(cr) => ("inconsistent", json!({ "cr": cr })),
        Note::Coded(code, numbers) => (code, json!({ "numbers": numbers })),
    }
}
