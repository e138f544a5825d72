//! Fajriah & Hidayat (2019), revenue agency of Mojokerto.

use super::{INFO, MISMATCH, OK, Place, Row, compare, near, scores};

const ECONOMY: &str = "Tingkat ekonomi";
const EFFICIENCY: &str = "Tingkat efisiensi";
const EFFECTIVENESS: &str = "Tingkat efektivitas";
const MEANS: &str = "Rata-rata dan perubahan";
const SURVEYS: &str = "Kuesioner dan kepuasan";
const RETENTION: &str = "Retensi pegawai";
const DIFFERING: &str = "Pernyataan yang berbeda";
const PERCENT: &str = "check-amounts.percentage";

#[test]
fn every_row() {
    compare("mojokerto-revenue", &ROWS, &[]);
}

/// Tables 06 to 08 and the text; no score of the agency is printed. By hand:
/// the three means hold 100 (the last is capped), 3685 of 4600 points, 94 as
/// printed, and the mean of 75 and 100 - 0.59.
#[test]
fn the_scorecard() {
    let found = scores("mojokerto-revenue");
    let values = [86.565803, 10.279223, 104.671446, 3685.0, 94.0, 75.0, 99.41];
    let perspectives = [100.0, 3685.0 / 46.0, 94.0, (75.0 + 99.41) / 2.0];
    let classes = [
        "economical",
        "very-efficient",
        "very-effective",
        "satisfied",
        "very-high",
        "satisfied",
        "very-high",
    ];
    assert_eq!(found.classes, classes);
    near(&found.values, &values);
    near(&found.perspectives, &perspectives);
    near(&[found.score], &[perspectives.iter().sum::<f64>() / 4.0]);
}

