//! Printed figures beside recomputed ones: the checks of the document, and the
//! kinds of table that can be checked.

use super::figures::{self, Figures};
use super::forms::sheet::{self, Shown};
use super::icons::{self, icon};
use super::kit::{self, Button, Head, Line, Table};
use super::page::Page;
use super::{export, fields, forms};
use crate::editing::{Change, Open, View};
use crate::evaluation::{Status, indicator_word};
use crate::i18n::{self, Language};
use crate::methods::checking::{Found, Verdict};
use crate::methods::inputs::Inputs;
use crate::methods::{self, checking::Line as Checked};
use crate::scorecard::path::IndicatorField;
use crate::scorecard::{Id, Indicator, Path};
use std::rc::Rc;
use yew::prelude::*;

/// The checks of a document.
fn checks(open: &Open) -> impl Iterator<Item = &Indicator> {
    let all = open.scorecard.annexes.iter();
    all.filter(|one| methods::is_check(&one.instrument))
}

fn lines<'a>(open: &'a Open, check: &Indicator) -> &'a [Checked] {
    let report = open.report.annex(check.id);
    report.map_or(&[], |report| &report.lines)
}

/// How many lines have each verdict.
fn count(open: &Open, verdict: Verdict) -> usize {
    let all = checks(open).flat_map(|check| lines(open, check));
    all.filter(|line| line.verdict == verdict).count()
}

/// How far the checks have come.
pub fn status(open: &Open) -> Status {
    if checks(open).next().is_none() {
        Status::NotStarted
    } else if count(open, Verdict::Open) > 0 {
        Status::Incomplete
    } else {
        Status::Complete
    }
}

/// The state of the checks in a few words.
pub fn state(page: &Page, open: &Open) -> String {
    let t = &page.t().shared;
    if checks(open).next().is_none() {
        return t.not_started.to_owned();
    }
    match count(open, Verdict::Contradicts) {
        0 => (t.agrees)(&count(open, Verdict::Agrees).to_string()),
        wrong => (t.contradicts)(&wrong.to_string()),
    }
}

/// The screen.
pub fn screen(page: &Page, open: &Open) -> Html {
    let t = &page.later().checks;
    let panel = |check: &Indicator| {
        let scope = format!("check.{}.", check.id);
        let working = page.state.working.clone();
        let working = working.filter(|key| key.starts_with(&scope));
        html! {
            <Panel
                key={check.id.0} page={page.clone()} open={open.clone()} id={check.id}
                language={page.language()} {working}
            />
        }
    };
    let panels: Vec<Html> = checks(open).map(panel).collect();
    let none = panels
        .is_empty()
        .then(|| kit::p("notice notice-info", t.none));
    let kinds = methods::later::checks().iter();
    let cards = kinds.map(|kind| {
        let name = page.label("", kind.key);
        let add = Button::small(icons::PLUS, page.t().common.add)
            .name(format!("{}: {name}", page.t().common.add))
            .on(page.change(Change::AddAnnex(kind.key)));
        let about = kit::p("card-meta", page.label("", &format!("{}.about", kind.key)));
        let add = html! { <span data-kind={kind.key}>{ add }</span> };
        kit::card(kind.key, name, vec![about], vec![add])
    });
    let cards = cards.collect();
    html! {
        <>
            { kit::page_head(page.t().tasks.checks.to_owned(), t.intro.to_owned(), Html::default()) }
            { forms::errors(page, open, View::Checks) }
            { kit::slot(tally(page, open)) }
            { kit::slot(none) }
            <div class="stack" id="checks">{ for panels }</div>
            { kit::shelf("kinds", t.add, t.add_hint, cards) }
        </>
    }
}

/// How many figures agree and how many do not, with all findings to copy.
fn tally(page: &Page, open: &Open) -> Option<Html> {
    let t = &page.later().checks;
    checks(open).next()?;
    let parts = [
        (Verdict::Contradicts, page.t().shared.contradicts),
        (Verdict::Agrees, page.t().shared.agrees),
        (Verdict::Unprinted, t.unprinted),
        (Verdict::Open, t.open),
    ];
    let parts = parts.into_iter().filter_map(|(verdict, words)| {
        let count = count(open, verdict);
        let (class, shape) = looks(verdict);
        (count > 0)
            .then(|| html! { <span {class}>{ icon(shape) }{ words(&count.to_string()) }</span> })
    });
    let copy = {
        let page = page.clone();
        let copy = Callback::from(move |event| {
            figures::copy(&page, all_written(&page)).emit(event);
        });
        Button::small(icons::COPY, t.copy).on(copy)
    };
    Some(html! {
        <div class="panel panel-head" id="tally">
            { kit::block("p", "row", kit::all(parts.collect())) }
            <div class="row">
                // What it hides is the stylesheet's affair: nothing is computed anew.
                <label class="choice"><input type="checkbox" id="only-wrong" /><span>{ t.only_wrong }</span></label>
                { copy }
            </div>
        </div>
    })
}

