//! A questionnaire: answers as a table, what its columns hold, and how they make
//! variables.
//!
//! It is an annex of the document. The answers are one block of text, a heading
//! line and a line a respondent, cells parted by tabs; a row of its table of
//! columns says what each column is: an item of a variable, a number, a
//! category, or nothing that is used.
//!
//! | file | what it holds |
//! |---|---|
//! | `mod` | the annex and the names of its parts |
//! | `data` | the answers as numbers: words scored, items reversed, variables made |
//! | `groups` | respondents parted by a column of categories |
//! | `computed` | what follows at once, and the regression prepared |
//! | `study` | what the user wants computed: Y and X, levels, thresholds |
//! | `feed` | answers of a questionnaire for an indicator |

pub mod cache;
pub mod computed;
pub mod data;
pub mod feed;
pub mod groups;
pub mod study;

use super::instrument::{Choice, Field, Instrument, Measured, Rows, Table};
use super::outcome::Outcome;
use crate::scorecard::{Id, Indicator, Row, Scorecard};

/// The annex.
pub static INSTRUMENT: Instrument = Instrument {
    choices: &[
        Choice {
            key: SCORE,
            options: &["mean", "sum"],
            shown: None,
        },
        Choice {
            key: POINTS,
            options: &["answers", "5", "6", "7", "10"],
            shown: None,
        },
        Choice {
            key: ALPHA,
            options: &["0.05", "0.01", "0.10"],
            shown: None,
        },
        Choice {
            key: VALIDITY,
            options: &["table", "p"],
            shown: None,
        },
        Choice {
            key: RELIABLE,
            options: &["0.60", "0.70"],
            shown: None,
        },
        Choice {
            key: NORMALITY,
            options: &["kolmogorov", "shapiro", "jarque"],
            shown: None,
        },
        Choice {
            key: VIF,
            options: &["10", "5"],
            shown: None,
        },
        Choice {
            key: SCEDASTICITY,
            options: &["glejser", "koenker", "breuschPagan", "white"],
            shown: None,
        },
        Choice {
            key: ORDERED,
            options: &["no", "yes"],
            shown: None,
        },
    ],
    tables: &[
        Table {
            key: COLUMNS,
            columns: &[],
            rows: Rows::Free {
                first: 0,
                nested: false,
            },
            shown: None,
        },
        Table {
            key: WORDS,
            columns: &[WORD_SCORE],
            rows: Rows::Free {
                first: 0,
                nested: false,
            },
            shown: None,
        },
    ],
    ..Instrument::annex(KEY, |inputs| {
        Measured::whole(Outcome::missing(inputs.table_path(COLUMNS)))
    })
};

/// The kind of annex.
pub const KEY: &str = "questionnaire";
/// The block of answers.
pub const DATA: &str = "data";
/// The table that says what each column is.
pub const COLUMNS: &str = "columns";
/// The table of words with scores of the user's own.
pub const WORDS: &str = "words";
/// The key of such a word's score.
pub const WORD_SCORE_KEY: &str = "score";
/// The score of such a word.
pub const WORD_SCORE: Field = Field::new(
    WORD_SCORE_KEY,
    super::instrument::Number::any(crate::numbers::Kind::Ratio),
);

/// What a column is.
pub const ROLE: &str = "role";
/// The variable to which an item belongs.
pub const VARIABLE: &str = "variable";
/// Set where an item is asked the other way round.
pub const REVERSED: &str = "reversed";
/// The scale whose words a column holds, and to which a word belongs; those of
/// most questionnaires have one, without a name.
pub const SCALE: &str = "scale";
/// What a single mark in the numbers of a column stands for: the answer to the
/// one question that it raises.
pub const MARK: &str = "mark";

/// Whether the score of a variable is the mean of its items or their sum.
pub const SCORE: &str = "score";
/// The highest answer that could be given: as the answers show, or this.
pub const POINTS: &str = "points";
/// The level of significance.
pub const ALPHA: &str = "alpha";
/// What makes an item valid.
pub const VALIDITY: &str = "validity";
/// From which alpha on a variable is reliable.
pub const RELIABLE: &str = "reliable";
/// Which test of normality decides.
pub const NORMALITY: &str = "normality";
/// Below which VIF predictors are apart; tolerance from its inverse on.
pub const VIF: &str = "vif";
/// Whether the rows are in the order of time.
pub const ORDERED: &str = "ordered";
/// Which test of heteroscedasticity decides.
pub const SCEDASTICITY: &str = "scedasticity";
/// The column of categories whose groups are compared; absent means the first.
pub const GROUPS: &str = "groups";
/// The choice to compare none.
pub const NO_GROUPS: &str = "none";
/// The variable to be explained.
pub const RESPONSE: &str = "y";
/// Before the name of a variable that explains: set where it does.
pub const PREDICTOR: &str = "x:";

/// The questionnaires of a document.
pub fn all(scorecard: &Scorecard) -> impl Iterator<Item = &Indicator> {
    let annexes = scorecard.annexes.iter();
    annexes.filter(|one| one.instrument == KEY)
}

/// The questionnaire of this identity.
pub fn find(annexes: &[Indicator], id: Id) -> Option<&Indicator> {
    annexes
        .iter()
        .find(|one| one.id == id && one.instrument == KEY)
}

/// What is said of the columns, in their order.
pub fn columns(annex: &Indicator) -> &[Row] {
    annex.sheet.rows(COLUMNS)
}

/// What was chosen; the first option where nothing was.
pub fn chosen<'a>(annex: &'a Indicator, key: &str) -> &'a str {
    let first = INSTRUMENT.choices.iter().find(|choice| choice.key == key);
    let first = first.and_then(|choice| choice.options.first().copied());
    let chosen = annex.sheet.choices.get(key).map(String::as_str);
    chosen.or(first).unwrap_or_default()
}
