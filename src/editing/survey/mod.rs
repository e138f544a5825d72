//! Changes of questionnaires: taking in a table, saying what its columns are,
//! correcting answers. Each makes a new document of the old one.
//!
//! | file | what it changes |
//! |---|---|
//! | `mod` | what is explained, and indicators that take answers |
//! | `answers` | single answers, and words that have a score |
//! | `plan` | what will be taken from a table, decided before anything changes |

mod answers;
mod plan;

pub use answers::{AnswerFault, add_word, correct, lines, take_out};
pub use plan::{ImportFault, Plan, PlanColumn, PlanScale, import, question};

use crate::methods::questionnaire::RESPONSE;
use crate::methods::questionnaire::feed::FROM;
use crate::scorecard::{Id, Scorecard};

/// Chooses the variable to be explained.
pub fn explain(scorecard: &Scorecard, questionnaire: Id, variable: &str) -> Option<Scorecard> {
    let mut next = scorecard.clone();
    let choices = &mut next.indicator_mut(questionnaire)?.sheet.choices;
    choices.insert(RESPONSE.to_owned(), variable.to_owned());
    Some(next)
}

/// Lets an indicator take its answers from a questionnaire, or from its own
/// fields again.
pub fn take_from(
    scorecard: &Scorecard,
    indicator: Id,
    questionnaire: Option<Id>,
) -> Option<Scorecard> {
    let mut next = scorecard.clone();
    let choices = &mut next.indicator_mut(indicator)?.sheet.choices;
    match questionnaire {
        Some(id) => {
            choices.insert(FROM.to_owned(), id.to_string());
        }
        None => {
            choices.remove(FROM);
        }
    }
    Some(next)
}
