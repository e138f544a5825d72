//! Tails and quantiles against values computed with more digits.
//!
//! Without another word a number was computed with mpmath 1.3 in 60 to 450
//! digits from the formulas of the module's header: the incomplete beta
//! function by its series of positive terms, the gamma function likewise.

use timbang::statistics::distributions::{
    chi_squared, chi_squared_lower, chi_squared_lower_quantile, chi_squared_quantile, fisher,
    fisher_lower, fisher_lower_quantile, fisher_quantile, normal, normal_quantile, student,
    student_quantile, student_two_sided,
};

/// What the module promises, relative.
const PROMISED: f64 = 1e-12;

#[track_caller]
fn close(found: Option<f64>, expected: f64) {
    let found = found.expect("a number");
    let off = ((found - expected) / expected).abs();
    assert!(
        off <= PROMISED,
        "{found:e} instead of {expected:e}: {off:e}"
    );
}

#[test]
fn student_tails() {
    for (t, df, p) in [
        (1e-8, 3.0, 0.999_999_992_648_948),
        (0.5, 1.0, 0.704_832_764_699_133_5),
        (0.515, 41.0, 0.609_318_571_066_900_3),
        (1.69, 41.0, 0.098_618_893_456_648_15),
        (3.38, 41.0, 0.001_601_366_651_027_419_2),
        (13.71, 41.0, 6.613_126_275_438_405e-17),
        (1e10, 1.0, 6.366_197_723_675_813e-11),
        (1e250, 1.0, 6.366_197_723_675_814e-251),
        (50.0, 20.0, 1.753_338_044_924_229e-22),
        (1000.0, 100.0, 7.919_618_607_947_852e-202),
        (38.5, 10_000.0, 1.626_288_006_728_487_7e-302),
        (1.732, 10_000.0, 0.083_304_398_958_028_48),
        (0.02, 10_000.0, 0.984_043_771_583_251_2),
        (3.5, 2.5, 0.052_345_546_960_320_34),
        (1e90, 3.0, 2.205_315_581_687_168_4e-270),
    ] {
        close(student_two_sided(t, df), p);
        close(student_two_sided(-t, df), p);
        close(student(t, df), 0.5 * p);
        close(student(-t, df), 1.0 - 0.5 * p);
    }
    // Cauchy: P(T > 1) with one degree of freedom is a quarter.
    close(student(1.0, 1.0), 0.25);
}

#[test]
fn fisher_tails() {
    for (f, d1, d2, p) in [
        (63.646787, 4.0, 41.0, 4.828_871_843_111_041e-17),
        (0.001, 4.0, 41.0, 0.999_997_905_505_988_4),
        (1.0, 10_000.0, 10_000.0, 0.5),
        (1.02, 10_000.0, 10_000.0, 0.161_062_982_523_401_92),
        (2.0, 10_000.0, 10_000.0, 2.065_672_899_585_141e-258),
        (1e-3, 1.0, 10_000.0, 0.974_773_510_460_351),
        (700.0, 2.0, 10_000.0, 2.990_496_632_041_23e-285),
        (1e60, 10.0, 10.0, 1.260_000_000_000_000_3e-298),
        (0.5, 3.0, 7.0, 0.694_036_387_568_813_7),
        (1e150, 4.0, 4.0, 3e-300),
        (300.0, 1.0, 5.0, 1.175_206_008_823_239_1e-5),
    ] {
        close(fisher(f, d1, d2), p);
    }
    // F with one degree of freedom above is the square of t.
    close(fisher(3.38 * 3.38, 1.0, 41.0), 0.001_601_366_651_027_419_2);
}

#[test]
fn normal_and_chi_squared_tails() {
    for (z, p) in [
        (1e-10, 0.499_999_999_960_105_77),
        (0.5, 0.308_537_538_725_986_9),
        (1.2247, 0.110_344_137_070_945_71),
        (1.959963984540054, 0.025_000_000_000_000_011),
        (5.0, 2.866_515_718_791_939e-7),
        (10.0, 7.619_853_024_160_525e-24),
        (37.0, 5.725_571_222_524_577e-300),
        (-3.0, 0.998_650_101_968_369_9),
    ] {
        close(normal(z), p);
    }
    for (x, df, p) in [
        (1e-6, 1.0, 0.999_202_115_572_177_9),
        (1.4, 1.0, 0.236_723_570_637_857_38),
        (3.841458820694124, 1.0, 0.050_000_000_000_000_06),
        (1400.0, 4.0, 6.911_633_257_175_599e-302),
        (10_000.0, 10_000.0, 0.498_119_365_966_182_6),
        (10_500.0, 10_000.0, 0.000_247_947_367_989_360_85),
        (9_000.0, 10_000.0, 0.999_999_999_999_873),
        (14_500.0, 10_000.0, 5.956_788_627_605_019e-173),
    ] {
        close(chi_squared(x, df), p);
    }
}

