//! How sure the weights are: many draws around the judgments, a few at a time
//! so that the page never stands still.

use super::Member;
use crate::chart::{self, IntervalItem, IntervalLayout, Point};
use crate::evaluation::Stakes;
use crate::i18n;
use crate::methods::Unit;
use crate::methods::ahp::{Judgments, Method, Settings, Simulation, Total, Uncertainty};
use crate::storage::browser;
use crate::ui::drawing::{curve, drawing, line, note, point};
use crate::ui::export;
use crate::ui::icons;
use crate::ui::kit::{self, Button, Head, Line, Table};
use crate::ui::page::Page;
use gloo::timers::callback::Timeout;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

/// How many draws are made.
const DRAWS: usize = 10_000;
/// How many are made before the clock is looked at, and how long a piece takes
/// at most, in milliseconds.
const PIECE: usize = 100;
const PIECE_MILLIS: f64 = 30.0;
/// The spreads on offer: standard deviations of the logarithm of a judgment.
const SPREADS: [f64; 5] = [0.05, 0.1, 0.2, 0.3, 0.5];
/// 95 % of a normal distribution lie below so many standard deviations.
const NINETY: f64 = 1.645;

#[derive(Properties)]
pub struct UncertainProps {
    pub page: Page,
    pub judgments: Judgments,
    pub method: Method,
    pub members: Vec<Member>,
    pub stakes: Option<Stakes>,
}

impl PartialEq for UncertainProps {
    /// See [`super::pairs::Props`].
    fn eq(&self, _: &UncertainProps) -> bool {
        false
    }
}

/// How far the draws have come.
#[derive(Clone, PartialEq)]
enum Stand {
    Idle,
    Running(usize),
    Done(std::rc::Rc<Uncertainty>),
}

/// The section.
#[component]
pub fn Uncertain(props: &UncertainProps) -> Html {
    let UncertainProps {
        page,
        judgments,
        method,
        members,
        stakes,
    } = props;
    let t = &page.later().sensitivity;
    let spread = use_state(|| 2_usize);
    let seed = use_state(|| "1".to_owned());
    let stand = use_state(|| Stand::Idle);
    // What runs; dropping it ends it, also when the section goes away.
    let running = use_mut_ref(|| None::<Timeout>);
    {
        let running = running.clone();
        use_effect_with((), move |()| move || drop(running.borrow_mut().take()));
    }
    let seed_value: Option<u64> = seed.trim().parse().ok();
    let start = {
        let (stand, running) = (stand.clone(), running.clone());
        let settings = Settings {
            spread: SPREADS.get(*spread).copied().unwrap_or_default(),
            draws: DRAWS,
            seed: seed_value.unwrap_or(1),
        };
        let (judgments, method) = (judgments.clone(), *method);
        let total = stakes.as_ref().map(|stakes| Total {
            scores: stakes.scores.clone(),
            base: stakes.base,
            factor: stakes.factor,
            limits: stakes.classes.limits.to_vec(),
        });
        Callback::from(move |_: MouseEvent| {
            let simulation = Simulation::new(&judgments, method, settings, total.clone());
            stand.set(Stand::Running(0));
            go_on(simulation, stand.clone(), running.clone());
        })
    };
    let cancel = {
        let (stand, running) = (stand.clone(), running.clone());
        Callback::from(move |()| {
            drop(running.borrow_mut().take());
            stand.set(Stand::Idle);
        })
    };
    // What runs with other numbers than those that stand there ends.
    let onspread = {
        let (spread, cancel) = (spread.clone(), cancel.clone());
        Callback::from(move |event: Event| {
            let select: HtmlSelectElement = event.target_unchecked_into();
            spread.set(select.value().parse().unwrap_or(2));
            cancel.emit(());
        })
    };
    let onseed = {
        let (seed, cancel) = (seed.clone(), cancel.clone());
        Callback::from(move |event: InputEvent| {
            let input: HtmlInputElement = event.target_unchecked_into();
            seed.set(input.value());
            cancel.emit(());
        })
    };
    let options = SPREADS.iter().enumerate().map(|(index, size)| {
        let factor = i18n::decimal(page.language(), (NINETY * size).exp(), 2);
        html! { <option key={index} value={index.to_string()} selected={index == *spread}>{ (t.spread_option)(&i18n::decimal(page.language(), *size, 2), &factor) }</option> }
    });
    let options: Vec<Html> = options.collect();
    let count = |count: usize| i18n::number(page.language(), count as f64, Unit::Count);
    let body = match &*stand {
        Stand::Idle => html! {
            <div class="btns" key="idle">
                { Button { icon: None, ..Button::small("", t.run) }.class("btn-primary").id("simulate").on(start) }
            </div>
        },
        Stand::Running(done) => html! {
            <div class="progress" key="running" role="status">
                <span>{ (t.running)(&count(*done), &count(DRAWS)) }</span>
                { Button::small(icons::CLOSE, t.cancel).id("cancel").on(cancel.reform(|_: MouseEvent| ())) }
                <progress max={DRAWS.to_string()} value={done.to_string()} aria-label={t.uncertainty}></progress>
            </div>
        },
        Stand::Done(found) => html! {
            <div class="stack" key="done" id="uncertain">{ results(page, members, stakes.as_ref(), found) }</div>
        },
    };
    let bad_seed = seed_value
        .is_none()
        .then(|| kit::error(None, String::new(), t.bad_seed.to_owned()));
    html! {
        <section class="panel" id="uncertainty">
            <h2>{ t.uncertainty }</h2>
            <p class="muted small">{ t.uncertainty_hint }</p>
            <div class="fields">
                <div class="field">
                    <label class="label" for="spread">{ t.spread }</label>
                    <select class="select" id="spread" onchange={onspread}>{ for options }</select>
                </div>
                <div class="field">
                    <label class="label" for="seed">{ t.seed }</label>
                    <input class="input num w-8" id="seed" type="text" inputmode="numeric" autocomplete="off" value={(*seed).clone()} oninput={onseed} />
                    { kit::slot(bad_seed) }
                </div>
            </div>
            { body }
        </section>
    }
}

