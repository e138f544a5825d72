//! Words of the value for money instruments and their classes.

use crate::i18n::Word;

const HINT: (&str, &str) = (
    "Dalam rupiah, ribuan, atau jutaan rupiah, asalkan seragam. Baris yang punya rincian dihitung dari rinciannya. Rasio dinilai setelah dibulatkan dua desimal: “tepat 100 %” berarti 100,00 %.",
    "In rupiah, thousands or millions, the same throughout. A line with parts is the sum of its parts. A ratio is judged after rounding to two decimals: “exactly 100%” is 100.00%.",
);

pub(super) static WORDS: &[Word] = &[
    ("economy-ratio", "Rasio ekonomi", "Economy ratio"),
    (
        "economy-ratio.about",
        "Realisasi belanja dibagi anggarannya; makin kecil makin hemat.",
        "Cost spent over cost budgeted; less is more economical.",
    ),
    (
        "economy-ratio.lines",
        "Anggaran dan realisasi belanja",
        "Budgeted and realised cost",
    ),
    ("economy-ratio.lines.hint", HINT.0, HINT.1),
    ("economy-ratio.lines.row", "Pos belanja", "Cost line"),
    ("efficiency-ratio", "Rasio efisiensi", "Efficiency ratio"),
    (
        "efficiency-ratio.about",
        "Biaya memperoleh pendapatan dibagi realisasi pendapatan; makin kecil makin efisien.",
        "Cost of earning revenue over revenue realised; less is more efficient.",
    ),
    (
        "efficiency-ratio.lines",
        "Biaya dan pendapatan",
        "Cost and revenue",
    ),
    ("efficiency-ratio.lines.hint", HINT.0, HINT.1),
    (
        "efficiency-ratio.lines.row",
        "Jenis pendapatan",
        "Kind of revenue",
    ),
    (
        "efficiency-ratio.cost",
        "Biaya memperoleh pendapatan",
        "Cost of earning revenue",
    ),
    (
        "cost-of-revenue",
        "Biaya memperoleh pendapatan",
        "Cost of earning revenue",
    ),
    ("revenue", "Realisasi pendapatan", "Revenue realised"),
    (
        "effectiveness-ratio",
        "Rasio efektivitas",
        "Effectiveness ratio",
    ),
    (
        "effectiveness-ratio.about",
        "Realisasi pendapatan dibagi targetnya.",
        "Revenue realised over its target.",
    ),
    (
        "effectiveness-ratio.lines",
        "Target dan realisasi pendapatan",
        "Revenue target and revenue realised",
    ),
    ("effectiveness-ratio.lines.hint", HINT.0, HINT.1),
    (
        "effectiveness-ratio.lines.row",
        "Jenis pendapatan",
        "Kind of revenue",
    ),
    // Each period, and changes from period to period.
    (
        "by-period",
        "Rasio dan kelas per periode",
        "Ratio and class by period",
    ),
    ("ratio", "Rasio", "Ratio"),
    ("class", "Kelas", "Class"),
    (
        "change",
        "Perubahan dari periode sebelumnya",
        "Change from the period before",
    ),
    (
        "change-points",
        "Perubahan dalam poin persentase",
        "Change in percentage points",
    ),
    ("change-relative", "Perubahan relatif", "Relative change"),
    ("this-period", "Periode ini", "This period"),
    ("period-before", "Periode sebelumnya", "Period before"),
    // Criteria sets.
    (
        "mahsun-economy",
        "Mahsun: ekonomis di bawah 100 %",
        "Mahsun: economical below 100%",
    ),
    (
        "mahsun-efficiency",
        "Mahsun: efisien di bawah 100 %",
        "Mahsun: efficient below 100%",
    ),
    (
        "mahsun-effectiveness",
        "Mahsun: efektif di atas 100 %",
        "Mahsun: effective above 100%",
    ),
    (
        "hasmiati-efficiency",
        "Hasmiati dalam Halim: efisien sampai 100 %",
        "Hasmiati in Halim: efficient up to 100%",
    ),
    (
        "hasmiati-effectiveness",
        "Hasmiati dalam Halim: efektif mulai 100 %",
        "Hasmiati in Halim: effective from 100%",
    ),
    (
        "kepmendagri-efficiency",
        "Kepmendagri 690.900.327/1996 (5 kelas)",
        "Kepmendagri 690.900.327/1996 (5 classes)",
    ),
    (
        "kepmendagri-effectiveness",
        "Kepmendagri 690.900.327/1996 (5 kelas)",
        "Kepmendagri 690.900.327/1996 (5 classes)",
    ),
    ("economical", "Ekonomis", "Economical"),
    (
        "economically-balanced",
        "Ekonomis berimbang",
        "Economically balanced",
    ),
    ("not-economical", "Tidak ekonomis", "Not economical"),
    ("very-efficient", "Sangat efisien", "Very efficient"),
    ("efficient", "Efisien", "Efficient"),
    (
        "efficiently-balanced",
        "Efisien berimbang",
        "Efficiently balanced",
    ),
    ("fairly-efficient", "Cukup efisien", "Fairly efficient"),
    ("less-efficient", "Kurang efisien", "Less efficient"),
    ("not-efficient", "Tidak efisien", "Not efficient"),
    ("very-effective", "Sangat efektif", "Very effective"),
    ("effective", "Efektif", "Effective"),
    (
        "effectively-balanced",
        "Efektif berimbang",
        "Effectively balanced",
    ),
    ("fairly-effective", "Cukup efektif", "Fairly effective"),
    ("less-effective", "Kurang efektif", "Less effective"),
    ("not-effective", "Tidak efektif", "Not effective"),
];
