//! Words of the check of printed regression tables. What SPSS prints as the
//! heading of a column or row stays as it is, so that the user finds it.

use crate::i18n::Word;

pub(super) static WORDS: &[Word] = &[
    (
        "check-regression",
        "Periksa tabel regresi",
        "Check regression tables",
    ),
    (
        "check-regression.about",
        "Tabel SPSS diperiksa satu terhadap yang lain: t, VIF, ANOVA, R Square, nilai p, dan angka yang dikutip di teks.",
        "SPSS tables checked against each other: t, VIF, ANOVA, R Square, p values, and figures restated in the text.",
    ),
    (
        "check-regression.coefficients",
        "Tabel Coefficients",
        "Coefficients table",
    ),
    (
        "check-regression.coefficients.hint",
        "Baris pertama adalah konstanta. Tulis angkanya persis seperti tercetak.",
        "The first row is the constant. Type figures exactly as printed.",
    ),
    ("check-regression.coefficients.row", "Variabel", "Variable"),
    ("check-regression.b", "B", "B"),
    ("check-regression.se", "Std. Error", "Std. Error"),
    ("check-regression.beta", "Beta", "Beta"),
    ("check-regression.t", "t", "t"),
    ("check-regression.sig", "Sig.", "Sig."),
    ("check-regression.tolerance", "Tolerance", "Tolerance"),
    ("check-regression.vif", "VIF", "VIF"),
    ("check-regression.anova", "Tabel ANOVA", "ANOVA table"),
    ("check-regression.anova.row", "Sumber", "Source"),
    ("check-regression.regression", "Regression", "Regression"),
    ("check-regression.residual", "Residual", "Residual"),
    ("check-regression.total", "Total", "Total"),
    ("check-regression.ss", "Sum of Squares", "Sum of Squares"),
    ("check-regression.df", "df", "df"),
    ("check-regression.ms", "Mean Square", "Mean Square"),
    ("check-regression.f", "F", "F"),
    ("check-regression.r", "R", "R"),
    ("check-regression.r2", "R Square", "R Square"),
    (
        "check-regression.adjusted",
        "Adjusted R Square",
        "Adjusted R Square",
    ),
    (
        "check-regression.see",
        "Std. Error of the Estimate",
        "Std. Error of the Estimate",
    ),
    (
        "check-regression.durbin-watson",
        "Durbin-Watson",
        "Durbin-Watson",
    ),
    (
        "check-regression.n",
        "Jumlah responden (n)",
        "Respondents (n)",
    ),
    (
        "check-regression.k",
        "Jumlah variabel bebas (k)",
        "Independent variables (k)",
    ),
    (
        "check-regression.explained",
        "Pengaruh menurut teks (%)",
        "Explained according to the text (%)",
    ),
    (
        "check-regression.unexplained",
        "Sisanya menurut teks (%)",
        "Unexplained according to the text (%)",
    ),
    (
        "check-regression.restated",
        "Angka yang ditulis lagi di teks atau tabel lain",
        "Figures restated in the text or another table",
    ),
    (
        "check-regression.restated.hint",
        "Nama variabel seperti di tabel Coefficients (dikosongkan untuk R Square dan sejenisnya), lalu judul kolomnya, misalnya B atau t.",
        "The variable as in the Coefficients table (empty for R Square and the like), then its column, such as B or t.",
    ),
    ("check-regression.restated.row", "Variabel", "Variable"),
    ("check-regression.figure", "Judul kolom", "Column"),
    (
        "check-regression.printed",
        "Angka yang ditulis",
        "Figure as restated",
    ),
    (
        "check-regression.no-row",
        "Tidak ada angka dengan nama dan judul kolom ini di tabel.",
        "The tables hold no figure of this name and column.",
    ),
    (
        "check-regression.dw-range",
        "Antara 0 dan 4",
        "Between 0 and 4",
    ),
    (
        "check-regression.dw-rule",
        "Nilainya selalu antara 0 dan 4, jadi aturan \u{2212}2 sampai +2 keliru; bandingkan dengan dL dan dU.",
        "It always lies between 0 and 4, so a rule from \u{2212}2 to +2 is wrong; compare with dL and dU.",
    ),
    (
        "check-regression.needs-t",
        "t tercetak dan Sig.-nya cocok; B atau Std. Error yang keliru.",
        "The printed t and its Sig. fit each other; B or Std. Error is wrong.",
    ),
    (
        "check-regression.odd-one",
        "Jumlah kuadrat lainnya cocok dengan Mean Square-nya.",
        "The other sums of squares fit their mean squares.",
    ),
];
