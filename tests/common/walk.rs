//! Every number and every text that a report can show.

use std::collections::BTreeSet;
use timbang::evaluation::{
    Comparison, FindingKind, IndicatorReport, Judged, Report, Weights, indicator_word,
    perspective_word,
};
use timbang::i18n::{self, Language, WORDS, instruments};
use timbang::methods::checking::{Found, Line, Reason};
use timbang::methods::working::CODE;
use timbang::methods::{Expr, Figure, Name, Note, Outcome, Problem};
use timbang::scorecard::Scorecard;

fn indicator_figures(report: &IndicatorReport) -> Vec<&Figure> {
    let mut all = vec![&report.value, &report.score];
    all.extend(report.periods.iter().map(|(_, figure)| figure));
    all.extend(report.details.iter().map(|detail| &detail.figure));
    let lines = report.exhibits.iter().flat_map(|one| &one.lines);
    let shown = lines.flat_map(|line| line.figures.iter().flatten());
    all.into_iter()
        .filter_map(Outcome::ready)
        .chain(shown)
        .collect()
}

/// The titles, headings, names and remarks of an indicator's exhibits.
fn exhibit_texts(language: Language, report: &IndicatorReport) -> Vec<String> {
    let word = |code: &str| i18n::label(language, "", code);
    let mut all = Vec::new();
    for exhibit in &report.exhibits {
        all.push(word(exhibit.code));
        all.extend(exhibit.heads.iter().map(|head| word(head)));
        for line in &exhibit.lines {
            all.push(i18n::user_word(language, &line.label));
            all.extend(line.class.map(word));
            all.extend(line.band.as_ref().map(|band| i18n::band(language, band)));
        }
    }
    all
}

/// Every figure of a report.
pub fn figures(report: &Report) -> Vec<&Figure> {
    let mut all: Vec<&Figure> = report.score.ready().into_iter().collect();
    for perspective in &report.perspectives {
        all.extend(perspective.score.ready());
        all.extend(perspective.indicators.iter().flat_map(indicator_figures));
    }
    let lines = report.annexes.iter().flat_map(|annex| &annex.lines);
    all.extend(lines.filter_map(Line::figure));
    all
}

/// The names in a working.
pub fn names(expr: &Expr) -> Vec<&Name> {
    match expr {
        Expr::Term { name, .. } => vec![name],
        _ => parts(expr).into_iter().flat_map(names).collect(),
    }
}

fn parts(expr: &Expr) -> Vec<&Expr> {
    match expr {
        Expr::Term { .. } | Expr::Constant(_) => Vec::new(),
        Expr::Sum(items)
        | Expr::Times(items)
        | Expr::Mean(items)
        | Expr::Least(items)
        | Expr::Greatest(items) => items.iter().collect(),
        Expr::Minus(pair) | Expr::Over(pair) | Expr::Percent(pair) => pair.iter().collect(),
        Expr::Weighted(items) | Expr::WeightedMean(items) => items.iter().flatten().collect(),
        Expr::Root(inner)
        | Expr::AtMost(inner, _)
        | Expr::AtLeast(inner, _)
        | Expr::Rounded(inner, _)
        | Expr::Power(inner, _)
        | Expr::ToDecimals(inner, _) => vec![inner],
        Expr::BeyondT(of) => of.iter().collect(),
        Expr::BeyondF(of) => of.iter().collect(),
    }
}

fn working_numbers(expr: &Expr, into: &mut Vec<f64>) {
    into.push(expr.value());
    if let Expr::AtMost(_, limit) | Expr::AtLeast(_, limit) = expr {
        into.push(*limit);
    }
    for part in parts(expr) {
        working_numbers(part, into);
    }
}

fn judged_numbers(judged: &Judged, into: &mut Vec<f64>) {
    if let Ok((squares, harker)) = &judged.estimates {
        into.extend(squares.weights.iter().chain(&harker.weights));
        into.extend(squares.deviation);
        into.extend(squares.intervals.iter().flatten().flatten());
        into.push(harker.lambda_max);
    }
    for expert in &judged.experts {
        into.extend(expert.weights.iter().flatten());
        into.extend(expert.cr.into_iter().chain(expert.apart));
        into.push(expert.weight);
    }
    if let Some(found) = &judged.consensus {
        into.extend([found.h_alpha, found.h_beta, found.h_gamma, found.indicator]);
    }
    for pair in &judged.spreads {
        into.extend([pair.mean, pair.spread, pair.low, pair.high]);
    }
}

