//! Retention and turnover of employees.
//!
//! - `turnover = leavers / employees * 100 %`
//! - `retention = 100 - turnover`
//!
//! Leavers and employees are counts of people per period; leavers above
//! employees and a period without employees are refused, a period without
//! numbers is left out. A printed turnover can be entered instead, 0 to 100 %.
//! The user chooses which of the two is the value; both stand beside it.
//! Score: retention up to the cap; for turnover, 100 less it. The achievement
//! scale judges retention; no source has classes for turnover.
//!
//! Source: Fajriah & Hidayat (revenue agency of Mojokerto) divide leavers by
//! employees and print 0.59 % as retention: that is turnover, and 99.41 % stay.
//!
//! ```
//! use timbang::editing::new_indicator;
//! use timbang::evaluation::evaluate;
//! use timbang::scorecard::{Path, Scorecard, period_key};
//!
//! let mut card = Scorecard::new("2017");
//! let home = card.perspectives[3].id;
//! let id = new_indicator(&mut card, home, "retention").unwrap();
//! card.set_text(&Path::Choice(id, "entry".to_owned()), "turnover");
//! let key = period_key("turnover", card.periods[0].id);
//! card.set_text(&Path::Field(id, key), "0,59 %");
//! let report = evaluate(&card);
//! let found = report.indicator(id).unwrap();
//! assert_eq!(format!("{:.2}", found.value.ready().unwrap().value), "99.41");
//! ```

use super::bands::{ACHIEVEMENT, BandSet};
use super::inputs::{Cell, Inputs};
use super::instrument::{Choice, Exhibit, Field, Instrument, Measured, Number, Reach, Showing};
use super::outcome::{Outcome, Problem};
use super::sources;
use super::working::{Expr, Figure, Name, Unit};
use crate::numbers::Kind;
use crate::scorecard::{Path, Period, Role};

/// The instrument.
pub static INSTRUMENT: Instrument = Instrument {
    key: "retention",
    roles: &[Role::Growth],
    choices: &[
        Choice {
            key: MEASURE,
            options: &["retention", TURNOVER],
            shown: None,
        },
        Choice {
            key: ENTRY,
            options: &["counts", TURNOVER],
            shown: None,
        },
    ],
    fields: &[
        Field::new(LEAVERS, Number::count(0.0))
            .by_period()
            .shown(ENTRY, &["counts"]),
        Field::new(EMPLOYEES, Number::count(1.0))
            .by_period()
            .shown(ENTRY, &["counts"]),
        Field::new(TURNOVER, Number::between(Kind::Percent, 0.0, 100.0))
            .by_period()
            .shown(ENTRY, &[TURNOVER]),
    ],
    tables: &[],
    texts: &[],
    criteria: |inputs| {
        if of_turnover(inputs) { &[] } else { CRITERIA }
    },
    rule: "capped",
    by_period: true,
    pooled: false,
    measure,
};

static CRITERIA: &[&BandSet] = &[&ACHIEVEMENT];
const MEASURE: &str = "measure";
const ENTRY: &str = "entry";
const LEAVERS: &str = "leavers";
const EMPLOYEES: &str = "employees";
const TURNOVER: &str = "turnover";

fn of_turnover(inputs: &Inputs) -> bool {
    inputs.choice(MEASURE) == TURNOVER
}

fn measure(inputs: &Inputs) -> Measured {
    let mut each = Vec::new();
    let mut lines = Vec::new();
    for period in inputs.periods {
        let Some((at, turnover)) = turnover(inputs, period) else {
            continue;
        };
        let rate = |code, working: Expr| {
            let name = Name::of(code, period.label.clone());
            let figure = Figure::new(name, working, Unit::Percent, &sources::FAJRIAH_HIDAYAT, &at);
            figure.map(|figure| figure.out_of(100.0))
        };
        let both = turnover.and_then(|working| {
            let retention = Expr::minus(Expr::Constant(100.0), working.clone());
            rate("retention-rate", retention).and(rate("turnover-rate", working))
        });
        if let Outcome::Ready((retention, turnover)) = &both {
            lines.push(Showing {
                label: inputs.period_word(period.id),
                figures: vec![Some(retention.clone()), Some(turnover.clone())],
                ..Showing::default()
            });
        }
        let value = both.map(|(retention, turnover)| match of_turnover(inputs) {
            true => turnover,
            false => retention,
        });
        each.push((period.id, value));
    }
    let mut measured = Measured::of(Reach::Periods { each, pooled: None });
    measured.rule = of_turnover(inputs).then_some("complement");
    if !lines.is_empty() {
        measured.exhibits.push(Exhibit {
            code: "retention-and-turnover",
            heads: &["retention-rate", "turnover-rate"],
            lines,
        });
    }
    measured
}

/// The turnover of a period and the field that is first to correct.
fn turnover(inputs: &Inputs, period: &Period) -> Option<(Path, Outcome<Expr>)> {
    let id = Some(period.id);
    let term = |code, value, unit| Inputs::term(code, &period.label, value, unit);
    if inputs.choice(ENTRY) == TURNOVER {
        let (cell, at) = inputs.field(TURNOVER, id);
        if cell == Cell::Blank {
            return None;
        }
        let value = cell.required(at.clone());
        let value = value.map(|value| term("turnover-typed", value, Unit::Percent));
        return Some((at, value));
    }
    let (leavers, at) = inputs.field(LEAVERS, id);
    let (employees, below) = inputs.field(EMPLOYEES, id);
    if leavers == Cell::Blank && employees == Cell::Blank {
        return None;
    }
    let counts = leavers.required(at.clone()).and(employees.required(below));
    let working = counts.and_then(|(leavers, employees)| {
        if leavers > employees {
            return Outcome::refused(Problem::Above(employees), at.clone());
        }
        Outcome::Ready(Expr::percent(
            term(LEAVERS, leavers, Unit::Count),
            term(EMPLOYEES, employees, Unit::Count),
        ))
    });
    Some((at, working))
}
