//! Texts within cells.

use super::super::markup::{escape, fits};

/// The most UTF-16 units in a cell.
const LONGEST_TEXT: usize = 32_767;

/// A text within its cell. What XML cannot hold is written as Excel does,
/// `_x0001_`, and so is a text that looks like that already.
pub(super) fn string(text: &str) -> String {
    let mut units = 0;
    let within = |letter: &char| {
        units += letter.len_utf16();
        units <= LONGEST_TEXT
    };
    let text: String = text
        .replace("\r\n", "\n")
        .chars()
        .take_while(within)
        .collect();
    let mut safe = String::new();
    let mut rest = text.as_str();
    while let Some(letter) = rest.chars().next() {
        match letter {
            '_' if is_escaped(rest) => safe.push_str("_x005F_"),
            letter if fits(letter) && letter != '\r' => safe.push(letter),
            letter => safe.push_str(&format!("_x{:04X}_", u32::from(letter))),
        }
        rest = rest.get(letter.len_utf8()..).unwrap_or_default();
    }
    format!(r#"<is><t xml:space="preserve">{}</t></is>"#, escape(&safe))
}

/// Whether a text begins like `_x000D_`.
fn is_escaped(text: &str) -> bool {
    let hex = text.strip_prefix("_x").and_then(|rest| rest.get(..5));
    hex.is_some_and(|hex| {
        hex.ends_with('_') && hex.chars().take(4).all(|one| one.is_ascii_hexdigit())
    })
}
