//! Printed AHP tables.

use super::tables::{annex, code, found, one, wrong};
use crate::common::{Line as Row, choose, errors, table};
use timbang::evaluation::evaluate;
use timbang::methods::checking::{Found, Line, Reason, Verdict};
use timbang::methods::{Outcome, Problem};
use timbang::numbers::Fault;
use timbang::scorecard::{Id, Scorecard};

const COLUMNS: [&str; 6] = ["c1", "c2", "c3", "c4", "c5", "c6"];

/// Fills a table: its rows, and what stands in its columns one after another.
fn fill(card: &mut Scorecard, id: Id, name: &str, last: [&str; 2], rows: &[(&str, &[&str])]) {
    let cells: Vec<Vec<(&str, &str)>> = rows
        .iter()
        .map(|(_, texts)| {
            let size = if rows.len() > 1 {
                rows.len()
            } else {
                texts.len()
            };
            let keys = COLUMNS.iter().take(size).chain(&last);
            keys.copied().zip(texts.iter().copied()).collect()
        })
        .collect();
    let lines: Vec<Row> = rows
        .iter()
        .zip(&cells)
        .map(|((label, _), cells)| (*label, 0, &cells[..]))
        .collect();
    table(card, id, name, &lines);
}

const MATRIX: [(&str, &[&str]); 4] = [
    ("A", &["1", "1/3", "1/2", "3"]),
    ("B", &["3", "1", "3", "9"]),
    ("C", &["2", "1/3", "1", "3"]),
    ("D", &["1/3", "1/9", "1/3", "1"]),
];
const NORMALISED: [(&str, &[&str]); 4] = [
    ("A", &["0,16", "0,19", "0,10", "0,19", "0,64", "0,159"]),
    ("B", &["0,47", "0,56", "0,62", "0,56", "2,22", "0,555"]),
    ("C", &["0,32", "0,19", "0,21", "0,19", "0,90", "0,224"]),
    ("D", &["0,05", "0,06", "0,07", "0,06", "0,25", "0,062"]),
];
const WEIGHTED: [(&str, &[&str]); 4] = [
    ("A", &["0,16", "0,18", "0,11", "0,18", "0,64", "4,030"]),
    ("B", &["0,48", "0,55", "0,67", "0,55", "2,26", "4,074"]),
    ("C", &["0,32", "0,18", "0,22", "0,18", "0,91", "4,066"]),
    ("D", &["0,05", "0,06", "0,07", "0,06", "0,25", "4,074"]),
];
const END: [(&str, &str); 4] = [
    ("lambda-max", "4,061"),
    ("ci", "0,0203"),
    ("ri", "0,90"),
    ("cr", "0,02256"),
];

/// Nadjamuddin, Lahay & Uloli (2025), tables 4 to 6 and the consistency test.
fn bone_bolango(end: &[(&str, &str)]) -> (Scorecard, Id) {
    let (mut card, id) = annex("check-ahp", end);
    fill(&mut card, id, "matrix", ["", ""], &MATRIX);
    let sums: [&str; 4] = ["6,33333", "1,77778", "4,83333", "16"];
    fill(&mut card, id, "sums", ["", ""], &[("", &sums)]);
    fill(
        &mut card,
        id,
        "normalised",
        ["row-sum", "weight"],
        &NORMALISED,
    );
    fill(&mut card, id, "weighted", ["sum", "lambda"], &WEIGHTED);
    (card, id)
}

/// Changes one printed weight.
fn weights(card: &mut Scorecard, id: Id, texts: [&str; 4]) {
    let rows: Vec<[(&str, &str); 1]> = texts.iter().map(|text| [("weight", *text)]).collect();
    let rows: Vec<Row> = MATRIX
        .iter()
        .zip(&rows)
        .map(|((label, _), cells)| (*label, 0, &cells[..]))
        .collect();
    table(card, id, "normalised", &rows);
}

/// Every printed figure agrees (paper-checks.json), and only the mean of the
/// columns gives the weights: the eigenvector gives .1578 for A.
#[test]
fn bone_bolango_agrees() {
    let lines = found(&bone_bolango(&END).0);
    assert_eq!(wrong(&lines), []);
    // Diagonal and reciprocals, column sums, shares with row sums and weights,
    // products with sums and lambdas, the method, and the four figures below.
    assert_eq!(lines.len(), 4 + 6 + 4 + 24 + 1 + 24 + 4);
    assert!(lines.iter().all(|line| line.verdict == Verdict::Agrees));
    let method = one(&lines, &code("check-ahp.method"), "");
    assert_eq!(method.found, Found::Words(code("priorities.columnMean")));
    assert_eq!(
        method.reason,
        Some(Reason::Said(code("check-ahp.only-method")))
    );
    for (item, value) in [
        ("check-ahp.lambda-max", 4.060_909),
        ("check-ahp.ci", 0.020_303),
        ("check-ahp.ri", 0.90),
        ("check-ahp.cr", 0.022_559),
    ] {
        let figure = one(&lines, &code(item), "").figure().expect("a figure");
        assert!(
            (figure.value - value).abs() < 5e-7,
            "{item} {}",
            figure.value
        );
    }
    let ri = one(&lines, &code("check-ahp.ri"), "").figure();
    assert!(ri.expect("an index").source.cite.starts_with("Saaty"));
}

