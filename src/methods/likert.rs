//! Description of a Likert survey: means of items and variables, with classes.
//!
//! - item: mean, and from answers the sample standard deviation and n
//! - variable: mean of its items; survey: mean of its variables
//! - class width `(max - min) / k`; for 1..5 and k = 5: 1.80, 2.60, 3.40, 4.20;
//!   other k are chosen as a criteria set
//!
//! Items stand below their variable in the table. A variable without items may
//! be given by its own mean. Answers are pasted, a column for each item in the
//! table's order; blank answers are left out of their item.
//!
//! Source: class width as in Sugiyono (secondary); example: Nadjamuddin et al.
//! (2025), section 3.4. Score: percent of the highest possible mean.

use super::answers::{self, Answers, Layout};
use super::bands::BandSet;
use super::inputs::{Cell, Inputs};
use super::instrument::{
    Choice, Detail, Field, Instrument, Measured, Note, Number, Rows, Table, Text,
};
use super::outcome::{Outcome, Problem};
use super::satisfaction_index::rank;
use super::scale_classes::{OF_FIVE, OF_FOUR, OF_SEVEN};
use super::sources;
use super::working::{Expr, Figure, Name, Unit};
use crate::numbers::Kind;
use crate::scorecard::{Path, Role, Row, is_used};

/// The instrument.
pub static INSTRUMENT: Instrument = Instrument {
    key: "likert",
    roles: &[Role::Growth],
    choices: &[
        Choice {
            key: SCALE,
            options: &["5", "4", "7"],
            shown: None,
        },
        Choice {
            key: ENTRY,
            options: &["means", "answers"],
            shown: None,
        },
    ],
    fields: &[],
    tables: &[Table {
        key: ITEMS,
        columns: &[Field::new(MEAN, Number::between(Kind::Mean, 1.0, 7.0)).shown(ENTRY, &["means"])],
        rows: Rows::Free {
            first: 3,
            nested: true,
        },
        shown: None,
    }],
    texts: &[Text {
        key: ANSWERS,
        shown: Some(super::instrument::Shown {
            choice: ENTRY,
            when: &["answers"],
        }),
    }],
    criteria,
    rule: "percent-of-maximum",
    by_period: false,
    pooled: false,
    measure,
};

const SCALE: &str = "scale";
const ENTRY: &str = "entry";
const ITEMS: &str = "items";
const MEAN: &str = "mean";
const ANSWERS: &str = "answers";
/// Means are printed to two decimals.
const ROUNDING_OF_A_TYPED_MEAN: f64 = 0.0051;

fn criteria(inputs: &Inputs) -> &'static [&'static BandSet] {
    match inputs.choice(SCALE) {
        "4" => &OF_FOUR,
        "7" => &OF_SEVEN,
        _ => &OF_FIVE,
    }
}

fn highest(inputs: &Inputs) -> f64 {
    match inputs.choice(SCALE) {
        "4" => 4.0,
        "7" => 7.0,
        _ => 5.0,
    }
}

/// A leaf of the table: an item, or a variable given by its own mean.
struct Item<'a> {
    row: &'a Row,
    mean: Outcome<Figure>,
    spread: Vec<Detail>,
}

fn measure(inputs: &Inputs) -> Measured {
    let all = inputs.indicator.sheet.rows(ITEMS);
    let used = (0..all.len()).filter(|index| is_used(all, *index));
    let rows: Vec<&Row> = used.map(|index| &all[index]).collect();
    let at = inputs.table_path(ITEMS);
    if rows.is_empty() {
        return Measured::whole(Outcome::missing(at));
    }
    let leaf = |index: usize| {
        rows.get(index + 1)
            .is_none_or(|next| next.level <= rows[index].level)
    };
    let leaves: Vec<&Row> = (0..rows.len())
        .filter(|i| leaf(*i))
        .map(|i| rows[i])
        .collect();
    let mut notes = Vec::new();
    let items = if inputs.choice(ENTRY) == "answers" {
        from_answers(inputs, &leaves, &mut notes)
    } else {
        typed(inputs, &leaves)
    };

    let typed_means = match inputs.choice(ENTRY) {
        "means" => inputs.column(ITEMS, MEAN, None),
        _ => Vec::new(),
    };
    let typed_mean = |row: &Row| {
        let mut all = typed_means.iter().filter(|(other, _)| other.id == row.id);
        all.find_map(|(_, cell)| match cell {
            Cell::Value(value) => Some(*value),
            _ => None,
        })
    };
    let mut details = Vec::new();
    let mut variables = Vec::new();
    let mut items = items.into_iter().peekable();
    let mut index = 0;
    while index < rows.len() {
        let row = rows[index];
        let end = (index + 1..rows.len()).find(|next| rows[*next].level == 0);
        let end = end.unwrap_or(rows.len());
        let own = std::iter::from_fn(|| {
            items.next_if(|item| rows[index..end].iter().any(|row| row.id == item.row.id))
        });
        let own: Vec<Item> = own.collect();
        let means = Outcome::all(own.iter().map(|item| item.mean.clone()));
        let figure = means.and_then(|means| {
            let name = Name::of("variable-mean", row.label.clone());
            let working = Expr::Mean(means.iter().map(Figure::term).collect());
            figure(name, working, &at)
        });
        variables.push(figure.clone());
        if end > index + 1
            && let (Some(typed), Outcome::Ready(mean)) = (typed_mean(row), &figure)
            && (typed - mean.value).abs() > ROUNDING_OF_A_TYPED_MEAN
        {
            let at = inputs.cell_path(ITEMS, row.id, MEAN, None);
            notes.push((
                at,
                Note::ItemsDiffer {
                    typed,
                    items: mean.value,
                },
            ));
        }
        details.push(detail(row, 0, figure));
        if end > index + 1 {
            let mut group: Vec<Detail> = own
                .iter()
                .map(|item| detail(item.row, 1, item.mean.clone()))
                .collect();
            rank(&mut group);
            for (mut item, mean) in own.into_iter().zip(group) {
                details.push(mean);
                details.append(&mut item.spread);
            }
        } else {
            details.extend(own.into_iter().flat_map(|item| item.spread));
        }
        index = end;
    }
    let value = Outcome::all(variables).and_then(|variables| {
        let working = Expr::Mean(variables.iter().map(Figure::term).collect());
        let name = Name::new("survey-mean");
        figure(name, working, &at).map(|figure| figure.out_of(highest(inputs)))
    });
    Measured {
        details,
        notes,
        ..Measured::whole(value)
    }
}

