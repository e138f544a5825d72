//! A part of the report, with its charts: each is drawn in a turn of its own, so
//! that the page breathes where there are many.

use crate::i18n::statistics::{Section, clipped};
use crate::i18n::{Grid, Language};
use crate::statistics::verdicts::Standing;
use crate::ui::kit::{self, Button};
use crate::ui::page::Page;
use crate::ui::weights::grid_under;
use crate::ui::{figures, icons};
use gloo::timers::callback::Timeout;
use std::rc::Rc;
use yew::prelude::*;

/// Draws a chart; none where there turns out to be nothing to draw.
pub type Draw = Rc<dyn Fn(&Page) -> Option<Html>>;
/// What a chart shows: of one stamp, it is the same.
pub type Stamp = (u64, Language);

#[derive(Properties)]
struct ChartProps {
    page: Page,
    draw: Draw,
    stamp: Stamp,
}

impl PartialEq for ChartProps {
    fn eq(&self, other: &ChartProps) -> bool {
        self.stamp == other.stamp
    }
}

#[component]
fn Chart(props: &ChartProps) -> Html {
    let has_come = use_state(|| false);
    {
        let has_come = has_come.clone();
        use_effect_with((), move |()| {
            let turn = Timeout::new(0, move || has_come.set(true));
            move || drop(turn)
        });
    }
    if !*has_come {
        return html! { <div class="chart-waits" aria-hidden="true"></div> };
    }
    let drawn = (props.draw)(&props.page);
    kit::slot(drawn.map(|chart| html! { <div class="panel">{ chart }</div> }))
}

/// A part of the report: its verdict, its tables, its sentences.
pub fn section(
    page: &Page,
    place: usize,
    section: Section,
    drawn: Vec<Draw>,
    stamp: Stamp,
) -> Html {
    let standing = section.standing.map(|standing| match standing {
        Standing::Met => ("is-good", icons::GOOD),
        Standing::NotMet => ("is-bad", icons::BAD),
        Standing::Open => ("", icons::INFO),
    });
    let mark = standing.map(|(class, shape)| {
        html! { <span class={format!("verdict {class}")} aria-hidden="true">{ icons::icon(shape) }</span> }
    });
    let topic = format!("{:?}", section.topic);
    let (plain, table) = (section.plain(), clipped([&section]));
    let Section {
        title,
        grids,
        sentences,
        ..
    } = section;
    let tables = grids
        .into_iter()
        .map(|one: Grid| grid_under(page, &title, one))
        .collect::<Vec<Html>>();
    let copy = Button::small(icons::COPY, page.t().common.copy)
        .name(format!("{}: {title}", page.t().common.copy))
        .on(figures::copy_table(page, plain, table));
    html! {
        <section class="section" key={place} data-topic={topic}>
            <div class="panel-head"><h2 class="row">{ title }{ kit::slot(mark) }</h2>{ copy }</div>
            { for tables }
            { for sentences.into_iter().map(|sentence| kit::p("", sentence)) }
            <div class="stack">{ for drawn.into_iter().enumerate().map(|(place, draw)| html! { <Chart key={place} page={page.clone()} {draw} {stamp} /> }) }</div>
        </section>
    }
}
