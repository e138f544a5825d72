//! Which character parts the cells of a text.
//!
//! Each is tried on the first records. Believed is one that gives most records
//! the same number of cells; where several do, one that fits the first records
//! too, and then tab before semicolon before comma, since a comma may be a
//! decimal mark: `3,5;4,0` is two cells whichever way it is looked at.

use super::records::{Quotes, Records};
use crate::numbers::{Kind, Reading, read};

/// In the order in which they are believed.
const BELIEVED: [char; 3] = ['\t', ';', ','];
/// Records that are looked at.
const SAMPLE: usize = 300;
/// Records at the top that may be a title.
const TITLES: usize = 5;
/// The first records, among which a wrong separator shows.
const EARLY: usize = 3;
/// Cells counted of a record.
const MOST_COUNTED: usize = 20_000;
/// How far below the best share another separator is still believed.
const NEAR: f64 = 0.1;

struct Form {
    separator: char,
    /// The share of records with the usual number of cells.
    share: f64,
    /// Early records with another number.
    misfits: usize,
}

/// The separator of a text that is not blank; `None` for a single column.
pub(super) fn find(text: &str) -> Option<char> {
    let forms = BELIEVED.map(|separator| form(text, separator));
    let forms = forms.iter().flatten();
    let best = forms.clone().map(|form| form.share).fold(0.0, f64::max);
    let near = forms.filter(|form| form.share >= best - NEAR);
    // The first of equals.
    near.min_by_key(|form| form.misfits)
        .map(|form| form.separator)
}

fn form(text: &str, separator: char) -> Option<Form> {
    let sample = sample(text, separator, Quotes::BehindSpaces)
        .or_else(|| sample(text, separator, Quotes::Letters))?;
    let mut counts: Vec<(usize, usize)> = Vec::new();
    for one in &sample {
        match counts.iter_mut().find(|(count, _)| *count == one.count) {
            Some((_, times)) => *times += 1,
            None => counts.push((one.count, 1)),
        }
    }
    let usual = counts.iter().max_by_key(|(count, times)| (*times, *count));
    let usual = usual.map(|(count, _)| *count).filter(|usual| *usual > 1)?;
    // Decimals of a single column: `3,5`, perhaps below a heading.
    let single = |one: &Sampled| match one.count {
        1 => true,
        count => count == usual && one.number,
    };
    if separator == ',' && sample.iter().all(single) {
        return None;
    }
    let fits = |one: &Sampled| one.count == usual && !one.torn;
    let titles = sample.iter().take_while(|one| one.count < usual).count();
    let titles = titles.min(TITLES) as f64;
    let fitting = sample.iter().filter(|one| fits(one)).count() as f64;
    let early = sample.iter().take(EARLY);
    Some(Form {
        separator,
        // A title above a table is half a reason against it.
        share: (fitting + titles / 2.0) / sample.len() as f64,
        misfits: early.filter(|one| !fits(one)).count(),
    })
}

struct Sampled {
    count: usize,
    torn: bool,
    /// Whether the whole record reads as one number.
    number: bool,
}

/// `None` when a quote is still open at the end.
fn sample(text: &str, separator: char, quotes: Quotes) -> Option<Vec<Sampled>> {
    let mut records = Records::new(text, separator, quotes);
    records.most_cells = MOST_COUNTED;
    let mut sample = Vec::new();
    for record in records.by_ref() {
        if !record.text.trim().is_empty() {
            let reading = read(record.text, Kind::Ratio);
            sample.push(Sampled {
                count: record.count,
                torn: record.torn,
                number: matches!(reading, Reading::Value(_) | Reading::Ambiguous { .. }),
            });
        }
        if sample.len() == SAMPLE {
            break;
        }
    }
    (!records.open).then_some(sample)
}
