//! Words of the check of statements.

use crate::i18n::Word;

pub(super) static WORDS: &[Word] = &[
    ("check-statements", "Periksa pernyataan", "Check statements"),
    (
        "check-statements.about",
        "Membandingkan dua pernyataan tentang hal yang sama dalam satu terbitan.",
        "Compares two statements about one thing in the same publication.",
    ),
    ("check-statements.lines", "Pernyataan", "Statements"),
    (
        "check-statements.lines.hint",
        "Misalnya angka di tabel dan angka di uraian. Angka dibandingkan menurut cetakan yang lebih kasar.",
        "For example a figure in a table and in the text. Numbers are compared within the coarser print.",
    ),
    ("check-statements.lines.row", "Hal", "Subject"),
    (
        "check-statements.first",
        "Pernyataan pertama",
        "First statement",
    ),
    (
        "check-statements.second",
        "Pernyataan kedua",
        "Second statement",
    ),
    ("check-statements.note", "Catatan", "Remark"),
];
