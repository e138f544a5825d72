//! Which numbers are dates, times and percentages: a cell says so only by its
//! number format (ECMA-376 part 1, 18.8.30 and 18.8.31).

use super::xml::{Event, Xml, XmlFault};
use super::{Archive, XlsxFault, package};

/// What a number format makes of a number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Format {
    /// It shows a day.
    pub(super) date: bool,
    /// It shows a time of the day.
    pub(super) time: bool,
    /// It shows hours beyond 24.
    pub(super) elapsed: bool,
    /// It shows a percentage.
    pub(super) percent: bool,
}

/// The format of every style of cells, in order.
pub(super) fn read(archive: &mut Archive, path: &str) -> Result<Vec<Format>, XlsxFault> {
    let text = package::text(archive, path)?;
    styles(&text).map_err(|fault| XlsxFault::within(fault, path))
}

fn styles(text: &str) -> Result<Vec<Format>, XmlFault> {
    let mut xml = Xml::new(text);
    let mut custom = Vec::new();
    let mut used: Vec<u32> = Vec::new();
    loop {
        match xml.next()? {
            Event::End => break,
            Event::Open(tag) if tag.name == "numFmt" && xml.parent() == "numFmts" => {
                let id = tag.get("numFmtId").and_then(|id| id.parse().ok());
                let code = tag.get("formatCode").unwrap_or_default();
                custom.push((id.unwrap_or(u32::MAX), of_code(&code)));
            }
            Event::Open(tag) if tag.name == "xf" && xml.parent() == "cellXfs" => {
                let id = tag.get("numFmtId").and_then(|id| id.parse().ok());
                used.push(id.unwrap_or_default());
            }
            _ => {}
        }
    }
    let format = |id: &u32| {
        let own = custom.iter().find(|(known, _)| known == id);
        own.map_or_else(|| built_in(*id), |(_, format)| *format)
    };
    Ok(used.iter().map(format).collect())
}

/// The formats that need no code; those from 27 on are dates of East Asia.
fn built_in(id: u32) -> Format {
    Format {
        date: matches!(id, 14..=17 | 22 | 27..=31 | 36 | 50..=54 | 57 | 58),
        time: matches!(id, 18..=22 | 32..=35 | 45..=47 | 55 | 56),
        elapsed: id == 46,
        percent: matches!(id, 9 | 10),
    }
}

/// What a code such as `dd/mm/yyyy hh:mm` or `0,0%` shows: by its first section,
/// without what it shows as it stands.
fn of_code(code: &str) -> Format {
    let mut format = Format::default();
    let (mut month_or_minute, mut day, mut second) = (false, false, false);
    let mut digits = false;
    let mut letters = code.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter.to_ascii_lowercase() {
            ';' => break,
            '"' => {
                letters.by_ref().find(|other| *other == '"');
            }
            '\\' | '_' | '*' => {
                letters.next();
            }
            '[' => {
                let inner: String = letters.by_ref().take_while(|other| *other != ']').collect();
                let inner = inner.to_ascii_lowercase();
                let same = |unit: char| !inner.is_empty() && inner.chars().all(|one| one == unit);
                if same('h') || same('m') || same('s') {
                    (format.elapsed, second) = (true, true);
                }
            }
            // `General` is a word, and `E+` a power of ten.
            'g' if letters
                .clone()
                .take(6)
                .collect::<String>()
                .eq_ignore_ascii_case("eneral") =>
            {
                letters.nth(5);
            }
            'e' if matches!(letters.peek(), Some('+' | '-')) => {}
            'a' if matches!(letters.peek(), Some('m' | 'M' | '/')) => {
                // AM/PM or A/P.
                while letters.next_if(|one| "mp/MP".contains(*one)).is_some() {}
                second = true;
            }
            '%' => format.percent = true,
            '0' | '#' | '?' => digits = true,
            'y' | 'd' => day = true,
            'h' | 's' => second = true,
            'm' => month_or_minute = true,
            _ => {}
        }
    }
    // Letters beside digits are a unit that somebody wrote without quotes;
    // only seconds have digits: `ss.000`.
    let shows = !digits || second;
    format.time = second && shows;
    format.date = (day || month_or_minute && !second) && shows;
    format.percent &= !format.time && !format.date;
    format
}
