//! How many respondents a survey needs, and how far its results may be off.
//!
//! - needed: `S = c N P (1-P) / (d^2 (N-1) + c P (1-P))`, rounded to nearest,
//!   with `c = 3.841` (chi square, 1 degree of freedom, 95 %), `P = 0.5`,
//!   `d = 0.05`; N is the population
//! - margin of error of a share, in percent at 95 %:
//!   `1.96 * sqrt(P (1-P) / n) * sqrt((N-n) / (N-1))`
//! - margin of error of the index, in points at 95 %:
//!   `1.96 * s / sqrt(n) * sqrt((N-n) / (N-1))`, where s is the standard
//!   deviation (n-1) of the respondents' own indexes
//!
//! Without a population there is no needed size, and the margins go without
//! their last factor. A respondent's own index is the mean of the valid answers
//! by the weights in force; who gave none is left out. More respondents than
//! population cannot be: no margin is given, and a remark says so.
//!
//! Sources: Krejcie & Morgan (1970), whose table PermenPANRB 14/2017 prints:
//! N = 100 needs 80, N = 1,000 needs 278; Cochran (1977) for the margins.

use super::weights::Weights;
use super::{CONVERSION, POPULATION, RESPONDENTS};
use crate::methods::answers::Answers;
use crate::methods::inputs::Inputs;
use crate::methods::instrument::{Exhibit, Note, Showing};
use crate::methods::sources::{COCHRAN_1977, KREJCIE_MORGAN_1970, OWN, Source};
use crate::methods::working::{CODE, Expr, Figure, Name, Unit};
use crate::scorecard::Path;
const CHI_SQUARE: f64 = 3.841;
const SHARE: f64 = 0.5;
const PRECISION: f64 = 0.05;
const NORMAL: f64 = 1.96;

/// How the respondents' own indexes spread.
#[derive(Clone, Copy)]
pub(super) struct Spread {
    respondents: f64,
    squares: f64,
}

pub(super) fn spread(answers: &Answers, weights: &Weights) -> Option<Spread> {
    let own = answers.rows.iter().filter_map(|row| {
        let (mut sum, mut whole) = (0.0, 0.0);
        for (element, answer) in row.iter().enumerate() {
            if let Some(answer) = answer {
                sum += weights.of(element) * answer;
                whole += weights.of(element);
            }
        }
        (whole > 0.0).then(|| CONVERSION * sum / whole)
    });
    let own: Vec<f64> = own.collect();
    let respondents = own.len() as f64;
    let mean = own.iter().sum::<f64>() / respondents;
    let squares = own.iter().map(|one| (one - mean).powi(2)).sum();
    (respondents > 1.0).then_some(Spread {
        respondents,
        squares,
    })
}

pub(super) fn exhibit(
    inputs: &Inputs,
    obtained: Option<f64>,
    spread: Option<Spread>,
    notes: &mut Vec<(Path, Note)>,
) -> Option<Exhibit> {
    let (cell, at) = inputs.field(POPULATION, None);
    let population = cell.required(at.clone()).ready().copied();
    let line = |code: &'static str, working: Expr, unit: Unit, source: &'static Source| {
        let figure = Figure::new(Name::new(code), working, unit, source, &at);
        Showing {
            label: format!("{CODE}{code}"),
            figures: vec![figure.ready().cloned()],
            ..Showing::default()
        }
    };
    let mut lines = Vec::new();
    if let Some(population) = population {
        let asked = count(POPULATION, population);
        lines.push(line(POPULATION, asked, Unit::Count, &OWN));
        let mut needed = line(
            "sample-needed",
            needed(population),
            Unit::Count,
            &KREJCIE_MORGAN_1970,
        );
        if let (Some(obtained), Some(Some(figure))) = (obtained, needed.figures.first()) {
            needed.class = Some(match obtained >= figure.value {
                true => "sample-enough",
                false => "sample-short",
            });
        }
        lines.push(needed);
    }
    if let Some(obtained) = obtained {
        let given = count(RESPONDENTS, obtained);
        lines.push(line(RESPONDENTS, given, Unit::Count, &OWN));
        match population {
            Some(population) if obtained > population => notes.push((
                at.clone(),
                Note::MoreThanPopulation {
                    respondents: obtained,
                    population,
                },
            )),
            _ => {
                let margin = margin_of_share(obtained, population);
                lines.push(line(
                    "margin-of-share",
                    margin,
                    Unit::Percent,
                    &COCHRAN_1977,
                ));
                if let Some(spread) = spread {
                    let margin = margin_of_index(spread, population);
                    lines.push(line("margin-of-index", margin, Unit::Score, &COCHRAN_1977));
                }
            }
        }
    }
    (!lines.is_empty()).then_some(Exhibit {
        code: "sample",
        heads: &["sample.value", "sample.verdict"],
        lines,
    })
}

fn count(code: &'static str, value: f64) -> Expr {
    Expr::term(Name::new(code), value, Unit::Count)
}

fn root(inner: Expr) -> Expr {
    Expr::Root(Box::new(inner))
}

/// `P (1 - P)`
fn variance() -> Expr {
    let rest = Expr::minus(Expr::Constant(1.0), Expr::Constant(SHARE));
    Expr::Times(vec![Expr::Constant(SHARE), rest])
}

fn needed(population: f64) -> Expr {
    let population = || count(POPULATION, population);
    let chi_square = || Expr::Constant(CHI_SQUARE);
    let above = Expr::Times(vec![chi_square(), population(), variance()]);
    let others = Expr::minus(population(), Expr::Constant(1.0));
    let precision = || Expr::Constant(PRECISION);
    let below = Expr::Sum(vec![
        Expr::Times(vec![precision(), precision(), others]),
        Expr::Times(vec![chi_square(), variance()]),
    ]);
    Expr::ToDecimals(Box::new(Expr::over(above, below)), 0)
}

fn margin_of_share(respondents: f64, population: Option<f64>) -> Expr {
    let error = root(Expr::over(variance(), count(RESPONDENTS, respondents)));
    let mut factors = vec![Expr::Constant(100.0), Expr::Constant(NORMAL), error];
    factors.extend(correction(respondents, population));
    Expr::Times(factors)
}

fn margin_of_index(spread: Spread, population: Option<f64>) -> Expr {
    let respondents = || count(RESPONDENTS, spread.respondents);
    let squares = Name::new("squared-distances");
    let squares = Expr::term(squares, spread.squares, Unit::Plain);
    let free = Expr::minus(respondents(), Expr::Constant(1.0));
    let deviation = root(Expr::over(squares, free));
    let error = Expr::over(deviation, root(respondents()));
    let mut factors = vec![Expr::Constant(NORMAL), error];
    factors.extend(correction(spread.respondents, population));
    Expr::Times(factors)
}

/// The finite population correction, where the population is known; a
/// population of one has nobody left to ask.
fn correction(respondents: f64, population: Option<f64>) -> Option<Expr> {
    let population = population?;
    if population <= 1.0 {
        return Some(Expr::Constant(0.0));
    }
    let population = || count(POPULATION, population);
    let left = Expr::minus(population(), count(RESPONDENTS, respondents));
    let others = Expr::minus(population(), Expr::Constant(1.0));
    Some(root(Expr::over(left, others)))
}
