//! Printed percentages of amounts, and printed totals of their parts.
//!
//! `percentage = part / whole * 100 %`, row by row; a row with parts below it
//! is also compared with their sum, in both columns. An amount that was left
//! out counts as the sum of its parts. A last row that is named a total, or whose
//! amounts are the sum of the rows at its level, has those as its parts. Amounts with decimals are known within
//! half a unit of the last one, full amounts are exact; a whole of zero has no
//! percentage and is refused.
//!
//! Where a total contradicts its parts, what it leaves for one of them is that
//! part's right amount if it agrees with the part's own percentage, or differs
//! from what is printed by a slip of digits; then the part is named, with the
//! amount. Where a percentage contradicts amounts that no total confirms, the
//! part that would fit it is said as a range.
//!
//! Example: Ekowati & Sierita (2021), table 2: Rp2.594.054 of Rp2.887.555.498
//! is printed 89,86 %, and the total leaves Rp2.594.798.054.

use super::cells;
use super::line::{Line, Verdict, meet};
use super::printed::{Print, Printed};
use super::reason::{self, Reason};
use crate::methods::inputs::Inputs;
use crate::methods::instrument::{Field, Instrument, Measured, Number, Rows, Table};
use crate::methods::{Expr, Figure, Name, Outcome, Problem, Unit, sources};
use crate::numbers::Kind;
use crate::scorecard::{Path, Row, is_used};

/// The check as part of the document.
pub static INSTRUMENT: Instrument = Instrument {
    tables: &[Table {
        key: LINES,
        columns: &[
            Field::new(WHOLE, Number::any(Kind::Rupiah)).optional(),
            Field::new(PART, Number::any(Kind::Rupiah)).optional(),
            Field::words(PRINTED),
            Field::words(NOTE),
        ],
        rows: Rows::Free {
            first: 2,
            nested: true,
        },
        shown: None,
    }],
    ..Instrument::annex("check-amounts", measure)
};

const LINES: &str = "lines";
const WHOLE: &str = "whole";
const PART: &str = "part";
const PRINTED: &str = "printed";
const NOTE: &str = "note";

/// One column of amounts.
struct Column<'a> {
    rows: &'a [Row],
    key: &'static str,
    prints: Vec<(Path, Print)>,
    /// What a term of this column is called.
    code: &'static str,
    /// What the sum of its parts is called.
    sum: &'static str,
    /// The right amount of a row whose print is wrong.
    right: Vec<Option<f64>>,
    /// Whether a sum confirms the amount.
    sound: Vec<bool>,
    /// The total at the end of a flat table.
    closing: Option<usize>,
}

fn measure(inputs: &Inputs) -> Measured {
    let rows = inputs.indicator.sheet.rows(LINES);
    let percents = cells::prints(inputs, LINES, PRINTED, Kind::Percent, false);
    let mut whole = Column::read(
        inputs,
        rows,
        WHOLE,
        ["check-amounts.whole", "check-amounts.whole-sum"],
    );
    let mut part = Column::read(
        inputs,
        rows,
        PART,
        ["check-amounts.part", "check-amounts.part-sum"],
    );
    let ratio = |index: usize, whole: &Column, part: &Column| {
        let item = cells::item(index, &rows[index]);
        let at = whole.prints[index].0.clone();
        part.amount(index)
            .and(whole.amount(index))
            .and_then(|(part, whole)| {
                if whole.value() == 0.0 {
                    return Outcome::refused(Problem::ZeroDenominator, at.clone());
                }
                let name = Name::of("check-amounts.percentage", item);
                Figure::new(
                    name,
                    Expr::percent(part, whole),
                    Unit::Percent,
                    &sources::OWN,
                    &at,
                )
            })
    };
    let compared = |index: usize, whole: &Column, part: &Column| {
        let (at, print) = &percents[index];
        let item = cells::item(index, &rows[index]);
        let typed = cells::text(&rows[index], PRINTED);
        Line::compare(&item, at.clone(), typed, print, ratio(index, whole, part))
    };
    let mut found: Vec<Vec<Line>> = rows.iter().map(|_| Vec::new()).collect();
    let total = closing_total(rows, [&whole, &part]);
    whole.closing = total;
    part.closing = total;
    // The total comes first: what it leaves for a row explains that row.
    let others = (0..rows.len()).filter(|index| Some(*index) != total);
    let used = total.into_iter().chain(others);
    for index in used.filter(|index| is_used(rows, *index)) {
        let mut line = compared(index, &whole, &part).of("check-amounts.percentage");
        // Whether this amount gives the percentage that is printed.
        let fits = |index: usize, [whole, part]: [f64; 2]| {
            let print = percents[index].1.beside(100.0 * part / whole);
            print.is_some_and(|print| meet(print.span(), [100.0 * part / whole; 2]))
        };
        let sums = [
            whole.compare(index, |child, amount| {
                fits(child, [amount, part.value(child)])
            }),
            part.compare(index, |child, amount| {
                fits(child, [whole.value(child), amount])
            }),
        ];
        if line.verdict == Verdict::Contradicts {
            line.reason = explained(index, &whole, &part, &line).or(line.reason);
        }
        found[index].push(line.said(cells::text(&rows[index], NOTE)));
        found[index].extend(sums.into_iter().flatten());
    }
    cells::measured(inputs, LINES, found.into_iter().flatten().collect())
}

