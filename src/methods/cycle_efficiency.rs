//! Service cycle efficiency (SCE): how much of the time that a service takes is
//! work on it.
//!
//! Two readings of one ratio, in percent; times of all services in one unit:
//!
//! - value added: `processing time / throughput time * 100`. Processing is a
//!   part of the whole, so a ratio above 100 contradicts the definition: it is
//!   said at the service and at the table, and the score stays at 100.
//! - standard by actual: `standard time / actual time * 100`. Above 100 is
//!   faster than the standard, which is said; the score stops at the cap.
//!
//! Several services combine to sum over sum, or to the mean of their ratios. A
//! printed ratio can be entered instead of times. A whole of zero has no ratio
//! and is refused; times and ratios are zero or more; a row without a name and
//! a time is left out, as is a period without a number. Beside the value stands
//! the time between the two: without added value, or saved from the standard.
//!
//! Sources: Fajriah & Hidayat (revenue agency of Mojokerto: 94 %) define the
//! first; Ekowati & Sierita (social service of Bantul) put a standard of 15
//! minutes over 7.5 actual ones, 200 %, and call it excellent although their own
//! rule has the level fall above 100 %.
//!
//! ```
//! use timbang::editing::new_indicator;
//! use timbang::evaluation::evaluate;
//! use timbang::scorecard::{Path, Scorecard, period_key};
//!
//! let mut card = Scorecard::new("2020");
//! let home = card.perspectives[2].id;
//! let id = new_indicator(&mut card, home, "cycle-efficiency").unwrap();
//! card.set_text(&Path::Choice(id, "reading".to_owned()), "standard-actual");
//! let row = card.indicator(id).unwrap().sheet.rows("services")[0].id;
//! for (column, minutes) in [("standard", "15"), ("actual", "7,5")] {
//!     let key = period_key(column, card.periods[0].id);
//!     card.set_text(&Path::Cell(id, "services".to_owned(), row, key), minutes);
//! }
//! let report = evaluate(&card);
//! let found = report.indicator(id).unwrap();
//! assert_eq!(found.value.ready().unwrap().value, 200.0);
//! assert_eq!(found.score.ready().unwrap().value, 100.0);
//! ```

use super::bands::{ACHIEVEMENT, BandSet};
use super::inputs::{Cell, Inputs};
use super::instrument::{
    Choice, Detail, Exhibit, Field, Instrument, Measured, Note, Number, Reach, Rows, Showing,
    Shown, Table,
};
use super::outcome::{Outcome, Problem};
use super::sources::{EKOWATI_SIERITA, FAJRIAH_HIDAYAT, OWN, Source};
use super::working::{CODE, Expr, Figure, Name, Unit};
use crate::numbers::{Kind, round_half_away};
use crate::scorecard::{Path, Period, Role};

/// The instrument.
pub static INSTRUMENT: Instrument = Instrument {
    key: "cycle-efficiency",
    roles: &[Role::Process],
    choices: &[
        Choice {
            key: READING,
            options: &["value-added", "standard-actual"],
            shown: None,
        },
        Choice {
            key: ENTRY,
            options: &["times", "ratio"],
            shown: None,
        },
        Choice {
            key: UNIT,
            options: &["minutes", "hours", "days"],
            shown: BY_TIMES,
        },
        Choice {
            key: COMBINE,
            options: &["pooled", "mean"],
            shown: BY_TIMES,
        },
    ],
    fields: &[Field::new(RATIO, NOT_NEGATIVE)
        .by_period()
        .shown(ENTRY, &["ratio"])],
    tables: &[Table {
        key: SERVICES,
        columns: &[
            time(PROCESSING, VALUE_ADDED),
            time(THROUGHPUT, VALUE_ADDED),
            time(STANDARD, BY_STANDARD),
            time(ACTUAL, BY_STANDARD),
        ],
        rows: Rows::Free {
            first: 1,
            nested: false,
        },
        shown: BY_TIMES,
    }],
    texts: &[],
    criteria: |_| CRITERIA,
    rule: "capped",
    by_period: true,
    pooled: false,
    measure: super::later::measure,
};

