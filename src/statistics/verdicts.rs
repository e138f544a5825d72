//! Results held against thresholds: what the words and the marks of a page rest on.
//!
//! | question | met where |
//! |---|---|
//! | item valid | `r > r tabel`, or `p < alpha` and `r > 0` |
//! | scale reliable | `Cronbach's alpha > limit` |
//! | residuals normal, spread equally | `p >= alpha` in the test that was chosen |
//! | no multicollinearity | `tolerance > limit` and `VIF < limit` |
//! | no autocorrelation | both exact p `>= alpha`, where rows have an order |
//! | coefficient, model, difference significant | `p < alpha` |
//!
//! Durbin and Watson's zones are open on their outer sides: `d < dL` shows positive
//! autocorrelation, `dU < d < 4 - dU` none, `d > 4 - dL` negative, and what lies
//! between is open (Durbin & Watson 1951). A test that could not be made is open.

use super::assumptions::kolmogorov::Kolmogorov;
use super::assumptions::shapiro::ShapiroWilk;
use super::fault::Fault;
use super::regression::estimates::Tested;
use super::regression::{Assumptions, DurbinWatson, Options, Regression, Slope};
use super::reliability::{Item, Reliability};

/// What decides whether an item is valid.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ValidityRule {
    /// Its r is above that of the table.
    #[default]
    Table,
    /// Its p is below alpha and its r above 0.
    P,
}

/// A test of the residuals' distribution.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NormalityTest {
    /// Kolmogorov-Smirnov with Lilliefors' p.
    #[default]
    Kolmogorov,
    /// Shapiro-Wilk.
    ShapiroWilk,
    /// Jarque-Bera.
    JarqueBera,
}

impl NormalityTest {
    /// All of them, in the order of a report.
    pub const ALL: [NormalityTest; 3] = [
        NormalityTest::Kolmogorov,
        NormalityTest::ShapiroWilk,
        NormalityTest::JarqueBera,
    ];
}

/// A test of the residuals' spread.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SpreadTest {
    /// Glejser: each predictor's p.
    #[default]
    Glejser,
    /// Breusch-Pagan, studentised by Koenker.
    Koenker,
    /// Breusch-Pagan as published, for normal residuals.
    BreuschPagan,
    /// White.
    White,
}

impl SpreadTest {
    /// All of them, in the order of a report.
    pub const ALL: [SpreadTest; 4] = [
        SpreadTest::Glejser,
        SpreadTest::Koenker,
        SpreadTest::BreuschPagan,
        SpreadTest::White,
    ];
}

/// What results are held against.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Thresholds {
    /// The level of every test; 0.05 by default. That of r tabel, dL and dU is set
    /// where they are computed, and has to be the same: see [`Thresholds::options`].
    pub alpha: f64,
    /// The probability with which the intervals were computed; 0.95 by default.
    pub level: f64,
    /// A tolerance must be above; 0.10 by default.
    pub tolerance: f64,
    /// A VIF must be below; 10 by default.
    pub vif: f64,
    /// Cronbach's alpha must be above; 0.60 by default.
    pub cronbach: f64,
    /// How the validity of an item is judged.
    pub validity: ValidityRule,
    /// The test that decides whether residuals are normal.
    pub normality: NormalityTest,
    /// The test that decides whether they spread equally.
    pub spread: SpreadTest,
    /// Whether the rows have an order, as months or years have; false by default:
    /// respondents have none, and then autocorrelation means nothing.
    pub ordered: bool,
}

impl Default for Thresholds {
    fn default() -> Thresholds {
        Thresholds {
            alpha: 0.05,
            level: 0.95,
            tolerance: 0.10,
            vif: 10.0,
            cronbach: 0.60,
            validity: ValidityRule::default(),
            normality: NormalityTest::default(),
            spread: SpreadTest::default(),
            ordered: false,
        }
    }
}

impl Thresholds {
    /// The usual options of a regression, with this level and these intervals, so
    /// that what is computed and what is said agree.
    pub fn options(&self) -> Options {
        Options {
            level: self.level,
            alpha: self.alpha,
            ..Options::default()
        }
    }
}

/// How a requirement stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It is met.
    Met,
    /// It is not met.
    NotMet,
    /// There is no saying.
    Open,
}

