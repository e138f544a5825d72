//! Indonesian: the texts of links to a scorecard.

use super::*;

pub(super) const SHARING: SharingTexts = SharingTexts {
    share: "Bagikan",
    title: "Bagikan sebagai tautan",
    intro: "Seluruh kartu skor ada di dalam tautan itu sendiri; tidak ada server yang menyimpannya. Siapa pun yang memegang tautan dapat membaca isinya.",
    link: "Tautan",
    length: |found, most| format!("{found} dari paling banyak {most} karakter"),
    copy: "Salin tautan",
    code: "Kode QR dari tautan ini",
    code_hint: "Untuk proyektor: peserta memotretnya dengan ponsel.",
    enlarge: "Perbesar untuk proyektor",
    reduce: "Perkecil",
    left_out: "Tidak disertakan",
    nothing_left_out: "Tidak ada yang ditinggalkan: kartu skor ini tidak memuat jawaban responden.",
    same_score: "Skor penerima sama dengan skor Anda.",
    other_score: "Skor penerima berbeda dari skor Anda, karena yang ditinggalkan tidak ada gantinya.",
    included: "Disertakan: profil, periode, perspektif, indikator dengan angkanya, bobot, dan catatan.",
    too_long: "Kartu skor ini terlalu besar untuk tautan",
    too_long_hint: |found, most| {
        format!(
            "Tautannya akan sepanjang {found} karakter, sedangkan aplikasi pesan memotong yang lebih dari {most}. Kirim berkasnya saja; isinya sama."
        )
    },
    save_file: "Simpan sebagai berkas",
    from_file: "Halaman ini dibuka dari berkas di komputer Anda, jadi tautannya hanya berlaku di komputer ini. Untuk orang lain, kirim berkasnya.",
    not_possible: "Kartu skor ini tidak dapat dibagikan sebagai tautan.",
    preview: "Pratinjau tautan",
    preview_hint: "Ini isi sebuah tautan. Belum ada yang disimpan, dan draf Anda tidak berubah.",
    keep: "Simpan sebagai salinan",
    saved: |when| format!("Tautan dibuat {when}"),
    gone: "Tidak ada tautan yang terbuka",
    gone_hint: "Isi tautan tidak disimpan di alamat atau di peramban. Buka tautannya lagi untuk melihatnya.",
    to_drafts: "Ke daftar draf",
    incomplete: "Belum lengkap",
    note: "Catatan pembuatnya",
    part: "Perspektif dan indikator",
    far_too_long: "Kartu skor ini terlalu besar untuk tautan apa pun. Simpan sebagai berkas lalu kirim berkasnya.",
};
