//! Groups of questions with their totals and limits, from each way of entry.

use super::{
    ANSWERS, ENTRY, GROUPS, HIGHEST, IK_MAX, IK_MIN, INDEX, LEAST, LOWEST, MOST, QUESTIONS,
    RESPONDENTS, TOTAL, figure,
};
use crate::methods::answers::{self, Answers, Layout};
use crate::methods::inputs::{Cell, Inputs};
use crate::methods::note::Note;
use crate::methods::outcome::{Outcome, Problem};
use crate::methods::working::{CODE, Expr, Figure, Name, Unit};
use crate::scorecard::{Id, Path, Row};

/// Pasted answers begin at 1.
const LOWEST_ANSWER: f64 = 1.0;

/// A group of questions.
pub(super) struct Group {
    /// Its row; none for all groups as one.
    pub row: Option<Id>,
    /// The user's name for it, or its number.
    pub label: String,
    /// The lowest total there can be.
    pub least: Outcome<Figure>,
    /// The highest total there can be.
    pub most: Outcome<Figure>,
    /// The total of the answers.
    pub total: Outcome<Figure>,
}

/// A column of the table, cell by cell.
type Column<'a> = Vec<(&'a Row, Cell)>;

/// The groups that are in use, and remarks on the pasted answers.
pub(super) fn groups(inputs: &Inputs) -> (Vec<Group>, Vec<(Path, Note)>) {
    let column = |key| -> Column {
        let cells = inputs.column(GROUPS, key, None).into_iter();
        cells.filter(|(row, _)| !row.is_blank()).collect()
    };
    let [questions, respondents, least, most, total] =
        [QUESTIONS, RESPONDENTS, LEAST, MOST, TOTAL].map(column);
    let number = |key, column: &Column, index: usize| {
        let (row, cell) = &column[index];
        let path = inputs.cell_path(GROUPS, row.id, key, None);
        cell.clone().required(path)
    };
    let asked = |index| number(QUESTIONS, &questions, index);
    let entry = inputs.choice(ENTRY);
    let scale = scale(inputs);
    let mut notes = Vec::new();
    let answers = match entry {
        "answers" => {
            let asked = Outcome::all((0..questions.len()).map(asked));
            let asked = asked.and(scale.clone());
            asked.and_then(|(asked, [_, highest])| {
                let columns: f64 = asked.iter().sum();
                pasted(inputs, columns as usize, highest.value(), &mut notes)
            })
        }
        _ => Outcome::Ready(Answers::default()),
    };
    let mut first = 0;
    let mut groups = Vec::new();
    for (index, (row, _)) in total.iter().enumerate() {
        let label = match (row.label.trim(), total.len()) {
            ("", 1) => format!("{CODE}all-groups"),
            ("", _) => (index + 1).to_string(),
            (label, _) => label.to_owned(),
        };
        let term = |code, value| Inputs::term(code, &label, value, Unit::Count);
        let path = |key| inputs.cell_path(GROUPS, row.id, key, None);
        let made = |code, working: Outcome<Expr>, at: Path| {
            working.and_then(|working| {
                figure(Name::of(code, label.clone()), working, Unit::Count, &at)
            })
        };
        let limits = |size: Outcome<Vec<Expr>>, at: Path| {
            let limit = |code, end: usize| {
                let working = size.clone().and(scale.clone()).map(|(mut size, scale)| {
                    size.push(scale[end].clone());
                    Expr::Times(size)
                });
                made(code, working, at.clone())
            };
            (limit(IK_MIN, 0), limit(IK_MAX, 1))
        };
        let (limits, total) = match entry {
            "answers" => {
                // A block of answers is large: one look a group, no copy.
                let counted = asked(index).and(answers.as_ref());
                let counted = counted.and_then(|(asked, answers)| {
                    let own = first..first + asked as usize;
                    first = own.end;
                    let at = Path::Text(inputs.indicator.id, ANSWERS.to_owned());
                    count(answers, own, &label, &at)
                });
                let total = counted.clone().map(|(_, total)| total);
                (
                    limits(counted.map(|(size, _)| size), path(QUESTIONS)),
                    made(INDEX, total, path(QUESTIONS)),
                )
            }
            "limits" => {
                let ends = number(LEAST, &least, index).and(number(MOST, &most, index));
                let ends = ends.and_then(|(least, most)| above(least, most, path(MOST)));
                let end = |code, key, of: fn((f64, f64)) -> f64| {
                    let typed = ends.clone().map(of);
                    made(code, typed.map(|end| term("typed-value", end)), path(key))
                };
                (
                    (
                        end(IK_MIN, LEAST, |ends| ends.0),
                        end(IK_MAX, MOST, |ends| ends.1),
                    ),
                    typed_total(number(TOTAL, &total, index), &term, &made, path(TOTAL)),
                )
            }
            _ => {
                let size = asked(index).and(number(RESPONDENTS, &respondents, index));
                let size = size
                    .map(|(asked, people)| vec![term(RESPONDENTS, people), term(QUESTIONS, asked)]);
                (
                    limits(size, path(RESPONDENTS)),
                    typed_total(number(TOTAL, &total, index), &term, &made, path(TOTAL)),
                )
            }
        };
        let (least, most) = limits;
        let bounded = total.and(least.clone().and(most.clone()));
        groups.push(Group {
            row: Some(row.id),
            total: bounded.and_then(|(total, (least, most))| {
                if total.value < least.value {
                    Outcome::refused(Problem::Below(least.value), path(TOTAL))
                } else if total.value > most.value {
                    Outcome::refused(Problem::Above(most.value), path(TOTAL))
                } else {
                    Outcome::Ready(total.out_of(most.value))
                }
            }),
            label,
            least,
            most,
        });
    }
    (groups, notes)
}

