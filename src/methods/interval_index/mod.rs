//! Interval satisfaction index (IK): a total of answers, judged by equal
//! classes between the lowest and the highest total there can be.
//!
//! - `IKmin = R * PP * EXmin`, `IKmax = R * PP * EXmax`, in points, for `R`
//!   respondents, `PP` questions, and answers from `EXmin` to `EXmax`
//! - the edge below class `i` of `k` is `IKmin + i * (IKmax - IKmin) / k`
//!
//! By group of questions, and summed over the groups. Each group is judged by
//! its own edges, the sum by the sums of `IKmin` and `IKmax`. Edges are exact,
//! however they are printed, and a total on an edge belongs to the upper class.
//!
//! Entered as totals with `R` and `PP`, as totals with `IKmin` and `IKmax`, or
//! as pasted answers from 1 up; a blank answer then adds neither to the total
//! nor to its limits. All numbers are whole. A total outside its limits, and a
//! highest that is not above the lowest, are refused at their field.
//!
//! Source: Sugiyono, as cited by Fajriah & Hidayat on the revenue agency of
//! Mojokerto: 50 respondents, 23 questions, answers from 1 to 4, so 1150 to
//! 4600 in 4 classes; 3685 is satisfied. Score: percent of the highest total.
//!
//! ```
//! use timbang::editing::new_indicator;
//! use timbang::evaluation::evaluate;
//! use timbang::scorecard::{Path, Scorecard};
//!
//! let mut card = Scorecard::new("2017");
//! let home = card.perspectives[1].id;
//! let id = new_indicator(&mut card, home, "interval-index").unwrap();
//! card.set_text(&Path::Choice(id, "classes".to_owned()), "4");
//! for (key, text) in [("lowest", "1"), ("highest", "4")] {
//!     card.set_text(&Path::Field(id, key.to_owned()), text);
//! }
//! let row = card.indicator(id).unwrap().sheet.rows("groups")[0].id;
//! for (key, text) in [("questions", "23"), ("respondents", "50"), ("total", "3685")] {
//!     card.set_text(&Path::Cell(id, "groups".to_owned(), row, key.to_owned()), text);
//! }
//! let report = evaluate(&card);
//! let found = report.indicator(id).unwrap();
//! assert_eq!(found.band.as_ref().unwrap().code(), "satisfied");
//! assert_eq!(format!("{:.2}", found.score.ready().unwrap().value), "80.11");
//! ```

mod classes;
mod entry;

use super::inputs::Inputs;
use super::instrument::{
    Choice, Detail, Exhibit, Field, Instrument, Measured, Number, Rows, Showing, Shown, Table, Text,
};
use super::outcome::Outcome;
use super::sources;
use super::working::{CODE, Expr, Figure, Name, Unit};
use crate::scorecard::{Path, Role};
use entry::Group;

/// The instrument.
pub static INSTRUMENT: Instrument = Instrument {
    key: "interval-index",
    roles: &[Role::Customer, Role::Process, Role::Growth],
    choices: &[
        Choice {
            key: ENTRY,
            options: &["groups", "limits", "answers"],
            shown: None,
        },
        Choice {
            key: CLASSES,
            options: &["5", "4", "3", "2", "6", "7"],
            shown: None,
        },
        Choice {
            key: WORDING,
            options: &["satisfaction", "agreement", "own"],
            shown: None,
        },
    ],
    fields: &[
        Field::new(LOWEST, Number::count(0.0)).shown(ENTRY, &["groups"]),
        Field::new(HIGHEST, Number::count(1.0)).shown(ENTRY, &["groups", "answers"]),
    ],
    tables: &[
        Table {
            key: GROUPS,
            columns: &[
                Field::new(QUESTIONS, Number::count(1.0)).shown(ENTRY, &["groups", "answers"]),
                Field::new(RESPONDENTS, Number::count(1.0)).shown(ENTRY, &["groups"]),
                Field::new(LEAST, Number::count(0.0)).shown(ENTRY, &["limits"]),
                Field::new(MOST, Number::count(1.0)).shown(ENTRY, &["limits"]),
                Field::new(TOTAL, Number::count(0.0)).shown(ENTRY, &["groups", "limits"]),
            ],
            rows: Rows::Free {
                first: 3,
                nested: false,
            },
            shown: None,
        },
        Table {
            key: LABELS,
            columns: &[Field::words(LABEL)],
            rows: Rows::Fixed(&classes::ROWS),
            shown: Some(Shown {
                choice: WORDING,
                when: &["own"],
            }),
        },
    ],
    texts: &[Text {
        key: ANSWERS,
        shown: Some(Shown {
            choice: ENTRY,
            when: &["answers"],
        }),
    }],
    criteria: |_| &[],
    rule: "percent-of-maximum",
    by_period: false,
    pooled: false,
    measure: super::later::measure,
};

