//! Statistics against reference values.

mod distributions;
