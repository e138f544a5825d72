//! An indicator without the answers of its respondents: what follows from them
//! stands in their place, in the instrument's own form for such numbers.
//!
//! | instrument | in place of the answers |
//! |---|---|
//! | `satisfaction-index` | the sum of each element and the number of questionnaires; the mean of each where answers are blank |
//! | `likert` | the mean of each item |
//! | `interval-index` | total, questions and respondents of each group; total and limits where answers are blank |
//!
//! `importance-satisfaction` takes no answers, only their means. The value is
//! the same, except that standard deviations, units and the margins of error
//! from answers are lost with them.

use super::answers::{self, Layout};
use crate::numbers::{self, Kind, Mark, plain_text};
use crate::scorecard::{Entry, Indicator, Path, Row, is_used};

/// What is pasted.
const ANSWERS: &str = "answers";
const ENTRY: &str = "entry";
/// The highest answer of the community satisfaction survey.
const HIGHEST_OF_SURVEY: f64 = 4.0;

/// The answers of one column: their sum, and how many there are.
#[derive(Clone, Copy)]
struct Column {
    sum: f64,
    valid: usize,
}

/// Whether an indicator holds answers of respondents, in force or left over from
/// another way of entry.
pub fn holds_answers(indicator: &Indicator) -> bool {
    let texts = indicator.sheet.texts.values();
    texts.into_iter().any(|text| !text.trim().is_empty())
}

/// Puts into the indicator what follows from its answers, and takes the answers
/// out. False when nothing could be put in their place: they were unreadable, or
/// the instrument has no form for it.
pub fn summarise(indicator: &mut Indicator) -> bool {
    let asked = choice(indicator, ENTRY) == ANSWERS;
    let done = !asked || put(indicator).is_some();
    indicator.sheet.texts.clear();
    for key in ["blanks", "units"] {
        indicator.sheet.choices.remove(key);
    }
    done
}

fn choice<'a>(indicator: &'a Indicator, key: &str) -> &'a str {
    indicator.sheet.choices.get(key).map_or("", String::as_str)
}

fn put(indicator: &mut Indicator) -> Option<()> {
    match indicator.instrument.as_str() {
        "satisfaction-index" => elements(indicator),
        "likert" => items(indicator),
        "interval-index" => groups(indicator),
        _ => None,
    }
}

/// The columns of the pasted answers, and how many respondents there are.
fn columns(indicator: &Indicator, layout: Layout) -> Option<(Vec<Column>, usize)> {
    let at = Path::Text(indicator.id, ANSWERS.to_owned());
    let text = indicator.sheet.texts.get(ANSWERS)?;
    let read = answers::read(text, layout, &at);
    let answers = read.ready()?;
    let column = |index| Column {
        sum: answers.column(index).sum(),
        valid: answers.column(index).count(),
    };
    let all: Vec<Column> = (0..layout.columns).map(column).collect();
    let sound = all.iter().all(|one| one.valid > 0);
    sound.then_some((all, answers.rows.len()))
}

/// A number as a cell holds it, with its decimal mark settled.
fn cell(row: &mut Row, key: &str, value: f64) {
    let text = plain_text(value);
    let mark = text.contains(',').then_some(Mark::Decimal);
    row.cells.insert(key.to_owned(), Entry { text, mark });
}

fn rows<'a>(indicator: &'a mut Indicator, table: &str) -> &'a mut [Row] {
    let rows = indicator.sheet.tables.get_mut(table);
    rows.map_or(&mut [], Vec::as_mut_slice)
}

fn choose(indicator: &mut Indicator, option: &str) {
    let choices = &mut indicator.sheet.choices;
    choices.insert(ENTRY.to_owned(), option.to_owned());
}