/// The eigenvector of the same matrix is .1578 .5546 .2259 .0617 (METHODS,
/// ahp-cases.json): printed so, it is found, and the later steps follow it.
#[test]
fn the_method_is_found_from_the_weights() {
    let (mut card, id) = bone_bolango(&[("lambda-max", "4,0604")]);
    let w = timbang::methods::ahp::priorities(
        &timbang::methods::ahp::Judgments::from_upper(4, |i, j| {
            [
                [1.0, 1.0 / 3.0, 0.5, 3.0],
                [0.0, 1.0, 3.0, 9.0],
                [0.0, 0.0, 1.0, 3.0],
            ][i][j]
        })
        .expect("a matrix"),
        timbang::methods::ahp::Method::Eigenvector,
    );
    assert!((w.weights[0] - 0.1578).abs() < 5e-5);
    let texts = w
        .weights
        .iter()
        .map(|one| format!("{one:.4}").replace('.', ","));
    let texts: Vec<String> = texts.collect();
    let texts: [&str; 4] = std::array::from_fn(|place| texts[place].as_str());
    weights(&mut card, id, texts);
    let lines = found(&card);
    let method = one(&lines, &code("check-ahp.method"), "");
    assert_eq!(method.found, Found::Words(code("priorities.eigenvector")));
    assert_eq!(
        one(&lines, "A", "check-ahp.weight").verdict,
        Verdict::Agrees
    );
    let lambda = one(&lines, &code("check-ahp.lambda-max"), "");
    let value = lambda.figure().expect("lambda").value;
    assert!((value - w.lambda_max).abs() < 1e-12);

    // Swapped weights are given by no method.
    weights(&mut card, id, [",555", ",159", ",224", ",062"]);
    let lines = found(&card);
    assert!(
        lines
            .iter()
            .all(|line| line.item != code("check-ahp.method"))
    );
    let items: Vec<String> = wrong(&lines).into_iter().map(|(item, ..)| item).collect();
    assert!(items.contains(&"A".to_owned()) && items.contains(&"B".to_owned()));
}

/// Slips at the end of the computation. The paper itself prints CR = 4,061/0,9
/// in words (paper-checks.json: 4.512222); the others by hand.
#[test]
fn slips_of_the_consistency_test() {
    let copied = |item: &str| Reason::Copied(code(item));
    for (key, printed, reason) in [
        ("ci", "0,0609", Reason::Divisor([1.0, 3.0])),
        ("ci", "0,0152", Reason::Divisor([4.0, 3.0])),
        ("ci", "4,061", copied("check-ahp.lambda-max")),
        ("lambda-max", "16,244", Reason::SumForMean(4)),
        ("cr", "0,0203", Reason::Divisor([1.0, 0.9])),
        ("cr", "4,512", Reason::Said(code("check-ahp.lambda-for-ci"))),
    ] {
        let end = END.map(|(own, text)| (own, if own == key { printed } else { text }));
        let lines = found(&bone_bolango(&end).0);
        let line = one(&lines, &code(&format!("check-ahp.{key}")), "");
        assert_eq!(line.verdict, Verdict::Contradicts, "{key} {printed}");
        assert_eq!(line.reason, Some(reason), "{key} {printed}");
    }
}

/// Alonso & Lamata (2006) give .8816 for four elements: CR .0230.
#[test]
fn the_random_index_is_found() {
    for end in [
        [("ri", "0,8816"), ("ci", "")],
        [("cr", "0,0230"), ("ci", "")],
    ] {
        let lines = found(&bone_bolango(&end).0);
        let ri = one(&lines, &code("check-ahp.ri"), "")
            .figure()
            .expect("an index");
        assert_eq!(ri.value, 0.8816);
        assert!(ri.source.cite.starts_with("Alonso"));
    }
    let lines = found(&bone_bolango(&[("ri", "1,12")]).0);
    assert_eq!(wrong(&lines).len(), 1);
}

