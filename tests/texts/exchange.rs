//! Sentences on tables of experts, links and codes.

use crate::common::walk::{assert_readable, raw_codes};
use timbang::i18n::{self, Language};
use timbang::storage::FileFault;
use timbang::storage::exchange::{BadCell, CodeFault, ExpertRow, Imported, LinkFault, SheetFault};

fn cells(count: usize) -> Vec<BadCell> {
    let cell = |index: usize| BadCell {
        row: index + 2,
        column: 4,
        text: "tiga".to_owned(),
    };
    (0..count).map(cell).collect()
}

fn sheet_faults() -> Vec<SheetFault> {
    vec![
        SheetFault::Empty,
        SheetFault::TooLarge,
        SheetFault::TooMany { limit: 1000 },
        SheetFault::NotText,
        SheetFault::SignsUnknown,
        SheetFault::PairCount {
            row: 3,
            found: 5,
            expected: 6,
        },
        SheetFault::MixedSeparators { row: 4 },
        SheetFault::Column {
            name: "A-X".to_owned(),
        },
        SheetFault::Cells(cells(1)),
        SheetFault::Json(FileFault::NotJson { line: 2, column: 7 }),
        SheetFault::MatrixSize {
            expert: 2,
            found: 3,
            expected: 4,
        },
        SheetFault::MatrixCell {
            expert: 2,
            row: 1,
            column: 3,
            text: "tiga".to_owned(),
        },
        SheetFault::NotReciprocal {
            expert: 2,
            row: 1,
            column: 3,
        },
    ]
}

const CODES: [CodeFault; 4] = [
    CodeFault::Empty,
    CodeFault::NotACode,
    CodeFault::Damaged,
    CodeFault::Newer,
];

const LINKS: [LinkFault; 6] = [
    LinkFault::Empty,
    LinkFault::NotALink,
    LinkFault::Cut,
    LinkFault::Altered,
    LinkFault::Newer { version: 2 },
    LinkFault::TooLong,
];

/// A new fault does not compile until its sample stands in a list above.
fn guard(sheet: &SheetFault, code: CodeFault, link: LinkFault) {
    match sheet {
        SheetFault::Empty
        | SheetFault::TooLarge
        | SheetFault::TooMany { .. }
        | SheetFault::NotText
        | SheetFault::SignsUnknown
        | SheetFault::PairCount { .. }
        | SheetFault::MixedSeparators { .. }
        | SheetFault::Column { .. }
        | SheetFault::Cells(_)
        | SheetFault::Json(_)
        | SheetFault::MatrixSize { .. }
        | SheetFault::MatrixCell { .. }
        | SheetFault::NotReciprocal { .. } => {}
    }
    match code {
        CodeFault::Empty | CodeFault::NotACode | CodeFault::Damaged | CodeFault::Newer => {}
    }
    match link {
        LinkFault::Empty
        | LinkFault::NotALink
        | LinkFault::Cut
        | LinkFault::Altered
        | LinkFault::Newer { .. }
        | LinkFault::TooLong => {}
    }
}

#[test]
fn every_fault_has_a_sentence_in_both_languages() {
    let raw = raw_codes();
    let all = |language: Language| {
        let mut texts = Vec::new();
        for fault in sheet_faults() {
            guard(&fault, CODES[0], LINKS[0]);
            texts.extend(i18n::sheet_fault(language, &fault));
        }
        texts.extend(CODES.map(|fault| i18n::code_fault(language, fault).to_owned()));
        texts.extend(LINKS.map(|fault| i18n::link_fault(language, fault)));
        texts
    };
    let [indonesian, english] = Language::ALL.map(all);
    assert_eq!(
        indonesian.len(),
        sheet_faults().len() + CODES.len() + LINKS.len()
    );
    assert_eq!(indonesian.len(), english.len());
    for (one, other) in indonesian.iter().zip(&english) {
        assert_ne!(one, other);
        for text in [one, other] {
            assert_readable(text, &raw);
            assert!(text.ends_with('.'), "no sentence: {text}");
            assert!(!text.contains(['{', '}']), "{text}");
        }
    }
}

/// What a sentence is for: the place and the text that are wrong.
#[test]
fn faults_of_a_table_name_their_place() {
    for language in Language::ALL {
        let words = |fault: &SheetFault| i18n::sheet_fault(language, fault).join("\n");
        for (fault, parts) in sheet_faults().iter().zip([
            &[][..],
            &["5"],
            &["1000"],
            &["CSV"],
            &[],
            &["3", "5", "6"],
            &["4"],
            &["A-X"],
            &["2", "4", "tiga"],
            &["2", "7"],
            &["2", "3", "4"],
            &["2", "1", "3", "tiga"],
            &["2", "1", "3"],
        ]) {
            let said = words(fault);
            for part in parts {
                assert!(said.contains(part), "{part} in {said}");
            }
        }
        // A line for each bad cell, and one for those beyond ten.
        for (count, lines) in [(1, 1), (10, 10), (11, 11), (20, 11)] {
            let fault = SheetFault::Cells(cells(count));
            assert_eq!(i18n::sheet_fault(language, &fault).len(), lines);
        }
        let said = words(&SheetFault::Cells(cells(20)));
        assert!(said.lines().last().is_some_and(|line| line.contains("10")));
        // No file of the program is asked for where experts are.
        let said = words(&SheetFault::Json(FileFault::NotOurs));
        assert!(!said.contains(".timbang.json"), "{said}");
        let newer = i18n::link_fault(language, LinkFault::Newer { version: 2 });
        assert!(newer.contains('2'), "{newer}");
    }
}

#[test]
fn what_was_understood_is_said() {
    let blank = ExpertRow {
        judgments: vec![Some("3".to_owned()), None, None],
        ..ExpertRow::default()
    };
    let found = Imported {
        separator: ';',
        header: true,
        ignored: vec!["Umur".to_owned(), "Kota".to_owned()],
        experts: vec![blank.clone(), blank],
        ..Imported::default()
    };
    let lines = |found: &Imported| Language::ALL.map(|language| i18n::understood(language, found));
    let [id, en] = lines(&found);
    let expected = [
        "Pakar: 2",
        "Pemisah kolom: “;”",
        "Pasangan dikenali dari judul kolom",
        "Kolom yang tidak dipakai: Umur, Kota",
        "Penilaian kosong: 4",
    ];
    assert_eq!(id, expected);
    assert_eq!(en.len(), id.len());
    assert!(id.iter().zip(&en).all(|(one, other)| one != other));
    // Headings, order, tabs and JSON are told apart.
    let header = |header, by_order| {
        let found = Imported {
            separator: '\t',
            header,
            by_order,
            ..Imported::default()
        };
        let [id, _] = lines(&found);
        assert_eq!(id.len(), 3, "{id:?}");
        assert!(id[1].contains("tab"), "{id:?}");
        id[2].clone()
    };
    let [known, ordered, none] = [header(true, false), header(true, true), header(false, true)];
    assert!(known != ordered && ordered != none && known != none);
    let json = Imported {
        separator: ' ',
        ..Imported::default()
    };
    let [id, _] = lines(&json);
    assert_eq!(id, ["Pakar: 0", "Pemisah kolom: JSON"]);
}
