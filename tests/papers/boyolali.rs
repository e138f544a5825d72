//! Susianti, Setyani & Yuniatin, tables 3 to 7.

use super::{MISMATCH, More, OK, Place, Row, compare};

const TABLES: &str = "Tabel regresi";
const DIRECT: &str = "Hitungan langsung";
const DIFFERING: &str = "Pernyataan yang berbeda";
const CONSTANT: &str = "Konstanta";
const FINANCIAL: &str = "Perspektif keuangan";
const CUSTOMER: &str = "Perspektif pelanggan";
const PROCESS: &str = "Perspektif proses bisnis internal";
const GROWTH: &str = "Perspektif pembelajaran dan pertumbuhan";
const REGRESSION: &str = "\u{1f}check-regression.regression";
const RESIDUAL: &str = "\u{1f}check-regression.residual";

#[test]
fn every_row() {
    compare("boyolali", &ROWS, &MORE);
}

const MORE: [More; 4] = [
    (
        Place::Line(TABLES, REGRESSION, "check-regression.ss"),
        "364.368",
        "the sum of squares that is wrong in table 6; the rows show both consequences",
    ),
    (
        Place::Line(TABLES, "", "check-regression.explained"),
        "84.8",
        "0,848 is adjusted R Square; R Square is 0,861",
    ),
    (
        Place::Line(TABLES, "", "check-regression.r2"),
        "0.848",
        "the text calls it R Square",
    ),
    (
        Place::Line(DIFFERING, "Pengaruh menurut teks (abstrak; tabel 7)", ""),
        "84.8",
        "below table 7 the text says 84.6%, which 15.4% would fit",
    ),
];

#[rustfmt::skip]
const ROWS: [Row; 31] = [
    ("Tabel 6", "SS regression+residual = total", "422.978", Some(423.038), MISMATCH, Place::Line(DIRECT, "Total kuadrat (tabel 6)", "")),
    ("Tabel 6", "MS regression = 364.368/4", "91.077", Some(91.092), MISMATCH, Place::Line(DIRECT, "Mean Square regresi (tabel 6)", "")),
    ("Tabel 6", "MS residual", "1.431", Some(1.430976), OK, Place::Line(TABLES, RESIDUAL, "check-regression.ms")),
    ("Tabel 6", "F", "63.647", Some(63.646787), OK, Place::Line(TABLES, REGRESSION, "check-regression.f")),
    ("Tabel 4/7", "R^2 from R", "0.861", Some(0.861184), OK, Place::Line(DIRECT, "R Square dari R (tabel 4 dan 7)", "")),
    ("Tabel 4/7", "R^2 from SS (364.308/422.978)", "0.861", Some(0.861293), OK, Place::Line(TABLES, "", "check-regression.r2")),
    ("Tabel 4/7", "adjusted R^2", "0.848", Some(0.847761), OK, Place::Line(TABLES, "", "check-regression.adjusted")),
    ("Tabel 4/7", "std error", "1.196", Some(1.196234), OK, Place::Line(TABLES, "", "check-regression.see")),
    // By hand the sum, 100,2; the line gives what 84,8 leaves.
    ("abstract, pembahasan 6", "84,8 % + 15,4 %", "15.4", Some(15.2), MISMATCH, Place::Line(TABLES, "", "check-regression.unexplained")),
    ("Tabel 3/5", "t Konstanta", "1.799", Some(1.799154), OK, Place::Line(TABLES, CONSTANT, "check-regression.t")),
    ("Tabel 3/5", "t Keuangan (Tabel 3)", "-0.515", Some(-0.514286), OK, Place::Line(TABLES, FINANCIAL, "check-regression.t")),
    ("Tabel 3/5", "t Keuangan (Tabel 5)", "-0.515", Some(-0.504762), MISMATCH, Place::Line(DIRECT, "t perspektif keuangan (tabel 5)", "")),
    ("Tabel 3/5", "t Pelanggan", "3.327", Some(3.330508), OK, Place::Line(TABLES, CUSTOMER, "check-regression.t")),
    ("Tabel 3/5", "t PBI", "-3.38", Some(-3.379032), OK, Place::Line(TABLES, PROCESS, "check-regression.t")),
    ("Tabel 3/5", "t PP", "13.71", Some(13.606557), OK, Place::Line(TABLES, GROWTH, "check-regression.t")),
    ("Tabel 3 vs Tabel 5", "B Keuangan", "-0.106", None, MISMATCH, Place::Line(TABLES, FINANCIAL, "check-regression.b")),
    ("Persamaan regresi", "konstanta", "4.225", None, MISMATCH, Place::Line(TABLES, CONSTANT, "check-regression.b")),
    ("Persamaan regresi", "B Pelanggan", "0.399", None, MISMATCH, Place::Line(TABLES, CUSTOMER, "check-regression.b")),
    ("uraian 3", "t PBI", "-3.327", None, MISMATCH, Place::Line(TABLES, PROCESS, "check-regression.t")),
    ("uraian 4", "t PP", "13.713", None, MISMATCH, Place::Line(TABLES, GROWTH, "check-regression.t")),
    ("uraian 4", "taraf", "0.05", None, MISMATCH, Place::Line(DIFFERING, "Taraf signifikansi (uraian 1–3; uraian 4)", "")),
    ("Uji autokorelasi", "Durbin-Watson rule", "between -2 and +2", None, MISMATCH, Place::Line(DIFFERING, "Batas Durbin-Watson (teks; definisinya)", "")),
    ("title vs tables", "dependent variable", "Kinerja Dinas (title) / Kinerja Pegawai (SPSS tables)", None, MISMATCH, Place::Line(DIFFERING, "Variabel terikat (judul; tabel SPSS)", "")),
    ("Tabel 3", "VIF Keuangan", "6.454", Some(6.451613), OK, Place::Line(TABLES, FINANCIAL, "check-regression.vif")),
    ("Tabel 3", "VIF Pelanggan", "3.584", Some(3.584229), OK, Place::Line(TABLES, CUSTOMER, "check-regression.vif")),
    ("Tabel 3", "VIF PBI", "4.83", Some(4.830918), OK, Place::Line(TABLES, PROCESS, "check-regression.vif")),
    ("Tabel 3", "VIF PP", "1.426", Some(1.426534), OK, Place::Line(TABLES, GROWTH, "check-regression.vif")),
    ("Tabel 3", "sig Konstanta", "0.079", Some(0.079382), OK, Place::Line(TABLES, CONSTANT, "check-regression.sig")),
    ("Tabel 3", "sig Keuangan", "0.609", Some(0.609319), OK, Place::Line(TABLES, FINANCIAL, "check-regression.sig")),
    ("Tabel 3", "sig Pelanggan", "0.002", Some(0.00186), OK, Place::Line(TABLES, CUSTOMER, "check-regression.sig")),
    ("Tabel 3", "sig PBI", "0.002", Some(0.001601), OK, Place::Line(TABLES, PROCESS, "check-regression.sig")),
];
