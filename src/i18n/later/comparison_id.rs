//! Indonesian: what follows from pairwise comparisons.

use super::*;

pub(super) const CONSISTENCY: ConsistencyTexts = ConsistencyTexts {
    waits: "Halaman ini menunggu sampai semua pasangan dinilai.",
    of_experts: "Penilaian ini gabungan beberapa pakar; memperbaikinya dilakukan pada tiap pakar, di halaman Pakar.",
    mend: "Memperbaiki konsistensi",
    mend_hint: "Untuk tiap pasangan: satu nilai skala Saaty yang paling menurunkan CR, dihitung ulang sepenuhnya. Tidak ada yang berubah sebelum Anda mencobanya. Ubah hanya bila sesuai dengan pendapat Anda.",
    cr_now: |a| format!("CR sekarang {a}"),
    nothing_to_mend: "Tidak ada satu perubahan pun yang menurunkan CR.",
    try_it: "Coba",
    tried: |a, b, c| format!("{a}: {b} diganti {c}."),
    take_back: "Kembalikan",
    circles: "Urutan yang berputar",
    circles_hint: "Tidak ada bobot yang dapat mengikuti penilaian ini; sedikitnya satu harus diubah.",
    circle: |a, b, c| {
        format!("{a} lebih penting daripada {b}, {b} daripada {c}, tetapi {c} daripada {a}.")
    },
    weak_circle: |a, b, c| {
        format!(
            "{a}, {b}, dan {c}: sebagian dinilai sama penting, sebagian tidak, sehingga urutannya berputar."
        )
    },
    more: |a| format!("Dan {a} lagi."),
    heat: "Peta ketidakkonsistenan",
    heat_hint: "Berapa kali penilaian baris terhadap kolom lebih besar (×) atau lebih kecil (÷) daripada perbandingan bobotnya. Makin besar, makin janggal.",
    differs: "Mengapa hasilnya berbeda?",
    differs_hint: "Tiga cara menghitung bobot dan semua tabel RI berdampingan. Ketik angka cetakan di kolom terakhir untuk melihat cara mana yang menghasilkannya.",
    printed: "Cetakan",
    printed_of: |a| format!("Cetakan: {a}"),
    printed_bad: "Bukan angka.",
    reproduced_by: |a| format!("Semua angka cetakan dihasilkan oleh: {a}."),
    reproduced_by_none: "Tidak ada cara yang menghasilkan semua angka cetakan sekaligus. Angka yang cocok ditandai ✓.",
    turns: "membalik arah",
    cr_then: |a| format!("CR menjadi {a}"),
    now_is: |a| format!("sekarang {a}"),
    still_lower: "Perubahan yang masih menurunkan CR",
    cr_good: |a| format!("Sudah konsisten: CR {a}. Tidak ada yang perlu diubah."),
    weak_circles: "Urutan yang berputar lewat penilaian sama penting",
};

pub(super) const GAPS: GapTexts = GapTexts {
    title: "Dari pasangan yang sudah dinilai",
    judged: |a, b| format!("{a} dari {b} pasangan dinilai."),
    disconnected: "Penilaian belum menghubungkan kelompok-kelompok ini, jadi bobot belum dapat dihitung:",
    range: "Rentang 90 %",
    deviation: |a, b| {
        format!("Pasangan lebih: {a}. Penilaian menyimpang sekitar ×/÷ {b} dari bobotnya.")
    },
    no_redundancy: "Tidak ada pasangan lebih: bobot mengikuti penilaian tanpa ada yang memeriksanya, dan ketelitiannya tidak diketahui.",
    sparse: "Sedikit sekali pasangan dinilai. Nilai sedikitnya sebanyak unsur yang dibandingkan.",
    lambda: |a| {
        format!("λ menurut Harker: {a}. CR tidak dihitung: RI hanya berlaku untuk matriks lengkap.")
    },
    next: |a, b| format!("Pasangan berikut yang paling berguna: {a} dibanding {b}."),
    go: "Nilai pasangan ini",
    use_them: "Pakai bobot ini tanpa menunggu",
};

pub(super) const SENSITIVITY: SensitivityTexts = SensitivityTexts {
    waits: "Halaman ini menunggu skor semua anggota dan bobotnya.",
    title: "Kepekaan terhadap bobot",
    hint: "Satu bobot digeser dari 0 sampai 100 %, yang lain tetap sebanding. Skor instansi, kelasnya, dan perspektif atau indikator yang paling perlu diperbaiki (bobot × jarak ke target) dihitung di sepanjang jalan. Di gambar, garis titik-titik adalah batas kelas dan garis putus-putus tempat sesuatu berubah.",
    hint_perspective: "Satu bobot digeser dari 0 sampai 100 %, yang lain tetap sebanding. Skor instansi belum ada, jadi skor perspektif inilah yang diikuti.",
    total_at: |a| format!("Skor pada bobot\u{a0}{a}"),
    total_now: "Skor sekarang",
    margin: "Jarak ke kelas lain",
    margin_hint: "Perubahan bobot terkecil yang mengubah kelas",
    points: |a| format!("{a} poin persen"),
    changes: "Yang berubah di jalan",
    no_change: "Tidak ada",
    class_changes: |a, b, c| format!("{a}: kelas {b} menjadi {c}"),
    weakest_changes: |a, b, c| format!("{a}: yang pertama diperbaiki bukan lagi {b} melainkan {c}"),
    picture: |a| format!("Skor menurut bobot {a}"),
    uncertainty: "Seberapa pasti bobotnya?",
    uncertainty_hint: "Setiap penilaian digoyang secara acak di sekitar nilainya, 10.000 kali. Bilangan acak yang sama memberi hasil yang sama.",
    spread: "Ketidakpastian satu penilaian",
    spread_option: |a, b| format!("σ {a}: 90 % dalam ×/÷ {b}"),
    seed: "Benih bilangan acak",
    bad_seed: "Isi bilangan bulat, mulai dari 0.",
    run: "Hitung",
    running: |a, b| format!("{a} dari {b}"),
    cancel: "Batalkan",
    intervals: "Rentang bobot",
    median: "Median",
    first_place: "Peluang terbesar",
    reversal: |a| format!("Peluang urutan bobot berubah: {a}."),
    total_range: |a, b, c| format!("Skor antara {a} dan {b} dalam 90 % undian (median {c})."),
    class_change: |a| format!("Peluang kelas instansi berubah: {a}."),
    drawn: |a| format!("{a} undian lognormal; persentil ke-5, 50, dan 95."),
};

pub(super) const HIERARCHY: HierarchyTexts = HierarchyTexts {
    title: "Hierarki dan bobot global",
    hint: "Bobot global adalah bobot perspektif kali bobot indikator di dalamnya; jumlahnya 100 %.",
    part: "Unsur",
    local: "Bobot lokal",
    global: "Bobot global",
    sum: "Jumlah",
};
