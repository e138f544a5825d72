//! Reference data, typed in from their sources: each file names its own.

pub mod nist_filip;
pub mod nist_longley;
pub mod nist_small;
pub mod nist_univariate;
pub mod nist_wampler;
pub mod questionnaire;
pub mod tables;

/// A regression with its exact answer.
pub struct Linear {
    pub name: &'static str,
    pub intercept: bool,
    /// The predictors are the powers of the one column up to this.
    pub degree: usize,
    pub y: &'static [f64],
    pub x: &'static [&'static [f64]],
    pub beta: &'static [f64],
    pub se: &'static [f64],
    pub t: &'static [f64],
    pub p: &'static [f64],
    pub residual_sd: f64,
    pub r_squared: f64,
    pub adj_r_squared: f64,
    pub ss_reg: f64,
    pub ss_res: f64,
    pub f: Option<f64>,
    pub f_p: Option<f64>,
    pub durbin_watson: Option<f64>,
}

/// A list of numbers with its exact description.
pub struct Univariate {
    pub name: &'static str,
    pub mean: f64,
    pub sd: f64,
    pub r1: f64,
    pub values: &'static [f64],
}
