//! Classes that judge a value. A set is a list of lower limits, so it cannot
//! have gaps or overlaps.
//!
//! A value is judged as it is printed: rounded to two decimals, half away from
//! zero. So 88.305 belongs to the class that begins at 88.31, and no value
//! falls between 88.30 and 88.31.

pub use super::importance_satisfaction::BHOTE;
use super::scale_classes::{
    LIKERT_4_3, LIKERT_4_5, LIKERT_5_3, LIKERT_5_4, LIKERT_7_3, LIKERT_7_4,
};
use super::sources::{self, Source};
pub use super::value_for_money::criteria::{
    HASMIATI_EFFECTIVENESS, HASMIATI_EFFICIENCY, KEPMENDAGRI_EFFECTIVENESS, KEPMENDAGRI_EFFICIENCY,
    MAHSUN_ECONOMY, MAHSUN_EFFECTIVENESS, MAHSUN_EFFICIENCY,
};
use crate::numbers::round_half_away;
use std::borrow::Cow;

/// A named set of classes.
#[derive(Clone, Debug, PartialEq)]
pub struct BandSet {
    /// Key in files and language tables.
    pub key: Cow<'static, str>,
    /// Lower limits of the classes above the lowest, rising.
    pub limits: Cow<'static, [f64]>,
    /// Codes of the classes, lowest first; one more than limits.
    pub classes: &'static [&'static str],
    /// The user's words for the classes, in a set of their own instead of codes.
    pub words: Vec<String>,
    /// Whether the lowest class is the best one, as for costs.
    pub falling: bool,
    /// Grade letters beside the codes, where the source has them.
    pub letters: &'static [&'static str],
    /// The lowest and highest value there can be.
    pub range: [f64; 2],
    /// Where the set is defined.
    pub source: &'static Source,
}

/// A published set, or one that the user or the data made.
pub type Classes = Cow<'static, BandSet>;

/// A value's class in a set.
#[derive(Clone, Debug, PartialEq)]
pub struct Band {
    /// The set.
    pub set: Classes,
    /// The class, 0 for the lowest.
    pub class: usize,
}

/// Decimals to which a value is rounded before it is judged.
pub const JUDGED_DECIMALS: usize = 2;
/// Decimals beyond which a difference is binary rounding, not data.
const RESIDUE_DECIMALS: usize = 10;

/// The place of a value's class, 0 for the lowest, among classes given by the lower limits of all
/// but the lowest: how many limits the value reaches once it is rounded as it is printed.
pub fn class_among(limits: &[f64], value: f64) -> usize {
    // Binary residue first: 54.37499999999999 is 54.375.
    let value = round_half_away(value, RESIDUE_DECIMALS);
    let rounded = round_half_away(value, JUDGED_DECIMALS);
    limits.iter().filter(|limit| rounded >= **limit).count()
}

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
        Band::of(&Cow::Borrowed(self), value)
    }

    /// The place of a value's class, 0 for the lowest.
    pub fn class_of(&self, value: f64) -> usize {
        class_among(&self.limits, value)
    }

    /// The code of a class, or the user's word for it.
    pub fn word(&self, class: usize) -> &str {
        match self.words.get(class) {
            Some(word) => word,
            None => self.classes.get(class).copied().unwrap_or(""),
        }
    }

    /// Whether the set judges scores out of a hundred, as the total is; Bhote's
    /// judges nothing but satisfaction.
    pub fn judges_scores(&self) -> bool {
        self.range[1] == 100.0 && self.key != BHOTE.key
    }

    /// The set of this key.
    pub fn find(key: &str) -> Option<&'static BandSet> {
        BANDS.iter().find(|set| set.key == key).copied()
    }
}

impl Band {
    /// The class of a value in a set.
    pub fn of(set: &Classes, value: f64) -> Band {
        Band {
            class: set.class_of(value),
            set: set.clone(),
        }
    }

    /// The code of the class, or the user's word for it.
    pub fn code(&self) -> &str {
        self.set.word(self.class)
    }

