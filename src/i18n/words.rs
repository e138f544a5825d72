//! Words of the codes that are not an instrument's own.

use super::Language;
use super::instruments;

/// A code with its word in Indonesian and English.
pub type Word = (&'static str, &'static str, &'static str);

/// Words that several instruments share.
pub static WORDS: &[Word] = &[
    // Perspectives.
    ("financial", "Keuangan", "Financial"),
    ("customer", "Pelanggan", "Customer"),
    ("process", "Proses bisnis internal", "Internal process"),
    (
        "growth",
        "Pembelajaran dan pertumbuhan",
        "Learning and growth",
    ),
    ("other", "Perspektif lain", "Other perspective"),
    // Figures of the total.
    ("agency-score", "Skor instansi", "Agency score"),
    ("perspective-score", "Skor perspektif", "Perspective score"),
    ("indicator-score", "Skor indikator", "Indicator score"),
    ("score", "Skor", "Score"),
    ("weight", "Bobot", "Weight"),
    ("contribution", "Sumbangan", "Contribution"),
    ("gain", "Tambahan skor", "Points to gain"),
    ("maximum", "Nilai tertinggi", "Highest value"),
    ("respondents", "Responden", "Respondents"),
    ("filled", "Kuesioner terisi", "Filled questionnaires"),
    ("answer-sum", "Jumlah jawaban", "Sum of answers"),
    ("valid-answers", "Jawaban sah", "Valid answers"),
    (
        "squared-distances",
        "Jumlah kuadrat jarak ke rata-rata",
        "Sum of squared distances from the mean",
    ),
    ("standard-deviation", "Simpangan baku", "Standard deviation"),
    // Numbers of score rules.
    ("target", "Target", "Target"),
    ("tolerance", "Toleransi", "Tolerance"),
    ("lowest", "Nilai terendah", "Lowest value"),
    ("highest", "Nilai tertinggi", "Highest value"),
    ("base", "Nilai awal", "Baseline"),
    // Score rules.
    (
        "rule.capped",
        "Nilai itu sendiri, sampai batas",
        "The value itself, up to the cap",
    ),
    (
        "rule.percent-of-maximum",
        "Persen dari nilai tertinggi",
        "Percent of the highest value",
    ),
    (
        "rule.higher",
        "Makin tinggi makin baik, terhadap target",
        "Higher is better, against a target",
    ),
    (
        "rule.lower",
        "Makin rendah makin baik, terhadap target",
        "Lower is better, against a target",
    ),
    (
        "rule.lower-inverse",
        "Makin rendah makin baik, target dibagi nilai",
        "Lower is better, target over value",
    ),
    (
        "rule.stabilise",
        "Menjaga nilai di sekitar target",
        "Keep the value near a target",
    ),
    (
        "rule.range",
        "Antara nilai terendah dan tertinggi",
        "Between a lowest and a highest value",
    ),
    (
        "rule.baseline",
        "Kemajuan dari nilai awal ke target",
        "Progress from a baseline to a target",
    ),
    (
        "rule.ratio-good-to-100",
        "Rasio, baik sampai 100 %",
        "Ratio, good up to 100%",
    ),
    (
        "rule.complement",
        "100 dikurangi nilai",
        "100 minus the value",
    ),
    // Band sets and classes.
    (
        "achievement",
        "Skala capaian kinerja (5 kelas)",
        "Performance achievement scale (5 classes)",
    ),
    (
        "skm2017",
        "Mutu pelayanan, PermenPANRB 14/2017",
        "Service quality, PermenPANRB 14/2017",
    ),
    (
        "skm2004",
        "Aturan lama, KEP/25/M.PAN/2/2004",
        "Old rule, KEP/25/M.PAN/2/2004",
    ),
    ("likert4", "4 kelas, skala 1–4", "4 classes, scale 1–4"),
    ("likert5", "5 kelas, skala 1–5", "5 classes, scale 1–5"),
    ("likert7", "5 kelas, skala 1–7", "5 classes, scale 1–7"),
    ("likert4-3", "3 kelas, skala 1–4", "3 classes, scale 1–4"),
    ("likert4-5", "5 kelas, skala 1–4", "5 classes, scale 1–4"),
    ("likert5-3", "3 kelas, skala 1–5", "3 classes, scale 1–5"),
    ("likert5-4", "4 kelas, skala 1–5", "4 classes, scale 1–5"),
    ("likert7-3", "3 kelas, skala 1–7", "3 classes, scale 1–7"),
    ("likert7-4", "4 kelas, skala 1–7", "4 classes, scale 1–7"),
    ("very-low", "Sangat rendah", "Very low"),
    ("low", "Rendah", "Low"),
    ("medium", "Sedang", "Medium"),
    ("high", "Tinggi", "High"),
    ("very-high", "Sangat tinggi", "Very high"),
    ("very-bad", "Sangat tidak baik", "Very bad"),
    ("not-good", "Tidak baik", "Not good"),
    ("less-good", "Kurang baik", "Less good"),
    ("fair", "Cukup baik", "Fair"),
    ("good", "Baik", "Good"),
    ("very-good", "Sangat baik", "Very good"),
    // Choices of every indicator and weighting.
    ("over.latest", "Periode terakhir", "Latest period"),
    ("over.mean", "Rata-rata periode", "Mean of the periods"),
    (
        "over.pooled",
        "Digabung (jumlah dibagi jumlah)",
        "Pooled (sum over sum)",
    ),
    ("method.equal", "Sama rata", "Equal"),
    ("method.typed", "Diketik", "Typed"),
    ("method.ahp", "AHP", "AHP"),
    (
        "priorities.eigenvector",
        "Vektor eigen (Saaty)",
        "Eigenvector (Saaty)",
    ),
    (
        "priorities.geometricMean",
        "Rata-rata geometrik baris",
        "Row geometric mean",
    ),
    (
        "priorities.columnMean",
        "Rata-rata kolom ternormalisasi",
        "Mean of normalised columns",
    ),
    ("randomIndex.automatic", "Otomatis", "Automatic"),
    ("randomIndex.saaty1980", "Saaty 1980", "Saaty 1980"),
    (
        "randomIndex.alonsoLamata2006",
        "Alonso & Lamata 2006",
        "Alonso & Lamata 2006",
    ),
    (
        "randomIndex.alonsoLamataLine",
        "Garis Alonso & Lamata (AHP-OS)",
        "Alonso & Lamata's line (AHP-OS)",
    ),
    (
        "randomIndex.simulated",
        "Simulasi Timbang",
        "Simulated by Timbang",
    ),
    // Profile.
    ("profile.agency", "Nama instansi", "Agency name"),
    ("profile.unit", "Unit kerja", "Unit"),
    (
        "profile.region",
        "Kabupaten, kota, atau provinsi",
        "Regency, city or province",
    ),
    ("profile.head", "Nama kepala", "Name of the head"),
    (
        "profile.headNumber",
        "NIP kepala",
        "Employee number (NIP) of the head",
    ),
    ("profile.analyst", "Penyusun", "Prepared by"),
    ("profile.note", "Catatan", "Notes"),
];

/// The word of a code.
pub fn word(language: Language, code: &str) -> Option<&'static str> {
    let tables = std::iter::once(WORDS).chain(
        instruments::TABLES
            .iter()
            .chain(instruments::later())
            .copied(),
    );
    let mut all = tables.flatten();
    let (_, indonesian, english) = all.find(|(key, ..)| *key == code)?;
    Some(language.pick(*indonesian, *english))
}

/// The word of a code within a scope: `scope.code`, or else `code` itself. A
/// user's own word (see [`crate::scorecard`]) is returned as it is.
pub fn label(language: Language, scope: &str, code: &str) -> String {
    let scoped = word(language, &format!("{scope}.{code}"));
    let found = scoped.or_else(|| word(language, code));
    found.map_or_else(|| code.to_owned(), str::to_owned)
}