impl Standing {
    /// From a condition.
    pub fn of(met: bool) -> Standing {
        match met {
            true => Standing::Met,
            false => Standing::NotMet,
        }
    }

    /// Of several: not met where one is not, open where one is or there is none.
    pub fn of_all(all: impl IntoIterator<Item = Standing>) -> Standing {
        let mut whole = None;
        for one in all {
            whole = Some(match (whole, one) {
                (Some(Standing::NotMet), _) | (_, Standing::NotMet) => Standing::NotMet,
                (Some(Standing::Open), _) | (_, Standing::Open) => Standing::Open,
                _ => Standing::Met,
            });
        }
        whole.unwrap_or(Standing::Open)
    }
}

/// Whether a p is below the level.
pub fn significant(p: f64, alpha: f64) -> bool {
    p < alpha
}

/// An assumption that a test takes for granted: met unless its p is below alpha.
fn held(p: Option<f64>, alpha: f64) -> Standing {
    p.map_or(Standing::Open, |p| Standing::of(!significant(p, alpha)))
}

/// How an item stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Validity {
    /// It goes with the total.
    Valid,
    /// It goes with the total too little.
    TooLow,
    /// It runs against the others: its answers may have to be reversed.
    Reversed,
    /// It never varies and has no correlation.
    Constant,
}

/// Judges an item of a scale whose r tabel is `critical_r`.
pub fn validity(item: &Item, critical_r: f64, by: &Thresholds) -> Validity {
    let Some(total) = item.total else {
        return Validity::Constant;
    };
    let valid = match by.validity {
        ValidityRule::Table => total.r > critical_r,
        ValidityRule::P => significant(total.p, by.alpha) && total.r > 0.0,
    };
    let against = total.r < 0.0 || item.corrected.is_some_and(|one| one.r < 0.0);
    match (valid, against) {
        (true, _) => Validity::Valid,
        (false, true) => Validity::Reversed,
        (false, false) => Validity::TooLow,
    }
}

/// Whether all items of a scale are valid.
pub fn all_valid(found: &Reliability, by: &Thresholds) -> Standing {
    let items = found.items.iter();
    Standing::of_all(
        items.map(|item| match validity(item, found.critical_r, by) {
            Validity::Valid => Standing::Met,
            _ => Standing::NotMet,
        }),
    )
}

/// Whether a scale is reliable.
pub fn reliable(found: &Reliability, by: &Thresholds) -> Standing {
    let above = |alpha| Standing::of(alpha > by.cronbach);
    found.alpha.map_or(Standing::Open, above)
}

/// The item without which alpha is highest, and that alpha, where it is above the
/// scale's own.
pub fn better_without(found: &Reliability) -> Option<(usize, f64)> {
    let mut best = None;
    let mut most = found.alpha?;
    for (place, item) in found.items.iter().enumerate() {
        if let Some(alpha) = item.alpha_if_deleted.filter(|alpha| *alpha > most) {
            most = alpha;
            best = Some((place, alpha));
        }
    }
    best
}

/// Statistic and p of a test of the residuals' distribution.
pub fn normality(all: &Assumptions, test: NormalityTest) -> Result<[f64; 2], &Fault> {
    match test {
        NormalityTest::Kolmogorov => {
            let own = |one: &Kolmogorov| [one.d, one.p];
            all.kolmogorov.as_ref().map(own)
        }
        NormalityTest::ShapiroWilk => {
            let own = |one: &ShapiroWilk| [one.w, one.p];
            all.shapiro_wilk.as_ref().map(own)
        }
        NormalityTest::JarqueBera => {
            let found = all.jarque_bera.as_ref();
            found.map(|one| [one.test.statistic, one.test.p])
        }
    }
}

/// Whether residuals are normal by a test.
pub fn normal(all: &Assumptions, test: NormalityTest, alpha: f64) -> Standing {
    let p = normality(all, test).ok().map(|[_, p]| p);
    held(p, alpha)
}

/// Whether a predictor is no combination of the others.
pub fn separate(slope: &Slope, by: &Thresholds) -> Standing {
    Standing::of(slope.tolerance > by.tolerance && slope.vif < by.vif)
}

