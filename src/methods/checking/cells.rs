//! The cells of a check: texts, and printed numbers with their columns.

use super::line::Line;
use super::printed::{Print, Printed};
use crate::methods::inputs::{Inputs, column_marks};
use crate::methods::instrument::Measured;
use crate::methods::working::CODE;
use crate::methods::{Expr, Figure, Name, Outcome, Unit};
use crate::numbers::Kind;
use crate::scorecard::{Entry, Path, Row};

/// The text of a row's cell; empty where nothing was typed.
pub fn text<'a>(row: &'a Row, key: &str) -> &'a str {
    row.cells.get(key).map_or("", |entry| entry.text.trim())
}

/// What a row is called: as the user named it, or its number from 1.
pub fn item(index: usize, row: &Row) -> String {
    match row.label.trim() {
        "" => (index + 1).to_string(),
        label => label.to_owned(),
    }
}

/// The printed numbers of a column of words, row by row, with their places.
/// With `alone` nothing but the column can settle a mark with two meanings;
/// else it stays open, for the recomputed figure settles it.
pub fn prints(
    inputs: &Inputs,
    table: &str,
    key: &str,
    kind: Kind,
    alone: bool,
) -> Vec<(Path, Print)> {
    let rows = inputs.indicator.sheet.rows(table);
    let entries = rows.iter().filter(|_| alone);
    let entries = entries.filter_map(|row| row.cells.get(key));
    let marks = column_marks(&entries.collect::<Vec<&Entry>>());
    let print = |row: &Row| {
        let entry = row.cells.get(key);
        let print = entry.map_or(Print::Blank, |entry| {
            Print::read(entry, kind, marks.as_ref())
        });
        (inputs.cell_path(table, row.id, key, None), print)
    };
    rows.iter().map(print).collect()
}

/// What a check found: it has lines and no value.
pub fn measured(inputs: &Inputs, table: &str, lines: Vec<Line>) -> Measured {
    Measured {
        lines,
        ..Measured::whole(Outcome::missing(inputs.table_path(table)))
    }
}
/// A printed number as it was typed, with its place.
#[derive(Clone)]
pub struct Typed<'a> {
    /// The field in which it stands.
    pub at: Path,
    /// Its text; empty where nothing was typed.
    pub text: &'a str,
    /// What was read.
    pub print: Print,
}

impl<'a> Typed<'a> {
    /// A text that stands at this place.
    pub fn new(at: Path, text: &'a str) -> Typed<'a> {
        let print = Print::of(text, Kind::Ratio);
        Typed { at, text, print }
    }

    /// The printed number; a mark with two meanings that nothing settles
    /// separates decimals, for printed statistics have decimals and no groups.
    pub fn number(&self) -> Option<&Printed> {
        self.print.beside(0.0)
    }

    /// The printed number as an input of a formula.
    pub fn input(&self, code: &'static str, label: &str) -> Outcome<Expr> {
        match (&self.print, self.number()) {
            (_, Some(one)) => {
                let term = Expr::term(Name::of(code, label), one.value, Unit::Plain);
                Outcome::Ready(one.input(term))
            }
            (Print::Bad(problem), _) => Outcome::refused(problem.clone(), self.at.clone()),
            _ => Outcome::missing(self.at.clone()),
        }
    }

    /// This print beside what follows from the inputs; what has no item is
    /// known by its aspect.
    pub fn line(&self, item: &str, aspect: &'static str, found: Outcome<Figure>) -> Line {
        let print = match self.number() {
            Some(one) => &Print::Number(one.clone()),
            None => &self.print,
        };
        match item {
            "" => Line::compare(&coded(aspect), self.at.clone(), self.text, print, found),
            _ => Line::compare(item, self.at.clone(), self.text, print, found).of(aspect),
        }
    }
}

/// A single printed number of the sheet.
pub fn field<'a>(inputs: &Inputs<'a>, key: &str, kind: Kind) -> Typed<'a> {
    let entry = inputs.indicator.sheet.fields.get(key);
    Typed {
        at: Path::Field(inputs.indicator.id, key.to_owned()),
        text: entry.map_or("", |entry| entry.text.trim()),
        print: entry.map_or(Print::Blank, |entry| Print::read(entry, kind, None)),
    }
}

/// A code where else a word of the user's stands.
pub fn coded(code: &str) -> String {
    let mut item = String::from(CODE);
    item.push_str(code);
    item
}

/// The printed numbers of a column, row by row; the column settles its marks.
pub fn column<'a>(inputs: &Inputs<'a>, table: &str, key: &str, kind: Kind) -> Vec<Typed<'a>> {
    let rows = inputs.indicator.sheet.rows(table);
    let prints = prints(inputs, table, key, kind, true);
    let typed = rows.iter().zip(prints).map(|(row, (at, print))| Typed {
        at,
        text: text(row, key),
        print,
    });
    typed.collect()
}