fn weight_numbers(weights: &Weights, into: &mut Vec<f64>) {
    into.extend(weights.values.ready().into_iter().flatten());
    if let Some(judged) = &weights.judged {
        judged_numbers(judged, into);
    }
    let Some(Comparison {
        judgments,
        priorities,
        consistency,
        others,
    }) = &weights.ahp
    else {
        return;
    };
    into.extend(judgments.rows().flatten());
    let mine = std::iter::once((priorities, consistency));
    for (priorities, consistency) in mine.chain(others.iter().map(|(p, c)| (p, c))) {
        into.extend(&priorities.weights);
        into.extend(&priorities.weighted_sums);
        into.extend(&priorities.consistency_vector);
        into.extend([
            priorities.lambda_max,
            consistency.lambda_max,
            consistency.ci,
        ]);
        into.extend(consistency.random_index);
        into.extend(consistency.cr);
        into.push(consistency.gci);
    }
}

fn finding_numbers(kind: &FindingKind, into: &mut Vec<f64>) {
    match kind {
        FindingKind::Error(Problem::Ambiguous { thousands, decimal }) => {
            into.extend([thousands, decimal]);
        }
        FindingKind::Error(
            Problem::Below(number) | Problem::Above(number) | Problem::WeightSum(number),
        ) => into.push(*number),
        FindingKind::Remark(Note::PartsDiffer { typed, parts }) => into.extend([typed, parts]),
        FindingKind::Remark(Note::ItemsDiffer { typed, items }) => into.extend([typed, items]),
        FindingKind::Remark(
            Note::WeightChangesClass { value, exact, .. }
            | Note::WeightChangesIndex { value, exact },
        ) => into.extend([value, exact]),
        FindingKind::Remark(Note::Rescaled(number) | Note::Inconsistent(number)) => {
            into.push(*number);
        }
        _ => {}
    }
}

fn reason_numbers(reason: &Reason) -> Vec<f64> {
    match reason {
        Reason::DigitsDropped(one)
        | Reason::DigitsSwapped(one)
        | Reason::DigitWrong(one)
        | Reason::Factor(one)
        | Reason::Cut(one)
        | Reason::AboveLimit(one)
        | Reason::BelowLimit(one)
        | Reason::Needed(one)
        | Reason::InPart(_, one) => vec![*one],
        Reason::NeededBetween(ends) | Reason::Gap(ends) | Reason::Divisor(ends) => ends.to_vec(),
        _ => Vec::new(),
    }
}

/// Every number of a report.
pub fn numbers(report: &Report) -> Vec<f64> {
    let mut all = Vec::new();
    for figure in figures(report) {
        all.push(figure.value);
        all.extend(figure.maximum);
        working_numbers(&figure.working, &mut all);
    }
    weight_numbers(&report.weights, &mut all);
    for perspective in &report.perspectives {
        weight_numbers(&perspective.weights, &mut all);
        all.extend(perspective.weight.ready());
        all.extend(perspective.contribution);
        for indicator in &perspective.indicators {
            all.extend(indicator.weight.ready());
            all.push(indicator.target);
        }
    }
    for line in report.annexes.iter().flat_map(|annex| &annex.lines) {
        all.extend(line.within.into_iter().flatten());
        all.extend(line.read.iter().flat_map(|read| [read.value, read.half]));
        all.extend(line.reason.iter().flat_map(reason_numbers));
    }
    for one in &report.improvements {
        all.extend([one.score, one.target, one.weight, one.gain]);
    }
    for finding in &report.findings {
        finding_numbers(&finding.kind, &mut all);
    }
    all
}

/// Every text that shows a figure.
pub fn figure_texts(language: Language, figure: &Figure) -> Vec<String> {
    vec![
        i18n::name(language, &figure.name),
        i18n::figure(language, figure),
        i18n::formula(language, &figure.working),
        i18n::substituted(language, &figure.working),
        i18n::line(language, figure),
        i18n::source(language, figure.source),
    ]
}

/// The steps of a comparison.
fn step_texts(language: Language, found: &Comparison) -> Vec<String> {
    let names: Vec<String> = (0..found.judgments.n()).map(i18n::letter).collect();
    let steps = i18n::steps(language, &names, found);
    steps.iter().map(i18n::Grid::tabbed).collect()
}