/// Draws a few, shows how far it is, and comes back.
fn go_on(
    mut simulation: Simulation,
    stand: UseStateHandle<Stand>,
    running: std::rc::Rc<std::cell::RefCell<Option<Timeout>>>,
) {
    let next = running.clone();
    let timeout = Timeout::new(0, move || {
        let begun = browser::now();
        while !simulation.finished() && browser::now() - begun < PIECE_MILLIS {
            simulation.run(PIECE);
        }
        if simulation.finished() {
            stand.set(Stand::Done(std::rc::Rc::new(simulation.outcome())));
        } else {
            stand.set(Stand::Running(simulation.done()));
            go_on(simulation, stand, next);
        }
    });
    *running.borrow_mut() = Some(timeout);
}

fn results(page: &Page, members: &[Member], stakes: Option<&Stakes>, found: &Uncertainty) -> Html {
    let t = &page.later().sensitivity;
    let percent = |share: f64| i18n::percent_of_one(page.language(), share);
    let lines = members
        .iter()
        .zip(&found.elements)
        .enumerate()
        .map(|(index, (member, one))| {
            let first = found.first_place.get(index).copied().unwrap_or_default();
            let cells =
                [one.low, one.median, one.high, first].map(|value| kit::text(percent(value)));
            Line::new(kit::text(member.1.clone()), cells.into())
        });
    let table = Table {
        id: Some("intervals"),
        caption: t.intervals.into(),
        remark: "".into(),
        hidden: true,
        corner: "".into(),
        heads: vec![
            Head::number("5 %"),
            Head::number(t.median),
            Head::number("95 %"),
            Head::number(t.first_place),
        ],
        lines: lines.collect(),
        foot: None,
    };
    let total = found.total.as_ref().zip(stakes).map(|(total, stakes)| {
        let number = |value: f64| i18n::number(page.language(), value, Unit::Score);
        let classes = total.bands.iter().enumerate().rev().filter(|(_, share)| **share > 0.0);
        let classes = classes.map(|(index, share)| html! {
            <li><span>{ page.label("", stakes.classes.word(index)) }</span>{ " " }<b class="num">{ percent(*share) }</b></li>
        });
        let range = (t.total_range)(&number(total.low), &number(total.high), &number(total.median));
        html! {
            <div id="class-change" data-change={format!("{:e}", total.change)}>
                <p>{ range }</p>
                <p class="strong">{ (t.class_change)(&percent(total.change)) }</p>
                <ul>{ for classes }</ul>
            </div>
        }
    });
    html! {
        <>
            { table.draw() }
            { picture(page, members, found) }
            <p id="reversal" data-reversal={format!("{:e}", found.reversal)}>{ (t.reversal)(&percent(found.reversal)) }</p>
            { kit::slot(total) }
            { kit::p("source", (t.drawn)(&i18n::number(page.language(), found.draws as f64, Unit::Count))) }
        </>
    }
}

fn picture(page: &Page, members: &[Member], found: &Uncertainty) -> Html {
    let items: Vec<IntervalItem> = found
        .elements
        .iter()
        .map(|one| IntervalItem {
            low: Some(100.0 * one.low),
            median: Some(100.0 * one.median),
            high: Some(100.0 * one.high),
        })
        .collect();
    let layout = IntervalLayout {
        width: 448.0,
        name_width: 168.0,
        ..IntervalLayout::default()
    };
    let chart = chart::intervals(&items, &layout);
    let mut shapes = Vec::new();
    for tick in &chart.ticks {
        let at = |y| Point { x: tick.at, y };
        shapes.push(line("c-grid", at(chart.plot.y), at(chart.plot.bottom())));
        let text = format!("{} %", i18n::decimal(page.language(), tick.value, 0));
        shapes.push(note(&tick.label, text));
    }
    for (row, member) in chart.rows.iter().zip(members) {
        // About 7 pixels a letter.
        let room = (row.room / 7.0) as usize;
        let mut name: String = member.1.chars().take(room).collect();
        if member.1.chars().count() > room {
            name.pop();
            name.push('…');
        }
        shapes.push(note(&row.name, name));
        shapes.push(curve("c-line", &row.path, false));
        shapes.extend([&row.low, &row.high].into_iter().flatten().map(|mark| {
            let at = |dy: f64| Point {
                x: mark.at.x,
                y: mark.at.y + dy,
            };
            line("c-line", at(-5.0), at(5.0))
        }));
        shapes.extend(row.median.as_ref().map(point));
    }
    let title = page.later().sensitivity.intervals;
    let tools = export::tools(page.language(), title, false);
    html! { <figure class="chart">{ drawing(chart.size, title, shapes) }{ tools }</figure> }
}
