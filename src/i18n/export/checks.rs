//! Printed figures beside those that follow from their own inputs.

use super::Source;
use super::cells::figure;
use crate::evaluation::AnnexReport;
use crate::i18n;
use crate::methods::checking::{Found, Line};
use crate::storage::export::{Cell, Sheet, Table};

pub(super) fn sheet(of: &Source) -> Sheet {
    Sheet {
        name: of.pick("Pemeriksaan", "Checks"),
        tables: of.report.annexes.iter().map(|one| table(of, one)).collect(),
    }
}

fn table(of: &Source, annex: &AnnexReport) -> Table {
    let line = |line: &Line| {
        let found = match &line.found {
            Found::Figure(found) => found.ready().map_or(Cell::Blank, figure),
            other => i18n::statement(of.language, other).map_or(Cell::Blank, Cell::text),
        };
        let reason = line.reason.as_ref();
        vec![
            Cell::text(i18n::item(of.language, line)),
            Cell::text(line.printed.trim()),
            found,
            Cell::text(i18n::verdict(of.language, line.verdict)),
            reason.map_or(Cell::Blank, |reason| {
                Cell::text(i18n::reason(of.language, reason))
            }),
        ]
    };
    Table {
        title: of.indicator(annex.id),
        heads: of.heads([
            ("Angka", "Figure"),
            ("Tercetak", "Printed"),
            ("Dihitung ulang", "Recomputed"),
            ("Hasil", "Verdict"),
            ("Sebab", "Reason"),
        ]),
        rows: annex.lines.iter().map(line).collect(),
        ..Table::default()
    }
}
