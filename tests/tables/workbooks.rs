//! Workbooks: every kind of cell, exactly.

use crate::archive::{Book, Pack};
use crate::word;
use timbang::storage::tables::{Cell, CellError, Row, Sheet, Visibility, read_xlsx};

fn sheet(book: &Book) -> Sheet {
    let stored = read_xlsx(&book.pack(Pack::Stored)).expect("a workbook");
    let deflated = read_xlsx(&book.pack(Pack::Deflated));
    assert_eq!(deflated.as_ref(), Ok(&stored));
    stored.sheets[0].clone()
}

fn cells(book: &Book) -> Vec<Cell> {
    let sheet = sheet(book);
    sheet.rows.into_iter().flat_map(|row| row.cells).collect()
}

#[test]
fn every_kind_of_cell_is_read() {
    let book = Book::new(
        r#"<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><r><t>satu </t></r><r><rPr><b/></rPr><t xml:space="preserve">dua</t></r><rPh sb="0" eb="1"><t>no</t></rPh></is></c><c r="C1" t="str"><f>A1&amp;"x"</f><v>a &lt;b&gt; &#65;&#x42;</v></c><c r="D1" t="b"><v>1</v></c><c r="E1" t="b"><v>0</v></c><c r="F1" t="e"><v>#DIV/0!</v></c><c r="G1" t="e"><v>#SPILL!</v></c><c r="H1"><f>1+1</f></c><c r="I1" t="n"><v>3.2999999999999998</v></c><c r="J1"><v>-1.5E-3</v></c><c r="K1" s="1"><v>0.07</v></c><c r="L1" t="d"><v>2024-05-01</v></c></row>
           <row><c><v>1</v></c><c/><c t="s"><v>2</v></c><c r="D2"><v>198503152010011001</v></c><c t="str"><f>""</f><v></v></c><c r="F2"><v>1.187</v></c></row>"#,
    )
    .strings("<si><t>a&amp;b</t></si><si/><si><r><t>x</t></r><r><t>_x000D_y_x005F_x000D_</t></r><rPh><t>z</t></rPh></si>")
    .formats(&["General", "0%"]);
    let wanted = [
        word("a&b"),
        word("satu dua"),
        word("a <b> AB"),
        Cell::Bool(true),
        Cell::Bool(false),
        Cell::Error(CellError::DivisionByZero),
        Cell::Error(CellError::Other),
        Cell::Error(CellError::NotComputed),
        Cell::Number(3.3),
        Cell::Number(-0.0015),
        Cell::Percent(7.0),
        Cell::Date("2024-05-01".to_owned()),
        Cell::Number(1.0),
        Cell::Blank,
        word("x\ry_x000D_"),
        // More digits than a number holds are kept as they are.
        word("198503152010011001"),
        Cell::Blank,
        Cell::Number(1.187),
    ];
    assert_eq!(cells(&book), wanted);
    let texts: Vec<String> = wanted.iter().map(Cell::text).collect();
    assert_eq!(texts[3..8], ["TRUE", "FALSE", "#DIV/0!", "#", "#"]);
    assert_eq!(texts[8..12], ["3,3", "-0,0015", "7%", "2024-05-01"]);
}

#[test]
fn cells_stand_where_they_say() {
    let book = Book::new(
        r#"<row r="3" hidden="1"><c r="B3"><v>1</v></c><c r="AA3"><v>2</v></c></row><row r="4"><c r="A4" s="0"/></row><row r="7"><c r="A7"><v>3</v></c></row>"#,
    );
    let text = &book.0.last().expect("a sheet").1;
    let text = text.replace(
        "<sheetData>",
        "<dimension ref=\"A1:XFD1048576\"/><cols><col min=\"2\" max=\"2\" hidden=\"1\"/><col min=\"20\" max=\"16384\" hidden=\"true\"/></cols><sheetData>",
    );
    let text = text.replace("</worksheet>", "<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells><extLst><x:row><x:c><v>9</v></x:c></x:row></extLst></worksheet>");
    let sheet = sheet(&book.with("xl/worksheets/sheet1.xml", &text));
    assert_eq!(sheet.name, "Jawaban & Skor");
    assert_eq!((sheet.width, sheet.rows.len()), (27, 2));
    let row = &sheet.rows[0];
    assert_eq!((row.number, row.hidden, row.cells.len()), (3, true, 27));
    assert_eq!(
        (row.cell(1), row.cell(26)),
        (&Cell::Number(1.0), &Cell::Number(2.0))
    );
    assert_eq!(row.cell(0), &Cell::Blank);
    let last = Row {
        number: 7,
        hidden: false,
        cells: vec![Cell::Number(3.0)],
    };
    assert_eq!(sheet.rows[1], last);
    assert_eq!(sheet.hidden_columns, [1, 19, 20, 21, 22, 23, 24, 25, 26]);
}

