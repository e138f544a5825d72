//! A sheet for each perspective with its indicators; their values by period; the
//! figures on the way.

use super::Source;
use super::cells::{band, figure, number, perhaps, share};
use crate::evaluation::{IndicatorReport, PerspectiveReport, Report};
use crate::i18n::{self, Language};
use crate::methods::bands::Band;
use crate::methods::instrument::Exhibit;
use crate::methods::scoring::rule_of;
use crate::methods::{Figure, Unit};
use crate::scorecard::{Id, Scorecard};
use crate::storage::export::{Cell, Sheet, Table};

pub(super) fn sheets(of: &Source) -> Vec<Sheet> {
    let filled = of.report.perspectives.iter();
    let filled = filled.filter(|one| !one.indicators.is_empty());
    let mut all: Vec<Sheet> = filled
        .map(|one| Sheet {
            name: of.perspective(one.id),
            tables: vec![Table {
                title: String::new(),
                ..table(of, one)
            }],
        })
        .collect();
    all.push(of.single("Perkembangan", "Development", periods(of)));
    all.push(further(of));
    all
}

/// The indicators of a perspective.
pub fn indicators(
    language: Language,
    scorecard: &Scorecard,
    report: &Report,
    id: Id,
) -> Option<Table> {
    let of = Source {
        language,
        scorecard,
        report,
    };
    Some(table(&of, report.perspective(id)?))
}

fn table(of: &Source, perspective: &PerspectiveReport) -> Table {
    let contributions = perspective.contributions();
    let outer = perspective.weight.ready().copied();
    let row = |(one, contribution): (&IndicatorReport, Option<f64>)| {
        let found = of.scorecard.indicator(one.id);
        let instrument = found.map(|one| i18n::label(of.language, "", &one.instrument));
        let rule = found.map_or("", |found| rule_of(found, one.rule).key);
        let weight = one.weight.ready().copied();
        let value = one.value.ready();
        vec![
            Cell::text(of.indicator(one.id)),
            Cell::text(instrument.unwrap_or_default()),
            of.outcome(&one.value),
            value.map_or(Cell::Blank, |value| of.unit(value.unit)),
            band(of.language, one.band.as_ref()),
            Cell::text(i18n::label(of.language, "rule", rule)),
            of.outcome(&one.score),
            number(one.target, Unit::Score),
            share(weight),
            share(weight.zip(outer).map(|(inner, outer)| inner * outer)),
            perhaps(contribution, Unit::Score),
        ]
    };
    let rows = perspective.indicators.iter().zip(contributions);
    let total = perspective.score.ready().map_or(Cell::Blank, figure);
    let mut foot = vec![Cell::Blank; 11];
    let closing = [
        (
            0,
            Cell::text(of.pick("Skor perspektif", "Perspective's score")),
        ),
        (6, of.outcome(&perspective.score)),
        (8, share(perspective.weights.values.ready().map(|_| 1.0))),
        (9, share(outer)),
        (10, total),
    ];
    for (place, cell) in closing {
        if let Some(old) = foot.get_mut(place) {
            *old = cell;
        }
    }
    Table {
        title: of.pick("Indikator", "Indicators"),
        heads: of.heads([
            ("Indikator", "Indicator"),
            ("Instrumen", "Instrument"),
            ("Nilai", "Value"),
            ("Satuan", "Unit"),
            ("Kelas", "Class"),
            ("Aturan skor", "Score rule"),
            ("Skor", "Score"),
            ("Target", "Target"),
            ("Bobot", "Weight"),
            ("Bobot global", "Global weight"),
            ("Sumbangan", "Contribution"),
        ]),
        rows: rows.map(row).collect(),
        foot: Some(foot),
        ..Table::default()
    }
}

/// Each indicator, and the name of its perspective.
fn each<'a>(of: &'a Source) -> impl Iterator<Item = (String, &'a IndicatorReport)> {
    let all = of.report.perspectives.iter();
    all.flat_map(|home| {
        let name = of.perspective(home.id);
        home.indicators.iter().map(move |one| (name.clone(), one))
    })
}

