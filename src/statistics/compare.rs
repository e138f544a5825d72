//! Do groups differ in their mean: Student's and Welch's t for two, the one-way
//! analysis of variance for any number.
//!
//! | test | formula |
//! |---|---|
//! | pooled t | `(m1 - m2) / √(s² (1/n1 + 1/n2))`, `s² = (q1 + q2) / (n1 + n2 - 2)` |
//! | Welch's t | `(m1 - m2) / √(v1 + v2)`, `v = q / (n (n - 1))`, degrees of freedom `(v1 + v2)² / (v1² / (n1 - 1) + v2² / (n2 - 1))` |
//! | F | `(sum n_g (m_g - m)² / (g - 1)) / (sum q_g / (n - g))` |
//!
//! m mean, q sum of squares about it. The pooled t and F take the groups to spread
//! equally, Welch's does not. Groups that never vary within have no test
//! ([`Fault::NoVariance`]). Sources: Student (1908); Welch (1947), *The
//! generalization of Student's problem*; Fisher (1925). Accuracy: 1e-13, p 1e-12.

use super::distributions::{fisher, student_quantile, student_two_sided};
use super::double_double::{Double, SMALLEST, dot, doubles, sum};
use super::fault::Fault;
use super::least_squares::in_range;

/// Of two groups' means: difference over its standard error.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Difference {
    /// The statistic.
    pub t: f64,
    /// Its degrees of freedom, whole for the pooled one only.
    pub df: f64,
    /// Its two-sided p.
    pub p: f64,
    /// The lower end of the difference's confidence interval.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

/// Two groups compared.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TwoGroups {
    /// Mean of the first less that of the second.
    pub difference: f64,
    /// With one variance for both.
    pub pooled: Difference,
    /// With a variance each.
    pub welch: Difference,
}

/// A one-way analysis of variance.
#[derive(Clone, Debug, PartialEq)]
pub struct OneWay {
    /// The groups' means.
    pub means: Vec<f64>,
    /// Sum of squares between the groups.
    pub between: f64,
    /// Sum of squares within them.
    pub within: f64,
    /// Groups less one.
    pub df_between: usize,
    /// Values less groups.
    pub df_within: usize,
    /// The statistic.
    pub f: f64,
    /// Its p.
    pub p: f64,
    /// The part of the total that lies between.
    pub eta2: f64,
}

struct Group {
    count: Double,
    mean: Double,
    square: Double,
}

/// The groups, each with at least `least` values.
fn groups(values: &[&[f64]], least: usize) -> Result<Vec<Group>, Fault> {
    let one = |(place, values): (usize, &&[f64])| {
        let rows = values.len();
        let exact = doubles(values);
        if rows < least {
            return Err(Fault::TooFew {
                rows,
                needed: least,
            });
        }
        if !in_range(&exact) {
            return Err(Fault::OutOfRange {
                column: Some(place),
            });
        }
        let count = Double::new(rows as f64);
        let mean = sum(&exact) / count;
        let away: Vec<Double> = match values.iter().all(|value| *value == values[0]) {
            true => Vec::new(),
            false => exact.iter().map(|value| *value - mean).collect(),
        };
        let square = dot(&away, &away);
        Ok(Group {
            count,
            mean,
            square,
        })
    };
    values.iter().enumerate().map(one).collect()
}

fn within(groups: &[Group]) -> Result<Double, Fault> {
    let squares: Vec<Double> = groups.iter().map(|group| group.square).collect();
    let all = sum(&squares);
    match all.sqrt().value() > SMALLEST {
        true => Ok(all),
        false => Err(Fault::NoVariance),
    }
}

/// Compares two groups of at least two values; `level` is the probability with
/// which an interval holds the difference, such as 0.95. [`Fault::TooFew`],
/// [`Fault::OutOfRange`], [`Fault::NoVariance`], [`Fault::Impossible`] for a level
/// that is none.
pub fn two_groups(first: &[f64], second: &[f64], level: f64) -> Result<TwoGroups, Fault> {
    let both = groups(&[first, second], 2)?;
    let [a, b] = both.as_slice() else {
        return Err(Fault::Empty);
    };
    let one = Double::ONE;
    let freedom = a.count + b.count - one - one;
    let pooled = within(&both)? / freedom * (one / a.count + one / b.count);
    let part = |group: &Group| group.square / (group.count * (group.count - one));
    // In parts of their sum: the square of a variance may be out of range.
    let variance = part(a) + part(b);
    let share = |group: &Group| (part(group) / variance).square() / (group.count - one);
    let difference = a.mean - b.mean;
    let test = |variance: Double, df: f64| {
        let error = variance.sqrt();
        let t = (difference / error).value();
        let p = student_two_sided(t, df).ok_or(Fault::NoVariance)?;
        let inside = level > 0.0 && level < 1.0;
        let critical = student_quantile(0.5 * (1.0 - level), df).filter(|_| inside);
        let margin = critical.ok_or(Fault::Impossible)? * error.value();
        Ok(Difference {
            t,
            df,
            p,
            low: difference.value() - margin,
            high: difference.value() + margin,
        })
    };
    Ok(TwoGroups {
        difference: difference.value(),
        pooled: test(pooled, freedom.value())?,
        welch: test(variance, (one / (share(a) + share(b))).value())?,
    })
}

/// Compares two groups or more, each with at least one value, and one of them
/// with two. Faults as above; [`Fault::Empty`] with fewer than two groups.
pub fn one_way(values: &[&[f64]]) -> Result<OneWay, Fault> {
    if values.len() < 2 {
        return Err(Fault::Empty);
    }
    let all = groups(values, 1)?;
    let rows = values.iter().map(|group| group.len()).sum::<usize>();
    let df_within = rows - all.len();
    if df_within == 0 {
        let needed = rows + 1;
        return Err(Fault::TooFew { rows, needed });
    }
    let totals: Vec<Double> = all.iter().map(|group| group.count * group.mean).collect();
    let mean = sum(&totals) / Double::new(rows as f64);
    let parts = all
        .iter()
        .map(|group| group.count * (group.mean - mean).square());
    let between = sum(&parts.collect::<Vec<_>>());
    let within = within(&all)?;
    let df_between = all.len() - 1;
    let f = between / Double::new(df_between as f64) / (within / Double::new(df_within as f64));
    let p = fisher(f.value(), df_between as f64, df_within as f64);
    Ok(OneWay {
        means: all.iter().map(|group| group.mean.value()).collect(),
        between: between.value(),
        within: within.value(),
        df_between,
        df_within,
        f: f.value(),
        p: p.filter(|_| f.value().is_finite())
            .ok_or(Fault::NoVariance)?,
        eta2: (between / (between + within)).value(),
    })
}
