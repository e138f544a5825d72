//! Decimal digits to the nearest `f64`, exactly rounded.
//!
//! The standard library does the same faster, with a table of powers that is a
//! tenth of this page's download. Typed numbers are short: nearly all take the
//! first branch, where one division or product of exact numbers is exact enough
//! (Clinger, 1990). The rest is divided out in whole numbers.

/// The largest power of ten that `f64` holds exactly.
const EXACT_POWER: i32 = 22;
/// Digits of a number that could not be zero or infinite for its exponent alone.
const MOST_POWER: i32 = 400;

/// The value of `digits * 10^power`, rounded to nearest, ties to even; infinite
/// when it is beyond the largest number. Anything but digits is passed over.
pub(super) fn value(digits: &str, power: i64) -> f64 {
    let figures: Vec<u32> = digits
        .chars()
        .filter_map(|digit| digit.to_digit(10))
        .collect();
    let start = figures
        .iter()
        .position(|figure| *figure != 0)
        .unwrap_or(figures.len());
    let figures = &figures[start..];
    if figures.is_empty() {
        return 0.0;
    }
    let magnitude = power.saturating_add(figures.len() as i64);
    if magnitude > i64::from(MOST_POWER) {
        return f64::INFINITY;
    }
    if magnitude < -i64::from(MOST_POWER) {
        return 0.0;
    }
    let power = power as i32;
    if figures.len() <= 15 && power.abs() <= EXACT_POWER {
        let whole = figures
            .iter()
            .fold(0.0, |sum, figure| sum * 10.0 + f64::from(*figure));
        let scale = (0..power.abs()).fold(1.0, |scale, _| scale * 10.0);
        return if power < 0 {
            whole / scale
        } else {
            whole * scale
        };
    }
    let mut above = Whole::default();
    for figure in figures {
        above.times_add(10, *figure);
    }
    let mut below = Whole(vec![1]);
    let scaled = if power < 0 { &mut below } else { &mut above };
    for _ in 0..power.abs() {
        scaled.times_add(10, 0);
    }
    quotient(above, below)
}

/// `above / below`, rounded to nearest.
fn quotient(mut above: Whole, mut below: Whole) -> f64 {
    // Scaled by 2^scale so that the whole part of the quotient has 65 or 66 bits.
    let scale = 65 - (above.bits() - below.bits());
    if scale >= 0 {
        above.shift(scale as usize);
    } else {
        below.shift(scale.unsigned_abs() as usize);
    }
    let mut quotient: u128 = 0;
    below.shift(66);
    for _ in 0..=66 {
        quotient <<= 1;
        if above.subtract(&below) {
            quotient |= 1;
        }
        above.shift(1);
    }
    let rest = above.bits() > 0;
    // The value lies in [2^top, 2^(top + 1)).
    let bits = 128 - quotient.leading_zeros() as i32;
    let top = bits - 1 - scale;
    let kept = if top >= -1022 { 53 } else { 53 - (-1022 - top) };
    if top > 1023 {
        return f64::INFINITY;
    }
    if kept < 0 {
        return 0.0;
    }
    let dropped = bits - kept;
    let half = 1u128 << (dropped - 1);
    let tail = quotient & (2 * half - 1);
    let mut mantissa = (quotient >> dropped) as u64;
    if tail > half || (tail == half && (rest || mantissa & 1 == 1)) {
        mantissa += 1;
    }
    mantissa as f64 * power_of_two(dropped - scale)
}

/// 2^exponent, for exponents from -1074 to 1023.
fn power_of_two(exponent: i32) -> f64 {
    if exponent < -1022 {
        f64::from_bits(1 << (exponent + 1074))
    } else {
        f64::from_bits(((exponent + 1023) as u64) << 52)
    }
}

/// A whole number of any size, lowest limb first, without leading zero limbs.
#[derive(Clone, Default)]
struct Whole(Vec<u32>);

impl Whole {
    fn times_add(&mut self, factor: u32, add: u32) {
        let mut carry = u64::from(add);
        for limb in &mut self.0 {
            carry += u64::from(*limb) * u64::from(factor);
            *limb = carry as u32;
            carry >>= 32;
        }
        if carry > 0 {
            self.0.push(carry as u32);
        }
    }

    fn bits(&self) -> i32 {
        let top = self
            .0
            .last()
            .map_or(0, |limb| 32 - limb.leading_zeros() as i32);
        top + 32 * (self.0.len() as i32 - 1).max(0)
    }

    fn shift(&mut self, by: usize) {
        let small = by % 32;
        if small > 0 {
            self.times_add(1 << small, 0);
        }
        if !self.0.is_empty() {
            self.0.splice(0..0, std::iter::repeat_n(0, by / 32));
        }
    }

    /// Takes the other number away if it is not larger; says whether it was.
    fn subtract(&mut self, other: &Whole) -> bool {
        let length = self.0.len().max(other.0.len());
        let limb = |whole: &Whole, index: usize| whole.0.get(index).copied().unwrap_or(0);
        let differing = (0..length)
            .rev()
            .find(|index| limb(self, *index) != limb(other, *index));
        if differing.is_some_and(|index| limb(self, index) < limb(other, index)) {
            return false;
        }
        let mut borrow = false;
        for (index, own) in self.0.iter_mut().enumerate() {
            let (less, first) = own.overflowing_sub(limb(other, index));
            let (less, second) = less.overflowing_sub(u32::from(borrow));
            *own = less;
            borrow = first || second;
        }
        while self.0.last() == Some(&0) {
            self.0.pop();
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::value;

    /// The standard library's reader is the reference.
    fn same(digits: &str, power: i64) {
        let wanted: f64 = format!("{digits}e{power}").parse().unwrap();
        let found = value(digits, power);
        assert_eq!(
            found.to_bits(),
            wanted.to_bits(),
            "{digits}e{power}: {found:e} {wanted:e}"
        );
    }

    #[test]
    fn agrees_with_the_standard_library() {
        let mut seed = 0x9e37_79b9_7f4a_7c15_u64;
        let mut random = || {
            seed ^= seed << 13;
            seed ^= seed >> 7;
            seed ^= seed << 17;
            seed
        };
        for round in 0..30_000 {
            let length = 1 + random() % if round % 10 == 0 { 60 } else { 20 };
            let digits: String = (0..length)
                .map(|_| char::from(b'0' + (random() % 10) as u8))
                .collect();
            let width = if round % 3 == 0 { 760 } else { 60 };
            same(&digits, (random() % width) as i64 - (width / 2) as i64);
        }
    }

    #[test]
    fn holds_at_the_edges() {
        for (digits, power) in [
            ("0", 5),
            ("000", -400),
            ("17976931348623157", 292),
            ("17976931348623158", 292),
            ("17976931348623159", 292),
            ("22250738585072014", -324),
            ("22250738585072011", -324),
            ("49406564584124654", -340),
            ("24703282292062327", -340),
            ("24703282292062328", -340),
            ("9007199254740993", 0),
            ("9007199254740995", 0),
            ("90071992547409930000000000000000000001", -22),
            ("1", 308),
            ("1", 309),
            ("1", -323),
            ("1", -324),
            ("1", 999),
            ("1", -999),
        ] {
            same(digits, power);
        }
        assert_eq!(value("1", i64::MAX), f64::INFINITY);
        assert_eq!(value("1", i64::MIN), 0.0);
    }
}
