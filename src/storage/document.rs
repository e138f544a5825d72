//! The scorecard in JSON: every type of the document, read and written.
//!
//! An absent key leaves its field empty, except the few without which a part is
//! no part; a key that is not known is passed over. Empty texts and maps of
//! sheets and rules are not written.

use super::fault::FileFault;
use super::json::{At, Done, Json};
use crate::numbers::{Mark, plain_text};
use crate::scorecard::{
    Block, Entry, Id, Indicator, Mint, Period, PeriodRule, Perspective, PriorityMethod, Profile,
    RandomIndexChoice, Role, Row, Scorecard, Scoring, Sheet, WeightMethod, Weighting,
};
use serde::de::{Deserialize, Deserializer, Error as _};
use serde::ser::{Error as _, Serialize, Serializer};
use serde_json::Value;

/// The scorecard in a value of JSON; what is absent is as in a new one.
pub(super) fn read(value: &Value) -> Result<Scorecard, FileFault> {
    let mut scorecard = Scorecard::default();
    match read_scorecard(&At::root(value, "scorecard"), &mut scorecard) {
        Ok(()) => Ok(scorecard),
        Err(fault) => Err(*fault),
    }
}

fn read_scorecard(at: &At, scorecard: &mut Scorecard) -> Done {
    at.members(&mut |key, at| match key {
        "name" => at.text(&mut scorecard.name),
        "profile" => read_profile(at, &mut scorecard.profile),
        "periods" => at.list(&mut scorecard.periods, Period::default, read_period),
        "perspectives" => at.list(
            &mut scorecard.perspectives,
            blank_perspective,
            read_perspective,
        ),
        "weighting" => read_weighting(at, &mut scorecard.weighting),
        "bands" => at.text(&mut scorecard.bands),
        "partial" => at.flag(&mut scorecard.partial),
        "annexes" => at.list(&mut scorecard.annexes, blank_indicator, read_indicator),
        "mint" => at.whole(&mut scorecard.mint.0),
        _ => Ok(()),
    })
}

/// Writes a scorecard as the next value.
pub(super) fn write(json: &mut Json, scorecard: &Scorecard) {
    // Taken apart here and below, so that no field can be forgotten.
    let Scorecard {
        name,
        profile,
        periods,
        perspectives,
        weighting,
        bands,
        partial,
        annexes,
        mint,
    } = scorecard;
    json.object(|json| {
        json.key("name").text(name);
        write_profile(json.key("profile"), profile);
        json.key("periods").list(periods, write_period);
        json.key("perspectives")
            .list(perspectives, write_perspective);
        write_weighting(json.key("weighting"), weighting);
        json.key("bands").text(bands);
        json.key("partial").flag(*partial);
        json.key("annexes").list(annexes, write_indicator);
        json.key("mint").whole(mint.0.into());
    });
}

fn read_profile(at: &At, profile: &mut Profile) -> Done {
    at.members(&mut |key, at| match key {
        "agency" => at.text(&mut profile.agency),
        "unit" => at.text(&mut profile.unit),
        "region" => at.text(&mut profile.region),
        "head" => at.text(&mut profile.head),
        "headNumber" => at.text(&mut profile.head_number),
        "analyst" => at.text(&mut profile.analyst),
        "note" => at.text(&mut profile.note),
        _ => Ok(()),
    })
}

fn write_profile(json: &mut Json, profile: &Profile) {
    let Profile {
        agency,
        unit,
        region,
        head,
        head_number,
        analyst,
        note,
    } = profile;
    json.object(|json| {
        json.key("agency").text(agency);
        json.key("unit").text(unit);
        json.key("region").text(region);
        json.key("head").text(head);
        json.key("headNumber").text(head_number);
        json.key("analyst").text(analyst);
        json.key("note").text(note);
    });
}

fn read_period(at: &At, period: &mut Period) -> Done {
    at.members(&mut |key, at| match key {
        "id" => at.whole(&mut period.id.0),
        "label" => at.text(&mut period.label),
        _ => Ok(()),
    })
}

fn write_period(json: &mut Json, period: &Period) {
    let Period { id, label } = period;
    json.object(|json| {
        json.key("id").whole(id.0.into());
        json.key("label").text(label);
    });
}

