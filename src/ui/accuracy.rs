//! How exact the program is: NIST's reference sets, computed in the user's own
//! browser, a few steps at a time so that the page never stands still.

use super::kit::{self, Button, Head, Line, Table};
use super::page::Page;
use crate::cases::accuracy::others::{MEASURED, PROGRAMS};
use crate::cases::accuracy::{Digits, Reached, Run, SETS, Set, worst};
use crate::i18n;
use crate::methods::Unit;
use crate::storage::browser;
use gloo::timers::callback::Timeout;
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// How long a piece takes at most, in milliseconds.
const PIECE_MILLIS: f64 = 30.0;

/// The screen.
pub fn screen(page: &Page) -> Html {
    let t = &page.later().accuracy;
    html! {
        <>
            { kit::page_head(t.title.to_owned(), t.intro.to_owned(), Html::default()) }
            <Accuracy page={page.clone()} />
        </>
    }
}

#[derive(Properties)]
struct Props {
    page: Page,
}

impl PartialEq for Props {
    /// The language may have changed.
    fn eq(&self, _: &Props) -> bool {
        false
    }
}

/// How far the sets have come.
#[derive(Clone)]
enum Stand {
    Idle,
    Running(usize),
    Done(Rc<Vec<Reached>>, f64),
}

/// What runs; dropping it ends it, also when the screen goes away.
type Running = Rc<RefCell<Option<Timeout>>>;

#[component]
fn Accuracy(props: &Props) -> Html {
    let page = &props.page;
    let t = &page.later().accuracy;
    let stand = use_state(|| Stand::Idle);
    let running = use_mut_ref(|| None::<Timeout>);
    {
        let running = running.clone();
        use_effect_with((), move |()| move || drop(running.borrow_mut().take()));
    }
    let start = {
        let stand = stand.clone();
        Callback::from(move |_: MouseEvent| {
            stand.set(Stand::Running(0));
            go_on(
                Run::default(),
                browser::now(),
                stand.clone(),
                running.clone(),
            );
        })
    };
    let count = |count: usize| i18n::number(page.language(), count as f64, Unit::Count);
    let said = match &*stand {
        Stand::Idle => None,
        Stand::Running(done) => Some(html! {
            <div class="progress" key="running">
                <span>{ (t.running)(&count(*done), &count(SETS.len())) }</span>
                <progress max={SETS.len().to_string()} value={done.to_string()} aria-label={t.run}></progress>
            </div>
        }),
        Stand::Done(all, millis) => Some(outcome(page, all, *millis)),
    };
    let done = match &*stand {
        Stand::Done(all, _) => Some(results(page, all)),
        _ => None,
    };
    let button = match &*stand {
        Stand::Idle => t.run,
        _ => t.again,
    };
    let button = Button {
        icon: None,
        ..Button::small("", button)
    };
    html! {
        <>
            <section class="panel">
                <div class="btns">{ button.class("btn-primary").id("compute").on(start) }</div>
                <div role="status">{ kit::slot(said) }</div>
            </section>
            { kit::slot(done) }
        </>
    }
}

/// Does a few steps, shows how far it is, and comes back.
fn go_on(mut run: Run, since: f64, stand: UseStateHandle<Stand>, running: Running) {
    let next = running.clone();
    let timeout = Timeout::new(0, move || {
        let begun = browser::now();
        let mut more = true;
        while more && browser::now() - begun < PIECE_MILLIS {
            more = run.step();
        }
        if more {
            stand.set(Stand::Running(run.done().len()));
            go_on(run, since, stand, next);
        } else {
            let all = Rc::new(run.done().to_vec());
            stand.set(Stand::Done(all, browser::now() - since));
        }
    });
    *running.borrow_mut() = Some(timeout);
}

/// Whether all is as it should be.
fn outcome(page: &Page, all: &[Reached], millis: f64) -> Html {
    let t = &page.later().accuracy;
    let count = |count: f64| i18n::number(page.language(), count, Unit::Count);
    let reached = all.iter().filter(|one| one.suffices()).count();
    let whole = count(all.len() as f64);
    let text = match reached == all.len() {
        true => (t.all_reached)(&whole, &count(millis)),
        false => (t.not_reached)(&count(reached as f64), &whole),
    };
    html! { <p class="strong" id="outcome" data-reached={reached.to_string()}>{ text }</p> }
}

