//! What to improve first.

use super::report::{Improvement, PerspectiveReport};
use crate::methods::Outcome;

/// Indicators below their target, by the points that reaching it would add.
pub fn improvements(perspectives: &[PerspectiveReport]) -> Vec<Improvement> {
    let mut all = Vec::new();
    for perspective in perspectives {
        for indicator in &perspective.indicators {
            let weights = perspective.weight.clone().and(indicator.weight.clone());
            let (Outcome::Ready((outer, inner)), Some(score)) = (weights, indicator.score.ready())
            else {
                continue;
            };
            let weight = outer * inner;
            let gain = weight * (indicator.target - score.value);
            if gain > 0.0 {
                let place = all.partition_point(|one: &Improvement| one.gain >= gain);
                all.insert(
                    place,
                    Improvement {
                        perspective: perspective.id,
                        indicator: indicator.id,
                        score: score.value,
                        target: indicator.target,
                        weight,
                        gain,
                    },
                );
            }
        }
    }
    all
}
