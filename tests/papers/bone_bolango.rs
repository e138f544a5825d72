//! Nadjamuddin, Lahay & Uloli (2025), JUTIN 8(1).

use super::{INFO, MISMATCH, More, OK, Place, Row, compare};

const BUDGET: &str = "Anggaran dan realisasi anggaran";
const STAFF: &str = "Pegawai dan serapan";
const SURVEY: &str = "Survei kepuasan masyarakat";
const GRADES: &str = "Mutu pelayanan";
const TARGETS: &str = "Capaian kinerja";
const DIFFERING: &str = "Pernyataan yang berbeda";
const FORMULAS: &str = "Baris akar dan rumus konsistensi";
const LAMBDAS: &str = "Lambda dalam teks dan tabel";
const AHP: &str = "Bobot dan konsistensi AHP";

#[test]
fn every_row() {
    compare("bone-bolango", &ROWS, &MORE);
}

const MORE: [More; 2] = [
    (
        Place::Line(GRADES, "Rata-rata 2023", ""),
        "Baik",
        "section 3.6 calls 88,65 good; it is very good, as 88,68 is",
    ),
    (
        Place::Line(LAMBDAS, "CI (uji konsistensi B; D)", ""),
        "0.0203",
        "part D prints lambda max 4,061 as CI",
    ),
];

