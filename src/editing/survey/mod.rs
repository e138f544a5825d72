//! Changes of questionnaires: taking in a table, saying what its columns are,
//! correcting answers. Each makes a new document of the old one.
//!
//! | file | what it changes |
//! |---|---|
//! | `mod` | single answers, and indicators that take answers |
//! | `plan` | what will be taken from a table, decided before anything changes |

mod plan;

pub use plan::{ImportFault, Plan, PlanColumn, PlanScale, import, question};

use crate::methods::questionnaire::data::{block, cells};
use crate::methods::questionnaire::feed::FROM;
use crate::methods::questionnaire::{DATA, RESPONSE};
use crate::scorecard::{Block, Id, Scorecard};

/// Corrects one answer: respondent and column, counted from 0.
pub fn correct(
    scorecard: &Scorecard,
    questionnaire: Id,
    [respondent, column]: [usize; 2],
    text: &str,
) -> Option<Scorecard> {
    let held = scorecard.indicator(questionnaire)?.sheet.texts.get(DATA)?;
    let (heads, rows) = cells(held);
    let own = |row: &Vec<&str>| {
        row.iter()
            .map(|cell| (*cell).to_owned())
            .collect::<Vec<String>>()
    };
    let mut rows: Vec<Vec<String>> = rows.iter().map(own).collect();
    let row = rows.get_mut(respondent)?;
    if row.len() <= column {
        row.resize(column + 1, String::new());
    }
    text.clone_into(&mut row[column]);
    let mut next = scorecard.clone();
    let data = Block::new(&block(&own(&heads), &rows));
    let texts = &mut next.indicator_mut(questionnaire)?.sheet.texts;
    texts.insert(DATA.to_owned(), data);
    Some(next)
}

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
