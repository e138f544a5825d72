//! Reference data, typed in from their sources: each file names its own.

pub mod nist;
pub mod questionnaire;
pub mod tables;
