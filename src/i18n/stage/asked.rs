//! The inputs of an indicator as they were entered, cut to what a projector can
//! show: one period of a long table, and so many rows of it.

use super::super::{Grid, label, user_word, word};
use super::{Block, Writer};
use crate::methods::inputs::{Column, Inputs, full_key};
use crate::methods::instrument::Table;
use crate::methods::{self, questionnaire};
use crate::scorecard::{Id, Indicator, Row};

/// The most rows of a table that are shown.
const MOST_ROWS: usize = 9;

impl Writer<'_> {
    /// What was entered for an indicator.
    pub(super) fn inputs(&self, indicator: &Indicator) -> Vec<Block> {
        let Some(instrument) = methods::find(&indicator.instrument) else {
            return Vec::new();
        };
        let inputs = Inputs {
            instrument,
            indicator,
            periods: &self.scorecard.periods,
            annexes: &self.scorecard.annexes,
        };
        let mut blocks = vec![Block::Aside(self.manner(&inputs))];
        if let Some(from) = questionnaire::feed::source(indicator) {
            let mut annexes = self.scorecard.annexes.iter();
            let found = annexes.find(|one| one.id == from);
            let name = found.map_or("", |one| one.name.trim());
            let t = &self.language.later_texts().survey;
            blocks.push(Block::Text((t.fed)(name)));
            return blocks;
        }
        blocks.extend(self.single(&inputs).map(Block::Grid));
        blocks.extend(self.by_period(&inputs).map(Block::Grid));
        let tables = instrument.tables.iter();
        let tables = tables.filter(|one| inputs.shows(&one.shown));
        blocks.extend(
            tables
                .filter_map(|one| self.table(&inputs, one))
                .map(Block::Grid),
        );
        let texts = instrument.texts.iter();
        for text in texts.filter(|one| inputs.shows(&one.shown)) {
            let pasted = indicator.sheet.texts.get(text.key);
            let lines = pasted.map_or(0, |one| {
                one.lines().filter(|line| !line.trim().is_empty()).count()
            });
            let t = &self.language.later_texts().stage;
            let name = label(self.language, instrument.key, text.key);
            blocks.push(Block::Text(format!(
                "{name}: {}",
                (t.lines)(&lines.to_string())
            )));
        }
        blocks
    }

    /// The instrument, and what was chosen in place of the usual.
    fn manner(&self, inputs: &Inputs) -> String {
        let key = inputs.instrument.key;
        let mut parts = vec![label(self.language, "", key)];
        let choices = inputs.instrument.choices.iter();
        for choice in choices.filter(|one| inputs.shows(&one.shown)) {
            let chosen = inputs.choice(choice.key);
            if choice.options.first() != Some(&chosen) {
                let scope = format!("{key}.{}", choice.key);
                let name = label(self.language, key, choice.key);
                parts.push(format!("{name}: {}", label(self.language, &scope, chosen)));
            }
        }
        if inputs.instrument.by_period && inputs.periods.len() > 1 {
            parts.push(label(self.language, "over", inputs.indicator.over.key()));
        }
        parts.join(" · ")
    }

    /// The numbers asked once, and those of the score rule.
    fn single(&self, inputs: &Inputs) -> Option<Grid> {
        let (key, sheet) = (inputs.instrument.key, &inputs.indicator.sheet);
        let fields = inputs.instrument.fields.iter();
        let fields = fields.filter(|one| !one.by_period && inputs.shows(&one.shown));
        let mut rows: Vec<(String, Vec<String>)> = fields
            .filter(|one| !one.optional || sheet.fields.get(one.key).is_some())
            .map(|one| {
                let text = sheet.fields.get(one.key).map(|entry| entry.text.as_str());
                (label(self.language, key, one.key), vec![typed(text)])
            })
            .collect();
        for (name, entry) in &inputs.indicator.scoring.numbers {
            rows.push((
                label(self.language, key, name),
                vec![typed(Some(&entry.text))],
            ));
        }
        let title = self.language.later_texts().stage.entered;
        (!rows.is_empty()).then(|| Grid {
            title: title.to_owned(),
            heads: vec![title.to_owned()],
            rows,
            ..Grid::default()
        })
    }

    /// The numbers asked per period: a row for each.
    fn by_period(&self, inputs: &Inputs) -> Option<Grid> {
        let (key, sheet) = (inputs.instrument.key, &inputs.indicator.sheet);
        let fields = inputs.instrument.fields.iter();
        let fields: Vec<_> = fields
            .filter(|one| one.by_period && inputs.shows(&one.shown))
            .collect();
        if fields.is_empty() {
            return None;
        }
        let cell = |field: &str, period: Id| {
            let entry = sheet.fields.get(&full_key(field, Some(period)));
            typed(entry.map(|entry| entry.text.as_str()))
        };
        let row = |period: Id| {
            let cells = fields.iter().map(|one| cell(one.key, period));
            (inputs.period_word(period), cells.collect())
        };
        Some(Grid {
            title: self.language.later_texts().stage.entered.to_owned(),
            corner: self.language.texts().profile.period.to_owned(),
            heads: fields
                .iter()
                .map(|one| label(self.language, key, one.key))
                .collect(),
            rows: inputs.periods.iter().map(|one| row(one.id)).collect(),
            ..Grid::default()
        })
    }

    /// A table. One row is shown period by period; of several, the last period
    /// in which something stands.
    fn table(&self, inputs: &Inputs, table: &Table) -> Option<Grid> {
        let rows = inputs.indicator.sheet.rows(table.key);
        let columns = inputs.columns(table.key);
        let periods = inputs.periods;
        let repeated = columns.iter().all(|column| column.period.is_some());
        match rows {
            [] => None,
            [only] if periods.len() > 1 && repeated && !columns.is_empty() => {
                Some(self.one_row(inputs, table, only, &columns))
            }
            _ => Some(self.many_rows(inputs, table, rows, &columns)),
        }
    }

    fn one_row(&self, inputs: &Inputs, table: &Table, row: &Row, columns: &[Column]) -> Grid {
        let key = inputs.instrument.key;
        let first = columns.first().and_then(|column| column.period);
        let heads = columns.iter().filter(|column| column.period == first);
        let line = |period: Id| {
            let here = columns
                .iter()
                .filter(|column| column.period == Some(period));
            (
                inputs.period_word(period),
                here.map(|column| cell(row, *column)).collect(),
            )
        };
        Grid {
            title: self.row_name(inputs, table, row, 0),
            corner: self.language.texts().profile.period.to_owned(),
            heads: heads
                .map(|column| label(self.language, key, column.field.key))
                .collect(),
            rows: inputs.periods.iter().map(|one| line(one.id)).collect(),
            ..Grid::default()
        }
    }

    fn many_rows(&self, inputs: &Inputs, table: &Table, rows: &[Row], columns: &[Column]) -> Grid {
        let key = inputs.instrument.key;
        let t = &self.language.later_texts().stage;
        let filled = |column: &&Column| rows.iter().any(|row| !cell(row, **column).is_empty());
        let last = columns
            .iter()
            .rev()
            .filter(filled)
            .find_map(|column| column.period);
        let last = last.or_else(|| columns.last().and_then(|column| column.period));
        // An optional column in which nothing stands says nothing.
        let shown = |column: &&Column| {
            let here = column.period.is_none() || column.period == last;
            here && (!column.field.optional || filled(column))
        };
        let columns: Vec<Column> = columns.iter().filter(shown).copied().collect();
        let used = |row: &&Row| {
            !row.label.trim().is_empty() || columns.iter().any(|one| !cell(row, *one).is_empty())
        };
        let named = |row: &&Row| used(row) || !row.key.is_empty();
        let all: Vec<&Row> = rows.iter().filter(named).collect();
        let top: Vec<&Row> = all.iter().filter(|row| row.level == 0).copied().collect();
        let kept = match (all.len() > MOST_ROWS, top.len() > MOST_ROWS) {
            (false, _) => all.clone(),
            // The main lines hold the sums of their parts.
            (true, false)
                if top
                    .iter()
                    .all(|row| columns.iter().any(|one| !cell(row, *one).is_empty())) =>
            {
                top
            }
            _ => all.iter().take(MOST_ROWS - 1).copied().collect(),
        };
        let left = all.len() - kept.len();
        let mut notes = Vec::new();
        if let Some(period) = last.filter(|_| inputs.periods.len() > 1) {
            notes.push((t.only_period)(&inputs.period_word(period)));
        }
        if left > 0 {
            notes.push((t.more)(&left.to_string()));
        }
        let line = |(index, row): (usize, &&Row)| {
            let cells = columns.iter().map(|column| cell(row, *column));
            (self.row_name(inputs, table, row, index), cells.collect())
        };
        Grid {
            title: label(self.language, key, table.key),
            note: notes.join(" "),
            corner: label(self.language, &format!("{key}.{}", table.key), "row"),
            heads: columns
                .iter()
                .map(|one| label(self.language, key, one.field.key))
                .collect(),
            rows: kept.iter().enumerate().map(line).collect(),
            ..Grid::default()
        }
    }

    /// The name of a row, set in by its level.
    fn row_name(&self, inputs: &Inputs, table: &Table, row: &Row, index: usize) -> String {
        let indent = "\u{2003}".repeat(usize::from(row.level));
        let named = row.label.trim();
        if !named.is_empty() {
            return format!("{indent}{}", user_word(self.language, named));
        }
        let scope = format!("{}.{}", inputs.instrument.key, table.key);
        match word(self.language, &row.key) {
            Some(fixed) => format!("{indent}{fixed}"),
            None => format!(
                "{indent}{} {}",
                label(self.language, &scope, "row"),
                index + 1
            ),
        }
    }
}

fn cell(row: &Row, column: Column) -> String {
    let entry = row.cells.get(&column.full_key());
    entry.map_or_else(String::new, |entry| entry.text.trim().to_owned())
}

/// What was typed; a dash where nothing was.
fn typed(text: Option<&str>) -> String {
    match text.unwrap_or_default().trim() {
        "" => "–".to_owned(),
        text => text.chars().take(60).collect(),
    }
}
