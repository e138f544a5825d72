//! A document as it may be handed on: without respondents, experts and numbers
//! of employees, with what follows from them in their place.
//!
//! - answers pasted into an indicator, or taken from a questionnaire: the
//!   instrument's own sums or means (see [`crate::methods::summary`])
//! - a panel of experts: the weights that it gave, as typed weights
//! - questionnaires, and the employee number of the head: nothing
//!
//! Whether the results are still the same is found out by evaluating both.

use super::{Report, evaluate};
use crate::methods::questionnaire::{self, cache, feed};
use crate::methods::{self, Figure, Outcome, answer, panel, summary};
use crate::numbers::{Mark, plain_text};
use crate::scorecard::{Entry, Group, Id, Scorecard, WeightMethod};

/// Two results that differ by less than this, relative to their size, are the
/// same: sums in another order round differently.
const SAME: f64 = 1e-9;

/// What was left out of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LeftOut {
    /// The answers of an indicator's respondents.
    Answers {
        /// The indicator.
        indicator: Id,
        /// Whether what stands in their place gives the same value.
        same: bool,
    },
    /// A questionnaire, by its name, with the statistics that follow from it.
    Questionnaire(String),
    /// The experts of a group.
    Experts {
        /// The group.
        group: Group,
        /// How many.
        count: usize,
        /// Whether the group still has the same weights.
        same: bool,
    },
    /// The employee number of the head.
    HeadNumber,
    /// So many checks of printed figures, for want of room.
    Checks(usize),
}

/// A document that may be handed on.
#[derive(Clone, Debug)]
pub struct Shared {
    /// The document.
    pub scorecard: Scorecard,
    /// What it does not hold any more.
    pub left_out: Vec<LeftOut>,
    /// Whether the agency's score is the same.
    pub same_score: bool,
}

/// The document without respondents; `None` for the answers of an expert, which
/// are nothing but those of a respondent.
pub fn share(scorecard: &Scorecard) -> Option<Shared> {
    if answer::annex(scorecard).is_some() {
        return None;
    }
    let before = evaluate(scorecard);
    let mut next = scorecard.clone();
    let mut left_out = Vec::new();
    let asked = without_answers(&mut next);
    let experts = without_experts(&mut next, &before);
    next.annexes.retain(|annex| {
        let survey = annex.instrument == questionnaire::KEY;
        if survey {
            left_out.push(LeftOut::Questionnaire(annex.name.clone()));
        }
        !survey
    });
    if !std::mem::take(&mut next.profile.head_number)
        .trim()
        .is_empty()
    {
        left_out.push(LeftOut::HeadNumber);
    }
    let after = evaluate(&next);
    let answers = asked.into_iter().map(|indicator| LeftOut::Answers {
        indicator,
        same: same_value(&before, &after, indicator),
    });
    let experts = experts.into_iter().map(|(group, count)| LeftOut::Experts {
        group,
        count,
        same: same_weights(&before, &after, group),
    });
    let left_out = answers.chain(experts).chain(left_out).collect();
    Some(Shared {
        same_score: same(&before.score, &after.score),
        scorecard: next,
        left_out,
    })
}

impl Shared {
    /// The same without the checks of printed figures; `None` when there are none.
    pub fn without_checks(&self) -> Option<Shared> {
        let mut next = self.clone();
        let annexes = &mut next.scorecard.annexes;
        let before = annexes.len();
        annexes.retain(|annex| !methods::is_check(&annex.instrument));
        let gone = before - annexes.len();
        next.left_out.push(LeftOut::Checks(gone));
        (gone > 0).then_some(next)
    }

    /// Puts a remark at the end of the profile's note, so that it goes with
    /// every copy; not where the note would be longer than this.
    pub fn remark(&mut self, text: &str, longest: usize) {
        let note = &mut self.scorecard.profile.note;
        let length = note.chars().count() + text.chars().count() + 1;
        if text.is_empty() || length > longest {
            return;
        }
        if !note.trim().is_empty() {
            note.push('\n');
        }
        note.push_str(text);
    }
}

