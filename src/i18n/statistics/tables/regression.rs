//! A regression's tables.

use super::{Grid, Names, Rows, Style, grid, nothing};
use crate::i18n::statistics::sentences::words;
use crate::statistics::regression::estimates::Estimate;
use crate::statistics::regression::{Regression, Slope};
use crate::statistics::verdicts::{self, Thresholds};

/// What stands below a table: the response, and the predictors where they are not
/// the rows.
fn beneath(style: Style, names: &Names, found: &Regression, predictors: bool) -> String {
    let head = style.head("Variabel terikat", "Dependent Variable");
    let mut note = format!("{head}: {}", names.response());
    if predictors {
        let head = style.head("Variabel bebas", "Predictors");
        let constant = found.intercept.map(|_| constant(style));
        let all = (0..found.slopes.len()).map(|place| names.predictor(place));
        let all: Vec<String> = constant.into_iter().chain(all).collect();
        note.push_str(&format!(". {head}: {}", all.join(", ")));
    }
    note
}

/// What SPSS calls the intercept.
pub(super) fn constant(style: Style) -> String {
    style.head("(Konstanta)", "(Constant)")
}

/// SPSS's Model Summary.
pub fn model_summary(style: Style, names: &Names, found: &Regression) -> Grid {
    let all = &found.overall;
    let watson = found.assumptions.as_ref();
    let watson = watson.and_then(|all| all.durbin_watson.as_ref().ok());
    let mut cells: Vec<String> = [found.r, all.r2, all.adjusted_r2, all.see]
        .map(|value| style.number(value))
        .into();
    cells.push(style.maybe(watson.map(|found| found.d)));
    Grid {
        corner: "Model".to_owned(),
        note: beneath(style, names, found, true),
        ..grid(
            style.head("Ringkasan Model", "Model Summary"),
            style.heads(&[
                ("R", "R"),
                ("R Square", "R Square"),
                ("Adjusted R Square", "Adjusted R Square"),
                ("Galat Baku Taksiran", "Std. Error of the Estimate"),
                ("Durbin-Watson", "Durbin-Watson"),
            ]),
            vec![("1".to_owned(), cells)],
        )
    }
}

/// A sum of squares with its degrees of freedom and their quotient, in five
/// columns.
pub(super) fn squares(style: Style, sum: f64, df: usize, mean: bool) -> Vec<String> {
    let mut cells = vec![style.number(sum), style.count(df)];
    if mean {
        cells.push(style.number(sum / df.max(1) as f64));
    }
    cells.resize(5, String::new());
    cells
}

/// The headings of an analysis of variance.
pub(super) fn anova_heads(style: Style) -> Vec<String> {
    style.heads(&[
        ("Jumlah Kuadrat", "Sum of Squares"),
        ("df", "df"),
        ("Kuadrat Rata-rata", "Mean Square"),
        ("F", "F"),
        ("Sig.", "Sig."),
    ])
}

/// SPSS's ANOVA.
pub fn anova(style: Style, names: &Names, found: &Regression) -> Grid {
    let all = &found.overall;
    let mut explained = squares(style, all.explained, all.df_explained, true);
    explained[3] = style.maybe(all.f.map(|[f, _]| f));
    explained[4] = style.maybe_p(all.f.map(|[_, p]| p));
    let residual = squares(style, all.residual, all.df_residual, true);
    let df = all.df_explained + all.df_residual;
    let total = squares(style, all.total, df, false);
    let rows = style.heads(&[
        ("Regresi", "Regression"),
        ("Residual", "Residual"),
        ("Total", "Total"),
    ]);
    Grid {
        corner: "Model".to_owned(),
        note: beneath(style, names, found, true),
        ..grid(
            style.head("ANOVA", "ANOVA"),
            anova_heads(style),
            rows.into_iter().zip([explained, residual, total]).collect(),
        )
    }
}

/// B, its error, Beta, t and Sig., then the interval.
fn estimate(style: Style, one: &Estimate, beta: Option<f64>) -> Vec<String> {
    let test = one.test.as_ref();
    vec![
        style.number(one.b),
        style.number(one.se),
        beta.map_or_else(String::new, |beta| style.number(beta)),
        style.maybe(test.map(|test| test.t)),
        style.maybe_p(test.map(|test| test.p)),
        style.maybe(test.map(|test| test.low)),
        style.maybe(test.map(|test| test.high)),
    ]
}

