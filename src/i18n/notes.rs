//! Sentences for what is worth knowing.

use super::sentences::{band, fixed};
use super::{Language, figures, word};
use crate::methods::{Note, Unit};

/// A remark that does not stop the computation.
pub fn note(language: Language, note: &Note) -> String {
    let number = |value: f64| figures::input(language, value, Unit::Plain);
    match note {
        Note::Coded(code, numbers) => {
            let text = word(language, code).unwrap_or(code).to_owned();
            let fill = |text: String, value: &f64| text.replacen("{}", &number(*value), 1);
            numbers.iter().fold(text, fill)
        }
        Note::PartsDiffer { typed, parts } => {
            let (typed, parts) = (number(*typed), number(*parts));
            language.pick(
                format!(
                    "Jumlah rinciannya {parts}, bukan {typed} seperti diketik. Jumlah rincian yang dipakai."
                ),
                format!(
                    "Its parts sum to {parts}, not to {typed} as typed. The sum of the parts counts."
                ),
            )
        }
        Note::ItemsDiffer { typed, items } => {
            let typed = number(*typed);
            let items = figures::number(language, *items, Unit::Mean);
            language.pick(
                format!(
                    "Rata-rata butirnya {items}, bukan {typed} seperti diketik. Rata-rata butir yang dipakai."
                ),
                format!(
                    "The mean of its items is {items}, not {typed} as typed. The mean of the items counts."
                ),
            )
        }
        Note::Overspent => fixed(
            language,
            "Realisasi melebihi anggaran.",
            "More than the budget was spent.",
        ),
        Note::NotMeasured(labels) => language.pick(
            format!("Tidak diukur pada: {labels}."),
            format!("Not measured in: {labels}."),
        ),
        Note::Rescaled(sum) => {
            let sum = number(*sum);
            language.pick(
                format!("Jumlah bobot {sum}, bukan 1 atau 100. Bobot dibagi jumlahnya."),
                format!("The weights sum to {sum}, not to 1 or 100. Each is divided by their sum."),
            )
        }
        Note::BlankAnswers(count) => {
            let count = number(*count as f64);
            language.pick(
                format!("Jawaban kosong: {count}. Tiap unsur dibagi jawaban sahnya."),
                format!("Blank answers: {count}. Each element is divided by its valid answers."),
            )
        }
        Note::BlankAnswersLeftOut(count) => {
            let count = number(*count as f64);
            language.pick(
                format!("Jawaban kosong: {count}. Jumlah skor dan batas kelasnya dihitung dari jawaban yang sah."),
                format!("Blank answers: {count}. The total and its classes are of the valid answers."),
            )
        }
        Note::BlankAnswersCounted(count) => {
            let count = number(*count as f64);
            language.pick(
                format!("Jawaban kosong: {count}. Tiap unsur dibagi seluruh responden, sehingga jawaban kosong menurunkan nilainya."),
                format!("Blank answers: {count}. Each element is divided by all respondents, so that blank answers lower it."),
            )
        }
        Note::WeightChangesClass {
            value,
            exact,
            bands,
        } => {
            let [value, exact] =
                [*value, *exact].map(|one| figures::number(language, one, Unit::Score));
            let [given, due] = [0, 1].map(|side: usize| band(language, &bands[side]));
            language.pick(
                format!("Pilihan bobot mengubah mutu: IKM {value} ({given}), sedangkan dengan bobot tepat {exact} ({due})."),
                format!("The choice of weights changes the grade: the index is {value} ({given}); with exact weights it is {exact} ({due})."),
            )
        }
        Note::WeightChangesIndex { value, exact } => {
            let [value, exact] =
                [*value, *exact].map(|one| figures::number(language, one, Unit::Score));
            language.pick(
                format!("Dengan bobot tepat IKM {exact}, bukan {value}; mutunya sama."),
                format!(
                    "With exact weights the index is {exact}, not {value}; the grade is the same."
                ),
            )
        }
        Note::MoreThanPopulation {
            respondents,
            population,
        } => {
            let [respondents, population] = [*respondents, *population].map(number);
            language.pick(
                format!("Responden {respondents}, lebih banyak daripada populasi {population}. Periksa populasinya."),
                format!("There are {respondents} respondents, more than the population of {population}. Check the population."),
            )
        }
        Note::HeadingSkipped => fixed(
            language,
            "Baris pertama dibaca sebagai judul kolom.",
            "The first line was read as a heading.",
        ),
        Note::Capped => fixed(
            language,
            "Di atas 100 %; skor dibatasi menurut batas skor.",
            "Above 100%; the score is held at the cap.",
        ),
        Note::AboveWhole => fixed(
            language,
            "Di atas 100 %: waktu proses adalah bagian dari seluruh waktu, jadi tidak mungkin melebihinya. Periksa waktunya, atau pilih cara baca standar dibagi waktu nyata.",
            "Above 100%: processing time is a part of the whole, so it cannot exceed it. Check the times, or choose the reading standard over actual time.",
        ),
        Note::FasterThanStandard => fixed(
            language,
            "Di atas 100 %: lebih cepat daripada waktu standar.",
            "Above 100%: faster than the standard time.",
        ),
        Note::Inconsistent(cr) => {
            let cr = figures::number(language, *cr, Unit::Weight);
            language.pick(
                format!(
                    "Perbandingan belum konsisten: CR {cr} di atas 0,10. Tinjau lagi jawabannya."
                ),
                format!("The judgments are not consistent: CR {cr} is above 0.10. Review them."),
            )
        }
    }
}
