//! What the columns of a table of experts hold: by their headings where there
//! are any, else by their order.

use super::table::Record;
use super::{SheetFault, cells, pairs};

/// Headings of the column of names; the first are names of rows only, which
/// give way to a better one.
const ROWS: [&str; 4] = ["", "id", "no", "no."];
const NAMES: [&str; 11] = [
    "nama",
    "name",
    "pakar",
    "expert",
    "ahli",
    "responden",
    "respondent",
    "experts",
    "respondents",
    "id",
    "kode",
];
const WEIGHTS: [&str; 3] = ["bobot", "weight", "weights"];

/// What stands between the two labels of a pair; words only between spaces.
const MARKS: [&str; 9] = [
    "/", "-", "\u{2013}", "\u{2014}", "\u{2212}", ":", "|", ">", "&",
];
const BETWEEN: [&str; 5] = ["vs", "vs.", "versus", "lawan", "dibanding"];

/// Which column holds what.
#[derive(Default)]
pub(super) struct Layout {
    /// Whether the first record names the columns.
    pub(super) header: bool,
    /// Whether the pairs were taken in order, for want of names that are known.
    pub(super) by_order: bool,
    /// The column of names.
    pub(super) name: Option<usize>,
    /// The column of weights.
    pub(super) weight: Option<usize>,
    /// For each pair its column, and whether that names it the other way round.
    pub(super) pairs: Vec<(usize, bool)>,
    /// How many columns a record has.
    pub(super) columns: usize,
    /// Headings of columns that are not needed.
    pub(super) ignored: Vec<String>,
}

/// How members may be called in headings.
pub(super) struct Members {
    /// Labels, then letters, then numbers: one name a member.
    names: [Vec<String>; 3],
}

enum Head {
    Name,
    Weight,
    Pair { place: usize, inverted: bool },
    Other,
}

impl Members {
    /// The members with these labels.
    pub(super) fn new(labels: &[String]) -> Members {
        let each = |name: fn(usize) -> String| (0..labels.len()).map(name).collect();
        let labels = labels.iter().map(|label| normal(label));
        Members {
            names: [labels.collect(), each(letter), each(number)],
        }
    }

    /// The letters of the members, as the matrix shows them.
    pub(super) fn letters(&self) -> Vec<String> {
        let letters = self.names[1].iter();
        letters.map(|letter| letter.to_uppercase()).collect()
    }

    fn count(&self) -> usize {
        self.names[0].len()
    }

    /// The pair that a heading names, as its place among all and whether it is
    /// named the other way round.
    pub(super) fn pair(&self, heading: &str) -> Option<(usize, bool)> {
        let found = self.named(&normal(heading));
        // Templates put an apostrophe before what looks like a formula.
        let bare = || self.named(&normal(heading.strip_prefix('\'')?));
        found.or_else(bare)
    }

    fn named(&self, heading: &str) -> Option<(usize, bool)> {
        for names in &self.names {
            let mut found = Vec::new();
            for (first, name) in names.iter().enumerate() {
                let Some(rest) = heading.strip_prefix(name.as_str()) else {
                    continue;
                };
                let seconds = names.iter().enumerate();
                let seconds = seconds.filter(|(second, name)| {
                    let between = rest.strip_suffix(name.as_str());
                    *second != first && between.is_some_and(is_between)
                });
                found.extend(seconds.map(|(second, _)| (first, second)));
            }
            if let [(first, second)] = found[..] {
                let (row, column) = (first.min(second), first.max(second));
                let before = row * (2 * self.count() - row - 1) / 2;
                return Some((before + column - row - 1, first > second));
            }
        }
        None
    }

    fn head(&self, heading: &str) -> Head {
        let normal = normal(heading);
        let mut words = normal.split(' ');
        let is = |list: &[&str], word: &str| list.contains(&word);
        if words.clone().any(|word| is(&WEIGHTS, word))
            && words
                .clone()
                .all(|word| is(&WEIGHTS, word) || is(&NAMES, word))
        {
            return Head::Weight;
        }
        if is(&ROWS, &normal) || words.all(|word| is(&NAMES, word)) {
            return Head::Name;
        }
        match self.pair(heading) {
            Some((place, inverted)) => Head::Pair { place, inverted },
            None => Head::Other,
        }
    }
}

/// The letter of a member as the matrix shows it, in small: a, b, c …, a1 …
fn letter(index: usize) -> String {
    let letter = char::from(b'a' + (index % 26) as u8);
    match index / 26 {
        0 => letter.to_string(),
        round => format!("{letter}{round}"),
    }
}

fn number(index: usize) -> String {
    (index + 1).to_string()
}