#[rustfmt::skip]
const ROWS: [Row; 87] = [
    ("Tabel 1", "total anggaran", "7125216474", Some(7125216474.0), OK, Place::Line(BUDGET, "Total", "check-amounts.whole")),
    ("Tabel 1", "total realisasi", "6325601902", Some(6325601902.0), OK, Place::Line(BUDGET, "Total", "check-amounts.part")),
    ("3.1 text", "serapan 2022 %", "87.63", Some(83.127136), MISMATCH, Place::Line(BUDGET, "2022", "check-amounts.percentage")),
    ("3.1 text", "serapan 2023 %", "95", Some(95.451834), OK, Place::Line(BUDGET, "2023", "check-amounts.percentage")),
    ("3.6 text", "rata-rata serapan %", "91.32", Some(89.289485), MISMATCH, Place::Line(STAFF, "Rata-rata serapan 2022–2023", "")),
    ("-", "serapan gabungan 2022-23 %", "", Some(88.77768), INFO, Place::Line(BUDGET, "Total", "check-amounts.percentage")),
    ("Tabel 2 / 3.2 text", "IKM triwulan I = NRR 3.604 x 25", "90.1", Some(90.1), OK, Place::Line(SURVEY, "IKM triwulan I dari nilai 3,604", "")),
    ("Tabel 2 / 3.2 text", "IKM triwulan II = NRR 3.443 x 25", "86.07", Some(86.075), OK, Place::Line(SURVEY, "IKM triwulan II dari nilai 3,443", "")),
    ("Tabel 2 / 3.2 text", "IKM triwulan III = NRR 3.547 x 25", "88.68", Some(88.675), OK, Place::Line(SURVEY, "IKM triwulan III dari nilai 3,547", "")),
    ("Tabel 2 / 3.2 text", "IKM triwulan IV = NRR 3.59 x 25", "89.76", Some(89.75), MISMATCH, Place::Line(SURVEY, "IKM triwulan IV dari nilai 3,590", "")),
    ("Tabel 2", "rata-rata sederhana", "88.65", Some(88.6525), OK, Place::Line(SURVEY, "Rata-rata empat triwulan", "")),
    ("Tabel 2", "rata-rata tertimbang responden (n=982)", "", Some(88.754318), INFO, Place::Line(SURVEY, "Rata-rata tertimbang responden", "")),
    ("3.2 text", "Mutu triwulan III (88,68)", "B Baik", None, MISMATCH, Place::Line(GRADES, "Triwulan III", "")),
    ("Tabel 3", "PMA+PMDN 2023 (-0,1 + 192) printed as the indicator", "191.9", Some(191.9), OK, Place::Line(TARGETS, "PMA dan PMDN 2023", "")),
    ("Tabel 3", "mean of PMA/PMDN 2023", "", Some(95.95), INFO, Place::Line(TARGETS, "Rata-rata PMA dan PMDN 2023", "")),
    ("Tabel 3", "PMA/PMDN 2022 69 and 147 -> printed 93", "93", Some(108.0), MISMATCH, Place::Line(TARGETS, "PMA dan PMDN 2022", "")),
    ("Tabel 3", "IKM capaian 2022 % of target", "", Some(101.560117), INFO, Place::Line(TARGETS, "IKM 2022 terhadap target", "")),
    ("Tabel 3", "IKM capaian 2023 % of target", "", Some(103.698069), INFO, Place::Line(TARGETS, "IKM 2023 terhadap target", "")),
    ("3.3 item 2", "kenaikan realisasi IKM %", "2.3", Some(2.344652), OK, Place::Line(TARGETS, "Kenaikan IKM 2022–2023", "")),
    ("3.3 item 3", "capaian RB %", "113", Some(114.512397), MISMATCH, Place::Line(TARGETS, "Predikat RB 2022 terhadap target", "")),
    ("3.3 item 3", "capaian RB 2023 %", "113", Some(114.323432), MISMATCH, Place::Line(TARGETS, "Predikat RB 2023 terhadap target", "")),
    ("Tabel 3 vs 3.3 item 3", "target predikat RB", "text: AA; table: A (30,25)", None, MISMATCH, Place::Line(DIFFERING, "Target predikat RB (bagian 3.3; tabel 3)", "")),
    // By hand 79.5; the line rounds it as the paper's whole per cent does.
    ("Kesimpulan 3", "rata-rata PBI (68+91)/2", "79", Some(80.0), MISMATCH, Place::Line(TARGETS, "Rata-rata 68% dan 91%", "")),
    ("-", "mean of 86.58,84.15,34.64", "", Some(68.456667), INFO, Place::Line(TARGETS, "Rata-rata capaian 2022, satuan campuran", "")),
    ("-", "same for 2023 (88.61,84.15,34.64)", "", Some(69.133333), INFO, Place::Line(TARGETS, "Rata-rata capaian 2023, satuan campuran", "")),
    ("Tabel 2 vs Tabel 3", "IKM 2023", "88,65 (Tabel 2) and 88,61 (Tabel 3)", None, MISMATCH, Place::Line(DIFFERING, "IKM 2023 (tabel 2; tabel 3)", "")),
    ("3.4 vs Kesimpulan 4", "kategori koordinasi & hubungan kerja", "sangat baik (3.4) / baik (Kesimpulan)", None, MISMATCH, Place::Line(DIFFERING, "Kategori koordinasi (bagian 3.4; kesimpulan 4)", "")),
    ("1 text", "pegawai 20+24+4+1+11", "60", Some(60.0), OK, Place::Line(STAFF, "Pegawai lima instansi", "")),
    ("Tabel 4", "column total", "6.33333", Some(6.333333), OK, Place::Line(AHP, "A", "check-ahp.column-sum")),
    ("Tabel 4", "column total", "1.77778", Some(1.777778), OK, Place::Line(AHP, "B", "check-ahp.column-sum")),
    ("Tabel 4", "column total", "4.83333", Some(4.833333), OK, Place::Line(AHP, "C", "check-ahp.column-sum")),
    ("Tabel 4", "column total", "16", Some(16.0), OK, Place::Line(AHP, "D", "check-ahp.column-sum")),
    ("Tabel 4", "row \"akar\" = sqrt(column total), unused by AHP", "2.51661", Some(2.516611), OK, Place::Line(FORMULAS, "Akar jumlah kolom A", "")),
    ("Tabel 4", "row \"akar\" = sqrt(column total), unused by AHP", "1.33333", Some(1.333333), OK, Place::Line(FORMULAS, "Akar jumlah kolom B", "")),
    ("Tabel 4", "row \"akar\" = sqrt(column total), unused by AHP", "2.19848", Some(2.198484), OK, Place::Line(FORMULAS, "Akar jumlah kolom C", "")),
    ("Tabel 4", "row \"akar\" = sqrt(column total), unused by AHP", "4", Some(4.0), OK, Place::Line(FORMULAS, "Akar jumlah kolom D", "")),
    ("Tabel 5", "Jumlah A", "0.64", Some(0.636343), OK, Place::Line(AHP, "A", "check-ahp.row-sum")),
    ("Tabel 5", "Jumlah B", "2.22", Some(2.219374), OK, Place::Line(AHP, "B", "check-ahp.row-sum")),
    ("Tabel 5", "Jumlah C", "0.9", Some(0.897686), OK, Place::Line(AHP, "C", "check-ahp.row-sum")),
    ("Tabel 5", "Jumlah D", "0.25", Some(0.246597), OK, Place::Line(AHP, "D", "check-ahp.row-sum")),
    ("Tabel 5", "Bobot A", "0.159", Some(0.159086), OK, Place::Line(AHP, "A", "check-ahp.weight")),
    ("Tabel 5", "Bobot B", "0.555", Some(0.554843), OK, Place::Line(AHP, "B", "check-ahp.weight")),
    ("Tabel 5", "Bobot C", "0.224", Some(0.224422), OK, Place::Line(AHP, "C", "check-ahp.weight")),
    ("Tabel 5", "Bobot D", "0.062", Some(0.061649), OK, Place::Line(AHP, "D", "check-ahp.weight")),
    ("Tabel 5", "cell AA", "0.16", Some(0.157895), OK, Place::Line(AHP, "A / A", "check-ahp.share")),
    ("Tabel 5", "cell AB", "0.19", Some(0.1875), OK, Place::Line(AHP, "A / B", "check-ahp.share")),
    ("Tabel 5", "cell AC", "0.1", Some(0.103448), OK, Place::Line(AHP, "A / C", "check-ahp.share")),
    ("Tabel 5", "cell AD", "0.19", Some(0.1875), OK, Place::Line(AHP, "A / D", "check-ahp.share")),
    ("Tabel 5", "cell BA", "0.47", Some(0.473684), OK, Place::Line(AHP, "B / A", "check-ahp.share")),
    ("Tabel 5", "cell BB", "0.56", Some(0.5625), OK, Place::Line(AHP, "B / B", "check-ahp.share")),
    ("Tabel 5", "cell BC", "0.62", Some(0.62069), OK, Place::Line(AHP, "B / C", "check-ahp.share")),
    ("Tabel 5", "cell BD", "0.56", Some(0.5625), OK, Place::Line(AHP, "B / D", "check-ahp.share")),
    ("Tabel 5", "cell CA", "0.32", Some(0.315789), OK, Place::Line(AHP, "C / A", "check-ahp.share")),
    ("Tabel 5", "cell CB", "0.19", Some(0.1875), OK, Place::Line(AHP, "C / B", "check-ahp.share")),
    ("Tabel 5", "cell CC", "0.21", Some(0.206897), OK, Place::Line(AHP, "C / C", "check-ahp.share")),
    ("Tabel 5", "cell CD", "0.19", Some(0.1875), OK, Place::Line(AHP, "C / D", "check-ahp.share")),
    ("Tabel 5", "cell DA", "0.05", Some(0.052632), OK, Place::Line(AHP, "D / A", "check-ahp.share")),
    ("Tabel 5", "cell DB", "0.06", Some(0.0625), OK, Place::Line(AHP, "D / B", "check-ahp.share")),
    ("Tabel 5", "cell DC", "0.07", Some(0.068966), OK, Place::Line(AHP, "D / C", "check-ahp.share")),
    ("Tabel 5", "cell DD", "0.06", Some(0.0625), OK, Place::Line(AHP, "D / D", "check-ahp.share")),
    ("Tabel 6", "cell AA", "0.16", Some(0.159086), OK, Place::Line(AHP, "A / A", "check-ahp.product")),
    ("Tabel 6", "cell AB", "0.18", Some(0.184948), OK, Place::Line(AHP, "A / B", "check-ahp.product")),
    ("Tabel 6", "cell AC", "0.11", Some(0.112211), OK, Place::Line(AHP, "A / C", "check-ahp.product")),
    ("Tabel 6", "cell AD", "0.18", Some(0.184948), OK, Place::Line(AHP, "A / D", "check-ahp.product")),
    ("Tabel 6", "cell BA", "0.48", Some(0.477257), OK, Place::Line(AHP, "B / A", "check-ahp.product")),
    ("Tabel 6", "cell BB", "0.55", Some(0.554843), OK, Place::Line(AHP, "B / B", "check-ahp.product")),
    ("Tabel 6", "cell BC", "0.67", Some(0.673265), OK, Place::Line(AHP, "B / C", "check-ahp.product")),
    ("Tabel 6", "cell BD", "0.55", Some(0.554843), OK, Place::Line(AHP, "B / D", "check-ahp.product")),
    ("Tabel 6", "cell CA", "0.32", Some(0.318172), OK, Place::Line(AHP, "C / A", "check-ahp.product")),
    ("Tabel 6", "cell CB", "0.18", Some(0.184948), OK, Place::Line(AHP, "C / B", "check-ahp.product")),
    ("Tabel 6", "cell CC", "0.22", Some(0.224422), OK, Place::Line(AHP, "C / C", "check-ahp.product")),
    ("Tabel 6", "cell CD", "0.18", Some(0.184948), OK, Place::Line(AHP, "C / D", "check-ahp.product")),
    ("Tabel 6", "cell DA", "0.05", Some(0.053029), OK, Place::Line(AHP, "D / A", "check-ahp.product")),
    ("Tabel 6", "cell DB", "0.06", Some(0.061649), OK, Place::Line(AHP, "D / B", "check-ahp.product")),
    ("Tabel 6", "cell DC", "0.07", Some(0.074807), OK, Place::Line(AHP, "D / C", "check-ahp.product")),
    ("Tabel 6", "cell DD", "0.06", Some(0.061649), OK, Place::Line(AHP, "D / D", "check-ahp.product")),
    ("Uji konsistensi A", "lambda A", "4.03", Some(4.030481), OK, Place::Line(AHP, "A", "check-ahp.lambda")),
    ("Uji konsistensi A", "lambda B", "4.074", Some(4.073597), OK, Place::Line(AHP, "B", "check-ahp.lambda")),
    ("Uji konsistensi A", "lambda C", "4.066", Some(4.065959), OK, Place::Line(AHP, "C", "check-ahp.lambda")),
    ("Uji konsistensi A", "lambda D", "4.074", Some(4.073597), OK, Place::Line(AHP, "D", "check-ahp.lambda")),
    ("Uji konsistensi", "lambda max", "4.061", Some(4.060909), OK, Place::Line(AHP, "", "check-ahp.lambda-max")),
    ("Uji konsistensi B", "CI", "0.0203", Some(0.020303), OK, Place::Line(AHP, "", "check-ahp.ci")),
    ("Uji konsistensi B", "CI as the printed expression reads: (4,030+4,074+4,066+4,074-4)/3", "0.0203", Some(4.081333), MISMATCH, Place::Line(FORMULAS, "CI menurut rumus tercetak", "")),
    ("Uji konsistensi D", "CR", "0.02256", Some(0.022559), OK, Place::Line(AHP, "", "check-ahp.cr")),
    ("Uji konsistensi D", "CR as the printed expression reads: 4,061/0,9", "0.02256", Some(4.512222), MISMATCH, Place::Line(FORMULAS, "CR menurut rumus tercetak", "")),
    ("AHP", "eigenvector weight A (printed .159)", "0.159", Some(0.15778), INFO, Place::Weight(0)),
    ("AHP", "eigenvector CR (printed .02256)", "0.02256", Some(0.022462), INFO, Place::Ratio),
];
