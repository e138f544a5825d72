//! The computing: what is done at once, and the regression in pieces.

use super::super::settings;
use crate::methods::questionnaire::cache;
use crate::methods::questionnaire::data::Data;
use crate::methods::questionnaire::groups::{
    Compared, Grouping, chosen_grouping, compare, groupings,
};
use crate::methods::questionnaire::study::{Model, model};
use crate::scorecard::Indicator;
use crate::statistics::description::{Description, describe};
use crate::statistics::fault::Fault;
use crate::statistics::regression::{Regression, Study};
use crate::statistics::reliability::{Reliability, reliability};
use crate::statistics::verdicts::Thresholds;
use crate::storage::browser;
use gloo::timers::callback::Timeout;
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// How long the page may stand still, in milliseconds.
const PIECE_MILLIS: f64 = 40.0;

/// What is computed, and of what.
pub struct Computed {
    pub instrument: Instrument,
    pub data: Rc<Data>,
    pub by: Thresholds,
    pub asked: Model,
}

impl Computed {
    /// What is computed at once of a questionnaire.
    pub fn of(annex: &Indicator) -> Computed {
        let data = cache::shared(annex);
        let by = settings::thresholds(annex);
        Computed {
            instrument: instrument(annex, &data, &by),
            asked: model(annex, &data),
            data,
            by,
        }
    }

    /// The name of a variable by its place.
    pub fn name(&self, place: usize) -> &str {
        let variable = self.data.variables.get(place);
        variable.map_or("", |one| one.name.as_str())
    }

    /// The names of those that explain.
    pub fn predictors(&self) -> Vec<String> {
        let places = self.asked.predictors.iter();
        places.map(|place| self.name(*place).to_owned()).collect()
    }

    /// Prepares the regression; none where nothing explains.
    pub fn study(&self) -> Option<Result<Study, Fault>> {
        let scores = |place: &usize| Some(self.data.variables.get(*place)?.scores.clone());
        let y = scores(&self.asked.response?)?;
        let x: Vec<Vec<Option<f64>>> = self.asked.predictors.iter().filter_map(scores).collect();
        (!x.is_empty()).then(|| Study::with_gaps(&y, &x, self.by.options()))
    }
}

/// The regression as far as it has come.
#[derive(Clone)]
pub enum Stand {
    Waiting,
    Done(Rc<Result<Regression, Fault>>),
}

/// What is computed at once.
pub struct Instrument {
    pub descriptions: Vec<(String, Description)>,
    pub items: Vec<(String, Description)>,
    pub respondents: Vec<Grouping>,
    pub compared: Option<(Grouping, Vec<Compared>)>,
    pub scales: Vec<(String, Vec<String>, Result<Reliability, Fault>)>,
}

fn instrument(annex: &Indicator, data: &Data, by: &Thresholds) -> Instrument {
    let mut descriptions = Vec::new();
    let mut items = Vec::new();
    let mut scales = Vec::new();
    for variable in &data.variables {
        let values: Vec<f64> = variable.scores.iter().flatten().copied().collect();
        if let Ok(found) = describe(&values) {
            descriptions.push((variable.name.clone(), found));
        }
        if variable.of_items {
            items.extend(data.items(variable).filter_map(|item| {
                let values: Vec<f64> = item.scores.iter().flatten().copied().collect();
                Some((item.heading.clone(), describe(&values).ok()?))
            }));
            let names = data
                .items(variable)
                .map(|item| item.heading.clone())
                .collect();
            let items: Vec<Vec<Option<f64>>> = data
                .items(variable)
                .map(|item| item.scores.clone())
                .collect();
            scales.push((variable.name.clone(), names, reliability(&items, by.alpha)));
        }
    }
    let respondents = groupings(annex);
    let grouping = chosen_grouping(annex, &respondents).cloned();
    let compared = grouping.map(|one| {
        let all = compare(data, &one, by.level);
        (one, all)
    });
    Instrument {
        descriptions,
        items,
        respondents,
        compared,
        scales,
    }
}

/// Computes a piece, and comes back for the next.
pub fn go_on(
    mut study: Study,
    stand: UseStateHandle<Stand>,
    running: Rc<RefCell<Option<Timeout>>>,
) {
    let next = running.clone();
    let timeout = Timeout::new(0, move || {
        let begun = browser::now();
        loop {
            match study.step() {
                Err(fault) => {
                    stand.set(Stand::Done(Rc::new(Err(fault))));
                    return;
                }
                Ok(false) => {
                    stand.set(Stand::Done(Rc::new(study.finish())));
                    return;
                }
                Ok(true) if browser::now() - begun > PIECE_MILLIS => break,
                Ok(true) => {}
            }
        }
        go_on(study, stand, next);
    });
    *running.borrow_mut() = Some(timeout);
}
