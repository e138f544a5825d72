//! A workbook (ECMA-376): real numbers with number formats, texts as texts and
//! never as formulas, a sheet for each of the book's. Equal books make equal
//! bytes. Percentages are stored as Excel has them, 0,8313 for 83,13 %.

use super::markup::{escape, fits};
use super::zip::zip;
use super::{Book, Cell, Number, Sheet, Sign, Table, is_formula, sheet_names};

/// The type under which workbooks are downloaded.
pub const TYPE: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// The most UTF-16 units in a cell.
const LONGEST_TEXT: usize = 32_767;
/// Widths of columns, in digits.
const NARROWEST: usize = 10;
const WIDEST: usize = 48;
/// Number formats below this are Excel's own.
const FIRST_FORMAT: usize = 164;

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const KINDS: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#;

/// Looks of cells, by their place in the list of styles. Numbers come after.
const WORDS: usize = 0;
const TITLE: usize = 1;
const CAPTION: usize = 2;
const NOTE: usize = 3;
const HEADING: usize = 4;
const FOOT: usize = 5;
/// Words that begin like a formula: Excel keeps them words when they are edited.
const QUOTED: usize = 6;
const QUOTED_FOOT: usize = 7;
const FIRST_NUMBER: usize = 8;

/// The workbook; `usual` is the name of a sheet that has none.
pub fn xlsx(book: &Book, usual: &str) -> Vec<u8> {
    let wanted: Vec<&str> = book.sheets.iter().map(|one| one.name.as_str()).collect();
    let names = sheet_names(&wanted, usual);
    let mut styles = Styles::default();
    let sheets: Vec<String> = book
        .sheets
        .iter()
        .map(|sheet| Writer::new(&mut styles).sheet(&book.title, sheet))
        .collect();
    let mut parts = vec![
        (
            "[Content_Types].xml".to_owned(),
            content_types(sheets.len()),
        ),
        ("_rels/.rels".to_owned(), root()),
        ("xl/workbook.xml".to_owned(), workbook(&names)),
        (
            "xl/_rels/workbook.xml.rels".to_owned(),
            relations(sheets.len()),
        ),
        ("xl/styles.xml".to_owned(), styles.write()),
    ];
    let sheets = sheets.into_iter().enumerate();
    parts.extend(sheets.map(|(place, text)| (format!("xl/{}", part(place)), text)));
    zip(&parts)
}

fn part(place: usize) -> String {
    format!("worksheets/sheet{}.xml", place + 1)
}

