//! Reports to print: complete where the draft is, honest where it is not, and safe
//! as files.

#[path = "../common/mod.rs"]
mod common;

use timbang::cases::{CASES, Wording};
use timbang::evaluation::evaluate;
use timbang::i18n::Language;
use timbang::i18n::export::paper::{Kind, file, paper};
use timbang::i18n::export::{Study, sections};
use timbang::methods::{self, questionnaire};
use timbang::scorecard::path::ProfileField;
use timbang::scorecard::{Id, Indicator, Path, Scorecard};
use timbang::storage::export::Node;

fn study(key: &str) -> Scorecard {
    let case = CASES.iter().find(|case| case.key == key).expect("a case");
    (case.build)(Wording::Indonesian)
}

fn studies(language: Language, card: &Scorecard) -> Vec<Study> {
    let all = questionnaire::all(card);
    all.map(|annex| Study {
        id: annex.id,
        sections: sections(language, annex, None),
    })
    .collect()
}

fn write(kind: Kind, language: Language, card: &Scorecard) -> Node {
    paper(
        kind,
        language,
        card,
        &evaluate(card),
        &studies(language, card),
    )
}

/// Every study, every case of the folder, and an empty draft.
fn documents() -> Vec<(String, Scorecard)> {
    let mut all: Vec<(String, Scorecard)> = CASES
        .iter()
        .map(|case| (case.key.to_owned(), (case.build)(Wording::Indonesian)))
        .collect();
    let files = common::cases::all().into_iter();
    all.extend(files.map(|case| (case.name.clone(), case.opened.scorecard)));
    all.push(("empty".to_owned(), Scorecard::new("")));
    all
}

fn elements<'a>(node: &'a Node, found: &mut Vec<(&'static str, Vec<&'a str>, &'a [Node])>) {
    if let Node::Element {
        tag,
        attributes,
        content,
    } = node
    {
        found.push((
            tag,
            attributes.iter().map(|(_, value)| value.as_str()).collect(),
            content,
        ));
        content.iter().for_each(|one| elements(one, found));
    }
}

/// QUALITY P5: an incomplete draft says so; nothing is drawn of nothing.
#[test]
fn no_draft_shows_what_is_no_number_or_an_empty_drawing() {
    for (name, card) in documents() {
        for language in Language::ALL {
            for kind in Kind::ALL {
                let node = write(kind, language, &card);
                let text = node.plain();
                let at = format!("{name}, {kind:?}, {}", language.code());
                for bad in ["NaN", "inf ", "Infinity", "undefined"] {
                    assert!(!text.contains(bad), "{bad} in {at}");
                }
                let mut all = Vec::new();
                elements(&node, &mut all);
                for (tag, attributes, content) in all {
                    assert!(
                        !attributes.iter().any(|value| value.contains("NaN")),
                        "{at}"
                    );
                    if matches!(tag, "svg" | "figure" | "tbody" | "ul" | "ol" | "section") {
                        assert!(!content.is_empty(), "empty {tag} in {at}");
                    }
                    if tag == "svg" {
                        assert!(content.len() > 1, "a drawing of nothing in {at}");
                    }
                }
            }
        }
    }
}

#[test]
fn an_empty_draft_says_that_it_is_incomplete() {
    let card = Scorecard::new("2023");
    for kind in Kind::ALL {
        let indonesian = write(kind, Language::Indonesian, &card).plain();
        assert!(indonesian.contains("belum"), "{kind:?}: {indonesian}");
        let english = write(kind, Language::English, &card).plain();
        assert!(
            english.contains("incomplete") || english.contains("has no indicator"),
            "{english}"
        );
        // A name of the stylesheet is no word.
        assert!(!english.contains("r-incomplete"), "{english}");
    }
}

/// Nadjamuddin et al. (2025): IKM 88.65, grade A (table 2); 1,041 is the sum of
/// the respondents 320, 238 … as the paper's table gives them by quarter.
#[test]
fn the_reports_of_bone_bolango_show_its_figures() {
    let card = study("bone-bolango");
    let report = evaluate(&card);
    let language = Language::Indonesian;
    let score = report.score.ready().expect("a score");
    let score = timbang::i18n::figure(language, score);
    for kind in [Kind::Summary, Kind::Full] {
        let text = write(kind, language, &card).plain();
        assert!(text.contains(&score), "{kind:?}");
        for one in &report.perspectives {
            let own = timbang::i18n::figure(language, one.score.ready().expect("a score"));
            assert!(text.contains(&own), "{own} in {kind:?}");
        }
    }
    for kind in [Kind::Survey, Kind::Poster] {
        let text = write(kind, language, &card).plain();
        assert!(text.contains("88,65"), "{kind:?}: {text}");
        assert!(text.contains("Sangat baik"), "{kind:?}: {text}");
    }
    let full = write(Kind::Full, language, &card).plain();
    for part in [
        "1. Profil",
        "Bobot",
        "Asumsi dan sumber",
        "CR",
        "Yang belum lengkap",
    ] {
        assert!(full.contains(part), "{part}");
    }
}

