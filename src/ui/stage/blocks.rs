//! The pieces of a step, drawn.

use crate::i18n::stage::{Block, Part, Step, Working};
use crate::i18n::{Grid, within};
use crate::ui::figures;
use crate::ui::icons::{self, icon};
use crate::ui::kit::{self, Head, Line, Table};
use crate::ui::page::Page;
use yew::prelude::*;

/// From so many rows on a narrow table stands beside its answer.
const TALL: usize = 4;
/// From so many rows letters are smaller: all is to be seen at once.
const DENSE: usize = 8;
/// Above so many rows a table has no room for a title.
const LONG: usize = 5;

/// A narrow, tall table has its answer beside it.
pub(super) fn body_class(step: &Step) -> &'static str {
    let rows = |block: &Block| match block {
        Block::Grid(grid) if grid.heads.len() <= 2 => grid.rows.len(),
        _ => 0,
    };
    let most = step.asked.iter().map(rows).max().unwrap_or_default();
    match step.part {
        Part::Weights(_) => "stage-body is-beside",
        Part::Indicator(_) if most >= DENSE => "stage-body is-beside is-dense",
        Part::Indicator(_) if most >= TALL => "stage-body is-beside",
        _ => "stage-body",
    }
}

pub(super) fn body(page: &Page, step: &Step, shown: bool) -> Html {
    let t = &page.later().stage;
    let asked: Vec<Html> = step
        .asked
        .iter()
        .map(|one| block(page, step, one))
        .collect();
    let hint = (step.part == Part::Title).then(|| kit::p("stage-aside", t.hint));
    let answer = match (step.answer.is_empty(), shown) {
        (true, _) => Html::default(),
        (false, true) => {
            let blocks = step.answer.iter().map(|one| block(page, step, one));
            html! { <div class="stage-answer" id="stage-answer" key="shown">{ for blocks }</div> }
        }
        (false, false) => {
            html! { <p class="stage-question" key="hidden">{ step.question.clone() }</p> }
        }
    };
    html! {
        <>
            <div class="stage-asked">{ kit::all(asked) }{ hint.unwrap_or_default() }</div>
            <div class="slot">{ answer }</div>
        </>
    }
}

fn block(page: &Page, step: &Step, block: &Block) -> Html {
    match block {
        Block::Text(text) => kit::p("", text.clone()),
        Block::Aside(text) => kit::p("stage-aside", text.clone()),
        Block::Grid(one) => grid(step, one),
        Block::Working(one) => working(page, one),
        Block::Verdict(good, text) => {
            let (class, shape) = match good {
                true => ("verdict is-good", icons::GOOD),
                false => ("verdict is-bad", icons::BAD),
            };
            html! { <p {class}>{ icon(shape) }<span>{ text.clone() }</span></p> }
        }
        Block::Lacking(title, places) => {
            let places = places.iter().map(|one| html! { <li>{ one.clone() }</li> });
            html! { <div class="stage-lacking"><p class="strong">{ title.clone() }</p><ul>{ for places }</ul></div> }
        }
    }
}

fn grid(step: &Step, grid: &Grid) -> Html {
    let spelt = |index: usize| {
        grid.spelt
            .get(index)
            .map(|name| AttrValue::from(name.clone()))
    };
    let heads = grid.heads.iter().enumerate().map(|(index, name)| Head {
        title: spelt(index),
        ..Head::number(name.clone())
    });
    let line = |(name, cells): &(String, Vec<String>)| Line {
        // Names are set in by their level; so are their further lines.
        level: name
            .chars()
            .take_while(|one| *one == '\u{2003}')
            .count()
            .min(3) as u8,
        ..Line::new(
            kit::text(name.trim_start().to_owned()),
            cells.iter().map(|one| kit::text(one.clone())).collect(),
        )
    };
    // A title that a heading or the step repeats is only read out, and so is that of
    // a long table which stands alone.
    let twice = grid.title == grid.corner
        || grid.title == step.title
        || grid.heads.contains(&grid.title)
        || (grid.rows.len() > LONG && step.asked.len() <= 2);
    let table = Table {
        id: None,
        caption: grid.title.clone().into(),
        remark: "".into(),
        hidden: twice,
        corner: grid.corner.clone().into(),
        heads: heads.collect(),
        lines: grid.rows.iter().map(line).collect(),
        foot: None,
    };
    let note = (!grid.note.is_empty()).then(|| kit::p("stage-aside", grid.note.clone()));
    html! { <div class="stage-table">{ table.draw() }{ note.unwrap_or_default() }</div> }
}

/// A figure: what it is called and its formula, then the numbers and the value.
fn working(page: &Page, one: &Working) -> Html {
    let t = &page.t().common;
    let band = one.band.as_ref().map(|band| figures::band(page, band));
    let formula = (!one.formula.is_empty() && within(&one.name) != one.formula).then(|| {
        html! { <span class="stage-formula"><span class="hidden">{ t.formula }</span>{ format!(" = {}", one.formula) }</span> }
    });
    let numbers = (!one.numbers.is_empty()).then(|| {
        html! { <span class="stage-numbers"><span class="hidden">{ t.with_numbers }</span>{ format!(" = {}", one.numbers) }</span> }
    });
    let name = kit::span("strong", one.name.clone());
    let value = html! {
        <>{ numbers.unwrap_or_default() }{ " = " }<b class="stage-value">{ one.value.clone() }</b>{ " " }{ band.unwrap_or_default() }</>
    };
    // Without a formula all of it has room in one line.
    let lines = match formula {
        Some(formula) => html! { <><p>{ name }{ formula }</p><p>{ value }</p></> },
        None => html! { <p>{ name }{ value }</p> },
    };
    let class = if one.main {
        "stage-working is-main"
    } else {
        "stage-working"
    };
    html! { <div {class}>{ lines }</div> }
}

pub(super) fn key_list(page: &Page) -> Html {
    let rows = page.later().stage.key_list.iter().map(|[keys, meaning]| {
        html! { <div><dt><kbd>{ *keys }</kbd></dt><dd>{ *meaning }</dd></div> }
    });
    html! { <dl class="stage-keys" id="stage-keys">{ for rows }</dl> }
}
