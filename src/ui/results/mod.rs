//! The results: score and class, what makes it up, what to improve, workings.

mod charts;
mod hero;
mod workings;

use super::figures::{self, Figures};
use super::icons;
use super::kit::{self, Button, Head, Line, Table};
use super::page::Page;
use super::{drawing, export, fields, sharing, tasks};
use crate::editing::{Action, Open, View};
use crate::evaluation::{
    FindingKind, Improvement, PerspectiveReport, indicator_word, perspective_word,
};
use crate::i18n;
use crate::methods::bands::Band;
use crate::methods::sources::KAPLAN_NORTON;
use crate::methods::{Expr, Figure, Name, Unit};
use crate::scorecard::{Group, Id, Path};
use yew::prelude::*;

/// Everything on the screen, with a button at its head.
pub fn whole(page: &Page, open: &Open, button: Html) -> Html {
    let profile = &open.scorecard.profile;
    let periods: Vec<&str> = open
        .scorecard
        .periods
        .iter()
        .map(|one| one.label.trim())
        .collect();
    let about = [profile.agency.trim(), &periods.join(", ")];
    let about: Vec<&str> = about.into_iter().filter(|part| !part.is_empty()).collect();
    let note = profile.note.trim();
    let note = (!note.is_empty()).then(|| {
        let text = html! { <p class="note" id="note">{ note.to_owned() }</p> };
        kit::fold(false, page.t().shared.notes, "", text)
    });
    let any = open
        .report
        .perspectives
        .iter()
        .any(|one| one.score.ready().is_some());
    html! {
        <>
            { kit::page_head(page.t().tasks.results.to_owned(), about.join(" · "), kit::all(vec![button, to_compare(page, open), sharing::button(page), to_export(page)])) }
            { to_check(page, open) }
            { hero::section(page, open) }
            { kit::slot(note) }
            { contribution(page, open) }
            <div class="split">
                { improvements(page, open) }
                { charts::balance(page, open) }
            </div>
            { charts::indicators(page, open) }
            { charts::trends(page, open) }
            { kit::slot(any.then(|| workings::section(page, open))) }
            { export::section(page, open) }
        </>
    }
}

/// The way to other drafts and periods beside this one.
fn to_compare(page: &Page, open: &Open) -> Html {
    html! {
        <a class="btn btn-small" id="to-compare" href={View::Compare.hash(&open.id)}>{ page.t().tasks.compare }</a>
    }
}

/// The way down to the export.
fn to_export(page: &Page) -> Html {
    let go = Callback::from(|_: MouseEvent| super::focus::put("export-title"));
    let export = Button::small(icons::DOWNLOAD, page.later().export.title)
        .id("to-export")
        .on(go);
    let report = Button::small(icons::PRINT, page.t().tasks.report)
        .id("to-paper")
        .on(page.on(Action::Show(View::Report)));
    html! { <>{ report }{ export }</> }
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
            gloo::timers::callback::Timeout::new(50, move || super::focus::put(&id)).forget();
        });
        html! { <li key={key}><a {href} onclick={go}>{ text }</a></li> }
    };
    let mut wrong = Vec::new();
    let mut missing = Vec::new();
    let mut warnings = Vec::new();
    for (index, finding) in open.report.findings.iter().enumerate() {
        let place = i18n::place(page.language(), &open.scorecard, &finding.at);
        match &finding.kind {
            FindingKind::Error(problem) => {
                let why = i18n::problem(page.language(), problem);
                wrong.push(link(&finding.at, format!("{place}: {why}"), index));
            }
            FindingKind::Missing => missing.push(link(&finding.at, place, index)),
            FindingKind::Remark(note) if note.warns() => {
                let what = i18n::note(page.language(), note);
                warnings.push(link(&finding.at, format!("{place}: {what}"), index));
            }
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
        let title = match open.report.score.ready() {
            Some(_) => page.later().results.missing,
            None => page.later().results.no_score_title,
        };
        let list = html! { <ul id="missing">{ for missing }</ul> };
        kit::notice(
            "notice-info",
            None,
            icons::INFO,
            title,
            page.later().results.no_score,
            list,
            Html::default(),
        )
    });
    let warnings = (!warnings.is_empty()).then(|| {
        let list = html! { <ul id="warnings">{ for warnings }</ul> };
        let title = page.later().results.warnings;
        let none = Html::default();
        kit::notice("notice-warn", None, icons::WARN, title, "", list, none)
    });
    html! {
        <div class="stack">
            { kit::slot(wrong) }{ kit::slot(warnings) }{ kit::slot(missing) }
        </div>
    }
}

