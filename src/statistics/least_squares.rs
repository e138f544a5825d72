//! Least squares by Householder's QR decomposition with column pivoting, on
//! centred columns of unit length, in numbers of 32 digits.
//!
//! - columns `(x - mean) / length`; without an intercept they are not centred
//! - `X P = Q R`; `b = R^-1 Q'y`, variances from the rows of `R^-1`; the normal
//!   equations, which lose twice the digits, are never formed
//! - residual sum of squares from the part of `Q'y` below R
//! - variance inflation: squared length of a row of `R^-1`
//!
//! A pivot whose square is below [`DEPENDENT`] of its column's is an exact
//! dependency: data with 16 digits leave about 1e-32 there.
//!
//! Sources: Businger & Golub (1965), *Linear least squares solutions by
//! Householder transformations*; Longley (1967). Accuracy: on NIST's linear
//! sets every digit that the input carries.

use super::double_double::{Double, LARGEST, SMALLEST, dot, subtract_multiple, sum};
use super::fault::{Dependency, Fault};

/// A squared pivot below this part of its column's square is a dependency.
pub const DEPENDENT: f64 = 1e-26;
/// Factors of a dependency, of columns of unit length, that are rounding only.
const NO_FACTOR: f64 = 1e-9;
/// The squares of a pivot candidate are summed anew when so little is left:
/// what is subtracted from a sum leaves its rounding there.
const SUMMED_ANEW: f64 = 1e-3;

/// Columns and their decomposition, which is made a column at a time by
/// [`Basis::step`] so that a page can breathe in between.
#[derive(Clone, Debug)]
pub struct Basis {
    rows: usize,
    intercept: bool,
    means: Vec<Double>,
    lengths: Vec<Double>,
    /// In pivoted order; above the diagonal R, from it on Householder's vector.
    columns: Vec<Vec<Double>>,
    /// Which column stands at each place.
    order: Vec<usize>,
    /// What is left of each column's square, and of what it is left.
    left: Vec<[f64; 2]>,
    /// For each column done, the diagonal of R and 2 over the vector's square.
    done: Vec<[Double; 2]>,
    finished: bool,
}

/// A response in the new axes.
#[derive(Clone, Debug)]
pub(super) struct Fit {
    /// `Q'y`: the explained part first.
    effects: Vec<Double>,
    mean: Double,
    /// Sum of squares about the mean, or about 0 without an intercept.
    pub total: Double,
    /// The part of it that the columns explain.
    pub explained: Double,
    /// The part that they leave.
    pub residual: Double,
}

/// The inverse of R, a row for each column as they were given.
#[derive(Clone, Debug)]
pub(super) struct Inverse {
    rows: Vec<Vec<Double>>,
}

/// Whether the values are numbers of a size whose squares can be held.
pub(super) fn in_range(values: &[Double]) -> bool {
    values.iter().all(|one| one.value().abs() <= LARGEST)
}

/// A column about its mean, its mean and its length.
/// `Err(true)` where it is constant, `Err(false)` where it is out of range.
pub(super) fn centre(
    values: &[Double],
    intercept: bool,
) -> Result<(Vec<Double>, Double, Double), bool> {
    if !in_range(values) {
        return Err(false);
    }
    let mean = match intercept {
        true => sum(values) / Double::new(values.len() as f64),
        false => Double::ZERO,
    };
    let centred: Vec<Double> = values.iter().map(|value| *value - mean).collect();
    let length = dot(&centred, &centred).sqrt();
    let same = match intercept {
        true => values.iter().all(|value| *value == values[0]),
        false => values.iter().all(|value| *value == Double::ZERO),
    };
    let whole = dot(values, values);
    if same || length.square().value() < DEPENDENT * whole.value() {
        return Err(true);
    }
    match length.value() < SMALLEST {
        true => Err(false),
        false => Ok((centred, mean, length)),
    }
}

