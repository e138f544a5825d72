//! `ahp`: weights and consistency of one matrix of judgments.

use super::fault::{self, Code, Fault};
use super::input::{At, Gaps, all_finite, finite, length};
use super::{Answer, members};
use crate::methods::ahp::{
    self, IncompleteMethod, Judgments, Method, Partial, RandomIndex, completed, consistency,
    harker, log_least_squares, priorities, repairs,
};
use serde_json::{Value, json};

/// How weights are derived, by the keys of callers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// From complete judgments.
    Full(Method),
    /// From as many as there are.
    Gaps(IncompleteMethod),
}

/// The ways, the default first.
pub(super) const WAYS: [(&str, Way); 5] = [
    ("eigenvector", Way::Full(Method::Eigenvector)),
    ("geometricMean", Way::Full(Method::RowGeometricMean)),
    ("columnMean", Way::Full(Method::ColumnMean)),
    (
        "logLeastSquares",
        Way::Gaps(IncompleteMethod::LogLeastSquares),
    ),
    ("harker", Way::Gaps(IncompleteMethod::Harker)),
];

/// The tables of random indexes.
pub(super) const TABLES: [(&str, RandomIndex); 4] = [
    ("saaty1980", RandomIndex::Saaty1980),
    ("alonsoLamata2006", RandomIndex::AlonsoLamata2006),
    ("alonsoLamataLine", RandomIndex::AlonsoLamataLine),
    ("simulated", RandomIndex::Simulated),
];

