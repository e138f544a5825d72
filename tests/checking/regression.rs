//! Printed regression tables. Boyolali is Susianti, Setyani & Yuniatin, tables 3
//! to 7 and their text; what is wrong there is listed in paper-checks.json and
//! statistics-cases.json.

use super::tables::{annex, code, found, one, wrong};
use crate::common::{Line as Row, set, table};
use timbang::methods::checking::{Found, Line, Reason, Verdict};
use timbang::scorecard::{Id, Path, Scorecard};

const COLUMNS: [&str; 7] = ["b", "se", "beta", "t", "sig", "tolerance", "vif"];
pub const FINANCIAL: &str = "Perspektif Keuangan";
pub const CUSTOMER: &str = "Perspektif Pelanggan";
pub const PROCESS: &str = "Perspektif Bisnis Internal";
pub const GROWTH: &str = "Perspektif Pertumbuhan dan Pembelajaran";

/// Table 3; table 5 differs in one figure only.
pub const TABLE_3: [(&str, &[&str]); 5] = [
    ("(Constant)", &["4,255", "2,365", "", "1,799", ",079"]),
    (
        FINANCIAL,
        &["-,108", ",210", "-,076", "-,515", ",609", ",155", "6,454"],
    ),
    (
        CUSTOMER,
        &[",393", ",118", ",366", "3,327", ",002", ",279", "3,584"],
    ),
    (
        PROCESS,
        &["-,419", ",124", "-,432", "-3,380", ",002", ",207", "4,830"],
    ),
    (
        GROWTH,
        &[",830", ",061", ",952", "13,710", ",000", ",701", "1,426"],
    ),
];
pub const ANOVA: [[&str; 5]; 3] = [
    ["364,368", "4", "91,077", "63,647", ",000"],
    ["58,670", "41", "1,431", "", ""],
    ["422,978", "45", "", "", ""],
];
const SUMMARY: [(&str, &str); 9] = [
    ("r", ",928"),
    ("r2", ",861"),
    ("adjusted", ",848"),
    ("see", "1,196"),
    ("durbin-watson", "1,718"),
    ("n", "46"),
    ("k", "4"),
    ("explained", "84,8%"),
    ("unexplained", "15,4%"),
];

pub fn coefficients(card: &mut Scorecard, id: Id, rows: &[(&str, &[&str])]) {
    let cells: Vec<Vec<(&str, &str)>> = rows
        .iter()
        .map(|(_, texts)| COLUMNS.into_iter().zip(texts.iter().copied()).collect())
        .collect();
    let lines: Vec<Row> = rows
        .iter()
        .zip(&cells)
        .map(|((label, _), cells)| (*label, 0, &cells[..]))
        .collect();
    table(card, id, "coefficients", &lines);
}

pub fn row_of(card: &Scorecard, id: Id, name: &str, row: usize) -> Id {
    card.indicator(id).expect("the check").sheet.rows(name)[row].id
}

/// Types into a cell of a table, rows counted from 0.
pub fn cell(card: &mut Scorecard, id: Id, name: &str, row: usize, key: &str, text: &str) {
    let row = row_of(card, id, name, row);
    set(
        card,
        &Path::Cell(id, name.to_owned(), row, key.to_owned()),
        text,
    );
}

pub fn anova(card: &mut Scorecard, id: Id, rows: &[[&str; 5]; 3]) {
    for (index, row) in rows.iter().enumerate() {
        for (key, text) in ["ss", "df", "ms", "f", "sig"].into_iter().zip(row) {
            cell(card, id, "anova", index, key, text);
        }
    }
}

pub fn restated(card: &mut Scorecard, id: Id, rows: &[[&str; 3]]) {
    let cells: Vec<[(&str, &str); 2]> = rows
        .iter()
        .map(|row| [("figure", row[1]), ("printed", row[2])])
        .collect();
    let lines: Vec<Row> = rows
        .iter()
        .zip(&cells)
        .map(|(row, cells)| (row[0], 0, &cells[..]))
        .collect();
    table(card, id, "restated", &lines);
}

pub fn boyolali() -> (Scorecard, Id) {
    let (mut card, id) = annex("check-regression", &SUMMARY);
    coefficients(&mut card, id, &TABLE_3);
    anova(&mut card, id, &ANOVA);
    (card, id)
}

pub fn aspect(key: &str) -> String {
    format!("check-regression.{key}")
}

/// The value that follows for a line.
#[track_caller]
pub fn near(lines: &[Line], item: &str, key: &str, value: f64, tolerance: f64) {
    let figure = one(lines, item, key).figure().expect("a figure");
    assert!(
        (figure.value - value).abs() <= tolerance,
        "{item} {key}: {} instead of {value}",
        figure.value
    );
}

