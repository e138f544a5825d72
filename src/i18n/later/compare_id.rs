//! Indonesian: scorecards side by side.

use super::*;

pub(super) const COMPARE: CompareTexts = CompareTexts {
    intro: "Beberapa unit kerja atau beberapa periode berdampingan: skor, selisih, dan peringkat.",
    what: "Yang dibandingkan",
    what_hint: |most| {
        format!("Pilih dua sampai {most}. Draf lain hanya dibaca; isinya tidak berubah.")
    },
    this: "Draf yang terbuka",
    whole: "Seluruh periode, seperti di halaman hasil",
    periods: "Satu periode saja",
    period: |number| format!("Periode ke-{number}"),
    others: "Draf lain",
    no_others: "Belum ada draf lain di peramban ini.",
    left_out: "Tidak dapat dibaca dan tidak ikut dibandingkan:",
    base: "Dasar selisih",
    is_base: "dasar",
    two: "Pilih sedikitnya dua untuk dibandingkan.",
    full: |most| format!("Sudah {most} yang dipilih. Lepaskan satu untuk memilih yang lain."),
    back: "Kembali ke hasil",
    no_store: "Daftar draf tidak dapat dibaca:",
    unlike: |base| format!("Skor ini tidak sepenuhnya sebanding. Berbeda dari {base}:"),
    ways: [
        "perspektifnya lain",
        "bobot perspektifnya lain",
        "indikatornya atau bobotnya lain",
        "cara ukur atau aturan skornya lain",
        "kelas penilaiannya lain",
        "salah satu skornya hanya dari isian yang ada",
    ],
    table: "Skor berdampingan",
    absent: "tidak ada",
    incomplete: "belum lengkap",
    more: "lebih tinggi",
    less: "lebih rendah",
    same: "sama",
    class: "Kelas",
    place: "Peringkat",
    place_hint: "Dari skor instansi tertinggi; skor yang sama berbagi peringkat.",
    no_place: "tanpa skor",
    difference: |base| format!("Selisih dari {base}"),
    weight: |share| format!("bobot {share}"),
    chart: "Skor tiap perspektif",
    chart_hint: "Huruf di depan batang menunjuk ke keterangan di bawah.",
};
