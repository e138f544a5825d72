//! Links to a scorecard in words: what one does not carry, and why one cannot be
//! opened.

use super::{Language, file_fault, user_word};
use crate::evaluation::sharing::LeftOut;
use crate::evaluation::{indicator_word, perspective_word};
use crate::scorecard::{Group, Id, Scorecard};
use crate::storage::exchange::{LinkFault, SharedFault};

/// What was left out of a scorecard, and what that does to it.
pub fn left_out(language: Language, card: &Scorecard, what: &LeftOut) -> String {
    match what {
        LeftOut::Answers { indicator, same } => {
            let name = indicator_name(language, card, *indicator);
            if *same {
                return language.pick(
                    format!("Jawaban responden {name}; jumlah atau rata-ratanya disertakan, nilainya tetap."),
                    format!("The answers of respondents to {name}; their sums or means are included, and its value is the same."),
                );
            }
            language.pick(
                format!("Jawaban responden {name}; indikator ini tinggal tanpa jawaban, jadi nilainya berubah atau tidak ada."),
                format!("The answers of respondents to {name}; this indicator stands without them, so its value changes or is missing."),
            )
        }
        LeftOut::Questionnaire(name) => {
            let name = match name.trim() {
                "" => language.pick("tanpa nama", "without a name"),
                name => name,
            };
            language.pick(
                format!("Kuesioner ({name}) dengan semua jawaban dan statistiknya."),
                format!("The questionnaire ({name}) with all answers and statistics."),
            )
        }
        LeftOut::Experts { group, count, same } => {
            let of = match group {
                Group::Perspectives => language.pick("perspektif", "perspectives").to_owned(),
                Group::Indicators(id) => {
                    let found = card.perspective(*id).map(perspective_word);
                    user_word(language, &found.unwrap_or_default())
                }
            };
            if *same {
                return language.pick(
                    format!("Nama dan penilaian {count} pakar ({of}); bobot hasilnya disertakan sebagai bobot yang diketik."),
                    format!("Names and judgments of {count} experts ({of}); the weights they gave are included as typed weights."),
                );
            }
            language.pick(
                format!("Nama dan penilaian {count} pakar ({of}); bobotnya berubah."),
                format!("Names and judgments of {count} experts ({of}); the weights change."),
            )
        }
        LeftOut::HeadNumber => language
            .pick("NIP kepala instansi.", "The employee number (NIP) of the head.")
            .to_owned(),
        LeftOut::Checks(count) => language.pick(
            format!("{count} pemeriksaan angka cetak, agar tautan cukup pendek. Skor tidak bergantung padanya."),
            format!("{count} checks of printed figures, so that the link is short enough. The score does not depend on them."),
        ),
    }
}

/// A remark for the note of what is handed on: whose answers it stands without;
/// empty when it stands with all.
pub fn left_out_remark(language: Language, card: &Scorecard, all: &[LeftOut]) -> String {
    let names = all.iter().filter_map(|one| match one {
        LeftOut::Answers { indicator, .. } => Some(indicator_name(language, card, *indicator)),
        LeftOut::Experts { .. } => Some(language.pick("para pakar", "experts").to_owned()),
        _ => None,
    });
    let mut names: Vec<String> = names.collect();
    names.dedup();
    if names.is_empty() {
        return String::new();
    }
    let names = names.join(", ");
    language.pick(
        format!("Salinan yang dibagikan, tanpa jawaban dari: {names}."),
        format!("A shared copy, without the answers of: {names}."),
    )
}

fn indicator_name(language: Language, card: &Scorecard, id: Id) -> String {
    let found = card.indicator(id).map(indicator_word);
    user_word(language, &found.unwrap_or_default())
}

/// Why a link cannot be opened: in short, and what to do.
pub fn shared_fault(language: Language, fault: &SharedFault) -> (String, String) {
    let again = language.pick(
        "Minta pengirim mengirimkannya lagi secara utuh, atau sebagai berkas.",
        "Ask the sender to send it again in full, or as a file.",
    );
    let (title, text) = match fault {
        SharedFault::Link(LinkFault::Cut) => (
            language.pick("Tautan terpotong", "The link is cut off"),
            language.pick(
                format!("Bagian akhirnya hilang, seperti yang dilakukan sebagian aplikasi pesan. Tidak ada yang dibuka. {again}"),
                format!("Its end is missing; some messengers cut links. Nothing was opened. {again}"),
            ),
        ),
        SharedFault::Link(LinkFault::Altered) => (
            language.pick("Tautan ini berubah di jalan", "This link was changed on its way"),
            language.pick(
                format!("Jumlah pemeriksanya tidak cocok, jadi angkanya tidak dapat dipercaya. Tidak ada yang dibuka. {again}"),
                format!("Its checksum does not fit, so its numbers cannot be trusted. Nothing was opened. {again}"),
            ),
        ),
        SharedFault::Link(LinkFault::Newer { version }) => (
            language.pick("Tautan dari versi yang lebih baru", "A link from a newer version"),
            language.pick(
                format!("Bentuk {version} belum dikenal halaman ini. Muat ulang halaman, lalu buka tautannya lagi."),
                format!("This page does not know form {version} yet. Reload the page and open the link again."),
            ),
        ),
        SharedFault::Link(LinkFault::TooLong) | SharedFault::TooLarge => (
            language.pick("Isi tautan terlalu besar", "The link holds too much"),
            language.pick(
                format!("Tautan kartu skor tidak pernah sebesar ini, jadi pembacaannya dihentikan. {again}"),
                format!("No link to a scorecard is as large as this, so reading it was stopped. {again}"),
            ),
        ),
        SharedFault::Link(LinkFault::Empty | LinkFault::NotALink) => (
            language.pick("Tautan ini tidak memuat kartu skor", "This link holds no scorecard"),
            again.to_owned(),
        ),
        SharedFault::File(fault) => (
            language.pick("Isi tautan tidak dapat dibuka", "What the link holds cannot be opened"),
            file_fault(language, fault),
        ),
    };
    (title.to_owned(), text)
}
