//! Verdicts on their boundaries.

use crate::statistics::{regression, scale};
use timbang::statistics::regression::DurbinWatson;
use timbang::statistics::regression::estimates::Tested;
use timbang::statistics::reliability::{Association, Item};
use timbang::statistics::verdicts::*;

fn item(r: f64, p: f64, corrected: f64) -> Item {
    let of = |r: f64| Some(Association { r, p });
    Item {
        mean: 3.0,
        sd: 1.0,
        total: of(r),
        corrected: of(corrected),
        valid: false,
        alpha_if_deleted: None,
        mean_if_deleted: 0.0,
        variance_if_deleted: 0.0,
    }
}

#[test]
fn an_item_is_valid_above_the_table_only() {
    let by = Thresholds::default();
    let judge = |r, corrected| validity(&item(r, 0.01, corrected), 0.291, &by);
    assert_eq!(judge(0.2911, 0.1), Validity::Valid);
    assert_eq!(judge(0.291, 0.1), Validity::TooLow);
    assert_eq!(judge(0.2, -0.1), Validity::Reversed);
    assert_eq!(judge(-0.8, -0.9), Validity::Reversed);
    let constant = Item {
        total: None,
        corrected: None,
        ..item(0.0, 1.0, 0.0)
    };
    assert_eq!(validity(&constant, 0.291, &by), Validity::Constant);
}

#[test]
fn an_item_is_valid_by_its_p_where_r_is_positive() {
    let by = Thresholds {
        validity: ValidityRule::P,
        ..Thresholds::default()
    };
    let judge = |r, p| validity(&item(r, p, r), 0.291, &by);
    assert_eq!(judge(0.1, 0.049_999), Validity::Valid);
    assert_eq!(judge(0.9, 0.05), Validity::TooLow);
    assert_eq!(judge(-0.9, 0.001), Validity::Reversed);
}

#[test]
fn a_scale_is_reliable_above_the_limit_only() {
    // questionnaire.expected.instrument.X2: alpha 0.8522393595648008; without X2.3
    // 0.840, below it, so no item is better left out.
    let found = scale(1);
    let judge = |cronbach| {
        let by = Thresholds {
            cronbach,
            ..Thresholds::default()
        };
        reliable(&found, &by)
    };
    let own = found.alpha.expect("alpha");
    assert_eq!(judge(0.85), Standing::Met);
    assert_eq!(judge(own), Standing::NotMet);
    assert_eq!(better_without(&found), None);
    let mut other = found.clone();
    other.items[2].alpha_if_deleted = Some(0.9);
    other.items[3].alpha_if_deleted = Some(0.95);
    assert_eq!(better_without(&other), Some((3, 0.95)));
    other.alpha = None;
    assert_eq!(reliable(&other, &Thresholds::default()), Standing::Open);
}

#[test]
fn a_regression_takes_the_same_levels() {
    let by = Thresholds {
        alpha: 0.1,
        level: 0.9,
        ..Thresholds::default()
    };
    let options = by.options();
    assert_eq!((options.alpha, options.level), (0.1, 0.9));
    assert!(options.intercept);
}

#[test]
fn a_level_belongs_to_what_is_not_significant() {
    assert!(significant(0.049_999_9, 0.05));
    assert!(!significant(0.05, 0.05));
    let test = Tested {
        t: 2.0,
        p: 0.05,
        low: 0.0,
        high: 1.0,
    };
    assert_eq!(coefficient(Some(test), 0.05), Some(false));
    assert_eq!(coefficient(None, 0.05), None);
}

#[test]
fn tolerance_and_vif_are_strict() {
    let slope = |tolerance: f64| {
        let mut slope = regression().slopes[0].clone();
        slope.tolerance = tolerance;
        slope.vif = 1.0 / tolerance;
        separate(&slope, &Thresholds::default())
    };
    assert_eq!(slope(0.1001), Standing::Met);
    assert_eq!(slope(0.1), Standing::NotMet);
    assert_eq!(slope(0.05), Standing::NotMet);
}

