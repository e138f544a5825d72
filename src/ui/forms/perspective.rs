//! A perspective's indicators.

use super::{scoring, sheet};
use crate::editing::{Change, Open, View};
use crate::evaluation::{FindingKind, IndicatorReport, indicator_word, perspective_word};
use crate::i18n;
use crate::methods::inputs::Inputs;
use crate::methods::{self, INSTRUMENTS, Instrument, Outcome};
use crate::scorecard::path::IndicatorField;
use crate::scorecard::{Direction, Group, Id, Indicator, MOST_INDICATORS, Path, Perspective};
use crate::ui::figures::{self, Figures};
use crate::ui::icons;
use crate::ui::kit::{self, Button};
use crate::ui::page::Page;
use crate::ui::{fields, focus, tasks};
use crate::ui::{later, second};
use yew::prelude::*;

/// The screen.
pub fn screen(page: &Page, open: &Open, id: Id) -> Html {
    let (Some(perspective), Some(report)) =
        (open.scorecard.perspective(id), open.report.perspective(id))
    else {
        return html! {};
    };
    let t = &page.t().perspective;
    let word = i18n::user_word(page.language(), &perspective_word(perspective));
    let weight = report
        .weight
        .ready()
        .map(|weight| i18n::percent_of_one(page.language(), *weight));
    let count = perspective.indicators.len().to_string();
    let last = perspective.indicators.len().saturating_sub(1);
    let weigh = (perspective.indicators.len() > 1).then(|| {
        html! { <a class="btn" href={View::weights(Group::Indicators(id)).hash(&open.id)}>{ t.weigh }</a> }
    });
    html! {
        <>
            { kit::page_head(word, (t.summary)(&weight.unwrap_or_else(|| "–".to_owned()), &count), weigh.unwrap_or_default()) }
            { errors(page, open, View::Perspective(id)) }
            <div class="stack" id="indicators">
                { for perspective.indicators.iter().zip(&report.indicators).enumerate().map(|(index, (indicator, report))| {
                    panel(page, open, indicator, report, (index > 0, index < last))
                }) }
            </div>
            <div class="slot">
                if perspective.indicators.is_empty() {
                    <div class="empty" id={Path::Indicators(id).to_string()} tabindex="-1">
                        <h2>{ t.no_indicator }</h2>
                        <p>{ t.choose_instrument }</p>
                    </div>
                }
            </div>
            <div class="slot">
                if perspective.indicators.len() < MOST_INDICATORS {
                    { instruments(page, perspective) }
                }
            </div>
        </>
    }
}

/// What is wrong on a screen, with links to the fields.
pub fn errors(page: &Page, open: &Open, view: View) -> Html {
    let wrong = open.report.findings.iter().filter(|finding| {
        tasks::is_error(finding) && tasks::view_of(&open.scorecard, &finding.at) == view
    });
    let wrong: Vec<_> = wrong.collect();
    let content = (!wrong.is_empty()).then(|| {
        let line = |finding: &&crate::evaluation::Finding| {
            let id = fields::field_id(&finding.at);
            let place = i18n::place(page.language(), &open.scorecard, &finding.at);
            let why = match &finding.kind {
                FindingKind::Error(problem) => i18n::problem(page.language(), problem),
                _ => String::new(),
            };
            let go = {
                let id = id.clone();
                Callback::from(move |event: MouseEvent| {
                    event.prevent_default();
                    focus::put(&id);
                })
            };
            html! { <li key={id.clone()}><a href={format!("#{id}")} onclick={go}>{ format!("{place}: {why}") }</a></li> }
        };
        html! {
            <div class="errors" tabindex="-1" role="group" aria-labelledby="errors-title">
                <h2 id="errors-title">{ (page.t().messages.errors_title)(&wrong.len().to_string()) }</h2>
                <ul>{ for wrong.iter().map(line) }</ul>
            </div>
        }
    });
    kit::slot(content)
}

