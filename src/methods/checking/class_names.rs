//! How publications write the classes: the vocabulary that a printed class is
//! read with, in Indonesian and English. What the page shows is in `i18n`.

use super::line::plain;
use crate::methods::bands::BandSet;

/// Spellings by the code of the class, without capitals and spaces.
static NAMES: &[(&str, &[&str])] = &[
    ("very-low", &["sangatrendah", "verylow"]),
    ("low", &["rendah", "low"]),
    ("medium", &["sedang", "medium"]),
    ("high", &["tinggi", "high"]),
    ("very-high", &["sangattinggi", "veryhigh"]),
    ("very-bad", &["sangattidakbaik", "sangatburuk", "verybad"]),
    ("not-good", &["tidakbaik", "notgood", "bad"]),
    ("less-good", &["kurangbaik", "lessgood", "poor"]),
    ("fair", &["cukupbaik", "cukup", "fair"]),
    ("good", &["baik", "good"]),
    ("very-good", &["sangatbaik", "verygood", "excellent"]),
    (
        "economical",
        &["ekonomis", "ekonomi", "hemat", "economical"],
    ),
    (
        "economically-balanced",
        &[
            "ekonomisberimbang",
            "ekonomiberimbang",
            "economicallybalanced",
            "balanced",
        ],
    ),
    (
        "not-economical",
        &["tidakekonomis", "tidakhemat", "noteconomical"],
    ),
    ("very-efficient", &["sangatefisien", "veryefficient"]),
    ("efficient", &["efisien", "efficient"]),
    (
        "efficiently-balanced",
        &[
            "efisienberimbang",
            "efisiensiberimbang",
            "efficientlybalanced",
            "balanced",
        ],
    ),
    ("fairly-efficient", &["cukupefisien", "fairlyefficient"]),
    ("less-efficient", &["kurangefisien", "lessefficient"]),
    (
        "not-efficient",
        &["tidakefisien", "notefficient", "inefficient"],
    ),
    ("very-effective", &["sangatefektif", "veryeffective"]),
    ("effective", &["efektif", "effective"]),
    (
        "effectively-balanced",
        &[
            "efektifberimbang",
            "efektivitasberimbang",
            "effectivelybalanced",
            "balanced",
        ],
    ),
    ("fairly-effective", &["cukupefektif", "fairlyeffective"]),
    ("less-effective", &["kurangefektif", "lesseffective"]),
    (
        "not-effective",
        &["tidakefektif", "noteffective", "ineffective"],
    ),
    (
        "not-satisfied",
        &["tidakpuas", "notsatisfied", "dissatisfied"],
    ),
    ("satisfied", &["puas", "satisfied"]),
    ("very-satisfied", &["sangatpuas", "verysatisfied"]),
];

/// The class that a text names: `B`, `Baik`, `B Baik`, `A (Sangat Baik)`. A
/// letter counts before the word beside it.
pub fn class_of(set: &BandSet, text: &str) -> Option<usize> {
    let mut parts = text.split(|letter: char| !letter.is_alphanumeric());
    let letter = |part: &str| {
        set.letters
            .iter()
            .position(|one| part.eq_ignore_ascii_case(one))
    };
    if let Some(class) = parts.find_map(letter) {
        return Some(class);
    }
    let name: String = plain(text);
    let count = set.limits.len() + 1;
    (0..count).find(|class| {
        let code = set.word(*class);
        let spellings = NAMES.iter().find(|(key, _)| *key == code);
        plain(code) == name || spellings.is_some_and(|(_, all)| all.contains(&name.as_str()))
    })
}
