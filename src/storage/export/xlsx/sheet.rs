//! The cells of a sheet: its tables one below the other, columns as wide and
//! rows as high as their texts need.

use super::super::{Cell, Sheet, Sign, Table, is_formula};
use super::styles::{
    CAPTION, FOOT, HEADING, NOTE, NUMBER_HEADING, QUOTED, QUOTED_FOOT, Styles, TITLE, WORDS,
};
use super::text::string;
use super::{HEAD, MAIN};

/// Widths of columns, in letters.
const NARROWEST: usize = 9;
const WIDEST: usize = 44;
/// How many columns a text that stands alone in its row runs over, and how wide
/// it is at least thought to be.
const RUN: usize = 6;
/// The height of a line, in points.
const LINE: usize = 15;
/// The most that Excel allows.
const HIGHEST: usize = 409;

/// A row before it is written.
struct Line {
    cells: Vec<(Cell, usize)>,
    /// Whether its only text runs over the columns beside it, broken into lines.
    runs: bool,
}

impl Line {
    /// A text that stands above a table; it may run on in its one line.
    fn above(look: usize, text: &str) -> Line {
        Line {
            cells: vec![(Cell::text(text), look)],
            runs: false,
        }
    }

    fn blank() -> Line {
        Line {
            cells: Vec::new(),
            runs: false,
        }
    }

    /// Whether its width says nothing about the columns.
    fn is_free(&self) -> bool {
        self.runs || matches!(self.cells.first(), Some((_, TITLE | CAPTION | NOTE)))
    }
}