/// The days and their numbers are those of Excel's own documentation and of
/// counting by hand: day 61 is the first of March 1900, 25569 is 1970.
#[test]
fn numbers_are_dates_by_their_formats() {
    let date = |text: &str| Cell::Date(text.to_owned());
    for (code, number, wanted) in [
        ("dd/mm/yyyy", "45413", date("2024-05-01")),
        ("dd/mm/yyyy", "25569", date("1970-01-01")),
        ("yyyy-mm-dd", "1", date("1900-01-01")),
        ("yyyy-mm-dd", "59", date("1900-02-28")),
        ("yyyy-mm-dd", "60", date("1900-02-29")),
        ("yyyy-mm-dd", "61", date("1900-03-01")),
        ("yyyy-mm-dd", "2958465", date("9999-12-31")),
        ("yyyy-mm-dd", "2958466", Cell::Number(2_958_466.0)),
        ("yyyy-mm-dd", "-1", Cell::Number(-1.0)),
        ("yyyy-mm-dd", "0", Cell::Number(0.0)),
        ("yyyy-mm-dd", "36585", date("2000-02-29")),
        (
            "dd/mm/yyyy hh:mm:ss",
            "45413.5730324074",
            date("2024-05-01T13:45:10"),
        ),
        (
            "dd/mm/yyyy hh:mm:ss",
            "45413.9999999",
            date("2024-05-02T00:00:00"),
        ),
        ("h:mm AM/PM", "0.75", date("18:00:00")),
        ("[h]:mm:ss", "1.0625", date("25:30:00")),
        ("[$-421]dddd, dd mmmm yyyy;@", "45413", date("2024-05-01")),
        ("mmm-yy", "45413", date("2024-05-01")),
        ("mm:ss.0", "0.5", date("12:00:00")),
        ("General", "45413", Cell::Number(45413.0)),
        ("0.00E+00", "45413", Cell::Number(45413.0)),
        ("\"Rp\"#,##0", "5", Cell::Number(5.0)),
        ("[$Rp-421]#,##0;[Red]-#,##0", "5", Cell::Number(5.0)),
        ("0 \"hari dari\"", "5", Cell::Number(5.0)),
        ("0\\ \\d", "5", Cell::Number(5.0)),
        ("_(* #,##0_);_(* (#,##0)", "5", Cell::Number(5.0)),
        ("[>=100]0;[<100]0.0", "5", Cell::Number(5.0)),
        ("#,##0.0%", "0.8975", Cell::Percent(89.75)),
        ("0\\%", "5", Cell::Number(5.0)),
        ("0%", "0.3", Cell::Percent(30.0)),
        ("0%", "0.30000000000000004", Cell::Percent(30.0)),
    ] {
        let rows = format!("<row><c s=\"0\"><v>{number}</v></c></row>");
        let found = cells(&Book::new(&rows).formats(&[code]));
        assert_eq!(found, [wanted], "{code} {number}");
    }
    for (id, number, wanted) in [
        (9, "0.5", Cell::Percent(50.0)),
        (10, "0.5", Cell::Percent(50.0)),
        (14, "45413.5", date("2024-05-01")),
        (22, "45413.5", date("2024-05-01T12:00:00")),
        (20, "45413.5", date("12:00:00")),
        (46, "1.5", date("36:00:00")),
        (1, "2", Cell::Number(2.0)),
        (49, "2", Cell::Number(2.0)),
    ] {
        let styles =
            format!("<styleSheet><cellXfs><xf/><xf numFmtId=\"{id}\"/></cellXfs></styleSheet>");
        let rows = format!("<row><c s=\"1\"><v>{number}</v></c></row>");
        let book = Book::new(&rows).with("xl/styles.xml", &styles);
        assert_eq!(cells(&book), [wanted], "{id}");
    }
}

#[test]
fn days_count_from_1904_where_the_workbook_says() {
    let rows = "<row><c s=\"0\"><v>0</v></c><c s=\"0\"><v>43951</v></c></row>";
    let book = Book::new(rows).formats(&["yyyy-mm-dd"]);
    let text = book.0[2]
        .1
        .replace("<workbookPr/>", "<workbookPr date1904=\"1\"/>");
    let book = book.with("xl/workbook.xml", &text);
    let days = ["1904-01-01", "2024-05-01"].map(|day| Cell::Date(day.to_owned()));
    assert_eq!(cells(&book), days);
    assert!(
        read_xlsx(&book.pack(Pack::Stored))
            .expect("a workbook")
            .from_1904
    );
}

#[test]
fn sheets_come_in_order_with_their_state() {
    let sheet = "<worksheet><sheetData/></worksheet>";
    let list = r#"<x:workbook xmlns:x="m"><x:sheets><x:sheet name="B" state="veryHidden" id="b"/><x:sheet name="A" state="hidden" id="a"/><x:sheet name="Grafik" id="c"/><x:sheet name="C" id="d"/></x:sheets></x:workbook>"#;
    let relations = r#"<Relationships><Relationship Id="a" Type="x/worksheet" Target="one.xml"/><Relationship Id="b" Type="x/worksheet" Target=".\Two.xml"/><Relationship Id="c" Type="x/chartsheet" Target="three.xml"/><Relationship Id="d" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;
    let book = Book::new("<row><c><v>1</v></c></row>")
        .with("xl/workbook.xml", list)
        .with("xl/_rels/workbook.xml.rels", relations)
        .without("xl/styles.xml")
        .without("xl/sharedStrings.xml")
        .and("xl/one.xml", sheet)
        .and("XL\\two.xml", sheet);
    let read = read_xlsx(&book.pack(Pack::Deflated)).expect("a workbook");
    let names: Vec<_> = read
        .sheets
        .iter()
        .map(|one| (&one.name[..], one.visibility))
        .collect();
    let wanted = [
        ("B", Visibility::VeryHidden),
        ("A", Visibility::Hidden),
        ("C", Visibility::Shown),
    ];
    assert_eq!(names, wanted);
    assert_eq!(read.sheets[2].rows.len(), 1);
}
