//! Does a residual resemble the one before.

use super::{Names, Style, words};
use crate::i18n::statistics::faults::fault;
use crate::i18n::within;
use crate::statistics::regression::{Assumptions, DurbinWatson, Regression};
use crate::statistics::verdicts::{self, Thresholds, Zone};

/// The verdicts by dL and dU and by the exact p, and what they are worth where rows
/// have no order.
pub fn autocorrelation(
    style: Style,
    names: &Names,
    regression: &Regression,
    all: &Assumptions,
    by: &Thresholds,
) -> Vec<String> {
    let style = style.prose();
    let found = match &all.durbin_watson {
        Ok(found) => found,
        Err(found) => {
            return vec![style.say(
                "Uji {0} tidak dapat dihitung. {1}",
                "The {0} test cannot be computed. {1}",
                &["Durbin-Watson", &fault(style, names, found)],
            )];
        }
    };
    let exact = verdicts::exact_zone(found, by.alpha);
    let mut sentences = vec![by_table(style, regression, found, by)];
    sentences.push(style.say(
        "Peluang eksak d sekecil ini {0} dan sebesar ini {1}; pada α {2} satu sisi: {3}.",
        "The exact probability of a d this small is {0}, of one this large {1}; at α {2}, one-sided: {3}.",
        &[
            &style.p_beside(found.p_positive, by.alpha),
            &style.p_beside(found.p_negative, by.alpha),
            &style.limit(by.alpha),
            &within(&words::zone(style, exact)),
        ],
    ));
    sentences.push(match (by.ordered, exact) {
        (false, _) => style.pick(
            "Baris data ini tidak berurutan menurut waktu, sehingga uji ini tidak bermakna: mengurutkan ulang responden mengubah d. Cantumkan hanya bila diminta.",
            "These rows have no order in time, so the test means nothing: to sort the respondents anew changes d. Report it only where it is asked for.",
        ),
        (true, Zone::Free) => style.pick(
            "Asumsi tidak adanya autokorelasi terpenuhi.",
            "The assumption of no autocorrelation is met.",
        ),
        (true, _) => style.pick(
            "Secara statistik ada autokorelasi, dan galat bakunya tidak dapat dipercaya: pakai galat baku Newey-West, tambahkan variabel tunda, atau periksa variabel yang terlewat.",
            "Statistically there is autocorrelation, and the standard errors cannot be trusted: use Newey-West errors, add a lagged variable, or look for one left out.",
        ),
    });
    sentences
}

fn by_table(
    style: Style,
    regression: &Regression,
    found: &DurbinWatson,
    by: &Thresholds,
) -> String {
    let Some([lower_bound, upper]) = found.bounds else {
        return style.say(
            "Durbin-Watson d = {0}; dL dan dU hanya ada untuk regresi dengan konstanta dan sedikitnya tiga baris lebih banyak daripada variabel bebasnya.",
            "Durbin-Watson d = {0}; dL and dU exist only with a constant and at least three rows more than predictors.",
            &[&style.number(found.d)],
        );
    };
    let zone = verdicts::zone(found.d, [lower_bound, upper]);
    let order = match zone {
        Zone::Positive => "d < dL",
        Zone::PositiveOpen => "dL ≤ d ≤ dU",
        Zone::Free => "dU < d < 4 \u{2212} dU",
        Zone::NegativeOpen => "4 \u{2212} dU ≤ d ≤ 4 \u{2212} dL",
        Zone::Negative => "d > 4 \u{2212} dL",
    };
    // The bound that decides, with which d must not seem to agree.
    let near = match zone {
        Zone::Positive | Zone::PositiveOpen if found.d < upper => lower_bound,
        Zone::Negative | Zone::NegativeOpen if found.d > 4.0 - upper => 4.0 - lower_bound,
        _ if found.d > 2.0 => 4.0 - upper,
        _ => upper,
    };
    style.say(
        "Uji autokorelasi Durbin-Watson: d = {0}, dL = {1}, dU = {2} (n = {3}, k = {4}, α = {5}); {6}, {7}.",
        "Durbin-Watson test of autocorrelation: d = {0}, dL = {1}, dU = {2} (n = {3}, k = {4}, α = {5}); {6}, {7}.",
        &[
            &style.beside(found.d, near),
            &style.number(lower_bound),
            &style.number(upper),
            &style.count(regression.n),
            &style.count(regression.slopes.len()),
            &style.limit(by.alpha),
            order,
            &within(&words::zone(style, zone)),
        ],
    )
}
