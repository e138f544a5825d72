//! Formulas and the same formulas with the user's numbers.

use super::{Language, figures, name, number, within};
use crate::methods::{Expr, Unit};

/// The most terms of a sum that are written out.
const MOST_TERMS: usize = 12;

#[derive(Clone, Copy, PartialEq, PartialOrd)]
enum Binding {
    Sum,
    Product,
    Atom,
}

struct Writer {
    language: Language,
    numbers: bool,
}

/// The formula in words: `realisasi / anggaran × 100 %`.
pub fn formula(language: Language, working: &Expr) -> String {
    let writer = Writer {
        language,
        numbers: false,
    };
    writer.write(working).0
}

/// The formula with the numbers put in.
pub fn substituted(language: Language, working: &Expr) -> String {
    let writer = Writer {
        language,
        numbers: true,
    };
    writer.write(working).0
}

/// The code shared by all terms of a sum or mean, so that it can be written as
/// one symbol.
fn shared_code(items: &[Expr]) -> Option<&'static str> {
    let mut codes = items.iter().map(|item| match item {
        Expr::Term { name, .. } => Some(name.code),
        Expr::Sum(parts) => shared_code(parts),
        Expr::Rounded(inner, _) => shared_code(std::slice::from_ref(inner)),
        _ => None,
    });
    let first = codes.next()??;
    codes.all(|code| code == Some(first)).then_some(first)
}

impl Writer {
    fn word(&self, code: &'static str) -> String {
        within(&name(self.language, &crate::methods::Name::new(code)))
    }

    fn plain(&self, value: f64) -> String {
        figures::input(self.language, value, Unit::Plain)
    }

    /// The text at the binding strength that its place needs.
    fn at(&self, expr: &Expr, least: Binding) -> String {
        let (text, binding) = self.write(expr);
        if binding < least {
            format!("({text})")
        } else {
            text
        }
    }

    /// `min(x; 100)`: a comma would be read as the decimal mark.
    fn limited(&self, name: &str, inner: &Expr, limit: f64) -> String {
        let mark = self.language.pick(";", ",");
        format!(
            "{name}({}{mark} {})",
            self.write(inner).0,
            self.plain(limit)
        )
    }

    fn among(&self, name: &str, items: &[Expr]) -> String {
        let list = self.join(items, self.language.pick("; ", ", "), Binding::Sum);
        format!("{name}({list})")
    }

    /// `P(|T| > |3,327|; df = 41)`: what is exceeded, then degrees of freedom.
    fn tail(&self, before: &str, after: &str, of: &[Expr]) -> String {
        let mark = self.language.pick("; ", ", ");
        let mut text = before.to_owned();
        for (place, part) in of.iter().enumerate() {
            if place > 0 {
                text.push_str(mark);
            }
            if place == 1 {
                text.push_str("df = ");
            }
            text.push_str(&self.write(part).0);
            if place == 0 {
                text.push_str(after);
            }
        }
        text.push(')');
        text
    }

    fn join(&self, items: &[Expr], sign: &str, least: Binding) -> String {
        if items.len() <= MOST_TERMS {
            let texts: Vec<String> = items.iter().map(|item| self.at(item, least)).collect();
            return texts.join(sign);
        }
        let shown = items.iter().take(MOST_TERMS - 2);
        let mut texts: Vec<String> = shown.map(|item| self.at(item, least)).collect();
        texts.push("…".to_owned());
        texts.extend(items.last().map(|item| self.at(item, least)));
        texts.join(sign)
    }

    fn sum(&self, items: &[Expr]) -> (String, Binding) {
        if let [only] = items {
            return self.write(only);
        }
        if !self.numbers
            && let Some(code) = shared_code(items)
        {
            return (format!("Σ\u{a0}{}", self.word(code)), Binding::Product);
        }
        (self.join(items, " + ", Binding::Sum), Binding::Sum)
    }

    fn products(&self, items: &[[Expr; 2]]) -> String {
        let pair = |[w, x]: &[Expr; 2]| {
            let [w, x] = [w, x].map(|side| self.at(side, Binding::Product));
            format!("{w} × {x}")
        };
        if !self.numbers {
            let [weights, values] = [0, 1].map(|side: usize| {
                let column: Vec<Expr> = items.iter().map(|pair| pair[side].clone()).collect();
                shared_code(&column).map(|code| self.word(code))
            });
            if let (Some(weight), Some(value)) = (weights, values) {
                return format!("Σ\u{a0}{weight} × {value}");
            }
        }
        if items.len() <= MOST_TERMS {
            return items.iter().map(pair).collect::<Vec<_>>().join(" + ");
        }
        let mut texts: Vec<String> = items.iter().take(MOST_TERMS - 2).map(pair).collect();
        texts.push("…".to_owned());
        texts.extend(items.last().map(pair));
        texts.join(" + ")
    }

