//! A variable described.

use super::Style;
use crate::statistics::description::Description;

/// Mean, spread and range of a variable.
pub fn description(style: Style, name: &str, found: &Description) -> String {
    let style = style.prose();
    // Means of items have decimals without end.
    let ends = [found.min, found.max].map(|value| match value.fract() == 0.0 {
        true => style.plain(value),
        false => style.number(value),
    });
    let parts = [
        name,
        &style.number(found.mean),
        &style.maybe(found.sd),
        &ends[0],
        &ends[1],
        &style.count(found.n),
    ];
    style.say(
        "{0}: rata-rata {1}, simpangan baku {2}, terendah {3} dan tertinggi {4} (n = {5}).",
        "{0}: mean {1}, standard deviation {2}, lowest {3} and highest {4} (n = {5}).",
        &parts,
    )
}
