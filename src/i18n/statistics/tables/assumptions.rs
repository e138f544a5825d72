//! The tests of the classical assumptions as tables.

use super::regression::constant;
use super::{Grid, NOTHING, Names, Rows, Style, grid, nothing, zone};
use crate::i18n::statistics::faults::fault;
use crate::i18n::statistics::sentences::words;
use crate::statistics::assumptions::ChiSquared;
use crate::statistics::assumptions::kolmogorov::{Kolmogorov, SPSS_CAP};
use crate::statistics::assumptions::scedasticity::Glejser;
use crate::statistics::description::describe;
use crate::statistics::fault::Fault;
use crate::statistics::regression::estimates::Estimate;
use crate::statistics::regression::{Assumptions, DurbinWatson, Regression};
use crate::statistics::verdicts::{self, NormalityTest, SpreadTest, Thresholds};

/// SPSS prints the mean and spread of residuals with so many decimals.
const RESIDUAL_DECIMALS: usize = 7;

/// The column of a table about the residuals.
fn residual(style: Style) -> Vec<String> {
    vec![style.head("Residual tak terstandar", "Unstandardized Residual")]
}

/// Lilliefors' p as it is printed, and what stands below the table: SPSS prints
/// none above 0.2.
fn lilliefors(style: Style, p: f64) -> (String, String) {
    let mut note = style.head(
        "Sig. dengan koreksi Lilliefors.",
        "Lilliefors Significance Correction.",
    );
    if !style.spss || p <= SPSS_CAP {
        return (style.p(p), note);
    }
    note.push_str(" This is a lower bound of the true significance.");
    (style.p(SPSS_CAP), note)
}

/// SPSS's One-Sample Kolmogorov-Smirnov Test of the residuals, with Lilliefors' p.
pub fn kolmogorov(style: Style, regression: &Regression, found: &Kolmogorov) -> Grid {
    let about = describe(&regression.residuals).ok();
    // With an intercept the mean is 0, but for the rounding of each residual.
    let mean = match regression.intercept {
        Some(_) => Some(0.0),
        None => about.as_ref().map(|about| about.mean),
    };
    let sd = about.and_then(|about| about.sd);
    let exact = |value: Option<f64>| {
        let written = value.map(|value| style.fixed(value, RESIDUAL_DECIMALS));
        written.unwrap_or_else(|| NOTHING.to_owned())
    };
    let (p, note) = lilliefors(style, found.p);
    let names = style.heads(&[
        ("N", "N"),
        ("Rata-rata", "Normal Parameters: Mean"),
        ("Simpangan baku", "Normal Parameters: Std. Deviation"),
        (
            "Selisih terbesar: mutlak",
            "Most Extreme Differences: Absolute",
        ),
        (
            "Selisih terbesar: positif",
            "Most Extreme Differences: Positive",
        ),
        (
            "Selisih terbesar: negatif",
            "Most Extreme Differences: Negative",
        ),
        ("Statistik uji", "Test Statistic"),
        ("Sig. (Lilliefors)", "Asymp. Sig. (2-tailed)"),
    ]);
    let cells = [
        style.count(regression.n),
        exact(mean),
        exact(sd),
        style.number(found.d),
        style.number(found.above),
        style.number(-found.below),
        style.number(found.d),
        p,
    ];
    let rows = names.into_iter().zip(cells.map(|cell| vec![cell]));
    Grid {
        note,
        ..grid(
            style.head(
                "Uji Kolmogorov-Smirnov Satu Sampel",
                "One-Sample Kolmogorov-Smirnov Test",
            ),
            residual(style),
            rows.collect(),
        )
    }
}

/// What SPSS printed up to its version 22: to reproduce such a table, never to
/// judge by.
pub fn kolmogorov_uncorrected(style: Style, found: &Kolmogorov) -> Grid {
    Grid {
        note: style.pick(
            "Sig. ini tanpa koreksi Lilliefors dan terlalu besar, karena rata-rata dan simpangan bakunya ditaksir dari data. Hanya untuk mencocokkan tabel lama; jangan dipakai menyimpulkan.",
            "This Sig. lacks Lilliefors' correction and is too large, for mean and spread are estimated from the data. Only to reproduce old tables; draw no conclusion from it.",
        ),
        ..grid(
            style.pick(
                "Kolmogorov-Smirnov seperti cetakan SPSS lama",
                "Kolmogorov-Smirnov as old SPSS printed it",
            ),
            residual(style),
            vec![
                ("Kolmogorov-Smirnov Z".to_owned(), vec![style.number(found.z)]),
                (
                    "Asymp. Sig. (2-tailed)".to_owned(),
                    vec![style.p(found.p_uncorrected)],
                ),
            ],
        )
    }
}

/// What keeps tests from a result, each named.
fn reasons(style: Style, names: &Names, all: &[(String, &Fault)]) -> String {
    let one = |(name, found): &(String, &Fault)| format!("{name}: {}", fault(style, names, found));
    all.iter().map(one).collect::<Vec<_>>().join(" ")
}

