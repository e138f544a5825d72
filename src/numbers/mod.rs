//! Numbers as people type them and as the product prints them.
//!
//! One reader and one writer serve the screen, print, CSV and the API, because
//! the number formatting built into browsers differs between engines.
//!
//! A text with one mark, one to three digits before it and exactly three after
//! it (`1.187`, `3,382`) has two meanings. It is never settled by a guess: the
//! kind of the field decides, then the other cells of the column, then the user.

mod decimal;
mod format;
mod parse;

pub use format::{Notation, Style, format, format_shortest, plain_text, round_half_away};
pub use parse::read_judgment;

use parse::{Scan, scan, scan_graded};

/// What a field holds; it decides texts such as `1.187` where it can.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// An amount of money: three digits after a single mark are a group.
    Rupiah,
    /// A number of people, answers, days: three digits after a single mark are a group.
    Count,
    /// A percentage, kept in percent.
    Percent,
    /// A mean of scores.
    Mean,
    /// Any other quotient, coefficient or statistic.
    Ratio,
}

impl Kind {
    fn mark(self) -> Option<Mark> {
        match self {
            Kind::Rupiah | Kind::Count => Some(Mark::Thousands),
            Kind::Percent | Kind::Mean | Kind::Ratio => None,
        }
    }
}

/// What the single mark of a text such as `1.187` stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// The mark groups digits: 1187.
    Thousands,
    /// The mark separates decimals: 1.187.
    Decimal,
}

/// What a text was found to say.
#[derive(Clone, Debug, PartialEq)]
pub enum Reading {
    /// Nothing, or the lone dash that stands for nothing in tables.
    Blank,
    /// One finite number.
    Value(f64),
    /// Two possible numbers, to be settled by the column or the user.
    Ambiguous {
        /// The value if the mark groups digits.
        thousands: f64,
        /// The value if the mark separates decimals.
        decimal: f64,
    },
    /// No number.
    Unreadable(Fault),
}

impl Reading {
    /// Settles an ambiguous reading; any other stays as it is.
    pub fn resolve(self, mark: Mark) -> Reading {
        match (self, mark) {
            (Reading::Ambiguous { thousands, .. }, Mark::Thousands) => Reading::Value(thousands),
            (Reading::Ambiguous { decimal, .. }, Mark::Decimal) => Reading::Value(decimal),
            (settled, _) => settled,
        }
    }

    /// The number, if the reading is settled and there is one.
    pub fn value(&self) -> Option<f64> {
        match self {
            Reading::Value(value) => Some(*value),
            _ => None,
        }
    }
}

/// Why a text is not a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Words, signs or symbols that belong to no number.
    NotANumber,
    /// More than one number: a range, a list, a fraction, a date, a time.
    TwoNumbers,
    /// A mark where none can stand, or digits not grouped by three.
    MisplacedMark,
    /// Beyond the largest number that can be held.
    TooLarge,
    /// More characters than any number has, or more digits than can be kept.
    TooLong,
    /// A judgment divided by zero.
    ZeroDivisor,
}

/// Reads a text; the kind settles what would be ambiguous for rupiah and counts.
pub fn read(text: &str, kind: Kind) -> Reading {
    let reading = scan(text).reading;
    match kind.mark() {
        Some(mark) => reading.resolve(mark),
        None => reading,
    }
}

/// Reads a text of which somebody has said what its single mark stands for.
pub fn read_as(text: &str, mark: Mark) -> Reading {
    scan(text).reading.resolve(mark)
}

/// The place of a text's last digit: 2 in `89,86`, 0 in `351`, 4 in `3,64E-02`.
///
/// Of an ambiguous text, the place it has when its mark separates decimals; 0
/// of a text that is no number.
pub fn decimals(text: &str) -> i64 {
    scan(text).decimals
}

/// What dot and comma mean in one column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ColumnMarks {
    notation: Notation,
    answered: bool,
}

