//! Words of the direct value instrument.

use crate::i18n::Word;

pub(super) static WORDS: &[Word] = &[
    ("direct-value", "Nilai langsung", "Direct value"),
    (
        "direct-value.about",
        "Persentase atau skor yang sudah dihitung di tempat lain; catat sumbernya.",
        "A percentage or score computed elsewhere; note its source.",
    ),
    ("direct-value.meaning", "Arti angka", "What the number is"),
    ("direct-value.meaning.percent", "Persentase", "A percentage"),
    (
        "direct-value.meaning.score",
        "Skor 0–100",
        "A score from 0 to 100",
    ),
    (
        "direct-value.meaning.number",
        "Angka lain (pilih aturan skor)",
        "Another number (choose a score rule)",
    ),
    ("direct-value.value", "Nilai", "Value"),
    ("typed-value", "Nilai yang diketik", "Typed value"),
];
