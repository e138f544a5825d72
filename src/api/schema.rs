//! The JSON Schema of a scorecard, from the document's own choices and limits.
//!
//! `static/scorecard.schema.json` is this text; `tests/api/schema.rs` compares
//! the two, and holds the schema against what is read and written: every member
//! is read with its type, and a written document has no other.

use crate::methods::{ANNEXES, CHECKS, FURTHER, INSTRUMENTS, Instrument};
use crate::scorecard::path::ProfileField;
use crate::scorecard::sheet::DEEPEST_LEVEL;
use crate::scorecard::{
    MOST_ANNEXES, MOST_INDICATORS, MOST_PERIODS, PERSPECTIVES, PeriodRule, PriorityMethod,
    RandomIndexChoice, Role, WeightMethod,
};
use crate::storage::{LONGEST_TEXT, MOST_ENTRIES, MOST_ROWS, SCHEMA};
use serde_json::{Map, Value, json};

/// The schema, indented, with a line break at its end.
pub fn scorecard() -> String {
    let text = serde_json::to_string_pretty(&schema()).unwrap_or_default();
    format!("{text}\n")
}

/// A member of an object: its name, its schema, and whether it has to be there.
type Member = (&'static str, Value, bool);

fn schema() -> Value {
    let mut root = object("A balanced scorecard as it was entered.", document());
    root["$schema"] = "https://json-schema.org/draft/2020-12/schema".into();
    root["title"] = format!("Timbang scorecard, schema {SCHEMA}").into();
    root["$defs"] = json!({
        "entry": entry(),
        "entries": map("Numbers as typed, by key.", reference("entry")),
        "id": id(),
        "indicator": object("An indicator, or a part beside the perspectives.", indicator()),
        "period": object("A year, semester or quarter.", period()),
        "perspective": object("A perspective with its indicators.", perspective()),
        "profile": object("Who is measured, and who measures.", profile()),
        "row": object("A row of a table.", row()),
        "scoring": object("How a value becomes a score.", scoring()),
        "sheet": object("What was entered for an indicator.", sheet()),
        "text": text("Any text."),
        "weighting": object("How the members of a group are weighed.", weighting()),
    });
    root
}

fn document() -> Vec<Member> {
    let flag = json!({ "type": "boolean", "description": "Whether a partial score is wanted while input is missing." });
    vec![
        ("name", text("The name of the draft."), false),
        ("profile", reference("profile"), false),
        (
            "periods",
            list("Oldest first.", "period", MOST_PERIODS),
            false,
        ),
        (
            "perspectives",
            list("In their order.", "perspective", *PERSPECTIVES.end()),
            true,
        ),
        ("weighting", reference("weighting"), false),
        (
            "bands",
            text("Key of the classes that judge the total; empty for the usual ones."),
            false,
        ),
        ("partial", flag, false),
        (
            "annexes",
            list(
                "Class sets, questionnaires, experts and checks of printed figures.",
                "indicator",
                MOST_ANNEXES,
            ),
            false,
        ),
        (
            "mint",
            json!({ "type": "integer", "minimum": 0, "maximum": u32::MAX, "description": "The last identity given out." }),
            false,
        ),
    ]
}

fn profile() -> Vec<Member> {
    let about = |field: &ProfileField| match field {
        ProfileField::Agency => "Name of the agency.",
        ProfileField::Unit => "Unit within the agency.",
        ProfileField::Region => "Regency, city or province.",
        ProfileField::Head => "Name of the head who signs.",
        ProfileField::HeadNumber => "Employee number (NIP) of the head.",
        ProfileField::Analyst => "Who filled in the scorecard.",
        ProfileField::Note => "Remarks.",
    };
    let all = ProfileField::ALL.iter();
    all.map(|field| (field.key(), text(about(field)), false))
        .collect()
}

fn period() -> Vec<Member> {
    vec![
        ("id", reference("id"), false),
        ("label", text("Its name, such as 2024."), false),
    ]
}

fn perspective() -> Vec<Member> {
    let roles = Role::ALL.iter().map(|one| one.key());
    vec![
        ("id", reference("id"), true),
        (
            "role",
            choice("Which of the usual perspectives it is.", roles),
            true,
        ),
        (
            "name",
            text("Its own name; empty for the usual one."),
            false,
        ),
        ("weight", reference("entry"), false),
        (
            "indicators",
            list("In their order.", "indicator", MOST_INDICATORS),
            false,
        ),
        ("weighting", reference("weighting"), false),
    ]
}

fn indicator() -> Vec<Member> {
    let rules = PeriodRule::ALL.iter().map(|one| one.key());
    let mut instrument =
        text("Key of the instrument; the known ones are examples, others are kept.");
    let known = [&INSTRUMENTS[..], &ANNEXES, &FURTHER, &CHECKS].concat();
    instrument["examples"] = known.iter().map(|one: &&Instrument| one.key).collect();
    vec![
        ("id", reference("id"), true),
        (
            "name",
            text("Its own name; empty for that of the instrument."),
            false,
        ),
        ("instrument", instrument, true),
        (
            "criteria",
            text("Key of the classes that judge its value; empty for the usual ones."),
            false,
        ),
        (
            "over",
            choice("How several periods become one value.", rules),
            false,
        ),
        ("scoring", reference("scoring"), false),
        ("target", reference("entry"), false),
        ("weight", reference("entry"), false),
        ("source", text("Where the numbers come from."), false),
        ("sheet", reference("sheet"), false),
    ]
}

fn scoring() -> Vec<Member> {
    vec![
        (
            "rule",
            text("Key of the score rule; empty for that of the instrument."),
            false,
        ),
        (
            "cap",
            text("The highest score that counts: 100, 110 or 120; empty for 100."),
            false,
        ),
        ("numbers", reference("entries"), false),
    ]
}

fn sheet() -> Vec<Member> {
    let rows = json!({ "type": "array", "maxItems": MOST_ROWS, "items": reference("row") });
    let block = json!({ "type": "string", "description": "At most a million bytes." });
    vec![
        (
            "choices",
            map("Chosen options by question.", reference("text")),
            false,
        ),
        ("fields", reference("entries"), false),
        ("tables", map("Rows by table.", rows), false),
        ("texts", map("Pasted blocks by key.", block), false),
    ]
}

fn row() -> Vec<Member> {
    vec![
        ("id", reference("id"), false),
        (
            "key",
            text("The name of a row that the instrument fixes."),
            false,
        ),
        ("label", text("The user's name for the row."), false),
        (
            "level",
            json!({ "type": "integer", "minimum": 0, "maximum": u8::MAX, "description": format!("Depth in the tree of rows; above {DEEPEST_LEVEL} it is brought back.") }),
            false,
        ),
        ("cells", reference("entries"), false),
    ]
}

fn weighting() -> Vec<Member> {
    vec![
        (
            "method",
            choice(
                "Where the weights come from.",
                WeightMethod::ALL.iter().map(|one| one.key()),
            ),
            false,
        ),
        (
            "priorities",
            choice(
                "How AHP priorities are derived.",
                PriorityMethod::ALL.iter().map(|one| one.key()),
            ),
            false,
        ),
        (
            "randomIndex",
            choice(
                "The random index behind CR.",
                RandomIndexChoice::ALL.iter().map(|one| one.key()),
            ),
            false,
        ),
        ("judgments", reference("entries"), false),
    ]
}

/// A number as typed. Anything else is kept as text that no reader takes for a
/// number, so the schema is stricter than the reader here.
fn entry() -> Value {
    json!({
        "description": "A number as it was typed: text, or a plain JSON number. An object says what the mark of an ambiguous text such as 1.187 stands for.",
        "anyOf": [
            reference("text"),
            { "type": "number" },
            { "type": "null" },
            {
                "type": "object",
                "properties": {
                    "text": reference("text"),
                    "mark": { "enum": ["thousands", "decimal"] },
                },
                "required": ["text"],
            },
        ],
    })
}

fn id() -> Value {
    json!({
        "type": "integer",
        "minimum": 0,
        "maximum": u32::MAX,
        "description": "Identity of a part, used once for its kind; 0 and one that is used twice are replaced.",
    })
}

fn text(about: &str) -> Value {
    json!({ "type": "string", "maxLength": LONGEST_TEXT, "description": about })
}

fn choice(about: &str, keys: impl Iterator<Item = &'static str>) -> Value {
    json!({ "enum": keys.collect::<Vec<_>>(), "description": about })
}

fn reference(name: &str) -> Value {
    json!({ "$ref": format!("#/$defs/{name}") })
}

fn list(about: &str, of: &str, most: usize) -> Value {
    json!({ "type": "array", "maxItems": most, "items": reference(of), "description": about })
}

fn map(about: &str, of: Value) -> Value {
    json!({
        "type": "object",
        "maxProperties": MOST_ENTRIES,
        "propertyNames": { "maxLength": LONGEST_TEXT },
        "additionalProperties": of,
        "description": about,
    })
}

fn object(about: &str, members: Vec<Member>) -> Value {
    let needed = members.iter().filter(|(.., needed)| *needed);
    let needed: Vec<&str> = needed.map(|(name, ..)| *name).collect();
    let properties = members
        .iter()
        .map(|(name, schema, _)| ((*name).to_owned(), schema.clone()));
    let mut found = json!({
        "type": "object",
        "properties": Map::from_iter(properties),
        "description": about,
    });
    if !needed.is_empty() {
        found["required"] = needed.into();
    }
    found
}
