//! How the members of a group are judged by pairwise comparison, beyond one
//! complete matrix: by several experts, on another scale, with pairs left out.
//!
//! It is an annex of the document, one for each group that needs it. Its table
//! holds one expert a row: the name, a weight (1 where none is typed), and a
//! cell `first/second` for each pair judged. The formulas are in [`super::ahp`].

use super::ahp::{IncompleteMethod, Scale};
use super::instrument::{Choice, Field, Instrument, Measured, Number, Rows, Table};
use super::outcome::Outcome;
use crate::numbers::Kind;
use crate::scorecard::{Group, Indicator, Path, Row, Scorecard};

/// The annex.
pub static INSTRUMENT: Instrument = Instrument {
    choices: &[
        Choice {
            key: JUDGES,
            options: &["one", PANEL],
            shown: None,
        },
        Choice {
            key: AGGREGATION,
            options: &["judgments", "priorities", "prioritiesGeometric"],
            shown: None,
        },
        Choice {
            key: GAPS,
            options: &["wait", "logLeastSquares", "harker"],
            shown: None,
        },
        Choice {
            key: SCALE,
            options: &[
                "linear",
                "logarithmic",
                "squareRoot",
                "inverseLinear",
                "balanced",
                "power",
                "geometric",
            ],
            shown: None,
        },
    ],
    tables: &[Table {
        key: EXPERTS,
        columns: &[WEIGHT_FIELD],
        rows: Rows::Free {
            first: 0,
            nested: false,
        },
        shown: None,
    }],
    ..Instrument::annex(KEY, |inputs| {
        Measured::whole(Outcome::missing(inputs.table_path(EXPERTS)))
    })
};

/// The kind of annex.
pub const KEY: &str = "ahp-panel";
/// The choice that holds the group.
pub const GROUP: &str = "group";
/// Whether one judges or several.
pub const JUDGES: &str = "judges";
/// The answer that several judge.
pub const PANEL: &str = "panel";
/// What is averaged: judgments or priorities.
pub const AGGREGATION: &str = "aggregation";
/// The scale onto which judgments are put afterwards.
pub const SCALE: &str = "scale";
/// What becomes of pairs that nobody has judged.
pub const GAPS: &str = "gaps";
/// The number of the questionnaire that experts were sent.
pub const QUESTION: &str = "question";
/// Before the number of a questionnaire: its members in the order in which it
/// asks. Earlier ones are kept, for their answers may still come.
pub const ASKED: &str = "asked:";
/// The title of the questionnaire.
pub const TITLE: &str = "title";
/// What it says to the experts.
pub const ABOUT: &str = "about";
/// The table of experts.
pub const EXPERTS: &str = "experts";
/// An expert's weight.
pub const WEIGHT: &str = "weight";
/// Set where an expert is left out.
pub const OUT: &str = "out";
/// What stands there then.
pub const LEFT_OUT: &str = "yes";
/// The column of weights.
pub static EXPERT_WEIGHT: Field = WEIGHT_FIELD;
const WEIGHT_FIELD: Field = Field::new(WEIGHT, Number::between(Kind::Ratio, 0.0, 1e9)).optional();

/// What is averaged over the experts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aggregation {
    /// Each pair's judgments, by their weighted geometric mean.
    Judgments,
    /// The experts' priorities, by their weighted arithmetic mean.
    Priorities,
    /// The experts' priorities, by their weighted geometric mean.
    PrioritiesGeometric,
}

/// The choices made for a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Whether experts judge.
    pub panel: bool,
    /// What is averaged over them.
    pub aggregation: Aggregation,
    /// The scale onto which judgments are put.
    pub scale: Scale,
    /// How weights follow from an incomplete comparison; `None` waits for it to
    /// be complete.
    pub gaps: Option<IncompleteMethod>,
}

/// The annex of a group, if it has one.
pub fn annex(scorecard: &Scorecard, group: Group) -> Option<&Indicator> {
    let mut annexes = scorecard.annexes.iter();
    annexes.find(|one| one.instrument == KEY && group_of(one) == Some(group))
}

/// The group to which an annex belongs.
pub fn group_of(annex: &Indicator) -> Option<Group> {
    annex.sheet.choices.get(GROUP)?.parse().ok()
}

/// The choices made; those of a group without an annex are the first ones.
pub fn settings(annex: Option<&Indicator>) -> Settings {
    let chosen = |key| {
        let choice = annex.and_then(|annex| annex.sheet.choices.get(key));
        choice.map_or("", String::as_str)
    };
    Settings {
        panel: chosen(JUDGES) == PANEL,
        aggregation: match chosen(AGGREGATION) {
            "priorities" => Aggregation::Priorities,
            "prioritiesGeometric" => Aggregation::PrioritiesGeometric,
            _ => Aggregation::Judgments,
        },
        scale: match chosen(SCALE) {
            "logarithmic" => Scale::Logarithmic,
            "squareRoot" => Scale::SquareRoot,
            "inverseLinear" => Scale::InverseLinear,
            "balanced" => Scale::Balanced,
            "power" => Scale::Power,
            "geometric" => Scale::Geometric,
            _ => Scale::Linear,
        },
        gaps: match chosen(GAPS) {
            "logLeastSquares" => Some(IncompleteMethod::LogLeastSquares),
            "harker" => Some(IncompleteMethod::Harker),
            _ => None,
        },
    }
}

/// The experts of an annex.
pub fn experts(annex: Option<&Indicator>) -> &[Row] {
    annex.map_or(&[], |annex| annex.sheet.rows(EXPERTS))
}

/// Whether an expert is left out.
pub fn left_out(expert: &Row) -> bool {
    expert.cells.get(OUT).is_some_and(|out| !out.is_blank())
}

/// The field of an expert's judgment of a pair.
pub fn judgment_path(annex: &Indicator, expert: &Row, pair: String) -> Path {
    Path::Cell(annex.id, EXPERTS.to_owned(), expert.id, pair)
}
