//! What the user enters: the document, and the name of every field in it.
//!
//! The document keeps what was typed; nothing here computes. Keys of sheets,
//! rules and band sets are plain text, given meaning by `methods`.

mod access;
pub mod entry;
mod keyed;
mod named;
pub mod path;
mod perspective;
pub mod sheet;
mod structure;
mod weighting;

pub use entry::Entry;
pub use named::Named;
pub use path::{Group, Path};
pub use perspective::{Indicator, PeriodRule, Perspective, Role, Scoring};
pub use sheet::{Row, Sheet, is_used, period_key};
pub use structure::{Direction, settle_levels};
pub use weighting::{
    PriorityMethod, RandomIndexChoice, Typed, WeightMethod, Weighting, agree, is_below_one, pair,
    typed_judgment,
};

/// The fewest and the most perspectives of a scorecard.
pub const PERSPECTIVES: std::ops::RangeInclusive<usize> = 2..=9;
/// The most periods of a scorecard.
pub const MOST_PERIODS: usize = 12;
/// The most indicators of a perspective.
pub const MOST_INDICATORS: usize = 40;

/// The most annexes of a scorecard.
pub const MOST_ANNEXES: usize = 60;

/// The identity of a part of the document, stable while parts move.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(pub u32);

impl std::fmt::Display for Id {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

/// Gives out identities that the document has not used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Mint(pub u32);

impl Mint {
    /// The next unused identity.
    pub fn fresh(&mut self) -> Id {
        self.0 = self.0.saturating_add(1);
        Id(self.0)
    }
}

/// A balanced scorecard as the user entered it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scorecard {
    /// The draft's name.
    pub name: String,
    /// Who is measured, and who measures.
    pub profile: Profile,
    /// Years or quarters, oldest first.
    pub periods: Vec<Period>,
    /// The perspectives in their order.
    pub perspectives: Vec<Perspective>,
    /// How the perspectives are weighed.
    pub weighting: Weighting,
    /// Key of the band set that judges the total; empty for the default.
    pub bands: String,
    /// Whether a total over what is present is wanted while input is missing.
    pub partial: bool,
    /// What stands beside the perspectives: class sets, checks of printed
    /// figures. Each has a sheet as an indicator has, and enters no score.
    pub annexes: Vec<Indicator>,
    /// The last identity given out.
    pub mint: Mint,
}

/// The agency's profile; every field is free text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Profile {
    /// Name of the agency.
    pub agency: String,
    /// Unit within the agency.
    pub unit: String,
    /// Regency, city or province.
    pub region: String,
    /// Name of the head who signs.
    pub head: String,
    /// Employee number (NIP) of the head.
    pub head_number: String,
    /// Who filled in the scorecard.
    pub analyst: String,
    /// Anything a reader should know: assumptions, data sources.
    pub note: String,
}

/// A year, semester or quarter in which indicators are measured.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Period {
    /// The period's identity.
    pub id: Id,
    /// Its name as typed, such as `2023` or `Triwulan I`.
    pub label: String,
}

impl Default for Scorecard {
    fn default() -> Scorecard {
        Scorecard::new("")
    }
}

impl Scorecard {
    /// An empty scorecard with the four usual perspectives and one period.
    pub fn new(period: &str) -> Scorecard {
        let mut mint = Mint::default();
        let periods = vec![Period {
            id: mint.fresh(),
            label: period.to_owned(),
        }];
        let perspectives = [Role::Financial, Role::Customer, Role::Process, Role::Growth]
            .map(|role| Perspective::blank(role, &mut mint));
        Scorecard {
            name: String::new(),
            profile: Profile::default(),
            periods,
            perspectives: perspectives.into(),
            weighting: Weighting::default(),
            bands: String::new(),
            partial: false,
            annexes: Vec::new(),
            mint,
        }
    }

    /// The perspective of this identity.
    pub fn perspective(&self, id: Id) -> Option<&Perspective> {
        self.perspectives.iter().find(|item| item.id == id)
    }

    /// The indicator or annex of this identity, wherever it stands.
    pub fn indicator(&self, id: Id) -> Option<&Indicator> {
        let mut all = self.indicators().chain(&self.annexes);
        all.find(|item| item.id == id)
    }

    /// Every indicator, perspective by perspective.
    pub fn indicators(&self) -> impl Iterator<Item = &Indicator> {
        self.perspectives.iter().flat_map(|item| &item.indicators)
    }

    /// The perspective in which an indicator stands.
    pub fn perspective_of(&self, indicator: Id) -> Option<&Perspective> {
        self.perspectives
            .iter()
            .find(|item| item.indicators.iter().any(|one| one.id == indicator))
    }

    /// The label of a period; empty when it is gone.
    pub fn period_label(&self, id: Id) -> &str {
        self.periods
            .iter()
            .find(|period| period.id == id)
            .map_or("", |period| &period.label)
    }

    /// The weighting of a group.
    pub fn weighting_of(&self, group: Group) -> Option<&Weighting> {
        match group {
            Group::Perspectives => Some(&self.weighting),
            Group::Indicators(id) => self.perspective(id).map(|item| &item.weighting),
        }
    }

    /// The members of a group, in order.
    pub fn members(&self, group: Group) -> Vec<Id> {
        match group {
            Group::Perspectives => self.perspectives.iter().map(|item| item.id).collect(),
            Group::Indicators(id) => self.perspective(id).map_or_else(Vec::new, |item| {
                item.indicators.iter().map(|one| one.id).collect()
            }),
        }
    }
}
