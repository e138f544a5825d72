//! How large a document may be. Reading refuses what is larger, and saving does
//! too, so that nothing is stored that could not be opened again.

use super::fault::FileFault;
use super::json::Done;
use super::places::Place;
use crate::scorecard::{
    Entry, Indicator, MOST_ANNEXES, MOST_INDICATORS, MOST_PERIODS, Named, PERSPECTIVES, Profile,
    Scorecard, Weighting,
};

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
    check_scorecard(scorecard).map_err(|fault| *fault)
}

fn check_scorecard(scorecard: &Scorecard) -> Done {
    let Scorecard {
        name,
        profile,
        periods,
        perspectives,
        weighting,
        bands,
        partial: _,
        annexes,
        mint: _,
    } = scorecard;
    let place = Place::root("scorecard");
    short(name, &place.key("name"))?;
    short(bands, &place.key("bands"))?;
    check_profile(profile, &place.key("profile"))?;
    let all = place.key("periods");
    few(periods.len(), MOST_PERIODS, &all)?;
    for (index, period) in periods.iter().enumerate() {
        short(&period.label, &all.item(index).key("label"))?;
    }
    check_weighting(weighting, &place)?;
    let all = place.key("perspectives");
    few(perspectives.len(), *PERSPECTIVES.end(), &all)?;
    for (index, perspective) in perspectives.iter().enumerate() {
        let place = all.item(index);
        short(&perspective.name, &place.key("name"))?;
        short(&perspective.weight.text, &place.key("weight"))?;
        check_weighting(&perspective.weighting, &place)?;
        let all = place.key("indicators");
        few(perspective.indicators.len(), MOST_INDICATORS, &all)?;
        for (index, indicator) in perspective.indicators.iter().enumerate() {
            check_indicator(indicator, &all.item(index))?;
        }
    }
    let all = place.key("annexes");
    few(annexes.len(), MOST_ANNEXES, &all)?;
    for (index, annex) in annexes.iter().enumerate() {
        check_indicator(annex, &all.item(index))?;
    }
    Ok(())
}

fn check_profile(profile: &Profile, place: &Place) -> Done {
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
        short(text, &place.key(key))?;
    }
    Ok(())
}

fn check_weighting(weighting: &Weighting, around: &Place) -> Done {
    let place = around.key("weighting");
    check_entries(&weighting.judgments, &place.key("judgments"))
}

fn check_indicator(indicator: &Indicator, place: &Place) -> Done {
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
        short(text, &place.key(key))?;
    }
    check_entries(
        &indicator.scoring.numbers,
        &place.key("scoring").key("numbers"),
    )?;
    let (sheet, place) = (&indicator.sheet, place.key("sheet"));
    let choices = &mut sheet.choices.iter();
    check_texts(choices, &place.key("choices"))?;
    check_entries(&sheet.fields, &place.key("fields"))?;
    let texts = place.key("texts");
    few(sheet.texts.len(), MOST_ENTRIES, &texts)?;
    for (key, text) in &sheet.texts {
        short(key, &texts)?;
        few(text.len(), LONGEST_BLOCK, &texts.key(key))?;
    }
    let tables = place.key("tables");
    few(sheet.tables.len(), MOST_ENTRIES, &tables)?;
    for (key, rows) in &sheet.tables {
        short(key, &tables)?;
        let table = tables.key(key);
        few(rows.len(), MOST_ROWS, &table)?;
        for (index, row) in rows.iter().enumerate() {
            let place = table.item(index);
            short(&row.key, &place.key("key"))?;
            short(&row.label, &place.key("label"))?;
            check_entries(&row.cells, &place.key("cells"))?;
        }
    }
    Ok(())
}

fn check_entries(entries: &Named<Entry>, place: &Place) -> Done {
    let texts = &mut entries.iter().map(|(key, entry)| (key, &entry.text));
    check_texts(texts, place)
}

/// Checks how many keys there are, how long they are, and the text of each value.
fn check_texts<'a>(
    texts: &mut dyn ExactSizeIterator<Item = (&'a String, &'a String)>,
    place: &Place,
) -> Done {
    few(texts.len(), MOST_ENTRIES, place)?;
    for (key, text) in texts {
        short(key, place)?;
        short(text, &place.key(key))?;
    }
    Ok(())
}

fn short(text: &str, place: &Place) -> Done {
    // Counting characters is needed only where there are more bytes than that.
    let count = if text.len() > LONGEST_TEXT {
        text.chars().count()
    } else {
        0
    };
    few(count, LONGEST_TEXT, place)
}

fn few(count: usize, most: usize, place: &Place) -> Done {
    if count > most {
        let place = place.text();
        return Err(Box::new(FileFault::TooMany { place }));
    }
    Ok(())
}
