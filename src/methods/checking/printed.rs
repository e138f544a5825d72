//! A printed number and how exactly its digits say it.
//!
//! `half` is half a unit of the last printed digit: 0.005 for `89,86 %`, 0.5
//! for `351` and for a full amount of rupiah. Marks are read as the numbers
//! module reads them, Indonesian or English; `<,001` is a number from 0 to that.
//! A text such as `13.606`, which is a number in two ways, is settled by the
//! user's answer, by its column, or by the recomputed figure, whichever it is
//! nearer to.

use crate::methods::{Expr, Problem};
use crate::numbers::{self, ColumnMarks, Kind, Reading};
use crate::scorecard::Entry;

/// A number as it was printed.
#[derive(Clone, Debug, PartialEq)]
pub struct Printed {
    /// The text as typed.
    pub text: String,
    /// The number that it says.
    pub value: f64,
    /// Half a unit of its last digit.
    pub half: f64,
    /// The place of its last digit: 2 for hundredths, -1 for tens.
    pub decimals: i64,
}

/// What stands where a printed number should.
#[derive(Clone, Debug, PartialEq)]
pub enum Print {
    /// Nothing.
    Blank,
    /// One number.
    Number(Printed),
    /// A number in two ways: its marks group digits, or separate decimals.
    Either([Printed; 2]),
    /// No number.
    Bad(Problem),
}

impl Printed {
    /// A text of this value whose last digit stands at that decimal place.
    pub fn at(text: &str, value: f64, decimals: i64) -> Printed {
        Printed {
            text: text.trim().to_owned(),
            value,
            half: 0.5 * unit(decimals),
            decimals,
        }
    }

    /// A plain reading, without a column: for texts that say one number.
    ///
    /// ```
    /// use timbang::methods::checking::Printed;
    /// use timbang::numbers::Kind;
    /// // Nadjamuddin, Lahay & Uloli (2025), table 5.
    /// let weight = Printed::read(",159", Kind::Ratio).unwrap();
    /// assert_eq!((weight.value, weight.half), (0.159, 0.0005));
    /// ```
    pub fn read(text: &str, kind: Kind) -> Option<Printed> {
        match Print::of(text, kind) {
            Print::Number(printed) => Some(printed),
            _ => None,
        }
    }

    /// The lowest and the highest value that are printed so.
    pub fn span(&self) -> [f64; 2] {
        [self.value - self.half, self.value + self.half]
    }

    /// As an input: known within half a unit of its last digit, but exact
    /// where it has no decimals, as a count or a full amount has none.
    pub fn input(&self, term: Expr) -> Expr {
        match self.decimals > 0 {
            true => term.rounded(self.half),
            false => term,
        }
    }
}

impl Print {
    /// Reads a text that stands in no column.
    pub fn of(text: &str, kind: Kind) -> Print {
        Print::read(&Entry::new(text), kind, None)
    }

    /// Reads a cell; `column` holds what its column says about marks.
    pub fn read(entry: &Entry, kind: Kind, column: Option<&ColumnMarks>) -> Print {
        let text = &entry.text;
        if let Some(below) = Print::below(entry, kind, column) {
            return Print::Number(below);
        }
        let decimals = numbers::decimals(text);
        let reading = match (entry.reading(kind), column) {
            (Reading::Ambiguous { .. }, Some(marks)) => marks.read(text, kind),
            (reading, _) => reading,
        };
        // A mark that groups digits leaves no decimals.
        let grouped = match numbers::read(text, Kind::Ratio) {
            Reading::Ambiguous { thousands, .. } => Reading::Value(thousands),
            _ => Reading::Blank,
        };
        match reading {
            Reading::Blank => Print::Blank,
            Reading::Value(value) if reading == grouped => {
                Print::Number(Printed::at(text, value, 0))
            }
            Reading::Value(value) => Print::Number(Printed::at(text, value, decimals)),
            Reading::Ambiguous { thousands, decimal } => Print::Either([
                Printed::at(text, thousands, 0),
                Printed::at(text, decimal, decimals),
            ]),
            Reading::Unreadable(fault) => Print::Bad(Problem::Unreadable(fault)),
        }
    }

    /// `<,001`, as statistics programs print a small probability: some number
    /// from nothing up to that.
    fn below(entry: &Entry, kind: Kind, column: Option<&ColumnMarks>) -> Option<Printed> {
        let rest = entry.text.trim().strip_prefix('<')?;
        let rest = Entry {
            text: rest.to_owned(),
            mark: entry.mark,
        };
        // One sign only, or a text of nothing else would be taken apart for long.
        if kind != Kind::Ratio || rest.text.contains('<') {
            return None;
        }
        match Print::read(&rest, kind, column) {
            Print::Number(most) if most.decimals > 0 && most.value > 0.0 => Some(Printed {
                text: entry.text.trim().to_owned(),
                value: most.value / 2.0,
                half: most.value / 2.0,
                ..most
            }),
            _ => None,
        }
    }

    /// The number; of two readings the one nearer to this value.
    pub fn beside(&self, value: f64) -> Option<&Printed> {
        match self {
            Print::Number(printed) => Some(printed),
            Print::Either([grouped, plain]) => {
                let far = |one: &Printed| (one.value - value).abs();
                Some(if far(grouped) < far(plain) {
                    grouped
                } else {
                    plain
                })
            }
            _ => None,
        }
    }

    /// The number nearest to what another print of it says; where neither is
    /// settled, the one with decimals.
    pub fn nearest(&self, other: &Print) -> Option<&Printed> {
        match other {
            Print::Number(other) => self.beside(other.value),
            _ => self.beside(0.0),
        }
    }

    /// The only number, or what keeps the text from being one; none where
    /// nothing was printed.
    pub fn settled(&self) -> Option<Result<&Printed, Problem>> {
        match self {
            Print::Blank => None,
            Print::Number(printed) => Some(Ok(printed)),
            Print::Either([grouped, plain]) => Some(Err(Problem::Ambiguous {
                thousands: grouped.value,
                decimal: plain.value,
            })),
            Print::Bad(problem) => Some(Err(problem.clone())),
        }
    }
}

/// What one stands for at a decimal place: 0.01 at the second. Beyond the
/// largest number the last place is taken, for half of infinity would agree
/// with everything.
fn unit(decimals: i64) -> f64 {
    let places = decimals.abs().min(i64::from(f64::MAX_10_EXP));
    let power = (0..places).fold(1.0, |power, _| 10.0 * power);
    if decimals < 0 { power } else { 1.0 / power }
}