/// The key of a value among options.
pub(super) fn key_of<T: PartialEq>(options: &[(&'static str, T)], value: &T) -> &'static str {
    let found = options.iter().find(|(_, one)| one == value);
    found.map_or("", |(key, _)| *key)
}

/// How weights are derived from these judgments unless the caller says how.
pub(super) fn way(at: &At, partial: &Partial) -> Result<Way, Fault> {
    let chosen = at.get("method").map(|one| one.option(&WAYS)).transpose()?;
    Ok(chosen.unwrap_or(match partial.is_complete() {
        true => Way::Full(Method::Eigenvector),
        false => Way::Gaps(IncompleteMethod::LogLeastSquares),
    }))
}

/// The table of random indexes that the caller names.
pub(super) fn table(at: &At) -> Result<Option<RandomIndex>, Fault> {
    at.get("randomIndex")
        .map(|one| one.option(&TABLES))
        .transpose()
}

/// The method for a complete matrix that gives the same as this way.
pub(super) fn full(way: Way) -> Method {
    match way {
        Way::Full(method) => method,
        Way::Gaps(IncompleteMethod::LogLeastSquares) => Method::RowGeometricMean,
        Way::Gaps(IncompleteMethod::Harker) => Method::Eigenvector,
    }
}

pub(super) fn ahp(at: &At) -> Answer {
    at.object(&["judgments", "labels", "method", "randomIndex"])?;
    let partial = judgments(&at.need("judgments")?)?;
    if let Some(labels) = at.get("labels") {
        labels.texts(partial.n())?;
    }
    let (way, table) = (way(at, &partial)?, table(at)?);
    let mut found = match (partial.complete(), way) {
        (Some(judgments), way) => complete(&judgments, full(way), table),
        (None, Way::Gaps(way)) => estimated(&partial, way)?,
        (None, Way::Full(_)) => return Err(incomplete(&partial, "judgments")),
    };
    found["method"] = key_of(&WAYS, &way).into();
    Ok(members(found))
}

fn complete(judgments: &Judgments, method: Method, table: Option<RandomIndex>) -> Value {
    let found = priorities(judgments, method);
    let told = consistency(judgments, &found, table);
    let repairs = repairs(judgments, method, table).into_iter().map(|one| {
        json!({
            "row": one.row,
            "column": one.column,
            "judgment": finite(one.judgment),
            "suggested": finite(one.suggested),
            "crAfter": finite(one.cr_after),
        })
    });
    json!({
        "weights": all_finite(&found.weights),
        "lambdaMax": finite(found.lambda_max),
        "ci": finite(told.ci),
        "randomIndex": told.random_index,
        "randomIndexSource": told.source.map(|one| key_of(&TABLES, &one)),
        "cr": told.cr,
        "gci": finite(told.gci),
        "consistent": told.consistent,
        "repairs": repairs.collect::<Vec<_>>(),
    })
}

/// Weights where pairs are missing. There is no CR: every missing pair counts in
/// lambda as one that fits.
fn estimated(partial: &Partial, way: IncompleteMethod) -> Result<Value, Fault> {
    let apart = |groups| disconnected(groups, "judgments");
    let (weights, lambda) = match way {
        IncompleteMethod::Harker => {
            let found = harker(partial).map_err(apart)?;
            (found.weights, found.lambda_max)
        }
        IncompleteMethod::LogLeastSquares => {
            let found = log_least_squares(partial).map_err(apart)?;
            // A missing pair is the ratio of the weights, which fits.
            let filled = completed(partial, &found.weights);
            let lambda = lambda(&filled, &found.weights);
            (found.weights, lambda)
        }
    };
    let n = partial.n() as f64;
    Ok(json!({
        "weights": all_finite(&weights),
        "lambdaMax": finite(lambda),
        "ci": finite((lambda - n) / (n - 1.0)),
        "randomIndex": null,
        "randomIndexSource": null,
        "cr": null,
        "gci": null,
        "consistent": null,
        "repairs": [],
    }))
}

/// The mean of (A w)_i / w_i, over the weights that are not too small for one.
fn lambda(judgments: &Judgments, weights: &[f64]) -> f64 {
    let ratio = |(row, own): (&[f64], &f64)| {
        let sum: f64 = row.iter().zip(weights).map(|(a, w)| a * w).sum();
        Some(sum / own).filter(|ratio| ratio.is_finite())
    };
    let all: Vec<f64> = judgments.rows().zip(weights).filter_map(ratio).collect();
    let n = judgments.n() as f64;
    match all.len() {
        0 => n,
        count => (all.iter().sum::<f64>() / count as f64).max(n),
    }
}

/// The pairs that no method for complete judgments can do without.
pub(super) fn incomplete(partial: &Partial, at: &str) -> Fault {
    let n = partial.n();
    let missing = |(row, column): &(usize, usize)| partial.get(*row, *column).is_none();
    let mut all = (0..n).flat_map(|row| (row + 1..n).map(move |column| (row, column)));
    let place = all
        .find(missing)
        .map_or(String::new(), |(row, column)| format!("[{row}][{column}]"));
    let count = partial.pairs() - partial.judged();
    Fault::at(Code::Incomplete, format!("{at}{place}")).with(json!({ "missing": count }))
}

/// Groups of elements that no judgment joins.
pub(super) fn disconnected(groups: Vec<Vec<usize>>, at: &str) -> Fault {
    Fault::at(Code::Disconnected, at).with(json!({ "groups": groups }))
}

/// Reads a matrix; null stands for a pair that is not judged, in either half.
pub(super) fn judgments(at: &At) -> Result<Partial, Fault> {
    let rows = at.rows()?;
    let n = rows.len();
    if n == 0 || n > ahp::MAX_SIZE {
        let fault = if n == 0 {
            ahp::Fault::Empty
        } else {
            ahp::Fault::TooLarge
        };
        return Err(fault::judgments(fault, &at.path));
    }
    for (index, row) in rows.iter().enumerate() {
        length(&format!("{}[{index}]", at.path), row.len(), n)?;
    }
    let mut upper = vec![None; n * n];
    for row in 0..n {
        for column in row..n {
            upper[row * n + column] = pair(&rows, row, column, &at.path)?;
        }
    }
    Partial::from_upper(n, |row, column| upper[row * n + column])
        .map_err(|fault| fault::judgments(fault, &at.path))
}

/// One pair from both halves. Of two that say the same the larger holds, for the
/// other is rounded.
fn pair(rows: &[Gaps], row: usize, column: usize, at: &str) -> Result<Option<f64>, Fault> {
    let read = |row: usize, column: usize| {
        let value = rows[row][column];
        let sound = value.is_none_or(|value| value > 0.0);
        let place = || format!("{at}[{row}][{column}]");
        match sound {
            true => Ok(value),
            false => Err(Fault::at(Code::NotPositive, place())),
        }
    };
    match (read(row, column)?, read(column, row)?) {
        (Some(value), Some(mirror)) if !agree(value, mirror) => {
            let place = format!("{at}[{row}][{column}]");
            let detail = json!({ "judgment": value, "mirror": mirror });
            Err(Fault::at(Code::NotReciprocal, place).with(detail))
        }
        (Some(value), Some(mirror)) if value < mirror => Ok(Some(1.0 / mirror)),
        (Some(value), _) => Ok(Some(value)),
        (None, mirror) => Ok(mirror.map(|mirror| 1.0 / mirror)),
    }
}

/// Whether two halves of a pair say the same as far as their digits go: 3 and
/// 0.33 do, 3 and 0.2 do not.
fn agree(value: f64, mirror: f64) -> bool {
    let (small, large) = if value < mirror {
        (value, mirror)
    } else {
        (mirror, value)
    };
    let text = small.to_string();
    let digits = text
        .split_once('.')
        .map_or(0, |(_, decimals)| decimals.len());
    let half = match digits.min(15) {
        0 => 0.0,
        digits => 0.5 / (0..digits).fold(1.0, |unit, _| unit * 10.0),
    };
    (value * mirror - 1.0).abs() <= half * large + 1e-9
}
