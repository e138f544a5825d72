//! What a regression says: its equation, what it explains, and which predictor
//! counts most.

use super::{Names, Style};
use crate::i18n::statistics::faults::linear;
use crate::numbers::round_half_away;
use crate::statistics::regression::{Regression, Slope};
use crate::statistics::verdicts::{self, Thresholds};

/// `Y = 2,345 + 0,456 X1 − 0,108 X2`, and what the letters stand for.
pub fn equation(style: Style, names: &Names, found: &Regression) -> String {
    let style = style.prose();
    let first = found.intercept.iter().map(|one| (one.b, String::new()));
    let slopes = found.slopes.iter().enumerate();
    let slopes = slopes.map(|(place, one)| (one.estimate.b, Names::symbol(place)));
    let terms: Vec<(f64, String)> = first.chain(slopes).collect();
    let mut text = format!("Y = {}", linear(style, &terms, |value| style.number(value)));
    let meaning =
        |letter: String, name: &str| (letter != name).then(|| format!("{letter} = {name}"));
    let each = (0..found.slopes.len())
        .filter_map(|place| meaning(Names::symbol(place), &names.predictor(place)));
    let all: Vec<String> = meaning("Y".to_owned(), names.response())
        .into_iter()
        .chain(each)
        .collect();
    if !all.is_empty() {
        text.push_str(&format!(" ({})", all.join("; ")));
    }
    text
}

/// What the constant says.
pub fn constant(style: Style, names: &Names, found: &Regression) -> Option<String> {
    let style = style.prose();
    let first = found.intercept.as_ref()?;
    Some(style.say(
        "Konstanta {0}: nilai taksiran {1} bila semua variabel bebas bernilai 0; angka ini tidak bermakna bila 0 di luar jangkauan data.",
        "Constant {0}: the estimate of {1} where every predictor is 0; it means nothing where 0 is outside of the data.",
        &[&style.number(first.b), names.response()],
    ))
}

/// That the other predictors, where there are any, are held.
pub(super) fn others_same(style: Style, found: &Regression) -> String {
    match found.slopes.len() > 1 {
        true => style.pick(
            ", bila variabel bebas lain tetap",
            ", the other predictors being the same",
        ),
        false => String::new(),
    }
}

/// What a predictor's coefficient says, counted from 0.
pub fn coefficient(
    style: Style,
    names: &Names,
    found: &Regression,
    place: usize,
) -> Option<String> {
    let style = style.prose();
    let b = found.slopes.get(place)?.estimate.b;
    let name = names.lettered(place);
    let (number, size) = (style.number(b), style.number(b.abs()));
    let same = others_same(style, found);
    let parts = [name.as_str(), &number, names.response(), &size, &same];
    Some(match b < 0.0 {
        true => style.say(
            "Koefisien {0} sebesar {1}: secara statistik, setiap {0} lebih tinggi satu satuan, taksiran {2} lebih rendah {3} satuan{4}.",
            "The coefficient of {0} is {1}: statistically, where {0} is one unit higher, the estimate of {2} is {3} units lower{4}.",
            &parts,
        ),
        false => style.say(
            "Koefisien {0} sebesar {1}: secara statistik, setiap {0} lebih tinggi satu satuan, taksiran {2} lebih tinggi {3} satuan{4}.",
            "The coefficient of {0} is {1}: statistically, where {0} is one unit higher, the estimate of {2} is {3} units higher{4}.",
            &parts,
        ),
    })
}

/// R Square and its adjusted form. The two shares are rounded so that they make
/// up 100.
pub fn determination(style: Style, names: &Names, found: &Regression) -> String {
    let style = style.prose();
    let all = &found.overall;
    let share = round_half_away(100.0 * all.r2, 1);
    let predictors: Vec<String> = (0..found.slopes.len())
        .map(|place| names.predictor(place))
        .collect();
    let mut text = style.say(
        "R Square {0} (Adjusted R Square {1}): secara statistik {2} variasi {3} dijelaskan oleh {4}; sisanya {5} oleh hal lain di luar model.",
        "R Square {0} (Adjusted R Square {1}): statistically {2} of the variation of {3} is explained by {4}; the other {5} by what is not in the model.",
        &[
            &style.number(all.r2),
            &style.number(all.adjusted_r2),
            &style.percent(share, 1),
            names.response(),
            &style.list(&predictors),
            &style.percent(100.0 - share, 1),
        ],
    );
    if found.intercept.is_none() {
        text.push_str(&style.pick(
            " Tanpa konstanta, R Square dihitung terhadap nol dan tidak dapat dibandingkan dengan model yang berkonstanta.",
            " Without a constant, R Square is about 0 and cannot be compared with that of a model with one.",
        ));
    }
    text
}

/// Which of several predictors has the largest Beta.
pub fn dominant(
    style: Style,
    names: &Names,
    found: &Regression,
    by: &Thresholds,
) -> Option<String> {
    let style = style.prose();
    let slope = found.slopes.get(found.dominant)?;
    if found.slopes.len() < 2 {
        return None;
    }
    let mut text = style.say(
        "Variabel bebas yang dominan secara statistik adalah {0}: nilai mutlak Beta-nya terbesar (Beta {1})",
        "Statistically the dominant predictor is {0}: its Beta is the largest in size (Beta {1})",
        &[&names.lettered(found.dominant), &style.number(slope.beta)],
    );
    text.push_str(
        &match verdicts::coefficient(slope.estimate.test, by.alpha) {
            Some(false) => style.pick(
                ", tetapi koefisiennya tidak signifikan; jangan menonjolkannya.",
                ", but its coefficient is not significant; do not dwell on it.",
            ),
            _ => ".".to_owned(),
        },
    );
    Some(text)
}

/// How R Square is made up of the predictors.
pub fn contributions(style: Style, names: &Names, found: &Regression) -> Vec<String> {
    let style = style.prose();
    let one = |(place, slope): (usize, &Slope)| {
        let part = style.percent(slope.effective, 2);
        format!("{} {part}", names.predictor(place))
    };
    let each: Vec<String> = found.slopes.iter().enumerate().map(one).collect();
    let whole = found.slopes.iter().map(|slope| slope.effective).sum();
    let mut sentences = vec![style.say(
        "Sumbangan efektif (Beta × r) secara statistik: {0}; jumlahnya {1}, sama dengan R Square.",
        "Effective contributions (Beta × r), statistically: {0}; their sum {1} is R Square.",
        &[&each.join(", "), &style.percent(whole, 2)],
    )];
    let against: Vec<String> = found
        .slopes
        .iter()
        .enumerate()
        .filter(|(_, slope)| slope.effective < 0.0)
        .map(|(place, _)| names.predictor(place))
        .collect();
    if !against.is_empty() {
        sentences.push(style.say(
            "Sumbangan {0} negatif karena Beta dan korelasinya berlawanan tanda; jangan membacanya sebagai bagian dari R Square.",
            "The contribution of {0} is negative, for Beta and correlation have opposite signs; do not read it as a share of R Square.",
            &[&style.list(&against)],
        ));
    }
    sentences
}
