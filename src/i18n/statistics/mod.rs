//! Statistics in words: the tables that reports print, a verdict in a sentence for
//! each, and a report of all in the order of an Indonesian thesis.
//!
//! | folder or file | what it words |
//! |---|---|
//! | `style` | numbers as SPSS or as prose writes them, names, sentences with gaps |
//! | `tables/` | results as tables, in SPSS's order and names |
//! | `sentences/` | verdicts: the test, the number, the threshold, what to do |
//! | `faults` | why there is no result, and what deserves a word beside one |
//! | `report` | all of it in order |
//!
//! Results come typed from [`statistics`](crate::statistics), verdicts from
//! [`statistics::verdicts`](crate::statistics::verdicts). No sentence speaks of
//! causes: a questionnaire shows association.

mod faults;
mod report;
pub mod sentences;
mod style;
pub mod tables;

pub use faults::{fault, warning};
pub use report::{Inputs, Scale, Section, Topic, clipped, plain, report, report_of};
pub use style::{Names, Style};