#[rustfmt::skip]
const ROWS: [Row; 39] = [
    ("Tabel 06", "ekonomi 2013", "81.89", Some(81.886647), OK, Place::Line(ECONOMY, "2013", PERCENT)),
    ("Tabel 06", "ekonomi 2014", "78.59", Some(78.585852), OK, Place::Line(ECONOMY, "2014", PERCENT)),
    ("Tabel 06", "ekonomi 2015", "85.59", Some(85.591561), OK, Place::Line(ECONOMY, "2015", PERCENT)),
    ("Tabel 06", "ekonomi 2016", "92.14", Some(92.1409), OK, Place::Line(ECONOMY, "2016", PERCENT)),
    ("Tabel 06", "ekonomi 2017", "94.62", Some(94.624054), OK, Place::Line(ECONOMY, "2017", PERCENT)),
    ("Tabel 06", "rata-rata", "86.57", Some(86.565803), OK, Place::Line(MEANS, "Rata-rata rasio ekonomi", "")),
    ("-", "rasio agregat 2013-17", "", Some(87.543736), INFO, Place::Line(ECONOMY, "2013–2017 digabung", PERCENT)),
    ("Tabel 07", "efisiensi 2013", "12.44", Some(12.435719), OK, Place::Line(EFFICIENCY, "2013", PERCENT)),
    ("Tabel 07", "efisiensi 2014", "9.49", Some(9.494316), OK, Place::Line(EFFICIENCY, "2014", PERCENT)),
    ("Tabel 07", "efisiensi 2015", "9.3", Some(9.298759), OK, Place::Line(EFFICIENCY, "2015", PERCENT)),
    ("Tabel 07", "efisiensi 2016", "10.92", Some(10.916035), OK, Place::Line(EFFICIENCY, "2016", PERCENT)),
    ("Tabel 07", "efisiensi 2017", "9.25", Some(9.251285), OK, Place::Line(EFFICIENCY, "2017", PERCENT)),
    ("Tabel 07", "rata-rata", "10.28", Some(10.279223), OK, Place::Line(MEANS, "Rata-rata rasio efisiensi", "")),
    ("Tabel 08", "efektivitas 2013", "103.02", Some(103.018219), OK, Place::Line(EFFECTIVENESS, "2013", PERCENT)),
    ("Tabel 08", "efektivitas 2014", "112.18", Some(112.183602), OK, Place::Line(EFFECTIVENESS, "2014", PERCENT)),
    ("Tabel 08", "efektivitas 2015", "92.9", Some(92.897057), OK, Place::Line(EFFECTIVENESS, "2015", PERCENT)),
    ("Tabel 08", "efektivitas 2016", "101.27", Some(101.271659), OK, Place::Line(EFFECTIVENESS, "2016", PERCENT)),
    ("Tabel 08", "efektivitas 2017", "113.99", Some(113.986695), OK, Place::Line(EFFECTIVENESS, "2017", PERCENT)),
    ("Tabel 08", "rata-rata", "104.67", Some(104.671446), OK, Place::Line(MEANS, "Rata-rata rasio efektivitas", "")),
    ("Tabel 07 vs Tabel 08", "Realisasi Pendapatan 2013", "120684.46 / 120692.89", None, MISMATCH, Place::Line(DIFFERING, "Realisasi pendapatan 2013 (tabel 07; 08)", "")),
    ("Tabel 07 vs Tabel 08", "Realisasi Pendapatan 2014", "185724.71 / 185733.73", None, MISMATCH, Place::Line(DIFFERING, "Realisasi pendapatan 2014 (tabel 07; 08)", "")),
    ("Tabel 07 vs Tabel 08", "Realisasi Pendapatan 2015", "229078.09 / 229087.3", None, MISMATCH, Place::Line(DIFFERING, "Realisasi pendapatan 2015 (tabel 07; 08)", "")),
    ("Tabel 07 vs Tabel 08", "Realisasi Pendapatan 2016", "251510.01 / 251919.43", None, MISMATCH, Place::Line(DIFFERING, "Realisasi pendapatan 2016 (tabel 07; 08)", "")),
    ("Tabel 07 vs Tabel 08", "Realisasi Pendapatan 2017", "312444.82 / 313072.96", None, MISMATCH, Place::Line(DIFFERING, "Realisasi pendapatan 2017 (tabel 07; 08)", "")),
    ("text Tabel 06", "turun 2014", "3.3", Some(3.3), OK, Place::Line(MEANS, "Penurunan rasio ekonomi 2014", "")),
    ("text", "naik 2015", "7", Some(7.0), OK, Place::Line(MEANS, "Kenaikan rasio ekonomi 2015", "")),
    ("text", "naik 2016", "6.55", Some(6.55), OK, Place::Line(MEANS, "Kenaikan rasio ekonomi 2016", "")),
    ("text", "naik 2017", "2.48", Some(2.48), OK, Place::Line(MEANS, "Kenaikan rasio ekonomi 2017", "")),
    ("text after Tabel 06", "period of the 86,57 % mean", "2013 sampai dengan 2014", None, MISMATCH, Place::Line(DIFFERING, "Masa rata-rata 86,57% (uraian; tabel 06)", "")),
    ("Perspektif pelanggan", "IKmaks 50x23x4", "4600", Some(4600.0), OK, Place::Line(SURVEYS, "IK maks", "")),
    ("Perspektif pelanggan", "IKmin", "1150", Some(1150.0), OK, Place::Line(SURVEYS, "IK min", "")),
    ("Perspektif pelanggan", "interval", "3450", Some(3450.0), OK, Place::Line(SURVEYS, "Interval", "")),
    ("Perspektif pelanggan", "panjang kelas", "863", Some(862.5), OK, Place::Line(SURVEYS, "Panjang kelas", "")),
    ("-", "3685 as % of max", "", Some(80.108696), INFO, Place::Line(SURVEYS, "Total 3685 terhadap IK maks", "")),
    ("-", "3685 on the 25-100 SKM scale", "", Some(80.108696), INFO, Place::Line(SURVEYS, "Total 3685 pada skala SKM 25–100", "")),
    ("PBI", "class 429-557 width", "", Some(129.0), INFO, Place::Line(SURVEYS, "Panjang kelas sarana 429–557", "")),
    // By hand in words: 99.41 % is what the formula leaves.
    ("Pembelajaran", "retensi pegawai", "0,59 % called retention", Some(99.41), MISMATCH, Place::Line(RETENTION, "Retensi pegawai", "")),
    ("Metode", "IK min definition", "IK min = Jumlah Responden", None, MISMATCH, Place::Line(DIFFERING, "IK min (keterangan; rumus)", "")),
    ("Tabel 05", "return 43/50 %", "86", Some(86.0), OK, Place::Line(SURVEYS, "Kuesioner pegawai yang kembali", "")),
];
