//! The screens by the names that a host knows.

use crate::editing::View;
use crate::methods::questionnaire;
use crate::scorecard::{Group, Role, Scorecard};

/// A screen by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    /// The agency's profile.
    Profile,
    /// The perspective with this role.
    Perspective(Role),
    /// The weights of the perspectives.
    Weights,
    /// The first questionnaire, or where one is taken in.
    Questionnaires,
    /// The results.
    Results,
}

impl Screen {
    /// The screen of this name.
    pub fn from_key(key: &str) -> Option<Screen> {
        Some(match key {
            "profile" => Screen::Profile,
            "financial" => Screen::Perspective(Role::Financial),
            "customer" => Screen::Perspective(Role::Customer),
            "process" => Screen::Perspective(Role::Process),
            "growth" => Screen::Perspective(Role::Growth),
            "weights" => Screen::Weights,
            "questionnaires" => Screen::Questionnaires,
            "results" => Screen::Results,
            _ => return None,
        })
    }

    /// Where it is in this document; none when the document has no such
    /// perspective.
    pub fn of(self, scorecard: &Scorecard) -> Option<View> {
        Some(match self {
            Screen::Profile => View::Profile,
            Screen::Perspective(role) => {
                let found = scorecard.perspectives.iter().find(|one| one.role == role);
                View::Perspective(found?.id)
            }
            Screen::Weights => View::weights(Group::Perspectives),
            Screen::Questionnaires => {
                let mut annexes = scorecard.annexes.iter();
                let first = annexes.find(|one| one.instrument == questionnaire::KEY);
                View::Survey(first.map(|one| one.id), false)
            }
            Screen::Results => View::Results,
        })
    }
}
