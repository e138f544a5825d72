//! Every figure with its working, from the agency's score down.

use super::{indicator_name, perspective_name};
use crate::editing::Open;
use crate::evaluation::{IndicatorReport, PerspectiveReport};
use crate::i18n;
use crate::methods::Figure;
use crate::ui::figures;
use crate::ui::icons::{self, icon};
use crate::ui::page::Page;
use yew::prelude::*;

/// The figures of one indicator: score, value, periods, details.
fn figures_of(indicator: &IndicatorReport) -> Vec<&Figure> {
    let mut all: Vec<&Figure> = Vec::new();
    all.extend(indicator.score.ready());
    all.extend(indicator.value.ready());
    if indicator.periods.len() > 1 {
        all.extend(indicator.periods.iter().filter_map(|(_, figure)| figure.ready()));
    }
    all.extend(indicator.details.iter().filter_map(|detail| detail.figure.ready()));
    all
}

/// The section.
pub fn section(page: &Page, open: &Open) -> Html {
    let t = &page.t().results;
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
    html! {
        <section class="section" id="workings">
            <div class="panel-head">
                <div><h2>{ t.workings }</h2><p class="muted small">{ t.workings_hint }</p></div>
                <button type="button" class="btn btn-small" onclick={figures::copy(page, lines.join("\n"))}>{ icon(icons::COPY) }{ t.copy_all }</button>
            </div>
            <div class="slot">
                if let Some(score) = open.report.score.ready() {
                    <details class="fold">
                        <summary>{ page.t().tasks.score }<span class="fold-end">{ i18n::figure(language, score) }</span></summary>
                        <div class="fold-body">{ figures::working(page, score, false) }</div>
                    </details>
                }
            </div>
            <div class="stack">
                { for open.report.perspectives.iter().filter(|one| !one.indicators.is_empty()).map(|one| perspective(page, open, one)) }
            </div>
        </section>
    }
}

fn perspective(page: &Page, open: &Open, report: &PerspectiveReport) -> Html {
    let language = page.language();
    let score = report.score.ready().map(|score| i18n::figure(language, score));
    html! {
        <details class="fold" key={report.id.0}>
            <summary>{ perspective_name(page, open, report.id) }<span class="fold-end">{ score.unwrap_or_else(|| "–".to_owned()) }</span></summary>
            <div class="fold-body stack">
                { for report.score.ready().map(|score| figures::working(page, score, false)) }
                { for report.indicators.iter().map(|indicator| {
                    let source = open.scorecard.indicator(indicator.id).map(|one| one.source.trim().to_owned());
                    html! {
                        <section class="stack" key={indicator.id.0}>
                            <h3>{ indicator_name(page, open, indicator.id) }</h3>
                            <p class="muted small">{ source.unwrap_or_default() }</p>
                            { for figures_of(indicator).into_iter().map(|figure| figures::working(page, figure, false)) }
                        </section>
                    }
                }) }
            </div>
        </details>
    }
}
