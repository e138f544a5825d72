//! Sentences for what can be wrong or worth knowing.

use super::{Language, figures, word};
use crate::methods::bands::Band;
use crate::methods::sources::{self, Source};
use crate::methods::working::CODE;
use crate::methods::{Name, Problem, Unit};
use crate::numbers::Fault;
use crate::storage::{DraftFault, FileFault, StoreFault};

/// A user's own word, or the usual name where a code stands in its place.
pub fn user_word(language: Language, label: &str) -> String {
    match label.strip_prefix(CODE) {
        Some(code) => word(language, code).unwrap_or(code).to_owned(),
        None => label.to_owned(),
    }
}

/// A word as it stands within a sentence: without its capital, unless it is an
/// abbreviation such as IKM or a name such as Mean Square.
pub fn within(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next();
    let rest = letters.as_str();
    match first {
        Some(first) if !rest.contains(|letter: char| letter.is_ascii_uppercase()) => {
            format!("{}{rest}", first.to_ascii_lowercase())
        }
        _ => word.to_owned(),
    }
}

/// What a figure is called.
pub fn name(language: Language, name: &Name) -> String {
    let code = word(language, name.code).unwrap_or(name.code);
    if name.label.trim().is_empty() {
        code.to_owned()
    } else {
        format!("{code} ({})", user_word(language, &name.label))
    }
}

/// A class with its letter: `A – Sangat baik`.
pub fn band(language: Language, band: &Band) -> String {
    let class = word(language, band.code()).unwrap_or(band.code());
    match band.letter() {
        Some(letter) => format!("{letter} – {class}"),
        None => class.to_owned(),
    }
}

/// A citation; says so when only a secondary source was seen.
pub fn source(language: Language, source: &Source) -> String {
    if *source == sources::SCORE_RULE {
        return language
            .pick("Aturan skor Timbang", "Score rule of Timbang")
            .to_owned();
    }
    if *source == sources::SIMULATED_INDEX {
        return language
            .pick(
                "Simulasi Timbang: 17 nilai skala Saaty secara acak",
                "Simulated by Timbang: the 17 values of Saaty's scale at random",
            )
            .to_owned();
    }
    match (source.cite, source.secondary) {
        ("", _) => language
            .pick("Masukan pengguna", "The user's input")
            .to_owned(),
        (cite, false) => cite.to_owned(),
        (cite, true) => {
            let remark = language.pick("sumber sekunder", "secondary source");
            format!("{cite} ({remark})")
        }
    }
}

/// A sentence with nothing to fill in.
pub(super) fn fixed(language: Language, indonesian: &'static str, english: &'static str) -> String {
    language.pick(indonesian, english).to_owned()
}

