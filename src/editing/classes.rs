//! Class sets of the user's own.

use super::change::new_annex;
use crate::evaluation;
use crate::methods::class_set::{CLASSES, INSTRUMENT, LIMIT};
use crate::numbers::plain_text;
use crate::scorecard::path::IndicatorField;
use crate::scorecard::{Entry, Id, Path, Scorecard};

/// Makes a copy of the classes in force at a field that chooses them, and lets
/// the field choose the copy.
pub fn own(scorecard: &mut Scorecard, path: &Path, words: Vec<String>) -> Option<Id> {
    let limits = match path {
        Path::Bands => evaluation::total_classes(scorecard).limits.to_vec(),
        Path::Indicator(id, IndicatorField::Criteria) => {
            let classes = evaluation::classes_of(scorecard, *id)?;
            classes.limits.to_vec()
        }
        _ => return None,
    };
    let id = new_annex(scorecard, INSTRUMENT.key)?;
    let missing = words.len().saturating_sub(rows(scorecard, id).len());
    for _ in 0..missing {
        scorecard.add_row(id, CLASSES, None);
    }
    for (index, (row, word)) in rows(scorecard, id).into_iter().zip(words).enumerate() {
        let table = CLASSES.to_owned();
        scorecard.set_text(&Path::RowLabel(id, table.clone(), row), &word);
        if let Some(limit) = index.checked_sub(1).and_then(|below| limits.get(below)) {
            // A decimal comma, as people here write it.
            let text = plain_text(*limit).replace('.', ",");
            let path = Path::Cell(id, table, row, LIMIT.to_owned());
            scorecard.set_entry(&path, Entry::new(&text));
        }
    }
    scorecard.set_text(path, &id.to_string()).then_some(id)
}

fn rows(scorecard: &Scorecard, id: Id) -> Vec<Id> {
    let set = scorecard.indicator(id);
    let rows = set.map(|set| set.sheet.rows(CLASSES).iter().map(|row| row.id).collect());
    rows.unwrap_or_default()
}
