//! An indicator's sheet, read through its instrument's description.

use super::bands::{Band, Classes};
use super::class_set;
use super::instrument::{Field, Instrument, Number, Shown};
use super::outcome::{Outcome, Problem};
use super::working::{Expr, Figure, Name, Unit};
use crate::numbers::{self, ColumnMarks, Kind, Reading};
use crate::scorecard::{Entry, Id, Indicator, Path, Period, Row, period_key};

/// The inputs of one indicator.
pub struct Inputs<'a> {
    /// The instrument's description.
    pub instrument: &'static Instrument,
    /// The indicator.
    pub indicator: &'a Indicator,
    /// The document's periods, oldest first.
    pub periods: &'a [Period],
    /// What else stands in the document: its own class sets among them.
    pub annexes: &'a [Indicator],
}

/// What stands in one number field.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Nothing.
    Blank,
    /// A number that the field accepts.
    Value(f64),
    /// Something that the field does not accept.
    Bad(Problem),
}

/// Reads one entry as the given number; `column` holds what other cells of the
/// same column say about ambiguous marks.
pub fn read(entry: &Entry, field: &Field, column: Option<&ColumnMarks>) -> Cell {
    let number = field.number;
    if field.words {
        return Cell::Blank;
    }
    let reading = if field.graded {
        let reading = numbers::read_graded(&entry.text, number.kind).reading;
        match entry.mark {
            Some(mark) => reading.resolve(mark),
            None => reading,
        }
    } else {
        entry.reading(number.kind)
    };
    match reading {
        Reading::Blank => Cell::Blank,
        Reading::Value(value) => accept(value, number),
        Reading::Ambiguous { thousands, decimal } => {
            let by_column = match column {
                Some(marks) if field.graded => marks.read_graded(&entry.text, number.kind).reading,
                Some(marks) => marks.read(&entry.text, number.kind),
                None => reading,
            };
            match (
                by_column,
                accept(thousands, number),
                accept(decimal, number),
            ) {
                (Reading::Value(value), ..) if accept(value, number) == Cell::Value(value) => {
                    Cell::Value(value)
                }
                (Reading::Ambiguous { .. }, Cell::Value(value), Cell::Bad(_))
                | (Reading::Ambiguous { .. }, Cell::Bad(_), Cell::Value(value)) => {
                    Cell::Value(value)
                }
                (Reading::Value(value), Cell::Bad(_), Cell::Bad(_)) => accept(value, number),
                (_, Cell::Bad(_), Cell::Bad(problem)) => Cell::Bad(problem),
                // Both readings fit, or the column says the one that does not.
                _ => Cell::Bad(Problem::Ambiguous { thousands, decimal }),
            }
        }
        Reading::Unreadable(fault) => Cell::Bad(Problem::Unreadable(fault)),
    }
}

fn accept(value: f64, number: Number) -> Cell {
    if value < number.least {
        Cell::Bad(Problem::Below(number.least))
    } else if value > number.most {
        Cell::Bad(Problem::Above(number.most))
    } else if number.whole && value.fract() != 0.0 {
        Cell::Bad(Problem::NotWhole)
    } else {
        Cell::Value(value)
    }
}

/// What a column says about ambiguous marks: its unambiguous cells and the
/// user's answers at its cells, where all agree.
pub fn column_marks(entries: &[&Entry]) -> Option<ColumnMarks> {
    let texts = entries.iter().map(|entry| entry.text.as_str());
    let answer = |entry: &&Entry| ColumnMarks::answered(&entry.text, entry.mark?);
    let mut found = numbers::column_mark(texts);
    for answer in entries.iter().filter_map(answer) {
        if found.is_some_and(|found| found.notation() != answer.notation()) {
            return None;
        }
        found = Some(answer);
    }
    found
}

impl Cell {
    /// The number, or the field that is missing or wrong.
    pub fn required(self, at: Path) -> Outcome<f64> {
        match self {
            Cell::Value(value) => Outcome::Ready(value),
            Cell::Blank => Outcome::missing(at),
            Cell::Bad(problem) => Outcome::refused(problem, at),
        }
    }
}

impl<'a> Inputs<'a> {
    /// The classes in force: the chosen published set, a set of the user's own
    /// that is whole, or the instrument's first.
    pub fn classes(&self) -> Option<Classes> {
        let offered = (self.instrument.criteria)(self);
        let key = self.indicator.criteria.as_str();
        if let Some(set) = offered.iter().find(|set| set.key == key) {
            return Some(Classes::Borrowed(set));
        }
        let first = offered.first()?;
        class_set::own(self.annexes, key, first).or(Some(Classes::Borrowed(first)))
    }

    /// The class of a ready figure.
    pub fn judge(&self, figure: &Outcome<Figure>) -> Option<Band> {
        let figure = figure.ready()?;
        Some(Band::of(&self.classes()?, figure.value))
    }

