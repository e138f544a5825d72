//! Reading of typed, pasted and imported numbers: right or asked, never
//! silently wrong.

use super::{Fault, Mark, Notation, Reading, decimal, plain_text, read_as};

/// Longest text looked at; no number in use comes near it.
const LONGEST_TEXT: usize = 64;

/// Every whole number of this many digits is exact in an `f64`.
const EXACT_DIGITS: usize = 15;

/// An exponent that makes any text of the longest length 0 or too large.
const FARTHEST_POWER: i64 = 1000;

/// Reads a pairwise judgment: `3`, `1/3`, `1:3`, `⅓`, `0,5`.
///
/// A single mark always separates decimals.
pub fn read_judgment(text: &str) -> Reading {
    match to_ascii(text).and_then(|text| judgment(&text)) {
        Ok(reading) => reading,
        Err(fault) => Reading::Unreadable(fault),
    }
}

fn judgment(text: &str) -> Result<Reading, Fault> {
    let foreign = |c: char| c == '%' || (c.is_ascii_alphabetic() && !matches!(c, 'e' | 'E'));
    if text.contains(foreign) {
        return Err(Fault::NotANumber);
    }
    let mut chars = text.chars();
    if let (Some(only), None) = (chars.next(), chars.next())
        && let Some((above, below)) = vulgar_fraction(only)
    {
        return Ok(Reading::Value(f64::from(above) / f64::from(below)));
    }
    let mut parts = text.split(['/', ':']);
    let (Some(above), below, None) = (parts.next(), parts.next(), parts.next()) else {
        return Err(Fault::TwoNumbers);
    };
    let above = read_as(above, Mark::Decimal);
    let Some(below) = below else {
        return Ok(above);
    };
    match (above, read_as(below, Mark::Decimal)) {
        (Reading::Unreadable(fault), _) | (_, Reading::Unreadable(fault)) => Err(fault),
        (_, Reading::Value(0.0)) => Err(Fault::ZeroDivisor),
        (Reading::Value(above), Reading::Value(below)) => finite(above / below).map(Reading::Value),
        _ => Err(Fault::NotANumber),
    }
}

fn vulgar_fraction(character: char) -> Option<(u8, u8)> {
    Some(match character {
        '½' => (1, 2),
        '⅓' => (1, 3),
        '⅔' => (2, 3),
        '¼' => (1, 4),
        '¾' => (3, 4),
        '⅕' => (1, 5),
        '⅖' => (2, 5),
        '⅗' => (3, 5),
        '⅘' => (4, 5),
        '⅙' => (1, 6),
        '⅚' => (5, 6),
        '⅐' => (1, 7),
        '⅛' => (1, 8),
        '⅜' => (3, 8),
        '⅝' => (5, 8),
        '⅞' => (7, 8),
        '⅑' => (1, 9),
        _ => return None,
    })
}

/// A reading, and the notation the text is evidence for; for an ambiguous
/// reading, the notation it has if its mark groups digits.
pub(super) struct Scan {
    pub(super) reading: Reading,
    pub(super) notation: Option<Notation>,
    /// The place of the last digit: 2 for hundredths, -1 for tens; for an
    /// ambiguous reading, when its mark separates decimals.
    pub(super) decimals: i64,
}

pub(super) fn scan(text: &str) -> Scan {
    let scanned = to_ascii(text).and_then(|text| {
        let bare = strip_currency(&text).unwrap_or(&text);
        if bare.chars().all(|character| character == '-') {
            return Ok(Scan {
                reading: Reading::Blank,
                notation: None,
                decimals: 0,
            });
        }
        Shell::peel(&text).scan()
    });
    scanned.unwrap_or_else(|fault| Scan {
        reading: Reading::Unreadable(fault),
        notation: None,
        decimals: 0,
    })
}

pub(super) fn scan_graded(text: &str) -> (Option<String>, Scan) {
    let Ok(normal) = to_ascii(text) else {
        return (None, scan(text));
    };
    if is_grade(&normal) {
        return (Some(normal), scan(""));
    }
    if let Some((head, tail)) = normal.split_once('(')
        && let Some(inner) = tail.strip_suffix(')')
        && !inner.contains('(')
    {
        let (head, inner) = (head.trim(), inner.trim());
        if is_grade(head) {
            return (Some(head.to_string()), scan(inner));
        }
        if is_grade(inner) && !head.is_empty() {
            return (Some(inner.to_string()), scan(head));
        }
    }
    (None, scan(&normal))
}

fn is_grade(text: &str) -> bool {
    let letters = text.strip_suffix(['+', '-']).unwrap_or(text);
    match letters.as_bytes() {
        [one] => matches!(one.to_ascii_uppercase(), b'A'..=b'E'),
        [one, two] => one == two && matches!(one.to_ascii_uppercase(), b'A'..=b'E'),
        _ => false,
    }
}

