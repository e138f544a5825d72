//! What experts send and analysts import: what was sent comes back, damage is
//! noticed, and no text is read for more than it says.

#[path = "../common/random.rs"]
#[allow(dead_code, reason = "shared with tests that use more of it")]
mod random;

mod codes;
mod headings;
mod links;
mod lists;
mod rubbish;
mod shared;
mod sheets;
mod signs;

use random::Random;
use timbang::storage::exchange::{Imported, Reply};

/// Texts as labels or cells.
fn texts(all: &[&str]) -> Vec<String> {
    all.iter().map(|text| (*text).to_owned()).collect()
}

/// Saaty's 17 steps.
fn steps() -> Vec<f64> {
    let above = (1..=9).map(f64::from);
    above
        .clone()
        .chain(above.skip(1).map(|step| 1.0 / step))
        .collect()
}

/// A reply on so many members, of which about a tenth of the pairs is missing.
fn reply(random: &mut Random, members: usize, name: &str) -> Reply {
    let steps = steps();
    let pairs = members * (members - 1) / 2;
    let sheet = random.below(1 << 24) as u32;
    let mut judgment = || (!random.chance(10)).then(|| steps[random.below(steps.len())]);
    Reply {
        sheet,
        question: 0,
        name: name.to_owned(),
        judgments: (0..pairs).map(|_| judgment()).collect(),
    }
}

/// The judgments of an imported sheet, blank where there are none.
fn judgments(imported: &Imported) -> Vec<Vec<&str>> {
    let experts = imported.experts.iter();
    experts
        .map(|one| {
            let texts = one.judgments.iter();
            texts.map(|text| text.as_deref().unwrap_or("")).collect()
        })
        .collect()
}
