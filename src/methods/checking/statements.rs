//! Two statements of one publication about the same thing.
//!
//! As numbers they agree within the coarser print, as words when they differ
//! in case and spaces only. A statement without its counterpart is open.
//!
//! Example: Ekowati & Sierita (2021) sample 38 civil servants in the methods,
//! and question 37 in the results.

use super::Line;
use super::cells;
use crate::methods::inputs::Inputs;
use crate::methods::instrument::{Field, Instrument, Measured, Rows, Table};

/// The check as part of the document.
///
/// ```
/// use timbang::methods::checking::{Line, Verdict};
/// use timbang::scorecard::Path;
/// let line = Line::same("Sampel PNS", Path::Name, "38", "37");
/// assert_eq!(line.verdict, Verdict::Contradicts);
/// ```
pub static INSTRUMENT: Instrument = Instrument {
    tables: &[Table {
        key: LINES,
        columns: &[
            Field::words(FIRST),
            Field::words(SECOND),
            Field::words(NOTE),
        ],
        rows: Rows::Free {
            first: 2,
            nested: false,
        },
        shown: None,
    }],
    ..Instrument::annex("check-statements", measure)
};

const LINES: &str = "lines";
const FIRST: &str = "first";
const SECOND: &str = "second";
const NOTE: &str = "note";

fn measure(inputs: &Inputs) -> Measured {
    let rows = inputs.indicator.sheet.rows(LINES).iter().enumerate();
    let rows = rows.filter(|(_, row)| !row.is_blank());
    let line = |(index, row)| {
        let [first, second, note] = [FIRST, SECOND, NOTE].map(|key| cells::text(row, key));
        let at = inputs.cell_path(LINES, row.id, FIRST, None);
        Line::same(&cells::item(index, row), at, first, second).said(note)
    };
    cells::measured(inputs, LINES, rows.map(line).collect())
}
