//! Experts from a CSV text: one a row, a pair a column.
//!
//! What parts the cells is found by trying: the character that makes most
//! records come out right. A judgment is kept as typed unless its column names
//! the pair the other way round or the numbers have signs.

use super::heads::{Layout, Members, layout};
use super::table::{Record, split};
use super::{LONGEST_SHOWN, MOST_EXPERTS, MOST_MEMBERS, cells, few, pairs};
use crate::storage::FileFault;
use crate::storage::file::{LARGEST_FILE, decode};
use crate::storage::tables::records::{SEPARATORS, named_separator};

/// The most unreadable cells that are named at once.
pub const MOST_BAD_CELLS: usize = 20;
/// The most characters kept of an expert's name and weight.
const LONGEST_NAME: usize = 200;
/// Columns beyond the pairs that are looked at.
const MOST_OTHERS: usize = 40;

/// What negative numbers mean. Two conventions are in use, and nothing in a
/// sheet tells which: `-3` may mean that the first outweighs the second, as in
/// ahpsurvey, or that the second outweighs the first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Signs {
    /// Not known: sheets with negative numbers are refused with
    /// [`SheetFault::SignsUnknown`].
    #[default]
    Ask,
    /// -3 means 3 and 3 means 1/3.
    NegativeFavoursFirst,
    /// 3 means 3 and -3 means 1/3.
    NegativeFavoursSecond,
}

/// The experts of a sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// What parts the cells; a blank for JSON.
    pub separator: char,
    /// Whether the first row names the columns.
    pub header: bool,
    /// Whether the pairs were taken in the order of the columns, because there
    /// are no names or none that are known.
    pub by_order: bool,
    /// Whether there are negative numbers, and so all were read as signed.
    pub signed: bool,
    /// The headings of columns that were not needed.
    pub ignored: Vec<String>,
    /// The experts, in order.
    pub experts: Vec<ExpertRow>,
}

/// An expert of a sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ExpertRow {
    /// The line in the text, from 1; in JSON the number of the expert.
    pub row: usize,
    /// The name; may be blank.
    pub name: String,
    /// The weight as typed; may be blank.
    pub weight: String,
    /// Texts for entry fields, row by row above the diagonal; `None` where a
    /// pair was not judged.
    pub judgments: Vec<Option<String>>,
}

/// A cell that is no judgment from 1/9 to 9.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadCell {
    /// The line in the text, from 1.
    pub row: usize,
    /// The column, from 1.
    pub column: usize,
    /// What it holds, or the beginning of it.
    pub text: String,
}

/// Why a sheet cannot be imported. Rows are lines of the text; all numbers
/// count from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SheetFault {
    /// No expert.
    Empty,
    /// More bytes than are looked at.
    TooLarge,
    /// More experts than a group may have.
    TooMany {
        /// The most.
        limit: usize,
    },
    /// Bytes that are no text.
    NotText,
    /// There are negative numbers, and it is not known what they mean.
    SignsUnknown,
    /// A row with another number of pairs than the group has.
    PairCount {
        /// The row.
        row: usize,
        /// How many cells it has for pairs.
        found: usize,
        /// How many it should have.
        expected: usize,
    },
    /// A row whose cells are parted by another character than those of others.
    MixedSeparators {
        /// The row.
        row: usize,
    },
    /// A heading that names no pair, or one that another has named.
    Column {
        /// The heading.
        name: String,
    },
    /// Cells that are no judgments; at most [`MOST_BAD_CELLS`].
    Cells(Vec<BadCell>),
    /// JSON that cannot be read, or that has something else in a place.
    Json(FileFault),
    /// A matrix of JSON of another size than the group.
    MatrixSize {
        /// The expert.
        expert: usize,
        /// How many rows, or cells in a row, there are.
        found: usize,
        /// How many there should be.
        expected: usize,
    },
    /// A cell of a matrix that is no judgment from 1/9 to 9.
    MatrixCell {
        /// The expert.
        expert: usize,
        /// The row of the matrix.
        row: usize,
        /// The column of the matrix.
        column: usize,
        /// What it holds.
        text: String,
    },
    /// A cell of a matrix that is not the reciprocal of its mirror image, or
    /// not 1 on the diagonal.
    NotReciprocal {
        /// The expert.
        expert: usize,
        /// The row of the cell on or above the diagonal.
        row: usize,
        /// The column of that cell.
        column: usize,
    },
}

/// The text of a file's bytes: UTF-8, or UTF-16 with its mark.
pub fn text_of(bytes: &[u8]) -> Result<String, SheetFault> {
    if bytes.len() > LARGEST_FILE {
        return Err(SheetFault::TooLarge);
    }
    let text = decode(bytes).map_err(|_| SheetFault::NotText)?;
    Ok(text.into_owned())
}

/// A text that is worth looking at, without its mark.
pub(super) fn checked(text: &str) -> Result<&str, SheetFault> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    match () {
        _ if text.len() > LARGEST_FILE => Err(SheetFault::TooLarge),
        _ if text.contains('\0') => Err(SheetFault::NotText),
        _ if text.trim().is_empty() => Err(SheetFault::Empty),
        () => Ok(text),
    }
}