    /// The chosen option of a choice: the first where nothing valid is chosen.
    pub fn choice(&self, key: &str) -> &'static str {
        let Some(choice) = self.instrument.choices.iter().find(|one| one.key == key) else {
            return "";
        };
        let chosen = self.indicator.sheet.choices.get(key);
        let options = choice.options.iter().copied();
        let found = chosen.and_then(|chosen| options.clone().find(|option| option == chosen));
        found.or_else(|| options.clone().next()).unwrap_or("")
    }

    /// Whether a part of the form is shown under the present choices.
    pub fn shows(&self, shown: &Option<Shown>) -> bool {
        shown
            .as_ref()
            .is_none_or(|shown| shown.when.contains(&self.choice(shown.choice)))
    }

    /// The field, and the path at which it stands in a period.
    pub fn field(&self, key: &str, period: Option<Id>) -> (Cell, Path) {
        let full = full_key(key, period);
        let path = Path::Field(self.indicator.id, full.clone());
        let field = self.instrument.fields.iter().find(|one| one.key == key);
        let entry = self.indicator.sheet.fields.get(&full);
        let cell = match (field, entry) {
            (Some(field), Some(entry)) => read(entry, field, None),
            _ => Cell::Blank,
        };
        (cell, path)
    }

    /// The field's number, or what keeps it from being one.
    pub fn number(&self, key: &str, period: Option<Id>) -> Outcome<f64> {
        let (cell, path) = self.field(key, period);
        cell.required(path)
    }

    /// A column of a table, cell by cell beside its row.
    pub fn column(&self, table: &str, key: &str, period: Option<Id>) -> Vec<(&'a Row, Cell)> {
        let full = full_key(key, period);
        let rows = self.indicator.sheet.rows(table);
        let field = self.instrument.table(table);
        let field = field.and_then(|one| one.columns.iter().find(|column| column.key == key));
        let Some(field) = field else {
            return Vec::new();
        };
        // Amounts and counts are never ambiguous, so their column is not asked.
        let settled = matches!(field.number.kind, Kind::Rupiah | Kind::Count);
        let entries = rows
            .iter()
            .filter(|_| !settled)
            .filter_map(|row| row.cells.get(&full));
        let marks = column_marks(&entries.collect::<Vec<&Entry>>());
        let cell = |row: &'a Row| match row.cells.get(&full) {
            Some(entry) => (row, read(entry, field, marks.as_ref())),
            None => (row, Cell::Blank),
        };
        rows.iter().map(cell).collect()
    }

    /// The path of a cell.
    pub fn cell_path(&self, table: &str, row: Id, key: &str, period: Option<Id>) -> Path {
        let table = table.to_owned();
        Path::Cell(self.indicator.id, table, row, full_key(key, period))
    }

    /// The path of a table.
    pub fn table_path(&self, table: &str) -> Path {
        Path::Table(self.indicator.id, table.to_owned())
    }

    /// The user's name of a period, or its number.
    pub fn period_word(&self, period: Id) -> String {
        let mut all = self.periods.iter().enumerate();
        match all.find(|(_, one)| one.id == period) {
            Some((index, one)) if one.label.trim().is_empty() => (index + 1).to_string(),
            Some((_, one)) => one.label.trim().to_owned(),
            None => String::new(),
        }
    }

    /// The user's name of a row, with the period where there are several.
    pub fn row_word(&self, row: &Row, period: &Period) -> String {
        let mut word = row.label.trim().to_owned();
        let label = period.label.trim();
        if self.periods.len() > 1 && !label.is_empty() {
            if !word.is_empty() {
                word.push_str(", ");
            }
            word.push_str(label);
        }
        word
    }

    /// A term named after one of this instrument's inputs.
    pub fn term(code: &'static str, label: &str, value: f64, unit: Unit) -> Expr {
        Expr::term(Name::of(code, label), value, unit)
    }
}

/// The key of a field, with its period where it is asked per period.
pub fn full_key(key: &str, period: Option<Id>) -> String {
    match period {
        Some(period) => period_key(key, period),
        None => key.to_owned(),
    }
}

/// A column of a table as it stands on the page.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// What it asks.
    pub field: &'static Field,
    /// The period for which it asks.
    pub period: Option<Id>,
}

impl Column {
    /// The key of its cells.
    pub fn full_key(self) -> String {
        full_key(self.field.key, self.period)
    }
}

impl Inputs<'_> {
    /// The columns of a table in the order of the page: period by period.
    pub fn columns(&self, table: &str) -> Vec<Column> {
        let Some(table) = self.instrument.table(table) else {
            return Vec::new();
        };
        let shown = || {
            table
                .columns
                .iter()
                .filter(|field| self.shows(&field.shown))
        };
        let single = shown().filter(|field| !field.by_period);
        let mut columns: Vec<Column> = single
            .map(|field| Column {
                field,
                period: None,
            })
            .collect();
        for period in self.periods {
            let period = Some(period.id);
            let repeated = shown().filter(|field| field.by_period);
            columns.extend(repeated.map(|field| Column { field, period }));
        }
        columns
    }
}
