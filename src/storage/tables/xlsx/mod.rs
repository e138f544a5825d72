//! Excel workbooks (ECMA-376), read without trust: whatever a file says of its
//! sizes, no more than the limits comes out of it, and it reaches nothing
//! outside itself.
//!
//! - `zip`: the parts of the file
//! - `xml`: a part as elements and texts
//! - `package`: which part is what
//! - `strings`: texts that cells share
//! - `formats`: which numbers are dates, times and percentages
//! - `dates`: numbers as days and times
//! - `sheet`: the cells of a sheet

mod dates;
mod formats;
mod package;
mod sheet;
mod strings;
mod xml;
mod zip;

pub use sheet::Sheet;

use super::{Limit, MOST_CELLS, MOST_TEXT, check_size};
use xml::{Event, Xml, XmlFault};
use zip::Archive;

/// What files of Excel before 2007 begin with, and encrypted ones of any year.
const OLE: [u8; 8] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/// The sheets of a workbook, in order.
#[derive(Clone, Debug, PartialEq)]
pub struct Workbook {
    /// The sheets that hold cells; there is at least one.
    pub sheets: Vec<Sheet>,
    /// Whether days count from 1904, as in workbooks from old Macintoshes.
    pub from_1904: bool,
}

/// Whether a sheet can be seen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Visibility {
    /// It can.
    #[default]
    Shown,
    /// Hidden by the user.
    Hidden,
    /// Hidden by a program; Excel does not offer to show it.
    VeryHidden,
}

/// Why a workbook cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum XlsxFault {
    /// No byte.
    Empty,
    /// More than is read.
    TooLarge(Limit),
    /// A file of Excel before 2007 (.xls).
    OldWorkbook,
    /// Protected with a password.
    Encrypted,
    /// A file of LibreOffice or OpenOffice (.ods).
    OpenDocument,
    /// A workbook with macros (.xlsm).
    Macros,
    /// A binary workbook (.xlsb).
    Binary,
    /// No zip file, so no workbook.
    NotZip,
    /// A zip file that ends in the middle.
    Cut,
    /// A zip file in the form for more than 4 GB.
    Zip64,
    /// A zip file packed in a way that workbooks are not.
    Method(u16),
    /// A zip file that holds no workbook.
    NotWorkbook,
    /// A part with a document type, which could name entities and other files.
    DocumentType {
        /// The part.
        part: String,
    },
    /// A part that is missing, or does not hold what it should.
    Damaged {
        /// The part.
        part: String,
    },
    /// A workbook without a sheet of cells.
    NoSheet,
}

impl XlsxFault {
    fn damaged(part: &str) -> XlsxFault {
        let part = part.to_owned();
        XlsxFault::Damaged { part }
    }

    fn within(fault: XmlFault, part: &str) -> XlsxFault {
        let part = part.to_owned();
        match fault {
            XmlFault::DocumentType => XlsxFault::DocumentType { part },
            XmlFault::Damaged => XlsxFault::Damaged { part },
            XmlFault::TooLarge(limit) => XlsxFault::TooLarge(limit),
        }
    }
}

/// What may still come out of a workbook.
struct Room {
    cells: usize,
    text: usize,
}

impl Room {
    fn take_cells(&mut self, count: usize) -> Result<(), XmlFault> {
        let left = self.cells.checked_sub(count);
        self.cells = left.ok_or(XmlFault::TooLarge(Limit::Cells(MOST_CELLS)))?;
        Ok(())
    }

    fn take_text(&mut self, bytes: usize) -> Result<(), XmlFault> {
        let left = self.text.checked_sub(bytes);
        self.text = left.ok_or(XmlFault::TooLarge(Limit::Text(MOST_TEXT)))?;
        Ok(())
    }
}

/// Whether bytes are for [`read_xlsx`] rather than a text, be it to name why
/// they are refused.
pub fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(&OLE) || bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

/// Reads a workbook.
pub fn read_xlsx(bytes: &[u8]) -> Result<Workbook, XlsxFault> {
    check_size(bytes.len()).map_err(XlsxFault::TooLarge)?;
    if bytes.is_empty() {
        return Err(XlsxFault::Empty);
    }
    if bytes.starts_with(&OLE) {
        return Err(match is_encrypted(bytes) {
            true => XlsxFault::Encrypted,
            false => XlsxFault::OldWorkbook,
        });
    }
    if !is_workbook(bytes) {
        return Err(XlsxFault::NotZip);
    }
    let mut archive = Archive::open(bytes)?;
    let book_part = package::find_workbook(&mut archive)?;
    let text = package::text(&mut archive, &book_part)?;
    let within = |fault| XlsxFault::within(fault, &book_part);
    let (listed, from_1904) = list(&text).map_err(within)?;
    let parts = package::relations(&mut archive, &book_part)?;
    let part = |kind: &str| parts.iter().find(|part| part.is(kind));

    let mut room = Room {
        cells: MOST_CELLS,
        text: MOST_TEXT,
    };
    let formats = match part("/styles") {
        Some(part) => formats::read(&mut archive, &part.path)?,
        None => Vec::new(),
    };
    let strings = match part("/sharedStrings") {
        Some(part) => strings::read(&mut archive, &part.path)?,
        None => Vec::new(),
    };
    let source = sheet::Source {
        formats: &formats,
        strings: &strings,
        from_1904,
    };
    let mut sheets = Vec::new();
    for (name, visibility, id) in listed {
        let Some(part) = parts.iter().find(|part| part.id == id) else {
            return Err(XlsxFault::damaged(&book_part));
        };
        // Charts and the like hold no cells.
        if !part.is("/worksheet") {
            continue;
        }
        let text = package::text(&mut archive, &part.path)?;
        let read = sheet::read(&text, &source, &mut room);
        let mut sheet = read.map_err(|fault| XlsxFault::within(fault, &part.path))?;
        (sheet.name, sheet.visibility) = (name, visibility);
        sheets.push(sheet);
    }
    match sheets.is_empty() {
        true => Err(XlsxFault::NoSheet),
        false => Ok(Workbook { sheets, from_1904 }),
    }
}

/// The name, state and relation of every sheet, and whether days count from
/// 1904.
type Listed = (Vec<(String, Visibility, String)>, bool);

fn list(text: &str) -> Result<Listed, XmlFault> {
    let mut xml = Xml::new(text);
    let mut sheets = Vec::new();
    let mut from_1904 = false;
    loop {
        match xml.next()? {
            Event::End => return Ok((sheets, from_1904)),
            Event::Open(tag) if tag.name == "workbookPr" => from_1904 = tag.says("date1904"),
            Event::Open(tag) if tag.name == "sheet" && xml.parent() == "sheets" => {
                let visibility = match tag.get("state").as_deref() {
                    Some("hidden") => Visibility::Hidden,
                    Some("veryHidden") => Visibility::VeryHidden,
                    _ => Visibility::Shown,
                };
                let id = tag.get("id").ok_or(XmlFault::Damaged)?;
                let name = tag.get("name").unwrap_or_default();
                sheets.push((name.into_owned(), visibility, id.into_owned()));
            }
            _ => {}
        }
    }
}

/// Whether a compound file holds an encrypted workbook: the name of the stream,
/// in UTF-16.
fn is_encrypted(bytes: &[u8]) -> bool {
    let name: Vec<u8> = b"EncryptedPackage"
        .iter()
        .flat_map(|byte| [*byte, 0])
        .collect();
    bytes.windows(name.len()).any(|window| window == name)
}