/// Reads the experts of a group whose members have these labels.
///
/// ```
/// use timbang::storage::exchange::{Signs, read_experts};
/// let labels = ["Mutu", "Biaya", "Waktu"].map(str::to_owned);
/// let text = "Nama;Mutu / Biaya;Waktu / Mutu;Biaya / Waktu\nAni;3;1/5;0,333\n";
/// let read = read_experts(text, &labels, Signs::Ask).expect("a sound sheet");
/// let ani = &read.experts[0];
/// assert_eq!(ani.name, "Ani");
/// assert_eq!(ani.judgments, ["3", "5", "0,333"].map(|text| Some(text.to_owned())));
/// ```
pub fn read_experts(text: &str, labels: &[String], signs: Signs) -> Result<Imported, SheetFault> {
    let text = checked(text)?;
    if !(2..=MOST_MEMBERS).contains(&labels.len()) {
        return Err(SheetFault::Empty);
    }
    let members = Members::new(labels);
    let most_cells = pairs(labels.len()) + MOST_OTHERS;
    let (named, text, skipped) = match named_separator(text) {
        Some((separator, rest)) => (Some(separator), rest, 1),
        None => (None, text, 0),
    };
    let mut best = Err(SheetFault::Empty);
    for separator in SEPARATORS {
        if named.is_some_and(|named| named != separator) {
            continue;
        }
        let mut records = match split(text, separator, most_cells) {
            Ok(records) => records,
            // Another may find quoted lines in what looks like too many rows.
            Err(fault) => {
                best = best.or(Err(fault));
                continue;
            }
        };
        for record in &mut records {
            record.line += skipped;
        }
        let layout = layout(&records, &members);
        let score = score(&records, &layout, text.contains(separator));
        if best
            .as_ref()
            .map_or(true, |best: &Candidate| score > best.score)
        {
            best = Ok(Candidate {
                separator,
                score,
                records,
                layout,
            });
        }
    }
    gather(best?, signs)
}

struct Candidate<'a> {
    separator: char,
    score: usize,
    records: Vec<Record<'a>>,
    layout: Result<Layout, SheetFault>,
}

/// How well a separator explains a text: headings that are all known above all,
/// then the number of records that come out right, then that it occurs.
fn score(records: &[Record], layout: &Result<Layout, SheetFault>, occurs: bool) -> usize {
    let Ok(layout) = layout else {
        // Of those that explain nothing, the first that parts anything.
        return usize::from(occurs && records.first().is_some_and(|first| first.count > 1));
    };
    let mut score = 2 + usize::from(occurs);
    if layout.header && !layout.by_order {
        score += 16 * MOST_EXPERTS;
    }
    for record in records {
        let mut own = layout.pairs.iter();
        if record.is_wide(layout.columns) {
            score += 2;
            score += 4 * usize::from(own.all(|(at, _)| cells::is_plausible(record.cell(*at))));
        }
    }
    score
}

fn gather(candidate: Candidate, signs: Signs) -> Result<Imported, SheetFault> {
    let layout = candidate.layout?;
    let rows = candidate.records.get(usize::from(layout.header)..);
    let rows = rows.filter(|rows| !rows.is_empty());
    let rows = rows.ok_or(SheetFault::Empty)?;
    if rows.len() > MOST_EXPERTS {
        let limit = MOST_EXPERTS;
        return Err(SheetFault::TooMany { limit });
    }
    let mut signed = false;
    for row in rows {
        check_width(row, &layout, candidate.separator)?;
        let mut own = layout.pairs.iter();
        signed |= own.any(|(at, _)| cells::is_signed(row.cell(*at)));
    }
    if signed && signs == Signs::Ask {
        return Err(SheetFault::SignsUnknown);
    }
    let signs = signed.then_some(signs);
    let mut experts = Vec::new();
    let mut bad = Vec::new();
    for row in rows {
        let mut judgments = Vec::new();
        for (at, inverted) in &layout.pairs {
            let text = row.cell(*at);
            match cells::judgment(text, *inverted, signs) {
                Ok(judgment) => judgments.push(judgment),
                Err(()) if bad.len() < MOST_BAD_CELLS => bad.push(BadCell {
                    row: row.line,
                    column: at + 1,
                    text: text.chars().take(LONGEST_SHOWN).collect(),
                }),
                Err(()) => {}
            }
        }
        let word = |column: Option<usize>| {
            let text = column.map_or("", |column| row.cell(column));
            few(unguarded(text), LONGEST_NAME, false)
        };
        experts.push(ExpertRow {
            row: row.line,
            name: word(layout.name),
            weight: word(layout.weight),
            judgments,
        });
    }
    if !bad.is_empty() {
        return Err(SheetFault::Cells(bad));
    }
    Ok(Imported {
        separator: candidate.separator,
        header: layout.header,
        by_order: layout.by_order,
        signed,
        ignored: layout.ignored,
        experts,
    })
}

fn check_width(row: &Record, layout: &Layout, separator: char) -> Result<(), SheetFault> {
    if row.is_wide(layout.columns) {
        return Ok(());
    }
    let others = SEPARATORS.iter().filter(|other| **other != separator);
    for other in others {
        let again = split(row.text, *other, layout.columns + 1)?;
        if let [again] = &again[..]
            && again.is_wide(layout.columns)
        {
            return Err(SheetFault::MixedSeparators { row: row.line });
        }
    }
    let expected = layout.pairs.len();
    let found = (row.count + expected).saturating_sub(layout.columns);
    Err(SheetFault::PairCount {
        row: row.line,
        found,
        expected,
    })
}

/// A text without the apostrophe that keeps spreadsheets from taking it for a
/// formula.
fn unguarded(text: &str) -> &str {
    let rest = text.strip_prefix('\'');
    let guarded = rest.filter(|rest| rest.starts_with(FORMULA));
    guarded.unwrap_or(text)
}

/// What begins a formula in spreadsheets.
pub(super) const FORMULA: [char; 4] = ['=', '+', '-', '@'];
