//! Reading and writing any field by its path.

use super::entry::Entry;
use super::path::{IndicatorField, Path, ProfileField, WeightingField};
use super::weighting::put;
use super::{
    Block, Id, Indicator, PeriodRule, Perspective, PriorityMethod, RandomIndexChoice, Row,
    Scorecard, WeightMethod,
};

/// How a yes-or-no field is written when it is on.
const YES: &str = "yes";

impl Scorecard {
    /// The text in a field; `None` when the document has no such field.
    pub fn text(&self, path: &Path) -> Option<String> {
        let text = match path {
            Path::Name => self.name.clone(),
            Path::Profile(field) => {
                let mut profile = self.profile.clone();
                std::mem::take(profile_field(&mut profile, *field))
            }
            Path::Bands => self.bands.clone(),
            Path::Partial => if self.partial { YES } else { "" }.to_owned(),
            Path::Period(id) => self.periods.iter().find(|one| one.id == *id)?.label.clone(),
            Path::Weighting(group, field) => {
                let weighting = self.weighting_of(*group)?;
                match field {
                    WeightingField::Method => weighting.method.key(),
                    WeightingField::Priorities => weighting.priorities.key(),
                    WeightingField::RandomIndex => weighting.random_index.key(),
                }
                .to_owned()
            }
            Path::PerspectiveName(id) => self.perspective(*id)?.name.clone(),
            Path::Indicators(_) | Path::Table(..) => return None,
            Path::Indicator(id, field) => {
                let indicator = self.indicator(*id)?;
                match field {
                    IndicatorField::Name => indicator.name.clone(),
                    IndicatorField::Criteria => indicator.criteria.clone(),
                    IndicatorField::Over => indicator.over.key().to_owned(),
                    IndicatorField::Rule => indicator.scoring.rule.clone(),
                    IndicatorField::Cap => indicator.scoring.cap.clone(),
                    IndicatorField::Source => indicator.source.clone(),
                    IndicatorField::Target => indicator.target.text.clone(),
                    IndicatorField::Weight => indicator.weight.text.clone(),
                }
            }
            Path::Choice(id, key) => {
                let choices = &self.indicator(*id)?.sheet.choices;
                choices.get(key).cloned().unwrap_or_default()
            }
            Path::Text(id, key) => {
                let texts = &self.indicator(*id)?.sheet.texts;
                texts
                    .get(key)
                    .map_or_else(String::new, |text| text.to_string())
            }
            Path::RowLabel(id, table, row) => self.row(*id, table, *row)?.label.clone(),
            number => return Some(self.entry(number)?.text),
        };
        Some(text)
    }

    /// The entry in a number field; blank where nothing was typed yet, `None`
    /// when the document has no such number field.
    pub fn entry(&self, path: &Path) -> Option<Entry> {
        let entry = match path {
            Path::PerspectiveWeight(id) => Some(&self.perspective(*id)?.weight),
            Path::Indicator(id, IndicatorField::Target) => Some(&self.indicator(*id)?.target),
            Path::Indicator(id, IndicatorField::Weight) => Some(&self.indicator(*id)?.weight),
            Path::RuleNumber(id, key) => self.indicator(*id)?.scoring.numbers.get(key),
            Path::Field(id, key) => self.indicator(*id)?.sheet.fields.get(key),
            Path::Cell(id, table, row, column) => self.row(*id, table, *row)?.cells.get(column),
            Path::Judgment(group, a, b) => match self.weighting_of(*group)?.judgment(*a, *b) {
                Some(super::Typed::Direct(entry)) => Some(entry),
                _ => None,
            },
            _ => return None,
        };
        Some(entry.cloned().unwrap_or_default())
    }

    fn row(&self, indicator: Id, table: &str, row: Id) -> Option<&Row> {
        let rows = self.indicator(indicator)?.sheet.rows(table);
        rows.iter().find(|one| one.id == row)
    }

    /// Puts a text into a field; false when the document has no such field or
    /// the text is no option of it.
    pub fn set_text(&mut self, path: &Path, text: &str) -> bool {
        self.write(path, text).is_some()
    }

    /// Puts an entry into a number field; false when there is no such field.
    pub fn set_entry(&mut self, path: &Path, entry: Entry) -> bool {
        self.write_entry(path, entry).is_some()
    }

