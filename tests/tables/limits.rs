//! Nothing grows beyond the limits, whatever a file says of itself.

use crate::archive::{Book, Pack, Zip, bomb};
use std::time::{Duration, Instant};
use timbang::storage::tables::{
    LARGEST_TABLE, Limit, MOST_CELLS, MOST_INFLATED, MOST_TEXT, TextFault, XlsxFault, check_size,
    read_text_table, read_xlsx,
};

/// Far more than a refusal takes in the slowest build.
const SOON: Duration = Duration::from_secs(1);
const SHEET: &str = "xl/worksheets/sheet1.xml";

/// A workbook whose sheet is 512 MiB of zeros, packed as given, and says that it
/// has so many bytes.
fn bombed(packed: &[u8], size: u32) -> Vec<u8> {
    let mut zip = Zip::default();
    for (name, text) in Book::new("").without(SHEET).0 {
        zip.add(&name, text.as_bytes(), Pack::Deflated);
    }
    zip.raw(SHEET, packed, 8, size, 0, 0);
    zip.finish()
}

/// QUALITY I13: a bomb that says its size, and bombs that say less.
#[test]
fn i13_bombs_are_stopped() {
    let inflated = XlsxFault::TooLarge(Limit::Inflated(MOST_INFLATED));
    let damaged = XlsxFault::Damaged { part: SHEET.into() };
    let packed = bomb((512 << 20) / 258);
    // It is what it says: so far it unpacks to zeros.
    let begins = miniz_oxide::inflate::decompress_to_vec_with_limit(&packed, 1000);
    let begins = begins.expect_err("more than 1000 bytes").output;
    assert_eq!(begins, [0; 1000]);
    for (size, fault) in [
        (512 << 20, &inflated),
        (u32::MAX - 1, &inflated),
        (MOST_INFLATED as u32 + 1, &inflated),
        (100, &damaged),
        (0, &damaged),
    ] {
        let bytes = bombed(&packed, size);
        let begun = Instant::now();
        assert_eq!(read_xlsx(&bytes).as_ref(), Err(fault), "{size}");
        assert!(begun.elapsed() < SOON, "{size}: {:?}", begun.elapsed());
    }
    assert_eq!(MOST_INFLATED, 32_000_000);
}

/// QUALITY I13: parts that are each within the limit and together beyond it.
#[test]
fn i13_the_limit_holds_for_all_parts_together() {
    let blank = " ".repeat(17_000_000);
    let book = Book::new("")
        .with(
            "xl/styles.xml",
            &format!("<styleSheet>{blank}</styleSheet>"),
        )
        .with("xl/sharedStrings.xml", &format!("<sst>{blank}</sst>"));
    let fault = XlsxFault::TooLarge(Limit::Inflated(MOST_INFLATED));
    assert_eq!(read_xlsx(&book.pack(Pack::Deflated)), Err(fault));
}

/// QUALITY I13: a million rows declared, a million empty ones, and cells that
/// stand far apart.
#[test]
fn i13_what_is_declared_costs_nothing_and_what_stands_is_counted() {
    let rows = "<row/>".repeat(1_000_000);
    let read = read_xlsx(&Book::new(&rows).pack(Pack::Stored)).expect("a workbook");
    assert_eq!(read.sheets[0].rows.len(), 0);

    let far = |rows: usize| -> String {
        let row = |row: usize| format!("<row r=\"{row}\"><c r=\"XFD{row}\"><v>1</v></c></row>");
        (1..=rows).map(row).collect()
    };
    // 122 rows of 16,384 columns are 1,998,848 cells, one row more 2,015,232.
    let within = read_xlsx(&Book::new(&far(122)).pack(Pack::Deflated)).expect("a workbook");
    assert_eq!(within.sheets[0].rows.len(), 122);
    let beyond = read_xlsx(&Book::new(&far(123)).pack(Pack::Deflated));
    assert_eq!(beyond, Err(XlsxFault::TooLarge(Limit::Cells(MOST_CELLS))));
    assert_eq!(MOST_CELLS, 2_000_000);
}

/// QUALITY I13: a text that many cells share.
#[test]
fn i13_shared_texts_are_counted_each_time() {
    let long = format!("<si><t>{}</t></si>", "a".repeat(1_000_000));
    let book = |times: usize| {
        let cells = "<c t=\"s\"><v>0</v></c>".repeat(times);
        let book = Book::new(&format!("<row>{cells}</row>")).strings(&long);
        read_xlsx(&book.pack(Pack::Deflated))
    };
    assert!(book(32).is_ok());
    assert_eq!(book(33), Err(XlsxFault::TooLarge(Limit::Text(MOST_TEXT))));
}

/// QUALITY I16: a file of 30 MB is refused before it is read, and the limit
/// named.
#[test]
fn i16_a_file_of_30_mb_is_refused_unread() {
    let limit = Limit::File(LARGEST_TABLE);
    assert_eq!(check_size(30_000_000), Err(limit));
    assert_eq!(check_size(LARGEST_TABLE), Ok(()));
    assert_eq!(check_size(LARGEST_TABLE + 1), Err(limit));
    let large = vec![b'a'; LARGEST_TABLE + 1];
    assert_eq!(
        read_text_table(&large, None),
        Err(TextFault::TooLarge(limit))
    );
    assert_eq!(read_xlsx(&large), Err(XlsxFault::TooLarge(limit)));
}

#[test]
fn texts_have_as_few_cells_and_bytes() {
    let many = vec![b';'; MOST_CELLS];
    let cells = Err(TextFault::TooLarge(Limit::Cells(MOST_CELLS)));
    let text = [&many[..], b"a"].concat();
    assert_eq!(read_text_table(&text, Some(';')), cells);
    let grid = read_text_table(&text[2..], Some(';')).expect("a table");
    assert_eq!(grid.width, MOST_CELLS - 1);
    // Letters of Windows-1252 take two bytes or three in memory.
    let wide = vec![0x80; MOST_TEXT / 3 + 1];
    let fault = TextFault::TooLarge(Limit::Text(MOST_TEXT));
    assert_eq!(read_text_table(&wide, None), Err(fault));
}
