//! The printed edges of classes beside the exact ones.

use super::{Class, FROM, RESIDUE, TO};
use crate::methods::checking::{Line, Printed, Reason, Verdict};
use crate::methods::{Figure, Outcome};

/// The totals that there can be: multiples of this.
pub(super) struct Step {
    size: f64,
    decimals: i64,
}

impl Step {
    /// Totals with so many decimals.
    pub(super) fn of(decimals: i64) -> Step {
        Step {
            size: (0..decimals).fold(1.0, |size, _| size / 10.0),
            decimals,
        }
    }

    /// The first possible total above a value.
    fn after(&self, value: f64) -> f64 {
        ((value / self.size + RESIDUE).floor() + 1.0) * self.size
    }

    /// The first possible total that is not below a value.
    fn from(&self, value: f64) -> f64 {
        (value / self.size - RESIDUE).ceil() * self.size
    }

    /// The totals above the one and below the other, if there are any.
    fn between(&self, above: f64, below: f64) -> Option<[f64; 2]> {
        let [first, last] = [self.after(above), self.from(below) - self.size];
        (first <= last + RESIDUE * self.size).then_some([first, last])
    }

    /// Whether an edge is printed as a total, not as an edge between totals.
    fn is_total(&self, printed: &Printed) -> bool {
        printed.decimals <= self.decimals
    }
}

/// The edge from which a class is printed.
pub(super) fn from_line(class: &Class, edge: Outcome<Figure>, step: &Step) -> Line {
    let exact = edge.ready().map(|figure| figure.value);
    let mut line = class.from.line(&class.label, FROM, edge);
    if let (Some(exact), Some(printed)) = (exact, class.from.number())
        && step.is_total(printed)
        && (printed.value - step.from(exact)).abs() < RESIDUE * step.size.max(exact.abs())
    {
        line.verdict = Verdict::Agrees;
        line.reason = None;
    }
    line
}

/// The edge up to which a class is printed; `last` is that of the scale.
pub(super) fn to_line(
    class: &Class,
    next: Option<&Class>,
    edge: Outcome<Figure>,
    step: &Step,
    last: bool,
) -> Line {
    let exact = edge.ready().map(|figure| figure.value);
    let mut line = class.to.line(&class.label, TO, edge);
    let (Some(exact), Some(printed)) = (exact, class.to.number()) else {
        return line;
    };
    let before = step.from(exact) - step.size;
    let is_total = step.is_total(printed) && !last;
    if is_total && (printed.value - before).abs() < RESIDUE * step.size.max(exact.abs()) {
        line.verdict = Verdict::Agrees;
        line.reason = None;
    }
    let fault = next.and_then(|next| next.from.number()).and_then(|next| {
        match next.value < printed.value {
            true => Some(Reason::Overlap),
            false => step.between(printed.value, next.value).map(Reason::Gap),
        }
    });
    if fault.is_some() {
        line.verdict = Verdict::Contradicts;
        line.reason = fault;
    }
    line
}
