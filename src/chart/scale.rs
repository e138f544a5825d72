//! A linear scale from values to pixels, with ticks at 1, 2 or 5 times a power of ten.

use super::{MOST_VALUE, place};

/// The most steps a caller can ask for.
pub(super) const MOST_STEPS: usize = 20;
/// Values nearer to zero than this all count as zero.
const LEAST_VALUE: f64 = 1e-280;
/// A domain narrower than this share of its larger end counts as one value.
const LEAST_SPAN: f64 = 1e-9;
/// How far a multiple of the step may be missed by rounding, in steps.
const SLACK: f64 = 1e-9;

/// A linear scale: values of a domain onto a range of pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    low: f64,
    high: f64,
    start: f64,
    end: f64,
    step: Step,
}

impl Scale {
    /// The scale that maps exactly this domain onto this range, with ticks inside.
    ///
    /// `steps` is about how many steps there are between the ticks. A domain
    /// of one value is widened around it; one of zero alone, or with an end
    /// that is no number, becomes 0 to 1.
    pub fn new(domain: (f64, f64), range: (f64, f64), steps: usize) -> Scale {
        let (low, high) = usable(domain);
        Scale {
            low,
            high,
            start: place(range.0),
            end: place(range.1),
            step: Step::between(low, high, steps),
        }
    }

    /// The scale over all the finite values, widened so that it begins and ends at a tick.
    pub fn covering(
        values: impl IntoIterator<Item = f64>,
        range: (f64, f64),
        steps: usize,
    ) -> Scale {
        let nothing = (f64::INFINITY, f64::NEG_INFINITY);
        let (low, high) = values
            .into_iter()
            .filter(|value| value.is_finite())
            .fold(nothing, |(low, high), value| {
                (low.min(value), high.max(value))
            });
        let domain = if low <= high { (low, high) } else { (0.0, 1.0) };
        let scale = Scale::new(domain, range, steps);
        let (first, last) = (
            (scale.step.count(scale.low) + SLACK).floor(),
            (scale.step.count(scale.high) - SLACK).ceil(),
        );
        Scale {
            low: scale.step.times(first).min(scale.low),
            high: scale.step.times(last).max(scale.high),
            ..scale
        }
    }

    /// The place of a value; one outside the domain lies at its end, NaN at its start.
    pub fn at(&self, value: f64) -> f64 {
        let share = (value - self.low) / (self.high - self.low);
        let share = if share.is_nan() {
            0.0
        } else {
            share.clamp(0.0, 1.0)
        };
        self.start * (1.0 - share) + self.end * share
    }

    /// Whether the value lies in the domain.
    pub fn contains(&self, value: f64) -> bool {
        self.low <= value && value <= self.high
    }

    /// The lowest and the highest value.
    pub fn domain(&self) -> (f64, f64) {
        (self.low, self.high)
    }

    /// The places of the lowest and of the highest value.
    pub fn range(&self) -> (f64, f64) {
        (self.start, self.end)
    }

    /// The values of the ticks in the domain, rising.
    pub fn ticks(&self) -> Vec<f64> {
        let first = (self.step.count(self.low) - SLACK).ceil();
        let last = (self.step.count(self.high) + SLACK).floor();
        let more = (last - first).clamp(-1.0, 3.0 * MOST_STEPS as f64);
        (0..(more + 1.0) as usize)
            .map(|index| self.step.times(first + index as f64))
            .collect()
    }
}

/// A usable domain: finite, rising and wide enough to divide.
fn usable((one, other): (f64, f64)) -> (f64, f64) {
    if one.is_nan() || other.is_nan() {
        return (0.0, 1.0);
    }
    let low = one.min(other).clamp(-MOST_VALUE, MOST_VALUE);
    let high = one.max(other).clamp(-MOST_VALUE, MOST_VALUE);
    let largest = low.abs().max(high.abs());
    if largest < LEAST_VALUE {
        (0.0, 1.0)
    } else if high - low <= LEAST_SPAN * largest {
        (low - 0.1 * largest, high + 0.1 * largest)
    } else {
        (low, high)
    }
}

/// The distance of two ticks: 1, 2 or 5 times a power of ten.
///
/// Kept in two parts, so that a tick is one division (3 / 10) rather than a
/// sum of rounded steps (0.1 + 0.1 + 0.1).
#[derive(Clone, Copy, Debug, PartialEq)]
struct Step {
    digit: f64,
    power: i32,
}

impl Step {
    fn between(low: f64, high: f64, steps: usize) -> Step {
        let wanted = (high - low) / steps.clamp(1, MOST_STEPS) as f64;
        let power = wanted.log10().floor() as i32;
        let digit = Step { digit: 1.0, power }.count(wanted);
        // The limits are the geometric means of neighbours: sqrt(2), sqrt(10), sqrt(50).
        let (digit, power) = if digit * digit < 2.0 {
            (1.0, power)
        } else if digit * digit < 10.0 {
            (2.0, power)
        } else if digit * digit < 50.0 {
            (5.0, power)
        } else {
            (1.0, power + 1)
        };
        Step { digit, power }
    }

    /// The value that many steps from zero.
    fn times(self, count: f64) -> f64 {
        if self.power < 0 {
            count * self.digit / 10f64.powi(-self.power)
        } else {
            count * self.digit * 10f64.powi(self.power)
        }
    }

    /// How many steps the value is from zero.
    fn count(self, value: f64) -> f64 {
        if self.power < 0 {
            value * 10f64.powi(-self.power) / self.digit
        } else {
            value / 10f64.powi(self.power) / self.digit
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{super::same, Scale};

    #[test]
    fn ticks_are_round_and_cover_the_values() {
        let ticks = |low, high| Scale::covering([low, high], (0.0, 200.0), 5).ticks();
        assert_eq!(ticks(0.0, 97.3), [0.0, 20.0, 40.0, 60.0, 80.0, 100.0]);
        assert_eq!(ticks(0.12, 0.38), [0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4]);
        assert_eq!(ticks(80.0, 80.0), [70.0, 75.0, 80.0, 85.0, 90.0]);
        assert_eq!(ticks(1.0, 1.0 + f64::EPSILON), [0.9, 0.95, 1.0, 1.05, 1.1]);
        assert_eq!(Scale::new((0.0, 95.0), (0.0, 1.0), 3).ticks(), [0.0, 50.0]);
    }

    #[test]
    fn the_scale_is_linear_and_clamps() {
        let scale = Scale::new((-50.0, 150.0), (20.0, 220.0), 4);
        same(scale.at(-50.0), 20.0);
        same(scale.at(0.0), 70.0);
        same(scale.at(150.0), 220.0);
        same(scale.at(f64::INFINITY), 220.0);
        same(scale.at(f64::NAN), 20.0);
        same(Scale::new((10.0, 0.0), (100.0, 0.0), 4).at(2.5), 75.0);
    }

    #[test]
    fn a_domain_without_a_number_is_zero_to_one() {
        for values in [vec![], vec![0.0, 0.0], vec![5e-324], vec![f64::NAN]] {
            assert_eq!(Scale::covering(values, (0.0, 1.0), 4).domain(), (0.0, 1.0));
        }
    }
}
