//! Writing of numbers: digits come from the shortest decimal text that reads
//! back as the same `f64`, so what is printed never depends on binary residue.

use super::decimal;

/// Most decimals ever written; no `f64` carries more in its shortest form.
const MOST_DECIMALS: usize = 340;

/// Longest whole part and most leading zeros written out before a power of ten
/// takes their place; the first keeps plain text within the reader's limit.
const MOST_WHOLE_DIGITS: i32 = 21;
const MOST_LEADING_ZEROS: i32 = 6;

const MINUS: char = '\u{2212}';
const NO_NUMBER: &str = "\u{2013}";

/// Which marks group the digits and separate the decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notation {
    /// `1.234,56`
    Indonesian,
    /// `1,234.56`
    English,
}

impl Notation {
    fn group(self) -> char {
        match self {
            Notation::Indonesian => '.',
            Notation::English => ',',
        }
    }

    fn decimal(self) -> char {
        match self {
            Notation::Indonesian => ',',
            Notation::English => '.',
        }
    }
}

/// What stands around the digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// The number alone.
    Plain,
    /// `Rp` before the number.
    Rupiah,
    /// A no-break space and `%` after the number.
    Percent,
}

/// Writes a value with fixed decimals, rounded half away from zero, its digits grouped.
///
/// At most 340 decimals are written. A value that rounds to zero has no sign; a value that is not finite is an en dash.
pub fn format(value: f64, decimals: usize, style: Style, notation: Notation) -> String {
    let Some(mut decimal) = Decimal::of(value) else {
        return NO_NUMBER.to_string();
    };
    let decimals = decimals.min(MOST_DECIMALS);
    decimal.round(decimals);
    let mut out = String::new();
    if decimal.negative {
        out.push(MINUS);
    }
    if style == Style::Rupiah {
        out.push_str("Rp");
    }
    decimal.write(
        &mut out,
        decimals,
        Some(notation.group()),
        notation.decimal(),
    );
    if style == Style::Percent {
        out.push_str("\u{a0}%");
    }
    out
}

/// Writes every digit the value carries, grouped, for showing what was read.
///
/// From 1e21 up and below 1e-7 a power of ten replaces the zeros: `1,5E+300`.
pub fn format_shortest(value: f64, notation: Notation) -> String {
    let Some(decimal) = Decimal::of(value) else {
        return NO_NUMBER.to_string();
    };
    let mut out = String::new();
    if decimal.negative {
        out.push(MINUS);
    }
    if decimal.is_extreme() {
        decimal.write_scientific(&mut out, notation.decimal(), MINUS);
    } else {
        let decimals = decimal.decimals();
        decimal.write(
            &mut out,
            decimals,
            Some(notation.group()),
            notation.decimal(),
        );
    }
    out
}

/// Turns a number that was never typed (JSON, API) into the text a user would have typed.
///
/// Decimal comma, no groups, ASCII minus. `read` gives the value back under
/// every kind: where three decimals would look like a group (`1,187`) a zero is
/// added (`1,1870`). A value that is not finite becomes the empty text.
pub fn plain_text(value: f64) -> String {
    let Some(decimal) = Decimal::of(value) else {
        return String::new();
    };
    let mut out = String::new();
    if decimal.negative {
        out.push('-');
    }
    if decimal.is_extreme() {
        decimal.write_scientific(&mut out, ',', '-');
    } else {
        let looks_grouped = decimal.decimals() == 3 && (1..=3).contains(&decimal.point);
        let decimals = decimal.decimals() + usize::from(looks_grouped);
        decimal.write(&mut out, decimals, None, ',');
    }
    out
}

/// Rounds half away from zero on the decimal text of the value, so 88.305 becomes 88.31.
///
/// A value that is not finite is returned as it is; zero has no sign.
pub fn round_half_away(value: f64, decimals: usize) -> f64 {
    let Some(mut decimal) = Decimal::of(value) else {
        return value;
    };
    decimal.round(decimals.min(MOST_DECIMALS));
    decimal.value()
}

/// `0.d1 d2 d3 … × 10^point`, without a zero at either end; no digits is zero.
struct Decimal {
    negative: bool,
    digits: Vec<u8>,
    point: i32,
}

impl Decimal {
    fn of(value: f64) -> Option<Self> {
        if !value.is_finite() {
            return None;
        }
        let text = format!("{:e}", value.abs());
        let (mantissa, exponent) = text.split_once('e')?;
        let digits = mantissa
            .bytes()
            .filter(u8::is_ascii_digit)
            .map(|byte| byte - b'0')
            .collect();
        let mut decimal = Decimal {
            negative: value < 0.0,
            digits,
            point: exponent.parse::<i32>().ok()? + 1,
        };
        decimal.tidy();
        Some(decimal)
    }

    fn tidy(&mut self) {
        while self.digits.last() == Some(&0) {
            self.digits.pop();
        }
        if self.digits.is_empty() {
            self.point = 0;
            self.negative = false;
        }
    }

    fn round(&mut self, decimals: usize) {
        let decimals = i32::try_from(decimals).unwrap_or(i32::MAX);
        let Ok(kept) = usize::try_from(self.point.saturating_add(decimals)) else {
            self.digits.clear();
            return self.tidy();
        };
        let Some(&next) = self.digits.get(kept) else {
            return;
        };
        self.digits.truncate(kept);
        if next >= 5 {
            while self.digits.last() == Some(&9) {
                self.digits.pop();
            }
            match self.digits.last_mut() {
                Some(last) => *last += 1,
                None => {
                    self.digits.push(1);
                    self.point += 1;
                }
            }
        }
        self.tidy();
    }

