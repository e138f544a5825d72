//! A regression in steps, so that a page that runs it can breathe in between: a
//! step is a column of a decomposition, a stretch of rows or a point of an
//! integral, some milliseconds for 5,000 rows and 30 predictors.

use super::estimates::{Freedom, estimates, overall};
use super::{
    Assumptions, DurbinWatson, FEW_DEGREES, LOW_TOLERANCE, Options, Regression, Slope, Warning,
};
use crate::statistics::assumptions::jarque_bera::jarque_bera;
use crate::statistics::assumptions::kolmogorov::kolmogorov;
use crate::statistics::assumptions::scedasticity::{breusch_pagan, glejser};
use crate::statistics::assumptions::shapiro::shapiro_wilk;
use crate::statistics::assumptions::white::White;
use crate::statistics::complete::listwise;
use crate::statistics::double_double::{Double, dot, doubles, nearest};
use crate::statistics::durbin_watson::{ExactP, bounds, statistic};
use crate::statistics::fault::Fault;
use crate::statistics::least_squares::{Basis, Fit, Inverse, centre};

/// Rows whose leverage is computed in one step.
const ROWS_AT_ONCE: usize = 1000;

/// A regression under way.
#[derive(Clone, Debug)]
pub struct Study {
    y: Vec<Double>,
    x: Vec<Vec<Double>>,
    excluded: Vec<usize>,
    options: Options,
    freedom: Freedom,
    basis: Basis,
    /// With an intercept, for the tests that need one, where `basis` has none.
    auxiliary: Option<Result<Basis, Fault>>,
    residuals: Vec<Double>,
    orthonormal: Vec<f64>,
    found: Option<Regression>,
    stage: Stage,
}

/// What the next step does.
#[derive(Clone, Debug)]
enum Stage {
    Decompose,
    Solve,
    Leverage(usize),
    Auxiliary,
    Residuals,
    White(White),
    Watson,
    Point(ExactP),
    Bounds,
    Done,
}

impl Study {
    /// Prepares a regression of complete columns; `x` may hold powers with all
    /// their digits. Faults as of [`regress`](super::regress), but for dependencies,
    /// which the steps find.
    pub fn new(y: Vec<Double>, x: Vec<Vec<Double>>, options: Options) -> Result<Study, Fault> {
        let rows = y.len();
        if x.is_empty() {
            return Err(Fault::Empty);
        }
        if let Some(column) = x.iter().position(|one| one.len() != rows) {
            let column = Some(column);
            return Err(Fault::Lengths { column });
        }
        let coefficients = x.len() + usize::from(options.intercept);
        if rows <= coefficients {
            let needed = coefficients + 1;
            return Err(Fault::TooFew { rows, needed });
        }
        let freedom = Freedom::new(rows - coefficients, options.level)?;
        if !(options.alpha > 0.0 && options.alpha < 1.0) {
            return Err(Fault::Impossible);
        }
        centre(&y, options.intercept).map_err(|constant| match constant {
            true => Fault::Constant { column: None },
            false => Fault::OutOfRange { column: None },
        })?;
        Ok(Study {
            basis: Basis::new(&x, options.intercept)?,
            auxiliary: None,
            residuals: Vec::new(),
            orthonormal: Vec::new(),
            found: None,
            stage: Stage::Decompose,
            excluded: Vec::new(),
            y,
            x,
            options,
            freedom,
        })
    }

    /// Prepares the same of columns with gaps: rows with one are left out and named
    /// in the result.
    pub fn with_gaps(
        y: &[Option<f64>],
        x: &[Vec<Option<f64>>],
        options: Options,
    ) -> Result<Study, Fault> {
        let predictors = x.iter().map(Vec::as_slice);
        let views: Vec<&[Option<f64>]> = std::iter::once(y).chain(predictors).collect();
        // The response is the first column there, and no numbered one here.
        let complete = listwise(&views).map_err(|fault| match fault {
            Fault::Lengths { column } => Fault::Lengths {
                column: column.and_then(|place| place.checked_sub(1)),
            },
            other => other,
        })?;
        let mut columns = complete.columns.iter().map(|one| doubles(one));
        let y = columns.next().unwrap_or_default();
        let study = Study::new(y, columns.collect(), options)?;
        Ok(Study {
            excluded: complete.excluded,
            ..study
        })
    }

