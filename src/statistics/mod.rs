//! Statistics at reference accuracy, each file with its formulas, its sources
//! and the accuracy that its tests hold it to. Results are the same to the bit
//! on every machine: see `elementary` for why.

pub mod assumptions;
pub mod compare;
pub mod complete;
pub mod description;
pub mod distributions;
pub mod double_double;
pub mod durbin_watson;
mod elementary;
pub mod fault;
mod incomplete;
pub mod least_squares;
pub mod normal_score;
mod quadratic_form;
pub mod random;
pub mod regression;
pub mod reliability;
pub mod tables;
pub mod verdicts;
