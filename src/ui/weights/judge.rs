//! Whose judgments a screen shows: the analyst's own, or one expert's.

use super::Member;
use crate::editing::{Action, Open};
use crate::evaluation::pair_judgment;
use crate::methods::ahp::Partial;
use crate::methods::inputs::Cell;
use crate::methods::panel::{self, EXPERTS};
use crate::scorecard::{Entry, Group, Id, Named, Path, Typed, pair, typed_judgment};
use crate::ui::page::Page;
use yew::prelude::*;

/// Judgments with the way to their fields.
#[derive(Clone)]
pub struct Judge {
    pub group: Group,
    /// The annex and the row of an expert.
    pub expert: Option<(Id, Id)>,
    entries: Named<Entry>,
}

impl Judge {
    /// The analyst's own judgments of a group.
    pub fn own(open: &Open, group: Group) -> Option<Judge> {
        let entries = open.scorecard.weighting_of(group)?.judgments.clone();
        Some(Judge {
            group,
            expert: None,
            entries,
        })
    }

    /// The judgments of one expert.
    pub fn expert(open: &Open, group: Group, expert: Id) -> Option<Judge> {
        let annex = panel::annex(&open.scorecard, group)?;
        let rows = annex.sheet.rows(EXPERTS).iter();
        let row = rows.into_iter().find(|row| row.id == expert)?;
        Some(Judge {
            group,
            expert: Some((annex.id, expert)),
            entries: row.cells.clone(),
        })
    }

    /// The field in which the first is judged against the second.
    pub fn path(&self, first: Id, second: Id) -> Path {
        match self.expert {
            None => Path::Judgment(self.group, first, second),
            Some((annex, row)) => Path::Cell(annex, EXPERTS.to_owned(), row, pair(first, second)),
        }
    }

    /// What stands there, typed in either direction.
    pub fn cell(&self, first: Id, second: Id) -> Cell {
        pair_judgment(&self.entries, first, second).0
    }

    /// How it was typed.
    pub fn typed(&self, first: Id, second: Id) -> Option<Typed<'_>> {
        typed_judgment(&self.entries, first, second)
    }

    /// The two texts of a pair that contradict each other.
    pub fn conflict(&self, first: Id, second: Id) -> Option<[String; 2]> {
        let text = |a, b| Some(self.entries.get(&pair(a, b))?.text.clone());
        let both = [text(first, second)?, text(second, first)?];
        matches!(self.cell(first, second), Cell::Bad(_)).then_some(both)
    }

    /// The judgments as far as they go.
    pub fn partial(&self, members: &[Member]) -> Option<Partial> {
        let value = |i: usize, j: usize| match self.cell(members[i].0, members[j].0) {
            Cell::Value(value) => Some(value),
            _ => None,
        };
        Partial::from_upper(members.len(), value).ok()
    }

    /// A handler that judges the first against the second.
    pub fn set<E>(&self, page: &Page, first: Id, second: Id, text: String) -> Callback<E> {
        let (page, path) = (page.clone(), self.path(first, second));
        Callback::from(move |_: E| {
            page.dispatch(Action::Edit {
                path: path.clone(),
                text: text.clone(),
            });
            page.dispatch(Action::Settle);
        })
    }
}
