//! NIST's Statistical Reference Datasets. Their measure is the number of digits in
//! common with the exact answer, LRE, at most 15.

use super::data::nist::{
    FILIP, Further, LONGLEY, NOINT1, NOINT2, NORRIS, PONTIUS, ROUNDED_BETA, ROUNDED_SE, WAMPLER1,
    WAMPLER2, WAMPLER3, WAMPLER4, WAMPLER5,
};
use super::{agrees, digits};
use timbang::cases::accuracy::{
    self, LEW, LOTTERY, Linear, MAVRO, MICHELSO, NUMACC1, NUMACC2, NUMACC3, NUMACC4, PI_DIGITS,
    Run, SETS, Univariate,
};
use timbang::statistics::description::describe;
use timbang::statistics::double_double::{Double, doubles};
use timbang::statistics::regression::{Regression, Study, Warning};

/// What every set must reach where its input does not forbid it.
const LEAST: f64 = 12.0;

/// The predictors as a file of data would hold them.
fn rounded(set: &Linear) -> Vec<Vec<Double>> {
    set.rounded().iter().map(|one| doubles(one)).collect()
}

fn regression(set: &Linear, x: Vec<Vec<Double>>) -> Regression {
    let study = Study::new(doubles(&(set.y)()), x, set.options()).expect(set.name);
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
pub fn linear(further: &Further, x: Vec<Vec<Double>>, least: f64) -> [f64; 2] {
    let set = further.set;
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
    check("adjusted R²", all.adjusted_r2, further.adj_r_squared);
    check("explained", all.explained, set.ss_reg);
    check("residual", all.residual, set.ss_res);
    assert_eq!(all.f.is_some(), set.f.is_some(), "{}", set.name);
    let tests = found.intercept.into_iter();
    let tests = tests.chain(found.slopes.iter().map(|slope| slope.estimate));
    let tests: Vec<_> = tests.filter_map(|one| one.test).collect();
    assert_eq!(tests.len(), further.t.len(), "{}", set.name);
    for (test, (t, p)) in tests.iter().zip(further.t.iter().zip(further.p)) {
        check("t", test.t, *t);
        // A p far out has the digits of its t, times the degrees of freedom.
        check("p", test.p, *p);
    }
    match (all.f, set.f, further.f_p) {
        (Some([f, p]), Some(expected), Some(expected_p)) => {
            check("F", f, expected);
            check("p of F", p, expected_p);
        }
        _ => assert!(found.warnings.contains(&Warning::PerfectFit)),
    }
    let watson = found.assumptions.and_then(|all| all.durbin_watson.ok());
    assert_eq!(watson.is_some(), further.durbin_watson.is_some());
    if let (Some(watson), Some(expected)) = (watson, further.durbin_watson) {
        check("Durbin-Watson", watson.d, expected);
    }
    fewest
}

pub const LINEAR: [&Further; 10] = [
    &NORRIS, &PONTIUS, &NOINT1, &NOINT2, &LONGLEY, &WAMPLER1, &WAMPLER2, &WAMPLER3, &WAMPLER4,
    &WAMPLER5,
];

pub fn linear_sets() {
    for further in LINEAR {
        let set = further.set;
        let whole = linear(further, set.exact(), LEAST);
        let columns = linear(further, rounded(set), LEAST);
        println!(
            "{:<10} B, SE {whole:.2?}; from f64 powers {columns:.2?}",
            set.name
        );
    }
}

/// Filip's tenth powers: rounded to `f64` they are another problem, whose exact
/// answer has 7.6 digits in common with the certified one.
pub fn filip() {
    let set = FILIP.set;
    let whole = linear(&FILIP, set.exact(), 13.0);
    let found = regression(set, rounded(set));
    let columns = fewest(&found, set.beta, set.se);
    assert!(columns[0] >= 7.0 && columns[1] >= 7.0, "{columns:?}");
    let own = fewest(&found, ROUNDED_BETA, ROUNDED_SE);
    assert!(own[0] >= 13.0 && own[1] >= 13.0, "{own:?}");
    println!(
        "Filip      B, SE {whole:.2?}; from f64 powers {columns:.2?}, of their own problem {own:.2?}"
    );
    let warned = |warning: &Warning| matches!(warning, Warning::LowTolerance(_));
    assert!(found.warnings.iter().any(warned));
}

fn univariate(set: &Univariate, least: f64) {
    let name = set.name;
    let found = describe(&(set.values)()).expect(name);
    let sd = found.sd.expect("a spread");
    let r1 = found.autocorrelation.expect("a spread");
    agrees(name, found.mean, set.mean, LEAST);
    agrees(name, sd, set.sd, least);
    agrees(name, r1, set.r1, least);
    println!(
        "{name:<10} mean {:.2}, sd {:.2}, r1 {:.2}",
        digits(found.mean, set.mean),
        digits(sd, set.sd),
        digits(r1, set.r1)
    );
}

pub fn univariate_sets() {
    for set in [
        &LEW, &LOTTERY, &MAVRO, &MICHELSO, &PI_DIGITS, &NUMACC1, &NUMACC2,
    ] {
        univariate(set, LEAST);
    }
    // The decimals are no binary numbers: so many digits the input has.
    univariate(&NUMACC3, 9.4);
    univariate(&NUMACC4, 8.2);
}

/// How much of each set there is (NIST), rows and predictors.
const SIZES: [(&str, usize, Option<usize>); 21] = [
    ("Norris", 36, Some(1)),
    ("Pontius", 40, Some(2)),
    ("NoInt1", 11, Some(1)),
    ("NoInt2", 3, Some(1)),
    ("Filip", 82, Some(10)),
    ("Filip", 82, Some(10)),
    ("Longley", 16, Some(6)),
    ("Wampler1", 21, Some(5)),
    ("Wampler2", 21, Some(5)),
    ("Wampler3", 21, Some(5)),
    ("Wampler4", 21, Some(5)),
    ("Wampler5", 21, Some(5)),
    ("PiDigits", 5000, None),
    ("Lottery", 218, None),
    ("Lew", 200, None),
    ("Mavro", 50, None),
    ("Michelso", 100, None),
    ("NumAcc1", 3, None),
    ("NumAcc2", 1001, None),
    ("NumAcc3", 1001, None),
    ("NumAcc4", 1001, None),
];

/// The levels of quality goal N1, and no figure beyond what the data allow.
pub fn as_the_page() {
    let mut run = Run::default();
    while run.step() {}
    assert_eq!(run.done().len(), SETS.len());
    for (one, (name, rows, predictors)) in run.done().iter().zip(SIZES) {
        let set = one.set;
        assert_eq!(
            (set.name(), set.rows(), set.predictors()),
            (name, rows, predictors)
        );
        assert_eq!(one.here.len(), set.figures().len());
        assert!(one.suffices(), "{name}: {:.2?}", one.here);
        assert!(one.worst() >= LEAST || set.ceiling() < LEAST, "{name}");
        // The coefficients of a regression, the deviation of a list of numbers.
        let limited = one.here[usize::from(predictors.is_none())].expect("digits");
        // The limit is known to two decimals.
        assert!((limited - set.ceiling()).abs() < 0.02, "{name} {limited}");
        // What is plainly computed is never much better than what is carefully.
        for plain in &one.plain {
            let plain = accuracy::worst(plain).expect("digits");
            assert!(plain <= one.worst() + 0.5, "{name}: {plain}");
        }
    }
    // Nothing happens after the end.
    assert!(!run.step());
    // Digits of nothing, of nonsense and of what is exact.
    assert_eq!(accuracy::digits(1.0, 0.0), None);
    assert_eq!(accuracy::digits(f64::NAN, 1.0), Some(0.0));
    assert_eq!(accuracy::digits(f64::INFINITY, 1.0), Some(0.0));
    assert_eq!(accuracy::digits(-1.0, 1.0), Some(0.0));
    assert_eq!(accuracy::digits(1.0, 1.0), Some(15.0));
}
