//! The JavaScript module: `timbang::api` behind wasm-bindgen, and nothing more.
//!
//! Arguments and answers cross as JSON text. `face.mjs` beside this file is what
//! a caller sees: it turns values into text, with limits, and text into values.

#![cfg(target_arch = "wasm32")]

use timbang::api;
use wasm_bindgen::prelude::wasm_bindgen;

/// Answers one call: the name of the function, its argument and its options.
#[wasm_bindgen]
pub fn call(function: &str, input: &str, options: &str) -> String {
    api::come();
    api::call(function, input, options)
}

/// Opens the bytes of a file.
#[wasm_bindgen(js_name = openBytes)]
pub fn open_bytes(bytes: &[u8]) -> String {
    api::open_bytes(bytes)
}
