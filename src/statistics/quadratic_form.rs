//! The probability that `Q = sum v_i z_i²` is below or above 0, for independent
//! standard normal z: by the inversion of its characteristic function.
//!
//! ```text
//! P(Q > 0) = 1/(2πi) ∫ φ(s)/s ds   over c - i∞ to c + i∞, c > 0
//! P(Q < 0) = the same, negative, for c < 0;   φ(s) = prod (1 - 2 s v_i)^(-1/2)
//! ```
//!
//! Imhof (1961) integrates along c = 0, where the integrand oscillates. Here the
//! line goes through the saddle point (Rice 1980, *Distribution of quadratic
//! forms in normal random variables*), where it falls like a normal density, and
//! `s = c + i w sinh u` makes the trapezoidal rule exact to rounding in some 25
//! steps, also where few terms leave a slow fall. Each factor keeps a positive
//! real part on that line, so its root is the principal one: no angles are
//! needed, only square roots. Accuracy: 1e-10 absolute.

use super::elementary::{exp, ln};
use std::f64::consts::PI;

/// A step in u: the error is about `exp(-2π (π/4) / step)`.
const STEP: f64 = 0.125;
/// A term that adds less than this part of the sum ends it.
const LAST: f64 = 1e-18;
/// Steps at most; two terms, the fewest there are, need some 340.
const MOST_STEPS: u32 = 800;
/// Halvings for the saddle point, which need not be met exactly.
const HALVINGS: usize = 60;
/// A modulus from which on a root of the characteristic function counts as 0.
pub(super) const VANISHED: f64 = 1e200;

/// A complex number.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Complex {
    pub re: f64,
    pub im: f64,
}

impl Complex {
    pub const ONE: Complex = Complex { re: 1.0, im: 0.0 };

    #[inline(always)]
    pub fn times(self, other: Complex) -> Complex {
        Complex {
            re: self.re * other.re - self.im * other.im,
            im: self.re * other.im + self.im * other.re,
        }
    }

    #[inline(always)]
    pub fn minus(self, other: Complex) -> Complex {
        Complex {
            re: self.re - other.re,
            im: self.im - other.im,
        }
    }

    #[inline(always)]
    pub fn scaled(self, factor: f64) -> Complex {
        Complex {
            re: self.re * factor,
            im: self.im * factor,
        }
    }

    #[inline(always)]
    pub fn inverse(self) -> Complex {
        let square = self.square();
        Complex {
            re: self.re / square,
            im: -self.im / square,
        }
    }

    pub fn square(self) -> f64 {
        self.re * self.re + self.im * self.im
    }

    /// The root with a positive real part, for a positive real part.
    #[inline(always)]
    pub fn root(self) -> Complex {
        let re = (0.5 * (self.square().sqrt() + self.re)).sqrt();
        Complex {
            re,
            im: 0.5 * self.im / re,
        }
    }
}

/// The logarithm of a product of positive numbers, with few logarithms.
pub(super) fn ln_product(factors: impl Iterator<Item = f64>) -> f64 {
    let (mut product, mut logarithm) = (1.0, 0.0);
    for factor in factors {
        product *= factor;
        if !(1e-100..1e100).contains(&product) {
            logarithm += ln(product);
            product = 1.0;
        }
    }
    logarithm + ln(product)
}

/// The sum along the line, a point at a time.
#[derive(Clone, Debug)]
pub(super) struct Inversion {
    /// Where the line crosses the real axis.
    pub centre: f64,
    width: f64,
    steps: u32,
    sum: f64,
}

impl Inversion {
    /// A line for a form with about these coefficients v, of both signs; the
    /// form's own must lie between the least and the largest of them. `None`
    /// where they have one sign: then there is nothing to compute.
    pub fn new(coefficients: &[f64]) -> Option<Inversion> {
        let least = coefficients.iter().fold(0.0, |a: f64, b| a.min(*b));
        let most = coefficients.iter().fold(0.0, |a: f64, b| a.max(*b));
        if least >= 0.0 || most <= 0.0 {
            return None;
        }
        let mean: f64 = coefficients.iter().sum();
        // The tail on the far side of the mean, the smaller one.
        let end = 0.5 / if mean < 0.0 { most } else { least };
        let slope = |s: f64| {
            let terms = coefficients.iter().map(|v| v / (1.0 - 2.0 * s * v));
            terms.sum::<f64>() - 1.0 / s
        };
        let [mut near, mut far] = [0.0, end];
        for _ in 0..HALVINGS {
            let middle = 0.5 * (near + far);
            match (slope(middle) > 0.0) == (end > 0.0) {
                true => far = middle,
                false => near = middle,
            }
        }
        let centre = near;
        let bend = coefficients.iter().map(|v| {
            let each = v / (1.0 - 2.0 * centre * v);
            2.0 * each * each
        });
        let curvature = bend.sum::<f64>() + 1.0 / (centre * centre);
        let width = 1.0 / curvature.sqrt();
        (width.is_finite() && width > 0.0).then_some(Inversion {
            centre,
            width,
            steps: 0,
            sum: 0.0,
        })
    }

    fn offset(&self) -> (f64, f64) {
        let grown = exp(STEP * f64::from(self.steps));
        let shrunk = 1.0 / grown;
        (
            0.5 * self.width * (grown - shrunk),
            0.5 * self.width * (grown + shrunk),
        )
    }

    /// The next point of the line: its imaginary part.
    pub fn next(&self) -> f64 {
        self.offset().0
    }

    /// Takes `φ(s) / φ(c)` at the next point; says whether more are needed.
    pub fn add(&mut self, ratio: Complex) -> bool {
        let (height, weight) = self.offset();
        let point = Complex {
            re: self.centre,
            im: height,
        };
        let term = ratio.times(point.inverse()).scaled(weight);
        self.sum += if self.steps == 0 {
            0.5 * term.re
        } else {
            term.re
        };
        self.steps += 1;
        let size = term.square().sqrt();
        size > LAST * self.sum.abs() && self.steps < MOST_STEPS
    }

    /// The probabilities below and above 0, from `ln φ(c)`; `None` where the sum
    /// left the range of numbers.
    pub fn tails(&self, logarithm: f64) -> Option<[f64; 2]> {
        let size = exp(logarithm) * STEP * self.sum.abs() / PI;
        let size = size.is_finite().then(|| size.clamp(0.0, 1.0))?;
        Some(match self.centre > 0.0 {
            true => [1.0 - size, size],
            false => [size, 1.0 - size],
        })
    }
}

/// The probabilities that `sum v_i z_i²` is below and above 0.
pub(super) fn tails(coefficients: &[f64]) -> Option<[f64; 2]> {
    let Some(mut line) = Inversion::new(coefficients) else {
        let above = coefficients.iter().any(|v| *v > 0.0);
        return Some(if above { [0.0, 1.0] } else { [1.0, 0.0] });
    };
    let real = |v: &f64| 1.0 - 2.0 * line.centre * v;
    let logarithm = -0.5 * ln_product(coefficients.iter().map(real));
    loop {
        let height = line.next();
        let mut product = Complex::ONE;
        for v in coefficients {
            let factor = Complex {
                re: 1.0,
                im: -2.0 * height * v / (1.0 - 2.0 * line.centre * v),
            };
            product = product.times(factor.root());
            if product.square() > VANISHED {
                break;
            }
        }
        if !line.add(product.inverse()) {
            return line.tails(logarithm);
        }
    }
}
