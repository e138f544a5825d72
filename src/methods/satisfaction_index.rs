//! Community satisfaction index (IKM) of the community satisfaction survey.
//!
//! - `NRR_e` (mean of element e) = sum of its answers / its valid answers, 1..4
//! - `IKM = sum_e NRR_e * weight_e`, with weight 1/number of elements
//! - `converted = IKM * 25`, 25..100; the grade judges the converted index
//!
//! Entered as the converted index per quarter (their mean, or their mean
//! weighted by respondents), as NRRs, as element sums with the number of
//! questionnaires, or as pasted answers (blank answers are left out of their
//! element). Elements are known by name, never by number: the regulation's text
//! and its form order the last two differently. Further elements may be added.
//!
//! Source: PermenPANRB 14/2017; example: Nadjamuddin et al. (2025), table 2,
//! mean of 90.10, 86.07, 88.68 and 89.76 is 88.65, grade A.
//! Score: the converted index.

use super::answers::{self, Answers};
use super::bands::{BandSet, SKM_2004, SKM_2017};
use super::inputs::{Cell, Inputs};
use super::instrument::{
    Choice, Detail, Field, Instrument, Measured, Note, Number, Rank, Rows, Shown, Table, Text,
};
use super::outcome::{Outcome, Problem};
use super::sources::PERMENPANRB_14_2017;
use super::working::{CODE, Expr, Figure, Name, Unit};
use crate::numbers::Kind;
use crate::scorecard::{Id, Path, Role, Row};

/// The nine elements of the regulation.
pub const ELEMENTS: [&str; 9] = [
    "requirements",
    "procedure",
    "completion-time",
    "cost",
    "product",
    "competence",
    "behaviour",
    "complaints",
    "facilities",
];

