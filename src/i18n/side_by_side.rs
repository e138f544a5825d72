//! Scorecards side by side, in words and as a table for other programs.

use super::{Language, band, decimal, user_word};
use crate::evaluation::contrast::{Contrast, Side, Unlike};
use crate::numbers::round_half_away;
use crate::storage::export::{Cell, Sign, Table};

/// With how many decimals scores are shown.
const DECIMALS: usize = 2;

/// A difference with its sign; what is shown as zero has none.
pub fn signed(language: Language, difference: f64) -> String {
    let text = decimal(language, difference, DECIMALS);
    match way(difference) {
        1 => format!("+{text}"),
        _ => text,
    }
}

/// Whether a difference as shown is above zero (1), below (-1) or neither (0).
pub fn way(difference: f64) -> i8 {
    let shown = round_half_away(difference, DECIMALS);
    i8::from(shown > 0.0) - i8::from(shown < 0.0)
}

/// In what a scorecard is not like the base, in one line; empty where in nothing.
pub fn ways(language: Language, side: &Side) -> String {
    let t = &language.later_texts().compare;
    let [perspectives, weights, indicators, rules, bands, partial] = t.ways;
    let word = |one: &Unlike| match one {
        Unlike::Perspectives => perspectives,
        Unlike::Weights => weights,
        Unlike::Indicators => indicators,
        Unlike::Rules => rules,
        Unlike::Bands => bands,
        Unlike::Partial => partial,
    };
    let all: Vec<&str> = side.unlike.iter().map(word).collect();
    all.join("; ")
}

/// Scores, differences, classes and places, a column for each scorecard and one
/// for its difference unless it is the base.
pub fn table(language: Language, names: &[String], base: usize, found: &Contrast) -> Table {
    let t = &language.later_texts();
    let number = |value: Option<f64>, missing: &str| match value {
        Some(value) => Cell::of(value, DECIMALS, Sign::Plain),
        None => Cell::text(missing),
    };
    let row = |name: String, cells: &dyn Fn(usize) -> [Cell; 2]| {
        let mut row = vec![Cell::text(name)];
        for place in 0..found.sides.len() {
            let [score, difference] = cells(place);
            row.push(score);
            if place != base {
                row.push(difference);
            }
        }
        row
    };
    let own = names.get(base).cloned().unwrap_or_default();
    let mut heads = vec![t.results.perspective.to_owned()];
    for (place, name) in names.iter().enumerate().take(found.sides.len()) {
        heads.push(name.clone());
        if place != base {
            heads.push(format!("{name}: {}", (t.compare.difference)(&own)));
        }
    }
    let mut rows = Vec::new();
    for one in &found.rows {
        let name = user_word(language, &one.word);
        rows.push(row(name, &|place| {
            let cell = one.cells.get(place).copied().unwrap_or_default();
            let missing = match cell.there {
                true => t.compare.incomplete,
                false => t.compare.absent,
            };
            [number(cell.score, missing), number(cell.difference, "")]
        }));
    }
    let side = |place: usize| found.sides.get(place);
    let total = language.texts().tasks.score.to_owned();
    rows.push(row(total, &|place| {
        let one = side(place);
        let score = one.and_then(|one| one.score);
        let difference = one.and_then(|one| one.difference);
        [number(score, t.compare.incomplete), number(difference, "")]
    }));
    rows.push(row(t.compare.class.to_owned(), &|place| {
        let class = side(place).and_then(|one| one.band.as_ref());
        let class = class.map(|class| band(language, class));
        [Cell::text(class.unwrap_or_default()), Cell::Blank]
    }));
    rows.push(row(t.compare.place.to_owned(), &|place| {
        let rank = side(place).and_then(|one| one.rank);
        let rank = rank.map(|rank| Cell::of(rank as f64, 0, Sign::Plain));
        let none = || Cell::text(t.compare.no_place);
        [rank.unwrap_or_else(none), Cell::Blank]
    }));
    Table {
        title: t.compare.table.to_owned(),
        heads,
        rows,
        ..Table::default()
    }
}
