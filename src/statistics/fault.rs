//! Why a statistic cannot be computed: a code and where, never a sentence.

/// Why there is no result. Columns and rows are counted from 0, as they were
/// given.
#[derive(Clone, Debug, PartialEq)]
pub enum Fault {
    /// There is no column, item or group to compute with.
    Empty,
    /// A column has another number of rows than the rest.
    Lengths {
        /// The column; none is the response.
        column: Option<usize>,
    },
    /// A value is no number, or its size or the spread of its column is outside
    /// of 1e-100 to 1e100: squares would leave the range of numbers.
    OutOfRange {
        /// The column; none is the response.
        column: Option<usize>,
    },
    /// Too few complete rows.
    TooFew {
        /// The complete rows there are.
        rows: usize,
        /// The least number of them.
        needed: usize,
    },
    /// More rows than a test was made for.
    TooMany {
        /// The rows there are.
        rows: usize,
        /// The most of them.
        most: usize,
    },
    /// All values of a column are the same (without an intercept: are 0).
    Constant {
        /// The column; none is the response.
        column: Option<usize>,
    },
    /// All answers are the same, or their totals are.
    NoVariance,
    /// Columns are exact combinations of others: no coefficients are unique.
    Collinear(Vec<Dependency>),
    /// More work than was allowed.
    TooLarge {
        /// How many columns it would have.
        terms: usize,
    },
    /// A level or probability that is not between 0 and 1, or no valid count.
    Impossible,
}

/// A column that others make up: `column = constant + sum of factor * other`.
#[derive(Clone, Debug, PartialEq)]
pub struct Dependency {
    /// The last of the columns involved.
    pub column: usize,
    /// The others with their factors, in their order.
    pub others: Vec<(usize, f64)>,
    /// The constant; 0 without an intercept.
    pub constant: f64,
}
