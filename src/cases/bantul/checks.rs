//! What the paper prints, as checks: tables 2 to 9 and the text around them.

use super::classes;
use crate::cases::{AMOUNTS, Both, CALCULATIONS, Row, STATEMENTS, Table, Wording, row, tables};
use crate::scorecard::Scorecard;

/// Adds every check in the order of the paper.
pub(super) fn add(card: &mut Scorecard, wording: Wording) {
    tables(card, wording, &TABLES);
    classes::add(card, wording);
    tables(card, wording, &[DIFFERING_TABLE]);
}

const TABLES: [Table; 4] = [
    (
        "check-amounts",
        ("Realisasi anggaran", "Budget realization"),
        ("Tabel 2", "Table 2"),
        &AMOUNTS,
        &BUDGET,
    ),
    (
        "check-calculations",
        ("Belanja dalam uraian", "Spending in the text"),
        ("Tabel 2 dan uraiannya", "Table 2 and its text"),
        &CALCULATIONS,
        &SPENDING,
    ),
    (
        "check-calculations",
        ("Indeks kepuasan masyarakat", "Community satisfaction index"),
        ("Tabel 3", "Table 3"),
        &CALCULATIONS,
        &SATISFACTION,
    ),
    (
        "check-calculations",
        (
            "Responden dan waktu layanan",
            "Respondents and service time",
        ),
        (
            "Gambaran kuesioner dan perspektif proses internal",
            "Description of the questionnaires and internal process perspective",
        ),
        &CALCULATIONS,
        &SURVEYS,
    ),
];

const DIFFERING_TABLE: Table = (
    "check-statements",
    ("Pernyataan yang berbeda", "Statements that differ"),
    (
        "Metode, hasil, dan uraian tabel 3",
        "Methods, results and the text below table 3",
    ),
    &STATEMENTS,
    &DIFFERING,
);

pub(super) const INDIRECT: Both = ("Belanja tidak langsung", "Indirect expenditure");
pub(super) const DIRECT: Both = ("Belanja langsung", "Direct expenditure");
pub(super) const STAFF: Both = ("Belanja pegawai", "Personnel expenditure");
pub(super) const GOODS: Both = ("Belanja barang dan jasa", "Goods and services");
pub(super) const CAPITAL: Both = ("Belanja modal", "Capital spending");

const BUDGET: [Row; 7] = [
    row(
        ("Jumlah belanja", "Total spending"),
        &["Rp15.122.643.735,00", "Rp14.688.904.033,00", "97,13%"],
    ),
    row(
        INDIRECT,
        &["Rp2.887.555.498,00", "Rp2.594.054,00", "89,86%"],
    )
    .within(1),
    row(
        (
            "Belanja pegawai tidak langsung",
            "Indirect personnel expenditure",
        ),
        &["Rp2.887.555.498,00", "Rp2.594.054,00", "89,86%"],
    )
    .within(2),
    row(
        DIRECT,
        &["Rp12.235.088.237,00", "Rp12.094.105.979,00", "98,85%"],
    )
    .within(1),
    row(
        STAFF,
        &["Rp1.882.230.000,00", "Rp1.879.445.000,00", "99,85%"],
    )
    .within(2),
    row(
        GOODS,
        &["Rp9.046.745.337,00", "Rp8.909.425.579,00", "98,48%"],
    )
    .within(2),
    row(
        CAPITAL,
        &["Rp1.306.112.900,00", "Rp1.305.235.400,00", "99,93%"],
    )
    .within(2),
];

const SPENDING: [Row; 3] = [
    row(
        (
            "Realisasi belanja tidak langsung menurut total",
            "Indirect spending left by the total",
        ),
        &["Rp2.594.054,00", "14.688.904.033 - 12.094.105.979"],
    ),
    row(
        (
            "Persentase belanja tidak langsung menurut total",
            "Percentage of that indirect spending",
        ),
        &[
            "89,86%",
            "(14.688.904.033 - 12.094.105.979) / 2.887.555.498 x 100",
        ],
    ),
    row(
        ("Penghematan belanja", "Expenditure savings"),
        &["Rp433.739.702,00", "15.122.643.735 - 14.688.904.033"],
    ),
];

