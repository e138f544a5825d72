//! How numbers and names are written in tables and sentences of statistics.

use crate::i18n::{Language, figures};
use crate::methods::Unit;
use crate::numbers::{self, Notation, round_half_away};

/// What stands where there is no number.
pub(super) const NOTHING: &str = "–";

/// SPSS and prose print so many decimals.
const DECIMALS: usize = 3;
/// Below this, prose writes a number with three digits that are not 0, and from
/// the second limit on as a power of ten, as SPSS does from the third.
const FEW_DIGITS: f64 = 0.01;
const TOO_SMALL: f64 = 1e-6;
const TOO_SMALL_IN_SPSS: f64 = 0.0005;
/// From here on a number is a power of ten.
const TOO_LARGE: f64 = 1e12;
/// The p that prose only says to be below.
const LEAST_P: f64 = 0.001;
/// The most decimals that tell a number from its threshold.
const MOST_DECIMALS: usize = 12;

/// How a table or sentence is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Style {
    /// Its language, and the decimal mark with it.
    pub language: Language,
    /// Tables as SPSS prints them: its headings in English, `,079` without the 0,
    /// a hyphen as minus, no marks between thousands, and `,000` for a p below
    /// 0.0005. Otherwise the headings of the language, `0,079` and `< 0,001`.
    /// Sentences have the second form in either case, for no p is 0.
    pub spss: bool,
}

/// The names of a regression's variables; an empty one is called Y, X1, X2 ...
#[derive(Clone, Copy, Debug, Default)]
pub struct Names<'a> {
    /// The response.
    pub response: &'a str,
    /// The predictors, or the items of a scale, in their order.
    pub predictors: &'a [String],
}

/// A text with `{0}`, `{1}` ... replaced; what is put in is left as it is.
fn fill(template: &str, parts: &[&str]) -> String {
    let mut text = String::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        let (place, after) = after.split_once('}').unwrap_or(("", after));
        let place = place.parse::<usize>().ok();
        text.push_str(place.and_then(|place| parts.get(place)).unwrap_or(&""));
        rest = after;
    }
    text.push_str(rest);
    text
}

impl Style {
    /// As sentences are written.
    pub(super) fn prose(self) -> Style {
        Style {
            spss: false,
            ..self
        }
    }

    /// One of two sentences with its gaps filled.
    pub(super) fn say(self, indonesian: &str, english: &str, parts: &[&str]) -> String {
        fill(self.language.pick(indonesian, english), parts)
    }

    /// One of two words.
    pub(super) fn pick(self, indonesian: &str, english: &str) -> String {
        self.language.pick(indonesian, english).to_owned()
    }

    /// A heading, in English where SPSS's are wanted.
    pub(super) fn head(self, indonesian: &str, spss: &str) -> String {
        match self.spss {
            true => spss.to_owned(),
            false => self.pick(indonesian, spss),
        }
    }

    /// Headings, each in Indonesian and as SPSS has it.
    pub(super) fn heads(self, pairs: &[(&str, &str)]) -> Vec<String> {
        let head = |(indonesian, spss): &(&str, &str)| self.head(indonesian, spss);
        pairs.iter().map(head).collect()
    }

    /// Takes away what SPSS does not write.
    fn bare(self, text: String) -> String {
        if !self.spss {
            return text;
        }
        let (group, zero) = match self.language.notation() {
            Notation::Indonesian => ('.', "0,"),
            Notation::English => (',', "0."),
        };
        let text = text.replace(group, "").replace('\u{2212}', "-");
        let (sign, digits) = match text.strip_prefix('-') {
            Some(digits) => ("-", digits),
            None => ("", text.as_str()),
        };
        match digits.starts_with(zero) {
            true => format!("{sign}{}", &digits[1..]),
            false => text,
        }
    }

    /// A number with so many decimals.
    pub fn fixed(self, value: f64, decimals: usize) -> String {
        self.bare(figures::decimal(self.language, value, decimals))
    }

    /// A number as its size asks for: three decimals, but no number other than 0
    /// becomes 0.
    pub fn number(self, value: f64) -> String {
        let size = value.abs();
        let least = match self.spss {
            true => TOO_SMALL_IN_SPSS,
            false => TOO_SMALL,
        };
        if value == 0.0 || !value.is_finite() {
            return self.fixed(value, DECIMALS);
        }
        if size < least || size >= TOO_LARGE {
            return self.power_of_ten(value);
        }
        if self.spss || size >= FEW_DIGITS {
            return self.fixed(value, DECIMALS);
        }
        let zeros = (2..9).take_while(|power| size * 10_f64.powi(*power) < 1.0);
        self.fixed(value, DECIMALS + 1 + zeros.count())
    }

