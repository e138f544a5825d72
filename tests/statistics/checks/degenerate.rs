//! Input that has no answer, or hardly one. Expected numbers: exact rational
//! arithmetic on the integers, rounded.

use super::{close, whole};
use timbang::statistics::assumptions::jarque_bera::jarque_bera;
use timbang::statistics::assumptions::kolmogorov::kolmogorov;
use timbang::statistics::assumptions::shapiro::shapiro_wilk;
use timbang::statistics::description::describe;
use timbang::statistics::double_double::doubles;
use timbang::statistics::fault::{Dependency, Fault};
use timbang::statistics::regression::{Options, Regression, Warning, regress};
use timbang::statistics::reliability::reliability;

/// What is exact but for the last rounding.
const CLOSED: f64 = 1e-12;

const X1: [f64; 12] = [12., 15., 14., 10., 18., 20., 16., 11., 13., 17., 19., 15.];
const X2: [f64; 12] = [9., 11., 8., 7., 12., 15., 13., 8., 10., 12., 14., 9.];
const X3: [f64; 12] = [14., 12., 15., 13., 11., 16., 10., 14., 12., 15., 13., 16.];
const X4: [f64; 12] = [10., 10., 12., 9., 14., 13., 15., 11., 12., 10., 14., 13.];
const Y: [f64; 12] = [22., 27., 25., 19., 31., 36., 30., 20., 25., 30., 34., 26.];

fn fit(y: &[f64], x: &[&[f64]]) -> Result<Regression, Fault> {
    let x: Vec<_> = x.iter().map(|one| whole(one)).collect();
    regress(&whole(y), &x, Options::default())
}

/// Coefficients with errors, t and p, the intercept first, then R², adjusted R²,
/// SEE, F and its p.
fn expect(found: &Regression, coefficients: &[[f64; 4]], rest: [f64; 5]) {
    let slopes = found.slopes.iter().map(|slope| slope.estimate);
    let all: Vec<_> = found.intercept.into_iter().chain(slopes).collect();
    assert_eq!(all.len(), coefficients.len());
    for (one, [b, se, t, p]) in all.iter().zip(coefficients) {
        let test = one.test.expect("a test");
        close("B", one.b, *b, CLOSED);
        close("SE", one.se, *se, CLOSED);
        close("t", test.t, *t, CLOSED);
        close("p", test.p, *p, 1e-11);
    }
    let all = &found.overall;
    let [f, p] = all.f.expect("a test");
    let own = [all.r2, all.adjusted_r2, all.see, f];
    for (own, expected) in own.iter().zip(rest) {
        close("summary", *own, expected, CLOSED);
    }
    close("p of F", p, rest[4], 1e-11);
}

const BASELINE: [[f64; 4]; 5] = [
    [
        1.2423695514460364,
        2.0026888813577433,
        0.6203507509382882,
        0.5546774584180347,
    ],
    [
        1.1484396921987776,
        0.16737579598970834,
        6.86144424531605,
        0.00023950184077345903,
    ],
    [
        0.6311571544960977,
        0.18791513452570305,
        3.3587350805411997,
        0.012105242022338704,
    ],
    [
        0.04127352439125318,
        0.10926410375838463,
        0.37774093203126613,
        0.7168161217974803,
    ],
    [
        0.11146340968094633,
        0.12429277052323552,
        0.8967811177731303,
        0.39962535523838083,
    ],
];

