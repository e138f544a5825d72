//! What is computed, and what results are held against.

use super::super::fields;
use super::super::page::Page;
use crate::methods::questionnaire::{self as survey, INSTRUMENT};
use crate::scorecard::{Indicator, Path};
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
