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
use crate::statistics::regression::Regression;
use yew::prelude::*;

/// The charts of a section; none where its figures say it all, and none in a
/// perfect fit, which leaves nothing over to draw.
pub fn under(page: &Page, topic: Topic, found: &Regression, predictors: &[String]) -> Vec<Html> {
    let usable = !found.standardised.is_empty();
    match topic {
        Topic::Normality if usable => normality(page, found),
        Topic::Heteroscedasticity if usable => vec![cloud(page, found)],
        Topic::Autocorrelation => autocorrelation(page, found).into_iter().collect(),
        Topic::TTests => slopes(page, found, predictors).into_iter().collect(),
        _ => Vec::new(),
    }
}

/// How many respondents each group has, by each column of categories.
pub fn respondents(page: &Page, all: &[Grouping]) -> Vec<Html> {
    let t = &page.later().survey;
    let usable = all.iter().filter(|one| !one.too_many());
    let drawn = usable.map(|one| {
        let answers = one.names.iter().map(String::as_str).zip(one.counts());
        let answers: Vec<(&str, usize)> = answers.collect();
        let words = Words {
            title: &one.heading,
            hint: "",
            across: "",
            up: "",
            heads: &["", t.frequency, "%"],
        };
        charts::likert(page.language(), &words, &answers)
    });
    drawn.collect()
}

/// The most steps of a scale whose answers are drawn.
const MOST_STEPS: f64 = 10.0;

/// How the answers to the items of each variable and its scores are distributed;
/// the former only where every answer is a step of its scale.
pub fn distributions(page: &Page, data: &Data) -> Vec<Html> {
    let mut drawn = Vec::new();
    for one in &data.variables {
        if one.of_items {
            drawn.extend(distribution(page, data, one));
        }
        drawn.extend(scores(page, one));
    }
    drawn
}

fn distribution(page: &Page, data: &Data, variable: &Variable) -> Option<Html> {
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
fn scores(page: &Page, variable: &Variable) -> Option<Html> {
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

fn normality(page: &Page, found: &Regression) -> Vec<Html> {
    let (t, language) = (&page.later().survey, page.language());
    let normal = Normal { mean: 0.0, sd: 1.0 };
    let histogram = Words {
        title: t.chart_residuals,
        hint: "",
        across: t.standardised,
        up: t.frequency,
        heads: &[t.standardised, t.frequency, t.expected],
    };
    let plot = Words {
        title: t.chart_pp,
        hint: t.chart_pp_hint,
        across: t.observed,
        up: t.expected,
        heads: &["", t.observed, t.expected],
    };
    let plot_of_quantiles = Words {
        title: t.chart_qq,
        hint: t.chart_qq_hint,
        ..plot
    };
    let values = &found.standardised;
    vec![
        charts::histogram(language, &histogram, values, Bins::Sturges, Some(normal)),
        charts::probability(language, &plot, Probability::Pp, values, normal),
        charts::probability(
            language,
            &plot_of_quantiles,
            Probability::Qq,
            values,
            normal,
        ),
    ]
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

fn autocorrelation(page: &Page, found: &Regression) -> Option<Html> {
    let t = &page.later().survey;
    let watson = found.assumptions.as_ref()?.durbin_watson.as_ref().ok()?;
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
    let item = ZoneItem {
        d: Some(watson.d),
        bounds: watson.bounds,
        sd: None,
    };
    let drawn = charts::autocorrelation(page.language(), &words, &zones, &item);
    watson.bounds.map(|_| drawn)
}

/// The slopes; those of a perfect fit have no interval.
fn slopes(page: &Page, found: &Regression, predictors: &[String]) -> Option<Html> {
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
    (!items.is_empty()).then(|| charts::coefficients(page.language(), &words, &items))
}
