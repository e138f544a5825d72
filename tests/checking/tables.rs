//! What the checks of whole tables share.

use crate::common::walk::{assert_sound, figures, names, raw_codes};
use crate::common::{card, field};
use timbang::evaluation::evaluate;
use timbang::i18n::{self, Language};
use timbang::methods::checking::{Found, Line, Reason, Verdict};
use timbang::methods::working::CODE;
use timbang::scorecard::{Id, Scorecard};

/// A document with one check and these single fields.
pub fn annex(check: &str, fields: &[(&str, &str)]) -> (Scorecard, Id) {
    let mut card = card(&["2023"]);
    let instrument = timbang::methods::find(check).expect("a check");
    let sheet = instrument.sheet(&mut card.mint);
    let id = card.add_annex(check, sheet).expect("room");
    for (key, text) in fields {
        field(&mut card, id, key, text);
    }
    (card, id)
}

/// What the check finds; every number is finite and every text readable.
#[track_caller]
pub fn found(card: &Scorecard) -> Vec<Line> {
    let report = evaluate(card);
    assert_sound(card, &report, &raw_codes());
    for figure in figures(&report) {
        let inner = names(&figure.working);
        for name in inner.into_iter().chain([&figure.name]) {
            for language in Language::ALL {
                assert!(i18n::word(language, name.code).is_some(), "{}", name.code);
            }
        }
    }
    let lines = report.annexes[0].lines.clone();
    for line in &lines {
        let mut codes = vec![line.item.as_str()];
        if let Found::Words(words) = &line.found {
            codes.push(words);
        }
        if let Some(Reason::Said(text) | Reason::Copied(text)) = &line.reason {
            codes.push(text);
        }
        let mut codes: Vec<&str> = codes
            .iter()
            .filter_map(|one| one.strip_prefix(CODE))
            .collect();
        codes.extend(Some(line.aspect).filter(|aspect| !aspect.is_empty()));
        for code in codes {
            assert!(i18n::word(Language::Indonesian, code).is_some(), "{code}");
        }
    }
    lines
}

/// A code as an item.
pub fn code(code: &str) -> String {
    format!("{CODE}{code}")
}

/// The contradictions: item, aspect and reason.
pub fn wrong(lines: &[Line]) -> Vec<(String, &str, Option<Reason>)> {
    let wrong = lines
        .iter()
        .filter(|line| line.verdict == Verdict::Contradicts);
    wrong
        .map(|line| (line.item.clone(), line.aspect, line.reason.clone()))
        .collect()
}

/// The line of this item and aspect.
#[track_caller]
pub fn one<'a>(lines: &'a [Line], item: &str, aspect: &str) -> &'a Line {
    let found = lines
        .iter()
        .find(|line| line.item == item && line.aspect == aspect);
    found.unwrap_or_else(|| panic!("no {item} {aspect} in {lines:?}"))
}
