//! What the sections of a report are about, in its order.

use crate::i18n::statistics::Style;

/// What a section is about, so that a page can put its chart there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// Which rows the regression used.
    Rows,
    /// Who answered.
    Respondents,
    /// Variables and items described.
    Description,
    /// Groups of respondents compared.
    Groups,
    /// Items held against r tabel.
    Validity,
    /// Cronbach's alpha.
    Reliability,
    /// Are residuals normal.
    Normality,
    /// Are predictors apart from each other.
    Multicollinearity,
    /// Do residuals spread equally.
    Heteroscedasticity,
    /// Do residuals resemble those before.
    Autocorrelation,
    /// The coefficients and their equation.
    Equation,
    /// Each coefficient tested.
    TTests,
    /// The model tested.
    FTest,
    /// R Square.
    Determination,
    /// Beta times r, and the dominant predictor.
    Contributions,
}

impl Topic {
    /// The heading of a section about it.
    pub(super) fn title(self, style: Style) -> String {
        match self {
            Topic::Rows => style.pick("Data yang Dipakai", "Data Used"),
            Topic::Respondents => style.pick("Responden", "Respondents"),
            Topic::Groups => style.pick("Perbandingan Kelompok", "Groups Compared"),
            Topic::Description => style.pick("Statistik Deskriptif", "Descriptive Statistics"),
            Topic::Validity => style.pick("Uji Validitas", "Validity"),
            Topic::Reliability => style.pick("Uji Reliabilitas", "Reliability"),
            Topic::Normality => style.pick(
                "Uji Asumsi Klasik: Normalitas",
                "Classical Assumptions: Normality",
            ),
            Topic::Multicollinearity => style.pick(
                "Uji Asumsi Klasik: Multikolinearitas",
                "Classical Assumptions: Multicollinearity",
            ),
            Topic::Heteroscedasticity => style.pick(
                "Uji Asumsi Klasik: Heteroskedastisitas",
                "Classical Assumptions: Heteroscedasticity",
            ),
            Topic::Autocorrelation => style.pick(
                "Uji Asumsi Klasik: Autokorelasi",
                "Classical Assumptions: Autocorrelation",
            ),
            Topic::Equation => style.pick("Persamaan Regresi", "Regression Equation"),
            Topic::TTests => style.pick("Uji t (Parsial)", "t Tests (Partial)"),
            Topic::FTest => style.pick("Uji F (Simultan)", "F Test (Overall)"),
            Topic::Determination => style.pick(
                "Koefisien Determinasi (R Square)",
                "Coefficient of Determination (R Square)",
            ),
            Topic::Contributions => style.pick(
                "Variabel Dominan dan Sumbangan",
                "Dominant Predictor and Contributions",
            ),
        }
    }
}
