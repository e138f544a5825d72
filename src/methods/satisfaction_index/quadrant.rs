//! Importance against performance, element by element.
//!
//! Performance is the mean of the element (NRR). Importance is typed, 1 to 4,
//! or, where none is typed and the answers are at hand, derived: the
//! correlation of the element with the respondent's own mean,
//! `r = S_xy / sqrt(S_xx S_yy)` over the respondents who answered it.
//!
//! Both axes are split at the mean over the elements that have both figures;
//! an element on the mean counts as above it. High importance with low
//! performance is where to concentrate, both high to keep up, both low has low
//! priority, and low importance with high performance may be overkill. An
//! element without importance, or whose answers do not vary, has no quadrant;
//! with fewer than two elements left there is none at all.
//!
//! Source: Martilla & James (1977); a survey practice, not of the regulation.

use super::{IMPORTANCE, TABLE, entry};
use crate::methods::answers::Answers;
use crate::methods::inputs::{Cell, Inputs};
use crate::methods::instrument::{Exhibit, Showing};
use crate::methods::outcome::Outcome;
use crate::methods::sources::MARTILLA_JAMES_1977;
use crate::methods::working::{CODE, Expr, Figure, Name, Unit};

/// Sums of squares below this are binary residue of answers that do not vary.
const RESIDUE: f64 = 1e-9;
/// The fewest respondents whose correlation says anything.
const FEWEST: usize = 3;

pub(super) fn exhibit(
    inputs: &Inputs,
    nrrs: &[Figure],
    answers: Option<&Answers>,
) -> Option<Exhibit> {
    let at = inputs.table_path(TABLE);
    let figure = |name, working| -> Option<Figure> {
        match Figure::new(name, working, Unit::Mean, &MARTILLA_JAMES_1977, &at) {
            Outcome::Ready(figure) => Some(figure),
            _ => None,
        }
    };
    let cells = entry::cells(inputs, IMPORTANCE).into_iter();
    let typed: Vec<Option<f64>> = cells
        .map(|(_, cell)| match cell {
            Cell::Value(value) => Some(value),
            _ => None,
        })
        .collect();
    let given = typed.iter().any(Option::is_some);
    let code = if given {
        "importance-typed"
    } else {
        "importance-derived"
    };
    let own = answers.map(own_means).unwrap_or_default();
    let importance = |(element, nrr): (usize, &Figure)| {
        let label = &nrr.name.label;
        let working = match typed.get(element).copied().flatten() {
            Some(value) => Some(Inputs::term(code, label, value, Unit::Mean)),
            None if given => None,
            None => correlation(answers?, &own, element, label),
        };
        figure(Name::of(code, label.clone()), working?)
    };
    let importance: Vec<Option<Figure>> = nrrs.iter().enumerate().map(importance).collect();
    let both = || {
        importance
            .iter()
            .flatten()
            .zip(performance(nrrs, &importance))
    };
    if both().count() < 2 {
        return None;
    }
    let mean = |terms: Vec<Expr>, code| figure(Name::new(code), Expr::Mean(terms));
    let middle = [
        mean(both().map(|(one, _)| one.term()).collect(), code)?,
        mean(both().map(|(_, nrr)| nrr.term()).collect(), "nrr")?,
    ];
    let line = |(nrr, importance): (&Figure, Option<Figure>)| Showing {
        label: entry::word(nrr),
        class: importance
            .as_ref()
            .map(|importance| place([importance, nrr], &middle)),
        figures: vec![importance, Some(nrr.clone())],
        band: None,
    };
    let mut lines: Vec<Showing> = nrrs
        .iter()
        .zip(importance.iter().cloned())
        .map(line)
        .collect();
    lines.push(Showing {
        label: format!("{CODE}quadrant-middle"),
        figures: middle.map(Some).into(),
        ..Showing::default()
    });
    Some(Exhibit {
        code: "quadrant",
        heads: if given {
            &["importance-typed", "nrr", "quadrant.class"]
        } else {
            &["importance-derived", "nrr", "quadrant.class"]
        },
        lines,
    })
}

/// The means of the elements that have an importance.
fn performance<'a>(
    nrrs: &'a [Figure],
    importance: &'a [Option<Figure>],
) -> impl Iterator<Item = &'a Figure> {
    let pairs = nrrs.iter().zip(importance);
    pairs.filter_map(|(nrr, importance)| importance.is_some().then_some(nrr))
}

/// The quadrant of an item: importance and performance against their means.
pub fn place(figures: [&Figure; 2], middle: &[Figure; 2]) -> &'static str {
    let high = |axis: usize| figures[axis].value > middle[axis].value - RESIDUE;
    match (high(0), high(1)) {
        (true, false) => "concentrate-here",
        (true, true) => "keep-up",
        (false, false) => "low-priority",
        (false, true) => "possible-overkill",
    }
}

/// Each respondent's mean over the elements answered.
fn own_means(answers: &Answers) -> Vec<f64> {
    let mean = |row: &Vec<Option<f64>>| {
        let valid = row.iter().flatten();
        valid.clone().sum::<f64>() / valid.count().max(1) as f64
    };
    answers.rows.iter().map(mean).collect()
}

fn correlation(answers: &Answers, own: &[f64], element: usize, label: &str) -> Option<Expr> {
    let pairs = || {
        let rows = answers.rows.iter().zip(own);
        rows.filter_map(|(row, own)| Some((row.get(element).copied().flatten()?, *own)))
    };
    let count = pairs().count();
    if count < FEWEST {
        return None;
    }
    let mean_x = pairs().map(|(x, _)| x).sum::<f64>() / count as f64;
    let mean_y = pairs().map(|(_, y)| y).sum::<f64>() / count as f64;
    let (mut xx, mut yy, mut xy) = (0.0, 0.0, 0.0);
    for (x, y) in pairs() {
        xx += (x - mean_x) * (x - mean_x);
        yy += (y - mean_y) * (y - mean_y);
        xy += (x - mean_x) * (y - mean_y);
    }
    if xx < RESIDUE || yy < RESIDUE {
        return None;
    }
    let term = |code, value| Inputs::term(code, label, value, Unit::Plain);
    let squares = vec![
        term("squared-distances", xx),
        term("squared-distances-of-own-mean", yy),
    ];
    let root = Expr::Root(Box::new(Expr::Times(squares)));
    Some(Expr::over(term("products-of-distances", xy), root))
}