/// The values of the indicators that were measured in several periods.
fn periods(of: &Source) -> Table {
    let mut heads = of.heads([
        ("Perspektif", "Perspective"),
        ("Indikator", "Indicator"),
        ("Satuan", "Unit"),
    ]);
    heads.extend(of.scorecard.periods.iter().map(|one| one.label.clone()));
    let several = each(of).filter(|(_, one)| one.periods.len() > 1);
    let rows = several.map(|(home, one)| {
        let ready = one.periods.iter().filter_map(|(_, value)| value.ready());
        let unit = ready.map(|value| of.unit(value.unit)).next();
        let mut row = vec![
            Cell::text(home),
            Cell::text(of.indicator(one.id)),
            unit.unwrap_or_default(),
        ];
        row.extend(of.scorecard.periods.iter().map(|period| {
            let found = one.periods.iter().find(|(id, _)| *id == period.id);
            found.map_or(Cell::Blank, |(_, value)| of.outcome(value))
        }));
        row
    });
    Table {
        heads,
        rows: rows.collect(),
        ..Table::default()
    }
}

/// Figures on the way to the values, and what else the instruments show.
fn further(of: &Source) -> Sheet {
    let mut rows = Vec::new();
    let mut tables = Vec::new();
    for (home, one) in each(of) {
        let name = of.indicator(one.id);
        for (figure, class) in details(one) {
            rows.push(vec![
                Cell::text(home.as_str()),
                Cell::text(name.as_str()),
                Cell::text(i18n::name(of.language, &figure.name)),
                number(figure.value, figure.unit),
                of.unit(figure.unit),
                class.map_or(Cell::Blank, |class| band(of.language, Some(class))),
            ]);
        }
        let shown = one.exhibits.iter().filter(|one| !one.lines.is_empty());
        tables.extend(shown.map(|one| exhibit(of.language, &name, one)));
    }
    let figures = Table {
        title: of.pick("Angka antara", "Figures on the way"),
        heads: of.heads([
            ("Perspektif", "Perspective"),
            ("Indikator", "Indicator"),
            ("Angka", "Figure"),
            ("Nilai", "Value"),
            ("Satuan", "Unit"),
            ("Kelas", "Class"),
        ]),
        rows,
        ..Table::default()
    };
    tables.insert(0, figures);
    Sheet {
        name: of.pick("Rincian", "Details"),
        tables,
    }
}

fn details(one: &IndicatorReport) -> impl Iterator<Item = (&Figure, Option<&Band>)> {
    let all = one.details.iter();
    all.filter_map(|detail| Some((detail.figure.ready()?, detail.band.as_ref())))
}

/// A table of further results of an indicator with this name.
pub fn exhibit(language: Language, name: &str, exhibit: &Exhibit) -> Table {
    let word = |code: &str| i18n::label(language, "", code);
    let numbers = exhibit.lines.iter().map(|one| one.figures.len()).max();
    let numbers = numbers.unwrap_or_default();
    let mut heads = vec![language.pick("Angka", "Figure").to_owned()];
    heads.extend(exhibit.heads.iter().map(|head| word(head)));
    let rows = exhibit.lines.iter().map(|line| {
        let mut row = vec![Cell::text(i18n::user_word(language, &line.label))];
        row.extend(
            line.figures
                .iter()
                .map(|one| one.as_ref().map_or(Cell::Blank, figure)),
        );
        row.resize(numbers + 1, Cell::Blank);
        if exhibit.heads.len() > numbers {
            let class = line.band.as_ref().map(|band| i18n::band(language, band));
            let remark = line.class.map(word);
            let words: Vec<String> = class.into_iter().chain(remark).collect();
            row.push(Cell::text(words.join(" ")));
        }
        row
    });
    Table {
        title: format!("{name}: {}", word(exhibit.code)),
        heads,
        rows: rows.collect(),
        ..Table::default()
    }
}
