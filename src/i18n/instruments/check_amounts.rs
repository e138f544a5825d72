//! Words of the check of amounts and their percentages.

use crate::i18n::Word;

pub(super) static WORDS: &[Word] = &[
    (
        "check-amounts",
        "Periksa jumlah dan persentase",
        "Check amounts and percentages",
    ),
    (
        "check-amounts.about",
        "Menghitung ulang persentase tiap baris dan jumlah rinciannya, lalu menunjuk angka yang tidak cocok.",
        "Recomputes the percentage of each row and the sums of its parts, and names the figure that does not fit.",
    ),
    ("check-amounts.lines", "Tabel terbitan", "Published table"),
    (
        "check-amounts.lines.hint",
        "Ketik seperti tercetak. Rincian ditaruh menjorok di bawah jumlahnya.",
        "Type as printed. Parts stand indented below their total.",
    ),
    ("check-amounts.lines.row", "Baris", "Row"),
    (
        "check-amounts.whole",
        "Anggaran atau keseluruhan",
        "Budget or whole",
    ),
    (
        "check-amounts.part",
        "Realisasi atau bagian",
        "Realisation or part",
    ),
    (
        "check-amounts.printed",
        "Persentase tercetak",
        "Printed percentage",
    ),
    ("check-amounts.note", "Catatan", "Remark"),
    ("check-amounts.percentage", "Persentase", "Percentage"),
    (
        "check-amounts.whole-sum",
        "Jumlah rincian anggaran",
        "Sum of the parts of the budget",
    ),
    (
        "check-amounts.part-sum",
        "Jumlah rincian realisasi",
        "Sum of the parts of the realisation",
    ),
];
