//! What the paper prints of the four perspectives, as checks: tables 1 to 3 and
//! the text around them.

use super::consistency;
use crate::cases::{
    AMOUNTS, CALCULATIONS, GRADES, Row, STATEMENTS, Table, Wording, row, same, tables,
};
use crate::scorecard::Scorecard;

/// Adds every check in the order of the paper.
pub(super) fn add(card: &mut Scorecard, wording: Wording) {
    tables(card, wording, &TABLES);
    consistency::add(card, wording);
}

/// The checks that have one table.
const TABLES: [Table; 6] = [
    (
        "check-amounts",
        (
            "Anggaran dan realisasi anggaran",
            "Budget and realised budget",
        ),
        (
            "Tabel 1; persentase dari bagian 3.1",
            "Table 1; percentages from section 3.1",
        ),
        &AMOUNTS,
        &BUDGET,
    ),
    (
        "check-calculations",
        ("Pegawai dan serapan", "Staff and absorption"),
        ("Bagian 1 dan 3.6", "Sections 1 and 3.6"),
        &CALCULATIONS,
        &STAFF,
    ),
    (
        "check-calculations",
        (
            "Survei kepuasan masyarakat",
            "Community satisfaction survey",
        ),
        ("Tabel 2 dan bagian 3.2", "Table 2 and section 3.2"),
        &CALCULATIONS,
        &SATISFACTION,
    ),
    (
        "check-grades",
        ("Mutu pelayanan", "Service grades"),
        ("Bagian 3.2 dan 3.6", "Sections 3.2 and 3.6"),
        &GRADES,
        &QUARTERS,
    ),
    (
        "check-calculations",
        ("Capaian kinerja", "Performance against targets"),
        (
            "Tabel 3, bagian 3.3, dan kesimpulan 3",
            "Table 3, section 3.3 and conclusion 3",
        ),
        &CALCULATIONS,
        &TARGETS,
    ),
    (
        "check-statements",
        ("Pernyataan yang berbeda", "Statements that differ"),
        (
            "Tabel 2 dan 3, bagian 3.3 dan 3.4, kesimpulan 4",
            "Tables 2 and 3, sections 3.3 and 3.4, conclusion 4",
        ),
        &STATEMENTS,
        &DIFFERING,
    ),
];

const BUDGET: [Row; 3] = [
    row(same("Total"), &["7.125.216.474", "6.325.601.902"]),
    row(same("2022"), &["3.858.495.244", "3.207.456.588", "87,63%"]).within(1),
    row(same("2023"), &["3.266.721.230", "3.118.145.314", "95%"]).within(1),
];

const STAFF: [Row; 2] = [
    row(
        ("Pegawai lima instansi", "Staff of the five agencies"),
        &["60", "20 + 24 + 4 + 1 + 11"],
    ),
    row(
        ("Rata-rata serapan 2022–2023", "Mean absorption 2022–2023"),
        &[
            "91,32%",
            "rata(3.207.456.588 / 3.858.495.244 x 100; 3.118.145.314 / 3.266.721.230 x 100)",
        ],
    )
    .note((
        "Rata-rata dari 87,63 dan 95 yang tercetak, padahal 87,63 sudah keliru.",
        "The mean of the printed 87.63 and 95, of which 87.63 is wrong itself.",
    )),
];

const SATISFACTION: [Row; 6] = [
    row(
        (
            "IKM triwulan I dari nilai 3,604",
            "Index of quarter I from the score 3.604",
        ),
        &["90,10%", "tepat(3,604) x 25"],
    ),
    row(
        (
            "IKM triwulan II dari nilai 3,443",
            "Index of quarter II from the score 3.443",
        ),
        &["86,07%", "tepat(3,443) x 25"],
    ),
    row(
        (
            "IKM triwulan III dari nilai 3,547",
            "Index of quarter III from the score 3.547",
        ),
        &["88,68%", "tepat(3,547) x 25"],
    ),
    row(
        (
            "IKM triwulan IV dari nilai 3,590",
            "Index of quarter IV from the score 3.590",
        ),
        &["89,76%", "tepat(3,590) x 25"],
    )
    .note((
        "Nilai 3,590 yang tercetak menjadi 89,75; 89,76 berasal dari nilai yang belum dibulatkan.",
        "The printed 3.590 gives 89.75; 89.76 comes from a score not yet rounded.",
    )),
    row(
        ("Rata-rata empat triwulan", "Mean of the four quarters"),
        &["88,65%", "rata(90,10; 86,07; 88,68; 89,76)"],
    ),
    row(
        (
            "Rata-rata tertimbang responden",
            "Mean weighted by respondents",
        ),
        &[
            "",
            "(320 x 90,10 + 238 x 86,07 + 202 x 88,68 + 222 x 89,76) / (320 + 238 + 202 + 222)",
        ],
    ),
];

