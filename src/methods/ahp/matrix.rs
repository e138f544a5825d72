//! The judgment matrix: a_ij > 0, a_ii = 1, a_ij a_ji = 1.
//!
//! Symbols: n the number of elements compared; a_ij how many times element i outweighs element j.
//! Source: Saaty, *The Analytic Hierarchy Process*, 1980, with his scale 1 to 9 and reciprocals.
//! Range: n from 1 to [`MAX_SIZE`]; each a_ij from 1/[`LARGEST_JUDGMENT`] to [`LARGEST_JUDGMENT`].
//! Decimals are accepted, and so are values off the 1-9 scale, which
//! [`Judgments::outside_saaty_scale`] lists: converted scales and group means need them.
//!
//! Degenerate input: no element, a ragged or oversized table, a value that is not a positive
//! number (NaN included), and a pair that is not reciprocal are refused with the place named.
//! One element alone is the matrix (1).

/// Most elements one matrix may compare.
pub const MAX_SIZE: usize = 100;

/// Largest judgment accepted; the smallest is its reciprocal. Every scale in use ends at 256 or
/// below, and within this bound no later product overflows.
pub const LARGEST_JUDGMENT: f64 = 1e6;

/// How far a_ij a_ji may lie from 1: room for values typed to ten digits, none for 0.33 beside 3.
const RECIPROCAL_TOLERANCE: f64 = 1e-9;

/// Why a table of judgments was refused. Rows and columns count from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// There is nothing to compare.
    Empty,
    /// More than [`MAX_SIZE`] elements.
    TooLarge,
    /// Some row is not as long as there are rows.
    NotSquare,
    /// The judgment is zero, negative or not a number.
    NotPositive {
        /// Row of the cell.
        row: usize,
        /// Column of the cell.
        column: usize,
    },
    /// The judgment is beyond [`LARGEST_JUDGMENT`] or its reciprocal.
    OutOfRange {
        /// Row of the cell.
        row: usize,
        /// Column of the cell.
        column: usize,
    },
    /// The cell and its mirror image do not multiply to 1. On the diagonal (row = column) the cell
    /// is not 1. [`Judgments::from_upper`] on the same table is the repair that keeps this cell
    /// and replaces its mirror image.
    NotReciprocal {
        /// Row of the cell on or above the diagonal.
        row: usize,
        /// Column of the cell on or above the diagonal.
        column: usize,
    },
}

/// A positive reciprocal matrix of pairwise judgments.
#[derive(Debug, Clone, PartialEq)]
pub struct Judgments {
    n: usize,
    values: Vec<f64>,
}

impl Judgments {
    /// Takes a full table. Of each pair the value of 1 or more is kept and the other made its
    /// exact reciprocal, so that 3 beside 0.3333333333 means 3 and 1/3 wherever the pair stands.
    pub fn new(rows: &[Vec<f64>]) -> Result<Self, Fault> {
        let n = checked_size(rows.len())?;
        if rows.iter().any(|row| row.len() != n) {
            return Err(Fault::NotSquare);
        }
        for (row, cells) in rows.iter().enumerate() {
            for (column, &value) in cells.iter().enumerate() {
                check_value(value, row, column)?;
            }
        }
        Self::fill(n, |row, column| {
            let (value, mirror) = (rows[row][column], rows[column][row]);
            if (value * mirror - 1.0).abs() > RECIPROCAL_TOLERANCE {
                Err(Fault::NotReciprocal { row, column })
            } else if row == column {
                Ok((1.0, 1.0))
            } else if value >= 1.0 {
                Ok((value, 1.0 / value))
            } else {
                Ok((1.0 / mirror, mirror))
            }
        })
    }

    /// Builds the matrix from its cells above the diagonal: `judgment(i, j)` is asked for
    /// i < j < n only, the rest follows.
    pub fn from_upper(n: usize, judgment: impl Fn(usize, usize) -> f64) -> Result<Self, Fault> {
        let n = checked_size(n)?;
        Self::fill(n, |row, column| {
            if row == column {
                return Ok((1.0, 1.0));
            }
            let value = judgment(row, column);
            check_value(value, row, column)?;
            Ok((value, 1.0 / value))
        })
    }

    /// The matrix of n elements of equal importance, every judgment 1: where a new comparison
    /// starts.
    pub fn equal(n: usize) -> Result<Self, Fault> {
        Self::from_upper(n, |_, _| 1.0)
    }

