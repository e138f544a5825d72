//! Printed regression tables made wrong on purpose, parts of them, and what
//! cannot be computed.

use super::regression::{
    ANOVA, TABLE_3, anova, aspect, boyolali, cell, coefficients, near, row_of,
};
use super::tables::{annex, code, found, one, wrong};
use crate::common::{errors, set};
use timbang::evaluation::evaluate;
use timbang::methods::checking::{Found, Reason, Verdict};
use timbang::methods::{Expr, Outcome, Problem};
use timbang::scorecard::Path;

/// By hand, from Boyolali's ANOVA table: each of the three sums made wrong.
#[test]
fn the_odd_sum_of_squares() {
    let right = |row: usize, text: &'static str| {
        let mut rows = ANOVA;
        rows[0][0] = "364,308";
        rows[row][0] = text;
        let (mut card, id) = annex("check-regression", &[]);
        anova(&mut card, id, &rows);
        found(&card)
    };
    let of = |row: &str| code(&aspect(row));
    assert_eq!(wrong(&right(0, "364,308")), []);
    for (row, item, text, value) in [
        (0, "regression", "346,308", 364.308),
        (1, "residual", "68,670", 58.670),
        (2, "total", "432,978", 422.978),
    ] {
        let lines = right(row, text);
        let wrong = wrong(&lines);
        assert_eq!(wrong.len(), 1, "{wrong:?}");
        assert_eq!(wrong[0].0, of(item));
        near(&lines, &of(item), "check-regression.ss", value, 1e-9);
    }
    // Without mean squares nothing tells which it is, so the sum is named.
    let (mut card, id) = annex("check-regression", &[]);
    let bare = ANOVA.map(|row| [row[0], row[1], "", "", ""]);
    anova(&mut card, id, &bare);
    assert_eq!(wrong(&found(&card))[0].0, of("total"));
}

/// By hand: what the identities say of single figures.
#[test]
fn other_slips() {
    for (key, printed, wanted) in [
        ("r", ",982", 0.861_f64.sqrt()),
        ("adjusted", ",861", 0.847_761),
        ("see", "1,431", 1.196_234),
        ("n", "45", 46.0),
        ("k", "5", 4.0),
    ] {
        let (mut card, id) = boyolali();
        set(&mut card, &Path::Field(id, key.to_owned()), printed);
        let lines = found(&card);
        let item = code(&aspect(key));
        assert_eq!(
            one(&lines, &item, "").verdict,
            Verdict::Contradicts,
            "{key}"
        );
        near(&lines, &item, "", wanted, 5e-7);
    }
    for (row, key, printed) in [
        (2, "vif", "3,854"),
        (2, "beta", ",663"),
        (1, "sig", ",069"),
        (3, "t", "3,380"),
    ] {
        let (mut card, id) = boyolali();
        cell(&mut card, id, "coefficients", row, key, printed);
        let lines = found(&card);
        let line = one(&lines, TABLE_3[row].0, &aspect(key));
        assert_eq!(line.verdict, Verdict::Contradicts, "{key}");
        if key == "t" {
            assert_eq!(line.reason, Some(Reason::Sign));
        }
    }
    for (printed, reason) in [
        ("4,2", Reason::AboveLimit(4.0)),
        ("-1,7", Reason::BelowLimit(0.0)),
    ] {
        let (card, _) = annex("check-regression", &[("durbin-watson", printed)]);
        let lines = found(&card);
        assert_eq!(lines[0].verdict, Verdict::Contradicts);
        assert_eq!(lines[0].reason, Some(reason));
    }
}

