//! How large a document may be. Reading refuses what is larger, and saving does
//! too, so that nothing is stored that could not be opened again.

use super::fault::FileFault;
use crate::scorecard::{
    Entry, Indicator, MOST_INDICATORS, MOST_PERIODS, PERSPECTIVES, Profile, Scorecard, Weighting,
};
use std::collections::BTreeMap;

/// The most characters of a name, note, number or key.
pub const LONGEST_TEXT: usize = 2_000;
/// The most bytes of a pasted block.
pub const LONGEST_BLOCK: usize = 1_000_000;
/// The most rows of a table.
pub const MOST_ROWS: usize = 2_000;
/// The most keys in one part of a sheet, and the most judgments of a group.
pub const MOST_ENTRIES: usize = 2_000;

/// Names the first part of a scorecard that is too large to be stored.
pub fn check(scorecard: &Scorecard) -> Result<(), FileFault> {
    let Scorecard {
        name,
        profile,
        periods,
        perspectives,
        weighting,
        bands,
        partial: _,
        mint: _,
    } = scorecard;
    short(name, || "scorecard.name".to_owned())?;
    short(bands, || "scorecard.bands".to_owned())?;
    check_profile(profile)?;
    few(periods.len(), MOST_PERIODS, || {
        "scorecard.periods".to_owned()
    })?;
    for (index, period) in periods.iter().enumerate() {
        short(&period.label, || {
            format!("scorecard.periods[{index}].label")
        })?;
    }
    check_weighting(weighting, "scorecard")?;
    few(perspectives.len(), *PERSPECTIVES.end(), || {
        "scorecard.perspectives".to_owned()
    })?;
    for (index, perspective) in perspectives.iter().enumerate() {
        let place = format!("scorecard.perspectives[{index}]");
        short(&perspective.name, || format!("{place}.name"))?;
        short(&perspective.weight.text, || format!("{place}.weight"))?;
        check_weighting(&perspective.weighting, &place)?;
        few(perspective.indicators.len(), MOST_INDICATORS, || {
            format!("{place}.indicators")
        })?;
        for (index, indicator) in perspective.indicators.iter().enumerate() {
            check_indicator(indicator, &format!("{place}.indicators[{index}]"))?;
        }
    }
    Ok(())
}

fn check_profile(profile: &Profile) -> Result<(), FileFault> {
    let Profile {
        agency,
        unit,
        region,
        head,
        head_number,
        analyst,
        note,
    } = profile;
    for (key, text) in [
        ("agency", agency),
        ("unit", unit),
        ("region", region),
        ("head", head),
        ("headNumber", head_number),
        ("analyst", analyst),
        ("note", note),
    ] {
        short(text, || format!("scorecard.profile.{key}"))?;
    }
    Ok(())
}

fn check_weighting(weighting: &Weighting, place: &str) -> Result<(), FileFault> {
    check_entries(&weighting.judgments, || {
        format!("{place}.weighting.judgments")
    })
}

fn check_indicator(indicator: &Indicator, place: &str) -> Result<(), FileFault> {
    for (key, text) in [
        ("name", &indicator.name),
        ("instrument", &indicator.instrument),
        ("criteria", &indicator.criteria),
        ("scoring.rule", &indicator.scoring.rule),
        ("scoring.cap", &indicator.scoring.cap),
        ("target", &indicator.target.text),
        ("weight", &indicator.weight.text),
        ("source", &indicator.source),
    ] {
        short(text, || format!("{place}.{key}"))?;
    }
    check_entries(&indicator.scoring.numbers, || {
        format!("{place}.scoring.numbers")
    })?;
    let sheet = &indicator.sheet;
    check_map(&sheet.choices, String::as_str, || {
        format!("{place}.sheet.choices")
    })?;
    check_entries(&sheet.fields, || format!("{place}.sheet.fields"))?;
    let texts = || format!("{place}.sheet.texts");
    check_map(&sheet.texts, |_| "", texts)?;
    for (key, text) in &sheet.texts {
        few(text.len(), LONGEST_BLOCK, || format!("{}.{key}", texts()))?;
    }
    let tables = || format!("{place}.sheet.tables");
    check_map(&sheet.tables, |_| "", tables)?;
    for (key, rows) in &sheet.tables {
        few(rows.len(), MOST_ROWS, || format!("{}.{key}", tables()))?;
        for (index, row) in rows.iter().enumerate() {
            let place = || format!("{}.{key}[{index}]", tables());
            short(&row.key, || format!("{}.key", place()))?;
            short(&row.label, || format!("{}.label", place()))?;
            check_entries(&row.cells, || format!("{}.cells", place()))?;
        }
    }
    Ok(())
}

fn check_entries(
    entries: &BTreeMap<String, Entry>,
    place: impl Fn() -> String,
) -> Result<(), FileFault> {
    check_map(entries, |entry| &entry.text, place)
}

/// Checks how many keys there are, how long they are, and the text of each value.
fn check_map<T>(
    map: &BTreeMap<String, T>,
    text: impl Fn(&T) -> &str,
    place: impl Fn() -> String,
) -> Result<(), FileFault> {
    few(map.len(), MOST_ENTRIES, &place)?;
    for (key, value) in map {
        short(key, &place)?;
        short(text(value), || format!("{}.{key}", place()))?;
    }
    Ok(())
}

fn short(text: &str, place: impl FnOnce() -> String) -> Result<(), FileFault> {
    // Counting characters is needed only where there are more bytes than that.
    let count = if text.len() > LONGEST_TEXT {
        text.chars().count()
    } else {
        0
    };
    few(count, LONGEST_TEXT, place)
}

fn few(count: usize, most: usize, place: impl FnOnce() -> String) -> Result<(), FileFault> {
    if count > most {
        return Err(FileFault::TooMany { place: place() });
    }
    Ok(())
}