/// The nine elements weigh .111 each, their total .11 each; 1/9 was meant.
const SATISFACTION: [Row; 10] = [
    row(
        (
            "NRR unsur 1 (persyaratan)",
            "Mean of element 1 (requirements)",
        ),
        &["3,382", "1.187 / 351"],
    ),
    row(
        ("Unsur 1 ditimbang 0,11", "Element 1 weighted by 0.11"),
        &["0,375", "1.187 / 351 x tepat(0,11)"],
    )
    .note((
        "Teks menyebut bobot 0,11; yang cocok dengan tabel hanya 0,111.",
        "The text says 0.11; only 0.111 gives the table.",
    )),
    row(
        ("Unsur 1 ditimbang 0,111", "Element 1 weighted by 0.111"),
        &["0,375", "1.187 / 351 x tepat(0,111)"],
    ),
    row(
        ("Unsur 1 ditimbang 1/9", "Element 1 weighted by 1/9"),
        &["0,375", "1.187 / 351 / 9"],
    )
    .note(("Yang dipakai 0,111, bukan 1/9.", "0.111 was used, not 1/9.")),
    row(
        ("Unsur 9 ditimbang 0,111", "Element 9 weighted by 0.111"),
        &["0,406", "3,658 x tepat(0,111)"],
    ),
    row(
        (
            "Indeks sebagai jumlah kesembilan unsur",
            "Index as the sum of the nine elements",
        ),
        &[
            "3,419",
            "0,375 + 0,373 + 0,358 + 0,416 + 0,380 + 0,376 + 0,375 + 0,395 + 0,406",
        ],
    )
    .note(WEIGHTS),
    row(
        ("IKM dari indeks 3,419", "Converted index from 3.419"),
        &["85,472", "3,419 x 25"],
    ),
    row(
        (
            "IKM dari kesembilan unsur",
            "Converted index from the nine elements",
        ),
        &[
            "85,472",
            "(0,375 + 0,373 + 0,358 + 0,416 + 0,380 + 0,376 + 0,375 + 0,395 + 0,406) x 25",
        ],
    )
    .note(WEIGHTS),
    row(
        (
            "Jumlah NRR di balik 85,472 bila bobotnya 0,11",
            "Sum of means behind 85.472 at a weight of 0.11",
        ),
        &["", "85,472 / 25 / tepat(0,11)"],
    ),
    row(
        ("IKM dengan bobot 1/9", "Converted index at a weight of 1/9"),
        &["85,472", "85,472 / tepat(0,11) / 9"],
    )
    .note((
        "Bobot 0,11 membuat indeks terlalu rendah; mutunya tetap B.",
        "The weight 0.11 makes the index too low; the grade stays B.",
    )),
];

const WEIGHTS: Both = (
    "Unsur ditimbang 0,111, tetapi totalnya 0,11.",
    "The elements are weighted by 0.111, their total by 0.11.",
);

const SURVEYS: [Row; 2] = [
    row(
        ("Kuesioner yang disebar", "Questionnaires distributed"),
        &["388", "351 + 30 + 7"],
    ),
    row(
        ("Efisiensi siklus layanan", "Service cycle efficiency"),
        &["200%", "15 / 7,5 x 100"],
    ),
];

const DIFFERING: [Row; 4] = [
    row(
        (
            "Sampel pegawai negeri (metode; hasil)",
            "Sample of civil servants (methods; results)",
        ),
        &["38", "37"],
    )
    .note((
        "Pada hasil: 30 pegawai dan 7 atasan.",
        "In the results: 30 employees and 7 superiors.",
    )),
    row(
        (
            "Efisiensi siklus 200% (hasil; kaidah pada metode)",
            "Cycle efficiency of 200% (results; rule in the methods)",
        ),
        &["very efficient", "higher than 100%: a lower level"],
    )
    .note((
        "Waktu proses adalah bagian dari seluruh waktu: tidak dapat di atas 100%. Yang dihitung waktu standar dibagi waktu nyata.",
        "Processing is part of the whole time and cannot exceed 100%. What was computed is standard over actual time.",
    )),
    row(
        (
            "Pembagi interval (rumus; tabel 6 dan 9)",
            "Divisor of the interval (formula; tables 6 and 9)",
        ),
        &["number of indicators", "5"],
    )
    .note((
        "Yang dipakai banyaknya kelas: tabel 9 berisi 4 indikator, tetapi dibagi 5.",
        "The number of classes was used: table 9 has 4 indicators and is divided by 5.",
    )),
    row(
        (
            "Tabel yang memuat IKM (uraian; judul tabel)",
            "Table with the index (text; table heading)",
        ),
        &["Table 2", "Table 3"],
    ),
];
