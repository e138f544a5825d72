//! Indicators that take their answers from a questionnaire.

use crate::methods::questionnaire::{self, cache, feed};
use crate::scorecard::Scorecard;

/// The document as it would be had the answers been pasted where indicators take
/// them from a questionnaire; none where no indicator does.
pub fn feed(scorecard: &Scorecard) -> Option<Scorecard> {
    let takes = |id| questionnaire::find(&scorecard.annexes, id);
    let any = scorecard.indicators().filter_map(feed::source);
    any.filter_map(takes).next()?;
    let mut fed = scorecard.clone();
    for perspective in &mut fed.perspectives {
        for indicator in &mut perspective.indicators {
            if let Some(annex) = feed::source(indicator).and_then(takes) {
                *indicator = feed::fed(indicator, &cache::shared(annex));
            }
        }
    }
    Some(fed)
}
