//! What will be taken from a table into a questionnaire.

use crate::methods::questionnaire::data::{Role, block};
use crate::methods::questionnaire::{
    COLUMNS, DATA, INSTRUMENT, KEY, MARK, POINTS, ROLE, SCALE, VARIABLE, WORD_SCORE_KEY, WORDS,
};
use crate::numbers::Mark;
use crate::scorecard::{Block, Entry, Id, Row, Scorecard, Sheet};
use crate::storage::tables::{
    Column, ColumnKind, Fit, Marks, Row as Line, describe, distinct, find_header, group_items,
    presets_for,
};
use crate::storage::{LONGEST_BLOCK, LONGEST_TEXT, MOST_ROWS};
use std::rc::Rc;

/// The most distinct words that can be answers on a scale.
const MOST_DEGREES: usize = 12;

/// A table with what is to become of each of its columns.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// The name of the questionnaire.
    pub name: String,
    /// The rows of the table; copies of a plan share them.
    pub rows: Rc<Vec<Line>>,
    /// The place of the row that names the columns; none where no row does.
    pub header: Option<usize>,
    /// Whether rows that the spreadsheet hides are left out.
    pub without_hidden: bool,
    /// The columns.
    pub columns: Vec<PlanColumn>,
    /// The scales of words, each for some of the columns.
    pub scales: Vec<PlanScale>,
}

/// A column and what is to become of it.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanColumn {
    /// What it holds.
    pub described: Column,
    /// What it will be; a column that is off is not taken at all.
    pub role: Role,
    /// The variable to which an item belongs.
    pub variable: String,
    /// What a single mark in its numbers stands for, where that had to be asked.
    pub mark: Option<Mark>,
}

/// A scale of words.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanScale {
    /// Its name; the only scale has none.
    pub name: String,
    /// The places of its columns.
    pub columns: Vec<usize>,
    /// The scales that fit, the best first; there is at least one.
    pub fits: Vec<Fit>,
    /// The place of the one that is chosen.
    pub chosen: usize,
}

/// Why a table cannot be taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImportFault {
    /// No column is to be used.
    NothingChosen,
    /// A number of two meanings waits for an answer in this column.
    Asks(usize),
    /// The answers take more bytes than a document holds.
    TooLarge {
        /// The bytes that they take.
        bytes: usize,
        /// The most bytes.
        limit: usize,
    },
    /// There are more columns than a document describes.
    TooManyColumns {
        /// The most columns.
        limit: usize,
    },
    /// There is no room for another questionnaire.
    Full,
}

impl Plan {
    /// What is suggested for a table: identities off, items with their variables,
    /// words as scores.
    pub fn of(name: &str, rows: impl Into<Rc<Vec<Line>>>) -> Plan {
        let rows = rows.into();
        let header = find_header(&rows);
        Plan::with_header(name, rows, header)
    }

    /// The same with the row that names the columns said.
    pub fn with_header(name: &str, rows: impl Into<Rc<Vec<Line>>>, header: Option<usize>) -> Plan {
        let rows = rows.into();
        let described = describe(&rows, header);
        let headings: Vec<String> = described.iter().map(|one| one.heading.clone()).collect();
        let groups = group_items(&headings);
        let group_of = |place: usize| {
            let mut all = groups.iter();
            let found = all.find(|(_, places)| places.contains(&place));
            found.map_or_else(String::new, |(name, _)| name.clone())
        };
        let columns = described.into_iter().enumerate().map(|(place, described)| {
            let variable = group_of(place);
            let role = role(&described, !variable.is_empty());
            PlanColumn {
                described,
                role,
                variable: if role == Role::Item {
                    variable
                } else {
                    String::new()
                },
                mark: None,
            }
        });
        let mut plan = Plan {
            name: name.to_owned(),
            columns: columns.collect(),
            rows,
            header,
            without_hidden: false,
            scales: Vec::new(),
        };
        plan.find_scales();
        plan
    }

