//! Are the residuals normal.

use super::{Names, Style, words};
use crate::i18n::statistics::faults::fault;
use crate::statistics::assumptions::kolmogorov::SPSS_CAP;
use crate::statistics::regression::Assumptions;
use crate::statistics::verdicts::{self, NormalityTest, Standing, Thresholds};

/// The verdict of the test that was chosen, and which others disagree.
pub fn normality(style: Style, names: &Names, all: &Assumptions, by: &Thresholds) -> Vec<String> {
    let spss = style.spss;
    let style = style.prose();
    let test = by.normality;
    let name = words::normality_test(test);
    let [statistic, p] = match verdicts::normality(all, test) {
        Ok(found) => found,
        Err(found) => {
            let why = fault(style, names, found);
            return vec![style.say(
                "Uji {0} tidak dapat dihitung. {1}",
                "The {0} test cannot be computed. {1}",
                &[name, &why],
            )];
        }
    };
    let standing = verdicts::normal(all, test, by.alpha);
    // Beside a table that shows SPSS's bound, the sentence says the same.
    let capped = spss && test == NormalityTest::Kolmogorov && p > SPSS_CAP && by.alpha < SPSS_CAP;
    let sig = match capped {
        true => format!("Sig. ≥ {}", style.p(SPSS_CAP)),
        false => style.sig(p, by.alpha),
    };
    let letter = match test {
        NormalityTest::Kolmogorov => "D",
        NormalityTest::ShapiroWilk => "W",
        NormalityTest::JarqueBera => "JB",
    };
    let mut text = style.say(
        "Uji normalitas residual {0}: {1} = {2}, {3}, {4} α {5}; ",
        "Normality of the residuals, {0}: {1} = {2}, {3}, {4} α {5}; ",
        &[
            name,
            letter,
            &style.number(statistic),
            &sig,
            style.below(verdicts::significant(p, by.alpha)),
            &style.limit(by.alpha),
        ],
    );
    text.push_str(&match standing {
        Standing::NotMet => style.pick(
            "secara statistik residual menyimpang dari distribusi normal. Periksa pencilan dan histogram residual; pertimbangkan transformasi variabel atau bootstrap. Dengan banyak responden, uji t dan F tidak banyak terpengaruh.",
            "statistically the residuals depart from a normal distribution. Look for outliers and at their histogram; consider transforming a variable or a bootstrap. With many respondents t and F are hardly affected.",
        ),
        _ => style.pick(
            "secara statistik residual tidak menyimpang dari distribusi normal, asumsi normalitas terpenuhi.",
            "statistically the residuals do not depart from a normal distribution, and the assumption is met.",
        ),
    });
    let mut sentences = vec![text];
    let others: Vec<String> = NormalityTest::ALL
        .into_iter()
        .filter(|other| differs(verdicts::normal(all, *other, by.alpha), standing))
        .map(|other| words::normality_test(other).to_owned())
        .collect();
    sentences.extend(disagreement(style, &others, name));
    sentences
}

/// Whether another test comes to the other conclusion.
pub(super) fn differs(other: Standing, own: Standing) -> bool {
    other != own && other != Standing::Open && own != Standing::Open
}

/// Says that other tests disagree, for a report must not hide it.
pub(super) fn disagreement(style: Style, others: &[String], chosen: &str) -> Option<String> {
    (!others.is_empty()).then(|| {
        style.say(
            "Simpulan {0} berbeda; yang dipakai di sini adalah {1}, uji yang dipilih sebelumnya. Laporkan keduanya.",
            "{0} comes to the other conclusion; what counts here is {1}, the test chosen beforehand. Report both.",
            &[&style.list(others), chosen],
        )
    })
}
