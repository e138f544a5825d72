//! Packs the files of the single HTML file into text and unpacks them: compiled
//! to WebAssembly, the page (`static/single/start.js`) and the packing
//! (`script/site/pack.mjs`) run the same code.
//!
//! - `tree`: in which questions a byte is asked for
//! - `coder`: answers as text
//! - `place`: where in a file of WebAssembly the next byte stands
//! - `contexts`: behind what it stands
//! - `mixer`: opinions weighed
//! - `model`: how likely each answer is
#![cfg_attr(target_arch = "wasm32", no_std)]
#![deny(unsafe_code)]
// Loops go over several tables at once. And `new` is not for everyone: a model is
// larger than any stack.
#![allow(clippy::needless_range_loop, clippy::new_without_default)]

pub mod coder;
pub mod contexts;
pub mod mixer;
pub mod model;
pub mod place;
pub mod tree;

#[cfg(target_arch = "wasm32")]
#[allow(unsafe_code)]
mod exports;
