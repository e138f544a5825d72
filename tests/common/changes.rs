//! Every path of a document, and random changes to it.

use super::panels;
use super::random::Random;
use timbang::editing::Change;
use timbang::methods;
use timbang::numbers::Mark;
use timbang::scorecard::path::{IndicatorField, ProfileField, WeightingField};
use timbang::scorecard::{Direction, Group, Id, Indicator, Path, Scorecard};

/// The path of every field that a document has.
pub fn paths(card: &Scorecard) -> Vec<Path> {
    let mut all = vec![Path::Name, Path::Bands, Path::Partial];
    all.extend(ProfileField::ALL.iter().map(|field| Path::Profile(*field)));
    all.extend(card.periods.iter().map(|one| Path::Period(one.id)));
    let mut groups = vec![Group::Perspectives];
    groups.extend(
        card.perspectives
            .iter()
            .map(|one| Group::Indicators(one.id)),
    );
    for group in groups {
        all.extend(
            WeightingField::ALL
                .iter()
                .map(|field| Path::Weighting(group, *field)),
        );
        let members = card.members(group);
        for (index, first) in members.iter().enumerate() {
            let rest = members[index + 1..].iter();
            all.extend(rest.map(|second| Path::Judgment(group, *first, *second)));
        }
    }
    for perspective in &card.perspectives {
        let id = perspective.id;
        all.extend([
            Path::PerspectiveName(id),
            Path::PerspectiveWeight(id),
            Path::Indicators(id),
        ]);
    }
    for indicator in card.indicators().chain(&card.annexes) {
        indicator_paths(indicator, &mut all);
    }
    all
}

fn indicator_paths(indicator: &Indicator, all: &mut Vec<Path>) {
    let id = indicator.id;
    all.extend(
        IndicatorField::ALL
            .iter()
            .map(|field| Path::Indicator(id, *field)),
    );
    let sheet = &indicator.sheet;
    all.extend(
        indicator
            .scoring
            .numbers
            .keys()
            .map(|key| Path::RuleNumber(id, key.clone())),
    );
    all.extend(
        sheet
            .choices
            .keys()
            .map(|key| Path::Choice(id, key.clone())),
    );
    all.extend(sheet.fields.keys().map(|key| Path::Field(id, key.clone())));
    all.extend(sheet.texts.keys().map(|key| Path::Text(id, key.clone())));
    for (table, rows) in &sheet.tables {
        all.push(Path::Table(id, table.clone()));
        for row in rows {
            all.push(Path::RowLabel(id, table.clone(), row.id));
            let columns = row.cells.keys();
            all.extend(columns.map(|one| Path::Cell(id, table.clone(), row.id, one.clone())));
        }
    }
}

/// A random change of structure; it may well be one that changes nothing.
pub fn change(random: &mut Random, card: &Scorecard) -> Change {
    let one = |random: &mut Random, ids: Vec<Id>| match ids.len() {
        0 => Id(1),
        n => ids[random.below(n)],
    };
    let perspective = one(random, card.members(Group::Perspectives));
    let indicator = one(random, card.indicators().map(|one| one.id).collect());
    let period = one(random, card.periods.iter().map(|one| one.id).collect());
    let instrument = card
        .indicator(indicator)
        .and_then(|one| methods::find(&one.instrument));
    let tables = instrument.map_or(&[][..], |one| one.tables);
    let table = tables
        .get(random.below(tables.len()))
        .map_or("lines", |one| one.key);
    let rows = card
        .indicator(indicator)
        .map_or(&[][..], |one| one.sheet.rows(table));
    let row = one(random, rows.iter().map(|row| row.id).collect());
    let direction = if random.chance(50) {
        Direction::Up
    } else {
        Direction::Down
    };
    let paths = paths(card);
    let path = paths[random.below(paths.len())].clone();
    let annex = one(random, card.annexes.iter().map(|one| one.id).collect());
    match random.below(22) {
        0 => Change::AddPerspective,
        1 => Change::RemovePerspective(perspective),
        2 => Change::MovePerspective(perspective, direction),
        3 => Change::AddIndicator(
            perspective,
            methods::INSTRUMENTS[random.below(methods::INSTRUMENTS.len())].key,
        ),
        4 => Change::RemoveIndicator(indicator),
        5 => Change::MoveIndicator(indicator, direction),
        6 => Change::AddPeriod("2030".to_owned()),
        7 => Change::RemovePeriod(period),
        8 => Change::MovePeriod(period, direction),
        9 => Change::AddRow(indicator, table),
        10 => Change::AddPart(indicator, table, row),
        11 => Change::RemoveRow(indicator, table, row),
        12 => Change::MoveRow(indicator, table, row, direction),
        13 => Change::IndentRow(indicator, table, row, random.chance(50)),
        14 => Change::Paste(path, "a\t1.187\r\nb\t2,5\t7\r\n".to_owned()),
        15 => Change::JudgeEqual(Group::Perspectives),
        16 => {
            let kinds = methods::ANNEXES.iter().chain(methods::later::checks());
            let kinds: Vec<&str> = kinds.map(|one| one.key).collect();
            Change::AddAnnex(kinds[random.below(kinds.len())])
        }
        17 => Change::RemoveAnnex(annex),
        18 => {
            let criteria = Path::Indicator(indicator, IndicatorField::Criteria);
            let path = [Path::Bands, criteria, path][random.below(3)].clone();
            let words = ["", "Rendah", "Sedang", "Tinggi", "1"];
            let words = words.iter().take(random.below(6));
            Change::OwnClasses(path, words.map(|one| (*one).to_owned()).collect())
        }
        19 => Change::Decide(path, Mark::Thousands),
        _ => {
            let next = panels::change(random, card);
            Change::Put(Box::new(next.unwrap_or_else(|| card.clone())))
        }
    }
}