/// The instruments on offer, those usual for this perspective first.
fn instruments(page: &Page, perspective: &Perspective) -> Html {
    let t = &page.t().perspective;
    let usual = |one: &&&Instrument| one.roles.contains(&perspective.role);
    let offer = |instrument: &&'static Instrument| {
        let name = page.label("", instrument.key);
        let about = page.label("", &format!("{}.about", instrument.key));
        let add = page.change::<MouseEvent>(Change::AddIndicator(perspective.id, instrument.key));
        let button = Button::small(icons::PLUS, page.t().common.add);
        let button = button.name(format!("{}: {name}", t.add_indicator)).on(add);
        let button = html! { <span data-instrument={instrument.key}>{ button }</span> };
        kit::card(
            instrument.key,
            name,
            vec![kit::p("card-meta", about)],
            vec![button],
        )
    };
    let cards = |list: Vec<Html>| kit::block("ul", "cards", kit::all(list));
    let others: Vec<Html> = INSTRUMENTS
        .iter()
        .filter(|one| !usual(one))
        .map(offer)
        .collect();
    let first: Vec<Html> = INSTRUMENTS.iter().filter(usual).map(offer).collect();
    let others =
        (!others.is_empty()).then(|| kit::fold(false, t.other_instruments, "", cards(others)));
    html! {
        <section class="section">
            <h2>{ t.add_indicator }</h2>
            { cards(first) }
            { kit::slot(others) }
        </section>
    }
}

/// One indicator: its data, its value and score, and how it is judged.
fn panel(
    page: &Page,
    open: &Open,
    indicator: &Indicator,
    report: &IndicatorReport,
    (up, down): (bool, bool),
) -> Html {
    let t = &page.t().perspective;
    let common = &page.t().common;
    let id = indicator.id;
    let word = i18n::user_word(page.language(), &indicator_word(indicator));
    let instrument = methods::find(&indicator.instrument);
    let mut figs = Figures::new(page);
    let mut shown = |what: &str, label: &'static str, figure: &Outcome<methods::Figure>| {
        figure.ready().map(|figure| {
            let button = figs.button(format!("indicator.{id}.{what}"), figure);
            html! { <span class="nowrap" key={what.to_owned()}><span class="muted small">{ label }{ " " }</span><b>{ button }</b></span> }
        })
    };
    let value = shown("value", t.value, &report.value);
    let score = shown("score", t.score, &report.score);
    let mut head: Vec<Html> = Vec::new();
    if value.is_none() {
        head.push(kit::span("muted small", t.missing_hint));
    }
    head.extend(value);
    head.extend(report.band.as_ref().map(|band| figures::band(page, band)));
    head.extend(score);
    let move_by = |name: &str, shape, direction| {
        let change = page.change(Change::MoveIndicator(id, direction));
        kit::icon_button(format!("{name}: {word}"), shape, change)
    };
    let mut tools: Vec<Html> = Vec::new();
    if up {
        tools.push(move_by(common.move_up, icons::UP, Direction::Up));
    }
    if down {
        tools.push(move_by(common.move_down, icons::DOWN, Direction::Down));
    }
    let remove = page.change(Change::RemoveIndicator(id));
    tools.push(kit::icon_button(
        (t.remove_indicator)(&word),
        icons::TRASH,
        remove,
    ));
    let usual_name = page.label("", &indicator.instrument);
    let body = match instrument {
        Some(instrument) => {
            let inputs = Inputs {
                instrument,
                indicator,
                periods: &open.scorecard.periods,
                annexes: &open.scorecard.annexes,
            };
            let form = sheet::form(page, &inputs, &sheet::Shown::of(report), &mut figs);
            let scope = format!("indicator.{id}");
            let exhibits = later::here().map(|here| {
                second::exhibits(here, page, [&scope, &word], &report.exhibits, &mut figs)
            });
            let fed = later::here().map(|here| second::fed(here, page, indicator));
            html! {
                <>
                    { kit::slot(fed) }
                    { form }
                    { kit::slot(exhibits) }
                    { scoring::settings(page, &inputs, report) }
                </>
            }
        }
        None => kit::p(
            "notice notice-warn",
            format!("{}: {}", t.unknown, indicator.instrument),
        ),
    };
    html! {
        <section class="panel" key={id.0} id={format!("indicator.{id}")} aria-label={word.clone()}>
            <div class="panel-head">
                <div>
                    { kit::h2(word.clone()) }
                    { kit::p("muted small", page.label("", &format!("{}.about", indicator.instrument))) }
                </div>
                <div class="row">
                    { kit::all(head) }
                    { kit::block("span", "row", kit::all(tools)) }
                </div>
            </div>
            <div class="fields">
                { fields::text_or(page, &Path::Indicator(id, IndicatorField::Name), t.indicator_name, None, Some(usual_name)) }
            </div>
            { body }
            { figs.panel() }
        </section>
    }
}
