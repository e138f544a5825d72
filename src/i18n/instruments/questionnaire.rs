//! Words of questionnaires: their columns, and what is computed of them.

use crate::i18n::Word;

pub(super) static WORDS: &[Word] = &[
    ("questionnaire", "Kuesioner", "Questionnaire"),
    (
        "questionnaire.about",
        "Jawaban responden, dengan butir, variabel, dan hitungannya.",
        "Answers of respondents, with items, variables and what follows from them.",
    ),
    ("questionnaire.columns", "Kolom", "Columns"),
    ("questionnaire.columns.row", "Judul kolom", "Heading"),
    (
        "questionnaire.words",
        "Kata dan skornya",
        "Words and their scores",
    ),
    ("questionnaire.words.row", "Kata", "Word"),
    ("questionnaire.words.score", "Skor", "Score"),
    (
        "questionnaire.role.item",
        "Butir variabel",
        "Item of a variable",
    ),
    ("questionnaire.role.number", "Angka", "Number"),
    ("questionnaire.role.category", "Kategori", "Category"),
    ("questionnaire.role.off", "Tidak dipakai", "Not used"),
    (
        "questionnaire.score",
        "Skor variabel",
        "Score of a variable",
    ),
    (
        "questionnaire.score.mean",
        "Rata-rata butir",
        "Mean of its items",
    ),
    (
        "questionnaire.score.sum",
        "Jumlah butir",
        "Sum of its items",
    ),
    (
        "questionnaire.points",
        "Jawaban tertinggi pada skala",
        "Highest answer of the scale",
    ),
    (
        "questionnaire.points.answers",
        "Menurut jawaban, sedikitnya 4",
        "As answered, at least 4",
    ),
    ("questionnaire.points.5", "Skor 5", "5"),
    ("questionnaire.points.6", "Skor 6", "6"),
    ("questionnaire.points.7", "Skor 7", "7"),
    ("questionnaire.points.10", "Skor 10", "10"),
    (
        "questionnaire.alpha",
        "Taraf signifikansi",
        "Level of significance",
    ),
    ("questionnaire.alpha.0.05", "5 %", "5%"),
    ("questionnaire.alpha.0.01", "1 %", "1%"),
    ("questionnaire.alpha.0.10", "10 %", "10%"),
    (
        "questionnaire.validity",
        "Butir valid bila",
        "An item is valid where",
    ),
    (
        "questionnaire.validity.table",
        "r hitung di atas r tabel",
        "its r is above the r of the table",
    ),
    (
        "questionnaire.validity.p",
        "Sig. di bawah taraf signifikansi",
        "its p is below the level of significance",
    ),
    (
        "questionnaire.reliable",
        "Reliabel mulai alfa",
        "Reliable from an alpha of",
    ),
    ("questionnaire.reliable.0.60", "0,60", "0.60"),
    ("questionnaire.reliable.0.70", "0,70", "0.70"),
    (
        "questionnaire.normality",
        "Uji normalitas",
        "Test of normality",
    ),
    (
        "questionnaire.normality.kolmogorov",
        "Kolmogorov-Smirnov (Lilliefors)",
        "Kolmogorov-Smirnov, Lilliefors",
    ),
    (
        "questionnaire.normality.shapiro",
        "Uji Shapiro-Wilk",
        "Shapiro-Wilk test",
    ),
    (
        "questionnaire.normality.jarque",
        "Uji Jarque-Bera",
        "Jarque-Bera test",
    ),
    (
        "questionnaire.scedasticity",
        "Uji heteroskedastisitas",
        "Test of heteroscedasticity",
    ),
    (
        "questionnaire.scedasticity.glejser",
        "Uji Glejser",
        "Glejser test",
    ),
    (
        "questionnaire.scedasticity.koenker",
        "Breusch-Pagan (Koenker)",
        "Breusch-Pagan, Koenker",
    ),
    (
        "questionnaire.scedasticity.breuschPagan",
        "Breusch-Pagan asli",
        "Original Breusch-Pagan",
    ),
    (
        "questionnaire.scedasticity.white",
        "Uji White",
        "White test",
    ),
    ("questionnaire.vif", "VIF di bawah", "VIF below"),
    (
        "questionnaire.vif.10",
        "10 (toleransi di atas 0,10)",
        "10 (tolerance above 0.10)",
    ),
    (
        "questionnaire.vif.5",
        "5 (toleransi di atas 0,20)",
        "5 (tolerance above 0.20)",
    ),
    ("questionnaire.ordered", "Urutan baris", "Order of the rows"),
    (
        "questionnaire.ordered.no",
        "Tidak menurut waktu (responden)",
        "Not of time (respondents)",
    ),
    (
        "questionnaire.ordered.yes",
        "Menurut waktu (bulan, tahun)",
        "Of time (months, years)",
    ),
];
