//! Budget absorption: how much of the budget was spent.
//!
//! `absorption = realised / budget * 100 %`, per period and per budget line.
//! Lines nest (see `amounts`); a budget of zero has no absorption and is
//! refused. Several periods pool to the sum of what was realised over the sum
//! of the budgets.
//!
//! Source: Nadjamuddin, Lahay & Uloli (2025), table 1:
//! 3,207,456,588 of 3,858,495,244 is 83.13 %, and 3,118,145,314 of
//! 3,266,721,230 is 95.45 %. Score: the percentage, held between 0 and the cap.

use super::amounts::{self, Amount, Ratio};
use super::bands::{ACHIEVEMENT, BandSet};
use super::instrument::Instrument;
use super::sources;
use super::working::Unit;
use crate::scorecard::Role;

/// The instrument.
pub static INSTRUMENT: Instrument = Instrument {
    key: "budget-absorption",
    roles: &[Role::Financial],
    choices: &[],
    fields: &[],
    tables: &[amounts::lines(&[
        amounts::column(BUDGET),
        amounts::column(REALISED),
    ])],
    texts: &[],
    criteria: |_| CRITERIA,
    rule: "capped",
    by_period: true,
    pooled: true,
    measure: |inputs| amounts::measure(inputs, &ABSORPTION),
};

static CRITERIA: &[&BandSet] = &[&ACHIEVEMENT];
const BUDGET: &str = "budget";
const REALISED: &str = "realised";
static ABSORPTION: Ratio = Ratio {
    code: "absorption",
    part: Amount::new(REALISED),
    whole: Amount::new(BUDGET),
    unit: Unit::Rupiah,
    spending: true,
    source: &sources::ABSORPTION,
};
