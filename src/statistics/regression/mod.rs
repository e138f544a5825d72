//! Linear regression with all that a thesis prints of it.
//!
//! | figure | formula |
//! |---|---|
//! | B, standard error | [`least_squares`](super::least_squares); `s √((X'X)^-1_jj)` |
//! | Beta | `B length(x) / length(y)`, lengths about the mean |
//! | t, p, interval | `B / SE`; Student's t with `n - k - 1` degrees of freedom |
//! | tolerance, VIF | 1 over, and the squared length of a row of `R^-1` |
//! | zero-order, partial, part r | r with y; `t / √(t² + df)`; `Beta √tolerance` |
//! | effective contribution | `Beta r * 100 %`; they sum to R² |
//! | relative contribution | the effective one over R² |
//! | R, R², adjusted R² | explained over total; `1 - (1 - R²)(n - 1) / df` |
//! | SEE | `√(RSS / df)` |
//! | F, p | `(ESS / k) / (RSS / df)` |
//! | standardised residual | `e / SEE` |
//! | leverage | diagonal of `X (X'X)^-1 X'` |
//! | dominant predictor | the largest `\|Beta\|` |
//!
//! Without an intercept all sums of squares, lengths and r are about 0 and adjusted
//! R² has n in the place of n - 1, as in SPSS and NIST's NoInt sets.
//!
//! A fit is perfect where `RSS <= (n ε length(y))²`, ε = 2^-52: then the residuals
//! are the rounding of the input. They count as 0, and nothing is tested.
//! Degenerate input is refused: a constant column or response, exact dependencies
//! with the columns involved, no more rows than coefficients. A tolerance below
//! 1e-4, at which SPSS leaves a variable out, and fewer than 10 degrees of freedom
//! are computed with a warning.
//!
//! Accuracy: every digit the input carries, see `least_squares`; p 1e-11.

pub mod estimates;
mod study;

pub use study::Study;

use super::assumptions::ChiSquared;
use super::assumptions::jarque_bera::JarqueBera;
use super::assumptions::kolmogorov::Kolmogorov;
use super::assumptions::scedasticity::{BreuschPagan, Glejser};
use super::assumptions::shapiro::ShapiroWilk;
use super::assumptions::white::MOST_WORK;
use super::fault::Fault;
use estimates::{Estimate, Overall};

/// A tolerance below this is warned of.
pub const LOW_TOLERANCE: f64 = 1e-4;
/// Fewer degrees of freedom than this are warned of.
pub const FEW_DEGREES: usize = 10;

/// What may be chosen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Options {
    /// Whether there is a constant; true by default.
    pub intercept: bool,
    /// The probability with which an interval holds its coefficient; 0.95 by
    /// default.
    pub level: f64,
    /// The level of dL and dU; 0.05 by default.
    pub alpha: f64,
    /// The most work for White's test, rows times its terms squared; 0 leaves it
    /// out. By default
    /// [`MOST_WORK`](super::assumptions::white::MOST_WORK).
    pub most_white: f64,
}

impl Default for Options {
    fn default() -> Options {
        Options {
            intercept: true,
            level: 0.95,
            alpha: 0.05,
            most_white: MOST_WORK,
        }
    }
}

/// A predictor with its figures.
#[derive(Clone, Debug, PartialEq)]
pub struct Slope {
    /// B with its error and tests.
    pub estimate: Estimate,
    /// The standardised coefficient.
    pub beta: f64,
    /// The part of the predictor that the others do not make up, 0 to 1.
    pub tolerance: f64,
    /// 1 over the tolerance.
    pub vif: f64,
    /// Correlation with the response.
    pub zero_order: f64,
    /// Correlation of what the other predictors leave of both; none in a perfect
    /// fit.
    pub partial: Option<f64>,
    /// Correlation of the response with what the others leave of the predictor.
    pub part: f64,
    /// Percent of the response's variance: Beta times r.
    pub effective: f64,
    /// Percent of R²; none where R² is 0.
    pub relative: Option<f64>,
}

