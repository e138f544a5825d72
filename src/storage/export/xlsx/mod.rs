//! A workbook (ECMA-376): real numbers with number formats, texts as texts and
//! never as formulas, a sheet for each of the book's. Equal books make equal
//! bytes. Percentages are stored as Excel has them, 0,8313 for 83,13 %.
//!
//! - `sheet`: the cells of a sheet, its columns and rows
//! - `styles`: looks of cells and formats of numbers
//! - `text`: texts within cells

mod sheet;
mod styles;
mod text;

use super::markup::escape;
use super::zip::zip;
use super::{Book, sheet_names};
use styles::Styles;

/// The type under which workbooks are downloaded.
pub const TYPE: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const KINDS: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#;

/// The workbook; `usual` is the name of a sheet that has none.
pub fn xlsx(book: &Book, usual: &str) -> Vec<u8> {
    let wanted: Vec<&str> = book.sheets.iter().map(|one| one.name.as_str()).collect();
    let names = sheet_names(&wanted, usual);
    let mut styles = Styles::default();
    let sheets: Vec<String> = book
        .sheets
        .iter()
        .map(|one| sheet::write(&mut styles, &book.title, one))
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
