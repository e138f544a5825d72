//! The answers of a questionnaire as numbers.
//!
//! An item's score is its number, or the score of its word. A reversed item
//! counts `lowest + highest - score`, where the scale goes from 1 (or from 0,
//! where an answer is 0) to the highest answer that could be given: that of
//! [`POINTS`], or else the highest that the items of its variable have, at
//! least 4; an answer above goes before both. A variable's score is the mean or the sum of its items;
//! respondents with an answer missing have none. Blank cells, and cells that
//! are neither a number nor a known word, are missing; the latter are listed.

use super::{
    COLUMNS, DATA, MARK, POINTS, REVERSED, ROLE, SCALE, SCORE, VARIABLE, WORD_SCORE_KEY, WORDS,
    chosen,
};
use crate::numbers::{self, ColumnMarks, Kind, Mark, Reading};
use crate::scorecard::{Id, Indicator, Row};
use std::collections::HashMap;

/// The lowest highest answer of a scale: nobody asks on fewer than four steps
/// and means the order to be reversed on fewer.
const LEAST_HIGHEST: f64 = 4.0;
/// The most cells that are listed as not understood, a column.
pub const MOST_LISTED: usize = 50;

/// What a column is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Role {
    /// An item of a variable.
    Item,
    /// A number that is a variable by itself.
    Number,
    /// A category that parts respondents into groups.
    Category,
    /// Not used.
    #[default]
    Off,
}

impl Role {
    /// Every role, in the order in which they are offered.
    pub const ALL: [Role; 4] = [Role::Item, Role::Number, Role::Category, Role::Off];

    /// Its key in the document.
    pub fn key(self) -> &'static str {
        match self {
            Role::Item => "item",
            Role::Number => "number",
            Role::Category => "category",
            Role::Off => "off",
        }
    }

    /// The role of a key.
    pub fn from_key(key: &str) -> Role {
        let found = Role::ALL.into_iter().find(|role| role.key() == key);
        found.unwrap_or_default()
    }
}

/// One column with its answers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Column {
    /// Its row in the table of columns.
    pub id: Id,
    /// Its heading.
    pub heading: String,
    /// What it is.
    pub role: Role,
    /// The variable to which an item belongs.
    pub variable: String,
    /// Whether the item is asked the other way round.
    pub reversed: bool,
    /// The score of each respondent.
    pub scores: Vec<Option<f64>>,
    /// Cells that are neither number nor known word: the respondent, from 0, and
    /// what it says; at most [`MOST_LISTED`].
    pub unknown: Vec<(usize, String)>,
    /// How many there are.
    pub unknown_count: usize,
    /// A number of two meanings, where the column leaves them open.
    pub ambiguous: Option<String>,
}

/// A variable with its scores.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Variable {
    /// Its name.
    pub name: String,
    /// Its columns, by their places; one for a number.
    pub columns: Vec<usize>,
    /// Whether it is made of items.
    pub of_items: bool,
    /// The lowest and the highest answer of its scale.
    pub scale: [f64; 2],
    /// The score of each respondent.
    pub scores: Vec<Option<f64>>,
}

/// The answers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Data {
    /// The columns in their order.
    pub columns: Vec<Column>,
    /// How many respondents there are.
    pub rows: usize,
    /// The variables, in the order in which they come first.
    pub variables: Vec<Variable>,
}

/// The headings and the cells of a block, as they stand in it.
pub fn cells(text: &str) -> (Vec<&str>, Vec<Vec<&str>>) {
    let mut lines = text
        .lines()
        .map(|line| line.split('\t').collect::<Vec<&str>>());
    let heads = lines.next().unwrap_or_default();
    (heads, lines.collect())
}

/// The block of a table: headings and cells without marks that part cells.
pub fn block(heads: &[String], rows: &[Vec<String>]) -> String {
    let mut text = String::new();
    for row in std::iter::once(heads).chain(rows.iter().map(Vec::as_slice)) {
        for (index, cell) in row.iter().enumerate() {
            if index > 0 {
                text.push('\t');
            }
            let clean = |letter: char| {
                if matches!(letter, '\t' | '\n' | '\r') {
                    ' '
                } else {
                    letter
                }
            };
            text.extend(cell.trim().chars().map(clean));
        }
        text.push('\n');
    }
    text
}

