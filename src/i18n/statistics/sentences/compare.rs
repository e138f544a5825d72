//! Do groups differ in their mean.

use super::Style;
use crate::methods::questionnaire::groups::{Grouping, MOST_GROUPS};
use crate::statistics::compare::{OneWay, TwoGroups};
use crate::statistics::verdicts::{Thresholds, significant};

/// Two groups, by Welch's test, which lets each have its own variance; says so
/// where the pooled one comes to another conclusion.
pub fn two_groups(
    style: Style,
    measure: &str,
    groups: [&str; 2],
    found: &TwoGroups,
    by: &Thresholds,
) -> String {
    let style = style.prose();
    let test = &found.welch;
    let yes = significant(test.p, by.alpha);
    let mut text = style.say(
        "Uji t Welch untuk {0}: selisih rata-rata {1} dan {2} sebesar {3}, t {4} (df {5}), {6}, {7} α {8}; ",
        "Welch's t test of {0}: the means of {1} and {2} differ by {3}, t {4} (df {5}), {6}, {7} α {8}; ",
        &[
            measure,
            groups[0],
            groups[1],
            &style.number(found.difference),
            &style.number(test.t),
            &style.number(test.df),
            &style.sig(test.p, by.alpha),
            style.below(yes),
            &style.limit(by.alpha),
        ],
    );
    text.push_str(&difference(style, yes));
    if significant(found.pooled.p, by.alpha) != yes {
        text.push_str(&style.say(
            " Uji t yang menganggap kedua variansnya sama memberi simpulan lain ({0}); Welch lebih aman karena tidak menganggapnya.",
            " The t test that takes both variances to be equal comes to the other conclusion ({0}); Welch's is safer, for it does not.",
            &[&style.sig(found.pooled.p, by.alpha)],
        ));
    }
    text
}

/// Any number of groups.
pub fn one_way(style: Style, measure: &str, found: &OneWay, by: &Thresholds) -> String {
    let style = style.prose();
    let yes = significant(found.p, by.alpha);
    let mut text = style.say(
        "ANOVA satu arah untuk {0}: F {1} (df {2} dan {3}), {4}, {5} α {6}, η² {7}; ",
        "One-way ANOVA of {0}: F {1} (df {2} and {3}), {4}, {5} α {6}, η² {7}; ",
        &[
            measure,
            &style.number(found.f),
            &style.count(found.df_between),
            &style.count(found.df_within),
            &style.sig(found.p, by.alpha),
            style.below(yes),
            &style.limit(by.alpha),
            &style.number(found.eta2),
        ],
    );
    text.push_str(&difference(style, yes));
    if yes && found.means.len() > 2 {
        text.push_str(&style.pick(
            " Uji ini tidak menunjukkan kelompok mana; lanjutkan dengan uji perbandingan ganda.",
            " It does not say which groups; go on with a test of multiple comparisons.",
        ));
    }
    text
}

fn difference(style: Style, yes: bool) -> String {
    match yes {
        true => style.pick(
            "secara statistik rata-ratanya berbeda.",
            "statistically the means differ.",
        ),
        false => style.pick(
            "secara statistik rata-ratanya tidak terbukti berbeda; ini bukan bukti bahwa rata-ratanya sama.",
            "statistically no difference of the means is shown, which is no proof that they are equal.",
        ),
    }
}

/// Why a column is not tabulated as categories.
pub fn no_category(style: Style, of: &Grouping) -> String {
    let style = style.prose();
    style.say(
        "{0} berisi {1} jawaban yang berbeda, lebih dari {2}, jadi bukan kategori.",
        "{0} holds {1} different answers, more than {2}, so it is no category.",
        &[
            &of.heading,
            &style.count(of.names.len()),
            &style.count(MOST_GROUPS),
        ],
    )
}
