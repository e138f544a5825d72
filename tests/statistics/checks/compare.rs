//! Means of groups. Expected values: the formulas in 40 digits (mpmath 1.3).

use super::close;
use timbang::statistics::compare::{one_way, two_groups};
use timbang::statistics::fault::Fault;

const FIRST: [f64; 12] = [12., 15., 14., 10., 18., 20., 16., 11., 13., 17., 19., 15.];
const SECOND: [f64; 7] = [9., 11., 8., 7., 12., 15., 13.];
const THIRD: [f64; 5] = [14., 12., 15., 13., 11.];

pub fn groups() {
    let found = two_groups(&FIRST, &SECOND, 0.95).expect("a test");
    for (one, expected) in [
        (
            found.pooled,
            [
                2.9425743207736894,
                17.0,
                0.009101937028965416,
                1.2128720134533895,
                7.358556557975182,
            ],
        ),
        (
            found.welch,
            [
                3.0227563311592704,
                13.746087419038226,
                0.00928919636216446,
                1.2395218080243722,
                7.3319067634041994,
            ],
        ),
    ] {
        let own = [one.t, one.df, one.p, one.low, one.high];
        for (own, expected) in own.iter().zip(expected) {
            close("t test", *own, expected, 1e-12);
        }
    }
    let found = one_way(&[&FIRST, &SECOND, &THIRD]).expect("a test");
    let own = [found.between, found.within, found.f, found.p, found.eta2];
    let expected = [
        81.9047619047619,
        169.42857142857142,
        5.075885328836425,
        0.01591233295630476,
        0.3258810155361879,
    ];
    for (own, expected) in own.iter().zip(expected) {
        close("one-way", *own, expected, 1e-12);
    }
    assert_eq!((found.df_between, found.df_within), (2, 21));
    // Two groups: F is the square of t.
    let t = two_groups(&FIRST, &SECOND, 0.95).expect("a test").pooled.t;
    close(
        "F",
        one_way(&[&FIRST, &SECOND]).expect("a test").f,
        t * t,
        1e-12,
    );
    let few = Fault::TooFew { rows: 1, needed: 2 };
    assert_eq!(two_groups(&FIRST, &[1.0], 0.95), Err(few));
    let fault = two_groups(&[0.1; 3], &[0.7; 4], 0.95);
    assert_eq!(fault, Err(Fault::NoVariance));
    assert_eq!(one_way(&[&[0.1; 3], &[0.7; 4]]), Err(Fault::NoVariance));
    assert_eq!(one_way(&[&FIRST]), Err(Fault::Empty));
    let fault = one_way(&[&[1.0], &[2.0]]);
    assert_eq!(fault, Err(Fault::TooFew { rows: 2, needed: 3 }));
    for level in [0.0, 1.0, f64::NAN] {
        let fault = two_groups(&FIRST, &SECOND, level);
        assert_eq!(fault, Err(Fault::Impossible));
    }
    let wrong = two_groups(&FIRST, &[1.0, f64::INFINITY], 0.95);
    assert_eq!(wrong, Err(Fault::OutOfRange { column: Some(1) }));
}