impl ColumnMarks {
    /// The marks of a column after the user said what the mark of its cell `text` stands for.
    ///
    /// `None` if `text` leaves nothing to ask.
    pub fn answered(text: &str, mark: Mark) -> Option<ColumnMarks> {
        let cell = scan_graded(text).1;
        let (Reading::Ambiguous { .. }, Some(grouped)) = (cell.reading, cell.notation) else {
            return None;
        };
        let notation = match (mark, grouped) {
            (Mark::Thousands, notation) => notation,
            (Mark::Decimal, Notation::Indonesian) => Notation::English,
            (Mark::Decimal, Notation::English) => Notation::Indonesian,
        };
        Some(ColumnMarks {
            notation,
            answered: true,
        })
    }

    /// The notation the column is written in.
    pub fn notation(&self) -> Notation {
        self.notation
    }

    /// Reads a cell of the column.
    ///
    /// Where the other cells and the kind disagree the reading stays ambiguous;
    /// an answer of the user is final.
    pub fn read(&self, text: &str, kind: Kind) -> Reading {
        self.settle(scan(text), kind)
    }

    /// Reads a cell of the column that may carry a grade.
    pub fn read_graded(&self, text: &str, kind: Kind) -> Graded {
        let (grade, cell) = scan_graded(text);
        Graded {
            grade,
            reading: self.settle(cell, kind),
        }
    }

    fn settle(&self, cell: Scan, kind: Kind) -> Reading {
        let mark = match cell.notation == Some(self.notation) {
            true => Mark::Thousands,
            false => Mark::Decimal,
        };
        match kind.mark() {
            Some(expected) if expected != mark && !self.answered => cell.reading,
            _ => cell.reading.resolve(mark),
        }
    }
}

/// What the unambiguous cells of a column say about dot and comma.
///
/// `None` if no cell says anything or if cells contradict each other.
pub fn column_mark<'a>(texts: impl Iterator<Item = &'a str>) -> Option<ColumnMarks> {
    let mut found = None;
    for text in texts {
        let cell = scan_graded(text).1;
        if let (Reading::Value(_), Some(notation)) = (cell.reading, cell.notation)
            && *found.get_or_insert(notation) != notation
        {
            return None;
        }
    }
    found.map(|notation| ColumnMarks {
        notation,
        answered: false,
    })
}

/// A number with the grade written beside it.
#[derive(Clone, Debug, PartialEq)]
pub struct Graded {
    /// The grade as typed, such as `A`, `BB` or `B+`.
    pub grade: Option<String>,
    /// The number; blank when the grade stands alone.
    pub reading: Reading,
}