/// Reads the answers of a questionnaire.
pub fn read(annex: &Indicator) -> Data {
    let text = annex.sheet.texts.get(DATA).cloned().unwrap_or_default();
    let (_, rows) = cells(&text);
    let scales = scales(annex);
    let described = annex.sheet.rows(COLUMNS).iter().enumerate();
    let columns = described.map(|(place, row)| column(place, row, &rows, &scales));
    let mut data = Data {
        columns: columns.collect(),
        rows: rows.len(),
        variables: Vec::new(),
    };
    let sum = chosen(annex, SCORE) == "sum";
    let highest = chosen(annex, POINTS).parse().unwrap_or(LEAST_HIGHEST);
    data.make_variables(sum, highest);
    data
}

/// The scores of words, by the name of their scale.
type Scales = HashMap<String, HashMap<String, f64>>;

/// The words of a questionnaire that have a score.
fn scales(annex: &Indicator) -> Scales {
    let mut scales = Scales::new();
    for row in annex.sheet.rows(WORDS) {
        let cell = |key: &str| row.cells.get(key);
        let score = cell(WORD_SCORE_KEY).and_then(|entry| entry.reading(Kind::Ratio).value());
        let scale = cell(SCALE).map_or("", |entry| entry.text.trim());
        if let Some(score) = score.filter(|_| !row.label.trim().is_empty()) {
            let words = scales.entry(scale.to_owned()).or_default();
            words.insert(plain(&row.label), score);
        }
    }
    scales
}

/// A word as it is compared: without regard to case, spaces and hyphens.
pub fn plain(word: &str) -> String {
    let mut text = String::new();
    for part in word.split(|letter: char| letter.is_whitespace() || letter == '-' || letter == '_')
    {
        if !part.is_empty() {
            if !text.is_empty() {
                text.push(' ');
            }
            text.push_str(&part.to_lowercase());
        }
    }
    text
}

fn column(place: usize, row: &Row, rows: &[Vec<&str>], scales: &Scales) -> Column {
    let said = |key: &str| row.cells.get(key).map_or("", |entry| entry.text.trim());
    let mut column = Column {
        id: row.id,
        heading: row.label.clone(),
        role: Role::from_key(said(ROLE)),
        variable: said(VARIABLE).to_owned(),
        reversed: !said(REVERSED).is_empty(),
        ..Column::default()
    };
    if !matches!(column.role, Role::Item | Role::Number) {
        return column;
    }
    let cell = |line: &'_ Vec<&'_ str>| -> String {
        line.get(place).map_or("", |cell| cell.trim()).to_owned()
    };
    let marks = marks(place, rows, said(MARK));
    let words = scales.get(said(SCALE));
    for (respondent, line) in rows.iter().enumerate() {
        let text = line.get(place).map_or("", |cell| cell.trim());
        let score = score(text, words, marks.as_ref());
        match score {
            Score::Value(value) => column.scores.push(Some(value)),
            Score::Blank => column.scores.push(None),
            Score::Ambiguous => {
                column.scores.push(None);
                column.ambiguous.get_or_insert_with(|| cell(line));
            }
            Score::Unknown => {
                column.scores.push(None);
                column.unknown_count += 1;
                if column.unknown.len() < MOST_LISTED {
                    column.unknown.push((respondent, cell(line)));
                }
            }
        }
    }
    column
}

/// What a cell says.
enum Score {
    Blank,
    Value(f64),
    Ambiguous,
    Unknown,
}

