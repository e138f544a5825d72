//! The identities of drafts.

use std::iter;

/// The most characters of an identity.
const LONGEST: usize = 40;
/// What is kept of an identity when a number is put behind it, so that it stays
/// within the limit.
const LONGEST_STEM: usize = 20;

/// The identity of a draft: small letters, digits and hyphens.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DraftId(String);

impl DraftId {
    /// An identity made from the clock, different from those taken.
    ///
    /// ```
    /// use timbang::storage::DraftId;
    /// let first = DraftId::new(1_735_689_600_000.0, &[]);
    /// let second = DraftId::new(1_735_689_600_000.0, &[first.clone()]);
    /// assert_eq!((first.as_str(), second.as_str()), ("m5d4ruo0", "m5d4ruo0-2"));
    /// ```
    pub fn new(millis: f64, taken: &[DraftId]) -> DraftId {
        let mut rest = millis as u64;
        let mut digits = Vec::new();
        while rest > 0 || digits.is_empty() {
            digits.extend(char::from_digit((rest % 36) as u32, 36));
            rest /= 36;
        }
        let first = DraftId(digits.into_iter().rev().collect());
        let mut free = first.candidates().filter(|id| !taken.contains(id));
        free.next().unwrap_or(first)
    }

    /// The identity written in a text.
    pub fn parse(text: &str) -> Option<DraftId> {
        let sound =
            |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
        let fits = !text.is_empty() && text.len() <= LONGEST && text.chars().all(sound);
        fits.then(|| DraftId(text.to_owned()))
    }

    /// The identity as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// This identity, then others like it.
    pub(super) fn candidates(&self) -> impl Iterator<Item = DraftId> + use<> {
        let stem: String = self.stem().chars().take(LONGEST_STEM).collect();
        let others = (2..=u32::MAX).map(move |number| DraftId(format!("{stem}-{number}")));
        iter::once(self.clone()).chain(others)
    }

    fn stem(&self) -> &str {
        self.0.split('-').next().unwrap_or(&self.0)
    }

    /// The time from which the identity was made.
    pub(super) fn made(&self) -> f64 {
        u64::from_str_radix(self.stem(), 36).map_or(0.0, |millis| millis as f64)
    }
}