/// Every text that a report gives in a language.
pub fn texts(language: Language, card: &Scorecard, report: &Report) -> Vec<String> {
    let mut all: Vec<String> = figures(report)
        .into_iter()
        .flat_map(|one| figure_texts(language, one))
        .collect();
    let word = |label: String| i18n::user_word(language, &label);
    all.extend(
        card.perspectives
            .iter()
            .map(|one| word(perspective_word(one))),
    );
    all.extend(card.indicators().map(|one| word(indicator_word(one))));
    let inner = report.perspectives.iter();
    let bands = inner.flat_map(|one| {
        one.indicators
            .iter()
            .map(|one| &one.band)
            .chain([&one.band])
    });
    all.extend(
        bands
            .chain([&report.band])
            .flatten()
            .map(|band| i18n::band(language, band)),
    );
    let indicators = report.perspectives.iter().flat_map(|one| &one.indicators);
    for indicator in indicators {
        all.extend(exhibit_texts(language, indicator));
        let judged = indicator.details.iter().filter_map(|one| one.band.as_ref());
        all.extend(judged.map(|band| i18n::band(language, band)));
    }
    for line in report.annexes.iter().flat_map(|annex| &annex.lines) {
        all.push(i18n::item(language, line));
        if !matches!(line.found, Found::Words(_)) {
            all.extend(i18n::statement(language, &line.found));
        }
        all.push(i18n::verdict(language, line.verdict).to_owned());
        let told = line.reason.iter();
        let told = told.filter(|one| !matches!(one, Reason::Said(_)));
        all.extend(told.map(|one| i18n::reason(language, one)));
    }
    let inner = report.perspectives.iter().map(|one| &one.weights);
    for weights in inner.chain([&report.weights]) {
        all.extend(
            weights
                .ahp
                .iter()
                .flat_map(|found| step_texts(language, found)),
        );
    }
    for finding in &report.findings {
        all.push(i18n::place(language, card, &finding.at));
        match &finding.kind {
            FindingKind::Error(problem) => all.push(i18n::problem(language, problem)),
            FindingKind::Remark(note) => all.push(i18n::note(language, note)),
            FindingKind::Missing => {}
        }
    }
    all
}

/// Codes that are no words of any language and so must never be shown.
pub fn raw_codes() -> BTreeSet<&'static str> {
    let tables = std::iter::once(WORDS).chain(
        instruments::TABLES
            .iter()
            .chain(instruments::later())
            .copied(),
    );
    let codes = tables.flatten().map(|(code, ..)| *code);
    let odd = |code: &&str| code.contains(['-', '.']) || code.contains(char::is_uppercase);
    codes.filter(odd).collect()
}

/// Asserts that a text can be shown to a person.
#[track_caller]
pub fn assert_readable(text: &str, raw: &BTreeSet<&str>) {
    assert!(!text.trim().is_empty(), "an empty text");
    assert!(!text.contains(CODE), "a marked code in {text:?}");
    let mut tokens = text.split(|letter: char| !letter.is_alphanumeric());
    let broken = tokens.find(|token| matches!(*token, "NaN" | "inf" | "Infinity" | "None"));
    assert_eq!(broken, None, "in {text:?}");
    let mut words = text.split(|letter: char| !(letter.is_alphanumeric() || "-.".contains(letter)));
    let code = words.find(|word| raw.contains(word.trim_matches('.')));
    assert_eq!(code, None, "in {text:?}");
}

/// Asserts that every number is finite and every working gives its figure.
#[track_caller]
pub fn assert_finite(report: &Report) {
    let broken = numbers(report)
        .into_iter()
        .find(|number| !number.is_finite());
    assert_eq!(broken, None, "a number that is not finite");
    for figure in figures(report) {
        assert_eq!(figure.working.value(), figure.value, "{:?}", figure.name);
    }
}

/// Asserts what holds for every report: finite numbers, workings that give
/// their figure, and readable texts in both languages.
#[track_caller]
pub fn assert_sound(card: &Scorecard, report: &Report, raw: &BTreeSet<&str>) {
    assert_finite(report);
    for language in Language::ALL {
        for text in texts(language, card, report) {
            assert_readable(&text, raw);
        }
    }
}
