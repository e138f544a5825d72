//! Sentences for figures, problems, remarks and faults.

use crate::common::walk::{assert_readable, figure_texts, figures, raw_codes, texts};
use crate::{assert_notation, documents};
use timbang::evaluation::evaluate;
use timbang::i18n::{self, Language};
use timbang::methods::bands::SKM_2017;
use timbang::methods::{Note, Problem, Unit};
use timbang::numbers::Fault;
use timbang::storage::{DraftFault, FileFault, StoreFault};

#[test]
fn every_figure_and_finding_reads_well() {
    let raw = raw_codes();
    for language in Language::ALL {
        for card in documents(language) {
            let report = evaluate(&card);
            texts(language, &card, &report)
                .iter()
                .for_each(|text| assert_readable(text, &raw));
            for text in figures(&report)
                .into_iter()
                .flat_map(|one| figure_texts(language, one))
            {
                assert!(!text.contains('@'), "{text}");
                assert_notation(language, &text);
            }
        }
    }
}

fn problems() -> Vec<Problem> {
    let faults = [
        Fault::NotANumber,
        Fault::TwoNumbers,
        Fault::MisplacedMark,
        Fault::TooLarge,
        Fault::TooLong,
        Fault::ZeroDivisor,
    ];
    let mut all: Vec<Problem> = faults.map(Problem::Unreadable).into();
    all.extend([
        Problem::Ambiguous {
            thousands: 1187.0,
            decimal: 1.187,
        },
        Problem::Below(0.5),
        Problem::Above(100.0),
        Problem::NotWhole,
        Problem::TargetNotPositive,
        Problem::NegativeActual,
        Problem::ZeroDenominator,
        Problem::EmptyRange,
        Problem::NoWeight,
        Problem::JudgmentScale,
        Problem::TooLarge,
        Problem::UnknownInstrument,
        Problem::AnswerColumns {
            line: 3,
            found: 8,
            expected: 9,
        },
        Problem::AnswerScale {
            line: 3,
            column: 2,
            highest: 4.0,
        },
        Problem::TooManyAnswers(2_000_000),
        Problem::NoAnswers,
        Problem::NotRising,
        Problem::TooManyUnits(200),
        Problem::WeightForNine(10),
        Problem::WeightSum(0.95),
        Problem::BadCalculation(12),
        Problem::UnknownClass,
        Problem::Coded("ahp-panel.not-reciprocal"),
        Problem::Coded("ahp-panel.disconnected"),
    ]);
    all
}

fn remarks() -> Vec<Note> {
    vec![
        Note::PartsDiffer {
            typed: 2_594_054.0,
            parts: 2_594_798_054.25,
        },
        Note::ItemsDiffer {
            typed: 4.2,
            items: 4.105,
        },
        Note::Overspent,
        Note::NotMeasured("2022, 2023".to_owned()),
        Note::Rescaled(99.5),
        Note::BlankAnswers(1200),
        Note::BlankAnswersCounted(1200),
        Note::BlankAnswersLeftOut(1200),
        Note::WeightChangesClass {
            value: 87.615,
            exact: 88.5,
            bands: Box::new([87.615, 88.5].map(|value| SKM_2017.judge(value))),
        },
        Note::WeightChangesIndex {
            value: 85.472,
            exact: 86.335,
        },
        Note::MoreThanPopulation {
            respondents: 1200.0,
            population: 1000.0,
        },
        Note::HeadingSkipped,
        Note::Capped,
        Note::AboveWhole,
        Note::FasterThanStandard,
        Note::Inconsistent(0.1234),
        Note::Coded("ahp-panel.incomplete", vec![12.0, 36.0]),
        Note::Coded("ahp-panel.sparse", vec![3.0, 36.0]),
        Note::Coded("ahp-panel.left-out", vec![2.0]),
    ]
}

