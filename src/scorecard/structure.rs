//! Adding, removing and moving the parts of a document.

use super::named::Named;
use super::sheet::{DEEPEST_LEVEL, Row, Sheet};
use super::{
    Entry, Group, Id, Indicator, MOST_ANNEXES, MOST_INDICATORS, MOST_PERIODS, PERSPECTIVES, Period,
    Perspective, Role, Scorecard, Weighting,
};
use std::collections::BinaryHeap;

/// The largest mint taken over from a file; above it, the largest identity is
/// what counts.
const LARGEST_MINT: u32 = u32::MAX / 2;
/// The largest identity taken over from a file. From the largest mint up to
/// here there is room for more identities than one document can need.
const LARGEST_ID: u32 = LARGEST_MINT + (1 << 20);

/// Where a part moves in its list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Towards the beginning.
    Up,
    /// Towards the end.
    Down,
}

fn shift<T>(items: &mut [T], index: Option<usize>, direction: Direction) -> bool {
    let Some(index) = index else { return false };
    let other = match direction {
        Direction::Up => index.checked_sub(1),
        Direction::Down => Some(index + 1).filter(|next| *next < items.len()),
    };
    let Some(other) = other else { return false };
    items.swap(index, other);
    true
}

impl Scorecard {
    /// Adds an empty perspective at the end, unless there are nine.
    pub fn add_perspective(&mut self) -> Option<Id> {
        (self.perspectives.len() < *PERSPECTIVES.end()).then(|| {
            let perspective = Perspective::blank(Role::Other, &mut self.mint);
            let id = perspective.id;
            self.perspectives.push(perspective);
            id
        })
    }

    /// Removes a perspective with its indicators and judgments, unless only two
    /// are left.
    pub fn remove_perspective(&mut self, id: Id) -> bool {
        if self.perspectives.len() <= *PERSPECTIVES.start() || self.perspective(id).is_none() {
            return false;
        }
        self.perspectives.retain(|item| item.id != id);
        self.weighting.forget(id);
        true
    }

    /// Moves a perspective one place.
    pub fn move_perspective(&mut self, id: Id, direction: Direction) -> bool {
        let index = self.perspectives.iter().position(|item| item.id == id);
        shift(&mut self.perspectives, index, direction)
    }

    /// Adds an indicator measured with this instrument to a perspective; the
    /// caller builds the sheet from the instrument's description.
    pub fn add_indicator(&mut self, perspective: Id, instrument: &str, sheet: Sheet) -> Option<Id> {
        let id = self.mint.fresh();
        let perspective = self.perspective_mut(perspective)?;
        if perspective.indicators.len() >= MOST_INDICATORS {
            return None;
        }
        let indicator = Indicator::blank(id, instrument, sheet);
        perspective.indicators.push(indicator);
        Some(id)
    }

    /// Adds an annex; the caller builds the sheet from its description.
    pub fn add_annex(&mut self, instrument: &str, sheet: Sheet) -> Option<Id> {
        (self.annexes.len() < MOST_ANNEXES).then(|| {
            let id = self.mint.fresh();
            self.annexes.push(Indicator::blank(id, instrument, sheet));
            id
        })
    }

    /// Removes an annex; what was judged by it falls back to its first set.
    pub fn remove_annex(&mut self, id: Id) -> bool {
        let before = self.annexes.len();
        self.annexes.retain(|one| one.id != id);
        self.annexes.len() < before
    }

    /// Removes an indicator and its judgments.
    pub fn remove_indicator(&mut self, id: Id) -> bool {
        let Some(home) = self.perspective_of(id).map(|item| item.id) else {
            return false;
        };
        if let Some(perspective) = self.perspective_mut(home) {
            perspective.indicators.retain(|item| item.id != id);
            perspective.weighting.forget(id);
        }
        true
    }

    /// Moves an indicator one place within its perspective.
    pub fn move_indicator(&mut self, id: Id, direction: Direction) -> bool {
        let Some(home) = self.perspective_of(id).map(|item| item.id) else {
            return false;
        };
        self.perspective_mut(home).is_some_and(|perspective| {
            let index = perspective.indicators.iter().position(|one| one.id == id);
            shift(&mut perspective.indicators, index, direction)
        })
    }

