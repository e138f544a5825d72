//! The sets computed here, and the digits of every figure.

use super::{Linear, SETS, Set, Task, Univariate, plain};
use crate::statistics::description::describe;
use crate::statistics::double_double::doubles;
use crate::statistics::regression::{Regression, Study};

/// A certified figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// The coefficients, the worst of them.
    Coefficients,
    /// Their standard errors, the worst of them.
    Errors,
    /// The standard deviation of the residuals.
    Residual,
    /// R².
    RSquared,
    /// The explained sum of squares.
    Explained,
    /// The residual sum of squares.
    Unexplained,
    /// F.
    F,
    /// The mean.
    Mean,
    /// The standard deviation.
    Deviation,
    /// The autocorrelation with the value before.
    Autocorrelation,
}

impl Figure {
    /// Those of a regression.
    pub const REGRESSION: [Figure; 7] = [
        Figure::Coefficients,
        Figure::Errors,
        Figure::Residual,
        Figure::RSquared,
        Figure::Explained,
        Figure::Unexplained,
        Figure::F,
    ];
    /// Those of a list of numbers.
    pub const LIST: [Figure; 3] = [Figure::Mean, Figure::Deviation, Figure::Autocorrelation];
}

/// Digits in common, 0 to 15; none where the exact figure is 0.
pub fn digits(found: f64, exact: f64) -> Option<f64> {
    if exact == 0.0 {
        return None;
    }
    let error = ((found - exact) / exact).abs();
    Some(match error <= 1e-15 {
        true => 15.0,
        // What is no number has no digits.
        false => (-error.log10()).max(0.0),
    })
}

/// The digits of each figure, in the order of [`Set::figures`]; none for one
/// that is exactly 0 or was not computed.
pub type Digits = Vec<Option<f64>>;

/// The fewest of them.
pub fn worst(digits: &[Option<f64>]) -> Option<f64> {
    digits.iter().flatten().copied().reduce(f64::min)
}

/// What a regression answers, in the order of [`Figure::REGRESSION`].
#[derive(Clone, Debug, Default)]
pub struct Answer {
    /// The coefficients, the constant first.
    pub beta: Vec<f64>,
    /// Their standard errors.
    pub se: Vec<f64>,
    /// The other figures.
    pub rest: [f64; 5],
}

impl Answer {
    fn of(found: &Regression) -> Answer {
        let slopes = found.slopes.iter().map(|slope| slope.estimate);
        let all: Vec<_> = found.intercept.into_iter().chain(slopes).collect();
        let overall = &found.overall;
        Answer {
            beta: all.iter().map(|one| one.b).collect(),
            se: all.iter().map(|one| one.se).collect(),
            rest: [
                overall.see,
                overall.r2,
                overall.explained,
                overall.residual,
                overall.f.map_or(f64::NAN, |[f, _]| f),
            ],
        }
    }

    /// How many digits it has.
    pub fn digits(&self, set: &Linear) -> Digits {
        let least = |found: &[f64], exact: &[f64]| {
            let all = exact.iter().enumerate().map(|(place, exact)| {
                let found = found.get(place).copied();
                digits(found.unwrap_or(f64::NAN), *exact)
            });
            worst(&all.collect::<Digits>())
        };
        let exact = [
            set.residual_sd,
            set.r_squared,
            set.ss_reg,
            set.ss_res,
            set.f.unwrap_or_default(),
        ];
        let rest = self.rest.iter().zip(exact).map(|(one, c)| digits(*one, c));
        [least(&self.beta, set.beta), least(&self.se, set.se)]
            .into_iter()
            .chain(rest)
            .collect()
    }
}

/// What is reached on a set.
#[derive(Clone, Debug)]
pub struct Reached {
    /// The set.
    pub set: &'static Set,
    /// Here.
    pub here: Digits,
    /// By [`plain`]'s two ways.
    pub plain: [Digits; 2],
}

impl Reached {
    /// The fewest digits of a figure.
    pub fn worst(&self) -> f64 {
        worst(&self.here).unwrap_or_default()
    }

    /// Whether it has as many digits as wanted.
    pub fn suffices(&self) -> bool {
        self.worst() >= self.set.least
    }
}

/// All sets under way: a step is one of [`Study`], or a list of numbers, so that
/// a page can breathe in between.
#[derive(Debug, Default)]
pub struct Run {
    study: Option<Study>,
    done: Vec<Reached>,
}

impl Run {
    /// What is reached so far.
    pub fn done(&self) -> &[Reached] {
        &self.done
    }

    /// Does a step; says whether there are more.
    pub fn step(&mut self) -> bool {
        let Some(set) = SETS.get(self.done.len()) else {
            return false;
        };
        let here = match set.task {
            Task::Univariate(list) => described(list),
            Task::Linear(linear) | Task::Rounded(linear) => {
                let study = self.study.take().or_else(|| begin(set, linear));
                match study.map(advance) {
                    Some(Ok(study)) => {
                        self.study = Some(study);
                        return true;
                    }
                    Some(Err(answer)) => answer.digits(linear),
                    None => Answer::default().digits(linear),
                }
            }
        };
        let plain = match set.task {
            Task::Univariate(list) => plain::lists(list),
            Task::Linear(linear) | Task::Rounded(linear) => plain::regressions(linear),
        };
        self.done.push(Reached { set, here, plain });
        self.done.len() < SETS.len()
    }
}

fn begin(set: &Set, linear: &Linear) -> Option<Study> {
    let x = match set.is_rounded() {
        true => linear.rounded().iter().map(|one| doubles(one)).collect(),
        false => linear.exact(),
    };
    Study::new(doubles(&(linear.y)()), x, linear.options()).ok()
}

/// A step of a study: what is left of it, or its answer.
fn advance(mut study: Study) -> Result<Study, Answer> {
    match study.step() {
        Ok(true) => Ok(study),
        Ok(false) => Err(study
            .finish()
            .map_or_else(|_| Answer::default(), |found| Answer::of(&found))),
        Err(_) => Err(Answer::default()),
    }
}

fn described(list: &Univariate) -> Digits {
    let found = describe(&(list.values)()).ok();
    let figure = |figure: Option<f64>, exact: f64| digits(figure.unwrap_or(f64::NAN), exact);
    vec![
        figure(found.as_ref().map(|one| one.mean), list.mean),
        figure(found.as_ref().and_then(|one| one.sd), list.sd),
        figure(found.as_ref().and_then(|one| one.autocorrelation), list.r1),
    ]
}
