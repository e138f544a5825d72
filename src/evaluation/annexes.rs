//! What stands beside the perspectives: class sets and checks.

use super::report::AnnexReport;
use crate::methods::bands::{self, BandSet, Classes};
use crate::methods::{self, Note, class_set};
use crate::scorecard::{Path, Scorecard};

/// The classes of the total: a published set for scores, or one of the user's.
pub fn total_classes(scorecard: &Scorecard) -> Classes {
    let key = scorecard.bands.as_str();
    let published = BandSet::find(key).filter(|set| set.judges_scores());
    published
        .map(Classes::Borrowed)
        .or_else(|| class_set::own(&scorecard.annexes, key, &bands::ACHIEVEMENT))
        .unwrap_or(Classes::Borrowed(&bands::ACHIEVEMENT))
}

/// What stands beside the perspectives; what is wrong there is said by the
/// checks of its fields.
pub fn reports(scorecard: &Scorecard, notes: &mut Vec<(Path, Note)>) -> Vec<AnnexReport> {
    let mut reports = Vec::new();
    for annex in &scorecard.annexes {
        let mut lines = Vec::new();
        if let Some(instrument) = methods::find(&annex.instrument) {
            let measured = (instrument.measure)(&super::inputs(scorecard, annex, instrument));
            notes.extend(measured.notes);
            lines = measured.lines;
        }
        reports.push(AnnexReport {
            id: annex.id,
            lines,
        });
    }
    reports
}
