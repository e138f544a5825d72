//! Each instrument against numbers of its source or computed by hand.

#[path = "../common/mod.rs"]
mod common;

mod absorption;
mod bands;
mod likert;
mod satisfaction;
mod scoring;
mod targets;
