//! How far a recomputed value can lie from its point, because its inputs are
//! printed numbers: the interval `[low, high]` of an expression, by interval
//! arithmetic.
//!
//! A number known within half a unit ([`Expr::Rounded`]) is an interval, every
//! other number is a point. An input that stands twice counts twice, so the
//! interval may be wider than need be, never narrower. What cannot be bounded
//! (a division by an interval that holds 0) is unbounded.

use crate::methods::Expr;
use crate::statistics::distributions::{fisher, student_two_sided};

type Span = [f64; 2];

const UNBOUNDED: Span = [f64::NEG_INFINITY, f64::INFINITY];

impl Expr {
    /// The lowest and highest value under the rounding of its inputs.
    ///
    /// ```
    /// use timbang::methods::{Expr, working::{Name, Unit}};
    /// // Boyolali, table 3: B .830 over SE .061 is printed 13.710.
    /// let read = |value| Expr::Constant(value).rounded(0.0005);
    /// let [low, high] = Expr::over(read(0.830), read(0.061)).span();
    /// assert!(low < 13.710 && 13.710 < high);
    /// ```
    pub fn span(&self) -> Span {
        let span = match self {
            Expr::Term { value, .. } | Expr::Constant(value) => [*value; 2],
            Expr::Sum(items) => sum(items),
            Expr::Minus(pair) => {
                let [a, b] = both(pair);
                [a[0] - b[1], a[1] - b[0]]
            }
            Expr::Times(items) => items.iter().map(Expr::span).fold([1.0; 2], times),
            Expr::Over(pair) => {
                let [a, b] = both(pair);
                over(a, b)
            }
            Expr::Percent(pair) => {
                let [a, b] = both(pair);
                over(times([100.0; 2], a), b)
            }
            Expr::Mean(items) => over(sum(items), [items.len() as f64; 2]),
            Expr::Weighted(items) => weighted(items),
            Expr::WeightedMean(items) => {
                let weights = items.iter().map(|[weight, _]| weight.span());
                over(weighted(items), weights.fold([0.0; 2], plus))
            }
            Expr::Root(inner) => inner.span().map(|end| end.max(0.0).sqrt()),
            Expr::AtMost(inner, most) => inner.span().map(|end| end.min(*most)),
            Expr::AtLeast(inner, least) => inner.span().map(|end| end.max(*least)),
            Expr::Rounded(inner, half) => {
                let [low, high] = inner.span();
                [low - half, high + half]
            }
            Expr::Power(base, power) => raised(base.span(), *power),
            Expr::ToDecimals(inner, decimals) => inner
                .span()
                .map(|end| crate::numbers::round_half_away(end, *decimals)),
            Expr::Least(items) => least(items),
            // Both tails fall as their value grows; degrees of freedom are counts.
            Expr::BeyondT(of) => {
                let [low, high] = of[0].span();
                let nearest = if low <= 0.0 && high >= 0.0 {
                    0.0
                } else {
                    low.abs().min(high.abs())
                };
                let df = of[1].value();
                tail(low.abs().max(high.abs()), nearest, |t| {
                    student_two_sided(t, df)
                })
            }
            Expr::BeyondF(of) => {
                let [low, high] = of[0].span();
                let [d1, d2] = [1, 2].map(|part: usize| of[part].value());
                tail(high, low, |f| fisher(f, d1, d2))
            }
            Expr::Greatest(items) => items
                .iter()
                .map(Expr::span)
                .fold([f64::NEG_INFINITY; 2], |a, b| {
                    [a[0].max(b[0]), a[1].max(b[1])]
                }),
        };
        match span[0] <= span[1] {
            true => span,
            // Not a number at one end: nothing is known.
            false => UNBOUNDED,
        }
    }
}

/// The probabilities at the farther and at the nearer end.
fn tail(far: f64, near: f64, of: impl Fn(f64) -> Option<f64>) -> Span {
    match (of(far), of(near)) {
        (Some(least), Some(most)) => [least, most],
        _ => UNBOUNDED,
    }
}

fn both(pair: &[Expr; 2]) -> [Span; 2] {
    [pair[0].span(), pair[1].span()]
}

fn plus(a: Span, b: Span) -> Span {
    [a[0] + b[0], a[1] + b[1]]
}

fn sum(items: &[Expr]) -> Span {
    items.iter().map(Expr::span).fold([0.0; 2], plus)
}

fn least(items: &[Expr]) -> Span {
    let spans = items.iter().map(Expr::span);
    spans.fold([f64::INFINITY; 2], |a, b| [a[0].min(b[0]), a[1].min(b[1])])
}

fn weighted(items: &[[Expr; 2]]) -> Span {
    let products = items.iter().map(|[w, x]| times(w.span(), x.span()));
    products.fold([0.0; 2], plus)
}

/// The least and the greatest of the four values at the ends; zero times
/// anything is zero.
fn corners(a: Span, b: Span, of: impl Fn(f64, f64) -> f64) -> Span {
    let mut span = [f64::INFINITY, f64::NEG_INFINITY];
    for x in a {
        for y in b {
            let value = of(x, y);
            if value.is_nan() {
                return UNBOUNDED;
            }
            span = [span[0].min(value), span[1].max(value)];
        }
    }
    span
}

fn times(a: Span, b: Span) -> Span {
    corners(a, b, |x, y| if x == 0.0 || y == 0.0 { 0.0 } else { x * y })
}

fn over(a: Span, b: Span) -> Span {
    match b[0] <= 0.0 && b[1] >= 0.0 {
        true => UNBOUNDED,
        false => corners(a, b, |x, y| x / y),
    }
}

fn raised(base: Span, power: i32) -> Span {
    let [low, high] = base.map(|end| end.powi(power));
    let holds_zero = base[0] <= 0.0 && base[1] >= 0.0;
    if holds_zero && power < 0 {
        UNBOUNDED
    } else if holds_zero && power % 2 == 0 && power > 0 {
        // An even power turns at zero.
        [0.0, low.max(high)]
    } else {
        [low.min(high), low.max(high)]
    }
}
