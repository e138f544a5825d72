//! Scorecards side by side: units of one agency, or years of one unit.
//!
//! Perspectives are put in one row when they have the same role, or for roles of
//! the agency's own the same name. Differences are those from a base. Scores are
//! like for like only where weights, perspectives, indicators and rules are the
//! same; where they are not, it is said in which.

use super::{Report, evaluate, indicator_word, perspective_word};
use crate::methods::bands::Band;
use crate::methods::scoring::{cap_of, rule_of};
use crate::numbers::{Kind, round_half_away};
use crate::scorecard::{Id, Role, Scorecard};
use crate::sorting::sorted;

/// The most scorecards that stand side by side; there are as many colours.
pub const MOST: usize = 9;

/// Weights that differ by less than this are the same: half a unit of what is
/// shown of a percentage.
const SAME_WEIGHT: f64 = 0.000_05;

/// One scorecard among others.
#[derive(Clone, Debug)]
pub struct Side {
    /// Its score.
    pub score: Option<f64>,
    /// The class of the score.
    pub band: Option<Band>,
    /// Whether the score covers only what is present.
    pub partial: bool,
    /// Its place by score, 1 the highest; equal scores share a place.
    pub rank: Option<usize>,
    /// Its score less the base's.
    pub difference: Option<f64>,
    /// In what it is not like the base.
    pub unlike: Vec<Unlike>,
}

/// A perspective over all scorecards.
#[derive(Clone, Debug)]
pub struct Row {
    /// The user's name for it or the code of its usual name.
    pub word: String,
    /// What it is in each scorecard, in their order.
    pub cells: Vec<Cell>,
}

/// A perspective in one scorecard.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Cell {
    /// Whether the scorecard has it.
    pub there: bool,
    /// Its score.
    pub score: Option<f64>,
    /// Its weight, a share of 1.
    pub weight: Option<f64>,
    /// Its score less the base's.
    pub difference: Option<f64>,
}

impl Row {
    /// Whether the weight is not the same in all scorecards that have it.
    pub fn weights_differ(&self) -> bool {
        let mut weights = self.cells.iter().filter_map(|cell| cell.weight);
        let first = weights.next();
        weights.any(|weight| !same_weight(first, Some(weight)))
    }
}

/// In what two scorecards are not alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unlike {
    /// They have other perspectives.
    Perspectives,
    /// Perspectives have other weights.
    Weights,
    /// They have other indicators, or the same with other weights.
    Indicators,
    /// Indicators are measured or scored by other rules.
    Rules,
    /// Their totals are judged by other classes.
    Bands,
    /// One score covers only what is present.
    Partial,
}

/// Scorecards side by side.
#[derive(Clone, Debug)]
pub struct Contrast {
    /// The scorecards.
    pub sides: Vec<Side>,
    /// Their perspectives, in the order of the first that has each.
    pub rows: Vec<Row>,
}

/// Puts scorecards side by side; `base` is the place of the one from which
/// differences are taken.
pub fn contrast(cards: &[&Scorecard], base: usize) -> Contrast {
    let cards = cards.get(..MOST).unwrap_or(cards);
    let reports: Vec<Report> = cards.iter().map(|card| evaluate(card)).collect();
    let both: Vec<(&Scorecard, &Report)> = cards.iter().copied().zip(&reports).collect();
    let scores: Vec<Option<f64>> = reports.iter().map(score).collect();
    let from = scores.get(base).copied().flatten();
    let mut rows = Vec::new();
    for (card, _) in &both {
        for perspective in &card.perspectives {
            let key = key(card, perspective.id);
            if !rows.iter().any(|(other, _): &(Key, Row)| *other == key) {
                let row = row(&both, base, &key, perspective_word(perspective));
                rows.push((key, row));
            }
        }
    }
    let side = |(place, (card, report)): (usize, &(&Scorecard, &Report))| {
        let score = scores.get(place).copied().flatten();
        let compared = both.get(base).filter(|_| place != base);
        Side {
            score,
            band: report.band.clone(),
            partial: report.partial,
            rank: rank(&scores, score),
            difference: score.zip(from).map(|(score, from)| score - from),
            unlike: compared.map_or_else(Vec::new, |other| unlike(*other, (card, report))),
        }
    };
    Contrast {
        sides: both.iter().enumerate().map(side).collect(),
        rows: rows.into_iter().map(|(_, row)| row).collect(),
    }
}

/// The scorecard as it would be with the numbers of one period alone.
pub fn at_period(card: &Scorecard, period: Id) -> Scorecard {
    let mut card = card.clone();
    let others = card.periods.iter().map(|one| one.id);
    let others: Vec<Id> = others.filter(|id| *id != period).collect();
    for id in others {
        card.remove_period(id);
    }
    card
}

fn score(report: &Report) -> Option<f64> {
    report.score.ready().map(|figure| figure.value)
}

/// A score as it is shown, so that what looks equal shares a place.
fn shown(score: f64) -> i64 {
    (100.0 * round_half_away(score, 2)).round() as i64
}

fn rank(scores: &[Option<f64>], own: Option<f64>) -> Option<usize> {
    let own = own?;
    let above = scores
        .iter()
        .flatten()
        .filter(|one| shown(**one) > shown(own));
    Some(above.count() + 1)
}

