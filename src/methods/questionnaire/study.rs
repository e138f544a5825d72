//! What the user wants computed of a questionnaire: the variable to be explained
//! and those that explain it, levels and thresholds.

use super::data::Data;
use super::{
    ALPHA, NORMALITY, ORDERED, PREDICTOR, RELIABLE, RESPONSE, SCEDASTICITY, VALIDITY, VIF, chosen,
};
use crate::scorecard::Indicator;
use crate::statistics::verdicts::{NormalityTest, SpreadTest, Thresholds, ValidityRule};

/// A regression of one variable on others, by their places among the variables.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Model {
    /// The variable to be explained.
    pub response: Option<usize>,
    /// Those that explain it, in the order of the variables.
    pub predictors: Vec<usize>,
}

/// The regression that was asked for. Where nothing was chosen, the response is
/// the variable whose name begins with Y, or else the last, and all others
/// explain it.
pub fn model(annex: &Indicator, data: &Data) -> Model {
    let choices = &annex.sheet.choices;
    let place = |name: &String| data.variables.iter().position(|one| one.name == *name);
    let named_y = || {
        let mut all = data.variables.iter();
        all.position(|one| one.name.starts_with(['Y', 'y']))
    };
    let response = choices
        .get(RESPONSE)
        .and_then(place)
        .or_else(named_y)
        .or_else(|| data.variables.len().checked_sub(1));
    let touched = choices.keys().any(|key| key.starts_with(PREDICTOR));
    let explains = |place: &usize| {
        let name = &data.variables[*place].name;
        let said = choices.get(&format!("{PREDICTOR}{name}"));
        match said {
            Some(said) => said == "yes",
            None => !touched,
        }
    };
    let all = (0..data.variables.len()).filter(|place| Some(*place) != response);
    Model {
        response,
        predictors: all.filter(explains).collect(),
    }
}

/// The level of significance.
pub fn alpha(annex: &Indicator) -> f64 {
    match chosen(annex, ALPHA) {
        "0.01" => 0.01,
        "0.10" => 0.10,
        _ => 0.05,
    }
}

/// From which alpha on a variable is reliable.
pub fn reliable(annex: &Indicator) -> f64 {
    match chosen(annex, RELIABLE) {
        "0.70" => 0.70,
        _ => 0.60,
    }
}

/// Below which VIF predictors are apart.
pub fn vif(annex: &Indicator) -> f64 {
    match chosen(annex, VIF) {
        "5" => 5.0,
        _ => 10.0,
    }
}

/// What results are held against.
pub fn thresholds(annex: &Indicator) -> Thresholds {
    let alpha = alpha(annex);
    Thresholds {
        alpha,
        level: 1.0 - alpha,
        cronbach: reliable(annex),
        validity: match chosen(annex, VALIDITY) {
            "p" => ValidityRule::P,
            _ => ValidityRule::Table,
        },
        normality: match chosen(annex, NORMALITY) {
            "shapiro" => NormalityTest::ShapiroWilk,
            "jarque" => NormalityTest::JarqueBera,
            _ => NormalityTest::Kolmogorov,
        },
        spread: match chosen(annex, SCEDASTICITY) {
            "koenker" => SpreadTest::Koenker,
            "breuschPagan" => SpreadTest::BreuschPagan,
            "white" => SpreadTest::White,
            _ => SpreadTest::Glejser,
        },
        vif: vif(annex),
        tolerance: 1.0 / vif(annex),
        ordered: chosen(annex, ORDERED) == "yes",
    }
}
