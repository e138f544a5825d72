//! The t test of each coefficient and the F test of the model.

use super::model::others_same;
use super::{Names, Style};
use crate::statistics::regression::Regression;
use crate::statistics::tables::{self, Sides};
use crate::statistics::verdicts::{self, Thresholds};

/// The t test of a predictor, counted from 0; none in a perfect fit.
pub fn t_test(
    style: Style,
    names: &Names,
    found: &Regression,
    place: usize,
    by: &Thresholds,
) -> Option<String> {
    let style = style.prose();
    let slope = &found.slopes.get(place)?.estimate;
    let test = slope.test?;
    let df = found.overall.df_residual;
    let critical = tables::student(df as f64, by.alpha, Sides::Two)?;
    let yes = verdicts::significant(test.p, by.alpha);
    let text = style.say(
        "Uji t {0}: |t hitung| {1} {2} t tabel {3} (df {4}, α {5} dua sisi), {6}, {7} {5}; ",
        "t test of {0}: |t| {1} is {2} the critical t {3} (df {4}, α {5}, two-sided), {6}, {7} {5}; ",
        &[
            &names.lettered(place),
            &style.beside(test.t.abs(), critical),
            style.above(yes),
            &style.number(critical),
            &style.count(df),
            &style.limit(by.alpha),
            &style.sig(test.p, by.alpha),
            style.below(yes),
        ],
    );
    let same = others_same(style, found);
    let parts = [names.response(), &same];
    Some(
        text + &match (yes, slope.b < 0.0) {
            (true, false) => style.say(
                "secara statistik hubungannya dengan {0} positif dan signifikan{1}.",
                "statistically it is positively and significantly related to {0}{1}.",
                &parts,
            ),
            (true, true) => style.say(
                "secara statistik hubungannya dengan {0} negatif dan signifikan{1}.",
                "statistically it is negatively and significantly related to {0}{1}.",
                &parts,
            ),
            (false, false) => style.say(
                "secara statistik hubungannya dengan {0} positif tetapi tidak signifikan.",
                "statistically its relation to {0} is positive, but not significant.",
                &parts,
            ),
            (false, true) => style.say(
                "secara statistik hubungannya dengan {0} negatif tetapi tidak signifikan.",
                "statistically its relation to {0} is negative, but not significant.",
                &parts,
            ),
        },
    )
}

/// The t tests of all predictors, and how to read one that is not significant.
pub fn t_tests(style: Style, names: &Names, found: &Regression, by: &Thresholds) -> Vec<String> {
    let each = 0..found.slopes.len();
    let mut sentences: Vec<String> = each
        .filter_map(|place| t_test(style, names, found, place, by))
        .collect();
    let tests = found.slopes.iter();
    let tests = tests.map(|slope| verdicts::coefficient(slope.estimate.test, by.alpha));
    if tests.into_iter().any(|one| one == Some(false)) {
        sentences.push(style.pick(
            "Koefisien yang tidak signifikan bukan bukti bahwa hubungannya tidak ada: lihat selang kepercayaannya dan pertimbangkan jumlah responden.",
            "A coefficient that is not significant is no proof that there is no relation: look at its interval and consider the number of respondents.",
        ));
    }
    sentences
}

/// The F test of the model; none in a perfect fit.
pub fn f_test(style: Style, names: &Names, found: &Regression, by: &Thresholds) -> Option<String> {
    let style = style.prose();
    let all = &found.overall;
    let [f, p] = all.f?;
    let (d1, d2) = (all.df_explained, all.df_residual);
    let critical = tables::fisher(d1 as f64, d2 as f64, by.alpha)?;
    let yes = verdicts::significant(p, by.alpha);
    let text = style.say(
        "Uji F: F hitung {0} {1} F tabel {2} (df {3} dan {4}, α {5}), {6}, {7} {5}; ",
        "F test: F {0} is {1} the critical F {2} (df {3} and {4}, α {5}), {6}, {7} {5}; ",
        &[
            &style.beside(f, critical),
            style.above(yes),
            &style.number(critical),
            &style.count(d1),
            &style.count(d2),
            &style.limit(by.alpha),
            &style.sig(p, by.alpha),
            style.below(yes),
        ],
    );
    let parts = [names.response()];
    Some(
        text + &match yes {
            true => style.say(
                "secara statistik semua variabel bebas bersama-sama berhubungan signifikan dengan {0}.",
                "statistically all predictors together are significantly related to {0}.",
                &parts,
            ),
            false => style.say(
                "secara statistik semua variabel bebas bersama-sama tidak berhubungan signifikan dengan {0}. Model ini tidak menaksir lebih baik daripada rata-rata; jangan menafsirkan koefisiennya satu per satu.",
                "statistically all predictors together are not significantly related to {0}. The model estimates no better than the mean does; do not interpret single coefficients.",
                &parts,
            ),
        },
    )
}
