//! The order in which the pairs of a comparison are asked.
//!
//! Asked row by row, the first element would stand in question after question,
//! and always on the left. Here an element rests for a question where another
//! can be asked about, those with most questions left come first, and each
//! stands on the left about as often as on the right. From five elements to
//! fifteen none stands in two questions in a row.
//! Source: the aim is that of Ross, *Optimum orders for the presentation of
//! pairs in the method of paired comparison*, J. Educ. Psychol. 25, 1934; the
//! order itself is found step by step.

/// Every pair of n elements once, each as it is to be shown: left, right.
pub fn order(n: usize) -> Vec<[usize; 2]> {
    let mut open: Vec<[usize; 2]> = Vec::new();
    for i in 0..n {
        open.extend((i + 1..n).map(|j| [i, j]));
    }
    // How many open pairs each element stands in, when it was asked about last,
    // and how much more often it stood on the left than on the right.
    let mut left_over = vec![n.saturating_sub(1); n];
    let mut asked = vec![0; n];
    let mut lean = vec![0_i32; n];
    let mut all: Vec<[usize; 2]> = Vec::new();
    while !open.is_empty() {
        // What is asked about most must be asked about soon, or nothing else is
        // left between its pairs in the end.
        let merit = |[i, j]: [usize; 2]| {
            let rested = all
                .last()
                .is_none_or(|last| !last.contains(&i) && !last.contains(&j));
            let most = left_over[i].max(left_over[j]);
            (
                rested,
                most,
                left_over[i] + left_over[j],
                usize::MAX - asked[i].max(asked[j]),
            )
        };
        let mut best = 0;
        for place in 1..open.len() {
            if merit(open[place]) > merit(open[best]) {
                best = place;
            }
        }
        let [i, j] = open.remove(best);
        let [left, right] = if lean[j] < lean[i] { [j, i] } else { [i, j] };
        lean[left] += 1;
        lean[right] -= 1;
        for one in [i, j] {
            asked[one] = all.len() + 1;
            left_over[one] -= 1;
        }
        all.push([left, right]);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::order;

    #[test]
    fn asks_every_pair_once() {
        for n in 0..=15 {
            let mut pairs = order(n);
            pairs.iter_mut().for_each(|pair| pair.sort_unstable());
            pairs.sort_unstable();
            pairs.dedup();
            assert_eq!(pairs.len(), n * n.saturating_sub(1) / 2);
        }
    }

    #[test]
    fn gives_every_element_a_rest_from_five_on() {
        for n in 5..=15 {
            for two in order(n).windows(2) {
                let shared = two[0].iter().any(|one| two[1].contains(one));
                assert!(!shared, "{n}: {two:?}");
            }
        }
    }

    #[test]
    fn shows_every_element_on_either_side() {
        for n in 2..=15 {
            let mut lean = vec![0_i32; n];
            for [left, right] in order(n) {
                lean[left] += 1;
                lean[right] -= 1;
            }
            assert!(lean.iter().all(|one| one.abs() <= 2), "{n}: {lean:?}");
        }
    }
}
