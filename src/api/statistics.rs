//! `reliability` and `distribution`.

use super::fault::{self, Code, Fault};
use super::input::{At, Gaps, finite, length};
use super::{Answer, members};
use crate::statistics::distributions as tails;
use crate::statistics::reliability::{self, Item};
use serde_json::{Map, Value, json};

/// The most items of a scale.
const MOST_ITEMS: usize = 500;
/// The level of the table's r.
const LEVEL: f64 = 0.05;

/// Columns from rows of one length.
pub(super) fn columns(rows: &[Gaps], at: &str) -> Result<Vec<Gaps>, Fault> {
    let count = rows.first().map_or(0, Vec::len);
    for (index, row) in rows.iter().enumerate() {
        length(&format!("{at}[{index}]"), row.len(), count)?;
    }
    let column = |place: usize| {
        rows.iter()
            .filter_map(|row| row.get(place).copied())
            .collect()
    };
    Ok((0..count).map(column).collect())
}

/// Names of columns: those that the caller gives, or made up.
pub(super) fn names(at: &At, count: usize, usual: &str) -> Result<Vec<String>, Fault> {
    match at.get("names") {
        Some(names) => names.texts(count),
        None => Ok((1..=count).map(|one| format!("{usual}{one}")).collect()),
    }
}

/// Refuses more columns than there may be.
pub(super) fn few(found: usize, most: usize, at: &str) -> Result<(), Fault> {
    if found > most {
        let detail = json!({ "found": found, "most": most });
        return Err(Fault::at(Code::TooMany, at).with(detail));
    }
    Ok(())
}

pub(super) fn reliability(at: &At) -> Answer {
    at.object(&["items", "names"])?;
    let rows = at.need("items")?.rows()?;
    let items = columns(&rows, "items")?;
    few(items.len(), MOST_ITEMS, "items")?;
    let names = names(at, items.len(), "")?;
    let place = |column: Option<usize>| {
        column.map_or("items".to_owned(), |column| format!("items[0][{column}]"))
    };
    let found = reliability::reliability(&items, LEVEL);
    let found = found.map_err(|fault| fault::statistics(fault, &place))?;
    let Some(alpha) = found.alpha else {
        let varying = found.items.iter().filter(|one| one.sd > 0.0).count();
        let detail = json!({ "found": varying, "needed": 2 });
        return Err(Fault::at(Code::TooFew, "items").with(detail));
    };
    let each = names.iter().zip(&found.items);
    let each = each.map(|(name, one)| item(name, one, found.critical_r));
    Ok(members(json!({
        "n": found.n,
        "excludedRows": found.excluded,
        "alpha": finite(alpha),
        "total": { "mean": finite(found.mean), "sd": finite(found.sd) },
        "items": each.collect::<Vec<_>>(),
    })))
}

fn item(name: &str, one: &Item, critical: f64) -> Value {
    let mut found = json!({
        "name": name,
        "mean": finite(one.mean),
        "sd": finite(one.sd),
        "itemTotal": one.total.map(|total| total.r),
        "correctedItemTotal": one.corrected.map(|rest| rest.r),
        "p": one.total.map(|total| total.p),
        "rTable": finite(critical),
        "valid": one.valid,
        "alphaIfDeleted": one.alpha_if_deleted,
    });
    let reason = match (one.total, one.corrected, one.alpha_if_deleted) {
        (None, ..) => Some(Code::Constant),
        (_, None, _) => Some(Code::NoVariance),
        (.., None) => Some(Code::TooFew),
        _ => None,
    };
    if let Some(code) = reason {
        found["reason"] = code.key().into();
    }
    found
}

/// A distribution, with how many degrees of freedom it has.
#[derive(Clone, Copy)]
enum Shape {
    Normal,
    Student,
    Fisher,
    ChiSquared,
}

const SHAPES: [(&str, Shape); 4] = [
    ("normal", Shape::Normal),
    ("t", Shape::Student),
    ("f", Shape::Fisher),
    ("chiSquared", Shape::ChiSquared),
];

pub(super) fn distribution(at: &At) -> Answer {
    at.object(&["name", "df", "x", "p", "tail"])?;
    let shape = at.need("name")?.option(&SHAPES)?;
    let lower = at
        .get("tail")
        .map(|one| one.option(&[("lower", true), ("upper", false)]));
    let lower = lower.transpose()?.unwrap_or(true);
    let df = degrees(at, shape)?;
    let (x, p) = (at.get("x"), at.get("p"));
    let value = match (x, p) {
        (Some(x), None) => tail(shape, &df, x.number()?, lower),
        (None, Some(at)) => {
            let p = at.number()?;
            if !(p > 0.0 && p < 1.0) {
                let detail = json!({ "above": 0, "below": 1 });
                return Err(Fault::at(Code::OutOfRange, "p").with(detail));
            }
            quantile(shape, &df, p, lower)
        }
        _ => return Err(Fault::of(Code::EitherXOrP)),
    };
    let value = value.filter(|value| value.is_finite());
    let value = value.ok_or(Fault::of(Code::Undefined))?;
    // -0 is a 0 that nobody expects.
    Ok(Map::from_iter([("value".to_owned(), finite(value + 0.0))]))
}

/// The degrees of freedom, as many as the distribution has.
fn degrees(at: &At, shape: Shape) -> Result<Vec<f64>, Fault> {
    let needed = match shape {
        Shape::Normal => 0,
        Shape::Student | Shape::ChiSquared => 1,
        Shape::Fisher => 2,
    };
    let list = match at.get("df") {
        Some(list) => list.list()?,
        None => Vec::new(),
    };
    length("df", list.len(), needed)?;
    let mut df = Vec::new();
    for one in list {
        let value = one.number()?;
        if !(1e-9..=1e9).contains(&value) {
            let detail = json!({ "least": 1e-9, "most": 1e9 });
            return Err(Fault::at(Code::OutOfRange, one.path).with(detail));
        }
        df.push(value);
    }
    Ok(df)
}

fn tail(shape: Shape, df: &[f64], x: f64, lower: bool) -> Option<f64> {
    match (shape, df, lower) {
        (Shape::Normal, _, true) => tails::normal(-x),
        (Shape::Normal, _, false) => tails::normal(x),
        (Shape::Student, [df], true) => tails::student(-x, *df),
        (Shape::Student, [df], false) => tails::student(x, *df),
        (Shape::Fisher, [d1, d2], true) => tails::fisher_lower(x, *d1, *d2),
        (Shape::Fisher, [d1, d2], false) => tails::fisher(x, *d1, *d2),
        (Shape::ChiSquared, [df], true) => tails::chi_squared_lower(x, *df),
        (Shape::ChiSquared, [df], false) => tails::chi_squared(x, *df),
        _ => None,
    }
}

fn quantile(shape: Shape, df: &[f64], p: f64, lower: bool) -> Option<f64> {
    let mirrored = |value: f64| if lower { -value } else { value };
    match (shape, df, lower) {
        (Shape::Normal, ..) => tails::normal_quantile(p).map(mirrored),
        (Shape::Student, [df], _) => tails::student_quantile(p, *df).map(mirrored),
        (Shape::Fisher, [d1, d2], true) => tails::fisher_lower_quantile(p, *d1, *d2),
        (Shape::Fisher, [d1, d2], false) => tails::fisher_quantile(p, *d1, *d2),
        (Shape::ChiSquared, [df], true) => tails::chi_squared_lower_quantile(p, *df),
        (Shape::ChiSquared, [df], false) => tails::chi_squared_quantile(p, *df),
        _ => None,
    }
}