/// Whether a coefficient is different from 0; none where it could not be tested.
pub fn coefficient(test: Option<Tested>, alpha: f64) -> Option<bool> {
    test.map(|test| significant(test.p, alpha))
}

/// The p of a test of the residuals' spread that has one; Glejser's are those of
/// the predictors.
pub fn spread_p(all: &Assumptions, test: SpreadTest) -> Result<Vec<Option<f64>>, &Fault> {
    Ok(match test {
        SpreadTest::Glejser => {
            let slopes = all.glejser.as_ref()?.slopes.iter();
            slopes.map(|one| one.test.map(|test| test.p)).collect()
        }
        SpreadTest::Koenker => vec![Some(all.breusch_pagan.as_ref()?.koenker.p)],
        SpreadTest::BreuschPagan => vec![Some(all.breusch_pagan.as_ref()?.original.p)],
        SpreadTest::White => vec![Some(all.white.as_ref()?.p)],
    })
}

/// Whether residuals spread equally by a test.
pub fn equal_spread(all: &Assumptions, test: SpreadTest, alpha: f64) -> Standing {
    let each = spread_p(all, test).unwrap_or_default();
    Standing::of_all(each.into_iter().map(|p| held(p, alpha)))
}

/// Where Durbin and Watson's d lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Zone {
    /// Positive autocorrelation.
    Positive,
    /// Too near to positive autocorrelation to say.
    PositiveOpen,
    /// No autocorrelation.
    Free,
    /// Too near to negative autocorrelation to say.
    NegativeOpen,
    /// Negative autocorrelation.
    Negative,
}

/// The zone of d between dL and dU.
pub fn zone(d: f64, [lower, upper]: [f64; 2]) -> Zone {
    // Above 2 the scale is mirrored. For few rows dU is above 2 as well: then no d
    // is free.
    let negative = d > 2.0;
    let near = if negative { 4.0 - d } else { d };
    match negative {
        _ if near > upper => Zone::Free,
        true if near < lower => Zone::Negative,
        true => Zone::NegativeOpen,
        false if near < lower => Zone::Positive,
        false => Zone::PositiveOpen,
    }
}

/// What the exact p say: positive, none or negative, never open.
pub fn exact_zone(found: &DurbinWatson, alpha: f64) -> Zone {
    let [positive, negative] = [found.p_positive, found.p_negative];
    match positive <= negative {
        true if significant(positive, alpha) => Zone::Positive,
        false if significant(negative, alpha) => Zone::Negative,
        _ => Zone::Free,
    }
}

/// Whether residuals do not resemble those before; open where rows have no order.
pub fn independent(all: &Assumptions, by: &Thresholds) -> Standing {
    match &all.durbin_watson {
        Ok(found) if by.ordered => Standing::of(exact_zone(found, by.alpha) == Zone::Free),
        _ => Standing::Open,
    }
}

/// What is said of a whole regression.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdicts {
    /// Normal residuals, by the test chosen.
    pub normal: Standing,
    /// Each predictor is no combination of the others.
    pub separate: Vec<Standing>,
    /// Residuals that spread equally, by the test chosen.
    pub spread: Standing,
    /// Residuals that do not resemble those before.
    pub independent: Standing,
    /// Each predictor's coefficient is significant; none where it is not tested.
    pub coefficients: Vec<Option<bool>>,
    /// The model is significant; none where it is not tested.
    pub model: Option<bool>,
}

/// Holds a regression against thresholds. In a perfect fit the assumptions are
/// open.
pub fn verdicts(found: &Regression, by: &Thresholds) -> Verdicts {
    let assume = |judge: &dyn Fn(&Assumptions) -> Standing| {
        found.assumptions.as_ref().map_or(Standing::Open, judge)
    };
    let slopes = || found.slopes.iter();
    Verdicts {
        normal: assume(&|all| normal(all, by.normality, by.alpha)),
        separate: slopes().map(|one| separate(one, by)).collect(),
        spread: assume(&|all| equal_spread(all, by.spread, by.alpha)),
        independent: assume(&|all| independent(all, by)),
        coefficients: slopes()
            .map(|one| coefficient(one.estimate.test, by.alpha))
            .collect(),
        model: found.overall.f.map(|[_, p]| significant(p, by.alpha)),
    }
}
