//! Words of the employee satisfaction index.

use crate::i18n::Word;

pub(super) static WORDS: &[Word] = &[
    (
        "importance-satisfaction",
        "Indeks kepuasan pegawai (ESI)",
        "Employee satisfaction index (ESI)",
    ),
    (
        "importance-satisfaction.about",
        "Kepuasan tertimbang kepentingan, dalam persen dari yang tertinggi.",
        "Satisfaction weighted by importance, in percent of the highest there can be.",
    ),
    (
        "importance-satisfaction.entry",
        "Yang dimasukkan",
        "What is entered",
    ),
    (
        "importance-satisfaction.entry.items",
        "Rata-rata kepentingan dan kepuasan per butir",
        "Mean importance and satisfaction per item",
    ),
    (
        "importance-satisfaction.entry.totals",
        "Jumlah T dan Y",
        "The sums T and Y",
    ),
    (
        "importance-satisfaction.entry.percent",
        "Indeks seperti tercetak",
        "The index as printed",
    ),
    (
        "importance-satisfaction.percent",
        "Indeks tercetak",
        "Printed index",
    ),
    (
        "importance-satisfaction.scale",
        "Skala jawaban",
        "Answer scale",
    ),
    ("importance-satisfaction.scale.4", "Skala 1–4", "Scale 1–4"),
    ("importance-satisfaction.scale.5", "Skala 1–5", "Scale 1–5"),
    ("importance-satisfaction.scale.7", "Skala 1–7", "Scale 1–7"),
    (
        "products",
        "Jumlah kepentingan × kepuasan (T)",
        "Sum of importance × satisfaction (T)",
    ),
    (
        "importances",
        "Jumlah kepentingan (Y)",
        "Sum of importance (Y)",
    ),
    ("importance-satisfaction.items", "Butir kepuasan", "Items"),
    (
        "importance-satisfaction.items.hint",
        "Rata-rata jawaban responden per butir, mulai 1 sampai nilai tertinggi skala.",
        "Means of the answers to each item, from 1 to the highest of the scale.",
    ),
    ("importance-satisfaction.items.row", "Butir", "Item"),
    ("importance", "Kepentingan", "Importance"),
    ("satisfaction", "Kepuasan", "Satisfaction"),
    (
        "gap",
        "Kesenjangan (kepuasan − kepentingan)",
        "Gap (satisfaction − importance)",
    ),
    (
        "bhote",
        "Bhote: puas di atas 50 %, sangat puas mulai 80 %",
        "Bhote: satisfied above 50%, very satisfied from 80%",
    ),
];
