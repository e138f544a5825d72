//! Input that an instrument accepts, for documents that evaluate.

use super::random::Random;
use timbang::methods::instrument::Number;
use timbang::numbers::Kind;
use timbang::scorecard::{Entry, Indicator};

/// A number that a field accepts, in the Indonesian way.
pub fn fitting(random: &mut Random, number: Number) -> String {
    let least = number.least.max(1.0) as usize;
    // A mean fits every scale that an instrument offers.
    let most = match number.kind {
        Kind::Mean => 4.0,
        _ => 1e6,
    };
    let most = (number.most.min(most) as usize).max(least + 1);
    let whole = least + random.below(most - least);
    match number.whole {
        true => whole.to_string(),
        false => format!("{whole},{:02}", random.below(100)),
    }
}

/// Lets totals of groups lie between their limits.
pub fn fit_totals(indicator: &mut Indicator) {
    let scale = [("lowest", "1"), ("highest", "5")];
    let group = [
        ("questions", "5"),
        ("respondents", "4"),
        ("least", "20"),
        ("most", "100"),
        ("total", "66"),
    ];
    let sheet = &mut indicator.sheet;
    for (key, text) in scale {
        if let Some(entry) = sheet.fields.get_mut(key) {
            *entry = Entry::new(text);
        }
    }
    let groups = sheet.tables.get_mut("groups");
    for row in groups.into_iter().flatten() {
        for (key, text) in group {
            if let Some(entry) = row.cells.get_mut(key) {
                *entry = Entry::new(text);
            }
        }
    }
}
