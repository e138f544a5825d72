//! Items of a questionnaire by variable, as their headings name them: `X1.1`
//! and `X1_2` belong to `X1`, `Y.1` and `Y2` to `Y`, and the rows of a grid of
//! Google Forms, `Question [row]`, to their question.

use std::collections::{BTreeMap, BTreeSet};

/// The most letters before the numbers of an item.
const MOST_LETTERS: usize = 12;
/// The most letters of a variable with a single item.
const FEW_LETTERS: usize = 2;
/// The most numbers of an item: a variable, a dimension, an indicator.
const MOST_NUMBERS: usize = 4;

struct Named {
    variable: String,
    letters: usize,
    /// The variable that would have this heading for its total.
    whole: String,
}

/// Groups headings: for every variable, in the order of its first item, its name
/// and the places of its items. What is no item is in no group, and neither is
/// `X1` beside `X1.1`: that is a total.
pub fn group_items(headings: &[String]) -> Vec<(String, Vec<usize>)> {
    let named: Vec<Option<Named>> = headings.iter().map(|heading| item(heading)).collect();
    let variables = named.iter().flatten();
    let variables: BTreeSet<String> = variables.map(|item| key(&item.variable)).collect();
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    let mut groups: Vec<(String, Vec<usize>)> = Vec::new();
    let mut keep = Vec::new();
    for (place, item) in named.into_iter().enumerate() {
        let Some(item) = item.filter(|item| !variables.contains(&key(&item.whole))) else {
            continue;
        };
        let group = *places.entry(key(&item.variable)).or_insert(groups.len());
        match groups.get_mut(group) {
            Some((_, items)) => items.push(place),
            None => {
                groups.push((item.variable, vec![place]));
                keep.push(item.letters <= FEW_LETTERS);
            }
        }
    }
    let groups = groups.into_iter().zip(keep);
    let groups = groups.filter(|((_, items), keep)| *keep || items.len() > 1);
    groups.map(|(group, _)| group).collect()
}

/// Capitals make no other variable.
fn key(name: &str) -> String {
    name.to_lowercase()
}

fn item(heading: &str) -> Option<Named> {
    let heading = heading.trim();
    if let Some(item) = coded(heading.trim_start_matches(['[', '('])) {
        return Some(item);
    }
    let (question, row) = heading.strip_suffix(']')?.rsplit_once('[')?;
    let question = question.trim();
    (!question.is_empty() && !row.trim().is_empty()).then(|| Named {
        variable: question.to_owned(),
        letters: usize::MAX,
        whole: heading.to_owned(),
    })
}

/// Letters, and one number or more, at the beginning of a heading.
fn coded(heading: &str) -> Option<Named> {
    let letters = heading.find(|one: char| !one.is_alphabetic())?;
    let (name, mut rest) = heading.split_at(letters);
    let letters = name.chars().count();
    if !(1..=MOST_LETTERS).contains(&letters) {
        return None;
    }
    let mut numbers: Vec<&str> = Vec::new();
    loop {
        // Between numbers a space is the end of the code.
        let marks: &[char] = if numbers.is_empty() {
            &['.', '_', '-', ' ']
        } else {
            &['.', '_', '-']
        };
        let behind = rest.strip_prefix(marks).unwrap_or(rest);
        let end = behind.find(|one: char| !one.is_ascii_digit());
        let (number, behind) = behind.split_at(end.unwrap_or(behind.len()));
        if number.is_empty() || numbers.len() == MOST_NUMBERS {
            break;
        }
        numbers.push(number);
        rest = behind;
    }
    // `X1a` is no item that is known.
    if rest.starts_with(char::is_alphanumeric) {
        return None;
    }
    let whole = [name, &numbers.join(".")].concat();
    numbers.pop()?;
    Some(Named {
        variable: [name, &numbers.join(".")].concat(),
        letters,
        whole,
    })
}
