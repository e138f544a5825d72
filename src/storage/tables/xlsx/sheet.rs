//! The cells of a sheet (ECMA-376 part 1, 18.3). Formulas give the value that
//! was computed last; merged cells hold their value in the first.

use super::super::cell::{Cell, CellError, Row};
use super::formats::Format;
use super::xml::{Event, Tag, Xml, XmlFault};
use super::{Room, Visibility, dates, strings};
use crate::numbers::{Mark, Reading, read_as, round_half_away};

/// The rows and columns that a sheet may have.
const MOST_ROWS: usize = 1_048_576;
const MOST_COLUMNS: usize = 16_384;
/// Decimals of a percentage: a number of a cell has 15 digits, and 0,07 times a
/// hundred must not be 7,000000000000001.
const PERCENT_DECIMALS: usize = 12;

/// A sheet of a workbook.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    /// Its name.
    pub name: String,
    /// Whether it can be seen.
    pub visibility: Visibility,
    /// The rows that are not blank.
    pub rows: Vec<Row>,
    /// The cells of the widest row.
    pub width: usize,
    /// Columns that are hidden, from 0.
    pub hidden_columns: Vec<usize>,
}

/// What cells refer to.
pub(super) struct Source<'a> {
    pub(super) formats: &'a [Format],
    pub(super) strings: &'a [String],
    pub(super) from_1904: bool,
}

/// Reads a sheet; its name and state are the workbook's.
pub(super) fn read(text: &str, source: &Source, room: &mut Room) -> Result<Sheet, XmlFault> {
    let mut xml = Xml::new(text);
    let mut sheet = Sheet::default();
    let mut hidden = Vec::new();
    let mut row = Row::default();
    loop {
        match xml.next()? {
            Event::End => break,
            Event::Open(tag) if tag.name == "col" && tag.says("hidden") => {
                hidden.push((whole(&tag, "min")?, whole(&tag, "max")?));
            }
            Event::Open(tag) if tag.name == "row" && xml.parent() == "sheetData" => {
                let number = match tag.get("r") {
                    Some(_) => whole(&tag, "r")?,
                    None => row.number + 1,
                };
                if !(row.number + 1..=MOST_ROWS).contains(&number) {
                    return Err(XmlFault::Damaged);
                }
                row = Row {
                    number,
                    hidden: tag.says("hidden"),
                    cells: Vec::new(),
                };
                read_row(&mut xml, &mut row, source, room)?;
                if !row.cells.is_empty() {
                    sheet.width = sheet.width.max(row.cells.len());
                    let cells = std::mem::take(&mut row.cells);
                    sheet.rows.push(Row { cells, ..row });
                }
            }
            _ => {}
        }
    }
    let is_hidden = |column: &usize| {
        let mut hidden = hidden.iter();
        hidden.any(|(min, max)| (*min..=*max).contains(&(column + 1)))
    };
    sheet.hidden_columns = (0..sheet.width).filter(is_hidden).collect();
    Ok(sheet)
}

fn read_row(
    xml: &mut Xml,
    row: &mut Row,
    source: &Source,
    room: &mut Room,
) -> Result<(), XmlFault> {
    // The place behind the last cell, which may have been blank.
    let mut next = 0;
    loop {
        match xml.next()? {
            Event::End => return Err(XmlFault::Damaged),
            Event::Close("row") => return Ok(()),
            Event::Open(tag) if tag.name == "c" => {
                let column = match tag.get("r") {
                    Some(place) => column_of(&place, row.number).ok_or(XmlFault::Damaged)?,
                    None => next,
                };
                if !(next..MOST_COLUMNS).contains(&column) {
                    return Err(XmlFault::Damaged);
                }
                next = column + 1;
                let cell = read_cell(xml, &tag, source)?;
                if cell == Cell::Blank {
                    continue;
                }
                if let Cell::Text(text) = &cell {
                    room.take_text(text.len())?;
                }
                room.take_cells(next - row.cells.len())?;
                row.cells.resize(column, Cell::Blank);
                row.cells.push(cell);
            }
            _ => {}
        }
    }
}

