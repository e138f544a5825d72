//! The task list with the live score, and the way from screen to screen.

use super::icons::{self, icon};
use super::page::Page;
use super::{checks, drawing, kit};
use crate::editing::{Open, Tab, View};
use crate::evaluation::{Finding, FindingKind, Status, perspective_word};
use crate::i18n;
use crate::methods::bands::BandSet;
use crate::methods::{Outcome, Unit};
use crate::methods::{class_set, exercise, panel, questionnaire};
use crate::scorecard::path::IndicatorField;
use crate::scorecard::{Group, Id, Path, Perspective, Scorecard};
use yew::prelude::*;

/// Whether a finding is an error.
pub fn is_error(finding: &Finding) -> bool {
    matches!(finding.kind, FindingKind::Error(_))
}

/// The screen on which a field stands.
pub fn view_of(scorecard: &Scorecard, path: &Path) -> View {
    let weights = |indicator: Id| {
        let home = scorecard.perspective_of(indicator).map(|one| one.id);
        View::weights(home.map_or(Group::Perspectives, Group::Indicators))
    };
    match path {
        Path::Name | Path::Profile(_) | Path::Period(_) | Path::PerspectiveName(_) => View::Profile,
        Path::Bands | Path::Partial => View::Results,
        Path::Weighting(group, _) | Path::Judgment(group, ..) => View::weights(*group),
        Path::PerspectiveWeight(_) => View::weights(Group::Perspectives),
        Path::Indicator(id, IndicatorField::Weight) => weights(*id),
        Path::Indicators(id) => View::Perspective(*id),
        other => {
            let id = other.indicator().unwrap_or_default();
            match scorecard.perspective_of(id) {
                Some(home) => View::Perspective(home.id),
                None => annex_view(scorecard, id),
            }
        }
    }
}

/// The screen on which an annex stands: a class set with what it judges.
fn annex_view(scorecard: &Scorecard, id: Id) -> View {
    let Some(annex) = scorecard.annexes.iter().find(|one| one.id == id) else {
        return View::Profile;
    };
    if annex.instrument == questionnaire::KEY {
        return View::Survey(Some(id), false);
    }
    if let Some(group) = panel::group_of(annex) {
        return View::Weights(group, Tab::Experts);
    }
    if annex.instrument != class_set::INSTRUMENT.key {
        return View::Checks;
    }
    let key = id.to_string();
    let judged = |home: &&Perspective| home.indicators.iter().any(|one| one.criteria == key);
    let home = scorecard.perspectives.iter().find(judged);
    home.map_or(View::Results, |one| View::Perspective(one.id))
}

/// The name of a screen.
pub fn view_name(page: &Page, open: &Open, view: View) -> String {
    let t = page.t();
    match view {
        View::Profile => t.profile.title.to_owned(),
        View::Weights(..) | View::Answer => t.tasks.weights.to_owned(),
        View::Results => t.tasks.results.to_owned(),
        View::Survey(..) => t.tasks.survey.to_owned(),
        View::Compare => t.tasks.compare.to_owned(),
        View::Report => t.tasks.report.to_owned(),
        View::Checks => t.tasks.checks.to_owned(),
        View::Exercise => t.tasks.exercise.to_owned(),
        View::Perspective(id) => open
            .scorecard
            .perspective(id)
            .map_or_else(String::new, |one| {
                i18n::user_word(page.language(), &perspective_word(one))
            }),
    }
}

/// The questionnaire that its screen shows unless another is chosen.
fn survey_of(open: &Open) -> Option<Id> {
    let mut annexes = open.scorecard.annexes.iter();
    let found = annexes.find(|one| one.instrument == questionnaire::KEY);
    found.map(|one| one.id)
}

fn is_exercise(open: &Open) -> bool {
    exercise::annex(&open.scorecard).is_some()
}

/// The screens in their order.
fn screens(open: &Open) -> Vec<View> {
    let mut views = vec![View::Profile];
    views.extend(
        open.scorecard
            .perspectives
            .iter()
            .map(|one| View::Perspective(one.id)),
    );
    views.extend([
        View::weights(Group::Perspectives),
        View::Results,
        View::Survey(survey_of(open), false),
        View::Checks,
    ]);
    if is_exercise(open) {
        views.insert(0, View::Exercise);
    }
    views
}

