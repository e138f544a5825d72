//! From a decomposition to coefficients with their errors and tests, and to the
//! analysis of variance: for a regression and for the one inside Glejser's test.

use crate::statistics::distributions::{fisher, student_quantile, student_two_sided};
use crate::statistics::double_double::Double;
use crate::statistics::fault::Fault;
use crate::statistics::least_squares::{Basis, Fit, Inverse};

/// A coefficient. Units: those of the response over those of the predictor.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    /// The coefficient.
    pub b: f64,
    /// Its standard error; 0 in a perfect fit.
    pub se: f64,
    /// Its test; none in a perfect fit.
    pub test: Option<Tested>,
}

/// The test of a coefficient against 0.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tested {
    /// Coefficient over standard error.
    pub t: f64,
    /// Its two-sided p.
    pub p: f64,
    /// The lower end of the confidence interval.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

/// The whole regression: analysis of variance and what follows from it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Overall {
    /// Explained sum of squares.
    pub explained: f64,
    /// Residual sum of squares.
    pub residual: f64,
    /// Their sum: about the mean, or about 0 without an intercept.
    pub total: f64,
    /// Number of predictors.
    pub df_explained: usize,
    /// Rows minus coefficients.
    pub df_residual: usize,
    /// Explained part of the total.
    pub r2: f64,
    /// The same with means of squares.
    pub adjusted_r2: f64,
    /// Standard error of the estimate.
    pub see: f64,
    /// F and its p; none in a perfect fit.
    pub f: Option<[f64; 2]>,
}

/// The degrees of freedom of the residuals and the t of an interval.
#[derive(Clone, Copy, Debug)]
pub(in crate::statistics) struct Freedom {
    pub df: usize,
    critical: f64,
}

impl Freedom {
    /// For an interval that holds the coefficient with probability `level`.
    pub fn new(df: usize, level: f64) -> Result<Freedom, Fault> {
        if !(level > 0.0 && level < 1.0) {
            return Err(Fault::Impossible);
        }
        let critical = student_quantile(0.5 * (1.0 - level), df as f64);
        critical
            .map(|critical| Freedom { df, critical })
            .ok_or(Fault::Impossible)
    }
}

impl Estimate {
    fn new(b: Double, se: Double, freedom: &Freedom) -> Estimate {
        let t = (b / se).value();
        let p = student_two_sided(t, freedom.df as f64);
        let (b, se) = (b.value(), se.value());
        let margin = freedom.critical * se;
        let test = p.filter(|_| t.is_finite() && margin.is_finite());
        Estimate {
            b,
            se,
            test: test.map(|p| Tested {
                t,
                p,
                low: b - margin,
                high: b + margin,
            }),
        }
    }

    /// The coefficient of a response in other units.
    pub(in crate::statistics) fn scaled(self, unit: f64) -> Estimate {
        Estimate {
            b: self.b * unit,
            se: self.se * unit,
            test: self.test.map(|test| Tested {
                low: test.low * unit,
                high: test.high * unit,
                ..test
            }),
        }
    }
}

/// The intercept, if there is one, and the slopes; `residual` is the residual sum
/// of squares, which may count as 0.
pub(in crate::statistics) fn estimates(
    basis: &Basis,
    inverse: &Inverse,
    fit: &Fit,
    residual: Double,
    freedom: &Freedom,
) -> [Vec<Estimate>; 2] {
    let (intercept, slopes) = basis.coefficients(fit);
    let variance = residual / Double::new(freedom.df as f64);
    let first = basis.has_intercept().then(|| {
        let se = (variance * inverse.intercept_variance(basis)).sqrt();
        Estimate::new(intercept, se, freedom)
    });
    let inflation = inverse.inflation();
    let each = slopes.iter().zip(&inflation).zip(basis.lengths());
    let each = each.map(|((b, inflation), length)| {
        let se = (variance * *inflation).sqrt() / *length;
        Estimate::new(*b, se, freedom)
    });
    [first.into_iter().collect(), each.collect()]
}

/// The analysis of variance; `None` without residual degrees of freedom.
pub(in crate::statistics) fn overall(
    basis: &Basis,
    fit: &Fit,
    residual: Double,
) -> Option<Overall> {
    let first = usize::from(basis.has_intercept());
    let k = basis.rank();
    let df = basis.rows().checked_sub(k + first).filter(|df| *df > 0)?;
    let mean_square = residual / Double::new(df as f64);
    let explained = match residual == Double::ZERO {
        true => fit.total,
        false => fit.explained,
    };
    let r2 = explained / fit.total;
    let ratio = Double::new((basis.rows() - first) as f64 / df as f64);
    let f = explained / Double::new(k as f64) / mean_square;
    let p = fisher(f.value(), k as f64, df as f64).filter(|_| f.value().is_finite());
    Some(Overall {
        explained: explained.value(),
        residual: residual.value(),
        total: fit.total.value(),
        df_explained: k,
        df_residual: df,
        r2: r2.value(),
        adjusted_r2: (Double::ONE - residual / fit.total * ratio).value(),
        see: mean_square.sqrt().value(),
        f: p.map(|p| [f.value(), p]),
    })
}
