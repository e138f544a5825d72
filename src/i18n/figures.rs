//! Numbers in words' company: each unit has its decimals and its sign.

use super::Language;
use crate::methods::{Figure, Unit};
use crate::numbers::{self, Style};

/// A result, rounded as its unit is printed.
pub fn number(language: Language, value: f64, unit: Unit) -> String {
    let (decimals, style) = shape(unit);
    if value.abs() >= LARGEST_WRITTEN_OUT {
        return with_sign(numbers::format_shortest(value, language.notation()), unit);
    }
    numbers::format(value, decimals, style, language.notation())
}

/// With how many decimals a unit is printed, and with which sign.
pub(super) fn shape(unit: Unit) -> (usize, Style) {
    match unit {
        Unit::Rupiah => (0, Style::Rupiah),
        Unit::Count => (0, Style::Plain),
        Unit::Percent => (2, Style::Percent),
        Unit::Score | Unit::Plain => (2, Style::Plain),
        Unit::Mean => (3, Style::Plain),
        Unit::Weight => (4, Style::Plain),
    }
}

/// From here on a result is written as a power of ten, not with all its zeros.
const LARGEST_WRITTEN_OUT: f64 = 1e18;

fn with_sign(text: String, unit: Unit) -> String {
    match unit {
        Unit::Percent => format!("{text}\u{a0}%"),
        Unit::Rupiah => format!("Rp{text}"),
        _ => text,
    }
}

/// A figure's value.
pub fn figure(language: Language, figure: &Figure) -> String {
    number(language, figure.value, figure.unit)
}

/// A number as it stands in a working: results rounded to four decimals more
/// than they are printed with, and small numbers to six digits, for a divisor
/// of 0,0000001 must not look like 0.
pub fn input(language: Language, value: f64, unit: Unit) -> String {
    const DIGITS_OF_A_RESULT: usize = 6;
    let zeros = (1..=300)
        .take_while(|power| value.abs() * 10_f64.powi(*power) < 1.0)
        .count();
    let zeros = if value == 0.0 { 0 } else { zeros };
    let rounded = numbers::round_half_away(value, DIGITS_OF_A_RESULT + zeros);
    with_sign(numbers::format_shortest(rounded, language.notation()), unit)
}

/// A number rounded to so many decimals.
pub fn decimal(language: Language, value: f64, decimals: usize) -> String {
    if value.abs() >= LARGEST_WRITTEN_OUT {
        return numbers::format_shortest(value, language.notation());
    }
    numbers::format(value, decimals, Style::Plain, language.notation())
}

/// A share of 1 as a percentage.
pub fn percent_of_one(language: Language, share: f64) -> String {
    numbers::format(100.0 * share, 2, Style::Percent, language.notation())
}

const MONTHS: [(&str, &str); 12] = [
    ("Januari", "January"),
    ("Februari", "February"),
    ("Maret", "March"),
    ("April", "April"),
    ("Mei", "May"),
    ("Juni", "June"),
    ("Juli", "July"),
    ("Agustus", "August"),
    ("September", "September"),
    ("Oktober", "October"),
    ("November", "November"),
    ("Desember", "December"),
];

/// A time of day: `10.42`, in English `10:42`.
pub fn clock(language: Language, hour: u32, minute: u32) -> String {
    format!("{hour:02}{}{minute:02}", language.pick(".", ":"))
}

/// A day: `22 November 2026`; months count from 0, as browsers count them.
pub fn day(language: Language, year: u32, month: u32, day: u32) -> String {
    let name = MONTHS.get(month as usize).copied().unwrap_or_default();
    format!("{day} {} {year}", language.pick(name.0, name.1))
}