/// What puts perspectives in one row: the role and, where several have it or it is
/// no usual one, the name, and of several with one name the place among them.
type Key = (Role, String, usize);

fn key(card: &Scorecard, id: Id) -> Key {
    let Some(one) = card.perspective(id) else {
        return (Role::Other, String::new(), 0);
    };
    let same = card
        .perspectives
        .iter()
        .filter(|other| other.role == one.role);
    let name = match (one.role, same.count()) {
        (Role::Other, _) | (_, 2..) => plain(&one.name),
        _ => String::new(),
    };
    let twins = card.perspectives.iter();
    let twins = twins.take_while(|other| other.id != id);
    let twins =
        twins.filter(|other| other.role == one.role && plain(&other.name) == plain(&one.name));
    (one.role, name, twins.count())
}

fn plain(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    words.join(" ").to_lowercase()
}

fn row(all: &[(&Scorecard, &Report)], base: usize, key: &Key, word: String) -> Row {
    let cell = |(card, report): &(&Scorecard, &Report)| {
        let mut perspectives = card.perspectives.iter();
        let found = perspectives.find(|one| self::key(card, one.id) == *key);
        let found = found.and_then(|one| report.perspective(one.id));
        found.map_or_else(Cell::default, |one| Cell {
            there: true,
            score: one.score.ready().map(|figure| figure.value),
            weight: one.weight.ready().copied(),
            difference: None,
        })
    };
    let mut cells: Vec<Cell> = all.iter().map(cell).collect();
    let from = cells.get(base).and_then(|cell| cell.score);
    for cell in &mut cells {
        cell.difference = cell.score.zip(from).map(|(score, from)| score - from);
    }
    Row { word, cells }
}

/// In what a scorecard is not like the base.
fn unlike(base: (&Scorecard, &Report), other: (&Scorecard, &Report)) -> Vec<Unlike> {
    let mut found = Vec::new();
    let parts = [parts(base), parts(other)];
    let [one, two] = &parts;
    if one.len() != two.len()
        || one
            .iter()
            .any(|part| !two.iter().any(|other| other.key == part.key))
    {
        found.push(Unlike::Perspectives);
    }
    for part in one {
        let Some(other) = two.iter().find(|other| other.key == part.key) else {
            continue;
        };
        if !same_weight(part.weight, other.weight) {
            found.push(Unlike::Weights);
        }
        if names(&part.indicators) != names(&other.indicators) {
            found.push(Unlike::Indicators);
        }
        for own in &part.indicators {
            match other.indicators.iter().find(|one| one.name == own.name) {
                Some(twin) if !same_weight(own.weight, twin.weight) => {
                    found.push(Unlike::Indicators)
                }
                Some(twin) if own.rule != twin.rule => found.push(Unlike::Rules),
                Some(_) => {}
                None => found.push(Unlike::Indicators),
            }
        }
    }
    if base.1.bands != other.1.bands {
        found.push(Unlike::Bands);
    }
    if base.1.partial != other.1.partial {
        found.push(Unlike::Partial);
    }
    let mut found = sorted(found, Ord::cmp);
    found.dedup();
    found
}

struct Part {
    key: Key,
    weight: Option<f64>,
    indicators: Vec<Leaf>,
}

struct Leaf {
    name: String,
    weight: Option<f64>,
    /// Instrument, criteria, rule, cap and the rule's numbers.
    rule: Vec<String>,
}

/// The names of indicators, in an order of their own.
fn names(all: &[Leaf]) -> Vec<&str> {
    sorted(all.iter().map(|one| one.name.as_str()).collect(), Ord::cmp)
}

fn parts((card, report): (&Scorecard, &Report)) -> Vec<Part> {
    let perspectives = card.perspectives.iter().zip(&report.perspectives);
    let part = |(one, found): (&crate::scorecard::Perspective, &super::PerspectiveReport)| Part {
        key: key(card, one.id),
        weight: found.weight.ready().copied(),
        indicators: one
            .indicators
            .iter()
            .zip(&found.indicators)
            .map(leaf)
            .collect(),
    };
    perspectives.map(part).collect()
}

fn leaf((one, found): (&crate::scorecard::Indicator, &super::IndicatorReport)) -> Leaf {
    let rule = rule_of(one, found.rule);
    let mut all = vec![
        one.instrument.clone(),
        one.criteria.clone(),
        rule.key.to_owned(),
        one.over.key().to_owned(),
    ];
    // Only what the rule asks counts, by its value: `80` is `80,0`.
    all.extend(rule.capped.then(|| cap_of(one).to_string()));
    for number in rule.numbers {
        let entry = one.scoring.numbers.get(number.key);
        let value = entry.and_then(|entry| entry.reading(Kind::Ratio).value());
        all.push(format!("{} {value:?}", number.key));
    }
    Leaf {
        name: plain(&indicator_word(one)),
        weight: found.weight.ready().copied(),
        rule: all,
    }
}

fn same_weight(one: Option<f64>, other: Option<f64>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => (one - other).abs() <= SAME_WEIGHT,
        (one, other) => one.is_none() && other.is_none(),
    }
}
