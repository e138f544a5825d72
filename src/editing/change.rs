//! Changes of the document's structure.

use super::{classes, paste};
use crate::methods::{self, panel};
use crate::scorecard::{Direction, Entry, Group, Id, Indicator, Path, Row, Scorecard, Sheet};

/// A change of the document that is not a keystroke.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// Adds a perspective.
    AddPerspective,
    /// Removes a perspective.
    RemovePerspective(Id),
    /// Moves a perspective.
    MovePerspective(Id, Direction),
    /// Adds an indicator measured with the instrument of this key.
    AddIndicator(Id, &'static str),
    /// Removes an indicator.
    RemoveIndicator(Id),
    /// Moves an indicator.
    MoveIndicator(Id, Direction),
    /// Adds an annex of this kind.
    AddAnnex(&'static str),
    /// Removes an annex.
    RemoveAnnex(Id),
    /// Gives a field that chooses classes a set of its own, a copy of the one in
    /// force with these words for its classes.
    OwnClasses(Path, Vec<String>),
    /// Puts another document in place of this one: an exercise begun again.
    Replace(Box<Scorecard>),
    /// Puts what became of this document in its place: experts taken in, a
    /// comparison changed.
    Put(Box<Scorecard>),
    /// Adds a period.
    AddPeriod(String),
    /// Removes a period.
    RemovePeriod(Id),
    /// Moves a period.
    MovePeriod(Id, Direction),
    /// Adds a row to a table, at the end.
    AddRow(Id, &'static str),
    /// Adds a row that is a part of another.
    AddPart(Id, &'static str, Id),
    /// Removes a row.
    RemoveRow(Id, &'static str, Id),
    /// Moves a row.
    MoveRow(Id, &'static str, Id, Direction),
    /// Makes a row a part of the row above, or takes it out again.
    IndentRow(Id, &'static str, Id, bool),
    /// Puts a block from a spreadsheet into a table, from this field on.
    Paste(Path, String),
    /// Judges every open pair of a group as equal.
    JudgeEqual(Group),
    /// Sets how an ambiguous number is read, with its column.
    Decide(Path, crate::numbers::Mark),
}

/// An indicator of an instrument with the rows that its tables begin with.
pub fn new_indicator(scorecard: &mut Scorecard, perspective: Id, instrument: &str) -> Option<Id> {
    let instrument = methods::find(instrument)?;
    let sheet: Sheet = instrument.sheet(&mut scorecard.mint);
    scorecard.add_indicator(perspective, instrument.key, sheet)
}

/// An annex of a kind with the rows that its tables begin with.
pub fn new_annex(scorecard: &mut Scorecard, kind: &str) -> Option<Id> {
    let kind = methods::find(kind)?;
    let sheet: Sheet = kind.sheet(&mut scorecard.mint);
    scorecard.add_annex(kind.key, sheet)
}

impl Change {
    /// Applies the change; false when it changes nothing. The second value is
    /// what a paste filled, in rows and columns, and how many columns it left out.
    pub fn apply(self, scorecard: &mut Scorecard) -> (bool, Option<paste::Pasted>) {
        let done = match self {
            Change::AddPerspective => scorecard.add_perspective().is_some(),
            Change::RemovePerspective(id) => remove_perspective(scorecard, id),
            Change::MovePerspective(id, direction) => scorecard.move_perspective(id, direction),
            Change::AddIndicator(perspective, instrument) => {
                new_indicator(scorecard, perspective, instrument).is_some()
            }
            Change::RemoveIndicator(id) => scorecard.remove_indicator(id),
            Change::MoveIndicator(id, direction) => scorecard.move_indicator(id, direction),
            Change::AddAnnex(key) => new_annex(scorecard, key).is_some(),
            Change::RemoveAnnex(id) => scorecard.remove_annex(id),
            Change::OwnClasses(path, words) => classes::own(scorecard, &path, words).is_some(),
            Change::Replace(other) | Change::Put(other) => {
                let differs = *scorecard != *other;
                *scorecard = *other;
                differs
            }
            Change::AddPeriod(label) => scorecard.add_period(&label).is_some(),
            Change::RemovePeriod(id) => scorecard.remove_period(id),
            Change::MovePeriod(id, direction) => scorecard.move_period(id, direction),
            Change::AddRow(indicator, table) => add_row(scorecard, indicator, table),
            Change::AddPart(indicator, table, row) => {
                add_part(scorecard, indicator, table, row).is_some()
            }
            Change::RemoveRow(indicator, table, row) => scorecard.remove_row(indicator, table, row),
            Change::MoveRow(indicator, table, row, direction) => {
                scorecard.move_row(indicator, table, row, direction)
            }
            Change::IndentRow(indicator, table, row, deeper) => {
                scorecard.indent_row(indicator, table, row, deeper)
            }
            Change::Paste(path, text) => {
                let pasted = paste::paste(scorecard, &path, &text);
                return (pasted.is_some(), pasted);
            }
            Change::JudgeEqual(group) => judge_equal(scorecard, group),
            Change::Decide(path, mark) => paste::decide(scorecard, &path, mark),
        };
        (done, None)
    }
}

/// What experts said of its indicators goes with a perspective: nothing would
/// show it any more, and their names would stay in the file.
fn remove_perspective(scorecard: &mut Scorecard, id: Id) -> bool {
    let removed = scorecard.remove_perspective(id);
    if removed {
        let group = Some(Group::Indicators(id));
        let gone = |one: &Indicator| one.instrument == panel::KEY && panel::group_of(one) == group;
        scorecard.annexes.retain(|one| !gone(one));
    }
    removed
}

/// The new row stands at the top level, below everything.
fn add_row(scorecard: &mut Scorecard, indicator: Id, table: &str) -> bool {
    scorecard.add_row(indicator, table, None).is_some()
}

/// The new row stands below the last part that the row has already.
fn add_part(scorecard: &mut Scorecard, indicator: Id, table: &str, row: Id) -> Option<Id> {
    let rows = scorecard.indicator(indicator)?.sheet.rows(table);
    let index = rows.iter().position(|one| one.id == row)?;
    let level = rows[index].level;
    let parts = rows[index + 1..].iter().take_while(|one| one.level > level);
    let last = rows[index + parts.count()].id;
    let added = scorecard.add_row(indicator, table, Some(last))?;
    let target = level + 1;
    let level_of = |scorecard: &Scorecard| {
        let rows = scorecard.indicator(indicator)?.sheet.rows(table);
        rows.iter()
            .find(|one| one.id == added)
            .map(|one: &Row| one.level)
    };
    while level_of(scorecard)? < target {
        if !scorecard.indent_row(indicator, table, added, true) {
            break;
        }
    }
    while level_of(scorecard)? > target {
        if !scorecard.indent_row(indicator, table, added, false) {
            break;
        }
    }
    Some(added)
}

fn judge_equal(scorecard: &mut Scorecard, group: Group) -> bool {
    let members = scorecard.members(group);
    let mut changed = false;
    for (index, first) in members.iter().enumerate() {
        for second in &members[index + 1..] {
            let open = scorecard
                .weighting_of(group)
                .is_some_and(|weighting| weighting.judgment(*first, *second).is_none());
            if open {
                let path = Path::Judgment(group, *first, *second);
                changed |= scorecard.set_entry(&path, Entry::new("1"));
            }
        }
    }
    changed
}

/// The indicator at a path, with its instrument.
pub(super) fn at<'a>(
    scorecard: &'a Scorecard,
    path: &Path,
) -> Option<(&'a Indicator, &'static methods::Instrument)> {
    let indicator = scorecard.indicator(path.indicator()?)?;
    Some((indicator, methods::find(&indicator.instrument)?))
}
