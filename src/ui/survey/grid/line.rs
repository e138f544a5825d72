//! One respondent's line of the grid.

use crate::methods::questionnaire::data::{Column, Data, Role};
use crate::ui::page::Page;
use std::ops::Range;
use yew::prelude::*;

/// How an answer was understood.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// As a score, or as a text that needs none.
    Plain,
    /// There is none.
    Blank,
    /// Not as a score, and one is needed.
    Unread,
}

impl Mark {
    /// How the answer of a respondent was understood.
    pub fn of(column: &Column, row: usize, text: &str) -> Mark {
        let scored = matches!(column.role, Role::Item | Role::Number);
        match column.scores.get(row) {
            Some(None) if scored && text.is_empty() => Mark::Blank,
            Some(None) if scored => Mark::Unread,
            _ => Mark::Plain,
        }
    }
}

/// A respondent with the cells of the columns shown.
pub struct Line<'a> {
    pub page: &'a Page,
    pub data: &'a Data,
    pub row: usize,
    pub shown: Range<usize>,
    pub cells: &'a [&'a str],
}

impl Line<'_> {
    /// Draws the line; one of its answers may be in hand.
    pub fn draw(self, editor: Option<(usize, Html)>) -> Html {
        let Line {
            page,
            data,
            row,
            shown,
            cells,
        } = self;
        let t = &page.later().survey;
        let mut editor = editor;
        let cell = |place: usize| {
            let text = cells.get(place).map_or("", |cell| cell.trim());
            let mark = data
                .columns
                .get(place)
                .map_or(Mark::Plain, |column| Mark::of(column, row, text));
            let class = match mark {
                Mark::Plain => "",
                Mark::Blank => "is-blank",
                Mark::Unread => "is-unread",
            };
            // Colour alone says nothing.
            let spoken = (mark == Mark::Unread).then_some(t.answer_unread);
            let content = match editor.take_if(|(column, _)| *column == place) {
                Some((_, field)) => field,
                None => Html::from(text.to_owned()),
            };
            html! {
                <td key={place} {class} title={spoken} data-row={row.to_string()} data-column={place.to_string()}>{ content }</td>
            }
        };
        let cells: Vec<Html> = shown.map(cell).collect();
        html! {
            <tr key={row.to_string()} aria-rowindex={(row + 2).to_string()}>
                <th scope="row" class="num">{ row + 1 }</th>{ for cells }
            </tr>
        }
    }
}
