//! What was understood of a table, before it is taken in.

use crate::editing::survey::{ImportFault, Plan, import, question};
use crate::editing::{Action, Change, View};
use crate::i18n;
use crate::methods::Unit;
use crate::methods::questionnaire::KEY;
use crate::methods::questionnaire::data::Role;
use crate::numbers::Mark;
use crate::sorting::sorted;
use crate::ui::kit::{self, Button};
use crate::ui::page::Page;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

/// What was understood, column by column, and what will become of it.
pub fn preview(page: &Page, found: &Plan, plan: &UseStateHandle<Option<Plan>>) -> Html {
    let t = &page.later().survey;
    let lines: Vec<Html> = (0..found.columns.len())
        .map(|place| row(page, found, plan, place))
        .collect();
    let fits = found.scales.iter().enumerate().map(|(place, scale)| {
        let onchange = {
            let (plan, found) = (plan.clone(), found.clone());
            Callback::from(move |event: Event| {
                let select: HtmlSelectElement = event.target_unchecked_into();
                let mut next = found.clone();
                if let Some(scale) = next.scales.get_mut(place) {
                    scale.chosen = select.selected_index().try_into().unwrap_or(0);
                }
                plan.set(Some(next));
            })
        };
        let options = scale.fits.iter().enumerate().map(|(index, fit)| {
            let scores = sorted(fit.scores.iter().collect(), |one, other| one.1.cmp(&other.1));
            let words: Vec<String> = scores.iter().map(|(word, score)| format!("{word} = {score}")).collect();
            html! { <option selected={index == scale.chosen}>{ words.join(", ") }</option> }
        });
        let unknown = scale.fits.get(scale.chosen).filter(|fit| !fit.unknown.is_empty()).map(|fit| {
            let words = fit.unknown.iter().take(10).map(|one| {
                let rows: Vec<String> = one.rows.iter().take(5).map(usize::to_string).collect();
                (t.unknown_word)(&one.text, &rows.join(", "))
            });
            let words: Vec<String> = words.collect();
            kit::p("warns", words.join(" "))
        });
        html! {
            <div class="field wide" key={place}>
                <label class="label" for={format!("scale-{place}")}>{ if scale.name.is_empty() { t.scale.to_owned() } else { format!("{}: {}", t.scale, scale.name) } }</label>
                <select class="select" id={format!("scale-{place}")} {onchange}>{ for options }</select>
                { kit::slot(unknown) }
            </div>
        }
    });
    let fits: Vec<Html> = fits.collect();
    let take = {
        let (page, found) = (page.clone(), found.clone());
        Callback::from(move |_: MouseEvent| {
            let Some(open) = page.open() else { return };
            match import(&open.scorecard, &found) {
                Ok((next, id)) => {
                    page.dispatch(Action::Change(Change::Put(Box::new(next))));
                    page.dispatch(Action::Show(View::Survey(Some(id), false)));
                }
                Err(fault) => {
                    let t = &page.later().survey;
                    let text = match fault {
                        ImportFault::NothingChosen => t.nothing_chosen.to_owned(),
                        ImportFault::Asks(place) => (t.asks)(
                            &found
                                .columns
                                .get(place)
                                .map_or_else(String::new, |one| one.described.heading.clone()),
                        ),
                        ImportFault::TooLarge { bytes, limit } => (t.too_many_bytes)(
                            &(bytes / 1000).to_string(),
                            &(limit / 1000).to_string(),
                        ),
                        ImportFault::TooManyColumns { limit } => {
                            (t.too_many_columns)(&limit.to_string())
                        }
                        ImportFault::Full => t.full.to_owned(),
                    };
                    page.dispatch(Action::Say(crate::editing::ToastKind::Told(text)));
                }
            }
        })
    };
    let hidden = found.hidden();
    let skip = (hidden > 0).then(|| {
        let onchange = {
            let (plan, found) = (plan.clone(), found.clone());
            Callback::from(move |event: Event| {
                let input: HtmlInputElement = event.target_unchecked_into();
                let mut next = found.clone();
                next.without_hidden = input.checked();
                plan.set(Some(next));
            })
        };
        html! { <label class="choice"><input type="checkbox" checked={found.without_hidden} {onchange} /><span>{ (t.hidden)(&hidden.to_string()) }</span></label> }
    });
    let table = html! {
        <table class="table" id="survey-preview">
            { kit::caption(true, t.understood.into(), "".into()) }
            <thead><tr>
                <th scope="col">{ t.heading }</th>
                <th scope="col">{ t.role }</th>
                <th scope="col">{ t.variable }</th>
                <th scope="col">{ t.sample }</th>
            </tr></thead>
            <tbody>{ for lines }</tbody>
        </table>
    };
    html! {
        <section class="panel">
            <h2>{ t.understood }</h2>
            <p id="survey-rows">{ (t.rows)(&found.answers().count().to_string(), &found.columns.len().to_string()) }</p>
            { kit::slot(skip) }
            <div class="slot">{ for fits }</div>
            { kit::tablebox(t.understood.into(), None, table) }
            { Button { icon: None, ..Button::small("", t.take_in) }.class("btn-primary").id("survey-take").on(take) }
        </section>
    }
}

