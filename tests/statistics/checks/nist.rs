//! NIST's Statistical Reference Datasets. Their measure is the number of digits in
//! common with the exact answer, LRE, at most 15.

use super::data::nist_filip::{FILIP, ROUNDED_BETA, ROUNDED_SE};
use super::data::nist_longley::LONGLEY;
use super::data::nist_small::{NOINT1, NOINT2, NORRIS, PONTIUS};
use super::data::nist_univariate::{LEW, LOTTERY, MAVRO, MICHELSO, PI_DIGITS};
use super::data::nist_wampler::{WAMPLER1, WAMPLER2, WAMPLER3, WAMPLER4, WAMPLER5};
use super::data::{Linear, Univariate};
use super::{agrees, digits};
use timbang::statistics::description::describe;
use timbang::statistics::double_double::{Double, doubles, nearest, powers};
use timbang::statistics::regression::{Options, Regression, Study, Warning};

/// What every set must reach where its input does not forbid it.
const LEAST: f64 = 12.0;

/// The predictors with all digits of their powers.
fn exact(set: &Linear) -> Vec<Vec<Double>> {
    match set.degree {
        1 => set.x.iter().map(|column| doubles(column)).collect(),
        degree => powers(set.x[0], degree),
    }
}

/// The same rounded to `f64`, as a file of data would hold them.
fn rounded(columns: &[Vec<Double>]) -> Vec<Vec<Double>> {
    columns.iter().map(|one| doubles(&nearest(one))).collect()
}

fn regression(set: &Linear, x: Vec<Vec<Double>>) -> Regression {
    let options = Options {
        intercept: set.intercept,
        ..Options::default()
    };
    let study = Study::new(doubles(set.y), x, options).expect(set.name);
    study.finish().expect(set.name)
}

/// The fewest digits of coefficients and of errors, against these.
fn fewest(found: &Regression, beta: &[f64], se: &[f64]) -> [f64; 2] {
    let slopes = found.slopes.iter().map(|slope| slope.estimate);
    let all: Vec<_> = found.intercept.into_iter().chain(slopes).collect();
    assert_eq!(all.len(), beta.len());
    let least = |pairs: &mut dyn Iterator<Item = f64>| pairs.fold(15.0, f64::min);
    [
        least(&mut all.iter().zip(beta).map(|(one, b)| digits(one.b, *b))),
        least(&mut all.iter().zip(se).map(|(one, se)| digits(one.se, *se))),
    ]
}

/// Everything that is known of a set, to so many digits; gives the fewest of the
/// coefficients and of their errors.
pub fn linear(set: &Linear, x: Vec<Vec<Double>>, least: f64) -> [f64; 2] {
    let found = regression(set, x);
    let fewest = fewest(&found, set.beta, set.se);
    assert!(fewest[0] >= least, "{}: B {:.2}", set.name, fewest[0]);
    assert!(fewest[1] >= least, "{}: SE {:.2}", set.name, fewest[1]);
    let all = &found.overall;
    let check = |what: &str, value: f64, expected: f64| {
        agrees(&[set.name, " ", what].concat(), value, expected, least);
    };
    check("SEE", all.see, set.residual_sd);
    check("R²", all.r2, set.r_squared);
    check("adjusted R²", all.adjusted_r2, set.adj_r_squared);
    check("explained", all.explained, set.ss_reg);
    check("residual", all.residual, set.ss_res);
    assert_eq!(all.f.is_some(), set.f.is_some(), "{}", set.name);
    let tests = found.intercept.into_iter();
    let tests = tests.chain(found.slopes.iter().map(|slope| slope.estimate));
    let tests: Vec<_> = tests.filter_map(|one| one.test).collect();
    assert_eq!(tests.len(), set.t.len(), "{}", set.name);
    for (test, (t, p)) in tests.iter().zip(set.t.iter().zip(set.p)) {
        check("t", test.t, *t);
        // A p far out has the digits of its t, times the degrees of freedom.
        check("p", test.p, *p);
    }
    match (all.f, set.f, set.f_p) {
        (Some([f, p]), Some(expected), Some(expected_p)) => {
            check("F", f, expected);
            check("p of F", p, expected_p);
        }
        _ => assert!(found.warnings.contains(&Warning::PerfectFit)),
    }
    let watson = found.assumptions.and_then(|all| all.durbin_watson.ok());
    assert_eq!(watson.is_some(), set.durbin_watson.is_some());
    if let (Some(watson), Some(expected)) = (watson, set.durbin_watson) {
        check("Durbin-Watson", watson.d, expected);
    }
    fewest
}

