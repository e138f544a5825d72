//! Numbers as days and times, in the form of ISO 8601.
//!
//! Day 1 is the first of January 1900, and day 60 the 29th of February 1900,
//! which there was not: Excel keeps an error of Lotus 1-2-3. In workbooks of the
//! other kind day 0 is the first of January 1904.

use super::formats::Format;

/// Seconds of a day.
const DAY: i64 = 86_400;
/// The last day of the year 9999, which is the last that Excel knows.
const LAST_DAY: i64 = 2_958_465;
/// Days from the beginning of each count to 1970.
const TO_1970: i64 = 25_569;
const TO_1970_FROM_1904: i64 = 24_107;
/// The day that there was not.
const NO_DAY: i64 = 60;

/// The day, the time or both of a number, to the second; `None` when it is no
/// date that Excel would show.
pub(super) fn iso(serial: f64, format: Format, from_1904: bool) -> Option<String> {
    let seconds = (serial * DAY as f64).round();
    if !(0.0..=(LAST_DAY + 1) as f64 * DAY as f64).contains(&seconds) {
        return None;
    }
    let seconds = seconds as i64;
    let (day, second) = (seconds / DAY, seconds % DAY);
    if format.elapsed {
        return Some(time(seconds));
    }
    // A format of days on a time alone.
    if !format.date || day == 0 && second > 0 && !from_1904 {
        return Some(time(second));
    }
    let text = match (from_1904, day) {
        (false, 0) => return None,
        (false, NO_DAY) => "1900-02-29".to_owned(),
        (false, ..NO_DAY) => date(day - TO_1970 + 1),
        (false, day) if day <= LAST_DAY => date(day - TO_1970),
        (true, day) if day <= LAST_DAY - (TO_1970 - TO_1970_FROM_1904) => {
            date(day - TO_1970_FROM_1904)
        }
        _ => return None,
    };
    Some(match format.time {
        true => text + "T" + &time(second),
        false => text,
    })
}

/// A time; the hours of long ones go beyond 24.
fn time(seconds: i64) -> String {
    let (hours, rest) = (seconds / 3600, seconds % 3600);
    [two(hours), two(rest / 60), two(rest % 60)].join(":")
}

fn two(number: i64) -> String {
    match number {
        0..=9 => format!("0{number}"),
        _ => number.to_string(),
    }
}

/// The date of a day, counted from 1970 (H. Hinnant, "chrono-compatible
/// low-level date algorithms", `civil_from_days`).
fn date(days: i64) -> String {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let of_era = days.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let from_march = (5 * of_year + 2) / 153;
    let day = of_year - (153 * from_march + 2) / 5 + 1;
    let month = if from_march < 10 {
        from_march + 3
    } else {
        from_march - 9
    };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    [year.to_string(), two(month), two(day)].join("-")
}
