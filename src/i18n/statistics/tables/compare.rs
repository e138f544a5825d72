//! Groups compared, as tables.

use super::regression::{anova_heads, squares};
use super::{Grid, NOTHING, Style, grid};
use crate::statistics::compare::{Difference, OneWay, TwoGroups};
use crate::statistics::description::Description;

/// SPSS's Group Statistics.
pub fn groups(style: Style, all: &[(String, Description)]) -> Grid {
    let row = |(name, found): &(String, Description)| {
        let cells = vec![
            style.count(found.n),
            style.number(found.mean),
            style.maybe(found.sd),
            style.maybe(found.standard_error),
        ];
        (name.clone(), cells)
    };
    grid(
        style.head("Statistik Kelompok", "Group Statistics"),
        style.heads(&[
            ("N", "N"),
            ("Rata-rata", "Mean"),
            ("Simpangan Baku", "Std. Deviation"),
            ("Galat Baku Rata-rata", "Std. Error Mean"),
        ]),
        all.iter().map(row).collect(),
    )
}

/// SPSS's Independent Samples Test; `level` is the probability of the interval.
pub fn two_groups(style: Style, found: &TwoGroups, level: f64) -> Grid {
    let percent = style.percent(100.0 * level, 0);
    let mut heads = style.heads(&[
        ("t", "t"),
        ("df", "df"),
        ("Sig. (dua sisi)", "Sig. (2-tailed)"),
        ("Selisih Rata-rata", "Mean Difference"),
    ]);
    heads.extend(
        [("Batas bawah", "Lower"), ("Batas atas", "Upper")]
            .map(|(indonesian, spss)| format!("{percent} {}", style.head(indonesian, spss))),
    );
    let names = style.heads(&[
        ("Varians dianggap sama", "Equal variances assumed"),
        (
            "Varians tidak dianggap sama (Welch)",
            "Equal variances not assumed",
        ),
    ]);
    let whole = |df: f64| df.fract() == 0.0;
    let cells = |test: &Difference| {
        let df = match whole(test.df) {
            true => style.plain(test.df),
            false => style.number(test.df),
        };
        vec![
            style.number(test.t),
            df,
            style.p(test.p),
            style.number(found.difference),
            style.number(test.low),
            style.number(test.high),
        ]
    };
    let tests = [&found.pooled, &found.welch].map(cells);
    grid(
        style.head("Uji t Dua Kelompok", "Independent Samples Test"),
        heads,
        names.into_iter().zip(tests).collect(),
    )
}

/// SPSS's ANOVA of one factor.
pub fn one_way(style: Style, found: &OneWay) -> Grid {
    let mut between = squares(style, found.between, found.df_between, true);
    between[3] = style.number(found.f);
    between[4] = style.p(found.p);
    let within = squares(style, found.within, found.df_within, true);
    let total = squares(
        style,
        found.between + found.within,
        found.df_between + found.df_within,
        false,
    );
    let names = style.heads(&[
        ("Antarkelompok", "Between Groups"),
        ("Dalam kelompok", "Within Groups"),
        ("Total", "Total"),
    ]);
    let eta = match found.eta2.is_finite() {
        true => style.number(found.eta2),
        false => NOTHING.to_owned(),
    };
    Grid {
        note: format!("η² = {eta}"),
        ..grid(
            style.head("ANOVA Satu Arah", "ANOVA"),
            anova_heads(style),
            names.into_iter().zip([between, within, total]).collect(),
        )
    }
}
