//! Community satisfaction index (IKM) of the community satisfaction survey.
//!
//! - `entry`: means of the elements (NRR) from each way of entry
//! - `weights`: the index from the means, by the weights in force
//! - `quarters`: the index of a year from those of its quarters
//! - `sample`: how many respondents are needed, and margins of error
//! - `standing`: the strongest and the weakest elements
//! - `quadrant`: importance against performance
//! - `units`: the index of each service unit
//!
//! Elements are known by name, never by number: the regulation's text and its
//! form order the last two differently. Further elements may be added.
//!
//! Source: PermenPANRB 14/2017. Score: the converted index.

mod entry;
pub mod quadrant;
mod quarters;
mod sample;
mod standing;
mod units;
mod weights;

use super::bands::{BandSet, SKM_2004, SKM_2017};
use super::inputs::Inputs;
use super::instrument::{
    Choice, Detail, Field, Instrument, Measured, Number, Rank, Rows, Shown, Table, Text,
};
use super::outcome::Outcome;
use super::sources::PERMENPANRB_14_2017;
use super::working::{Expr, Figure, Name, Unit};
use crate::numbers::Kind;
use crate::scorecard::{Path, Role};
use entry::Survey;

/// The nine elements of the regulation.
pub const ELEMENTS: [&str; 9] = [
    "requirements",
    "procedure",
    "completion-time",
    "cost",
    "product",
    "competence",
    "behaviour",
    "complaints",
    "facilities",
];

/// The instrument.
pub static INSTRUMENT: Instrument = Instrument {
    key: "satisfaction-index",
    roles: &[Role::Customer],
    choices: &[
        Choice {
            key: ENTRY,
            options: &["quarters", "means", "sums", "answers"],
            shown: None,
        },
        Choice {
            key: COMBINE,
            options: &["mean", "by-respondents"],
            shown: under(&["quarters"]),
        },
        Choice {
            key: WEIGHT,
            options: &["exact", "0.11", "0.111", "own"],
            shown: under(&["means", "sums", "answers"]),
        },
        Choice {
            key: BLANKS,
            options: &["valid", "all"],
            shown: under(&["answers"]),
        },
        Choice {
            key: UNITS,
            options: &["none", "first-column"],
            shown: under(&["answers"]),
        },
    ],
    fields: &[
        Field::new(FILLED, Number::count(1.0)).shown(ENTRY, &["sums"]),
        Field::new(POPULATION, Number::count(1.0)).optional(),
    ],
    tables: &[
        Table {
            key: QUARTERS,
            columns: &[
                Field::new(INDEX, Number::between(Kind::Percent, 25.0, 100.0)),
                Field::new(RESPONDENTS, Number::count(1.0)).optional(),
            ],
            rows: Rows::Free {
                first: 4,
                nested: false,
            },
            shown: under(&["quarters"]),
        },
        Table {
            key: TABLE,
            columns: &[
                Field::new(NRR, Number::between(Kind::Mean, 1.0, HIGHEST_ANSWER))
                    .shown(ENTRY, &["means"]),
                Field::new(SUM, Number::count(0.0)).shown(ENTRY, &["sums"]),
                Field::new(WEIGHT, Number::between(Kind::Ratio, 0.0, 1.0)).shown(WEIGHT, &["own"]),
                Field::new(IMPORTANCE, Number::between(Kind::Mean, 1.0, HIGHEST_ANSWER)).optional(),
            ],
            rows: Rows::Named(&ELEMENTS),
            shown: under(&["means", "sums", "answers"]),
        },
    ],
    texts: &[Text {
        key: ANSWERS,
        shown: under(&["answers"]),
    }],
    criteria: |_| CRITERIA,
    rule: "percent-of-maximum",
    by_period: false,
    pooled: false,
    measure,
};

const fn under(when: &'static [&'static str]) -> Option<Shown> {
    Some(Shown {
        choice: ENTRY,
        when,
    })
}

static CRITERIA: &[&BandSet] = &[&SKM_2017, &SKM_2004];
const ENTRY: &str = "entry";
const COMBINE: &str = "combine";
const WEIGHT: &str = "weight";
const BLANKS: &str = "blanks";
const UNITS: &str = "units";
const POPULATION: &str = "population";
const QUARTERS: &str = "quarters";
const INDEX: &str = "index";
const RESPONDENTS: &str = "respondents";
const TABLE: &str = "elements";
const NRR: &str = "nrr";
const SUM: &str = "sum";
const IMPORTANCE: &str = "importance";
const FILLED: &str = "filled";
const ANSWERS: &str = "answers";
const HIGHEST_ANSWER: f64 = 4.0;
/// `converted = IKM * 25`, so that the highest answer, 4, becomes 100.
const CONVERSION: f64 = 25.0;

