//! Bytes as text: Unicode as marked or as valid, else the encoding in which
//! Windows has written CSV files in Western languages since 1985.

/// The encoding in which a text was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8 without a mark.
    Utf8,
    /// UTF-8 with its mark, as Excel writes "CSV UTF-8".
    Utf8Marked,
    /// UTF-16, low byte first, with its mark; Excel's "Unicode text".
    Utf16Little,
    /// UTF-16, high byte first, with its mark.
    Utf16Big,
    /// Windows-1252, believed of everything else.
    Windows1252,
}

/// The characters of Windows-1252 from 0x80 to 0x9f, with control characters
/// where it has none, as browsers read it.
const HIGH: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";

/// The text of bytes without its mark; `None` when they are no text.
pub(super) fn decode(bytes: &[u8]) -> Option<(String, Encoding)> {
    let (text, encoding) = match bytes {
        [0xef, 0xbb, 0xbf, rest @ ..] => {
            (String::from_utf8_lossy(rest).into(), Encoding::Utf8Marked)
        }
        [0xff, 0xfe, rest @ ..] => (utf16(rest, u16::from_le_bytes), Encoding::Utf16Little),
        [0xfe, 0xff, rest @ ..] => (utf16(rest, u16::from_be_bytes), Encoding::Utf16Big),
        _ => match std::str::from_utf8(bytes) {
            Ok(text) => (text.to_owned(), Encoding::Utf8),
            // A file that was cut within a letter is no less UTF-8 before it.
            Err(error) if error.error_len().is_none() && error.valid_up_to() > 0 && long(bytes) => {
                (String::from_utf8_lossy(bytes).into(), Encoding::Utf8)
            }
            Err(_) => (windows(bytes), Encoding::Windows1252),
        },
    };
    text.chars().all(is_text).then_some((text, encoding))
}

/// Whether there are letters of UTF-8 beyond ASCII before the last one: a last
/// byte alone is rather a letter of Windows-1252.
fn long(bytes: &[u8]) -> bool {
    let last = bytes.iter().rposition(|byte| *byte >= 0xc0);
    let before = last.and_then(|last| bytes.get(..last));
    before.is_some_and(|before| !before.is_ascii())
}

/// Tables hold no control characters but those of lines and pages, the end mark
/// of DOS, and what Windows-1252 leaves undefined.
fn is_text(letter: char) -> bool {
    !letter.is_ascii_control() || matches!(letter, '\t' | '\n' | '\r' | '\x0b' | '\x0c' | '\x1a')
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
    let letters = char::decode_utf16(units);
    letters
        .map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER))
        .collect()
}

fn windows(bytes: &[u8]) -> String {
    let high: Vec<char> = HIGH.chars().collect();
    let letter = |byte: &u8| match byte {
        0x80..=0x9f => high.get(usize::from(byte - 0x80)).copied(),
        _ => None,
    };
    bytes
        .iter()
        .map(|byte| letter(byte).unwrap_or(char::from(*byte)))
        .collect()
}
