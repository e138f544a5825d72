//! The name of a field in words, for summaries that lead to it.

use super::{Language, label, user_word, word};
use crate::evaluation::{indicator_word, perspective_word};
use crate::methods::panel;
use crate::scorecard::path::IndicatorField;
use crate::scorecard::{Group, Id, Path, Scorecard};

/// Where a path leads: `Serapan anggaran › Belanja pegawai, Anggaran 2022`.
pub fn place(language: Language, scorecard: &Scorecard, path: &Path) -> String {
    let t = language.texts();
    let perspective = |id: &Id| {
        let found = scorecard.perspective(*id);
        found.map_or_else(String::new, |one| {
            user_word(language, &perspective_word(one))
        })
    };
    let instrument = |id: Id| scorecard.indicator(id).map_or("", |one| &one.instrument);
    let indicator = |id: Id| {
        let found = scorecard.indicator(id);
        found.map_or_else(String::new, |one| user_word(language, &indicator_word(one)))
    };
    let pair = |group: Group, a: Id, b: Id| match group {
        Group::Perspectives => format!("{} – {}", perspective(&a), perspective(&b)),
        Group::Indicators(_) => format!("{} – {}", indicator(a), indicator(b)),
    };
    // What experts say stands at the weights of their group.
    let home = |id: Id| match scorecard.indicator(id).and_then(panel::group_of) {
        Some(group) => weights_of(language, scorecard, group),
        None => indicator(id),
    };
    // `key@period` becomes `Label period`, and `first/second` two names.
    let field = |id: Id, key: &str| {
        let group = scorecard.indicator(id).and_then(panel::group_of);
        let id_of = |text: &str| text.parse().ok().map(Id);
        if let (Some(group), Some((a, b))) = (group, key.split_once('/'))
            && let (Some(a), Some(b)) = (id_of(a), id_of(b))
        {
            return pair(group, a, b);
        }
        let (key, period) = key.split_once('@').unwrap_or((key, ""));
        let period = period.parse().map(Id).map(|id| scorecard.period_label(id));
        let name = label(language, instrument(id), key);
        match period {
            Ok(period) if !period.is_empty() => format!("{name} {period}"),
            _ => name,
        }
    };
    match path {
        Path::Name => t.profile.name.to_owned(),
        Path::Profile(one) => label(language, "profile", one.key()),
        Path::Bands => t.shared.bands.to_owned(),
        Path::Partial => t.shared.partial_wanted.to_owned(),
        Path::Period(id) => format!("{} {}", t.profile.period, scorecard.period_label(*id)),
        Path::Weighting(group, _) => weights_of(language, scorecard, *group),
        Path::Judgment(group, a, b) => {
            let weights = weights_of(language, scorecard, *group);
            format!("{weights}: {}", pair(*group, *a, *b))
        }
        Path::PerspectiveName(id) => perspective(id),
        Path::PerspectiveWeight(id) => format!("{} {}", t.shared.weight, perspective(id)),
        Path::Indicators(id) => format!("{} › {}", perspective(id), t.perspective.no_indicator),
        Path::Indicator(id, one) => {
            let what = match one {
                IndicatorField::Name => t.perspective.indicator_name,
                IndicatorField::Criteria => t.perspective.criteria,
                IndicatorField::Over => t.perspective.over,
                IndicatorField::Rule => t.perspective.rule,
                IndicatorField::Cap => t.perspective.cap,
                IndicatorField::Target => t.perspective.target,
                IndicatorField::Weight => t.shared.weight,
                IndicatorField::Source => t.perspective.source,
            };
            format!("{} › {what}", indicator(*id))
        }
        Path::RuleNumber(id, key) | Path::Choice(id, key) | Path::Text(id, key) => {
            format!(
                "{} › {}",
                indicator(*id),
                label(language, instrument(*id), key)
            )
        }
        Path::Field(id, key) => format!("{} › {}", indicator(*id), field(*id, key)),
        Path::Table(id, table) => {
            format!(
                "{} › {}",
                home(*id),
                label(language, instrument(*id), table)
            )
        }
        Path::RowLabel(id, table, row) => {
            format!(
                "{} › {}",
                indicator(*id),
                row_word(language, scorecard, *id, table, *row)
            )
        }
        Path::Cell(id, table, row, column) => format!(
            "{} › {}, {}",
            home(*id),
            row_word(language, scorecard, *id, table, *row),
            field(*id, column)
        ),
    }
}

fn weights_of(language: Language, scorecard: &Scorecard, group: Group) -> String {
    let t = language.texts();
    match group {
        Group::Perspectives => t.shared.of_perspectives.to_owned(),
        Group::Indicators(id) => {
            let found = scorecard.perspective(id).map(perspective_word);
            let word = user_word(language, &found.unwrap_or_default());
            format!("{} {word}", t.shared.of_indicators)
        }
    }
}

/// The name of a row: the user's, the method's, or its number.
fn row_word(
    language: Language,
    scorecard: &Scorecard,
    indicator: Id,
    table: &str,
    row: Id,
) -> String {
    let rows = scorecard
        .indicator(indicator)
        .map_or(&[][..], |one| one.sheet.rows(table));
    let Some(index) = rows.iter().position(|one| one.id == row) else {
        return String::new();
    };
    let named = (!rows[index].label.trim().is_empty()).then(|| rows[index].label.clone());
    let fixed = || word(language, &rows[index].key).map(str::to_owned);
    let numbered = || format!("{} {}", language.texts().table.row, index + 1);
    named.or_else(fixed).unwrap_or_else(numbered)
}
