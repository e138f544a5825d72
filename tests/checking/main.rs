//! Checks of printed figures, against the papers they were made for.

#[path = "../common/mod.rs"]
mod common;

mod ahp;
mod amounts;
mod base;
mod calculations;
mod classes;
mod grades;
mod honest;
mod papers;
mod regression;
mod regression_slips;
mod statements;
mod tables;

use common::{Line as Row, card, table};
use timbang::evaluation::evaluate;
use timbang::methods::checking::{Line, Reason, Verdict};
use timbang::scorecard::{Id, Scorecard};

/// A document with one check, its rows filled.
fn sheet(check: &str, rows: &[Row]) -> (Scorecard, Id) {
    let mut card = card(&["2023"]);
    let instrument = timbang::methods::find(check).expect("a check");
    let sheet = instrument.sheet(&mut card.mint);
    let id = card.add_annex(check, sheet).expect("room");
    table(&mut card, id, "lines", rows);
    (card, id)
}

fn lines(card: &Scorecard) -> Vec<Line> {
    evaluate(card).annexes[0].lines.clone()
}

/// The lines that one check gives.
fn check(check: &str, rows: &[Row]) -> Vec<Line> {
    lines(&sheet(check, rows).0)
}

fn verdicts(lines: &[Line]) -> Vec<(&str, Verdict, Option<Reason>)> {
    let told = |line| -> (&str, Verdict, Option<Reason>) {
        let line: &Line = line;
        (&line.item, line.verdict, line.reason.clone())
    };
    lines.iter().map(told).collect()
}
