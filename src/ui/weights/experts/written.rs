//! The table of experts as a spreadsheet or a report takes it.

use super::table::name;
use crate::evaluation::{ExpertReport, Standing};
use crate::i18n::{self, Grid};
use crate::methods::Unit;
use crate::scorecard::Row;
use crate::ui::page::Page;
use crate::ui::weights::Member;

/// The table.
pub fn written(
    page: &Page,
    members: &[Member],
    rows: &[Row],
    reports: Option<&[ExpertReport]>,
) -> Grid {
    let t = &page.later().experts;
    let number = |value: f64| i18n::number(page.language(), value, Unit::Weight);
    let dash = || "–".to_owned();
    let line = |(index, row): (usize, &Row)| {
        let report = reports.and_then(|reports| reports.get(index));
        let counts = report.is_some_and(|one| one.standing == Standing::Counted);
        let mut cells = vec![if counts { "1" } else { "0" }.to_owned()];
        cells.push(report.map_or_else(dash, |one| {
            i18n::input(page.language(), one.weight, Unit::Plain)
        }));
        cells.push(report.and_then(|one| one.cr).map_or_else(dash, number));
        for place in 0..members.len() {
            let own = report.and_then(|one| one.weights.as_ref());
            let own = own.and_then(|own| own.get(place));
            cells.push(own.map_or_else(dash, |own| number(*own)));
        }
        (name(page, index, row), cells)
    };
    let mut heads = vec![t.counts.to_owned(), t.weight.to_owned(), "CR".to_owned()];
    heads.extend(members.iter().map(|(_, name)| name.clone()));
    Grid {
        title: t.list.to_owned(),
        corner: t.name.to_owned(),
        heads,
        rows: rows.iter().enumerate().map(line).collect(),
        ..Grid::default()
    }
}
