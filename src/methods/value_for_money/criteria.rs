//! Classes of the three ratios, in percent.
//!
//! | set | economy | efficiency | effectiveness |
//! |---|---|---|---|
//! | Mahsun | below 100 economical, 100 balanced, above not | below 100 efficient, 100 balanced, above not | below 100 not, 100 balanced, above effective |
//! | Hasmiati | | below 100 very efficient, 100 efficient, above not | below 100 not, 100 effective, above very effective |
//! | Kepmendagri | | below 60 very, 60 efficient, 80 fairly, 90 less, above 100 not | below 60 not, 60 less, 80 fairly, 90 effective, above 100 very |
//!
//! The decree prints 60 to 80, 80 to 90 and 90 to 100 with shared edges; an
//! edge is the lower limit of the class above it, and 100 belongs to 90 to 100.
//! A value is judged as printed, with two decimals: exactly 100 is 99.995 to
//! below 100.005, so the class after it begins at 100.01.

use crate::methods::bands::BandSet;
use crate::methods::sources::{HASMIATI_2010, KEPMENDAGRI_690_1996, MAHSUN_2009, Source};
use std::borrow::Cow;

/// From here on a value is more than exactly 100.
const ABOVE_100: f64 = 100.01;
/// Below, exactly, and above 100.
const AROUND_100: &[f64] = &[100.0, ABOVE_100];
/// The limits of the decree.
const DECREE: &[f64] = &[60.0, 80.0, 90.0, ABOVE_100];

const fn set(
    key: &'static str,
    limits: &'static [f64],
    classes: &'static [&'static str],
    falling: bool,
    source: &'static Source,
) -> BandSet {
    BandSet {
        key: Cow::Borrowed(key),
        limits: Cow::Borrowed(limits),
        classes,
        words: Vec::new(),
        falling,
        letters: &[],
        range: [0.0, f64::INFINITY],
        source,
    }
}

/// Economy by Mahsun; less is better.
///
/// ```
/// use timbang::methods::bands::MAHSUN_ECONOMY;
/// // Fajriah & Hidayat, table 1: exactly 100 % is balanced.
/// let classes = [99.99, 100.0, 100.01].map(|value| MAHSUN_ECONOMY.class_of(value));
/// assert_eq!(classes.map(|class| MAHSUN_ECONOMY.word(class)),
///     ["economical", "economically-balanced", "not-economical"]);
/// ```
pub static MAHSUN_ECONOMY: BandSet = set(
    "mahsun-economy",
    AROUND_100,
    &["economical", "economically-balanced", "not-economical"],
    true,
    &MAHSUN_2009,
);

/// Efficiency by Mahsun; less is better.
pub static MAHSUN_EFFICIENCY: BandSet = set(
    "mahsun-efficiency",
    AROUND_100,
    &["efficient", "efficiently-balanced", "not-efficient"],
    true,
    &MAHSUN_2009,
);

/// Effectiveness by Mahsun.
pub static MAHSUN_EFFECTIVENESS: BandSet = set(
    "mahsun-effectiveness",
    AROUND_100,
    &["not-effective", "effectively-balanced", "effective"],
    false,
    &MAHSUN_2009,
);

/// Efficiency by Hasmiati; less is better.
pub static HASMIATI_EFFICIENCY: BandSet = set(
    "hasmiati-efficiency",
    AROUND_100,
    &["very-efficient", "efficient", "not-efficient"],
    true,
    &HASMIATI_2010,
);

/// Effectiveness by Hasmiati.
pub static HASMIATI_EFFECTIVENESS: BandSet = set(
    "hasmiati-effectiveness",
    AROUND_100,
    &["not-effective", "effective", "very-effective"],
    false,
    &HASMIATI_2010,
);

/// Efficiency by the decree; less is better.
pub static KEPMENDAGRI_EFFICIENCY: BandSet = set(
    "kepmendagri-efficiency",
    DECREE,
    &[
        "very-efficient",
        "efficient",
        "fairly-efficient",
        "less-efficient",
        "not-efficient",
    ],
    true,
    &KEPMENDAGRI_690_1996,
);

/// Effectiveness by the decree.
pub static KEPMENDAGRI_EFFECTIVENESS: BandSet = set(
    "kepmendagri-effectiveness",
    DECREE,
    &[
        "not-effective",
        "less-effective",
        "fairly-effective",
        "effective",
        "very-effective",
    ],
    false,
    &KEPMENDAGRI_690_1996,
);