const ENTRY: &str = "entry";
const CLASSES: &str = "classes";
const WORDING: &str = "wording";
const LOWEST: &str = "lowest";
const HIGHEST: &str = "highest";
const GROUPS: &str = "groups";
const QUESTIONS: &str = "questions";
const RESPONDENTS: &str = "respondents";
const LEAST: &str = "least";
const MOST: &str = "most";
const TOTAL: &str = "total";
const LABELS: &str = "labels";
const LABEL: &str = "label";
const ANSWERS: &str = "answers";

/// How a total and its limits are called in figures and their workings.
const INDEX: &str = "interval-total";
const IK_MIN: &str = "ik-min";
const IK_MAX: &str = "ik-max";
const EDGE: &str = "class-edge";

fn figure(name: Name, working: Expr, unit: Unit, at: &Path) -> Outcome<Figure> {
    Figure::new(name, working, unit, &sources::INTERVAL, at)
}

pub(super) fn measure(inputs: &Inputs) -> Measured {
    let at = inputs.table_path(GROUPS);
    let (groups, notes) = entry::groups(inputs);
    if groups.is_empty() {
        return Measured::whole(Outcome::missing(at));
    }
    let overall = overall(&groups, &at);
    let several = groups.len() > 1;
    let mut details = Vec::new();
    for group in groups.iter().chain(several.then_some(&overall)) {
        let set = group.edges(inputs, &at);
        let band = set.ready().zip(group.total.ready());
        let band = band.map(|((set, _), total)| super::bands::Band::of(set, total.value));
        if let Some(row) = group.row {
            details.push(Detail {
                row: Some(row),
                period: None,
                level: 0,
                figure: group.total.clone(),
                rank: None,
                band,
            });
        }
    }
    Measured {
        details,
        classes: match overall.edges(inputs, &at) {
            Outcome::Ready((set, _)) => Some(set),
            _ => None,
        },
        notes,
        ..Measured::whole(overall.total)
    }
}

/// The classes of each group beside its total, to be put beside a paper's table.
pub(super) fn extend(inputs: &Inputs, measured: &mut Measured) {
    let at = inputs.table_path(GROUPS);
    let (groups, _) = entry::groups(inputs);
    let overall = overall(&groups, &at);
    let several = groups.len() > 1;
    let mut lines = Vec::new();
    for group in groups.iter().chain(several.then_some(&overall)) {
        let Outcome::Ready((set, edges)) = group.edges(inputs, &at) else {
            continue;
        };
        let total = group.total.ready();
        let reached = total.map(|total| set.class_of(total.value));
        for (class, pair) in edges.windows(2).enumerate() {
            let total = total.filter(|_| reached == Some(class));
            lines.push(Showing {
                label: group.label.clone(),
                figures: vec![Some(pair[0].clone()), Some(pair[1].clone()), total.cloned()],
                class: (class + 2 == edges.len()).then_some("edge-included"),
                band: Some(super::bands::Band {
                    set: set.clone(),
                    class,
                }),
            });
        }
    }
    if !lines.is_empty() {
        measured.exhibits.push(Exhibit {
            code: "class-table",
            heads: &["class-from", "class-below", INDEX, "class-name"],
            lines,
        });
    }
}

/// All groups as one: the sums of their totals and of their limits.
fn overall(groups: &[Group], at: &Path) -> Group {
    let sum = |code, of: fn(&Group) -> &Outcome<Figure>| {
        let parts = Outcome::all(groups.iter().map(|group| of(group).clone()));
        parts.and_then(|parts| {
            let working = Expr::Sum(parts.iter().map(Figure::term).collect());
            figure(Name::new(code), working, Unit::Count, at)
        })
    };
    let most = sum(IK_MAX, |group| &group.most);
    let total = sum(INDEX, |group| &group.total).and(most.clone());
    Group {
        row: None,
        label: format!("{CODE}all-groups"),
        least: sum(IK_MIN, |group| &group.least),
        total: total.map(|(total, most)| total.out_of(most.value)),
        most,
    }
}
