//! What follows from a questionnaire: described, its instrument tested, one
//! variable explained by others, in the order of a report.

mod model;
mod section;
mod work;

use super::{exhibits, settings};
use crate::editing::View;
use crate::i18n::statistics::{Style, Topic, clipped, plain, report_of};
use crate::methods::questionnaire::computed::Computed;
use crate::methods::questionnaire::find;
use crate::scorecard::Id;
use crate::ui::kit::{self, Button};
use crate::ui::page::Page;
use crate::ui::{figures, icons};
use gloo::timers::callback::Timeout;
use model::{grouping_field, model_fields};
use section::{Draw, section};
use std::rc::Rc;
use web_sys::HtmlInputElement;
use work::{Stand, go_on};
use yew::prelude::*;

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
    // With the revision of the document that it is of.
    let computed = use_state(|| None::<(u64, Rc<Computed>)>);
    {
        // Describing, drawing and explaining each have a turn of their own.
        let (stand, running, computed) = (stand.clone(), running.clone(), computed.clone());
        let (annex, revision) = (annex.clone(), *revision);
        use_effect_with((*id, revision), move |_| {
            stand.set(Stand::Waiting);
            let ended = running.clone();
            let next = running.clone();
            let describe = Timeout::new(0, move || {
                let Some(found) = annex.as_ref().map(Computed::of).map(Rc::new) else {
                    return;
                };
                let show = Timeout::new(0, {
                    let next = next.clone();
                    move || {
                        computed.set(Some((revision, found.clone())));
                        let explain = Timeout::new(0, {
                            let next = next.clone();
                            move || match found.study() {
                                Some(Ok(study)) => go_on(study, stand, next),
                                Some(Err(fault)) => stand.set(Stand::Done(Rc::new(Err(fault)))),
                                None => {}
                            }
                        });
                        next.replace(Some(explain));
                    }
                });
                next.replace(Some(show));
            });
            running.replace(Some(describe));
            move || drop(ended.borrow_mut().take())
        });
    }
    let (Some(annex), Some((of, found))) = (&annex, &*computed) else {
        return html! { <p class="muted" role="status">{ t.computing }</p> };
    };
    let regression = match &*stand {
        Stand::Done(found) => Some(&**found),
        Stand::Waiting => None,
    };
    let style = Style {
        language: page.language(),
        spss: *spss,
    };
    let sections = report_of(style, found, regression);
    let copy = Button::small(icons::COPY, t.copy_report)
        .id("copy-report")
        .on(figures::copy_table(
            page,
            plain(&sections),
            clipped(&sections),
        ));
    let onspss = {
        let spss = spss.clone();
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            spss.set(input.checked());
        })
    };
    let waits = (regression.is_none() && !found.asked.predictors.is_empty())
        .then(|| html! { <p class="muted" role="status" id="computing">{ t.computing }</p> });
    html! {
        <div class="stack" id="report" data-done={matches!(*stand, Stand::Done(_)).to_string()}>
            <section class="panel">
                <h2>{ t.model }</h2>
                { model_fields(page, *id, &found.data, &found.asked) }
                { kit::slot(grouping_field(page, annex, &found.instrument.respondents)) }
                <details class="fold"><summary>{ t.thresholds }</summary><div class="fold-body stack">{ settings::choices(page, annex) }</div></details>
                <div class="row row-end">
                    <label class="choice"><input type="checkbox" id="spss" checked={*spss} onchange={onspss} /><span>{ t.spss }</span></label>
                    <a class="link" href={View::ACCURACY}>{ page.later().accuracy.title }</a>
                    { copy }
                </div>
            </section>
            { kit::slot(waits) }
            { for sections.into_iter().enumerate().map(|(place, one)| {
                let drawn = charts_of(found, &stand, one.topic);
                section(page, place, one, drawn, (*of, page.language()))
            }) }
        </div>
    }
}

/// The charts of a section.
fn charts_of(found: &Rc<Computed>, stand: &Stand, topic: Topic) -> Vec<Draw> {
    let of = |draw: fn(&Page, &Computed, usize) -> Option<Html>, place: usize| -> Draw {
        let found = found.clone();
        Rc::new(move |page| draw(page, &found, place))
    };
    match (topic, stand) {
        (Topic::Respondents, _) => {
            let groupings = found.instrument.respondents.iter().enumerate();
            let usable = groupings.filter(|(_, one)| !one.too_many());
            let draw = |page: &Page, found: &Computed, place: usize| {
                Some(exhibits::respondents(
                    page,
                    found.instrument.respondents.get(place)?,
                ))
            };
            usable.map(|(place, _)| of(draw, place)).collect()
        }
        (Topic::Description, _) => {
            let answers = |page: &Page, found: &Computed, place: usize| {
                exhibits::distribution(page, &found.data, found.data.variables.get(place)?)
            };
            let scores = |page: &Page, found: &Computed, place: usize| {
                exhibits::scores(page, found.data.variables.get(place)?)
            };
            let mut all = Vec::new();
            for (place, variable) in found.data.variables.iter().enumerate() {
                if variable.of_items {
                    all.push(of(answers, place));
                }
                all.push(of(scores, place));
            }
            all
        }
        (_, Stand::Done(done)) => {
            let Ok(regression) = &**done else {
                return Vec::new();
            };
            let one = |kind: &exhibits::Kind| -> Draw {
                let (kind, done, found) = (*kind, done.clone(), found.clone());
                Rc::new(move |page| {
                    let regression = done.as_ref().as_ref().ok()?;
                    Some(exhibits::draw(page, kind, regression, &found.predictors()))
                })
            };
            exhibits::kinds(topic, regression).iter().map(one).collect()
        }
        (_, Stand::Waiting) => Vec::new(),
    }
}