    fn power_of_ten(self, value: f64) -> String {
        let text = format!("{value:.3e}").replace('e', "E");
        let text = match self.language.notation() {
            Notation::Indonesian => text.replace('.', ","),
            Notation::English => text,
        };
        match self.spss {
            true => text,
            false => text.replace('-', "\u{2212}"),
        }
    }

    /// A number, or the sign for none.
    pub(super) fn maybe(self, value: Option<f64>) -> String {
        value.map_or_else(|| NOTHING.to_owned(), |value| self.number(value))
    }

    /// A p: `0,021`, `< 0,001`, in SPSS `,021`, `,000`.
    pub fn p(self, p: f64) -> String {
        match p < LEAST_P && !self.spss {
            true => format!("< {}", self.fixed(LEAST_P, DECIMALS)),
            false => self.fixed(p, DECIMALS),
        }
    }

    /// A p, or the sign for none.
    pub(super) fn maybe_p(self, p: Option<f64>) -> String {
        p.map_or_else(|| NOTHING.to_owned(), |p| self.p(p))
    }

    /// A number as it was typed: a minimum, a threshold that is no part of 1.
    pub(super) fn plain(self, value: f64) -> String {
        self.bare(figures::input(self.language, value, Unit::Plain))
    }

    /// A threshold, in notes and sentences: at least two decimals below 1, as 0,60
    /// is written.
    pub(super) fn limit(self, limit: f64) -> String {
        let style = self.prose();
        let short = round_half_away(limit, 2) == limit && limit.abs() < 1.0;
        match short {
            true => style.fixed(limit, 2),
            false => style.plain(limit),
        }
    }

    /// A number beside its threshold, with as many decimals as tell them apart:
    /// 0,0496 is below 0,05, and 0,050 would not show it.
    pub(super) fn beside(self, value: f64, limit: f64) -> String {
        let shows = |decimals: &usize| {
            let rounded = round_half_away(value, *decimals);
            rounded.partial_cmp(&limit) == value.partial_cmp(&limit)
        };
        match (DECIMALS..=MOST_DECIMALS).find(shows) {
            Some(DECIMALS) | None => self.number(value),
            Some(decimals) => self.fixed(value, decimals),
        }
    }

    /// A p beside the level that it is held against.
    pub(super) fn p_beside(self, p: f64, alpha: f64) -> String {
        match p < LEAST_P && alpha >= LEAST_P {
            true => self.p(p),
            false => self.beside(p, alpha),
        }
    }

    /// `Sig. 0,021` or `Sig. < 0,001`, to be held against a level.
    pub(super) fn sig(self, p: f64, alpha: f64) -> String {
        format!("Sig. {}", self.p_beside(p, alpha))
    }

    /// A percentage.
    pub(super) fn percent(self, value: f64, decimals: usize) -> String {
        let notation = self.language.notation();
        numbers::format(value, decimals, numbers::Style::Percent, notation)
    }

    /// A count.
    pub(super) fn count(self, count: usize) -> String {
        self.fixed(count as f64, 0)
    }

    /// `lebih besar daripada`, or that it is not.
    pub(super) fn above(self, yes: bool) -> &'static str {
        match yes {
            true => self.language.pick("lebih besar daripada", "greater than"),
            false => self
                .language
                .pick("tidak lebih besar daripada", "not greater than"),
        }
    }

    /// `lebih kecil daripada`, or that it is not.
    pub(super) fn below(self, yes: bool) -> &'static str {
        match yes {
            true => self.language.pick("lebih kecil daripada", "less than"),
            false => self
                .language
                .pick("tidak lebih kecil daripada", "not less than"),
        }
    }

    /// Names in a row: `A, B dan C`.
    pub(super) fn list(self, names: &[String]) -> String {
        match names.split_last() {
            Some((last, rest)) if !rest.is_empty() => {
                let and = self.language.pick("dan", "and");
                format!("{} {and} {last}", rest.join(", "))
            }
            _ => names.concat(),
        }
    }
}

impl Names<'_> {
    /// The response's name.
    pub fn response(&self) -> &str {
        match self.response.trim() {
            "" => "Y",
            name => name,
        }
    }

    /// The letter of a predictor in an equation.
    pub(super) fn symbol(place: usize) -> String {
        format!("X{}", place + 1)
    }

    /// A predictor's name.
    pub fn predictor(&self, place: usize) -> String {
        match self.predictors.get(place).map(|name| name.trim()) {
            None | Some("") => Names::symbol(place),
            Some(name) => name.to_owned(),
        }
    }

    /// A predictor's name with the letter that stands for it.
    pub(super) fn lettered(&self, place: usize) -> String {
        let (name, symbol) = (self.predictor(place), Names::symbol(place));
        match name == symbol {
            true => name,
            false => format!("{name} ({symbol})"),
        }
    }

    /// The name of a column, none being the response.
    pub(super) fn column(&self, column: Option<usize>) -> String {
        column.map_or_else(|| self.response().to_owned(), |place| self.predictor(place))
    }
}
