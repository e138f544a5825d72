//! Analytic hierarchy process (AHP): from pairwise judgments to priorities.
//!
//! | file | what it holds |
//! |---|---|
//! | `matrix` | the judgments a_ij, checked: positive, reciprocal, of a sane size |
//! | `priorities` | the weights w by three methods, A w, (A w)_i / w_i and lambda |
//! | `random_index` | RI, by four tables |
//! | `consistency` | CI, CR and GCI |
//! | `repair` | which judgment to change for a lower CR, deviations, preference cycles |
//! | `scale` | the judgments on seven scales |
//! | `reproduction` | which method and RI give printed figures |
//! | `order` | the order in which pairs are asked |
//! | `partial` | judgments of some of the pairs, and which elements they connect |
//! | `incomplete` | weights from such judgments by two methods, and the pair to judge next |
//! | `group` | several experts: judgments or priorities aggregated, and who disagrees on what |
//! | `consensus` | S*, how far the experts' priorities agree |
//! | `perturbed` | one draw of judgments that are off at random, and its weights |
//! | `uncertainty` | how weights, ranking and class spread when the judgments are uncertain |
//! | `sensitivity` | at which weight of one member the class or the weakest member changes |
//!
//! Symbols: n elements; a_ij says how many times element i outweighs element j; A is the matrix
//! of all a_ij; w is the weights, which sum to 1. Rows and columns count from 0.
//!
//! Sources: Saaty, *The Analytic Hierarchy Process*, 1980; those of one formula stand in the
//! header of its file.
//!
//! # Example
//!
//! The four balanced-scorecard perspectives of Bone Bolango (Nadjamuddin et al., JUTIN 8(1),
//! 2025, doi 10.31004/jutin.v8i1.39841, tables 4 to 6). The paper averages the normalised
//! columns and prints the weights .159 .555 .224 .062, lambda 4.061, CI .0203 and CR .02256.
//!
//! ```
//! use timbang::methods::ahp::{consistency, priorities, Judgments, Method, RandomIndex};
//!
//! // Finance, customer, internal process, learning and growth.
//! let upper = [[1.0, 1.0 / 3.0, 0.5, 3.0], [0.0, 1.0, 3.0, 9.0], [0.0, 0.0, 1.0, 3.0]];
//! let judgments = Judgments::from_upper(4, |i, j| upper[i][j]).unwrap();
//!
//! let p = priorities(&judgments, Method::ColumnMean);
//! let printed: Vec<String> = p.weights.iter().map(|w| format!("{w:.3}")).collect();
//! assert_eq!(printed, ["0.159", "0.555", "0.224", "0.062"]);
//! assert_eq!(format!("{:.3}", p.lambda_max), "4.061");
//!
//! let c = consistency(&judgments, &p, None);
//! assert_eq!(format!("{:.4}", c.ci), "0.0203");
//! assert_eq!(c.source, Some(RandomIndex::Saaty1980));
//! assert_eq!(format!("{:.5}", c.cr.unwrap()), "0.02256");
//! assert_eq!(c.consistent, Some(true));
//!
//! // The eigenvector parts from it in the third decimal.
//! let p = priorities(&judgments, Method::Eigenvector);
//! assert_eq!(format!("{:.3} {:.4}", p.weights[0], p.lambda_max), "0.158 4.0606");
//! ```

mod consensus;
mod consistency;
mod group;
mod incomplete;
mod matrix;
mod order;
mod partial;
mod perturbed;
mod priorities;
mod random_index;
mod repair;
mod reproduction;
mod scale;
mod sensitivity;
mod uncertainty;

pub use consensus::{Consensus, apart, consensus};
pub use consistency::{CR_LIMIT, Consistency, consistency};
pub use group::{PairSpread, Voice, aggregate_judgments, aggregate_priorities, disagreement};
pub use incomplete::{Estimate, IncompleteMethod, harker, log_least_squares, next_pair};
pub use matrix::{Fault, Judgments, LARGEST_JUDGMENT, MAX_SIZE};
pub use order::order;
pub use partial::{Partial, completed};
pub use priorities::{Method, Priorities, priorities};
pub use random_index::RandomIndex;
pub use repair::{Cycle, CycleKind, Repair, cycles, deviations, partial_cycles, repairs};
pub use reproduction::{Given, Printed, Reproduction, Way, reproduces, side_by_side};
pub use scale::Scale;
pub use sensitivity::{Crossing, CrossingKind, Sweep, sweep};
pub use uncertainty::{
    Interval, MAX_DRAWS, MAX_SPREAD, Settings, Simulation, Total, TotalOutcome, Uncertainty,
};
