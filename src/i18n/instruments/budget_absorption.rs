//! Words of the budget absorption instrument.

use crate::i18n::Word;

pub(super) static WORDS: &[Word] = &[
    ("budget-absorption", "Serapan anggaran", "Budget absorption"),
    (
        "budget-absorption.about",
        "Realisasi dibagi anggaran, per tahun dan per pos anggaran.",
        "Realised spending over budget, by year and budget line.",
    ),
    (
        "budget-absorption.lines",
        "Anggaran dan realisasi",
        "Budget and realisation",
    ),
    (
        "budget-absorption.lines.hint",
        "Satu baris cukup untuk seluruh anggaran. Pos yang punya rincian dihitung dari rinciannya. Blok dari lembar kerja dapat ditempel di sel mana pun.",
        "One row for the whole budget is enough. A line with parts is the sum of its parts. A block from a spreadsheet can be pasted into any cell.",
    ),
    ("budget-absorption.lines.row", "Pos anggaran", "Budget line"),
    ("budget", "Anggaran", "Budget"),
    ("realised", "Realisasi", "Realised"),
    ("absorption", "Serapan anggaran", "Budget absorption"),
];
