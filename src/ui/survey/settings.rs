//! What is computed, and what results are held against.

use super::super::fields;
use super::super::page::Page;
use crate::methods::questionnaire::study::{alpha, reliable, vif};
use crate::methods::questionnaire::{self as survey, INSTRUMENT};
use crate::scorecard::{Indicator, Path};
use crate::statistics::verdicts::{NormalityTest, SpreadTest, Thresholds, ValidityRule};
use yew::prelude::*;

/// The choices as fields.
pub fn choices(page: &Page, annex: &Indicator) -> Html {
    let one = |choice: &crate::methods::instrument::Choice| {
        let scope = format!("{}.{}", survey::KEY, choice.key);
        let options: Vec<(String, String)> = choice
            .options
            .iter()
            .map(|option| ((*option).to_owned(), page.label(&scope, option)))
            .collect();
        let path = Path::Choice(annex.id, choice.key.to_owned());
        let label = page.label(survey::KEY, choice.key);
        let chosen = survey::chosen(annex, choice.key);
        fields::select(page, &path, &label, None, &options, chosen)
    };
    html! { <div class="fields">{ for INSTRUMENT.choices.iter().map(one) }</div> }
}

/// What results are held against.
pub fn thresholds(annex: &Indicator) -> Thresholds {
    let alpha = alpha(annex);
    Thresholds {
        alpha,
        level: 1.0 - alpha,
        cronbach: reliable(annex),
        validity: match survey::chosen(annex, survey::VALIDITY) {
            "p" => ValidityRule::P,
            _ => ValidityRule::Table,
        },
        normality: match survey::chosen(annex, survey::NORMALITY) {
            "shapiro" => NormalityTest::ShapiroWilk,
            "jarque" => NormalityTest::JarqueBera,
            _ => NormalityTest::Kolmogorov,
        },
        spread: match survey::chosen(annex, survey::SCEDASTICITY) {
            "koenker" => SpreadTest::Koenker,
            "breuschPagan" => SpreadTest::BreuschPagan,
            "white" => SpreadTest::White,
            _ => SpreadTest::Glejser,
        },
        vif: vif(annex),
        tolerance: 1.0 / vif(annex),
        ordered: survey::chosen(annex, survey::ORDERED) == "yes",
    }
}
