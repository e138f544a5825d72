//! CSV: the form that an Indonesian spreadsheet opens, and nothing that it
//! would compute.

use super::common::random::Random;
use super::{Sample, hostile, samples};
use timbang::i18n::Language;
use timbang::storage::export::{Cell, Sign, Table, csv, csv_of_all, is_formula, tabbed};
use timbang::storage::tables::read_text_table;

fn one(cell: Cell) -> String {
    let table = Table {
        heads: vec!["h".to_owned()],
        rows: vec![vec![cell]],
        ..Table::default()
    };
    let text = csv(&table);
    let text = text
        .strip_prefix("\u{feff}h\r\n")
        .expect("a mark and a heading");
    text.strip_suffix("\r\n").expect("a line end").to_owned()
}

/// OWASP, "CSV Injection": the letters that begin a formula, and their
/// full-width forms.
#[test]
fn formulas_are_neutralised() {
    for text in [
        "=1+1",
        "+1",
        "-1",
        "@A1",
        "＝1",
        "＋1",
        "－1",
        "＠A1",
        " =1",
        "\u{feff}=1",
    ] {
        assert_eq!(one(Cell::text(text)), format!("'{text}"), "{text}");
    }
    assert_eq!(one(Cell::text("\t=1")), "\"'\t=1\"");
    assert_eq!(one(Cell::text("\r=1")), "\"'\r=1\"");
    assert_eq!(
        one(Cell::text("=HYPERLINK(\"x\";\"y\")")),
        "\"'=HYPERLINK(\"\"x\"\";\"\"y\"\")\""
    );
    for text in ["Dinas A = B", "1-2", "a@b", "–", "\u{2212}5"] {
        assert_eq!(one(Cell::text(text)), text);
    }
}

#[test]
fn numbers_stay_numbers() {
    let plain = |value, decimals| one(Cell::of(value, decimals, Sign::Plain));
    assert_eq!(plain(-0.1, 1), "-0,1");
    assert_eq!(plain(1234.5, 2), "1234,50");
    assert_eq!(plain(-0.001, 2), "0,00");
    assert_eq!(plain(2.675, 2), "2,68");
    assert_eq!(plain(1e300, 2), "1E300");
    assert_eq!(plain(f64::NAN, 2), "");
    // The sign stands in the heading.
    let table = Table {
        heads: vec!["Bobot".to_owned(), "Anggaran".to_owned()],
        rows: vec![vec![
            Cell::of(83.13, 2, Sign::Percent),
            Cell::of(3_858_495_244.0, 0, Sign::Rupiah),
        ]],
        ..Table::default()
    };
    let wanted = "\u{feff}Bobot (%);Anggaran (Rp)\r\n83,13;3858495244\r\n";
    assert_eq!(csv(&table), wanted);
    let wanted = "\nBobot (%)\tAnggaran (Rp)\n83.13\t3858495244";
    assert_eq!(tabbed(&table, '.').replace('\r', ""), wanted);
}

/// Our own reader of CSV finds the cells again, and none that computes.
#[test]
fn it_reads_back() {
    let mut books = vec![hostile()];
    books.extend(samples().iter().map(|one| one.book(Language::Indonesian)));
    for book in books {
        for (_, table) in book.tables().filter(|(_, one)| one.heads.len() > 1) {
            let text = csv(table);
            let grid = read_text_table(text.as_bytes(), Some(';')).expect("a table");
            let rows = grid.into_rows();
            let filled = |row: &&Vec<Cell>| row.iter().any(|cell| !matches!(cell, Cell::Blank));
            let lines: Vec<&Vec<Cell>> = table.lines().filter(filled).collect();
            assert_eq!(rows.len(), lines.len() + 1, "{}", table.title);
            for (row, line) in rows.iter().skip(1).zip(lines) {
                for (place, cell) in line.iter().enumerate() {
                    let found = row.cell(place).text();
                    match cell {
                        Cell::Blank => assert_eq!(found, ""),
                        Cell::Number(number) => assert_eq!(found, number.bare(',')),
                        Cell::Text(words) => {
                            let words = words.replace('\u{1}', "");
                            let guard = if is_formula(&words) { "'" } else { "" };
                            assert_eq!(found.trim(), format!("{guard}{words}").trim());
                            assert!(!is_formula(&found), "{found:?}");
                        }
                    }
                }
            }
        }
    }
}

/// All tables in one text, in the order of the sheets.
#[test]
fn all_in_one() {
    let sample = Sample::study("bone-bolango");
    let book = sample.book(Language::Indonesian);
    let text = csv_of_all(&book);
    assert!(text.starts_with('\u{feff}') && text.ends_with("\r\n"));
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
    let mut rest = text.as_str();
    for (_, table) in book.tables() {
        let own = csv(table).replace('\u{feff}', "");
        let at = rest.find(&own).expect("the table stands in it");
        rest = &rest[at + own.len()..];
    }
}

/// No text, however made, begins a cell that computes.
#[test]
fn any_text_is_safe() {
    let letters: Vec<char> = "=+-@\t\r\n＝＋－＠ '\";,a1\u{feff}\u{200b}\0\u{1}"
        .chars()
        .collect();
    let mut random = Random::new(6);
    for _ in 0..20_000 {
        let length = 1 + random.below(6);
        let text: String = (0..length)
            .map(|_| letters[random.below(letters.len())])
            .collect();
        let cell = one(Cell::text(text.as_str()));
        let inner = cell.strip_prefix('"').unwrap_or(&cell);
        assert!(
            !is_formula(inner) || text.replace('\0', "").is_empty(),
            "{text:?} {cell:?}"
        );
    }
}
