//! The coefficients table: t, p, VIF and Beta of each row.

use super::{Tables, Variable, over};
use crate::methods::checking::cells::coded;
use crate::methods::checking::{Line, Reason, Verdict};
use crate::methods::{Expr, Outcome};

/// Adds the lines of the table.
pub(super) fn check(tables: &Tables, explained: &Outcome<Expr>, lines: &mut Vec<Line>) {
    let df = tables.residual_df();
    for row in &tables.variables {
        quotient(row, &df, lines);
        if !row.sig.is_blank() {
            lines.push(row.sig.line(p(t(row), &df)));
        }
        if !row.vif.is_blank() {
            let one = Outcome::Ready(Expr::Constant(1.0));
            let at = &row.vif.typed.at;
            lines.push(row.vif.line(over(one, row.tolerance.input(), at)));
        }
        if !row.beta.is_blank() {
            let left = explained.clone();
            let left = left.map(|r2| Expr::minus(Expr::Constant(1.0), r2));
            let spread = df.clone().and(row.tolerance.input());
            let spread = spread.map(|(df, tolerance)| Expr::Times(vec![df, tolerance]));
            let root = over(left, spread, &row.beta.typed.at);
            let beta = row.t.input().and(root);
            let beta = beta.map(|(t, share)| Expr::Times(vec![t, Expr::Root(Box::new(share))]));
            lines.push(row.beta.line(beta));
        }
    }
}

/// `B / SE`.
pub(super) fn ratio(row: &Variable) -> Outcome<Expr> {
    over(row.b.input(), row.se.input(), &row.t.typed.at)
}

/// t as printed, or else `B / SE`.
fn t(row: &Variable) -> Outcome<Expr> {
    match row.t.is_blank() {
        true => ratio(row),
        false => row.t.input(),
    }
}

fn p(t: Outcome<Expr>, df: &Outcome<Expr>) -> Outcome<Expr> {
    let both = t.and(df.clone());
    both.map(|(t, df)| Expr::BeyondT(Box::new([t, df])))
}

/// The line of t; where t and its p fit each other and `B / SE` does not, the
/// line of B instead, for then B or SE is wrong.
fn quotient(row: &Variable, df: &Outcome<Expr>, lines: &mut Vec<Line>) {
    if row.t.is_blank() {
        return;
    }
    let line = row.t.line(ratio(row));
    let sig = |t| row.sig.fits(p(t, df));
    let told = line.verdict == Verdict::Contradicts
        && sig(row.t.input()) == Some(true)
        && sig(ratio(row)) == Some(false);
    if !told {
        lines.push(line);
        return;
    }
    let product = row.t.input().and(row.se.input());
    let product = product.map(|(t, se)| Expr::Times(vec![t, se]));
    let reason = Reason::Said(coded("check-regression.needs-t"));
    let mut line = row.b.line(product);
    line.reason = Some(reason);
    lines.push(line);
}
