//! Perspectives and their indicators.

use super::entry::Entry;
use super::keyed::keyed_enum;
use super::named::Named;
use super::sheet::Sheet;
use super::weighting::Weighting;
use super::{Id, Mint};

keyed_enum! {
    /// Which of the usual perspectives this is; it names a perspective that the
    /// user has not renamed, and decides which instruments are offered first.
    Role {
        /// Money: budget, revenue, cost.
        Financial = "financial",
        /// The people served.
        Customer = "customer",
        /// How the work is done.
        Process = "process",
        /// Staff, knowledge and systems.
        Growth = "growth",
        /// A perspective of the agency's own.
        Other = "other",
    }
}

keyed_enum! {
    /// How an indicator's several periods become one value.
    PeriodRule {
        /// The last period that was measured.
        Latest = "latest",
        /// The arithmetic mean of the measured periods.
        Mean = "mean",
        /// Sum of numerators over sum of denominators.
        Pooled = "pooled",
    }
}

/// One perspective of the scorecard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Perspective {
    /// The perspective's identity.
    pub id: Id,
    /// Which of the usual perspectives it is.
    pub role: Role,
    /// The user's name for it; empty means the usual name.
    pub name: String,
    /// Its weight, when weights are typed.
    pub weight: Entry,
    /// Its indicators in their order.
    pub indicators: Vec<Indicator>,
    /// How the indicators are weighed.
    pub weighting: Weighting,
}

impl Perspective {
    /// An empty perspective.
    pub fn blank(role: Role, mint: &mut Mint) -> Perspective {
        Perspective {
            id: mint.fresh(),
            role,
            name: String::new(),
            weight: Entry::default(),
            indicators: Vec::new(),
            weighting: Weighting::default(),
        }
    }
}

/// One indicator: what is measured, with which instrument, and how it scores.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Indicator {
    /// The indicator's identity.
    pub id: Id,
    /// The user's name for it; empty means the instrument's name.
    pub name: String,
    /// Key of the instrument that measures it.
    pub instrument: String,
    /// Key of the criteria set that judges its value; empty for the default.
    pub criteria: String,
    /// How several periods become one value.
    pub over: PeriodRule,
    /// How the value becomes a score.
    pub scoring: Scoring,
    /// The score to reach, 100 when empty.
    pub target: Entry,
    /// Its weight, when weights are typed.
    pub weight: Entry,
    /// Where the numbers come from.
    pub source: String,
    /// The instrument's data.
    pub sheet: Sheet,
}

/// How an indicator's value becomes a score.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scoring {
    /// Key of the score rule; empty for the instrument's own.
    pub rule: String,
    /// The highest score that counts: `100`, `110`, `120`; empty for 100.
    pub cap: String,
    /// The rule's numbers by key: target, tolerance, base, lowest, highest.
    pub numbers: Named<Entry>,
}

impl Indicator {
    /// An indicator with nothing entered.
    pub fn blank(id: Id, instrument: &str, sheet: Sheet) -> Indicator {
        Indicator {
            id,
            name: String::new(),
            instrument: instrument.to_owned(),
            criteria: String::new(),
            over: PeriodRule::Latest,
            scoring: Scoring::default(),
            target: Entry::default(),
            weight: Entry::default(),
            source: String::new(),
            sheet,
        }
    }
}
