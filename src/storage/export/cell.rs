//! A cell of a table of results.

use crate::numbers::{self, Notation, Style, round_half_away};

/// What a cell holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Cell {
    /// Nothing.
    #[default]
    Blank,
    /// A text, which no program may take for a number or a formula.
    Text(String),
    /// A number.
    Number(Number),
}

/// A number and how it is written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Number {
    /// Its value with every digit; a percentage is in percent. Always finite.
    pub value: f64,
    /// How many decimals are shown.
    pub decimals: usize,
    /// What stands beside its digits.
    pub sign: Sign,
}

/// What stands beside the digits of a number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sign {
    /// Nothing.
    #[default]
    Plain,
    /// `Rp`
    Rupiah,
    /// `%`
    Percent,
}

/// From here on a number is written as a power of ten.
const LARGEST_WRITTEN_OUT: f64 = 1e18;

impl Cell {
    /// A text; nothing where it is empty.
    pub fn text(text: impl Into<String>) -> Cell {
        match text.into() {
            text if text.is_empty() => Cell::Blank,
            text => Cell::Text(text),
        }
    }

    /// A number; nothing where there is none.
    pub fn of(value: f64, decimals: usize, sign: Sign) -> Cell {
        match value.is_finite() {
            true => Cell::Number(Number {
                value,
                decimals,
                sign,
            }),
            false => Cell::Blank,
        }
    }

    /// The number that it holds.
    pub fn number(&self) -> Option<&Number> {
        match self {
            Cell::Number(number) => Some(number),
            _ => None,
        }
    }

    /// As the page writes it.
    pub fn written(&self, notation: Notation) -> String {
        match self {
            Cell::Blank => String::new(),
            Cell::Text(text) => text.clone(),
            Cell::Number(number) => number.written(notation),
        }
    }
}

impl Number {
    /// As the page writes it.
    pub fn written(&self, notation: Notation) -> String {
        if self.value.abs() >= LARGEST_WRITTEN_OUT {
            let text = numbers::format_shortest(self.value, notation);
            return match self.sign {
                Sign::Plain => text,
                Sign::Rupiah => format!("Rp{text}"),
                Sign::Percent => format!("{text}\u{a0}%"),
            };
        }
        let style = match self.sign {
            Sign::Plain => Style::Plain,
            Sign::Rupiah => Style::Rupiah,
            Sign::Percent => Style::Percent,
        };
        numbers::format(self.value, self.decimals, style, notation)
    }

    /// The digits alone as a spreadsheet reads them: `-1234,50`, with the
    /// decimals that are shown.
    pub fn bare(&self, mark: char) -> String {
        let rounded = round_half_away(self.value, self.decimals);
        let text = match rounded.abs() >= LARGEST_WRITTEN_OUT {
            true => format!("{rounded:E}"),
            // What rounds to 0 has no sign.
            false => format!("{:.*}", self.decimals, rounded + 0.0),
        };
        text.replace('.', mark.encode_utf8(&mut [0; 4]))
    }
}