pub fn regressions() {
    let found = fit(&Y, &[&X1, &X2, &X3, &X4]).expect("a regression");
    let rest = [
        0.993286837602121,
        0.9894507448033331,
        0.5460552137886698,
        258.9319105929748,
        1.1096448627252254e-7,
    ];
    expect(&found, &BASELINE, rest);
    assert_eq!(found.warnings, [Warning::FewDegrees(7)]);
    // Large offsets move nothing but the intercept.
    let far: Vec<f64> = X1.iter().map(|x| x + 1e9).collect();
    let high: Vec<f64> = Y.iter().map(|y| y + 1e8).collect();
    let moved = fit(&high, &[&far, &X2, &X3, &X4]).expect("a regression");
    for (one, other) in moved.slopes.iter().zip(&found.slopes) {
        assert_eq!(one, other);
    }
    // One degree of freedom is enough, and a warning.
    let six = |column: &[f64; 12]| column[..6].to_vec();
    let [y, x1, x2, x3, x4] = [six(&Y), six(&X1), six(&X2), six(&X3), six(&X4)];
    let found = fit(&y, &[&x1, &x2, &x3, &x4]).expect("a regression");
    let few = [
        [
            1.084848855335147,
            1.9250676903161352,
            0.5635380307884097,
            0.6733009648874562,
        ],
        [
            1.6377112815967234,
            0.33985193448172113,
            4.8188964529339975,
            0.1302602369990535,
        ],
        [
            0.15358987682244704,
            0.29401477574559426,
            0.5223882930133608,
            0.6935328921142307,
        ],
        [
            0.18653910810893418,
            0.09679773934153635,
            1.927101907315819,
            0.3047269655167075,
        ],
        [
            -0.24849466638139195,
            0.2946133532542959,
            -0.8434602968145284,
            0.5539299754387181,
        ],
    ];
    let rest = [
        0.9991602117519126,
        0.9958010587595629,
        0.39874792576833695,
        297.44409201589133,
        0.043456482137975934,
    ];
    expect(&found, &few, rest);
    assert_eq!(found.warnings, [Warning::FewDegrees(1)]);
    let all = found.assumptions.expect("tests");
    let needed = |needed| Fault::TooFew { rows: 6, needed };
    assert_eq!(all.white, Err(needed(16)));
    assert_eq!(all.durbin_watson, Err(needed(7)));
    // As many rows as coefficients: no test of any kind.
    let five: Vec<&[f64]> = [&x1, &x2, &x3, &x4].iter().map(|one| &one[..5]).collect();
    let fault = fit(&y[..5], &five);
    assert_eq!(fault, Err(Fault::TooFew { rows: 5, needed: 6 }));
    // Another order: another Durbin-Watson, and nothing else.
    let order = [11, 0, 10, 1, 9, 2, 8, 3, 7, 4, 6, 5];
    let turned = |column: &[f64; 12]| order.map(|row| column[row]);
    let [y, x1, x2, x3, x4] = [Y, X1, X2, X3, X4].map(|one| turned(&one));
    let found = fit(&y, &[&x1, &x2, &x3, &x4]).expect("a regression");
    let d = |found: Regression| found.assumptions.and_then(|all| all.durbin_watson.ok());
    let base = fit(&Y, &[&X1, &X2, &X3, &X4]).expect("a regression");
    let [first, second] = [d(base).expect("d"), d(found).expect("d")];
    close("d", first.d, 2.521216229033455, CLOSED);
    close("d", second.d, 1.1430107503400073, CLOSED);
    assert!((first.p_positive - 0.883_047_651_999_109_8).abs() < 1e-10);
    assert!((second.p_positive - 0.035_869_020_406_625_17).abs() < 1e-10);
}

pub fn dependencies() {
    let sum: Vec<f64> = X1.iter().zip(X2).map(|(a, b)| a + b).collect();
    let fault = fit(&Y, &[&X1, &X2, &sum, &X4]);
    let Err(Fault::Collinear(all)) = fault else {
        panic!("{fault:?}");
    };
    let [
        Dependency {
            column,
            others,
            constant,
        },
    ] = all.as_slice()
    else {
        panic!("{all:?}");
    };
    assert_eq!(
        (*column, others[0].0, others[1].0, others.len()),
        (2, 0, 1, 2)
    );
    close("factor", others[0].1, 1.0, CLOSED);
    close("factor", others[1].1, 1.0, CLOSED);
    assert!(constant.abs() < CLOSED);
    // Without the named one.
    let found = fit(&Y, &[&X1, &X2, &X4]).expect("a regression");
    let three = [
        [
            1.8868867121883113,
            0.9907958301839084,
            1.9044152737684346,
            0.0933309412225387,
        ],
        [
            1.1850934793516439,
            0.12886379251698976,
            9.19648146468604,
            1.5806334485808613e-5,
        ],
        [
            0.5944610484521914,
            0.15199299961757562,
            3.9111080770028517,
            0.0044740593021814915,
        ],
        [
            0.09055607670324396,
            0.10515703101316957,
            0.861150945692856,
            0.41421872528214426,
        ],
    ];
    let rest = [
        0.9931499962967469,
        0.990581244908027,
        0.515967576266882,
        386.62752676570574,
        5.403442080561453e-9,
    ];
    expect(&found, &three, rest);
    // Two at once, one of them with a constant and decimals that no `f64` holds.
    let tenth: Vec<f64> = X4.iter().map(|x| 0.1 * x - 0.7).collect();
    let fault = fit(&Y, &[&X1, &X4, &X2, &tenth, &sum]);
    let Err(Fault::Collinear(mut all)) = fault else {
        panic!("{fault:?}");
    };
    all.sort_by_key(|one| one.column);
    assert_eq!([all[0].column, all[1].column], [3, 4]);
    assert_eq!((all[0].others.len(), all[0].others[0].0), (1, 1));
    close("factor", all[0].others[0].1, 0.1, CLOSED);
    close("constant", all[0].constant, -0.7, CLOSED);
    // Nearly: computed, and warned of.
    let mut near = sum.clone();
    near[3] = 17.0000001;
    let found = fit(&Y, &[&X1, &X2, &near, &X4]).expect("a regression");
    let low = [0, 1, 2].map(Warning::LowTolerance);
    assert_eq!(found.warnings[..3], low);
    close(
        "tolerance",
        found.slopes[2].tolerance,
        1.8760635581e-17,
        1e-9,
    );
    let slopes = [-4396681.32, -4396681.929, 4396682.52, 0.1081853936];
    let errors = [6634777.852, 6634777.881, 6634777.876, 0.1122472586];
    for (place, slope) in found.slopes.iter().enumerate() {
        close("B", slope.estimate.b, slopes[place], 1e-9);
        close("SE", slope.estimate.se, errors[place], 1e-9);
    }
    close("R²", found.overall.r2, 0.9935543541112458, CLOSED);
}

