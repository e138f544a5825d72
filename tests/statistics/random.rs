//! The random numbers of simulations: the reference's outputs, and the moments they must have.

use timbang::statistics::random::Random;

/// Numbers drawn for a moment.
const DRAWS: usize = 400_000;

/// Standard errors that a moment may be off: once in some 15,000 seeds, and the seed is fixed.
const SLACK: f64 = 4.0;

#[test]
fn bits_are_those_of_the_reference() {
    // rand_xoshiro 0.6, test `reference` of splitmix64.rs, made with Vigna's splitmix64.c.
    let mut random = Random::new(1_477_776_061_723_855_037);
    let expected = [
        1_985_237_415_132_408_290,
        2_979_275_885_539_914_483,
        13_511_426_838_097_143_398,
        8_488_337_342_461_049_707,
        15_141_737_807_933_549_159,
        17_093_170_987_380_407_015,
    ];
    assert_eq!(expected.map(|_| random.bits()), expected);

    // Rosetta Code, Pseudo-random numbers/Splitmix64.
    let mut random = Random::new(1_234_567);
    let expected = [
        6_457_827_717_110_365_317,
        3_203_168_211_198_807_973,
        9_817_491_932_198_370_423,
        4_593_380_528_125_082_431,
        16_408_922_859_458_223_821,
    ];
    assert_eq!(expected.map(|_| random.bits()), expected);
}

#[test]
fn a_seed_repeats_its_numbers() {
    let draws = |seed| {
        let mut random = Random::new(seed);
        [(); 64].map(|_| (random.normal(), random.uniform(), random.bits()))
    };
    assert_eq!(draws(0), draws(0));
    assert_ne!(draws(0), draws(1));
    assert_ne!(draws(0), draws(u64::MAX));
}

/// Means of x, x², x³ and x⁴.
fn moments(mut draw: impl FnMut() -> f64) -> [f64; 4] {
    let mut sums = [0.0; 4];
    for _ in 0..DRAWS {
        let x = draw();
        for (sum, power) in sums.iter_mut().zip(1..) {
            *sum += x.powi(power) / DRAWS as f64;
        }
    }
    sums
}

/// `expected` holds the first eight moments of the distribution.
#[track_caller]
fn assert_moments(found: [f64; 4], expected: [f64; 8]) {
    for (power, found) in found.into_iter().enumerate() {
        let mean = expected[power];
        // The variance of x^p is E x^2p - (E x^p)^2.
        let variance = expected[2 * power + 1] - mean * mean;
        let error = (found - mean).abs() / (variance / DRAWS as f64).sqrt();
        assert!(
            error <= SLACK,
            "moment {}: {found} off by {error}",
            power + 1
        );
    }
}

#[test]
fn uniform_numbers_have_their_moments_and_stay_inside() {
    let mut random = Random::new(1);
    let found = moments(|| {
        let x = random.uniform();
        assert!(x > 0.0 && x < 1.0);
        x
    });
    // E x^p = 1 / (p + 1).
    assert_moments(
        found,
        [1, 2, 3, 4, 5, 6, 7, 8].map(|p| 1.0 / f64::from(p + 1)),
    );
}

#[test]
fn normal_deviates_have_their_moments_and_tails() {
    let mut random = Random::new(2);
    // E x^p = (p - 1)!! for even p, 0 for odd p.
    let expected = [0.0, 1.0, 0.0, 3.0, 0.0, 15.0, 0.0, 105.0];
    assert_moments(moments(|| random.normal()), expected);
    // Two deviates of one point are independent: their product has mean 0 and variance 1.
    let product: f64 = (0..DRAWS).map(|_| random.normal() * random.normal()).sum();
    assert!((product / DRAWS as f64).abs() <= SLACK / (DRAWS as f64).sqrt());
    // Printed in every normal table: 5 % beyond 1.959964.
    let beyond = (0..DRAWS).filter(|_| random.normal().abs() > 1.959_964);
    let share = beyond.count() as f64 / DRAWS as f64;
    let error = (0.05 * 0.95 / DRAWS as f64).sqrt();
    assert!((share - 0.05).abs() <= SLACK * error, "{share}");
}
