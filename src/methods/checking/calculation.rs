//! Reads a calculation as it is written in a report: `1.187 / 351`,
//! `akar(0,861)`, `rata(90,10; 86,07) x 25`.
//!
//! Signs: `+ - * x × · / : ÷ ^ ( )`, `%` after a number leaves it as it is (all
//! percentages are kept in percent), `;` stands between arguments. Functions:
//! `akar`/`sqrt`, `rata`/`mean`, `jumlah`/`sum`, `bulat(x; n)`/`round`,
//! `maks`/`max`, `min`, `tepat`/`exact`. A power is whole, up to 99.
//!
//! Numbers are Indonesian unless another number of the calculation shows that
//! it is English. One with decimals is known within half a unit of its last
//! digit, one without is exact, and so is everything within `tepat( )`. A
//! division by zero and the root of a negative number are refused; so is a
//! calculation of more than 150 numbers and signs or nested deeper than 30.

use super::printed::Print;
use crate::methods::{Expr, Problem};
use crate::numbers::{self, ColumnMarks, Kind, Mark, Notation};
use crate::scorecard::Entry;

/// The most numbers, signs and functions; workings stay short and shallow.
const MOST_PARTS: usize = 150;
/// The deepest nesting of parentheses, signs and functions.
const DEEPEST: usize = 30;
/// The longest text that is looked at.
const LONGEST: usize = 2000;
const MOST_POWER: f64 = 99.0;
const MOST_DECIMALS: f64 = 12.0;

/// Reads a calculation.
///
/// ```
/// use timbang::methods::checking::calculation;
/// // Bantul, table 3: NRR of the first element.
/// let nrr = calculation::read("1.187 / 351").unwrap();
/// assert_eq!(nrr.value(), 1187.0 / 351.0);
/// ```
pub fn read(text: &str) -> Result<Expr, Problem> {
    if text.len() > LONGEST {
        return Err(Problem::Unreadable(numbers::Fault::TooLong));
    }
    let letters: Vec<char> = text.chars().collect();
    let tokens = text.split(|letter: char| !(letter.is_ascii_digit() || ".,".contains(letter)));
    let marks = numbers::column_mark(tokens)
        .filter(|marks| marks.notation() == Notation::English)
        .or_else(|| ColumnMarks::answered("1.000", Mark::Thousands));
    let mut parser = Parser {
        letters: &letters,
        at: 0,
        parts: 0,
        depth: 0,
        marks,
        exact: false,
    };
    parser.take("=");
    let expr = parser.sum()?;
    match parser.peek() {
        None => Ok(expr),
        Some(_) => Err(parser.fault()),
    }
}

struct Parser<'a> {
    letters: &'a [char],
    at: usize,
    parts: usize,
    depth: usize,
    marks: Option<ColumnMarks>,
    /// Within `tepat( )` every number is exact.
    exact: bool,
}

type Parsed = Result<Expr, Problem>;