pub fn tests() {
    // A perfect fit: nothing is tested.
    let y = [29., 36., 36., 25., 44., 47., 37., 27., 31., 41., 45., 38.];
    let found = fit(&y, &[&X1, &X2, &X3, &X4]).expect("a regression");
    assert!(found.warnings.contains(&Warning::PerfectFit));
    let b: Vec<f64> = found.slopes.iter().map(|one| one.estimate.b).collect();
    for (found, expected) in b.iter().zip([3.0, -1.0, 0.0, 0.0]) {
        assert!((found - expected).abs() < 1e-15, "{b:?}");
    }
    assert_eq!((found.overall.r2, found.overall.see), (1.0, 0.0));
    assert_eq!((found.overall.f, found.assumptions), (None, None));
    assert!(found.slopes.iter().all(|one| one.estimate.test.is_none()));
    assert_eq!(
        (found.fitted.as_slice(), found.standardised.len()),
        (y.as_slice(), 0)
    );
    // Constant columns are named; the response has no number.
    let flat = [3.0; 12];
    let fault = fit(&Y, &[&X1, &flat]);
    assert_eq!(fault, Err(Fault::Constant { column: Some(1) }));
    assert_eq!(fit(&flat, &[&X1]), Err(Fault::Constant { column: None }));
    // Each test says how much it needs, and that it sees no variance.
    for (rows, least) in [(4, 5), (2, 3), (3, 4)] {
        let values = doubles(&X1[..rows]);
        let fault = match least {
            5 => kolmogorov(&values).map(|_| ()),
            3 => shapiro_wilk(&values).map(|_| ()),
            _ => jarque_bera(&values).map(|_| ()),
        };
        assert_eq!(
            fault,
            Err(Fault::TooFew {
                rows,
                needed: least
            })
        );
    }
    let most = vec![Default::default(); 5001];
    let fault = Fault::TooMany {
        rows: 5001,
        most: 5000,
    };
    assert_eq!(shapiro_wilk(&most), Err(fault));
    let flat = doubles(&[0.1; 20]);
    assert_eq!(kolmogorov(&flat), Err(Fault::NoVariance));
    assert_eq!(shapiro_wilk(&flat), Err(Fault::NoVariance));
    assert_eq!(jarque_bera(&flat), Err(Fault::NoVariance));
    // Residuals of one size: nothing to regress them on.
    let x = [1.0, 1.0, 2.0, 2.0, 3.0, 3.0, 4.0, 4.0];
    let y = [1.0, 3.0, 2.0, 4.0, 3.0, 5.0, 4.0, 6.0];
    let all = fit(&y, &[&x])
        .expect("a regression")
        .assumptions
        .expect("tests");
    assert_eq!(all.breusch_pagan, Err(Fault::NoVariance));
    assert_eq!(all.glejser, Err(Fault::NoVariance));
    assert_eq!(all.white, Err(Fault::NoVariance));
}