    fn value(&self) -> f64 {
        let digits: String = self
            .digits
            .iter()
            .map(|&digit| char::from(b'0' + digit))
            .collect();
        let power = i64::from(self.point) - self.digits.len() as i64;
        let size = decimal::value(&digits, power);
        if self.negative { -size } else { size }
    }

    fn decimals(&self) -> usize {
        let length = i32::try_from(self.digits.len()).unwrap_or(i32::MAX);
        usize::try_from(length.saturating_sub(self.point)).unwrap_or(0)
    }

    fn is_extreme(&self) -> bool {
        self.point > MOST_WHOLE_DIGITS || self.point < -MOST_LEADING_ZEROS
    }

    /// The digit that stands for `10^(point - 1 - index)`.
    fn digit(&self, index: i32) -> char {
        let digit = usize::try_from(index)
            .ok()
            .and_then(|index| self.digits.get(index));
        char::from(b'0' + digit.copied().unwrap_or(0))
    }

    fn write(&self, out: &mut String, decimals: usize, group: Option<char>, mark: char) {
        if self.point <= 0 {
            out.push('0');
        }
        for index in 0..self.point {
            if let Some(group) = group
                && index > 0
                && (self.point - index) % 3 == 0
            {
                out.push(group);
            }
            out.push(self.digit(index));
        }
        if decimals > 0 {
            out.push(mark);
            out.extend((self.point..).take(decimals).map(|index| self.digit(index)));
        }
    }

    fn write_scientific(&self, out: &mut String, mark: char, minus: char) {
        out.push(self.digit(0));
        if self.digits.len() > 1 {
            out.push(mark);
            out.extend(
                (1..)
                    .take(self.digits.len() - 1)
                    .map(|index| self.digit(index)),
            );
        }
        let exponent = self.point - 1;
        out.push('E');
        out.push(if exponent < 0 { minus } else { '+' });
        out.push_str(&exponent.unsigned_abs().to_string());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Notation::{English, Indonesian};

    #[test]
    fn fixed_decimals() {
        use Style::{Percent, Plain, Rupiah};
        for (value, decimals, style, notation, wanted) in [
            (3_858_495_244.0, 0, Rupiah, Indonesian, "Rp3.858.495.244"),
            (3_858_495_244.0, 2, Rupiah, English, "Rp3,858,495,244.00"),
            (83.13, 2, Percent, Indonesian, "83,13\u{a0}%"),
            (83.13, 1, Percent, English, "83.1\u{a0}%"),
            (-5000.0, 0, Rupiah, Indonesian, "\u{2212}Rp5.000"),
            (2.675, 2, Plain, Indonesian, "2,68"),
            (1.005, 2, Plain, Indonesian, "1,01"),
            (-2.5, 0, Plain, Indonesian, "\u{2212}3"),
            (0.5, 0, Plain, English, "1"),
            (0.05, 0, Plain, English, "0"),
            (0.0049, 2, Plain, English, "0.00"),
            (999.995, 2, Plain, Indonesian, "1.000,00"),
            (9.995, 2, Plain, Indonesian, "10,00"),
            (-0.001, 2, Plain, Indonesian, "0,00"),
            (-0.0, 2, Plain, Indonesian, "0,00"),
            (100.0, 3, Plain, Indonesian, "100,000"),
            (1e21, 0, Plain, English, "1,000,000,000,000,000,000,000"),
            (f64::NAN, 2, Rupiah, Indonesian, "–"),
            (f64::NEG_INFINITY, 2, Percent, English, "–"),
        ] {
            assert_eq!(format(value, decimals, style, notation), wanted);
        }
        assert_eq!(format(1.5, usize::MAX, Plain, English).len(), 342);
        assert_eq!(format(f64::MAX, 2, Plain, English).len(), 309 + 102 + 3);
    }

    #[test]
    fn every_digit() {
        let show = |value| format_shortest(value, Notation::Indonesian);
        assert_eq!(show(1187.0), "1.187");
        assert_eq!(show(-18_327.75), "\u{2212}18.327,75");
        assert_eq!(show(0.1 + 0.2), "0,30000000000000004");
        assert_eq!(show(0.0), "0");
        assert_eq!(show(1.5e300), "1,5E+300");
        assert_eq!(show(-3e-17), "\u{2212}3E\u{2212}17");
        assert_eq!(format_shortest(1234.5, Notation::English), "1,234.5");
        assert_eq!(show(f64::INFINITY), "–");
    }

    #[test]
    fn rounding_follows_the_decimal_text() {
        for (value, decimals, wanted) in [
            (88.305, 2, 88.31),
            (76.605, 2, 76.61),
            (88.304_999, 2, 88.30),
            (2.675, 2, 2.68),
            (1.005, 2, 1.01),
            (-1.005, 2, -1.01),
            (2.5, 0, 3.0),
            (64.995, 2, 65.0),
            (f64::MAX, 2, f64::MAX),
            (5e-324, 400, 5e-324),
            (f64::INFINITY, 2, f64::INFINITY),
        ] {
            assert_eq!(round_half_away(value, decimals), wanted, "{value}");
        }
        assert!(round_half_away(-0.001, 2).is_sign_positive());
        assert!(round_half_away(f64::NAN, 2).is_nan());
    }

    #[test]
    fn plain_text_is_never_ambiguous() {
        for (value, wanted) in [
            (1.187, "1,1870"),
            (-999.999, "-999,9990"),
            (1234.567, "1234,567"),
            (0.123, "0,123"),
            (1187.0, "1187"),
            (-0.0, "0"),
            (1e21, "1E+21"),
            (1e20, "100000000000000000000"),
            (1.187e-300, "1,187E-300"),
            (f64::NAN, ""),
        ] {
            assert_eq!(plain_text(value), wanted);
        }
    }
}
