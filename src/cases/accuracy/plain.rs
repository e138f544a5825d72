//! Two plain ways of computing in `f64`, as a measure of how hard a set is: they
//! run beside ours in the same browser.
//!
//! | way | regression | list of numbers |
//! |---|---|---|
//! | the formulas of textbooks | normal equations `X'X b = X'y` by Cholesky | sums of `x` and `x²` in one pass |
//! | careful | Householder's decomposition of X, neither centred nor pivoted | sums about the mean, in two passes |

use super::{Answer, Digits, Linear, Univariate, digits};

/// An upper triangle by columns, and the right side that belongs to it.
struct Upper {
    columns: Vec<Vec<f64>>,
    right: Vec<f64>,
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

/// The digits of both ways in a regression.
pub fn regressions(set: &Linear) -> [Digits; 2] {
    let y = (set.y)();
    let mut x = set.rounded();
    if set.intercept {
        x.insert(0, vec![1.0; y.len()]);
    }
    [normal_equations(&x, &y), Some(householder(&x, &y))].map(|upper| {
        let answer = upper.map_or_else(Answer::default, |upper| answer(set, &x, &y, &upper));
        answer.digits(set)
    })
}

/// Cholesky's root of `X'X`; none where it has none any more.
fn normal_equations(x: &[Vec<f64>], y: &[f64]) -> Option<Upper> {
    let mut columns: Vec<Vec<f64>> = Vec::new();
    for column in x {
        let mut own = solve(&columns, x, column);
        let square = dot(column, column) - dot(&own, &own);
        if square.is_nan() || square <= 0.0 {
            return None;
        }
        own.push(square.sqrt());
        columns.push(own);
    }
    let right = solve(&columns, x, y);
    Some(Upper { columns, right })
}

/// Solves `R'c = X'y` for the columns of R that there are.
fn solve(columns: &[Vec<f64>], x: &[Vec<f64>], y: &[f64]) -> Vec<f64> {
    let mut solved = Vec::new();
    for (place, column) in columns.iter().enumerate() {
        let rest = dot(&x[place], y) - dot(column, &solved);
        solved.push(rest / column[place]);
    }
    solved
}

/// R of Householder's decomposition, and `Q'y`.
fn householder(x: &[Vec<f64>], y: &[f64]) -> Upper {
    let mut all = x.to_vec();
    all.push(y.to_vec());
    let mut diagonals = Vec::new();
    for k in 0..x.len() {
        let (done, rest) = all.split_at_mut(k + 1);
        let tail = &mut done[k][k..];
        let length = dot(tail, tail).sqrt();
        let diagonal = if tail[0] > 0.0 { -length } else { length };
        let twice = 1.0 / (length * (length + tail[0].abs()));
        tail[0] -= diagonal;
        for column in rest {
            let factor = dot(tail, &column[k..]) * twice;
            for (value, reflected) in column[k..].iter_mut().zip(tail.iter()) {
                *value -= factor * reflected;
            }
        }
        diagonals.push(diagonal);
    }
    let right = all.pop().unwrap_or_default();
    for (place, (column, diagonal)) in all.iter_mut().zip(diagonals).enumerate() {
        column.truncate(place);
        column.push(diagonal);
    }
    Upper {
        columns: all,
        right,
    }
}

/// Solves `R b = right`.
fn back(columns: &[Vec<f64>], right: &[f64]) -> Vec<f64> {
    let mut solved: Vec<f64> = right.iter().take(columns.len()).copied().collect();
    for place in (0..solved.len()).rev() {
        solved[place] /= columns[place][place];
        let factor = solved[place];
        for (value, above) in solved.iter_mut().zip(&columns[place][..place]) {
            *value -= factor * above;
        }
    }
    solved
}

/// What a textbook prints from R and the right side.
fn answer(set: &Linear, x: &[Vec<f64>], y: &[f64], upper: &Upper) -> Answer {
    let size = x.len();
    let beta = back(&upper.columns, &upper.right);
    let mut residuals = y.to_vec();
    for (column, factor) in x.iter().zip(&beta) {
        for (residual, value) in residuals.iter_mut().zip(column) {
            *residual -= factor * value;
        }
    }
    // The diagonal of the inverse of X'X: the squares of the rows of R's inverse.
    let mut inverse = vec![0.0; size];
    for unit in 0..size {
        let right: Vec<f64> = (0..size)
            .map(|row| f64::from(u8::from(row == unit)))
            .collect();
        for (sum, value) in inverse.iter_mut().zip(back(&upper.columns, &right)) {
            *sum += value * value;
        }
    }
    let rows = y.len() as f64;
    let mean = if set.intercept {
        y.iter().sum::<f64>() / rows
    } else {
        0.0
    };
    let total: f64 = y.iter().map(|value| (value - mean) * (value - mean)).sum();
    let left = dot(&residuals, &residuals);
    let variance = left / (rows - size as f64);
    let explained = total - left;
    Answer {
        beta,
        se: inverse.iter().map(|one| (variance * one).sqrt()).collect(),
        rest: [
            variance.sqrt(),
            1.0 - left / total,
            explained,
            left,
            explained / set.predictors() as f64 / variance,
        ],
    }
}

/// The digits of both ways in a list of numbers.
pub fn lists(set: &Univariate) -> [Digits; 2] {
    let values = (set.values)();
    let n = values.len() as f64;
    let (before, after) = (&values[..values.len() - 1], &values[1..]);
    let mean = values.iter().sum::<f64>() / n;
    let squares = dot(&values, &values) - n * mean * mean;
    let lagged = dot(before, after)
        - mean * (before.iter().sum::<f64>() + after.iter().sum::<f64>())
        + (n - 1.0) * mean * mean;
    let away: Vec<f64> = values.iter().map(|value| value - mean).collect();
    let about = dot(&away, &away);
    let along = dot(&away[..away.len() - 1], &away[1..]);
    [(squares, lagged), (about, along)].map(|(squares, lagged)| {
        let sd = (squares / (n - 1.0)).sqrt();
        vec![
            digits(mean, set.mean),
            digits(sd, set.sd),
            digits(lagged / squares, set.r1),
        ]
    })
}