    fn write(&self, expr: &Expr) -> (String, Binding) {
        let product = |text: String| (text, Binding::Product);
        match expr {
            Expr::Term {
                name: of,
                value,
                unit,
            } => {
                let text = if self.numbers {
                    figures::input(self.language, *value, *unit)
                } else {
                    self.word(of.code)
                };
                let binding = if self.numbers && *value < 0.0 {
                    Binding::Sum
                } else {
                    Binding::Atom
                };
                (text, binding)
            }
            Expr::Constant(value) if *value < 0.0 => (self.plain(*value), Binding::Sum),
            Expr::Constant(value) => (self.plain(*value), Binding::Atom),
            Expr::Sum(items) => self.sum(items),
            Expr::Minus(pair) => {
                let left = self.at(&pair[0], Binding::Sum);
                let right = self.at(&pair[1], Binding::Product);
                (format!("{left} − {right}"), Binding::Sum)
            }
            Expr::Times(items) => product(self.join(items, " × ", Binding::Product)),
            Expr::Over(pair) => {
                let left = self.at(&pair[0], Binding::Product);
                product(format!("{left} / {}", self.at(&pair[1], Binding::Atom)))
            }
            Expr::Percent(pair) => {
                let left = self.at(&pair[0], Binding::Product);
                let right = self.at(&pair[1], Binding::Atom);
                product(format!("{left} / {right} × 100\u{a0}%"))
            }
            Expr::Mean(items) => {
                if let [only] = items.as_slice() {
                    return self.write(only);
                }
                if !self.numbers
                    && let Some(code) = shared_code(items)
                {
                    return product(format!("Σ\u{a0}{} / n", self.word(code)));
                }
                let sum = self.join(items, " + ", Binding::Sum);
                product(format!("({sum}) / {}", items.len()))
            }
            Expr::Weighted(items) => (self.products(items), Binding::Sum),
            Expr::WeightedMean(items) => {
                let weights: Vec<Expr> = items.iter().map(|[w, _]| w.clone()).collect();
                let weights = self.sum(&weights).0;
                product(format!("({}) / ({weights})", self.products(items)))
            }
            Expr::Root(inner) => (format!("√({})", self.write(inner).0), Binding::Atom),
            Expr::AtMost(inner, most) => (self.limited("min", inner, *most), Binding::Atom),
            Expr::AtLeast(inner, least) => {
                let max = self.language.pick("maks", "max");
                (self.limited(max, inner, *least), Binding::Atom)
            }
            Expr::Rounded(inner, _) => self.write(inner),
            Expr::Power(base, power) => {
                let base = self.at(base, Binding::Atom);
                product(format!("{base}^{}", self.plain(f64::from(*power))))
            }
            Expr::ToDecimals(inner, decimals) => {
                let round = self.language.pick("bulat", "round");
                (self.limited(round, inner, *decimals as f64), Binding::Atom)
            }
            Expr::Least(items) => (self.among("min", items), Binding::Atom),
            Expr::Greatest(items) => {
                let max = self.language.pick("maks", "max");
                (self.among(max, items), Binding::Atom)
            }
            Expr::BeyondT(of) => (self.tail("P(|T| > |", "|", &of[..]), Binding::Atom),
            Expr::BeyondF(of) => (self.tail("P(F > ", "", &of[..]), Binding::Atom),
        }
    }
}

/// The working of a figure in one line, to be copied into a report.
pub fn line(language: Language, figure: &crate::methods::Figure) -> String {
    let mut line = name(language, &figure.name);
    let written = substituted(language, &figure.working);
    // A calculation in bare numbers has no other formula.
    let formula = Some(formula(language, &figure.working)).filter(|one| *one != written);
    for part in formula.iter().chain([&written]) {
        line.push_str(" = ");
        line.push_str(part);
    }
    line.push_str(" = ");
    line.push_str(&number(language, figure.value, figure.unit));
    line
}
