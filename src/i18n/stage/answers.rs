//! The steps themselves.

use super::super::{Grid, judgment, letter, number, percent_of_one, user_word};
use super::{Block, Part, Step, Working, Writer};
use crate::evaluation::{Comparison, IndicatorReport, PerspectiveReport, Weights, weight_path};
use crate::methods::{Expr, Figure, Outcome, Unit};
use crate::scorecard::{Group, Id, WeightMethod};

/// The most lines of a list that are shown.
pub(super) const MOST_LINES: usize = 5;
/// The most periods, or parts of a value, that are computed line by line; of
/// more periods only the last is.
const MOST_PARTS: usize = 4;

impl Writer<'_> {
    pub(super) fn title(&self) -> Step {
        let (t, card) = (self.language.texts(), self.scorecard);
        let profile = &card.profile;
        let named = |text: &str| (!text.trim().is_empty()).then(|| text.trim().to_owned());
        let title = named(&profile.agency).or_else(|| named(&card.name));
        let title = title.unwrap_or_else(|| t.start.untitled.to_owned());
        let periods: Vec<&str> = card.periods.iter().map(|one| one.label.trim()).collect();
        let mut lines = vec![
            named(&profile.unit),
            named(&profile.region),
            named(&periods.join(", ")),
        ];
        lines.push(named(&card.name));
        // What a study's draft cites stands in the first line of its note.
        lines.push(
            profile
                .note
                .lines()
                .next()
                .and_then(named)
                .map(|line| short(&line)),
        );
        let mut asked: Vec<Block> = Vec::new();
        for line in lines.into_iter().flatten().filter(|line| *line != title) {
            let block = Block::Text(line);
            if !asked.contains(&block) {
                asked.push(block);
            }
        }
        Step {
            part: Part::Title,
            place: self.language.later_texts().stage.card.to_owned(),
            title,
            question: String::new(),
            asked,
            answer: Vec::new(),
        }
    }

    pub(super) fn indicator(&self, report: &IndicatorReport) -> Step {
        let found = self.scorecard.indicator(report.id);
        let home = self.scorecard.perspective_of(report.id).map(|one| one.id);
        let mut asked = found.map(|one| self.inputs(one)).unwrap_or_default();
        let mut answer = Vec::new();
        answer.extend(self.on_the_way(report).into_iter().map(Block::Working));
        match &report.value {
            Outcome::Ready(value) => {
                answer.push(Block::Working(self.working(value, report.band.as_ref())));
            }
            other => asked.extend(self.lacking(other)),
        }
        match &report.score {
            Outcome::Ready(score) => answer.push(Block::Working(self.main(score, None))),
            // The value has said already what is missing.
            other if report.value.ready().is_some() => asked.extend(self.lacking(other)),
            _ => {}
        }
        let t = &self.language.later_texts().stage;
        Step {
            part: Part::Indicator(report.id),
            place: home.map_or_else(String::new, |home| self.perspective_name(home)),
            title: self.indicator_name(report.id),
            question: question(&answer, t.ask_indicator),
            asked,
            answer,
        }
    }

    /// What a value is made of: its periods, or its parts such as the variables of
    /// a survey.
    fn on_the_way(&self, report: &IndicatorReport) -> Vec<Working> {
        let Some(value) = report.value.ready() else {
            return Vec::new();
        };
        let periods = report.periods.iter();
        let periods = periods
            .filter_map(|(id, figure)| Some((self.scorecard.period_label(*id), figure.ready()?)));
        let mut parts: Vec<(&str, &Figure)> = periods.collect();
        if let [_] | [] = parts[..] {
            let free = report.details.iter();
            let free = free.filter(|one| one.period.is_none() && one.level == 0);
            let free = free.filter_map(|one| one.figure.ready());
            parts = free
                .map(|figure| (figure.name.label.as_str(), figure))
                .collect();
            // More of them, or single numbers, stand in the table already.
            let computed = |(_, one): &(&str, &Figure)| !matches!(one.working, Expr::Term { .. });
            if parts.len() > MOST_PARTS || !parts.iter().all(computed) {
                return Vec::new();
            }
        } else if parts.len() > MOST_PARTS {
            parts = parts.split_off(parts.len() - 1);
        }
        // The value may be that of one period.
        parts.retain(|(_, one)| one.working != value.working);
        let mut before = String::new();
        let mut lines = Vec::new();
        for (name, figure) in parts {
            let mut line = self.working(figure, None);
            if !name.trim().is_empty() {
                line.name = user_word(self.language, name.trim());
            }
            if line.formula == before {
                line.formula.clear();
            } else {
                before.clone_from(&line.formula);
            }
            lines.push(line);
        }
        lines
    }

    /// The weights of the indicators, where something was entered for them.
    pub(super) fn inner_weights(&self, report: &PerspectiveReport) -> Option<Step> {
        let weighed = report.indicators.len() > 1 && report.weights.method != WeightMethod::Equal;
        weighed.then(|| self.weights(Group::Indicators(report.id), &report.weights))
    }

    pub(super) fn weights(&self, group: Group, weights: &Weights) -> Step {
        let t = self.language.later_texts();
        let names = self.names(group);
        let mut answer = Vec::new();
        let mut asked = match (weights.method, &weights.ahp) {
            (WeightMethod::Equal, _) => vec![Block::Text(t.weights.equal_hint.to_owned())],
            (WeightMethod::Typed, _) => vec![Block::Grid(self.typed(group, &names))],
            (WeightMethod::Ahp, Some(found)) => vec![Block::Grid(self.matrix(&names, found))],
            (WeightMethod::Ahp, None) => vec![Block::Text(t.weights.pairs.to_owned())],
        };
        match &weights.values {
            Outcome::Ready(values) => {
                let rows = names.iter().zip(values).enumerate();
                let row = |(index, (name, weight)): (usize, (&String, &f64))| {
                    let name = match weights.ahp {
                        // The matrix beside it spells the letters out.
                        Some(_) => letter(index),
                        None => name.clone(),
                    };
                    (name, vec![number(self.language, *weight, Unit::Weight)])
                };
                answer.push(Block::Grid(Grid {
                    title: t.weights.weights.to_owned(),
                    heads: vec![t.results.weight.to_owned()],
                    rows: rows.map(row).collect(),
                    ..Grid::default()
                }));
            }
            other => asked.extend(self.lacking(other)),
        }
        if let Some(found) = weights.ahp.as_ref().filter(|_| !answer.is_empty()) {
            answer.extend(self.consistency(found));
        }
        let (place, title) = match group {
            Group::Perspectives => (String::new(), self.language.texts().shared.of_perspectives),
            Group::Indicators(id) => (
                self.perspective_name(id),
                self.language.texts().shared.of_indicators,
            ),
        };
        let asks = match weights.ahp {
            Some(_) => t.stage.ask_consistent,
            None => t.stage.ask_weights,
        };
        Step {
            part: Part::Weights(group),
            place,
            title: title.to_owned(),
            question: question(&answer, asks),
            asked,
            answer,
        }
    }

    fn typed(&self, group: Group, names: &[String]) -> Grid {
        let members = self.scorecard.members(group);
        let text = |id: &Id| {
            self.scorecard
                .text(&weight_path(group, *id))
                .unwrap_or_default()
        };
        let row = |(id, name): (&Id, &String)| (name.clone(), vec![text(id)]);
        let t = &self.language.later_texts().weights;
        Grid {
            title: t.typed.to_owned(),
            heads: vec![t.typed.to_owned()],
            rows: members.iter().zip(names).map(row).collect(),
            ..Grid::default()
        }
    }

    fn matrix(&self, names: &[String], found: &Comparison) -> Grid {
        let judged = |row: &[f64]| {
            row.iter()
                .map(|one| judgment(self.language, *one))
                .collect()
        };
        let rows = names.iter().zip(found.judgments.rows()).enumerate();
        let rows =
            rows.map(|(index, (name, row))| (format!("{} {name}", letter(index)), judged(row)));
        Grid {
            title: self.language.later_texts().weights.matrix.to_owned(),
            heads: (0..names.len()).map(letter).collect(),
            spelt: names.to_vec(),
            rows: rows.collect(),
            ..Grid::default()
        }
    }

    /// λ, CI and CR with the numbers put in, and what follows.
    fn consistency(&self, found: &Comparison) -> Vec<Block> {
        let t = &self.language.later_texts().weights;
        let write = |value: f64| number(self.language, value, Unit::Weight);
        let (of, n) = (&found.consistency, found.judgments.n());
        let line = |name: &str, formula: &str, numbers: String, value: f64| {
            Block::Working(Working {
                name: name.to_owned(),
                formula: formula.to_owned(),
                numbers,
                value: write(value),
                band: None,
                main: false,
            })
        };
        let mut blocks = Vec::new();
        if n > 2 {
            let put_in = format!("({} − {n}) / ({n} − 1)", write(of.lambda_max));
            blocks.push(line(t.ci, "(λ − n) / (n − 1)", put_in, of.ci));
            if let (Some(index), Some(cr)) = (of.random_index, of.cr) {
                let put_in = format!("{} / {}", write(of.ci), write(index));
                blocks.push(line(t.cr, "CI / RI", put_in, cr));
            }
        }
        let cr = of.cr.map(write);
        blocks.push(match (cr, of.consistent) {
            (Some(cr), Some(true)) => Block::Verdict(true, (t.consistent)(&cr)),
            (Some(cr), Some(false)) => Block::Verdict(false, (t.inconsistent)(&cr)),
            _ => Block::Text(t.no_cr.to_owned()),
        });
        blocks
    }

    pub(super) fn perspective(&self, report: &PerspectiveReport) -> Step {
        let t = self.language.later_texts();
        let members = report.indicators.iter();
        let rows = members.map(|one| {
            (
                self.indicator_name(one.id),
                self.pair(one.weight.ready(), one.score.ready()),
            )
        });
        let rows: Vec<_> = rows.collect();
        let mut asked = Vec::new();
        if !rows.is_empty() {
            asked.push(Block::Grid(self.parts(t.results.indicator, rows)));
        }
        let mut answer = Vec::new();
        match &report.score {
            Outcome::Ready(score) => {
                answer.push(Block::Working(self.main(score, report.band.as_ref())));
            }
            other => asked.extend(self.lacking(other)),
        }
        Step {
            part: Part::Perspective(report.id),
            place: self.perspective_name(report.id),
            title: t.stage.perspective_score.to_owned(),
            question: question(&answer, t.stage.ask_perspective),
            asked,
            answer,
        }
    }

    pub(super) fn agency(&self) -> Step {
        let t = self.language.later_texts();
        let members = self.report.perspectives.iter();
        let rows = members.map(|one| {
            (
                self.perspective_name(one.id),
                self.pair(one.weight.ready(), one.score.ready()),
            )
        });
        let mut asked = vec![Block::Grid(
            self.parts(t.results.perspective, rows.collect()),
        )];
        if self.report.partial {
            asked.push(Block::Aside(
                self.language.texts().shared.partial_label.to_owned(),
            ));
        }
        let mut answer = Vec::new();
        match &self.report.score {
            Outcome::Ready(score) => {
                answer.push(Block::Working(self.main(score, self.report.band.as_ref())));
            }
            other => asked.extend(self.lacking(other)),
        }
        Step {
            part: Part::Agency,
            place: String::new(),
            title: self.language.texts().tasks.score.to_owned(),
            question: question(&answer, t.stage.ask_agency),
            asked,
            answer,
        }
    }

    /// What to improve first; nothing while there is no score to improve.
    pub(super) fn improvements(&self) -> Option<Step> {
        let t = self.language.later_texts();
        let all = &self.report.improvements;
        let write = |value: f64| number(self.language, value, Unit::Score);
        let mut answer = Vec::new();
        if all.is_empty() {
            self.report.score.ready()?;
            answer.push(Block::Text(t.results.improve_none.to_owned()));
        } else {
            let shown = all.iter().take(MOST_LINES).enumerate();
            let rows = shown.map(|(index, one)| {
                let name = format!("{}. {}", index + 1, self.indicator_name(one.indicator));
                let cells = vec![
                    write(one.score),
                    write(one.target),
                    percent_of_one(self.language, one.weight),
                    (t.results.points)(&write(one.gain)),
                ];
                (name, cells)
            });
            let left = all.len().saturating_sub(MOST_LINES);
            answer.push(Block::Grid(Grid {
                title: t.results.improve.to_owned(),
                note: if left > 0 {
                    (t.stage.more)(&left.to_string())
                } else {
                    String::new()
                },
                corner: t.results.indicator.to_owned(),
                heads: vec![
                    t.results.score.to_owned(),
                    t.results.target.to_owned(),
                    t.results.global_weight.to_owned(),
                    t.stage.gain.to_owned(),
                ],
                rows: rows.collect(),
                ..Grid::default()
            }));
        }
        Some(Step {
            part: Part::Improvements,
            place: String::new(),
            title: t.results.improve.to_owned(),
            question: question(&answer, t.stage.ask_improve),
            asked: vec![Block::Text(t.results.improve_hint.to_owned())],
            answer,
        })
    }
}

/// What the audience is asked, where there is an answer.
fn question(answer: &[Block], text: &str) -> String {
    if answer.is_empty() { "" } else { text }.to_owned()
}

/// A line that is not too long for a title.
fn short(line: &str) -> String {
    const MOST: usize = 160;
    if line.chars().count() <= MOST {
        return line.to_owned();
    }
    let cut: String = line.chars().take(MOST).collect();
    format!("{cut}…")
}
