//! What is asked of a questionnaire: the variables of the regression, and the
//! groups that are compared.

use crate::editing::{Action, Change, survey as change};
use crate::methods::questionnaire::data::Data;
use crate::methods::questionnaire::groups::{Grouping, chosen_grouping};
use crate::methods::questionnaire::study::Model;
use crate::methods::questionnaire::{GROUPS, NO_GROUPS, PREDICTOR};
use crate::scorecard::{Id, Indicator, Path};
use crate::ui::fields;
use crate::ui::page::Page;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

/// The variables that explain and the one that is explained.
pub fn model_fields(page: &Page, id: Id, data: &Data, asked: &Model) -> Html {
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
pub fn grouping_field(page: &Page, annex: &Indicator, all: &[Grouping]) -> Option<Html> {
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
