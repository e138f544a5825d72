//! Indonesian: a presentation.

use super::StageTexts;

pub(super) const STAGE: StageTexts = StageTexts {
    present: "Presentasi",
    show: "Tunjukkan hitungannya",
    hide: "Sembunyikan hitungannya",
    shown: "Hitungan ditunjukkan.",
    step_of: |step, all| format!("Langkah {step} dari {all}"),
    keys: "Tombol",
    leave: "Kembali ke hasil",
    fullscreen: "Layar penuh",
    key_list: [
        [
            "→, spasi, Page Down",
            "Maju; bila ada yang tersembunyi, tunjukkan dahulu",
        ],
        ["←, Page Up", "Mundur"],
        ["R, Enter", "Tunjukkan atau sembunyikan hitungan"],
        ["Home, End", "Langkah pertama, langkah terakhir"],
        ["F", "Layar penuh"],
        ["Esc", "Kembali ke hasil"],
        ["?", "Daftar tombol ini"],
    ],
    hint: "→ untuk maju, R untuk menunjukkan hitungan, F untuk layar penuh, ? untuk semua tombol.",
    card: "Kartu skor berimbang",
    entered: "Isian",
    lines: |count| format!("{count} baris"),
    more: |count| format!("… dan {count} lainnya."),
    only_period: |period| format!("Hanya {period} yang ditampilkan."),
    lacking: "Belum dapat dihitung. Masih kosong:",
    wrong: "Belum dapat dihitung. Perlu diperbaiki:",
    gain: "Tambahan",
    perspective_score: "Skor perspektif",
    ask_indicator: "Berapa nilai dan skornya?",
    ask_perspective: "Berapa skor perspektif ini?",
    ask_weights: "Berapa bobot masing-masing?",
    ask_consistent: "Berapa bobot masing-masing, dan apakah penilaiannya konsisten?",
    ask_agency: "Berapa skor instansi, dan apa kelasnya?",
    ask_improve: "Indikator mana yang diperbaiki lebih dahulu?",
};
