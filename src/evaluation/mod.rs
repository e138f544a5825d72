//! From a document to its report: total, pure and deterministic.
//!
//! Each result is ready, missing (and says which fields), or refused (and says
//! why, and where); a perspective gathers its indicators, the agency its
//! perspectives. A total over what is present is given only when the document
//! asks for it, and says that it is partial.

mod annexes;
mod checks;
mod comparing;
pub mod contrast;
mod feeding;
mod improving;
mod judgments;
pub mod later;
mod report;
pub mod sharing;
mod stakes;
mod weighting;

pub use annexes::total_classes;
pub use judgments::{
    compared, judgment, pair_judgment, priority_method, random_index, read_judgment,
};
pub use report::{
    AnnexReport, Comparison, ExpertReport, Finding, FindingKind, Improvement, IndicatorReport,
    Judged, PerspectiveReport, Report, Standing, Status, Weights,
};
pub use stakes::{Stakes, stakes};
pub use weighting::{WEIGHT, weight_path};

use crate::methods::bands::{self, Band, Classes};
use crate::methods::inputs::{Cell, Inputs, read};
use crate::methods::instrument::{Field, Number};
use crate::methods::questionnaire::feed::FROM;
use crate::methods::working::CODE;
use crate::methods::{
    self, Expr, Figure, Instrument, Name, Note, Outcome, Problem, Reach, Unit, scoring, sources,
};
use crate::numbers::Kind;
use crate::scorecard::path::IndicatorField;
use crate::scorecard::{Group, Id, Indicator, Path, PeriodRule, Perspective, Scorecard};

/// The score that an indicator is to reach.
pub static TARGET: Field =
    Field::new("target", Number::between(Kind::Percent, 0.0, 120.0)).optional();
const DEFAULT_TARGET: f64 = 100.0;

/// Evaluates a scorecard.
///
/// ```
/// use timbang::evaluation::{Status, evaluate};
/// let report = evaluate(&timbang::scorecard::Scorecard::new("2024"));
/// assert!(report.score.ready().is_none());
/// assert_eq!(report.perspectives[0].status, Status::NotStarted);
/// ```
pub fn evaluate(scorecard: &Scorecard) -> Report {
    let fed = later::later().and_then(|later| (later.feed)(scorecard));
    let scorecard = fed.as_ref().unwrap_or(scorecard);
    let mut notes = Vec::new();
    let (weights, remarks) = weighting::weights(scorecard, Group::Perspectives);
    notes.extend(remarks);
    let mut perspectives = Vec::new();
    for (index, perspective) in scorecard.perspectives.iter().enumerate() {
        let weight = weights.values.clone().map(|values| values[index]);
        perspectives.push(perspective_report(
            scorecard,
            perspective,
            weight,
            &mut notes,
        ));
    }
    let parts = scorecard
        .perspectives
        .iter()
        .zip(&perspectives)
        .map(|(perspective, report)| {
            let name = Name::of("perspective-score", perspective_word(perspective));
            Part {
                score: report.score.clone().map(|score| score.named(name)),
                weight: report.weight.clone(),
                label: perspective_word(perspective),
            }
        });
    let parts: Vec<Part> = parts.collect();
    let (score, partial) = weighted(&parts, "agency-score", &Path::Name, scorecard.partial);
    let partial = partial || (scorecard.partial && any_partial(&perspectives));
    let partial = partial && score.ready().is_some();
    contribute(&score, &mut perspectives);
    let bands = annexes::total_classes(scorecard);
    let improvements = improving::improvements(&perspectives);
    let annexes = annexes::reports(scorecard, &mut notes);
    let findings = checks::findings(scorecard, &perspectives, &weights, &annexes, notes);
    Report {
        band: score.ready().map(|figure| Band::of(&bands, figure.value)),
        score,
        bands,
        partial,
        weights,
        perspectives,
        annexes,
        improvements,
        findings,
    }
}

/// The classes that judge an indicator's value by its criteria.
pub fn classes_of(scorecard: &Scorecard, id: Id) -> Option<Classes> {
    let indicator = scorecard.indicator(id)?;
    let instrument = methods::find(&indicator.instrument)?;
    inputs(scorecard, indicator, instrument).classes()
}

fn inputs<'a>(
    scorecard: &'a Scorecard,
    indicator: &'a Indicator,
    instrument: &'static Instrument,
) -> Inputs<'a> {
    Inputs {
        instrument,
        indicator,
        periods: &scorecard.periods,
        annexes: &scorecard.annexes,
    }
}