/// The row at the end of a flat table that is the total of those above it: a
/// block pasted from a paper has no levels.
fn closing_total(rows: &[Row], columns: [&Column; 2]) -> Option<usize> {
    let top = (0..rows.len()).filter(|index| rows[*index].level == 0 && is_used(rows, *index));
    let mut top: Vec<usize> = top.collect();
    let last = top
        .pop()
        .filter(|last| last + 1 == rows.len() || rows[last + 1].level == 0)?;
    let [_, _, ..] = top[..] else { return None };
    let label = rows[last].label.trim();
    let named = ["jumlah", "total", "the total"].iter().any(|word| {
        label
            .get(..word.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(word))
    });
    let sums = columns.iter().any(|column| {
        let amounts = Outcome::all(top.iter().map(|index| column.amount(*index)));
        let (Outcome::Ready(amounts), Some(print)) = (amounts, column.print(last)) else {
            return false;
        };
        let sum = Expr::Sum(amounts);
        sum.value() > 0.0 && meet(print.span(), sum.span())
    });
    (named || sums).then_some(last)
}

/// Why amounts do not give the percentage that is printed beside them.
fn explained(index: usize, whole: &Column, part: &Column, line: &Line) -> Option<Reason> {
    for column in [part, whole] {
        if let (Some(right), Some(print)) = (column.right[index], column.print(index)) {
            return reason::slip(print, right).or(Some(Reason::Needed(right)));
        }
    }
    // Amounts that a sum confirms leave the slip to the percentage.
    let confirmed = part.sound[index] && whole.sound[index];
    if confirmed || line.reason.is_some() {
        return None;
    }
    let span = line.read.as_ref()?.span();
    let whole = whole.value(index);
    let needed = span.map(|percent| percent / 100.0 * whole);
    (whole > 0.0).then_some(Reason::NeededBetween(needed))
}

impl<'a> Column<'a> {
    fn read(
        inputs: &Inputs,
        rows: &'a [Row],
        key: &'static str,
        [code, sum]: [&'static str; 2],
    ) -> Column<'a> {
        Column {
            rows,
            key,
            prints: cells::prints(inputs, LINES, key, Kind::Rupiah, true),
            code,
            sum,
            right: vec![None; rows.len()],
            sound: vec![false; rows.len()],
            closing: None,
        }
    }

    /// The rows directly below a row.
    fn parts(&self, index: usize) -> Vec<usize> {
        if self.closing == Some(index) {
            let top = (0..index).filter(|one| self.rows[*one].level == 0);
            return top.filter(|one| is_used(self.rows, *one)).collect();
        }
        let level = self.rows[index].level;
        let below = self.rows[index + 1..].iter();
        let inner = below.take_while(|row| row.level > level).count();
        let mut parts: Vec<usize> = Vec::new();
        for place in index + 1..=index + inner {
            // A row that skips a level is a part of the last row above it.
            let within = parts
                .last()
                .is_some_and(|last| self.rows[place].level > self.rows[*last].level);
            if !within && is_used(self.rows, place) {
                parts.push(place);
            }
        }
        parts
    }