/// Score, weight and contribution of each perspective.
fn contribution(page: &Page, open: &Open) -> Html {
    let t = &page.later().results;
    let language = page.language();
    let mut figs = Figures::new(page);
    let total = open.report.score.ready();
    let dash = || kit::span("muted", "–");
    let band = |band: &Option<Band>| {
        band.as_ref()
            .map(|band| figures::band(page, band))
            .unwrap_or_default()
    };
    let mut lines = Vec::new();
    for one in &open.report.perspectives {
        let score = one.score.ready();
        let score = score.map(|score| figs.button(format!("perspective.{}", one.id), score));
        let weights = View::weights(Group::Perspectives).hash(&open.id);
        let weight = one.weight.ready().map(|weight| {
            let text = i18n::percent_of_one(language, *weight);
            html! { <a class="num" href={weights}>{ text }</a> }
        });
        let points = contributed(open, one);
        let points = points.map(|points| figs.button(format!("contribution.{}", one.id), &points));
        let cells = vec![
            score.unwrap_or_else(dash),
            band(&one.band),
            weight.unwrap_or_else(dash),
            points.unwrap_or_else(dash),
        ];
        lines.push(Line::new(
            kit::text(perspective_name(page, open, one.id)),
            cells,
        ));
    }
    let agency = total.map(|score| figs.button("agency.row".to_owned(), score));
    let sum = total.map(|score| kit::text(i18n::figure(language, score)));
    let foot = vec![
        agency.unwrap_or_else(dash),
        band(&open.report.band),
        kit::text("100\u{a0}%"),
        sum.unwrap_or_else(dash),
    ];
    let table = Table {
        id: Some("scores"),
        caption: t.contribution.into(),
        remark: "".into(),
        hidden: true,
        corner: t.perspective.into(),
        heads: vec![
            Head::number(t.score),
            Head::words(t.band),
            Head::number(t.weight),
            Head::number(t.contribution_word),
        ],
        lines,
        foot: Some(Line::new(kit::text(t.agency), foot)),
    };
    let legend = open.report.perspectives.iter().enumerate().filter_map(|(index, one)| {
        let points = i18n::number(language, one.contribution?, Unit::Score);
        Some(html! {
            <li class="key" key={one.id.0}>
                <svg viewBox="0 0 12 12" aria-hidden="true"><rect class={format!("s{}", index + 1)} width="12" height="12" rx="2" /></svg>
                { perspective_name(page, open, one.id) }{ " " }<b class="num">{ points }</b>
            </li>
        })
    });
    let legend: Vec<Html> = legend.collect();
    let hint = total.map(|score| (t.contribution_hint)(&i18n::figure(language, score)));
    html! {
        <figure class="chart panel" id="contribution">
            <figcaption>{ t.contribution }{ " " }{ kit::span("muted", hint.unwrap_or_default()) }</figcaption>
            { drawing::stacked_bar(open, "bar bar-big") }
            <ul class="legend">{ for legend }</ul>
            { table.draw() }
            { figs.panel() }
            { export::tools(language, t.contribution, true) }
        </figure>
    }
}

/// The weight and the score of a perspective, as terms.
fn terms(open: &Open, one: &PerspectiveReport) -> Option<[Expr; 2]> {
    let word = perspective_word(open.scorecard.perspective(one.id)?);
    let weight = Name::of("weight", word.clone());
    let score = one.score.ready()?.term();
    Some([
        Expr::term(weight, *one.weight.ready()?, Unit::Weight),
        score,
    ])
}

/// What a perspective brings to the agency's score, with its working; in a
/// partial score its weight is a share of those that count.
fn contributed(open: &Open, one: &PerspectiveReport) -> Option<Figure> {
    let points = one.contribution?;
    let product = Expr::Times(terms(open, one)?.into());
    let counted = product.value() / points;
    let working = if (counted - 1.0).abs() < 1e-9 || !counted.is_finite() {
        product
    } else {
        Expr::over(product, Expr::Constant(counted))
    };
    result("contribution", working)
}

/// The points that reaching an indicator's target would add, with their working.
fn gained(open: &Open, one: &Improvement) -> Option<Figure> {
    let word = indicator_word(open.scorecard.indicator(one.indicator)?);
    let term = |code, value, unit| Expr::term(Name::of(code, word.clone()), value, unit);
    let distance = Expr::minus(
        term("target", one.target, Unit::Score),
        term("indicator-score", one.score, Unit::Score),
    );
    let weight = term("weight", one.weight, Unit::Weight);
    result("gain", Expr::Times(vec![weight, distance]))
}

fn result(code: &'static str, working: Expr) -> Option<Figure> {
    let name = Name::new(code);
    let figure = Figure::new(name, working, Unit::Score, &KAPLAN_NORTON, &Path::Name);
    figure.ready().cloned()
}

/// What to improve first: the points that reaching the target would add.
fn improvements(page: &Page, open: &Open) -> Html {
    let t = &page.later().results;
    let number = |value: f64| i18n::number(page.language(), value, Unit::Score);
    let all = &open.report.improvements;
    if all.is_empty() {
        let text = if open.report.score.ready().is_some() {
            t.improve_none
        } else {
            "–"
        };
        return kit::panel(Some("improve"), t.improve, t.improve_hint, kit::p("", text));
    }
    let mut figs = Figures::new(page);
    let line = |one: &Improvement| {
        let weight = i18n::percent_of_one(page.language(), one.weight);
        let why = (t.improve_line)(&number(one.score), &number(one.target));
        let home = perspective_name(page, open, one.perspective);
        let points = (t.points)(&number(one.gain));
        let key = format!("gain.{}", one.indicator);
        let gain = gained(open, one).map(|figure| figs.button_with(key, &figure, points));
        html! {
            <li class="rank" key={one.indicator.0}>
                <b>{ indicator_name(page, open, one.indicator) }</b>
                { gain }
                { kit::p("muted small", format!("{home}. {why} {} {weight}.", t.global_weight)) }
            </li>
        }
    };
    let lines: Vec<Html> = all.iter().map(line).collect();
    let list = kit::block("ol", "ranks", kit::all(lines));
    let body = html! { <>{ list }{ figs.panel() }</> };
    kit::panel(Some("improve"), t.improve, t.improve_hint, body)
}
