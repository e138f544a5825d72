//! A look over a JSON text before it is parsed.
//!
//! A small file can nest ten thousand levels, or grow a hundredfold in memory;
//! both are refused here. Numbers that parsing would refuse (`1e999`) or round
//! (an 18-digit employee number) become texts, so that the field in which they
//! stand can say what is wrong with them.

use super::fault::FileFault;
use std::borrow::Cow;

/// The deepest nesting; a scorecard has twelve levels.
const DEEPEST: usize = 64;

/// The most values; what this program writes within the size limit has fewer.
const MOST_VALUES: usize = 200_000;

/// Every number of this many digits survives as an `f64`.
const EXACT_DIGITS: usize = 15;

/// The largest number of so many digits below infinity: `0.digits * 10^power`.
const LARGEST_NUMBER: (i64, &str) = (309, "179769313486231");

/// The text with such numbers in quotes, or why it is not to be parsed.
pub(super) fn prepare(text: &str) -> Result<Cow<'_, str>, FileFault> {
    prepare_up_to(text, MOST_VALUES, "scorecard")
}

/// The same for another document, which may have so many values.
pub(super) fn prepare_up_to<'a>(
    text: &'a str,
    most: usize,
    name: &str,
) -> Result<Cow<'a, str>, FileFault> {
    let bytes = text.as_bytes();
    let mut prepared = String::new();
    let mut copied = 0;
    let (mut depth, mut values) = (0_usize, 0_usize);
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let mut next = at + 1;
        match byte {
            b'"' => next = after_string(bytes, next),
            b'-' | b'0'..=b'9' => {
                let number = bytes[at..].iter().take_while(|byte| is_of_number(**byte));
                next = at + number.count();
                let token = &text[at..next];
                if !survives(token) {
                    prepared.push_str(&text[copied..at]);
                    prepared.extend(["\"", token, "\""]);
                    copied = next;
                }
            }
            b'[' | b'{' => (depth, values) = (depth + 1, values + 1),
            b']' | b'}' => depth = depth.saturating_sub(1),
            b',' => values += 1,
            _ => {}
        }
        if depth > DEEPEST {
            return Err(FileFault::TooDeep);
        }
        if values > most {
            let place = name.to_owned();
            return Err(FileFault::TooMany { place });
        }
        at = next;
    }
    if copied == 0 {
        return Ok(Cow::Borrowed(text));
    }
    prepared.push_str(&text[copied..]);
    Ok(Cow::Owned(prepared))
}

/// The index after the quote that ends the string which begins at `at`.
fn after_string(bytes: &[u8], mut at: usize) -> usize {
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'"' => return at + 1,
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
    bytes.len()
}

fn is_of_number(byte: u8) -> bool {
    byte.is_ascii_digit() || matches!(byte, b'-' | b'+' | b'.' | b'e' | b'E')
}

/// Whether a number is one that `f64` holds to the last digit. Asking the
/// standard library for its value would bring a large table into the page.
fn survives(token: &str) -> bool {
    let (mantissa, exponent) = token.split_once(['e', 'E']).unwrap_or((token, "0"));
    let mantissa = mantissa.strip_prefix(['-', '+']).unwrap_or(mantissa);
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = format!("{whole}{fraction}");
    let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    let (true, Ok(exponent)) = (is_number, exponent.parse::<i64>()) else {
        return false;
    };
    let significant = digits.trim_start_matches('0');
    let above = significant.len() as i64 - fraction.len() as i64;
    let power = exponent.saturating_add(above);
    significant.is_empty()
        || significant.len() <= EXACT_DIGITS && (power, significant) <= LARGEST_NUMBER
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_numbers_that_would_be_lost_become_texts() {
        for same in [
            r#"{"a":-1.5e3,"b":"1e999 \" 123456789012345678","c":[0,10]}"#,
            "123456789012345",
            "0.000123456789012345",
            r#"["cut \"#,
            "",
        ] {
            assert_eq!(prepare(same).as_deref(), Ok(same));
        }
        for (given, wanted) in [
            ("[1e999,-1E+400]", r#"["1e999","-1E+400"]"#),
            (
                r#"{"nip":196501011990031001}"#,
                r#"{"nip":"196501011990031001"}"#,
            ),
            (r#"{"é":[1, 1e999 ]} "#, r#"{"é":[1, "1e999" ]} "#),
        ] {
            assert_eq!(prepare(given).as_deref(), Ok(wanted));
        }
    }

    #[test]
    fn numbers_are_judged_as_the_standard_library_reads_them() {
        let mantissas = [
            "0",
            "-0.0",
            "7",
            "-12.5",
            "1.79769313486231",
            "1.79769313486232",
            "17976.9313486231",
            "0.000179769313486232",
            "99999999999999.9",
            "123456789012345",
            "1234567890123456",
            "000000000000000000001",
            "1.",
            "-.5",
            "+1",
            "1-2",
            "--1",
            "-",
            "1.2.3",
            ".",
        ];
        let exponents = [
            "", "e0", "E5", "e+5", "e-5", "e304", "e307", "e308", "E+309", "e312",
        ];
        let odd = [
            "e",
            "e-",
            "e1.5",
            "e1e1",
            "e-400",
            "e999999999",
            "e-999999999",
        ];
        for mantissa in mantissas {
            for exponent in exponents.iter().chain(&odd) {
                let token = format!("{mantissa}{exponent}");
                let digits = mantissa.bytes().filter(u8::is_ascii_digit);
                let digits = digits.skip_while(|digit| *digit == b'0').count();
                let finite = token.parse().is_ok_and(f64::is_finite);
                assert_eq!(
                    survives(&token),
                    finite && digits <= EXACT_DIGITS,
                    "{token}"
                );
            }
        }
    }

    #[test]
    fn depth_and_number_of_values_have_a_limit() {
        let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        assert!(prepare(&nested(DEEPEST)).is_ok());
        assert_eq!(prepare(&nested(DEEPEST + 1)), Err(FileFault::TooDeep));
        assert_eq!(prepare(&"{\"a\":".repeat(10_000)), Err(FileFault::TooDeep));
        let place = "scorecard".to_owned();
        let wide = format!("[0{}]", ",0".repeat(MOST_VALUES));
        assert_eq!(prepare(&wide), Err(FileFault::TooMany { place }));
    }
}
