//! What the results rest on: the user's notes and choices, where the data come
//! from, who defined the formulas, and what a reader should be warned of.

use super::Source;
use super::weights::name;
use super::workings::figures_of;
use crate::evaluation::{FindingKind, Weights};
use crate::i18n;
use crate::methods::Figure;
use crate::methods::bands::Band;
use crate::methods::scoring::{cap_of, rule_of};
use crate::scorecard::{Group, WeightMethod};
use crate::storage::export::{Cell, Sheet, Table};

pub(super) fn sheet(of: &Source) -> Sheet {
    Sheet {
        name: of.pick("Asumsi dan sumber", "Assumptions and sources"),
        tables: vec![
            notes(of),
            choices(of),
            data(of),
            references(of),
            remarks(of),
        ],
    }
}

fn notes(of: &Source) -> Table {
    let lines = of.scorecard.profile.note.lines().map(str::trim);
    let rows = lines.filter(|line| !line.is_empty());
    Table {
        title: of.pick("Catatan", "Notes"),
        rows: rows.map(|line| vec![Cell::text(line)]).collect(),
        ..Table::default()
    }
}

/// What the user has chosen, group by group and indicator by indicator.
fn choices(of: &Source) -> Table {
    let label = |scope: &str, key: &str| i18n::label(of.language, scope, key);
    let mut rows = Vec::new();
    let mut say = |what: String, choice: String| {
        rows.push(vec![Cell::text(what), Cell::text(choice)]);
    };
    let weighed = |group: Group, weights: &Weights| match weights.method {
        WeightMethod::Ahp => {
            let found = of.scorecard.weighting_of(group);
            let parts = found.map(|one| {
                let index = label("randomIndex", one.random_index.key());
                [
                    label("priorities", one.priorities.key()),
                    format!("RI {index}"),
                ]
                .join(", ")
            });
            format!("AHP: {}", parts.unwrap_or_default())
        }
        method => label("method", method.key()),
    };
    let weight = of.pick("Bobot", "Weights");
    let group = Group::Perspectives;
    say(
        format!("{weight}: {}", name(of, group)),
        weighed(group, &of.report.weights),
    );
    for one in &of.report.perspectives {
        let group = Group::Indicators(one.id);
        if one.indicators.len() > 1 {
            let what = format!("{weight}: {}", name(of, group));
            say(what, weighed(group, &one.weights));
        }
    }
    for one in of
        .report
        .perspectives
        .iter()
        .flat_map(|one| &one.indicators)
    {
        let Some(indicator) = of.scorecard.indicator(one.id) else {
            continue;
        };
        let rule = rule_of(indicator, one.rule);
        let mut parts = vec![label("rule", rule.key)];
        if rule.capped {
            let most = of.pick("paling tinggi", "at most");
            parts.push(format!("{most} {}", cap_of(indicator)));
        }
        if one.periods.len() > 1 {
            parts.push(label("over", indicator.over.key()));
        }
        say(of.indicator(one.id), parts.join("; "));
    }
    Table {
        title: of.pick("Pilihan", "Choices"),
        heads: of.heads([("Hal", "Matter"), ("Pilihan", "Choice")]),
        rows,
        ..Table::default()
    }
}

/// Where the user says that the data come from.
fn data(of: &Source) -> Table {
    let rows = of.scorecard.indicators().filter_map(|one| {
        let source = one.source.trim();
        let row = || vec![Cell::text(of.indicator(one.id)), Cell::text(source)];
        (!source.is_empty()).then(row)
    });
    Table {
        title: of.pick("Sumber data", "Sources of the data"),
        heads: of.heads([("Indikator", "Indicator"), ("Sumber", "Source")]),
        rows: rows.collect(),
        ..Table::default()
    }
}

/// Who defined the formulas and the classes.
fn references(of: &Source) -> Table {
    let mut found: Vec<(String, Vec<String>)> = Vec::new();
    let mut add = |source: String, what: String| {
        let place = found.iter().position(|(known, _)| *known == source);
        let place = place.unwrap_or_else(|| {
            found.push((source, Vec::new()));
            found.len() - 1
        });
        if let Some((_, all)) = found.get_mut(place)
            && !all.contains(&what)
        {
            all.push(what);
        }
    };
    let mut figure = |one: &Figure| {
        let what = i18n::label(of.language, "", one.name.code);
        add(i18n::source(of.language, one.source), what);
    };
    of.report.score.ready().into_iter().for_each(&mut figure);
    for perspective in &of.report.perspectives {
        perspective.score.ready().into_iter().for_each(&mut figure);
        let all = perspective.indicators.iter().flat_map(figures_of);
        all.for_each(&mut figure);
    }
    let judged = of
        .report
        .perspectives
        .iter()
        .flat_map(|one| &one.indicators);
    let bands = judged.filter_map(|one| one.band.as_ref());
    for Band { set, .. } in of.report.band.iter().chain(bands) {
        let classes = of.pick("Kelas", "Classes");
        add(i18n::source(of.language, set.source), classes);
    }
    let inner = of.report.perspectives.iter().map(|one| &one.weights);
    for weights in std::iter::once(&of.report.weights).chain(inner) {
        let table = weights
            .ahp
            .as_ref()
            .and_then(|found| found.consistency.source);
        if let Some(table) = table {
            add(i18n::source(of.language, table.source()), "RI".to_owned());
        }
    }
    let rows = found.into_iter();
    let rows = rows.map(|(source, what)| vec![Cell::text(source), Cell::text(what.join(", "))]);
    Table {
        title: of.pick("Rujukan", "References"),
        heads: of.heads([("Sumber", "Source"), ("Untuk", "For")]),
        rows: rows.collect(),
        ..Table::default()
    }
}

fn remarks(of: &Source) -> Table {
    let rows = of.report.findings.iter().filter_map(|finding| {
        let FindingKind::Remark(note) = &finding.kind else {
            return None;
        };
        let place = i18n::place(of.language, of.scorecard, &finding.at);
        let what = i18n::note(of.language, note);
        Some(vec![Cell::text(place), Cell::text(what)])
    });
    Table {
        title: of.pick("Yang perlu diketahui", "Worth knowing"),
        heads: of.heads([("Isian", "Field"), ("Keterangan", "Remark")]),
        rows: rows.collect(),
        ..Table::default()
    }
}