/// The instrument.
pub static INSTRUMENT: Instrument = Instrument {
    key: "satisfaction-index",
    roles: &[Role::Customer],
    choices: &[
        Choice {
            key: ENTRY,
            options: &["quarters", "means", "sums", "answers"],
            shown: None,
        },
        Choice {
            key: COMBINE,
            options: &["mean", "by-respondents"],
            shown: Some(Shown {
                choice: ENTRY,
                when: &["quarters"],
            }),
        },
    ],
    fields: &[Field::new(FILLED, Number::count(1.0)).shown(ENTRY, &["sums"])],
    tables: &[
        Table {
            key: QUARTERS,
            columns: &[
                Field::new(INDEX, Number::between(Kind::Percent, 25.0, 100.0)),
                Field::new(RESPONDENTS, Number::count(1.0)).optional(),
            ],
            rows: Rows::Free {
                first: 4,
                nested: false,
            },
            shown: Some(Shown {
                choice: ENTRY,
                when: &["quarters"],
            }),
        },
        Table {
            key: TABLE,
            columns: &[
                Field::new(NRR, Number::between(Kind::Mean, 1.0, 4.0)).shown(ENTRY, &["means"]),
                Field::new(SUM, Number::count(0.0)).shown(ENTRY, &["sums"]),
            ],
            rows: Rows::Named(&ELEMENTS),
            shown: Some(Shown {
                choice: ENTRY,
                when: &["means", "sums", "answers"],
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
    criteria: |_| CRITERIA,
    rule: "percent-of-maximum",
    by_period: false,
    pooled: false,
    measure,
};

static CRITERIA: &[&BandSet] = &[&SKM_2017, &SKM_2004];
const ENTRY: &str = "entry";
const COMBINE: &str = "combine";
const QUARTERS: &str = "quarters";
const INDEX: &str = "index";
const RESPONDENTS: &str = "respondents";
const TABLE: &str = "elements";
const NRR: &str = "nrr";
const SUM: &str = "sum";
const FILLED: &str = "filled";
const ANSWERS: &str = "answers";
const HIGHEST_ANSWER: f64 = 4.0;
/// `converted = IKM * 25`, so that the highest answer, 4, becomes 100.
const CONVERSION: f64 = 25.0;

fn measure(inputs: &Inputs) -> Measured {
    match inputs.choice(ENTRY) {
        "quarters" => by_quarter(inputs),
        "sums" => by_element(inputs, sums(inputs), Vec::new()),
        "answers" => {
            let (nrrs, notes) = from_answers(inputs);
            by_element(inputs, nrrs, notes)
        }
        _ => by_element(inputs, means(inputs), Vec::new()),
    }
}

fn index(name: Name, working: Expr, at: &Path) -> Outcome<Figure> {
    let figure = Figure::new(name, working, Unit::Score, &PERMENPANRB_14_2017, at);
    figure.map(|figure| figure.out_of(100.0))
}

fn by_quarter(inputs: &Inputs) -> Measured {
    let weighted = inputs.choice(COMBINE) == "by-respondents";
    let at = inputs.table_path(QUARTERS);
    let column = inputs.column(QUARTERS, INDEX, None);
    let respondents = inputs.column(QUARTERS, RESPONDENTS, None);
    let mut details = Vec::new();
    let mut quarters = Vec::new();
    for ((row, cell), (_, respondents)) in column.into_iter().zip(respondents) {
        if row.is_blank() {
            continue;
        }
        let value = cell.required(inputs.cell_path(QUARTERS, row.id, INDEX, None));
        let label = row_label(row);
        let term = value.map(|value| Inputs::term("ikm-typed", &label, value, Unit::Score));
        let name = Name::of("ikm-converted", label.clone());
        let figure = term.clone().and_then(|term| index(name, term, &at));
        details.push(Detail {
            row: Some(row.id),
            period: None,
            level: 0,
            band: inputs.judge(&figure),
            figure,
            rank: None,
        });
        let weight = if weighted {
            let path = inputs.cell_path(QUARTERS, row.id, RESPONDENTS, None);
            let count = respondents.required(path);
            count.map(|count| Inputs::term(RESPONDENTS, &label, count, Unit::Count))
        } else {
            match respondents {
                Cell::Bad(problem) => {
                    let path = inputs.cell_path(QUARTERS, row.id, RESPONDENTS, None);
                    Outcome::refused(problem, path)
                }
                _ => Outcome::Ready(Expr::Constant(1.0)),
            }
        };
        quarters.push(weight.and(term).map(|(weight, term)| [weight, term]));
    }
    let value = if quarters.is_empty() {
        Outcome::missing(at)
    } else {
        Outcome::all(quarters).and_then(|pairs| {
            let working = if weighted {
                Expr::WeightedMean(pairs)
            } else {
                Expr::Mean(pairs.into_iter().map(|[_, term]| term).collect())
            };
            index(Name::new("ikm-converted"), working, &at)
        })
    };
    Measured {
        details,
        ..Measured::whole(value)
    }
}

/// An element with its mean.
type Element = (Id, String, Outcome<Expr>);

/// Whether a row of the element table counts: the nine always, others once
/// something stands in them.
fn counts(row: &Row) -> bool {
    !row.key.is_empty() || !row.is_blank()
}

/// The word for a row: the user's, or the code of the element.
fn row_label(row: &Row) -> String {
    if row.label.trim().is_empty() {
        format!("{CODE}{}", row.key)
    } else {
        row.label.clone()
    }
}

fn means(inputs: &Inputs) -> Vec<Element> {
    let column = inputs.column(TABLE, NRR, None).into_iter();
    let column = column.filter(|(row, _)| counts(row));
    let element = |(row, cell): (&Row, Cell)| {
        let value = cell.required(inputs.cell_path(TABLE, row.id, NRR, None));
        let label = row_label(row);
        let term = value.map(|value| Inputs::term("nrr-typed", &label, value, Unit::Mean));
        (row.id, label, term)
    };
    column.map(element).collect()
}

fn sums(inputs: &Inputs) -> Vec<Element> {
    let filled = inputs.number(FILLED, None);
    let column = inputs.column(TABLE, SUM, None).into_iter();
    let column = column.filter(|(row, _)| counts(row));
    let element = |(row, cell): (&Row, Cell)| {
        let path = inputs.cell_path(TABLE, row.id, SUM, None);
        let sum = cell.required(path.clone());
        let label = row_label(row);
        let term = sum.and(filled.clone()).and_then(|(sum, filled)| {
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
        (row.id, label, term)
    };
    column.map(element).collect()
}

fn from_answers(inputs: &Inputs) -> (Vec<Element>, Vec<(Path, Note)>) {
    let at = Path::Text(inputs.indicator.id, ANSWERS.to_owned());
    let rows = inputs.indicator.sheet.rows(TABLE).iter();
    let rows: Vec<&Row> = rows.filter(|row| counts(row)).collect();
    let text = inputs.indicator.sheet.texts.get(ANSWERS);
    let text = text.map_or("", String::as_str);
    let answers = answers::read(text, rows.len(), HIGHEST_ANSWER, &at);
    let mut notes = Vec::new();
    if let Outcome::Ready(Answers {
        blanks, heading, ..
    }) = &answers
    {
        if *blanks > 0 {
            notes.push((at.clone(), Note::BlankAnswers(*blanks)));
        }
        if *heading {
            notes.push((at.clone(), Note::HeadingSkipped));
        }
    }
    let element = |(column, row): (usize, &&Row)| {
        let label = row_label(row);
        let term = match &answers {
            Outcome::Ready(answers) => {
                let valid = answers.column(column).count();
                if valid == 0 {
                    Outcome::refused(Problem::NoAnswers, at.clone())
                } else {
                    let sum = answers.column(column).sum();
                    let sum = Inputs::term("answer-sum", &label, sum, Unit::Count);
                    let valid = Inputs::term("valid-answers", &label, valid as f64, Unit::Count);
                    Outcome::Ready(Expr::over(sum, valid))
                }
            }
            Outcome::Missing(paths) => Outcome::Missing(paths.clone()),
            Outcome::Refused(refusal) => Outcome::Refused(refusal.clone()),
        };
        (row.id, label, term)
    };
    (rows.iter().enumerate().map(element).collect(), notes)
}

/// The index from the means of its elements, each weighing the same.
fn by_element(inputs: &Inputs, elements: Vec<Element>, notes: Vec<(Path, Note)>) -> Measured {
    let at = inputs.table_path(TABLE);
    let mut details = Vec::new();
    for (row, label, mean) in elements {
        let name = Name::of("nrr", label);
        let figure =
            mean.and_then(|mean| Figure::new(name, mean, Unit::Mean, &PERMENPANRB_14_2017, &at));
        details.push(Detail {
            row: Some(row),
            period: None,
            level: 0,
            figure: figure.map(|figure| figure.out_of(HIGHEST_ANSWER)),
            rank: None,
            band: None,
        });
    }
    rank(&mut details);
    let nrrs = Outcome::all(details.iter().map(|detail| detail.figure.clone()));
    let value = nrrs.and_then(|nrrs| {
        let ikm = Expr::Mean(nrrs.iter().map(Figure::term).collect());
        let working = Expr::Times(vec![ikm, Expr::Constant(CONVERSION)]);
        index(Name::new("ikm-converted"), working, &at)
    });
    Measured {
        details,
        notes,
        ..Measured::whole(value)
    }
}

/// Marks the best and the worst of a group of ready figures, unless all agree.
pub fn rank(details: &mut [Detail]) {
    let value = |detail: &Detail| detail.figure.ready().map(|figure| figure.value);
    let values: Vec<f64> = details.iter().filter_map(value).collect();
    let best = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let worst = values.iter().copied().fold(f64::INFINITY, f64::min);
    if best <= worst {
        return;
    }
    for detail in details {
        detail.rank = match value(detail) {
            Some(value) if value == best => Some(Rank::Best),
            Some(value) if value == worst => Some(Rank::Worst),
            _ => None,
        };
    }
}