fn read_perspective(at: &At, perspective: &mut Perspective) -> Done {
    at.members(&mut |key, at| match key {
        "id" => at.whole(&mut perspective.id.0),
        "role" => at.choice(&mut perspective.role, Role::from_key),
        "name" => at.text(&mut perspective.name),
        "weight" => read_entry(at, &mut perspective.weight),
        "indicators" => at.list(&mut perspective.indicators, blank_indicator, read_indicator),
        "weighting" => read_weighting(at, &mut perspective.weighting),
        _ => Ok(()),
    })?;
    at.requires("id")?;
    at.requires("role")
}

fn blank_perspective() -> Perspective {
    Perspective::blank(Role::Other, &mut Mint::default())
}

fn write_perspective(json: &mut Json, perspective: &Perspective) {
    let Perspective {
        id,
        role,
        name,
        weight,
        indicators,
        weighting,
    } = perspective;
    json.object(|json| {
        json.key("id").whole(id.0.into());
        json.key("role").text(role.key());
        json.key("name").text(name);
        write_entry(json.key("weight"), weight);
        json.key("indicators").list(indicators, write_indicator);
        write_weighting(json.key("weighting"), weighting);
    });
}

fn read_indicator(at: &At, indicator: &mut Indicator) -> Done {
    at.members(&mut |key, at| match key {
        "id" => at.whole(&mut indicator.id.0),
        "name" => at.text(&mut indicator.name),
        "instrument" => at.text(&mut indicator.instrument),
        "criteria" => at.text(&mut indicator.criteria),
        "over" => at.choice(&mut indicator.over, PeriodRule::from_key),
        "scoring" => read_scoring(at, &mut indicator.scoring),
        "target" => read_entry(at, &mut indicator.target),
        "weight" => read_entry(at, &mut indicator.weight),
        "source" => at.text(&mut indicator.source),
        "sheet" => read_sheet(at, &mut indicator.sheet),
        _ => Ok(()),
    })?;
    at.requires("id")?;
    at.requires("instrument")
}

fn blank_indicator() -> Indicator {
    Indicator::blank(Id::default(), "", Sheet::default())
}

fn write_indicator(json: &mut Json, indicator: &Indicator) {
    let Indicator {
        id,
        name,
        instrument,
        criteria,
        over,
        scoring,
        target,
        weight,
        source,
        sheet,
    } = indicator;
    json.object(|json| {
        json.key("id").whole(id.0.into());
        json.key("name").text(name);
        json.key("instrument").text(instrument);
        json.key("criteria").text(criteria);
        json.key("over").text(over.key());
        write_scoring(json.key("scoring"), scoring);
        write_entry(json.key("target"), target);
        write_entry(json.key("weight"), weight);
        json.key("source").text(source);
        write_sheet(json.key("sheet"), sheet);
    });
}

fn read_scoring(at: &At, scoring: &mut Scoring) -> Done {
    at.members(&mut |key, at| match key {
        "rule" => at.text(&mut scoring.rule),
        "cap" => at.text(&mut scoring.cap),
        "numbers" => at.map(&mut scoring.numbers, read_entry),
        _ => Ok(()),
    })
}

fn write_scoring(json: &mut Json, scoring: &Scoring) {
    let Scoring { rule, cap, numbers } = scoring;
    json.object(|json| {
        json.text_if_any("rule", rule);
        json.text_if_any("cap", cap);
        json.map_if_any("numbers", numbers, write_entry);
    });
}

fn read_sheet(at: &At, sheet: &mut Sheet) -> Done {
    at.members(&mut |key, at| match key {
        "choices" => at.map(&mut sheet.choices, read_text),
        "fields" => at.map(&mut sheet.fields, read_entry),
        "tables" => at.map(&mut sheet.tables, |at, rows| {
            at.list(rows, Row::default, read_row)
        }),
        "texts" => at.map(&mut sheet.texts, read_block),
        _ => Ok(()),
    })
}

fn write_sheet(json: &mut Json, sheet: &Sheet) {
    let Sheet {
        choices,
        fields,
        tables,
        texts,
    } = sheet;
    json.object(|json| {
        json.map_if_any("choices", choices, |json, text| json.text(text));
        json.map_if_any("fields", fields, write_entry);
        json.map_if_any("tables", tables, |json, rows| json.list(rows, write_row));
        json.map_if_any("texts", texts, |json, text| json.text(text));
    });
}

