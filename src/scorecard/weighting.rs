//! How weights are given: equal, typed, or by pairwise comparison (AHP).

use super::Id;
use super::entry::Entry;
use super::keyed::keyed_enum;
use super::named::Named;

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

impl Weighting {
    /// The judgment of a pair, in whichever direction it was typed.
    pub fn judgment(&self, first: Id, second: Id) -> Option<Typed<'_>> {
        let typed = |key: String| self.judgments.get(&key).filter(|entry| !entry.is_blank());
        let direct = typed(pair(first, second)).map(Typed::Direct);
        direct.or_else(|| typed(pair(second, first)).map(Typed::Inverse))
    }

    /// Sets a pair's judgment; the same pair in the other direction is dropped,
    /// so the matrix is reciprocal whichever half is typed.
    pub fn set_judgment(&mut self, first: Id, second: Id, entry: Entry) {
        self.judgments.remove(&pair(second, first));
        if entry.is_blank() {
            self.judgments.remove(&pair(first, second));
        } else {
            self.judgments.insert(pair(first, second), entry);
        }
    }

    /// Where a foreign file judges a pair in both directions, keeps the one
    /// whose key comes first, so that the order of the members decides nothing.
    pub(super) fn settle(&mut self) {
        let keys: Vec<String> = self.judgments.keys().cloned().collect();
        for key in keys {
            let mirrored = key.split_once('/').map(|(a, b)| format!("{b}/{a}"));
            let kept = self
                .judgments
                .get(&key)
                .is_some_and(|entry| !entry.is_blank());
            if let Some(mirrored) = mirrored.filter(|mirrored| kept && *mirrored != key) {
                self.judgments.remove(&mirrored);
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

fn pair(first: Id, second: Id) -> String {
    format!("{first}/{second}")
}