fn read_cell(xml: &mut Xml, tag: &Tag, source: &Source) -> Result<Cell, XmlFault> {
    let kind = tag.get("t").unwrap_or_default();
    let style = tag.get("s").and_then(|style| style.parse::<usize>().ok());
    let format = style.and_then(|style| source.formats.get(style));
    let mut value: Option<String> = None;
    let mut inline = None;
    let (mut formula, mut within) = (false, false);
    loop {
        match xml.next()? {
            Event::End => return Err(XmlFault::Damaged),
            Event::Close("c") => break,
            Event::Open(tag) if tag.name == "is" => inline = Some(strings::rich(xml, "is")?),
            Event::Open(tag) => {
                formula |= tag.name == "f";
                within = tag.name == "v";
            }
            Event::Close(_) => within = false,
            Event::Text(text) if within => value.get_or_insert_default().push_str(&text),
            Event::Text(_) => {}
        }
    }
    let value = match (kind.as_ref(), inline, value) {
        ("inlineStr", Some(text), _) => return Ok(text_cell(text)),
        (_, _, Some(value)) => value,
        // A formula may have found nothing to say; a number would stand there.
        (kind, ..) if formula && kind != "str" => return Ok(Cell::Error(CellError::NotComputed)),
        _ => return Ok(Cell::Blank),
    };
    Ok(match kind.as_ref() {
        "s" => {
            let index = value.trim().parse::<usize>().ok();
            let shared = index.and_then(|index| source.strings.get(index));
            text_cell(shared.ok_or(XmlFault::Damaged)?.clone())
        }
        "str" | "inlineStr" => text_cell(strings::unescape(value)),
        "b" => Cell::Bool(matches!(value.trim(), "1" | "true")),
        "e" => Cell::Error(CellError::named(&value).unwrap_or(CellError::Other)),
        "d" => Cell::Date(value.trim().to_owned()),
        _ => number(
            value.trim(),
            format.copied().unwrap_or_default(),
            source.from_1904,
        ),
    })
}

fn text_cell(text: String) -> Cell {
    match text.trim().is_empty() {
        true => Cell::Blank,
        false => Cell::Text(text),
    }
}

/// A number as its format shows it. What is no number in the form of XML is kept
/// as text, and so are more digits than a number can hold.
fn number(text: &str, format: Format, from_1904: bool) -> Cell {
    let plain = |one: char| one.is_ascii_digit() || matches!(one, '.' | '-' | '+' | 'e' | 'E');
    let reading = match text.chars().all(plain) {
        true => read_as(text, Mark::Decimal),
        false => Reading::Blank,
    };
    let Some(value) = reading.value() else {
        return text_cell(text.to_owned());
    };
    if format.date || format.time {
        let date = dates::iso(value, format, from_1904);
        return date.map_or(Cell::Number(value), Cell::Date);
    }
    match format.percent {
        true => Cell::Percent(round_half_away(value * 100.0, PERCENT_DECIMALS)),
        false => Cell::Number(value),
    }
}

fn whole(tag: &Tag, name: &str) -> Result<usize, XmlFault> {
    let text = tag.get(name).unwrap_or_default();
    text.parse().map_err(|_| XmlFault::Damaged)
}

/// The column, from 0, of a reference such as `BC12`, which must be in the row.
fn column_of(place: &str, row: usize) -> Option<usize> {
    let digits = place.find(|one: char| one.is_ascii_digit())?;
    let (letters, digits) = place.split_at(digits);
    if letters.is_empty() || letters.len() > 3 || digits.parse() != Ok(row) {
        return None;
    }
    let mut column = 0;
    for letter in letters.bytes() {
        let letter = letter.to_ascii_uppercase();
        let own = letter.checked_sub(b'A').filter(|own| *own < 26)?;
        column = column * 26 + usize::from(own) + 1;
    }
    column.checked_sub(1)
}
