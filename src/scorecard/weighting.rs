//! How weights are given: equal, typed, or by pairwise comparison (AHP).

use super::Id;
use super::entry::Entry;
use super::keyed::keyed_enum;
use super::named::Named;
use crate::numbers;

keyed_enum! {
    /// Where the weights of a group come from.
    WeightMethod {
        /// Every member weighs the same.
        Equal = "equal",
        /// The user types a weight for each member.
        Typed = "typed",
        /// Weights follow from pairwise comparisons.
        Ahp = "ahp",
    }
}

keyed_enum! {
    /// How priorities are derived from a comparison matrix.
    PriorityMethod {
        /// Saaty's principal eigenvector.
        Eigenvector = "eigenvector",
        /// Mean of the rows' geometric means.
        GeometricMean = "geometricMean",
        /// Mean of the normalised columns.
        ColumnMean = "columnMean",
    }
}

keyed_enum! {
    /// Which table of random indexes the consistency ratio uses.
    RandomIndexChoice {
        /// Saaty up to ten elements, Alonso and Lamata above.
        Automatic = "automatic",
        /// Saaty 1980.
        Saaty1980 = "saaty1980",
        /// Alonso and Lamata 2006.
        AlonsoLamata2006 = "alonsoLamata2006",
        /// The line through that table by which AHP-OS divides.
        AlonsoLamataLine = "alonsoLamataLine",
        /// Simulated for this program, up to forty elements.
        Simulated = "simulated",
    }
}

/// The weighting of one group: the perspectives, or a perspective's indicators.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weighting {
    /// Where the weights come from.
    pub method: WeightMethod,
    /// How AHP priorities are derived.
    pub priorities: PriorityMethod,
    /// The random index behind the consistency ratio.
    pub random_index: RandomIndexChoice,
    /// Judgments as typed, by `first/second`: how many times the first member
    /// outweighs the second. Each pair stands once, in the typed direction.
    pub judgments: Named<Entry>,
}

impl Default for Weighting {
    fn default() -> Weighting {
        Weighting {
            method: WeightMethod::Equal,
            priorities: PriorityMethod::Eigenvector,
            random_index: RandomIndexChoice::Automatic,
            judgments: Named::new(),
        }
    }
}

/// How a pair's judgment stands in the document.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Typed<'a> {
    /// The pair was judged in the direction asked for.
    Direct(&'a Entry),
    /// The pair was judged the other way round.
    Inverse(&'a Entry),
}

/// The judgment of a pair among judgments by `first/second`, in whichever
/// direction it was typed.
pub fn typed_judgment(judgments: &Named<Entry>, first: Id, second: Id) -> Option<Typed<'_>> {
    let typed = |key: String| judgments.get(&key).filter(|entry| !entry.is_blank());
    let direct = typed(pair(first, second)).map(Typed::Direct);
    direct.or_else(|| typed(pair(second, first)).map(Typed::Inverse))
}

/// Puts an entry under its key; an emptied field leaves no trace in the file. A
/// key `first/second` names a pair: its judgment in the other direction is
/// dropped, so that the last that was typed holds.
pub(super) fn put(entries: &mut Named<Entry>, key: &str, entry: Entry) {
    if let Some((first, second)) = key.split_once('/') {
        entries.remove(&format!("{second}/{first}"));
    }
    if entry.text.is_empty() {
        entries.remove(key);
    } else {
        entries.insert(key.to_owned(), entry);
    }
}

/// Whether two judgments of one pair, typed in opposite directions, say the
/// same as far as their digits go: 3 and 0,33 do.
pub fn agree(one: &Entry, other: &Entry) -> bool {
    let read = |entry: &Entry| numbers::read_judgment(&entry.text).value();
    let (Some(a), Some(b)) = (read(one), read(other)) else {
        return false;
    };
    // Half a unit of the last digit of the smaller, which is the rounded one.
    let text = if a < b { &one.text } else { &other.text };
    let decimals = text.split_once([',', '.']).map_or("", |(_, rest)| rest);
    let digits = decimals.bytes().filter(u8::is_ascii_digit).count();
    let half = match digits.min(15) {
        0 => 0.0,
        digits => 0.5 / (0..digits).fold(1.0, |unit, _| unit * 10.0),
    };
    (a * b - 1.0).abs() <= half * a.max(b) + 1e-9
}

/// Whether a judgment is below 1: of two that agree, the rounded one.
pub fn is_below_one(entry: &Entry) -> bool {
    numbers::read_judgment(&entry.text)
        .value()
        .is_some_and(|value| value < 1.0)
}

impl Weighting {
    /// The judgment of a pair, in whichever direction it was typed.
    pub fn judgment(&self, first: Id, second: Id) -> Option<Typed<'_>> {
        typed_judgment(&self.judgments, first, second)
    }

    /// Sets a pair's judgment; the same pair in the other direction is dropped,
    /// so the matrix is reciprocal whichever half is typed.
    pub fn set_judgment(&mut self, first: Id, second: Id, entry: Entry) {
        put(&mut self.judgments, &pair(first, second), entry);
    }

    /// Where a foreign file judges a pair in both directions and means the same,
    /// keeps the larger judgment, for the other is rounded; of two that are the
    /// same, the one whose key comes first. Two that contradict each other both
    /// stay: the user decides.
    pub(super) fn settle(&mut self) {
        let keys: Vec<String> = self.judgments.keys().cloned().collect();
        for key in keys {
            let mirrored = key.split_once('/').map(|(a, b)| format!("{b}/{a}"));
            let Some(mirrored) = mirrored.filter(|mirrored| *mirrored != key) else {
                continue;
            };
            let (one, other) = (self.judgments.get(&key), self.judgments.get(&mirrored));
            if let (Some(one), Some(other)) = (one, other)
                && !one.is_blank()
                && (other.is_blank() || agree(one, other))
            {
                let rounded = !other.is_blank() && is_below_one(one);
                self.judgments
                    .remove(if rounded { &key } else { &mirrored });
            }
        }
    }

    /// Drops every judgment in which this member stands.
    pub fn forget(&mut self, member: Id) {
        let member = member.to_string();
        self.judgments
            .retain(|key, _| key.split('/').all(|side| side != member));
    }
}

/// The key of a pair's judgment.
pub fn pair(first: Id, second: Id) -> String {
    format!("{first}/{second}")
}
