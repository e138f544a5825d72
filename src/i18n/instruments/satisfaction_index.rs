//! Words of the community satisfaction index.

use crate::i18n::Word;

pub(super) static WORDS: &[Word] = &[
    (
        "satisfaction-index",
        "Indeks Kepuasan Masyarakat (IKM)",
        "Community satisfaction index (IKM)",
    ),
    (
        "satisfaction-index.about",
        "Survei Kepuasan Masyarakat menurut PermenPANRB 14/2017, sembilan unsur.",
        "Community satisfaction survey after PermenPANRB 14/2017, nine elements.",
    ),
    (
        "satisfaction-index.entry",
        "Yang dimasukkan",
        "What is entered",
    ),
    (
        "satisfaction-index.entry.quarters",
        "Nilai IKM per triwulan",
        "Index per quarter",
    ),
    (
        "satisfaction-index.entry.means",
        "NRR per unsur",
        "Mean (NRR) per element",
    ),
    (
        "satisfaction-index.entry.sums",
        "Jumlah jawaban per unsur",
        "Sum of answers per element",
    ),
    (
        "satisfaction-index.entry.answers",
        "Jawaban mentah",
        "Raw answers",
    ),
    (
        "satisfaction-index.combine",
        "Penggabungan triwulan",
        "How quarters combine",
    ),
    (
        "satisfaction-index.combine.mean",
        "Rata-rata sederhana",
        "Simple mean",
    ),
    (
        "satisfaction-index.combine.by-respondents",
        "Tertimbang jumlah responden",
        "Weighted by respondents",
    ),
    (
        "satisfaction-index.quarters",
        "IKM per triwulan",
        "Index per quarter",
    ),
    (
        "satisfaction-index.quarters.hint",
        "IKM hasil konversi, 25 sampai 100.",
        "Converted index, 25 to 100.",
    ),
    ("satisfaction-index.quarters.row", "Triwulan", "Quarter"),
    ("satisfaction-index.index", "IKM", "Index"),
    (
        "satisfaction-index.elements",
        "Unsur pelayanan",
        "Service elements",
    ),
    (
        "satisfaction-index.elements.hint",
        "Sembilan unsur peraturan; unsur tambahan boleh ditulis di bawahnya.",
        "The regulation's nine elements; further ones may be added below.",
    ),
    ("satisfaction-index.elements.row", "Unsur", "Element"),
    ("satisfaction-index.nrr", "NRR", "NRR"),
    ("satisfaction-index.sum", "Jumlah jawaban", "Sum of answers"),
    (
        "satisfaction-index.filled",
        "Kuesioner terisi",
        "Filled questionnaires",
    ),
    (
        "satisfaction-index.answers",
        "Jawaban responden",
        "Respondents' answers",
    ),
    (
        "satisfaction-index.answers.hint",
        "Tempel dari lembar kerja: satu responden per baris, satu unsur per kolom, nilai 1 sampai 4. Sel kosong berarti tidak dijawab.",
        "Paste from a spreadsheet: one respondent a row, one element a column, values 1 to 4. An empty cell is a blank answer.",
    ),
    ("nrr", "NRR", "Element mean (NRR)"),
    ("nrr-typed", "NRR yang diketik", "Typed NRR"),
    ("ikm-converted", "IKM konversi", "Converted index"),
    ("ikm-typed", "IKM triwulan", "Quarter's index"),
    ("requirements", "Persyaratan", "Requirements"),
    (
        "procedure",
        "Sistem, mekanisme, dan prosedur",
        "System, mechanism and procedure",
    ),
    ("completion-time", "Waktu penyelesaian", "Completion time"),
    ("cost", "Biaya/tarif", "Cost/tariff"),
    (
        "product",
        "Produk spesifikasi jenis pelayanan",
        "Service product specification",
    ),
    ("competence", "Kompetensi pelaksana", "Competence of staff"),
    ("behaviour", "Perilaku pelaksana", "Behaviour of staff"),
    (
        "complaints",
        "Penanganan pengaduan, saran, dan masukan",
        "Handling of complaints and suggestions",
    ),
    (
        "facilities",
        "Sarana dan prasarana",
        "Facilities and infrastructure",
    ),
];