fn content_types(sheets: usize) -> String {
    let one = |part: &str, kind: &str| {
        format!(r#"<Override PartName="/xl/{part}" ContentType="{KINDS}.{kind}+xml"/>"#)
    };
    let mut parts = one("workbook.xml", "sheet.main") + &one("styles.xml", "styles");
    parts.extend((0..sheets).map(|place| one(&part(place), "worksheet")));
    format!(
        r#"{HEAD}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>{parts}</Types>"#
    )
}

fn relation(id: usize, kind: &str, target: &str) -> String {
    format!(r#"<Relationship Id="rId{id}" Type="{RELATIONS}/{kind}" Target="{target}"/>"#)
}

fn related(inner: &str) -> String {
    format!(r#"{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{inner}</Relationships>"#)
}

fn root() -> String {
    related(&relation(1, "officeDocument", "xl/workbook.xml"))
}

fn relations(sheets: usize) -> String {
    let all = (0..sheets).map(|place| relation(place + 1, "worksheet", &part(place)));
    related(&(all.collect::<String>() + &relation(sheets + 1, "styles", "styles.xml")))
}

fn workbook(names: &[String]) -> String {
    let all = names.iter().enumerate().map(|(place, name)| {
        let number = place + 1;
        let name = escape(name);
        format!(r#"<sheet name="{name}" sheetId="{number}" r:id="rId{number}"/>"#)
    });
    let all: String = all.collect();
    format!(
        r#"{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets>{all}</sheets></workbook>"#
    )
}

/// The number formats that the sheets use, in the order in which they came.
#[derive(Default)]
struct Styles(Vec<(usize, Sign)>);

impl Styles {
    /// The look of a number; those of a closing row stand behind the others.
    fn number(&mut self, number: &Number, foot: bool) -> usize {
        let wanted = (number.decimals, number.sign);
        let found = self.0.iter().position(|known| *known == wanted);
        let place = found.unwrap_or_else(|| {
            self.0.push(wanted);
            self.0.len() - 1
        });
        FIRST_NUMBER + 2 * place + usize::from(foot)
    }

    fn write(&self) -> String {
        let formats = self.0.iter().enumerate().map(|(place, (decimals, sign))| {
            let digits = match decimals {
                0 => "#,##0".to_owned(),
                decimals => format!("#,##0.{}", "0".repeat(*decimals)),
            };
            let code = match sign {
                Sign::Plain => digits,
                Sign::Rupiah => format!("\"Rp\"{digits}"),
                Sign::Percent => format!("{digits}%"),
            };
            let (id, code) = (FIRST_FORMAT + place, escape(&code));
            format!(r#"<numFmt numFmtId="{id}" formatCode="{code}"/>"#)
        });
        let formats: String = formats.collect();
        let count = self.0.len();
        // Fonts: plain, title, bold, small. Borders: none, below, above.
        let look = |font: usize, fill: usize, border: usize, format: usize, more: &str| {
            format!(
                r#"<xf numFmtId="{format}" fontId="{font}" fillId="{fill}" borderId="{border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"{more}</xf>"#
            )
        };
        let wrapped = r#"><alignment vertical="top" wrapText="1"/>"#;
        let plain = r#"><alignment vertical="top"/>"#;
        let quoted = r#" quotePrefix="1"><alignment vertical="top" wrapText="1"/>"#;
        let mut looks = vec![
            look(0, 0, 0, 0, wrapped),
            look(1, 0, 0, 0, plain),
            look(2, 0, 0, 0, plain),
            look(3, 0, 0, 0, plain),
            look(
                2,
                2,
                1,
                0,
                r#"><alignment vertical="center" wrapText="1"/>"#,
            ),
            look(2, 0, 2, 0, wrapped),
            look(0, 0, 0, 0, quoted),
            look(2, 0, 2, 0, quoted),
        ];
        for place in 0..count {
            looks.push(look(0, 0, 0, FIRST_FORMAT + place, plain));
            looks.push(look(2, 0, 2, FIRST_FORMAT + place, plain));
        }
        let looked = looks.len();
        let looks = looks.concat();
        let formats = match count {
            0 => String::new(),
            count => format!(r#"<numFmts count="{count}">{formats}</numFmts>"#),
        };
        let font = |size: usize, more: &str| {
            format!(
                r#"<font>{more}<sz val="{size}"/><name val="Calibri"/><family val="2"/></font>"#
            )
        };
        let fonts = [
            font(11, ""),
            font(14, "<b/>"),
            font(11, "<b/>"),
            font(10, "<i/>"),
        ]
        .concat();
        let edge = |side: &str| format!(r#"<border><left/><right/>{side}<diagonal/></border>"#);
        let thin = r#"style="thin"><color rgb="FF5F6B7A"/>"#;
        let borders = [
            edge("<top/><bottom/>"),
            edge(&format!("<top/><bottom {thin}</bottom>")),
            edge(&format!("<top {thin}</top><bottom/>")),
        ]
        .concat();
        let fills = r#"<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE3EAF0"/><bgColor indexed="64"/></patternFill></fill>"#;
        format!(
            r#"{HEAD}<styleSheet xmlns="{MAIN}">{formats}<fonts count="4">{fonts}</fonts><fills count="3">{fills}</fills><borders count="3">{borders}</borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="{looked}">{looks}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>"#
        )
    }
}

/// Writes a sheet row by row.
struct Writer<'a> {
    styles: &'a mut Styles,
    rows: String,
    row: usize,
    widths: Vec<usize>,
}

impl Writer<'_> {
    fn new(styles: &mut Styles) -> Writer<'_> {
        Writer {
            styles,
            rows: String::new(),
            row: 0,
            widths: Vec::new(),
        }
    }

    fn sheet(mut self, title: &str, sheet: &Sheet) -> String {
        let name = match (title, sheet.name.as_str()) {
            ("", name) => name.to_owned(),
            (title, name) => format!("{title} \u{2013} {name}"),
        };
        self.words(TITLE, &name);
        let mut frozen = self.row;
        for table in &sheet.tables {
            self.row += 1;
            self.table(table);
            // The headings of one table stay; those of several would mislead.
            if sheet.tables.len() == 1 && !table.heads.is_empty() {
                frozen = self.row - table.lines().count();
            }
        }
        let columns = self.widths.iter().enumerate().map(|(place, width)| {
            let (number, width) = (place + 1, width.clamp(&NARROWEST, &WIDEST) + 2);
            format!(r#"<col min="{number}" max="{number}" width="{width}" customWidth="1"/>"#)
        });
        let columns: String = columns.collect();
        let columns = match columns.is_empty() {
            true => String::new(),
            false => format!("<cols>{columns}</cols>"),
        };
        let below = frozen + 1;
        format!(
            r#"{HEAD}<worksheet xmlns="{MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0" showGridLines="0"><pane ySplit="{frozen}" topLeftCell="A{below}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>{columns}<sheetData>{}</sheetData><pageMargins left="0.6" right="0.6" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>"#,
            self.rows
        )
    }

    fn table(&mut self, table: &Table) {
        if !table.title.is_empty() {
            self.words(CAPTION, &table.title);
        }
        if !table.note.is_empty() {
            self.words(NOTE, &table.note);
        }
        if !table.heads.is_empty() {
            let heads: Vec<Cell> = table.heads.iter().map(Cell::text).collect();
            self.line(&heads, HEADING);
        }
        for row in &table.rows {
            self.line(row, WORDS);
        }
        if let Some(foot) = &table.foot {
            self.line(foot, FOOT);
        }
    }

    /// A row with one text, which may run over the columns beside it.
    fn words(&mut self, look: usize, text: &str) {
        self.row += 1;
        let row = self.row;
        let text = string(text);
        self.rows.push_str(&format!(
            r#"<row r="{row}"><c r="A{row}" s="{look}" t="inlineStr">{text}</c></row>"#
        ));
    }

    fn line(&mut self, cells: &[Cell], look: usize) {
        self.row += 1;
        let row = self.row;
        let mut inner = String::new();
        for (place, cell) in cells.iter().enumerate() {
            let at = format!("{}{row}", column(place));
            let width = match cell {
                Cell::Blank => 0,
                Cell::Text(text) => longest_line(text),
                // Digits, marks between them, and the sign.
                Cell::Number(number) => number.bare('.').len() * 4 / 3 + 3,
            };
            if self.widths.len() <= place {
                self.widths.push(0);
            }
            if let Some(widest) = self.widths.get_mut(place) {
                *widest = width.max(*widest);
            }
            inner.push_str(&match cell {
                Cell::Blank if look == WORDS => continue,
                Cell::Blank => format!(r#"<c r="{at}" s="{look}"/>"#),
                Cell::Text(text) => {
                    let look = match (look, is_formula(text)) {
                        (WORDS, true) => QUOTED,
                        (FOOT, true) => QUOTED_FOOT,
                        (look, _) => look,
                    };
                    format!(
                        r#"<c r="{at}" s="{look}" t="inlineStr">{}</c>"#,
                        string(text)
                    )
                }
                Cell::Number(number) => {
                    let look = self.styles.number(number, look == FOOT);
                    let value = match number.sign {
                        Sign::Percent => number.value / 100.0,
                        _ => number.value,
                    };
                    // The shortest text that reads back as the same number.
                    format!(r#"<c r="{at}" s="{look}"><v>{value:?}</v></c>"#)
                }
            });
        }
        self.rows
            .push_str(&format!(r#"<row r="{row}">{inner}</row>"#));
    }
}

/// Headings and long texts are broken; what counts is the longest line.
fn longest_line(text: &str) -> usize {
    let lines = text.lines().map(|line| line.chars().count());
    lines.max().unwrap_or(0)
}

/// The letters of a column: A, B … Z, AA.
fn column(place: usize) -> String {
    let letter = char::from(b'A' + (place % 26) as u8);
    match place / 26 {
        0 => letter.to_string(),
        more => format!("{}{letter}", column(more - 1)),
    }
}

/// A text within its cell. What XML cannot hold is written as Excel does,
/// `_x0001_`, and so is a text that looks like that already.
fn string(text: &str) -> String {
    let mut units = 0;
    let within = |letter: &char| {
        units += letter.len_utf16();
        units <= LONGEST_TEXT
    };
    let text: String = text
        .replace("\r\n", "\n")
        .chars()
        .take_while(within)
        .collect();
    let mut safe = String::new();
    let mut rest = text.as_str();
    while let Some(letter) = rest.chars().next() {
        match letter {
            '_' if is_escaped(rest) => safe.push_str("_x005F_"),
            letter if fits(letter) && letter != '\r' => safe.push(letter),
            letter => safe.push_str(&format!("_x{:04X}_", u32::from(letter))),
        }
        rest = rest.get(letter.len_utf8()..).unwrap_or_default();
    }
    format!(r#"<is><t xml:space="preserve">{}</t></is>"#, escape(&safe))
}

/// Whether a text begins like `_x000D_`.
fn is_escaped(text: &str) -> bool {
    let hex = text.strip_prefix("_x").and_then(|rest| rest.get(..5));
    hex.is_some_and(|hex| {
        hex.ends_with('_') && hex.chars().take(4).all(|one| one.is_ascii_hexdigit())
    })
}