/// Takes the answers out of every indicator; those that held some.
fn without_answers(card: &mut Scorecard) -> Vec<Id> {
    let mut asked = Vec::new();
    let Scorecard {
        perspectives,
        annexes,
        mint,
        ..
    } = card;
    for one in perspectives.iter_mut().flat_map(|one| &mut one.indicators) {
        let survey = feed::source(one).and_then(|id| questionnaire::find(annexes, id));
        if survey.is_none() && !summary::holds_answers(one) {
            continue;
        }
        asked.push(one.id);
        if let Some(survey) = survey {
            let mut fed = feed::fed(one, &cache::shared(survey));
            for row in fed.sheet.tables.values_mut().flatten() {
                // Rows of the questionnaire have no place in the document yet.
                if one
                    .sheet
                    .tables
                    .values()
                    .flatten()
                    .all(|own| own.id != row.id)
                {
                    row.id = mint.fresh();
                }
            }
            *one = fed;
        }
        for key in [feed::FROM, feed::FROM_VARIABLE, feed::FROM_SECOND] {
            one.sheet.choices.remove(key);
        }
        summary::summarise(one);
    }
    asked
}

/// Takes the experts out of every group; those that had some, and how many.
fn without_experts(card: &mut Scorecard, before: &Report) -> Vec<(Group, usize)> {
    let mut groups = vec![Group::Perspectives];
    groups.extend(
        card.perspectives
            .iter()
            .map(|one| Group::Indicators(one.id)),
    );
    let mut asked = Vec::new();
    for group in groups {
        let annex = panel::annex(card, group);
        let count = panel::experts(annex).len();
        let Some(id) = annex.map(|annex| annex.id).filter(|_| count > 0) else {
            continue;
        };
        asked.push((group, count));
        let counted = panel::settings(annex).panel;
        let ahp = card.weighting_of(group).map(|one| one.method) == Some(WeightMethod::Ahp);
        if counted && ahp {
            card.remove_annex(id);
            if let Some(weights) = weights(before, group).and_then(|found| found.ready()) {
                typed(card, group, weights);
            }
        } else if let Some(annex) = card.annexes.iter_mut().find(|one| one.id == id) {
            annex.sheet.tables.remove(panel::EXPERTS);
        }
    }
    // A foreign file may hold experts of a group that is gone, or twice.
    for annex in &mut card.annexes {
        annex.sheet.tables.remove(panel::EXPERTS);
    }
    asked
}

/// Gives a group these weights.
fn typed(card: &mut Scorecard, group: Group, weights: &[f64]) {
    let entry = |weight: &f64| {
        let text = plain_text(*weight);
        let mark = text.contains(',').then_some(Mark::Decimal);
        Entry { text, mark }
    };
    let entries = weights.iter().map(entry);
    match group {
        Group::Perspectives => {
            card.weighting.method = WeightMethod::Typed;
            for (one, entry) in card.perspectives.iter_mut().zip(entries) {
                one.weight = entry;
            }
        }
        Group::Indicators(id) => {
            let Some(home) = card.perspective_mut(id) else {
                return;
            };
            home.weighting.method = WeightMethod::Typed;
            for (one, entry) in home.indicators.iter_mut().zip(entries) {
                one.weight = entry;
            }
        }
    }
}

fn weights(report: &Report, group: Group) -> Option<&Outcome<Vec<f64>>> {
    match group {
        Group::Perspectives => Some(&report.weights.values),
        Group::Indicators(id) => report.perspective(id).map(|one| &one.weights.values),
    }
}

fn same_value(before: &Report, after: &Report, id: Id) -> bool {
    match (before.indicator(id), after.indicator(id)) {
        (Some(one), Some(other)) => {
            same(&one.score, &other.score) && same(&one.value, &other.value)
        }
        _ => false,
    }
}

fn same_weights(before: &Report, after: &Report, group: Group) -> bool {
    let found = |report| weights(report, group).and_then(|found| found.ready());
    match (found(before), found(after)) {
        (Some(one), Some(other)) => one
            .iter()
            .zip(other)
            .all(|(one, other)| close(*one, *other)),
        (before, after) => before.is_none() && after.is_none(),
    }
}

/// Whether two results are the same: as numbers, or both not there.
fn same(one: &Outcome<Figure>, other: &Outcome<Figure>) -> bool {
    match (one.ready(), other.ready()) {
        (Some(one), Some(other)) => close(one.value, other.value),
        (one, other) => one.is_none() && other.is_none(),
    }
}

fn close(one: f64, other: f64) -> bool {
    (one - other).abs() <= SAME * one.abs().max(1.0)
}