/// Reads `A (80,25)`, `80,25 (A)`, a grade alone, or a plain number.
///
/// Grades are the letters A to E, single or doubled, with an optional sign.
pub fn read_graded(text: &str, kind: Kind) -> Graded {
    let (grade, cell) = scan_graded(text);
    let reading = match kind.mark() {
        Some(mark) => cell.reading.resolve(mark),
        None => cell.reading,
    };
    Graded { grade, reading }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Kind::{Count, Mean, Rupiah};
    use Notation::{English, Indonesian};

    #[test]
    fn column_decides_by_its_unambiguous_cells() {
        let notation = |cells: &[&str]| column_mark(cells.iter().copied()).map(|c| c.notation());
        // Bantul table 3: sums alone, means alone, then with an unambiguous cell.
        assert_eq!(notation(&["1.187", "1.179", "1.131"]), None);
        assert_eq!(notation(&["3,382", "3,419", "", "-", "n/a"]), None);
        assert_eq!(notation(&["3,382", "85,47"]), Some(Indonesian));
        assert_eq!(notation(&["1.187", ",079"]), Some(Indonesian));
        assert_eq!(notation(&["1.187", "1.234.567"]), Some(Indonesian));
        assert_eq!(notation(&["1.187", "5.000,-"]), Some(Indonesian));
        assert_eq!(notation(&["1.799", ".079"]), Some(English));
        assert_eq!(notation(&["3,382", "1,234,567"]), Some(English));
        assert_eq!(notation(&["1.799", "3.64E-02"]), Some(English));
        assert_eq!(notation(&["1.799", "1234.567"]), Some(English));
        assert_eq!(notation(&["A (80,25)", "A (80.300)"]), Some(Indonesian));
        assert_eq!(notation(&["12", "5,", "1 234"]), None);
        // Boyolali prints 84,8% and 84.6% for one figure.
        assert_eq!(notation(&["84,8%", "84.6%", "84,8%"]), None);

        let indonesian = column_mark(["97,13"].into_iter()).expect("decides");
        assert_eq!(indonesian.read("1.187", Mean), Reading::Value(1187.0));
        assert_eq!(indonesian.read("3,382", Mean), Reading::Value(3.382));
        assert_eq!(indonesian.read("1.187", Rupiah), Reading::Value(1187.0));
        // The column says 3.382, the kind 3382: asked, not chosen.
        assert_eq!(
            indonesian.read("3,382", Rupiah),
            Reading::Ambiguous {
                thousands: 3382.0,
                decimal: 3.382
            }
        );
        assert_eq!(
            indonesian.read_graded("A (80,250)", Mean).reading,
            Reading::Value(80.25)
        );
    }

    #[test]
    fn one_answer_decides_the_whole_column() {
        let sums = ColumnMarks::answered("1.187", Mark::Thousands).expect("ambiguous");
        assert_eq!(sums.notation(), Notation::Indonesian);
        assert_eq!(sums.read("1.179", Mean), Reading::Value(1179.0));
        assert_eq!(sums.read("3,382", Mean), Reading::Value(3.382));
        let means = ColumnMarks::answered("AA (3.382)", Mark::Decimal).expect("ambiguous");
        assert_eq!(means.notation(), Notation::English);
        assert_eq!(means.read("3.419", Mean), Reading::Value(3.419));
        assert_eq!(means.read("3.419", Rupiah), Reading::Value(3.419));
        for settled in ["12", "1.234.567", "", "abc"] {
            assert_eq!(ColumnMarks::answered(settled, Mark::Decimal), None);
        }
    }

    #[test]
    fn grades_keep_their_number() {
        let value = Reading::Value;
        for (text, grade, reading) in [
            ("A (80,25)", Some("A"), value(80.25)),
            ("AA (34,64)", Some("AA"), value(34.64)),
            ("A(80,30)", Some("A"), value(80.3)),
            ("80,25 (A)", Some("A"), value(80.25)),
            ("BB (72,5%)", Some("BB"), value(72.5)),
            ("Ａ（８０，２５）", Some("A"), value(80.25)),
            (
                "B+ (3.382)",
                Some("B+"),
                Reading::Ambiguous {
                    thousands: 3382.0,
                    decimal: 3.382,
                },
            ),
            ("B", Some("B"), Reading::Blank),
            ("A-", Some("A-"), Reading::Blank),
            ("A ()", Some("A"), Reading::Blank),
            ("A (n/a)", Some("A"), Reading::Unreadable(Fault::NotANumber)),
            ("80,25", None, value(80.25)),
            ("(34,64)", None, value(-34.64)),
            ("-", None, Reading::Blank),
            ("12 (juta)", None, Reading::Unreadable(Fault::NotANumber)),
            ("NaN", None, Reading::Unreadable(Fault::NotANumber)),
            ("(A)", None, Reading::Unreadable(Fault::NotANumber)),
            ("A ((5))", None, Reading::Unreadable(Fault::NotANumber)),
            ("AB (1)", None, Reading::Unreadable(Fault::NotANumber)),
        ] {
            let wanted = Graded {
                grade: grade.map(str::to_string),
                reading,
            };
            assert_eq!(read_graded(text, Mean), wanted, "{text}");
        }
        assert_eq!(read_graded("A (1.187)", Count).reading, value(1187.0));
    }
}
