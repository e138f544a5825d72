//! The results: score and class, what makes it up, what to improve, workings.

mod charts;
mod hero;
mod workings;

use super::figures::{self, Figures};
use super::icons::{self, icon};
use super::page::Page;
use super::{fields, tasks};
use crate::editing::{Action, Open};
use crate::evaluation::{FindingKind, indicator_word, perspective_word};
use crate::i18n;
use crate::methods::Unit;
use crate::scorecard::{Id, Path};
use yew::prelude::*;

/// The screen.
pub fn screen(page: &Page, open: &Open) -> Html {
    let t = &page.t().results;
    let profile = &open.scorecard.profile;
    let periods: Vec<&str> = open.scorecard.periods.iter().map(|one| one.label.trim()).collect();
    let about = [profile.agency.trim(), &periods.join(", ")];
    let about = about.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
    let note = profile.note.trim();
    let finished = open.report.score.ready().is_some();
    html! {
        <>
            <div class="page-head"><div><h1 tabindex="-1">{ t.title }</h1><p>{ about }</p></div></div>
            { to_check(page, open) }
            { hero::section(page, open) }
            <div class="slot">
                if !note.is_empty() {
                    <details class="fold">
                        <summary>{ t.notes }</summary>
                        <div class="fold-body"><p class="note" id="note">{ note.to_owned() }</p></div>
                    </details>
                }
            </div>
            { contribution(page, open) }
            <div class="split">
                { improvements(page, open) }
                { charts::balance(page, open) }
            </div>
            { charts::indicators(page, open) }
            { charts::trends(page, open) }
            <div class="slot">
                if finished || open.report.perspectives.iter().any(|one| one.score.ready().is_some()) {
                    { workings::section(page, open) }
                }
            </div>
        </>
    }
}

/// The word of a perspective.
fn perspective_name(page: &Page, open: &Open, id: Id) -> String {
    let found = open.scorecard.perspective(id).map(perspective_word);
    i18n::user_word(page.language(), &found.unwrap_or_default())
}

/// The word of an indicator.
fn indicator_name(page: &Page, open: &Open, id: Id) -> String {
    let found = open.scorecard.indicator(id).map(indicator_word);
    i18n::user_word(page.language(), &found.unwrap_or_default())
}

/// What is wrong or still empty, with links to it.
fn to_check(page: &Page, open: &Open) -> Html {
    let t = page.t();
    let link = |path: &Path, text: String, key: usize| {
        let view = tasks::view_of(&open.scorecard, path);
        let (page, view, id) = (page.clone(), view, fields::field_id(path));
        let href = view.hash(&open.id);
        // The field is there only once its screen is drawn.
        let go = Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            page.dispatch(Action::Show(view));
            let id = id.clone();
            gloo::timers::callback::Timeout::new(50, move || super::shell::focus(&id)).forget();
        });
        html! { <li key={key}><a {href} onclick={go}>{ text }</a></li> }
    };
    let mut wrong = Vec::new();
    let mut missing = Vec::new();
    for (index, finding) in open.report.findings.iter().enumerate() {
        let place = i18n::place(page.language(), &open.scorecard, &finding.at);
        match &finding.kind {
            FindingKind::Error(problem) => {
                let why = i18n::problem(page.language(), problem);
                wrong.push(link(&finding.at, format!("{place}: {why}"), index));
            }
            FindingKind::Missing => missing.push(link(&finding.at, place, index)),
            FindingKind::Remark(_) => {}
        }
    }
    let wrong = (!wrong.is_empty()).then(|| {
        html! {
            <div class="errors" role="group" aria-labelledby="check-title">
                <h2 id="check-title">{ (t.messages.errors_title)(&wrong.len().to_string()) }</h2>
                <ul>{ for wrong }</ul>
            </div>
        }
    });
    let missing = (!missing.is_empty()).then(|| {
        html! {
            <div class="notice notice-info">
                { icon(icons::INFO) }
                <div>
                    <p><span class="notice-title">{ if open.report.score.ready().is_some() { t.results.missing } else { t.results.no_score_title } }</span>{ " " }{ t.results.no_score }</p>
                    <ul id="missing">{ for missing }</ul>
                </div>
            </div>
        }
    });
    html! { <div class="stack">{ fields::slot(wrong) }{ fields::slot(missing) }</div> }
}

