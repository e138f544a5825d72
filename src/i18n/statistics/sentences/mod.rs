//! Verdicts as sentences: each names the test, the number, the threshold and what
//! follows, and where a requirement is not met, what to do.

mod autocorrelation;
mod compare;
mod description;
mod instrument;
mod model;
mod normality;
mod spread;
mod tests;
pub(super) mod words;

pub use autocorrelation::autocorrelation;
pub use compare::{no_category, one_way, two_groups};
pub use description::description;
pub use instrument::{item, reliability, validity};
pub use model::{coefficient, constant, contributions, determination, dominant, equation};
pub use normality::normality;
pub use spread::{collinearity, spread};
pub use tests::{f_test, t_test, t_tests};

use super::style::{Names, Style};
