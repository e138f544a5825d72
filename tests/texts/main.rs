//! Every code that the core can name has a word in both languages, and every
//! sentence can be read.

#[path = "../common/mod.rs"]
mod common;

mod checking;
mod comparisons;
mod exchange;
mod screens;
mod sentences;
mod side_by_side;
mod statistics;
mod statistics_faults;
mod statistics_sentences;
mod statistics_tables;
mod statistics_verdicts;
mod words;

use common::cases;
use timbang::cases::Wording;
use timbang::i18n::Language;
use timbang::scorecard::Scorecard;

/// The documents that the texts are tried on: every case of the folder, every
/// published study in this language, and an empty scorecard.
fn documents(language: Language) -> Vec<Scorecard> {
    let wording = match language {
        Language::Indonesian => Wording::Indonesian,
        Language::English => Wording::English,
    };
    let files = cases::all().into_iter().map(|case| case.opened.scorecard);
    let studies = timbang::cases::CASES
        .iter()
        .map(|case| (case.build)(wording));
    files.chain(studies).chain([Scorecard::new("")]).collect()
}

/// Decimal comma in Indonesian, decimal point in English: one or two digits
/// after a mark are decimals, three may be a group.
fn assert_notation(language: Language, text: &str) {
    let foreign = match language {
        Language::Indonesian => '.',
        Language::English => ',',
    };
    let letters: Vec<char> = text.chars().collect();
    let digit = |index: usize| letters.get(index).is_some_and(char::is_ascii_digit);
    for (index, letter) in letters.iter().enumerate() {
        if *letter == foreign && index > 0 && digit(index - 1) && digit(index + 1) {
            let group = digit(index + 2) && digit(index + 3) && !digit(index + 4);
            assert!(group, "{} in {text:?}", language.code());
        }
    }
}