/// In small letters, with single spaces, which an underscore is too.
fn normal(text: &str) -> String {
    let text = text.to_lowercase();
    let words = text.split(|letter: char| letter.is_whitespace() || letter == '_');
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

fn is_between(text: &str) -> bool {
    let mark = text.trim();
    let spaced = text.starts_with(' ') && text.ends_with(' ');
    MARKS.contains(&mark) || spaced && (mark.is_empty() || BETWEEN.contains(&mark))
}

/// What the columns of a table hold. There is at least one record.
pub(super) fn layout(records: &[Record], members: &Members) -> Result<Layout, SheetFault> {
    let expected = pairs(members.count());
    let Some(first) = records.first() else {
        return Err(SheetFault::Empty);
    };
    let heads: Vec<Head> = first.cells.iter().map(|cell| members.head(cell)).collect();
    if is_header(first, &heads, expected) {
        return with_header(records, first, &heads, expected);
    }
    without_header(records, first, expected)
}

fn is_header(first: &Record, heads: &[Head], expected: usize) -> bool {
    let (mut words, mut others) = (0, Vec::new());
    let mut named = vec![false; expected];
    let mut twice = false;
    for (head, cell) in heads.iter().zip(&first.cells) {
        match head {
            _ if cell.is_empty() => {}
            Head::Name | Head::Weight => words += 1,
            Head::Pair { place, .. } => {
                others.push(cell);
                if let Some(named) = named.get_mut(*place) {
                    twice |= std::mem::replace(named, true);
                }
            }
            Head::Other => others.push(cell),
        }
    }
    let ordinals = others.iter().enumerate();
    let mut ordinals = ordinals.map(|(index, cell)| **cell == number(index));
    let read = |cell: &&&String| cells::read(cell).flatten().is_some();
    // 1/2 is a pair and a judgment; a row of such is a header when it names all
    // pairs, and one alone never is.
    let all = !twice && named.iter().all(|named| *named);
    all && (expected > 1 || words > 0)
        || words > 1
        || words > 0 && (ordinals.all(|is| is) || others.iter().any(|cell| !read(&cell)))
        || others.len() >= expected && !others.iter().any(|cell| read(&cell))
}

fn with_header(
    records: &[Record],
    first: &Record,
    heads: &[Head],
    expected: usize,
) -> Result<Layout, SheetFault> {
    let mut layout = Layout {
        header: true,
        // Blank columns at the end are no columns.
        columns: records
            .iter()
            .map(Record::filled)
            .fold(0, usize::max)
            .min(heads.len()),
        ..Layout::default()
    };
    let column = |name: &str| SheetFault::Column {
        name: name.chars().take(super::LONGEST_SHOWN).collect(),
    };
    let mut named = vec![None; expected];
    // The columns that are neither names nor weights, in order.
    let mut rest = Vec::new();
    let mut others = Vec::new();
    for (at, (head, heading)) in heads.iter().zip(&first.cells).enumerate() {
        let blank = || records.iter().all(|record| record.cell(at).is_empty());
        match head {
            Head::Name if heading.is_empty() && blank() => {}
            Head::Name if heading.is_empty() && at > 0 => {
                rest.push((at, false));
                others.push(at);
            }
            Head::Name => {
                let weak = |at: usize| ROWS.contains(&normal(first.cell(at)).as_str());
                if layout.name.is_none_or(|other| weak(other) && !weak(at)) {
                    layout.name = Some(at);
                }
            }
            Head::Weight if layout.weight.is_none() => layout.weight = Some(at),
            Head::Weight => return Err(column(heading)),
            Head::Pair { place, inverted } => {
                let own = named.get_mut(*place).ok_or_else(|| column(heading))?;
                if own.replace((at, *inverted)).is_some() {
                    return Err(column(heading));
                }
                rest.push((at, *inverted));
            }
            Head::Other => {
                rest.push((at, false));
                others.push(at);
            }
        }
    }
    let known: Option<Vec<(usize, bool)>> = named.iter().copied().collect();
    let found = named.iter().flatten().count();
    // Pairs that are known stand where the order has them.
    let mut fitting = named.iter().zip(&rest);
    let fitting = fitting.all(|(own, rest)| own.is_none_or(|own| own == *rest && !own.1));
    match known {
        Some(known) => {
            layout.pairs = known;
            let names = others.iter().map(|at| first.cell(*at).to_owned());
            layout.ignored = names.collect();
        }
        None if rest.len() == expected && fitting => {
            layout.by_order = true;
            layout.pairs = rest;
        }
        None => match others.first() {
            Some(at) if found > 0 || rest.len() == expected => {
                return Err(column(first.cell(*at)));
            }
            _ => {
                return Err(SheetFault::PairCount {
                    row: first.line,
                    found: rest.len(),
                    expected,
                });
            }
        },
    }
    let last = layout.pairs.iter().map(|(at, _)| at + 1);
    layout.columns = last.fold(layout.columns, usize::max);
    Ok(layout)
}

fn without_header(
    records: &[Record],
    first: &Record,
    expected: usize,
) -> Result<Layout, SheetFault> {
    let filled = records.iter().map(Record::filled).fold(0, usize::max);
    // What stands before the pairs is a name, and perhaps a weight.
    let numeric = |record: &Record| cells::read(record.cell(0)).flatten().is_some();
    let named = !records.iter().all(numeric);
    let most = if named { expected + 2 } else { expected };
    let plausible = |columns: usize| {
        records.iter().any(|record| {
            let mut own = (columns - expected..columns).map(|at| record.cell(at));
            own.all(cells::is_plausible)
        })
    };
    // Blank cells at the end may be pairs that nobody judged, or nothing.
    let mut widths = filled.max(expected)..=first.count.min(most);
    let whole = (expected..=most).contains(&first.count);
    let columns = widths
        .find(|columns| plausible(*columns))
        .or(whole.then_some(first.count));
    match columns {
        Some(columns) => Ok(plain(expected, columns - expected)),
        None => Err(SheetFault::PairCount {
            row: first.line,
            found: first.count,
            expected,
        }),
    }
}

/// The columns in order: so many before the pairs.
fn plain(expected: usize, extra: usize) -> Layout {
    Layout {
        by_order: true,
        name: (extra > 0).then_some(0),
        weight: (extra > 1).then_some(1),
        pairs: (extra..extra + expected).map(|at| (at, false)).collect(),
        columns: extra + expected,
        ..Layout::default()
    }
}
