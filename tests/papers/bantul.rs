//! Ekowati & Sierita (2021), social service of Bantul.

use super::{INFO, MISMATCH, More, OK, Place, Row, compare, near, scores};

const BUDGET: &str = "Realisasi anggaran";
const SPENDING: &str = "Belanja dalam uraian";
const SURVEY: &str = "Indeks kepuasan masyarakat";
const SERVICE: &str = "Responden dan waktu layanan";
const DIFFERING: &str = "Pernyataan yang berbeda";
const REVENUE: &str = "Kelas kepuasan: pendapatan";
const PROMOTION: &str = "Kelas kepuasan: promosi";
const EMPLOYMENT: &str = "Kelas kepuasan: pekerjaan";
const HEAD: &str = "Kelas kepuasan: kepala dinas";
const COLLEAGUE: &str = "Kelas kepuasan: rekan kerja";
const DECISIONS: &str = "Kelas kinerja: pengambilan keputusan";
const KNOWLEDGE: &str = "Kelas kinerja: pengetahuan";
const PROBLEMS: &str = "Kelas kinerja: pemecahan masalah";
const PERSONALITY: &str = "Kelas kinerja: kepribadian pegawai";

const PERCENT: &str = "check-amounts.percentage";
const WHOLE: &str = "check-amounts.whole";
const PART: &str = "check-amounts.part";
const MOST: &str = "check-classes.ik-max";
const LEAST: &str = "check-classes.ik-min";
const FROM: &str = "check-classes.from";
const TO: &str = "check-classes.to";

#[test]
fn every_row() {
    compare("bantul", &ROWS, &MORE);
}

/// Tables 2 to 9 and the paper's 200 %; no score of the agency is printed. By
/// hand: spending within the budget and a cycle within the standard hold 100,
/// the totals of tables 6 and 9 are 4366 of 5850 and 755 of 875 points.
#[test]
fn the_scorecard() {
    let growth = [4366.0 / 58.5, 755.0 / 8.75];
    let found = scores("bantul");
    let perspectives = [100.0, 85.472, 100.0, (growth[0] + growth[1]) / 2.0];
    let values = [97.131853, 85.472, 200.0, 4366.0, 755.0];
    let classes = [
        "economical",
        "good",
        "very-high",
        "satisfied",
        "strongly-agree",
    ];
    assert_eq!(found.classes, classes);
    near(&found.values, &values);
    near(&found.perspectives, &perspectives);
    near(&[found.score], &[perspectives.iter().sum::<f64>() / 4.0]);
}

/// What the misprinted amount makes wrong beside itself, and the lower edges of
/// a table whose upper edges are rows.
const MORE: [More; 6] = [
    (
        Place::Line(BUDGET, "Jumlah belanja", PART),
        "14688904033",
        "the misprint is one of its parts",
    ),
    (
        Place::Line(BUDGET, "Belanja pegawai tidak langsung", PERCENT),
        "89.86",
        "the misprint stands in this row too",
    ),
    (
        Place::Line(PROBLEMS, "Disagree", FROM),
        "88.9",
        "the exact edge is 88.2",
    ),
    (
        Place::Line(PROBLEMS, "Neutral", FROM),
        "128.1",
        "the exact edge is 127.4",
    ),
    (
        Place::Line(PROBLEMS, "Agreed", FROM),
        "167.3",
        "the exact edge is 166.6",
    ),
    (
        Place::Line(PROBLEMS, "Strongly agree", FROM),
        "206.5",
        "the exact edge is 205.8",
    ),
];

