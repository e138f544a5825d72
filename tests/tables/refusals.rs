//! What is no workbook that can be read, each by its name.

use crate::archive::{Book, Pack, Zip};
use timbang::storage::tables::{XlsxFault, is_workbook, read_xlsx};

fn fault(book: &Book) -> XlsxFault {
    read_xlsx(&book.pack(Pack::Deflated)).expect_err("a refusal")
}

fn damaged(part: &str) -> XlsxFault {
    let part = part.to_owned();
    XlsxFault::Damaged { part }
}

const SHEET: &str = "xl/worksheets/sheet1.xml";

/// QUALITY I14: other formats, macros, passwords and document types.
#[test]
fn i14_other_formats_are_refused_by_name() {
    let ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    let wide = |name: &str| -> Vec<u8> { name.encode_utf16().flat_map(u16::to_le_bytes).collect() };
    let old = [&ole[..], &[0; 600], &wide("Workbook")].concat();
    let locked = [&ole[..], &[0; 600], &wide("EncryptedPackage"), &[0; 9]].concat();
    assert_eq!(read_xlsx(&old), Err(XlsxFault::OldWorkbook));
    assert_eq!(read_xlsx(&locked), Err(XlsxFault::Encrypted));
    assert_eq!(read_xlsx(b""), Err(XlsxFault::Empty));
    for text in [&b"Nama;X1\n"[..], b"P", b"<html>", b"\x09\x08\x10\x00"] {
        assert_eq!(read_xlsx(text), Err(XlsxFault::NotZip));
        assert!(!is_workbook(text));
    }
    assert!(is_workbook(&old) && is_workbook(b"PK\x03\x04"));

    let mut ods = Zip::default();
    let kind = b"application/vnd.oasis.opendocument.spreadsheet";
    ods.add("mimetype", kind, Pack::Stored);
    ods.add("content.xml", b"<a/>", Pack::Deflated);
    assert_eq!(read_xlsx(&ods.finish()), Err(XlsxFault::OpenDocument));
    assert_eq!(
        read_xlsx(&Zip::default().finish()),
        Err(XlsxFault::NotWorkbook)
    );

    let book = Book::new("");
    let types = |kind: &str| {
        let types = format!(
            "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"{kind}\"/></Types>"
        );
        fault(&book.clone().with("[Content_Types].xml", &types))
    };
    let excel = "application/vnd.ms-excel";
    assert_eq!(
        types(&format!("{excel}.sheet.macroEnabled.main+xml")),
        XlsxFault::Macros
    );
    assert_eq!(
        types(&format!("{excel}.template.macroEnabled.main+xml")),
        XlsxFault::Macros
    );
    assert_eq!(
        types(&format!("{excel}.sheet.binary.macroEnabled.main")),
        XlsxFault::Binary
    );
    let word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    assert_eq!(types(word), XlsxFault::NotWorkbook);
}

/// QUALITY I14: entities that grow and entities that reach outside.
#[test]
fn i14_document_types_are_refused_in_every_part() {
    let laughs =
        "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><worksheet>&b;</worksheet>";
    let outside = "<?xml version=\"1.0\"?>\n<!DOCTYPE x SYSTEM \"http://example.org/x.dtd\"><x/>";
    for (part, _) in Book::new("").0 {
        for text in [laughs, outside] {
            let book = Book::new("").with(&part, text);
            let part = part.clone();
            assert_eq!(fault(&book), XlsxFault::DocumentType { part });
        }
    }
}

#[test]
fn damage_is_named_with_its_part() {
    for text in [
        "",
        "kata",
        "<worksheet>",
        "<worksheet><sheetData></worksheet>",
        "<worksheet><sheetData/></worksheet><worksheet/>",
        "<worksheet>&nbsp;</worksheet>",
        "<worksheet>&#0;</worksheet>",
        "<worksheet>&#xd800;</worksheet>",
        "<worksheet>&amp</worksheet>",
        "<worksheet a=\"></worksheet>",
        "<worksheet><!-- x </worksheet>",
        "<worksheet><![CDATA[ x </worksheet>",
        "<worksheet><sheetData><row r=\"0\"/></sheetData></worksheet>",
        "<worksheet><sheetData><row r=\"1048577\"/></sheetData></worksheet>",
        "<worksheet><sheetData><row r=\"2\"/><row r=\"2\"/></sheetData></worksheet>",
        "<worksheet><sheetData><row r=\"1\"><c r=\"B1\"/><c r=\"A1\"/></row></sheetData></worksheet>",
        "<worksheet><sheetData><row r=\"1\"><c r=\"A2\"/></row></sheetData></worksheet>",
        "<worksheet><sheetData><row r=\"1\"><c r=\"XFE1\"/></row></sheetData></worksheet>",
        "<worksheet><sheetData><row r=\"1\"><c r=\"1\"/></row></sheetData></worksheet>",
        "<worksheet><sheetData><row><c t=\"s\"><v>0</v></c></row></sheetData></worksheet>",
        "<worksheet><sheetData><row><c t=\"s\"><v>-1</v></c></row></sheetData></worksheet>",
    ] {
        let book = Book::new("").with(SHEET, text);
        assert_eq!(fault(&book), damaged(SHEET), "{text}");
    }
    let deep = "<a>".repeat(100) + &"</a>".repeat(100);
    assert_eq!(fault(&Book::new("").with(SHEET, &deep)), damaged(SHEET));
    for part in [
        "_rels/.rels",
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
        SHEET,
    ] {
        assert_eq!(fault(&Book::new("").without(part)), damaged(part));
    }
    assert_eq!(
        fault(&Book::new("").without("[Content_Types].xml")),
        XlsxFault::NotWorkbook
    );
    let none = "<workbook><sheets/></workbook>";
    assert_eq!(
        fault(&Book::new("").with("xl/workbook.xml", none)),
        XlsxFault::NoSheet
    );
}

#[test]
fn damage_of_the_zip_is_named() {
    let whole = Book::new("<row><c><v>12</v></c></row>").pack(Pack::Stored);
    assert!(read_xlsx(&whole).is_ok());
    for length in 4..whole.len() {
        let cut = read_xlsx(&whole[..length]);
        assert_eq!(cut, Err(XlsxFault::Cut), "{length}");
    }
    // A digit that changed on the way is no other number.
    let place = whole.windows(9).position(|part| part == b"<v>12</v>");
    let mut changed = whole.clone();
    changed[place.expect("a cell") + 3] = b'9';
    assert_eq!(read_xlsx(&changed), Err(damaged(SHEET)));

    let end = whole.len() - 22;
    let mut wide = whole.clone();
    wide[end + 8..end + 12].fill(0xff);
    assert_eq!(read_xlsx(&wide), Err(XlsxFault::Zip64));
    let mut commented = whole.clone();
    commented[end + 20] = 3;
    commented.extend(b"abc");
    assert!(read_xlsx(&commented).is_ok(), "a comment");

    let part = |method: u16, flags: u16| {
        let mut zip = Zip::default();
        zip.raw("[Content_Types].xml", b"<Types/>", method, 8, 0, flags);
        read_xlsx(&zip.finish())
    };
    assert_eq!(part(12, 0), Err(XlsxFault::Method(12)));
    assert_eq!(part(0, 1), Err(XlsxFault::Encrypted));
    assert_eq!(part(8, 0), Err(damaged("[Content_Types].xml")));
}