#[test]
fn each_of_several_indexes_has_its_report_and_its_poster() {
    let mut card = study("bone-bolango");
    let is_index = |one: &Indicator| one.instrument == "satisfaction-index";
    let home = card.perspectives.iter_mut();
    let mut home = home.filter(|one| one.indicators.iter().any(is_index));
    let indicators = &mut home.next().expect("the index").indicators;
    let mut second = indicators.iter().find(|one| is_index(one)).cloned();
    let second = second.as_mut().expect("the index");
    second.name = "IKM loket kedua".to_owned();
    second.id = Id(90_000);
    let first = indicators[0].name.clone();
    indicators.push(second.clone());
    for kind in [Kind::Survey, Kind::Poster] {
        let Node::Element { content, .. } = write(kind, Language::Indonesian, &card) else {
            panic!("an element");
        };
        let texts: Vec<String> = content.iter().map(Node::plain).collect();
        assert_eq!(texts.len(), 2, "{kind:?}");
        assert!(texts[0].contains(&first) && !texts[0].contains("loket kedua"));
        assert!(texts[1].contains("IKM loket kedua"), "{}", texts[1]);
        assert!(texts.iter().all(|text| text.contains("88,65")), "{kind:?}");
    }
}

/// Bantul (2021) has all nine elements.
#[test]
fn a_survey_with_elements_names_them_and_plans_for_the_weakest() {
    let cards = documents().into_iter();
    let mut with = 0;
    for (name, card) in cards {
        let text = write(Kind::Survey, Language::Indonesian, &card).plain();
        if text.contains("Nilai rata-rata tiap unsur") {
            with += 1;
            assert!(text.contains("Prioritas unsur"), "{name}");
            assert!(text.contains("Skala 1 sampai 4"), "{name}");
        }
    }
    assert!(with > 0, "no document with elements");
}

fn signed() -> Scorecard {
    let mut card = study("bone-bolango");
    let instrument = methods::find(methods::paper::KEY).expect("the annex");
    let mut mint = card.mint;
    let sheet = instrument.sheet(&mut mint);
    let id = card.add_annex(methods::paper::KEY, sheet).expect("room");
    for (key, text) in [
        ("place", "Suwawa"),
        ("date", "2 Januari 2024"),
        ("office", "Kepala Dinas"),
    ] {
        assert!(card.set_text(&Path::Choice(id, key.to_owned()), text));
    }
    assert!(card.set_text(
        &Path::Text(id, "analysis".to_owned()),
        "Unsur terlemah:\nwaktu."
    ));
    card.set_text(&Path::Profile(ProfileField::Head), "Siti Rahma");
    card.set_text(
        &Path::Profile(ProfileField::HeadNumber),
        "19700101 199503 2 001",
    );
    card
}

#[test]
fn what_was_written_once_is_signed_and_stays_with_the_file() {
    let card = signed();
    let saved = timbang::storage::write(&card, 0.0);
    let read = timbang::storage::read_text(&saved)
        .expect("a file")
        .scorecard;
    assert_eq!(read, card);
    for card in [card, read] {
        let text = write(Kind::Survey, Language::Indonesian, &card).plain();
        for part in [
            "Suwawa",
            "2 Januari 2024",
            "Kepala Dinas",
            "Siti Rahma",
            "19700101 199503 2 001",
            "Unsur terlemah:",
            "waktu.",
        ] {
            assert!(text.contains(part), "{part}");
        }
        assert!(!text.contains("[tempat]"));
        // The annex measures nothing, and nothing of it is missing.
        assert_eq!(
            evaluate(&card).findings,
            evaluate(&study("bone-bolango")).findings
        );
    }
    assert!(
        write(Kind::Summary, Language::Indonesian, &study("bone-bolango"))
            .plain()
            .contains("[tempat]")
    );
}

/// QUALITY C6: a file with hostile titles holds no element and no address of theirs.
#[test]
fn hostile_titles_stay_text_in_a_file() {
    let bad = "</title></style></p><script>alert(1)</script><img src=x onerror=alert(1)><svg onload=alert(1)>";
    let mut card = signed();
    card.name = bad.to_owned();
    card.profile.agency = bad.to_owned();
    card.profile.note = bad.to_owned();
    card.periods[0].label = bad.to_owned();
    for perspective in &mut card.perspectives {
        perspective.name = bad.to_owned();
        for indicator in &mut perspective.indicators {
            indicator.name = bad.to_owned();
            indicator.source = bad.to_owned();
        }
    }
    let report = evaluate(&card);
    for kind in Kind::ALL {
        let text = file(kind, Language::Indonesian, &card, &report, &[]);
        for mark in [
            "<script",
            "<img",
            "<svg onload",
            "onerror=\"",
            "http:",
            "https:",
            "url(",
            "@import",
        ] {
            assert!(!text.contains(mark), "{mark} in {kind:?}");
        }
        assert_eq!(text.matches("<style>").count(), 1);
        assert_eq!(text.matches("</style>").count(), 1);
        assert!(text.contains("default-src 'none'"));
    }
}

/// Writes each report of two studies where `PAPERS` says, to be looked at.
#[test]
fn reports_can_be_looked_at() {
    let Some(folder) = std::env::var_os("PAPERS") else {
        return;
    };
    for (name, card) in documents() {
        let report = evaluate(&card);
        for kind in Kind::ALL {
            let all = studies(Language::Indonesian, &card);
            let text = file(kind, Language::Indonesian, &card, &report, &all);
            let path = std::path::Path::new(&folder).join(format!("{name}-{}.html", kind.key()));
            std::fs::write(path, text).expect("a file");
        }
    }
}
