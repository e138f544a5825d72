//! Single words of verdicts and tests, for tables and sentences.

use super::Style;
use crate::statistics::verdicts::{NormalityTest, SpreadTest, Standing, Validity, Zone};

/// Whether an item is valid.
pub fn validity(style: Style, found: Validity) -> String {
    match found {
        Validity::Valid => style.pick("Valid", "Valid"),
        _ => style.pick("Tidak Valid", "Not valid"),
    }
}

/// Whether a scale is reliable.
pub fn reliable(style: Style, yes: bool) -> String {
    match yes {
        true => style.pick("Reliabel", "Reliable"),
        false => style.pick("Tidak Reliabel", "Not reliable"),
    }
}

/// Whether residuals are normal.
pub fn normal(style: Style, found: Standing) -> String {
    match found {
        Standing::Met => style.pick("Normal", "Normal"),
        Standing::NotMet => style.pick("Tidak normal", "Not normal"),
        Standing::Open => open(style),
    }
}

/// Whether a predictor is apart from the others.
pub fn separate(style: Style, found: Standing) -> String {
    match found {
        Standing::Met => style.pick("Tidak ada multikolinearitas", "No multicollinearity"),
        _ => style.pick("Multikolinearitas", "Multicollinearity"),
    }
}

/// Whether residuals spread equally.
pub fn spread(style: Style, found: Standing) -> String {
    match found {
        Standing::Met => style.pick("Homoskedastis", "Homoscedastic"),
        Standing::NotMet => style.pick("Heteroskedastis", "Heteroscedastic"),
        Standing::Open => open(style),
    }
}

fn open(style: Style) -> String {
    style.pick("Tidak dapat disimpulkan", "No conclusion")
}

/// What a zone of d says.
pub fn zone(style: Style, zone: Zone) -> String {
    match zone {
        Zone::Positive => style.pick("Autokorelasi positif", "Positive autocorrelation"),
        Zone::Negative => style.pick("Autokorelasi negatif", "Negative autocorrelation"),
        Zone::Free => style.pick("Tidak ada autokorelasi", "No autocorrelation"),
        Zone::PositiveOpen | Zone::NegativeOpen => open(style),
    }
}

/// The name of a test of the residuals' distribution.
pub fn normality_test(test: NormalityTest) -> &'static str {
    match test {
        NormalityTest::Kolmogorov => "Kolmogorov-Smirnov (Lilliefors)",
        NormalityTest::ShapiroWilk => "Shapiro-Wilk",
        NormalityTest::JarqueBera => "Jarque-Bera",
    }
}

/// The name of a test of the residuals' spread.
pub fn spread_test(style: Style, test: SpreadTest) -> String {
    match test {
        SpreadTest::Glejser => style.pick("Glejser", "Glejser"),
        SpreadTest::Koenker => style.pick(
            "Breusch-Pagan (studentised, Koenker)",
            "Breusch-Pagan (studentised, Koenker)",
        ),
        SpreadTest::BreuschPagan => {
            style.pick("Breusch-Pagan (bentuk asli)", "Breusch-Pagan (original)")
        }
        SpreadTest::White => style.pick("White", "White"),
    }
}
