//! What experts are asked, and what they answer.

use super::{changed, judged, room, row_mut, several};
use crate::evaluation::pair_judgment;
use crate::methods::answer;
use crate::methods::inputs::Cell;
use crate::methods::panel::{ASKED, EXPERTS, QUESTION, annex};
use crate::numbers::plain_text;
use crate::scorecard::path::ProfileField;
use crate::scorecard::{
    Entry, Group, Id, Indicator, Mint, Named, Path, Perspective, Role, Scorecard, Sheet,
    WeightMethod,
};
use crate::storage::exchange::{Misfit, Question, Reply, key_of};

/// What became of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Taken {
    /// A new expert, of this name.
    Added(String),
    /// The same expert answered differently before; this answer counts.
    Changed(String),
    /// This very answer had been taken already.
    Known(String),
    /// It belongs to another questionnaire.
    OtherQuestion(String),
    /// It compares another number of elements.
    OtherSize(String),
    /// There is no room for more experts.
    Full(String),
}

/// The number of the questionnaire that experts of a group were sent last, and
/// the members in its order.
pub fn asked(scorecard: &Scorecard, group: Group) -> Option<(u32, Vec<Id>)> {
    let choices = &annex(scorecard, group)?.sheet.choices;
    let key = choices.get(QUESTION)?.parse().ok()?;
    Some((key, members_of(scorecard, group, key)?))
}

/// The members of a questionnaire, of the last or an earlier one.
fn members_of(scorecard: &Scorecard, group: Group, key: u32) -> Option<Vec<Id>> {
    let choices = &annex(scorecard, group)?.sheet.choices;
    let members = choices.get(&format!("{ASKED}{key}"))?.split(',');
    members.map(|id| id.parse().ok().map(Id)).collect()
}

/// Asks experts about a group: the number of the questionnaire, and the names of
/// the members in its order. The document remembers both, so that answers find
/// their way back after elements were renamed or moved; another set of elements
/// is another questionnaire.
pub fn ask(
    scorecard: &Scorecard,
    group: Group,
    draft: &str,
    names: &[(Id, String)],
) -> Option<(Scorecard, u32, Vec<String>)> {
    let name = |id: &Id| names.iter().find(|(other, _)| other == id);
    let before = asked(scorecard, group).and_then(|(key, members)| {
        let labels: Option<Vec<String>> =
            members.iter().map(|id| Some(name(id)?.1.clone())).collect();
        labels
            .filter(|labels| labels.len() == names.len())
            .map(|labels| (key, labels))
    });
    if let Some((key, labels)) = before {
        return Some((scorecard.clone(), key, labels));
    }
    let labels: Vec<String> = names.iter().map(|(_, name)| name.clone()).collect();
    let key = key_of(draft, &group.to_string(), &labels);
    let ids: Vec<String> = names.iter().map(|(id, _)| id.to_string()).collect();
    let next = changed(scorecard, group, |next, id| {
        let choices = &mut next.indicator_mut(id)?.sheet.choices;
        choices.insert(QUESTION.to_owned(), key.to_string());
        choices.insert(format!("{ASKED}{key}"), ids.join(","));
        Some(())
    })?;
    Some((next, key, labels))
}

/// The same questions without answers, for another expert.
pub fn again(scorecard: &Scorecard, sheet: u32) -> Scorecard {
    let mut next = scorecard.clone();
    next.profile.analyst.clear();
    for perspective in &mut next.perspectives {
        perspective.weighting.judgments.clear();
    }
    if let Some(id) = answer::annex(&next).map(|annex| annex.id)
        && let Some(annex) = next.indicator_mut(id)
    {
        let choices = &mut annex.sheet.choices;
        choices.insert(answer::SHEET.to_owned(), sheet.to_string());
    }
    next
}

/// Gives an answer that many may have opened from one file a number of its own.
pub fn own_sheet(scorecard: &mut Scorecard, sheet: u32) {
    let Some(id) = answer::annex(scorecard).map(|annex| annex.id) else {
        return;
    };
    if let Some(annex) = scorecard.indicator_mut(id) {
        let held = annex.sheet.choices.at(answer::SHEET);
        if matches!(held.as_str(), "" | "0") {
            *held = sheet.to_string();
        }
    }
}

/// The document in which an expert answers. `sheet` tells this answer from
/// those of other experts.
pub fn answer(question: &Question, sheet: u32) -> Scorecard {
    let mut scorecard = Scorecard::new("");
    scorecard.mint = Mint::default();
    scorecard.perspectives.clear();
    scorecard.periods.clear();
    scorecard.name = question.title.clone();
    let mut home = Perspective::blank(Role::Other, &mut scorecard.mint);
    home.name = question.title.clone();
    home.weighting.method = WeightMethod::Ahp;
    for label in &question.members {
        let id = scorecard.mint.fresh();
        let mut member = Indicator::blank(id, "direct-value", Sheet::default());
        member.name = label.clone();
        home.indicators.push(member);
    }
    scorecard.perspectives.push(home);
    scorecard.add_period("");
    let mut annex = Sheet::default();
    let mut choose = |key: &str, text: String| annex.choices.insert(key.to_owned(), text);
    choose(answer::QUESTION, question.key.to_string());
    choose(answer::SHEET, sheet.to_string());
    annex
        .texts
        .insert(answer::ABOUT.to_owned(), question.about.clone());
    scorecard.add_annex(answer::KEY, annex);
    scorecard
}