fn score(text: &str, words: Option<&HashMap<String, f64>>, marks: Option<&ColumnMarks>) -> Score {
    // Nearly every answer is one digit.
    if let [digit @ b'0'..=b'9'] = text.as_bytes() {
        return Score::Value(f64::from(digit - b'0'));
    }
    if text.is_empty() {
        return Score::Blank;
    }
    if let Some(score) = words.and_then(|words| words.get(&plain(text))) {
        return Score::Value(*score);
    }
    let reading = match marks {
        Some(marks) => marks.read(text, Kind::Ratio),
        None => numbers::read(text, Kind::Ratio),
    };
    match reading {
        Reading::Blank => Score::Blank,
        Reading::Value(value) => Score::Value(value),
        Reading::Ambiguous { .. } => Score::Ambiguous,
        Reading::Unreadable(_) => Score::Unknown,
    }
}

/// What a single mark in a column's numbers stands for: what the user said, or
/// what its other cells say.
fn marks(place: usize, rows: &[Vec<&str>], said: &str) -> Option<ColumnMarks> {
    let texts = || rows.iter().filter_map(|row| row.get(place).copied());
    let answer = match said {
        "thousands" => Some(Mark::Thousands),
        "decimal" => Some(Mark::Decimal),
        _ => None,
    };
    let answered =
        answer.and_then(|mark| texts().find_map(|text| ColumnMarks::answered(text, mark)));
    // One look for a mark spares most columns the second.
    let marked = |text: &&str| text.contains([',', '.']);
    answered.or_else(|| {
        texts()
            .any(|text| marked(&text))
            .then(|| numbers::column_mark(texts()))?
    })
}

impl Data {
    fn make_variables(&mut self, sum: bool, highest: f64) {
        let mut variables: Vec<Variable> = Vec::new();
        for (place, column) in self.columns.iter().enumerate() {
            let name = match column.role {
                Role::Item if column.variable.is_empty() => continue,
                Role::Item => &column.variable,
                Role::Number => &column.heading,
                _ => continue,
            };
            let of_items = column.role == Role::Item;
            let known = variables.iter_mut();
            let mut known = known.filter(|one| one.of_items && of_items);
            match known.find(|one| one.name == *name) {
                Some(variable) => variable.columns.push(place),
                None => variables.push(Variable {
                    name: name.clone(),
                    columns: vec![place],
                    of_items,
                    ..Variable::default()
                }),
            }
        }
        for variable in &mut variables {
            variable.scale = self.scale(&variable.columns, highest);
            self.reverse(variable);
            variable.scores = self.totals(variable, sum);
        }
        self.variables = variables;
    }

    /// The lowest and the highest answer of a scale.
    fn scale(&self, columns: &[usize], highest: f64) -> [f64; 2] {
        let all = columns.iter().filter_map(|place| self.columns.get(*place));
        let all = all.flat_map(|column| column.scores.iter().flatten());
        let (mut low, mut high) = (1.0_f64, highest);
        for score in all {
            low = low.min(*score);
            high = high.max(*score);
        }
        [low, high]
    }

    fn reverse(&mut self, variable: &Variable) {
        let [low, high] = variable.scale;
        for place in &variable.columns {
            let Some(column) = self.columns.get_mut(*place) else {
                continue;
            };
            if column.reversed && variable.of_items {
                for score in column.scores.iter_mut().flatten() {
                    *score = low + high - *score;
                }
            }
        }
    }

    fn totals(&self, variable: &Variable, sum: bool) -> Vec<Option<f64>> {
        let of = |respondent: usize| {
            let mut total = 0.0;
            for place in &variable.columns {
                total += (*self.columns.get(*place)?.scores.get(respondent)?)?;
            }
            let count = variable.columns.len() as f64;
            Some(if sum { total } else { total / count })
        };
        (0..self.rows).map(of).collect()
    }

    /// The variable of this name.
    pub fn variable(&self, name: &str) -> Option<&Variable> {
        self.variables.iter().find(|one| one.name == name)
    }

    /// The columns of a variable.
    pub fn items<'a>(&'a self, variable: &'a Variable) -> impl Iterator<Item = &'a Column> {
        let places = variable.columns.iter();
        places.filter_map(|place| self.columns.get(*place))
    }
}
