//! Results as tables, in SPSS's order and names.
//!
//! Three decimals, whole numbers for counts and degrees of freedom. Headings are
//! SPSS's where [`Style::spss`] asks for them, and those that reports in the
//! language use otherwise. What SPSS does not print (r tabel, Glejser's test,
//! dL and dU, contributions) has headings of the language in either case.

mod assumptions;
mod compare;
mod frequencies;
mod instrument;
mod regression;

pub use assumptions::{
    durbin_watson, glejser, kolmogorov, kolmogorov_uncorrected, normality, spread,
};
pub use compare::{groups, one_way, two_groups};
pub use frequencies::frequencies;
pub use instrument::{cases, descriptions, item_total, reliability, validity};
pub use regression::{anova, coefficients, collinearity, contributions, model_summary};

use super::sentences::words::zone;
use super::style::{NOTHING, Names, Style};
use crate::i18n::Grid;

/// Rows with their names.
type Rows = Vec<(String, Vec<String>)>;

fn grid(title: String, heads: Vec<String>, rows: Rows) -> Grid {
    Grid {
        title,
        heads,
        rows,
        ..Grid::default()
    }
}

/// As many signs for no number.
fn nothing(count: usize) -> Vec<String> {
    vec![NOTHING.to_owned(); count]
}
