//! What the steps are put together from: names, workings, and why there is no
//! result.

use super::super::{Grid, formula, name, number, place, problem, substituted, user_word};
use super::answers::MOST_LINES;
use super::{Block, Working, Writer};
use crate::evaluation::{indicator_word, perspective_word};
use crate::methods::bands::Band;
use crate::methods::{Figure, Outcome, Unit};
use crate::scorecard::{Group, Id};

impl Writer<'_> {
    /// Members with their weights and scores.
    pub(super) fn parts(&self, corner: &str, rows: Vec<(String, Vec<String>)>) -> Grid {
        let t = &self.language.later_texts().results;
        Grid {
            title: corner.to_owned(),
            corner: corner.to_owned(),
            heads: vec![t.weight.to_owned(), t.score.to_owned()],
            rows,
            ..Grid::default()
        }
    }

    pub(super) fn pair(&self, weight: Option<&f64>, score: Option<&Figure>) -> Vec<String> {
        let dash = |text: Option<String>| text.unwrap_or_else(|| "–".to_owned());
        let weight = weight.map(|weight| number(self.language, *weight, Unit::Weight));
        let score = score.map(|score| number(self.language, score.value, score.unit));
        vec![dash(weight), dash(score)]
    }

    pub(super) fn working(&self, figure: &Figure, band: Option<&Band>) -> Working {
        let mut numbers = substituted(self.language, &figure.working);
        let mut formula = formula(self.language, &figure.working);
        let value = number(self.language, figure.value, figure.unit);
        // A calculation in bare numbers has no other formula.
        if formula == numbers {
            formula.clear();
        }
        // A number as it was typed is its own value.
        if numbers == value {
            numbers.clear();
        }
        Working {
            name: user_word(self.language, &name(self.language, &figure.name)),
            formula: if formula == numbers {
                String::new()
            } else {
                formula
            },
            numbers,
            value: number(self.language, figure.value, figure.unit),
            band: band.cloned(),
            main: false,
        }
    }

    /// The working of what a step asks for. Its name is the step's, so that of
    /// the thing in brackets is left out.
    pub(super) fn main(&self, figure: &Figure, band: Option<&Band>) -> Working {
        let code = crate::methods::Name::new(figure.name.code);
        Working {
            name: name(self.language, &code),
            main: true,
            ..self.working(figure, band)
        }
    }

    /// Why there is no result.
    pub(super) fn lacking<T>(&self, outcome: &Outcome<T>) -> Option<Block> {
        let t = &self.language.later_texts().stage;
        let at = |path| place(self.language, self.scorecard, path);
        let places = match outcome {
            Outcome::Ready(_) => return None,
            Outcome::Missing(paths) => {
                let mut places: Vec<String> = paths.iter().take(MOST_LINES).map(at).collect();
                let left = paths.len().saturating_sub(MOST_LINES);
                if left > 0 {
                    places.push((t.more)(&left.to_string()));
                }
                places
            }
            Outcome::Refused(refusal) => {
                let why = problem(self.language, &refusal.problem);
                vec![format!("{}: {why}", at(&refusal.at))]
            }
        };
        let title = match outcome {
            Outcome::Refused(_) => t.wrong,
            _ => t.lacking,
        };
        Some(Block::Lacking(title.to_owned(), places))
    }

    pub(super) fn names(&self, group: Group) -> Vec<String> {
        let members = self.scorecard.members(group);
        let name = |id: &Id| match group {
            Group::Perspectives => self.perspective_name(*id),
            Group::Indicators(_) => self.indicator_name(*id),
        };
        members.iter().map(name).collect()
    }

    pub(super) fn perspective_name(&self, id: Id) -> String {
        let found = self.scorecard.perspective(id).map(perspective_word);
        user_word(self.language, &found.unwrap_or_default())
    }

    pub(super) fn indicator_name(&self, id: Id) -> String {
        let found = self.scorecard.indicator(id).map(indicator_word);
        user_word(self.language, &found.unwrap_or_default())
    }
}
