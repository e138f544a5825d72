//! Printed results beside the calculations they come from.
//!
//! Each row holds a printed figure and how it was, or should have been,
//! computed (see [`super::calculation`]); the recomputed value has the working
//! and the rounding of that calculation. A calculation without a print is
//! information; a print without a calculation is open. A calculation or a print
//! that cannot be read is refused at its cell, and the line is open. A ratio that
//! is printed in percent agrees with or without `x 100`: 45 / 50 is 90 %.
//!
//! Example: Nadjamuddin, Lahay & Uloli (2025), section 3.6, prints 91,32 % for
//! the mean of two years whose absorption is 83,13 % and 95,45 %.

use super::cells::{self, prints};
use super::{Line, Verdict, calculation, reason};
use crate::methods::inputs::Inputs;
use crate::methods::instrument::{Field, Instrument, Measured, Rows, Table};
use crate::methods::{Expr, Figure, Name, Outcome, Unit, sources};
use crate::numbers::Kind;
use crate::scorecard::Row;

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
    ..Instrument::annex("check-calculations", measure)
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
        let found = |times| recomputed(inputs, row, &item, percent, times);
        let mut line = Line::compare(&item, at.clone(), typed, &print, found(false));
        if percent && line.verdict == Verdict::Contradicts {
            let times = Line::compare(&item, at, typed, &print, found(true));
            if times.verdict == Verdict::Agrees {
                line = times;
            }
        }
        lines.push(line.said(cells::text(row, NOTE)));
    }
    reason::copied(&mut lines);
    cells::measured(inputs, LINES, lines)
}

/// What the calculation of a row gives; `times` takes a ratio times 100.
fn recomputed(
    inputs: &Inputs,
    row: &Row,
    item: &str,
    percent: bool,
    times: bool,
) -> Outcome<Figure> {
    let at = inputs.cell_path(LINES, row.id, CALCULATION, None);
    let text = cells::text(row, CALCULATION);
    if text.is_empty() {
        return Outcome::missing(at);
    }
    match calculation::read(text) {
        Ok(working) => {
            let working = match working {
                Expr::Over(pair) if times => Expr::Percent(pair),
                other => other,
            };
            let percent = percent || matches!(working, Expr::Percent(_));
            let unit = if percent { Unit::Percent } else { Unit::Plain };
            let name = Name::of("check-calculations.result", item);
            Figure::new(name, working, unit, &sources::OWN, &at)
        }
        Err(problem) => Outcome::refused(problem, at),
    }
}