    fn print(&self, index: usize) -> Option<&Printed> {
        self.prints[index].1.settled()?.ok()
    }

    /// The amount as printed, or the sum of its parts where it was left out.
    fn amount(&self, index: usize) -> Outcome<Expr> {
        let (at, print) = &self.prints[index];
        let label = self.rows[index].label.trim();
        match print.settled() {
            Some(Ok(printed)) => {
                let name = Name::of(self.code, label);
                Outcome::Ready(printed.input(Expr::term(name, printed.value, Unit::Rupiah)))
            }
            Some(Err(problem)) => Outcome::refused(problem, at.clone()),
            None => match self.total(index) {
                Some(sum) => sum,
                None => Outcome::missing(at.clone()),
            },
        }
    }

    /// The sum of a row's parts, where it has any with an amount.
    fn total(&self, index: usize) -> Option<Outcome<Expr>> {
        let parts = self.parts(index);
        let amounts = parts.iter().map(|part| self.amount(*part));
        let given: Vec<Outcome<Expr>> = amounts
            .filter(|amount| !matches!(amount, Outcome::Missing(_)))
            .collect();
        (!given.is_empty()).then(|| Outcome::all(given).map(Expr::Sum))
    }

    /// The amount that counts: the right one where the print is wrong; not a
    /// number where there is none.
    fn value(&self, index: usize) -> f64 {
        let printed = || self.amount(index).ready().map(Expr::value);
        self.right[index].or_else(printed).unwrap_or(f64::NAN)
    }

    /// Compares a row's amount with the sum of its parts and, where they differ,
    /// finds which is wrong: what the others leave for it `fits` its percentage,
    /// or it differs from that by a slip of digits.
    fn compare(&mut self, index: usize, fits: impl Fn(usize, f64) -> bool) -> Option<Line> {
        let (at, print) = self.prints[index].clone();
        if print == Print::Blank {
            return None;
        }
        let row = &self.rows[index];
        let name = Name::of(self.sum, row.label.trim());
        let sum = self.total(index)?;
        let figure = sum.and_then(|sum| Figure::new(name, sum, Unit::Rupiah, &sources::OWN, &at));
        let item = cells::item(index, row);
        let line =
            Line::compare(&item, at, cells::text(row, self.key), &print, figure).of(self.code);
        let parts = self.parts(index);
        let values: Vec<f64> = parts.iter().map(|part| self.value(*part)).collect();
        let given: f64 = values.iter().filter(|value| !value.is_nan()).sum();
        let missing = self.value(index) - given;
        if line.verdict == Verdict::Agrees && self.right[index].is_none() {
            for place in parts.into_iter().chain([index]) {
                self.sound[place] = true;
            }
            return Some(line);
        }
        let wrong = |by_percentage: bool| {
            let mut found = parts.iter().zip(&values).filter(|(part, value)| {
                let right = **value + missing;
                match (by_percentage, self.print(**part)) {
                    (true, Some(_)) => fits(**part, right) && !fits(**part, **value),
                    (false, Some(print)) => reason::slip(print, right).is_some(),
                    _ => false,
                }
            });
            // One suspect is a finding, two are none.
            // Where an amount cannot be read nothing is known to be missing.
            let known = missing != 0.0 && missing.is_finite();
            let (part, value) = found.next().filter(|_| known)?;
            found.next().is_none().then_some((*part, *value + missing))
        };
        let Some((part, right)) = wrong(true).or_else(|| wrong(false)) else {
            if fits(index, given) && !fits(index, self.value(index)) {
                self.right[index] = Some(given);
            }
            return Some(line);
        };
        self.right[part] = Some(right);
        let part = cells::item(part, &self.rows[part]);
        Some(match line.verdict {
            Verdict::Contradicts => Line {
                reason: Some(Reason::InPart(part, right)),
                ..line
            },
            _ => line,
        })
    }
}
