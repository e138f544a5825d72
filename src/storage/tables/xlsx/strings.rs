//! Texts that cells share, and texts within cells: runs of different type are
//! one text; readings of Japanese characters are none of it.

use super::xml::{Event, Xml, XmlFault};
use super::{Archive, XlsxFault, package};

/// The shared texts, in order.
pub(super) fn read(archive: &mut Archive, path: &str) -> Result<Vec<String>, XlsxFault> {
    let text = package::text(archive, path)?;
    shared(&text).map_err(|fault| XlsxFault::within(fault, path))
}

fn shared(text: &str) -> Result<Vec<String>, XmlFault> {
    let mut xml = Xml::new(text);
    let mut all = Vec::new();
    loop {
        match xml.next()? {
            Event::End => return Ok(all),
            Event::Open(tag) if tag.name == "si" => all.push(rich(&mut xml, "si")?),
            _ => {}
        }
    }
}

/// The text within the element that was just opened, up to its end.
pub(super) fn rich(xml: &mut Xml, until: &str) -> Result<String, XmlFault> {
    let mut text = String::new();
    let (mut spoken, mut within) = (false, false);
    loop {
        match xml.next()? {
            Event::End => return Err(XmlFault::Damaged),
            Event::Close(name) if name == until => return Ok(unescape(text)),
            Event::Close("rPh") => spoken = false,
            Event::Open(tag) if tag.name == "rPh" => spoken = true,
            Event::Open(tag) => within = tag.name == "t",
            Event::Close(_) => within = false,
            Event::Text(part) if within && !spoken => text.push_str(&part),
            Event::Text(_) => {}
        }
    }
}

/// A text in which Excel has written `_x000D_` for what XML cannot hold.
pub(super) fn unescape(text: String) -> String {
    if !text.contains("_x") {
        return text;
    }
    let mut plain = String::new();
    let mut rest = text.as_str();
    while let Some((before, behind)) = rest.split_once("_x") {
        plain.push_str(before);
        let hex = behind.get(..4).filter(|_| behind.get(4..5) == Some("_"));
        let code = hex.and_then(|hex| u32::from_str_radix(hex, 16).ok());
        let letter = code.and_then(char::from_u32);
        match (letter, behind.get(5..)) {
            (Some(letter), Some(behind)) => {
                plain.push(letter);
                rest = behind;
            }
            _ => {
                plain.push_str("_x");
                rest = behind;
            }
        }
    }
    plain.push_str(rest);
    plain
}
