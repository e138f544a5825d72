//! Sorting by one piece of code for every kind of list: the sort of the standard
//! library is compiled anew for each, at five kilobytes of the page. Long lists of
//! numbers still use that.

use std::cmp::Ordering;

/// The places of so many items in their order; equal ones stay as they were.
///
/// ```
/// use timbang::sorting::order;
/// let items = ["c", "a", "b"];
/// assert_eq!(order(3, &|one, other| items[one].cmp(items[other])), [1, 2, 0]);
/// ```
pub fn order(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    places.sort_by(|one, other| compare(*one, *other));
    places
}

/// Items in their order; equal ones stay as they were.
///
/// ```
/// use timbang::sorting::sorted;
/// assert_eq!(sorted(vec![(2, 'x'), (1, 'y'), (2, 'a')], |one, other| one.0.cmp(&other.0)),
///     [(1, 'y'), (2, 'x'), (2, 'a')]);
/// ```
pub fn sorted<T>(items: Vec<T>, compare: impl Fn(&T, &T) -> Ordering) -> Vec<T> {
    let places = order(items.len(), &|one, other| {
        let pair = items.get(one).zip(items.get(other));
        pair.map_or(Ordering::Equal, |(one, other)| compare(one, other))
    });
    let mut items: Vec<Option<T>> = items.into_iter().map(Some).collect();
    let take = |place: usize| items.get_mut(place).and_then(Option::take);
    places.into_iter().filter_map(take).collect()
}
