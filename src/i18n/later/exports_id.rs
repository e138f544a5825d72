//! Indonesian: what goes to other programs.

use super::*;

pub(super) const EXPORT: ExportTexts = ExportTexts {
    title: "Ekspor",
    hint: "Angkanya sama dengan di layar dan tetap angka, bukan teks.",
    workbook: "Buku kerja Excel (.xlsx)",
    workbook_hint: "Satu lembar ringkasan, satu untuk tiap perspektif, lalu bobot AHP, kuesioner, langkah hitung, asumsi dan sumber.",
    all_csv: "Semua tabel, satu CSV",
    csv_hint: "CSV: titik koma di antara sel, koma desimal, UTF-8.",
    each: "Tiap tabel",
    each_hint: "Tabel kuesioner dapat disalin dan diunduh di halaman hasilnya.",
    csv: "CSV",
    csv_of: |a| format!("Unduh CSV: {a}"),
    file: |a| format!("{a} - hasil"),
    sheet: "Lembar",
    done: |a| format!("Diunduh: {a}"),
    failed: "Peramban ini tidak dapat menyimpan berkas.",
    working: "Sedang dihitung …",
    svg: "SVG",
    png: "PNG",
    picture_of: |a, b| format!("Unduh gambar {a}: {b}"),
    table: "Salin tabel",
    copy_table: "Salin sebagai tabel",
    copied: "Tersalin",
    saved: "Diunduh",
    no_copy: "Peramban tidak mengizinkan penyalinan.",
    no_picture: "Gambar ini tidak dapat dibuat di peramban ini.",
};
