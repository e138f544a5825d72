//! The criteria sets of the value for money ratios: edges, and where they are
//! offered.

use crate::common::*;
use timbang::evaluation::evaluate;
use timbang::methods::bands::{
    BANDS, BandSet, HASMIATI_EFFECTIVENESS, HASMIATI_EFFICIENCY, KEPMENDAGRI_EFFECTIVENESS,
    KEPMENDAGRI_EFFICIENCY, MAHSUN_ECONOMY, MAHSUN_EFFECTIVENESS, MAHSUN_EFFICIENCY,
};

/// METHODS 2.2. "Equal to 100" is the value rounded to two decimals, half away
/// from zero: 99.995 to below 100.005.
#[test]
fn criteria_at_their_edges() {
    let around = [99.994_999, 99.995, 100.0, 100.004_999, 100.005];
    for (set, [below, equal, above]) in [
        (
            &MAHSUN_ECONOMY,
            ["economical", "economically-balanced", "not-economical"],
        ),
        (
            &MAHSUN_EFFICIENCY,
            ["efficient", "efficiently-balanced", "not-efficient"],
        ),
        (
            &MAHSUN_EFFECTIVENESS,
            ["not-effective", "effectively-balanced", "effective"],
        ),
        (
            &HASMIATI_EFFICIENCY,
            ["very-efficient", "efficient", "not-efficient"],
        ),
        (
            &HASMIATI_EFFECTIVENESS,
            ["not-effective", "effective", "very-effective"],
        ),
    ] {
        let found = around.map(|value| set.word(set.class_of(value)).to_owned());
        assert_eq!(found, [below, equal, equal, equal, above], "{}", set.key);
    }
    let edges = [
        0.0,
        59.99,
        60.0,
        79.99,
        80.0,
        89.99,
        90.0,
        100.0,
        100.004_999,
        100.005,
        250.0,
    ];
    let classes = |set: &BandSet| edges.map(|value| set.word(set.class_of(value)).to_owned());
    let [very, plain, fairly, less, not] = [
        "very-efficient",
        "efficient",
        "fairly-efficient",
        "less-efficient",
        "not-efficient",
    ];
    assert_eq!(
        classes(&KEPMENDAGRI_EFFICIENCY),
        [
            very, very, plain, plain, fairly, fairly, less, less, less, not, not
        ]
    );
    let [very, plain, fairly, less, not] = [
        "very-effective",
        "effective",
        "fairly-effective",
        "less-effective",
        "not-effective",
    ];
    assert_eq!(
        classes(&KEPMENDAGRI_EFFECTIVENESS),
        [
            not, not, less, less, fairly, fairly, plain, plain, plain, very, very
        ]
    );
}

/// What judges a ratio is offered for that ratio alone, never for the total.
#[test]
fn criteria_are_offered_where_they_belong() {
    let offered = |instrument: &str| -> Vec<String> {
        let mut card = card(&["2020"]);
        let id = add(&mut card, 0, instrument);
        measured(&card, id)
            .criteria
            .iter()
            .map(|set| set.key.to_string())
            .collect()
    };
    assert_eq!(offered("economy-ratio"), ["mahsun-economy"]);
    for ratio in ["efficiency", "effectiveness"] {
        let sets = ["mahsun", "hasmiati", "kepmendagri"].map(|name| format!("{name}-{ratio}"));
        assert_eq!(offered(&format!("{ratio}-ratio")), sets);
    }
    let scores = BANDS.iter().filter(|set| set.judges_scores());
    let scores: Vec<&str> = scores.map(|set| &*set.key).collect();
    assert_eq!(scores, ["achievement", "skm2017", "skm2004"]);
    let mut card = card(&["2020"]);
    fill_up(&mut card, &["80", "80", "80", "80"]);
    card.bands = "mahsun-effectiveness".to_owned();
    assert_eq!(evaluate(&card).bands.key, "achievement");
}
