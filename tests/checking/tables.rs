//! What the checks of whole tables share.

use crate::common::{card, field};
use timbang::evaluation::evaluate;
use timbang::methods::checking::{Line, Reason, Verdict};
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

/// What the check finds.
pub fn found(card: &Scorecard) -> Vec<Line> {
    evaluate(card).annexes[0].lines.clone()
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
