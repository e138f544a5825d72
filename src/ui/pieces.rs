//! Long computing in pieces, between which the page goes on.

use crate::statistics::fault::Fault;
use crate::statistics::regression::{Regression, Study};
use crate::storage::browser;
use gloo::timers::future::TimeoutFuture;
use std::ops::ControlFlow;

/// How long the page may stand still, in milliseconds.
const PIECE_MILLIS: f64 = 40.0;

/// Computes a piece: what comes of the study, or the study as far as it has come.
pub fn piece(mut study: Study) -> ControlFlow<Result<Regression, Fault>, Study> {
    let begun = browser::now();
    loop {
        match study.step() {
            Err(fault) => return ControlFlow::Break(Err(fault)),
            Ok(false) => return ControlFlow::Break(study.finish()),
            Ok(true) if browser::now() - begun > PIECE_MILLIS => {
                return ControlFlow::Continue(study);
            }
            Ok(true) => {}
        }
    }
}

/// Computes all of it.
pub async fn whole(mut study: Study) -> Result<Regression, Fault> {
    loop {
        match piece(study) {
            ControlFlow::Break(done) => return done,
            ControlFlow::Continue(rest) => study = rest,
        }
        TimeoutFuture::new(0).await;
    }
}