/// The user's name of a perspective, or the code of its usual name.
pub fn perspective_word(perspective: &Perspective) -> String {
    word(&perspective.name, perspective.role.key())
}

/// The user's name of an indicator, or the code of its instrument.
pub fn indicator_word(indicator: &Indicator) -> String {
    word(&indicator.name, &indicator.instrument)
}

fn word(name: &str, code: &str) -> String {
    if name.trim().is_empty() {
        format!("{CODE}{code}")
    } else {
        name.to_owned()
    }
}

/// A scored member of a group.
struct Part {
    score: Outcome<Figure>,
    weight: Outcome<f64>,
    label: String,
}

/// The weighted mean of the members' scores. With `partial`, members without a
/// score are left out and the second value says whether any was.
fn weighted(
    parts: &[Part],
    code: &'static str,
    at: &Path,
    partial: bool,
) -> (Outcome<Figure>, bool) {
    let pair = |part: &Part| {
        let weight = part.weight.clone();
        let label = part.label.clone();
        let weight = weight.map(|value| Expr::term(Name::of("weight", label), value, Unit::Weight));
        let score = part.score.clone().map(|score| score.term());
        weight.and(score).map(|(weight, score)| [weight, score])
    };
    let ready = || parts.iter().filter(|part| part.score.ready().is_some());
    let left_out = ready().count() < parts.len();
    let figure = |working| {
        let name = Name::new(code);
        Figure::new(name, working, Unit::Score, &sources::KAPLAN_NORTON, at)
    };
    if partial && left_out && ready().count() > 0 {
        let pairs = Outcome::all(ready().map(pair));
        let figure = pairs.and_then(|pairs| {
            if pairs.iter().map(|[weight, _]| weight.value()).sum::<f64>() <= 0.0 {
                return Outcome::refused(Problem::NoWeight, at.clone());
            }
            figure(Expr::WeightedMean(pairs))
        });
        return (figure, true);
    }
    if parts.is_empty() {
        return (Outcome::missing(at.clone()), false);
    }
    let all = Outcome::all(parts.iter().map(pair));
    (all.and_then(|pairs| figure(Expr::Weighted(pairs))), false)
}

/// What each perspective brings to the agency's score; the parts sum to it, so
/// where only some are counted their weights are taken as the whole.
fn contribute(score: &Outcome<Figure>, perspectives: &mut [PerspectiveReport]) {
    let part = |one: &PerspectiveReport| {
        let (score, weight) = one.score.ready().zip(one.weight.ready())?;
        Some((score.value, *weight))
    };
    let whole = match score {
        Outcome::Ready(_) => perspectives
            .iter()
            .filter_map(part)
            .map(|(_, weight)| weight)
            .sum(),
        _ => 1.0,
    };
    for one in perspectives {
        one.contribution = part(one).map(|(score, weight)| score * weight / whole);
    }
}

fn any_partial(perspectives: &[PerspectiveReport]) -> bool {
    let unfinished = |one: &IndicatorReport| one.score.ready().is_none();
    perspectives
        .iter()
        .any(|one| one.indicators.iter().any(unfinished))
}

fn perspective_report(
    scorecard: &Scorecard,
    perspective: &Perspective,
    weight: Outcome<f64>,
    notes: &mut Vec<(Path, Note)>,
) -> PerspectiveReport {
    let group = Group::Indicators(perspective.id);
    let (weights, remarks) = weighting::weights(scorecard, group);
    notes.extend(remarks);
    let mut indicators = Vec::new();
    for (index, indicator) in perspective.indicators.iter().enumerate() {
        let weight = weights.values.clone().map(|values| values[index]);
        indicators.push(indicator_report(scorecard, indicator, weight, notes));
    }
    let parts = perspective
        .indicators
        .iter()
        .zip(&indicators)
        .map(|(indicator, report)| {
            let name = Name::of("indicator-score", indicator_word(indicator));
            Part {
                score: report.score.clone().map(|score| score.named(name)),
                weight: report.weight.clone(),
                label: indicator_word(indicator),
            }
        });
    let parts: Vec<Part> = parts.collect();
    let at = Path::Indicators(perspective.id);
    let (score, _) = weighted(&parts, "perspective-score", &at, scorecard.partial);
    let started = indicators
        .iter()
        .any(|one| one.status != Status::NotStarted);
    let whole = indicators.iter().all(|one| one.status == Status::Complete);
    PerspectiveReport {
        id: perspective.id,
        band: score
            .ready()
            .map(|figure| bands::ACHIEVEMENT.judge(figure.value)),
        contribution: None,
        status: match (score.ready().is_some() && whole, started) {
            (true, _) => Status::Complete,
            (false, true) => Status::Incomplete,
            (false, false) => Status::NotStarted,
        },
        score,
        weight,
        weights,
        indicators,
    }
}

