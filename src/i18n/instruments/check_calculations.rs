//! Words of the check of calculations.

use crate::i18n::Word;

pub(super) static WORDS: &[Word] = &[
    (
        "check-calculations",
        "Periksa hitungan",
        "Check calculations",
    ),
    (
        "check-calculations.about",
        "Menghitung ulang angka tercetak dari hitungan yang Anda ketik.",
        "Recomputes printed figures from the calculations that you type.",
    ),
    (
        "check-calculations.lines",
        "Angka dan hitungannya",
        "Figures and their calculations",
    ),
    (
        "check-calculations.lines.hint",
        "Contoh: 1.187 / 351, rata(90,10; 86,07), akar(0,861), bulat(79,5; 0). Angka berdesimal dianggap hasil pembulatan; tulis tepat(0,11) bila tidak.",
        "Examples: 1.187 / 351, mean(90,10; 86,07), sqrt(0,861), round(79,5; 0), with Indonesian marks. Numbers with decimals are taken as rounded; write exact(0,11) where one is not.",
    ),
    ("check-calculations.lines.row", "Angka", "Figure"),
    ("check-calculations.printed", "Tercetak", "As printed"),
    ("check-calculations.calculation", "Hitungan", "Calculation"),
    ("check-calculations.note", "Catatan", "Remark"),
    ("check-calculations.result", "Hasil hitungan", "Result"),
];
