//! The screens, and how they stand in the address after `#`.

use crate::cases::Case;
use crate::methods::{self, exercise};
use crate::scorecard::{Group, Id, Scorecard};
use crate::storage::DraftId;

/// A screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// The agency's profile.
    Profile,
    /// A perspective's indicators.
    Perspective(Id),
    /// The weights of a group.
    Weights(Group),
    /// The results.
    Results,
    /// Printed figures beside recomputed ones.
    Checks,
    /// The steps of an exercise.
    Exercise,
}

impl View {
    /// The address of a screen of a draft: `#/k3x9/results`.
    pub fn hash(self, draft: &DraftId) -> String {
        let screen = match self {
            View::Profile => "profile".to_owned(),
            View::Perspective(id) => format!("perspective/{id}"),
            View::Weights(Group::Perspectives) => "weights".to_owned(),
            View::Weights(Group::Indicators(id)) => format!("weights/{id}"),
            View::Results => "results".to_owned(),
            View::Checks => "checks".to_owned(),
            View::Exercise => "exercise".to_owned(),
        };
        format!("#/{}/{screen}", draft.as_str())
    }

    /// Reads an address: the draft, and the screen if it names one.
    pub fn parse(hash: &str) -> Option<(DraftId, Option<View>)> {
        let parts: Vec<&str> = hash.trim_matches(['#', '/']).split('/').collect();
        let draft = DraftId::parse(parts.first()?)?;
        let id = |text: &str| text.parse().ok().map(Id);
        let view = match parts[1..] {
            ["profile"] => Some(View::Profile),
            ["results"] => Some(View::Results),
            ["checks"] => Some(View::Checks),
            ["exercise"] => Some(View::Exercise),
            ["weights"] => Some(View::Weights(Group::Perspectives)),
            ["weights", group] => id(group).map(|id| View::Weights(Group::Indicators(id))),
            ["perspective", perspective] => id(perspective).map(View::Perspective),
            _ => None,
        };
        Some((draft, view))
    }

    /// The screen on which a study opens: its results, or its checks when it has
    /// no score, or the profile when it has neither.
    pub fn of(case: &Case, scorecard: &Scorecard) -> View {
        let mut annexes = scorecard.annexes.iter();
        match annexes.any(|one| methods::is_check(&one.instrument)) {
            _ if case.scored => View::Results,
            true => View::Checks,
            false => View::Profile,
        }
    }

    /// The screen, or the profile when what it shows is gone.
    pub fn within(self, scorecard: &Scorecard) -> View {
        let there = |id| scorecard.perspective(id).is_some();
        match self {
            View::Perspective(id) if !there(id) => View::Profile,
            View::Weights(Group::Indicators(id)) if !there(id) => {
                View::Weights(Group::Perspectives)
            }
            View::Exercise if exercise::annex(scorecard).is_none() => View::Profile,
            view => view,
        }
    }
}
