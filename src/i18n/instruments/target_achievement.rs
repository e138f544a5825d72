//! Words of the target achievement instrument.

use crate::i18n::Word;

pub(super) static WORDS: &[Word] = &[
    (
        "target-achievement",
        "Capaian target (IKU)",
        "Target achievement",
    ),
    (
        "target-achievement.about",
        "Realisasi dibanding target, makin tinggi atau makin rendah makin baik.",
        "Actual against target; higher or lower is better.",
    ),
    ("target-achievement.polarity", "Arah indikator", "Direction"),
    (
        "target-achievement.polarity.higher",
        "Makin tinggi makin baik",
        "Higher is better",
    ),
    (
        "target-achievement.polarity.lower",
        "Makin rendah makin baik",
        "Lower is better",
    ),
    (
        "target-achievement.polarity.lower-inverse",
        "Makin rendah makin baik (target dibagi realisasi)",
        "Lower is better (target over actual)",
    ),
    ("target-achievement.target", "Target", "Target"),
    (
        "target-achievement.target.hint",
        "Boleh predikat dengan angkanya, misalnya A (80,25).",
        "May be a grade with its number, such as A (80,25).",
    ),
    ("target-achievement.actual", "Realisasi", "Actual"),
    ("actual", "Realisasi", "Actual"),
    (
        "target-achievement.actual.hint",
        "Dalam satuan yang sama dengan target.",
        "In the same unit as the target.",
    ),
    ("achievement-of-target", "Capaian", "Achievement"),
];
