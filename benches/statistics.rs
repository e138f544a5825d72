//! How long a regression with all its diagnostics takes, as a ratio to a plain
//! `f64` Householder decomposition of the same shape timed in the same run, so
//! that numbers of different machines can be compared; and its longest step,
//! which is how long a page stands still.
//!
//! Run with `cargo bench --bench statistics`. It prints and asserts nothing. The
//! body takes its clock as an argument: a browser can run it with its own.

#[path = "../tests/statistics/checks/random.rs"]
mod random;

use random::Random;
use std::hint::black_box;
use std::time::Instant;
use timbang::statistics::double_double::doubles;
use timbang::statistics::regression::{Options, Regression, Study};

/// Batches per measurement; their median is printed.
const BATCHES: usize = 15;
/// A batch runs at least so long, so that the clock's grain does not count.
const BATCH_SECONDS: f64 = 0.02;
/// Rows and predictors.
const SHAPES: [(usize, usize); 3] = [(60, 5), (1_000, 15), (5_000, 30)];

/// A clock in seconds.
type Clock<'a> = &'a dyn Fn() -> f64;

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// Seconds per run: the median over batches.
fn seconds(clock: Clock, mut run: impl FnMut()) -> f64 {
    let mut runs = 1_u32;
    let mut time = |runs: u32| {
        let start = clock();
        (0..runs).for_each(|_| run());
        clock() - start
    };
    while time(runs) < BATCH_SECONDS {
        runs = runs.saturating_mul(2);
    }
    median((0..BATCHES).map(|_| time(runs) / f64::from(runs)).collect())
}

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
fn longest_step(clock: Clock, y: &[f64], x: &[Vec<f64>]) -> f64 {
    let runs: Vec<Vec<f64>> = (0..5)
        .map(|_| {
            let mut study = study(y, x);
            let mut times = Vec::new();
            loop {
                let start = clock();
                let more = study.step().expect("a regression");
                times.push(clock() - start);
                if !more {
                    return times;
                }
            }
        })
        .collect();
    let step = |step: usize| median(runs.iter().map(|times| times[step]).collect());
    (0..runs[0].len()).map(step).fold(0.0, f64::max)
}

/// Every line of the table, given to `line`: shape, seconds of the plain
/// decomposition, of the regression, and of its longest step.
fn body(clock: Clock, mut line: impl FnMut(&str, [f64; 3])) {
    for (rows, predictors) in SHAPES {
        let (y, x) = Random(1).survey(rows, predictors);
        let unit = seconds(clock, || {
            black_box(plain(black_box(&y), black_box(&x)));
        });
        let time = seconds(clock, || {
            black_box(whole(black_box(&y), black_box(&x)));
        });
        let step = longest_step(clock, &y, &x);
        line(&format!("{rows} x {predictors}"), [unit, time, step]);
    }
}

fn main() {
    let start = Instant::now();
    let clock = || start.elapsed().as_secs_f64();
    println!(
        "{:<14}{:>12}{:>16}{:>10}{:>18}",
        "", "plain QR, µs", "regression, µs", "ratio", "longest step, µs"
    );
    body(&clock, |shape, [unit, time, step]| {
        println!(
            "{shape:<14}{:>12.0}{:>16.0}{:>10.1}{:>18.0}",
            unit * 1e6,
            time * 1e6,
            time / unit,
            step * 1e6
        );
    });
}
