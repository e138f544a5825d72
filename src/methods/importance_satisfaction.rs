//! Employee satisfaction index (ESI): satisfaction weighted by importance.
//!
//! `ESI = sum(importance * satisfaction) / (highest * sum(importance)) * 100 %`
//!
//! Importance and satisfaction are means from 1 to the highest answer of the
//! scale, by item; or the two sums are typed, `T` of the products and `Y` of the
//! importance; or the index is typed as printed, 0 to 100 %. `Y` of zero has no
//! index and is refused, as is a `T` outside `Y` to `highest * Y`, which no
//! answers give, and a mean above the scale.
//!
//! Beside the value stand the items with their gap, satisfaction less
//! importance, the widest shortfall first, and the quadrant of each: both axes
//! split at the means of the items, two items at least (Martilla & James).
//!
//! Source: Bhote (1996), as cited by Fajriah & Hidayat on the revenue agency of
//! Mojokerto, who print 75 %, satisfied, and not the sums; 150 of 5 * 40 are
//! chosen by hand to give it. Score: the percentage.
//!
//! ```
//! use timbang::editing::new_indicator;
//! use timbang::evaluation::evaluate;
//! use timbang::scorecard::{Path, Scorecard};
//!
//! let mut card = Scorecard::new("2017");
//! let home = card.perspectives[3].id;
//! let id = new_indicator(&mut card, home, "importance-satisfaction").unwrap();
//! card.set_text(&Path::Choice(id, "entry".to_owned()), "totals");
//! for (key, text) in [("products", "150"), ("importances", "40")] {
//!     card.set_text(&Path::Field(id, key.to_owned()), text);
//! }
//! let report = evaluate(&card);
//! let found = report.indicator(id).unwrap();
//! assert_eq!(found.value.ready().unwrap().value, 75.0);
//! assert_eq!(found.band.as_ref().unwrap().code(), "satisfied");
//! ```

use super::bands::BandSet;
use super::inputs::{Cell, Inputs};
use super::instrument::{
    Choice, Detail, Exhibit, Field, Instrument, Measured, Number, Rows, Showing, Shown, Table,
};
use super::outcome::{Outcome, Problem};
use super::satisfaction_index::{quadrant, rank};
use super::sources::{BHOTE_1996, MARTILLA_JAMES_1977, OWN, Source};
use super::working::{CODE, Expr, Figure, Name, Unit};
use crate::numbers::Kind;
use crate::scorecard::{Id, Path, Role};
use std::borrow::Cow;

/// The instrument.
pub static INSTRUMENT: Instrument = Instrument {
    key: INDEX,
    roles: &[Role::Growth],
    choices: &[
        Choice {
            key: ENTRY,
            options: &["items", "totals", "percent"],
            shown: None,
        },
        Choice {
            key: SCALE,
            options: &["5", "4", "7"],
            shown: Some(Shown {
                choice: ENTRY,
                when: &["items", "totals"],
            }),
        },
    ],
    fields: &[
        Field::new(PRODUCTS, SUM).shown(ENTRY, &["totals"]),
        Field::new(IMPORTANCES, SUM).shown(ENTRY, &["totals"]),
        Field::new(PERCENT, Number::between(Kind::Percent, 0.0, 100.0)).shown(ENTRY, &["percent"]),
    ],
    tables: &[Table {
        key: ITEMS,
        columns: &[Field::new(IMPORTANCE, MEAN), Field::new(SATISFACTION, MEAN)],
        rows: Rows::Free {
            first: 3,
            nested: false,
        },
        shown: Some(Shown {
            choice: ENTRY,
            when: &["items"],
        }),
    }],
    texts: &[],
    criteria: |_| CRITERIA,
    rule: "percent-of-maximum",
    by_period: false,
    pooled: false,
    measure: super::later::measure,
};

