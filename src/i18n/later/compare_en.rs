//! English: scorecards side by side.

use super::*;

pub(super) const COMPARE: CompareTexts = CompareTexts {
    intro: "Several units or several periods side by side: scores, differences and ranking.",
    what: "What is compared",
    what_hint: |most| {
        format!("Choose two to {most}. Other drafts are only read; nothing in them changes.")
    },
    this: "The open draft",
    whole: "All its periods, as on the results page",
    periods: "One period alone",
    period: |number| format!("Period {number}"),
    others: "Other drafts",
    no_others: "There is no other draft in this browser yet.",
    left_out: "Cannot be read and is left out:",
    base: "Differences from",
    is_base: "base",
    two: "Choose at least two to compare.",
    full: |most| format!("{most} are chosen. Take one out to choose another."),
    back: "Back to the results",
    no_store: "The list of drafts cannot be read:",
    unlike: |base| format!("These scores are not fully like for like. Not as in {base}:"),
    ways: [
        "other perspectives",
        "other weights of perspectives",
        "other indicators or weights of indicators",
        "other measures or score rules",
        "other classes",
        "one of the scores covers only what is present",
    ],
    table: "Scores side by side",
    absent: "not there",
    incomplete: "incomplete",
    more: "higher",
    less: "lower",
    same: "the same",
    class: "Class",
    place: "Ranking",
    place_hint: "By the agency's score, highest first; equal scores share a place.",
    no_place: "no score",
    difference: |base| format!("Difference from {base}"),
    weight: |share| format!("weight {share}"),
    chart: "Scores by perspective",
    chart_hint: "The letter before a bar leads to the key below.",
};
