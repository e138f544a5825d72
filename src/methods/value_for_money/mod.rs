//! Value for money: economy, efficiency and effectiveness, each a ratio of two
//! amounts in percent.
//!
//! - `economy = realised cost / budgeted cost * 100 %`; less is better
//! - `efficiency = cost of earning revenue / revenue realised * 100 %`; less is
//!   better
//! - `effectiveness = revenue realised / revenue target * 100 %`
//!
//! Amounts are money in one unit (rupiah or millions of it), zero or more, by
//! period and by line. Lines nest, and a line with parts is their sum (see
//! `amounts`). A budget, revenue or target of zero has no ratio and is refused;
//! a period without amounts is left out. Periods pool to sum over sum. Score:
//! economy and efficiency 100 up to 100 %, then 200 less the ratio;
//! effectiveness up to the cap.
//!
//! Beside the value stands the change from the period before, in percentage
//! points and in percent of the ratio before; none where one of the two periods
//! has no ratio, nor a relative change from a ratio of zero. A second table
//! judges each period by itself.
//!
//! Source: Mahsun (2009), as cited by Fajriah & Hidayat on the revenue agency
//! of Mojokerto. Their table 6: 28,905.16 of 30,547.37 million rupiah in 2017
//! is 94.62 %, economical.
//!
//! ```
//! use timbang::editing::new_indicator;
//! use timbang::evaluation::evaluate;
//! use timbang::scorecard::{Path, Scorecard, period_key};
//!
//! let mut card = Scorecard::new("2017");
//! let home = card.perspectives[0].id;
//! let id = new_indicator(&mut card, home, "economy-ratio").unwrap();
//! let row = card.indicator(id).unwrap().sheet.rows("lines")[0].id;
//! for (column, amount) in [("budget", "30.547,37"), ("realised", "28.905,16")] {
//!     let key = period_key(column, card.periods[0].id);
//!     card.set_text(&Path::Cell(id, "lines".to_owned(), row, key), amount);
//! }
//! let report = evaluate(&card);
//! let found = report.indicator(id).unwrap();
//! assert_eq!(format!("{:.2}", found.value.ready().unwrap().value), "94.62");
//! assert_eq!(found.band.as_ref().unwrap().code(), "economical");
//! ```

pub mod criteria;

use super::amounts::{self, Amount, Ratio};
use super::bands::BandSet;
use super::inputs::Inputs;
use super::instrument::{Exhibit, Instrument, Measured, Reach, Showing, Table};
use super::outcome::Outcome;
use super::sources;
use super::working::{Expr, Figure, Name, Unit};
use crate::scorecard::{Id, Role};

/// Economy: what was spent of what was budgeted.
pub static ECONOMY: Instrument = Instrument {
    key: "economy-ratio",
    rule: LOW_IS_GOOD,
    tables: &[amounts::lines(&[
        amounts::column(BUDGET),
        amounts::column(REALISED),
    ])],
    criteria: |_| ECONOMY_CRITERIA,
    measure: |inputs| amounts::measure(inputs, &ECONOMY_RATIO),
    ..BLANK
};

/// Efficiency: what it cost to earn the revenue.
pub static EFFICIENCY: Instrument = Instrument {
    key: "efficiency-ratio",
    rule: LOW_IS_GOOD,
    tables: &[amounts::lines(&[
        amounts::column(COST),
        amounts::column(REVENUE),
    ])],
    criteria: |_| EFFICIENCY_CRITERIA,
    measure: |inputs| amounts::measure(inputs, &EFFICIENCY_RATIO),
    ..BLANK
};

/// Effectiveness: what was earned of the target.
pub static EFFECTIVENESS: Instrument = Instrument {
    key: "effectiveness-ratio",
    rule: "capped",
    tables: &[amounts::lines(&[
        amounts::column(TARGET),
        amounts::column(REALISED),
    ])],
    criteria: |_| EFFECTIVENESS_CRITERIA,
    measure: |inputs| amounts::measure(inputs, &EFFECTIVENESS_RATIO),
    ..BLANK
};

/// What the three have in common.
const BLANK: Instrument = Instrument {
    key: "",
    roles: &[Role::Financial],
    choices: &[],
    fields: &[],
    tables: NO_TABLES,
    texts: &[],
    criteria: |_| &[],
    rule: "",
    by_period: true,
    pooled: true,
    measure: |inputs| amounts::measure(inputs, &ECONOMY_RATIO),
};
const NO_TABLES: &[Table] = &[];

