//! Words of class sets of the user's own.

use crate::i18n::Word;

pub(super) static WORDS: &[Word] = &[
    ("class-set", "Kelas sendiri", "Own classes"),
    (
        "class-set.about",
        "Kelas penilaian buatan sendiri; kelas yang satu mulai di tempat yang lain berakhir, jadi tidak ada celah.",
        "Classes of your own; each begins where the one before ends, so there are no gaps.",
    ),
    ("class-set.classes", "Kelas", "Classes"),
    (
        "class-set.classes.hint",
        "Dari yang terendah. Nilai tepat di batas masuk kelas di atasnya; batas kelas pertama dikosongkan.",
        "Lowest first. A value at a limit belongs to the class above it; the first class has no limit.",
    ),
    ("class-set.classes.row", "Nama kelas", "Name of the class"),
    ("exercise", "Latihan", "Exercise"),
    (
        "exercise.about",
        "Isian dari sebuah studi, dibandingkan langkah demi langkah.",
        "A study filled in and compared step by step.",
    ),
    ("class-set.from", "Mulai dari", "From"),
];