fn indicator_report(
    scorecard: &Scorecard,
    indicator: &Indicator,
    weight: Outcome<f64>,
    notes: &mut Vec<(Path, Note)>,
) -> IndicatorReport {
    let target = match read(&indicator.target, &TARGET, None) {
        Cell::Value(value) => value,
        _ => DEFAULT_TARGET,
    };
    let blank = IndicatorReport {
        id: indicator.id,
        value: Outcome::missing(Path::Indicator(indicator.id, IndicatorField::Name)),
        periods: Vec::new(),
        band: None,
        classes: None,
        criteria: &[],
        rule: "",
        score: Outcome::missing(Path::Indicator(indicator.id, IndicatorField::Name)),
        target,
        weight,
        details: Vec::new(),
        exhibits: Vec::new(),
        status: Status::Incomplete,
    };
    let Some(instrument) = methods::find(&indicator.instrument) else {
        let at = Path::Indicator(indicator.id, IndicatorField::Name);
        return IndicatorReport {
            value: Outcome::refused(Problem::UnknownInstrument, at.clone()),
            score: Outcome::refused(Problem::UnknownInstrument, at),
            ..blank
        };
    };
    // Answers of a questionnaire come with the second part of the program.
    if later::later().is_none() && indicator.sheet.choices.contains_key(FROM) {
        return blank;
    }
    let inputs = inputs(scorecard, indicator, instrument);
    let mut measured = (instrument.measure)(&inputs);
    methods::later::extend(&inputs, &mut measured);
    notes.extend(measured.notes);
    let (value, periods) = match measured.value {
        Reach::Whole(value) => (value, Vec::new()),
        Reach::Periods { each, pooled } => {
            let value = over_periods(&inputs, &each, pooled, notes);
            (value, each)
        }
    };
    let classes = measured.classes.or_else(|| inputs.classes());
    let band = classes.as_ref().zip(value.ready());
    let rule = measured.rule.unwrap_or(instrument.rule);
    let score = value
        .clone()
        .and_then(|value| scoring::score(indicator, &value, rule));
    IndicatorReport {
        band: band.map(|(set, figure)| Band::of(set, figure.value)),
        criteria: (instrument.criteria)(&inputs),
        status: match (&score, indicator.sheet.is_blank()) {
            (Outcome::Ready(_), _) => Status::Complete,
            (_, true) => Status::NotStarted,
            (_, false) => Status::Incomplete,
        },
        rule,
        score,
        value,
        periods,
        details: measured.details,
        exhibits: measured.exhibits,
        classes,
        ..blank
    }
}

/// One value from those of the measured periods, by the indicator's rule.
fn over_periods(
    inputs: &Inputs,
    each: &[(Id, Outcome<Figure>)],
    pooled: Option<Outcome<Figure>>,
    notes: &mut Vec<(Path, Note)>,
) -> Outcome<Figure> {
    let indicator = inputs.indicator;
    let at = Path::Indicator(indicator.id, IndicatorField::Over);
    let Some((_, last)) = each.last() else {
        return Outcome::Missing(checks::first_fields(inputs));
    };
    let measured = |id: Id| each.iter().any(|(period, _)| *period == id);
    let all = inputs.periods.iter();
    let skipped = all.filter(|period| !measured(period.id));
    let skipped: Vec<String> = skipped.map(|one| inputs.period_word(one.id)).collect();
    if !skipped.is_empty() {
        notes.push((at.clone(), Note::NotMeasured(skipped.join(", "))));
    }
    let [_, _, ..] = each else {
        return last.clone();
    };
    match (indicator.over, pooled) {
        (PeriodRule::Pooled, Some(pooled)) => pooled,
        (PeriodRule::Latest, _) => last.clone(),
        _ => Outcome::all(each.iter().map(|(_, figure)| figure.clone())).and_then(|figures| {
            let Some(first) = figures.first() else {
                return last.clone();
            };
            let working = Expr::Mean(figures.iter().map(Figure::term).collect());
            let name = Name::new(first.name.code);
            let mean = Figure::new(name, working, first.unit, first.source, &at);
            mean.map(|mean| Figure {
                maximum: first.maximum,
                ..mean
            })
        }),
    }
}
