//! What an instrument is: the fields it asks for, and how it measures.
//!
//! The description is data. Forms, checks, pasting and the file format follow
//! from it, so an instrument is one file here, its words in both languages, and
//! one line in the registry (see [`super::INSTRUMENTS`]).

use super::bands::{Band, BandSet, Classes};
use super::checking::Line;
use super::inputs::Inputs;
pub use super::note::Note;
use super::outcome::Outcome;
use super::working::Figure;
use crate::numbers::Kind;
use crate::scorecard::{Id, Mint, Path, Role, Row, Sheet};

/// An instrument: what it asks and how it measures.
pub struct Instrument {
    /// Key in files and language tables.
    pub key: &'static str,
    /// Perspectives in which it is offered first.
    pub roles: &'static [Role],
    /// Closed questions.
    pub choices: &'static [Choice],
    /// Single numbers.
    pub fields: &'static [Field],
    /// Tables of numbers.
    pub tables: &'static [Table],
    /// Pasted blocks.
    pub texts: &'static [Text],
    /// Criteria sets that can judge the value, the default first; which are
    /// offered may depend on the choices made.
    pub criteria: fn(&Inputs) -> &'static [&'static BandSet],
    /// Key of the score rule used unless the user overrides it.
    pub rule: &'static str,
    /// Whether numbers are entered per period, so that a period rule applies.
    pub by_period: bool,
    /// Whether periods can be pooled.
    pub pooled: bool,
    /// Measures what was entered.
    pub measure: fn(&Inputs) -> Measured,
}

impl Instrument {
    /// A kind of annex: a part of the document that is no indicator. What it asks
    /// is added to it.
    pub const fn annex(key: &'static str, measure: fn(&Inputs) -> Measured) -> Instrument {
        Instrument {
            key,
            roles: &[],
            choices: &[],
            fields: &[],
            tables: &[],
            texts: &[],
            criteria: |_| &[],
            rule: "capped",
            by_period: false,
            pooled: false,
            measure,
        }
    }
}

impl std::fmt::Debug for Instrument {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.key)
    }
}

/// A closed question; the first option is the default.
#[derive(Debug)]
pub struct Choice {
    /// Key of the question.
    pub key: &'static str,
    /// Keys of the options.
    pub options: &'static [&'static str],
    /// When the question is asked.
    pub shown: Option<Shown>,
}

/// A condition on another choice.
#[derive(Debug)]
pub struct Shown {
    /// The choice looked at.
    pub choice: &'static str,
    /// The options under which the part is shown.
    pub when: &'static [&'static str],
}

/// What numbers a field accepts.
#[derive(Clone, Copy, Debug)]
pub struct Number {
    /// How an ambiguous mark is read.
    pub kind: Kind,
    /// The lowest number accepted.
    pub least: f64,
    /// The highest number accepted.
    pub most: f64,
    /// Whether only whole numbers are accepted.
    pub whole: bool,
}

impl Number {
    /// Any number of this kind.
    pub const fn any(kind: Kind) -> Number {
        Number {
            kind,
            least: f64::NEG_INFINITY,
            most: f64::INFINITY,
            whole: false,
        }
    }

    /// A number of this kind between two limits.
    pub const fn between(kind: Kind, least: f64, most: f64) -> Number {
        Number {
            kind,
            least,
            most,
            whole: false,
        }
    }

    /// An amount of money, not negative.
    pub const fn money() -> Number {
        Number::between(Kind::Rupiah, 0.0, f64::INFINITY)
    }

    /// A count of at least this many.
    pub const fn count(least: f64) -> Number {
        Number {
            kind: Kind::Count,
            least,
            most: f64::INFINITY,
            whole: true,
        }
    }
}

/// A number that is asked once, or once per period.
#[derive(Debug)]
pub struct Field {
    /// Key of the field, or of the column in a table.
    pub key: &'static str,
    /// What it accepts.
    pub number: Number,
    /// Asked once per period.
    pub by_period: bool,
    /// May be left empty.
    pub optional: bool,
    /// Accepts a grade with its number, `A (80,25)`.
    pub graded: bool,
    /// Holds words, not a number.
    pub words: bool,
    /// When it is asked.
    pub shown: Option<Shown>,
}

impl Field {
    /// Words, may be left empty.
    pub const fn words(key: &'static str) -> Field {
        Field {
            words: true,
            optional: true,
            ..Field::new(key, Number::any(Kind::Ratio))
        }
    }

    /// A required number, asked once.
    pub const fn new(key: &'static str, number: Number) -> Field {
        Field {
            key,
            number,
            by_period: false,
            optional: false,
            graded: false,
            words: false,
            shown: None,
        }
    }

    /// The same, asked once per period.
    pub const fn by_period(mut self) -> Field {
        self.by_period = true;
        self
    }

    /// The same, may be left empty.
    pub const fn optional(mut self) -> Field {
        self.optional = true;
        self
    }

    /// The same, accepting a grade with its number.
    pub const fn graded(mut self) -> Field {
        self.graded = true;
        self
    }

