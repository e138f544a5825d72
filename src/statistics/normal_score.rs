//! The normal quantile by a closed formula, for tests that need one for every
//! row: Wichura (1988), *Algorithm AS 241: the percentage points of the normal
//! distribution*, PPND16. Accuracy: about 1e-16 relative.

use super::elementary::ln;

/// Coefficients of a numerator and a denominator, the highest power first.
type Ratio = [[f64; 8]; 2];

/// For |p - 1/2| up to 0.425, in `0.180625 - (p - 1/2)²`.
const CENTRE: Ratio = [
    [
        2_509.080_928_730_122_6,
        33_430.575_583_588_13,
        67_265.770_927_008_7,
        45_921.953_931_549_87,
        13_731.693_765_509_46,
        1_971.590_950_306_551_3,
        133.141_667_891_784_38,
        3.387_132_872_796_366_5,
    ],
    [
        5_226.495_278_852_854,
        28_729.085_735_721_943,
        39_307.895_800_092_71,
        21_213.794_301_586_597,
        5_394.196_021_424_751,
        687.187_007_492_057_9,
        42.313_330_701_600_91,
        1.0,
    ],
];
/// In `sqrt(-ln tail) - 1.6`, up to 5.
const SIDE: Ratio = [
    [
        7.745_450_142_783_414e-4,
        0.022_723_844_989_269_184,
        0.241_780_725_177_450_6,
        1.270_458_252_452_368_4,
        3.647_848_324_763_204_5,
        5.769_497_221_460_691,
        4.630_337_846_156_546,
        1.423_437_110_749_683_5,
    ],
    [
        1.050_750_071_644_416_9e-9,
        5.475_938_084_995_345e-4,
        0.015_198_666_563_616_457,
        0.148_103_976_427_480_08,
        0.689_767_334_985_1,
        1.676_384_830_183_803_8,
        2.053_191_626_637_759,
        1.0,
    ],
];
/// In `sqrt(-ln tail) - 5`.
const FAR: Ratio = [
    [
        2.010_334_399_292_288_1e-7,
        2.711_555_568_743_487_6e-5,
        0.001_242_660_947_388_078_4,
        0.026_532_189_526_576_124,
        0.296_560_571_828_504_87,
        1.784_826_539_917_291_3,
        5.463_784_911_164_114,
        6.657_904_643_501_103,
    ],
    [
        2.044_263_103_389_939_8e-15,
        1.421_511_758_316_446e-7,
        1.846_318_317_510_054_8e-5,
        7.868_691_311_456_133e-4,
        0.014_875_361_290_850_615,
        0.136_929_880_922_735_8,
        0.599_832_206_555_888,
        1.0,
    ],
];

/// The value below which a standard normal variable lies with probability p,
/// `0 < p < 1`; 0 elsewhere.
pub fn normal_score(p: f64) -> f64 {
    if !(p > 0.0 && p < 1.0) {
        return 0.0;
    }
    let ratio = |table: &Ratio, at: f64| {
        let value = |one: &[f64; 8]| one.iter().fold(0.0, |sum, next| sum * at + next);
        value(&table[0]) / value(&table[1])
    };
    let centred = p - 0.5;
    if centred.abs() <= 0.425 {
        return centred * ratio(&CENTRE, 0.180_625 - centred * centred);
    }
    let root = (-ln(if centred < 0.0 { p } else { 1.0 - p })).sqrt();
    let size = match root <= 5.0 {
        true => ratio(&SIDE, root - 1.6),
        false => ratio(&FAR, root - 5.0),
    };
    if centred < 0.0 { -size } else { size }
}

#[cfg(test)]
mod tests {
    use super::normal_score;

    /// Expected values: mpmath 1.3 in 60 digits.
    #[test]
    fn digits() {
        for (p, expected) in [
            (1e-300, -37.0470962993612),
            (1e-20, -9.262340089798407),
            (1e-05, -4.264890793922825),
            (0.07, -1.4757910281791706),
            (0.3, -0.5244005127080408),
            (0.49, -0.025068908258711057),
            (0.6, 0.2533471031357997),
            (0.9, 1.2815515655446006),
            (0.9375, 1.5341205443525463),
        ] {
            let off: f64 = normal_score(p) - expected;
            assert!(off.abs() <= 1e-15 * f64::abs(expected), "{p}: {off:e}");
        }
        assert_eq!([0.0, 1.0, -1.0, f64::NAN].map(normal_score), [0.0; 4]);
    }
}
