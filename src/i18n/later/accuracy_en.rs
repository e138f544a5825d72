//! English: the texts of the page that shows how exact the program is.

use super::*;

pub(super) const ACCURACY: AccuracyTexts = AccuracyTexts {
    title: "Accuracy",
    intro: "NIST, the standards institute of the United States, publishes data whose exact statistics are known. This page computes them in your own browser and shows how many digits agree.",
    run: "Compute every set",
    again: "Compute again",
    running: |done, all| format!("Set {done} of {all}"),
    all_reached: |all, millis| {
        format!(
            "All {all} sets have the digits expected of them: 12 or more, or as many as their data carry. Computed in {millis} milliseconds in this browser."
        )
    },
    not_reached: |reached, all| {
        format!(
            "Only {reached} of {all} sets have the digits expected of them: what this browser computes may be wrong. Please use another one."
        )
    },
    caption: "Correct digits, of 15: the fewest among the figures of a set",
    set: "Set",
    rows: "Rows",
    predictors: "Predictors",
    here: "Here",
    plain: ["Textbook formulas", "Plain QR"],
    rounded: |set| format!("{set}, powers rounded"),
    how: "How this is measured",
    how_here: "A figure x that should be c has -log₁₀(|x - c| / |c|) correct digits, at most 15. A figure that is exactly 0 is left out.",
    how_plain: "“Textbook formulas” (normal equations, sums in one pass) and “Plain QR” (sums in two passes) are computed beside ours in the same browser, with ordinary numbers of 16 digits.",
    how_others: |day| {
        format!(
            "The other programs were measured on {day} on a Debian computer, with the same columns of 16 digits and their usual settings. PSPP follows the commands and tables of SPSS; SPSS itself was not measured."
        )
    },
    how_dropped: "R leaves one of Filip’s predictors out, so none of its coefficients is found. Autocorrelation was not measured in LibreOffice and PSPP.",
    each: "Every figure",
    each_hint: "Digits of each figure of a set.",
    figure: "Figure",
    ceiling: |digits| {
        format!(
            "Rounded to 16 digits, these data carry at most {digits} digits in the coefficients or the standard deviation."
        )
    },
    regression: [
        "Coefficients",
        "Standard errors",
        "Standard error of the estimate",
        "R²",
        "Sum of squares: regression",
        "Sum of squares: residual",
        "F test",
    ],
    list: [
        "Mean",
        "Standard deviation",
        "Autocorrelation of neighbours",
    ],
    source: "National Institute of Standards and Technology, Statistical Reference Datasets (StRD).",
};
