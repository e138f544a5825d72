//! What the paper prints, as checks: tables 05 to 08 and the text.

use crate::cases::{
    AMOUNTS, Both, CALCULATIONS, GRADES, LINES, Row, STATEMENTS, Table, Wording, check, copy, row,
    same, tables,
};
use crate::scorecard::{Path, Scorecard};

/// Adds every check in the order of the paper.
pub(super) fn add(card: &mut Scorecard, wording: Wording) {
    tables(card, wording, &AMOUNT_TABLES);
    for (set, title, source, rows) in GRADE_TABLES {
        let id = check(card, wording, "check-grades", title, source);
        card.set_text(&Path::Choice(id, "set".to_owned()), set);
        copy(card, wording, id, LINES, &GRADES, rows);
    }
    tables(card, wording, &TABLES);
}

const AMOUNT_TABLES: [Table; 3] = [
    (
        "check-amounts",
        ("Tingkat ekonomi", "Economy"),
        ("Tabel 06", "Table 06"),
        &AMOUNTS,
        &ECONOMY,
    ),
    (
        "check-amounts",
        ("Tingkat efisiensi", "Efficiency"),
        ("Tabel 07", "Table 07"),
        &AMOUNTS,
        &EFFICIENCY,
    ),
    (
        "check-amounts",
        ("Tingkat efektivitas", "Effectiveness"),
        ("Tabel 08", "Table 08"),
        &AMOUNTS,
        &EFFECTIVENESS,
    ),
];

/// Class set, title, source and rows.
const GRADE_TABLES: [(&str, Both, Both, &[Row]); 4] = [
    (
        "mahsun-economy",
        ("Kriteria ekonomi", "Classes of economy"),
        ("Tabel 06", "Table 06"),
        &ECONOMY_CLASSES,
    ),
    (
        "hasmiati-efficiency",
        ("Kriteria efisiensi", "Classes of efficiency"),
        ("Tabel 07", "Table 07"),
        &EFFICIENCY_CLASSES,
    ),
    (
        "hasmiati-effectiveness",
        ("Kriteria efektivitas", "Classes of effectiveness"),
        ("Tabel 08", "Table 08"),
        &EFFECTIVENESS_CLASSES,
    ),
    (
        "bhote",
        (
            "Kriteria kepuasan pegawai",
            "Classes of employee satisfaction",
        ),
        ("Tabel 04 dan kesimpulan", "Table 04 and conclusions"),
        &[row(same("2017"), &["75", "puas"])],
    ),
];

const TABLES: [Table; 4] = [
    (
        "check-calculations",
        ("Rata-rata dan perubahan", "Means and changes"),
        ("Tabel 06–08 dan uraiannya", "Tables 06–08 and their text"),
        &CALCULATIONS,
        &MEANS,
    ),
    (
        "check-calculations",
        ("Kuesioner dan kepuasan", "Questionnaires and satisfaction"),
        (
            "Tabel 05, perspektif pelanggan dan proses internal",
            "Table 05, customer and internal process perspective",
        ),
        &CALCULATIONS,
        &SURVEYS,
    ),
    (
        "check-calculations",
        ("Retensi pegawai", "Employee retention"),
        (
            "Perspektif pembelajaran dan pertumbuhan",
            "Learning and growth perspective",
        ),
        &CALCULATIONS,
        &RETENTION,
    ),
    (
        "check-statements",
        ("Pernyataan yang berbeda", "Statements that differ"),
        (
            "Metode, tabel 07 dan 08, uraian tabel 06",
            "Methods, tables 07 and 08, text below table 06",
        ),
        &STATEMENTS,
        &DIFFERING,
    ),
];

const YEAR: [Both; 5] = [
    same("2013"),
    same("2014"),
    same("2015"),
    same("2016"),
    same("2017"),
];
const MEAN: Both = ("Rata-rata", "Mean");

/// The row of all years is not printed: their sums give the pooled ratio.
const ECONOMY: [Row; 6] = [
    row(("2013–2017 digabung", "2013–2017 pooled"), &[]),
    row(YEAR[0], &["18.327,75", "15.007,98", "81,89"]).within(1),
    row(YEAR[1], &["22.438,25", "17.633,29", "78,59"]).within(1),
    row(YEAR[2], &["24.887,29", "21.301,42", "85,59"]).within(1),
    row(YEAR[3], &["29.796,67", "27.454,92", "92,14"]).within(1),
    row(YEAR[4], &["30.547,37", "28.905,16", "94,62"]).within(1),
];

