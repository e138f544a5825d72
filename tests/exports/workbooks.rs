//! Workbooks, read back by the reader of the house.

use super::{Sample, hostile, samples};
use timbang::i18n::Language;
use timbang::numbers::Notation;
use timbang::storage::export::{Book, Cell, Number, Sheet, Sign, Table, xlsx};
use timbang::storage::tables::{Cell as Read, Row, Workbook, read_xlsx};

/// The texts and numbers of a sheet as they should stand in it, blank rows left
/// out.
fn wanted(title: &str, sheet: &Sheet) -> Vec<Vec<Cell>> {
    let name = match (title, sheet.name.as_str()) {
        ("", name) => name.to_owned(),
        (title, name) => format!("{title} \u{2013} {name}"),
    };
    let mut rows = vec![vec![Cell::text(name)]];
    for table in &sheet.tables {
        rows.push(vec![Cell::text(table.title.as_str())]);
        rows.push(vec![Cell::text(table.note.as_str())]);
        rows.push(table.heads.iter().map(Cell::text).collect());
        rows.extend(table.lines().cloned());
    }
    rows.retain(|row| row.iter().any(|cell| *cell != Cell::Blank));
    rows
}

/// The reader rounds percentages to twelve decimals.
const PERCENT: f64 = 1e-12;

/// Whether the reader made the same of a cell. `digits` is how far numbers may
/// be apart, as a part of them.
fn same(cell: &Cell, read: &Read, digits: f64) -> bool {
    let percent = |found: f64, value: f64| (found - value).abs() <= PERCENT * value.abs().max(1.0);
    match (cell, read) {
        (Cell::Blank, Read::Blank) => true,
        (Cell::Text(text), Read::Text(found)) => text.replace("\r\n", "\n") == *found,
        (Cell::Number(Number { value, sign, .. }), found) => match (sign, found) {
            (Sign::Percent, Read::Percent(found)) => percent(*found, *value),
            (Sign::Plain | Sign::Rupiah, Read::Number(found)) => {
                (found - value).abs() <= digits * value.abs()
            }
            _ => false,
        },
        _ => false,
    }
}

pub(super) fn compare(book: &Book, read: &Workbook, digits: f64, at: &str) {
    assert_eq!(read.sheets.len(), book.sheets.len(), "{at}");
    for (sheet, found) in book.sheets.iter().zip(&read.sheets) {
        let rows = wanted(&book.title, sheet);
        assert_eq!(found.rows.len(), rows.len(), "{at} {}", sheet.name);
        for (row, found) in rows.iter().zip(&found.rows) {
            let found: &Row = found;
            for place in 0..row.len().max(found.cells.len()) {
                let cell = row.get(place).unwrap_or(&Cell::Blank);
                assert!(
                    same(cell, found.cell(place), digits),
                    "{at} {}: {cell:?} {:?}",
                    sheet.name,
                    found.cell(place)
                );
            }
        }
    }
}

#[test]
fn every_sample_reads_back() {
    for sample in samples() {
        for language in Language::ALL {
            let book = sample.book(language);
            let bytes = xlsx(&book, "Lembar");
            let read = read_xlsx(&bytes).expect("a workbook");
            compare(&book, &read, 0.0, &sample.name);
        }
    }
}

/// Texts stay texts, whatever they begin with; markup is a text too.
#[test]
fn hostile_texts_read_back() {
    let book = hostile();
    let read = read_xlsx(&xlsx(&book, "Lembar")).expect("a workbook");
    compare(&book, &read, 0.0, "hostile");
    let names: Vec<&str> = read.sheets.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(names, ["a-b-c---x--", "A-B-C--X", "quoted"]);
}

#[test]
fn equal_books_make_equal_bytes() {
    let bytes = || {
        xlsx(
            &Sample::study("bantul").book(Language::Indonesian),
            "Lembar",
        )
    };
    assert_eq!(bytes(), bytes());
}

#[test]
fn a_book_without_tables_is_still_one() {
    let sheets = vec![Sheet {
        name: "x".to_owned(),
        tables: vec![Table::default()],
    }];
    let book = Book {
        title: String::new(),
        sheets,
    };
    let read = read_xlsx(&xlsx(&book, "Lembar")).expect("a workbook");
    assert_eq!(read.sheets[0].name, "x");
}

/// A sheet for the summary, one for each perspective, the weights, the sources.
#[test]
fn the_sheets_of_bone_bolango() {
    let sample = Sample::study("bone-bolango");
    let read = read_xlsx(&xlsx(&sample.book(Language::Indonesian), "Lembar"));
    let names: Vec<String> = read
        .expect("a workbook")
        .sheets
        .into_iter()
        .map(|one| one.name)
        .collect();
    assert_eq!(
        names,
        [
            "Ringkasan",
            "Keuangan",
            "Pelanggan",
            "Proses bisnis internal",
            "Pembelajaran dan pertumbuhan",
            "Perkembangan",
            "Rincian",
            "Bobot AHP",
            "Bobot global dan kepekaan",
            "Pemeriksaan",
            "Langkah hitung",
            "Asumsi dan sumber",
        ]
    );
}

/// Global weights sum to 1, and with all the weight on one perspective its score is
/// the total.
#[test]
fn global_weights_and_sensitivity_hold_together() {
    let book = Sample::study("bone-bolango").book(Language::English);
    let sheet = book.sheets.iter();
    let mut sheet = sheet.filter(|one| one.name == "Global weights and sensitivity");
    let tables = &sheet.next().expect("the sheet").tables;
    let value = |cell: &Cell| cell.number().map(|number| number.value);
    let indicators = tables[0].rows.iter();
    let indicators = indicators.filter(|row| row[0].written(Notation::English).starts_with(' '));
    let sum: f64 = indicators.filter_map(|row| value(&row[2])).sum();
    assert!((sum - 100.0).abs() < 1e-9, "{sum}");
    // Nadjamuddin et al. (2025): IKM 88.65, the score of the customers.
    let customers = &tables[1].rows[1];
    assert_eq!(
        value(&customers[4]).map(|value| format!("{value:.2}")),
        Some("88.65".to_owned())
    );
    assert_eq!(
        value(&customers[3]).map(|value| format!("{value:.2}")),
        Some("90.88".to_owned())
    );
}