fn elements(indicator: &mut Indicator) -> Option<()> {
    const TABLE: &str = "elements";
    let counts = |row: &Row| !row.key.is_empty() || !row.is_blank();
    let asked = indicator.sheet.rows(TABLE).iter().filter(|row| counts(row));
    let layout = Layout {
        columns: asked.count(),
        highest: HIGHEST_OF_SURVEY,
        units: choice(indicator, "units") == "first-column",
    };
    let (found, people) = columns(indicator, layout)?;
    let all = choice(indicator, "blanks") == "all";
    let whole = found.iter().all(|one| one.valid == people);
    let (key, entry) = if whole {
        ("sum", "sums")
    } else {
        ("nrr", "means")
    };
    let asked = rows(indicator, TABLE).iter_mut().filter(|row| counts(row));
    for (row, one) in asked.zip(&found) {
        let divisor = if all { people } else { one.valid };
        let value = if whole {
            one.sum
        } else {
            one.sum / divisor as f64
        };
        cell(row, key, value);
    }
    if whole {
        let filled = Entry::new(plain_text(people as f64));
        indicator.sheet.fields.insert("filled".to_owned(), filled);
    }
    choose(indicator, entry);
    Some(())
}

fn items(indicator: &mut Indicator) -> Option<()> {
    const TABLE: &str = "items";
    let all = indicator.sheet.rows(TABLE);
    let used: Vec<usize> = (0..all.len()).filter(|at| is_used(all, *at)).collect();
    // An item is what has nothing below it.
    let level = |place: usize| {
        used.get(place)
            .and_then(|at| all.get(*at))
            .map(|row| row.level)
    };
    let leaf = |place: &usize| level(place + 1).is_none_or(|next| Some(next) <= level(*place));
    let leaves: Vec<usize> = (0..used.len())
        .filter(leaf)
        .filter_map(|place| used.get(place).copied())
        .collect();
    let highest = match choice(indicator, "scale") {
        "4" => 4.0,
        "7" => 7.0,
        _ => 5.0,
    };
    let layout = Layout {
        columns: leaves.len(),
        highest,
        units: false,
    };
    let (found, _) = columns(indicator, layout)?;
    let rows = rows(indicator, TABLE);
    // Means typed before the answers were pasted hold no more.
    for row in rows.iter_mut() {
        row.cells.remove("mean");
    }
    for (at, one) in leaves.into_iter().zip(found) {
        if let Some(row) = rows.get_mut(at) {
            cell(row, "mean", one.sum / one.valid as f64);
        }
    }
    choose(indicator, "means");
    Some(())
}

fn groups(indicator: &mut Indicator) -> Option<()> {
    const TABLE: &str = "groups";
    let number = |entry: Option<&Entry>| {
        let text = entry.map_or("", |entry| &entry.text);
        numbers::read(text, Kind::Count).value()
    };
    let used = indicator.sheet.rows(TABLE).iter();
    let used = used.filter(|row| !row.is_blank());
    let asked = used.map(|row| number(row.cells.get("questions")));
    let asked: Option<Vec<usize>> = asked.map(|one| Some(one? as usize)).collect();
    let asked = asked?;
    let highest = number(indicator.sheet.fields.get("highest"))?;
    let layout = Layout {
        columns: asked.iter().sum(),
        highest,
        units: false,
    };
    let (found, people) = columns(indicator, layout)?;
    let whole = found.iter().all(|one| one.valid == people);
    let mut rest = found.as_slice();
    let used = rows(indicator, TABLE).iter_mut();
    for (row, asked) in used.filter(|row| !row.is_blank()).zip(asked) {
        let (own, others) = rest.split_at_checked(asked)?;
        rest = others;
        cell(row, "total", own.iter().map(|one| one.sum).sum());
        if whole {
            cell(row, "respondents", people as f64);
        } else {
            let valid: usize = own.iter().map(|one| one.valid).sum();
            cell(row, "least", valid as f64);
            cell(row, "most", valid as f64 * highest);
        }
    }
    if whole {
        let lowest = Entry::new("1");
        indicator.sheet.fields.insert("lowest".to_owned(), lowest);
    }
    choose(indicator, if whole { "groups" } else { "limits" });
    Some(())
}