/// SPSS's Tests of Normality, a test a row, with the verdicts.
pub fn normality(
    style: Style,
    names: &Names,
    n: usize,
    all: &Assumptions,
    by: &Thresholds,
) -> Grid {
    let mut missing = Vec::new();
    let mut rows: Rows = Vec::new();
    let mut note = String::new();
    for test in NormalityTest::ALL {
        let name = words::normality_test(test).to_owned();
        let cells = match verdicts::normality(all, test) {
            Ok([statistic, p]) => {
                let df = match test {
                    NormalityTest::JarqueBera => 2,
                    _ => n,
                };
                let p = match test {
                    NormalityTest::Kolmogorov => {
                        let (p, below) = lilliefors(style, p);
                        note = below;
                        p
                    }
                    _ => style.p(p),
                };
                let normal = verdicts::normal(all, test, by.alpha);
                let verdict = words::normal(style, normal);
                vec![style.number(statistic), style.count(df), p, verdict]
            }
            Err(found) => {
                missing.push((name.clone(), found));
                nothing(4)
            }
        };
        rows.push((name, cells));
    }
    let mut heads = style.heads(&[("Statistik", "Statistic"), ("df", "df"), ("Sig.", "Sig.")]);
    heads.push(style.pick("Keterangan", "Verdict"));
    Grid {
        corner: style.head("Uji", "Test"),
        note: [note, reasons(style, names, &missing)]
            .join(" ")
            .trim()
            .to_owned(),
        ..grid(
            style.head("Uji Normalitas", "Tests of Normality"),
            heads,
            rows,
        )
    }
}

/// Glejser's regression of the residuals' size on the predictors.
pub fn glejser(style: Style, names: &Names, found: &Glejser) -> Grid {
    let row = |(name, one): (String, &Estimate)| {
        let test = one.test.as_ref();
        let cells = vec![
            style.number(one.b),
            style.number(one.se),
            style.maybe(test.map(|test| test.t)),
            style.maybe_p(test.map(|test| test.p)),
        ];
        (name, cells)
    };
    let first = found.constant.iter().map(|one| (constant(style), one));
    let slopes = found.slopes.iter().enumerate();
    let slopes = slopes.map(|(place, one)| (names.predictor(place), one));
    Grid {
        corner: "Model".to_owned(),
        note: style.pick(
            "Variabel terikat: nilai mutlak residual.",
            "Dependent variable: the residuals' absolute values.",
        ),
        ..grid(
            style.pick("Uji Glejser", "Glejser's Test"),
            style.heads(&[
                ("B", "B"),
                ("Galat Baku", "Std. Error"),
                ("t", "t"),
                ("Sig.", "Sig."),
            ]),
            first.chain(slopes).map(row).collect(),
        )
    }
}

/// Breusch and Pagan's test in both forms, and White's.
pub fn spread(style: Style, names: &Names, all: &Assumptions, by: &Thresholds) -> Grid {
    let mut missing = Vec::new();
    let mut rows: Rows = Vec::new();
    for test in SpreadTest::ALL {
        let found: Result<ChiSquared, &Fault> = match test {
            SpreadTest::Glejser => continue,
            SpreadTest::Koenker => all.breusch_pagan.as_ref().map(|one| one.koenker),
            SpreadTest::BreuschPagan => all.breusch_pagan.as_ref().map(|one| one.original),
            SpreadTest::White => all.white.as_ref().copied(),
        };
        let name = words::spread_test(style, test);
        let cells = match found {
            Ok(found) => vec![
                style.number(found.statistic),
                style.count(found.df),
                style.p(found.p),
                words::spread(style, verdicts::equal_spread(all, test, by.alpha)),
            ],
            Err(found) => {
                missing.push((name.clone(), found));
                nothing(4)
            }
        };
        rows.push((name, cells));
    }
    let mut heads = style.heads(&[
        ("Chi-kuadrat", "Chi-Square"),
        ("df", "df"),
        ("Sig.", "Sig."),
    ]);
    heads.push(style.pick("Keterangan", "Verdict"));
    Grid {
        corner: style.head("Uji", "Test"),
        note: reasons(style, names, &missing),
        ..grid(
            style.pick(
                "Uji Breusch-Pagan dan White",
                "Breusch-Pagan and White Tests",
            ),
            heads,
            rows,
        )
    }
}

/// Durbin and Watson's d between its bounds, with its exact p.
pub fn durbin_watson(style: Style, found: &DurbinWatson, by: &Thresholds) -> Grid {
    let [lower, upper] = match found.bounds {
        Some(bounds) => bounds.map(Some),
        None => [None; 2],
    };
    let mirrored = |bound: Option<f64>| style.maybe(bound.map(|bound| 4.0 - bound));
    let lies = found.bounds.map(|bounds| verdicts::zone(found.d, bounds));
    let cells = vec![
        style.number(found.d),
        style.maybe(lower),
        style.maybe(upper),
        mirrored(upper),
        mirrored(lower),
        lies.map_or_else(|| NOTHING.to_owned(), |lies| zone(style, lies)),
        style.p(found.p_positive),
        style.p(found.p_negative),
    ];
    let mut heads: Vec<String> = ["d", "dL", "dU", "4 \u{2212} dU", "4 \u{2212} dL"]
        .map(str::to_owned)
        .into();
    heads.extend([
        style.pick("Keputusan tabel", "By the table"),
        style.pick("p eksak (positif)", "Exact p (positive)"),
        style.pick("p eksak (negatif)", "Exact p (negative)"),
    ]);
    Grid {
        corner: "Model".to_owned(),
        note: style.say(
            "dL dan dU dihitung untuk α = {0}, satu sisi. d selalu antara 0 dan 4; aturan \u{2212}2 sampai +2 keliru.",
            "dL and dU are computed for α = {0}, one-sided. d always lies between 0 and 4; the rule from \u{2212}2 to +2 is wrong.",
            &[&style.limit(by.alpha)],
        ),
        ..grid(
            style.pick("Uji Durbin-Watson", "Durbin-Watson Test"),
            heads,
            vec![("1".to_owned(), cells)],
        )
    }
}
