//! Printed classes against those of their values.

use super::{check, lines, sheet, verdicts};
use crate::common::{choose, errors};
use timbang::evaluation::evaluate;
use timbang::methods::Problem;
use timbang::methods::checking::{Found, Reason, Verdict};

const CHECK: &str = "check-grades";

fn row<'a>(value: &'a str, class: &'a str) -> [(&'a str, &'a str); 2] {
    [("value", value), ("class", class)]
}

/// Nadjamuddin, Lahay & Uloli (2025), section 3.2 and table 2, by
/// PermenPANRB 14/2017: A from 88.31.
#[test]
fn bone_bolango_section_3_2() {
    let found = check(
        CHECK,
        &[
            ("I", 0, &row("90,10%", "A Pelayanan Sangat Baik")),
            ("II", 0, &row("86,07%", "B")),
            ("III", 0, &row("88,68%", "B (Baik)")),
            ("IV", 0, &row("89,76%", "Sangat Baik")),
            ("2023", 0, &row("88,65%", "")),
        ],
    );
    assert_eq!(
        verdicts(&found),
        [
            ("I", Verdict::Agrees, None),
            ("II", Verdict::Agrees, None),
            ("III", Verdict::Contradicts, Some(Reason::NeighbourClass)),
            ("IV", Verdict::Agrees, None),
            ("2023", Verdict::Unprinted, None),
        ]
    );
    let Found::Class(band) = &found[2].found else {
        panic!("{:?}", found[2].found)
    };
    assert_eq!(band.letter(), Some("A"));
}

#[test]
fn edges_are_those_of_the_regulation() {
    for (value, class, verdict, reason) in [
        ("88,31", "A", Verdict::Agrees, None),
        (
            "88,30",
            "A",
            Verdict::Contradicts,
            Some(Reason::NeighbourClass),
        ),
        ("88,30", "B", Verdict::Agrees, None),
        // One decimal: 88.25 to 88.35 reaches both classes.
        ("88,3", "A", Verdict::Agrees, Some(Reason::Rounding)),
        ("95", "D", Verdict::Contradicts, Some(Reason::Polarity)),
        ("95", "C", Verdict::Contradicts, None),
        (
            "101",
            "A",
            Verdict::Contradicts,
            Some(Reason::AboveLimit(100.0)),
        ),
        (
            "12,00",
            "D",
            Verdict::Contradicts,
            Some(Reason::BelowLimit(25.0)),
        ),
        ("", "A", Verdict::Open, None),
    ] {
        let found = check(CHECK, &[("x", 0, &row(value, class))]);
        assert_eq!(
            verdicts(&found),
            [("x", verdict, reason)],
            "{value} {class}"
        );
    }
}

#[test]
fn the_set_is_chosen_and_its_words_are_known() {
    for (set, value, class, verdict) in [
        ("skm2004", "81,26", "Sangat baik", Verdict::Agrees),
        ("achievement", "91,32", "Sangat tinggi", Verdict::Agrees),
        ("achievement", "87,63", "high", Verdict::Agrees),
        ("likert5", "4,38", "Sangat Baik", Verdict::Agrees),
        ("likert5", "4,18", "Sangat baik", Verdict::Contradicts),
        ("likert4", "3,20", "Baik", Verdict::Agrees),
        ("likert7", "3,00", "tidak baik", Verdict::Agrees),
        // Mojokerto, tables 06 to 08, by Mahsun and by Hasmiati in Halim (2011).
        ("mahsun-economy", "86,57", "Ekonomi", Verdict::Agrees),
        ("mahsun-economy", "100,00", "ekonomis", Verdict::Contradicts),
        (
            "hasmiati-efficiency",
            "12,44",
            "Sangat Efisien",
            Verdict::Agrees,
        ),
        (
            "hasmiati-effectiveness",
            "92,90",
            "Tidak Efektif",
            Verdict::Agrees,
        ),
        (
            "hasmiati-effectiveness",
            "92,90",
            "Efektif",
            Verdict::Contradicts,
        ),
        (
            "kepmendagri-efficiency",
            "12,44",
            "Sangat efisien",
            Verdict::Agrees,
        ),
        (
            "kepmendagri-effectiveness",
            "92,90",
            "Efektif",
            Verdict::Agrees,
        ),
    ] {
        let (mut card, id) = sheet(CHECK, &[("x", 0, &row(value, class))]);
        choose(&mut card, id, "set", set);
        assert_eq!(lines(&card)[0].verdict, verdict, "{set} {value} {class}");
    }
}

#[test]
fn a_class_that_the_set_lacks_is_named_at_its_cell() {
    let (card, _) = sheet(CHECK, &[("x", 0, &row("90", "Puas"))]);
    assert_eq!(lines(&card)[0].verdict, Verdict::Open);
    let problems = errors(&evaluate(&card));
    assert_eq!(problems.len(), 1);
    assert!(problems[0].0.ends_with(".class"), "{}", problems[0].0);
    assert_eq!(problems[0].1, Problem::UnknownClass);
}

/// Every class of every set is known by the words that the page shows for it.
#[test]
fn every_class_is_known_by_its_words() {
    use timbang::i18n::{Language, word};
    let grades = timbang::methods::find(CHECK).expect("a check");
    let sets = grades.choices[0].options;
    assert_eq!(sets.len(), timbang::methods::bands::BANDS.len());
    for set in sets {
        let known = timbang::methods::bands::BandSet::find(set).expect("a set");
        let value = if known.range[1] < 10.0 {
            "3,00"
        } else {
            "50,00"
        };
        let classes = known.classes;
        for (place, class) in classes.iter().enumerate() {
            for language in Language::ALL {
                let text = word(language, class).expect("a word");
                let (mut card, id) = sheet(CHECK, &[("x", 0, &row(value, text))]);
                choose(&mut card, id, "set", set);
                let line = &lines(&card)[0];
                let right = match &line.found {
                    Found::Class(band) => band.class,
                    other => panic!("{set} {text}: {other:?}"),
                };
                assert_eq!(
                    line.reason.is_none() && line.verdict == Verdict::Agrees,
                    right == place
                );
            }
        }
    }
}