fn row(page: &Page, found: &Plan, plan: &UseStateHandle<Option<Plan>>, place: usize) -> Html {
    let t = &page.later().survey;
    let column = &found.columns[place];
    let heading = match column.described.heading.trim() {
        "" => (t.nameless)(&(place + 1).to_string()),
        heading => heading.to_owned(),
    };
    let set = |make: fn(&mut Plan, usize, String)| {
        let (plan, found) = (plan.clone(), found.clone());
        move |text: String| {
            let mut next = found.clone();
            make(&mut next, place, text);
            plan.set(Some(next));
        }
    };
    let onrole = {
        let set = set(|plan, place, text| plan.columns[place].role = Role::from_key(&text));
        Callback::from(move |event: Event| {
            let select: HtmlSelectElement = event.target_unchecked_into();
            set(select.value());
        })
    };
    let onvariable = {
        let set = set(|plan, place, text| plan.columns[place].variable = text);
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            set(input.value());
        })
    };
    let roles = Role::ALL.iter().map(|role| {
        let word = page.label(KEY, &format!("role.{}", role.key()));
        html! { <option value={role.key()} selected={*role == column.role}>{ word }</option> }
    });
    let item = column.role == Role::Item;
    let sample = column.described.values.iter().take(4);
    let sample: Vec<&str> = sample.map(|one| one.text.as_str()).collect();
    let used = matches!(column.role, Role::Item | Role::Number);
    let asks = question(&column.described).filter(|_| used && column.mark.is_none());
    let asks = asks.map(|(text, thousands, decimal)| {
        let number = |value: f64| i18n::input(page.language(), value, Unit::Plain);
        let answer = |mark: Mark| {
            let (plan, found) = (plan.clone(), found.clone());
            Callback::from(move |_: MouseEvent| {
                let mut next = found.clone();
                next.columns[place].mark = Some(mark);
                plan.set(Some(next));
            })
        };
        let t = &page.t().perspective;
        let button = |text: String, mark| {
            Button {
                icon: None,
                ..Button::small("", text)
            }
            .on(answer(mark))
        };
        html! {
            <div class="ask" role="group" aria-label={t.ambiguous}>
                { kit::span("", format!("{text}: {}", t.ambiguous)) }
                { button((t.as_thousands)(&number(thousands)), Mark::Thousands) }
                { button((t.as_decimal)(&number(decimal)), Mark::Decimal) }
            </div>
        }
    });
    html! {
        <tr key={place}>
            <th key="heading" scope="row">{ heading.clone() }</th>
            <td key="role"><select class="select" aria-label={format!("{}: {heading}", t.role)} onchange={onrole}>{ for roles }</select></td>
            <td key="variable">
                { kit::slot(item.then(|| html! {
                    <input class="cell cell-short" type="text" autocomplete="off" aria-label={format!("{}: {heading}", t.variable)} value={column.variable.clone()} onchange={onvariable} />
                })) }
            </td>
            <td key="sample">{ kit::span("muted small", sample.join(" · ")) }{ kit::slot(asks) }</td>
        </tr>
    }
}
