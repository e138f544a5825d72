//! What other programs reach.
