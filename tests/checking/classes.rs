//! Printed tables of classes.

use super::tables::{annex, code, found, one, wrong};
use crate::common::{Line as Row, choose, errors, table};
use timbang::evaluation::evaluate;
use timbang::methods::checking::{Found, Line, Reason, Verdict};
use timbang::methods::{Outcome, Problem};
use timbang::scorecard::{Id, Scorecard};

const FROM: &str = "check-classes.from";
const TO: &str = "check-classes.to";

fn fill(card: &mut Scorecard, id: Id, name: &str, keys: [&str; 2], rows: &[[&str; 3]]) {
    let cells: Vec<[(&str, &str); 2]> = rows
        .iter()
        .map(|row| [(keys[0], row[1]), (keys[1], row[2])])
        .collect();
    let lines: Vec<Row> = rows
        .iter()
        .zip(&cells)
        .map(|(row, cells)| (row[0], 0, &cells[..]))
        .collect();
    table(card, id, name, &lines);
}

fn document(
    fields: &[(&str, &str)],
    count: &str,
    classes: &[[&str; 3]],
    totals: &[[&str; 3]],
) -> Scorecard {
    let (mut card, id) = annex("check-classes", fields);
    choose(&mut card, id, "classes", count);
    fill(&mut card, id, "classes", ["from", "to"], classes);
    fill(&mut card, id, "totals", ["total", "class"], totals);
    card
}

fn check(
    fields: &[(&str, &str)],
    count: &str,
    classes: &[[&str; 3]],
    totals: &[[&str; 3]],
) -> Vec<Line> {
    found(&document(fields, count, classes, totals))
}

fn scale<'a>(respondents: &'a str, questions: &'a str) -> [(&'a str, &'a str); 4] {
    [
        ("respondents", respondents),
        ("questions", questions),
        ("lowest", "1"),
        ("highest", "5"),
    ]
}

const DECISION: [[&str; 3]; 5] = [
    ["Very Disagree", "56", "99,8"],
    ["Disagree", "100,8", "144,6"],
    ["Neutral", "145,6", "189,4"],
    ["Agreed", "190,4", "234,2"],
    ["Strongly agree", "235,2", "280"],
];

/// Bantul, table 9, decision making: 7 respondents, 8 questions, 1 to 5. The
/// totals 100, 145, 190 and 235 fall in no class (paper-checks.json).
#[test]
fn bantul_decision_making_has_gaps() {
    let lines = check(
        &scale("7", "8"),
        "5",
        &DECISION,
        &[["Decision-making", "240", "Strongly agree"]],
    );
    let gap = |total: f64| Some(Reason::Gap([total; 2]));
    assert_eq!(
        wrong(&lines),
        [
            ("Very Disagree".to_owned(), TO, gap(100.0)),
            ("Disagree".to_owned(), TO, gap(145.0)),
            ("Neutral".to_owned(), TO, gap(190.0)),
            ("Agreed".to_owned(), TO, gap(235.0)),
        ]
    );
    // The exact edges are those of paper-checks.json.
    for (class, edge) in [("Very Disagree", 100.8), ("Agreed", 235.2)] {
        let figure = one(&lines, class, TO).figure().expect("an edge");
        assert!((figure.value - edge).abs() < 1e-9, "{}", figure.value);
    }
    let total = one(&lines, "Decision-making", "check-classes.class");
    assert_eq!(total.verdict, Verdict::Agrees);
    let width = one(&lines, &code("check-classes.width"), "");
    assert_eq!(width.verdict, Verdict::Unprinted);
    assert!((width.figure().expect("a width").value - 44.8).abs() < 1e-12);
}

/// Bantul, table 9, problem solving: 88 falls in no class, and neither do 128,
/// 167 and 206; the lower edges drift from 88.2, 127.4, 166.6 and 205.8.
#[test]
fn bantul_problem_solving_drifts() {
    let classes = [
        ["1", "49", "87,9"],
        ["2", "88,9", "127,1"],
        ["3", "128,1", "166,3"],
        ["4", "167,3", "205,5"],
        ["5", "206,5", "245"],
    ];
    let lines = check(&scale("7", "7"), "5", &classes, &[["Total", "88", ""]]);
    for (class, total) in [("1", 88.0), ("2", 128.0), ("3", 167.0), ("4", 206.0)] {
        let line = one(&lines, class, TO);
        assert_eq!(line.verdict, Verdict::Contradicts);
        assert_eq!(line.reason, Some(Reason::Gap([total; 2])));
    }
    for class in ["2", "3", "4", "5"] {
        assert_eq!(one(&lines, class, FROM).verdict, Verdict::Contradicts);
    }
    assert_eq!(one(&lines, "1", FROM).verdict, Verdict::Agrees);
    assert_eq!(one(&lines, "5", TO).verdict, Verdict::Agrees);
    // 88 is below 88.2, so it belongs to the lowest class, though none holds it.
    let total = one(&lines, "Total", "check-classes.class");
    assert_eq!(total.found, Found::Words("1".to_owned()));
    assert_eq!(total.verdict, Verdict::Unprinted);
    assert_eq!(total.reason, Some(Reason::Gap([88.0; 2])));
}

const REVENUE: [[&str; 3]; 5] = [
    ["Very Dissatisfied", "240", "431"],
    ["Not Satisfied", "432", "623"],
    ["Neutral", "624", "815"],
    ["Satisfied", "816", "1007"],
    ["Very Satisfied", "1008", "1200"],
];

