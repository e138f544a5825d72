//! Are the predictors apart from each other, and do the residuals spread equally.

use super::normality::{differs, disagreement};
use super::{Names, Style, words};
use crate::i18n::statistics::faults::fault;
use crate::statistics::assumptions::ChiSquared;
use crate::statistics::regression::estimates::Estimate;
use crate::statistics::regression::{Assumptions, Regression, Slope};
use crate::statistics::verdicts::{self, SpreadTest, Standing, Thresholds};

/// The verdict on each predictor's tolerance and VIF.
pub fn collinearity(
    style: Style,
    names: &Names,
    found: &Regression,
    by: &Thresholds,
) -> Vec<String> {
    let style = style.prose();
    if found.slopes.len() < 2 {
        return vec![style.pick(
            "Hanya ada satu variabel bebas, sehingga tidak mungkin terjadi multikolinearitas.",
            "There is one predictor only, so there can be no multicollinearity.",
        )];
    }
    let one = |(place, slope): (usize, &Slope)| {
        let parts = [
            &names.lettered(place),
            &style.beside(slope.tolerance, by.tolerance),
            style.above(slope.tolerance > by.tolerance),
            &style.limit(by.tolerance),
            &style.beside(slope.vif, by.vif),
            style.below(slope.vif < by.vif),
            &style.limit(by.vif),
        ];
        let text = style.say(
            "Uji multikolinearitas {0}: tolerance {1} {2} {3} dan VIF {4} {5} {6}; ",
            "Multicollinearity of {0}: the tolerance {1} is {2} {3} and the VIF {4} is {5} {6}; ",
            &parts,
        );
        text + &match verdicts::separate(slope, by) {
            Standing::Met => style.pick(
                "tidak ada gejala multikolinearitas.",
                "there is no sign of multicollinearity.",
            ),
            _ => style.pick(
                "ada gejala multikolinearitas. Keluarkan atau gabungkan variabel yang sejenis; koefisiennya tidak stabil.",
                "there is multicollinearity. Leave out or merge variables that say the same; the coefficient is unstable.",
            ),
        }
    };
    found.slopes.iter().enumerate().map(one).collect()
}

/// The verdicts of all tests of the residuals' spread; the chosen one decides.
pub fn spread(style: Style, names: &Names, all: &Assumptions, by: &Thresholds) -> Vec<String> {
    let style = style.prose();
    let standing = verdicts::equal_spread(all, by.spread, by.alpha);
    let mut sentences = Vec::new();
    let mut others = Vec::new();
    for test in SpreadTest::ALL {
        let own = verdicts::equal_spread(all, test, by.alpha);
        if differs(own, standing) {
            others.push(words::spread_test(style, test));
        }
        match verdicts::spread_p(all, test) {
            Ok(_) => sentences.extend(by_test(style, names, all, test, by)),
            Err(found) => sentences.push(style.say(
                "Uji {0} tidak dapat dihitung. {1}",
                "The {0} test cannot be computed. {1}",
                &[
                    &words::spread_test(style, test),
                    &fault(style, names, found),
                ],
            )),
        }
    }
    let chosen = words::spread_test(style, by.spread);
    sentences.push(match standing {
        Standing::Met => style.say(
            "Menurut uji {0}, residual menyebar sama secara statistik; asumsi homoskedastisitas terpenuhi.",
            "By the {0} test the residuals statistically spread equally (homoscedasticity), and the assumption is met.",
            &[&chosen],
        ),
        Standing::NotMet => style.say(
            "Menurut uji {0}, secara statistik ada heteroskedastisitas. Koefisiennya tetap tak bias, tetapi galat bakunya tidak dapat dipercaya: pakai galat baku yang tegar (robust, misalnya HC3), transformasi variabel, atau kuadrat terkecil tertimbang.",
            "By the {0} test the residuals statistically do not spread equally (heteroscedasticity). Coefficients stay unbiased, but their standard errors cannot be trusted: use robust ones (such as HC3), transform a variable, or use weighted least squares.",
            &[&chosen],
        ),
        Standing::Open => style.say(
            "Uji {0} tidak memberi simpulan; pilih uji lain.",
            "The {0} test gives no conclusion; choose another.",
            &[&chosen],
        ),
    });
    sentences.extend(disagreement(style, &others, &chosen));
    sentences
}

/// A test that has a result.
fn by_test(
    style: Style,
    names: &Names,
    all: &Assumptions,
    test: SpreadTest,
    by: &Thresholds,
) -> Vec<String> {
    let breusch = all.breusch_pagan.as_ref();
    let found: Option<ChiSquared> = match test {
        SpreadTest::Glejser => None,
        SpreadTest::Koenker => breusch.ok().map(|found| found.koenker),
        SpreadTest::BreuschPagan => breusch.ok().map(|found| found.original),
        SpreadTest::White => all.white.as_ref().ok().copied(),
    };
    if let Some(found) = found {
        let yes = verdicts::significant(found.p, by.alpha);
        let text = style.say(
            "Uji {0}: chi-kuadrat {1} (df {2}), {3}, {4} α {5}; ",
            "{0} test: chi-square {1} (df {2}), {3}, {4} α {5}; ",
            &[
                &words::spread_test(style, test),
                &style.number(found.statistic),
                &style.count(found.df),
                &style.sig(found.p, by.alpha),
                style.below(yes),
                &style.limit(by.alpha),
            ],
        );
        return vec![text + &sign(style, yes)];
    }
    let slopes = all.glejser.as_ref().map_or(&[][..], |found| &found.slopes);
    let one = |(place, slope): (usize, &Estimate)| {
        let test = slope.test?;
        let yes = verdicts::significant(test.p, by.alpha);
        let text = style.say(
            "Uji Glejser {0} (terhadap nilai mutlak residual): t {1}, {2}, {3} α {4}; ",
            "Glejser's test of {0} (on the residuals' absolute values): t {1}, {2}, {3} α {4}; ",
            &[
                &names.lettered(place),
                &style.number(test.t),
                &style.sig(test.p, by.alpha),
                style.below(yes),
                &style.limit(by.alpha),
            ],
        );
        Some(text + &sign(style, yes))
    };
    slopes.iter().enumerate().filter_map(one).collect()
}

/// Whether there is a sign of heteroscedasticity.
fn sign(style: Style, yes: bool) -> String {
    match yes {
        true => style.pick(
            "ada gejala heteroskedastisitas.",
            "a sign of heteroscedasticity.",
        ),
        false => style.pick(
            "tidak ada gejala heteroskedastisitas.",
            "no sign of heteroscedasticity.",
        ),
    }
}
