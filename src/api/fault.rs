//! Why a call has no answer: a stable code, the place in the argument, details.

use crate::methods::ahp;
use crate::numbers;
use crate::statistics::fault::Fault as StatisticsFault;
use crate::storage::FileFault;
use serde_json::{Value, json};

macro_rules! codes {
    ($($(#[$meta:meta])* $variant:ident = $key:literal,)+) => {
        /// What can keep a call from an answer.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Code { $($(#[$meta])* $variant,)+ }

        impl Code {
            /// Every code, in the order of `docs/api.md`.
            pub const ALL: &'static [Code] = &[$(Code::$variant,)+];

            /// The code as callers see it; it never changes.
            pub fn key(self) -> &'static str {
                match self { $(Code::$variant => $key,)+ }
            }
        }
    };
}

codes! {
    /// A member or an element has another type than is asked for.
    WrongType = "wrong-type",
    /// A member that is needed is not there.
    Missing = "missing",
    /// A member that no function knows: a slip of the pen would go unnoticed.
    UnknownKey = "unknown-key",
    /// A text that is none of the options.
    UnknownOption = "unknown-option",
    /// There is no function of this name.
    UnknownFunction = "unknown-function",
    /// NaN, infinity, or a number beyond those that can be held.
    NotFinite = "not-finite",
    /// A list is longer or shorter than it has to be.
    WrongLength = "wrong-length",
    /// A number outside of what is accepted.
    OutOfRange = "out-of-range",
    /// Nothing to work with.
    Empty = "empty",
    /// Nested more deeply than any argument.
    TooDeep = "too-deep",
    /// More values, rows or columns than are accepted.
    TooMany = "too-many",
    /// More text than is accepted, or a result beyond the largest number.
    TooLarge = "too-large",
    /// Text that is not JSON.
    NotJson = "not-json",
    /// JSON that ends in the middle.
    Cut = "cut",
    /// Bytes that are no text.
    NotText = "not-text",
    /// JSON of another program.
    NotTimbang = "not-timbang",
    /// A file of a newer version.
    NewerSchema = "newer-schema",
    /// A judgment that is zero or negative.
    NotPositive = "not-positive",
    /// A judgment and its mirror image contradict each other.
    NotReciprocal = "not-reciprocal",
    /// Judgments are missing that the method needs.
    Incomplete = "incomplete",
    /// The judgments fall into groups that nothing joins.
    Disconnected = "disconnected",
    /// All weights are zero.
    NoWeight = "no-weight",
    /// Fewer complete rows, or items that vary, than are needed.
    TooFew = "too-few",
    /// All values of a column are the same.
    Constant = "constant",
    /// All totals or residuals are the same.
    NoVariance = "no-variance",
    /// Columns are exact combinations of others.
    Collinear = "collinear",
    /// Exactly one of `x` and `p` has to be given.
    EitherXOrP = "either-x-or-p",
    /// The value does not exist or cannot be held as a number.
    Undefined = "undefined",
    /// A text without a number.
    Blank = "blank",
    /// A text that is a number in two ways.
    Ambiguous = "ambiguous",
    /// A text that is no number.
    NotANumber = "not-a-number",
    /// More than one number in a text.
    TwoNumbers = "two-numbers",
    /// A mark where none can stand, or digits not grouped by three.
    MisplacedMark = "misplaced-mark",
    /// More characters or digits than any number has.
    TooLong = "too-long",
    /// The module was not initialised before it was called.
    NotReady = "not-ready",
    /// An argument that throws when it is read.
    Unreadable = "unreadable",
    /// A fault of Timbang itself; please report it.
    Internal = "internal",
}

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Fault {
    /// What is wrong.
    pub code: Code,
    /// Where in the argument, such as `judgments[0][2]`; empty for all of it.
    pub path: String,
    /// Numbers and names that belong to it.
    pub detail: Option<Value>,
}

impl Fault {
    /// A fault at a place.
    pub fn at(code: Code, path: impl Into<String>) -> Fault {
        Fault {
            code,
            path: path.into(),
            detail: None,
        }
    }

    /// A fault of the whole argument.
    pub fn of(code: Code) -> Fault {
        Fault::at(code, "")
    }

    /// The same with details.
    pub fn with(mut self, detail: Value) -> Fault {
        self.detail = Some(detail);
        self
    }

    /// The `error` that a caller sees.
    pub fn json(&self) -> Value {
        let mut error = json!({ "code": self.code.key() });
        if !self.path.is_empty() {
            error["path"] = self.path.as_str().into();
        }
        if let Some(detail) = &self.detail {
            // The two readings of a text stand beside the code.
            let member = match self.code {
                Code::Ambiguous => "readings",
                _ => "detail",
            };
            error[member] = detail.clone();
        }
        error
    }
}

impl From<FileFault> for Fault {
    fn from(fault: FileFault) -> Fault {
        let position = |line: usize, column: usize| json!({ "line": line, "column": column });
        match fault {
            FileFault::Empty => Fault::of(Code::Empty),
            FileFault::TooLarge { bytes, limit } => {
                Fault::of(Code::TooLarge).with(json!({ "bytes": bytes, "limit": limit }))
            }
            FileFault::NotText => Fault::of(Code::NotText),
            FileFault::NotJson { line, column } => {
                Fault::of(Code::NotJson).with(position(line, column))
            }
            FileFault::Cut { line, column } => Fault::of(Code::Cut).with(position(line, column)),
            FileFault::NotOurs => Fault::of(Code::NotTimbang),
            FileFault::Newer { schema, app } => {
                Fault::of(Code::NewerSchema).with(json!({ "schema": schema, "app": app }))
            }
            FileFault::Damaged { place } => Fault::at(Code::WrongType, place),
            FileFault::TooDeep => Fault::of(Code::TooDeep),
            FileFault::TooMany { place } => Fault::at(Code::TooMany, place),
        }
    }
}

/// A fault of a statistic; `column` writes the place of a column, of the response
/// where it is none.
pub(super) fn statistics(
    fault: StatisticsFault,
    column: &dyn Fn(Option<usize>) -> String,
) -> Fault {
    match fault {
        StatisticsFault::Empty => Fault::of(Code::Empty),
        StatisticsFault::Lengths { column: place } => Fault::at(Code::WrongLength, column(place)),
        StatisticsFault::OutOfRange { column: place } => Fault::at(Code::OutOfRange, column(place))
            .with(json!({ "least": 1e-100, "most": 1e100 })),
        StatisticsFault::TooFew { rows, needed } => {
            Fault::of(Code::TooFew).with(json!({ "found": rows, "needed": needed }))
        }
        StatisticsFault::TooMany { rows, most } => {
            Fault::of(Code::TooMany).with(json!({ "found": rows, "most": most }))
        }
        StatisticsFault::Constant { column: place } => Fault::at(Code::Constant, column(place)),
        StatisticsFault::NoVariance => Fault::of(Code::NoVariance),
        StatisticsFault::Collinear(all) => {
            let each = all.iter().map(|one| {
                let others = one.others.iter();
                let others =
                    others.map(|(place, factor)| json!({ "column": place, "factor": factor }));
                json!({
                    "column": one.column,
                    "others": others.collect::<Vec<_>>(),
                    "constant": one.constant,
                })
            });
            let each: Vec<Value> = each.collect();
            let place = all.first().map(|one| one.column);
            Fault::at(Code::Collinear, column(place)).with(json!({ "dependencies": each }))
        }
        StatisticsFault::TooLarge { terms } => {
            Fault::of(Code::TooMany).with(json!({ "found": terms }))
        }
        StatisticsFault::Impossible => Fault::of(Code::OutOfRange),
    }
}

/// A fault of judgments, which stand at a place.
pub(super) fn judgments(fault: ahp::Fault, at: &str) -> Fault {
    let cell = |code, row: usize, column: usize| Fault::at(code, format!("{at}[{row}][{column}]"));
    match fault {
        ahp::Fault::Empty => Fault::at(Code::Empty, at),
        ahp::Fault::TooLarge => Fault::at(Code::TooMany, at).with(json!({ "most": ahp::MAX_SIZE })),
        ahp::Fault::NotSquare => Fault::at(Code::WrongLength, at),
        ahp::Fault::NotPositive { row, column } => cell(Code::NotPositive, row, column),
        ahp::Fault::OutOfRange { row, column } => cell(Code::OutOfRange, row, column),
        ahp::Fault::NotReciprocal { row, column } => cell(Code::NotReciprocal, row, column),
    }
}

/// What keeps a text from being a number.
pub(super) fn number(fault: numbers::Fault) -> Code {
    match fault {
        numbers::Fault::NotANumber => Code::NotANumber,
        numbers::Fault::TwoNumbers => Code::TwoNumbers,
        numbers::Fault::MisplacedMark => Code::MisplacedMark,
        numbers::Fault::TooLarge => Code::TooLarge,
        numbers::Fault::TooLong => Code::TooLong,
        numbers::Fault::ZeroDivisor => Code::Undefined,
    }
}