const EFFICIENCY: [Row; 5] = [
    row(YEAR[0], &["120.684,46", "15.007,98", "12,44"]),
    row(YEAR[1], &["185.724,71", "17.633,29", "9,49"]),
    row(YEAR[2], &["229.078,09", "21.301,42", "9,30"]),
    row(YEAR[3], &["251.510,01", "27.454,92", "10,92"]),
    row(YEAR[4], &["312.444,82", "28.905,16", "9,25"]),
];

const EFFECTIVENESS: [Row; 5] = [
    row(YEAR[0], &["117.156,84", "120.692,89", "103,02"]),
    row(YEAR[1], &["165.562,28", "185.733,73", "112,18"]),
    row(YEAR[2], &["246.603,40", "229.087,30", "92,90"]),
    row(YEAR[3], &["248.756,10", "251.919,43", "101,27"]),
    row(YEAR[4], &["274.657,46", "313.072,96", "113,99"]),
];

const ECONOMY_CLASSES: [Row; 6] = [
    row(YEAR[0], &["81,89", "Ekonomis"]),
    row(YEAR[1], &["78,59", "Ekonomis"]),
    row(YEAR[2], &["85,59", "Ekonomis"]),
    row(YEAR[3], &["92,14", "Ekonomis"]),
    row(YEAR[4], &["94,62", "Ekonomis"]),
    row(MEAN, &["86,57", "Ekonomi"]),
];

const EFFICIENCY_CLASSES: [Row; 6] = [
    row(YEAR[0], &["12,44", "Sangat Efisien"]),
    row(YEAR[1], &["9,49", "Sangat Efisien"]),
    row(YEAR[2], &["9,30", "Sangat Efisien"]),
    row(YEAR[3], &["10,92", "Sangat Efisien"]),
    row(YEAR[4], &["9,25", "Sangat Efisien"]),
    row(MEAN, &["10,28", "Sangat Efisien"]),
];

const EFFECTIVENESS_CLASSES: [Row; 6] = [
    row(YEAR[0], &["103,02", "Sangat Efektif"]),
    row(YEAR[1], &["112,18", "Sangat Efektif"]),
    row(YEAR[2], &["92,90", "Tidak Efektif"]),
    row(YEAR[3], &["101,27", "Sangat Efektif"]),
    row(YEAR[4], &["113,99", "Sangat Efektif"]),
    row(MEAN, &["104,67", "Sangat Efektif"]),
];

const MEANS: [Row; 7] = [
    row(
        ("Rata-rata rasio ekonomi", "Mean economy ratio"),
        &[
            "86,57",
            "rata(15.007,98 / 18.327,75; 17.633,29 / 22.438,25; 21.301,42 / 24.887,29; 27.454,92 / 29.796,67; 28.905,16 / 30.547,37) x 100",
        ],
    ),
    row(
        ("Rata-rata rasio efisiensi", "Mean efficiency ratio"),
        &[
            "10,28",
            "rata(15.007,98 / 120.684,46; 17.633,29 / 185.724,71; 21.301,42 / 229.078,09; 27.454,92 / 251.510,01; 28.905,16 / 312.444,82) x 100",
        ],
    ),
    row(
        ("Rata-rata rasio efektivitas", "Mean effectiveness ratio"),
        &[
            "104,67",
            "rata(120.692,89 / 117.156,84; 185.733,73 / 165.562,28; 229.087,30 / 246.603,40; 251.919,43 / 248.756,10; 313.072,96 / 274.657,46) x 100",
        ],
    ),
    row(
        (
            "Penurunan rasio ekonomi 2014",
            "Fall of the economy ratio 2014",
        ),
        &["3,3", "81,89 - 78,59"],
    ),
    row(
        (
            "Kenaikan rasio ekonomi 2015",
            "Rise of the economy ratio 2015",
        ),
        &["7", "85,59 - 78,59"],
    ),
    row(
        (
            "Kenaikan rasio ekonomi 2016",
            "Rise of the economy ratio 2016",
        ),
        &["6,55", "92,14 - 85,59"],
    ),
    row(
        (
            "Kenaikan rasio ekonomi 2017",
            "Rise of the economy ratio 2017",
        ),
        &["2,48", "94,62 - 92,14"],
    ),
];