/// What is wrong, and what to do about it.
pub fn problem(language: Language, problem: &Problem) -> String {
    let number = |value: f64| figures::input(language, value, Unit::Plain);
    match problem {
        Problem::Coded(code) => word(language, code).unwrap_or(code).to_owned(),
        Problem::Unreadable(fault) => unreadable(language, *fault).to_owned(),
        Problem::Ambiguous { thousands, decimal } => {
            let (a, b) = (number(*thousands), number(*decimal));
            language.pick(
                format!("Angka ini dapat dibaca {a} atau {b}. Pilih salah satu."),
                format!("This can be read as {a} or {b}. Choose one."),
            )
        }
        Problem::Below(least) => {
            let least = number(*least);
            language.pick(
                format!("Angka terlalu kecil: paling kecil {least}."),
                format!("Too small: the least is {least}."),
            )
        }
        Problem::Above(most) => {
            let most = number(*most);
            language.pick(
                format!("Angka terlalu besar: paling besar {most}."),
                format!("Too large: the most is {most}."),
            )
        }
        Problem::NotWhole => fixed(
            language,
            "Angka harus bulat, tanpa desimal.",
            "The number must be whole.",
        ),
        Problem::TargetNotPositive => fixed(
            language,
            "Target harus lebih dari nol; capaian terhadap target nol tidak dapat dihitung.",
            "The target must be greater than zero; achievement of a zero target is not defined.",
        ),
        Problem::NegativeActual => fixed(
            language,
            "Realisasi negatif tidak punya persentase capaian. Periksa angkanya atau pakai instrumen lain.",
            "A negative actual has no achievement percentage. Check the number or use another instrument.",
        ),
        Problem::ZeroDenominator => fixed(
            language,
            "Pembagi nol: persentase tidak dapat dihitung. Isi angka yang lebih dari nol.",
            "Division by zero: the percentage is not defined. Enter a number above zero.",
        ),
        Problem::EmptyRange => fixed(
            language,
            "Kedua batas harus berbeda.",
            "The two limits must differ.",
        ),
        Problem::NoWeight => fixed(
            language,
            "Jumlah bobot nol. Beri bobot lebih dari nol pada sedikitnya satu.",
            "The weights sum to zero. Give at least one a weight above zero.",
        ),
        Problem::NotRising => fixed(
            language,
            "Batas kelas harus lebih besar daripada batas kelas sebelumnya.",
            "The limit of a class must be above that of the class before.",
        ),
        Problem::JudgmentScale => fixed(
            language,
            "Nilai perbandingan harus 1 sampai 9 atau kebalikannya, misalnya 3 atau 1/3.",
            "A judgment must be 1 to 9 or a reciprocal, such as 3 or 1/3.",
        ),
        Problem::TooLarge => fixed(
            language,
            "Hasilnya melebihi angka terbesar yang dapat dihitung.",
            "The result is larger than can be computed.",
        ),
        Problem::UnknownInstrument => fixed(
            language,
            "Instrumen ini tidak dikenal versi ini. Datanya tetap disimpan.",
            "This version does not know the instrument. Its data are kept.",
        ),
        Problem::AnswerColumns {
            line,
            found,
            expected,
        } => language.pick(
            format!("Baris {line} berisi {found} jawaban, seharusnya {expected}."),
            format!("Line {line} holds {found} answers instead of {expected}."),
        ),
        Problem::AnswerScale {
            line,
            column,
            highest,
        } => {
            let highest = number(*highest);
            language.pick(
                format!("Baris {line}, kolom {column}: jawaban harus bilangan bulat 1 sampai {highest}."),
                format!("Line {line}, column {column}: an answer must be a whole number from 1 to {highest}."),
            )
        }
        Problem::TooManyAnswers(most) => {
            let most = number(*most as f64);
            language.pick(
                format!("Terlalu banyak jawaban: paling banyak {most}."),
                format!("Too many answers: the most is {most}."),
            )
        }
        Problem::BadCalculation(place) => {
            let place = number(*place as f64);
            language.pick(
                format!("Hitungan tidak terbaca pada karakter ke-{place}."),
                format!("The calculation cannot be read at character {place}."),
            )
        }
        Problem::UnknownClass => fixed(
            language,
            "Kelas ini tidak ada dalam kriteria yang dipilih.",
            "The chosen criteria have no such class.",
        ),
        Problem::NoAnswers => fixed(
            language,
            "Ada kolom tanpa satu pun jawaban.",
            "A column holds no answer at all.",
        ),
        Problem::TooManyUnits(most) => {
            let most = number(*most as f64);
            language.pick(
                format!("Kolom pertama menyebut terlalu banyak unit: paling banyak {most}."),
                format!("The first column names too many units: the most is {most}."),
            )
        }
        Problem::WeightForNine(count) => language.pick(
            format!(
                "Bobot ini hanya berlaku untuk sembilan unsur, bukan {count}. Pilih bobot tepat."
            ),
            format!(
                "This weight holds for nine elements only, not for {count}. Choose the exact one."
            ),
        ),
        Problem::WeightSum(sum) => {
            let sum = number(*sum);
            language.pick(
                format!("Jumlah bobot unsur {sum}, seharusnya 1."),
                format!("The weights of the elements sum to {sum}; they must sum to 1."),
            )
        }
    }
}

