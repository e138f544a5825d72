//! How long priorities and simulations take, each as a ratio to plain products of the same matrix
//! with a vector, as many as the work is about and timed in the same run, so that numbers of
//! different machines, and of host and browser, can be compared.
//!
//! Run with `cargo bench --bench ahp`, or here and in Chromium with `script/bench`. It prints and
//! asserts nothing.

mod clock;

use clock::{print, seconds};
use std::hint::black_box;
use timbang::methods::ahp::{
    Judgments, Method, Settings, Simulation, Total, Uncertainty, priorities,
};

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test_configure!(run_in_browser);

/// Batches per measurement; their median is printed.
const BATCHES: usize = 15;
/// Fewer where one run takes long by itself.
const LONG_BATCHES: usize = 5;
/// Draws of the simulations, and elements compared in them.
const DRAWS: usize = 10_000;
const ELEMENTS: usize = 10;

/// Ratios on and off the scale, contradictory as people are.
fn judgments(n: usize) -> Judgments {
    let judgment = |row: usize, column: usize| {
        let exact = (column + 2) as f64 / (row + 2) as f64;
        let off = [1.0, 1.4, 0.7, 1.2][(3 * row + 5 * column) % 4];
        exact * off
    };
    Judgments::from_upper(n, judgment).expect("positive judgments")
}

/// A matrix by rows times a vector.
fn product(matrix: &[f64], vector: &[f64], into: &mut [f64]) {
    for (sum, row) in into.iter_mut().zip(matrix.chunks_exact(vector.len())) {
        *sum = row.iter().zip(vector).map(|(a, x)| a * x).sum();
    }
}

/// Seconds for one n by n product.
fn product_seconds(n: usize) -> f64 {
    let matrix: Vec<f64> = judgments(n).rows().flatten().copied().collect();
    let (vector, mut into) = (vec![1.0 / n as f64; n], vec![0.0; n]);
    // A hundred at once: a call through a pointer is as long as a small product.
    let hundred = seconds(BATCHES, || {
        for _ in 0..100 {
            product(black_box(&matrix), black_box(&vector), &mut into);
            black_box(&into);
        }
    });
    hundred / 100.0
}

fn simulate(judgments: &Judgments, method: Method, pieces: usize) -> Uncertainty {
    let settings = Settings {
        spread: 0.25,
        draws: DRAWS,
        seed: 1,
    };
    let total = Total {
        scores: (0..judgments.n()).map(|i| 55.0 + 4.0 * i as f64).collect(),
        base: 0.0,
        factor: 1.0,
        limits: vec![51.0, 66.0, 76.0, 91.0],
    };
    let mut simulation = Simulation::new(judgments, method, settings, Some(total));
    while !simulation.finished() {
        simulation.run(DRAWS / pieces);
    }
    simulation.outcome()
}

fn run() {
    let line = |name: &str, time: f64, unit: f64| {
        print(&format!(
            "{name:<38}{:>13.2}{:>13.1}",
            time * 1e6,
            time / unit
        ));
    };
    print(&format!("{:<38}{:>13}{:>13}", "", "µs", "products"));
    for n in [4, 9, 15] {
        let judgments = judgments(n);
        let unit = product_seconds(n);
        line(&format!("product {n} x {n} with a vector"), unit, unit);
        let time = seconds(BATCHES, || {
            black_box(priorities(black_box(&judgments), Method::Eigenvector));
        });
        line(&format!("eigenvector, n = {n}"), time, unit);
    }
    let unit = DRAWS as f64 * product_seconds(ELEMENTS);
    let judgments = judgments(ELEMENTS);
    line(&format!("{DRAWS} products 10 x 10"), unit, unit);
    for method in Method::ALL {
        let time = seconds(LONG_BATCHES, || {
            black_box(simulate(black_box(&judgments), method, 20));
        });
        line(&format!("{DRAWS} draws 10 x 10, {method:?}"), time, unit);
    }
    let outcome = simulate(&judgments, Method::Eigenvector, 1);
    let total = outcome.total.map(|total| (total.median, total.change));
    // The same on every machine, up to the last digits of its logarithm.
    print(&format!(
        "  (reversal {}, total {total:?})",
        outcome.reversal
    ));
}

#[cfg(target_arch = "wasm32")]
#[wasm_bindgen_test]
fn in_the_browser() {
    run();
}

fn main() {
    #[cfg(not(target_arch = "wasm32"))]
    run();
}
