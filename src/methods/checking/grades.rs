//! Printed classes beside the classes that follow from the printed values.
//!
//! The value is judged as the chosen set judges (see [`crate::methods::bands`]):
//! rounded to two decimals. A value printed with fewer decimals may stand for
//! any class that its rounding reaches. A value outside the range of its set
//! is said to be so; achievement has no upper end. A class that the set does not have is refused at its cell;
//! a value without a class is information, a class without a value is open.
//!
//! Example: Nadjamuddin, Lahay & Uloli (2025), section 3.2, grades 88,68 in the
//! third quarter B; by PermenPANRB 14/2017 it is A.

use super::class_names::class_of;
use super::line::{Found, Line, Verdict};
use super::reason::Reason;
use super::{Printed, cells};
use crate::methods::bands::{ACHIEVEMENT, BANDS, Band, BandSet, JUDGED_DECIMALS};
use crate::methods::inputs::Inputs;
use crate::methods::instrument::{Choice, Field, Instrument, Measured, Rows, Table};
use crate::methods::{Outcome, Problem};
use crate::numbers::Kind;
use crate::scorecard::Row;

/// The check as part of the document.
pub static INSTRUMENT: Instrument = Instrument {
    choices: &[Choice {
        key: SET,
        options: &[
            "skm2017",
            "skm2004",
            "achievement",
            "likert5",
            "likert4",
            "likert7",
            "likert4-3",
            "likert4-5",
            "likert5-3",
            "likert5-4",
            "likert7-3",
            "likert7-4",
            "bhote",
            "mahsun-economy",
            "mahsun-efficiency",
            "mahsun-effectiveness",
            "hasmiati-efficiency",
            "hasmiati-effectiveness",
            "kepmendagri-efficiency",
            "kepmendagri-effectiveness",
        ],
        shown: None,
    }],
    tables: &[Table {
        key: LINES,
        columns: &[Field::words(VALUE), Field::words(CLASS), Field::words(NOTE)],
        rows: Rows::Free {
            first: 2,
            nested: false,
        },
        shown: None,
    }],
    ..Instrument::annex("check-grades", measure)
};

const SET: &str = "set";
const LINES: &str = "lines";
const VALUE: &str = "value";
const CLASS: &str = "class";
const NOTE: &str = "note";

fn measure(inputs: &Inputs) -> Measured {
    let rows = inputs.indicator.sheet.rows(LINES);
    let mut lines = Vec::new();
    let Some(set) = BandSet::find(inputs.choice(SET)).or(BANDS.first().copied()) else {
        return cells::measured(inputs, LINES, lines);
    };
    let values = cells::prints(inputs, LINES, VALUE, Kind::Percent, true);
    for (index, (row, (at, value))) in rows.iter().zip(values).enumerate() {
        if row.is_blank() {
            continue;
        }
        let line = Line::word(
            &cells::item(index, row),
            inputs.cell_path(LINES, row.id, CLASS, None),
            cells::text(row, CLASS),
            String::new(),
            false,
        );
        let line = match value.settled() {
            None => open(line, Outcome::missing(at)),
            Some(Err(problem)) => open(line, Outcome::refused(problem, at)),
            Some(Ok(value)) => judged(inputs, row, line, set, value),
        };
        lines.push(line.said(cells::text(row, NOTE)));
    }
    cells::measured(inputs, LINES, lines)
}

fn open(line: Line, outcome: Outcome<crate::methods::Figure>) -> Line {
    Line {
        found: Found::Figure(outcome),
        verdict: Verdict::Open,
        ..line
    }
}

fn judged(
    inputs: &Inputs,
    row: &Row,
    mut line: Line,
    set: &'static BandSet,
    value: &Printed,
) -> Line {
    let right = set.judge(value.value).class;
    // A value with two decimals is judged as it stands.
    let exact = value.decimals >= JUDGED_DECIMALS as i64;
    let [low, high] = if exact {
        [value.value; 2]
    } else {
        value.span()
    };
    let classes = set.class_of(low)..=set.class_of(high);
    line.found = Found::Class(Band::of(&std::borrow::Cow::Borrowed(set), value.value));
    line.read = Some(value.clone());
    if line.printed.is_empty() {
        line.verdict = Verdict::Unprinted;
        return line;
    }
    let Some(printed) = class_of(set, &line.printed) else {
        let at = inputs.cell_path(LINES, row.id, CLASS, None);
        return open(line, Outcome::refused(Problem::UnknownClass, at));
    };
    let [least, mut most] = set.range;
    // More than the target can be reached, and is still the highest class.
    if set.key == ACHIEVEMENT.key {
        most = f64::INFINITY;
    }
    let (verdict, reason) = if value.value - value.half > most {
        (Verdict::Contradicts, Some(Reason::AboveLimit(most)))
    } else if value.value + value.half < least {
        (Verdict::Contradicts, Some(Reason::BelowLimit(least)))
    } else if printed == right {
        (Verdict::Agrees, None)
    } else if classes.contains(&printed) {
        (Verdict::Agrees, Some(Reason::Rounding))
    } else {
        let mirrored = set.limits.len() - right;
        let reason = if printed.abs_diff(right) == 1 {
            Some(Reason::NeighbourClass)
        } else {
            (printed == mirrored).then_some(Reason::Polarity)
        };
        (Verdict::Contradicts, reason)
    };
    line.verdict = verdict;
    line.reason = reason;
    line
}
