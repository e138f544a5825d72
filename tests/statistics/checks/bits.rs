//! Native and browser results agree to the bit: one fingerprint of many results,
//! the same wherever this runs.

use super::questionnaire::found;
use super::random::Random;
use super::whole;
use timbang::statistics::distributions::{fisher, normal, student_quantile, student_two_sided};
use timbang::statistics::regression::{Options, Regression, regress};
use timbang::statistics::reliability::reliability;
use timbang::statistics::tables;

/// The fingerprint, as this computed it natively (x86-64 and wasm32 agree).
const EXPECTED: u64 = 0x58f7_d3df_0e94_67a1;

/// FNV-1a (Fowler, Noll & Vo) over the bits of numbers.
struct Print(u64);

impl Print {
    fn add(&mut self, value: f64) {
        for byte in value.to_bits().to_le_bytes() {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn all(&mut self, values: &[f64]) {
        values.iter().for_each(|one| self.add(*one));
    }

    fn regression(&mut self, found: &Regression) {
        for slope in &found.slopes {
            let estimate = slope.estimate;
            self.all(&[estimate.b, estimate.se, slope.beta, slope.vif]);
            if let Some(test) = estimate.test {
                self.all(&[test.t, test.p, test.low, test.high]);
            }
        }
        self.all(&found.residuals);
        self.all(&found.leverage);
        let all = found.assumptions.clone().expect("tests");
        let ks = all.kolmogorov.expect("a test");
        let w = all.shapiro_wilk.expect("a test");
        let jb = all.jarque_bera.expect("a test");
        let bp = all.breusch_pagan.expect("a test");
        let white = all.white.expect("a test");
        let glejser = all.glejser.expect("a test").overall.f.expect("a test");
        let watson = all.durbin_watson.expect("a test");
        let [lower, upper] = watson.bounds.expect("bounds");
        let own = [
            ks.d,
            ks.p,
            ks.p_uncorrected,
            w.w,
            w.p,
            jb.test.p,
            bp.koenker.p,
            bp.original.p,
            white.p,
            glejser[1],
            watson.d,
            watson.p_positive,
            lower,
            upper,
        ];
        self.all(&own);
    }
}

/// The fingerprint of this machine.
pub fn fingerprint() -> u64 {
    let mut print = Print(0xcbf2_9ce4_8422_2325);
    print.regression(&found());
    for (rows, predictors) in [(12, 1), (60, 5), (300, 8)] {
        let (y, x) = Random(rows as u64).survey(rows, predictors);
        let columns: Vec<_> = x.iter().map(|one| whole(one)).collect();
        let own = regress(&whole(&y), &columns, Options::default());
        print.regression(&own.expect("a regression"));
        if let Ok(scale) = reliability(&columns, 0.05) {
            print.add(scale.alpha.unwrap_or(0.0));
            let each = scale.items.iter().filter_map(|item| item.total);
            each.for_each(|one| print.all(&[one.r, one.p]));
        }
    }
    for step in 1..200 {
        let x = f64::from(step);
        let all = [
            student_two_sided(0.1 * x, 0.7 * x),
            fisher(0.02 * x, x, 3.0 + x),
            normal(0.15 * x),
            student_quantile(x / 200.0, 0.3 * x),
            student_two_sided(1e150 * x, 0.01 * x),
            tables::correlation(3 + step as usize, 0.05, tables::Sides::Two),
        ];
        all.into_iter().flatten().for_each(|one| print.add(one));
    }
    print.0
}

pub fn same_everywhere() {
    let found = fingerprint();
    assert_eq!(found, EXPECTED, "{found:#018x}");
}
