//! Checks of printed figures, against the papers they were made for.

mod base;
