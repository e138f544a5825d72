//! The checks of the statistics in a real browser: NIST's sets, the questionnaire,
//! and the fingerprint of many results that must be the same to the bit as
//! natively (`checks/bits.rs`).
#![cfg(target_arch = "wasm32")]

#[path = "statistics/checks/mod.rs"]
mod checks;

use wasm_bindgen_test::{console_log, wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// Milliseconds since the page was opened.
fn now() -> f64 {
    let clock = web_sys::window().and_then(|window| window.performance());
    clock.expect("a clock").now()
}

#[wasm_bindgen_test]
async fn every_check_holds_in_the_browser() {
    assert!(!checks::ALL.is_empty());
    for (name, check) in checks::ALL {
        let begun = now();
        check();
        console_log!("{name}: {:.0} ms", now() - begun);
        // The runner is told that the page lives.
        gloo::timers::future::sleep(std::time::Duration::ZERO).await;
    }
}
