//! Scales: a judgment is put on the scale first, then experts are put together.

use super::*;

/// f(5) by hand: 5; log2 6; √5; 9/(10 − 5); (9 + 5)/(11 − 5); 5²; 2⁴. The scales
/// and their sources: src/methods/ahp/scale.rs.
const FIVE: [(&str, f64); 7] = [
    ("linear", 5.0),
    ("logarithmic", 2.584_962_500_721_156),
    ("squareRoot", 2.236_067_977_499_79),
    ("inverseLinear", 1.8),
    ("balanced", 14.0 / 6.0),
    ("power", 25.0),
    ("geometric", 16.0),
];

#[test]
fn one_judgment_on_every_scale() {
    for (scale, value) in FIVE {
        let (mut card, group) = compared(2);
        choosing(&mut card, group, "scale", scale);
        let share = value / (1.0 + value);
        for (text, share) in [("5", share), ("1/5", 1.0 - share), ("1", 0.5)] {
            judge(&mut card, group, [0, 1], text);
            near(weights(&card, group)[0], share, ROUNDING);
            // An expert's judgment is put on the same scale.
            let mut panel = card.clone();
            expert(&mut panel, group, "", &[text]);
            for aggregation in AGGREGATIONS {
                choosing(&mut panel, group, "aggregation", aggregation);
                near(weights(&panel, group)[0], share, ROUNDING);
            }
        }
    }
}

/// By hand: 5 and 1 give √(f(5) × 1). Put together first, they would give f(√5),
/// which is another number on every scale but the linear, the root and the
/// power scale.
#[test]
fn the_scale_comes_before_the_mean() {
    for (scale, value) in FIVE {
        let (mut card, group) = compared(2);
        expert(&mut card, group, "", &["5"]);
        expert(&mut card, group, "", &["1"]);
        choosing(&mut card, group, "scale", scale);
        let odds = value.sqrt();
        near(weights(&card, group)[0], odds / (1.0 + odds), ROUNDING);
        let spread = judged(&card, group).spreads[0];
        near(spread.mean, odds, ROUNDING);
        near(spread.high, value, ROUNDING);
        choosing(&mut card, group, "aggregation", "priorities");
        let share = (value / (1.0 + value) + 0.5) / 2.0;
        near(weights(&card, group)[0], share, ROUNDING);
    }
}

/// A chain 5, 5 with the third pair missing: f(5)² : f(5) : 1 by hand.
#[test]
fn the_scale_comes_before_the_gaps() {
    for (scale, value) in FIVE {
        let (mut card, group) = compared(3);
        judge(&mut card, group, [0, 1], "5");
        judge(&mut card, group, [1, 2], "5");
        choosing(&mut card, group, "scale", scale);
        choosing(&mut card, group, "gaps", "logLeastSquares");
        let sum = value * value + value + 1.0;
        let expected = [value * value / sum, value / sum, 1.0 / sum];
        all_near(&weights(&card, group), &expected, ROUNDING);
    }
}

#[test]
fn an_unknown_choice_is_the_first_one() {
    let (mut card, group) = compared(2);
    expert(&mut card, group, "3", &["4"]);
    expert(&mut card, group, "", &["1"]);
    let expected = weights(&card, group);
    for key in ["scale", "aggregation", "gaps"] {
        choosing(&mut card, group, key, "junk");
        all_near(&weights(&card, group), &expected, ROUNDING);
    }
}
