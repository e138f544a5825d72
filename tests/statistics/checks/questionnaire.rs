//! The questionnaire of 46 respondents.

use super::data::questionnaire as expected;
use super::{close, whole};
use timbang::statistics::description::describe;
use timbang::statistics::fault::Fault;
use timbang::statistics::regression::{Options, Regression, regress};
use timbang::statistics::reliability::reliability;

/// Closed forms, relative.
const CLOSED: f64 = 1e-12;
/// Probabilities, relative.
const P: f64 = 1e-11;
/// Shapiro-Wilk: programs differ in their normal scores.
const SHAPIRO_W: f64 = 1e-8;
const SHAPIRO_P: f64 = 1e-6;
/// Durbin-Watson's exact p and bounds, absolute: the references' own error.
const WATSON: f64 = 1e-8;

/// The answers of each item.
fn answers() -> Vec<Vec<f64>> {
    let item = |line: &&str| line.bytes().map(|one| f64::from(one - b'0')).collect();
    expected::ANSWERS.iter().map(item).collect()
}

/// The items of each variable.
pub fn scales() -> Vec<Vec<Vec<f64>>> {
    let mut all = answers().into_iter();
    let scale = |count: &usize| all.by_ref().take(*count).collect();
    expected::ITEMS.iter().map(scale).collect()
}

/// The scores of X1 to X4 and Y: the sums of their items.
pub fn scores() -> Vec<Vec<f64>> {
    let total = |items: &Vec<Vec<f64>>| {
        let row = |row: usize| items.iter().map(|item| item[row]).sum();
        (0..items[0].len()).map(row).collect()
    };
    scales().iter().map(total).collect()
}

pub fn found() -> Regression {
    let columns: Vec<_> = scores().iter().map(|one| whole(one)).collect();
    regress(&columns[4], &columns[..4], Options::default()).expect("a regression")
}

fn all_close(what: &str, found: &[f64], expected: &[f64]) {
    assert_eq!(found.len(), expected.len(), "{what}");
    for (found, expected) in found.iter().zip(expected) {
        close(what, *found, *expected, CLOSED);
    }
}

pub fn instrument() {
    let mut items = expected::ITEM_FIGURES.iter();
    for (scale, figures) in scales().iter().zip(expected::SCALES) {
        let columns: Vec<_> = scale.iter().map(|item| whole(item)).collect();
        let found = reliability(&columns, 0.05).expect("a scale");
        let [alpha, standardised, mean_r, mean, variance] = figures;
        close("alpha", found.alpha.expect("alpha"), alpha, CLOSED);
        let own = found.standardised_alpha.expect("alpha");
        close("standardised alpha", own, standardised, CLOSED);
        let own = found.mean_correlation.expect("a correlation");
        close("mean r", own, mean_r, CLOSED);
        close("mean", found.mean, mean, CLOSED);
        close("variance", found.sd * found.sd, variance, CLOSED);
        close("r tabel", found.critical_r, 0.290_706_453_897_972_7, CLOSED);
        for item in &found.items {
            let figures = items.next().expect("an item");
            let total = item.total.expect("a correlation");
            let corrected = item.corrected.expect("a correlation");
            all_close(
                "item",
                &[item.mean, item.sd, total.r, corrected.r],
                &[figures[0], figures[1], figures[2], figures[4]],
            );
            close("p", total.p, figures[3], P);
            close("corrected p", corrected.p, figures[5], P);
            let rest = [
                item.alpha_if_deleted.expect("alpha"),
                item.mean_if_deleted,
                item.variance_if_deleted,
            ];
            all_close("if deleted", &rest, &figures[6..]);
            assert!(item.valid);
        }
    }
    assert!(items.next().is_none());
}

pub fn description() {
    for (values, figures) in scores().iter().zip(expected::SCORES) {
        let found = describe(values).expect("numbers");
        let [skewness, skewness_error] = found.skewness.expect("a skewness");
        let [kurtosis, kurtosis_error] = found.kurtosis.expect("a kurtosis");
        let own = [
            found.sum,
            found.mean,
            found.sd.expect("a spread"),
            found.variance.expect("a spread"),
            found.min,
            found.max,
            found.standard_error.expect("a spread"),
            skewness,
            skewness_error,
            kurtosis,
            kurtosis_error,
            found.quartiles[1],
        ];
        all_close("score", &own, &figures);
    }
}