/// A new variant does not compile until its sample stands in the list above.
fn guard(problem: &Problem, note: &Note) {
    match problem {
        Problem::Unreadable(
            Fault::NotANumber
            | Fault::TwoNumbers
            | Fault::MisplacedMark
            | Fault::TooLarge
            | Fault::TooLong
            | Fault::ZeroDivisor,
        )
        | Problem::Ambiguous { .. }
        | Problem::Below(_)
        | Problem::Above(_)
        | Problem::NotWhole
        | Problem::BadCalculation(_)
        | Problem::UnknownClass
        | Problem::TargetNotPositive
        | Problem::NegativeActual
        | Problem::ZeroDenominator
        | Problem::EmptyRange
        | Problem::NoWeight
        | Problem::NotRising
        | Problem::JudgmentScale
        | Problem::TooLarge
        | Problem::UnknownInstrument
        | Problem::AnswerColumns { .. }
        | Problem::AnswerScale { .. }
        | Problem::TooManyAnswers(_)
        | Problem::TooManyUnits(_)
        | Problem::WeightForNine(_)
        | Problem::WeightSum(_)
        | Problem::Coded(_)
        | Problem::NoAnswers => {}
    }
    match note {
        Note::PartsDiffer { .. }
        | Note::ItemsDiffer { .. }
        | Note::Overspent
        | Note::NotMeasured(_)
        | Note::Rescaled(_)
        | Note::BlankAnswers(_)
        | Note::BlankAnswersCounted(_)
        | Note::BlankAnswersLeftOut(_)
        | Note::WeightChangesClass { .. }
        | Note::WeightChangesIndex { .. }
        | Note::MoreThanPopulation { .. }
        | Note::HeadingSkipped
        | Note::Capped
        | Note::AboveWhole
        | Note::FasterThanStandard
        | Note::Coded(..)
        | Note::Inconsistent(_) => {}
    }
}

fn faults() -> Vec<FileFault> {
    let place = || "scorecard.perspectives[1].role".to_owned();
    vec![
        FileFault::Empty,
        FileFault::TooLarge {
            bytes: 6_000_000,
            limit: 5_000_000,
        },
        FileFault::NotText,
        FileFault::NotJson { line: 2, column: 7 },
        FileFault::Cut { line: 2, column: 7 },
        FileFault::NotOurs,
        FileFault::Newer {
            schema: 9,
            app: "2.0".to_owned(),
        },
        FileFault::Damaged { place: place() },
        FileFault::TooDeep,
        FileFault::TooMany { place: place() },
    ]
}

fn sentences(language: Language) -> Vec<String> {
    problems()
        .iter()
        .zip(remarks().iter().cycle())
        .for_each(|(a, b)| guard(a, b));
    let mut all: Vec<String> = problems()
        .iter()
        .map(|one| i18n::problem(language, one))
        .collect();
    all.extend(remarks().iter().map(|one| i18n::note(language, one)));
    all.extend(faults().iter().map(|one| i18n::file_fault(language, one)));
    let stores = [
        StoreFault::Full,
        StoreFault::Denied,
        StoreFault::Unavailable,
    ];
    let drafts = stores
        .map(DraftFault::Store)
        .into_iter()
        .chain([DraftFault::Gone]);
    all.extend(drafts.map(|one| i18n::draft_fault(language, &one)));
    all
}

#[test]
fn every_problem_remark_and_fault_has_a_sentence() {
    let raw = raw_codes();
    let [indonesian, english] = Language::ALL.map(sentences);
    for (one, other) in indonesian.iter().zip(&english) {
        assert_ne!(one, other);
        for text in [one, other] {
            // The place of a fault is a path into the file.
            assert_readable(&text.replace("scorecard.perspectives[1].role", ""), &raw);
            assert!(text.ends_with('.'), "no sentence: {text}");
            assert!(!text.contains(['{', '}']), "{text}");
        }
    }
    for language in Language::ALL {
        let number =
            |text: &&String| !text.contains("1.234.567,89") && !text.contains("timbang.json");
        let all = sentences(language);
        all.iter()
            .filter(number)
            .for_each(|text| assert_notation(language, &text.replace("2.0", "")));
    }
}

/// What a working shows must give the figure: no divisor that looks like 0, and
/// no result of three hundred zeros.
#[test]
fn very_small_and_very_large_numbers_keep_their_digits() {
    let show = |value| i18n::input(Language::Indonesian, value, Unit::Plain);
    for (value, text) in [
        (0.0, "0"),
        (88.652_500_000_1, "88,6525"),
        (-0.25, "−0,25"),
        (0.000_000_1, "0,0000001"),
        (0.000_012_345_678, "0,0000123457"),
        (-3e-17, "−3E−17"),
        (1e300, "1E+300"),
    ] {
        assert_eq!(show(value), text);
    }
    let print = |value| i18n::number(Language::English, value, Unit::Percent);
    assert_eq!(print(394.875), "394.88\u{a0}%");
    assert_eq!(print(1.5e300), "1.5E+300\u{a0}%");
}
