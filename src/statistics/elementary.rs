//! Exponential, logarithm, power and sine from the operations that IEEE 754
//! fixes to the last bit.
//!
//! The standard library takes these functions from the host: another C library,
//! or none at all in the browser, gives another last digit. Here they use only
//! `+ - * /` and the bits of a number, so that the page and the tests agree to
//! the bit. `f64::powi` is left out for the same reason.
//!
//! Method: reduction by powers of two with a two-part logarithm of 2, then the
//! power series. Sources: NIST Handbook of Mathematical Functions 4.2.19, 4.6.4,
//! 4.19.1; the reduction is that of Cody & Waite (1980), *Software Manual for
//! the Elementary Functions*. Accuracy: 1.5 units in the last place.

use std::f64::consts::{FRAC_PI_2, LOG2_E, SQRT_2};

/// ln 2 in two parts: the first has zeros at its end, so that its products with
/// exponents are exact.
const LN_2: [f64; 2] = [6.931_471_803_691_238e-1, 1.908_214_929_270_587_7e-10];
/// Beyond these, the exponential is infinite or 0.
const EXP_ENDS: [f64; 2] = [-745.2, 709.79];
/// The bits of the fraction of a number, and what its exponent is counted from.
const FRACTION_BITS: u32 = 52;
const BIAS: i64 = 1023;

/// 2 to the power k, `-1022 <= k <= 1023`.
fn power_of_two(k: i64) -> f64 {
    f64::from_bits(((k + BIAS) as u64) << FRACTION_BITS)
}

/// The exponential of x; 0 and infinity beyond the range of numbers.
pub(super) fn exp(x: f64) -> f64 {
    if x.is_nan() || x > EXP_ENDS[1] {
        return x + f64::INFINITY;
    }
    if x < EXP_ENDS[0] {
        return 0.0;
    }
    let k = (x * LOG2_E).round();
    let r = (x - k * LN_2[0]) - k * LN_2[1];
    // Half in two steps, since 2^1024 and 2^-1074 are no powers above.
    let (half, rest) = (k as i64 / 2, k as i64 - k as i64 / 2);
    let series = (1..=14).rev().fold(0.0, |sum, term| {
        let term = f64::from(term);
        (sum + 1.0) * r / term
    });
    (1.0 + series) * power_of_two(half) * power_of_two(rest)
}

/// The natural logarithm of x: minus infinity at 0, no number below.
pub(super) fn ln(x: f64) -> f64 {
    if x <= 0.0 || !x.is_finite() {
        return if x == 0.0 {
            f64::NEG_INFINITY
        } else if x > 0.0 {
            x
        } else {
            f64::NAN
        };
    }
    // Subnormal numbers have no leading 1; a power of two gives them one.
    let (x, before) = match x < f64::MIN_POSITIVE {
        true => (x * power_of_two(60), -60.0),
        false => (x, 0.0),
    };
    let bits = x.to_bits();
    let mut k = (bits >> FRACTION_BITS) as i64 - BIAS;
    let mut m = f64::from_bits(bits & ((1 << FRACTION_BITS) - 1) | 1.0_f64.to_bits());
    if m > SQRT_2 {
        m *= 0.5;
        k += 1;
    }
    let k = k as f64 + before;
    // ln(1 + f) = f - (f²/2 - s (f²/2 + R)), s = f / (2 + f): R is what the
    // series 2 s (1 + s²/3 + ...) has beyond 2 s.
    let f = m - 1.0;
    let s = f / (2.0 + f);
    let square = s * s;
    let series = (1..=11).rev().fold(0.0, |sum, term| {
        (sum + 2.0 / f64::from(2 * term + 1)) * square
    });
    let half = 0.5 * f * f;
    k * LN_2[0] - ((half - (s * (half + series) + k * LN_2[1])) - f)
}

