//! The pieces of which charts are drawn.

use super::kit;
use crate::chart::{Label, Mark, Point, Size, coordinate};
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
