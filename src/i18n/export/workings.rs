//! Every figure with its formula, the same with its numbers, and its source.

use super::Source;
use super::cells::number;
use crate::evaluation::IndicatorReport;
use crate::i18n;
use crate::methods::Figure;
use crate::storage::export::{Cell, Sheet, Table};

/// The figures of one indicator: score, value, periods, details.
pub fn figures_of(indicator: &IndicatorReport) -> Vec<&Figure> {
    let mut all: Vec<&Figure> = Vec::new();
    all.extend(indicator.score.ready());
    all.extend(indicator.value.ready());
    if indicator.periods.len() > 1 {
        let each = indicator.periods.iter();
        all.extend(each.filter_map(|(_, figure)| figure.ready()));
    }
    let details = indicator.details.iter();
    all.extend(details.filter_map(|detail| detail.figure.ready()));
    all
}

pub(super) fn sheet(of: &Source) -> Sheet {
    let mut rows = Vec::new();
    let mut add = |home: &str, name: &str, one: &Figure| {
        rows.push(vec![
            Cell::text(home),
            Cell::text(name),
            Cell::text(i18n::name(of.language, &one.name)),
            number(one.value, one.unit),
            of.unit(one.unit),
            Cell::text(i18n::formula(of.language, &one.working)),
            Cell::text(i18n::substituted(of.language, &one.working)),
            Cell::text(i18n::source(of.language, one.source)),
        ]);
    };
    if let Some(score) = of.report.score.ready() {
        add("", "", score);
    }
    for perspective in &of.report.perspectives {
        let home = of.perspective(perspective.id);
        if let Some(score) = perspective.score.ready() {
            add(&home, "", score);
        }
        for indicator in &perspective.indicators {
            let name = of.indicator(indicator.id);
            for one in figures_of(indicator) {
                add(&home, &name, one);
            }
        }
    }
    let table = Table {
        heads: of.heads([
            ("Perspektif", "Perspective"),
            ("Indikator", "Indicator"),
            ("Angka", "Figure"),
            ("Nilai", "Value"),
            ("Satuan", "Unit"),
            ("Rumus", "Formula"),
            ("Dengan angka", "With numbers"),
            ("Sumber", "Source"),
        ]),
        rows,
        ..Table::default()
    };
    of.single("Langkah hitung", "Workings", table)
}
