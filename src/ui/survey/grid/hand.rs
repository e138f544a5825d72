//! The answer in hand: typed, put into the document, left for another.

use crate::editing::survey::{AnswerFault, correct, lines};
use crate::editing::{Action, Change};
use crate::methods::questionnaire::data::Data;
use crate::methods::questionnaire::{DATA, find};
use crate::scorecard::{Id, Scorecard};
use crate::ui::page::Page;
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The lines that a page is.
const A_PAGE: usize = 10;

/// What is being typed; none where nothing was.
pub type Draft = Rc<RefCell<Option<String>>>;

/// What a handler needs.
#[derive(Clone)]
pub struct Handle {
    pub page: Page,
    pub id: Id,
    /// Respondent and column of the answer in hand.
    pub active: UseStateHandle<[usize; 2]>,
    pub fault: UseStateHandle<Option<String>>,
    pub draft: Draft,
    /// Whether the answer in hand is to take the focus once it is drawn.
    pub takes: Rc<RefCell<bool>>,
}

impl Handle {
    pub fn now(&self) -> Option<Rc<Scorecard>> {
        Some(self.page.open()?.scorecard.clone())
    }

    pub fn put(&self, next: Result<Scorecard, AnswerFault>) -> bool {
        match next {
            Ok(next) => {
                self.fault.set(None);
                let put = Change::Put(Box::new(next));
                self.page.dispatch(Action::Change(put));
                true
            }
            Err(fault) => {
                let t = &self.page.later().survey;
                self.fault.set(Some(match fault {
                    AnswerFault::NotThere => t.answer_gone.to_owned(),
                    AnswerFault::TooLong { limit } => (t.answer_long)(&limit.to_string()),
                    AnswerFault::TooLarge { limit } => {
                        (t.answers_full)(&(limit / 1000).to_string())
                    }
                    AnswerFault::TooManyWords { limit } => (t.words_full)(&limit.to_string()),
                }));
                false
            }
        }
    }

    /// Puts what was typed into the document; false where it does not go in, and
    /// then it stays in hand.
    pub fn commit(&self) -> bool {
        let Some(typed) = self.draft.borrow().clone() else {
            return true;
        };
        let Some(card) = self.now() else { return false };
        let same = answer(&card, self.id, *self.active).is_some_and(|old| old == typed.trim());
        let done = same || self.put(correct(&card, self.id, *self.active, &typed));
        if done {
            self.draft.replace(None);
        }
        done
    }

    /// Takes another answer in hand.
    pub fn go(&self, to: [usize; 2]) {
        if self.commit() {
            self.takes.replace(true);
            self.active.set(to);
        }
    }
}

/// An answer as it stands.
fn answer(card: &Scorecard, id: Id, [respondent, column]: [usize; 2]) -> Option<String> {
    let block = find(&card.annexes, id)?.sheet.texts.get(DATA)?;
    let line = block.get(lines(block).get(respondent)?.clone())?;
    Some(line.split('\t').nth(column).unwrap_or("").trim().to_owned())
}

/// The field of the answer in hand.
pub fn editor(
    handle: &Handle,
    data: &Data,
    input: &NodeRef,
    active: [usize; 2],
    text: &str,
) -> Html {
    let t = &handle.page.later().survey;
    let heading = data
        .columns
        .get(active[1])
        .map_or("", |one| one.heading.as_str());
    let name = format!(
        "{}, {heading}",
        (t.respondent)(&(active[0] + 1).to_string())
    );
    let oninput = {
        let draft = handle.draft.clone();
        Callback::from(move |event: InputEvent| {
            let input: HtmlInputElement = event.target_unchecked_into();
            draft.replace(Some(input.value()));
        })
    };
    let onblur = {
        let handle = handle.clone();
        Callback::from(move |_: FocusEvent| {
            handle.commit();
        })
    };
    let last = [
        data.rows.saturating_sub(1),
        data.columns.len().saturating_sub(1),
    ];
    let onkeydown = {
        let (handle, input, text) = (handle.clone(), input.clone(), text.to_owned());
        Callback::from(move |event: KeyboardEvent| {
            let Some(field) = input.cast::<HtmlInputElement>() else {
                return;
            };
            if event.key() == "Escape" && handle.draft.borrow().is_some() {
                handle.draft.replace(None);
                field.set_value(&text);
                handle.fault.set(None);
                field.select();
                event.prevent_default();
            } else if let Some(to) = step(&event, &field, active, last) {
                event.prevent_default();
                handle.go(to);
            }
        })
    };
    let value = handle
        .draft
        .borrow()
        .clone()
        .unwrap_or_else(|| text.to_owned());
    html! {
        <input
            ref={input.clone()} class="cell" type="text" autocomplete="off" aria-label={name} id="answer"
            {value} {oninput} {onblur} {onkeydown}
        />
    }
}

/// Where a key leads.
fn step(
    event: &KeyboardEvent,
    field: &HtmlInputElement,
    [row, column]: [usize; 2],
    [last_row, last_column]: [usize; 2],
) -> Option<[usize; 2]> {
    let caret = || {
        let start = field.selection_start().ok()??;
        let end = field.selection_end().ok()??;
        Some((start, end, field.value().encode_utf16().count() as u32))
    };
    let all = event.ctrl_key() || event.meta_key();
    let to = match event.key().as_str() {
        "ArrowUp" => [row.saturating_sub(1), column],
        "ArrowDown" | "Enter" => [(row + 1).min(last_row), column],
        "PageUp" => [row.saturating_sub(A_PAGE), column],
        "PageDown" => [(row + A_PAGE).min(last_row), column],
        "Home" if all => [0, 0],
        "End" if all => [last_row, last_column],
        // Within the text the caret moves; at its end, or with all of it chosen,
        // the next answer is taken.
        "ArrowLeft" if caret().is_some_and(|(start, _, _)| start == 0) => {
            [row, column.saturating_sub(1)]
        }
        "ArrowRight" if caret().is_some_and(|(_, end, length)| end == length) => {
            [row, (column + 1).min(last_column)]
        }
        _ => return None,
    };
    Some(to)
}
