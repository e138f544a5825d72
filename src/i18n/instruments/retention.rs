//! Words of the retention instrument.

use crate::i18n::Word;

pub(super) static WORDS: &[Word] = &[
    ("retention", "Retensi pegawai", "Employee retention"),
    (
        "retention.about",
        "Bagian pegawai yang bertahan, atau yang keluar, dalam satu periode.",
        "The share of employees who stay, or who leave, in a period.",
    ),
    ("retention.measure", "Yang dinilai", "What is judged"),
    (
        "retention.measure.retention",
        "Retensi (pegawai yang bertahan)",
        "Retention (those who stay)",
    ),
    (
        "retention.measure.turnover",
        "Perputaran (pegawai yang keluar)",
        "Turnover (those who leave)",
    ),
    ("retention.entry", "Yang dimasukkan", "What is entered"),
    (
        "retention.entry.counts",
        "Jumlah pegawai",
        "Numbers of employees",
    ),
    (
        "retention.entry.turnover",
        "Persentase perputaran",
        "Turnover percentage",
    ),
    ("retention.leavers", "Pegawai keluar", "Leavers"),
    ("retention.employees", "Seluruh pegawai", "All employees"),
    ("retention.turnover", "Perputaran", "Turnover"),
    (
        "retention.turnover.hint",
        "Pegawai keluar dibagi seluruh pegawai. Sebagian laporan menyebut angka ini retensi; retensi adalah 100 % dikurangi angka ini.",
        "Leavers over all employees. Some reports call this retention; retention is 100% less this.",
    ),
    ("leavers", "Pegawai keluar", "Leavers"),
    ("employees", "Seluruh pegawai", "All employees"),
    (
        "turnover-typed",
        "Perputaran yang diketik",
        "Typed turnover",
    ),
    (
        "retention-and-turnover",
        "Retensi dan perputaran pegawai",
        "Retention and turnover of employees",
    ),
    ("retention-rate", "Retensi pegawai", "Employee retention"),
    ("turnover-rate", "Perputaran pegawai", "Employee turnover"),
];
