//! NIST Statistical Reference Datasets, linear regression: Wampler1 to
//! Wampler5, polynomials of the fifth degree.
//!
//! Source: National Institute of Standards and Technology, StRD (public domain).
//! Exact values: rational arithmetic on the decimal data, which agrees with every
//! certified digit.
#![allow(clippy::approx_constant, reason = "data")]

use super::Linear;

/// What is added to the polynomial in Wampler3; a hundred and ten thousand times
/// as much in Wampler4 and Wampler5.
const ADDED: [i32; 21] = [
    759, -2048, 2048, -2048, 2523, -2048, 2048, -2048, 1838, -2048, 2048, -2048, 1838, -2048, 2048,
    -2048, 2523, -2048, 2048, -2048, 759,
];

fn x() -> Vec<Vec<f64>> {
    vec![(0..=20).map(f64::from).collect()]
}

/// The sum of the powers of x from 0 to 5, each times the power of `scale` that
/// makes up the fifth, and so many times what is added: whole numbers.
fn sums(scale: i32, times: i32) -> impl Iterator<Item = f64> {
    let sum = move |x: i32| {
        (0..6)
            .map(|power| x.pow(power) * scale.pow(5 - power))
            .sum::<i32>()
    };
    (0..=20)
        .zip(ADDED)
        .map(move |(x, added)| f64::from(sum(x) + times * added))
}

/// Every coefficient is 1, and nothing is added.
#[rustfmt::skip]
pub static WAMPLER1: Linear = Linear {
    name: "Wampler1",
    intercept: true,
    degree: 5,
    y: || sums(1, 0).collect(),
    x,
    beta: &[1.0, 1.0, 1.0, 1.0, 1.0, 1.0],
    se: &[0.0, 0.0, 0.0, 0.0, 0.0, 0.0],
    residual_sd: 0.0,
    r_squared: 1.0,
    ss_reg: 18814317208116.668,
    ss_res: 0.0,
    f: None,
    ceiling: 15.0,
    rounded_ceiling: 15.0,
};

/// The coefficients are powers of a tenth.
#[rustfmt::skip]
pub static WAMPLER2: Linear = Linear {
    name: "Wampler2",
    intercept: true,
    degree: 5,
    y: || sums(10, 0).map(|sum| sum / 1e5).collect(),
    x,
    beta: &[1.0, 0.1, 0.01, 0.001, 0.0001, 1e-05],
    se: &[0.0, 0.0, 0.0, 0.0, 0.0, 0.0],
    residual_sd: 0.0,
    r_squared: 1.0,
    ss_reg: 6602.918583651666,
    ss_res: 0.0,
    f: None,
    ceiling: 13.2,
    rounded_ceiling: 13.2,
};

/// The first with a little added.
#[rustfmt::skip]
pub static WAMPLER3: Linear = Linear {
    name: "Wampler3",
    intercept: true,
    degree: 5,
    y: || sums(1, 1).collect(),
    x,
    beta: &[1.0, 1.0, 1.0, 1.0, 1.0, 1.0],
    se: &[2152.3262467816967, 2363.5517346968054, 779.3435243315831, 101.47550755034965, 5.645665121707515, 0.11232485467931194],
    residual_sd: 2360.1450237926765,
    r_squared: 0.9999955590258199,
    ss_reg: 18814317208116.668,
    ss_res: 83554268.0,
    f: Some(675524.4582401224),
    ceiling: 15.0,
    rounded_ceiling: 15.0,
};

/// The first with more added than it holds.
#[rustfmt::skip]
pub static WAMPLER4: Linear = Linear {
    name: "Wampler4",
    intercept: true,
    degree: 5,
    y: || sums(1, 100).collect(),
    x,
    beta: &[1.0, 1.0, 1.0, 1.0, 1.0, 1.0],
    se: &[215232.62467816967, 236355.1734696805, 77934.3524331583, 10147.550755034965, 564.5665121707516, 11.232485467931193],
    residual_sd: 236014.50237926765,
    r_squared: 0.9574784408256621,
    ss_reg: 18814317208116.668,
    ss_res: 835542680000.0,
    f: Some(67.55244582401224),
    ceiling: 15.0,
    rounded_ceiling: 15.0,
};

/// The first with ten thousand times as much added.
#[rustfmt::skip]
pub static WAMPLER5: Linear = Linear {
    name: "Wampler5",
    intercept: true,
    degree: 5,
    y: || sums(1, 10_000).collect(),
    x,
    beta: &[1.0, 1.0, 1.0, 1.0, 1.0, 1.0],
    se: &[21523262.467816968, 23635517.34696805, 7793435.243315831, 1014755.0755034965, 56456.65121707516, 1123.2485467931194],
    residual_sd: 23601450.237926766,
    r_squared: 0.002246689215749398,
    ss_reg: 18814317208116.668,
    ss_res: 8355426800000000.0,
    f: Some(0.006755244582401224),
    ceiling: 15.0,
    rounded_ceiling: 15.0,
};
