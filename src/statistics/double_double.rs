//! Numbers of 32 digits as the unevaluated sum of two `f64`.
//!
//! - sum of two numbers and its error: Knuth (1969), TAOCP 2, 4.2.2
//! - product of two numbers and its error: Dekker (1971), *A floating-point
//!   technique for extending the available precision*. It splits the factors,
//!   since WebAssembly has no fused multiply-add: so the page and the tests
//!   agree to the bit.
//! - quotient and square root: long division and Karp's method, as in Hida, Li
//!   & Bailey (2001), *Algorithms for quad-double precision arithmetic*
//!
//! Accuracy: 1e-31 relative for the four operations and the root; for a dot
//! product, 1e-31 times the sum of the absolute products and their number.
//! Valid for numbers up to 1e150 and products above 1e-250: outside, the split
//! overflows and the errors underflow. Callers keep data within
//! [`LARGEST`] and [`SMALLEST`].

use std::ops::{Add, Div, Mul, Neg, Sub};

/// The largest number that data may hold: its square and the sum of millions of
/// them are far from overflow.
pub const LARGEST: f64 = 1e100;
/// The smallest spread that data may have: the error of its square is a number
/// that an `f64` can hold.
pub const SMALLEST: f64 = 1e-100;

/// 2^27 + 1: it splits a number into two halves of 26 bits.
const SPLITTER: f64 = 134_217_729.0;

/// A number of 32 digits: the sum of the two parts, the second below half a unit
/// in the last place of the first.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Double {
    high: f64,
    low: f64,
}

/// `a + b` and its rounding error.
#[inline(always)]
fn two_sum(a: f64, b: f64) -> [f64; 2] {
    let sum = a + b;
    let part = sum - a;
    [sum, (a - (sum - part)) + (b - part)]
}

/// `a + b` and its rounding error, where `|a| >= |b|`.
#[inline(always)]
fn quick_sum(a: f64, b: f64) -> Double {
    let high = a + b;
    Double {
        high,
        low: b - (high - a),
    }
}

#[inline(always)]
fn split(a: f64) -> [f64; 2] {
    let scaled = SPLITTER * a;
    let high = scaled - (scaled - a);
    [high, a - high]
}

/// `a b` and its rounding error.
#[inline(always)]
fn two_product(a: f64, b: f64) -> [f64; 2] {
    let product = a * b;
    let ([a1, a2], [b1, b2]) = (split(a), split(b));
    [product, ((a1 * b1 - product) + a1 * b2 + a2 * b1) + a2 * b2]
}

/// The parts of a product that are not yet brought together.
#[inline(always)]
fn product(a: Double, b: Double) -> [f64; 2] {
    let [high, low] = two_product(a.high, b.high);
    [high, low + (a.high * b.low + a.low * b.high)]
}

impl Double {
    /// Zero.
    pub const ZERO: Double = Double::new(0.0);
    /// One.
    pub const ONE: Double = Double::new(1.0);

    /// The number itself.
    pub const fn new(value: f64) -> Double {
        Double {
            high: value,
            low: 0.0,
        }
    }

    /// The nearest `f64`.
    #[inline(always)]
    pub fn value(self) -> f64 {
        self.high
    }

    /// The product of two `f64`, exactly.
    pub fn product(a: f64, b: f64) -> Double {
        let [high, low] = two_product(a, b);
        Double { high, low }
    }

    /// The number times itself.
    pub fn square(self) -> Double {
        self * self
    }

    /// The size without the sign.
    pub fn abs(self) -> Double {
        match self.high < 0.0 {
            true => -self,
            false => self,
        }
    }

    /// The square root; 0 for what is not positive.
    pub fn sqrt(self) -> Double {
        if self.high.is_nan() || self.high <= 0.0 {
            return Double::ZERO;
        }
        let inverse = 1.0 / self.high.sqrt();
        let root = self.high * inverse;
        let rest = self - Double::product(root, root);
        let [high, low] = two_sum(root, rest.high * (inverse * 0.5));
        Double { high, low }
    }
}

impl From<f64> for Double {
    fn from(value: f64) -> Double {
        Double::new(value)
    }
}

impl Neg for Double {
    type Output = Double;
    #[inline(always)]
    fn neg(self) -> Double {
        Double {
            high: -self.high,
            low: -self.low,
        }
    }
}

impl Add for Double {
    type Output = Double;
    fn add(self, other: Double) -> Double {
        let [high, error] = two_sum(self.high, other.high);
        let [low, last] = two_sum(self.low, other.low);
        let sum = quick_sum(high, error + low);
        quick_sum(sum.high, sum.low + last)
    }
}

impl Sub for Double {
    type Output = Double;
    fn sub(self, other: Double) -> Double {
        self + -other
    }
}

impl Mul for Double {
    type Output = Double;
    #[inline(always)]
    fn mul(self, other: Double) -> Double {
        let [high, low] = product(self, other);
        quick_sum(high, low)
    }
}

impl Div for Double {
    type Output = Double;
    fn div(self, other: Double) -> Double {
        let first = self.high / other.high;
        let rest = self - other * Double::new(first);
        let second = rest.high / other.high;
        let rest = rest - other * Double::new(second);
        let third = rest.high / other.high;
        quick_sum(first, second) + Double::new(third)
    }
}

/// The sum of numbers.
pub fn sum(values: &[Double]) -> Double {
    let (mut high, mut low) = (0.0, 0.0);
    for value in values {
        let [next, error] = two_sum(high, value.high);
        high = next;
        low += error + value.low;
    }
    quick_sum(high, low)
}

/// The sum of products of two lists of the same length; what one of them has
/// more is left out.
pub fn dot(a: &[Double], b: &[Double]) -> Double {
    // The errors are gathered apart: their own rounding is another 1e-16 smaller.
    let (mut high, mut low) = (0.0, 0.0);
    for (a, b) in a.iter().zip(b) {
        let [term, small] = product(*a, *b);
        let [next, error] = two_sum(high, term);
        high = next;
        low += error + small;
    }
    quick_sum(high, low)
}

/// Takes `factor` times the one list from the other.
pub fn subtract_multiple(from: &mut [Double], factor: Double, of: &[Double]) {
    for (target, value) in from.iter_mut().zip(of) {
        let [term, small] = product(*value, factor);
        let [high, error] = two_sum(target.high, -term);
        *target = quick_sum(high, error + (target.low - small));
    }
}

/// The numbers as numbers of 32 digits.
pub fn doubles(values: &[f64]) -> Vec<Double> {
    values.iter().map(|value| Double::new(*value)).collect()
}

/// The nearest `f64` of each number.
pub fn nearest(values: &[Double]) -> Vec<f64> {
    values.iter().map(|value| value.value()).collect()
}

/// The powers of x from the first to `degree`, a column each: rounded to `f64`,
/// the tenth power of NIST's Filip leaves a regression with 7 digits.
pub fn powers(x: &[f64], degree: usize) -> Vec<Vec<Double>> {
    let first = doubles(x);
    let mut all: Vec<Vec<Double>> = Vec::new();
    for _ in 0..degree {
        let next = match all.last() {
            None => first.clone(),
            Some(last) => last.iter().zip(&first).map(|(a, b)| *a * *b).collect(),
        };
        all.push(next);
    }
    all
}