/// What deserves a word beside the result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Warning {
    /// The predictor, counted from 0, is nearly made up by the others.
    LowTolerance(usize),
    /// So few degrees of freedom are left.
    FewDegrees(usize),
    /// The residuals are 0: nothing can be tested.
    PerfectFit,
}

/// Durbin and Watson's test.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DurbinWatson {
    /// The statistic.
    pub d: f64,
    /// dL and dU at the level of [`Options::alpha`]; none without an intercept or
    /// for fewer than k + 3 rows.
    pub bounds: Option<[f64; 2]>,
    /// The exact probability of a smaller d, one-sided: against positive
    /// autocorrelation.
    pub p_positive: f64,
    /// The exact probability of a larger d: against negative autocorrelation.
    pub p_negative: f64,
}

/// The tests of the classical assumptions, each with what keeps it from a result.
#[derive(Clone, Debug, PartialEq)]
pub struct Assumptions {
    /// Kolmogorov-Smirnov with Lilliefors' p.
    pub kolmogorov: Result<Kolmogorov, Fault>,
    /// Shapiro-Wilk.
    pub shapiro_wilk: Result<ShapiroWilk, Fault>,
    /// Jarque-Bera.
    pub jarque_bera: Result<JarqueBera, Fault>,
    /// Breusch-Pagan in both forms.
    pub breusch_pagan: Result<BreuschPagan, Fault>,
    /// Glejser.
    pub glejser: Result<Glejser, Fault>,
    /// White.
    pub white: Result<ChiSquared, Fault>,
    /// Durbin-Watson.
    pub durbin_watson: Result<DurbinWatson, Fault>,
}

/// A regression.
#[derive(Clone, Debug, PartialEq)]
pub struct Regression {
    /// Complete rows.
    pub n: usize,
    /// Rows left out because a value is missing, counted from 0.
    pub excluded: Vec<usize>,
    /// The intercept, where one was wanted.
    pub intercept: Option<Estimate>,
    /// The predictors, in their order.
    pub slopes: Vec<Slope>,
    /// The multiple correlation.
    pub r: f64,
    /// R², its adjusted form, F and the table behind them.
    pub overall: Overall,
    /// Fitted values of the complete rows.
    pub fitted: Vec<f64>,
    /// Response minus fitted value.
    pub residuals: Vec<f64>,
    /// Residuals in standard errors of the estimate; empty in a perfect fit.
    pub standardised: Vec<f64>,
    /// Leverages: each row's weight in its own fitted value.
    pub leverage: Vec<f64>,
    /// The predictor with the largest standardised coefficient.
    pub dominant: usize,
    /// What deserves a word.
    pub warnings: Vec<Warning>,
    /// The tests of the assumptions; none in a perfect fit.
    pub assumptions: Option<Assumptions>,
}

/// Regresses a response on predictors, each a column; rows with a gap are left
/// out and named. Large data take long: [`Study`] does the same in steps.
///
/// Faults: [`Fault::Empty`], [`Fault::Lengths`], [`Fault::OutOfRange`],
/// [`Fault::TooFew`], [`Fault::Constant`], [`Fault::Collinear`],
/// [`Fault::Impossible`] for a level outside of 0 to 1.
///
/// ```
/// use timbang::statistics::regression::{Options, regress};
/// // NIST, NoInt1: without an intercept, certified 2.07438016528926.
/// let y = (130..=140).map(|y| Some(f64::from(y))).collect::<Vec<_>>();
/// let x = (60..=70).map(|x| Some(f64::from(x))).collect::<Vec<_>>();
/// let options = Options { intercept: false, ..Options::default() };
/// let found = regress(&y, &[x], options).unwrap();
/// assert_eq!(format!("{:.14}", found.slopes[0].estimate.b), "2.07438016528926");
/// ```
pub fn regress(
    y: &[Option<f64>],
    x: &[Vec<Option<f64>>],
    options: Options,
) -> Result<Regression, Fault> {
    Study::with_gaps(y, x, options)?.finish()
}
