//! Indonesian: the texts of the page that shows how exact the program is.

use super::*;

pub(super) const ACCURACY: AccuracyTexts = AccuracyTexts {
    title: "Ketelitian",
    intro: "NIST, lembaga standar Amerika Serikat, menerbitkan data yang statistik pastinya diketahui. Halaman ini menghitungnya di peramban Anda sendiri dan menunjukkan berapa angka yang sama.",
    run: "Hitung semua set",
    again: "Hitung lagi",
    running: |done, all| format!("Set {done} dari {all}"),
    all_reached: |all, millis| {
        format!(
            "Ke-{all} set mencapai angka yang dituntut: 12 atau lebih, atau sebanyak yang dibawa datanya. Dihitung dalam {millis} milidetik di peramban ini."
        )
    },
    not_reached: |reached, all| {
        format!(
            "Hanya {reached} dari {all} set mencapai angka yang dituntut: hasil hitungan peramban ini mungkin salah. Gunakan peramban lain."
        )
    },
    caption: "Angka yang benar, dari 15: yang paling sedikit di antara besaran suatu set",
    set: "Set data",
    rows: "Baris",
    predictors: "Prediktor",
    here: "Di sini",
    plain: ["Rumus buku teks", "QR biasa"],
    rounded: |set| format!("{set}, pangkat dibulatkan"),
    how: "Cara mengukurnya",
    how_here: "Besaran x yang seharusnya c mempunyai -log₁₀(|x - c| / |c|) angka yang benar, paling banyak 15. Besaran yang tepat 0 tidak dihitung.",
    how_plain: "“Rumus buku teks” (persamaan normal, jumlah sekali jalan) dan “QR biasa” (jumlah dua kali jalan) dihitung di samping hitungan kami, di peramban yang sama, dengan bilangan biasa 16 angka.",
    how_others: |day| {
        format!(
            "Program lain diukur pada {day} di komputer Debian, dengan kolom 16 angka yang sama dan pengaturan bawaannya. PSPP mengikuti perintah dan tabel SPSS; SPSS sendiri tidak diukur."
        )
    },
    how_dropped: "R menyisihkan satu prediktor Filip sehingga tidak satu pun koefisiennya ditemukan. Autokorelasi tidak diukur pada LibreOffice dan PSPP.",
    each: "Setiap besaran",
    each_hint: "Angka yang benar pada tiap besaran suatu set.",
    figure: "Besaran",
    ceiling: |digits| {
        format!(
            "Setelah dibulatkan ke 16 angka, data ini membawa paling banyak {digits} angka pada koefisien atau simpangan bakunya."
        )
    },
    regression: [
        "Koefisien",
        "Galat baku",
        "Galat baku estimasi",
        "R kuadrat",
        "Jumlah kuadrat regresi",
        "Jumlah kuadrat residual",
        "Uji F",
    ],
    list: ["Rata-rata", "Simpangan baku", "Autokorelasi tetangga"],
    source: "National Institute of Standards and Technology (NIST), Statistical Reference Datasets (StRD).",
};