impl Parser<'_> {
    /// The next letter that is no space.
    fn peek(&mut self) -> Option<char> {
        while self
            .letters
            .get(self.at)
            .is_some_and(|one| one.is_whitespace())
        {
            self.at += 1;
        }
        self.letters.get(self.at).copied()
    }

    /// Takes the next letter if it is one of these.
    fn take(&mut self, signs: &str) -> Option<char> {
        let next = self.peek().filter(|next| signs.contains(*next))?;
        self.at += 1;
        Some(next)
    }

    /// The place that cannot be read, counted from 1.
    fn fault(&self) -> Problem {
        Problem::BadCalculation(self.at.min(self.letters.len()) + 1)
    }

    fn count(&mut self) -> Result<(), Problem> {
        self.parts += 1;
        match self.parts > MOST_PARTS {
            true => Err(Problem::Unreadable(numbers::Fault::TooLong)),
            false => Ok(()),
        }
    }

    fn sum(&mut self) -> Parsed {
        let mut left = self.product()?;
        // A sum that was written in parentheses is not continued.
        let mut open = false;
        while let Some(sign) = self.take("+-−–") {
            self.count()?;
            let right = self.product()?;
            left = match (sign, left) {
                ('+', Expr::Sum(mut items)) if open => {
                    items.push(right);
                    Expr::Sum(items)
                }
                ('+', left) => {
                    open = true;
                    Expr::Sum(vec![left, right])
                }
                (_, left) => Expr::minus(left, right),
            };
        }
        Ok(left)
    }

    fn times(&mut self) -> Option<bool> {
        if self.take("*×·").is_some() {
            return Some(true);
        }
        // An x is a sign where no word goes on: `15 x 25`, not `xyz`.
        let letter = |at: usize| self.letters.get(at).is_some_and(|one| one.is_alphabetic());
        let word = letter(self.at + 1);
        if !word && self.take("xX").is_some() {
            return Some(true);
        }
        self.take("/:÷∕").map(|_| false)
    }

    fn product(&mut self) -> Parsed {
        let mut left = self.signed()?;
        while let Some(times) = {
            self.peek();
            self.times()
        } {
            self.count()?;
            let right = self.signed()?;
            left = if times {
                multiplied(left, right)
            } else {
                divided(left, right)?
            };
        }
        Ok(left)
    }

    /// A number or group, with signs before it and a power after it.
    fn signed(&mut self) -> Parsed {
        self.depth += 1;
        self.count()?;
        if self.depth > DEEPEST {
            return Err(Problem::Unreadable(numbers::Fault::TooLong));
        }
        let expr = if self.take("-−–").is_some() {
            negative(self.signed()?)
        } else if self.take("+").is_some() {
            self.signed()?
        } else {
            self.power()?
        };
        self.depth -= 1;
        Ok(expr)
    }

    fn power(&mut self) -> Parsed {
        let mut base = self.atom()?;
        while self.take("%").is_some() {}
        if self.take("^").is_some() {
            let at = self.at;
            let power = self.signed()?.value();
            if power.fract() != 0.0 || power.abs() > MOST_POWER {
                self.at = at;
                return Err(self.fault());
            }
            if power < 0.0 && base.value() == 0.0 {
                return Err(Problem::ZeroDenominator);
            }
            base = Expr::Power(Box::new(base), power as i32);
        }
        Ok(base)
    }

    fn atom(&mut self) -> Parsed {
        if self.take("(").is_some() {
            let inner = self.sum()?;
            return self.closed(inner);
        }
        if self.take("√").is_some() {
            return root(self.signed()?);
        }
        match self.peek() {
            Some(letter) if letter.is_alphabetic() => self.function(),
            _ => self.number(),
        }
    }

    fn closed(&mut self, inner: Expr) -> Parsed {
        match self.take(")") {
            Some(_) => Ok(inner),
            None => Err(self.fault()),
        }
    }

    fn function(&mut self) -> Parsed {
        let start = self.at;
        let part = |letter: &&char| letter.is_alphabetic() || **letter == '-';
        let name = self.letters[start..].iter().take_while(part);
        let name: String = name.flat_map(|letter| letter.to_lowercase()).collect();
        if name == "rp" || name == "idr" {
            self.at += name.len();
            self.take(".");
            return self.number();
        }
        self.at += self.letters[start..].iter().take_while(part).count();
        if self.take("(").is_none() {
            self.at = start;
            return Err(self.fault());
        }
        let outside = self.exact;
        self.exact |= matches!(name.as_str(), "tepat" | "exact");
        let mut items = vec![self.sum()?];
        while self.take(";").is_some() {
            items.push(self.sum()?);
        }
        self.exact = outside;
        let many = match name.as_str() {
            "rata" | "rata-rata" | "mean" | "average" => Some(Expr::Mean as fn(Vec<Expr>) -> Expr),
            "jumlah" | "sum" => Some(Expr::Sum as fn(Vec<Expr>) -> Expr),
            "maks" | "max" => Some(Expr::Greatest as fn(Vec<Expr>) -> Expr),
            "min" => Some(Expr::Least as fn(Vec<Expr>) -> Expr),
            _ => None,
        };
        if let Some(many) = many {
            return self.closed(many(items));
        }
        let last = items.pop().filter(|_| items.len() < 2);
        let expr = match (name.as_str(), last, items.pop()) {
            ("akar" | "sqrt", Some(only), None) => root(only)?,
            ("tepat" | "exact", Some(only), None) => only,
            ("bulat" | "round", Some(decimals), Some(inner)) => {
                let decimals = decimals.value();
                if decimals.fract() != 0.0 || !(0.0..=MOST_DECIMALS).contains(&decimals) {
                    return Err(self.fault());
                }
                Expr::ToDecimals(Box::new(inner), decimals as usize)
            }
            _ => {
                self.at = start;
                return Err(self.fault());
            }
        };
        self.closed(expr)
    }

    fn number(&mut self) -> Parsed {
        self.peek();
        let start = self.at;
        let digit = |at: usize| self.letters.get(at).is_some_and(char::is_ascii_digit);
        let mut end = start;
        while digit(end)
            || self
                .letters
                .get(end)
                .is_some_and(|one| ".,'’".contains(*one))
        {
            end += 1;
        }
        let exponent = matches!(self.letters.get(end), Some('e' | 'E'));
        let signed = matches!(self.letters.get(end + 1), Some('+' | '-'));
        if exponent && end > start && digit(end + 1 + usize::from(signed)) {
            end += 2 + usize::from(signed);
            while digit(end) {
                end += 1;
            }
        }
        let text: String = self.letters[start..end].iter().collect();
        match Print::read(&Entry::new(text), Kind::Ratio, self.marks.as_ref()) {
            Print::Number(printed) => {
                self.at = end;
                let number = Expr::Constant(printed.value);
                Ok(match self.exact {
                    true => number,
                    false => printed.input(number),
                })
            }
            _ => Err(self.fault()),
        }
    }
}

fn negative(expr: Expr) -> Expr {
    match expr {
        Expr::Constant(value) => Expr::Constant(-value),
        Expr::Rounded(inner, half) => negative(*inner).rounded(half),
        other => Expr::Times(vec![Expr::Constant(-1.0), other]),
    }
}

/// A ratio times 100 is a percentage.
fn multiplied(left: Expr, right: Expr) -> Expr {
    match (left, right) {
        (Expr::Over(pair), Expr::Constant(100.0)) => Expr::Percent(pair),
        (Expr::Times(mut items), right) => {
            items.push(right);
            Expr::Times(items)
        }
        (left, right) => Expr::Times(vec![left, right]),
    }
}

/// A sum over the number of its parts is their mean.
fn divided(left: Expr, right: Expr) -> Parsed {
    if right.value() == 0.0 {
        return Err(Problem::ZeroDenominator);
    }
    Ok(match (left, right) {
        (Expr::Sum(items), Expr::Constant(count)) if count == items.len() as f64 => {
            Expr::Mean(items)
        }
        (left, right) => Expr::over(left, right),
    })
}

fn root(inner: Expr) -> Parsed {
    match inner.value() < 0.0 {
        true => Err(Problem::Below(0.0)),
        false => Ok(Expr::Root(Box::new(inner))),
    }
}
