//! What a questionnaire's statistics are shown with.

pub mod charts;