fn name(page: &Page, check: &Indicator) -> String {
    i18n::user_word(page.language(), &indicator_word(check))
}

/// Every finding as text for a report.
fn all_written(page: &Page) -> String {
    let mut text = String::new();
    let Some(open) = page.open() else {
        return text;
    };
    for check in checks(open) {
        text.push_str(&name(page, check));
        text.push('\n');
        for line in lines(open, check) {
            text.push_str(&written(page, line));
            text.push('\n');
        }
    }
    text
}

#[derive(Properties)]
struct PanelProps {
    page: Page,
    open: Open,
    id: Id,
    // Beside the page: an old handle of the state shows the present state, so
    // comparing two pages tells nothing.
    language: Language,
    /// The figure of this check whose working is unfolded.
    working: Option<String>,
}

/// A check is drawn again only when something in it has changed: a study has
/// hundreds of fields in its checks, and one is typed into.
impl PartialEq for PanelProps {
    fn eq(&self, other: &PanelProps) -> bool {
        self.id == other.id
            && self.language == other.language
            && self.working == other.working
            && (Rc::ptr_eq(&self.open.report, &other.open.report)
                || (self.check() == other.check() && self.found() == other.found()))
    }
}

impl PanelProps {
    fn check(&self) -> Option<&Indicator> {
        self.open.scorecard.indicator(self.id)
    }

    fn found(&self) -> &[Checked] {
        self.check().map_or(&[], |check| lines(&self.open, check))
    }
}

/// One check: what the table holds, and what was found.
#[component]
fn Panel(props: &PanelProps) -> Html {
    // An empty check begins unfolded, and is not folded by the first figure.
    let unfolded = *use_state(|| props.found().is_empty());
    let check = props.check();
    check.map_or_else(Html::default, |check| {
        panel(&props.page, &props.open, check, unfolded)
    })
}

fn panel(page: &Page, open: &Open, check: &Indicator, unfolded: bool) -> Html {
    let t = &page.later().checks;
    let Some(kind) = methods::find(&check.instrument) else {
        return Html::default();
    };
    let inputs = Inputs {
        instrument: kind,
        indicator: check,
        periods: &open.scorecard.periods,
        annexes: &open.scorecard.annexes,
    };
    let name = name(page, check);
    let mut figs = Figures::new(page);
    let found = lines(open, check);
    let path = |field| Path::Indicator(check.id, field);
    let usual = page.label("", kind.key);
    let form = html! {
        <>
            <div class="fields">
                { fields::text_or(page, &path(IndicatorField::Name), t.name, None, Some(usual.clone())) }
                { fields::text(page, &path(IndicatorField::Source), t.source, None) }
            </div>
            { sheet::form(page, &inputs, &Shown::default(), &mut figs) }
        </>
    };
    let remove = page.change(Change::RemoveAnnex(check.id));
    let wrong = found
        .iter()
        .filter(|line| line.verdict == Verdict::Contradicts);
    let wrong = match wrong.count() {
        0 => String::new(),
        wrong => (page.t().shared.contradicts)(&wrong.to_string()),
    };
    let source = check.source.trim();
    let source = (!source.is_empty()).then(|| kit::p("source", source.to_owned()));
    html! {
        <section class="panel" id={format!("indicator.{}", check.id)} aria-label={name.clone()}>
            <div class="panel-head">
                <div>
                    { kit::h2(name.clone()) }
                    { kit::p("muted small", page.label("", &format!("{}.about", kind.key))) }
                </div>
                <div class="row">
                    { kit::span("verdict is-bad", wrong) }
                    { kit::icon_button((t.remove)(&name), icons::TRASH, remove) }
                </div>
            </div>
            { kit::fold(unfolded, t.input, usual, form) }
            { kit::slot((!found.is_empty()).then(|| findings(page, check, found, &mut figs))) }
            { figs.panel() }
            { kit::slot(source) }
        </section>
    }
}