    /// The same, asked only under these options of a choice.
    pub const fn shown(mut self, choice: &'static str, when: &'static [&'static str]) -> Field {
        self.shown = Some(Shown { choice, when });
        self
    }
}

/// A table with named rows and number columns.
#[derive(Debug)]
pub struct Table {
    /// Key of the table.
    pub key: &'static str,
    /// Its columns.
    pub columns: &'static [Field],
    /// The rows it begins with.
    pub rows: Rows,
    /// When it is shown.
    pub shown: Option<Shown>,
}

/// The rows of a table.
#[derive(Debug)]
pub enum Rows {
    /// The user adds and names rows; so many empty ones stand there at first.
    Free {
        /// Empty rows at first.
        first: usize,
        /// Whether rows can be parts of others.
        nested: bool,
    },
    /// Rows named by the method; the user may add rows of their own below.
    Named(&'static [&'static str]),
    /// Rows named by the method, and no others.
    Fixed(&'static [&'static str]),
}

/// A pasted block of answers.
#[derive(Debug)]
pub struct Text {
    /// Key of the block.
    pub key: &'static str,
    /// When it is shown.
    pub shown: Option<Shown>,
}

/// What an instrument found.
#[derive(Clone, Debug)]
pub struct Measured {
    /// The value.
    pub value: Reach,
    /// Figures on the way: lines, elements, items.
    pub details: Vec<Detail>,
    /// Further results beside the value.
    pub exhibits: Vec<Exhibit>,
    /// Classes that follow from what was entered; they judge the value instead
    /// of a criteria set.
    pub classes: Option<Classes>,
    /// What a check of printed figures found, line by line.
    pub lines: Vec<Line>,
    /// The score rule that follows from what was chosen, in place of the
    /// instrument's own.
    pub rule: Option<&'static str>,
    /// Remarks that do not stop the computation.
    pub notes: Vec<(Path, Note)>,
}

/// A table of further results, such as the sample size of a survey or the
/// change from year to year.
#[derive(Clone, Debug)]
pub struct Exhibit {
    /// Key of its title in the language tables.
    pub code: &'static str,
    /// Keys of the headings of its columns after the first; the last one heads
    /// the classes where there are any.
    pub heads: &'static [&'static str],
    /// Its lines.
    pub lines: Vec<Showing>,
}

/// A line of an exhibit.
#[derive(Clone, Debug, Default)]
pub struct Showing {
    /// The user's word for it, or a code (see [`super::working::CODE`]).
    pub label: String,
    /// A figure a column; a dash where there is none.
    pub figures: Vec<Option<Figure>>,
    /// Key of the class or remark in the last column.
    pub class: Option<&'static str>,
    /// The class of its last figure in a criteria set.
    pub band: Option<Band>,
}

/// Whether the value is one, or one per period.
#[derive(Clone, Debug)]
pub enum Reach {
    /// One value.
    Whole(Outcome<Figure>),
    /// A value per measured period, oldest first, and all periods pooled.
    Periods {
        /// Value by period.
        each: Vec<(Id, Outcome<Figure>)>,
        /// Sum of numerators over sum of denominators, where that makes sense.
        pooled: Option<Outcome<Figure>>,
    },
}

/// A figure on the way to the value.
#[derive(Clone, Debug)]
pub struct Detail {
    /// The row to which it belongs.
    pub row: Option<Id>,
    /// The period to which it belongs.
    pub period: Option<Id>,
    /// Depth in the tree of rows.
    pub level: u8,
    /// The figure.
    pub figure: Outcome<Figure>,
    /// Set for the best and the worst of a group.
    pub rank: Option<Rank>,
    /// The class of this figure, where it is judged by itself.
    pub band: Option<Band>,
}

/// The place of a figure in its group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rank {
    /// The highest of its group.
    Best,
    /// The lowest of its group.
    Worst,
}

impl Measured {
    /// A single value without details.
    pub fn whole(value: Outcome<Figure>) -> Measured {
        Measured::of(Reach::Whole(value))
    }

    /// A value with nothing beside it.
    pub fn of(value: Reach) -> Measured {
        Measured {
            value,
            details: Vec::new(),
            exhibits: Vec::new(),
            classes: None,
            lines: Vec::new(),
            rule: None,
            notes: Vec::new(),
        }
    }
}

impl Instrument {
    /// An empty sheet with the rows that the instrument begins with.
    pub fn sheet(&self, mint: &mut Mint) -> Sheet {
        let mut sheet = Sheet::default();
        for table in self.tables {
            let mut blank = |key: &str| Row {
                key: key.to_owned(),
                ..Row::blank(mint)
            };
            let rows = match table.rows {
                Rows::Free { first, .. } => (0..first).map(|_| blank("")).collect(),
                Rows::Named(keys) | Rows::Fixed(keys) => {
                    keys.iter().map(|key| blank(key)).collect()
                }
            };
            sheet.tables.insert(table.key.to_owned(), rows);
        }
        sheet
    }

    /// The table of this key.
    pub fn table(&self, key: &str) -> Option<&'static Table> {
        self.tables.iter().find(|table| table.key == key)
    }
}
