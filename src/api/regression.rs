//! `regression`: coefficients, analysis of variance, tests of the assumptions.

use super::fault::{self, Code, Fault};
use super::input::{At, Gaps, all_finite, finite};
use super::statistics::{columns, few, names};
use super::{Answer, members};
use crate::statistics::assumptions::ChiSquared;
use crate::statistics::assumptions::scedasticity::BreuschPagan;
use crate::statistics::fault::Fault as StatisticsFault;
use crate::statistics::regression::estimates::Estimate;
use crate::statistics::regression::{Assumptions, Options, Regression, Slope, Warning, regress};
use serde_json::{Value, json};

/// The most predictors.
const MOST_PREDICTORS: usize = 100;

pub(super) fn regression(at: &At) -> Answer {
    at.object(&["y", "x", "names", "intercept"])?;
    let y = at.need("y")?.numbers()?;
    let place = at.need("x")?;
    let by_rows = by_rows(&place, y.len())?;
    let x = predictors(&place, by_rows)?;
    few(x.len(), MOST_PREDICTORS, "x")?;
    let other = x.iter().position(|one| one.len() != y.len());
    if let Some(place) = other.filter(|_| !by_rows) {
        let detail = json!({ "found": x[place].len(), "expected": y.len() });
        return Err(Fault::at(Code::WrongLength, format!("x[{place}]")).with(detail));
    }
    let names = names(at, x.len(), "x")?;
    let intercept = at.get("intercept").map(|one| one.flag()).transpose()?;
    let options = Options {
        intercept: intercept.unwrap_or(true),
        ..Options::default()
    };
    let column = |place: Option<usize>| match (place, by_rows) {
        (None, _) => "y".to_owned(),
        (Some(place), true) => format!("x[0][{place}]"),
        (Some(place), false) => format!("x[{place}]"),
    };
    let found = regress(&y, &x, options).map_err(|fault| fault::statistics(fault, &column))?;
    let (tests, mut warnings) = match &found.assumptions {
        Some(tests) => assumptions(tests, &names),
        None => (Value::Null, Vec::new()),
    };
    for warning in &found.warnings {
        let code = warning_code(warning).to_owned();
        if !warnings.contains(&code) {
            warnings.push(code);
        }
    }
    let all = &found.overall;
    Ok(members(json!({
        "n": found.n,
        "excludedRows": found.excluded,
        "coefficients": coefficients(&found, &names),
        "r": finite(found.r),
        "r2": finite(all.r2),
        "adjustedR2": finite(all.adjusted_r2),
        "see": finite(all.see),
        "f": all.f.map(|[f, _]| f),
        "fP": all.f.map(|[_, p]| p),
        "anova": {
            "ssRegression": finite(all.explained),
            "ssResidual": finite(all.residual),
            "ssTotal": finite(all.total),
            "dfRegression": all.df_explained,
            "dfResidual": all.df_residual,
        },
        "assumptions": tests,
        "fitted": all_finite(&found.fitted),
        "residuals": all_finite(&found.residuals),
        "warnings": warnings,
    })))
}

/// Whether `x` holds a row per case rather than a list per predictor. Both cannot
/// fit: as many predictors as cases leave nothing to compute with.
fn by_rows(place: &At, cases: usize) -> Result<bool, fault::Fault> {
    Ok(place.list()?.len() == cases)
}

fn predictors(place: &At, by_rows: bool) -> Result<Vec<Gaps>, fault::Fault> {
    let lists = place.rows()?;
    match by_rows {
        true => columns(&lists, "x"),
        false => Ok(lists),
    }
}

fn warning_code(warning: &Warning) -> &'static str {
    match warning {
        Warning::LowTolerance(_) => "low-tolerance",
        Warning::FewDegrees(_) => "few-degrees",
        Warning::PerfectFit => "perfect-fit",
    }
}

fn coefficients(found: &Regression, names: &[String]) -> Vec<Value> {
    let first = found
        .intercept
        .map(|estimate| coefficient("intercept", &estimate, None));
    let slopes = names.iter().zip(&found.slopes);
    let slopes = slopes.map(|(name, slope)| coefficient(name, &slope.estimate, Some(slope)));
    first.into_iter().chain(slopes).collect()
}