/// Digits with one decimal, cut off: 11.96 are not 12.
fn number(page: &Page, digits: Option<f64>) -> String {
    let cut = |digits: f64| (10.0 * digits + 1e-9).floor() / 10.0;
    let text = digits.map(|digits| i18n::decimal(page.language(), cut(digits), 1));
    text.unwrap_or_else(|| "–".to_owned())
}

/// How a set is called here.
fn name(page: &Page, set: &Set) -> String {
    match set.is_rounded() {
        true => (page.later().accuracy.rounded)(set.name()),
        false => set.name().to_owned(),
    }
}

/// What each way and program reaches on a set, ours first.
fn columns(one: &Reached) -> Vec<Digits> {
    let others = PROGRAMS.iter().map(|program| program.digits(one.set));
    let own = [one.here.clone()].into_iter().chain(one.plain.clone());
    own.chain(others).collect()
}

fn heads(page: &Page) -> Vec<Head> {
    let t = &page.later().accuracy;
    let own = [t.here, t.plain[0], t.plain[1]];
    let others = PROGRAMS.iter().map(|program| program.name);
    own.into_iter().chain(others).map(Head::number).collect()
}

fn results(page: &Page, all: &[Reached]) -> Html {
    let t = &page.later().accuracy;
    let count = |count: usize| i18n::number(page.language(), count as f64, Unit::Count);
    let lines = all.iter().map(|one| {
        let predictors = one.set.predictors().map_or_else(|| "–".to_owned(), count);
        let size = [count(one.set.rows()), predictors].map(kit::text);
        let digits = columns(one);
        let digits = digits.iter().map(|one| kit::text(number(page, worst(one))));
        Line::new(
            kit::text(name(page, one.set)),
            size.into_iter().chain(digits).collect(),
        )
    });
    let table = Table {
        id: Some("reached"),
        caption: t.caption.into(),
        remark: "".into(),
        hidden: false,
        corner: t.set.into(),
        heads: [t.rows, t.predictors]
            .map(Head::number)
            .into_iter()
            .chain(heads(page))
            .collect(),
        lines: lines.collect(),
        foot: None,
    };
    let [year, month, day] = MEASURED;
    let day = i18n::day(page.language(), year, month, day);
    html! {
        <>
            <section class="panel">
                { table.draw() }
            </section>
            <section class="panel">
                <h2>{ t.how }</h2>
                { kit::p("", t.how_here) }
                { kit::p("", t.how_plain) }
                { kit::p("", (t.how_others)(&day)) }
                { kit::p("", t.how_dropped) }
                { kit::p("source", t.source) }
            </section>
            { kit::panel(Some("each"), t.each, t.each_hint, kit::all(all.iter().map(|one| figures(page, one)).collect())) }
        </>
    }
}

/// Every figure of a set, folded.
fn figures(page: &Page, one: &Reached) -> Html {
    let t = &page.later().accuracy;
    let names = match one.set.predictors() {
        Some(_) => &t.regression[..],
        None => &t.list[..],
    };
    let columns = columns(one);
    let lines = names.iter().enumerate().map(|(place, name)| {
        let digits = columns
            .iter()
            .map(|column| kit::text(number(page, column.get(place).copied().flatten())));
        Line::new(kit::text(*name), digits.collect())
    });
    let name = name(page, one.set);
    let table = Table {
        id: None,
        caption: name.clone().into(),
        remark: "".into(),
        hidden: true,
        corner: t.figure.into(),
        heads: heads(page),
        lines: lines.collect(),
        foot: None,
    };
    let ceiling = number(page, Some(one.set.ceiling()));
    let body = html! { <>{ table.draw() }{ kit::p("muted small", (t.ceiling)(&ceiling)) }</> };
    let body = kit::fold(false, name.clone(), number(page, Some(one.worst())), body);
    html! { <div key={name}>{ body }</div> }
}
