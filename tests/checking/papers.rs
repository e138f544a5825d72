//! Rows of the papers.
