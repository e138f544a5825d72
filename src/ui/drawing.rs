//! The pieces of which charts are drawn.

use super::kit;
use crate::chart::{Label, Mark, Point, Size, coordinate, percent};
use crate::editing::Open;
use yew::prelude::*;

/// A drawing with its name.
pub fn drawing(size: Size, title: &str, shapes: Vec<Html>) -> Html {
    html! {
        <svg viewBox={format!("0 0 {} {}", coordinate(size.width), coordinate(size.height))} role="img" aria-label={title.to_owned()}>
            <title>{ title.to_owned() }</title>
            { kit::all(shapes) }
        </svg>
    }
}

/// A line through points, or a shape.
pub fn curve(class: &'static str, path: &str, filled: bool) -> Html {
    let mut attributes = vec![("d", path.to_owned())];
    if !filled {
        attributes.push(("fill", "none".to_owned()));
    }
    kit::shape("path", class, &attributes, Html::default())
}

/// A straight line.
pub fn line(class: &'static str, from: Point, to: Point) -> Html {
    let ends = [
        ("x1", coordinate(from.x)),
        ("y1", coordinate(from.y)),
        ("x2", coordinate(to.x)),
        ("y2", coordinate(to.y)),
    ];
    kit::shape("line", class, &ends, Html::default())
}

/// A mark.
pub fn point(mark: &Mark) -> Html {
    let at = [
        ("cx", coordinate(mark.at.x)),
        ("cy", coordinate(mark.at.y)),
        ("r", "3.5".to_owned()),
    ];
    kit::shape("circle", "c-point", &at, Html::default())
}

/// A text at its place.
pub fn note(label: &Label, words: String) -> Html {
    let place = [
        ("x", coordinate(label.at.x)),
        ("y", coordinate(label.at.y)),
        ("text-anchor", label.anchor.attribute().to_owned()),
        ("dominant-baseline", label.baseline.attribute().to_owned()),
    ];
    kit::shape("text", "c-note", &place, kit::text(words))
}

/// What each perspective contributes, as one bar of a hundred.
pub fn stacked_bar(open: &Open, class: &'static str) -> Html {
    let mut at = 0.0;
    let whole = |name| (name, "100%".to_owned());
    let track = [whole("width"), whole("height")];
    let mut parts = vec![kit::shape("rect", "c-track", &track, Html::default())];
    for (index, one) in open.report.perspectives.iter().enumerate() {
        let width = one.contribution.unwrap_or_default().clamp(0.0, 100.0);
        let place = [
            ("x", percent(at)),
            ("width", percent(width)),
            whole("height"),
        ];
        at += width;
        let class = SERIES.get(index).copied().unwrap_or_default();
        parts.push(kit::shape("rect", class, &place, Html::default()));
    }
    html! { <svg class={class} aria-hidden="true">{ kit::all(parts) }</svg> }
}

/// The looks of the perspectives' parts, in their order.
pub const SERIES: [&str; 9] = [
    "s1 c-seg", "s2 c-seg", "s3 c-seg", "s4 c-seg", "s5 c-seg", "s6 c-seg", "s7 c-seg", "s8 c-seg",
    "s9 c-seg",
];
