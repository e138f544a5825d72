//! A figure of the page as a picture: its drawings and the texts around them, in
//! the light colours, as an SVG file of its own or as a PNG.

use super::thing::Thing;
use crate::chart::coordinate;
use crate::storage::export::{LETTERS, LOOKS, PLACES, Picture};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// What of a figure is no part of its picture.
const LEFT_OUT: &str = "details, table, button, .tablebox, .working, .chart-tools, .hidden";
/// How many pixels of a PNG are one of the screen.
const SCALE: f64 = 2.0;

/// The size of a title's letters.
const TITLE: f64 = 17.0;

/// A drawing as a file, and its size.
pub struct Drawn {
    pub svg: String,
    pub size: [f64; 2],
}

/// The picture of a figure.
pub fn draw(figure: &Thing, title: &str) -> Option<Drawn> {
    let root = Thing::document().get("documentElement");
    let theme = root.attribute("data-theme");
    let class = figure.attribute("class").unwrap_or_default();
    // Both are as they were before the browser paints again.
    root.put("data-theme", Some("light"));
    figure.put("class", Some(&format!("{class} is-pictured")));
    let mut painter = Painter {
        picture: Picture::default(),
        from: figure.edges(),
        scrolled: figure.get("scrollLeft").number(),
    };
    painter.around(figure);
    // A figure under a heading of the page takes that along.
    if figure.find("figcaption").is_none() {
        painter.heading(figure, title);
    }
    let surface = look(&root, "--surface");
    figure.put("class", Some(&class));
    root.put("data-theme", theme.as_deref());
    let background = if surface.is_empty() {
        "white"
    } else {
        &surface
    };
    let (svg, size) = painter.picture.write(title, background)?;
    Some(Drawn { svg, size })
}

fn style_of(element: &Thing) -> Thing {
    Thing::window().call("getComputedStyle", std::slice::from_ref(&element.0))
}

fn look(element: &Thing, name: &str) -> String {
    let found = style_of(element).call("getPropertyValue", &[name.into()]);
    found.text().trim().to_owned()
}

struct Painter {
    picture: Picture,
    from: [f64; 4],
    scrolled: f64,
}

impl Painter {
    /// An element of the page: drawings within it, and its texts.
    fn around(&mut self, element: &Thing) {
        for child in element.get("childNodes").list() {
            match child.get("nodeType").number() as u8 {
                1 if child.call("matches", &[LEFT_OUT.into()]).0.is_truthy() => {}
                1 if child.get("localName").text() == "svg" => self.drawing(&child),
                1 => self.around(&child),
                3 => self.words(&child, element),
                _ => {}
            }
        }
    }

    /// A title above what is drawn.
    fn heading(&mut self, figure: &Thing, title: &str) {
        let Some([left, top, ..]) = self.picture.edges() else {
            return;
        };
        let style = style_of(figure);
        let of = |name: &str| style.call("getPropertyValue", &[name.into()]).text();
        let attributes = [
            ("x", coordinate(left)),
            ("y", coordinate(top - TITLE)),
            ("fill", of("color")),
            ("font-family", of("font-family")),
            ("font-size", format!("{TITLE}px")),
            ("font-weight", "650".to_owned()),
        ];
        self.picture.open("text", &attributes);
        self.picture.text(title);
        self.picture.close("text");
        // As wide as letters are on the whole.
        let width = 0.6 * TITLE * title.chars().count() as f64;
        self.picture
            .reach([left, top - 2.0 * TITLE, left + width, top]);
    }

    /// A place within the picture.
    fn place(&self, edges: [f64; 4]) -> [f64; 4] {
        let [left, top, ..] = self.from;
        let (left, right) = (edges[0] - left, edges[2] - left);
        [
            left + self.scrolled,
            edges[1] - top,
            right + self.scrolled,
            edges[3] - top,
        ]
    }

    /// A whole drawing, as large as it stands on the page.
    fn drawing(&mut self, svg: &Thing) {
        let [left, top, right, bottom] = self.place(svg.edges());
        if right <= left || bottom <= top {
            return;
        }
        self.picture.reach([left, top, right, bottom]);
        let mut attributes = vec![
            ("x", coordinate(left)),
            ("y", coordinate(top)),
            ("width", coordinate(right - left)),
            ("height", coordinate(bottom - top)),
            ("overflow", look(svg, "overflow")),
        ];
        attributes.extend(svg.attribute("viewBox").map(|value| ("viewBox", value)));
        self.picture.open("svg", &attributes);
        self.shapes(svg);
        self.picture.close("svg");
    }

