//! Statistics at reference accuracy, each file with its formulas, its sources
//! and the accuracy that its tests hold it to.

pub mod distributions;
mod incomplete;
pub mod random;