static CRITERIA: &[&BandSet] = &[&ACHIEVEMENT];
const READING: &str = "reading";
const VALUE_ADDED: &[&str] = &["value-added"];
const BY_STANDARD: &[&str] = &["standard-actual"];
const ENTRY: &str = "entry";
const UNIT: &str = "unit";
const COMBINE: &str = "combine";
const RATIO: &str = "ratio";
const SERVICES: &str = "services";
const PROCESSING: &str = "processing";
const THROUGHPUT: &str = "throughput";
const STANDARD: &str = "standard";
const ACTUAL: &str = "actual";
const BY_TIMES: Option<Shown> = Some(Shown {
    choice: ENTRY,
    when: &["times"],
});
const NOT_NEGATIVE: Number = Number::between(Kind::Ratio, 0.0, f64::INFINITY);
/// The code of the value and of the ratio of each service.
const SCE: &str = "cycle-efficiency";
/// Decimals beyond which a difference is binary rounding.
const RESIDUE_DECIMALS: usize = 9;

/// One of the two readings of the ratio.
struct Reading {
    /// Column and term of the numerator.
    part: [&'static str; 2],
    /// Column and term of the denominator.
    whole: [&'static str; 2],
    /// What a ratio above 100 % means.
    above: Note,
    /// What the time between the two is.
    between: &'static str,
    source: &'static Source,
}

const fn time(key: &'static str, when: &'static [&'static str]) -> Field {
    Field::new(key, NOT_NEGATIVE)
        .by_period()
        .shown(READING, when)
}

impl Reading {
    fn of(inputs: &Inputs) -> Reading {
        if is_value_added(inputs) {
            return Reading {
                part: [PROCESSING, "processing-time"],
                whole: [THROUGHPUT, "throughput-time"],
                above: Note::AboveWhole,
                between: "time-without-value",
                source: &FAJRIAH_HIDAYAT,
            };
        }
        Reading {
            part: [STANDARD, "standard-time"],
            whole: [ACTUAL, "actual-time"],
            above: Note::FasterThanStandard,
            between: "time-saved",
            source: &EKOWATI_SIERITA,
        }
    }
}

fn is_value_added(inputs: &Inputs) -> bool {
    inputs.choice(READING) == VALUE_ADDED[0]
}

pub(super) fn measure(inputs: &Inputs) -> Measured {
    let reading = Reading::of(inputs);
    let mut measured = Measured::of(Reach::Periods {
        each: Vec::new(),
        pooled: None,
    });
    let mut lines = Vec::new();
    let mut each = Vec::new();
    for period in inputs.periods {
        let found = if inputs.choice(ENTRY) == "ratio" {
            printed(inputs, &reading, period)
        } else {
            services(inputs, &reading, period, &mut measured, &mut lines)
        };
        let Some((at, figure)) = found else {
            continue;
        };
        remark(&reading, &figure, at, &mut measured.notes);
        each.push((period.id, figure));
    }
    if !lines.is_empty() {
        measured.exhibits.push(Exhibit {
            code: reading.between,
            heads: match inputs.choice(UNIT) {
                "hours" => &["cycle-efficiency.unit.hours"],
                "days" => &["cycle-efficiency.unit.days"],
                _ => &["cycle-efficiency.unit.minutes"],
            },
            lines,
        });
    }
    Measured {
        value: Reach::Periods { each, pooled: None },
        // No cap lets a part count for more than its whole.
        rule: is_value_added(inputs).then_some("percent-of-maximum"),
        ..measured
    }
}

fn remark(reading: &Reading, figure: &Outcome<Figure>, at: Path, notes: &mut Vec<(Path, Note)>) {
    let above = |one: &Figure| round_half_away(one.value, RESIDUE_DECIMALS) > 100.0;
    if figure.ready().is_some_and(above) {
        notes.push((at, reading.above.clone()));
    }
}

fn figure(
    inputs: &Inputs,
    reading: &Reading,
    label: String,
    working: Expr,
    at: &Path,
) -> Outcome<Figure> {
    let name = Name::of(SCE, label);
    let figure = Figure::new(name, working, Unit::Percent, reading.source, at);
    match is_value_added(inputs) {
        true => figure.map(|figure| figure.out_of(100.0)),
        false => figure,
    }
}

/// A ratio that was computed elsewhere, and its field.
fn printed(inputs: &Inputs, reading: &Reading, period: &Period) -> Option<(Path, Outcome<Figure>)> {
    let (cell, at) = inputs.field(RATIO, Some(period.id));
    if cell == Cell::Blank {
        return None;
    }
    let found = cell.required(at.clone()).and_then(|value| {
        let working = Inputs::term("typed-value", &period.label, value, Unit::Percent);
        figure(inputs, reading, period.label.clone(), working, &at)
    });
    let found = found.map(|figure| Figure {
        source: &OWN,
        ..figure
    });
    Some((at, found))
}

/// The ratio of all services of a period, and their table.
fn services(
    inputs: &Inputs,
    reading: &Reading,
    period: &Period,
    measured: &mut Measured,
    lines: &mut Vec<Showing>,
) -> Option<(Path, Outcome<Figure>)> {
    let id = Some(period.id);
    let parts = inputs.column(SERVICES, reading.part[0], id);
    let wholes = inputs.column(SERVICES, reading.whole[0], id);
    let mut cells = parts.iter().chain(&wholes);
    if cells.all(|(_, cell)| *cell == Cell::Blank) {
        return None;
    }
    let at = inputs.table_path(SERVICES);
    let mut pairs = Vec::new();
    let mut ratios = Vec::new();
    for ((row, part), (_, whole)) in parts.into_iter().zip(wholes) {
        if row.is_blank() {
            continue;
        }
        let path = |[key, _]: [&'static str; 2]| inputs.cell_path(SERVICES, row.id, key, id);
        let term = |[_, code]: [&'static str; 2], value: f64| {
            Inputs::term(code, &row.label, value, Unit::Plain)
        };
        let (above, below) = (path(reading.part), path(reading.whole));
        let whole = whole.required(below.clone()).and_then(|value| match value {
            value if value > 0.0 => Outcome::Ready(term(reading.whole, value)),
            _ => Outcome::refused(Problem::ZeroDenominator, below),
        });
        let part = part.required(above.clone());
        let pair = part.map(|value| term(reading.part, value)).and(whole);
        let label = inputs.row_word(row, period);
        let ratio = pair.clone().and_then(|(part, whole)| {
            let working = Expr::percent(part, whole);
            figure(inputs, reading, label.clone(), working, &above)
        });
        if let Outcome::Ready((part, whole)) = &pair {
            lines.push(between(inputs, reading, label, [part, whole], &at));
        }
        measured.details.push(Detail {
            row: Some(row.id),
            period: id,
            level: 0,
            rank: None,
            band: inputs.judge(&ratio),
            figure: ratio.clone(),
        });
        remark(reading, &ratio, above, &mut measured.notes);
        pairs.push(pair);
        ratios.push(ratio);
    }
    // The mean of one is its own ratio.
    let working = if inputs.choice(COMBINE) == "mean" && ratios.len() > 1 {
        Outcome::all(ratios).map(|all| Expr::Mean(all.iter().map(Figure::term).collect()))
    } else {
        Outcome::all(pairs).map(|pairs| {
            let (parts, wholes) = pairs.into_iter().unzip();
            Expr::percent(Expr::Sum(parts), Expr::Sum(wholes))
        })
    };
    let total =
        working.and_then(|working| figure(inputs, reading, period.label.clone(), working, &at));
    Some((at, total))
}

/// The time of a service between its two times.
fn between(
    inputs: &Inputs,
    reading: &Reading,
    mut label: String,
    [part, whole]: [&Expr; 2],
    at: &Path,
) -> Showing {
    if label.is_empty() {
        label.push(CODE);
        label.push_str("cycle-efficiency.services.row");
    }
    let working = match is_value_added(inputs) {
        true => Expr::minus(whole.clone(), part.clone()),
        false => Expr::minus(part.clone(), whole.clone()),
    };
    let name = Name::of(reading.between, label.clone());
    let figure = Figure::new(name, working, Unit::Plain, reading.source, at);
    Showing {
        label,
        figures: vec![figure.ready().cloned()],
        ..Showing::default()
    }
}
