//! What the first view does not need: putting together what experts say, and
//! weights while pairs are missing. The page fetches it with its second part
//! (see [`crate::methods::later`]); a native program has it from the start.

use super::comparing;
use super::report::Weights;
use crate::methods::Note;
use crate::scorecard::{Group, Id, Path, Scorecard};

/// Fills in the weights of a group and the remarks on them.
pub type Compare = fn(&Scorecard, Group, &[Id], &mut Weights, &mut Vec<(Path, Note)>);

static COMPARE: Compare = comparing::compare;

#[cfg(target_arch = "wasm32")]
thread_local! {
    static COME: std::cell::Cell<Option<&'static Compare>> = const { std::cell::Cell::new(None) };
}

/// Says that it has come.
#[cfg(target_arch = "wasm32")]
pub fn come() {
    COME.set(Some(&COMPARE));
}

/// The comparison by more than one complete matrix, once it is there.
pub fn compare() -> Option<Compare> {
    #[cfg(target_arch = "wasm32")]
    return COME.get().copied();
    #[cfg(not(target_arch = "wasm32"))]
    Some(COMPARE)
}