/// A converted index, out of 100.
fn converted(name: Name, working: Expr, at: &Path) -> Outcome<Figure> {
    let figure = Figure::new(name, working, Unit::Score, &PERMENPANRB_14_2017, at);
    figure.map(|figure| figure.out_of(100.0))
}

/// The mean of an element, out of 4.
fn nrr(label: String, working: Expr, at: &Path) -> Outcome<Figure> {
    let name = Name::of("nrr", label);
    let figure = Figure::new(name, working, Unit::Mean, &PERMENPANRB_14_2017, at);
    figure.map(|figure| figure.out_of(HIGHEST_ANSWER))
}

/// The survey as it was entered, unless by quarters.
fn survey(inputs: &Inputs) -> Option<Survey> {
    match inputs.choice(ENTRY) {
        "quarters" => None,
        "sums" => Some(entry::sums(inputs)),
        "answers" => Some(entry::answers(inputs)),
        _ => Some(entry::means(inputs)),
    }
}

fn measure(inputs: &Inputs) -> Measured {
    match survey(inputs) {
        Some(survey) => by_element(inputs, survey),
        None => quarters::measure(inputs),
    }
}

/// The index from the means of its elements.
fn by_element(inputs: &Inputs, survey: Survey) -> Measured {
    let at = inputs.table_path(TABLE);
    let weights = weights::read(inputs);
    let mut notes = survey.notes;
    let mut details = Vec::new();
    for element in survey.elements {
        let mean = element.mean;
        details.push(Detail {
            row: Some(element.row),
            period: None,
            level: 0,
            figure: mean.and_then(|mean| nrr(element.label, mean, &at)),
            rank: None,
            band: None,
        });
    }
    rank(&mut details);
    let nrrs = Outcome::all(details.iter().map(|detail| detail.figure.clone()));
    let value = nrrs.and(weights).and_then(|(nrrs, weights)| {
        let figure = converted(Name::new("ikm-converted"), weights.index(&nrrs), &at);
        if let Outcome::Ready(figure) = &figure {
            notes.extend(weights::compare(inputs, &nrrs, figure.value));
        }
        figure
    });
    Measured {
        details,
        notes,
        ..Measured::whole(value)
    }
}

/// What else a survey tells: whether its sample suffices, its strongest and
/// weakest elements, importance against performance, and its units.
pub(super) fn extend(inputs: &Inputs, measured: &mut Measured) {
    let Some(survey) = survey(inputs) else {
        let obtained = quarters::respondents(inputs);
        let sample = sample::exhibit(inputs, obtained, None, &mut measured.notes);
        measured.exhibits.extend(sample);
        return;
    };
    let (weights, answers) = (weights::read(inputs), survey.answers.as_ref());
    let spread = answers.zip(weights.ready());
    let spread = spread.and_then(|(answers, weights)| sample::spread(answers, weights));
    let mut exhibits = vec![sample::exhibit(
        inputs,
        survey.obtained,
        spread,
        &mut measured.notes,
    )];
    let nrrs = Outcome::all(measured.details.iter().map(|one| one.figure.clone()));
    if let Outcome::Ready(nrrs) = &nrrs {
        exhibits.push(standing::exhibit(inputs, nrrs));
        exhibits.push(quadrant::exhibit(inputs, nrrs, answers));
        if let Some((answers, weights)) = answers.zip(weights.ready()) {
            exhibits.push(units::exhibit(inputs, nrrs, answers, weights));
        }
    }
    measured.exhibits.extend(exhibits.into_iter().flatten());
}

/// Marks the best and the worst of a group of ready figures, unless all agree.
pub fn rank(details: &mut [Detail]) {
    let value = |detail: &Detail| detail.figure.ready().map(|figure| figure.value);
    let values: Vec<f64> = details.iter().filter_map(value).collect();
    let best = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let worst = values.iter().copied().fold(f64::INFINITY, f64::min);
    if best <= worst {
        return;
    }
    for detail in details {
        detail.rank = match value(detail) {
            Some(value) if value == best => Some(Rank::Best),
            Some(value) if value == worst => Some(Rank::Worst),
            _ => None,
        };
    }
}