    /// Adds a period at the end.
    pub fn add_period(&mut self, label: &str) -> Option<Id> {
        (self.periods.len() < MOST_PERIODS).then(|| {
            let id = self.mint.fresh();
            self.periods.push(Period {
                id,
                label: label.to_owned(),
            });
            id
        })
    }

    /// Removes a period and every number entered for it, unless it is the last.
    pub fn remove_period(&mut self, id: Id) -> bool {
        let before = self.periods.len();
        if before <= 1 {
            return false;
        }
        self.periods.retain(|period| period.id != id);
        let all = self.perspectives.iter_mut();
        let all = all.flat_map(|item| &mut item.indicators);
        for indicator in all.chain(&mut self.annexes) {
            indicator.sheet.forget_period(id);
        }
        self.periods.len() < before
    }

    /// Moves a period one place.
    pub fn move_period(&mut self, id: Id, direction: Direction) -> bool {
        let index = self.periods.iter().position(|period| period.id == id);
        shift(&mut self.periods, index, direction)
    }

    /// Adds an empty row to an indicator's table, below `after` and at its
    /// level, or at the end.
    pub fn add_row(&mut self, indicator: Id, table: &str, after: Option<Id>) -> Option<Id> {
        let mut row = Row::blank(&mut self.mint);
        let id = row.id;
        let sheet = &mut self.indicator_mut(indicator)?.sheet;
        let rows = sheet.tables.at(table);
        let place = after.and_then(|after| rows.iter().position(|one| one.id == after));
        match place {
            Some(index) => {
                row.level = rows[index].level;
                rows.insert(index + 1, row);
            }
            None => rows.push(row),
        }
        Some(id)
    }

    /// Removes a row; its parts move up one level.
    pub fn remove_row(&mut self, indicator: Id, table: &str, row: Id) -> bool {
        let Some(rows) = self.rows_mut(indicator, table) else {
            return false;
        };
        let Some(index) = rows.iter().position(|one| one.id == row) else {
            return false;
        };
        let level = rows.remove(index).level;
        for part in rows[index..].iter_mut().take_while(|one| one.level > level) {
            part.level -= 1;
        }
        true
    }

    /// Moves a row with its parts past its neighbour of the same level.
    pub fn move_row(&mut self, indicator: Id, table: &str, row: Id, direction: Direction) -> bool {
        let Some(rows) = self.rows_mut(indicator, table) else {
            return false;
        };
        let Some(index) = rows.iter().position(|one| one.id == row) else {
            return false;
        };
        let first = match direction {
            Direction::Down => Some(index),
            Direction::Up => before(rows, index),
        };
        let Some(first) = first else { return false };
        let second = after(rows, first);
        if rows
            .get(second)
            .is_none_or(|one| one.level != rows[index].level)
        {
            return false;
        }
        let end = after(rows, second);
        rows[first..end].rotate_left(second - first);
        true
    }

    /// Makes a row part of the row above it (`deeper`), or takes it out again.
    pub fn indent_row(&mut self, indicator: Id, table: &str, row: Id, deeper: bool) -> bool {
        let Some(rows) = self.rows_mut(indicator, table) else {
            return false;
        };
        let Some(index) = rows.iter().position(|one| one.id == row) else {
            return false;
        };
        let before = rows[index].level;
        rows[index].level = if deeper {
            before.saturating_add(1)
        } else {
            before.saturating_sub(1)
        };
        settle_levels(rows);
        rows[index].level != before
    }

    fn rows_mut(&mut self, indicator: Id, table: &str) -> Option<&mut Vec<Row>> {
        self.indicator_mut(indicator)?.sheet.tables.get_mut(table)
    }