/// Without the ANOVA table the model's own figures count: by hand, R² .861 of
/// 46 respondents and 4 variables is adjusted .8474.
#[test]
fn parts_of_the_tables() {
    let (card, _) = annex(
        "check-regression",
        &[
            ("r2", ",861"),
            ("n", "46"),
            ("k", "4"),
            ("adjusted", ",847"),
        ],
    );
    let lines = found(&card);
    let adjusted = one(&lines, &code("check-regression.adjusted"), "");
    assert_eq!(adjusted.verdict, Verdict::Agrees);
    near(
        &lines,
        &adjusted.item.clone(),
        "",
        1.0 - 0.139 * 45.0 / 41.0,
        1e-12,
    );
    // R² has nothing to be compared with.
    assert_eq!(
        one(&lines, &code("check-regression.r2"), "").verdict,
        Verdict::Open
    );
}

#[test]
fn blank_and_impossible_figures() {
    let (mut card, id) = annex("check-regression", &[]);
    assert_eq!(found(&card), []);
    coefficients(
        &mut card,
        id,
        &[("(Constant)", &["4,255", "0,000", "", "1,799"])],
    );
    cell(&mut card, id, "coefficients", 1, "b", "n/a");
    cell(&mut card, id, "coefficients", 1, "t", "2,000");
    cell(&mut card, id, "coefficients", 1, "se", "1,5");
    let lines = found(&card);
    assert_eq!(lines.len(), 2);
    for line in &lines {
        assert_eq!(line.verdict, Verdict::Open);
        assert!(
            matches!(&line.found, Found::Figure(Outcome::Refused(_))),
            "{line:?}"
        );
    }
    // A standard error of 0 and a cell that is no number.
    assert_eq!(errors(&evaluate(&card)).len(), 2);
    // Degrees of freedom of nothing give no p.
    let (mut card, id) = annex("check-regression", &[]);
    coefficients(
        &mut card,
        id,
        &[("(Constant)", &["", "", "", "1,799", ",079"])],
    );
    cell(&mut card, id, "anova", 1, "df", "0");
    let line = found(&card).pop().expect("a line");
    assert_eq!(line.verdict, Verdict::Open);
    let row = row_of(&card, id, "anova", 1);
    let at = Path::Cell(id, "anova".to_owned(), row, "df".to_owned());
    let refused = Outcome::refused(Problem::Below(1.0), at);
    assert_eq!(line.found, Found::Figure(refused));
    // As many variables as respondents leave none either.
    let (mut card, id) = annex("check-regression", &[("n", "5"), ("k", "4")]);
    coefficients(
        &mut card,
        id,
        &[("(Constant)", &["", "", "", "1,799", ",079"])],
    );
    let line = found(&card).pop().expect("a line");
    let refused = Outcome::refused(Problem::Below(6.0), Path::Field(id, "n".to_owned()));
    assert_eq!(line.found, Found::Figure(refused));
}

/// By hand: a p is highest where t, or F, is lowest; a t of either sign may
/// be 0, which has p 1.
#[test]
fn spans_of_probabilities() {
    let rounded = |value: f64, half: f64| Expr::Constant(value).rounded(half);
    let t = |value, half| {
        let df = Expr::Constant(41.0);
        Expr::BeyondT(Box::new([rounded(value, half), df]))
    };
    let f = |value, half| {
        let [above, below] = [4.0, 41.0].map(Expr::Constant);
        Expr::BeyondF(Box::new([rounded(value, half), above, below]))
    };
    for (of, ends) in [
        (t(3.38, 0.5), [t(3.88, 0.0), t(2.88, 0.0)]),
        (t(-3.38, 0.5), [t(3.88, 0.0), t(2.88, 0.0)]),
        (t(0.1, 0.5), [t(0.6, 0.0), t(0.0, 0.0)]),
        (f(2.0, 0.5), [f(2.5, 0.0), f(1.5, 0.0)]),
    ] {
        let [low, high] = of.span();
        for (found, wanted) in [low, high].into_iter().zip(ends) {
            let wanted = wanted.value();
            assert!((found - wanted).abs() < 1e-12, "{found} {wanted}");
        }
        assert!(low < of.value() && of.value() < high);
    }
    assert_eq!(t(0.1, 0.5).span()[1], 1.0);
}
