//! The scores of each perspective as bars, a group each.

use super::Shown;
use crate::chart::{GroupLayout, Label, Point, Rect, coordinate, groups};
use crate::i18n::{self, user_word};
use crate::methods::Unit;
use crate::ui::drawing::{SERIES, drawing, line, note};
use crate::ui::export;
use crate::ui::kit::{self, Head, Line, Table};
use crate::ui::page::Page;
use yew::prelude::*;

/// The width of a letter or digit.
const LETTER: f64 = 7.2;

fn text(class: &'static str, label: &Label, words: String) -> Html {
    let place = [
        ("x", coordinate(label.at.x)),
        ("y", coordinate(label.at.y)),
        ("text-anchor", label.anchor.attribute().to_owned()),
        ("dominant-baseline", label.baseline.attribute().to_owned()),
    ];
    kit::shape("text", class, &place, kit::text(words))
}

fn area(class: &'static str, place: &Rect) -> Html {
    let place = [
        ("x", coordinate(place.x)),
        ("y", coordinate(place.y)),
        ("width", coordinate(place.width)),
        ("height", coordinate(place.height)),
    ];
    kit::shape("rect", class, &place, Html::default())
}

fn series(place: usize) -> &'static str {
    SERIES.get(place).copied().unwrap_or_default()
}

/// The chart, its key, and its table.
pub fn figure(page: &Page, shown: &Shown) -> Html {
    let t = &page.later().compare;
    let language = page.language();
    let number = |value: f64| i18n::number(language, value, Unit::Score);
    let mut names: Vec<String> = Vec::new();
    let mut items: Vec<Vec<Option<f64>>> = Vec::new();
    let mut missing: Vec<Vec<&'static str>> = Vec::new();
    for row in &shown.found.rows {
        let word = |there| if there { t.incomplete } else { t.absent };
        names.push(user_word(language, &row.word));
        items.push(row.cells.iter().map(|cell| cell.score).collect());
        missing.push(row.cells.iter().map(|cell| word(cell.there)).collect());
    }
    names.push(page.t().tasks.score.to_owned());
    items.push(shown.found.sides.iter().map(|side| side.score).collect());
    missing.push(vec![t.incomplete; shown.found.sides.len()]);
    let values = items.iter().flatten().flatten();
    let longest = values.map(|value| number(*value).chars().count()).max();
    let layout = GroupLayout {
        value_width: LETTER * longest.unwrap_or(6) as f64,
        ..GroupLayout::default()
    };
    let chart = groups(&items, &layout);
    let mut shapes = Vec::new();
    for tick in &chart.ticks {
        let at = |y| Point { x: tick.at, y };
        shapes.push(line("c-grid", at(chart.plot.y), at(chart.plot.bottom())));
        shapes.push(note(&tick.label, i18n::decimal(language, tick.value, 0)));
    }
    for (((group, name), values), missing) in
        chart.groups.iter().zip(&names).zip(&items).zip(&missing)
    {
        shapes.push(text("c-text c-strong c-halo", &group.name, name.clone()));
        let bars = group.bars.iter().zip(values).zip(missing).enumerate();
        for (place, ((one, value), missing)) in bars {
            shapes.push(text("c-note", &one.key, Shown::letter(place)));
            shapes.extend(one.bar.map(|bar| area(series(place), &bar)));
            let said = value.map_or_else(|| (*missing).to_owned(), number);
            shapes.push(text("c-note c-halo", &one.value, said));
        }
    }
    let keys = shown.names.iter().enumerate().map(|(place, name)| {
        let size = [("width", "12".to_owned()), ("height", "12".to_owned())];
        html! {
            <li class="key" key={place}>
                <svg viewBox="0 0 12 12" aria-hidden="true">{ kit::shape("rect", series(place), &size, Html::default()) }</svg>
                <span>{ name.clone() }</span>
            </li>
        }
    });
    let lines = names.iter().zip(&items).zip(&missing);
    let lines = lines.map(|((name, values), missing)| {
        let cells = values.iter().zip(missing);
        let cells = cells
            .map(|(value, missing)| kit::text(value.map_or_else(|| (*missing).to_owned(), number)));
        Line::new(kit::text(name.clone()), cells.collect())
    });
    let figures = page.later().results.table_of_figures;
    let table = Table {
        id: None,
        caption: format!("{figures}: {}", t.chart).into(),
        remark: "".into(),
        hidden: true,
        corner: page.later().results.perspective.into(),
        heads: shown
            .names
            .iter()
            .map(|name| Head::number(name.clone()))
            .collect(),
        lines: lines.collect(),
        foot: None,
    };
    html! {
        <figure class="chart panel" id="compare-chart" key="chart">
            <figcaption>{ t.chart }{ " " }{ kit::span("muted", t.chart_hint) }</figcaption>
            { drawing(chart.size, t.chart, shapes) }
            <ul class="legend">{ for keys }</ul>
            { kit::fold(false, figures, "", table.draw()) }
            { export::tools(language, t.chart, true) }
        </figure>
    }
}