#[test]
fn boyolali_tables() {
    let (card, _) = boyolali();
    let lines = found(&card);
    let regression = code("check-regression.regression");
    // 364.368 should be 364.308; .848 is adjusted R²; 84.8 and 15.4 are 100.2.
    assert_eq!(
        wrong(&lines),
        [
            (
                regression.clone(),
                "check-regression.ss",
                Some(Reason::DigitWrong(364.308))
            ),
            (
                code("check-regression.explained"),
                "",
                Some(Reason::Copied(code("check-regression.adjusted")))
            ),
            (code("check-regression.unexplained"), "", None),
        ]
    );
    assert!(
        lines.iter().all(|line| line.verdict != Verdict::Open),
        "{lines:?}"
    );
    // ANOVA: sum, degrees of freedom, two mean squares, F, p; seven of the
    // summary, five t and p, four VIF and Beta, two percentages.
    assert_eq!(lines.len(), 6 + 7 + 10 + 8 + 2);
    near(&lines, &regression, "check-regression.ss", 364.308, 1e-9);
    // With that sum everything else follows as printed (statistics-cases.json).
    near(&lines, &regression, "check-regression.f", 63.6468, 5e-4);
    near(&lines, &regression, "check-regression.sig", 4.83e-17, 5e-20);
    near(&lines, &code("check-regression.r2"), "", 0.861_293, 5e-7);
    near(
        &lines,
        &code("check-regression.adjusted"),
        "",
        0.847_761,
        5e-7,
    );
    near(&lines, &code("check-regression.see"), "", 1.196_234, 5e-7);
    near(
        &lines,
        &code("check-regression.unexplained"),
        "",
        15.2,
        1e-9,
    );
    for (row, t, p, vif) in [
        (FINANCIAL, -0.514_286, 0.609_32, 6.451_613),
        (CUSTOMER, 3.330_508, 0.001_86, 3.584_229),
        (PROCESS, -3.379_032, 0.001_60, 4.830_918),
        (GROWTH, 13.606_557, 0.0, 1.426_534),
    ] {
        near(&lines, row, "check-regression.t", t, 5e-7);
        near(&lines, row, "check-regression.sig", p, 5e-6);
        near(&lines, row, "check-regression.vif", vif, 5e-7);
    }
    // t 13.710 agrees only because its SE has three decimals.
    let t = one(&lines, GROWTH, "check-regression.t");
    assert_eq!(
        (t.verdict, t.reason.clone()),
        (Verdict::Agrees, Some(Reason::Rounding))
    );
    let durbin = one(&lines, &code("check-regression.durbin-watson"), "");
    assert_eq!(durbin.verdict, Verdict::Agrees);
    assert_eq!(
        durbin.reason,
        Some(Reason::Said(code("check-regression.dw-rule")))
    );
}

/// Table 5 prints -,106; p belongs to t, and B over SE gives neither.
#[test]
fn boyolali_table_5() {
    let (mut card, id) = boyolali();
    cell(&mut card, id, "coefficients", 1, "b", "-,106");
    let lines = found(&card);
    let b = one(&lines, FINANCIAL, "check-regression.b");
    assert_eq!(b.verdict, Verdict::Contradicts);
    assert_eq!(
        b.reason,
        Some(Reason::Said(code("check-regression.needs-t")))
    );
    near(
        &lines,
        FINANCIAL,
        "check-regression.b",
        -0.515 * 0.210,
        1e-12,
    );
    // The other table, as a figure that is stated again.
    restated(&mut card, id, &[[FINANCIAL, "B", "-,108"]]);
    let lines = found(&card);
    let last = lines.last().expect("a line");
    assert_eq!(
        (last.verdict, last.reason.clone()),
        (Verdict::Contradicts, Some(Reason::Needed(-0.108)))
    );
}

#[test]
fn boyolali_text() {
    let (mut card, id) = boyolali();
    let before = found(&card).len();
    restated(
        &mut card,
        id,
        &[
            ["Konstanta", "B", "4,225"],
            [FINANCIAL, "B", "-,106"],
            ["perspektif pelanggan", "B", "0,399"],
            [PROCESS, "t", "-3,327"],
            [GROWTH, "t hitung", "13,713"],
            ["", "R2", "0,848"],
            [FINANCIAL, "t", "-0,515"],
            [PROCESS, "Sig.", "0,002"],
            ["", "Durbin Watson", "1,718"],
            ["", "F", "63,647"],
            ["Perspektif lain", "B", "1"],
            [GROWTH, "Std. Error", ""],
        ],
    );
    let lines = found(&card);
    let text = &lines[before..];
    let reasons: Vec<(Verdict, Option<Reason>)> = text
        .iter()
        .map(|line| (line.verdict, line.reason.clone()))
        .collect();
    let wrong = |reason| (Verdict::Contradicts, reason);
    let right = || (Verdict::Agrees, None);
    assert_eq!(
        reasons,
        [
            wrong(Some(Reason::DigitWrong(4.255))),
            wrong(Some(Reason::Needed(-0.108))),
            wrong(Some(Reason::Needed(0.393))),
            wrong(Some(Reason::Copied(CUSTOMER.to_owned()))),
            wrong(None),
            wrong(Some(Reason::Copied(code("check-regression.adjusted")))),
            right(),
            right(),
            right(),
            right(),
            (
                Verdict::Open,
                Some(Reason::Said(code("check-regression.no-row")))
            ),
        ]
    );
    assert_eq!(text[3].aspect, aspect("t"));
    assert_eq!(text[3].found, Found::Words("-3,380".to_owned()));
}