const INDEX: &str = "importance-satisfaction";
const ENTRY: &str = "entry";
const SCALE: &str = "scale";
const PRODUCTS: &str = "products";
const IMPORTANCES: &str = "importances";
const PERCENT: &str = "percent";
const ITEMS: &str = "items";
const IMPORTANCE: &str = "importance";
const SATISFACTION: &str = "satisfaction";
const SUM: Number = Number::between(Kind::Ratio, 0.0, f64::INFINITY);
const MEAN: Number = Number::between(Kind::Mean, 1.0, 7.0);
/// Sums typed with all their decimals may pass their limit by binary rounding.
const RESIDUE: f64 = 1e-9;
static CRITERIA: &[&BandSet] = &[&BHOTE];

/// Classes of satisfaction in percent. The source prints "50 % or less", "50 to
/// 80 %" and "80 % or more": exactly 50 is not satisfied, exactly 80 very.
pub static BHOTE: BandSet = BandSet {
    key: Cow::Borrowed("bhote"),
    limits: Cow::Borrowed(&[50.01, 80.0]),
    classes: &["not-satisfied", "satisfied", "very-satisfied"],
    words: Vec::new(),
    falling: false,
    letters: &[],
    range: [0.0, 100.0],
    source: &BHOTE_1996,
};

/// The highest answer of the scale. Spelt out: reading a text as a floating-point
/// number would bring 13 KB of tables into the page.
fn highest(inputs: &Inputs) -> f64 {
    match inputs.choice(SCALE) {
        "4" => 4.0,
        "7" => 7.0,
        _ => 5.0,
    }
}

/// An item with its two means.
struct Item {
    row: Id,
    means: Outcome<[Figure; 2]>,
}

pub(super) fn measure(inputs: &Inputs) -> Measured {
    let highest = highest(inputs);
    match inputs.choice(ENTRY) {
        "totals" => return Measured::whole(from_totals(inputs, highest)),
        "percent" => return Measured::whole(printed(inputs)),
        _ => {}
    }
    let at = inputs.table_path(ITEMS);
    let items = items(inputs, highest);
    if items.is_empty() {
        return Measured::whole(Outcome::missing(at));
    }
    let detail = |item: &Item| Detail {
        row: Some(item.row),
        period: None,
        level: 0,
        figure: item.means.clone().map(|[_, satisfaction]| satisfaction),
        rank: None,
        band: None,
    };
    let mut details: Vec<Detail> = items.iter().map(detail).collect();
    rank(&mut details);
    let means = Outcome::all(items.into_iter().map(|item| item.means));
    let value = means.and_then(|means| {
        let importance = means.iter().map(|[importance, _]| importance.term());
        let whole = Expr::Sum(importance.collect());
        let pairs = means.iter().map(|pair| [pair[0].term(), pair[1].term()]);
        index(Expr::Weighted(pairs.collect()), whole, highest, &at)
    });
    Measured {
        details,
        ..Measured::whole(value)
    }
}

/// Importance against satisfaction, item by item.
pub(super) fn extend(inputs: &Inputs, measured: &mut Measured) {
    if inputs.choice(ENTRY) != "items" {
        return;
    }
    let highest = highest(inputs);
    let items = items(inputs, highest);
    let means = Outcome::all(items.into_iter().map(|item| item.means));
    if let Outcome::Ready(means) = &means {
        let at = inputs.table_path(ITEMS);
        measured.exhibits.extend(gaps(means, &at));
    }
}

/// The sum of the products out of the highest it can be.
fn index(products: Expr, importance: Expr, highest: f64, at: &Path) -> Outcome<Figure> {
    let highest = Inputs::term("highest", "", highest, Unit::Count);
    let working = Expr::percent(products, Expr::Times(vec![highest, importance]));
    percent(working, &BHOTE_1996, at)
}

fn percent(working: Expr, source: &'static Source, at: &Path) -> Outcome<Figure> {
    let figure = Figure::new(Name::new(INDEX), working, Unit::Percent, source, at);
    figure.map(|figure| figure.out_of(100.0))
}

/// The index of a study that prints neither items nor sums.
fn printed(inputs: &Inputs) -> Outcome<Figure> {
    let (cell, at) = inputs.field(PERCENT, None);
    cell.required(at.clone()).and_then(|value| {
        let typed = Inputs::term("typed-value", "", value, Unit::Percent);
        percent(typed, &OWN, &at)
    })
}

