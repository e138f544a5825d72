//! Words of the Likert description instrument.

use crate::i18n::Word;

pub(super) static WORDS: &[Word] = &[
    ("likert", "Survei Likert", "Likert survey"),
    (
        "likert.about",
        "Rata-rata butir dan variabel kuesioner, misalnya kepuasan pegawai.",
        "Means of questionnaire items and variables, such as employee satisfaction.",
    ),
    ("likert.scale", "Skala jawaban", "Answer scale"),
    ("likert.scale.4", "1–4", "1–4"),
    ("likert.scale.5", "1–5", "1–5"),
    ("likert.scale.7", "1–7", "1–7"),
    ("likert.entry", "Yang dimasukkan", "What is entered"),
    ("likert.entry.means", "Rata-rata per butir", "Mean per item"),
    ("likert.entry.answers", "Jawaban mentah", "Raw answers"),
    ("likert.items", "Variabel dan butir", "Variables and items"),
    (
        "likert.items.hint",
        "Tulis variabel, lalu butirnya sebagai rincian di bawahnya. Variabel tanpa butir boleh diisi rata-ratanya sendiri.",
        "Write a variable, then its items as parts below it. A variable without items may be given by its own mean.",
    ),
    (
        "likert.items.row",
        "Variabel atau butir",
        "Variable or item",
    ),
    ("likert.mean", "Rata-rata", "Mean"),
    (
        "likert.answers",
        "Jawaban responden",
        "Respondents' answers",
    ),
    (
        "likert.answers.hint",
        "Tempel dari lembar kerja: satu responden per baris, satu butir per kolom, urutan butir seperti tabel di atas.",
        "Paste from a spreadsheet: one respondent a row, one item a column, items in the order of the table above.",
    ),
    ("item-mean", "Rata-rata butir", "Item mean"),
    (
        "item-mean-typed",
        "Rata-rata butir yang diketik",
        "Typed item mean",
    ),
    ("variable-mean", "Rata-rata variabel", "Variable mean"),
    ("survey-mean", "Rata-rata survei", "Survey mean"),
];
