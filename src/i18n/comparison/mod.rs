//! Pairwise comparisons in words.
//!
//! | file | what it words |
//! |---|---|
//! | `mod` | judgments, methods, tables of random indexes |
//! | `grid` | a table of words, to draw and to copy |
//! | `steps` | every step of a comparison, as the papers print them |

mod grid;
mod steps;

pub use grid::Grid;
pub use steps::steps;

use super::{Language, figures, label, user_word};
use crate::evaluation::{indicator_word, perspective_word};
use crate::methods::Unit;
use crate::methods::ahp::{Method, RandomIndex};
use crate::scorecard::{Group, Id, PriorityMethod, RandomIndexChoice, Scorecard};

/// The letter of a row or column of a matrix: A, B, C …
pub fn letter(index: usize) -> String {
    let letter = char::from(b'A' + (index % 26) as u8);
    match index / 26 {
        0 => letter.to_string(),
        round => format!("{letter}{round}"),
    }
}

/// A group's members with their words; where several have the same, the letter
/// of the matrix tells them apart.
pub fn members(language: Language, scorecard: &Scorecard, group: Group) -> Vec<(Id, String)> {
    let word = |text: String| user_word(language, &text);
    let all: Vec<(Id, String)> = match group {
        Group::Perspectives => {
            let all = scorecard.perspectives.iter();
            all.map(|one| (one.id, word(perspective_word(one))))
                .collect()
        }
        Group::Indicators(id) => {
            let found = scorecard.perspective(id);
            let all = found.map_or(&[][..], |one| &one.indicators).iter();
            all.map(|one| (one.id, word(indicator_word(one)))).collect()
        }
    };
    let twice = |name: &str| all.iter().filter(|(_, other)| other == name).count() > 1;
    let told = all.iter().enumerate().map(|(index, (id, name))| {
        let name = match twice(name) {
            true => format!("{name} ({})", letter(index)),
            false => name.clone(),
        };
        (*id, name)
    });
    told.collect()
}

/// A judgment as people write it: whole numbers, their reciprocals as
/// fractions, others as decimals.
pub fn judgment(language: Language, value: f64) -> String {
    let whole = |value: f64| (value - value.round()).abs() < 1e-9;
    if whole(value) {
        return figures::input(language, value.round(), Unit::Plain);
    }
    if whole(1.0 / value) {
        let below = figures::input(language, (1.0 / value).round(), Unit::Plain);
        return format!("1/{below}");
    }
    figures::input(language, value, Unit::Plain)
}

/// The choice that stands for a method.
pub fn method_key(method: Method) -> &'static str {
    match method {
        Method::Eigenvector => PriorityMethod::Eigenvector,
        Method::RowGeometricMean => PriorityMethod::GeometricMean,
        Method::ColumnMean => PriorityMethod::ColumnMean,
    }
    .key()
}

/// The word of a method.
pub fn method(language: Language, method: Method) -> String {
    label(language, "priorities", method_key(method))
}

/// The word of a table of random indexes.
pub fn random_index(language: Language, table: RandomIndex) -> String {
    let key = match table {
        RandomIndex::Saaty1980 => RandomIndexChoice::Saaty1980,
        RandomIndex::AlonsoLamata2006 => RandomIndexChoice::AlonsoLamata2006,
        RandomIndex::AlonsoLamataLine => RandomIndexChoice::AlonsoLamataLine,
        RandomIndex::Simulated => RandomIndexChoice::Simulated,
    }
    .key();
    label(language, "randomIndex", key)
}