    /// Does a step; says whether there are more.
    pub fn step(&mut self) -> Result<bool, Fault> {
        let stage = std::mem::replace(&mut self.stage, Stage::Done);
        self.stage = match stage {
            Stage::Decompose => match self.basis.step() {
                true => Stage::Decompose,
                false => Stage::Solve,
            },
            Stage::Solve => {
                if self.basis.rank() < self.x.len() {
                    return Err(Fault::Collinear(self.basis.dependencies()));
                }
                self.solve()?;
                Stage::Leverage(0)
            }
            Stage::Leverage(row) => self.leverage(row),
            Stage::Auxiliary => self.auxiliary(),
            Stage::Residuals => {
                let tests = self.test();
                self.with(|found| found.assumptions = Some(tests));
                match White::new(&self.x, &self.residuals, self.options.most_white) {
                    Ok(white) => Stage::White(white),
                    Err(fault) => {
                        self.assume(|all| all.white = Err(fault));
                        Stage::Watson
                    }
                }
            }
            Stage::White(mut white) => match white.step() {
                true => Stage::White(white),
                false => {
                    let result = white.finish();
                    self.assume(|all| all.white = result);
                    Stage::Watson
                }
            },
            Stage::Watson => {
                let columns = self.x.len() + usize::from(self.options.intercept);
                let rows = std::mem::take(&mut self.orthonormal);
                let d = statistic(&self.residuals);
                match d.and_then(|d| ExactP::new(d, rows, columns)) {
                    Some(exact) => Stage::Point(exact),
                    None => Stage::Done,
                }
            }
            Stage::Point(mut exact) => match exact.step() {
                true => Stage::Point(exact),
                false => {
                    self.watson(exact);
                    Stage::Bounds
                }
            },
            Stage::Bounds => {
                let (n, k) = (self.y.len(), self.x.len());
                let alpha = self.options.alpha;
                let limits = self.options.intercept.then(|| bounds(n, k, alpha));
                self.assume(|all| {
                    if let Ok(watson) = &mut all.durbin_watson {
                        watson.bounds = limits.flatten();
                    }
                });
                Stage::Done
            }
            Stage::Done => Stage::Done,
        };
        Ok(!matches!(self.stage, Stage::Done))
    }

    /// The result, with whatever steps are left.
    pub fn finish(mut self) -> Result<Regression, Fault> {
        while self.step()? {}
        self.found.ok_or(Fault::Empty)
    }

    fn with(&mut self, change: impl FnOnce(&mut Regression)) {
        if let Some(found) = &mut self.found {
            change(found);
        }
    }

    fn assume(&mut self, change: impl FnOnce(&mut Assumptions)) {
        self.with(|found| {
            if let Some(all) = &mut found.assumptions {
                change(all);
            }
        });
    }

    /// Coefficients and the analysis of variance.
    fn solve(&mut self) -> Result<(), Fault> {
        let (n, basis) = (self.y.len(), &self.basis);
        let fit = basis.fit(&self.y);
        let rounding = n as f64 * f64::EPSILON;
        let noise = rounding * rounding * dot(&self.y, &self.y).value();
        let perfect = fit.residual.value() <= noise;
        let residual = match perfect {
            true => Double::ZERO,
            false => fit.residual,
        };
        self.residuals = match perfect {
            true => vec![Double::ZERO; n],
            false => basis.residuals(&fit),
        };
        let inverse = basis.inverse();
        let [first, slopes] = estimates(basis, &inverse, &fit, residual, &self.freedom);
        let overall = overall(basis, &fit, residual).ok_or(Fault::Empty)?;
        let beyond = [first.first(), slopes.first()].into_iter().flatten();
        let held = beyond
            .chain(&slopes)
            .all(|one| one.b.is_finite() && one.se.is_finite());
        if !held {
            return Err(Fault::OutOfRange { column: None });
        }
        let slopes = self.slopes(&fit, &inverse, slopes, overall.r2);
        let low = |place: &usize| slopes[*place].tolerance < LOW_TOLERANCE;
        let low = (0..slopes.len()).filter(low).map(Warning::LowTolerance);
        let df = self.freedom.df;
        let few = (df < FEW_DEGREES).then_some(Warning::FewDegrees(df));
        let flat = perfect.then_some(Warning::PerfectFit);
        let warnings = low.chain(few).chain(flat).collect();
        let mut dominant = 0;
        for (place, slope) in slopes.iter().enumerate() {
            if slope.beta.abs() > slopes[dominant].beta.abs() {
                dominant = place;
            }
        }
        let fitted: Vec<Double> = self
            .y
            .iter()
            .zip(&self.residuals)
            .map(|(y, e)| *y - *e)
            .collect();
        let residuals = nearest(&self.residuals);
        let standardised = match perfect {
            true => Vec::new(),
            false => residuals.iter().map(|e| e / overall.see).collect(),
        };
        self.found = Some(Regression {
            n,
            excluded: std::mem::take(&mut self.excluded),
            intercept: first.first().copied(),
            slopes,
            r: overall.r2.sqrt(),
            overall,
            fitted: nearest(&fitted),
            residuals,
            standardised,
            leverage: Vec::new(),
            dominant,
            warnings,
            assumptions: None,
        });
        Ok(())
    }

