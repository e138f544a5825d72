//! Charts of statistics; each is a figure with its name, a drawing, and a table
//! beside it, folded. Words come from the caller, so that a chart can stand on
//! any screen; only the language of its numbers is needed besides. A chart
//! stands in a panel: texts over lines have the panel's colour around them.

mod distribution;
mod residuals;

pub use distribution::{histogram, likert, likert_shares};
pub use residuals::{Zones, autocorrelation, coefficients, probability, residual_cloud};

use crate::chart::{Label, Plane, PlaneLayout, Point, Rect, Size, Tick, coordinate};
use crate::i18n::{self, Language};
use crate::numbers;
use crate::ui::drawing::{drawing, line, note};
use crate::ui::export;
use crate::ui::kit::{self, Head, Line, Table};
use yew::prelude::*;

/// The width of a letter in a drawing, in pixels.
const LETTER: f64 = 7.0;
/// The most decimals at a tick.
const MOST_DECIMALS: usize = 8;

/// The words around a chart.
#[derive(Clone, Copy, Debug)]
pub struct Words<'a> {
    /// The name of the chart, which is also that of its drawing and its table.
    pub title: &'a str,
    /// What to look for; may be empty.
    pub hint: &'a str,
    /// The name of the level axis, for a chart that names its axes.
    pub across: &'a str,
    /// The name of the upright axis, for a chart that names its axes.
    pub up: &'a str,
    /// The headings of the table: of its rows, then of each column that the
    /// chart's function lists. A column without one is left out.
    pub heads: &'a [&'a str],
}

/// The rows of the table: a name, then the cells.
type Rows = Vec<(String, Vec<Option<String>>)>;

/// The chart as a whole.
fn figure(
    language: Language,
    words: &Words,
    size: Size,
    shapes: Vec<Html>,
    legend: Option<Html>,
    rows: Rows,
) -> Html {
    let hint = (!words.hint.is_empty()).then(|| kit::span("muted", words.hint.to_owned()));
    html! {
        <figure class="chart">
            <figcaption>{ words.title.to_owned() }{ " " }{ hint.unwrap_or_default() }</figcaption>
            { drawing(size, words.title, shapes) }
            { legend.unwrap_or_default() }
            { table(language, words, rows) }
            { export::tools(language, words.title, !words.heads.is_empty()) }
        </figure>
    }
}

fn table(language: Language, words: &Words, rows: Rows) -> Html {
    let name = language.later_texts().results.table_of_figures;
    let [corner, columns @ ..] = words.heads else {
        return Html::default();
    };
    let cell = |value: Option<String>| kit::text(value.unwrap_or_else(|| "–".to_owned()));
    let lines = rows.into_iter().map(|(name, mut cells)| {
        cells.truncate(columns.len());
        Line::new(kit::text(name), cells.into_iter().map(cell).collect())
    });
    let heads = columns.iter().map(|head| Head::number((*head).to_owned()));
    let table = Table {
        id: None,
        caption: format!("{name}: {}", words.title).into(),
        remark: "".into(),
        hidden: true,
        corner: (*corner).to_owned().into(),
        heads: heads.collect(),
        lines: lines.collect(),
        foot: None,
    };
    kit::fold(false, name, "", table.draw())
}

/// What the colours stand for.
fn legend<'a>(parts: impl Iterator<Item = (&'static str, &'a str)>) -> Html {
    let keys: Vec<Html> = parts
        .enumerate()
        .map(|(index, (class, name))| {
            let size = [("width", "12".to_owned()), ("height", "12".to_owned())];
            html! {
                <li class="key" key={index}>
                    <svg viewBox="0 0 12 12" aria-hidden="true">{ kit::shape("rect", class, &size, Html::default()) }</svg>
                    <span>{ name.to_owned() }</span>
                </li>
            }
        })
        .collect();
    html! { <ul class="legend">{ for keys }</ul> }
}

