//! The answers as they stand, to look at and to correct. Only the lines in sight
//! are drawn, and the one that is being corrected: five thousand respondents
//! scroll like five.

mod hand;
mod line;
mod tools;

use crate::editing::survey::lines;
use crate::methods::questionnaire::{DATA, cache, find};
use crate::scorecard::Id;
use crate::ui::kit;
use crate::ui::page::Page;
use hand::{Handle, editor};
use line::Line;
use tools::{said, tools};
use web_sys::{Element, HtmlElement, HtmlInputElement};
use yew::prelude::*;

/// The height of a line before it is measured, in pixels.
const LINE: usize = 32;
/// The lines drawn above and below those in sight.
const BEYOND: usize = 8;
/// The lines in sight at most.
const IN_SIGHT: usize = 16;
/// The columns beside each other at most: more are turned over.
const COLUMNS: usize = 50;

#[derive(Properties)]
pub struct GridProps {
    pub page: Page,
    pub id: Id,
}

impl PartialEq for GridProps {
    /// See [`super::import::ImportProps`].
    fn eq(&self, _: &GridProps) -> bool {
        false
    }
}

/// The answers of a questionnaire.
#[component]
pub fn Grid(props: &GridProps) -> Html {
    let GridProps { page, id } = props;
    let t = &page.later().survey;
    let top = use_state(|| 0_usize);
    let line = use_state(|| LINE);
    let first_column = use_state(|| 0_usize);
    let handle = Handle {
        page: page.clone(),
        id: *id,
        active: use_state(|| [0, 0]),
        fault: use_state(|| None::<String>),
        draft: use_mut_ref(|| None::<String>),
        takes: use_mut_ref(|| false),
    };
    let (region, input) = (use_node_ref(), use_node_ref());
    let annex = page
        .open()
        .and_then(|open| find(&open.scorecard.annexes, *id));
    let block = annex.and_then(|annex| annex.sheet.texts.get(DATA).cloned());
    let block = block.unwrap_or_default();
    let places = use_memo(block.clone(), |block| lines(block));
    let found = annex.map(cache::shared).unwrap_or_default();
    let count = places.len();
    let columns = found.columns.len();
    let [respondent, column] = *handle.active;
    let active = [
        respondent.min(count.saturating_sub(1)),
        column.min(columns.saturating_sub(1)),
    ];
    {
        let (input, takes) = (input.clone(), handle.takes.clone());
        use_effect_with((active, *first_column), move |_| {
            if takes.replace(false)
                && let Some(input) = input.cast::<HtmlInputElement>()
            {
                // An input in the page takes the focus.
                let _ = input.focus();
                input.select();
            }
        });
    }
    if count == 0 || columns == 0 {
        return html! {};
    }
    let shown = *first_column..columns.min(*first_column + COLUMNS);
    let onscroll = {
        let (top, line, region) = (top.clone(), line.clone(), region.clone());
        Callback::from(move |_: Event| {
            let Some(region) = region.cast::<HtmlElement>() else {
                return;
            };
            let height = region
                .query_selector("tbody tr[aria-rowindex]")
                .ok()
                .flatten()
                .and_then(|row| usize::try_from(row.client_height()).ok());
            let height = height.filter(|height| *height > 0).unwrap_or(LINE);
            if *line != height {
                line.set(height);
            }
            let above = usize::try_from(region.scroll_top()).unwrap_or(0) / height;
            // Drawn again only once a few lines have passed.
            let next = above / BEYOND * BEYOND;
            if *top != next {
                top.set(next);
            }
        })
    };
    let begin = top.saturating_sub(BEYOND).min(count);
    let end = (*top + IN_SIGHT + 2 * BEYOND).min(count);
    let mut rows: Vec<usize> = (begin..end).collect();
    if active[0] < begin {
        rows.insert(0, active[0]);
    } else if active[0] >= end {
        rows.push(active[0]);
    }
    let mut drawn: Vec<Html> = Vec::new();
    let gap = |lines: usize, key: &'static str| {
        html! {
            <tr {key} class="gap" aria-hidden="true"><td colspan="2" height={(lines * *line).to_string()}></td></tr>
        }
    };
    let mut next = 0;
    for (place, row) in rows.iter().enumerate() {
        if *row > next {
            drawn.push(gap(
                row - next,
                if place == 0 { "above" } else { "between" },
            ));
        }
        next = row + 1;
        let text = places.get(*row).and_then(|place| block.get(place.clone()));
        let cells: Vec<&str> = text.unwrap_or_default().split('\t').collect();
        let one = Line {
            page,
            data: &found,
            row: *row,
            shown: shown.clone(),
            cells: &cells,
        };
        let editor = (*row == active[0]).then(|| {
            let text = cells.get(active[1]).map_or("", |cell| cell.trim());
            (active[1], editor(&handle, &found, &input, active, text))
        });
        drawn.push(one.draw(editor));
    }
    if next < count {
        drawn.push(gap(count - next, "below"));
    }
    let onclick = {
        let (handle, first) = (handle.clone(), *first_column);
        Callback::from(move |event: MouseEvent| {
            let target: Element = event.target_unchecked_into();
            let Ok(Some(cell)) = target.closest("td[data-column]") else {
                return;
            };
            let number = |name: &str| cell.get_attribute(name)?.parse::<usize>().ok();
            let to = number("data-row").zip(number("data-column"));
            let Some((row, column)) = to else { return };
            if target.tag_name() != "INPUT" && column >= first {
                handle.go([row, column]);
            }
        })
    };
    let heads = shown.clone().filter_map(|place| {
        let column = found.columns.get(place)?;
        Some(html! { <th scope="col" key={place} title={column.heading.clone()}>{ column.heading.clone() }</th> })
    });
    let fault = (*handle.fault)
        .clone()
        .map(|text| kit::error(None, format!("{}: ", page.t().common.error), text));
    let body = html! {
        <div id="answers" class="stack">
            { tools(&handle, &found, active, count, first_column.clone()) }
            { kit::slot(fault) }
            <div class="tablebox answers" ref={region} {onscroll}>
                <table class="table" role="grid" aria-label={t.answers_title} aria-rowcount={(count + 1).to_string()} aria-colcount={(columns + 1).to_string()}>
                    <thead><tr aria-rowindex="1"><th scope="col">{ t.number }</th>{ for heads }</tr></thead>
                    <tbody {onclick}>{ for drawn }</tbody>
                </table>
            </div>
            { said(page, &found, active, &block, &places) }
        </div>
    };
    kit::panel(None, t.answers_title, t.answers_hint, body)
}