/// Score, weight and contribution of each perspective.
fn contribution(page: &Page, open: &Open) -> Html {
    let t = &page.t().results;
    let language = page.language();
    let mut figs = Figures::new(page);
    let total = open.report.score.ready();
    let rows: Vec<Html> = open
        .report
        .perspectives
        .iter()
        .map(|one| {
            let score = one.score.ready();
            let score = score.map(|score| figs.button(format!("perspective.{}", one.id), score));
            let dash = || html! { <span class="muted">{ "–" }</span> };
            let weight = one.weight.ready().map(|weight| i18n::percent_of_one(language, *weight));
            let points = one.contribution.map(|points| i18n::number(language, points, Unit::Score));
            html! {
                <tr key={one.id.0} data-perspective={one.id.to_string()}>
                    <th scope="row" class="sticky">{ perspective_name(page, open, one.id) }</th>
                    <td class="num">{ score.unwrap_or_else(dash) }</td>
                    <td>{ one.band.map(|band| figures::band(page, band)).unwrap_or_default() }</td>
                    <td class="num">{ weight.unwrap_or_else(|| "–".to_owned()) }</td>
                    <td class="num">{ points.unwrap_or_else(|| "–".to_owned()) }</td>
                </tr>
            }
        })
        .collect();
    let agency = total.map(|score| figs.button("agency.row".to_owned(), score));
    let legend = open.report.perspectives.iter().enumerate().filter_map(|(index, one)| {
        let points = i18n::number(language, one.contribution?, Unit::Score);
        Some(html! {
            <li class="key" key={one.id.0}>
                <svg viewBox="0 0 12 12" aria-hidden="true"><rect class={format!("s{}", index + 1)} width="12" height="12" rx="2" /></svg>
                { perspective_name(page, open, one.id) }{ " " }<b class="num">{ points }</b>
            </li>
        })
    });
    let hint = total.map(|score| (t.contribution_hint)(&i18n::figure(language, score)));
    html! {
        <>
            <figure class="chart panel" id="contribution">
                <figcaption>{ t.contribution }{ " " }<span class="muted">{ hint.unwrap_or_default() }</span></figcaption>
                { tasks::stacked_bar(open, "bar bar-big") }
                <ul class="legend">{ for legend }</ul>
                <div class="tablebox" role="region" aria-label={t.contribution} tabindex="0">
                    <table class="table">
                        <caption class="hidden">{ t.contribution }</caption>
                        <thead><tr>
                            <th scope="col" class="sticky">{ t.perspective }</th>
                            <th scope="col" class="num">{ t.score }</th>
                            <th scope="col">{ t.band }</th>
                            <th scope="col" class="num">{ t.weight }</th>
                            <th scope="col" class="num">{ t.contribution_word }</th>
                        </tr></thead>
                        <tbody>{ for rows }</tbody>
                        <tfoot><tr>
                            <th scope="row" class="sticky">{ t.agency }</th>
                            <td class="num">{ agency.unwrap_or_else(|| html! { { "–" } }) }</td>
                            <td>{ open.report.band.map(|band| figures::band(page, band)).unwrap_or_default() }</td>
                            <td class="num">{ "100\u{a0}%" }</td>
                            <td class="num">{ total.map(|score| i18n::figure(language, score)).unwrap_or_else(|| "–".to_owned()) }</td>
                        </tr></tfoot>
                    </table>
                </div>
                { figs.panel() }
            </figure>
        </>
    }
}

/// What to improve first: the points that reaching the target would add.
fn improvements(page: &Page, open: &Open) -> Html {
    let t = &page.t().results;
    let number = |value: f64| i18n::number(page.language(), value, Unit::Score);
    let all = &open.report.improvements;
    html! {
        <section class="panel" id="improve">
            <h2>{ t.improve }</h2>
            <p class="muted small">{ t.improve_hint }</p>
            if all.is_empty() {
                <p>{ if open.report.score.ready().is_some() { t.improve_none } else { "–" } }</p>
            } else {
                <ol class="ranks">
                    { for all.iter().map(|one| html! {
                        <li class="rank" key={one.indicator.0}>
                            <b>{ indicator_name(page, open, one.indicator) }</b>
                            <span class="num">{ (t.points)(&number(one.gain)) }</span>
                            <p class="muted small">
                                { format!("{}. {} {} {}.", perspective_name(page, open, one.perspective), (t.improve_line)(&number(one.score), &number(one.target)), t.global_weight, i18n::percent_of_one(page.language(), one.weight)) }
                            </p>
                        </li>
                    }) }
                </ol>
            }
        </section>
    }
}
