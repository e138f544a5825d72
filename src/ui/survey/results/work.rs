//! The regression, computed in pieces.

use crate::statistics::fault::Fault;
use crate::statistics::regression::{Regression, Study};
use crate::storage::browser;
use gloo::timers::callback::Timeout;
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// How long the page may stand still, in milliseconds.
const PIECE_MILLIS: f64 = 40.0;

/// The regression as far as it has come.
#[derive(Clone)]
pub enum Stand {
    Waiting,
    Done(Rc<Result<Regression, Fault>>),
}

/// Computes a piece, and comes back for the next.
pub fn go_on(
    mut study: Study,
    stand: UseStateHandle<Stand>,
    running: Rc<RefCell<Option<Timeout>>>,
) {
    let next = running.clone();
    let timeout = Timeout::new(0, move || {
        let begun = browser::now();
        loop {
            match study.step() {
                Err(fault) => {
                    stand.set(Stand::Done(Rc::new(Err(fault))));
                    return;
                }
                Ok(false) => {
                    stand.set(Stand::Done(Rc::new(study.finish())));
                    return;
                }
                Ok(true) if browser::now() - begun > PIECE_MILLIS => break,
                Ok(true) => {}
            }
        }
        go_on(study, stand, next);
    });
    *running.borrow_mut() = Some(timeout);
}