    /// The lines of answers that are taken.
    pub fn answers(&self) -> impl Iterator<Item = &Line> {
        let start = self.header.map_or(0, |place| place + 1);
        let rest = self.rows.iter().skip(start);
        rest.filter(|line| !(self.without_hidden && line.hidden))
    }

    /// Lines that the spreadsheet hides.
    pub fn hidden(&self) -> usize {
        self.rows.iter().filter(|line| line.hidden).count()
    }

    /// Finds the scales of the items that hold words: one for all where one fits,
    /// or one for each variable.
    fn find_scales(&mut self) {
        let start = self.header.map_or(0, |place| place + 1);
        let rows = self.rows.get(start..).unwrap_or_default();
        let wordy = |column: &PlanColumn| {
            column.role == Role::Item && !matches!(column.described.kind, ColumnKind::Number(_))
        };
        let places = self.columns.iter().enumerate();
        let places = places
            .filter(|(_, column)| wordy(column))
            .map(|(place, _)| place);
        let places: Vec<usize> = places.collect();
        let fit = |name: &str, columns: Vec<usize>| {
            let fits = presets_for(&distinct(rows, &columns));
            (!fits.is_empty()).then(|| PlanScale {
                name: name.to_owned(),
                columns,
                fits,
                chosen: 0,
            })
        };
        let whole = fit("", places.clone());
        let fits_all = |scale: &PlanScale| scale.fits[0].unknown.is_empty();
        if let Some(whole) = whole.clone().filter(fits_all) {
            self.scales = vec![whole];
            return;
        }
        let mut names: Vec<&str> = Vec::new();
        for place in &places {
            let name = self.columns[*place].variable.as_str();
            if !names.contains(&name) {
                names.push(name);
            }
        }
        let of = |name: &&str| {
            let own = places
                .iter()
                .filter(|place| self.columns[**place].variable == **name);
            fit(name, own.copied().collect())
        };
        let apart: Vec<PlanScale> = names.iter().filter_map(of).collect();
        // Scales by variable help only where each fits better than one for all.
        let apart_fits = !apart.is_empty() && apart.iter().all(fits_all);
        self.scales = if apart_fits {
            apart
        } else {
            whole.into_iter().collect()
        };
    }

    /// The first column whose numbers have two meanings and wait for an answer.
    pub fn asks(&self) -> Option<usize> {
        let asks = |column: &PlanColumn| {
            let used = matches!(column.role, Role::Item | Role::Number);
            used && column.mark.is_none() && question(&column.described).is_some()
        };
        self.columns.iter().position(asks)
    }
}

/// A number of a column that has two meanings, with both.
pub fn question(column: &Column) -> Option<(&str, f64, f64)> {
    match &column.kind {
        ColumnKind::Number(marks) | ColumnKind::Mixed { marks, .. } => match marks {
            Marks::Ask {
                text,
                thousands,
                decimal,
            } => Some((text, *thousands, *decimal)),
            _ => None,
        },
        _ => None,
    }
}

/// What a column is, unless somebody says otherwise.
fn role(column: &Column, grouped: bool) -> Role {
    let degrees = || column.distinct <= MOST_DEGREES && !presets_for(&column.values).is_empty();
    match &column.kind {
        kind if !kind.is_on() => Role::Off,
        _ if grouped => Role::Item,
        ColumnKind::Number(_) => Role::Number,
        ColumnKind::Mixed { .. } => Role::Off,
        // Words that make a scale are answers.
        _ if degrees() => Role::Item,
        _ => Role::Category,
    }
}

