//! Bytes as letters that survive an e-mail, and the sum that tells damage.
//!
//! Codes that people see are base 32 after Crockford (no letter is mistaken for
//! another); links are base64url (RFC 4648, section 5) without padding. The sum
//! is CRC-32, which notices one wrong letter, or two neighbours that changed places.

use crate::storage::sum::crc32;

/// The letters of codes: no I, L, O and U.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// The letters of links.
const LINK_LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// How many bytes the sum takes.
pub(super) const SUM: usize = 4;

/// Whether bytes end with the sum of those before it.
pub(super) fn is_sound(bytes: &[u8]) -> bool {
    let Some((content, found)) = bytes.split_last_chunk::<SUM>() else {
        return false;
    };
    crc32(content) == u32::from_be_bytes(*found)
}

/// Puts the sum of bytes behind them.
pub(super) fn seal(bytes: &mut Vec<u8>) {
    let sum = crc32(bytes);
    bytes.extend(sum.to_be_bytes());
}

/// The bytes as letters of a code, in groups of four.
pub(super) fn to_letters(bytes: &[u8]) -> String {
    let mut text = String::new();
    for (index, letter) in spell(bytes, 5, LETTERS).chars().enumerate() {
        if index > 0 && index % 4 == 0 {
            text.push('-');
        }
        text.push(letter);
    }
    text
}

/// What a letter of a code stands for; letters that look like another are it.
pub(super) fn value_of(letter: char) -> Option<u8> {
    let letter = match letter.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    place(letter, LETTERS)
}

/// How many letters of a code so many bytes take.
pub(super) fn letters_for(bytes: usize) -> usize {
    (bytes * 8).div_ceil(5)
}

/// The bytes of the values of letters; `None` when they spell no whole bytes.
pub(super) fn from_values(values: &[u8]) -> Option<Vec<u8>> {
    gather(values, 5)
}

/// The bytes as letters of a link.
pub(super) fn to_link(bytes: &[u8]) -> String {
    spell(bytes, 6, LINK_LETTERS)
}

/// What a letter of a link stands for.
pub(super) fn link_value_of(letter: char) -> Option<u8> {
    place(letter, LINK_LETTERS)
}

/// The bytes of the values of a link's letters; `None` when they spell no whole
/// bytes.
pub(super) fn from_link_values(values: &[u8]) -> Option<Vec<u8>> {
    gather(values, 6)
}

fn place(letter: char, letters: &[u8]) -> Option<u8> {
    let place = letters.iter().position(|one| char::from(*one) == letter)?;
    u8::try_from(place).ok()
}

/// Cuts bytes into values of `width` bits and writes each as its letter.
fn spell(bytes: &[u8], width: u32, letters: &[u8]) -> String {
    let mut text = String::new();
    let (mut held, mut bits) = (0_u32, 0);
    let mut put = |value: u32| {
        let letter = letters.get(value as usize % letters.len());
        text.extend(letter.map(|letter| char::from(*letter)));
    };
    for byte in bytes {
        held = (held << 8) | u32::from(*byte);
        bits += 8;
        while bits >= width {
            bits -= width;
            put(held >> bits);
        }
        held &= (1 << bits) - 1;
    }
    if bits > 0 {
        put(held << (width - bits));
    }
    text
}

/// The reverse of `spell`. Bits left over must be 0 and fewer than a letter's,
/// or else two texts would spell the same bytes and a change go unnoticed.
fn gather(values: &[u8], width: u32) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let (mut held, mut bits) = (0_u32, 0);
    for value in values {
        held = (held << width) | u32::from(*value);
        bits += width;
        if bits >= 8 {
            bits -= 8;
            bytes.push((held >> bits) as u8);
            held &= (1 << bits) - 1;
        }
    }
    (held == 0 && bits < width).then_some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_spelt_as_the_standard_does() {
        // RFC 4648, section 10, without the padding.
        for (bytes, text) in [
            ("", ""),
            ("f", "Zg"),
            ("fo", "Zm8"),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg"),
            ("fooba", "Zm9vYmE"),
            ("foobar", "Zm9vYmFy"),
        ] {
            assert_eq!(to_link(bytes.as_bytes()), text);
            let values: Vec<u8> = text.chars().filter_map(link_value_of).collect();
            assert_eq!(from_link_values(&values).as_deref(), Some(bytes.as_bytes()));
        }
        assert_eq!(to_link(&[0xfb, 0xff]), "-_8");
    }

    #[test]
    fn codes_are_read_as_people_type_them() {
        // 5 bits a letter: 00001 00010 00011 and one bit left over.
        assert_eq!(to_letters(&[0x08, 0x86]), "1230");
        let read = |text: &str| {
            let values: Option<Vec<u8>> = text.chars().map(value_of).collect();
            values.and_then(|values| from_values(&values))
        };
        for text in ["1230", "l23o", "I23O"] {
            assert_eq!(read(text), Some(vec![0x08, 0x86]), "{text}");
        }
        // U is no letter, the last bits are not 0, a letter is too many.
        for text in ["U230", "1231", "123000", "1"] {
            assert_eq!(read(text), None, "{text}");
        }
        for length in 0..12 {
            let bytes: Vec<u8> = (0..length).map(|one: u32| (one * 37 + 5) as u8).collect();
            let text = to_letters(&bytes).replace('-', "");
            assert_eq!(text.len(), letters_for(bytes.len()));
            assert_eq!(read(&text), Some(bytes));
        }
    }
}
