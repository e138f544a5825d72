//! Are items valid and scales reliable.

use super::Style;
use crate::statistics::reliability::{Item, Reliability};
use crate::statistics::verdicts::{self, Standing, Thresholds, Validity, ValidityRule};

/// The verdict on an item of a scale whose r tabel is `critical_r`.
pub fn item(style: Style, name: &str, item: &Item, critical_r: f64, by: &Thresholds) -> String {
    let style = style.prose();
    let verdict = verdicts::validity(item, critical_r, by);
    let Some(total) = item.total else {
        return style.say(
            "{0}: semua responden memberi jawaban yang sama, sehingga korelasinya tidak dapat dihitung. Butir ini tidak membedakan responden; perbaiki atau keluarkan.",
            "{0}: every respondent gave the same answer, so it has no correlation. It tells no respondents apart; reword it or leave it out.",
            &[name],
        );
    };
    let measured = match by.validity {
        ValidityRule::Table => style.say(
            "{0}: r hitung {1} {2} r tabel {3}",
            "{0}: r {1} is {2} the critical r {3}",
            &[
                name,
                &style.beside(total.r, critical_r),
                style.above(total.r > critical_r),
                &style.number(critical_r),
            ],
        ),
        ValidityRule::P => style.say(
            "{0}: r hitung {1}, {2}, {3} α {4}",
            "{0}: r {1}, {2}, {3} α {4}",
            &[
                name,
                &style.number(total.r),
                &style.sig(total.p, by.alpha),
                style.below(verdicts::significant(total.p, by.alpha)),
                &style.limit(by.alpha),
            ],
        ),
    };
    let end = match verdict {
        Validity::Valid => style.pick(
            "; butir ini valid secara statistik.",
            "; the item is statistically valid.",
        ),
        Validity::Reversed => style.pick(
            "; butir ini tidak valid karena arahnya berlawanan dengan butir lain. Jika pernyataannya negatif, balik skornya, lalu hitung ulang.",
            "; the item is not valid, for it runs against the others. If its statement is a negative one, reverse its scores and compute again.",
        ),
        Validity::TooLow | Validity::Constant => style.pick(
            "; butir ini tidak valid secara statistik. Perbaiki rumusannya atau keluarkan, lalu hitung ulang.",
            "; the item is not statistically valid. Reword it or leave it out, and compute again.",
        ),
    };
    measured + &end
}

/// The verdict on all items of a scale.
pub fn validity(
    style: Style,
    scale: &str,
    items: &[String],
    found: &Reliability,
    by: &Thresholds,
) -> String {
    let style = style.prose();
    let bad = found
        .items
        .iter()
        .enumerate()
        .filter(|(_, item)| verdicts::validity(item, found.critical_r, by) != Validity::Valid);
    let name = |(place, _): (usize, &Item)| {
        let name = items.get(place).filter(|name| !name.trim().is_empty());
        name.cloned().unwrap_or_else(|| (place + 1).to_string())
    };
    let bad: Vec<String> = bad.map(name).collect();
    let all = found.items.len();
    let rule = match by.validity {
        ValidityRule::Table => style.say(
            "r hitung > r tabel {0}",
            "r > critical r {0}",
            &[&style.number(found.critical_r)],
        ),
        ValidityRule::P => style.say(
            "Sig. < {0} dan r positif",
            "Sig. < {0} and r positive",
            &[&style.limit(by.alpha)],
        ),
    };
    let parts = [
        scale,
        &rule,
        &style.count(found.n),
        &style.limit(by.alpha),
        &style.count(all - bad.len()),
        &style.count(all),
        &style.list(&bad),
    ];
    match bad.is_empty() {
        true => style.say(
            "Uji validitas {0} (korelasi Pearson butir dengan jumlah; {1}; n = {2}, α = {3} dua sisi): semua {5} butir valid secara statistik.",
            "Validity of {0} (Pearson correlation of item and total; {1}; n = {2}, α = {3}, two-sided): all {5} items are statistically valid.",
            &parts,
        ),
        false => style.say(
            "Uji validitas {0} (korelasi Pearson butir dengan jumlah; {1}; n = {2}, α = {3} dua sisi): {4} dari {5} butir valid secara statistik. Tidak valid: {6}. Tangani butir itu, lalu hitung ulang.",
            "Validity of {0} (Pearson correlation of item and total; {1}; n = {2}, α = {3}, two-sided): {4} of {5} items are statistically valid. Not valid: {6}. See to these and compute again.",
            &parts,
        ),
    }
}

/// The verdict on a scale's reliability.
pub fn reliability(
    style: Style,
    scale: &str,
    items: &[String],
    found: &Reliability,
    by: &Thresholds,
) -> String {
    let style = style.prose();
    let Some(alpha) = found.alpha else {
        return style.say(
            "Uji reliabilitas {0}: Cronbach's alpha tidak dapat dihitung, karena perlu sedikitnya dua butir yang jawabannya bervariasi.",
            "Reliability of {0}: there is no Cronbach's alpha, for it needs at least two items that vary.",
            &[scale],
        );
    };
    let standing = verdicts::reliable(found, by);
    let met = standing == Standing::Met;
    let varying = found.items.iter().filter(|item| item.sd > 0.0).count();
    let mut text = style.say(
        "Uji reliabilitas {0}: Cronbach's alpha {1} ({2} butir) {3} {4}; ",
        "Reliability of {0}: Cronbach's alpha {1} ({2} items) is {3} {4}; ",
        &[
            scale,
            &style.beside(alpha, by.cronbach),
            &style.count(varying),
            style.above(met),
            &style.limit(by.cronbach),
        ],
    );
    if met {
        return text + &style.pick("skala ini reliabel.", "the scale is reliable.");
    }
    text.push_str(&style.pick("skala ini belum reliabel. ", "the scale is not reliable. "));
    let better = verdicts::better_without(found);
    text.push_str(&match better {
        _ if alpha < 0.0 => style.pick(
            "Alpha negatif menandakan butir yang berlawanan arah: balik skor butir negatif.",
            "A negative alpha shows items that run against each other: reverse the scores of negative ones.",
        ),
        Some((place, without)) => style.say(
            "Tanpa butir {0} alpha menjadi {1}: periksa butir itu, termasuk apakah skornya perlu dibalik.",
            "Without item {0} alpha becomes {1}: look at it, and at whether its scores have to be reversed.",
            &[
                items.get(place).unwrap_or(&(place + 1).to_string()),
                &style.number(without),
            ],
        ),
        None => style.pick(
            "Perbaiki rumusan butir atau tambah butir yang sejenis.",
            "Reword items or add some that ask for the same.",
        ),
    });
    text
}