    /// The shapes within an element of a drawing.
    fn shapes(&mut self, element: &Thing) {
        for child in element.get("childNodes").list() {
            if child.get("nodeType").number() as u8 == 3 {
                self.picture.text(&child.get("data").text());
                continue;
            }
            let tag = child.get("localName").text();
            let attributes = self.attributes(&child, &tag);
            if tag != "title" && self.picture.open(&tag, &attributes) {
                self.shapes(&child);
                self.picture.close(&tag);
            }
        }
    }

    /// What is said of a shape by itself and by the stylesheet.
    fn attributes(&self, shape: &Thing, tag: &str) -> Vec<(&'static str, String)> {
        let mut all = Vec::new();
        for name in PLACES {
            all.extend(shape.attribute(name).map(|value| (name, value)));
        }
        // A line of a text looks as the text does; a group draws nothing.
        if tag == "tspan" || tag == "g" || tag == "svg" {
            return all;
        }
        let style = style_of(shape);
        let letters = if tag == "text" { &LETTERS[..] } else { &[] };
        for (name, usual) in LOOKS.iter().chain(letters) {
            let value = style.call("getPropertyValue", &[(*name).into()]).text();
            if !value.is_empty() && value != *usual {
                all.push((*name, value));
            }
        }
        all
    }

    /// A text of the page, line by line as it is broken there.
    fn words(&mut self, node: &Thing, element: &Thing) {
        let text = node.get("data").text();
        if text.trim().is_empty() {
            return;
        }
        let mut lines: Vec<(String, [f64; 4])> = Vec::new();
        // Places in a text are counted in UTF-16 there.
        let mut at = 0;
        for word in text.split_inclusive(|letter: char| letter.is_ascii_whitespace()) {
            let from = at;
            at += word.encode_utf16().count() as u32;
            let word = word.trim_matches(|letter: char| letter.is_ascii_whitespace());
            if word.is_empty() {
                continue;
            }
            let to = from + word.encode_utf16().count() as u32;
            let range = Thing::document().call("createRange", &[]);
            range.call("setStart", &[node.0.clone(), from.into()]);
            range.call("setEnd", &[node.0.clone(), to.into()]);
            let place = self.place(range.edges());
            if place[2] <= place[0] {
                continue;
            }
            self.picture.reach(place);
            match lines.last_mut() {
                Some((line, edges)) if (edges[1] - place[1]).abs() < 1.0 => {
                    line.push(' ');
                    line.push_str(word);
                    edges[2] = place[2];
                }
                _ => lines.push((word.to_owned(), place)),
            }
        }
        let style = style_of(element);
        let of = |name: &str| style.call("getPropertyValue", &[name.into()]).text();
        for (line, [left, top, _, bottom]) in lines {
            let attributes = [
                ("x", coordinate(left)),
                ("y", coordinate((top + bottom) / 2.0)),
                ("dominant-baseline", "central".to_owned()),
                ("fill", of("color")),
                ("font-family", of("font-family")),
                ("font-size", of("font-size")),
                ("font-weight", of("font-weight")),
            ];
            self.picture.open("text", &attributes);
            self.picture.text(&line);
            self.picture.close("text");
        }
    }
}

/// The picture as a PNG, twice as fine as the screen's pixels.
pub async fn png(drawn: &Drawn) -> Option<Vec<u8>> {
    let document = Thing::document();
    let create = |tag: &str| document.call("createElement", &[tag.into()]);
    let image = create("img");
    // A strict content security policy allows images from data: and no others.
    let encoded = Thing::window().call("encodeURIComponent", &[drawn.svg.as_str().into()]);
    let address = format!("data:image/svg+xml;charset=utf-8,{}", encoded.text());
    image.set("src", address.as_str());
    let decoded: js_sys::Promise = image.call("decode", &[]).0.dyn_into().ok()?;
    JsFuture::from(decoded).await.ok()?;
    let canvas = create("canvas");
    let [width, height] = drawn.size.map(|side| (SCALE * side).round());
    canvas.set("width", width);
    canvas.set("height", height);
    let context = canvas.call("getContext", &["2d".into()]);
    let zero = JsValue::from(0);
    let place = [image.0, zero.clone(), zero, width.into(), height.into()];
    context.call("drawImage", &place);
    let address = canvas.call("toDataURL", &["image/png".into()]).text();
    let bytes = decode(address.strip_prefix("data:image/png;base64,")?)?;
    (!bytes.is_empty()).then_some(bytes)
}

/// Base64 (RFC 4648) as canvases write it.
fn decode(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    let (mut bits, mut count) = (0_u32, 0);
    for letter in text.trim_end_matches('=').bytes() {
        let value = match letter {
            b'A'..=b'Z' => letter - b'A',
            b'a'..=b'z' => letter - b'a' + 26,
            b'0'..=b'9' => letter - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => return None,
        };
        bits = bits << 6 | u32::from(value);
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push((bits >> count) as u8);
        }
    }
    Some(bytes)
}
