//! From indicators to the agency: weights, gathering, findings.

#[path = "../common/mod.rs"]
mod common;

mod comparing;
mod contrast;
mod gathering;
mod weights;

use common::*;
use timbang::evaluation::Report;
use timbang::scorecard::{Group, Id, Path, Scorecard};

const ALL: Group = Group::Perspectives;

/// One direct value in each of the four perspectives.
fn filled(texts: [&str; 4]) -> (Scorecard, Vec<Id>) {
    let mut card = card(&["2023"]);
    let ids = fill_up(&mut card, &texts);
    (card, ids)
}

fn agency(report: &Report) -> f64 {
    report
        .score
        .ready()
        .unwrap_or_else(|| panic!("no score: {:?}", report.score))
        .value
}

fn type_weights(card: &mut Scorecard, texts: [&str; 4]) {
    weigh(card, ALL, "typed");
    for (id, text) in card.members(ALL).into_iter().zip(texts) {
        set(card, &Path::PerspectiveWeight(id), text);
    }
}