impl Basis {
    /// Prepares columns of one length. [`Fault::Empty`], [`Fault::Lengths`],
    /// [`Fault::OutOfRange`] and [`Fault::Constant`] name the column.
    pub fn new(columns: &[Vec<Double>], intercept: bool) -> Result<Basis, Fault> {
        let rows = columns.first().ok_or(Fault::Empty)?.len();
        let mut basis = Basis {
            rows,
            intercept,
            means: Vec::new(),
            lengths: Vec::new(),
            columns: Vec::new(),
            order: (0..columns.len()).collect(),
            left: vec![[1.0, 1.0]; columns.len()],
            done: Vec::new(),
            finished: false,
        };
        for (place, column) in columns.iter().enumerate() {
            let place = Some(place);
            if column.len() != rows {
                return Err(Fault::Lengths { column: place });
            }
            let found = centre(column, intercept).map_err(|constant| match constant {
                true => Fault::Constant { column: place },
                false => Fault::OutOfRange { column: place },
            });
            let (mut centred, mean, length) = found?;
            let scale = Double::ONE / length;
            centred.iter_mut().for_each(|one| *one = *one * scale);
            basis.columns.push(centred);
            basis.means.push(mean);
            basis.lengths.push(length);
        }
        Ok(basis)
    }

    /// Does one more column; says whether there may be more to do.
    pub fn step(&mut self) -> bool {
        let k = self.done.len();
        if self.finished || k >= self.columns.len().min(self.rows) {
            self.finished = true;
            return false;
        }
        let mut best = k;
        for place in k..self.left.len() {
            if self.left[place][0] > self.left[best][0] {
                best = place;
            }
        }
        self.columns.swap(k, best);
        self.order.swap(k, best);
        self.left.swap(k, best);
        let (first, rest) = self.columns.split_at_mut(k + 1);
        let tail = &mut first[k][k..];
        let square = dot(tail, tail);
        if square.value() < DEPENDENT {
            self.finished = true;
            return false;
        }
        let length = square.sqrt();
        // The sign with which nothing cancels.
        let diagonal = match tail[0].value() > 0.0 {
            true => -length,
            false => length,
        };
        let twice = Double::ONE / (square + tail[0].abs() * length);
        tail[0] = tail[0] - diagonal;
        for (column, left) in rest.iter_mut().zip(&mut self.left[k + 1..]) {
            let factor = dot(tail, &column[k..]) * twice;
            subtract_multiple(&mut column[k..], factor, tail);
            left[0] -= column[k].square().value();
            if left[0] < SUMMED_ANEW * left[1] {
                left[0] = dot(&column[k + 1..], &column[k + 1..]).value();
                left[1] = left[0];
            }
        }
        self.done.push([diagonal, twice]);
        true
    }

    /// Does what is left to do.
    pub fn finish(mut self) -> Basis {
        while self.step() {}
        self
    }

    /// The number of columns that are no combination of others.
    pub fn rank(&self) -> usize {
        self.done.len()
    }

    /// The number of rows.
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// Whether the columns are centred.
    pub fn has_intercept(&self) -> bool {
        self.intercept
    }

    /// The columns' lengths about their means, as they were given.
    pub(super) fn lengths(&self) -> &[Double] {
        &self.lengths
    }

    /// Solves `R c = right` for the leading columns.
    fn back(&self, right: &[Double]) -> Vec<Double> {
        let mut solved = right.to_vec();
        for place in (0..solved.len()).rev() {
            solved[place] = solved[place] / self.done[place][0];
            let factor = solved[place];
            subtract_multiple(&mut solved[..place], factor, &self.columns[place]);
        }
        solved
    }

    /// The exact dependencies: one for each column that the others make up,
    /// named by the last of the columns involved.
    pub fn dependencies(&self) -> Vec<Dependency> {
        let rank = self.rank();
        let mut all = Vec::new();
        for place in rank..self.columns.len() {
            let mut factors = vec![0.0; self.columns.len()];
            factors[self.order[place]] = 1.0;
            for (at, factor) in self.back(&self.columns[place][..rank]).iter().enumerate() {
                factors[self.order[at]] = -factor.value();
            }
            let involved = |column: &usize| factors[*column].abs() > NO_FACTOR;
            let Some(column) = (0..factors.len()).rev().find(involved) else {
                continue;
            };
            let length = |column: usize| self.lengths[column].value();
            let others: Vec<(usize, f64)> = (0..column)
                .filter(involved)
                .map(|other| {
                    let ratio = -factors[other] / factors[column];
                    (other, ratio * (length(column) / length(other)))
                })
                .collect();
            let mean = |column: usize| self.means[column].value();
            let constant = others.iter().fold(mean(column), |sum, (other, factor)| {
                sum - factor * mean(*other)
            });
            all.push(Dependency {
                column,
                others,
                constant,
            });
        }
        all
    }

