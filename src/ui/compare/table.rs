//! The scores side by side, their ranking, and in what they are not alike.

use super::Shown;
use crate::evaluation::contrast::{Cell, Row};
use crate::i18n::side_by_side::{signed, table, way, ways};
use crate::i18n::{self, user_word};
use crate::methods::Unit;
use crate::sorting::order;
use crate::ui::kit::{self, Head, Line, Table};
use crate::ui::page::Page;
use crate::ui::{export, figures, icons};
use yew::prelude::*;

/// The icon of no difference.
const EQUAL: &str = "M3.5 6h9M3.5 10h9";

/// A plain warning where scores are not like for like.
pub fn unlike(page: &Page, shown: &Shown) -> Html {
    let t = &page.later().compare;
    let sides = shown.found.sides.iter().enumerate();
    let unlike = sides.filter(|(_, side)| !side.unlike.is_empty());
    let lines = unlike.map(|(place, side)| {
        let ways = ways(page.language(), side);
        html! { <li key={place}>{ format!("{}: {ways}", shown.name(place)) }</li> }
    });
    let lines: Vec<Html> = lines.collect();
    let notice = (!lines.is_empty()).then(|| {
        html! {
            <div class="notice notice-warn" id="not-alike">
                { icons::icon(icons::WARN) }
                <div><p class="strong">{ (t.unlike)(&shown.name(shown.base)) }</p><ul>{ for lines }</ul></div>
            </div>
        }
    });
    html! { <div class="slot" key="unlike">{ notice.unwrap_or_default() }</div> }
}

/// A difference with its sign, an icon, and a word for those who see neither.
fn difference(page: &Page, value: f64) -> Html {
    let t = &page.later().compare;
    let (class, shape, word) = match way(value) {
        1 => ("delta is-more", icons::UP, t.more),
        -1 => ("delta is-less", icons::DOWN, t.less),
        _ => ("delta", EQUAL, t.same),
    };
    html! {
        <span class={class}>{ icons::icon(shape) }{ signed(page.language(), value) }<span class="hidden">{ format!(" {word}") }</span></span>
    }
}

fn score(page: &Page, value: Option<f64>, missing: &'static str) -> Html {
    match value {
        Some(value) => kit::span("strong", i18n::number(page.language(), value, Unit::Score)),
        None => kit::span("muted", missing),
    }
}

/// What a cell says: score, difference, and the weight where it differs.
fn cell(page: &Page, cell: &Cell, is_base: bool, weighed: bool) -> Html {
    let t = &page.later().compare;
    let missing = if cell.there { t.incomplete } else { t.absent };
    let apart = cell.difference.filter(|_| !is_base);
    let weight = cell.weight.filter(|_| weighed).map(|share| {
        let share = i18n::percent_of_one(page.language(), share);
        kit::span("delta muted", (t.weight)(&share))
    });
    let apart = apart.map(|value| difference(page, value));
    html! { <>{ score(page, cell.score, missing) }{ apart.unwrap_or_default() }{ weight.unwrap_or_default() }</> }
}

/// The scores of every perspective and of the whole.
pub fn section(page: &Page, shown: &Shown) -> Html {
    let t = &page.later().compare;
    let found = &shown.found;
    let weighed = found.rows.iter().any(Row::weights_differ);
    let is_base = |place: usize| place == shown.base;
    let head = |(place, name): (usize, &String)| match is_base(place) {
        true => Head::number(format!("{name} ({})", t.is_base)),
        false => Head::number(name.clone()),
    };
    let line = |row: &Row| {
        let name = kit::text(user_word(page.language(), &row.word));
        let cells = row.cells.iter().enumerate();
        let cells = cells.map(|(place, one)| cell(page, one, is_base(place), weighed));
        Line::new(name, cells.collect())
    };
    let mut lines: Vec<Line> = found.rows.iter().map(line).collect();
    let classes = found.sides.iter().map(|side| match &side.band {
        Some(band) => figures::band(page, band),
        None => kit::span("muted", t.no_place),
    });
    lines.push(Line::new(kit::text(t.class), classes.collect()));
    let totals = found.sides.iter().enumerate().map(|(place, side)| {
        let apart = side.difference.filter(|_| !is_base(place));
        let apart = apart.map(|value| difference(page, value));
        let partial = side.partial && side.score.is_some();
        let partial = partial.then(|| kit::span("tag", page.t().shared.partial_label));
        html! { <>{ score(page, side.score, t.incomplete) }{ apart.unwrap_or_default() }{ partial.unwrap_or_default() }</> }
    });
    let total = Line::new(kit::text(page.t().tasks.score), totals.collect());
    // The class stands below what it judges.
    let class = lines.pop();
    lines.push(total);
    lines.extend(class);
    let drawn = Table {
        id: Some("side-by-side"),
        caption: t.table.into(),
        remark: (t.difference)(&shown.name(shown.base)).into(),
        hidden: false,
        corner: page.later().results.perspective.into(),
        heads: shown.names.iter().enumerate().map(head).collect(),
        lines,
        foot: None,
    };
    let written = table(page.language(), &shown.names, shown.base, found);
    html! {
        <section class="panel" key="table">
            { drawn.draw() }
            <div class="btns">{ export::copy(page, t.table, &written) }{ export::download(page, "", t.table, &written) }</div>
        </section>
    }
}

/// By score, the highest first; those without a score last.
pub fn ranking(page: &Page, shown: &Shown) -> Html {
    let t = &page.later().compare;
    let rank = |place: usize| {
        let side = shown.found.sides.get(place);
        side.and_then(|side| side.rank).unwrap_or(usize::MAX)
    };
    let order = order(shown.found.sides.len(), &|one, other| {
        rank(one).cmp(&rank(other))
    });
    let line = |place: usize| {
        let side = shown.found.sides.get(place)?;
        let rank = match side.rank {
            Some(rank) => kit::text(rank.to_string()),
            None => kit::span("muted", "–"),
        };
        let band = side.band.as_ref().map(|band| figures::band(page, band));
        let cells = vec![
            rank,
            score(page, side.score, t.no_place),
            band.unwrap_or_default(),
        ];
        Some(Line::new(kit::text(shown.name(place)), cells))
    };
    let table = Table {
        id: Some("ranking"),
        caption: t.place.into(),
        remark: "".into(),
        hidden: true,
        corner: t.what.into(),
        heads: vec![
            Head::number(t.place),
            Head::number(page.later().results.score),
            Head::words(t.class),
        ],
        lines: order.into_iter().filter_map(line).collect(),
        foot: None,
    };
    html! {
        <section class="panel" key="ranking">
            { kit::h2(t.place) }
            { kit::p("muted small", t.place_hint) }
            { export::copies(page, t.place, table.draw()) }
        </section>
    }
}