fn from_totals(inputs: &Inputs, highest: f64) -> Outcome<Figure> {
    let at = |key: &str| Path::Field(inputs.indicator.id, key.to_owned());
    let sums = inputs.number(PRODUCTS, None);
    let sums = sums.and(inputs.number(IMPORTANCES, None));
    sums.and_then(|(products, importance)| {
        let most = highest * importance;
        if importance <= 0.0 {
            return Outcome::refused(Problem::ZeroDenominator, at(IMPORTANCES));
        }
        if products < importance * (1.0 - RESIDUE) {
            return Outcome::refused(Problem::Below(importance), at(PRODUCTS));
        }
        if products > most * (1.0 + RESIDUE) {
            return Outcome::refused(Problem::Above(most), at(PRODUCTS));
        }
        let term = |code, value| Inputs::term(code, "", value, Unit::Plain);
        let (products, importance) = (term(PRODUCTS, products), term(IMPORTANCES, importance));
        index(products, importance, highest, &at(PRODUCTS))
    })
}

fn items(inputs: &Inputs, highest: f64) -> Vec<Item> {
    let column = |key| inputs.column(ITEMS, key, None).into_iter();
    let rows = column(IMPORTANCE).zip(column(SATISFACTION));
    let rows = rows.filter(|((row, _), _)| !row.is_blank());
    let item = |((row, importance), (_, satisfaction)): ((&crate::scorecard::Row, Cell), _)| {
        let mean = |key, cell: Cell| {
            let path = inputs.cell_path(ITEMS, row.id, key, None);
            cell.required(path.clone()).and_then(|mean| {
                if mean > highest {
                    return Outcome::refused(Problem::Above(highest), path);
                }
                let name = Name::of(key, row.label.trim());
                let working = Expr::term(name.clone(), mean, Unit::Mean);
                let figure = Figure::new(name, working, Unit::Mean, &BHOTE_1996, &path);
                figure.map(|figure| figure.out_of(highest))
            })
        };
        let means = mean(IMPORTANCE, importance).and(mean(SATISFACTION, satisfaction));
        Item {
            row: row.id,
            means: means.map(|(importance, satisfaction)| [importance, satisfaction]),
        }
    };
    rows.map(item).collect()
}

/// The items by their gap, the widest shortfall first, with their quadrants.
fn gaps(items: &[[Figure; 2]], at: &Path) -> Option<Exhibit> {
    let figure = |name, working| {
        let figure = Figure::new(name, working, Unit::Mean, &MARTILLA_JAMES_1977, at);
        figure.ready().cloned()
    };
    let [_, _, ..] = items else {
        return None;
    };
    let mean = |axis: usize, code| {
        let terms = items.iter().map(|item| item[axis].term());
        figure(Name::new(code), Expr::Mean(terms.collect()))
    };
    let middle = [mean(0, IMPORTANCE)?, mean(1, SATISFACTION)?];
    let mut lines: Vec<(f64, Showing)> = Vec::new();
    for (index, [importance, satisfaction]) in items.iter().enumerate() {
        let name = Name::of("gap", importance.name.label.clone());
        let gap = figure(name, Expr::minus(satisfaction.term(), importance.term()))?;
        let place = lines.partition_point(|(other, _)| *other <= gap.value);
        let showing = Showing {
            label: match importance.name.label.as_str() {
                "" => (index + 1).to_string(),
                label => label.to_owned(),
            },
            class: Some(quadrant::place([importance, satisfaction], &middle)),
            figures: vec![
                Some(importance.clone()),
                Some(satisfaction.clone()),
                Some(gap.clone()),
            ],
            band: None,
        };
        lines.insert(place, (gap.value, showing));
    }
    let mut lines: Vec<Showing> = lines.into_iter().map(|(_, line)| line).collect();
    let [importance, satisfaction] = middle;
    lines.push(Showing {
        label: format!("{CODE}quadrant-middle"),
        figures: vec![Some(importance), Some(satisfaction), None],
        ..Showing::default()
    });
    Some(Exhibit {
        code: "quadrant",
        heads: &[IMPORTANCE, SATISFACTION, "gap", "quadrant.class"],
        lines,
    })
}
