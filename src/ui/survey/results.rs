//! What follows from a questionnaire: described, its instrument tested, one
//! variable explained by others, in the order of a report.

use super::super::kit::{self, Button};
use super::super::page::Page;
use super::{exhibits, settings};
use crate::editing::{Action, Change, View, survey as change};
use crate::i18n::Grid;
use crate::i18n::statistics::{Inputs, Names, Scale, Section, Style, Topic, plain, report};
use crate::methods::questionnaire::cache;
use crate::methods::questionnaire::data::Data;
use crate::methods::questionnaire::groups::{Grouping, chosen_grouping};
use crate::methods::questionnaire::study::{Model, instrument, model, study, thresholds};
use crate::methods::questionnaire::{GROUPS, NO_GROUPS, PREDICTOR, find};
use crate::scorecard::{Id, Indicator, Path};
use crate::statistics::fault::Fault;
use crate::statistics::regression::{Regression, Study};
use crate::statistics::verdicts::Standing;
use crate::storage::browser;
use crate::ui::icons;
use crate::ui::weights::grid;
use crate::ui::{fields, figures};
use gloo::timers::callback::Timeout;
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

/// How long the page may stand still, in milliseconds.
const PIECE_MILLIS: f64 = 40.0;

#[derive(Properties)]
pub struct ResultsProps {
    pub page: Page,
    pub id: Id,
    pub revision: u64,
}

impl PartialEq for ResultsProps {
    /// See [`super::import::ImportProps`].
    fn eq(&self, _: &ResultsProps) -> bool {
        false
    }
}

/// The regression as far as it has come.
#[derive(Clone)]
enum Stand {
    Waiting,
    Done(Rc<Result<Regression, Fault>>),
}

/// The results.
#[component]
pub fn Results(props: &ResultsProps) -> Html {
    let ResultsProps { page, id, revision } = props;
    let t = &page.later().survey;
    let spss = use_state(|| false);
    let stand = use_state(|| Stand::Waiting);
    let running = use_mut_ref(|| None::<Timeout>);
    let annex = page
        .open()
        .and_then(|open| find(&open.scorecard.annexes, *id))
        .cloned();
    let computed = use_memo((*id, *revision), |_| {
        let annex = annex.as_ref()?;
        let found = cache::shared(annex);
        let by = thresholds(annex);
        let asked = model(annex, &found);
        Some((instrument(annex, &found, &by), found, by, asked))
    });
    {
        let (stand, running, computed) = (stand.clone(), running.clone(), computed.clone());
        use_effect_with((*id, *revision), move |_| {
            stand.set(Stand::Waiting);
            let ended = running.clone();
            if let Some((_, found, by, asked)) = &*computed {
                match study(found, by, asked) {
                    Some(Ok(study)) => go_on(study, stand, running),
                    Some(Err(fault)) => stand.set(Stand::Done(Rc::new(Err(fault)))),
                    None => {}
                }
            }
            move || drop(ended.borrow_mut().take())
        });
    }
    let (Some(annex), Some((instrument, found, by, asked))) = (&annex, &*computed) else {
        return Html::default();
    };
    let scales: Vec<Scale> = instrument
        .scales
        .iter()
        .map(|(name, items, found)| Scale { name, items, found })
        .collect();
    let name = |place: &usize| {
        found
            .variables
            .get(*place)
            .map_or("", |one| one.name.as_str())
    };
    let predictors: Vec<String> = asked
        .predictors
        .iter()
        .map(|place| name(place).to_owned())
        .collect();
    let regression = match &*stand {
        Stand::Done(found) => Some(&**found),
        Stand::Waiting => None,
    };
    let style = Style {
        language: page.language(),
        spss: *spss,
    };
    let inputs = Inputs {
        respondents: &instrument.respondents,
        compared: instrument
            .compared
            .as_ref()
            .map(|(by, all)| (by, all.as_slice())),
        items: &instrument.items,
        descriptions: &instrument.descriptions,
        scales: &scales,
        names: Names {
            response: asked.response.as_ref().map_or("", name),
            predictors: &predictors,
        },
        regression,
        by: *by,
    };
    let sections = report(style, &inputs);
    let copy = Button::small(icons::COPY, t.copy_report)
        .id("copy-report")
        .on(figures::copy(page, plain(&sections)));
    let onspss = {
        let spss = spss.clone();
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            spss.set(input.checked());
        })
    };
    let waits = (regression.is_none() && !predictors.is_empty())
        .then(|| html! { <p class="muted" role="status" id="computing">{ t.computing }</p> });
    html! {
        <div class="stack" id="report" data-done={matches!(*stand, Stand::Done(_)).to_string()}>
            <section class="panel">
                <h2>{ t.model }</h2>
                { model_fields(page, *id, found, asked) }
                { kit::slot(grouping_field(page, annex, &instrument.respondents)) }
                <details class="fold"><summary>{ t.thresholds }</summary><div class="fold-body stack">{ settings::choices(page, annex) }</div></details>
                <div class="row row-end">
                    <label class="choice"><input type="checkbox" id="spss" checked={*spss} onchange={onspss} /><span>{ t.spss }</span></label>
                    <a class="link" href={View::ACCURACY}>{ page.t().start.accuracy }</a>
                    { copy }
                </div>
            </section>
            { kit::slot(waits) }
            { for sections.into_iter().enumerate().map(|(place, one)| {
                let drawn = regression.and_then(|found| found.as_ref().ok());
                let drawn = drawn.map(|found| exhibits::under(page, one.topic, found, &predictors));
                let drawn = match one.topic {
                    Topic::Respondents => exhibits::respondents(page, &instrument.respondents),
                    Topic::Description => exhibits::distributions(page, found),
                    _ => drawn.unwrap_or_default(),
                };
                section(page, place, one, drawn)
            }) }
        </div>
    }
}

