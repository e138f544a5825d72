//! Indicators that take their answers from a questionnaire.

use super::super::kit;
use super::super::page::Page;
use crate::editing::{Action, Change, Open, View, survey};
use crate::evaluation::indicator_word;
use crate::i18n;
use crate::methods::questionnaire::feed::{self, FROM_SECOND, FROM_VARIABLE, TAKERS};
use crate::methods::questionnaire::{self, data::Data};
use crate::scorecard::{Id, Indicator, Path};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// The option of an indicator that has its own fields.
const OWN: &str = "";
/// The option of all variables; a name begins with the mark of names.
const ALL: &str = "*";
const NAME: &str = "=";

/// Says in an indicator's form that its answers come from a questionnaire.
pub fn fed(page: &Page, indicator: &Indicator) -> Html {
    let said = || {
        let open = page.open()?;
        let from = feed::source(indicator)?;
        let annex = questionnaire::find(&open.scorecard.annexes, from)?;
        let href = View::Survey(Some(from), false).hash(&open.id);
        let text = (page.later().survey.fed)(&super::name(page, annex));
        Some(html! { <a class="warns" {href}>{ text }</a> })
    };
    said().unwrap_or_default()
}

/// A choice for every indicator that could take the answers; nothing where none
/// could.
pub fn section(page: &Page, open: &Open, annex: &Indicator, data: &Data) -> Html {
    let t = &page.later().survey;
    let all = open.scorecard.indicators();
    let all = all.filter(|one| TAKERS.contains(&one.instrument.as_str()));
    let names: Vec<&str> = data
        .variables
        .iter()
        .filter(|one| one.of_items)
        .map(|one| one.name.as_str())
        .collect();
    let lines: Vec<Html> = all.map(|one| line(page, annex.id, one, &names)).collect();
    if lines.is_empty() {
        return kit::panel(None, t.takers, t.no_takers, Html::default());
    }
    let body = html! { <div class="stack">{ for lines }</div> };
    kit::panel(None, t.takers, t.takers_hint, body)
}

fn line(page: &Page, questionnaire: Id, indicator: &Indicator, names: &[&str]) -> Html {
    let t = &page.later().survey;
    let id = indicator.id;
    let takes = feed::source(indicator) == Some(questionnaire);
    let said = |key: &str| indicator.sheet.choices.get(key).map_or("", String::as_str);
    let two = indicator.instrument == "importance-satisfaction";
    let label = i18n::user_word(page.language(), &indicator_word(indicator));
    let first = match said(FROM_VARIABLE) {
        _ if !takes => OWN.to_owned(),
        name if names.contains(&name) => format!("{NAME}{name}"),
        _ => ALL.to_owned(),
    };
    let mut options = vec![(OWN.to_owned(), t.own_fields.to_owned())];
    if !two || first == ALL {
        options.push((ALL.to_owned(), t.all_variables.to_owned()));
    }
    let named = |name: &&str| (format!("{NAME}{name}"), (*name).to_owned());
    options.extend(names.iter().map(named));
    let onfirst = {
        let page = page.clone();
        move |value: String| {
            let Some(open) = page.open() else { return };
            let from = (value != OWN).then_some(questionnaire);
            let next = survey::take_from(&open.scorecard, id, from);
            let Some(mut next) = next else { return };
            if from.is_some() {
                let name = value.strip_prefix(NAME).unwrap_or_default();
                next.set_text(&Path::Choice(id, FROM_VARIABLE.to_owned()), name);
            }
            page.dispatch(Action::Change(Change::Put(Box::new(next))));
        }
    };
    let second = (two && takes).then(|| {
        let page = page.clone();
        let chosen = format!("{NAME}{}", said(FROM_SECOND));
        let mut options = vec![(NAME.to_owned(), "–".to_owned())];
        options.extend(names.iter().map(named));
        let name = (t.satisfaction_of)(&label);
        let onchange = {
            let page = page.clone();
            move |value: String| {
                let Some(open) = page.open() else { return };
                let mut next = open.scorecard.as_ref().clone();
                let name = value.strip_prefix(NAME).unwrap_or_default();
                next.set_text(&Path::Choice(id, FROM_SECOND.to_owned()), name);
                page.dispatch(Action::Change(Change::Put(Box::new(next))));
            }
        };
        select(
            &format!("second-{}", id.0),
            name,
            &options,
            &chosen,
            onchange,
        )
    });
    let name = if two {
        (t.importance_of)(&label)
    } else {
        label
    };
    html! {
        <div class="fields" key={id.0}>
            { select(&format!("take-{}", id.0), name, &options, &first, onfirst) }
            { kit::slot(second) }
        </div>
    }
}

fn select(
    id: &str,
    label: String,
    options: &[(String, String)],
    chosen: &str,
    onchange: impl Fn(String) + 'static,
) -> Html {
    let onchange = Callback::from(move |event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        onchange(select.value());
    });
    let options = options.iter().map(|(value, word)| {
        html! { <option value={value.clone()} selected={value == chosen}>{ word.clone() }</option> }
    });
    html! {
        <div class="field">
            <label class="label" for={id.to_owned()}>{ label }</label>
            <select class="select" id={id.to_owned()} {onchange}>{ for options }</select>
        </div>
    }
}
