//! Every figure with its working, from the agency's score down.

use super::{indicator_name, perspective_name};
use crate::editing::Open;
use crate::evaluation::PerspectiveReport;
use crate::i18n::{self, export::figures_of};
use crate::scorecard::Group;
use crate::ui::exhibits;
use crate::ui::export;
use crate::ui::figures::{self, Figures};
use crate::ui::icons;
use crate::ui::kit::{self, Button};
use crate::ui::page::Page;
use crate::ui::weights;
use yew::prelude::*;

/// The section.
pub fn section(page: &Page, open: &Open) -> Html {
    let t = &page.later().results;
    let language = page.language();
    let mut lines = Vec::new();
    if let Some(score) = open.report.score.ready() {
        lines.push(i18n::line(language, score));
    }
    for report in &open.report.perspectives {
        lines.push(format!("\n{}", perspective_name(page, open, report.id)));
        let inner = report.indicators.iter().flat_map(figures_of);
        for figure in report.score.ready().into_iter().chain(inner) {
            lines.push(i18n::line(language, figure));
        }
    }
    lines.extend(comparisons(page, open));
    let copy = Button::small(icons::COPY, t.copy_all).on(figures::copy(page, lines.join("\n")));
    let mut folds = Vec::new();
    if let Some(score) = open.report.score.ready() {
        let body = figures::working(page, score, false);
        folds.push(kit::fold(
            false,
            page.t().tasks.score,
            i18n::figure(language, score),
            body,
        ));
    }
    let filled = open
        .report
        .perspectives
        .iter()
        .filter(|one| !one.indicators.is_empty());
    folds.extend(filled.map(|one| perspective(page, open, one)));
    html! {
        <section class="section" id="workings">
            <div class="panel-head">
                <div>{ kit::h2(t.workings) }{ kit::p("muted small", t.workings_hint) }</div>
                { copy }
            </div>
            { kit::block("div", "stack", kit::all(folds)) }
        </section>
    }
}

/// The steps of every comparison behind a weight.
fn comparisons(page: &Page, open: &Open) -> Vec<String> {
    let inner = open.scorecard.perspectives.iter();
    let inner = inner.map(|one| Group::Indicators(one.id));
    let mut lines = Vec::new();
    for group in std::iter::once(Group::Perspectives).chain(inner) {
        let found = weights::weights_of(open, group).and_then(|weights| weights.ahp.as_ref());
        let Some(found) = found else { continue };
        let names = weights::names(page, open, group);
        let names: Vec<String> = names.into_iter().map(|(_, name)| name).collect();
        let steps = i18n::steps(page.language(), &names, found);
        lines.push(format!("\n{}", weights::group_name(page, open, group)));
        lines.extend(steps.iter().map(i18n::Grid::tabbed));
    }
    lines
}

fn perspective(page: &Page, open: &Open, report: &PerspectiveReport) -> Html {
    let language = page.language();
    let score = report
        .score
        .ready()
        .map(|score| i18n::figure(language, score));
    let score = score.unwrap_or_else(|| "–".to_owned());
    let mut body: Vec<Html> = Vec::new();
    body.extend(
        report
            .score
            .ready()
            .map(|score| figures::working(page, score, false)),
    );
    let table = i18n::export::indicators(language, &open.scorecard, &open.report, report.id);
    let name = perspective_name(page, open, report.id);
    body.extend(table.map(|table| export::drawn(page, &name, &table)));
    for indicator in &report.indicators {
        let name = indicator_name(page, open, indicator.id);
        body.push(html! { <h3>{ name }</h3> });
        let found = open.scorecard.indicator(indicator.id);
        let source = found.map(|one| one.source.trim()).unwrap_or_default();
        if !source.is_empty() {
            body.push(kit::p("muted small", source.to_owned()));
        }
        for figure in figures_of(indicator) {
            body.push(figures::working(page, figure, false));
        }
        let mut figs = Figures::new(page);
        let scope = format!("results.{}", indicator.id);
        let whose = format!(
            "{}, {}",
            indicator_name(page, open, indicator.id),
            page.later().results.workings
        );
        let more = exhibits::section(page, &scope, &whose, &indicator.exhibits, &mut figs);
        body.push(html! { <>{ more }{ figs.panel() }</> });
    }
    kit::fold(
        false,
        perspective_name(page, open, report.id),
        score,
        kit::all(body),
    )
}
