//! Classes that judge a value. A set is a list of lower limits, so it cannot
//! have gaps or overlaps.
//!
//! A value is judged as it is printed: rounded to two decimals, half away from
//! zero. So 88.305 belongs to the class that begins at 88.31, and no value
//! falls between 88.30 and 88.31.

use super::sources::{self, Source};
use crate::numbers::round_half_away;

/// A named set of classes.
#[derive(Debug, PartialEq)]
pub struct BandSet {
    /// Key in files and language tables.
    pub key: &'static str,
    /// Lower limits of the classes above the lowest, rising.
    pub limits: &'static [f64],
    /// Codes of the classes, lowest first; one more than limits.
    pub classes: &'static [&'static str],
    /// Grade letters beside the codes, where the source has them.
    pub letters: &'static [&'static str],
    /// The lowest and highest value there can be.
    pub range: [f64; 2],
    /// Where the set is defined.
    pub source: &'static Source,
}

/// A value's class in a set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Band {
    /// The set.
    pub set: &'static BandSet,
    /// The class, 0 for the lowest.
    pub class: usize,
}

/// Decimals to which a value is rounded before it is judged.
pub const JUDGED_DECIMALS: usize = 2;
/// Decimals beyond which a difference is binary rounding, not data.
const RESIDUE_DECIMALS: usize = 10;

impl BandSet {
    /// The class of a value.
    ///
    /// ```
    /// use timbang::methods::bands::SKM_2017;
    /// // PermenPANRB 14/2017, table II: 88.31-100.00 is A.
    /// assert_eq!(SKM_2017.judge(88.305).letter(), Some("A"));
    /// assert_eq!(SKM_2017.judge(88.304).letter(), Some("B"));
    /// ```
    pub fn judge(&'static self, value: f64) -> Band {
        // Binary residue first: 54.37499999999999 is 54.375.
        let value = round_half_away(value, RESIDUE_DECIMALS);
        let rounded = round_half_away(value, JUDGED_DECIMALS);
        Band {
            set: self,
            class: self
                .limits
                .iter()
                .filter(|limit| rounded >= **limit)
                .count(),
        }
    }

    /// Whether the set judges scores out of a hundred, as the total is.
    pub fn judges_scores(&self) -> bool {
        self.range[1] == 100.0
    }

    /// The set of this key.
    pub fn find(key: &str) -> Option<&'static BandSet> {
        BANDS.iter().find(|set| set.key == key).copied()
    }
}

impl Band {
    /// The code of the class.
    pub fn code(self) -> &'static str {
        self.set.classes.get(self.class).copied().unwrap_or("")
    }

    /// The grade letter, where the set has letters.
    pub fn letter(self) -> Option<&'static str> {
        self.set.letters.get(self.class).copied()
    }

    /// The class on a scale from 1 (lowest) to 5 (highest), for its look.
    pub fn tone(self) -> usize {
        let top = self.set.classes.len().saturating_sub(1).max(1);
        1 + (4 * self.class + top / 2) / top
    }
}

/// Achievement scale; judges the total by default.
pub static ACHIEVEMENT: BandSet = BandSet {
    key: "achievement",
    limits: &[51.0, 66.0, 76.0, 91.0],
    classes: &["very-low", "low", "medium", "high", "very-high"],
    letters: &[],
    range: [0.0, 100.0],
    source: &sources::PERMENDAGRI_86_2017,
};

/// Grades of the community satisfaction index.
pub static SKM_2017: BandSet = BandSet {
    key: "skm2017",
    limits: &[65.0, 76.61, 88.31],
    classes: &["not-good", "less-good", "good", "very-good"],
    letters: &["D", "C", "B", "A"],
    range: [25.0, 100.0],
    source: &sources::PERMENPANRB_14_2017,
};

/// The grades before 2017, for old reports.
pub static SKM_2004: BandSet = BandSet {
    key: "skm2004",
    limits: &[43.76, 62.51, 81.26],
    classes: &["not-good", "less-good", "good", "very-good"],
    letters: &["D", "C", "B", "A"],
    range: [25.0, 100.0],
    source: &sources::KEPMENPAN_25_2004,
};

/// Four equal classes of a scale from 1 to 4.
pub static LIKERT_4: BandSet = BandSet {
    key: "likert4",
    limits: &[1.75, 2.5, 3.25],
    classes: &["not-good", "less-good", "good", "very-good"],
    letters: &[],
    range: [1.0, 4.0],
    source: &sources::LIKERT,
};

/// Five equal classes of a scale from 1 to 5.
pub static LIKERT_5: BandSet = BandSet {
    key: "likert5",
    limits: &[1.8, 2.6, 3.4, 4.2],
    classes: &["very-bad", "not-good", "fair", "good", "very-good"],
    letters: &[],
    range: [1.0, 5.0],
    source: &sources::LIKERT,
};

/// Five equal classes of a scale from 1 to 7.
pub static LIKERT_7: BandSet = BandSet {
    key: "likert7",
    limits: &[2.2, 3.4, 4.6, 5.8],
    classes: &["very-bad", "not-good", "fair", "good", "very-good"],
    letters: &[],
    range: [1.0, 7.0],
    source: &sources::LIKERT,
};

/// Every set, in the order in which it is offered.
pub static BANDS: [&BandSet; 6] = [
    &ACHIEVEMENT,
    &SKM_2017,
    &SKM_2004,
    &LIKERT_4,
    &LIKERT_5,
    &LIKERT_7,
];