#[rustfmt::skip]
const ROWS: [Row; 54] = [
    ("Table 2", "indirect realisation Rp (printed 2.594.054)", "2594054", Some(2594798054.0), MISMATCH, Place::Line(SPENDING, "Realisasi belanja tidak langsung menurut total", "")),
    ("Table 2", "indirect % from the printed realisation", "89.86", Some(0.089836), MISMATCH, Place::Line(BUDGET, "Belanja tidak langsung", PERCENT)),
    ("Table 2", "indirect % from the corrected realisation", "89.86", Some(89.861409), OK, Place::Line(SPENDING, "Persentase belanja tidak langsung menurut total", "")),
    ("Table 2", "direct %", "98.85", Some(98.847722), OK, Place::Line(BUDGET, "Belanja langsung", PERCENT)),
    ("Table 2", "pers %", "99.85", Some(99.852037), OK, Place::Line(BUDGET, "Belanja pegawai", PERCENT)),
    ("Table 2", "goods %", "98.48", Some(98.482109), OK, Place::Line(BUDGET, "Belanja barang dan jasa", PERCENT)),
    ("Table 2", "cap %", "99.93", Some(99.932816), OK, Place::Line(BUDGET, "Belanja modal", PERCENT)),
    ("Table 2", "total %", "97.13", Some(97.131853), OK, Place::Line(BUDGET, "Jumlah belanja", PERCENT)),
    ("Table 2", "direct budget sum", "12235088237", Some(12235088237.0), OK, Place::Line(BUDGET, "Belanja langsung", WHOLE)),
    ("Table 2", "direct realisation sum", "12094105979", Some(12094105979.0), OK, Place::Line(BUDGET, "Belanja langsung", PART)),
    ("Table 2", "total budget", "15122643735", Some(15122643735.0), OK, Place::Line(BUDGET, "Jumlah belanja", WHOLE)),
    ("text", "saving", "433739702", Some(433739702.0), OK, Place::Line(SPENDING, "Penghematan belanja", "")),
    ("Table 3", "NRR U1 1187/351", "3.382", Some(3.381766), OK, Place::Line(SURVEY, "NRR unsur 1 (persyaratan)", "")),
    ("Table 3", "weighted U1 at 0.11", "0.375", Some(0.371994), MISMATCH, Place::Line(SURVEY, "Unsur 1 ditimbang 0,11", "")),
    ("Table 3", "weighted U1 at 0.111", "0.375", Some(0.375376), OK, Place::Line(SURVEY, "Unsur 1 ditimbang 0,111", "")),
    ("Table 3", "weighted U1 at 1/9", "0.375", Some(0.375752), MISMATCH, Place::Line(SURVEY, "Unsur 1 ditimbang 1/9", "")),
    ("Table 3", "index = sum of the nine printed weighted values", "3.419", Some(3.454), MISMATCH, Place::Line(SURVEY, "Indeks sebagai jumlah kesembilan unsur", "")),
    ("Table 3", "IKM from the printed index 3.419 x 25", "85.472", Some(85.475), OK, Place::Line(SURVEY, "IKM dari indeks 3,419", "")),
    ("Table 3", "IKM from the nine printed weighted values", "85.472", Some(86.35), MISMATCH, Place::Line(SURVEY, "IKM dari kesembilan unsur", "")),
    ("Table 3", "sum of NRR implied by 85.472 at 0.11", "", Some(31.080727), INFO, Place::Line(SURVEY, "Jumlah NRR di balik 85,472 bila bobotnya 0,11", "")),
    ("Table 3", "IKM with exact weight 1/9", "85.472", Some(86.335354), MISMATCH, Place::Line(SURVEY, "IKM dengan bobot 1/9", "")),
    ("Table 3", "NRR U9 3.658 x 0.111 (printed .406)", "0.406", Some(0.406038), OK, Place::Line(SURVEY, "Unsur 9 ditimbang 0,111", "")),
    ("text", "questionnaires 351+30+7", "388", Some(388.0), OK, Place::Line(SERVICE, "Kuesioner yang disebar", "")),
    ("Methods vs results", "civil-servant sample", "38 in Methods; 30 IKP + 7 superiors = 37 in Results", None, MISMATCH, Place::Line(DIFFERING, "Sampel pegawai negeri (metode; hasil)", "")),
    ("Internal process", "SCE 15/7.5 %", "200", Some(200.0), OK, Place::Line(SERVICE, "Efisiensi siklus layanan", "")),
    ("Internal process", "SCE reading", "200 % = \"very high/very efficient/Excellent\"", None, MISMATCH, Place::Line(DIFFERING, "Efisiensi siklus 200% (hasil; kaidah pada metode)", "")),
    ("Tables 4-5", "Revenue IKmax", "1200", Some(1200.0), OK, Place::Line(REVENUE, "", MOST)),
    ("Tables 4-5", "Revenue IKmin", "240", Some(240.0), OK, Place::Line(REVENUE, "", LEAST)),
    ("Tables 4-5", "Promotion IKmax", "750", Some(750.0), OK, Place::Line(PROMOTION, "", MOST)),
    ("Tables 4-5", "Promotion IKmin", "150", Some(150.0), OK, Place::Line(PROMOTION, "", LEAST)),
    ("Tables 4-5", "Employment IKmax", "1500", Some(1500.0), OK, Place::Line(EMPLOYMENT, "", MOST)),
    ("Tables 4-5", "Employment IKmin", "300", Some(300.0), OK, Place::Line(EMPLOYMENT, "", LEAST)),
    ("Tables 4-5", "Head IKmax", "900", Some(900.0), OK, Place::Line(HEAD, "", MOST)),
    ("Tables 4-5", "Head IKmin", "180", Some(180.0), OK, Place::Line(HEAD, "", LEAST)),
    ("Tables 4-5", "Colleague IKmax", "1500", Some(1500.0), OK, Place::Line(COLLEAGUE, "", MOST)),
    ("Tables 4-5", "Colleague IKmin", "300", Some(300.0), OK, Place::Line(COLLEAGUE, "", LEAST)),
    ("Tables 7-8", "Decision IKmax", "280", Some(280.0), OK, Place::Line(DECISIONS, "", MOST)),
    ("Tables 7-8", "Decision IKmin", "56", Some(56.0), OK, Place::Line(DECISIONS, "", LEAST)),
    ("Tables 7-8", "Knowledge IKmax", "175", Some(175.0), OK, Place::Line(KNOWLEDGE, "", MOST)),
    ("Tables 7-8", "Knowledge IKmin", "35", Some(35.0), OK, Place::Line(KNOWLEDGE, "", LEAST)),
    ("Tables 7-8", "Problem IKmax", "245", Some(245.0), OK, Place::Line(PROBLEMS, "", MOST)),
    ("Tables 7-8", "Problem IKmin", "49", Some(49.0), OK, Place::Line(PROBLEMS, "", LEAST)),
    ("Tables 7-8", "Personality IKmax", "175", Some(175.0), OK, Place::Line(PERSONALITY, "", MOST)),
    ("Tables 7-8", "Personality IKmin", "35", Some(35.0), OK, Place::Line(PERSONALITY, "", LEAST)),
    ("Methods", "interval divisor", "number of indicators", None, MISMATCH, Place::Line(DIFFERING, "Pembagi interval (rumus; tabel 6 dan 9)", "")),
    ("Table 9", "Decision upper bound class 1", "99.8", Some(100.8), MISMATCH, Place::Line(DECISIONS, "Very Disagree", TO)),
    ("Table 9", "Decision upper bound class 2", "144.6", Some(145.6), MISMATCH, Place::Line(DECISIONS, "Disagree", TO)),
    ("Table 9", "Decision upper bound class 3", "189.4", Some(190.4), MISMATCH, Place::Line(DECISIONS, "Neutral", TO)),
    ("Table 9", "Decision upper bound class 4", "234.2", Some(235.2), MISMATCH, Place::Line(DECISIONS, "Agreed", TO)),
    ("Table 9", "Problem upper bound class 1", "87.9", Some(88.2), MISMATCH, Place::Line(PROBLEMS, "Very Disagree", TO)),
    ("Table 9", "Problem upper bound class 2", "127.1", Some(127.4), MISMATCH, Place::Line(PROBLEMS, "Disagree", TO)),
    ("Table 9", "Problem upper bound class 3", "166.3", Some(166.6), MISMATCH, Place::Line(PROBLEMS, "Neutral", TO)),
    ("Table 9", "Problem upper bound class 4", "205.5", Some(205.8), MISMATCH, Place::Line(PROBLEMS, "Agreed", TO)),
    ("text after Table 3", "cross reference", "Table 2 states the size of the IKM", None, MISMATCH, Place::Line(DIFFERING, "Tabel yang memuat IKM (uraian; judul tabel)", "")),
];