/// By hand, three elements: 0,33 and 0.2 stand for 1/3 and 1/5; a figure that
/// follows from rounded figures agrees.
#[test]
fn rounded_judgments_and_rounded_steps() {
    let (mut card, id) = annex("check-ahp", &[]);
    choose(&mut card, id, "size", "3");
    let rows: [(&str, &[&str]); 3] = [
        ("A", &["1", "3", "5"]),
        ("B", &["0,33", "1", ""]),
        ("C", &["0.2", "1/3", "1"]),
    ];
    fill(&mut card, id, "matrix", ["", ""], &rows);
    // Exact sums are 1.5333, 4.3333 and 9.
    fill(
        &mut card,
        id,
        "sums",
        ["", ""],
        &[("", &["1,5", "4,33", "9"])],
    );
    let shares: [(&str, &[&str]); 3] = [
        // 1 / 1.5 = 0.667, while 1 / 1.5333 = 0.652.
        ("A", &["0,667", "0,692", "0,556"]),
        ("B", &["0,217", "0,231", "0,333"]),
        ("C", &["0,130", "0,077", "0,9"]),
    ];
    fill(&mut card, id, "normalised", ["row-sum", "weight"], &shares);
    let lines = found(&card);
    let share = one(&lines, "A / A", "check-ahp.share");
    assert_eq!(
        (share.verdict, share.reason.clone()),
        (Verdict::Agrees, Some(Reason::Rounding))
    );
    assert_eq!(
        wrong(&lines),
        [("C / C".to_owned(), "check-ahp.share", None)]
    );
    let sum = one(&lines, "A", "check-ahp.column-sum")
        .figure()
        .expect("a sum");
    assert!((sum.value - 23.0 / 15.0).abs() < 1e-12, "{}", sum.value);
}

#[test]
fn judgments_that_are_not_reciprocal() {
    let (mut card, id) = bone_bolango(&[]);
    let rows: [(&str, &[&str]); 1] = [("A", &["2", "1/3", "2", "3"])];
    let cells: Vec<(&str, &str)> = COLUMNS
        .iter()
        .copied()
        .zip(rows[0].1.iter().copied())
        .collect();
    table(&mut card, id, "matrix", &[("A", 0, &cells)]);
    let lines = found(&card);
    let diagonal = one(&lines, "A", "check-ahp.diagonal");
    assert_eq!(diagonal.verdict, Verdict::Contradicts);
    let pair = one(&lines, "C / A", "check-ahp.reciprocal");
    assert_eq!(
        (pair.verdict, pair.printed.as_str()),
        (Verdict::Contradicts, "2")
    );
    assert_eq!(pair.figure().expect("a reciprocal").value, 0.5);
    assert_eq!(
        one(&lines, "B / A", "check-ahp.reciprocal").verdict,
        Verdict::Agrees
    );
    // The sums are those of what is printed: 2 + 3 + 2 + 1/3.
    let sum = one(&lines, "A", "check-ahp.column-sum")
        .figure()
        .expect("a sum");
    assert!((sum.value - 22.0 / 3.0).abs() < 1e-12);
}

#[test]
fn blank_and_impossible_judgments() {
    let (mut card, id) = annex("check-ahp", &[]);
    assert_eq!(found(&card), []);
    let typed = |card: &mut Scorecard, text: &str| -> Vec<Line> {
        table(card, id, "matrix", &[("A", 0, &[("c2", text)])]);
        found(card)
    };
    for (text, problem) in [
        ("0", Problem::JudgmentScale),
        ("-3", Problem::JudgmentScale),
        ("1e9", Problem::JudgmentScale),
        ("abc", Problem::Unreadable(Fault::NotANumber)),
        ("1/0", Problem::Unreadable(Fault::ZeroDivisor)),
    ] {
        let lines = typed(&mut card, text);
        assert_eq!(lines.len(), 1, "{text}");
        assert_eq!(lines[0].verdict, Verdict::Open);
        let Found::Figure(Outcome::Refused(refusal)) = &lines[0].found else {
            panic!("{:?}", lines[0].found);
        };
        assert_eq!(refusal.problem, problem, "{text}");
        assert_eq!(errors(&evaluate(&card)).len(), 1);
    }
    // A judgment missing on both sides leaves nothing to compute.
    assert_eq!(typed(&mut card, "3"), []);
    // Two elements cannot contradict each other.
    choose(&mut card, id, "size", "2");
    let lines = typed(&mut card, "3");
    let cr = one(&lines, &code("check-ahp.cr"), "").figure().expect("CR");
    assert_eq!(cr.value, 0.0);
    let weight = one(&lines, "A", "check-ahp.weight").figure();
    assert_eq!(weight.expect("a weight").value, 0.75);
}
