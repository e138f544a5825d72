//! Changes of how a group is compared: its settings, its experts, a matrix
//! pasted whole. Each makes a new document of the old one.
//!
//! | file | what it changes |
//! |---|---|
//! | `mod` | settings, experts one by one, experts of a file |
//! | `matrix` | a matrix pasted whole, and pairs that contradict each other |
//! | `question` | what experts are asked, and what they answer |

mod matrix;
mod question;

pub use matrix::{MatrixFault, keep, paste as paste_matrix};
pub use question::{Taken, again, answer, ask, asked, own_sheet, reply, take, take_answer};

use crate::methods::panel::{EXPERTS, GROUP, JUDGES, KEY, OUT, PANEL, WEIGHT, annex};
use crate::scorecard::{
    Entry, Group, Id, Indicator, Named, Row, Scorecard, Sheet, WeightMethod, pair,
};
use crate::storage::exchange::{Imported, MOST_EXPERTS};

/// The annex of a group, made where it has none; the document is a copy.
fn changed(
    scorecard: &Scorecard,
    group: Group,
    change: impl FnOnce(&mut Scorecard, Id) -> Option<()>,
) -> Option<Scorecard> {
    let mut next = scorecard.clone();
    let id = match annex(&next, group) {
        Some(annex) => annex.id,
        None => {
            let mut sheet = Sheet::default();
            sheet.choices.insert(GROUP.to_owned(), group.to_string());
            next.add_annex(KEY, sheet)?
        }
    };
    change(&mut next, id)?;
    Some(next)
}

/// Makes a choice for a group.
pub fn choose(scorecard: &Scorecard, group: Group, key: &str, option: &str) -> Option<Scorecard> {
    changed(scorecard, group, |next, id| {
        let choices = &mut next.indicator_mut(id)?.sheet.choices;
        choices.insert(key.to_owned(), option.to_owned());
        Some(())
    })
}

/// Puts down what a questionnaire is called, or what it says to the experts.
pub fn say(scorecard: &Scorecard, group: Group, key: &str, text: &str) -> Option<Scorecard> {
    changed(scorecard, group, |next, id| {
        let texts = &mut next.indicator_mut(id)?.sheet.texts;
        texts.insert(key.to_owned(), text.to_owned());
        Some(())
    })
}

/// Puts down what somebody has printed of a group's weights or consistency.
pub fn print(scorecard: &Scorecard, group: Group, key: &str, text: &str) -> Option<Scorecard> {
    changed(scorecard, group, |next, id| {
        let at = crate::scorecard::Path::Field(id, key.to_owned());
        next.set_entry(&at, Entry::new(text)).then_some(())
    })
}

/// Adds an expert who has judged nothing yet.
pub fn add_expert(scorecard: &Scorecard, group: Group) -> Option<(Scorecard, Id)> {
    let mut added = None;
    let mut next = changed(scorecard, group, |next, id| {
        room(next, id, 1)?;
        added = Some(next.add_row(id, EXPERTS, None)?);
        Some(())
    })?;
    several(&mut next, group);
    Some((next, added?))
}

/// Makes the analyst's own judgments those of the first expert.
pub fn add_own(scorecard: &Scorecard, group: Group) -> Option<(Scorecard, Id)> {
    let own = scorecard.weighting_of(group)?.judgments.clone();
    let (mut next, id) = add_expert(scorecard, group)?;
    let annex = annex(&next, group)?.id;
    let rows = next.indicator_mut(annex)?.sheet.tables.get_mut(EXPERTS)?;
    let expert = rows.iter_mut().find(|row| row.id == id)?;
    expert.cells = own;
    Some((next, id))
}

/// Leaves an expert out, or takes the expert in again.
pub fn leave_out(scorecard: &Scorecard, group: Group, expert: Id, out: bool) -> Option<Scorecard> {
    changed(scorecard, group, |next, id| {
        let cells = &mut row_mut(next, id, expert)?.cells;
        if out {
            let yes = Entry::new(crate::methods::panel::LEFT_OUT);
            cells.insert(OUT.to_owned(), yes);
        } else {
            cells.remove(OUT);
        }
        Some(())
    })
}

/// Adds the experts of a file, in place of those there are when `replace`.
pub fn import(
    scorecard: &Scorecard,
    group: Group,
    imported: &Imported,
    replace: bool,
) -> Option<Scorecard> {
    let members = scorecard.members(group);
    let mut next = changed(scorecard, group, |next, id| {
        if replace {
            next.indicator_mut(id)?.sheet.tables.remove(EXPERTS);
        }
        room(next, id, imported.experts.len())?;
        for expert in &imported.experts {
            let mut cells = judged(&members, expert.judgments.iter().map(Option::as_deref));
            if !expert.weight.trim().is_empty() {
                cells.insert(WEIGHT.to_owned(), Entry::new(&expert.weight));
            }
            let row = next.add_row(id, EXPERTS, None)?;
            let row = row_mut(next, id, row)?;
            (row.label, row.cells) = (expert.name.clone(), cells);
        }
        Some(())
    })?;
    several(&mut next, group);
    Some(next)
}

/// Lets the experts of a group judge.
fn several(scorecard: &mut Scorecard, group: Group) {
    if let Some(id) = annex(scorecard, group).map(|annex| annex.id)
        && let Some(annex) = scorecard.indicator_mut(id)
    {
        let choices = &mut annex.sheet.choices;
        choices.insert(JUDGES.to_owned(), PANEL.to_owned());
    }
    use crate::scorecard::path::WeightingField;
    let at = crate::scorecard::Path::Weighting(group, WeightingField::Method);
    scorecard.set_text(&at, WeightMethod::Ahp.key());
}

/// Judgments in the order of the pairs as cells of these members.
fn judged<'a>(members: &[Id], mut texts: impl Iterator<Item = Option<&'a str>>) -> Named<Entry> {
    let mut cells = Named::new();
    for (index, first) in members.iter().enumerate() {
        for second in &members[index + 1..] {
            if let Some(text) = texts.next().flatten() {
                cells.insert(pair(*first, *second), Entry::new(text));
            }
        }
    }
    cells
}

/// Whether so many more experts find room.
fn room(scorecard: &Scorecard, annex: Id, more: usize) -> Option<()> {
    let rows = scorecard.indicator(annex)?.sheet.rows(EXPERTS).len();
    (rows + more <= MOST_EXPERTS).then_some(())
}

fn row_mut(scorecard: &mut Scorecard, annex: Id, row: Id) -> Option<&mut Row> {
    let annex: &mut Indicator = scorecard.indicator_mut(annex)?;
    let rows = annex.sheet.tables.get_mut(EXPERTS)?;
    rows.iter_mut().find(|one| one.id == row)
}
