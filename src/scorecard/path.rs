//! The name of every field: for edits, findings, focus and embedding pages.

use super::Id;
use super::keyed::keyed_enum;
use std::fmt;
use std::str::FromStr;

keyed_enum! {
    /// A field of the agency's profile.
    ProfileField {
        /// Name of the agency.
        Agency = "agency",
        /// Unit within the agency.
        Unit = "unit",
        /// Regency, city or province.
        Region = "region",
        /// Name of the head who signs.
        Head = "head",
        /// Employee number of the head.
        HeadNumber = "headNumber",
        /// Who filled in the scorecard.
        Analyst = "analyst",
        /// Remarks.
        Note = "note",
    }
}

keyed_enum! {
    /// A field of a weighting.
    WeightingField {
        /// Equal, typed or AHP.
        Method = "method",
        /// How AHP priorities are derived.
        Priorities = "priorities",
        /// The table of random indexes.
        RandomIndex = "randomIndex",
    }
}

keyed_enum! {
    /// A field that every indicator has, whatever its instrument.
    IndicatorField {
        /// The indicator's name.
        Name = "name",
        /// The criteria set.
        Criteria = "criteria",
        /// How several periods become one value.
        Over = "over",
        /// The score rule.
        Rule = "rule",
        /// The highest score that counts.
        Cap = "cap",
        /// The score to reach.
        Target = "target",
        /// The typed weight.
        Weight = "weight",
        /// Where the numbers come from.
        Source = "source",
    }
}

/// What is weighed together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// The perspectives of the scorecard.
    Perspectives,
    /// The indicators of one perspective.
    Indicators(Id),
}

/// The name of one field of the document.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Path {
    /// The draft's name.
    Name,
    /// A field of the profile.
    Profile(ProfileField),
    /// The band set of the total.
    Bands,
    /// Whether a partial total is wanted: `yes` or empty.
    Partial,
    /// A period's label.
    Period(Id),
    /// A field of a weighting.
    Weighting(Group, WeightingField),
    /// How many times the first member outweighs the second.
    Judgment(Group, Id, Id),
    /// A perspective's name.
    PerspectiveName(Id),
    /// A perspective's typed weight.
    PerspectiveWeight(Id),
    /// The list of a perspective's indicators: where an empty one is reported.
    Indicators(Id),
    /// A field that every indicator has.
    Indicator(Id, IndicatorField),
    /// A number of an indicator's score rule.
    RuleNumber(Id, String),
    /// A choice of an indicator's instrument.
    Choice(Id, String),
    /// A single number of an indicator's sheet.
    Field(Id, String),
    /// A pasted block of an indicator's sheet.
    Text(Id, String),
    /// A table of an indicator's sheet: where an empty one is reported.
    Table(Id, String),
    /// The name of a row of an indicator's table.
    RowLabel(Id, String, Id),
    /// A cell of an indicator's table.
    Cell(Id, String, Id, String),
}

impl Path {
    /// The indicator to which the field belongs.
    pub fn indicator(&self) -> Option<Id> {
        match self {
            Path::Indicator(id, _)
            | Path::RuleNumber(id, _)
            | Path::Choice(id, _)
            | Path::Field(id, _)
            | Path::Text(id, _)
            | Path::Table(id, _)
            | Path::RowLabel(id, ..)
            | Path::Cell(id, ..) => Some(*id),
            _ => None,
        }
    }
}

impl fmt::Display for Group {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Group::Perspectives => f.write_str("perspectives"),
            Group::Indicators(id) => write!(f, "indicators-{id}"),
        }
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Path::Name => f.write_str("name"),
            Path::Profile(field) => write!(f, "profile.{}", field.key()),
            Path::Bands => f.write_str("bands"),
            Path::Partial => f.write_str("partial"),
            Path::Period(id) => write!(f, "period.{id}"),
            Path::Weighting(group, field) => write!(f, "weighting.{group}.{}", field.key()),
            Path::Judgment(group, a, b) => write!(f, "judgment.{group}.{a}.{b}"),
            Path::PerspectiveName(id) => write!(f, "perspective.{id}.name"),
            Path::PerspectiveWeight(id) => write!(f, "perspective.{id}.weight"),
            Path::Indicators(id) => write!(f, "perspective.{id}.indicators"),
            Path::Indicator(id, field) => write!(f, "indicator.{id}.{}", field.key()),
            Path::RuleNumber(id, key) => write!(f, "indicator.{id}.rule.{key}"),
            Path::Choice(id, key) => write!(f, "indicator.{id}.choice.{key}"),
            Path::Field(id, key) => write!(f, "indicator.{id}.field.{key}"),
            Path::Text(id, key) => write!(f, "indicator.{id}.text.{key}"),
            Path::Table(id, key) => write!(f, "indicator.{id}.table.{key}"),
            Path::RowLabel(id, table, row) => write!(f, "indicator.{id}.label.{table}.{row}"),
            Path::Cell(id, table, row, column) => {
                write!(f, "indicator.{id}.cell.{table}.{row}.{column}")
            }
        }
    }
}

impl FromStr for Group {
    type Err = ();

    fn from_str(text: &str) -> Result<Group, ()> {
        if text == "perspectives" {
            return Ok(Group::Perspectives);
        }
        let id = text.strip_prefix("indicators-").ok_or(())?;
        Ok(Group::Indicators(read_id(id)?))
    }
}

fn read_id(text: &str) -> Result<Id, ()> {
    text.parse().map(Id).map_err(|_| ())
}

impl FromStr for Path {
    type Err = ();

    fn from_str(text: &str) -> Result<Path, ()> {
        let parts: Vec<&str> = text.split('.').collect();
        Ok(match parts[..] {
            ["name"] => Path::Name,
            ["bands"] => Path::Bands,
            ["partial"] => Path::Partial,
            ["profile", key] => Path::Profile(ProfileField::from_key(key).ok_or(())?),
            ["period", id] => Path::Period(read_id(id)?),
            ["weighting", group, key] => {
                Path::Weighting(group.parse()?, WeightingField::from_key(key).ok_or(())?)
            }
            ["judgment", group, a, b] => Path::Judgment(group.parse()?, read_id(a)?, read_id(b)?),
            ["perspective", id, "name"] => Path::PerspectiveName(read_id(id)?),
            ["perspective", id, "weight"] => Path::PerspectiveWeight(read_id(id)?),
            ["perspective", id, "indicators"] => Path::Indicators(read_id(id)?),
            ["indicator", id, "rule", key] => Path::RuleNumber(read_id(id)?, key.into()),
            ["indicator", id, "choice", key] => Path::Choice(read_id(id)?, key.into()),
            ["indicator", id, "field", key] => Path::Field(read_id(id)?, key.into()),
            ["indicator", id, "text", key] => Path::Text(read_id(id)?, key.into()),
            ["indicator", id, "table", key] => Path::Table(read_id(id)?, key.into()),
            ["indicator", id, "label", table, row] => {
                Path::RowLabel(read_id(id)?, table.into(), read_id(row)?)
            }
            ["indicator", id, "cell", table, row, column] => {
                Path::Cell(read_id(id)?, table.into(), read_id(row)?, column.into())
            }
            ["indicator", id, key] => {
                Path::Indicator(read_id(id)?, IndicatorField::from_key(key).ok_or(())?)
            }
            _ => return Err(()),
        })
    }
}