const QUARTERS: [Row; 5] = [
    row(("Triwulan I", "Quarter I"), &["90,10", "A Sangat Baik"]),
    row(("Triwulan II", "Quarter II"), &["86,07", "B Baik"]),
    row(("Triwulan III", "Quarter III"), &["88,68", "B Baik"]),
    row(("Triwulan IV", "Quarter IV"), &["89,76", "A Sangat Baik"]),
    row(("Rata-rata 2023", "Mean of 2023"), &["88,65", "Baik"]),
];

const TARGETS: [Row; 11] = [
    row(
        ("PMA dan PMDN 2023", "Foreign and domestic investment 2023"),
        &["191,90%", "-0,1 + 192"],
    )
    .note((
        "Jumlah dua persentase capaian, bukan rasio.",
        "The sum of two percentages, not a ratio.",
    )),
    row(
        (
            "Rata-rata PMA dan PMDN 2023",
            "Mean of both investments 2023",
        ),
        &["", "rata(-0,1; 192)"],
    ),
    row(
        ("PMA dan PMDN 2022", "Foreign and domestic investment 2022"),
        &["93%", "rata(69; 147)"],
    )
    .note((
        "Rata-rata 108, jumlah 216, tertimbang target 121; 93 tidak dapat diturunkan.",
        "Mean 108, sum 216, weighted by target 121; 93 cannot be derived.",
    )),
    row(
        (
            "IKM 2022 terhadap target",
            "Satisfaction index 2022 against its target",
        ),
        &["", "86,58 / 85,25 x 100"],
    ),
    row(
        (
            "IKM 2023 terhadap target",
            "Satisfaction index 2023 against its target",
        ),
        &["", "88,61 / 85,45 x 100"],
    ),
    row(
        ("Kenaikan IKM 2022–2023", "Rise of the index 2022–2023"),
        &["2,3%", "(88,61 - 86,58) / 86,58 x 100"],
    ),
    row(
        (
            "Predikat RB 2022 terhadap target",
            "Reform grade 2022 against its target",
        ),
        &["113%", "34,64 / 30,25 x 100"],
    ),
    row(
        (
            "Predikat RB 2023 terhadap target",
            "Reform grade 2023 against its target",
        ),
        &["113%", "34,64 / 30,30 x 100"],
    ),
    row(
        ("Rata-rata 68% dan 91%", "Mean of 68% and 91%"),
        &["79%", "bulat((68 + 91) / 2; 0)"],
    )
    .note((
        "Rata-ratanya 79,5, dibulatkan menjadi 80; 68 dan 91 sendiri tidak dapat diturunkan dari tabel 3.",
        "The mean is 79.5, which rounds to 80; 68 and 91 themselves do not follow from table 3.",
    )),
    row(
        (
            "Rata-rata capaian 2022, satuan campuran",
            "Mean of the results of 2022, mixed units",
        ),
        &["", "rata(86,58; 84,15; 34,64)"],
    )
    .note((
        "Satu-satunya asal yang ditemukan untuk 68% pada kesimpulan 3.",
        "The only origin found for the 68% of conclusion 3.",
    )),
    row(
        (
            "Rata-rata capaian 2023, satuan campuran",
            "Mean of the results of 2023, mixed units",
        ),
        &["", "rata(88,61; 84,15; 34,64)"],
    )
    .note(("Kesimpulan 3 menyebut 91%.", "Conclusion 3 says 91%.")),
];

const DIFFERING: [Row; 3] = [
    row(
        (
            "Target predikat RB (bagian 3.3; tabel 3)",
            "Target of the reform grade (section 3.3; table 3)",
        ),
        &["AA", "A (30,25)"],
    ),
    row(
        (
            "IKM 2023 (tabel 2; tabel 3)",
            "Index 2023 (table 2; table 3)",
        ),
        &["88,65%", "88,61%"],
    ),
    row(
        (
            "Kategori koordinasi (bagian 3.4; kesimpulan 4)",
            "Class of coordination (section 3.4; conclusion 4)",
        ),
        &["sangat baik", "baik"],
    ),
];