/// Takes a table into a document as a new questionnaire.
pub fn import(scorecard: &Scorecard, plan: &Plan) -> Result<(Scorecard, Id), ImportFault> {
    if let Some(place) = plan.asks() {
        return Err(ImportFault::Asks(place));
    }
    let taken = plan.columns.iter().enumerate();
    let taken: Vec<(usize, &PlanColumn)> = taken.filter(|(_, one)| one.role != Role::Off).collect();
    if taken.is_empty() {
        return Err(ImportFault::NothingChosen);
    }
    if taken.len() > MOST_ROWS {
        return Err(ImportFault::TooManyColumns { limit: MOST_ROWS });
    }
    let heads: Vec<String> = taken
        .iter()
        .map(|(place, column)| match column.described.heading.trim() {
            "" => format!("K{}", place + 1),
            heading => heading.to_owned(),
        })
        .collect();
    let row = |line: &Line| {
        taken
            .iter()
            .map(|(place, _)| line.cell(*place).text())
            .collect()
    };
    let rows: Vec<Vec<String>> = plan.answers().map(row).collect();
    let data = block(&heads, &rows);
    if data.len() > LONGEST_BLOCK {
        return Err(ImportFault::TooLarge {
            bytes: data.len(),
            limit: LONGEST_BLOCK,
        });
    }
    let mut next = scorecard.clone();
    let mut sheet = Sheet::default();
    sheet.texts.insert(DATA.to_owned(), Block::new(&data));
    let mut described = Vec::new();
    for ((place, column), heading) in taken.iter().zip(&heads) {
        let mut row = Row::blank(&mut next.mint);
        row.label = clipped(heading);
        let mut said = |key: &str, text: &str| {
            if !text.is_empty() {
                row.cells.insert(key.to_owned(), Entry::new(clipped(text)));
            }
        };
        said(ROLE, column.role.key());
        if column.role == Role::Item {
            said(VARIABLE, &column.variable);
        }
        said(MARK, mark_key(column.mark));
        let scale = plan
            .scales
            .iter()
            .find(|scale| scale.columns.contains(place));
        said(SCALE, scale.map_or("", |scale| &scale.name));
        described.push(row);
    }
    sheet.tables.insert(COLUMNS.to_owned(), described);
    let mut words = Vec::new();
    for scale in &plan.scales {
        let Some(fit) = scale.fits.get(scale.chosen) else {
            continue;
        };
        for (word, score) in &fit.scores {
            // A number is its own score.
            if *word == score.to_string() {
                continue;
            }
            let mut row = Row::blank(&mut next.mint);
            row.label = clipped(word);
            let score = Entry::new(score.to_string());
            row.cells.insert(WORD_SCORE_KEY.to_owned(), score);
            if !scale.name.is_empty() {
                let name = Entry::new(clipped(&scale.name));
                row.cells.insert(SCALE.to_owned(), name);
            }
            words.push(row);
        }
    }
    if !words.is_empty() {
        sheet.tables.insert(WORDS.to_owned(), words);
    }
    if let Some(points) = plan.points() {
        sheet.choices.insert(POINTS.to_owned(), points.to_owned());
    }
    let id = next.add_annex(KEY, sheet).ok_or(ImportFault::Full)?;
    if let Some(annex) = next.indicator_mut(id) {
        annex.name = clipped(&plan.name);
    }
    Ok((next, id))
}

impl Plan {
    /// The steps of the scale that all words belong to, where they belong to
    /// one: a step that nobody chose is one nevertheless.
    fn points(&self) -> Option<&'static str> {
        let fits = self
            .scales
            .iter()
            .filter_map(|scale| scale.fits.get(scale.chosen));
        let mut points = fits.map(|fit| fit.preset.points);
        let first = points.next()?;
        let options = INSTRUMENT.choices.iter().find(|one| one.key == POINTS)?;
        let said = first.to_string();
        let known = options.options.iter().find(|option| **option == said)?;
        points.all(|one| one == first).then_some(*known)
    }
}

/// As much of a text as a document holds in one place: a longer heading must not
/// make a document that cannot be saved.
fn clipped(text: &str) -> String {
    text.chars().take(LONGEST_TEXT).collect()
}

fn mark_key(mark: Option<Mark>) -> &'static str {
    match mark {
        None => "",
        Some(Mark::Thousands) => "thousands",
        Some(Mark::Decimal) => "decimal",
    }
}
