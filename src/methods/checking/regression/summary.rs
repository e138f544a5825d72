//! The model summary, and what the text makes of R².

use super::anova::Squares;
use super::{ADJUSTED, R2, Tables, over};
use crate::methods::checking::cells::coded;
use crate::methods::checking::{Line, Reason, Verdict};
use crate::methods::{Expr, Outcome};

/// Adds the lines of the table; gives the R² that counts: of the sums of
/// squares, for they have more digits, or as printed.
pub(super) fn check(tables: &Tables, squares: &Squares, lines: &mut Vec<Line>) -> Outcome<Expr> {
    let ratio = over(
        squares.regression.clone(),
        squares.total.clone(),
        &tables.r2.typed.at,
    );
    let printed = || tables.r2.input();
    let explained = match ratio.ready() {
        Some(_) => ratio.clone(),
        None => printed(),
    };
    let mut add = |cell: &super::Cell, working: Outcome<Expr>| {
        if !cell.is_blank() {
            lines.push(cell.line(working));
        }
    };
    add(
        &tables.r2,
        match ratio.ready() {
            Some(_) => ratio,
            None => tables.r.input().map(|r| Expr::Power(Box::new(r), 2)),
        },
    );
    // R is printed beside R², not beside the sums of squares.
    let root = match printed().ready() {
        Some(_) => printed(),
        None => explained.clone(),
    };
    add(&tables.r, root.map(|r2| Expr::Root(Box::new(r2))));
    let left = explained
        .clone()
        .map(|r2| Expr::minus(Expr::Constant(1.0), r2));
    let scaled = left.and(tables.total_df());
    let scaled = scaled.map(|(left, df)| Expr::Times(vec![left, df]));
    let adjusted = over(scaled, tables.residual_df(), &tables.adjusted.typed.at);
    let adjusted = adjusted.map(|left| Expr::minus(Expr::Constant(1.0), left));
    add(&tables.adjusted, adjusted);
    let residual = tables.residual_df();
    let mean = over(squares.residual.clone(), residual, &tables.see.typed.at);
    let mean = match mean {
        Outcome::Missing(_) => tables.sources[1].ms.input(),
        other => other,
    };
    add(&tables.see, mean.map(|mean| Expr::Root(Box::new(mean))));
    let one = || Expr::Constant(1.0);
    let n = tables.sources[2].df.input();
    add(&tables.n, n.map(|df| Expr::Sum(vec![df, one()])));
    add(&tables.k, tables.sources[0].df.input());
    durbin_watson(tables, lines);
    explained
}

/// Lies in 0..4 whatever the data.
fn durbin_watson(tables: &Tables, lines: &mut Vec<Line>) {
    let cell = &tables.durbin_watson;
    if cell.is_blank() {
        return;
    }
    let Some(number) = cell.typed.number() else {
        lines.push(cell.line(cell.input()));
        return;
    };
    let [low, high] = number.span();
    let within = high >= 0.0 && low <= 4.0;
    let mut line = Line::word(
        &coded(cell.code),
        cell.typed.at.clone(),
        cell.typed.text,
        coded("check-regression.dw-range"),
        within,
    );
    line.reason = Some(match number.value {
        _ if within => Reason::Said(coded("check-regression.dw-rule")),
        value if value > 4.0 => Reason::AboveLimit(4.0),
        _ => Reason::BelowLimit(0.0),
    });
    lines.push(line);
}

/// The percentages that the text calls explained and unexplained.
pub(super) fn percentages(tables: &Tables, explained: &Outcome<Expr>, lines: &mut Vec<Line>) {
    let hundred = || Expr::Constant(100.0);
    let percent = |share: Expr| Expr::Times(vec![hundred(), share]);
    let cell = &tables.explained;
    if !cell.is_blank() {
        let mut line = cell.line(explained.clone().map(percent));
        let adjusted = cell.fits(tables.adjusted.input().map(percent));
        if line.verdict == Verdict::Contradicts && adjusted == Some(true) {
            line.reason = Some(Reason::Copied(coded(ADJUSTED)));
        }
        lines.push(line);
    }
    let cell = &tables.unexplained;
    if !cell.is_blank() {
        let explained = match tables.explained.is_blank() {
            true => explained.clone().map(percent),
            false => tables.explained.input(),
        };
        let rest = explained.map(|part| Expr::minus(hundred(), part));
        lines.push(cell.line(rest));
    }
}

/// The model's own figures, by the names that a text gives them.
pub(super) const NAMES: [(&str, &str); 10] = [
    ("r", super::R),
    ("r2", R2),
    ("r²", R2),
    ("rsquare", R2),
    ("adjustedrsquare", ADJUSTED),
    ("adjustedr2", ADJUSTED),
    ("see", super::SEE),
    ("stderroroftheestimate", super::SEE),
    ("durbinwatson", super::DURBIN_WATSON),
    ("f", super::F),
];