/// As many decimals as the finest of these values needs, so that all look alike.
fn decimals(values: impl Iterator<Item = f64>) -> usize {
    let needs = |value: f64| {
        let fits = |decimals: &usize| numbers::round_half_away(value, *decimals) == value;
        (0..MOST_DECIMALS).find(fits).unwrap_or(MOST_DECIMALS)
    };
    values.map(needs).max().unwrap_or(0)
}

/// What is written at the ticks.
fn tick_texts(language: Language, ticks: &[Tick]) -> Vec<String> {
    let decimals = decimals(ticks.iter().map(|tick| tick.value));
    let text = |tick: &Tick| i18n::decimal(language, tick.value, decimals);
    ticks.iter().map(text).collect()
}

/// The width of the longest text.
fn widest<T: AsRef<str>>(texts: &[T]) -> f64 {
    let letters = texts.iter().map(|text| text.as_ref().chars().count());
    LETTER * letters.max().unwrap_or(0) as f64
}

/// The text as far as there is room for it.
fn cut(text: &str, room: f64) -> String {
    let most = (room / LETTER) as usize;
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let kept: String = text.chars().take(most.saturating_sub(1)).collect();
    format!("{}…", kept.trim_end())
}

/// Lays out a chart on a plane twice: the second time with room for what is
/// written at the ticks.
fn roomy<C>(
    language: Language,
    make: impl Fn(&PlaneLayout) -> C,
    plane: impl Fn(&C) -> &Plane,
) -> C {
    let mut layout = PlaneLayout::default();
    let first = make(&layout);
    let texts = |ticks: &[Tick]| widest(&tick_texts(language, ticks));
    let ticks = plane(&first);
    layout.tick_width = layout.tick_width.max(texts(&ticks.ticks));
    layout.across_width = layout.across_width.max(texts(&ticks.across));
    make(&layout)
}

/// The grid, the values at the ticks, and the names of the axes.
fn axes(language: Language, words: &Words, plane: &Plane) -> Vec<Html> {
    let mut shapes = Vec::new();
    let plot = plane.plot;
    for (tick, text) in plane.ticks.iter().zip(tick_texts(language, &plane.ticks)) {
        let at = |x| Point { x, y: tick.at };
        shapes.push(line("c-grid", at(plot.x), at(plot.right())));
        shapes.push(note(&tick.label, text));
    }
    for (tick, text) in plane.across.iter().zip(tick_texts(language, &plane.across)) {
        let at = |y| Point { x: tick.at, y };
        shapes.push(line("c-axis", at(plot.bottom()), at(plot.bottom() + 4.0)));
        shapes.push(note(&tick.label, text));
    }
    if let Some([up, across]) = &plane.names {
        shapes.push(note(up, cut(words.up, plane.size.width)));
        shapes.push(note(across, cut(words.across, plane.size.width)));
    }
    shapes
}

/// Upright lines at the ticks of rows, with their values below.
fn upright_ticks(plot: &Rect, ticks: &[Tick], texts: Vec<String>) -> Vec<Html> {
    let mut shapes = Vec::new();
    for (tick, text) in ticks.iter().zip(texts) {
        let at = |y| Point { x: tick.at, y };
        shapes.push(line("c-grid", at(plot.y), at(plot.bottom())));
        shapes.push(note(&tick.label, text));
    }
    shapes
}

/// A text that lines and colours may pass under.
fn over(class: &'static str, label: &Label, words: String) -> Html {
    let place = [
        ("x", coordinate(label.at.x)),
        ("y", coordinate(label.at.y)),
        ("text-anchor", label.anchor.attribute().to_owned()),
        ("dominant-baseline", label.baseline.attribute().to_owned()),
    ];
    kit::shape("text", class, &place, kit::text(words))
}

/// A filled rectangle.
fn area(class: &'static str, place: &Rect) -> Html {
    let place = [
        ("x", place.x),
        ("y", place.y),
        ("width", place.width),
        ("height", place.height),
    ]
    .map(|(name, value)| (name, coordinate(value)));
    kit::shape("rect", class, &place, Html::default())
}
