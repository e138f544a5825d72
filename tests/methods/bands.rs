//! Classes at their edges.

use timbang::methods::bands::{ACHIEVEMENT, BANDS, BandSet, LIKERT_5, SKM_2004, SKM_2017};
use timbang::methods::scale_classes::{LIKERT_5_3, OF_FIVE, OF_FOUR, OF_SEVEN};

fn classes(set: &'static BandSet, edges: &[(f64, &str)]) {
    for (value, class) in edges {
        assert_eq!(set.judge(*value).code(), *class, "{value} by {}", set.key);
    }
}

/// PermenPANRB 14/2017, table II: D 25.00-64.99, C 65.00-76.60, B 76.61-88.30,
/// A 88.31-100.00; the value is rounded to two decimals first (METHODS 2.3).
#[test]
fn satisfaction_grades_of_2017() {
    for (value, letter) in [
        (25.0, "D"),
        (64.99, "D"),
        (64.994_999, "D"),
        (64.995, "C"),
        (65.0, "C"),
        (76.60, "C"),
        (76.604_999, "C"),
        (76.605, "B"),
        (76.61, "B"),
        (88.30, "B"),
        (88.304_999, "B"),
        (88.305, "A"),
        (88.31, "A"),
        (100.0, "A"),
        // Bone Bolango table 2: the third quarter and the mean of the four.
        (88.68, "A"),
        (88.6525, "A"),
        (86.07, "B"),
        // Bantul table 3, as printed.
        (85.472, "B"),
    ] {
        assert_eq!(SKM_2017.judge(value).letter(), Some(letter), "{value}");
    }
    classes(
        &SKM_2017,
        &[
            (64.0, "not-good"),
            (70.0, "less-good"),
            (80.0, "good"),
            (90.0, "very-good"),
        ],
    );
}

/// KEP/25/M.PAN/2/2004: D 25-43.75, C 43.76-62.50, B 62.51-81.25, A 81.26-100.
#[test]
fn satisfaction_grades_of_2004() {
    for (value, letter) in [
        (43.75, "D"),
        (43.754, "D"),
        (43.76, "C"),
        (62.50, "C"),
        (62.51, "B"),
        (81.25, "B"),
        (81.26, "A"),
    ] {
        assert_eq!(SKM_2004.judge(value).letter(), Some(letter), "{value}");
    }
}

/// METHODS 1: >= 91, 76 to < 91, 66 to < 76, 51 to < 66, < 51.
#[test]
fn achievement_scale() {
    classes(
        &ACHIEVEMENT,
        &[
            (0.0, "very-low"),
            (50.99, "very-low"),
            (50.995, "low"),
            (51.0, "low"),
            (65.99, "low"),
            (66.0, "medium"),
            (75.99, "medium"),
            (76.0, "high"),
            (90.99, "high"),
            (90.994_9, "high"),
            (90.995, "very-high"),
            (91.0, "very-high"),
            (120.0, "very-high"),
        ],
    );
}

/// METHODS 2.7: width (max - min) / k; 5-point 1.80, 2.60, 3.40, 4.20.
#[test]
fn likert_classes() {
    classes(
        &LIKERT_5,
        &[
            (1.0, "very-bad"),
            (1.79, "very-bad"),
            (1.8, "not-good"),
            (2.6, "fair"),
            (3.39, "fair"),
            (3.4, "good"),
            (4.19, "good"),
            (4.2, "very-good"),
            (5.0, "very-good"),
        ],
    );
    let mut seen = 0;
    for set in [&OF_FOUR, &OF_FIVE, &OF_SEVEN].into_iter().flatten() {
        let [low, high] = set.range;
        let classes = set.classes.len() as f64;
        for (index, limit) in set.limits.iter().enumerate() {
            let exact = low + (high - low) / classes * (index + 1) as f64;
            // The first value of two decimals that reaches the exact limit.
            let first = ((exact - 1e-9) * 100.0).ceil() / 100.0;
            crate::common::near(*limit, first, crate::common::ROUNDING);
            seen += 1;
        }
    }
    assert_eq!(seen, 3 + 2 + 4 + 4 + 2 + 3 + 4 + 2 + 3);
    // 1 + 4 / 3 = 2.3333, 1 + 8 / 3 = 3.6667.
    classes(
        &LIKERT_5_3,
        &[
            (2.33, "low"),
            (2.335, "medium"),
            (3.66, "medium"),
            (3.67, "high"),
        ],
    );
}

/// Binary residue does not push a value over or under an edge.
#[test]
fn residue_does_not_change_a_class() {
    assert_eq!(SKM_2017.judge(88.305 - 1e-12).letter(), Some("A"));
    assert_eq!(SKM_2017.judge(88.305 - 1e-9).letter(), Some("B"));
    assert_eq!(
        SKM_2017.judge(4.0 * 22.076_25).letter(),
        Some("A"),
        "88.305 by a product"
    );
}

#[test]
fn every_set_is_without_gaps_and_every_class_has_a_look() {
    for set in BANDS {
        assert_eq!(set.classes.len(), set.limits.len() + 1, "{}", set.key);
        assert!(set.limits.is_sorted(), "{}", set.key);
        assert!(
            set.letters.is_empty() || set.letters.len() == set.classes.len(),
            "{}",
            set.key
        );
        assert!(set.range[0] < set.limits[0] && *set.limits.last().expect("one") < set.range[1]);
        let mut tones: Vec<usize> = (0..set.classes.len())
            .map(|class| {
                timbang::methods::bands::Band {
                    set: std::borrow::Cow::Borrowed(set),
                    class,
                }
                .tone()
            })
            .collect();
        if set.falling {
            tones.reverse();
        }
        assert!(
            tones.is_sorted() && tones[0] == 1 && *tones.last().expect("one") == 5,
            "{tones:?}"
        );
        assert_eq!(BandSet::find(&set.key), Some(set));
    }
}
