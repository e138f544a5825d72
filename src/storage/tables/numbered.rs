//! Numbers that stand beside the words of an answer: `5 - Sangat Setuju`,
//! `4. Setuju`, `(3) Netral`, `Setuju (4)`, `TS = 2`, or alone.

/// The largest number of a scale.
pub(super) const MOST_POINTS: u8 = 10;

/// The number before or behind the words of an answer, and the words.
pub(super) fn parts(text: &str) -> (Option<u8>, &str) {
    let text = text.trim();
    let bare = text.trim_start_matches(['(', '[']);
    let digits = bare.find(|one: char| !one.is_ascii_digit());
    let (digits, rest) = bare.split_at(digits.unwrap_or(bare.len()));
    if let Some(number) = small(digits) {
        let words = rest.trim_start_matches(|one: char| !one.is_alphanumeric());
        // `3,5`, `1 - 5` and `5%` are something else.
        let marked = rest.chars().all(|one| matches!(one, ')' | ']' | '.' | ' '));
        if words.starts_with(char::is_alphabetic) || words.is_empty() && marked {
            return (Some(number), words);
        }
        return (None, text);
    }
    let bare = text.strip_suffix([')', ']']).unwrap_or(text);
    let place = bare.rfind(|one: char| !one.is_ascii_digit());
    let place = place.and_then(|place| Some(place + bare.get(place..)?.chars().next()?.len_utf8()));
    let (words, digits) = bare.split_at(place.unwrap_or_default());
    let marked = words.trim_end().strip_suffix(['(', '[', '=', ':']);
    match (small(digits), marked) {
        (Some(number), Some(words)) => (Some(number), words),
        _ => (None, text),
    }
}

/// A number that a scale can have.
fn small(digits: &str) -> Option<u8> {
    let number = digits.parse().ok();
    number.filter(|number| (1..=MOST_POINTS).contains(number))
}
