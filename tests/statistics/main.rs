//! Statistics against reference values.

mod distributions;
mod random;
