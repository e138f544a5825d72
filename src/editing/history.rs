//! Undo and redo over whole documents.

use super::view::View;
use crate::scorecard::{Path, Scorecard};
use std::rc::Rc;

/// The most steps that can be undone.
const MOST_STEPS: usize = 200;

/// A document as it was, and the screen on which it was changed.
#[derive(Clone, Debug, PartialEq)]
struct Step {
    scorecard: Rc<Scorecard>,
    view: View,
}

/// The steps behind and ahead of the present document.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct History {
    past: Vec<Step>,
    future: Vec<Step>,
    /// The field being typed into: its keystrokes are one step.
    typing: Option<Path>,
}

impl History {
    /// Remembers the document before a change. Keystrokes in one field are one
    /// step until the field is left.
    pub fn remember(&mut self, before: &Rc<Scorecard>, view: View, typing: Option<&Path>) {
        self.future.clear();
        if typing.is_some() && self.typing.as_ref() == typing {
            return;
        }
        self.typing = typing.cloned();
        if self.past.len() >= MOST_STEPS {
            self.past.remove(0);
        }
        self.past.push(Step {
            scorecard: before.clone(),
            view,
        });
    }

    /// Ends the typing run: the next keystroke begins a new step.
    pub fn settle(&mut self) {
        self.typing = None;
    }

    /// Goes a step back; returns the document and the screen of the change.
    pub fn undo(&mut self, present: &Rc<Scorecard>) -> Option<(Rc<Scorecard>, View)> {
        self.typing = None;
        let step = self.past.pop()?;
        self.future.push(Step {
            scorecard: present.clone(),
            view: step.view,
        });
        Some((step.scorecard, step.view))
    }

    /// Goes a step forward again.
    pub fn redo(&mut self, present: &Rc<Scorecard>) -> Option<(Rc<Scorecard>, View)> {
        self.typing = None;
        let step = self.future.pop()?;
        self.past.push(Step {
            scorecard: present.clone(),
            view: step.view,
        });
        Some((step.scorecard, step.view))
    }

    /// Whether there is something to undo.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is something to redo.
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }
}
