//! How long a regression with all its diagnostics takes, as a ratio to a plain
//! `f64` Householder decomposition of the same shape timed in the same run, so
//! that numbers of different machines can be compared; and its longest step,
//! which is how long a page stands still.
//!
//! Run with `cargo bench --bench statistics`, or here and in Chromium with
//! `script/bench statistics`. It prints and asserts nothing.

mod clock;
#[path = "../tests/statistics/checks/random.rs"]
mod random;

use clock::{median, now, print, seconds};
use random::Random;
use std::hint::black_box;
use timbang::statistics::double_double::doubles;
use timbang::statistics::regression::{Options, Regression, Study};

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test_configure!(run_in_browser);

/// Batches per measurement; their median is printed.
const BATCHES: usize = 15;
/// Fewer where one run takes long by itself: above so many rows.
const LONG_BATCHES: usize = 5;
const LARGE: usize = 1_000;
/// Rows and predictors.
const SHAPES: [(usize, usize); 3] = [(60, 5), (1_000, 15), (5_000, 30)];

/// The columns, a constant and the response decomposed in `f64`, without
/// pivoting: what every program does at least.
fn plain(y: &[f64], x: &[Vec<f64>]) -> f64 {
    let mut all = vec![vec![1.0; y.len()]];
    all.extend_from_slice(x);
    all.push(y.to_vec());
    for k in 0..=x.len() {
        let (done, rest) = all.split_at_mut(k + 1);
        let tail = &mut done[k][k..];
        let length = tail.iter().map(|v| v * v).sum::<f64>().sqrt();
        let diagonal = if tail[0] > 0.0 { -length } else { length };
        let twice = 1.0 / (length * (length + tail[0].abs()));
        tail[0] -= diagonal;
        for column in rest {
            let along: f64 = tail.iter().zip(&column[k..]).map(|(v, a)| v * a).sum();
            for (a, v) in column[k..].iter_mut().zip(tail.iter()) {
                *a -= along * twice * v;
            }
        }
    }
    let left = &all[x.len() + 1][x.len() + 1..];
    left.iter().map(|e| e * e).sum()
}

fn study(y: &[f64], x: &[Vec<f64>]) -> Study {
    let x = x.iter().map(|column| doubles(column)).collect();
    Study::new(doubles(y), x, Options::default()).expect("a regression")
}

fn whole(y: &[f64], x: &[Vec<f64>]) -> Regression {
    study(y, x).finish().expect("a regression")
}

/// The longest step, in seconds: for each step the median over runs.
fn longest_step(y: &[f64], x: &[Vec<f64>]) -> f64 {
    let runs: Vec<Vec<f64>> = (0..5)
        .map(|_| {
            let mut study = study(y, x);
            let mut times = Vec::new();
            loop {
                let start = now();
                let more = study.step().expect("a regression");
                times.push(now() - start);
                if !more {
                    return times;
                }
            }
        })
        .collect();
    let step = |step: usize| median(runs.iter().map(|times| times[step]).collect());
    (0..runs[0].len()).map(step).fold(0.0, f64::max)
}

fn run() {
    print(&format!(
        "{:<14}{:>14}{:>16}{:>10}{:>18}",
        "", "plain QR, µs", "regression, µs", "ratio", "longest step, µs"
    ));
    for (rows, predictors) in SHAPES {
        let (y, x) = Random(1).survey(rows, predictors);
        let batches = match rows > LARGE {
            true => LONG_BATCHES,
            false => BATCHES,
        };
        let unit = seconds(BATCHES, || {
            black_box(plain(black_box(&y), black_box(&x)));
        });
        let time = seconds(batches, || {
            black_box(whole(black_box(&y), black_box(&x)));
        });
        let step = longest_step(&y, &x);
        print(&format!(
            "{:<14}{:>14.0}{:>16.0}{:>10.1}{:>18.0}",
            format!("{rows} x {predictors}"),
            unit * 1e6,
            time * 1e6,
            time / unit,
            step * 1e6
        ));
    }
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
