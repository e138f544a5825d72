//! Judgment scales: what number a judgment x on Saaty's 1-9 scale stands for.
//!
//! | scale | f(x), x >= 1 | f(9) | source |
//! |---|---|---|---|
//! | linear | x | 9 | Saaty 1980 |
//! | logarithmic | log2(x + 1) | 3.32 | Ishizaka, Balkenborg and Kaplan 2010 |
//! | square root | sqrt x | 3 | Harker and Vargas 1987, Management Science 33(11), 1383-1403 |
//! | inverse linear | 9 / (10 - x) | 9 | Ma and Zheng 1991, the 9/9-9/1 scale |
//! | balanced | (9 + x) / (11 - x) | 9 | Salo and Hamalainen 1997, J. Multi-Criteria Decision Analysis 6(6), 309-319 |
//! | power | x^2 | 81 | Harker and Vargas 1987 |
//! | geometric | 2^(x - 1) | 256 | Lootsma 1989, EJOR 40(1), 109-116 |
//!
//! All as in Goepel, *Comparison of judgment scales of the analytical hierarchy process*, IJITDM
//! 18(2), 2019, 445-463. For x < 1, f(x) = 1 / f(1/x), so that scaled judgments stay reciprocal;
//! f(1) = 1 in every scale.
//!
//! Range: 1/[`LARGEST_JUDGMENT`] to [`LARGEST_JUDGMENT`], growing with x.
//! Degenerate input: the inverse linear and the balanced scale have poles at 10 and 11; from
//! [`POLE_GUARD`] on they stay at their value there, 10 and 9.53. The power and the geometric scale
//! stay at [`LARGEST_JUDGMENT`] once they reach it, at x = 1000 and 20.9. What is not a number
//! counts as 1, zero and below as the smallest judgment.

use super::matrix::{Judgments, LARGEST_JUDGMENT};

/// Where the scales with a pole stop growing: 9 and room for rounding, as in group means.
const POLE_GUARD: f64 = 9.1;

/// A scale that judgments are converted to before weights are derived.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Scale {
    /// x: the judgments as given.
    #[default]
    Linear,
    /// log2(x + 1).
    Logarithmic,
    /// sqrt x.
    SquareRoot,
    /// 9 / (10 - x).
    InverseLinear,
    /// (9 + x) / (11 - x): for two elements, equal steps of x are equal steps of weight.
    Balanced,
    /// x^2.
    Power,
    /// 2^(x - 1).
    Geometric,
}

impl Scale {
    /// All scales, the default first.
    pub const ALL: [Self; 7] = [
        Self::Linear,
        Self::Logarithmic,
        Self::SquareRoot,
        Self::InverseLinear,
        Self::Balanced,
        Self::Power,
        Self::Geometric,
    ];

    /// f(x) as in the header, for any number.
    pub fn apply(self, judgment: f64) -> f64 {
        if judgment.is_nan() {
            1.0
        } else if judgment >= 1.0 {
            self.above_one(judgment)
        } else {
            // The smallest judgment also keeps 1/x finite.
            1.0 / self.above_one(1.0 / judgment.max(1.0 / LARGEST_JUDGMENT))
        }
    }

    /// f(x) for x >= 1; at least 1.
    fn above_one(self, x: f64) -> f64 {
        let guarded = x.min(POLE_GUARD);
        let scaled = match self {
            Self::Linear => x,
            Self::Logarithmic => (x + 1.0).ln() / std::f64::consts::LN_2,
            Self::SquareRoot => x.sqrt(),
            Self::InverseLinear => 9.0 / (10.0 - guarded),
            Self::Balanced => (9.0 + guarded) / (11.0 - guarded),
            Self::Power => x * x,
            Self::Geometric => (std::f64::consts::LN_2 * (x - 1.0)).exp(),
        };
        scaled.clamp(1.0, LARGEST_JUDGMENT)
    }
}

impl Judgments {
    /// The same judgments on another scale: of each pair f of the value that is 1 or more, beside
    /// its exact reciprocal. The linear scale changes nothing.
    pub fn scaled(&self, scale: Scale) -> Self {
        match scale {
            Scale::Linear => self.clone(),
            _ => self.converted(&|x| scale.above_one(x)),
        }
    }
}
