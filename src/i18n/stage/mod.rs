//! A scorecard as a trainer presents it: one step after the other, each with
//! what is asked and, apart from it, the answer.
//!
//! | file | what it words |
//! |---|---|
//! | `mod` | what a step is, and their order |
//! | `asked` | the inputs of an indicator as entered |
//! | `pieces` | names, workings, and why there is no result |
//! | `answers` | the steps: figures with their workings, weights, what to improve |

mod answers;
mod asked;
mod pieces;

use super::{Grid, Language};
use crate::evaluation::Report;
use crate::methods::bands::Band;
use crate::scorecard::{Group, Id, Scorecard};

/// One step of a presentation, in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// What it presents.
    pub part: Part,
    /// Where it belongs: the perspective of an indicator.
    pub place: String,
    /// Its heading.
    pub title: String,
    /// What the audience is to find out; empty where nothing is hidden.
    pub question: String,
    /// What is shown from the start.
    pub asked: Vec<Block>,
    /// What stays hidden until it is asked for; empty where there is no answer.
    pub answer: Vec<Block>,
}

/// What a step presents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Who is measured, and when.
    Title,
    /// An indicator.
    Indicator(Id),
    /// The weights of a group.
    Weights(Group),
    /// The score of a perspective.
    Perspective(Id),
    /// The agency's score.
    Agency,
    /// What to improve first.
    Improvements,
}

/// A piece of a step.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A line of text.
    Text(String),
    /// The same, less important.
    Aside(String),
    /// A table.
    Grid(Grid),
    /// How a figure was computed.
    Working(Working),
    /// Whether something is as it should be, and what there is to say.
    Verdict(bool, String),
    /// Why there is no result: a heading, and the places to fill in or correct.
    Lacking(String, Vec<String>),
}

/// How a figure was computed.
#[derive(Clone, Debug, PartialEq)]
pub struct Working {
    /// What the figure is called.
    pub name: String,
    /// The formula in words; empty where the line before has shown it.
    pub formula: String,
    /// The formula with the numbers put in; empty where that is the value.
    pub numbers: String,
    /// The value.
    pub value: String,
    /// The class of the value.
    pub band: Option<Band>,
    /// Whether it is what the step asks for.
    pub main: bool,
}

/// The steps of a scorecard: who is measured, every indicator and then the score
/// of its perspective, the weights, the agency's score, what to improve first.
pub fn steps(language: Language, scorecard: &Scorecard, report: &Report) -> Vec<Step> {
    let writer = Writer {
        language,
        scorecard,
        report,
    };
    let mut all = vec![writer.title()];
    for perspective in &report.perspectives {
        all.extend(
            perspective
                .indicators
                .iter()
                .map(|one| writer.indicator(one)),
        );
        all.extend(writer.inner_weights(perspective));
        all.push(writer.perspective(perspective));
    }
    all.push(writer.weights(Group::Perspectives, &report.weights));
    all.push(writer.agency());
    all.extend(writer.improvements());
    all
}

struct Writer<'a> {
    language: Language,
    scorecard: &'a Scorecard,
    report: &'a Report,
}
