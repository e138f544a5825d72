//! Words of the check of a printed table of classes.

use crate::i18n::Word;

pub(super) static WORDS: &[Word] = &[
    (
        "check-classes",
        "Periksa tabel kelas",
        "Check a table of classes",
    ),
    (
        "check-classes.about",
        "Batas kelas yang tercetak dibandingkan dengan rentang dibagi jumlah kelas: celah, tumpang tindih, pembagi yang keliru, dan kelas setiap total.",
        "Printed class limits beside the range over the number of classes: gaps, overlaps, a wrong divisor, and the class of each total.",
    ),
    ("check-classes.classes", "Kelas", "Classes"),
    ("check-classes.classes.2", "2 kelas", "2 classes"),
    ("check-classes.classes.3", "3 kelas", "3 classes"),
    ("check-classes.classes.4", "4 kelas", "4 classes"),
    ("check-classes.classes.5", "5 kelas", "5 classes"),
    ("check-classes.classes.6", "6 kelas", "6 classes"),
    ("check-classes.classes.7", "7 kelas", "7 classes"),
    (
        "check-classes.classes.hint",
        "Dari kelas terendah; tulis batasnya persis seperti tercetak.",
        "Lowest class first; type the limits exactly as printed.",
    ),
    ("check-classes.classes.row", "Kelas", "Class"),
    ("check-classes.from", "Batas bawah", "Lower limit"),
    ("check-classes.to", "Batas atas", "Upper limit"),
    ("check-classes.edge", "Batas kelas", "Class limit"),
    ("check-classes.count", "Jumlah kelas", "Number of classes"),
    (
        "check-classes.respondents",
        "Responden (R)",
        "Respondents (R)",
    ),
    (
        "check-classes.questions",
        "Jumlah pertanyaan (PP)",
        "Questions (PP)",
    ),
    (
        "check-classes.lowest",
        "Skor jawaban terendah (EX min)",
        "Lowest score of an answer (EX min)",
    ),
    (
        "check-classes.highest",
        "Skor jawaban tertinggi (EX maks)",
        "Highest score of an answer (EX max)",
    ),
    ("check-classes.ik-min", "IK min tercetak", "Printed IK min"),
    ("check-classes.ik-max", "IK maks tercetak", "Printed IK max"),
    (
        "check-classes.width",
        "Panjang kelas tercetak",
        "Printed class width",
    ),
    (
        "check-classes.divisor",
        "Pembagi menurut metodenya",
        "Divisor that the method names",
    ),
    (
        "check-classes.divisor.hint",
        "Misalnya jumlah indikator. Yang benar adalah jumlah kelas.",
        "For example the number of indicators. The right one is the number of classes.",
    ),
    (
        "check-classes.totals",
        "Total yang dinilai",
        "Totals judged",
    ),
    (
        "check-classes.totals.hint",
        "Kelas tercetak boleh dikosongkan.",
        "The printed class may be left empty.",
    ),
    ("check-classes.totals.row", "Indikator", "Indicator"),
    ("check-classes.total", "Total tercetak", "Printed total"),
    ("check-classes.class", "Kelas tercetak", "Printed class"),
];