pub fn instruments() {
    let items = |items: &[&[f64]]| -> Vec<_> { items.iter().map(|one| whole(one)).collect() };
    // One respondent has a mean and nothing else.
    let one = describe(&[4.0]).expect("a number");
    assert_eq!((one.mean, one.sd, one.skewness), (4.0, None, None));
    let fault = reliability(&items(&[&[4.0], &[5.0], &[3.0]]), 0.05);
    assert_eq!(fault, Err(Fault::TooFew { rows: 1, needed: 3 }));
    // All answers the same, or their totals.
    let same = [4.0; 10];
    let fault = reliability(&items(&[&same, &same, &same]), 0.05);
    assert_eq!(fault, Err(Fault::NoVariance));
    let [up, down] = [[5., 1., 4., 2., 3., 3.], [1., 5., 2., 4., 3., 3.]];
    let fault = reliability(&items(&[&up, &down]), 0.05);
    assert_eq!(fault, Err(Fault::NoVariance));
    // Two items alike: exactly 1.
    let twin = [3., 4., 5., 2., 4., 3., 5., 4.];
    let found = reliability(&items(&[&twin, &twin]), 0.05).expect("a scale");
    assert_eq!(
        (found.alpha, found.standardised_alpha),
        (Some(1.0), Some(1.0))
    );
    for item in &found.items {
        let corrected = item.corrected.expect("a correlation");
        assert_eq!((corrected.r, corrected.p), (1.0, 0.0));
        assert_eq!(item.alpha_if_deleted, None);
    }
    // An item that never varies is no part of the scale.
    let other = [2., 4., 4., 3., 5., 3., 4., 4.];
    let flat = [4.0; 8];
    let found = reliability(&items(&[&twin, &flat, &other]), 0.05).expect("a scale");
    let without = reliability(&items(&[&twin, &other]), 0.05).expect("a scale");
    assert_eq!(found.alpha, without.alpha);
    assert_eq!((found.items[1].total, found.items[1].valid), (None, false));
    assert_eq!(found.items[1].alpha_if_deleted, without.alpha);
    // One item is no scale, but has a total: itself.
    let found = reliability(&items(&[&twin]), 0.05).expect("a scale");
    assert_eq!((found.alpha, found.items[0].corrected), (None, None));
}

/// Whatever comes in: a fault, and no number that is none.
pub fn impossible() {
    let nan = f64::NAN;
    let range = |column| Err(Fault::OutOfRange { column });
    for wrong in [nan, f64::INFINITY, -f64::INFINITY, 1e101] {
        let mut x = X1;
        x[3] = wrong;
        assert_eq!(fit(&Y, &[&X2, &x]), range(Some(1)));
        assert_eq!(fit(&x, &[&X2]), range(None));
        assert_eq!(describe(&x), Err(Fault::OutOfRange { column: None }));
        let fault = reliability(&[whole(&X2), whole(&x)], 0.05);
        assert_eq!(fault, Err(Fault::OutOfRange { column: Some(1) }));
    }
    let small = X1.map(|x| x * 1e-200);
    assert_eq!(fit(&Y, &[&small]), range(Some(0)));
    assert_eq!(fit(&Y, &[]), Err(Fault::Empty));
    assert_eq!(describe(&[]), Err(Fault::Empty));
    assert_eq!(reliability(&[], 0.05), Err(Fault::Empty));
    assert_eq!(fit(&[], &[&[]]), Err(Fault::TooFew { rows: 0, needed: 3 }));
    let lengths = Err(Fault::Lengths { column: Some(0) });
    assert_eq!(fit(&Y, &[&X1[..9]]), lengths);
    for wrong in [0.0, 1.0, -1.0, nan] {
        let [mut level, mut alpha] = [Options::default(); 2];
        level.level = wrong;
        alpha.alpha = wrong;
        let x = [whole(&X1)];
        assert_eq!(regress(&whole(&Y), &x, level), Err(Fault::Impossible));
        assert_eq!(regress(&whole(&Y), &x, alpha), Err(Fault::Impossible));
        assert_eq!(
            reliability(&[whole(&X1), whole(&X2)], wrong),
            Err(Fault::Impossible)
        );
    }
    // The largest and the smallest that are held.
    for scale in [1e98, 1e-98] {
        let found = fit(&Y.map(|y| y * scale), &[&X1.map(|x| x / scale)]);
        let found = found.expect("a regression");
        assert!(found.slopes[0].estimate.b.is_finite());
        assert!(found.assumptions.is_some());
    }
}
