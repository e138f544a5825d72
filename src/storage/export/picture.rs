//! A drawing as an SVG file of its own: only the shapes and the attributes that
//! drawings have, so nothing in it can run, and every text escaped.

use super::markup::escape;
use std::fmt::Write;

/// The elements that are taken over.
const SHAPES: [&str; 10] = [
    "svg", "g", "path", "line", "rect", "circle", "ellipse", "polyline", "text", "tspan",
];

/// The attributes that are taken over from the page as they stand.
pub const PLACES: [&str; 20] = [
    "x",
    "y",
    "x1",
    "y1",
    "x2",
    "y2",
    "dx",
    "dy",
    "cx",
    "cy",
    "r",
    "rx",
    "ry",
    "d",
    "points",
    "width",
    "height",
    "viewBox",
    "transform",
    "text-anchor",
];

/// What the stylesheet says of a shape, with what is left out because it is so
/// anyway.
pub const LOOKS: [(&str, &str); 9] = [
    ("fill", ""),
    ("fill-opacity", "1"),
    ("stroke", "none"),
    ("stroke-width", "1px"),
    ("stroke-dasharray", "none"),
    ("stroke-linecap", "butt"),
    ("stroke-linejoin", "miter"),
    ("opacity", "1"),
    ("paint-order", "normal"),
];

/// The same of texts.
pub const LETTERS: [(&str, &str); 4] = [
    ("font-family", ""),
    ("font-size", ""),
    ("font-weight", "400"),
    ("dominant-baseline", "auto"),
];

/// The space around the drawing.
const MARGIN: f64 = 16.0;

/// A drawing that is being put together.
#[derive(Clone, Debug, Default)]
pub struct Picture {
    body: String,
    /// Left, top, right, bottom of what is drawn.
    edges: Option<[f64; 4]>,
}

impl Picture {
    /// Makes room for something at a place.
    pub fn reach(&mut self, [left, top, right, bottom]: [f64; 4]) {
        let old = self.edges.unwrap_or([left, top, right, bottom]);
        self.edges = Some([
            old[0].min(left),
            old[1].min(top),
            old[2].max(right),
            old[3].max(bottom),
        ]);
    }

    /// Left, top, right, bottom of what is drawn.
    pub fn edges(&self) -> Option<[f64; 4]> {
        self.edges
    }

    /// Begins an element; false for one that is no shape, which is left out with
    /// all that is in it.
    pub fn open(&mut self, tag: &str, attributes: &[(&str, String)]) -> bool {
        let Some(tag) = SHAPES.iter().find(|shape| **shape == tag) else {
            return false;
        };
        let _ = write!(self.body, "<{tag}");
        for (name, value) in attributes {
            let _ = write!(self.body, " {name}=\"{}\"", escape(value));
        }
        self.body.push('>');
        true
    }

    /// Ends an element that was begun.
    pub fn close(&mut self, tag: &str) {
        let _ = write!(self.body, "</{tag}>");
    }

    /// A text within the present element.
    pub fn text(&mut self, text: &str) {
        self.body.push_str(&escape(text));
    }

    /// The file, with its size in pixels; none where nothing was drawn.
    pub fn write(self, title: &str, background: &str) -> Option<(String, [f64; 2])> {
        let [left, top, right, bottom] = self.edges?;
        let (left, top) = ((left - MARGIN).floor(), (top - MARGIN).floor());
        let size = [right - left, bottom - top].map(|side| (side + MARGIN).ceil());
        let [width, height] = size;
        let (title, background) = (escape(title), escape(background));
        let body = self.body;
        let text = format!(
            r#"<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="{left} {top} {width} {height}" role="img"><title>{title}</title><rect x="{left}" y="{top}" width="{width}" height="{height}" fill="{background}"/>{body}</svg>
"#
        );
        size.iter()
            .all(|side| side.is_finite() && *side > 0.0)
            .then_some((text, size))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// QUALITY C6: what stands in a text or a title stays text.
    #[test]
    fn nothing_in_it_runs() {
        let bad = "</title></text><script>alert(1)</script><img onerror=\"x\">";
        let mut picture = Picture::default();
        assert!(!picture.open("script", &[]));
        assert!(!picture.open("foreignObject", &[]));
        assert!(picture.open("text", &[("x", bad.to_owned())]));
        picture.text(bad);
        picture.close("text");
        picture.reach([0.0, 0.0, 10.0, 5.0]);
        let (text, size) = picture.write(bad, "#fff\"/><script>").expect("a drawing");
        assert_eq!(size, [42.0, 37.0]);
        assert!(
            !text.contains("<script") && !text.contains("<img"),
            "{text}"
        );
        assert_eq!(text.matches("&lt;script&gt;").count(), 4);
    }

    #[test]
    fn an_empty_drawing_is_none() {
        assert!(Picture::default().write("", "white").is_none());
    }
}
