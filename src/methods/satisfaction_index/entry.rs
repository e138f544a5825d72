//! Means of the elements from each way of entry.
//!
//! `NRR_e = sum of the answers of element e / n_e`, 1 to 4
//!
//! - typed as they are
//! - from typed sums: `n_e` is the number of filled questionnaires
//! - from pasted answers: `n_e` is the number of valid answers of the element,
//!   or of all respondents where the survey counts a blank answer as nothing
//!
//! The nine elements are always asked for, further ones once something stands
//! in their row. A sum that the questionnaires cannot give is refused, and so
//! is an element without a single valid answer, whichever way blanks count.
//!
//! Source: PermenPANRB 14/2017; example: Bantul (2021), table 3: 1,187 over 351
//! questionnaires is 3.382.

use super::{ANSWERS, BLANKS, FILLED, HIGHEST_ANSWER, NRR, RESPONDENTS, SUM, TABLE, UNITS, nrr};
use crate::methods::answers::{self, Answers, Layout};
use crate::methods::inputs::{Cell, Inputs};
use crate::methods::instrument::Note;
use crate::methods::outcome::{Outcome, Problem};
use crate::methods::working::{CODE, Expr, Figure, Unit};
use crate::scorecard::{Id, Path, Row};

/// An element with its mean.
pub(super) struct Element {
    pub row: Id,
    pub label: String,
    pub mean: Outcome<Expr>,
}

/// What was entered.
pub(super) struct Survey {
    pub elements: Vec<Element>,
    /// How many respondents there are, where that is known.
    pub obtained: Option<f64>,
    /// The pasted answers, when they could be read.
    pub answers: Option<Answers>,
    pub notes: Vec<(Path, Note)>,
}

/// Whether a row of the element table counts: the nine always, others once
/// something stands in them.
pub(super) fn counts(row: &Row) -> bool {
    !row.key.is_empty() || !row.is_blank()
}

/// The word for a row: the user's, or the code of the element; nothing for a
/// further row that has no name.
pub(super) fn row_label(row: &Row) -> String {
    match (row.label.trim(), row.key.as_str()) {
        ("", "") => String::new(),
        ("", key) => format!("{CODE}{key}"),
        _ => row.label.clone(),
    }
}

/// The word for an element where it stands alone.
pub(super) fn word(nrr: &Figure) -> String {
    match nrr.name.label.as_str() {
        "" => format!("{CODE}satisfaction-index.elements.row"),
        label => label.to_owned(),
    }
}

/// The cells of a column in the rows that count.
pub(super) fn cells<'a>(inputs: &Inputs<'a>, key: &str) -> Vec<(&'a Row, Cell)> {
    let column = inputs.column(TABLE, key, None).into_iter();
    column.filter(|(row, _)| counts(row)).collect()
}

fn survey(elements: Vec<Element>) -> Survey {
    Survey {
        elements,
        obtained: None,
        answers: None,
        notes: Vec::new(),
    }
}

pub(super) fn means(inputs: &Inputs) -> Survey {
    let element = |(row, cell): (&Row, Cell)| {
        let value = cell.required(inputs.cell_path(TABLE, row.id, NRR, None));
        let label = row_label(row);
        let mean = value.map(|value| Inputs::term("nrr-typed", &label, value, Unit::Mean));
        Element {
            row: row.id,
            label,
            mean,
        }
    };
    survey(cells(inputs, NRR).into_iter().map(element).collect())
}

pub(super) fn sums(inputs: &Inputs) -> Survey {
    let filled = inputs.number(FILLED, None);
    let element = |(row, cell): (&Row, Cell)| {
        let path = inputs.cell_path(TABLE, row.id, SUM, None);
        let sum = cell.required(path.clone());
        let label = row_label(row);
        let mean = sum.and(filled.clone()).and_then(|(sum, filled)| {
            if sum < filled {
                return Outcome::refused(Problem::Below(filled), path);
            }
            if sum > HIGHEST_ANSWER * filled {
                return Outcome::refused(Problem::Above(HIGHEST_ANSWER * filled), path);
            }
            let sum = Inputs::term("answer-sum", &label, sum, Unit::Count);
            let filled = Inputs::term(FILLED, "", filled, Unit::Count);
            Outcome::Ready(Expr::over(sum, filled))
        });
        Element {
            row: row.id,
            label,
            mean,
        }
    };
    Survey {
        obtained: filled.ready().copied(),
        ..survey(cells(inputs, SUM).into_iter().map(element).collect())
    }
}

pub(super) fn answers(inputs: &Inputs) -> Survey {
    let at = answers_path(inputs);
    let rows = inputs.indicator.sheet.rows(TABLE).iter();
    let rows: Vec<&Row> = rows.filter(|row| counts(row)).collect();
    let text = inputs.indicator.sheet.texts.get(ANSWERS);
    let layout = Layout {
        columns: rows.len(),
        highest: HIGHEST_ANSWER,
        units: inputs.choice(UNITS) == "first-column",
    };
    let read = answers::read(text.map_or("", |text| text), layout, &at);
    let mut notes = Vec::new();
    if let Outcome::Ready(answers) = &read {
        if answers.blanks > 0 {
            let note = match divides_by_all(inputs) {
                true => Note::BlankAnswersCounted(answers.blanks),
                false => Note::BlankAnswers(answers.blanks),
            };
            notes.push((at.clone(), note));
        }
        if answers.heading {
            notes.push((at.clone(), Note::HeadingSkipped));
        }
    }
    let element = |(column, row): (usize, &&Row)| {
        let label = row_label(row);
        let mean = match &read {
            Outcome::Ready(answers) => mean(inputs, answers, column, &label),
            Outcome::Missing(paths) => Outcome::Missing(paths.clone()),
            Outcome::Refused(refusal) => Outcome::Refused(refusal.clone()),
        };
        Element {
            row: row.id,
            label,
            mean,
        }
    };
    Survey {
        notes,
        obtained: read.ready().map(|answers| answers.rows.len() as f64),
        elements: rows.iter().enumerate().map(element).collect(),
        answers: read.ready().cloned(),
    }
}

fn answers_path(inputs: &Inputs) -> Path {
    Path::Text(inputs.indicator.id, ANSWERS.to_owned())
}

fn divides_by_all(inputs: &Inputs) -> bool {
    inputs.choice(BLANKS) == "all"
}

fn mean(inputs: &Inputs, answers: &Answers, column: usize, label: &str) -> Outcome<Expr> {
    let valid = answers.column(column).count();
    if valid == 0 {
        return Outcome::refused(Problem::NoAnswers, answers_path(inputs));
    }
    let (code, count) = match divides_by_all(inputs) {
        true => (RESPONDENTS, answers.rows.len()),
        false => ("valid-answers", valid),
    };
    let sum = Inputs::term(
        "answer-sum",
        label,
        answers.column(column).sum(),
        Unit::Count,
    );
    let count = Inputs::term(code, label, count as f64, Unit::Count);
    Outcome::Ready(Expr::over(sum, count))
}

/// The means of some respondents' answers, for the elements of `like`.
pub(super) fn nrrs(inputs: &Inputs, answers: &Answers, like: &[Figure]) -> Outcome<Vec<Figure>> {
    let at = answers_path(inputs);
    let figure = |(column, like): (usize, &Figure)| {
        let label = &like.name.label;
        let mean = mean(inputs, answers, column, label);
        mean.and_then(|mean| nrr(label.clone(), mean, &at))
    };
    Outcome::all(like.iter().enumerate().map(figure))
}