/// How far a screen's input has come, and how many of its fields are wrong or
/// empty.
fn progress(open: &Open, view: View) -> (Status, usize, usize) {
    let same = |other: View| match (view, other) {
        (View::Weights(..), View::Weights(..)) | (View::Survey(..), View::Survey(..)) => true,
        _ => view == other,
    };
    let here = |finding: &&Finding| same(view_of(&open.scorecard, &finding.at));
    let found = || open.report.findings.iter().filter(here);
    let wrong = found().filter(|finding| is_error(finding)).count();
    let missing = found()
        .filter(|finding| finding.kind == FindingKind::Missing)
        .count();
    let status = match view {
        View::Profile if open.scorecard.profile.agency.trim().is_empty() => Status::NotStarted,
        View::Profile => Status::Complete,
        View::Perspective(id) => open
            .report
            .perspective(id)
            .map_or(Status::NotStarted, |one| one.status),
        View::Weights(..) if open.scorecard.indicators().next().is_none() => Status::NotStarted,
        View::Weights(..) => {
            let groups = open
                .report
                .perspectives
                .iter()
                .filter(|one| !one.indicators.is_empty());
            let inner = groups.map(|one| &one.weights.values);
            let mut all = std::iter::once(&open.report.weights.values).chain(inner);
            if all.all(|values| values.ready().is_some()) {
                Status::Complete
            } else {
                Status::Incomplete
            }
        }
        View::Results if open.report.score.ready().is_some() => Status::Complete,
        View::Results => Status::NotStarted,
        View::Checks => checks::status(open),
        View::Survey(Some(_), _) => Status::Complete,
        View::Survey(..) => Status::NotStarted,
        View::Compare | View::Exercise | View::Answer | View::Report => Status::Incomplete,
    };
    (status, wrong, missing)
}

/// The column with the live score and the tasks.
pub fn side(page: &Page, open: &Open) -> Html {
    let t = &page.t().tasks;
    let all = screens(open);
    let (before, rest) = all.split_at(1 + usize::from(is_exercise(open)));
    let (perspectives, assessment) = rest.split_at(rest.len().saturating_sub(4));
    // Checks and exercises are no part of filling in a scorecard.
    let aside = |view: &View| matches!(view, View::Checks | View::Exercise | View::Survey(..));
    let asked = all.iter().filter(|view| !aside(view));
    let (mut done, mut count) = (0, 0);
    for view in asked {
        count += 1;
        done += usize::from(progress(open, *view).0 == Status::Complete);
    }
    let score = open
        .report
        .score
        .ready()
        .map(|figure| i18n::figure(page.language(), figure));
    let list = |views: &[View]| {
        html! { <ul>{ for views.iter().map(|view| task(page, open, *view)) }</ul> }
    };
    html! {
        <aside class="side" aria-label={t.title}>
            <Outline>
                <summary>
                    { t.title }
                    <span class="outline-sum">
                        <span class="muted">{ (t.done_of)(&done.to_string(), &count.to_string()) }</span>
                        <b class="num">{ score.unwrap_or_else(|| "–".to_owned()) }</b>
                    </span>
                </summary>
                { live(page, open) }
                <nav class="tasks" aria-label={t.title}>
                    { list(before) }
                    <h2 class="tasks-head">{ t.perspectives }</h2>
                    { list(perspectives) }
                    <h2 class="tasks-head">{ t.assessment }</h2>
                    { list(assessment) }
                </nav>
            </Outline>
        </aside>
    }
}

/// From this width on the task list stands beside the screen, unfolded.
const WIDE: f64 = 720.0;

#[derive(PartialEq, Properties)]
struct OutlineProps {
    children: Html,
}

/// The folding around the task list; whether it is open is left to the user.
#[component]
fn Outline(props: &OutlineProps) -> Html {
    let outline = use_node_ref();
    {
        let outline = outline.clone();
        use_effect_with((), move |()| {
            let width = web_sys::window().and_then(|window| window.inner_width().ok()?.as_f64());
            if let Some(outline) = outline.cast::<web_sys::Element>()
                && width.is_none_or(|width| width >= WIDE)
            {
                // Setting an attribute by a valid name does not fail.
                let _ = outline.set_attribute("open", "");
            }
        });
    }
    html! { <details class="outline" ref={outline}>{ props.children.clone() }</details> }
}

/// Whether the judgments behind some weights contradict each other too much.
fn is_inconsistent(open: &Open) -> bool {
    let inner = open.report.perspectives.iter().map(|one| &one.weights);
    let mut all = std::iter::once(&open.report.weights).chain(inner);
    all.any(|weights| {
        let found = weights.ahp.as_ref().map(|ahp| ahp.consistency.consistent);
        found == Some(Some(false))
    })
}