fn figure(name: Name, working: Expr, at: &Path) -> Outcome<Figure> {
    Figure::new(name, working, Unit::Mean, &sources::LIKERT, at)
}

fn detail(row: &Row, level: u8, figure: Outcome<Figure>) -> Detail {
    Detail {
        row: Some(row.id),
        period: None,
        level,
        figure,
        rank: None,
        band: None,
    }
}

fn typed<'a>(inputs: &Inputs<'a>, leaves: &[&'a Row]) -> Vec<Item<'a>> {
    let column = inputs.column(ITEMS, MEAN, None);
    let highest = highest(inputs);
    let item = |row: &&'a Row| {
        let path = inputs.cell_path(ITEMS, row.id, MEAN, None);
        let cell = column.iter().find(|(other, _)| other.id == row.id);
        let value = match cell {
            Some((_, cell)) => cell.clone().required(path.clone()),
            None => Outcome::missing(path.clone()),
        };
        let mean = value.and_then(|value| {
            if value > highest {
                return Outcome::refused(Problem::Above(highest), path.clone());
            }
            let working = Inputs::term("item-mean-typed", &row.label, value, Unit::Mean);
            figure(Name::of("item-mean", row.label.clone()), working, &path)
        });
        Item {
            row,
            mean,
            spread: Vec::new(),
        }
    };
    leaves.iter().map(item).collect()
}

fn from_answers<'a>(
    inputs: &Inputs<'a>,
    leaves: &[&'a Row],
    notes: &mut Vec<(Path, Note)>,
) -> Vec<Item<'a>> {
    let at = Path::Text(inputs.indicator.id, ANSWERS.to_owned());
    let text = inputs.indicator.sheet.texts.get(ANSWERS);
    let text = text.map_or("", |text| text);
    let layout = Layout {
        columns: leaves.len(),
        highest: highest(inputs),
        units: false,
    };
    let read = answers::read(text, layout, &at);
    if let Outcome::Ready(answers) = &read {
        if answers.blanks > 0 {
            notes.push((at.clone(), Note::BlankAnswers(answers.blanks)));
        }
        if answers.heading {
            notes.push((at.clone(), Note::HeadingSkipped));
        }
    }
    let item = |(column, row): (usize, &&'a Row)| {
        let described = match &read {
            Outcome::Ready(answers) => describe(answers, column, &at),
            Outcome::Missing(paths) => Outcome::Missing(paths.clone()),
            Outcome::Refused(refusal) => Outcome::Refused(refusal.clone()),
        };
        let mean = described.clone().and_then(|(n, sum, _)| {
            let sum = Inputs::term("answer-sum", &row.label, sum, Unit::Count);
            let n = Inputs::term("valid-answers", &row.label, n, Unit::Count);
            let name = Name::of("item-mean", row.label.clone());
            figure(name, Expr::over(sum, n), &at)
        });
        let mut spread = Vec::new();
        if let Outcome::Ready((n, _, squares)) = described
            && n > 1.0
        {
            let term = |code, value| Inputs::term(code, &row.label, value, Unit::Plain);
            let free = Expr::minus(term("respondents", n), Expr::Constant(1.0));
            let variance = Expr::over(term("squared-distances", squares), free);
            let count = Inputs::term("valid-answers", &row.label, n, Unit::Count);
            for (code, working, unit) in [
                (
                    "standard-deviation",
                    Expr::Root(Box::new(variance)),
                    Unit::Mean,
                ),
                ("respondents", count, Unit::Count),
            ] {
                let name = Name::of(code, row.label.clone());
                let figure = Figure::new(name, working, unit, &sources::LIKERT, &at);
                spread.push(detail(row, 2, figure));
            }
        }
        Item { row, mean, spread }
    };
    leaves.iter().enumerate().map(item).collect()
}

/// How many valid answers a column holds, their sum, and the sum of their
/// squared distances from the mean.
fn describe(answers: &Answers, column: usize, at: &Path) -> Outcome<(f64, f64, f64)> {
    let n = answers.column(column).count();
    if n == 0 {
        return Outcome::refused(Problem::NoAnswers, at.clone());
    }
    let sum: f64 = answers.column(column).sum();
    let mean = sum / n as f64;
    let squares = answers.column(column).map(|value| (value - mean).powi(2));
    Outcome::Ready((n as f64, sum, squares.sum()))
}