/// The text in ASCII as far as it has an ASCII equivalent, trimmed.
fn to_ascii(text: &str) -> Result<String, Fault> {
    let text = text.trim_matches(|c: char| c.is_whitespace() || is_invisible(c));
    let mut normal = String::new();
    for (position, character) in text.chars().filter(|c| !is_invisible(*c)).enumerate() {
        if position == LONGEST_TEXT {
            return Err(Fault::TooLong);
        }
        normal.push(match character {
            '\u{ff01}'..='\u{ff5e}' => {
                char::from_u32(u32::from(character) - 0xfee0).unwrap_or(character)
            }
            '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe63}' => '-',
            '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => ' ',
            '\u{2018}' | '\u{2019}' | '\u{2bc}' => '\'',
            '\u{2044}' | '\u{2215}' => '/',
            '\u{2236}' => ':',
            other => other,
        });
    }
    Ok(normal)
}

/// Marks that spreadsheets and web pages leave around copied numbers.
fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2060}' | '\u{feff}'
    )
}

fn strip_currency(text: &str) -> Option<&str> {
    let named = ["Rp", "IDR"].into_iter().find_map(|name| {
        let (head, tail) = text.split_at_checked(name.len())?;
        head.eq_ignore_ascii_case(name).then_some(tail)
    })?;
    Some(named.strip_prefix('.').unwrap_or(named).trim_start())
}

fn strip_currency_after(text: &str) -> Option<&str> {
    ["Rp", "IDR"].into_iter().find_map(|name| {
        let (head, tail) = text.split_at_checked(text.len().checked_sub(name.len())?)?;
        tail.eq_ignore_ascii_case(name).then_some(head)
    })
}

/// A number taken out of what may stand around it, each at most once.
#[derive(Default)]
struct Shell<'a> {
    body: &'a str,
    sign: Option<char>,
    parentheses: bool,
    currency: bool,
    percent: bool,
    /// `,-` or `.-` stood at the end: no decimals.
    whole: bool,
}

impl<'a> Shell<'a> {
    fn peel(text: &'a str) -> Self {
        let mut shell = Shell {
            body: text,
            ..Shell::default()
        };
        while shell.peel_one() {}
        shell
    }

    fn peel_one(&mut self) -> bool {
        self.body = self.body.trim();
        let inside = |body: &'a str| body.strip_prefix('(')?.strip_suffix(')');
        if let (false, Some(inner)) = (self.parentheses, inside(self.body)) {
            (self.parentheses, self.body) = (true, inner);
        } else if let (false, Some(rest)) = (self.percent, self.body.strip_suffix('%')) {
            (self.percent, self.body) = (true, rest);
        } else if let (false, Some(rest)) = (self.currency, strip_currency(self.body)) {
            (self.currency, self.body) = (true, rest);
        } else if let (false, Some(rest)) = (self.currency, strip_currency_after(self.body)) {
            (self.currency, self.body) = (true, rest);
        } else if let (None, Some(rest)) = (self.sign, self.body.strip_prefix(['-', '+'])) {
            (self.sign, self.body) = (self.body.chars().next(), rest);
        } else if let (false, Some(rest)) = (
            self.whole,
            self.body
                .strip_suffix(",-")
                .or_else(|| self.body.strip_suffix(".-")),
        ) {
            (self.whole, self.body) = (true, rest);
        } else {
            return false;
        }
        true
    }

