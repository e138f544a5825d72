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
        "satisfaction-index.weight",
        "Bobot unsur",
        "Weight of the elements",
    ),
    (
        "satisfaction-index.weight.exact",
        "Tepat (1 dibagi jumlah unsur)",
        "Exact (1 over the number of elements)",
    ),
    ("satisfaction-index.weight.0.11", "0,11", "0.11"),
    ("satisfaction-index.weight.0.111", "0,111", "0.111"),
    (
        "satisfaction-index.weight.own",
        "Ditetapkan per unsur",
        "Set per element",
    ),
    (
        "satisfaction-index.blanks",
        "Jawaban kosong",
        "Blank answers",
    ),
    (
        "satisfaction-index.blanks.valid",
        "Dibagi jawaban sah unsur itu",
        "Divide by the element's valid answers",
    ),
    (
        "satisfaction-index.blanks.all",
        "Dibagi seluruh responden",
        "Divide by all respondents",
    ),
    (
        "satisfaction-index.units",
        "Unit pelayanan",
        "Service units",
    ),
    (
        "satisfaction-index.units.none",
        "Tidak dibedakan",
        "Not told apart",
    ),
    (
        "satisfaction-index.units.first-column",
        "Disebut di kolom pertama",
        "Named in the first column",
    ),
    (
        "satisfaction-index.population",
        "Jumlah penerima layanan (populasi)",
        "Service users (population)",
    ),
    (
        "satisfaction-index.population.hint",
        "Boleh kosong. Dipakai untuk menghitung jumlah responden minimal dan galat survei.",
        "May be left empty. Gives the number of respondents needed and the margin of error.",
    ),
    (
        "satisfaction-index.importance",
        "Kepentingan (1–4)",
        "Importance (1–4)",
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
        "Sembilan unsur peraturan; unsur tambahan boleh ditulis di bawahnya. Kepentingan boleh kosong.",
        "The regulation's nine elements; further ones may be added below. Importance may be left empty.",
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
        "Tempel dari lembar kerja: satu responden per baris, satu unsur per kolom, nilai 1 sampai 4. Sel kosong berarti tidak dijawab. Nama unit pelayanan, bila dipakai, ditulis di kolom pertama.",
        "Paste from a spreadsheet: one respondent a row, one element a column, values 1 to 4. An empty cell is a blank answer. Names of service units, where used, stand in the first column.",
    ),
    ("nrr", "NRR", "Element mean (NRR)"),
    ("nrr-typed", "NRR yang diketik", "Typed NRR"),
    ("ikm-converted", "IKM konversi", "Converted index"),
    ("ikm-typed", "IKM triwulan", "Quarter's index"),
    ("element-weight", "Bobot unsur", "Element weight"),
    ("element-converted", "Nilai konversi", "Converted value"),
    ("grade", "Mutu pelayanan", "Service quality"),
    // Sample size and margins of error.
    (
        "sample",
        "Jumlah responden dan galat survei",
        "Sample size and margin of error",
    ),
    ("sample.value", "Nilai", "Value"),
    ("sample.verdict", "Kecukupan", "Sufficiency"),
    (
        "population",
        "Populasi penerima layanan",
        "Population of service users",
    ),
    (
        "sample-needed",
        "Responden yang diperlukan",
        "Respondents needed",
    ),
    ("sample-enough", "Terpenuhi", "Enough"),
    ("sample-short", "Belum terpenuhi", "Not enough"),
    (
        "margin-of-share",
        "Galat persentase (tingkat kepercayaan 95\u{a0}%)",
        "Margin of error of a share (95% confidence)",
    ),
    (
        "margin-of-index",
        "Galat IKM (tingkat kepercayaan 95\u{a0}%)",
        "Margin of error of the index (95% confidence)",
    ),
    // The strongest and the weakest elements.
    (
        "strongest-weakest",
        "Unsur tertinggi dan terendah",
        "Strongest and weakest elements",
    ),
    ("strongest", "Tertinggi", "Strongest"),
    ("weakest", "Terendah", "Weakest"),
    // Importance against performance.
    (
        "quadrant",
        "Kuadran kepentingan dan kinerja",
        "Importance and performance",
    ),
    ("quadrant.class", "Kuadran", "Quadrant"),
    (
        "quadrant-middle",
        "Rata-rata (garis batas kuadran)",
        "Mean (where the quadrants meet)",
    ),
    (
        "importance-typed",
        "Kepentingan yang diketik",
        "Typed importance",
    ),
    (
        "importance-derived",
        "Kepentingan turunan (korelasi dengan rata-rata responden)",
        "Derived importance (correlation with the respondent's mean)",
    ),
    (
        "products-of-distances",
        "Jumlah hasil kali jarak ke rata-rata",
        "Sum of products of distances from the means",
    ),
    (
        "squared-distances-of-own-mean",
        "Jumlah kuadrat jarak rata-rata responden",
        "Sum of squared distances of respondents' means",
    ),
    (
        "concentrate-here",
        "Prioritas utama perbaikan",
        "Concentrate here",
    ),
    ("keep-up", "Pertahankan prestasi", "Keep up the good work"),
    ("low-priority", "Prioritas rendah", "Low priority"),
    (
        "possible-overkill",
        "Mungkin berlebihan",
        "Possible overkill",
    ),
    // Service units.
    ("units", "IKM per unit pelayanan", "Index per service unit"),
    ("unit-rank", "Peringkat", "Rank"),
    (
        "units-above",
        "Unit dengan IKM lebih tinggi",
        "Units with a higher index",
    ),
    ("unit-unnamed", "Tanpa nama unit", "Unit without a name"),
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