/// The sheet as a part of a workbook.
pub(super) fn write(styles: &mut Styles, title: &str, sheet: &Sheet) -> String {
    let name = match (title, sheet.name.as_str()) {
        ("", name) => name.to_owned(),
        (title, name) => format!("{title} \u{2013} {name}"),
    };
    let mut lines = vec![Line::above(TITLE, &name)];
    let mut frozen = lines.len();
    for table in &sheet.tables {
        lines.push(Line::blank());
        add(&mut lines, table);
        // The headings of one table stay; those of several would mislead.
        if sheet.tables.len() == 1 && !table.heads.is_empty() {
            frozen = lines.len() - table.lines().count();
        }
    }
    let widths = widths(&lines);
    let mut rows = String::new();
    let mut merged = Vec::new();
    for (place, line) in lines.iter().enumerate() {
        let row = place + 1;
        rows.push_str(&written(styles, line, row, &widths));
        if line.runs && widths.len() > 1 {
            let last = column(widths.len().min(RUN) - 1);
            merged.push(format!(r#"<mergeCell ref="A{row}:{last}{row}"/>"#));
        }
    }
    let columns = widths.iter().enumerate().map(|(place, width)| {
        let (number, width) = (place + 1, width + 2);
        format!(r#"<col min="{number}" max="{number}" width="{width}" customWidth="1"/>"#)
    });
    let columns = wrapped("cols", "", columns.collect());
    let count = format!(r#" count="{}""#, merged.len());
    let merged = wrapped("mergeCells", &count, merged.concat());
    let below = frozen + 1;
    format!(
        r#"{HEAD}<worksheet xmlns="{MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane ySplit="{frozen}" topLeftCell="A{below}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="{LINE}"/>{columns}<sheetData>{rows}</sheetData>{merged}<pageMargins left="0.6" right="0.6" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>"#
    )
}

/// An element around what there is, or nothing.
fn wrapped(tag: &str, more: &str, inner: String) -> String {
    match inner.is_empty() {
        true => inner,
        false => format!("<{tag}{more}>{inner}</{tag}>"),
    }
}

fn add(lines: &mut Vec<Line>, table: &Table) {
    if !table.title.is_empty() {
        lines.push(Line::above(CAPTION, &table.title));
    }
    if !table.note.is_empty() {
        lines.push(Line::above(NOTE, &table.note));
    }
    if !table.heads.is_empty() {
        let heads = table.heads.iter().enumerate().map(|(place, head)| {
            let mut cells = table.lines().filter_map(|row| row.get(place));
            let look = match cells.any(|cell| cell.number().is_some()) {
                true => NUMBER_HEADING,
                false => HEADING,
            };
            (Cell::text(head), look)
        });
        let cells = heads.collect();
        lines.push(Line { cells, runs: false });
    }
    let rows = table.rows.iter().map(|row| (row, WORDS));
    for (row, look) in rows.chain(table.foot.iter().map(|row| (row, FOOT))) {
        lines.push(Line {
            runs: table.heads.is_empty() && row.len() == 1,
            cells: row.iter().map(|cell| (cell.clone(), look)).collect(),
        });
    }
}

/// The widths of the columns, in letters.
fn widths(lines: &[Line]) -> Vec<usize> {
    let mut widths: Vec<usize> = Vec::new();
    for line in lines.iter().filter(|line| !line.is_free()) {
        for (place, (cell, look)) in line.cells.iter().enumerate() {
            let width = match (cell, *look) {
                (Cell::Blank, _) => 0,
                // A heading is broken rather than widening its column.
                (Cell::Text(text), HEADING | NUMBER_HEADING) => longest(text.split_whitespace()),
                (Cell::Text(text), _) => longest(text.lines()),
                // Digits, the marks between them, and the sign.
                (Cell::Number(number), _) => number.bare('.').len() * 4 / 3 + 2,
            };
            let width = width.clamp(NARROWEST, WIDEST);
            match widths.get_mut(place) {
                Some(widest) => *widest = width.max(*widest),
                None => widths.push(width),
            }
        }
    }
    widths
}

fn longest<'a>(parts: impl Iterator<Item = &'a str>) -> usize {
    parts.map(|part| part.chars().count()).max().unwrap_or(0)
}

/// How many lines a text takes in a column of this width.
fn broken(text: &str, width: usize) -> usize {
    let line = |line: &str| {
        let (mut lines, mut filled) = (1, 0);
        for word in line.split(' ') {
            let length = word.chars().count();
            if filled > 0 && filled + 1 + length > width {
                (lines, filled) = (lines + 1, 0);
            }
            filled += length + usize::from(filled > 0);
            lines += filled / (width + 1);
            filled %= width + 1;
        }
        lines
    };
    text.lines().map(line).sum::<usize>().max(1)
}

fn written(styles: &mut Styles, line: &Line, row: usize, widths: &[usize]) -> String {
    let mut inner = String::new();
    let mut high = 1;
    for (place, (cell, look)) in line.cells.iter().enumerate() {
        let at = format!("{}{row}", column(place));
        let look = *look;
        inner.push_str(&match cell {
            Cell::Blank if look == WORDS => continue,
            Cell::Blank => format!(r#"<c r="{at}" s="{look}"/>"#),
            Cell::Text(text) => {
                let width = match line.runs {
                    true => widths.iter().take(RUN).sum(),
                    false => widths.get(place).copied().unwrap_or(WIDEST),
                };
                if line.runs || !line.is_free() {
                    high = high.max(broken(text, width.max(NARROWEST)));
                }
                let look = match (look, is_formula(text)) {
                    (WORDS, true) => QUOTED,
                    (FOOT, true) => QUOTED_FOOT,
                    (look, _) => look,
                };
                let text = string(text);
                format!(r#"<c r="{at}" s="{look}" t="inlineStr">{text}</c>"#)
            }
            Cell::Number(number) => {
                let look = styles.number(number, look == FOOT);
                let value = match number.sign {
                    Sign::Percent => number.value / 100.0,
                    _ => number.value,
                };
                // The shortest text that reads back as the same number.
                format!(r#"<c r="{at}" s="{look}"><v>{value:?}</v></c>"#)
            }
        });
    }
    let large = matches!(line.cells.first(), Some((_, TITLE)));
    let height = match large {
        true => LINE + 6,
        false => (LINE * high).min(HIGHEST),
    };
    match height == LINE {
        true => format!(r#"<row r="{row}">{inner}</row>"#),
        false => format!(r#"<row r="{row}" ht="{height}" customHeight="1">{inner}</row>"#),
    }
}

/// The letters of a column: A, B … Z, AA.
fn column(place: usize) -> String {
    let letter = char::from(b'A' + (place % 26) as u8);
    match place / 26 {
        0 => letter.to_string(),
        more => format!("{}{letter}", column(more - 1)),
    }
}
