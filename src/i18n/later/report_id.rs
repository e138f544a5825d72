//! Indonesian: the report.

use super::*;

pub(super) const REPORT: ReportTexts = ReportTexts {
    hint: "Tampil seperti tercetak di kertas A4. Cetak dari sini, atau simpan sebagai PDF di dialog cetak.",
    kind: "Jenis laporan",
    file: "Simpan sebagai berkas HTML",
    as_file: "Laporan sebagai berkas HTML",
    signature: "Tanda tangan",
    writing: "Tanda tangan dan isi bab",
    begin: "Isi tempat, tanggal, dan jabatan",
    begin_hint: "Cukup sekali; tersimpan di draf ini. Yang belum diisi tampil sebagai ruang kosong bertanda.",
    lines: ["Tempat", "Tanggal", "Jabatan penanda tangan"],
    paragraphs: [
        "Latar belakang",
        "Tujuan",
        "Pelaksanaan: pelaksana, waktu, lokasi, cara",
        "Karakteristik responden",
        "Analisis",
        "Rencana tindak lanjut",
    ],
};
