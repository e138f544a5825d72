//! Words of an answer scale as degrees of one quality: `Sangat Setuju`, `SS` and
//! `strongly agree` are the same degree of their stems.

use super::identity::words;

/// How far an answer agrees with the quality that its stem names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Degree {
    /// Sangat tidak setuju.
    VeryNot,
    /// Tidak setuju.
    Not,
    /// Kurang setuju.
    Less,
    /// Netral, ragu-ragu.
    Middle,
    /// Cukup setuju.
    Enough,
    /// Setuju.
    Plain,
    /// Sangat setuju.
    Very,
}

use Degree::{Enough, Less, Middle, Not, Plain, Very, VeryNot};

/// An answer that could be read.
pub(super) struct Graded {
    /// Its degree.
    pub(super) degree: Degree,
    /// What it is a degree of; blank for words that go with any.
    pub(super) stem: String,
    /// The whole in full words.
    pub(super) form: String,
}

/// Short forms of words that precede a stem.
const SHORT: [(&str, &str); 6] = [
    ("sgt", "sangat"),
    ("amat", "sangat"),
    ("tdk", "tidak"),
    ("tak", "tidak"),
    ("krg", "kurang"),
    ("ckp", "cukup"),
];

/// Letters in place of words.
const LETTERS: [(&str, &str); 26] = [
    ("ss", "sangat setuju"),
    ("s", "setuju"),
    ("as", "agak setuju"),
    ("cs", "cukup setuju"),
    ("ks", "kurang setuju"),
    ("ts", "tidak setuju"),
    ("sts", "sangat tidak setuju"),
    ("sb", "sangat baik"),
    ("b", "baik"),
    ("cb", "cukup baik"),
    ("kb", "kurang baik"),
    ("tb", "tidak baik"),
    ("stb", "sangat tidak baik"),
    ("sp", "sangat puas"),
    ("p", "puas"),
    ("cp", "cukup puas"),
    ("kp", "kurang puas"),
    ("tp", "tidak puas"),
    ("stp", "sangat tidak puas"),
    ("n", "netral"),
    ("rr", "ragu ragu"),
    ("r", "ragu ragu"),
    ("c", "cukup"),
    ("k", "kurang"),
    ("sk", "sangat kurang"),
    ("bs", "biasa saja"),
];

/// Words that go with any stem.
const ALONE: [(&str, Degree); 15] = [
    ("netral", Middle),
    ("neutral", Middle),
    ("ragu ragu", Middle),
    ("ragu", Middle),
    ("ragu2", Middle),
    ("biasa saja", Middle),
    ("biasa", Middle),
    ("sedang", Middle),
    ("undecided", Middle),
    ("unsure", Middle),
    ("cukup", Enough),
    ("fair", Enough),
    ("average", Enough),
    ("kurang", Less),
    ("sangat kurang", Not),
];

/// What precedes a stem; longer ones first.
const BEFORE: [(&str, Degree); 21] = [
    ("sangat tidak ", VeryNot),
    ("sangat kurang ", Not),
    ("agak tidak ", Less),
    ("agak kurang ", Less),
    ("tidak ", Not),
    ("kurang ", Less),
    ("cukup ", Enough),
    ("agak ", Enough),
    ("lumayan ", Enough),
    ("sangat ", Very),
    ("not at all ", VeryNot),
    ("not very ", Less),
    ("not ", Not),
    ("less ", Less),
    ("slightly ", Less),
    ("somewhat ", Enough),
    ("fairly ", Enough),
    ("moderately ", Enough),
    ("strongly ", Very),
    ("very ", Very),
    ("extremely ", Very),
];

/// Words that say no to another.
const OPPOSITES: [(&str, &str); 14] = [
    ("buruk", "baik"),
    ("jelek", "baik"),
    ("sulit", "mudah"),
    ("sukar", "mudah"),
    ("mahal", "murah"),
    ("lambat", "cepat"),
    ("rendah", "tinggi"),
    ("disagree", "agree"),
    ("dissatisfied", "satisfied"),
    ("unsatisfied", "satisfied"),
    ("unimportant", "important"),
    ("unlikely", "likely"),
    ("poor", "good"),
    ("bad", "good"),
];

/// An answer in small letters, with single spaces and full words.
pub(super) fn normal(text: &str) -> String {
    let mut words = words(text);
    for word in &mut words {
        if let Some((_, full)) = SHORT.iter().find(|(short, _)| short == word) {
            *word = (*full).to_owned();
        }
    }
    words.join(" ")
}

/// The degree of an answer; any text without a known word before it is a stem.
pub(super) fn graded(text: &str) -> Option<Graded> {
    let mut form = normal(text);
    if let Some((_, full)) = LETTERS.iter().find(|(letters, _)| *letters == form) {
        form = (*full).to_owned();
    }
    let alone = match form.strip_prefix("neither ") {
        Some(_) => Some(Middle),
        None => {
            let mut all = ALONE.iter();
            let found = all.find(|(word, _)| *word == form);
            found.map(|(_, degree)| *degree)
        }
    };
    if let Some(degree) = alone {
        return Some(Graded {
            degree,
            stem: String::new(),
            form,
        });
    }
    let before = BEFORE.iter();
    let mut before = before.filter_map(|(word, degree)| Some((form.strip_prefix(word)?, *degree)));
    let (stem, degree) = before.next().unwrap_or((&form, Plain));
    let opposite = OPPOSITES.iter().find(|(word, _)| *word == stem);
    let (stem, degree) = match opposite {
        None => (stem, degree),
        Some((_, stem)) => {
            let degree = match degree {
                Very => VeryNot,
                Plain => Not,
                Enough => Less,
                _ => return None,
            };
            (*stem, degree)
        }
    };
    let stem = stem.to_owned();
    (!stem.is_empty()).then_some(Graded { degree, stem, form })
}