#[test]
fn zones_of_durbin_and_watson() {
    // statistics-cases.json: n = 46, k = 4, 5 %: dL 1.3447675, dU 1.7201260.
    let bounds = [1.344_767_5, 1.720_126_0];
    for (d, wanted) in [
        (0.0, Zone::Positive),
        (1.344, Zone::Positive),
        (1.344_767_5, Zone::PositiveOpen),
        (1.465_423, Zone::PositiveOpen),
        (1.720_126_0, Zone::PositiveOpen),
        (1.721, Zone::Free),
        (2.0, Zone::Free),
        (2.279, Zone::Free),
        (2.280, Zone::NegativeOpen),
        (2.655, Zone::NegativeOpen),
        (2.656, Zone::Negative),
        (4.0, Zone::Negative),
    ] {
        assert_eq!(zone(d, bounds), wanted, "{d}");
    }
    // Few rows: dU above 2, no d is free (n = 6, k = 3 in wider tables).
    let wide = [0.368, 2.287];
    assert_eq!(zone(1.9, wide), Zone::PositiveOpen);
    assert_eq!(zone(2.1, wide), Zone::NegativeOpen);
    assert_eq!(zone(3.7, wide), Zone::Negative);
}

#[test]
fn the_exact_p_of_durbin_and_watson_decide() {
    let found = |p_positive: f64| DurbinWatson {
        d: 2.0,
        bounds: None,
        p_positive,
        p_negative: 1.0 - p_positive,
    };
    for (p, wanted) in [
        (0.034, Zone::Positive),
        (0.05, Zone::Free),
        (0.5, Zone::Free),
        (0.96, Zone::Negative),
    ] {
        assert_eq!(exact_zone(&found(p), 0.05), wanted, "{p}");
    }
}

#[test]
fn several_standings_make_one() {
    use Standing::{Met, NotMet, Open};
    assert_eq!(Standing::of_all([]), Open);
    assert_eq!(Standing::of_all([Met, Met]), Met);
    assert_eq!(Standing::of_all([Met, Open]), Open);
    assert_eq!(Standing::of_all([NotMet, Open]), NotMet);
    assert_eq!(Standing::of_all([Open, NotMet]), NotMet);
}

#[test]
fn verdicts_on_the_questionnaire() {
    // statistics-cases.json: t of X3 and X4 significant, F p 7.4e-5, Lilliefors
    // 0.727, Glejser of X3 0.021, VIF at most 1.87.
    let found = verdicts(&regression(), &Thresholds::default());
    assert_eq!(
        found.coefficients,
        [Some(false), Some(false), Some(true), Some(true)]
    );
    assert_eq!(found.model, Some(true));
    assert_eq!(found.normal, Standing::Met);
    assert_eq!(found.spread, Standing::NotMet);
    assert_eq!(found.separate, [Standing::Met; 4]);
    assert_eq!(found.independent, Standing::Open);
    let strict = Thresholds {
        alpha: 0.01,
        normality: NormalityTest::JarqueBera,
        spread: SpreadTest::Koenker,
        ordered: true,
        ..Thresholds::default()
    };
    let found = verdicts(&regression(), &strict);
    assert_eq!(found.spread, Standing::Met);
    assert_eq!(found.independent, Standing::Met);
    assert_eq!(found.coefficients[2], Some(false));
}

#[test]
fn a_test_that_was_not_made_is_open() {
    use timbang::statistics::fault::Fault;
    let mut found = regression();
    if let Some(all) = &mut found.assumptions {
        all.kolmogorov = Err(Fault::NoVariance);
        all.glejser = Err(Fault::NoVariance);
        all.durbin_watson = Err(Fault::Empty);
    }
    let by = Thresholds {
        ordered: true,
        ..Thresholds::default()
    };
    let open = verdicts(&found, &by);
    assert_eq!(open.normal, Standing::Open);
    assert_eq!(open.spread, Standing::Open);
    assert_eq!(open.independent, Standing::Open);
    found.assumptions = None;
    assert_eq!(verdicts(&found, &by).normal, Standing::Open);
}
