//! Numbers of 32 digits. Expected values: identities, which hold exactly.

use timbang::statistics::double_double::{Double, dot, doubles, powers, sum};

/// What the module promises, relative.
const PROMISED: f64 = 1e-31;

#[track_caller]
fn same(found: Double, expected: Double) {
    let off = (found - expected).abs().value();
    let allowed = PROMISED * expected.abs().value();
    assert!(off <= allowed, "{found:?} instead of {expected:?}");
}

pub fn digits() {
    let values = [3.0, 7.0, 0.1, 1e-20, 12345.678, 1e60, -2.5];
    for a in values.map(Double::new) {
        for b in values.map(Double::new) {
            same(a / b * b, a);
            same((a + b) * (a + b), a * a + b * b + a * b + a * b);
            same((a + b) - b, (a - b) + b);
        }
        let root = a.abs().sqrt();
        same(root.square(), a.abs());
    }
    // 1/3 to 32 digits, times 3, and what an f64 would have left of it.
    let third = Double::ONE / Double::new(3.0);
    assert!((third - Double::new(1.0 / 3.0)).value() != 0.0);
    // Sums in which everything but the smallest term cancels.
    let terms = doubles(&[1e16, 1.0, -1e16]);
    same(sum(&terms), Double::ONE);
    same(dot(&terms, &doubles(&[1.0; 3])), Double::ONE);
    // The tenth power of a tenth, by another way.
    let tenth = powers(&[0.1], 10);
    let square = Double::product(0.1, 0.1);
    let fourth = square.square();
    same(tenth[9][0], fourth.square() * square);
    assert_eq!(Double::new(-1.0).sqrt(), Double::ZERO);
    assert!(powers(&[1.0], 0).is_empty());
}
