//! Indonesian: questionnaires.

use super::*;

pub(super) const SURVEY: SurveyTexts = SurveyTexts {
    intro: "Jawaban responden dari Google Forms, CSV, atau Excel: validitas, reliabilitas, asumsi klasik, dan regresi, dengan kalimat laporannya.",
    add: "+ Kuesioner lain",
    pages: "Halaman kuesioner",
    data: "Kolom dan variabel",
    results: "Hasil",
    name: "Nama kuesioner",
    remove: "Hapus kuesioner",
    size: |a, b, c| format!("{a} responden, {b} kolom, {c} variabel."),
    columns: "Kolom",
    columns_hint: "Butir dengan nama variabel yang sama menjadi satu variabel. Butir yang bertanya terbalik dibalik skornya.",
    heading: "Judul",
    role: "Dipakai sebagai",
    variable: "Variabel",
    reversed: "Terbalik",
    answers: "Terisi",
    mean: "Rata-rata",
    unread: "Tidak terbaca",
    unread_at: |a, b| format!("Responden {a}: “{b}”."),
    more: |a| format!("Dan {a} lagi."),
    import: "Ambil jawaban",
    import_hint: "Satu responden per baris, satu pertanyaan per kolom. Kolom nama, NIP, surel, telepon, dan waktu tidak diambil kecuali Anda memintanya. Berkas dibaca di peramban ini saja.",
    choose_file: "Pilih berkas CSV atau XLSX",
    paste: "Atau tempel dari lembar kerja",
    sheet: "Lembar",
    too_large: |a| format!("Berkas terlalu besar: paling besar {a} MB."),
    understood: "Yang dipahami",
    rows: |a, b| format!("{a} responden, {b} kolom."),
    hidden: |a| format!("Lewati {a} baris yang tersembunyi di lembar kerja"),
    sample: "Isinya",
    nameless: |a| format!("Kolom {a}"),
    scale: "Skor kata",
    unknown_word: |a, b| format!("“{a}” tidak dikenal (baris {b})."),
    take_in: "Ambil",
    nothing_chosen: "Tidak ada kolom yang dipakai.",
    asks: |a| format!("Kolom “{a}”: pilih dulu arti angkanya."),
    too_many_bytes: |a, b| {
        format!(
            "Jawaban memakan {a} KB; draf menampung paling banyak {b} KB. Lepaskan kolom yang tidak perlu atau pakai kode angka."
        )
    },
    full: "Draf ini tidak menampung kuesioner lagi.",
    model: "Yang dihitung",
    response: "Variabel terikat (Y)",
    predictors: "Variabel bebas (X)",
    thresholds: "Skor, taraf, dan uji yang menentukan",
    spss: "Tabel seperti SPSS",
    copy_report: "Salin laporan",
    computing: "Menghitung regresi …",
};
