//! The results as tables of words and numbers, for CSV, workbooks, print and
//! whoever else wants them: every figure as the page shows it, nothing computed
//! anew.
//!
//! | file | sheets |
//! |---|---|
//! | `cells` | how figures become cells |
//! | `summary` | the agency, its score, what contributes, what to improve |
//! | `perspectives` | a sheet for each perspective; periods; figures on the way |
//! | `weights` | weights, comparisons with their matrices, experts |
//! | `following` | global weights; the total along each weight |
//! | `questionnaires` | what follows from each questionnaire |
//! | `checks` | printed figures beside recomputed ones |
//! | `paper/` | the same as a report to print |
//! | `workings` | each figure's formula with its numbers |
//! | `sources` | choices, notes, sources |

mod cells;
mod checks;
mod following;
pub mod paper;
mod perspectives;
mod questionnaires;
mod sources;
mod summary;
mod weights;
mod workings;

pub use cells::{as_table, typed};
pub use perspectives::{exhibit, indicators};
pub use questionnaires::sections;
pub use summary::contribution;
pub use workings::figures_of;

use super::Language;
use super::statistics::Section;
use crate::evaluation::{Report, indicator_word, perspective_word};
use crate::scorecard::{Id, Scorecard};
use crate::storage::export::{Book, Sheet, Table};

/// What follows from a questionnaire, under its name.
#[derive(Clone, Debug)]
pub struct Study {
    /// The questionnaire.
    pub id: Id,
    /// Its report.
    pub sections: Vec<Section>,
}

/// Every table of the results. `studies` are those of the document's
/// questionnaires, since they take time to compute.
pub fn book(language: Language, scorecard: &Scorecard, report: &Report, studies: &[Study]) -> Book {
    let of = Source {
        language,
        scorecard,
        report,
    };
    let mut sheets = vec![summary::sheet(&of)];
    sheets.extend(perspectives::sheets(&of));
    sheets.push(weights::sheet(&of));
    sheets.push(following::sheet(&of));
    sheets.extend(questionnaires::sheets(&of, studies));
    sheets.push(checks::sheet(&of));
    sheets.push(workings::sheet(&of));
    sheets.push(sources::sheet(&of));
    for sheet in &mut sheets {
        sheet.tables.retain(|table| table.lines().next().is_some());
    }
    sheets.retain(|sheet| !sheet.tables.is_empty());
    Book {
        title: title(scorecard),
        sheets,
    }
}

/// What the tables are about: the agency, or else the draft.
pub fn title(scorecard: &Scorecard) -> String {
    let agency = scorecard.profile.agency.trim();
    match agency {
        "" => scorecard.name.trim().to_owned(),
        agency => agency.to_owned(),
    }
}

/// What every sheet is made from.
struct Source<'a> {
    language: Language,
    scorecard: &'a Scorecard,
    report: &'a Report,
}

impl Source<'_> {
    fn pick(&self, indonesian: &str, english: &str) -> String {
        self.language.pick(indonesian, english).to_owned()
    }

    fn heads<const N: usize>(&self, heads: [(&str, &str); N]) -> Vec<String> {
        heads
            .map(|(indonesian, english)| self.pick(indonesian, english))
            .into()
    }

    fn perspective(&self, id: Id) -> String {
        let found = self.scorecard.perspective(id).map(perspective_word);
        super::user_word(self.language, &found.unwrap_or_default())
    }

    fn indicator(&self, id: Id) -> String {
        let found = self.scorecard.indicator(id).map(indicator_word);
        super::user_word(self.language, &found.unwrap_or_default())
    }

    /// A sheet with one table of the same name.
    fn single(&self, indonesian: &str, english: &str, table: Table) -> Sheet {
        Sheet {
            name: self.pick(indonesian, english),
            tables: vec![Table {
                title: String::new(),
                ..table
            }],
        }
    }
}