fn read_row(at: &At, row: &mut Row) -> Done {
    at.members(&mut |key, at| match key {
        "id" => at.whole(&mut row.id.0),
        "key" => at.text(&mut row.key),
        "label" => at.text(&mut row.label),
        "level" => at.whole(&mut row.level),
        "cells" => at.map(&mut row.cells, read_entry),
        _ => Ok(()),
    })
}

fn write_row(json: &mut Json, row: &Row) {
    let Row {
        id,
        key,
        label,
        level,
        cells,
    } = row;
    json.object(|json| {
        json.key("id").whole(id.0.into());
        json.text_if_any("key", key);
        json.text_if_any("label", label);
        if *level > 0 {
            json.key("level").whole((*level).into());
        }
        json.map_if_any("cells", cells, write_entry);
    });
}

fn read_weighting(at: &At, weighting: &mut Weighting) -> Done {
    at.members(&mut |key, at| match key {
        "method" => at.choice(&mut weighting.method, WeightMethod::from_key),
        "priorities" => at.choice(&mut weighting.priorities, PriorityMethod::from_key),
        "randomIndex" => at.choice(&mut weighting.random_index, RandomIndexChoice::from_key),
        "judgments" => at.map(&mut weighting.judgments, read_entry),
        _ => Ok(()),
    })
}

fn write_weighting(json: &mut Json, weighting: &Weighting) {
    let Weighting {
        method,
        priorities,
        random_index,
        judgments,
    } = weighting;
    json.object(|json| {
        json.key("method").text(method.key());
        json.key("priorities").text(priorities.key());
        json.key("randomIndex").text(random_index.key());
        json.map_if_any("judgments", judgments, write_entry);
    });
}

fn read_block(at: &At, block: &mut Block) -> Done {
    let mut text = String::new();
    at.text(&mut text)?;
    *block = Block::new(&text);
    Ok(())
}

fn read_text(at: &At, text: &mut String) -> Done {
    at.text(text)
}

/// An entry is its text, or `{ "text": …, "mark": … }` once a mark is decided.
/// A JSON number is accepted and becomes text; anything else is kept as text
/// that no reader will take for a number.
fn read_entry(at: &At, entry: &mut Entry) -> Done {
    let value = at.value;
    let (text, mark) = (value.get("text"), value.get("mark"));
    entry.mark = None;
    entry.text = match (value, text, value.as_f64()) {
        (Value::Null, ..) => String::new(),
        (Value::String(text), ..) => text.clone(),
        (_, Some(Value::String(text)), _) => {
            entry.mark = mark.and_then(Value::as_str).and_then(mark_from_key);
            text.clone()
        }
        (_, _, Some(number)) if number.is_finite() => plain_text(number),
        _ => {
            let mut json = Json::compact();
            json.value(value);
            json.finish()
        }
    };
    Ok(())
}

fn write_entry(json: &mut Json, entry: &Entry) {
    let Entry { text, mark } = entry;
    let Some(mark) = mark else {
        return json.text(text);
    };
    json.object(|json| {
        json.key("text").text(text);
        json.key("mark").text(mark_key(*mark));
    });
}

fn mark_key(mark: Mark) -> &'static str {
    match mark {
        Mark::Thousands => "thousands",
        Mark::Decimal => "decimal",
    }
}

fn mark_from_key(key: &str) -> Option<Mark> {
    [Mark::Thousands, Mark::Decimal]
        .into_iter()
        .find(|mark| mark_key(*mark) == key)
}

/// The document without its envelope, for callers with a serialiser of their
/// own; the keys come in alphabetical order.
impl Serialize for Scorecard {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut json = Json::compact();
        write(&mut json, self);
        let value: Value = serde_json::from_str(&json.finish()).map_err(S::Error::custom)?;
        value.serialize(serializer)
    }
}

/// The document without its envelope; nothing is migrated or put in order.
impl<'de> Deserialize<'de> for Scorecard {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Scorecard, D::Error> {
        let read = read(&Value::deserialize(deserializer)?);
        read.map_err(|fault| D::Error::custom(format_args!("{fault:?}")))
    }
}