fn typed_total(
    total: Outcome<f64>,
    term: &dyn Fn(&'static str, f64) -> Expr,
    made: &dyn Fn(&'static str, Outcome<Expr>, Path) -> Outcome<Figure>,
    at: Path,
) -> Outcome<Figure> {
    made(INDEX, total.map(|total| term("typed-value", total)), at)
}

/// Both ends, when the second is above the first.
fn above(low: f64, high: f64, at: Path) -> Outcome<(f64, f64)> {
    if high > low {
        Outcome::Ready((low, high))
    } else {
        Outcome::refused(Problem::Below(low + 1.0), at)
    }
}

/// The lowest and the highest answer.
fn scale(inputs: &Inputs) -> Outcome<[Expr; 2]> {
    let low = match inputs.choice(ENTRY) {
        "answers" => Outcome::Ready(LOWEST_ANSWER),
        _ => inputs.number(LOWEST, None),
    };
    let ends = low.and(inputs.number(HIGHEST, None));
    let at = Path::Field(inputs.indicator.id, HIGHEST.to_owned());
    let ends = ends.and_then(|(low, high)| above(low, high, at));
    ends.map(|(low, high)| {
        let term = |code, value| Inputs::term(code, "", value, Unit::Count);
        [term(LOWEST, low), term(HIGHEST, high)]
    })
}

fn pasted(
    inputs: &Inputs,
    columns: usize,
    highest: f64,
    notes: &mut Vec<(Path, Note)>,
) -> Outcome<Answers> {
    let at = Path::Text(inputs.indicator.id, ANSWERS.to_owned());
    let text = inputs.indicator.sheet.texts.get(ANSWERS);
    let layout = Layout {
        columns,
        highest,
        units: false,
    };
    let read = answers::read(text.map_or("", |text| text), layout, &at);
    if let Outcome::Ready(answers) = &read {
        if answers.blanks > 0 {
            notes.push((at.clone(), Note::BlankAnswersLeftOut(answers.blanks)));
        }
        if answers.heading {
            notes.push((at, Note::HeadingSkipped));
        }
    }
    read
}

/// How many answers a group has, as factors, and their total.
fn count(
    answers: &Answers,
    own: std::ops::Range<usize>,
    label: &str,
    at: &Path,
) -> Outcome<(Vec<Expr>, Expr)> {
    let term = |code, value| Inputs::term(code, label, value, Unit::Count);
    let (people, asked) = (answers.rows.len(), own.len());
    let mut valid = 0;
    let mut sums = Vec::new();
    for question in own {
        valid += answers.column(question).count();
        sums.push(term("answer-sum", answers.column(question).sum()));
    }
    if valid == 0 {
        return Outcome::refused(Problem::NoAnswers, at.clone());
    }
    let size = if valid == people * asked {
        vec![
            term(RESPONDENTS, people as f64),
            term(QUESTIONS, asked as f64),
        ]
    } else {
        vec![term("valid-answers", valid as f64)]
    };
    Outcome::Ready((size, Expr::Sum(sums)))
}
