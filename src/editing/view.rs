//! The screens, and how they stand in the address after `#`.

use crate::cases::Case;
use crate::methods::{self, answer, exercise};
use crate::scorecard::{Group, Id, Scorecard};
use crate::storage::DraftId;

/// A screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// The agency's profile.
    Profile,
    /// A perspective's indicators.
    Perspective(Id),
    /// The weights of a group, on one of their pages.
    Weights(Group, Tab),
    /// The results.
    Results,
    /// Several scorecards side by side.
    Compare,
    /// The results as a report to print.
    Report,
    /// Printed figures beside recomputed ones.
    Checks,
    /// The steps of an exercise.
    Exercise,
    /// A questionnaire, or where one is taken in; with its results or its data.
    Survey(Option<Id>, bool),
    /// The questions that an expert answers: such a draft has no other screen.
    Answer,
}

/// A page of the weights.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tab {
    /// The judgments and what follows.
    Judgments,
    /// Several experts.
    Experts,
    /// How consistent the judgments are, and how to mend them.
    Consistency,
    /// What changes when weights do.
    Sensitivity,
    /// Every step of the computation.
    Steps,
    /// The hierarchy with its global weights.
    Hierarchy,
}

impl Tab {
    /// Every page in its order.
    pub const ALL: [Tab; 6] = [
        Tab::Judgments,
        Tab::Experts,
        Tab::Consistency,
        Tab::Sensitivity,
        Tab::Steps,
        Tab::Hierarchy,
    ];

    /// How it stands in the address; the first one does not.
    pub fn key(self) -> &'static str {
        match self {
            Tab::Judgments => "",
            Tab::Experts => "experts",
            Tab::Consistency => "consistency",
            Tab::Sensitivity => "sensitivity",
            Tab::Steps => "steps",
            Tab::Hierarchy => "hierarchy",
        }
    }

    fn from_key(key: &str) -> Tab {
        let found = Tab::ALL.into_iter().find(|tab| tab.key() == key);
        found.unwrap_or(Tab::Judgments)
    }
}

impl View {
    /// The address of the page that shows how exact the program is. Like the next
    /// it belongs to no draft.
    pub const ACCURACY: &str = "#/accuracy";
    /// The address of what a link held, which does not stand in it any more.
    pub const LINK: &str = "#/link";

    /// The page that belongs to no draft in an address: `accuracy` or `link`.
    pub fn beside(hash: &str) -> Option<&'static str> {
        let pages = [View::ACCURACY, View::LINK];
        let found = pages.into_iter().find(|page| *page == hash);
        found.map(|page| page.trim_start_matches("#/"))
    }

    /// The weights of a group.
    pub fn weights(group: Group) -> View {
        View::Weights(group, Tab::Judgments)
    }

    /// The address of a screen of a draft: `#/k3x9/results`.
    pub fn hash(self, draft: &DraftId) -> String {
        let screen = match self {
            View::Profile => "profile".to_owned(),
            View::Perspective(id) => format!("perspective/{id}"),
            View::Weights(group, tab) => {
                let mut screen = "weights".to_owned();
                if let Group::Indicators(id) = group {
                    screen = format!("{screen}/{id}");
                }
                if tab != Tab::Judgments {
                    screen = format!("{screen}/{}", tab.key());
                }
                screen
            }
            View::Results => "results".to_owned(),
            View::Compare => "compare".to_owned(),
            View::Report => "report".to_owned(),
            View::Checks => "checks".to_owned(),
            View::Exercise => "exercise".to_owned(),
            View::Answer => "answer".to_owned(),
            View::Survey(id, results) => {
                let mut screen = "survey".to_owned();
                if let Some(id) = id {
                    screen = format!("{screen}/{id}");
                }
                if results {
                    screen.push_str("/results");
                }
                screen
            }
        };
        format!("#/{}/{screen}", draft.as_str())
    }

    /// Reads an address: the draft, and the screen if it names one.
    pub fn parse(hash: &str) -> Option<(DraftId, Option<View>)> {
        if View::beside(hash).is_some() {
            return None;
        }
        let parts: Vec<&str> = hash.trim_matches(['#', '/']).split('/').collect();
        let draft = DraftId::parse(parts.first()?)?;
        let id = |text: &str| text.parse().ok().map(Id);
        let view = match parts[1..] {
            ["profile"] => Some(View::Profile),
            // A presentation of the results has a step for every part of them.
            ["results", ..] => Some(View::Results),
            ["compare"] => Some(View::Compare),
            ["report"] => Some(View::Report),
            ["checks"] => Some(View::Checks),
            ["exercise"] => Some(View::Exercise),
            ["answer"] => Some(View::Answer),
            ["survey", ref rest @ ..] => {
                let survey = rest.first().and_then(|survey| id(survey));
                Some(View::Survey(survey, rest.last() == Some(&"results")))
            }
            ["weights", ref rest @ ..] => {
                let group = rest.first().and_then(|group| id(group));
                let tab = rest.get(usize::from(group.is_some())).unwrap_or(&"");
                let group = group.map_or(Group::Perspectives, Group::Indicators);
                Some(View::Weights(group, Tab::from_key(tab)))
            }
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
            _ if answer::annex(scorecard).is_some() => View::Answer,
            View::Answer => View::Profile,
            View::Survey(Some(id), _) if !scorecard.annexes.iter().any(|one| one.id == id) => {
                View::Survey(None, false)
            }
            View::Perspective(id) if !there(id) => View::Profile,
            View::Weights(Group::Indicators(id), _) if !there(id) => {
                View::weights(Group::Perspectives)
            }
            View::Exercise if exercise::annex(scorecard).is_none() => View::Profile,
            view => view,
        }
    }
}
