//! What follows from the weights: those of every indicator in the whole, and the
//! total along each weight with the places where something changes.

use super::Source;
use super::cells::{number, share};
use super::weights::name;
use crate::evaluation::{indicator_word, perspective_word, stakes};
use crate::i18n::{self, user_word, within};
use crate::methods::Unit;
use crate::methods::ahp::{Crossing, CrossingKind, sweep};
use crate::scorecard::Group;
use crate::storage::export::{Cell, Sheet, Table};

pub(super) fn sheet(of: &Source) -> Sheet {
    let inner = of.report.perspectives.iter();
    let inner = inner.map(|one| Group::Indicators(one.id));
    let groups = std::iter::once(Group::Perspectives).chain(inner);
    let mut tables = vec![hierarchy(of)];
    tables.extend(groups.filter_map(|group| sensitivity(of, group)));
    Sheet {
        name: of.pick(
            "Bobot global dan kepekaan",
            "Global weights and sensitivity",
        ),
        tables,
    }
}

/// Local and global weights.
fn hierarchy(of: &Source) -> Table {
    let t = &of.language.later_texts().hierarchy;
    let mut rows = Vec::new();
    let parts = of
        .scorecard
        .perspectives
        .iter()
        .zip(&of.report.perspectives);
    for (perspective, report) in parts {
        let outer = report.weight.ready().copied();
        let own = user_word(of.language, &perspective_word(perspective));
        rows.push(vec![Cell::text(own), share(outer), share(outer)]);
        for (indicator, report) in perspective.indicators.iter().zip(&report.indicators) {
            let inner = report.weight.ready().copied();
            let global = inner.zip(outer).map(|(inner, outer)| inner * outer);
            let own = user_word(of.language, &indicator_word(indicator));
            rows.push(vec![
                Cell::text(format!("  {own}")),
                share(inner),
                share(global),
            ]);
        }
    }
    Table {
        title: t.title.to_owned(),
        heads: [t.part, t.local, t.global].map(str::to_owned).into(),
        rows,
        ..Table::default()
    }
}

/// The total along each weight of a group; none where a score is missing.
fn sensitivity(of: &Source, group: Group) -> Option<Table> {
    let t = &of.language.later_texts().sensitivity;
    let members = i18n::members(of.language, of.scorecard, group);
    if members.len() < 2 {
        return None;
    }
    let found = stakes(of.scorecard, of.report, group)?;
    let limits = found.classes.limits.to_vec();
    let member = |place: usize| members.get(place).map_or("", |(_, name)| name.as_str());
    let class = |place| within(&i18n::label(of.language, "", found.classes.word(place)));
    let change = |one: &Crossing| {
        let at = i18n::percent_of_one(of.language, one.weight);
        match one.kind {
            CrossingKind::Band { below, above } => {
                (t.class_changes)(&at, &class(below), &class(above))
            }
            CrossingKind::Weakest { before, after } => {
                (t.weakest_changes)(&at, member(before), member(after))
            }
        }
    };
    let row = |place: usize| {
        let (weights, scores) = (&found.weights, &found.scores);
        let (targets, base) = (&found.targets, found.base);
        let swept = sweep(place, weights, scores, targets, base, found.factor, &limits)?;
        let changes: Vec<String> = swept.crossings.iter().map(change).collect();
        let total = |weight| number(swept.total(weight), Unit::Score);
        Some(vec![
            Cell::text(member(place)),
            share(Some(swept.present)),
            total(0.0),
            total(swept.present),
            total(1.0),
            share(swept.margin()),
            match changes.is_empty() {
                true => Cell::text(t.no_change),
                false => Cell::text(changes.join("; ")),
            },
        ])
    };
    let weight = of.language.texts().shared.weight;
    Some(Table {
        title: format!("{}: {}", name(of, group), t.title),
        note: t.margin_hint.to_owned(),
        heads: vec![
            of.pick("Unsur", "Element"),
            weight.to_owned(),
            (t.total_at)("0\u{a0}%"),
            t.total_now.to_owned(),
            (t.total_at)("100\u{a0}%"),
            t.margin.to_owned(),
            t.changes.to_owned(),
        ],
        rows: (0..members.len()).filter_map(row).collect(),
        foot: None,
    })
}
