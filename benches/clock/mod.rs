//! What all benchmarks time and print with, here and in a browser.

/// A batch runs at least so long, so that the clock's grain does not count: 0.1 ms in
/// a browser.
const BATCH_SECONDS: f64 = 0.02;

/// Seconds since some moment.
#[cfg(not(target_arch = "wasm32"))]
pub fn now() -> f64 {
    use std::sync::OnceLock;
    use std::time::Instant;
    static START: OnceLock<Instant> = OnceLock::new();
    START.get_or_init(Instant::now).elapsed().as_secs_f64()
}

/// Seconds since some moment.
#[cfg(target_arch = "wasm32")]
pub fn now() -> f64 {
    let clock = web_sys::window().and_then(|window| window.performance());
    clock.expect("a clock").now() / 1e3
}

#[cfg(not(target_arch = "wasm32"))]
pub fn print(line: &str) {
    println!("{line}");
}

#[cfg(target_arch = "wasm32")]
pub fn print(line: &str) {
    wasm_bindgen_test::console_log!("{line}");
}

pub fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// Seconds per run: the median over batches.
pub fn seconds(batches: usize, mut run: impl FnMut()) -> f64 {
    let mut runs = 1_u32;
    let mut time = |runs: u32| {
        let start = now();
        (0..runs).for_each(|_| run());
        now() - start
    };
    while time(runs) < BATCH_SECONDS {
        runs = runs.saturating_mul(2);
    }
    median((0..batches).map(|_| time(runs) / f64::from(runs)).collect())
}