    /// Fills both triangles from `pair`, the cell on or above the diagonal and its mirror image.
    pub(super) fn fill(
        n: usize,
        pair: impl Fn(usize, usize) -> Result<(f64, f64), Fault>,
    ) -> Result<Self, Fault> {
        let mut values = vec![1.0; n * n];
        for row in 0..n {
            for column in row..n {
                let (value, mirror) = pair(row, column)?;
                values[row * n + column] = value;
                values[column * n + row] = mirror;
            }
        }
        Ok(Self { n, values })
    }

    /// The matrix with another judgment in the cell (row, column), which must be one of its cells
    /// off the diagonal, and its reciprocal in the mirror image.
    pub(super) fn with(&self, row: usize, column: usize, judgment: f64) -> Self {
        let mut changed = self.clone();
        changed.values[row * self.n + column] = judgment;
        changed.values[column * self.n + row] = 1.0 / judgment;
        changed
    }

    /// Every judgment of 1 or more by `convert`, and its mirror image to match. `convert` keeps 1
    /// and gives 1 to [`LARGEST_JUDGMENT`].
    pub(super) fn converted(&self, convert: &dyn Fn(f64) -> f64) -> Self {
        let mut converted = self.clone();
        for row in 0..self.n {
            for column in row + 1..self.n {
                let (upper, lower) = (row * self.n + column, column * self.n + row);
                let (large, small) = if self.values[upper] >= 1.0 {
                    (upper, lower)
                } else {
                    (lower, upper)
                };
                let value = convert(self.values[large]);
                converted.values[large] = value;
                converted.values[small] = 1.0 / value;
            }
        }
        converted
    }

    /// Number of elements compared, at least 1.
    pub fn n(&self) -> usize {
        self.n
    }

    /// The judgment a_ij, or `None` outside the matrix.
    pub fn get(&self, row: usize, column: usize) -> Option<f64> {
        if row < self.n && column < self.n {
            self.values.get(row * self.n + column).copied()
        } else {
            None
        }
    }

    /// The rows in order, each of length n.
    pub fn rows(&self) -> impl Iterator<Item = &[f64]> {
        self.values.chunks_exact(self.n)
    }

    /// All cells, row after row.
    pub(super) fn cells(&self) -> &[f64] {
        &self.values
    }

    /// The sum of each column.
    pub fn column_sums(&self) -> Vec<f64> {
        let mut sums = vec![0.0; self.n];
        for row in self.rows() {
            for (sum, value) in sums.iter_mut().zip(row) {
                *sum += value;
            }
        }
        sums
    }

    /// The rows of the normalised matrix: each cell over the sum of its column.
    pub fn normalised(&self) -> Vec<Vec<f64>> {
        let sums = self.column_sums();
        let over_sums = |row: &[f64]| row.iter().zip(&sums).map(|(a, s)| a / s).collect();
        self.rows().map(over_sums).collect()
    }

    /// The cells (row, column) above the diagonal whose judgment lies outside Saaty's scale,
    /// 1/9 to 9; their mirror images lie outside as well.
    pub fn outside_saaty_scale(&self) -> Vec<(usize, usize)> {
        let mut cells = Vec::new();
        for (row, values) in self.rows().enumerate() {
            for (column, &value) in values.iter().enumerate().skip(row + 1) {
                // 1/9 typed to ten digits is still on the scale.
                if value.max(1.0 / value) > 9.0 * (1.0 + RECIPROCAL_TOLERANCE) {
                    cells.push((row, column));
                }
            }
        }
        cells
    }
}

/// n, where a matrix may have that size.
pub(super) fn checked_size(n: usize) -> Result<usize, Fault> {
    match n {
        0 => Err(Fault::Empty),
        1..=MAX_SIZE => Ok(n),
        _ => Err(Fault::TooLarge),
    }
}

fn check_value(value: f64, row: usize, column: usize) -> Result<(), Fault> {
    if value.is_nan() || value <= 0.0 {
        Err(Fault::NotPositive { row, column })
    } else if (1.0 / LARGEST_JUDGMENT..=LARGEST_JUDGMENT).contains(&value) {
        Ok(())
    } else {
        Err(Fault::OutOfRange { row, column })
    }
}
