//! What is worth knowing about an input.

use super::bands::Band;

/// A remark that does not stop the computation.
#[derive(Clone, Debug, PartialEq)]
pub enum Note {
    /// A typed total differs from the sum of its parts, which is what counts.
    PartsDiffer {
        /// The total as typed.
        typed: f64,
        /// The sum of the parts.
        parts: f64,
    },
    /// A mean typed for a variable differs from that of its items, which is
    /// what counts.
    ItemsDiffer {
        /// The mean as typed.
        typed: f64,
        /// The mean of the items.
        items: f64,
    },
    /// More than the budget was spent.
    Overspent,
    /// The periods with these labels were not measured and are left out.
    NotMeasured(String),
    /// Typed weights do not sum to 1 or 100; they were rescaled.
    Rescaled(f64),
    /// Some answers were blank; each element is divided by its valid answers.
    BlankAnswers(usize),
    /// Some answers were blank; each element is divided by all respondents.
    BlankAnswersCounted(usize),
    /// Some answers were blank; a total and its limits are of the valid ones.
    BlankAnswersLeftOut(usize),
    /// The chosen weights of the elements give another class than exact ones.
    WeightChangesClass {
        /// The index by the chosen weights.
        value: f64,
        /// The index by exact weights.
        exact: f64,
        /// The class of either.
        bands: Box<[Band; 2]>,
    },
    /// The chosen weights of the elements change the index, not its class.
    WeightChangesIndex {
        /// The index by the chosen weights.
        value: f64,
        /// The index by exact weights.
        exact: f64,
    },
    /// More people answered than the population has.
    MoreThanPopulation {
        /// Those who answered.
        respondents: f64,
        /// The population as typed.
        population: f64,
    },
    /// The first pasted line holds no number and was taken for the heading.
    HeadingSkipped,
    /// The value is above 100 % and the score is held at the cap.
    Capped,
    /// A part is larger than its whole, which contradicts the definition.
    AboveWhole,
    /// The service took less than its standard time.
    FasterThanStandard,
    /// Judgments contradict each other too much (CR above 0.10).
    Inconsistent(f64),
    /// Another remark: the code of its sentence, and the numbers in it.
    Coded(&'static str, Vec<f64>),
}

impl Note {
    /// Whether a reader who misses the remark may draw a wrong conclusion.
    pub fn warns(&self) -> bool {
        matches!(
            self,
            Note::PartsDiffer { .. }
                | Note::ItemsDiffer { .. }
                | Note::WeightChangesClass { .. }
                | Note::MoreThanPopulation { .. }
                | Note::AboveWhole
                | Note::Inconsistent(_)
                | Note::Coded(..)
        )
    }
}
