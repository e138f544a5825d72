//! Answers of a questionnaire for an indicator: the indicator as it would be had
//! its answers been pasted, so that every instrument reads them as its own.
//!
//! | instrument | what it takes |
//! |---|---|
//! | `satisfaction-index` | the items of one variable, the elements in their order |
//! | `likert`, `interval-index` | one variable, or all of them with their items |
//! | `importance-satisfaction` | the means of two variables with as many items |

use super::data::{Column, Data, Variable};
use crate::numbers::plain_text;
use crate::scorecard::{Block, Entry, Id, Indicator, Row};

/// The choice that names the questionnaire by its identity.
pub const FROM: &str = "from";
/// The choice that names one variable; all of them where it is empty.
pub const FROM_VARIABLE: &str = "from-variable";
/// The choice that names the variable of satisfaction, beside that of importance.
pub const FROM_SECOND: &str = "from-second";

/// The instruments that can take answers from a questionnaire.
pub const TAKERS: [&str; 4] = [
    "satisfaction-index",
    "likert",
    "interval-index",
    "importance-satisfaction",
];

/// The questionnaire from which an indicator takes its answers.
pub fn source(indicator: &Indicator) -> Option<Id> {
    let from = indicator.sheet.choices.get(FROM)?;
    from.parse().ok().map(Id)
}

/// The indicator with the answers of a questionnaire in its sheet.
pub fn fed(indicator: &Indicator, data: &Data) -> Indicator {
    let mut fed = indicator.clone();
    let choice = |key: &str| indicator.sheet.choices.get(key).map_or("", String::as_str);
    let one = data
        .variable(choice(FROM_VARIABLE))
        .filter(|one| one.of_items);
    let of_items = || data.variables.iter().filter(|one| one.of_items);
    let chosen: Vec<&Variable> = match one {
        Some(one) => vec![one],
        None => of_items().collect(),
    };
    let items: Vec<&Column> = chosen.iter().flat_map(|one| data.items(one)).collect();
    let highest = chosen.iter().map(|one| one.scale[1]).fold(4.0, f64::max);
    let mut choose = |key: &str, option: &str| {
        fed.sheet.choices.insert(key.to_owned(), option.to_owned());
    };
    match indicator.instrument.as_str() {
        "satisfaction-index" => {
            choose("entry", "answers");
            choose("units", "none");
        }
        "likert" => {
            choose("entry", "answers");
            choose("scale", scale(highest));
            let rows = chosen.iter().flat_map(|one| {
                let head = std::iter::once((one.name.clone(), 0));
                head.chain(data.items(one).map(|item| (item.heading.clone(), 1)))
            });
            table(&mut fed, "items", rows.collect());
        }
        "interval-index" => {
            choose("entry", "answers");
            let rows = chosen.iter().map(|one| (one.name.clone(), 0)).collect();
            table(&mut fed, "groups", rows);
            for (row, one) in rows_mut(&mut fed, "groups").iter_mut().zip(&chosen) {
                number(row, "questions", one.columns.len() as f64);
            }
            let highest = Entry::new(plain_text(highest));
            fed.sheet.fields.insert("highest".to_owned(), highest);
        }
        "importance-satisfaction" => {
            choose("entry", "items");
            choose("scale", scale(highest));
            let second = data.variable(choice(FROM_SECOND));
            let second: Vec<&Column> =
                second.map_or_else(Vec::new, |one| data.items(one).collect());
            let names = items.iter().map(|item| (item.heading.clone(), 0)).collect();
            table(&mut fed, "items", names);
            let rows = rows_mut(&mut fed, "items");
            for (index, row) in rows.iter_mut().enumerate() {
                let means = [
                    ("importance", items.get(index)),
                    ("satisfaction", second.get(index)),
                ];
                for (key, column) in means {
                    if let Some(mean) = column.and_then(|column| mean(column)) {
                        number(row, key, mean);
                    }
                }
            }
            return fed;
        }
        _ => return fed,
    }
    let answers = Block::new(&answers(&items, data.rows));
    fed.sheet.texts.insert("answers".to_owned(), answers);
    fed
}

/// The scale of an instrument that holds answers up to this one.
fn scale(highest: f64) -> &'static str {
    match highest {
        highest if highest <= 4.0 => "4",
        highest if highest <= 5.0 => "5",
        _ => "7",
    }
}

/// Puts named rows into a table; their identities are those of no other part.
fn table(indicator: &mut Indicator, key: &str, names: Vec<(String, u8)>) {
    let rows = names
        .into_iter()
        .zip(0_u32..)
        .map(|((label, level), place)| Row {
            id: Id(u32::MAX - place),
            label,
            level,
            ..Row::default()
        });
    indicator
        .sheet
        .tables
        .insert(key.to_owned(), rows.collect());
}

fn rows_mut<'a>(indicator: &'a mut Indicator, key: &str) -> &'a mut [Row] {
    let rows = indicator.sheet.tables.get_mut(key);
    rows.map_or(&mut [], |rows| rows)
}

fn number(row: &mut Row, key: &str, value: f64) {
    let text = plain_text(value);
    row.cells.insert(key.to_owned(), Entry::new(&text));
}

fn mean(column: &Column) -> Option<f64> {
    let (mut sum, mut count) = (0.0, 0.0);
    for score in column.scores.iter().flatten() {
        sum += score;
        count += 1.0;
    }
    (count > 0.0).then(|| sum / count)
}

/// The answers as a pasted block holds them.
fn answers(items: &[&Column], rows: usize) -> String {
    let mut text = String::new();
    for respondent in 0..rows {
        for (index, item) in items.iter().enumerate() {
            if index > 0 {
                text.push('\t');
            }
            if let Some(Some(score)) = item.scores.get(respondent) {
                text.push_str(&plain_text(*score));
            }
        }
        text.push('\n');
    }
    text
}
