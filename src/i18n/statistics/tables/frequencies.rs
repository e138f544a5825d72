//! Who answered, as a table.

use super::{Grid, NOTHING, Rows, Style, grid};
use crate::methods::questionnaire::groups::Grouping;

/// SPSS's Frequencies of a column of categories: count, percent of all, percent of
/// those who answered, and the latter added up.
pub fn frequencies(style: Style, of: &Grouping) -> Grid {
    let counts = of.counts();
    let valid: usize = counts.iter().sum();
    let all = of.members.len();
    let percent = |count: usize, of: usize| match of {
        0 => NOTHING.to_owned(),
        of => style.fixed(100.0 * count as f64 / of as f64, 1),
    };
    let mut passed = 0;
    let mut rows: Rows = Vec::new();
    for (name, count) in of.names.iter().zip(&counts) {
        passed += count;
        let cells = vec![
            style.count(*count),
            percent(*count, all),
            percent(*count, valid),
            percent(passed, valid),
        ];
        rows.push((name.clone(), cells));
    }
    let missing = all - valid;
    if missing > 0 {
        let cells = vec![
            style.count(missing),
            percent(missing, all),
            String::new(),
            String::new(),
        ];
        rows.push((style.head("Tidak menjawab", "Missing"), cells));
    }
    let foot = vec![
        style.count(all),
        percent(all, all),
        percent(valid, valid),
        String::new(),
    ];
    Grid {
        foot: Some((style.head("Jumlah", "Total"), foot)),
        ..grid(
            of.heading.clone(),
            style.heads(&[
                ("Frekuensi", "Frequency"),
                ("Persen", "Percent"),
                ("Persen dari yang menjawab", "Valid Percent"),
                ("Persen kumulatif", "Cumulative Percent"),
            ]),
            rows,
        )
    }
}
