//! The end of a printed AHP computation: CI, RI and CR, with the slips that
//! papers make there.

use super::{CI, CR, Chain, LAMBDA_MAX, RI, Step};
use crate::methods::ahp::RandomIndex;
use crate::methods::checking::cells::{self, Typed, coded};
use crate::methods::checking::{Reason, meet};
use crate::methods::inputs::Inputs;
use crate::methods::{Expr, Figure, Name, Unit};
use crate::numbers::Kind;

/// CI, RI and CR, and the slips that papers make there.
pub(super) fn consistency(
    inputs: &Inputs,
    n: usize,
    highest: &Step,
    chain: &mut Chain,
) -> Option<()> {
    let size = n as f64;
    let count = || Expr::term(Name::new("check-ahp.n"), size, Unit::Count);
    let of = |printed| {
        let over = Expr::minus(highest.term(printed), count());
        Expr::over(over, Expr::minus(count(), Expr::Constant(1.0)))
    };
    let ci = chain.step(cells::field(inputs, "ci", Kind::Ratio), "", CI, &of)?;
    let over = highest.figure.value - size;
    let read = ci.typed.number().map(|one| one.span());
    let is = |value: f64| read.is_some_and(|read| meet(read, [value; 2]));
    chain.because(if is(over) {
        Some(Reason::Divisor([1.0, size - 1.0]))
    } else if is(over / size) {
        Some(Reason::Divisor([size, size - 1.0]))
    } else {
        is(highest.figure.value).then(|| Reason::Copied(coded(LAMBDA_MAX)))
    });
    let typed = cells::field(inputs, "ri", Kind::Ratio);
    let printed_cr = cells::field(inputs, "cr", Kind::Ratio);
    let Some((table, ri)) = random_index(n, &typed, &printed_cr, ci.figure.value) else {
        // Two elements cannot contradict each other.
        chain.step(printed_cr, "", CR, &|_| Expr::Constant(0.0))?;
        return Some(());
    };
    let name = Name::of(RI, coded(random_word(table)));
    let working = Expr::term(name.clone(), ri, Unit::Weight);
    let figure = Figure::new(name, working, Unit::Weight, table.source(), &typed.at);
    let right = figure.ready()?.clone();
    chain.lines.push(typed.line("", RI, figure));
    let right = Step {
        figure: right,
        typed,
    };
    let of = |printed| Expr::over(ci.term(printed), right.term(printed));
    let cr = chain.step(printed_cr, "", CR, &of)?;
    let read = cr.typed.number().map(|one| one.span());
    let is = |value: f64| read.is_some_and(|read| meet(read, [value; 2]));
    chain.because(if is(ci.figure.value) {
        Some(Reason::Divisor([1.0, ri]))
    } else {
        let instead = is(highest.figure.value / ri);
        instead.then(|| Reason::Said(coded("check-ahp.lambda-for-ci")))
    });
    Some(())
}

/// The table whose index is printed, or gives the printed CR, or is the usual
/// one; none for two elements, which cannot contradict each other.
fn random_index(n: usize, ri: &Typed, cr: &Typed, ci: f64) -> Option<(RandomIndex, f64)> {
    // No paper divides by our own table.
    let tables = RandomIndex::ALL
        .into_iter()
        .filter(|table| *table != RandomIndex::Simulated);
    let tables = tables.filter_map(|table| Some((table, table.value(n)?)));
    let tables: Vec<(RandomIndex, f64)> = tables.collect();
    let fits = |typed: &Typed, value: f64| {
        typed
            .number()
            .is_some_and(|read| meet(read.span(), [value; 2]))
    };
    let printed = tables.iter().find(|(_, value)| fits(ri, *value));
    let used = || tables.iter().find(|(_, value)| fits(cr, ci / value));
    printed.or_else(used).or_else(|| tables.first()).copied()
}

fn random_word(table: RandomIndex) -> &'static str {
    match table {
        RandomIndex::Saaty1980 => "randomIndex.saaty1980",
        RandomIndex::AlonsoLamata2006 => "randomIndex.alonsoLamata2006",
        RandomIndex::AlonsoLamataLine => "randomIndex.alonsoLamataLine",
        RandomIndex::Simulated => "randomIndex.simulated",
    }
}