    /// The predictors' figures beside their coefficients.
    fn slopes(
        &self,
        fit: &Fit,
        inverse: &Inverse,
        estimates: Vec<super::Estimate>,
        r2: f64,
    ) -> Vec<Slope> {
        let (_, exact) = self.basis.coefficients(fit);
        let correlations = self.basis.correlations(fit);
        let inflations = inverse.inflation();
        let length = fit.total.sqrt();
        let percent = Double::new(100.0);
        let each = |(place, estimate): (usize, super::Estimate)| {
            let beta = exact[place] * self.basis.lengths()[place] / length;
            let inflation = inflations[place];
            let tolerance = Double::ONE / inflation;
            let effective = (beta * correlations[place] * percent).value();
            let partial = |t: f64| t / (t * t + self.freedom.df as f64).sqrt();
            Slope {
                beta: beta.value(),
                tolerance: tolerance.value().min(1.0),
                vif: inflation.value().max(1.0),
                zero_order: correlations[place].value(),
                partial: estimate
                    .test
                    .map(|test| partial(test.t))
                    .filter(|r| r.is_finite()),
                part: (beta * tolerance.sqrt()).value(),
                effective,
                relative: (r2 > 0.0).then(|| effective / r2).filter(|r| r.is_finite()),
                estimate,
            }
        };
        estimates.into_iter().enumerate().map(each).collect()
    }

    /// Leverages and orthonormal rows of some rows more.
    fn leverage(&mut self, from: usize) -> Stage {
        let n = self.y.len();
        let constant = self.options.intercept.then(|| 1.0 / (n as f64).sqrt());
        for row in from..n.min(from + ROWS_AT_ONCE) {
            let found = self.basis.orthogonal_row(&self.x, row);
            let own = match constant {
                Some(_) => Double::ONE / Double::new(n as f64),
                None => Double::ZERO,
            };
            let leverage = (dot(&found, &found) + own).value().min(1.0);
            self.with(|result| result.leverage.push(leverage));
            self.orthonormal.extend(constant);
            self.orthonormal.extend(found.iter().map(|one| one.value()));
        }
        let perfect = self.residuals.iter().all(|one| *one == Double::ZERO);
        match from + ROWS_AT_ONCE < n {
            true => Stage::Leverage(from + ROWS_AT_ONCE),
            false if perfect => Stage::Done,
            false if self.options.intercept => Stage::Residuals,
            false => Stage::Auxiliary,
        }
    }

    /// The decomposition with an intercept, of a regression without one.
    fn auxiliary(&mut self) -> Stage {
        let own = self
            .auxiliary
            .get_or_insert_with(|| Basis::new(&self.x, true));
        match own.as_mut().is_ok_and(Basis::step) {
            true => Stage::Auxiliary,
            false => Stage::Residuals,
        }
    }

    /// The tests of the residuals that take no time.
    fn test(&self) -> Assumptions {
        let basis = match &self.auxiliary {
            None => Ok(&self.basis),
            Some(own) => own.as_ref().map_err(Clone::clone),
        };
        let full = |basis: &Basis| match basis.rank() < self.x.len() {
            true => Err(Fault::Collinear(basis.dependencies())),
            false => Ok(()),
        };
        let glejser = basis.clone().and_then(|basis| {
            full(basis)?;
            let rows = self.y.len();
            let needed = self.x.len() + 2;
            let df = rows.checked_sub(needed - 1).filter(|df| *df > 0);
            let df = df.ok_or(Fault::TooFew { rows, needed })?;
            let freedom = Freedom::new(df, self.options.level)?;
            glejser(basis, &basis.inverse(), &self.residuals, &freedom)
        });
        Assumptions {
            kolmogorov: kolmogorov(&self.residuals),
            shapiro_wilk: shapiro_wilk(&self.residuals),
            jarque_bera: jarque_bera(&self.residuals),
            breusch_pagan: basis.and_then(|basis| breusch_pagan(basis, &self.residuals)),
            glejser,
            white: Err(Fault::Empty),
            // One residual degree of freedom: d can have one value only.
            durbin_watson: Err(Fault::TooFew {
                rows: self.y.len(),
                needed: self.y.len() - self.freedom.df + 2,
            }),
        }
    }

    fn watson(&mut self, exact: ExactP) {
        let d = statistic(&self.residuals);
        if let (Some(d), Some([p_positive, p_negative])) = (d, exact.tails()) {
            self.assume(|all| {
                all.durbin_watson = Ok(DurbinWatson {
                    d,
                    bounds: None,
                    p_positive,
                    p_negative,
                });
            });
        }
    }
}
