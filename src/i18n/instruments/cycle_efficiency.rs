//! Words of the service cycle efficiency instrument.

use crate::i18n::Word;

pub(super) static WORDS: &[Word] = &[
    (
        "cycle-efficiency",
        "Efisiensi siklus pelayanan (SCE)",
        "Service cycle efficiency (SCE)",
    ),
    (
        "cycle-efficiency.about",
        "Waktu proses dibagi seluruh waktu pelayanan, atau waktu standar dibagi waktu nyata.",
        "Processing time over the whole time of a service, or standard time over actual time.",
    ),
    ("cycle-efficiency.reading", "Cara baca", "Reading"),
    (
        "cycle-efficiency.reading.value-added",
        "Waktu proses dibagi seluruh waktu (paling tinggi 100 %)",
        "Processing over whole time (at most 100%)",
    ),
    (
        "cycle-efficiency.reading.standard-actual",
        "Waktu standar dibagi waktu nyata (di atas 100 % lebih cepat)",
        "Standard over actual time (above 100% is faster)",
    ),
    (
        "cycle-efficiency.entry",
        "Yang dimasukkan",
        "What is entered",
    ),
    (
        "cycle-efficiency.entry.times",
        "Waktu per pelayanan",
        "Times per service",
    ),
    (
        "cycle-efficiency.entry.ratio",
        "Persentase yang sudah jadi",
        "A finished percentage",
    ),
    ("cycle-efficiency.unit", "Satuan waktu", "Unit of time"),
    ("cycle-efficiency.unit.minutes", "Menit", "Minutes"),
    ("cycle-efficiency.unit.hours", "Jam", "Hours"),
    ("cycle-efficiency.unit.days", "Hari", "Days"),
    (
        "cycle-efficiency.combine",
        "Penggabungan pelayanan",
        "How services combine",
    ),
    (
        "cycle-efficiency.combine.pooled",
        "Jumlah waktu dibagi jumlah waktu",
        "Sum of times over sum of times",
    ),
    (
        "cycle-efficiency.combine.mean",
        "Rata-rata persentase",
        "Mean of the percentages",
    ),
    ("cycle-efficiency.ratio", "SCE", "SCE"),
    ("cycle-efficiency.services", "Pelayanan", "Services"),
    (
        "cycle-efficiency.services.hint",
        "Satu baris per pelayanan, semua waktu dalam satuan yang sama.",
        "One row a service, all times in the same unit.",
    ),
    ("cycle-efficiency.services.row", "Pelayanan", "Service"),
    (
        "cycle-efficiency.processing",
        "Waktu proses",
        "Processing time",
    ),
    ("cycle-efficiency.throughput", "Seluruh waktu", "Whole time"),
    (
        "cycle-efficiency.standard",
        "Waktu standar",
        "Standard time",
    ),
    ("cycle-efficiency.actual", "Waktu nyata", "Actual time"),
    ("processing-time", "Waktu proses", "Processing time"),
    ("throughput-time", "Seluruh waktu", "Whole time"),
    ("standard-time", "Waktu standar", "Standard time"),
    ("actual-time", "Waktu nyata", "Actual time"),
    (
        "time-without-value",
        "Waktu tanpa nilai tambah",
        "Time without added value",
    ),
    (
        "time-saved",
        "Waktu yang dihemat dari standar",
        "Time saved from the standard",
    ),
];
