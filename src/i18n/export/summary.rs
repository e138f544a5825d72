//! The agency, its score with its class, what each perspective contributes, and
//! what to improve first.

use super::Source;
use super::cells::{band, figure, number, share};
use crate::evaluation::{FindingKind, Report};
use crate::i18n::{self, Language};
use crate::methods::Unit;
use crate::scorecard::Scorecard;
use crate::storage::export::{Cell, Sheet, Table};

pub(super) fn sheet(of: &Source) -> Sheet {
    Sheet {
        name: of.pick("Ringkasan", "Summary"),
        tables: vec![about(of), parts(of), improvements(of), missing(of)],
    }
}

/// Score, class, weight and contribution of each perspective.
pub fn contribution(language: Language, scorecard: &Scorecard, report: &Report) -> Table {
    parts(&Source {
        language,
        scorecard,
        report,
    })
}

fn about(of: &Source) -> Table {
    let profile = &of.scorecard.profile;
    let word = |key: &str| i18n::label(of.language, "profile", key);
    let mut rows = Vec::new();
    let mut say = |what: String, cell: Cell| {
        if cell != Cell::Blank {
            rows.push(vec![Cell::text(what), cell]);
        }
    };
    let text = |text: &str| Cell::text(text.trim());
    say(of.pick("Kartu skor", "Scorecard"), text(&of.scorecard.name));
    say(word("agency"), text(&profile.agency));
    say(word("unit"), text(&profile.unit));
    say(word("region"), text(&profile.region));
    let periods = of.scorecard.periods.iter().map(|one| one.label.trim());
    let periods: Vec<&str> = periods.filter(|label| !label.is_empty()).collect();
    say(of.pick("Periode", "Period"), text(&periods.join(", ")));
    say(
        of.pick("Skor instansi", "Agency's score"),
        of.outcome(&of.report.score),
    );
    say(
        of.pick("Kelas", "Class"),
        band(of.language, of.report.band.as_ref()),
    );
    let source = i18n::source(of.language, of.report.bands.source);
    say(of.pick("Kelas menurut", "Classes after"), text(&source));
    if of.report.partial {
        let partial = of.pick(
            "Sementara: hanya dari yang sudah terisi",
            "Partial: only of what is filled in",
        );
        say(of.pick("Keterangan", "Remark"), text(&partial));
    }
    say(word("head"), text(&profile.head));
    say(word("headNumber"), text(&profile.head_number));
    say(word("analyst"), text(&profile.analyst));
    Table {
        title: of.pick("Instansi dan skor", "Agency and score"),
        rows,
        ..Table::default()
    }
}

fn parts(of: &Source) -> Table {
    let rows = of.report.perspectives.iter().map(|one| {
        vec![
            Cell::text(of.perspective(one.id)),
            of.outcome(&one.score),
            band(of.language, one.band.as_ref()),
            share(one.weight.ready().copied()),
            super::cells::perhaps(one.contribution, Unit::Score),
        ]
    });
    let total = of.report.score.ready();
    let foot = vec![
        Cell::text(of.pick("Skor instansi", "Agency's score")),
        of.outcome(&of.report.score),
        band(of.language, of.report.band.as_ref()),
        share(Some(1.0)),
        total.map_or(Cell::Blank, figure),
    ];
    Table {
        title: of.pick(
            "Sumbangan tiap perspektif",
            "What each perspective contributes",
        ),
        heads: of.heads([
            ("Perspektif", "Perspective"),
            ("Skor", "Score"),
            ("Kelas", "Class"),
            ("Bobot", "Weight"),
            ("Sumbangan", "Contribution"),
        ]),
        rows: rows.collect(),
        foot: Some(foot),
        ..Table::default()
    }
}

/// What to improve first.
pub(super) fn improvements(of: &Source) -> Table {
    let rows = of.report.improvements.iter().map(|one| {
        vec![
            Cell::text(of.indicator(one.indicator)),
            Cell::text(of.perspective(one.perspective)),
            number(one.score, Unit::Score),
            number(one.target, Unit::Score),
            share(Some(one.weight)),
            number(one.gain, Unit::Score),
        ]
    });
    Table {
        title: of.pick("Yang perlu diperbaiki lebih dulu", "What to improve first"),
        note: of.pick(
            "Tambahan skor instansi bila targetnya tercapai: bobot global × jarak ke target.",
            "Points that reaching the target would add: global weight × distance to the target.",
        ),
        heads: of.heads([
            ("Indikator", "Indicator"),
            ("Perspektif", "Perspective"),
            ("Skor", "Score"),
            ("Target", "Target"),
            ("Bobot global", "Global weight"),
            ("Tambahan poin", "Points to gain"),
        ]),
        rows: rows.collect(),
        ..Table::default()
    }
}

/// What is empty or wrong.
fn missing(of: &Source) -> Table {
    let rows = of.report.findings.iter().filter_map(|finding| {
        let what = match &finding.kind {
            FindingKind::Missing => of.pick("Belum diisi", "Still empty"),
            FindingKind::Error(problem) => i18n::problem(of.language, problem),
            FindingKind::Remark(_) => return None,
        };
        let place = i18n::place(of.language, of.scorecard, &finding.at);
        Some(vec![Cell::text(place), Cell::text(what)])
    });
    Table {
        title: of.pick("Belum lengkap", "Incomplete"),
        heads: of.heads([("Isian", "Field"), ("Keterangan", "Remark")]),
        rows: rows.collect(),
        ..Table::default()
    }
}
