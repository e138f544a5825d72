//! Words of the checks of printed figures: verdicts and reasons, short, as a
//! reviewer would write them in the margin.

use super::{Language, band, figures, user_word, within, word};
use crate::methods::Unit;
use crate::methods::checking::{Found, Line, Reason, Verdict};

/// A verdict in a word or two.
pub fn verdict(language: Language, verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Agrees => language.pick("Sesuai", "Agrees"),
        Verdict::Contradicts => language.pick("Tidak sesuai", "Contradicts"),
        Verdict::Unprinted => language.pick("Tidak dicetak", "Not printed"),
        Verdict::Open => language.pick("Belum dapat diperiksa", "Cannot be checked yet"),
    }
}

/// What a line is about: `Belanja langsung – anggaran`.
pub fn item(language: Language, line: &Line) -> String {
    let mut item = user_word(language, &line.item);
    if let Some(aspect) = word(language, line.aspect) {
        item.push_str(" \u{2013} ");
        // Symbols such as F, Sig. and Beta keep their capital.
        match aspect.len() {
            ..=4 => item.push_str(aspect),
            _ => item.push_str(&within(aspect)),
        }
    }
    item
}

/// The class or the statement that follows from the inputs; none for a figure.
pub fn statement(language: Language, found: &Found) -> Option<String> {
    match found {
        Found::Figure(_) => None,
        Found::Class(class) => Some(band(language, class)),
        Found::Words(words) => Some(user_word(language, words)),
    }
}

/// Why a print is wrong, in one sentence.
pub fn reason(language: Language, reason: &Reason) -> String {
    let number = |value: f64| figures::input(language, value, Unit::Plain);
    // A sentence with one thing put in.
    let with = |indonesian: &str, english: &str, thing: &str| {
        language.pick(indonesian, english).replace("{}", thing)
    };
    let fixed = |indonesian: &str, english: &str| language.pick(indonesian, english).to_owned();
    match reason {
        Reason::Said(text) => user_word(language, text),
        Reason::Rounding => fixed(
            "Sesuai, karena masukannya dicetak sudah dibulatkan.",
            "Agrees, since its inputs were printed rounded.",
        ),
        Reason::Sign => fixed("Tandanya terbalik.", "The sign is the wrong one."),
        Reason::DigitsDropped(right) => with(
            "Ada angka yang hilang: seharusnya {}.",
            "Digits are missing: it should be {}.",
            &number(*right),
        ),
        Reason::DigitsSwapped(right) => with(
            "Dua angka tertukar: seharusnya {}.",
            "Two digits are swapped: it should be {}.",
            &number(*right),
        ),
        Reason::DigitWrong(right) => with(
            "Satu angka salah: seharusnya {}.",
            "One digit is wrong: it should be {}.",
            &number(*right),
        ),
        Reason::Factor(factor) if *factor > 1.0 => with(
            "Terlalu besar {} kali: letak koma atau satuannya keliru.",
            "Too large by a factor of {}: a misplaced mark or another unit.",
            &number(*factor),
        ),
        Reason::Factor(factor) => with(
            "Terlalu kecil {} kali: letak koma atau satuannya keliru.",
            "Too small by a factor of {}: a misplaced mark or another unit.",
            &number(1.0 / factor),
        ),
        Reason::Cut(right) => with(
            "Dipotong, bukan dibulatkan: seharusnya {}.",
            "Cut off instead of rounded: it should be {}.",
            &number(*right),
        ),
        Reason::SumForMean(count) => with(
            "Ini jumlah {} nilai, bukan rata-ratanya.",
            "This is the sum of {} values, not their mean.",
            &number(*count as f64),
        ),
        Reason::MeanForSum(count) => with(
            "Ini rata-rata {} nilai, bukan jumlahnya.",
            "This is the mean of {} values, not their sum.",
            &number(*count as f64),
        ),
        Reason::Complement => fixed(
            "Ini sisanya dari 100, bukan nilainya.",
            "This is what is left to 100, not the value.",
        ),
        Reason::Inverted => fixed(
            "Pembilang dan penyebutnya tertukar.",
            "Numerator and denominator are exchanged.",
        ),
        Reason::AboveLimit(limit) => with(
            "Menurut definisinya tidak dapat lebih dari {}.",
            "By its definition it cannot exceed {}.",
            &number(*limit),
        ),
        Reason::BelowLimit(limit) => with(
            "Menurut definisinya tidak dapat kurang dari {}.",
            "By its definition it cannot be less than {}.",
            &number(*limit),
        ),
        Reason::Copied(item) => with(
            "Nilai ini milik baris lain: {}.",
            "This is the value of another line: {}.",
            &user_word(language, item),
        ),
        Reason::Needed(amount) => with(
            "Yang cocok dengan angka lainnya: {}.",
            "What fits the other figures: {}.",
            &number(*amount),
        ),
        Reason::NeededBetween([low, high]) => with(
            "Cocok bila jumlahnya antara {}.",
            "An amount between {} would fit.",
            &language.pick(
                format!("{} dan {}", number(*low), number(*high)),
                format!("{} and {}", number(*low), number(*high)),
            ),
        ),
        Reason::InPart(item, amount) => with(
            "Salahnya pada rincian {}.",
            "The slip is in a part, {}.",
            &language.pick(
                format!(
                    "{}; yang cocok {}",
                    user_word(language, item),
                    number(*amount)
                ),
                format!(
                    "{}; {} would fit",
                    user_word(language, item),
                    number(*amount)
                ),
            ),
        ),
        Reason::Gap([low, high]) if low == high => with(
            "Total {} tidak masuk kelas mana pun.",
            "The total {} falls in no class.",
            &number(*low),
        ),
        Reason::Gap([low, high]) => with(
            "Total {} tidak masuk kelas mana pun.",
            "The totals {} fall in no class.",
            &language.pick(
                format!("{} sampai {}", number(*low), number(*high)),
                format!("{} to {}", number(*low), number(*high)),
            ),
        ),
        Reason::Overlap => fixed(
            "Kelas ini tumpang tindih dengan kelas berikutnya.",
            "This class overlaps with the next one.",
        ),
        Reason::Divisor([used, right]) if *used == 1.0 => with(
            "Belum dibagi {}.",
            "Not yet divided by {}.",
            &number(*right),
        ),
        Reason::Divisor([used, right]) => with(
            "Dibagi {}.",
            "Divided by {}.",
            &language.pick(
                format!("{}, bukan {}", number(*used), number(*right)),
                format!("{} instead of {}", number(*used), number(*right)),
            ),
        ),
        Reason::NeighbourClass => fixed(
            "Kelas di sebelah kelas yang benar.",
            "The class next to the right one.",
        ),
        Reason::Polarity => fixed(
            "Arah skalanya terbalik.",
            "The scale was read the wrong way round.",
        ),
    }
}
