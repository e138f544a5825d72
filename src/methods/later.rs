//! What most scores do not need, and the page therefore fetches after its first
//! view: the checks of printed figures, the measuring with instruments that few
//! drafts have, and the further results beside an indicator's value. A native
//! program has all of it from the start.
//!
//! Nothing that the first view needs may name [`LATER`], or it would be
//! downloaded with it (see `script/split.mjs`).

use super::inputs::Inputs;
use super::instrument::{Instrument, Measured};
use super::outcome::Outcome;
use super::{
    cycle_efficiency, importance_satisfaction, interval_index, satisfaction_index, value_for_money,
};

/// Adds to what an instrument measured.
type Extend = fn(&Inputs, &mut Measured);

/// Measures with an instrument.
type Measure = fn(&Inputs) -> Measured;

/// The instruments whose measuring comes later.
const LATE: [&str; 3] = [
    "cycle-efficiency",
    "importance-satisfaction",
    "interval-index",
];

/// What comes later.
struct Later {
    measure: &'static [(&'static str, Measure)],
    checks: &'static [&'static Instrument],
    further: &'static [&'static Instrument],
    extend: &'static [(&'static str, Extend)],
}

static LATER: Later = Later {
    measure: &[
        ("cycle-efficiency", cycle_efficiency::measure),
        ("interval-index", interval_index::measure),
        ("importance-satisfaction", importance_satisfaction::measure),
    ],
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

/// Measures with an instrument that comes later; none before it has.
fn later_measure(instrument: &Instrument) -> Option<Measure> {
    let all = later().map_or(&[][..], |later| later.measure);
    let found = all.iter().find(|(key, _)| *key == instrument.key);
    found.map(|(_, measure)| *measure)
}

/// The measuring of an instrument that comes later, which fewer drafts have than
/// the others.
pub(super) fn measure(inputs: &Inputs) -> Measured {
    match later_measure(inputs.instrument) {
        Some(measure) => measure(inputs),
        None => Measured::whole(Outcome::missing(inputs.table_path(""))),
    }
}

/// Whether an instrument measures already.
pub fn measures(instrument: &Instrument) -> bool {
    later().is_some() || !LATE.contains(&instrument.key)
}

/// Adds the further results of an instrument to what it measured.
pub fn extend(inputs: &Inputs, measured: &mut Measured) {
    let all = later().map_or(&[][..], |later| later.extend);
    if let Some((_, extend)) = all.iter().find(|(key, _)| *key == inputs.instrument.key) {
        extend(inputs, measured);
    }
}

#[cfg(test)]
mod tests {
    use super::{LATE, LATER, measure};
    use crate::methods::instrument::Measured;
    use crate::methods::{self, inputs::Inputs};

    #[test]
    fn what_comes_late_is_listed_alike_everywhere() {
        let mut measured: Vec<&str> = LATER.measure.iter().map(|(key, _)| *key).collect();
        measured.sort_unstable();
        assert_eq!(measured, LATE);
        for key in LATE {
            let own = methods::find(key).expect("an instrument").measure;
            let late: fn(&Inputs) -> Measured = measure;
            assert!(std::ptr::fn_addr_eq(own, late), "{key}");
        }
    }
}