    fn scan(&self) -> Result<Scan, Fault> {
        let (mantissa, exponent) = self.split_exponent()?;
        let spaced = mantissa.contains(' ');
        let misplaced = if spaced {
            Fault::TwoNumbers
        } else {
            Fault::MisplacedMark
        };
        let group = match (spaced, mantissa.contains('\'')) {
            (true, true) => return Err(misplaced),
            (true, false) => Some(' '),
            (false, true) => Some('\''),
            (false, false) => None,
        };
        let (dots, commas) = (mantissa.matches('.').count(), mantissa.matches(',').count());
        let (group, mark) = match (dots, commas) {
            (0, 0) => (group, None),
            (1, 0) => (group, Some('.')),
            (0, 1) => (group, Some(',')),
            (_, 0) => (Some('.'), None),
            (0, _) => (Some(','), None),
            _ if mantissa.rfind('.') > mantissa.rfind(',') => (Some(','), Some('.')),
            _ => (Some('.'), Some(',')),
        };
        let (whole, fraction) = match mark.and_then(|mark| mantissa.rsplit_once(mark)) {
            Some((whole, fraction)) => (whole, fraction),
            None => (mantissa, ""),
        };
        let well_formed = match group {
            Some(group) => {
                is_grouped(whole, group)
                    && exponent.is_none()
                    && (mark.is_none() || !fraction.is_empty())
            }
            None => is_digits(whole) && !(self.currency && whole.is_empty()),
        };
        if !well_formed || !is_digits(fraction) {
            return Err(misplaced);
        }
        let decimal = self.value(whole, fraction, exponent)?;
        let decimals = fraction.len() as i64 - exponent.map_or(0, whole_power);
        let looks_grouped = group.is_none()
            && exponent.is_none()
            && (1..=3).contains(&whole.len())
            && !whole.starts_with('0')
            && fraction.len() == 3;
        if looks_grouped {
            let thousands = self.value(&format!("{whole}{fraction}"), "", None)?;
            let reading = match self.whole {
                true => Reading::Value(thousands),
                false => Reading::Ambiguous { thousands, decimal },
            };
            return Ok(Scan {
                reading,
                notation: notation(mark, None),
                decimals: if self.whole { 0 } else { decimals },
            });
        }
        if self.whole && mark.is_some() {
            return Err(Fault::MisplacedMark);
        }
        let mark = mark.filter(|_| !fraction.is_empty());
        Ok(Scan {
            reading: Reading::Value(decimal),
            notation: notation(group, mark),
            decimals,
        })
    }

    fn split_exponent(&self) -> Result<(&'a str, Option<&'a str>), Fault> {
        let plain = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | ' ' | '\'');
        let (mantissa, exponent) = match self.body.split_once(['e', 'E']) {
            Some((mantissa, exponent)) => (mantissa, Some(exponent)),
            None => (self.body, None),
        };
        let exponent_is_sound = exponent.is_none_or(|exponent| {
            let digits = exponent.strip_prefix(['-', '+']).unwrap_or(exponent);
            !digits.is_empty() && is_digits(digits) && !mantissa.contains(' ')
        });
        // `(+5)` says both signs at once.
        let contradictory = self.parentheses && self.sign == Some('+');
        if exponent_is_sound
            && !contradictory
            && mantissa.chars().all(plain)
            && mantissa.contains(|c: char| c.is_ascii_digit())
        {
            return Ok((mantissa, exponent));
        }
        let worded = self.body.contains(|c: char| c.is_ascii_alphabetic());
        let numbers = self
            .body
            .split(|c| !plain(c))
            .filter(|part| part.contains(|c: char| c.is_ascii_digit()));
        Err(match !worded && numbers.count() > 1 {
            true => Fault::TwoNumbers,
            false => Fault::NotANumber,
        })
    }

    fn value(&self, whole: &str, fraction: &str, exponent: Option<&str>) -> Result<f64, Fault> {
        let digits: String = whole.chars().filter(char::is_ascii_digit).collect();
        let power = exponent.map_or(0, whole_power) - fraction.len() as i64;
        let value = finite(decimal::value(&format!("{digits}{fraction}"), power))?;
        let digits = digits.trim_start_matches('0');
        // An identity number of 18 digits must not come back changed.
        let kept = || plain_text(value.trunc()) == digits;
        if exponent.is_none() && digits.len() > EXACT_DIGITS && !kept() {
            return Err(Fault::TooLong);
        }
        let negative = self.parentheses || self.sign == Some('-');
        Ok(if negative && value != 0.0 {
            -value
        } else {
            value
        })
    }
}

/// The exponent; one beyond every number stays just beyond, for what it says is
/// counted out digit by digit where decimals are printed.
fn whole_power(text: &str) -> i64 {
    let size = text
        .bytes()
        .filter(u8::is_ascii_digit)
        .fold(0i64, |sum, digit| {
            (sum * 10 + i64::from(digit - b'0')).min(FARTHEST_POWER)
        });
    if text.starts_with('-') { -size } else { size }
}

fn finite(value: f64) -> Result<f64, Fault> {
    value.is_finite().then_some(value).ok_or(Fault::TooLarge)
}

fn is_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_grouped(text: &str, separator: char) -> bool {
    text.split(separator).enumerate().all(|(position, group)| {
        is_digits(group)
            && match position {
                0 => (1..=3).contains(&group.len()) && !group.starts_with('0'),
                _ => group.len() == 3,
            }
    })
}

/// The notation in which `group` groups and `mark` separates decimals.
fn notation(group: Option<char>, mark: Option<char>) -> Option<Notation> {
    match (group, mark) {
        (Some('.'), _) | (_, Some(',')) => Some(Notation::Indonesian),
        (Some(','), _) | (_, Some('.')) => Some(Notation::English),
        _ => None,
    }
}