fn coefficient(name: &str, estimate: &Estimate, slope: Option<&Slope>) -> Value {
    let test = estimate.test;
    let mut found = json!({
        "name": name,
        "b": finite(estimate.b),
        "se": finite(estimate.se),
        "beta": slope.map(|slope| slope.beta),
        "t": test.map(|test| test.t),
        "p": test.map(|test| test.p),
        "low": test.map(|test| test.low),
        "high": test.map(|test| test.high),
        "tolerance": slope.map(|slope| slope.tolerance),
        "vif": slope.map(|slope| slope.vif),
    });
    if test.is_none() {
        found["reason"] = "perfect-fit".into();
    }
    found
}

/// The tests, and a warning for each whose figures have no place for a reason.
fn assumptions(tests: &Assumptions, names: &[String]) -> (Value, Vec<String>) {
    let mut warnings = Vec::new();
    let mut warned = |test: &str, why: &StatisticsFault| {
        warnings.push(format!("{test}-{}", reason(why)));
    };
    let white = match &tests.white {
        Ok(white) => json!({ "statistic": finite(white.statistic), "p": finite(white.p) }),
        Err(why) => {
            warned("white", why);
            Value::Null
        }
    };
    let glejser = match &tests.glejser {
        Ok(glejser) => {
            let each = names.iter().zip(&glejser.slopes).map(|(name, one)| {
                let test = one.test;
                let mut found = json!({
                    "name": name,
                    "t": test.map(|test| test.t),
                    "p": test.map(|test| test.p),
                });
                if test.is_none() {
                    found["reason"] = Code::NoVariance.key().into();
                }
                found
            });
            each.collect()
        }
        Err(why) => {
            warned("glejser", why);
            json!([])
        }
    };
    let statistic =
        |statistic: f64, p: f64| json!({ "statistic": finite(statistic), "p": finite(p) });
    let pagan = |pick: fn(&BreuschPagan) -> ChiSquared| match &tests.breusch_pagan {
        Ok(both) => statistic(pick(both).statistic, pick(both).p),
        Err(why) => none(&["statistic", "p"], reason(why)),
    };
    let found = json!({
        "kolmogorovSmirnov": match &tests.kolmogorov {
            Ok(test) => json!({ "d": finite(test.d), "p": finite(test.p) }),
            Err(why) => none(&["d", "p"], reason(why)),
        },
        "shapiroWilk": match &tests.shapiro_wilk {
            Ok(test) => json!({ "w": finite(test.w), "p": finite(test.p) }),
            Err(why) => none(&["w", "p"], reason(why)),
        },
        "jarqueBera": match &tests.jarque_bera {
            Ok(test) => statistic(test.test.statistic, test.test.p),
            Err(why) => none(&["statistic", "p"], reason(why)),
        },
        "breuschPaganKoenker": pagan(|both| both.koenker),
        "breuschPagan": pagan(|both| both.original),
        "white": white,
        "glejser": glejser,
        "durbinWatson": match &tests.durbin_watson {
            Ok(test) => {
                let [lower, upper] = match test.bounds {
                    Some(bounds) => bounds.map(Some),
                    None => [None, None],
                };
                let mut found = json!({
                    "d": finite(test.d),
                    "lower": lower,
                    "upper": upper,
                    "pPositive": finite(test.p_positive),
                });
                if test.bounds.is_none() {
                    found["reason"] = "no-bounds".into();
                }
                found
            }
            Err(why) => none(&["d", "lower", "upper", "pPositive"], reason(why)),
        },
    });
    (found, warnings)
}

/// Figures that do not exist, beside the reason.
fn none(keys: &[&str], reason: &str) -> Value {
    let mut found = json!({ "reason": reason });
    for key in keys {
        found[*key] = Value::Null;
    }
    found
}

fn reason(why: &StatisticsFault) -> &'static str {
    match why {
        StatisticsFault::Empty => Code::Empty,
        StatisticsFault::Lengths { .. } => Code::WrongLength,
        StatisticsFault::OutOfRange { .. } => Code::OutOfRange,
        StatisticsFault::TooFew { .. } => Code::TooFew,
        StatisticsFault::TooMany { .. } => Code::TooMany,
        StatisticsFault::Constant { .. } => Code::Constant,
        StatisticsFault::NoVariance => Code::NoVariance,
        StatisticsFault::Collinear(_) => Code::Collinear,
        StatisticsFault::TooLarge { .. } => Code::TooLarge,
        StatisticsFault::Impossible => Code::Undefined,
    }
    .key()
}