/// Bantul, table 6, revenue: classes of whole totals leave none between them.
#[test]
fn whole_classes_agree() {
    let lines = check(
        &scale("30", "8"),
        "5",
        &REVENUE,
        &[
            ["Revenue", "987", "satisfied"],
            ["On the edge", "816", "Neutral"],
            ["Below", "239", "Very Dissatisfied"],
            ["Above", "1201", ""],
            ["Unread", "n/a", ""],
        ],
    );
    // By hand: a total on an edge belongs to the class above it; nothing lies
    // outside 240 to 1200.
    let class = "check-classes.class";
    assert_eq!(
        wrong(&lines),
        [
            (
                "On the edge".to_owned(),
                class,
                Some(Reason::NeighbourClass)
            ),
            ("Below".to_owned(), class, Some(Reason::BelowLimit(240.0))),
            ("Above".to_owned(), class, Some(Reason::AboveLimit(1200.0))),
        ]
    );
    let unread = one(&lines, "Unread", "check-classes.total");
    assert_eq!(unread.verdict, Verdict::Open);
    assert_eq!(
        lines
            .iter()
            .filter(|line| line.verdict == Verdict::Open)
            .count(),
        1
    );
}

/// Mojokerto: 50 respondents, 23 questions, 1 to 4: 1150 to 4600 in four
/// classes of 862.5, printed 863; the total 3685 is in the third of 2875 to
/// 3737.5. Its 2013 is the first whole total from 2012.5 on.
#[test]
fn mojokerto_customers() {
    let fields = [
        ("respondents", "50"),
        ("questions", "23"),
        ("lowest", "1"),
        ("highest", "4"),
        ("ik-min", "1150"),
        ("ik-max", "4600"),
        ("width", "863"),
    ];
    let classes = [
        ["Tidak puas", "1150", "2012"],
        ["Kurang puas", "2013", "2874"],
        ["Puas", "2875", "3737"],
        ["Sangat puas", "3.738", "4.600"],
    ];
    let lines = check(&fields, "4", &classes, &[["IKP", "3.685", "puas"]]);
    assert_eq!(wrong(&lines), []);
    assert_eq!(lines.len(), 3 + 1 + 8 + 1);
    assert!(lines.iter().all(|line| line.verdict == Verdict::Agrees));
}

/// Bantul's method divides by the number of indicators, and table 9 has four of
/// them (paper-checks.json). The width 56 is what that would give, by hand.
#[test]
fn a_wrong_divisor_is_named() {
    let mut fields = scale("7", "8").to_vec();
    fields.extend([("width", "56"), ("divisor", "4")]);
    let lines = check(&fields, "5", &DECISION[..4], &[]);
    let width = one(&lines, &code("check-classes.width"), "");
    assert_eq!(width.reason, Some(Reason::Divisor([4.0, 5.0])));
    for item in ["check-classes.divisor", "check-classes.count"] {
        let line = one(&lines, &code(item), "");
        assert_eq!(
            (line.verdict, line.printed.as_str()),
            (Verdict::Contradicts, "4")
        );
    }
    // A right width and a divisor that is the number of classes.
    fields.truncate(4);
    fields.extend([("width", "44,8"), ("divisor", "5")]);
    let lines = check(&fields, "5", &DECISION, &[]);
    for item in ["width", "divisor", "count"] {
        let line = one(&lines, &code(&format!("check-classes.{item}")), "");
        assert_eq!(line.verdict, Verdict::Agrees, "{item}");
    }
}

/// By hand: without R, PP and EX the printed ends count; overlapping classes;
/// means with two decimals, of which 1.81 follows 1.80.
#[test]
fn ends_overlaps_and_decimals() {
    let lines = check(
        &[("ik-min", "10"), ("ik-max", "40")],
        "3",
        &[["a", "10", "21"], ["b", "20", "29"], ["c", "30", "40"]],
        &[],
    );
    assert_eq!(wrong(&lines), [("a".to_owned(), TO, Some(Reason::Overlap))]);

    let classes = [["low", "1,00", "1,80"], ["high", "1,81", "2,60"]];
    let lines = check(&[], "2", &classes, &[["Mean", "1,85", "low"]]);
    assert_eq!(
        wrong(&lines),
        [(
            "Mean".to_owned(),
            "check-classes.class",
            Some(Reason::NeighbourClass)
        )]
    );
    // With whole totals only, 1.80 and 1.81 are edges like any other.
    assert_eq!(wrong(&check(&[], "2", &classes, &[])), []);
}

#[test]
fn blank_and_impossible_input() {
    let (card, _) = annex("check-classes", &[]);
    assert_eq!(found(&card), []);
    assert_eq!(errors(&evaluate(&card)), []);
    // A range of nothing is refused at the table.
    let card = document(&[("ik-min", "40"), ("ik-max", "40")], "2", &[], &[]);
    let lines = found(&card);
    assert!(matches!(
        &lines[0].found,
        Found::Figure(Outcome::Refused(refusal)) if refusal.problem == Problem::EmptyRange
    ));
    assert_eq!(errors(&evaluate(&card)).len(), 1);
    // An end that cannot be read.
    let card = document(&[("ik-min", "x"), ("ik-max", "40")], "2", &[], &[]);
    assert_eq!(errors(&evaluate(&card)).len(), 1);
}