pub fn regression() {
    let found = found();
    assert_eq!((found.n, found.excluded.len(), found.dominant), (46, 0, 3));
    assert_eq!(found.warnings, []);
    let slopes = found.slopes.iter().map(|slope| slope.estimate);
    let all = found.intercept.into_iter().chain(slopes);
    for (one, [b, se, t, p, low, high]) in all.zip(expected::COEFFICIENTS) {
        let test = one.test.expect("a test");
        let own = [one.b, one.se, test.t, test.low, test.high];
        all_close("coefficient", &own, &[b, se, t, low, high]);
        close("p", test.p, p, P);
    }
    for (slope, figures) in found.slopes.iter().zip(expected::PREDICTORS) {
        let own = [
            slope.beta,
            slope.tolerance,
            slope.vif,
            slope.zero_order,
            slope.part,
            slope.partial.expect("a correlation"),
            slope.effective,
            slope.relative.expect("a part"),
        ];
        all_close("predictor", &own, &figures);
    }
    let all = &found.overall;
    let [f, p] = all.f.expect("a test");
    let own = [
        all.explained,
        all.residual,
        all.total,
        f,
        found.r,
        all.r2,
        all.adjusted_r2,
        all.see,
    ];
    let reference = [
        317.2447785074821,
        407.2117432316483,
        724.4565217391304,
        7.985425356095099,
        0.6617456242077576,
        0.43790727115811484,
        0.38306895614915043,
        3.15150658215357,
    ];
    all_close("regression", &own, &reference);
    close("p of F", p, 7.4142566419632e-5, P);
    assert_eq!((all.df_explained, all.df_residual), (4, 41));
    all_close("leverage", &found.leverage, &expected::LEVERAGE);
    all_close("residuals", &found.residuals, &expected::RESIDUALS);
    for row in 0..found.n {
        let sum = found.fitted[row] + found.residuals[row];
        close("fitted", sum, scores()[4][row], CLOSED);
        let own = found.standardised[row] * all.see;
        close("standardised", own, found.residuals[row], CLOSED);
    }
}

pub fn assumptions() {
    let all = found().assumptions.expect("tests");
    let ks = all.kolmogorov.expect("a test");
    let own = [ks.d, ks.above, ks.below, ks.z];
    let reference = [
        0.07597951309433802,
        0.07597951309433802,
        0.0724083322233748,
        0.5153181297629876,
    ];
    all_close("K-S", &own, &reference);
    close("Lilliefors", ks.p, 0.7268217298922762, P);
    close("uncorrected", ks.p_uncorrected, 0.9532935758528804, P);
    let shapiro = all.shapiro_wilk.expect("a test");
    close("W", shapiro.w, 0.9850110181336653, SHAPIRO_W);
    close("p of W", shapiro.p, 0.8107879913101161, SHAPIRO_P);
    let jb = all.jarque_bera.expect("a test");
    let own = [jb.test.statistic, jb.skewness, jb.kurtosis];
    let reference = [0.5360142431033907, 0.06366568624010613, 3.5132702277355725];
    all_close("Jarque-Bera", &own, &reference);
    close("p", jb.test.p, 0.7649023337919554, P);
    let bp = all.breusch_pagan.expect("a test");
    close("Koenker", bp.koenker.statistic, 9.926641396338443, CLOSED);
    close("Koenker", bp.koenker.p, 0.04168169530216855, P);
    close(
        "original",
        bp.original.statistic,
        12.474166141412441,
        CLOSED,
    );
    close("original", bp.original.p, 0.014152488052126743, P);
    let glejser = all.glejser.expect("a test");
    for (one, [b, se, t, p]) in glejser.slopes.iter().zip(expected::GLEJSER) {
        let test = one.test.expect("a test");
        all_close("Glejser", &[one.b, one.se, test.t], &[b, se, t]);
        close("p", test.p, p, P);
    }
    let [f, p] = glejser.overall.f.expect("a test");
    close("F", f, 3.0479884423056935, CLOSED);
    close("p of F", p, 0.02741611602563053, P);
    let white = all.white.expect("a test");
    close("White", white.statistic, 16.63047215382534, CLOSED);
    close("White", white.p, 0.2764051934741488, P);
    assert_eq!(white.df, 14);
    let watson = all.durbin_watson.expect("a test");
    close("d", watson.d, 1.4654233066997557, CLOSED);
    let [lower, upper] = watson.bounds.expect("bounds");
    assert!((lower - 1.3447674675).abs() < WATSON, "{lower}");
    assert!((upper - 1.7201259732).abs() < WATSON, "{upper}");
    let p = watson.p_positive;
    assert!((p - 0.03443290505760421).abs() < WATSON, "{p}");
    assert!((p + watson.p_negative - 1.0).abs() < WATSON);
}

/// A row with a gap is left out and named, and counts for nothing.
pub fn gaps() {
    let mut columns: Vec<_> = scores().iter().map(|one| whole(one)).collect();
    for column in &mut columns {
        column.insert(7, Some(1.0));
        column.push(Some(99.0));
    }
    columns[2][7] = None;
    columns[4][47] = None;
    let options = Options::default();
    let mut own = regress(&columns[4], &columns[..4], options).expect("a regression");
    assert_eq!(std::mem::take(&mut own.excluded), [7, 47]);
    assert_eq!(own, found());
    let items = [columns[0].clone(), columns[2].clone()];
    let scale = reliability(&items, 0.05).expect("a scale");
    assert_eq!((scale.n, scale.excluded), (47, vec![7]));
    let shorter = columns[0][1..].to_vec();
    let fault = regress(&columns[4], &[columns[1].clone(), shorter], options);
    assert_eq!(fault, Err(Fault::Lengths { column: Some(1) }));
}