/// `ln(1 + x)` without the loss of digits for small x, `x > -1`.
pub(super) fn ln_1p(x: f64) -> f64 {
    let u = 1.0 + x;
    if u.is_infinite() {
        return u;
    }
    ln(u) + (x - (u - 1.0)) / u
}

/// x to the power y for `x > 0`. The error grows with `y ln x`: 1e-16 times it.
pub(super) fn power(x: f64, y: f64) -> f64 {
    exp(y * ln(x))
}

/// The sine of `part / whole` of a right angle, `0 <= part <= whole`.
pub(super) fn sine_of_right_angle(part: f64, whole: f64) -> f64 {
    if 2.0 * part > whole {
        let x = FRAC_PI_2 * ((whole - part) / whole);
        return alternating(x, 1.0, 0);
    }
    let x = FRAC_PI_2 * (part / whole);
    alternating(x, x, 1)
}

/// The series of the cosine (from `first` 1, power 0) or sine (x, power 1).
fn alternating(x: f64, first: f64, power: i32) -> f64 {
    let square = x * x;
    let (mut term, mut rest) = (first, 0.0);
    for step in 1..=10 {
        let at = power + 2 * step;
        term *= -square / f64::from(at * (at - 1));
        rest += term;
    }
    first + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Expected values: mpmath 1.3 in 40 digits.
    #[test]
    fn digits() {
        let close = |found: f64, expected: f64| {
            assert!(
                (found - expected).abs() <= 3.4e-16 * expected.abs(),
                "{found:e} {expected:e}"
            );
        };
        close(exp(1e-20), 1.0);
        close(exp(0.1), 1.1051709180756477);
        close(exp(0.3465), 1.4141094938303624);
        close(exp(-0.34), 0.7117703227626097);
        close(exp(1.25), 3.4903429574618414);
        close(exp(-1.0), 0.36787944117144233);
        close(exp(10.5), 36315.502674246636);
        close(exp(100.25), 3.451610733125924e+43);
        close(exp(-100.25), 2.897198083210148e-44);
        close(exp(-700.125), 8.701134010353987e-305);
        close(exp(709.5), 1.3549863193146328e+308);
        close(ln(1e-310), -713.8013788281542);
        close(ln(1e-300), -690.7755278982137);
        close(ln(0.1), -2.3025850929940455);
        close(ln(0.71), -0.342490308946776);
        close(ln(0.9999999), -1.0000000494736474e-07);
        close(ln(1.0000001), 9.999999505838704e-08);
        close(ln(1.41), 0.34358970439007686);
        close(ln(1.5), 0.4054651081081644);
        close(ln(11.0), 2.3978952727983707);
        close(ln(12345.678), 9.421061321291832);
        close(ln(1e+300), 690.7755278982137);
        close(ln_1p(1e-17), 1e-17);
        close(ln_1p(1e-05), 9.999950000333332e-06);
        close(ln_1p(0.0625), 0.06062462181643484);
        close(ln_1p(0.9), 0.6418538861723948);
        close(ln_1p(3.0), 1.3862943611198906);
        close(ln_1p(2000000000.0), 21.416413018006356);
        close(ln_1p(-0.4), -0.5108256237659907);
        close(sine_of_right_angle(3.0, 7.0), 0.6234898018587335);
        close(sine_of_right_angle(1.0, 3.0), 0.5);
        close(sine_of_right_angle(1.0, 10000.0), 0.00015707963203352558);
        close(sine_of_right_angle(2.0, 3.0), 0.8660254037844386);
        close(sine_of_right_angle(9999.0, 10000.0), 0.9999999876629945);
        close(sine_of_right_angle(7.0, 46.0), 0.23676442046644675);
        assert_eq!(exp(f64::NEG_INFINITY), 0.0);
        assert_eq!(exp(710.0), f64::INFINITY);
        assert_eq!(ln(0.0), f64::NEG_INFINITY);
        assert!(ln(-1.0).is_nan() && exp(f64::NAN).is_nan());
    }
}
