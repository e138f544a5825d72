//! The charts of a questionnaire and its regression, each under the section that
//! it shows.

use super::super::page::Page;
use super::charts::{self, Words, Zones};
use crate::chart::{Bins, IntervalItem, Normal, Probability, ZoneItem};
use crate::i18n;
use crate::i18n::statistics::Topic;
use crate::methods::questionnaire::data::{Data, Variable};
use crate::methods::questionnaire::groups::Grouping;
use crate::statistics::description::describe;
use crate::statistics::regression::DurbinWatson;
use crate::statistics::regression::Regression;
use yew::prelude::*;

/// A chart of the regression.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Histogram,
    Pp,
    Qq,
    Cloud,
    Watson,
    Slopes,
}

/// The charts of a section; none where its figures say it all, and none in a
/// perfect fit, which leaves nothing over to draw.
pub fn kinds(topic: Topic, found: &Regression) -> &'static [Kind] {
    let usable = !found.standardised.is_empty();
    match topic {
        Topic::Normality if usable => &[Kind::Histogram, Kind::Pp, Kind::Qq],
        Topic::Heteroscedasticity if usable => &[Kind::Cloud],
        Topic::Autocorrelation if bounds(found).is_some() => &[Kind::Watson],
        // The slopes of a perfect fit have no interval.
        Topic::TTests if found.slopes.iter().any(|one| one.estimate.test.is_some()) => {
            &[Kind::Slopes]
        }
        _ => &[],
    }
}

/// Draws one of them.
pub fn draw(page: &Page, kind: Kind, found: &Regression, predictors: &[String]) -> Html {
    match kind {
        Kind::Histogram | Kind::Pp | Kind::Qq => normality(page, kind, found),
        Kind::Cloud => cloud(page, found),
        Kind::Watson => autocorrelation(page, found),
        Kind::Slopes => slopes(page, found, predictors),
    }
}

/// dL and dU, where there are such.
fn bounds(found: &Regression) -> Option<&DurbinWatson> {
    let watson = found.assumptions.as_ref()?.durbin_watson.as_ref().ok()?;
    watson.bounds.map(|_| watson)
}

/// How many respondents each group has.
pub fn respondents(page: &Page, of: &Grouping) -> Html {
    let t = &page.later().survey;
    let answers = of.names.iter().map(String::as_str).zip(of.counts());
    let answers: Vec<(&str, usize)> = answers.collect();
    let words = Words {
        title: &of.heading,
        hint: "",
        across: "",
        up: "",
        heads: &["", t.frequency, "%"],
    };
    charts::likert(page.language(), &words, &answers)
}

/// The most steps of a scale whose answers are drawn.
const MOST_STEPS: f64 = 10.0;

/// How the answers to the items of a variable are distributed; none where an
/// answer is no step of its scale.
pub fn distribution(page: &Page, data: &Data, variable: &Variable) -> Option<Html> {
    let [low, high] = variable.scale;
    if high - low >= MOST_STEPS || low.fract() != 0.0 || high.fract() != 0.0 {
        return None;
    }
    let steps = (high - low) as usize + 1;
    let mut questions = Vec::new();
    for item in data.items(variable) {
        let mut counts = vec![0; steps];
        for score in item.scores.iter().flatten() {
            if score.fract() != 0.0 {
                return None;
            }
            *counts.get_mut((score - low) as usize)? += 1;
        }
        questions.push((item.heading.as_str(), counts));
    }
    let answers: Vec<String> = (0..steps)
        .map(|step| i18n::decimal(page.language(), low + step as f64, 0))
        .collect();
    let answers: Vec<&str> = answers.iter().map(String::as_str).collect();
    let t = &page.later().survey;
    let title = (t.chart_answers)(&variable.name);
    let heads: Vec<&str> = std::iter::once("").chain(answers.iter().copied()).collect();
    let words = Words {
        title: &title,
        hint: t.chart_answers_hint,
        across: "",
        up: "",
        heads: &heads,
    };
    let drawn = charts::likert_shares(page.language(), &words, &answers, &questions);
    Some(drawn)
}

