//! Perspectives and their indicators.

use super::entry::Entry;
use super::keyed::keyed_enum;
use super::sheet::Sheet;
use super::weighting::Weighting;
use super::{Id, Mint};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Perspective {
    /// The perspective's identity.
    pub id: Id,
    /// Which of the usual perspectives it is.
    pub role: Role,
    /// The user's name for it; empty means the usual name.
    #[serde(default)]
    pub name: String,
    /// Its weight, when weights are typed.
    #[serde(default)]
    pub weight: Entry,
    /// Its indicators in their order.
    #[serde(default)]
    pub indicators: Vec<Indicator>,
    /// How the indicators are weighed.
    #[serde(default)]
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Indicator {
    /// The indicator's identity.
    pub id: Id,
    /// The user's name for it; empty means the instrument's name.
    #[serde(default)]
    pub name: String,
    /// Key of the instrument that measures it.
    pub instrument: String,
    /// Key of the criteria set that judges its value; empty for the default.
    #[serde(default)]
    pub criteria: String,
    /// How several periods become one value.
    #[serde(default = "latest")]
    pub over: PeriodRule,
    /// How the value becomes a score.
    #[serde(default)]
    pub scoring: Scoring,
    /// The score to reach, 100 when empty.
    #[serde(default)]
    pub target: Entry,
    /// Its weight, when weights are typed.
    #[serde(default)]
    pub weight: Entry,
    /// Where the numbers come from.
    #[serde(default)]
    pub source: String,
    /// The instrument's data.
    #[serde(default)]
    pub sheet: Sheet,
}

fn latest() -> PeriodRule {
    PeriodRule::Latest
}

/// How an indicator's value becomes a score.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Scoring {
    /// Key of the score rule; empty for the instrument's own.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub rule: String,
    /// The highest score that counts: `100`, `110`, `120`; empty for 100.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub cap: String,
    /// The rule's numbers by key: target, tolerance, base, lowest, highest.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub numbers: BTreeMap<String, Entry>,
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
