//! Printed results beside the calculations they come from.
//!
//! Each row holds a printed figure and how it was, or should have been,
//! computed (see [`super::calculation`]); the recomputed value has the working
//! and the rounding of that calculation. A calculation without a print is
//! information; a print without a calculation is open. A calculation or a print
//! that cannot be read is refused at its cell, and the line is open.
//!
//! Example: Nadjamuddin, Lahay & Uloli (2025), section 3.6, prints 91,32 % for
//! the mean of two years whose absorption is 83,13 % and 95,45 %.

use super::cells::{self, prints};
use super::{Line, Verdict, calculation, reason};
use crate::methods::inputs::Inputs;
use crate::methods::instrument::{Field, Instrument, Measured, Rows, Table};
use crate::methods::{Expr, Figure, Name, Outcome, Unit, sources};
use crate::numbers::Kind;
use crate::scorecard::{Path, Row};

/// The check as part of the document.
///
/// ```
/// use timbang::evaluation::evaluate;
/// use timbang::methods::{self, checking::Verdict};
/// use timbang::scorecard::{Path, Scorecard};
/// let mut card = Scorecard::new("2023");
/// let check = methods::find("check-calculations").unwrap();
/// let sheet = check.sheet(&mut card.mint);
/// let row = sheet.rows("lines")[0].id;
/// let id = card.add_annex(check.key, sheet).unwrap();
/// let cell = |key: &str| Path::Cell(id, "lines".to_owned(), row, key.to_owned());
/// card.set_text(&cell("printed"), "91,32%");
/// card.set_text(&cell("calculation"), "rata(83,13; 95,45)");
/// let line = &evaluate(&card).annexes[0].lines[0];
/// assert_eq!(line.verdict, Verdict::Contradicts);
/// assert!((line.figure().unwrap().value - 89.29).abs() < 1e-9);
/// ```
pub static INSTRUMENT: Instrument = Instrument {
    key: "check-calculations",
    roles: &[],
    choices: &[],
    fields: &[],
    tables: &[Table {
        key: LINES,
        columns: &[
            Field::words(PRINTED),
            Field::words(CALCULATION),
            Field::words(NOTE),
        ],
        rows: Rows::Free {
            first: 2,
            nested: false,
        },
        shown: None,
    }],
    texts: &[],
    criteria: |_| &[],
    rule: "capped",
    by_period: false,
    pooled: false,
    measure,
};

const LINES: &str = "lines";
const PRINTED: &str = "printed";
const CALCULATION: &str = "calculation";
const NOTE: &str = "note";

fn measure(inputs: &Inputs) -> Measured {
    let rows = inputs.indicator.sheet.rows(LINES);
    let mut lines = Vec::new();
    let prints = prints(inputs, LINES, PRINTED, Kind::Ratio, false);
    for (index, (row, (at, print))) in rows.iter().zip(prints).enumerate() {
        if row.is_blank() {
            continue;
        }
        let item = cells::item(index, row);
        let typed = cells::text(row, PRINTED);
        let percent = typed.contains('%');
        let found = recomputed(inputs, row, &item, percent);
        let mut line = Line::compare(&item, at.clone(), typed, &print, found.clone());
        // `83,13 %` beside `a / b`: the sign says that the hundred is meant.
        if percent && line.verdict == Verdict::Contradicts {
            let hundredfold = Line::compare(&item, at, typed, &print, in_percent(found));
            if hundredfold.verdict == Verdict::Agrees {
                line = hundredfold;
            }
        }
        lines.push(line.said(cells::text(row, NOTE)));
    }
    reason::copied(&mut lines);
    cells::measured(inputs, LINES, lines)
}

/// A share of 1 as a percentage.
fn in_percent(found: Outcome<Figure>) -> Outcome<Figure> {
    found.and_then(|found| {
        let working = match found.working {
            Expr::Over(pair) => Expr::Percent(pair),
            other => Expr::Times(vec![Expr::Constant(100.0), other]),
        };
        Figure::new(
            found.name,
            working,
            Unit::Percent,
            found.source,
            &Path::Name,
        )
    })
}

/// What the calculation of a row gives.
fn recomputed(inputs: &Inputs, row: &Row, item: &str, percent: bool) -> Outcome<Figure> {
    let at = inputs.cell_path(LINES, row.id, CALCULATION, None);
    let text = cells::text(row, CALCULATION);
    if text.is_empty() {
        return Outcome::missing(at);
    }
    match calculation::read(text) {
        Ok(working) => {
            let percent = percent || matches!(working, Expr::Percent(_));
            let unit = if percent { Unit::Percent } else { Unit::Plain };
            let name = Name::of("check-calculations.result", item);
            Figure::new(name, working, unit, &sources::OWN, &at)
        }
        Err(problem) => Outcome::refused(problem, at),
    }
}
