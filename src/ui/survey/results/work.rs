//! The regression, computed in pieces.

use crate::statistics::fault::Fault;
use crate::statistics::regression::{Regression, Study};
use crate::ui::pieces::piece;
use gloo::timers::callback::Timeout;
use std::cell::RefCell;
use std::ops::ControlFlow;
use std::rc::Rc;
use yew::prelude::*;

/// The regression as far as it has come.
#[derive(Clone)]
pub enum Stand {
    Waiting,
    Done(Rc<Result<Regression, Fault>>),
}

/// Computes a piece, and comes back for the next.
pub fn go_on(study: Study, stand: UseStateHandle<Stand>, running: Rc<RefCell<Option<Timeout>>>) {
    let next = running.clone();
    let timeout = Timeout::new(0, move || match piece(study) {
        ControlFlow::Break(done) => stand.set(Stand::Done(Rc::new(done))),
        ControlFlow::Continue(rest) => go_on(rest, stand, next),
    });
    *running.borrow_mut() = Some(timeout);
}