fn task(page: &Page, open: &Open, view: View) -> Html {
    let t = &page.t().tasks;
    let (mut status, wrong, missing) = progress(open, view);
    if matches!(view, View::Weights(..)) && is_inconsistent(open) {
        status = Status::Incomplete;
    }
    let bad = wrong > 0;
    let state = match status {
        _ if bad => (t.errors)(&wrong.to_string()),
        Status::Incomplete if missing == 0 && matches!(view, View::Weights(..)) => {
            t.inconsistent.to_owned()
        }
        Status::Complete if view == View::Results => t.ready.to_owned(),
        _ if view == View::Checks => checks::state(page, open),
        _ if view == View::Exercise => page.t().shared.state.to_owned(),
        Status::Complete => t.complete.to_owned(),
        Status::NotStarted => t.not_started.to_owned(),
        Status::Incomplete if missing > 0 => (t.missing)(&missing.to_string()),
        Status::Incomplete => t.incomplete.to_owned(),
    };
    let score = |outcome: &Outcome<crate::methods::Figure>| {
        outcome
            .ready()
            .map(|figure| i18n::figure(page.language(), figure))
    };
    let value = match view {
        View::Perspective(id) => open
            .report
            .perspective(id)
            .and_then(|one| score(&one.score)),
        View::Results => score(&open.report.score),
        View::Weights(..) => {
            let cr = open
                .report
                .weights
                .ahp
                .as_ref()
                .and_then(|ahp| ahp.consistency.cr);
            cr.map(|cr| format!("CR {}", i18n::number(page.language(), cr, Unit::Score)))
        }
        _ => None,
    };
    let current = std::mem::discriminant(&open.view) == std::mem::discriminant(&view)
        && (open.view == view || matches!(view, View::Weights(..) | View::Survey(..)));
    html! {
        <li key={view.hash(&open.id)}>
            <a
                class={classes!("task", icons::status_class(status, bad), current.then_some("is-current"))}
                href={view.hash(&open.id)}
                aria-current={current.then_some("page")}
            >
                { icons::status(status, bad) }
                <span class="task-name">{ view_name(page, open, view) }<span class="task-state">{ state }</span></span>
                <span class="task-value">{ value.unwrap_or_default() }</span>
            </a>
        </li>
    }
}

/// The score as it stands, or what it waits for.
fn live(page: &Page, open: &Open) -> Html {
    let t = &page.t().tasks;
    let report = &open.report;
    let missing = || {
        report
            .findings
            .iter()
            .filter(|one| one.kind == FindingKind::Missing)
            .count()
    };
    let (score, note) = match report.score.ready() {
        Some(score) => {
            let text = i18n::figure(page.language(), score);
            let text = html! { <span class="live-score" id="live-score">{ text }</span> };
            (text, next_class(page, &report.bands, score.value))
        }
        None => {
            let note = match missing() {
                0 => t.no_score.to_owned(),
                count => (t.missing)(&count.to_string()),
            };
            (kit::span("live-score muted", "–"), note)
        }
    };
    let partial = report
        .partial
        .then(|| kit::span("tag", page.t().shared.partial_label));
    let band = report
        .band
        .as_ref()
        .map(|band| super::figures::band(page, band));
    html! {
        <div class="live" role="group" aria-label={t.score}>
            <p class="live-head">{ t.score }{ " " }{ partial.unwrap_or_default() }</p>
            <div class="live-row">{ score }{ band.unwrap_or_default() }</div>
            { drawing::stacked_bar(open, "bar") }
            { kit::p("live-note", note) }
        </div>
    }
}

/// How far the next class is.
pub fn next_class(page: &Page, bands: &BandSet, value: f64) -> String {
    let t = &page.t().tasks;
    let class = bands.class_of(value);
    let Some(limit) = bands.limits.get(class) else {
        return t.top_band.to_owned();
    };
    let points = i18n::number(page.language(), limit - value, Unit::Score);
    (t.to_next)(
        &points,
        &i18n::within(&page.label("", bands.word(class + 1))),
    )
}

/// The way to the screens before and after.
pub fn pager(page: &Page, open: &Open) -> Html {
    let all = screens(open);
    let place = all.iter().position(|view| match (view, open.view) {
        (View::Weights(..), View::Weights(..)) | (View::Survey(..), View::Survey(..)) => true,
        (View::Results, View::Compare | View::Report) => true,
        (view, here) => *view == here,
    });
    let place = place.unwrap_or_default();
    let before = place.checked_sub(1).and_then(|index| all.get(index));
    let after = all.get(place + 1);
    html! {
        <nav class="pager" aria-label={format!("{}, {}", page.t().common.previous, page.t().common.next)}>
            if let Some(view) = before {
                <a class="btn" href={view.hash(&open.id)}>{ icon(icons::LEFT) }{ view_name(page, open, *view) }</a>
            }
            if let Some(view) = after {
                <a class="btn btn-primary" href={view.hash(&open.id)}>{ view_name(page, open, *view) }{ icon(icons::RIGHT) }</a>
            }
        </nav>
    }
}
