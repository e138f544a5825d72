//! Respondents parted into groups by a column of categories.
//!
//! Answers that differ only in case, spaces or hyphens are one group, named as it
//! comes first. Groups that begin with a number (ages, incomes) stand in the order
//! of their numbers, what is below the first of them before it; others in that of
//! the alphabet.

use super::data::{Data, Role, Variable, cells, plain};
use super::{COLUMNS, DATA, GROUPS, NO_GROUPS, ROLE};
use crate::numbers::{self, Kind};
use crate::scorecard::Indicator;
use crate::sorting::order;
use crate::statistics::compare::{OneWay, TwoGroups, one_way, two_groups};
use crate::statistics::description::{Description, describe};
use crate::statistics::fault::Fault;
use std::cmp::Ordering;
use std::collections::HashMap;

/// The most groups that part respondents: a column with more different answers
/// holds no categories.
pub const MOST_GROUPS: usize = 50;

/// A column of categories with the respondents of each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grouping {
    /// The heading of the column.
    pub heading: String,
    /// The groups; at most [`MOST_GROUPS`] have respondents of their own.
    pub names: Vec<String>,
    /// The group of each respondent, by its place; none without an answer.
    pub members: Vec<Option<usize>>,
}

impl Grouping {
    /// How many respondents each group has.
    pub fn counts(&self) -> Vec<usize> {
        let mut counts = vec![0; self.names.len()];
        for member in self.members.iter().flatten() {
            counts[*member] += 1;
        }
        counts
    }

    /// Whether there are more groups than part anything.
    pub fn too_many(&self) -> bool {
        self.names.len() > MOST_GROUPS
    }

    /// The values of each group; respondents without a value or a group are left
    /// out.
    pub fn part(&self, scores: &[Option<f64>]) -> Vec<Vec<f64>> {
        let mut parts = vec![Vec::new(); self.names.len()];
        for (member, score) in self.members.iter().zip(scores) {
            if let (Some(member), Some(score)) = (member, score) {
                parts[*member].push(*score);
            }
        }
        parts
    }
}

/// Every column of categories of a questionnaire.
pub fn groupings(annex: &Indicator) -> Vec<Grouping> {
    let Some(text) = annex.sheet.texts.get(DATA) else {
        return Vec::new();
    };
    let described = annex.sheet.rows(COLUMNS).iter().enumerate();
    let categories = described.filter(|(_, row)| {
        let role = row.cells.get(ROLE).map_or("", |entry| entry.text.trim());
        Role::from_key(role) == Role::Category
    });
    let categories: Vec<(usize, &str)> = categories
        .map(|(place, row)| (place, row.label.as_str()))
        .collect();
    if categories.is_empty() {
        return Vec::new();
    }
    let (_, rows) = cells(text);
    let one = |(place, heading): &(usize, &str)| {
        let answers = rows
            .iter()
            .map(|row| row.get(*place).map_or("", |cell| cell.trim()));
        grouping(heading, answers)
    };
    categories.iter().map(one).collect()
}

fn grouping<'a>(heading: &str, answers: impl Iterator<Item = &'a str>) -> Grouping {
    let mut known: HashMap<String, usize> = HashMap::new();
    let mut names: Vec<&str> = Vec::new();
    let mut members = Vec::new();
    for answer in answers {
        let member = (!answer.is_empty()).then(|| {
            *known.entry(plain(answer)).or_insert_with(|| {
                names.push(answer);
                names.len() - 1
            })
        });
        members.push(member);
    }
    let order = order(names.len(), &|one, other| before(names[one], names[other]));
    let mut place = vec![0; names.len()];
    for (now, was) in order.iter().enumerate() {
        place[*was] = now;
    }
    Grouping {
        heading: heading.to_owned(),
        names: order.iter().map(|was| names[*was].to_owned()).collect(),
        members: members
            .into_iter()
            .map(|one| one.map(|was: usize| place[was]))
            .collect(),
    }
}

fn before(one: &str, other: &str) -> Ordering {
    let by_number = match (first_number(one), first_number(other)) {
        (Some(a), Some(b)) => a.total_cmp(&b).then_with(|| rank(one).cmp(&rank(other))),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => Ordering::Equal,
    };
    by_number
        .then_with(|| plain(one).cmp(&plain(other)))
        .then_with(|| one.cmp(other))
}

/// The number that a group begins with, after signs of comparison and money.
fn first_number(name: &str) -> Option<f64> {
    let bare = name.trim_start_matches(|letter: char| {
        letter.is_whitespace() || matches!(letter, '<' | '>' | '=' | '≤' | '≥')
    });
    let bare = bare
        .strip_prefix("Rp")
        .unwrap_or(bare)
        .trim_start_matches([' ', '.']);
    let end = bare.find(|letter: char| !letter.is_ascii_digit() && !matches!(letter, '.' | ','));
    let digits = bare[..end.unwrap_or(bare.len())].trim_end_matches(['.', ',']);
    numbers::read(digits, Kind::Rupiah).value()
}

/// Below a number, a number, above it.
fn rank(name: &str) -> u8 {
    match name.trim_start().chars().next() {
        Some('<' | '≤') => 0,
        Some('>' | '≥') => 2,
        _ => 1,
    }
}

/// A variable's means in the groups.
#[derive(Clone, Debug, PartialEq)]
pub struct Compared {
    /// The variable.
    pub name: String,
    /// The groups that have values, described.
    pub groups: Vec<(String, Description)>,
    /// Whether their means differ.
    pub test: Result<Differ, Fault>,
}

/// The test that fits so many groups.
#[derive(Clone, Debug, PartialEq)]
pub enum Differ {
    /// Of two groups.
    Two(TwoGroups),
    /// Of more.
    Many(OneWay),
}

/// Compares the groups in each variable: by t where there are two of at least two
/// respondents each, else by the analysis of variance. Groups without a value are
/// left out; `level` is the probability of intervals.
pub fn compare(data: &Data, by: &Grouping, level: f64) -> Vec<Compared> {
    let one = |variable: &Variable| {
        let parts = by.part(&variable.scores);
        let used: Vec<(&String, &[f64])> = by
            .names
            .iter()
            .zip(parts.iter().map(Vec::as_slice))
            .filter(|(_, values)| !values.is_empty())
            .collect();
        let values: Vec<&[f64]> = used.iter().map(|(_, values)| *values).collect();
        let test = match values.as_slice() {
            [first, second] if first.len() > 1 && second.len() > 1 => {
                two_groups(first, second, level).map(Differ::Two)
            }
            all => one_way(all).map(Differ::Many),
        };
        let described = used
            .iter()
            .filter_map(|(name, values)| Some(((*name).clone(), describe(values).ok()?)));
        Compared {
            name: variable.name.clone(),
            groups: described.collect(),
            test,
        }
    };
    data.variables.iter().map(one).collect()
}

/// The column by which groups are compared: the one that was chosen, or the first
/// that parts respondents; none where none does or none is wanted.
pub fn chosen_grouping<'a>(annex: &Indicator, all: &'a [Grouping]) -> Option<&'a Grouping> {
    let parts = |one: &&Grouping| one.names.len() > 1 && !one.too_many();
    match annex.sheet.choices.get(GROUPS).map(String::as_str) {
        Some(NO_GROUPS) => None,
        Some(heading) => all.iter().filter(parts).find(|one| one.heading == heading),
        None => all.iter().find(parts),
    }
}