#[test]
fn lower_tails() {
    for (f, d1, d2, p) in [
        (0.001, 1.0, 10000.0, 0.025226489539649004),
        (0.001, 4.0, 41.0, 2.0944940116092873e-06),
        (1e-60, 10.0, 10.0, 1.26e-298),
        (0.5, 3.0, 7.0, 0.30596361243118625),
        (1.0, 10000.0, 10000.0, 0.5),
        (0.9, 5000.0, 9000.0, 1.33858521271667e-05),
        (63.0, 4.0, 41.0, 0.9999999999999999),
    ] {
        close(fisher_lower(f, d1, d2), p);
    }
    for (x, df, p) in [
        (1e-06, 1.0, 0.0007978844278221252),
        (1e-150, 4.0, 1.25e-301),
        (0.3, 5.0, 0.002356913739471145),
        (9000.0, 10000.0, 1.2697731705204422e-13),
        (6000.0, 10000.0, 3.1206754765185765e-243),
        (10500.0, 10000.0, 0.9997520526320106),
        (3.0, 2.0, 0.7768698398515702),
    ] {
        close(chi_squared_lower(x, df), p);
    }
    for p in [1e-200, 1e-9, 0.05, 0.5, 0.999] {
        for df in [1.0, 3.5, 41.0, 1000.0] {
            // With one degree, x is the square of p, which has to be a number.
            let p = if df == 1.0 { f64::max(p, 1e-100) } else { p };
            let x = chi_squared_lower_quantile(p, df);
            close(x.and_then(|x| chi_squared_lower(x, df)), p);
            let f = fisher_lower_quantile(p, df, 20.0);
            close(f.and_then(|f| fisher_lower(f, df, 20.0)), p);
        }
    }
    for wrong in [0.0, 1.0, -0.5, f64::NAN] {
        assert_eq!(chi_squared_lower_quantile(wrong, 3.0), None);
        assert_eq!(fisher_lower_quantile(wrong, 3.0, 4.0), None);
    }
    assert_eq!(chi_squared_lower_quantile(1e-200, 1.0), None);
    assert_eq!(fisher_lower_quantile(1e-200, 1.0, 20.0), None);
    assert_eq!(chi_squared_lower(f64::NAN, 3.0), None);
    assert_eq!(fisher_lower(1.0, 0.0, 3.0), None);
    assert_eq!(chi_squared_lower(f64::INFINITY, 3.0), Some(1.0));
    assert_eq!(fisher_lower(f64::INFINITY, 3.0, 4.0), Some(1.0));
    assert_eq!(fisher_lower(-1.0, 3.0, 4.0), Some(0.0));
}

/// The p values of the tests on a synthetic questionnaire of 46 respondents, as
/// computed there in 40 digits from exact data.
#[test]
fn tails_of_a_regression() {
    for (t, p) in [
        (1.694_470_372_924_326_2, 0.097_760_086_807_536_94),
        (-0.297_160_129_349_539_95, 0.767_844_653_713_201_5),
        (1.822_223_805_580_260_6, 0.075_720_648_964_369_99),
        (-2.391_412_868_313_493, 0.021_455_219_950_721_586),
        (5.253_102_163_676_789, 4.951_738_981_152_078e-6),
    ] {
        close(student_two_sided(t, 41.0), p);
    }
    close(
        fisher(7.985_425_356_095_099, 4.0, 41.0),
        7.414_256_641_963_2e-5,
    );
    close(
        chi_squared(9.926_641_396_338_443, 4.0),
        0.041_681_695_302_168_55,
    );
    close(
        chi_squared(16.630_472_153_825_34, 14.0),
        0.276_405_193_474_148_8,
    );
}

/// Tables of critical values as printed in every textbook, with all digits (R
/// 4.2.2, `qt` and `qf`).
#[test]
fn critical_values() {
    for (df, two_sided, t) in [
        (1.0, 0.10, 6.313_751_514_675_043),
        (2.0, 0.05, 4.302_652_729_749_464),
        (5.0, 0.01, 4.032_142_983_555_228),
        (30.0, 0.05, 2.042_272_456_301_238),
        (41.0, 0.05, 2.019_540_970_441_376),
        (100.0, 0.01, 2.625_890_521_438_017_7),
        (1000.0, 0.10, 1.646_378_817_285_464_5),
    ] {
        close(student_quantile(two_sided / 2.0, df), t);
        close(student_quantile(1.0 - two_sided / 2.0, df), -t);
    }
    for (d1, d2, f) in [
        (1.0, 10.0, 4.964_602_743_730_711),
        (2.0, 60.0, 3.150_411_310_582_728),
        (4.0, 41.0, 2.599_968_982_857_325),
        (6.0, 60.0, 2.254_053_009_857_035_5),
    ] {
        close(fisher_quantile(0.05, d1, d2), f);
    }
    // Pearson's r tabel, n = 47 and n = 900: r = t / sqrt(df + t²).
    for (df, r) in [
        (45.0, 0.287_562_984_648_302_3),
        (898.0, 0.065_353_106_644_774_71),
    ] {
        let t: f64 = student_quantile(0.025, df).expect("a number");
        close(Some(t / (df + t * t).sqrt()), r);
    }
    // DLMF 7.17: 97.5 % of the normal lie below; chi-squared is its square.
    let z = 1.959_963_984_540_054;
    close(normal_quantile(0.025), z);
    close(normal_quantile(0.975), -z);
    close(chi_squared_quantile(0.05, 1.0), z * z);
}

