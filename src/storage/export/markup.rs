//! Texts within XML and SVG.

/// A text as the content of an element or the value of an attribute in double
/// quotes; what XML cannot hold is left out.
///
/// ```
/// use timbang::storage::export::escape;
/// assert_eq!(escape("</text><script>"), "&lt;/text&gt;&lt;script&gt;");
/// assert_eq!(escape("a\u{1}\"b"), "a&quot;b");
/// ```
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars().filter(|letter| fits(*letter)) {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // Attributes would lose them otherwise.
            '\t' => out.push_str("&#9;"),
            '\n' => out.push_str("&#10;"),
            '\r' => out.push_str("&#13;"),
            letter => out.push(letter),
        }
    }
    out
}

/// Whether a letter may stand in XML 1.0 at all.
pub(super) fn fits(letter: char) -> bool {
    !matches!(letter, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}')
}