/// SPSS's Coefficients with all that it can show. `level` is the probability of
/// the interval.
pub fn coefficients(style: Style, names: &Names, found: &Regression, level: f64) -> Grid {
    let mut heads = estimate_heads(style);
    let percent = style.percent(100.0 * level, 0);
    heads.extend(
        [
            ("Batas bawah", "Lower Bound"),
            ("Batas atas", "Upper Bound"),
        ]
        .map(|(indonesian, spss)| format!("{percent} {}", style.head(indonesian, spss))),
    );
    heads.extend(style.heads(&[
        ("Zero-order", "Zero-order"),
        ("Parsial", "Partial"),
        ("Part", "Part"),
        ("Tolerance", "Tolerance"),
        ("VIF", "VIF"),
    ]));
    let mut rows: Rows = Vec::new();
    if let Some(first) = &found.intercept {
        let mut cells = estimate(style, first, None);
        cells.resize(heads.len(), String::new());
        rows.push((constant(style), cells));
    }
    for (place, slope) in found.slopes.iter().enumerate() {
        let mut cells = estimate(style, &slope.estimate, Some(slope.beta));
        cells.extend([
            style.number(slope.zero_order),
            style.maybe(slope.partial),
            style.number(slope.part),
            style.number(slope.tolerance),
            style.number(slope.vif),
        ]);
        rows.push((names.predictor(place), cells));
    }
    Grid {
        corner: "Model".to_owned(),
        note: beneath(style, names, found, false),
        ..grid(style.head("Koefisien", "Coefficients"), heads, rows)
    }
}

/// The headings of a coefficient.
fn estimate_heads(style: Style) -> Vec<String> {
    style.heads(&[
        ("B", "B"),
        ("Galat Baku", "Std. Error"),
        ("Beta", "Beta"),
        ("t", "t"),
        ("Sig.", "Sig."),
    ])
}

/// SPSS's Collinearity Statistics, with the verdicts.
pub fn collinearity(style: Style, names: &Names, found: &Regression, by: &Thresholds) -> Grid {
    let row = |(place, slope): (usize, &Slope)| {
        let cells = vec![
            style.number(slope.tolerance),
            style.number(slope.vif),
            words::separate(style, verdicts::separate(slope, by)),
        ];
        (names.predictor(place), cells)
    };
    let mut heads = style.heads(&[("Tolerance", "Tolerance"), ("VIF", "VIF")]);
    heads.push(style.pick("Keterangan", "Verdict"));
    Grid {
        corner: "Model".to_owned(),
        note: beneath(style, names, found, false),
        ..grid(
            style.head("Statistik Kolinearitas", "Collinearity Statistics"),
            heads,
            found.slopes.iter().enumerate().map(row).collect(),
        )
    }
}

/// Effective and relative contribution (sumbangan efektif, sumbangan relatif).
pub fn contributions(style: Style, names: &Names, found: &Regression) -> Grid {
    let row = |(place, slope): (usize, &Slope)| {
        let cells = vec![
            style.number(slope.beta),
            style.number(slope.zero_order),
            style.fixed(slope.effective, 2),
            slope
                .relative
                .map_or_else(|| nothing(1).concat(), |part| style.fixed(part, 2)),
        ];
        (names.predictor(place), cells)
    };
    let whole = found.slopes.iter().map(|slope| slope.effective).sum();
    let relative: Option<f64> = found.slopes.iter().map(|slope| slope.relative).sum();
    let foot = vec![
        String::new(),
        String::new(),
        style.fixed(whole, 2),
        relative.map_or_else(|| nothing(1).concat(), |whole| style.fixed(whole, 2)),
    ];
    Grid {
        corner: style.pick("Variabel", "Variable"),
        note: style.pick(
            "SE = Beta × r × 100 %; SR = SE / R Square.",
            "Effective = Beta × r × 100%; relative = effective / R Square.",
        ),
        foot: Some((style.pick("Jumlah", "Sum"), foot)),
        ..grid(
            style.pick(
                "Sumbangan Efektif dan Relatif",
                "Effective and Relative Contribution",
            ),
            vec![
                "Beta".to_owned(),
                "r".to_owned(),
                style.pick("Sumbangan efektif (SE) %", "Effective %"),
                style.pick("Sumbangan relatif (SR) %", "Relative %"),
            ],
            found.slopes.iter().enumerate().map(row).collect(),
        )
    }
}