/// The lines of a check as a table.
fn findings(page: &Page, check: &Indicator, found: &[Checked], figs: &mut Figures) -> Html {
    let t = &page.later().checks;
    let dash = || kit::span("muted", "–");
    let line = |(index, line): (usize, &Checked)| {
        let printed = match line.printed.trim() {
            "" => dash(),
            text => kit::span("num", text.to_owned()),
        };
        let recomputed = match &line.found {
            Found::Figure(figure) => figure.ready().map(|figure| {
                let text = recomputed(page, line, figure);
                figs.button_with(format!("check.{}.{index}", check.id), figure, text)
            }),
            other => i18n::statement(page.language(), other).map(kit::text),
        };
        let within = within(page, line).map(|text| kit::span("muted small", text));
        let reason = line.reason.as_ref();
        let reason = reason.map(|reason| kit::p("reason", i18n::reason(page.language(), reason)));
        let verdict = html! { <>{ verdict(page, line.verdict) }{ kit::slot(reason) }</> };
        let cells = vec![
            printed,
            recomputed.unwrap_or_else(dash),
            within.unwrap_or_default(),
            verdict,
        ];
        // On a narrow screen the verdict's column lies beyond the edge; its sign
        // stands before the name too.
        let (class, shape) = looks(line.verdict);
        let sign = html! { <span class={format!("{class} sign")} aria-hidden="true">{ icon(shape) }</span> };
        let name = i18n::item(page.language(), line);
        Line::new(html! { <>{ sign }{ name }</> }, cells)
    };
    let table = Table {
        id: None,
        caption: format!("{}: {}", t.findings, name(page, check)).into(),
        remark: "".into(),
        hidden: true,
        corner: t.item.into(),
        heads: vec![
            Head::number(t.printed),
            Head::number(t.recomputed),
            Head::number(t.agrees_within),
            Head::words(t.verdict),
        ],
        lines: found.iter().enumerate().map(line).collect(),
        foot: None,
    };
    let title = format!("{}: {}", t.findings, name(page, check));
    export::copies(page, &title, table.draw())
}

/// A recomputed figure with one decimal more than was printed, so that a reader
/// sees how it rounds.
fn recomputed(page: &Page, line: &Checked, figure: &methods::Figure) -> String {
    match decimals(line) {
        Some(decimals) => i18n::decimal(page.language(), figure.value, decimals),
        None => i18n::figure(page.language(), figure),
    }
}

/// One decimal more than was printed; none for what can only be whole.
fn decimals(line: &Checked) -> Option<usize> {
    let read = line.read.as_ref()?;
    let value = line.figure()?.value;
    let printed = usize::try_from(read.decimals).unwrap_or_default();
    let whole = printed == 0 && (value - value.round()).abs() < 1e-9;
    Some(if whole { 0 } else { printed + 1 })
}

/// The values that would agree with the print.
fn within(page: &Page, line: &Checked) -> Option<String> {
    let [low, high] = line.within?;
    let value = line.figure()?.value;
    let most = (high - value).max(value - low);
    // Two digits, rounded up: the tolerance must not look smaller than it is.
    let places = (0..12).find(|places| most * 10_f64.powi(*places) >= 9.5)?;
    let scale = 10_f64.powi(places);
    let shown = (most * scale - 1e-6).ceil() / scale;
    let places = usize::try_from(places).ok()?;
    let text = i18n::decimal(page.language(), shown, places);
    let text = match places {
        0 => text.as_str(),
        _ => text.trim_end_matches('0').trim_end_matches([',', '.']),
    };
    Some(format!("± {text}"))
}

/// The look of a verdict: class and icon.
fn looks(verdict: Verdict) -> (&'static str, &'static str) {
    match verdict {
        Verdict::Agrees => ("verdict is-good", icons::CHECK),
        Verdict::Contradicts => ("verdict is-bad", icons::BAD),
        Verdict::Unprinted => ("verdict", icons::INFO),
        Verdict::Open => ("verdict", icons::WARN),
    }
}

fn verdict(page: &Page, verdict: Verdict) -> Html {
    let (class, shape) = looks(verdict);
    html! { <span {class}>{ icon(shape) }{ i18n::verdict(page.language(), verdict) }</span> }
}

/// A line as text for a report.
fn written(page: &Page, line: &Checked) -> String {
    let language = page.language();
    let found = match &line.found {
        Found::Figure(figure) => figure.ready().map(|figure| recomputed(page, line, figure)),
        other => i18n::statement(language, other),
    };
    let mut parts = vec![
        i18n::item(language, line),
        line.printed.clone(),
        found.unwrap_or_default(),
        i18n::verdict(language, line.verdict).to_owned(),
    ];
    parts.extend(
        line.reason
            .as_ref()
            .map(|reason| i18n::reason(language, reason)),
    );
    parts.join("\t")
}
