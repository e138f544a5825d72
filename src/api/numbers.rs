//! Numbers as people write them: `parseNumber` and `formatNumber`.

use super::fault::{self, Code, Fault};
use super::input::{At, finite};
use super::{Answer, members, options};
use crate::i18n::Language;
use crate::numbers::{self, Kind, Notation, Reading, Style};
use serde_json::json;

/// The kinds of number that a text can be read as.
pub(super) const KINDS: [(&str, Kind); 5] = [
    ("rupiah", Kind::Rupiah),
    ("count", Kind::Count),
    ("percent", Kind::Percent),
    ("mean", Kind::Mean),
    ("ratio", Kind::Ratio),
];

/// The languages, the default first.
pub(super) const LANGUAGES: [(&str, Language); 2] =
    [("id", Language::Indonesian), ("en", Language::English)];

const STYLES: [(&str, Style); 3] = [
    ("plain", Style::Plain),
    ("rupiah", Style::Rupiah),
    ("percent", Style::Percent),
];

/// The most decimals that are written.
const MOST_DECIMALS: f64 = 20.0;

/// Reads a text as a number of a kind, which stands in the options.
pub(super) fn parse(at: &At, kind: &str) -> Answer {
    let kind = options(kind)?;
    let kind = At::root(&kind).need("kind")?.option(&KINDS)?;
    match numbers::read(at.text()?, kind) {
        Reading::Value(value) => Ok(members(json!({
            "value": finite(value),
            "reading": numbers::format_shortest(value, Notation::Indonesian),
        }))),
        Reading::Blank => Err(Fault::of(Code::Blank)),
        Reading::Ambiguous { thousands, decimal } => {
            Err(Fault::of(Code::Ambiguous).with(json!([thousands, decimal])))
        }
        Reading::Unreadable(why) => Err(Fault::of(fault::number(why))),
    }
}

/// Writes a number; an option that is none is passed over, and not the others.
pub(super) fn format(at: &At, choices: &str) -> Answer {
    let value = at.number()?;
    let choices = options(choices)?;
    let choices = At::root(&choices);
    let style = choices
        .get("style")
        .and_then(|one| one.option(&STYLES).ok());
    let style = style.unwrap_or(Style::Plain);
    let language = choices.get("language");
    let language = language.and_then(|one| one.option(&LANGUAGES).ok());
    let notation = language.unwrap_or_default().notation();
    let decimals = choices.get("decimals").and_then(|one| one.number().ok());
    let decimals = decimals.filter(|one| one.fract() == 0.0 && (0.0..=MOST_DECIMALS).contains(one));
    let text = match decimals {
        Some(decimals) => numbers::format(value, decimals as usize, style, notation),
        None => {
            let shortest = numbers::format_shortest(value, notation);
            around(&shortest, style)
        }
    };
    Ok(members(json!({ "text": text })))
}

/// What a style puts around a number that is written already.
fn around(number: &str, style: Style) -> String {
    match style {
        Style::Plain => number.to_owned(),
        Style::Percent => format!("{number}\u{a0}%"),
        Style::Rupiah => match number.strip_prefix('\u{2212}') {
            Some(number) => format!("\u{2212}Rp{number}"),
            None => format!("Rp{number}"),
        },
    }
}
