//! The results as tables for other programs: the same figures as the page, safe
//! from being taken for formulas, and read back by other readers than their
//! writer.

#[path = "../common/mod.rs"]
mod common;
mod csv;
mod figures;
mod names;
mod office;
mod workbooks;

use timbang::cases::{CASES, Wording};
use timbang::evaluation::{Report, evaluate};
use timbang::i18n::Language;
use timbang::i18n::export::{Study, book, sections};
use timbang::methods::questionnaire;
use timbang::scorecard::Scorecard;
use timbang::storage::export::{Book, Cell, Number, Sign, Table};

/// What a report and its tables are made from.
struct Sample {
    name: String,
    card: Scorecard,
    report: Report,
}

impl Sample {
    fn new(name: &str, card: Scorecard) -> Sample {
        let report = evaluate(&card);
        let name = name.to_owned();
        Sample { name, card, report }
    }

    fn study(key: &str) -> Sample {
        let case = CASES.iter().find(|case| case.key == key).expect("a case");
        Sample::new(key, (case.build)(Wording::Indonesian))
    }

    fn book(&self, language: Language) -> Book {
        let all = questionnaire::all(&self.card);
        let studies: Vec<Study> = all
            .map(|annex| Study {
                id: annex.id,
                sections: sections(language, annex, None),
            })
            .collect();
        book(language, &self.card, &self.report, &studies)
    }
}

/// Every published study, and the scorecards of `tests/cases`: filled,
/// half-filled and wrong.
fn samples() -> Vec<Sample> {
    let mut all: Vec<Sample> = CASES.iter().map(|case| Sample::study(case.key)).collect();
    let files = common::cases::all();
    all.extend(
        files
            .into_iter()
            .map(|case| Sample::new(&case.name, case.opened.scorecard)),
    );
    assert!(all.len() > 12, "{} samples", all.len());
    all
}

/// A table of a book by its sheet and the beginning of its title.
fn table<'a>(book: &'a Book, sheet: &str, title: &str) -> &'a Table {
    let found = book
        .tables()
        .find(|(on, one)| on.name == sheet && one.title.starts_with(title));
    found
        .unwrap_or_else(|| panic!("no table {title} on {sheet}"))
        .1
}

/// A row by the text of its first cell.
fn row<'a>(table: &'a Table, name: &str) -> &'a [Cell] {
    let found = table
        .lines()
        .find(|row| row.first() == Some(&Cell::text(name)));
    found.unwrap_or_else(|| panic!("no row {name} in {}", table.title))
}

/// The number in a row under a heading.
fn under(table: &Table, name: &str, head: &str) -> Number {
    let column = table.heads.iter().position(|one| one == head);
    let column = column.unwrap_or_else(|| panic!("no column {head}"));
    *row(table, name)[column]
        .number()
        .unwrap_or_else(|| panic!("no number: {name}, {head}"))
}

/// A book with whatever could be taken for a formula, for markup or for another
/// name.
fn hostile() -> Book {
    let bad = [
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "＝1",
        "＋1",
        "－1",
        "＠A",
        " =1",
        "\u{feff}=1",
        "\u{200b}@A",
        "<img src=x onerror=alert(1)>",
        "</t></is><script>",
        "a;b",
        "he said \"x\"",
        "a\u{1}b",
        "_x0041_",
        "two\nlines",
        "007",
        "1/3",
        "\u{202e}cba",
        "ünïcödé 𝒳",
        "'",
        "=HYPERLINK(\"http://x\";\"y\")",
    ];
    let numbers = [
        -0.1,
        0.0,
        -0.0,
        1e300,
        -1e-9,
        83.13,
        3_858_495_244.0,
        0.1 + 0.2,
    ];
    let plain = |value| Cell::of(value, 2, Sign::Plain);
    let mut rows: Vec<Vec<Cell>> = bad
        .iter()
        .map(|text| vec![Cell::text(*text), plain(-0.1)])
        .collect();
    rows.extend(numbers.map(|value| vec![Cell::text("number"), plain(value)]));
    rows.push(vec![
        Cell::of(f64::NAN, 2, Sign::Plain),
        Cell::of(f64::INFINITY, 2, Sign::Percent),
    ]);
    rows.push(vec![
        Cell::of(83.13, 2, Sign::Percent),
        Cell::of(1500.0, 0, Sign::Rupiah),
    ]);
    let table = Table {
        title: "=A1 <b>".to_owned(),
        note: "@note".to_owned(),
        heads: vec!["=head".to_owned(), "-2".to_owned()],
        rows: rows.clone(),
        foot: Some(vec![Cell::text("=foot"), plain(7.5)]),
    };
    let sheet = |name: &str| timbang::storage::export::Sheet {
        name: name.to_owned(),
        tables: vec![table.clone()],
    };
    Book {
        title: "=title".to_owned(),
        sheets: vec![sheet("a/b:c*?[x]\\"), sheet("A-B-C--X"), sheet("'quoted'")],
    }
}