/// What an expert's document answers; `None` from any other document.
pub fn reply(scorecard: &Scorecard) -> Option<Reply> {
    let choices = &answer::annex(scorecard)?.sheet.choices;
    let number = |key| choices.get(key).and_then(|text| text.parse().ok());
    let home = scorecard.perspectives.first()?;
    let members: Vec<Id> = home.indicators.iter().map(|one| one.id).collect();
    let mut judgments = Vec::new();
    for (index, first) in members.iter().enumerate() {
        for second in &members[index + 1..] {
            let (cell, _) = pair_judgment(&home.weighting.judgments, *first, *second);
            judgments.push(match cell {
                Cell::Value(value) => Some(value),
                _ => None,
            });
        }
    }
    Some(Reply {
        question: number(answer::QUESTION)?,
        sheet: number(answer::SHEET).unwrap_or_default(),
        name: scorecard
            .text(&Path::Profile(ProfileField::Analyst))
            .unwrap_or_default(),
        judgments,
    })
}

/// Takes an expert's document among the experts of a group.
pub fn take_answer(
    scorecard: &Scorecard,
    group: Group,
    answered: &Scorecard,
) -> Option<(Scorecard, Vec<Taken>)> {
    take(scorecard, group, &[reply(answered)?])
}

/// Takes answers among the experts of a group; says what became of each.
pub fn take(
    scorecard: &Scorecard,
    group: Group,
    replies: &[Reply],
) -> Option<(Scorecard, Vec<Taken>)> {
    asked(scorecard, group)?;
    let mut taken = Vec::new();
    let mut next = changed(scorecard, group, |next, id| {
        for reply in replies {
            let members = members_of(scorecard, group, reply.question);
            taken.push(take_one(next, id, members, reply)?);
        }
        Some(())
    })?;
    let added = |one: &Taken| matches!(one, Taken::Added(_) | Taken::Changed(_));
    if taken.iter().any(added) {
        several(&mut next, group);
    }
    Some((next, taken))
}

fn take_one(
    next: &mut Scorecard,
    annex: Id,
    members: Option<Vec<Id>>,
    reply: &Reply,
) -> Option<Taken> {
    let name = reply.name.clone();
    let Some(members) = members else {
        return Some(Taken::OtherQuestion(name));
    };
    match reply.fits(reply.question, members.len()) {
        Ok(()) => {}
        Err(Misfit::OtherQuestion) => return Some(Taken::OtherQuestion(name)),
        Err(Misfit::OtherSize) => return Some(Taken::OtherSize(name)),
    }
    let texts: Vec<Option<String>> = reply
        .judgments
        .iter()
        .map(|value| value.map(written))
        .collect();
    let cells = judged(&members, texts.iter().map(Option::as_deref));
    let mark = format!("r{}", reply.sheet);
    let rows = next.indicator(annex)?.sheet.rows(EXPERTS);
    let known = rows.iter().find(|row| row.key == mark).map(|row| row.id);
    let id = match known {
        Some(id) => id,
        None if room(next, annex, 1).is_none() => return Some(Taken::Full(name)),
        None => next.add_row(annex, EXPERTS, None)?,
    };
    let row = row_mut(next, annex, id)?;
    let kept = |key: &String| !key.contains('/');
    let mut fresh: Named<Entry> = Named::new();
    for (key, entry) in row.cells.iter().filter(|(key, _)| kept(key)) {
        fresh.insert(key.clone(), entry.clone());
    }
    for (key, entry) in &cells {
        fresh.insert(key.clone(), entry.clone());
    }
    let same = row.label == name && row.cells == fresh;
    (row.key, row.label, row.cells) = (mark, name.clone(), fresh);
    Some(match known {
        None => Taken::Added(name),
        Some(_) if same => Taken::Known(name),
        Some(_) => Taken::Changed(name),
    })
}

/// A judgment as people write it: `3`, `1/3`, or a decimal.
fn written(value: f64) -> String {
    let whole = |value: f64| (value - value.round()).abs() < 1e-9;
    match (whole(value), whole(1.0 / value)) {
        (true, _) => plain_text(value.round()),
        (_, true) => format!("1/{}", plain_text((1.0 / value).round())),
        _ => plain_text(value).replace('.', ","),
    }
}
