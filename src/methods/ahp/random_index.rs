//! The random index RI: the mean CI of random reciprocal matrices of n elements.
//!
//! CR = CI / RI, so RI sets what 0.10 means. Which one a paper divided by is often the whole
//! difference between its CR and another program's.
//!
//! | variant | n | where it is from |
//! |---|---|---|
//! | `Saaty1980` | 3 to 10 | Saaty, *The Analytic Hierarchy Process*, 1980 |
//! | `AlonsoLamata2006` | 3 to 15 | Alonso and Lamata, IJUFKS 14(4), 2006, 445-459: 500,000 matrices a size |
//! | `AlonsoLamataLine` | 3 to 40 | mean lambda = 2.7699 n - 4.3513, the line they laid through it |
//! | `Simulated` | 3 to 40 | this project, as below |
//!
//! RI of the line = (2.7699 n - 4.3513 - n) / (n - 1), which makes CR = (lambda - n) /
//! (2.7699 n - 4.3513 - n). AHP-OS prints that one (Goepel, IJAHP 10(3), 2018, 469-487): 3 %
//! lower than by their table at n = 4, 9 % higher at n = 3.
//!
//! The simulated table: each judgment above the diagonal is drawn uniformly from the 17 values
//! 1/9, 1/8, ..., 1/2, 1, 2, ..., 9. Generator SplitMix64, whose state starts at n; a draw takes
//! the upper 32 bits times 17, shifted down by 32; cells come row by row. 2,000,000 matrices a
//! size to n = 15 and 400,000 beyond; lambda by the power method to 1e-7. The standard error is
//! 0.0005 at n = 3, 0.0003 at n = 6 and at most 0.0002 from n = 8 on. `tests/random_index.rs`
//! prints the table again.
//!
//! Range: 0.47 < RI < 1.8, growing with n.
//! Degenerate input: a size that the table does not reach has no RI (`None`), n <= 2 among them.

use crate::methods::sources::{self, Source};

/// Saaty 1980, n = 3 to 10.
const SAATY_1980: [f64; 8] = [0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49];

/// Alonso and Lamata 2006, n = 3 to 15.
const ALONSO_LAMATA_2006: [f64; 13] = [
    0.5247, 0.8816, 1.1086, 1.2479, 1.3417, 1.4057, 1.4499, 1.4854, 1.5140, 1.5365, 1.5551, 1.5713,
    1.5838,
];

/// Simulated here, n = 3 to 40.
const SIMULATED: [f64; 38] = [
    0.5243, 0.8839, 1.1088, 1.2497, 1.3410, 1.4045, 1.4504, 1.4856, 1.5136, 1.5359, 1.5547, 1.5706,
    1.5838, 1.5951, 1.6053, 1.6142, 1.6222, 1.6293, 1.6355, 1.6411, 1.6462, 1.6510, 1.6554, 1.6594,
    1.6629, 1.6661, 1.6696, 1.6725, 1.6752, 1.6777, 1.6802, 1.6824, 1.6847, 1.6866, 1.6884, 1.6902,
    1.6919, 1.6935,
];

/// Most elements that the line is used for: where the simulated table ends, beside which
/// `tests/random_index.rs` holds it.
const LINE_END: usize = 40;

/// A table of the random index RI.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RandomIndex {
    /// Saaty 1980, n = 3 to 10.
    Saaty1980,
    /// Alonso and Lamata 2006, n = 3 to 15.
    AlonsoLamata2006,
    /// The line of Alonso and Lamata 2006 that AHP-OS uses, n = 3 to 40.
    AlonsoLamataLine,
    /// Simulated by this project, n = 3 to 40.
    Simulated,
}

impl RandomIndex {
    /// All tables, the older first.
    pub const ALL: [Self; 4] = [
        Self::Saaty1980,
        Self::AlonsoLamata2006,
        Self::AlonsoLamataLine,
        Self::Simulated,
    ];

    /// RI for n elements, or `None` where the table has no value to divide by.
    pub fn value(self, n: usize) -> Option<f64> {
        let table: &[f64] = match self {
            Self::Saaty1980 => &SAATY_1980,
            Self::AlonsoLamata2006 => &ALONSO_LAMATA_2006,
            Self::Simulated => &SIMULATED,
            Self::AlonsoLamataLine => {
                let size = n as f64;
                let line = (2.7699 * size - 4.3513 - size) / (size - 1.0);
                return (3..=LINE_END).contains(&n).then_some(line);
            }
        };
        table.get(n.checked_sub(3)?).copied()
    }

    /// The table used unless another is asked for: Saaty to n = 10, Alonso and Lamata to n = 15,
    /// the simulated one to n = 40, none beyond and none for n <= 2.
    pub fn default_for(n: usize) -> Option<Self> {
        match n {
            3..=10 => Some(Self::Saaty1980),
            11..=15 => Some(Self::AlonsoLamata2006),
            16..=40 => Some(Self::Simulated),
            _ => None,
        }
    }

    /// Who published the table.
    pub fn source(self) -> &'static Source {
        match self {
            Self::Saaty1980 => &sources::SAATY_1980,
            Self::AlonsoLamata2006 => &sources::ALONSO_LAMATA_2006,
            Self::AlonsoLamataLine => &sources::ALONSO_LAMATA_LINE,
            Self::Simulated => &sources::SIMULATED_INDEX,
        }
    }
}