/// How the scores of a variable are distributed; none where they are all the same.
pub fn scores(page: &Page, variable: &Variable) -> Option<Html> {
    let t = &page.later().survey;
    let values: Vec<f64> = variable.scores.iter().flatten().copied().collect();
    let found = describe(&values).ok()?;
    let normal = Normal {
        mean: found.mean,
        sd: found.sd.filter(|sd| *sd > 0.0)?,
    };
    let title = (t.chart_scores)(&variable.name);
    let words = Words {
        title: &title,
        hint: "",
        across: t.score,
        up: t.frequency,
        heads: &[t.score, t.frequency, t.expected],
    };
    let language = page.language();
    let drawn = charts::histogram(language, &words, &values, Bins::Sturges, Some(normal));
    Some(drawn)
}

fn normality(page: &Page, kind: Kind, found: &Regression) -> Html {
    let (t, language) = (&page.later().survey, page.language());
    let normal = Normal { mean: 0.0, sd: 1.0 };
    let values = &found.standardised;
    if kind == Kind::Histogram {
        let words = Words {
            title: t.chart_residuals,
            hint: "",
            across: t.standardised,
            up: t.frequency,
            heads: &[t.standardised, t.frequency, t.expected],
        };
        return charts::histogram(language, &words, values, Bins::Sturges, Some(normal));
    }
    let (title, hint, kind) = match kind {
        Kind::Qq => (t.chart_qq, t.chart_qq_hint, Probability::Qq),
        _ => (t.chart_pp, t.chart_pp_hint, Probability::Pp),
    };
    let words = Words {
        title,
        hint,
        across: t.observed,
        up: t.expected,
        heads: &["", t.observed, t.expected],
    };
    charts::probability(language, &words, kind, values, normal)
}

/// Fitted values in their own standard deviations, as SPSS draws them.
fn cloud(page: &Page, found: &Regression) -> Html {
    let t = &page.later().survey;
    let n = found.fitted.len() as f64;
    let mean = found.fitted.iter().sum::<f64>() / n;
    let squares: f64 = found.fitted.iter().map(|one| (one - mean).powi(2)).sum();
    let sd = (squares / (n - 1.0)).sqrt();
    let standard = found.fitted.iter().map(|one| (one - mean) / sd);
    let residuals = found.standardised.iter().copied();
    let points: Vec<(f64, f64)> = standard.zip(residuals).collect();
    // Respondents keep their places among those left out.
    let rows = 0..found.n + found.excluded.len();
    let kept: Vec<usize> = rows.filter(|row| !found.excluded.contains(row)).collect();
    let case = |index: usize| {
        let row = kept.get(index).copied().unwrap_or(index);
        (t.respondent)(&(row + 1).to_string())
    };
    let words = Words {
        title: t.chart_cloud,
        hint: t.chart_cloud_hint,
        across: t.predicted,
        up: t.standardised,
        heads: &["", t.predicted, t.standardised],
    };
    charts::residual_cloud(page.language(), &words, &points, &case)
}

fn autocorrelation(page: &Page, found: &Regression) -> Html {
    let t = &page.later().survey;
    let words = Words {
        title: t.chart_dw,
        hint: "",
        across: "",
        up: "",
        heads: &["", t.value],
    };
    let zones = Zones {
        kinds: t.dw_kinds,
        statistic: "d",
        lower: "dL",
        upper: "dU",
    };
    let watson = bounds(found);
    let item = ZoneItem {
        d: watson.map(|one| one.d),
        bounds: watson.and_then(|one| one.bounds),
        sd: None,
    };
    charts::autocorrelation(page.language(), &words, &zones, &item)
}

fn slopes(page: &Page, found: &Regression, predictors: &[String]) -> Html {
    let t = &page.later().survey;
    let slopes = found.slopes.iter().zip(predictors);
    let items: Vec<(&str, IntervalItem)> = slopes
        .filter_map(|(slope, name)| {
            let tested = slope.estimate.test?;
            let item = IntervalItem {
                low: Some(tested.low),
                median: Some(slope.estimate.b),
                high: Some(tested.high),
            };
            Some((name.as_str(), item))
        })
        .collect();
    let words = Words {
        title: t.chart_slopes,
        hint: t.chart_slopes_hint,
        across: t.coefficient,
        up: "",
        heads: &["", t.coefficient, t.lower, t.upper],
    };
    charts::coefficients(page.language(), &words, &items)
}
