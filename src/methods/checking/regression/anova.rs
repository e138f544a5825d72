//! The ANOVA table: sums of squares, mean squares, F and its p.

use super::{Tables, over};
use crate::methods::checking::cells::coded;
use crate::methods::checking::{Line, Reason, Verdict};
use crate::methods::{Expr, Outcome};

/// The sums of squares that count: as printed, but where one of the three is
/// the odd one out, what follows from the two others.
pub(super) struct Squares {
    /// Of the regression.
    pub(super) regression: Outcome<Expr>,
    /// Of the residual.
    pub(super) residual: Outcome<Expr>,
    /// Of both together.
    pub(super) total: Outcome<Expr>,
}

/// Adds the lines of the table.
pub(super) fn check(tables: &Tables, lines: &mut Vec<Line>) -> Squares {
    let squares = squares(tables, lines);
    let [regression, residual, total] = &tables.sources;
    let sum = |a: &Outcome<Expr>, b: &Outcome<Expr>| {
        let both = a.clone().and(b.clone());
        both.map(|(a, b)| Expr::Sum(vec![a, b]))
    };
    if !total.df.is_blank() {
        lines.push(
            total
                .df
                .line(sum(&regression.df.input(), &residual.df.input())),
        );
    }
    let rows = [
        (regression, &squares.regression),
        (residual, &squares.residual),
    ];
    for (row, ss) in rows {
        if !row.ms.is_blank() {
            let mean = over(ss.clone(), row.df.input(), &row.ms.typed.at);
            lines.push(row.ms.line(mean));
        }
    }
    if !regression.f.is_blank() {
        let at = &regression.f.typed.at;
        // The sums have more digits than the mean squares.
        let [above, below] = rows.map(|(row, ss)| match over(ss.clone(), row.df.input(), at) {
            Outcome::Missing(_) => row.ms.input(),
            mean => mean,
        });
        lines.push(regression.f.line(over(above, below, at)));
    }
    if !regression.sig.is_blank() {
        let degrees = regression.df.degrees().and(residual.df.degrees());
        let p = regression.f.input().and(degrees);
        let p = p.map(|(f, (above, below))| Expr::BeyondF(Box::new([f, above, below])));
        lines.push(regression.sig.line(p));
    }
    squares
}

/// `SST = SSR + SSE`; where it fails, the mean squares tell which of the three
/// is wrong.
fn squares(tables: &Tables, lines: &mut Vec<Line>) -> Squares {
    let [regression, residual, total] = &tables.sources;
    let [r, e, t] = [regression, residual, total].map(|row| row.ss.input());
    let minus = |from: &Outcome<Expr>, take: &Outcome<Expr>| {
        let both = from.clone().and(take.clone());
        both.map(|(from, take)| Expr::minus(from, take))
    };
    let sum = r.clone().and(e.clone());
    let sum = sum.map(|(r, e)| Expr::Sum(vec![r, e]));
    let line = total.ss.line(sum.clone());
    let mut squares = Squares {
        regression: r.clone(),
        residual: e.clone(),
        total: t.clone(),
    };
    // What a mean square and its degrees of freedom give.
    let fits = |row: &super::Source| {
        let product = row.ms.input().and(row.df.input());
        row.ss
            .fits(product.map(|(ms, df)| Expr::Times(vec![ms, df])))
    };
    let reason = Some(Reason::Said(coded("check-regression.odd-one")));
    let line = match (line.verdict, fits(regression), fits(residual)) {
        (Verdict::Contradicts, Some(false), Some(true)) => {
            squares.regression = minus(&t, &e);
            regression
                .ss
                .line(squares.regression.clone())
                .because(reason)
        }
        (Verdict::Contradicts, Some(true), Some(false)) => {
            squares.residual = minus(&t, &r);
            residual.ss.line(squares.residual.clone()).because(reason)
        }
        (Verdict::Contradicts, Some(true), Some(true)) => {
            squares.total = sum;
            line.because(reason)
        }
        _ => line,
    };
    if !line.printed.is_empty() {
        lines.push(line);
    }
    squares
}