/// The variables that explain and the one that is explained.
fn model_fields(page: &Page, id: Id, data: &Data, asked: &Model) -> Html {
    let t = &page.later().survey;
    let onresponse = {
        let page = page.clone();
        Callback::from(move |event: Event| {
            let select: HtmlSelectElement = event.target_unchecked_into();
            let open = page.open();
            let next = open.and_then(|open| change::explain(&open.scorecard, id, &select.value()));
            if let Some(next) = next {
                page.dispatch(Action::Change(Change::Put(Box::new(next))));
            }
        })
    };
    let options = data.variables.iter().enumerate().map(|(place, variable)| {
        html! { <option value={variable.name.clone()} selected={asked.response == Some(place)}>{ variable.name.clone() }</option> }
    });
    let boxes = data.variables.iter().enumerate();
    let boxes = boxes.filter(|(place, _)| asked.response != Some(*place));
    let boxes = boxes.map(|(place, variable)| {
        let checked = asked.predictors.contains(&place);
        let names: Vec<String> = data.variables.iter().map(|one| one.name.clone()).collect();
        let (page, asked) = (page.clone(), asked.clone());
        let onchange = Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            let on = input.checked();
            let Some(open) = page.open() else { return };
            // What was suggested becomes what was chosen.
            let mut next = open.scorecard.as_ref().clone();
            for (other, name) in names.iter().enumerate() {
                let explains = if other == place {
                    on
                } else {
                    asked.predictors.contains(&other)
                };
                let path = Path::Choice(id, format!("{PREDICTOR}{name}"));
                next.set_text(&path, if explains { "yes" } else { "no" });
            }
            page.dispatch(Action::Change(Change::Put(Box::new(next))));
        });
        html! {
            <label class="choice" key={variable.name.clone()}>
                <input type="checkbox" {checked} {onchange} /><span>{ variable.name.clone() }</span>
            </label>
        }
    });
    html! {
        <div class="fields">
            <div class="field">
                <label class="label" for="response">{ t.response }</label>
                <select class="select" id="response" onchange={onresponse}>{ for options }</select>
            </div>
            <fieldset class="group" id="predictors"><legend>{ t.predictors }</legend><div class="choices">{ for boxes }</div></fieldset>
        </div>
    }
}

/// The column by which groups are compared; nothing where none parts respondents.
fn grouping_field(page: &Page, annex: &Indicator, all: &[Grouping]) -> Option<Html> {
    let t = &page.later().survey;
    let usable = all
        .iter()
        .filter(|one| one.names.len() > 1 && !one.too_many());
    let name = |one: &Grouping| (one.heading.clone(), one.heading.clone());
    let mut options: Vec<(String, String)> = usable.map(name).collect();
    if options.is_empty() {
        return None;
    }
    options.push((NO_GROUPS.to_owned(), t.no_groups.to_owned()));
    let chosen = chosen_grouping(annex, all).map_or(NO_GROUPS, |one| one.heading.as_str());
    let path = Path::Choice(annex.id, GROUPS.to_owned());
    Some(fields::select(
        page,
        &path,
        t.groups_by,
        None,
        &options,
        chosen,
    ))
}

/// Computes a piece, and comes back for the next.
fn go_on(mut study: Study, stand: UseStateHandle<Stand>, running: Rc<RefCell<Option<Timeout>>>) {
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

/// A part of the report: its verdict, its tables, its sentences.
fn section(page: &Page, place: usize, section: Section, drawn: Vec<Html>) -> Html {
    let standing = section.standing.map(|standing| match standing {
        Standing::Met => ("is-good", icons::GOOD),
        Standing::NotMet => ("is-bad", icons::BAD),
        Standing::Open => ("", icons::INFO),
    });
    let mark = standing.map(|(class, shape)| {
        html! { <span class={format!("verdict {class}")} aria-hidden="true">{ icons::icon(shape) }</span> }
    });
    let topic = format!("{:?}", section.topic);
    let copy = section.plain();
    let Section {
        title,
        grids,
        sentences,
        ..
    } = section;
    let tables = grids.into_iter().map(|one: Grid| grid(page, one));
    let copy = Button::small(icons::COPY, page.t().common.copy)
        .name(format!("{}: {title}", page.t().common.copy))
        .on(figures::copy(page, copy));
    html! {
        <section class="section" key={place} data-topic={topic}>
            <div class="panel-head"><h2 class="row">{ title }{ kit::slot(mark) }</h2>{ copy }</div>
            { for tables }
            { for sentences.into_iter().map(|sentence| kit::p("", sentence)) }
            { for drawn.into_iter().map(|one| html! { <div class="panel">{ one }</div> }) }
        </section>
    }
}
