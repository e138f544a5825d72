//! Words of comparisons by experts, of other scales and of missing pairs, and of
//! the questions that an expert answers.

use crate::i18n::Word;

pub(super) static WORDS: &[Word] = &[
    (
        "ahp-panel",
        "Perbandingan oleh pakar",
        "Comparison by experts",
    ),
    (
        "ahp-panel.about",
        "Siapa yang menilai sebuah kelompok, dengan skala apa, dan apa yang terjadi dengan pasangan yang belum dinilai.",
        "Who judges a group, on which scale, and what becomes of pairs that nobody judged.",
    ),
    ("ahp-panel.experts", "Pakar", "Experts"),
    ("ahp-panel.experts.row", "Nama pakar", "Name of the expert"),
    ("ahp-panel.weight", "Bobot pakar", "Weight of the expert"),
    // Who judges.
    ("ahp-panel.judges", "Siapa yang menilai?", "Who judges?"),
    (
        "ahp-panel.judges.one",
        "Satu penilaian",
        "One set of judgments",
    ),
    (
        "ahp-panel.judges.panel",
        "Beberapa pakar",
        "Several experts",
    ),
    // What is averaged.
    (
        "ahp-panel.aggregation",
        "Cara menggabungkan",
        "How they are combined",
    ),
    (
        "ahp-panel.aggregation.hint",
        "Penilaian digabung bila pakar bertindak sebagai satu kelompok; prioritas bila tiap pakar berdiri sendiri.",
        "Judgments where the experts act as one; priorities where each speaks alone.",
    ),
    (
        "ahp-panel.aggregation.judgments",
        "Penilaian, rata-rata geometrik (AIJ)",
        "Judgments, geometric mean (AIJ)",
    ),
    (
        "ahp-panel.aggregation.priorities",
        "Prioritas, rata-rata hitung (AIP)",
        "Priorities, arithmetic mean (AIP)",
    ),
    (
        "ahp-panel.aggregation.prioritiesGeometric",
        "Prioritas, rata-rata geometrik (AIP)",
        "Priorities, geometric mean (AIP)",
    ),
    // Missing pairs.
    (
        "ahp-panel.gaps",
        "Pasangan yang belum dinilai",
        "Pairs not judged",
    ),
    (
        "ahp-panel.gaps.hint",
        "Bobot dapat dihitung dari sebagian pasangan, asal semuanya terhubung.",
        "Weights can follow from some of the pairs, as long as they hang together.",
    ),
    (
        "ahp-panel.gaps.wait",
        "Tunggu sampai lengkap",
        "Wait until all are judged",
    ),
    (
        "ahp-panel.gaps.logLeastSquares",
        "Kuadrat terkecil logaritmik",
        "Logarithmic least squares",
    ),
    ("ahp-panel.gaps.harker", "Metode Harker", "Harker's method"),
    // Scales.
    ("ahp-panel.scale", "Skala", "Scale"),
    (
        "ahp-panel.scale.hint",
        "Penilaian 1 sampai 9 dipetakan ke skala ini sebelum dihitung.",
        "Judgments from 1 to 9 are put on this scale before anything is computed.",
    ),
    (
        "ahp-panel.scale.linear",
        "Linear (Saaty): x",
        "Linear (Saaty): x",
    ),
    (
        "ahp-panel.scale.logarithmic",
        "Logaritmik: log₂(x + 1)",
        "Logarithmic: log₂(x + 1)",
    ),
    ("ahp-panel.scale.squareRoot", "Akar: √x", "Root: √x"),
    (
        "ahp-panel.scale.inverseLinear",
        "Linear terbalik: 9 / (10 − x)",
        "Inverse linear: 9 / (10 − x)",
    ),
    (
        "ahp-panel.scale.balanced",
        "Seimbang: (9 + x) / (11 − x)",
        "Balanced: (9 + x) / (11 − x)",
    ),
    ("ahp-panel.scale.power", "Pangkat: x²", "Power: x²"),
    (
        "ahp-panel.scale.geometric",
        "Geometrik: 2^(x − 1)",
        "Geometric: 2^(x − 1)",
    ),
    // What can be wrong, and what is worth knowing.
    (
        "ahp-panel.not-reciprocal",
        "Dua penilaian pasangan ini saling bertentangan: yang satu bukan kebalikan yang lain. Pilih salah satu.",
        "The two judgments of this pair contradict each other: one is not the reciprocal of the other. Choose one.",
    ),
    (
        "ahp-panel.disconnected",
        "Penilaian belum menghubungkan semua unsur, jadi bobot tidak dapat dihitung. Nilai sedikitnya satu pasangan di antara kelompok yang terpisah.",
        "The judgments do not join all elements, so no weights follow. Judge at least one pair between the separate groups.",
    ),
    (
        "ahp-panel.incomplete",
        "Bobot dihitung dari {} dari {} pasangan.",
        "The weights follow from {} of {} pairs.",
    ),
    (
        "ahp-panel.sparse",
        "Bobot dihitung dari {} dari {} pasangan saja: tanpa pasangan lebih, tidak ada yang memeriksa penilaian ini.",
        "The weights follow from only {} of {} pairs: without more of them nothing checks these judgments.",
    ),
    (
        "ahp-panel.left-out",
        "Pakar yang belum lengkap dan tidak dihitung: {}.",
        "Experts with missing pairs, who do not count: {}.",
    ),
    ("ahp-answer", "Jawaban pakar", "Answer of an expert"),
    (
        "ahp-answer.about",
        "Kuesioner perbandingan berpasangan yang dijawab seorang pakar.",
        "A questionnaire of pairwise comparisons that an expert answers.",
    ),
    // Beside the figures of a printed report.
    ("report", "Laporan", "Report"),
    (
        "report.about",
        "Yang tertulis di laporan cetak di samping angkanya.",
        "What a printed report says beside its figures.",
    ),
];
