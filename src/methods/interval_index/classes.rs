//! The classes of an interval: their edges and what they are called.

use super::{CLASSES, EDGE, Group, LABEL, LABELS, WORDING, figure};
use crate::methods::bands::{BandSet, Classes};
use crate::methods::inputs::Inputs;
use crate::methods::outcome::Outcome;
use crate::methods::sources;
use crate::methods::working::{Expr, Figure, Name, Unit};
use crate::scorecard::Path;
use std::borrow::Cow;

/// The rows for words of the user's own, lowest class first.
pub const ROWS: [&str; 7] = [
    "class-1", "class-2", "class-3", "class-4", "class-5", "class-6", "class-7",
];

/// The key of the set in the language tables.
const SET: &str = "interval-classes";

/// Satisfaction in so many classes, lowest first; four as in Mojokerto, five as
/// in Bantul.
fn satisfaction(count: usize) -> &'static [&'static str] {
    const NOT: &str = "not-satisfied";
    const VERY_NOT: &str = "very-dissatisfied";
    const LESS: &str = "less-satisfied";
    const FAIRLY: &str = "fairly-satisfied";
    const YES: &str = "satisfied";
    const VERY: &str = "very-satisfied";
    match count {
        2 => &[NOT, YES],
        3 => &[NOT, FAIRLY, YES],
        4 => &[NOT, LESS, YES, VERY],
        6 => &[VERY_NOT, NOT, LESS, FAIRLY, YES, VERY],
        7 => &[VERY_NOT, NOT, LESS, NEUTRAL, FAIRLY, YES, VERY],
        _ => &[VERY_NOT, NOT, NEUTRAL, YES, VERY],
    }
}

/// Agreement in so many classes, lowest first.
fn agreement(count: usize) -> &'static [&'static str] {
    const STRONGLY_NOT: &str = "strongly-disagree";
    const NOT: &str = "disagree";
    const LESS: &str = "somewhat-disagree";
    const FAIRLY: &str = "somewhat-agree";
    const YES: &str = "agree";
    const STRONGLY: &str = "strongly-agree";
    match count {
        2 => &[NOT, YES],
        3 => &[NOT, NEUTRAL, YES],
        4 => &[STRONGLY_NOT, NOT, YES, STRONGLY],
        6 => &[STRONGLY_NOT, NOT, LESS, FAIRLY, YES, STRONGLY],
        7 => &[STRONGLY_NOT, NOT, LESS, NEUTRAL, FAIRLY, YES, STRONGLY],
        _ => &[STRONGLY_NOT, NOT, NEUTRAL, YES, STRONGLY],
    }
}

const NEUTRAL: &str = "neutral";

/// How many classes there are.
pub fn count(inputs: &Inputs) -> usize {
    inputs.choice(CLASSES).parse().unwrap_or(5)
}

/// The user's words, lowest first; the number of the class where there is none.
fn own(inputs: &Inputs) -> Vec<String> {
    let rows = inputs.indicator.sheet.rows(LABELS);
    let word = |class: usize| {
        let row = rows.iter().find(|row| row.key == ROWS[class]);
        let typed = row.and_then(|row| row.cells.get(LABEL));
        match typed.map_or("", |entry| entry.text.trim()) {
            "" => (class + 1).to_string(),
            word => word.to_owned(),
        }
    };
    (0..count(inputs)).map(word).collect()
}

impl Group {
    /// The classes of the group, and their edges from IKmin to IKmax.
    pub(super) fn edges(&self, inputs: &Inputs, at: &Path) -> Outcome<(Classes, Vec<Figure>)> {
        let count = count(inputs);
        let edge = |least: &Figure, most: &Figure, class: usize| {
            if class == 0 {
                return Outcome::Ready(least.clone());
            }
            if class == count {
                return Outcome::Ready(most.clone());
            }
            // The product first: whole edges come out whole.
            let step = Expr::Constant(class as f64);
            let width = Expr::minus(most.term(), least.term());
            let above = Expr::over(Expr::Times(vec![step, width]), Expr::Constant(count as f64));
            let name = Name::of(EDGE, least.name.label.clone());
            let working = Expr::Sum(vec![least.term(), above]);
            figure(name, working, Unit::Plain, at)
        };
        let limits = self.least.clone().and(self.most.clone());
        limits.and_then(|(least, most)| {
            let edges = Outcome::all((0..=count).map(|class| edge(&least, &most, class)));
            edges.map(|edges| {
                let inner = &edges[1..count];
                let set = BandSet {
                    key: Cow::Borrowed(SET),
                    limits: inner.iter().map(|edge| edge.value).collect(),
                    classes: match inputs.choice(WORDING) {
                        "agreement" => agreement(count),
                        "own" => &[],
                        _ => satisfaction(count),
                    },
                    words: match inputs.choice(WORDING) {
                        "own" => own(inputs),
                        _ => Vec::new(),
                    },
                    falling: false,
                    letters: &[],
                    range: [least.value, most.value],
                    source: &sources::INTERVAL,
                };
                (Cow::Owned(set), edges)
            })
        })
    }
}
