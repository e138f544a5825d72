//! What computing a score does not need, and the page therefore fetches after
//! its first view: the checks of printed figures, and the further results beside
//! an indicator's value. A native program has all of it from the start.
//!
//! Nothing that the first view needs may name [`LATER`], or it would be
//! downloaded with it (see `script/split.mjs`).

use super::inputs::Inputs;
use super::instrument::{Instrument, Measured};
use super::{importance_satisfaction, interval_index, satisfaction_index, value_for_money};

/// Adds to what an instrument measured.
type Extend = fn(&Inputs, &mut Measured);

/// What comes later.
struct Later {
    checks: &'static [&'static Instrument],
    further: &'static [&'static Instrument],
    extend: &'static [(&'static str, Extend)],
}

static LATER: Later = Later {
    checks: &super::CHECKS,
    further: &super::FURTHER,
    extend: &[
        ("economy-ratio", value_for_money::extend),
        ("efficiency-ratio", value_for_money::extend),
        ("effectiveness-ratio", value_for_money::extend),
        ("satisfaction-index", satisfaction_index::extend),
        ("interval-index", interval_index::extend),
        ("importance-satisfaction", importance_satisfaction::extend),
    ],
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

fn later() -> Option<&'static Later> {
    #[cfg(target_arch = "wasm32")]
    return COME.get();
    #[cfg(not(target_arch = "wasm32"))]
    Some(&LATER)
}

/// The checks that are there.
pub fn checks() -> &'static [&'static Instrument] {
    later().map_or(&[], |later| later.checks)
}

/// The further kinds of annex, once they are there.
pub fn further() -> &'static [&'static Instrument] {
    later().map_or(&[], |later| later.further)
}

/// Adds the further results of an instrument to what it measured.
pub fn extend(inputs: &Inputs, measured: &mut Measured) {
    let all = later().map_or(&[][..], |later| later.extend);
    if let Some((_, extend)) = all.iter().find(|(key, _)| *key == inputs.instrument.key) {
        extend(inputs, measured);
    }
}