static ECONOMY_CRITERIA: &[&BandSet] = &[&criteria::MAHSUN_ECONOMY];
static EFFICIENCY_CRITERIA: &[&BandSet] = &[
    &criteria::MAHSUN_EFFICIENCY,
    &criteria::HASMIATI_EFFICIENCY,
    &criteria::KEPMENDAGRI_EFFICIENCY,
];
static EFFECTIVENESS_CRITERIA: &[&BandSet] = &[
    &criteria::MAHSUN_EFFECTIVENESS,
    &criteria::HASMIATI_EFFECTIVENESS,
    &criteria::KEPMENDAGRI_EFFECTIVENESS,
];
const LOW_IS_GOOD: &str = "ratio-good-to-100";
const BUDGET: &str = "budget";
const REALISED: &str = "realised";
const COST: &str = "cost";
const REVENUE: &str = "revenue";
const TARGET: &str = "target";

static ECONOMY_RATIO: Ratio = Ratio {
    code: "economy-ratio",
    part: Amount::new(REALISED),
    whole: Amount::new(BUDGET),
    unit: Unit::Plain,
    spending: true,
    source: &sources::MAHSUN_2009,
};
static EFFICIENCY_RATIO: Ratio = Ratio {
    code: "efficiency-ratio",
    // The word of `cost` is that of an element of the satisfaction survey.
    part: Amount {
        key: COST,
        term: "cost-of-revenue",
    },
    whole: Amount::new(REVENUE),
    unit: Unit::Plain,
    spending: false,
    source: &sources::MAHSUN_2009,
};
static EFFECTIVENESS_RATIO: Ratio = Ratio {
    code: "effectiveness-ratio",
    part: Amount::new(REALISED),
    whole: Amount::new(TARGET),
    unit: Unit::Plain,
    spending: false,
    source: &sources::MAHSUN_2009,
};

/// How the ratio changed from period to period, and each period's class.
pub(super) fn extend(inputs: &Inputs, measured: &mut Measured) {
    let Reach::Periods { each, .. } = &measured.value else {
        return;
    };
    let mut exhibit = |code, heads, lines: Vec<Showing>| {
        if !lines.is_empty() {
            measured.exhibits.push(Exhibit { code, heads, lines });
        }
    };
    exhibit(
        "change",
        &["change-points", "change-relative"],
        changes(inputs, each),
    );
    let lines = judged(inputs, each);
    if lines.len() > 1 {
        exhibit("by-period", &["ratio", "class"], lines);
    }
}

/// Each period by itself: a mean hides the year that failed.
fn judged(inputs: &Inputs, each: &[(Id, Outcome<Figure>)]) -> Vec<Showing> {
    let line = |(id, figure): &(Id, Outcome<Figure>)| {
        Some(Showing {
            label: inputs.period_word(*id),
            figures: vec![Some(figure.ready()?.clone())],
            band: inputs.judge(figure),
            ..Showing::default()
        })
    };
    each.iter().filter_map(line).collect()
}

/// The change from each period to the next.
fn changes(inputs: &Inputs, each: &[(Id, Outcome<Figure>)]) -> Vec<Showing> {
    let at = inputs.table_path(amounts::LINES);
    let figure = |id: Id| each.iter().find(|(one, _)| *one == id)?.1.ready();
    let mut lines = Vec::new();
    for pair in inputs.periods.windows(2) {
        let (Some(before), Some(now)) = (figure(pair[0].id), figure(pair[1].id)) else {
            continue;
        };
        let label = inputs.period_word(pair[1].id);
        let term = |code, figure: &Figure| Expr::term(Name::new(code), figure.value, figure.unit);
        let before = term("period-before", before);
        let points = Expr::minus(term("this-period", now), before.clone());
        let show = |code, working, unit| {
            let name = Name::of(code, label.clone());
            let figure = Figure::new(name, working, unit, now.source, &at);
            figure.ready().cloned()
        };
        let relative = (before.value() > 0.0).then(|| Expr::percent(points.clone(), before));
        lines.push(Showing {
            figures: vec![
                show("change-points", points, Unit::Plain),
                relative.and_then(|working| show("change-relative", working, Unit::Percent)),
            ],
            label,
            ..Showing::default()
        });
    }
    lines
}