    /// The grade letter, where the set has letters.
    pub fn letter(&self) -> Option<&'static str> {
        self.set.letters.get(self.class).copied()
    }

    /// The class on a scale from 1 (worst) to 5 (best), for its look.
    pub fn tone(&self) -> usize {
        let top = self.set.limits.len().max(1);
        let place = if self.set.falling {
            top.saturating_sub(self.class)
        } else {
            self.class
        };
        1 + (4 * place + top / 2) / top
    }
}

/// Achievement scale; judges the total by default.
pub static ACHIEVEMENT: BandSet = BandSet {
    key: Cow::Borrowed("achievement"),
    limits: Cow::Borrowed(&[51.0, 66.0, 76.0, 91.0]),
    classes: &["very-low", "low", "medium", "high", "very-high"],
    words: Vec::new(),
    falling: false,
    letters: &[],
    range: [0.0, 100.0],
    source: &sources::PERMENDAGRI_86_2017,
};

/// Grades of the community satisfaction index.
pub static SKM_2017: BandSet = BandSet {
    key: Cow::Borrowed("skm2017"),
    limits: Cow::Borrowed(&[65.0, 76.61, 88.31]),
    classes: &["not-good", "less-good", "good", "very-good"],
    words: Vec::new(),
    falling: false,
    letters: &["D", "C", "B", "A"],
    range: [25.0, 100.0],
    source: &sources::PERMENPANRB_14_2017,
};

/// The grades before 2017, for old reports.
pub static SKM_2004: BandSet = BandSet {
    key: Cow::Borrowed("skm2004"),
    limits: Cow::Borrowed(&[43.76, 62.51, 81.26]),
    classes: &["not-good", "less-good", "good", "very-good"],
    words: Vec::new(),
    falling: false,
    letters: &["D", "C", "B", "A"],
    range: [25.0, 100.0],
    source: &sources::KEPMENPAN_25_2004,
};

/// Four equal classes of a scale from 1 to 4.
pub static LIKERT_4: BandSet = BandSet {
    key: Cow::Borrowed("likert4"),
    limits: Cow::Borrowed(&[1.75, 2.5, 3.25]),
    classes: &["not-good", "less-good", "good", "very-good"],
    words: Vec::new(),
    falling: false,
    letters: &[],
    range: [1.0, 4.0],
    source: &sources::LIKERT,
};

/// Five equal classes of a scale from 1 to 5.
pub static LIKERT_5: BandSet = BandSet {
    key: Cow::Borrowed("likert5"),
    limits: Cow::Borrowed(&[1.8, 2.6, 3.4, 4.2]),
    classes: &["very-bad", "not-good", "fair", "good", "very-good"],
    words: Vec::new(),
    falling: false,
    letters: &[],
    range: [1.0, 5.0],
    source: &sources::LIKERT,
};

/// Five equal classes of a scale from 1 to 7.
pub static LIKERT_7: BandSet = BandSet {
    key: Cow::Borrowed("likert7"),
    limits: Cow::Borrowed(&[2.2, 3.4, 4.6, 5.8]),
    classes: &["very-bad", "not-good", "fair", "good", "very-good"],
    words: Vec::new(),
    falling: false,
    letters: &[],
    range: [1.0, 7.0],
    source: &sources::LIKERT,
};

/// Every set, in the order in which it is offered.
pub static BANDS: [&BandSet; 20] = [
    &ACHIEVEMENT,
    &SKM_2017,
    &SKM_2004,
    &LIKERT_4,
    &LIKERT_5,
    &LIKERT_7,
    &LIKERT_4_3,
    &LIKERT_4_5,
    &LIKERT_5_3,
    &LIKERT_5_4,
    &LIKERT_7_3,
    &LIKERT_7_4,
    &BHOTE,
    &MAHSUN_ECONOMY,
    &MAHSUN_EFFICIENCY,
    &MAHSUN_EFFECTIVENESS,
    &HASMIATI_EFFICIENCY,
    &HASMIATI_EFFECTIVENESS,
    &KEPMENDAGRI_EFFICIENCY,
    &KEPMENDAGRI_EFFECTIVENESS,
];