const SURVEYS: [Row; 9] = [
    row(
        ("Kuesioner pegawai yang kembali", "Staff questionnaires returned"),
        &["86%", "43 / 50 x 100"],
    ),
    row(("IK maks", "IK max"), &["4600", "50 x 23 x 4"]),
    row(("IK min", "IK min"), &["1150", "50 x 23 x 1"]),
    row(("Interval", "Range"), &["3450", "4600 - 1150"]),
    row(
        ("Panjang kelas", "Class width"),
        &["863", "(4600 - 1150) / 4"],
    ),
    row(
        (
            "Total 3685 terhadap IK maks",
            "The total of 3685 over IK max",
        ),
        &["", "3685 / 4600 x 100"],
    ),
    row(
        (
            "Total 3685 pada skala SKM 25–100",
            "The total of 3685 on the survey scale of 25–100",
        ),
        &["", "3685 / (50 x 23) x 25"],
    ),
    row(
        (
            "Panjang kelas sarana 429–557",
            "Width of the facilities' class 429–557",
        ),
        &["", "557 - 429 + 1"],
    ),
    row(
        (
            "IK min sarana, andai 429 awal kelas ketiga",
            "IK min of the facilities, were 429 the start of the third class",
        ),
        &["", "429 - 2 x (557 - 429 + 1)"],
    )
    .note((
        "Andai empat kelas dan skor 1–4, sekian pula responden kali butir; keduanya tidak dicetak, jadi 510 tidak dapat diperiksa.",
        "With four classes and scores of 1–4 it is also respondents times questions; neither is printed, so 510 cannot be checked.",
    )),
];

const RETENTION: [Row; 1] = [row(
    ("Retensi pegawai", "Employee retention"),
    &["0,59%", "100 - 0,59"],
)
.note((
    "Rumusnya membagi pegawai keluar: 0,59% adalah perputaran, bukan retensi.",
    "The formula divides leavers: 0.59% is turnover, not retention.",
))];

const HEADING: Both = (
    "Judul kolomnya sama, angkanya berbeda.",
    "The same column heading, different figures.",
);

const DIFFERING: [Row; 7] = [
    row(
        (
            "Realisasi pendapatan 2013 (tabel 07; 08)",
            "Realised revenue 2013 (tables 07; 08)",
        ),
        &["120.684,46", "120.692,89"],
    )
    .note(HEADING),
    row(
        (
            "Realisasi pendapatan 2014 (tabel 07; 08)",
            "Realised revenue 2014 (tables 07; 08)",
        ),
        &["185.724,71", "185.733,73"],
    )
    .note(HEADING),
    row(
        (
            "Realisasi pendapatan 2015 (tabel 07; 08)",
            "Realised revenue 2015 (tables 07; 08)",
        ),
        &["229.078,09", "229.087,30"],
    )
    .note(HEADING),
    row(
        (
            "Realisasi pendapatan 2016 (tabel 07; 08)",
            "Realised revenue 2016 (tables 07; 08)",
        ),
        &["251.510,01", "251.919,43"],
    )
    .note(HEADING),
    row(
        (
            "Realisasi pendapatan 2017 (tabel 07; 08)",
            "Realised revenue 2017 (tables 07; 08)",
        ),
        &["312.444,82", "313.072,96"],
    )
    .note(HEADING),
    row(
        (
            "Masa rata-rata 86,57% (uraian; tabel 06)",
            "Period of the mean 86.57% (text; table 06)",
        ),
        &["2013 sampai dengan 2014", "2013 sampai dengan 2017"],
    ),
    row(
        ("IK min (keterangan; rumus)", "IK min (legend; formula)"),
        &["Jumlah Responden", "R x PP x EX min"],
    )
    .note((
        "Jumlah responden adalah R; IK min adalah total terendah.",
        "The number of respondents is R; IK min is the lowest total.",
    )),
];
