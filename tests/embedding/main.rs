//! The contract with pages that hold this one in a frame: each of its rules.

mod address;
mod answers;
mod gate;
mod messages;
mod pace;