    fn write(&mut self, path: &Path, text: &str) -> Option<()> {
        let slot: &mut String = match path {
            Path::Name => &mut self.name,
            Path::Profile(field) => profile_field(&mut self.profile, *field),
            Path::Bands => &mut self.bands,
            Path::Partial => {
                self.partial = text == YES;
                return Some(());
            }
            Path::Period(id) => &mut self.periods.iter_mut().find(|one| one.id == *id)?.label,
            Path::Weighting(group, field) => {
                let weighting = self.weighting_mut(*group)?;
                match field {
                    WeightingField::Method => weighting.method = WeightMethod::from_key(text)?,
                    WeightingField::Priorities => {
                        weighting.priorities = PriorityMethod::from_key(text)?;
                    }
                    WeightingField::RandomIndex => {
                        weighting.random_index = RandomIndexChoice::from_key(text)?;
                    }
                }
                return Some(());
            }
            Path::PerspectiveName(id) => &mut self.perspective_mut(*id)?.name,
            Path::Indicators(_) | Path::Table(..) => return None,
            Path::Indicator(_, IndicatorField::Target | IndicatorField::Weight) => {
                return self.write_entry(path, Entry::new(text));
            }
            Path::Indicator(id, field) => {
                let indicator = self.indicator_mut(*id)?;
                match field {
                    IndicatorField::Name => &mut indicator.name,
                    IndicatorField::Criteria => &mut indicator.criteria,
                    IndicatorField::Over => {
                        indicator.over = PeriodRule::from_key(text)?;
                        return Some(());
                    }
                    IndicatorField::Rule => &mut indicator.scoring.rule,
                    IndicatorField::Cap => &mut indicator.scoring.cap,
                    IndicatorField::Source => &mut indicator.source,
                    IndicatorField::Target | IndicatorField::Weight => return None,
                }
            }
            Path::Choice(id, key) => {
                let choices = &mut self.indicator_mut(*id)?.sheet.choices;
                choices.at(key)
            }
            Path::Text(id, key) => {
                let texts = &mut self.indicator_mut(*id)?.sheet.texts;
                *texts.at(key) = Block::new(text);
                return Some(());
            }
            Path::RowLabel(id, table, row) => {
                let rows = self.indicator_mut(*id)?.sheet.tables.get_mut(table)?;
                &mut rows.iter_mut().find(|one| one.id == *row)?.label
            }
            number => return self.write_entry(number, Entry::new(text)),
        };
        text.clone_into(slot);
        Some(())
    }

    fn write_entry(&mut self, path: &Path, entry: Entry) -> Option<()> {
        match path {
            Path::PerspectiveWeight(id) => self.perspective_mut(*id)?.weight = entry,
            Path::Indicator(id, IndicatorField::Target) => self.indicator_mut(*id)?.target = entry,
            Path::Indicator(id, IndicatorField::Weight) => self.indicator_mut(*id)?.weight = entry,
            Path::RuleNumber(id, key) => {
                put(&mut self.indicator_mut(*id)?.scoring.numbers, key, entry);
            }
            Path::Field(id, key) => put(&mut self.indicator_mut(*id)?.sheet.fields, key, entry),
            Path::Cell(id, table, row, column) => {
                let rows = self.indicator_mut(*id)?.sheet.tables.get_mut(table)?;
                let row = rows.iter_mut().find(|one| one.id == *row)?;
                put(&mut row.cells, column, entry);
            }
            Path::Judgment(group, a, b) => {
                self.weighting_mut(*group)?.set_judgment(*a, *b, entry);
            }
            _ => return None,
        }
        Some(())
    }

    /// The perspective of this identity, to change it.
    pub fn perspective_mut(&mut self, id: Id) -> Option<&mut Perspective> {
        self.perspectives.iter_mut().find(|item| item.id == id)
    }

    /// The indicator of this identity, to change it.
    pub fn indicator_mut(&mut self, id: Id) -> Option<&mut Indicator> {
        let all = self.perspectives.iter_mut();
        let all = all.flat_map(|item| &mut item.indicators);
        all.chain(&mut self.annexes).find(|item| item.id == id)
    }

    /// The weighting of a group, to change it.
    pub fn weighting_mut(&mut self, group: super::Group) -> Option<&mut super::Weighting> {
        match group {
            super::Group::Perspectives => Some(&mut self.weighting),
            super::Group::Indicators(id) => {
                self.perspective_mut(id).map(|item| &mut item.weighting)
            }
        }
    }
}

fn profile_field(profile: &mut super::Profile, field: ProfileField) -> &mut String {
    match field {
        ProfileField::Agency => &mut profile.agency,
        ProfileField::Unit => &mut profile.unit,
        ProfileField::Region => &mut profile.region,
        ProfileField::Head => &mut profile.head,
        ProfileField::HeadNumber => &mut profile.head_number,
        ProfileField::Analyst => &mut profile.analyst,
        ProfileField::Note => &mut profile.note,
    }
}