    /// A response in the axes of the finished decomposition; one that is shorter
    /// is filled up with 0, so that nothing here can be out of bounds.
    pub(super) fn fit(&self, y: &[Double]) -> Fit {
        let mean = match self.intercept {
            true => sum(y) / Double::new(y.len().max(1) as f64),
            false => Double::ZERO,
        };
        let mut effects: Vec<Double> = y.iter().map(|value| *value - mean).collect();
        effects.resize(self.rows, Double::ZERO);
        let total = dot(&effects, &effects);
        for (k, [_, twice]) in self.done.iter().enumerate() {
            let vector = &self.columns[k][k..];
            let factor = dot(vector, &effects[k..]) * *twice;
            subtract_multiple(&mut effects[k..], factor, vector);
        }
        let (inside, outside) = effects.split_at(self.rank());
        Fit {
            mean,
            total,
            explained: dot(inside, inside),
            residual: dot(outside, outside),
            effects,
        }
    }

    /// What the columns leave of the response, row by row.
    pub(super) fn residuals(&self, fit: &Fit) -> Vec<Double> {
        let mut left = fit.effects.clone();
        left[..self.rank()].fill(Double::ZERO);
        for (k, [_, twice]) in self.done.iter().enumerate().rev() {
            let vector = &self.columns[k][k..];
            let factor = dot(vector, &left[k..]) * *twice;
            subtract_multiple(&mut left[k..], factor, vector);
        }
        left
    }

    /// The intercept (0 without one) and the slopes as they were given; for
    /// columns of full rank.
    pub(super) fn coefficients(&self, fit: &Fit) -> (Double, Vec<Double>) {
        let solved = self.back(&fit.effects[..self.rank()]);
        let mut slopes = vec![Double::ZERO; self.columns.len()];
        for (value, column) in solved.iter().zip(&self.order) {
            slopes[*column] = *value / self.lengths[*column];
        }
        (fit.mean - dot(&slopes, &self.means), slopes)
    }

    /// The correlation of each column with the response; without an intercept,
    /// the cosine of their angle.
    pub(super) fn correlations(&self, fit: &Fit) -> Vec<Double> {
        let length = fit.total.sqrt();
        let mut all = vec![Double::ZERO; self.columns.len()];
        for (place, column) in self.order.iter().enumerate() {
            let above = place.min(self.rank());
            let mut along = dot(&self.columns[place][..above], &fit.effects);
            if let Some([diagonal, _]) = self.done.get(place) {
                along = along + *diagonal * fit.effects[place];
            }
            all[*column] = along / length;
        }
        all
    }

    /// The inverse of R, for columns of full rank.
    pub(super) fn inverse(&self) -> Inverse {
        let size = self.rank();
        let mut rows = vec![vec![Double::ZERO; size]; size];
        for unit in 0..size {
            let mut right = vec![Double::ZERO; unit + 1];
            right[unit] = Double::ONE;
            for (value, column) in self.back(&right).iter().zip(&self.order) {
                rows[*column][unit] = *value;
            }
        }
        Inverse { rows }
    }

    /// The row of Q that belongs to a row of the columns as they were given:
    /// its square, and `1 / n` with an intercept, is the leverage.
    pub(super) fn orthogonal_row(&self, columns: &[Vec<Double>], row: usize) -> Vec<Double> {
        let mut found: Vec<Double> = Vec::new();
        for (place, [diagonal, _]) in self.done.iter().enumerate() {
            let column = self.order[place];
            let value = (columns[column][row] - self.means[column]) / self.lengths[column];
            let before = dot(&self.columns[place][..place], &found);
            found.push((value - before) / *diagonal);
        }
        found
    }
}

impl Inverse {
    /// The variance inflation factor of each column: 1 over its tolerance.
    pub(super) fn inflation(&self) -> Vec<Double> {
        self.rows.iter().map(|row| dot(row, row)).collect()
    }

    /// The variance of the intercept over that of the errors.
    pub(super) fn intercept_variance(&self, basis: &Basis) -> Double {
        let mut along = vec![Double::ZERO; self.rows.len()];
        for (column, row) in self.rows.iter().enumerate() {
            let factor = -(basis.means[column] / basis.lengths[column]);
            subtract_multiple(&mut along, factor, row);
        }
        Double::ONE / Double::new(basis.rows as f64) + dot(&along, &along)
    }
}
