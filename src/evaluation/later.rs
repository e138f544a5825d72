//! What the first view does not need: putting together what experts say,
//! weights while pairs are missing, and answers of questionnaires. The page
//! fetches it with its second part (see [`crate::methods::later`]); a native
//! program has it from the start.

use super::report::Weights;
use super::{comparing, feeding};
use crate::methods::Note;
use crate::scorecard::{Group, Id, Path, Scorecard};

/// Fills in the weights of a group and the remarks on them.
type Compare = fn(&Scorecard, Group, &[Id], &mut Weights, &mut Vec<(Path, Note)>);

/// What comes later.
#[derive(Clone, Copy)]
pub struct Later {
    /// Compares the members of a group pair by pair.
    pub compare: Compare,
    /// The document with the answers of its questionnaires where indicators take
    /// them; none where no indicator does.
    pub feed: fn(&Scorecard) -> Option<Scorecard>,
}

static LATER: Later = Later {
    compare: comparing::compare,
    feed: feeding::feed,
};

#[cfg(target_arch = "wasm32")]
thread_local! {
    static COME: std::cell::Cell<Option<&'static Later>> = const { std::cell::Cell::new(None) };
}

/// Says that it has come.
#[cfg(target_arch = "wasm32")]
pub fn come() {
    COME.set(Some(&LATER));
}

/// It, once it is there.
pub fn later() -> Option<&'static Later> {
    #[cfg(target_arch = "wasm32")]
    return COME.get();
    #[cfg(not(target_arch = "wasm32"))]
    Some(&LATER)
}