    /// Gives new identities where a foreign file uses one twice for the same
    /// kind of part or gives none, and brings levels, judgments and the mint in
    /// order. A document made here is left as it is.
    pub fn settle(&mut self) {
        let mentioned = self.mentioned();
        self.weighting.settle();
        let (mut periods, mut perspectives) = (Vec::new(), Vec::new());
        let (mut indicators, mut all_rows) = (Vec::new(), Vec::new());
        let mut sheeted: Vec<&mut Indicator> = Vec::new();
        for period in &mut self.periods {
            periods.push(&mut period.id);
        }
        for perspective in &mut self.perspectives {
            perspective.weighting.settle();
            perspectives.push(&mut perspective.id);
            sheeted.extend(&mut perspective.indicators);
        }
        sheeted.extend(&mut self.annexes);
        for indicator in sheeted {
            indicators.push(&mut indicator.id);
            for rows in indicator.sheet.tables.values_mut() {
                settle_levels(rows);
                all_rows.extend(rows.iter_mut().map(|row| &mut row.id));
            }
        }
        let kinds = [periods, perspectives, indicators, all_rows];
        let ids: Vec<u32> = kinds.iter().flatten().map(|id| id.0).collect();
        // Once there is an identity near the end of the numbers, all those in
        // the upper half are given up, so that there is room for new ones.
        let crowded = ids.iter().any(|id| *id > LARGEST_ID);
        let bound = if crowded { LARGEST_MINT } else { LARGEST_ID };
        if self.mint.0 > LARGEST_MINT {
            self.mint.0 = 0;
        }
        for id in ids.into_iter().chain(mentioned) {
            if id <= bound {
                self.mint.0 = self.mint.0.max(id);
            }
        }
        let given_out = self.mint.0;
        for kind in kinds {
            let numbered = kind.iter().enumerate().map(|(place, id)| (id.0, place));
            // A heap sorts with far less code than `sort`.
            let sorted = numbered.collect::<BinaryHeap<_>>().into_sorted_vec();
            let mut twice = vec![false; kind.len()];
            for pair in sorted.windows(2) {
                twice[pair[1].1] = pair[0].0 == pair[1].0;
            }
            for (id, twice) in kind.into_iter().zip(twice) {
                if twice || id.0 == 0 || id.0 > given_out {
                    *id = self.mint.fresh();
                }
            }
        }
        if self.periods.is_empty() {
            self.add_period("");
        }
    }

    /// Identities in the keys of judgments and numbers. One that no part has
    /// any more must not come to life in a new part.
    fn mentioned(&self) -> Vec<u32> {
        let mut ids = Vec::new();
        add_members(&self.weighting, &mut ids);
        for perspective in &self.perspectives {
            add_members(&perspective.weighting, &mut ids);
        }
        // Class sets are chosen by their identity.
        ids.extend(self.bands.parse::<u32>());
        for indicator in self.indicators().chain(&self.annexes) {
            ids.extend(indicator.criteria.parse::<u32>());
            for choice in indicator.sheet.choices.values() {
                add_chosen(choice, &mut ids);
            }
            add_periods(&indicator.sheet.fields, &mut ids);
            for row in indicator.sheet.tables.values().flatten() {
                add_periods(&row.cells, &mut ids);
            }
        }
        ids
    }
}

/// A choice may be a group or a list of members.
fn add_chosen(choice: &str, ids: &mut Vec<u32>) {
    if let Ok(Group::Indicators(id)) = choice.parse() {
        ids.push(id.0);
    }
    if choice.contains(',') {
        ids.extend(choice.split(',').filter_map(|id| id.parse::<u32>().ok()));
    }
}

fn add_members(weighting: &Weighting, ids: &mut Vec<u32>) {
    add_periods(&weighting.judgments, ids);
}

/// Keys end in the identity of a period, or are those of a pair.
fn add_periods(numbers: &Named<Entry>, ids: &mut Vec<u32>) {
    for key in numbers.keys() {
        ids.extend(
            key.split(['@', '/'])
                .filter_map(|id| id.parse::<u32>().ok()),
        );
    }
}

/// The end of a row's parts: the next row that is none.
fn after(rows: &[Row], index: usize) -> usize {
    let level = rows.get(index).map_or(0, |row| row.level);
    let rest = rows.iter().enumerate().skip(index + 1);
    let next = rest
        .filter(|(_, row)| row.level <= level)
        .map(|(place, _)| place)
        .next();
    next.unwrap_or(rows.len())
}

/// The row before this one at its level, in the same group.
fn before(rows: &[Row], index: usize) -> Option<usize> {
    let level = rows[index].level;
    let place = rows[..index].iter().rposition(|row| row.level <= level)?;
    (rows[place].level == level).then_some(place)
}

/// No row lies more than one level below the row above it.
pub fn settle_levels(rows: &mut [Row]) {
    let mut ceiling = 0;
    for row in rows {
        row.level = row.level.min(ceiling);
        ceiling = (row.level + 1).min(DEEPEST_LEVEL);
    }
}
