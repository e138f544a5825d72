//! Comparisons in full: by several experts, on other scales, with pairs left
//! out.

mod experts;
mod faults;
mod gaps;
mod indexes;
mod published;
mod scales;
mod stakes;

use crate::common::*;
use timbang::editing::panel;
use timbang::evaluation::{Judged, Report, Weights, evaluate};
use timbang::methods::panel::{EXPERTS, annex};
use timbang::scorecard::{Entry, Group, Id, Path, Scorecard, pair};

/// A scorecard whose first perspective has so many direct values, compared pair
/// by pair.
fn compared(members: usize) -> (Scorecard, Group) {
    let mut card = card(&["2023"]);
    for _ in 0..members {
        add(&mut card, 0, "direct-value");
    }
    let group = Group::Indicators(card.perspectives[0].id);
    weigh(&mut card, group, "ahp");
    (card, group)
}

/// Makes a choice for a group.
fn choosing(card: &mut Scorecard, group: Group, key: &str, option: &str) {
    *card = panel::choose(card, group, key, option).expect("room for an annex");
}

/// Adds an expert with judgments row by row above the diagonal, blank where
/// there is none.
fn expert(card: &mut Scorecard, group: Group, weight: &str, judgments: &[&str]) -> Id {
    let (next, id) = panel::add_expert(card, group).expect("room for an expert");
    *card = next;
    let members = card.members(group);
    let mut texts = judgments.iter();
    for (index, first) in members.iter().enumerate() {
        for second in &members[index + 1..] {
            let text = texts.next().expect("a judgment for each pair");
            let at = cell(card, group, id, &pair(*first, *second));
            set(card, &at, text);
        }
    }
    let at = cell(card, group, id, "weight");
    set(card, &at, weight);
    id
}

/// The path of a cell of the table of experts.
fn cell(card: &Scorecard, group: Group, expert: Id, column: &str) -> Path {
    let annex = annex(card, group).expect("an annex").id;
    Path::Cell(annex, EXPERTS.to_owned(), expert, column.to_owned())
}

/// The path of an expert's judgment of two members, counted from 0.
fn pair_cell(card: &Scorecard, group: Group, expert: Id, [a, b]: [usize; 2]) -> Path {
    let members = card.members(group);
    cell(card, group, expert, &pair(members[a], members[b]))
}

/// Puts a judgment down as a foreign file may, beside that of the other
/// direction.
fn beside(card: &mut Scorecard, group: Group, [a, b]: [usize; 2], text: &str) {
    let members = card.members(group);
    let judgments = &mut card.weighting_mut(group).expect("a group").judgments;
    judgments.insert(pair(members[a], members[b]), Entry::new(text));
}

/// What the report says of a group's weights.
fn weights_of(report: &Report, group: Group) -> &Weights {
    match group {
        Group::Perspectives => &report.weights,
        Group::Indicators(id) => &report.perspective(id).expect("a perspective").weights,
    }
}

/// The weights of a group that must have them.
#[track_caller]
fn weights(card: &Scorecard, group: Group) -> Vec<f64> {
    let report = evaluate(card);
    let values = &weights_of(&report, group).values;
    let ready = values.ready();
    ready.unwrap_or_else(|| panic!("{values:?}")).clone()
}

/// What else the judgments of a group say.
fn judged(card: &Scorecard, group: Group) -> Judged {
    let report = evaluate(card);
    let judged = weights_of(&report, group).judged.as_ref();
    Judged::clone(judged.expect("judgments"))
}

#[track_caller]
fn all_near(found: &[f64], expected: &[f64], tolerance: f64) {
    assert_eq!(found.len(), expected.len(), "{found:?} {expected:?}");
    for (found, expected) in found.iter().zip(expected) {
        near(*found, *expected, tolerance);
    }
}

/// The ways in which experts are put together.
const AGGREGATIONS: [&str; 3] = ["judgments", "priorities", "prioritiesGeometric"];