pub const LINEAR: [&Linear; 10] = [
    &NORRIS, &PONTIUS, &NOINT1, &NOINT2, &LONGLEY, &WAMPLER1, &WAMPLER2, &WAMPLER3, &WAMPLER4,
    &WAMPLER5,
];

pub fn linear_sets() {
    for set in LINEAR {
        let whole = linear(set, exact(set), LEAST);
        let columns = linear(set, rounded(&exact(set)), LEAST);
        println!(
            "{:<10} B, SE {whole:.2?}; from f64 powers {columns:.2?}",
            set.name
        );
    }
}

/// Filip's tenth powers: rounded to `f64` they are another problem, whose exact
/// answer has 7.6 digits in common with the certified one.
pub fn filip() {
    let whole = linear(&FILIP, exact(&FILIP), 13.0);
    let found = regression(&FILIP, rounded(&exact(&FILIP)));
    let columns = fewest(&found, FILIP.beta, FILIP.se);
    assert!(columns[0] >= 7.0 && columns[1] >= 7.0, "{columns:?}");
    let own = fewest(&found, ROUNDED_BETA, ROUNDED_SE);
    assert!(own[0] >= 13.0 && own[1] >= 13.0, "{own:?}");
    println!(
        "Filip      B, SE {whole:.2?}; from f64 powers {columns:.2?}, of their own problem {own:.2?}"
    );
    let warned = |warning: &Warning| matches!(warning, Warning::LowTolerance(_));
    assert!(found.warnings.iter().any(warned));
}

fn univariate(name: &str, values: &[f64], expected: [f64; 3], least: f64) {
    let found = describe(values).expect(name);
    let sd = found.sd.expect("a spread");
    let r1 = found.autocorrelation.expect("a spread");
    agrees(name, found.mean, expected[0], LEAST);
    agrees(name, sd, expected[1], least);
    agrees(name, r1, expected[2], least);
    println!(
        "{name:<10} mean {:.2}, sd {:.2}, r1 {:.2}",
        digits(found.mean, expected[0]),
        digits(sd, expected[1]),
        digits(r1, expected[2])
    );
}

pub fn univariate_sets() {
    for Univariate {
        name,
        mean,
        sd,
        r1,
        values,
    } in [LEW, LOTTERY, MAVRO, MICHELSO]
    {
        univariate(name, values, [mean, sd, r1], LEAST);
    }
    let each = PI_DIGITS.bytes().map(|digit| f64::from(digit - b'0'));
    let values: Vec<f64> = each.collect();
    assert_eq!(values.len(), 5000);
    let expected = [4.5348, 2.867_339_060_288_708, -0.003_550_992_872_379_721_5];
    univariate("PiDigits", &values, expected, LEAST);
    // NIST's formulas: a middle, then by turns a tenth below and above it.
    let first = [10_000_001.0, 10_000_003.0, 10_000_002.0];
    univariate("NumAcc1", &first, [10_000_002.0, 1.0, -0.5], LEAST);
    // The decimals are no binary numbers: so many digits the input has.
    let sets = [
        ("NumAcc2", [1.2, 1.1, 1.3], LEAST),
        ("NumAcc3", [1_000_000.2, 1_000_000.1, 1_000_000.3], 9.4),
        ("NumAcc4", [10_000_000.2, 10_000_000.1, 10_000_000.3], 8.2),
    ];
    for (name, [middle, below, above], least) in sets {
        let turns = (1..1001).map(|row| if row % 2 == 1 { below } else { above });
        let values: Vec<f64> = std::iter::once(middle).chain(turns).collect();
        univariate(name, &values, [middle, 0.1, -0.999], least);
    }
}
