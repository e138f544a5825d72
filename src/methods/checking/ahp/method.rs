//! Which methods give the printed weights.

use super::{Chain, NORMALISED, row_cell};
use crate::methods::ahp::{Judgments, Method, priorities};
use crate::methods::checking::ahp::judgments::Judged;
use crate::methods::checking::cells::{Typed, coded};
use crate::methods::checking::{Line, Reason, meet};
use crate::methods::inputs::Inputs;

/// The method that gives the printed weights, the mean of columns where no
/// other does, with its weights; a line for each that does.
pub(super) fn method(
    inputs: &Inputs,
    judged: &Judged,
    chain: &mut Chain,
) -> Option<(Method, Vec<f64>)> {
    let matrix = Judgments::new(&judged.values).ok()?;
    let weights = (0..matrix.n()).map(|row| row_cell(inputs, NORMALISED, "weight", row));
    let weights: Vec<Typed> = weights.collect();
    let read = weights.iter().map(|typed| Some(typed.number()?.span()));
    let read: Option<Vec<[f64; 2]>> = read.collect();
    let read = read?;
    let text = weights.iter().map(|typed| typed.text);
    let text = text.collect::<Vec<&str>>().join("; ");
    let order = [
        Method::ColumnMean,
        Method::Eigenvector,
        Method::RowGeometricMean,
    ];
    let mut found = None;
    let mut others = 0;
    for method in order {
        let given = priorities(&matrix, method).weights;
        let mut pairs = read.iter().zip(&given);
        if !pairs.all(|(read, one)| meet(*read, [*one; 2])) {
            others += 1;
            continue;
        }
        let at = inputs.table_path(NORMALISED);
        let item = coded("check-ahp.method");
        chain
            .lines
            .push(Line::word(&item, at, &text, coded(word(method)), true));
        found = found.or(Some((method, given)));
    }
    if others == 2
        && let Some(only) = chain.lines.last_mut().filter(|_| found.is_some())
    {
        only.reason = Some(Reason::Said(coded("check-ahp.only-method")));
    }
    found
}

/// Its word.
pub(super) fn word(method: Method) -> &'static str {
    match method {
        Method::Eigenvector => "priorities.eigenvector",
        Method::RowGeometricMean => "priorities.geometricMean",
        Method::ColumnMean => "priorities.columnMean",
    }
}