#[test]
fn quantiles_invert_the_tails() {
    for p in [1e-300, 1e-12, 0.3, 0.5, 0.9, 1.0 - 1e-9] {
        for df in [2.0, 3.5, 41.0, 10_000.0] {
            close(student_quantile(p, df).and_then(|t| student(t, df)), p);
            close(
                chi_squared_quantile(p, df).and_then(|x| chi_squared(x, df)),
                p,
            );
            let f = fisher_quantile(p, df, 41.0);
            close(f.and_then(|f| fisher(f, df, 41.0)), p);
        }
    }
    assert_eq!(student_quantile(0.5, 7.0), Some(0.0));
}

#[test]
fn impossible_input_has_no_probability() {
    let nan = f64::NAN;
    for found in [
        student(nan, 4.0),
        student(1.0, 0.0),
        student(1.0, -2.0),
        student(1.0, f64::INFINITY),
        fisher(1.0, 0.0, 4.0),
        fisher(nan, 2.0, 4.0),
        normal(nan),
        chi_squared(1.0, 0.0),
        chi_squared(nan, 3.0),
        student_quantile(0.0, 4.0),
        student_quantile(1.0, 4.0),
        student_quantile(nan, 4.0),
        student_quantile(0.5, 0.0),
        fisher_quantile(0.05, 0.0, 3.0),
        normal_quantile(-0.1),
    ] {
        assert_eq!(found, None);
    }
    // At the ends nothing or everything lies beyond.
    let far = f64::INFINITY;
    assert_eq!(student(far, 4.0), Some(0.0));
    assert_eq!(student(-far, 4.0), Some(1.0));
    assert_eq!(fisher(far, 2.0, 4.0), Some(0.0));
    assert_eq!(fisher(-1.0, 2.0, 4.0), Some(1.0));
    // A product beyond every number, but not its tail, which falls as 1 / √F.
    let tail = [1e306, 1e308].map(|f| fisher(f, 20.0, 1.0).expect("a tail"));
    close(Some(tail[1] * 10.0), tail[0]);
    assert_eq!(chi_squared(far, 2.0), Some(0.0));
    assert_eq!(chi_squared(-1.0, 2.0), Some(1.0));
    assert_eq!(normal(far), Some(0.0));
    assert_eq!(normal(-far), Some(1.0));
}

/// No sample has that many degrees of freedom, and the fractions would give
/// probabilities such as -3.
#[test]
fn degrees_of_freedom_out_of_range_have_no_probability() {
    for df in [
        0.0,
        -1.0,
        1e-10,
        1e10,
        1e17,
        1e100,
        f64::MAX,
        f64::INFINITY,
        f64::NAN,
    ] {
        assert_eq!(student_two_sided(1.0, df), None, "{df}");
        assert_eq!(fisher(1.0, df, 3.0), None, "{df}");
        assert_eq!(fisher(1.0, 3.0, df), None, "{df}");
        assert_eq!(chi_squared(1.0, df), None, "{df}");
        assert_eq!(student_quantile(0.025, df), None, "{df}");
        assert_eq!(fisher_quantile(0.05, df, 3.0), None, "{df}");
    }
}

/// Whatever the degrees, a tail falls from 1 to 0 and never leaves that range.
#[test]
fn tails_fall_from_one_to_zero() {
    let values = [
        0.0, 1e-300, 1e-9, 0.1, 0.999, 1.0, 1.001, 3.0, 40.0, 1e10, 1e100, 1e300,
    ];
    let degrees = [1e-9, 1e-3, 0.5, 1.0, 2.0, 41.0, 1e4, 1e6, 1e9];
    let falls = |tail: &dyn Fn(f64) -> Option<f64>| {
        let all: Vec<f64> = values
            .iter()
            .map(|x| tail(*x).expect("a probability"))
            .collect();
        assert!(all.iter().all(|p| (0.0..=1.0).contains(p)), "{all:?}");
        assert!(
            all.windows(2).all(|pair| pair[1] <= pair[0] + 1e-12),
            "{all:?}"
        );
    };
    for df in degrees {
        falls(&|t| student_two_sided(t, df));
        falls(&|x| chi_squared(x, df));
        for other in degrees {
            falls(&|f| fisher(f, df, other));
        }
    }
}
