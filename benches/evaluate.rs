//! How long evaluation takes: a small and a large scorecard, and priorities and
//! repairs of 4, 9 and 15 elements, each as a ratio to a plain 9 x 9 matrix
//! product timed in the same run, so that numbers of different machines can be
//! compared.
//!
//! Run with `cargo bench --bench evaluate`. It prints and asserts nothing.

mod clock;
#[path = "../tests/common/mod.rs"]
mod common;

use clock::{print, seconds};
use common::{add, by_year, card, choose, judge, put, set, table, weigh};
use std::hint::black_box;
use timbang::evaluation::evaluate;
use timbang::methods::ahp::{Judgments, Method, consistency, priorities, repairs};
use timbang::scorecard::path::IndicatorField;
use timbang::scorecard::{Group, Id, Path, Scorecard};

/// Batches per measurement; their median is printed.
const BATCHES: usize = 15;

type Matrix = [[f64; 9]; 9];

fn product(a: &Matrix, b: &Matrix) -> Matrix {
    let mut out = [[0.0; 9]; 9];
    for (target, left) in out.iter_mut().zip(a) {
        for (factor, right) in left.iter().zip(b) {
            for (sum, value) in target.iter_mut().zip(right) {
                *sum += factor * value;
            }
        }
    }
    out
}

/// What an agency fills in: nested budget lines over three years, quarters of a
/// survey, targets with grades, a staff survey, values from elsewhere, and one
/// pasted survey of 150 respondents.
fn scorecard(perspectives: usize, indicators: usize) -> Scorecard {
    let mut card = card(&["2022", "2023", "2024"]);
    while card.perspectives.len() < perspectives {
        card.add_perspective().expect("room");
    }
    for perspective in 0..perspectives {
        for place in 0..indicators {
            let id = match place % 5 {
                0 => absorption(&mut card, perspective),
                1 => satisfaction(&mut card, perspective, place == 1 && perspective == 0),
                2 => targets(&mut card, perspective),
                3 => survey(&mut card, perspective),
                _ => direct(&mut card, perspective),
            };
            put(&mut card, id, IndicatorField::Weight, "10");
            put(&mut card, id, IndicatorField::Over, "mean");
        }
        let group = Group::Indicators(card.perspectives[perspective].id);
        weigh(&mut card, group, "typed");
    }
    weigh(&mut card, Group::Perspectives, "ahp");
    for first in 0..perspectives {
        for second in first + 1..perspectives {
            let text = ["1/3", "2", "1", "5"][(first + second) % 4];
            judge(&mut card, Group::Perspectives, [first, second], text);
        }
    }
    card
}

fn absorption(card: &mut Scorecard, perspective: usize) -> Id {
    let id = add(card, perspective, "budget-absorption");
    let cells = [
        ("budget#0", "3.858.495.244"),
        ("realised#0", "3.207.456.588"),
        ("budget#1", "3.266.721.230"),
        ("realised#1", "3.118.145.314"),
        ("budget#2", "Rp2.887.555.498,00"),
        ("realised#2", "Rp2.594.798.054,00"),
    ];
    let part = ("Belanja", 1, cells.as_slice());
    let group = ("Program", 0, [].as_slice());
    table(
        card,
        id,
        "lines",
        &[group, part, part, part, group, part, part],
    );
    id
}

fn satisfaction(card: &mut Scorecard, perspective: usize, raw: bool) -> Id {
    let id = add(card, perspective, "satisfaction-index");
    if raw {
        choose(card, id, "entry", "answers");
        let line = |row: usize| (0..9).map(move |column| (1 + (row * column) % 4).to_string());
        let lines = (0..150).map(|row| line(row).collect::<Vec<_>>().join("\t"));
        let block = lines.collect::<Vec<_>>().join("\n");
        set(card, &Path::Text(id, "answers".to_owned()), &block);
    } else {
        let quarter = [("index", "88,68"), ("respondents", "202")];
        let line = ("Triwulan", 0, quarter.as_slice());
        table(card, id, "quarters", &[line, line, line, line]);
    }
    id
}

fn targets(card: &mut Scorecard, perspective: usize) -> Id {
    let id = add(card, perspective, "target-achievement");
    by_year(card, id, "target", &["A (80,25)", "A (80,30)", "85"]);
    by_year(card, id, "actual", &["A (84,15)", "A (79,15)", "84,5"]);
    id
}

fn survey(card: &mut Scorecard, perspective: usize) -> Id {
    let id = add(card, perspective, "likert");
    let cells = [("mean", "4,18")];
    let variable = ("Variabel", 0, [].as_slice());
    let item = ("Butir", 1, cells.as_slice());
    let lines = [
        variable, item, item, item, item, variable, item, item, item, item,
    ];
    table(card, id, "items", &lines);
    id
}

fn direct(card: &mut Scorecard, perspective: usize) -> Id {
    let id = add(card, perspective, "direct-value");
    by_year(card, id, "value", &["87,5", "90", "92,25"]);
    put(card, id, IndicatorField::Rule, "higher");
    set(card, &Path::RuleNumber(id, "target".to_owned()), "95");
    id
}

fn judgments(n: usize) -> Judgments {
    let judgment = |row: usize, column: usize| match (3 * row + 5 * column) % 9 {
        even @ (0 | 2 | 4 | 6 | 8) => 1.0 / (even + 1) as f64,
        odd => (odd + 1) as f64,
    };
    Judgments::from_upper(n, judgment).expect("on the scale")
}

fn main() {
    let a: Matrix = std::array::from_fn(|row| std::array::from_fn(|column| (row + column) as f64));
    let unit = seconds(BATCHES, || {
        black_box(product(black_box(&a), black_box(&a)));
    });
    print(&format!("{:<34}{:>14}{:>14}", "", "µs", "products"));
    let line = |name: &str, time: f64| {
        print(&format!(
            "{name:<34}{:>14.2}{:>14.1}",
            time * 1e6,
            time / unit
        ));
    };
    line("matrix product 9 x 9", unit);
    for (perspectives, indicators) in [(4, 10), (9, 40)] {
        let card = scorecard(perspectives, indicators);
        let score = evaluate(&card).score.ready().map(|figure| figure.value);
        let time = seconds(BATCHES, || {
            black_box(evaluate(black_box(&card)));
        });
        line(
            &format!("evaluate {perspectives} x {indicators} indicators"),
            time,
        );
        print(&format!("  (score {score:?})"));
        let mut empty = card.clone();
        clear(&mut empty);
        let time = seconds(BATCHES, || {
            black_box(evaluate(black_box(&empty)));
        });
        line(
            &format!("evaluate {perspectives} x {indicators}, all missing"),
            time,
        );
    }
    for n in [4, 9, 15] {
        let judgments = judgments(n);
        let time = seconds(BATCHES, || {
            for method in Method::ALL {
                let found = priorities(black_box(&judgments), method);
                black_box(consistency(&judgments, &found, None));
            }
        });
        line(&format!("AHP, three methods, n = {n}"), time);
        let time = seconds(BATCHES, || {
            black_box(repairs(black_box(&judgments), Method::Eigenvector, None));
        });
        line(&format!("AHP, repairs, n = {n}"), time);
    }
}

/// Empties every number but keeps the rows' names, so that all are missing.
fn clear(card: &mut Scorecard) {
    let all = card
        .perspectives
        .iter_mut()
        .flat_map(|one| &mut one.indicators);
    for indicator in all {
        indicator.sheet.fields.clear();
        indicator.sheet.texts.clear();
        for row in indicator.sheet.tables.values_mut().flatten() {
            row.cells.clear();
        }
    }
}
