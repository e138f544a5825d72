//! Words of the check of grades.

use crate::i18n::Word;

pub(super) static WORDS: &[Word] = &[
    ("check-grades", "Periksa kelas mutu", "Check grades"),
    (
        "check-grades.about",
        "Mencocokkan kelas yang tercetak dengan kelas menurut nilainya.",
        "Compares each printed class with the class of its value.",
    ),
    ("check-grades.set", "Kriteria", "Criteria"),
    // Two sets that go by one name where only one of them is offered.
    (
        "check-grades.set.kepmendagri-efficiency",
        "Efisiensi, Kepmendagri 690.900.327/1996",
        "Efficiency, Kepmendagri 690.900.327/1996",
    ),
    (
        "check-grades.set.kepmendagri-effectiveness",
        "Efektivitas, Kepmendagri 690.900.327/1996",
        "Effectiveness, Kepmendagri 690.900.327/1996",
    ),
    (
        "check-grades.lines",
        "Nilai dan kelas tercetak",
        "Printed values and classes",
    ),
    (
        "check-grades.lines.hint",
        "Kelas boleh berupa huruf, kata, atau keduanya: B, Baik, B (Baik).",
        "A class may be a letter, a word or both: B, Good, B (Good).",
    ),
    ("check-grades.lines.row", "Yang dinilai", "What is graded"),
    ("check-grades.value", "Nilai tercetak", "Printed value"),
    ("check-grades.class", "Kelas tercetak", "Printed class"),
    ("check-grades.note", "Catatan", "Remark"),
];