fn unreadable(language: Language, fault: Fault) -> &'static str {
    match fault {
        Fault::TooLarge => language.pick(
            "Angka ini terlalu besar untuk dihitung.",
            "This number is too large to compute with.",
        ),
        Fault::ZeroDivisor => language.pick(
            "Tidak dapat membagi dengan nol.",
            "A number cannot be divided by zero.",
        ),
        _ => language.pick(
            "Tidak terbaca sebagai angka. Tulis seperti 1.234.567,89.",
            "Not a number. Write it like 1.234.567,89 or 1,234,567.89.",
        ),
    }
}

/// Why a file could not be opened.
pub fn file_fault(language: Language, fault: &FileFault) -> String {
    let number = |value: usize| figures::input(language, value as f64, Unit::Plain);
    match fault {
        FileFault::Empty => fixed(language, "Berkas ini kosong.", "This file is empty."),
        FileFault::TooLarge { bytes, limit } => {
            let (bytes, limit) = (number(bytes / 1000), number(limit / 1000));
            language.pick(
                format!("Berkas terlalu besar: {bytes} kB, paling besar {limit} kB."),
                format!("The file is too large: {bytes} kB; the most is {limit} kB."),
            )
        }
        FileFault::NotText => fixed(language, "Berkas ini bukan berkas teks. Pilih berkas .timbang.json.", "This is not a text file. Choose a .timbang.json file."),
        FileFault::NotJson { line, column } => language.pick(
            format!("Berkas ini bukan berkas Timbang atau rusak di baris {line}, kolom {column}."),
            format!("This is no Timbang file, or it is damaged at line {line}, column {column}."),
        ),
        FileFault::Cut { line, .. } => language.pick(
            format!("Berkas terpotong di baris {line}; bagian akhirnya hilang."),
            format!("The file is cut off at line {line}; its end is missing."),
        ),
        FileFault::NotOurs => fixed(language, "Berkas ini bukan berkas Timbang. Pilih berkas .timbang.json.", "This is not a Timbang file. Choose a .timbang.json file."),
        FileFault::Newer { app, .. } => language.pick(
            format!(
                "Berkas ini dibuat versi Timbang yang lebih baru ({app}). Muat ulang halaman untuk memperbarui."
            ),
            format!("This file was made by a newer Timbang ({app}). Reload the page to update."),
        ),
        FileFault::Damaged { place } => language.pick(
            format!("Isi berkas rusak di {place}."),
            format!("The file's content is damaged at {place}."),
        ),
        FileFault::TooDeep => fixed(language, "Susunan berkas terlalu dalam; ini bukan berkas Timbang.", "The file is nested too deeply; this is no Timbang file."),
        FileFault::TooMany { place } => language.pick(
            format!("Terlalu banyak isi di {place}."),
            format!("Too much content at {place}."),
        ),
    }
}

/// Why something could not be done with a draft.
pub fn draft_fault(language: Language, fault: &DraftFault) -> String {
    let text = match fault {
        DraftFault::File(fault) | DraftFault::Unfit(fault) => return file_fault(language, fault),
        DraftFault::Gone => {
            language.pick("Draf ini tidak ada lagi.", "This draft no longer exists.")
        }
        DraftFault::Store(StoreFault::Full) => language.pick(
            "Penyimpanan peramban penuh.",
            "The browser's storage is full.",
        ),
        DraftFault::Store(StoreFault::Denied) => language.pick(
            "Peramban melarang penyimpanan (mode privat atau pengaturan).",
            "The browser forbids storage (private mode or a setting).",
        ),
        DraftFault::Store(StoreFault::Unavailable) => language.pick(
            "Peramban ini tidak menyediakan penyimpanan.",
            "This browser offers no storage.",
        ),
    };
    text.to_owned()
}
